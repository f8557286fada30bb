package engine_test

// What a program read on a scan is the text of that scan: by the kept file alone, wherever
// the site is built, in whatever order the files came, and restricted as the scan is.

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/testkit"
	"dossier/cmd/dossier/internal/transcript"
)

// scanned is a scan of two pages, and the file that is kept of it.
func scanned(title string) (scan, kept string) {
	data := testkit.PDF(map[string]string{"Producer": title}, "q 595 0 0 842 0 0 cm /Im Do Q", "q 595 0 0 842 0 0 cm /Im Do Q")
	return string(data), string(transcript.Write(&transcript.Kept{Scan: transcript.Sum(data), Program: "reader 1.2", Language: "eng", Pages: map[int]string{
		1: title + "\n\nThe harbour of Quill will be closed from Monday for a week, its director\ntold the owners of the ships that lie there.",
		2: "Nobody said what the repair of the northern pier would cost the town.",
	}}))
}

func TestTranscriptionOfAScan(t *testing.T) {
	root := t.TempDir()
	scan, kept := scanned("Harbour of Quill closes")
	write(t, root, "seeds/a.pdf", scan, "seeds/a.pdf.ocr", kept)
	_, files := site(t, inputs(root))
	page, record := files["briefings/harbour-of-quill-closes.html"], files["records/harbour-of-quill-closes.html"]
	for of, want := range map[*string][]string{&page: {"closed from Monday for a week, its director told the owners", "p. 2<", "A program read this text in pictures of the pages"}, &record: {"read by reader 1.2 as eng"}} {
		for _, w := range want {
			if !strings.Contains(*of, w) {
				t.Errorf("%q is not there: %s", w, *of)
			}
		}
	}
	if json := files["briefings/harbour-of-quill-closes.json"]; !strings.Contains(json, `"transcription"`) || !strings.Contains(json, transcript.Sum([]byte(scan))) {
		t.Errorf("%s", json)
	}
}

// Each step of what becomes of a scan and its file equals a clean build.
func TestTranscriptionsFollow(t *testing.T) {
	root := t.TempDir()
	scan, kept := scanned("Harbour of Quill closes")
	other, keptOther := scanned("Another harbour closes")
	in := inputs(root)
	var last *engine.Memory
	at := func(name string) string { return filepath.Join(root, "seeds", name) }
	for i, step := range []struct {
		does func()
		text string // that some page has, or ""
	}{
		{func() { write(t, root, "seeds/a.pdf", scan, "seeds/b.txt", "A text\n\nThat stays as it is.\n") }, ""},
		{func() { write(t, root, "seeds/a.pdf.ocr", kept) }, "closed from Monday"},
		{func() { write(t, root, "seeds/a.pdf.ocr", strings.Replace(kept, "Monday", "Friday", 1)) }, "closed from Friday"},
		{func() { write(t, root, "seeds/a.pdf", other) }, ""}, // of other bytes
		{func() { write(t, root, "seeds/a.pdf.ocr", keptOther) }, "Another harbour closes"},
		{func() { _ = os.Remove(at("a.pdf.ocr")) }, ""},
		{func() { write(t, root, "seeds/a.pdf.ocr", keptOther); _ = os.Remove(at("a.pdf")) }, ""}, // no source of its own
	} {
		step.does()
		out := newMemory()
		g, err := engine.Build(t.Context(), in, last, out)
		if err != nil {
			t.Fatal(i, err)
		}
		last = g.Memory()
		clean, files := site(t, inputs(root))
		shown := ""
		for _, file := range files {
			shown += file
		}
		if has := strings.Contains(shown, "harbour"); has != (step.text != "") || !strings.Contains(shown, step.text) {
			t.Errorf("step %d: the text is there: %v", i, has)
		}
		if a, b := fmt.Sprint(g.Messages), fmt.Sprint(clean.Messages); a != b {
			t.Errorf("step %d: messages differ:\n%s\n%s", i, a, b)
		}
		for s := range clean.Sources() {
			if w, ok := g.Source(s.Name); !ok || (w.Doc == nil) != (s.Doc == nil) || s.Doc != nil && w.Doc.Whole().Raw != s.Doc.Whole().Raw {
				t.Errorf("step %d: %s is read otherwise", i, s.Name)
			}
		}
	}
}

func TestTranscriptionIsWithheld(t *testing.T) {
	root := t.TempDir()
	p := &planter{}
	for _, of := range []string{"marked", "stated", "alone"} {
		scan, kept := scanned(p.word(of))
		if of == "marked" {
			data, _ := transcript.Parse([]byte(kept))
			data.Pages[2] = "TLP:RED\n\n" + data.Pages[2] + " " + p.word("below the mark")
			kept = string(transcript.Write(data))
		}
		if of != "alone" {
			write(t, root, "seeds/"+of+".pdf", scan)
		}
		write(t, root, "seeds/"+of+".pdf.ocr", kept)
	}
	write(t, root, "content/sources/stated.pdf.yaml", "tlp: RED\n", "content/sources/alone.pdf.yaml", "tlp: RED\n")
	_, files := site(t, inputs(root))
	for _, leak := range p.found(t, files) {
		t.Error(leak)
	}
	open := inputs(root)
	open.Audience.TLP = "RED"
	if _, files := site(t, open); len(p.found(t, files)) == 0 {
		t.Error("the test plants nothing that could be found")
	}
}
