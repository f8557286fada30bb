// Package recognise has a program that is installed, tesseract or ocrmypdf, read what the
// pages of a scan show.
//
// It is asked on a maintainer's word alone, never by a build. The program gets pictures
// that are drawn here, or a copy of the file under a name of ours, and its arguments hold
// nothing that an archive says: no name of a file reaches it, and no shell is between.
package recognise

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/pdf"
	"dossier/cmd/dossier/internal/transcript"
)

// Bounds: on the time of one page, of asking for a version, and of what a program may
// write.
const (
	pageTime    = 3 * time.Minute
	versionTime = 20 * time.Second
	mostPage    = 1 << 20
)

// Names are the programs that can be asked, the preferred one first.
var Names = []string{"tesseract", "ocrmypdf"}

// installHint is what to do where none is there.
const installHint = "install tesseract with the data of your languages (Debian: apt install tesseract-ocr tesseract-ocr-spa; macOS: brew install tesseract tesseract-lang), or ocrmypdf"

// A Program is one that was found.
type Program struct {
	Version string // "tesseract 5.3.0"
	name    string
	path    string
}

// Find looks for a program on the path; "" stands for the first that is there.
func Find(ctx context.Context, name string) (*Program, error) {
	names := Names
	if name != "" {
		names = []string{name}
	}
	for _, name := range names {
		path, err := exec.LookPath(name)
		if err != nil {
			continue
		}
		if path, err = filepath.Abs(path); err != nil {
			continue
		}
		p := &Program{name: name, path: path}
		said, err := p.run(ctx, versionTime, "", nil, "--version")
		if err != nil {
			return nil, diag.Hintf("see whether it runs: "+name+" --version", "%s does not say its version: %w", name, err)
		}
		line, _, _ := strings.Cut(strings.TrimSpace(said), "\n")
		if fields := strings.Fields(strings.TrimPrefix(line, name)); len(fields) > 0 {
			p.Version = name + " " + strings.TrimPrefix(fields[0], "v")
		} else {
			p.Version = name
		}
		return p, nil
	}
	return nil, diag.Hintf(installHint, "there is no %s here", strings.Join(names, " and no "))
}

// codes are the names that these programs have for languages.
var codes = map[string]string{
	"ar": "ara", "bg": "bul", "ca": "cat", "cs": "ces", "da": "dan", "de": "deu", "el": "ell", "en": "eng", "es": "spa", "et": "est", "eu": "eus", "fa": "fas", "fi": "fin", "fr": "fra",
	"gl": "glg", "he": "heb", "hi": "hin", "hr": "hrv", "hu": "hun", "id": "ind", "it": "ita", "ja": "jpn", "ko": "kor", "lt": "lit", "lv": "lav", "nb": "nor", "nl": "nld", "no": "nor",
	"pl": "pol", "pt": "por", "ro": "ron", "ru": "rus", "sk": "slk", "sl": "slv", "sr": "srp", "sv": "swe", "th": "tha", "tr": "tur", "uk": "ukr", "vi": "vie",
	"zh": "chi_sim", "zh-hans": "chi_sim", "zh-cn": "chi_sim", "zh-hant": "chi_tra", "zh-tw": "chi_tra", "zh-hk": "chi_tra",
}

