// Package transcript is the file in which an archive keeps what a program read on the
// pictures of a scan.
//
// No build reads pictures: what comes of that depends on the program, on its version and
// on what it learnt, and the same archive must make the same site anywhere. So it is read
// once, on the maintainer's word, and kept beside the scan as scan.pdf.ocr: text that can
// be committed, compared and corrected, which says of which bytes it is and what made it.
package transcript

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"path"
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/charset"
)

// Extension is that of the kept file, behind the whole name of the scan.
const Extension = ".ocr"

// Bounds on a kept file, on its pages, and on what its head says.
const (
	MaxBytes = 16 << 20
	maxPages = 3000
	maxSaid  = 100
)

// Hint is what to do with a file that cannot be used.
const Hint = "run “dossier transcribe --again” with the scan, or remove the file"

// Kept is what a program read on a scan.
type Kept struct {
	Scan              string         // SHA-256 of the scan, in hexadecimal
	Program, Language string         // what read it ("tesseract 5.3.0"), and as what language
	Pages             map[int]string // by number, from 1: those that are pictures
	Corrected         bool           // somebody changed the text since
}

// Name is the kept file of a scan, or ForScan the scan of a kept file.
func Name(scan string) string { return scan + Extension }

// ForScan returns the path of the scan that a kept file would be of.
func ForScan(name string) (scan string, ok bool) {
	scan, ok = strings.CutSuffix(name, Extension)
	return scan, ok && path.Base(scan) != "" && !strings.HasSuffix(scan, "/") && scan != ""
}

// Sum is how a kept file names the bytes of a scan.
func Sum(data []byte) string {
	s := sha256.Sum256(data)
	return hex.EncodeToString(s[:])
}

const first = "Transcription by a program, kept by Dossier (1)"

// Write returns the kept file.
func Write(k *Kept) []byte {
	var text strings.Builder
	for n := 1; n <= maxPages; n++ {
		page, there := k.Pages[n]
		if !there {
			continue
		}
		text.WriteString("=== page " + strconv.Itoa(n) + " ===\n")
		page, _, _ = charset.Decode([]byte(strings.ToValidUTF8(page, "\uFFFD")))
		for l := range strings.Lines(strings.TrimSpace(page) + "\n") {
			if _, marks := pageMark(strings.TrimSuffix(l, "\n")); marks {
				text.WriteByte(' ') // the scan shows one
			}
			text.WriteString(strings.TrimRight(l, " \t\n\f") + "\n")
		}
	}
	body := text.String()
	head := first + "\nFile: " + k.Scan + "\nProgram: " + said(k.Program) + "\nLanguage: " + said(k.Language) + "\nText: " + Sum([]byte(body)) + "\n\n"
	return []byte(head + body)
}

// said is a value of the head.
func said(s string) string {
	s = charset.OneLine(strings.ToValidUTF8(s, ""))
	if len(s) > maxSaid {
		s = strings.ToValidUTF8(s[:maxSaid], "")
	}
	return s
}

func pageMark(line string) (n int, ok bool) {
	line, ok = strings.CutPrefix(line, "=== page ")
	number, closed := strings.CutSuffix(line, " ===")
	n, err := strconv.Atoi(number)
	return n, ok && closed && err == nil && n >= 1 && n <= maxPages
}

// Parse reads a kept file.
func Parse(data []byte) (*Kept, error) {
	text, _, problem := charset.Decode(data)
	head, body, whole := strings.Cut(text, "\n\n")
	lines := strings.Split(head, "\n")
	if len(data) > MaxBytes || problem != nil && problem.Refused || !whole || lines[0] != first {
		return nil, errors.New("this is no transcription that Dossier wrote")
	}
	k := &Kept{Pages: map[int]string{}}
	sum := ""
	for _, l := range lines[1:] {
		name, value, _ := strings.Cut(l, ": ")
		switch name {
		case "File":
			k.Scan = value
		case "Program":
			k.Program = said(value)
		case "Language":
			k.Language = said(value)
		case "Text":
			sum = value
		}
	}
	if len(k.Scan) != 2*sha256.Size || k.Program == "" {
		return nil, errors.New("its head does not say of which file it is, and what read it")
	}
	k.Corrected = Sum([]byte(body)) != sum
	page := 0
	var of strings.Builder
	end := func() {
		if s := strings.Trim(of.String(), "\n"); page > 0 && strings.TrimSpace(s) != "" {
			k.Pages[page] = s
		}
		of.Reset()
	}
	for l := range strings.Lines(body) {
		if n, ok := pageMark(strings.TrimSuffix(l, "\n")); ok {
			end()
			page = n
			continue
		}
		of.WriteString(l)
	}
	end()
	return k, nil
}
