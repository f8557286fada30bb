package engine_test

// A defect of the program costs one source or one file of the site and never the
// build; the reader of these tests plants the defects.

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/sitefs"
	"dossier/cmd/dossier/internal/source"
)

// defective reads as source.Read does, but that what a text asks for makes a
// later part of the program panic.
func defective(name, shown string, data []byte) (*archive.Document, diag.List) {
	text := string(data)
	if strings.Contains(text, "panic in the reader") {
		panic("on purpose")
	}
	d, msgs := source.Read(name, shown, data)
	beyond := func(kind body.SpanKind) {
		body.Walk(d.Body, func(b *body.Block) bool {
			b.Spans = []body.Span{{Start: len(b.Text) + 2, End: len(b.Text) + 5, Kind: kind, Target: "Port Authority"}}
			return true
		})
	}
	switch {
	case d == nil:
	case strings.Contains(text, "panic in the dates"):
		d.Leaves = append(d.Leaves, nil)
	case strings.Contains(text, "panic in the names"):
		beyond(body.Quotation) // whether it is in capitals is asked of its text
	case strings.Contains(text, "panic on the page"):
		beyond(body.Emphasis)
	}
	return d, msgs
}

const fine = "A title of its own\n\nAna Ruiz said at the port that all is well, and that it is long enough.\n"

// A source that the program panics on costs itself only, and says so; a watch comes
// to the same as a clean build, and back.
func TestPanicOnASource(t *testing.T) {
	for _, where := range []string{"reader", "dates", "names"} {
		for _, marked := range []string{"", "---\ntlp: RED\n---\n"} {
			root := t.TempDir()
			write(t, root, small...)
			in := kept(root)
			in.ReadBy(defective)
			in.Watching = true
			w := &watched{in: in, kept: newMemory()}
			for step, text := range []string{fine, marked + fine + "\nA panic in the " + where + ".\n", marked + fine + "\nAnother panic in the " + where + ".\n", fine} {
				write(t, root, "seeds/bad.txt", text)
				if err := w.build(context.Background(), w.kept); err != nil {
					t.Fatal(err)
				}
				clean := kept(root)
				clean.ReadBy(defective)
				if err := w.same(clean); err != nil {
					t.Errorf("%s, step %d: %v", where, step, err)
				}
				broken := strings.Contains(text, "panic")
				if w.disk.Has("briefings/a-title-of-its-own.html") == broken || !w.disk.Has("briefings/port-closes-for-a-day.html") {
					t.Errorf("%s, step %d: the wrong briefings are there", where, step)
				}
				if told(w.disk.Messages, "seeds/bad.txt") != broken {
					t.Errorf("%s, step %d: %v", where, step, w.disk.Messages)
				}
			}
		}
	}
}

// told reports whether messages hold one error with a hint, on a file.
func told(l diag.List, file string) bool {
	return slices.ContainsFunc(l, func(m diag.Message) bool {
		return m.Severity == diag.Error && m.File == file && m.Hint == diag.PanicHint
	}) && l.Count(diag.Error) == 1
}

// A file of the site that the program panics on is left out, and what stood there
// goes; all others are written.
func TestPanicOnAFile(t *testing.T) {
	const page = "briefings/a-title-of-its-own.html"
	root := t.TempDir()
	write(t, root, small...)
	write(t, root, "seeds/bad.txt", fine)
	in := kept(root)
	in.ReadBy(defective)
	in.Watching = true
	w := &watched{in: in, kept: newMemory()}
	out := filepath.Join(root, "public")
	folder, err := sitefs.Open(out, sitefs.Options{Watching: true, Compress: true})
	if err != nil {
		t.Fatal(err)
	}
	defer folder.Close()
	var last *engine.Result
	for step, text := range []string{fine, fine + "\nA panic on the page.\n", fine + "\nA panic on the page.\n", fine} {
		write(t, root, "seeds/bad.txt", text)
		if err := w.build(context.Background(), w.kept); err != nil {
			t.Fatal(err)
		}
		clean := kept(root)
		clean.ReadBy(defective)
		broken := strings.Contains(text, "panic")
		if !broken { // what is asked for is made when it is asked for: told then
			if err := w.same(clean); err != nil {
				t.Errorf("step %d: %v", step, err)
			}
		}
		g, files := site(t, clean)
		if _, there := files[page]; there == broken || g.Has(page) == broken || told(g.Messages, page) != broken {
			t.Errorf("step %d: the page is not what it should be: %v", step, g.Messages)
		}
		next, err := engine.Build(context.Background(), in, last.Memory(), folder)
		if err != nil {
			t.Fatal(err)
		}
		if last == nil || next.Stats.Written > 0 || !next.SameFiles(last) {
			_, err = folder.Commit(next.Files(), "test", "")
		} else {
			err = folder.Unchanged()
		}
		if err != nil {
			t.Fatal(err)
		}
		last = next
		for name, data := range files {
			if have, err := os.ReadFile(filepath.Join(out, filepath.FromSlash(name))); err != nil || string(have) != data {
				t.Errorf("step %d: %s is not what a clean build makes (%v)", step, name, err)
			}
		}
		if !slices.Equal(next.Messages, g.Messages) {
			t.Errorf("step %d: %v\nwant %v", step, next.Messages, g.Messages)
		}
		for _, ext := range []string{"", ".gz", ".br"} {
			if _, err := os.Stat(filepath.Join(out, filepath.FromSlash(page+ext))); (err == nil) == broken {
				t.Errorf("step %d: %s on disk: %v", step, page+ext, err)
			}
		}
		m, err := sitefs.ReadManifest(out)
		if err != nil || slices.ContainsFunc(m.Files, func(f sitefs.File) bool { return strings.HasPrefix(f.Path, page) }) == broken {
			t.Errorf("step %d: the manifest is wrong about it (%v)", step, err)
		}
		if _, err := w.ask.File(page); (err != nil) != broken {
			t.Errorf("step %d: asked for, it gives %v", step, err)
		}
	}
}