// Language returns what these programs call a language, or several joined by “+”: tags as
// sources have them (es, pt-BR), or their own names (spa). It is "" for anything else.
func Language(tags string) string {
	var out []string
	for tag := range strings.SplitSeq(tags, "+") {
		tag = strings.TrimSpace(tag)
		low := strings.ToLower(strings.ReplaceAll(tag, "_", "-"))
		primary, _, _ := strings.Cut(low, "-")
		switch {
		case codes[low] != "":
			out = append(out, codes[low])
		case codes[primary] != "":
			out = append(out, codes[primary])
		case len(tag) >= 3 && len(tag) <= 20 && strings.Trim(tag, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_") == "":
			out = append(out, tag)
		default:
			return ""
		}
	}
	return strings.Join(out, "+")
}

// Read has the pages of a scan read that are pictures. each is told before each page, of
// how many.
func (p *Program) Read(ctx context.Context, data []byte, language string, each func(page, of int)) (*transcript.Kept, error) {
	count, wordless, err := pdf.Scan(data)
	if err != nil {
		return nil, diag.Hintf("open it in a viewer and save it again", "%w", err)
	}
	if len(wordless) == 0 {
		return nil, diag.Hintf("a build reads it as it is", "there is text on each of its pages (%d), and no page that is a picture", count)
	}
	k := &transcript.Kept{Scan: transcript.Sum(data), Program: p.Version, Language: language, Pages: map[int]string{}}
	if p.name == "ocrmypdf" {
		err = p.whole(ctx, data, language, count, wordless, k)
	} else {
		err = p.pages(ctx, data, language, count, wordless, k, each)
	}
	if err != nil {
		return nil, err
	}
	if len(k.Pages) == 0 {
		return nil, diag.Hintf("look at its pages: they may be photographs, or in another language (--language)", "%s found no words on it", p.Version)
	}
	return k, nil
}

// pages has one page read after the other.
func (p *Program) pages(ctx context.Context, data []byte, language string, count int, wordless []int, k *transcript.Kept, each func(page, of int)) error {
	for _, n := range wordless {
		each(n, count)
		picture, dots, err := pdf.Picture(data, n)
		if err != nil {
			return diag.Hintf("open it in a viewer and save it again", "page %d: %w", n, err)
		}
		text, err := p.run(ctx, pageTime, "", picture, "stdin", "stdout", "-l", language, "--dpi", strconv.Itoa(dots))
		if err != nil {
			return failed(n, language, err)
		}
		if text = strings.Trim(text, " \t\n\f"); text != "" {
			k.Pages[n] = text
		}
	}
	return nil
}

// whole has a copy of the file read. What the program writes of the pages is divided by
// form feeds.
func (p *Program) whole(ctx context.Context, data []byte, language string, count int, wordless []int, k *transcript.Kept) error {
	dir, err := os.MkdirTemp("", "dossier-scan-")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	if err := os.WriteFile(filepath.Join(dir, "in.pdf"), data, 0o600); err != nil {
		return err
	}
	_, err = p.run(ctx, time.Duration(len(wordless))*pageTime, dir, nil, "--quiet", "--skip-text", "--output-type", "pdf", "-l", language, "--sidecar", "out.txt", "in.pdf", "out.pdf")
	if err != nil {
		return failed(0, language, err)
	}
	info, err := os.Lstat(filepath.Join(dir, "out.txt"))
	if err == nil && (!info.Mode().IsRegular() || info.Size() > int64(count)*mostPage) {
		err = errors.New("its text is too long")
	}
	var text []byte
	if err == nil {
		text, err = os.ReadFile(filepath.Join(dir, "out.txt"))
	}
	if err != nil {
		return failed(0, language, err)
	}
	pages := strings.Split(strings.ToValidUTF8(string(text), "\uFFFD"), "\f")
	for _, n := range wordless {
		if n > len(pages) {
			break
		}
		if t := strings.TrimSpace(pages[n-1]); t != "" && !strings.HasPrefix(t, "[OCR skipped") {
			k.Pages[n] = t
		}
	}
	return nil
}

// failed says what a program said when it could not read.
func failed(page int, language string, err error) error {
	if errors.Is(err, context.Canceled) {
		return err
	}
	at := ""
	if page > 0 {
		at = fmt.Sprintf("page %d: ", page)
	}
	return diag.Hintf("see whether it has the data of the language "+language+", or name another with --language", "%s%w", at, err)
}

// run runs the program and returns what it wrote.
func (p *Program) run(ctx context.Context, most time.Duration, dir string, in []byte, args ...string) (string, error) {
	limited, cancel := context.WithTimeout(ctx, most)
	defer cancel()
	cmd := exec.CommandContext(limited, p.path, args...)
	cmd.Dir, cmd.WaitDelay = dir, 5*time.Second
	together(cmd)
	cmd.Env = append(os.Environ(), "OMP_THREAD_LIMIT=1") // its threads wait for each other longer than they work
	if in != nil {
		cmd.Stdin = bytes.NewReader(in)
	}
	out, errs := &bounded{stop: cancel}, &bounded{}
	cmd.Stdout, cmd.Stderr = out, errs
	err := cmd.Run()
	switch {
	case ctx.Err() != nil:
		return "", context.Canceled
	case out.full:
		return "", fmt.Errorf("%s wrote more than %d bytes", p.name, mostPage)
	case limited.Err() != nil:
		return "", fmt.Errorf("%s took longer than %s", p.name, most)
	case err != nil:
		said := strings.TrimSpace(string(errs.bytes))
		if len(said) > 300 {
			said = said[len(said)-300:]
		}
		if said = strings.Join(strings.Fields(strings.ToValidUTF8(said, "")), " "); said == "" {
			said = err.Error()
		}
		return "", fmt.Errorf("%s: %s", p.name, said)
	}
	if len(out.bytes) == 0 && len(args) == 1 { // older versions say theirs there
		return string(errs.bytes), nil
	}
	return strings.ToValidUTF8(string(out.bytes), "\uFFFD"), nil
}

// bounded keeps the beginning of what is written, and stops the writer where that is not
// all, if it is told how.
type bounded struct {
	bytes []byte
	full  bool
	stop  func()
}

func (b *bounded) Write(data []byte) (int, error) {
	room := mostPage - len(b.bytes)
	b.bytes = append(b.bytes, data[:min(room, len(data))]...)
	if len(data) > room && !b.full {
		if b.full = true; b.stop != nil {
			b.stop()
		}
	}
	return len(data), nil
}
