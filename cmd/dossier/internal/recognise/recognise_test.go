package recognise

// The programs are ones that the test writes: what they are asked, what they may answer,
// and that nothing of an archive reaches their arguments.

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/testkit"
	"dossier/cmd/dossier/internal/transcript"
)

const (
	picture = "q 595 0 0 842 0 0 cm /Im Do Q"
	reader  = `#!/bin/sh
if [ "$1" = --version ]; then echo "tesseract v5.9 extra"; exit; fi
echo "$@" >>"$LOG"
head -c 4 >>"$LOG"
`
)

// installed puts a program on the path, and nothing else that can be asked.
func installed(t *testing.T, name, script string) (log string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("the program is a script of a shell")
	}
	dir := t.TempDir()
	if script != "" {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(script), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for _, tool := range []string{"sh", "head", "cat", "yes"} { // what the script asks
		for _, from := range []string{"/bin", "/usr/bin"} {
			if _, err := os.Stat(filepath.Join(from, tool)); err == nil {
				_ = os.Symlink(filepath.Join(from, tool), filepath.Join(dir, tool))
			}
		}
	}
	log = filepath.Join(dir, "log")
	t.Setenv("PATH", dir)
	t.Setenv("LOG", log)
	return log
}

// archive is a folder of sources with a scan, and the call that reads it.
func archive(t *testing.T, name string, pages ...string) (dir string, c *Call, kept *[]Kept) {
	dir = t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, name), testkit.PDF(nil, pages...), 0o644); err != nil {
		t.Fatal(err)
	}
	kept = new([]Kept)
	c = &Call{Dir: dir, Shown: "seeds", LanguageOf: func(string) string { return "es" }, Page: func(string, int, int) {}}
	c.Kept = func(k Kept) error { *kept = append(*kept, k); return nil }
	return dir, c, kept
}

func TestPagesArePictures(t *testing.T) {
	log := installed(t, "tesseract", reader+`echo "The harbour is closed." ; printf '\f'`)
	name := "$(touch x) -l.pdf"
	text := testkit.Drawn("F1", 10, 60, 700, "This page has a text of its own, which nobody has to recognise.") +
		testkit.Drawn("F1", 10, 60, 680, "It has two lines.") + testkit.Drawn("F1", 10, 60, 660, "It has three lines.")
	dir, c, kept := archive(t, name, text, picture)
	if failed := c.All(t.Context(), []string{"seeds/" + name}); failed != nil {
		t.Fatal(failed)
	}
	data, err := os.ReadFile(filepath.Join(dir, name+".ocr"))
	if err != nil {
		t.Fatal(err)
	}
	k, err := transcript.Parse(data)
	if err != nil || len(k.Pages) != 1 || k.Pages[2] != "The harbour is closed." || k.Program != "tesseract 5.9" || k.Language != "spa" {
		t.Errorf("%+v %v", k, err)
	}
	asked, _ := os.ReadFile(log)
	if want := "stdin stdout -l spa --dpi 300\n\x89PNG"; string(asked) != want {
		t.Errorf("the program was asked %q, not %q", asked, want)
	}
	if len(*kept) != 1 || (*kept)[0].File != "seeds/"+name+".ocr" {
		t.Errorf("told: %+v", *kept)
	}
	failed := c.All(t.Context(), []string{name})
	if len(failed) != 1 || !strings.Contains(failed[0].Error(), "is there already") {
		t.Errorf("kept twice: %v", failed)
	}
	c.Again, c.Language = true, "en+pt-BR"
	if failed := c.All(t.Context(), []string{name}); failed != nil {
		t.Error(failed)
	}
	if data, _ := os.ReadFile(filepath.Join(dir, name+".ocr")); !strings.Contains(string(data), "Language: eng+por\n") {
		t.Errorf("%s", data)
	}
}

func TestWholeFileIsRead(t *testing.T) {
	installed(t, "ocrmypdf", `#!/bin/sh
if [ "$1" = --version ]; then echo 16.1; exit; fi
head -c 5 in.pdf >/dev/null || exit 3
printf 'First page.\f[OCR skipped on page(s) 2]\fThird.\f' >out.txt
`)
	dir, c, _ := archive(t, "a.pdf", picture, picture, picture)
	if failed := c.All(t.Context(), []string{"a.pdf"}); failed != nil {
		t.Fatal(failed)
	}
	data, _ := os.ReadFile(filepath.Join(dir, "a.pdf.ocr"))
	if k, err := transcript.Parse(data); err != nil || k.Program != "ocrmypdf 16.1" || len(k.Pages) != 2 || k.Pages[3] != "Third." {
		t.Errorf("%+v %v", k, err)
	}
}

func TestWhatCannotBeTranscribed(t *testing.T) {
	for name, c := range map[string]struct {
		program, script, file, page, language, says, hint string
	}{
		"nothing installed":  {"tesseract", "", "a.pdf", picture, "es", "no tesseract and no ocrmypdf", "install"},
		"no version":         {"tesseract", "#!/bin/sh\nexit 2", "a.pdf", picture, "es", "does not say its version", "--version"},
		"no data":            {"tesseract", reader + "echo 'no data for spa' >&2; exit 1", "a.pdf", picture, "es", "page 1: tesseract: no data for spa", "--language"},
		"endless":            {"tesseract", reader + "yes", "a.pdf", picture, "es", "wrote more than", ""},
		"no words":           {"tesseract", reader, "a.pdf", picture, "es", "found no words", ""},
		"unknown language":   {"tesseract", reader, "a.pdf", picture, "-l x", "unknown language", "spa"},
		"text":               {"tesseract", reader, "a.pdf", testkit.Drawn("F1", 10, 60, 700, "Words that can be read."), "es", "there is text on each", ""},
		"not there":          {"tesseract", reader, "b.pdf", picture, "es", "no such file", ""},
		"another kind":       {"tesseract", reader, "a.txt", picture, "es", "it is no scan", ""},
		"outside":            {"tesseract", reader, "../a.pdf", picture, "es", "is not transcribed", ""},
		"inside another one": {"tesseract", reader, "a.pdf/b.pdf", picture, "es", "is not transcribed", ""},
	} {
		t.Run(name, func(t *testing.T) {
			installed(t, c.program, c.script)
			dir, call, kept := archive(t, "a.pdf", c.page)
			call.Language = c.language
			failed := call.All(t.Context(), []string{c.file})
			if len(failed) != 1 {
				t.Fatal(failed)
			}
			if m := diag.Of(failed[0]); !strings.Contains(m.Text, c.says) || !strings.Contains(m.Hint, c.hint) || m.Hint == "" {
				t.Errorf("%q, %q", m.Text, m.Hint)
			}
			if left, _ := filepath.Glob(filepath.Join(dir, "*")); len(left) != 1 || len(*kept) > 0 {
				t.Errorf("left: %v, %v", left, *kept)
			}
		})
	}
}

// A program that is waited for ends with the command.
func TestStopped(t *testing.T) {
	installed(t, "tesseract", reader+"cat /dev/zero >/dev/null")
	_, c, _ := archive(t, "a.pdf", picture)
	ctx, stop := context.WithCancel(t.Context())
	c.Page = func(string, int, int) { stop() }
	failed := c.All(ctx, []string{"a.pdf", "a.pdf"})
	if len(failed) == 0 || !errors.Is(failed[len(failed)-1], context.Canceled) {
		t.Error(failed)
	}
}
