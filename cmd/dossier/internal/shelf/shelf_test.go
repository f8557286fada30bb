package shelf

// What a shelf must not change: the documents, whoever asks for them at the same time, and
// whatever becomes of its file.

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

// sample makes one with each kind of thing that documents hold.
func sample(n int) *archive.Document {
	text := fmt.Sprintf("Text %d of the harbour. ", n)
	d := &archive.Document{File: fmt.Sprintf("%d.txt", n), Raw: strings.Repeat(text, 20), SHA256: fmt.Sprint(n)}
	d.Recovered.Title = text
	d.Recovered.Set("title", archive.Provenance{Basis: archive.Extracted, Line: 1, Evidence: text})
	d.Body = []body.Block{
		{Kind: body.Heading, N: 1, Text: text},
		{Kind: body.List, Kids: []body.Block{{Kind: body.Paragraph, N: 2, Text: text, Spans: []body.Span{{End: 4, Kind: body.Link, Target: "https://a.example/"}}}}},
	}
	d.Footnotes = []archive.Footnote{{Marker: "1", Text: &body.Block{N: 3, Text: "note"}}}
	d.Removed = []archive.Removal{{First: 1, Last: 2, Text: "Share this", Reason: "a box"}}
	d.Enlist()
	return d
}

func scratch(t *testing.T) func() (*os.File, error) {
	return func() (*os.File, error) { return os.Create(filepath.Join(t.TempDir(), "shelf")) }
}

func TestDocumentsComeBackAsTheyWent(t *testing.T) {
	for _, most := range []int{0, 20_000, 1 << 30} {
		s := New(most, scratch(t))
		filed := make([]*archive.Filed, 50)
		for i := range filed {
			filed[i] = s.File(sample(i))
		}
		var asked sync.WaitGroup
		for k := range 4 {
			asked.Go(func() {
				for i := range 200 {
					n := (i*7 + k) % len(filed)
					if got, want := filed[n].Whole(), sample(n); !reflect.DeepEqual(got, want) {
						t.Errorf("bound %d: document %d came back as another: %+v", most, n, got)
					}
					sameTexts(t, filed[(n+17)%len(filed)], sample((n+17)%len(filed)))
				}
			})
		}
		asked.Wait()
		if in := len(s.texts.waiting); most == 0 && in > 2 || most == 1<<30 && (in != len(filed) || s.file != nil) {
			t.Errorf("bound %d: %d are in memory; there is a file: %v", most, in, s.file != nil)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
}

// sameTexts compares what is quoted of a document that may be in a file with what it says.
func sameTexts(t *testing.T, f *archive.Filed, d *archive.Document) {
	t.Helper()
	for _, n := range []int{-1, 0, len(d.Leaves) + 1, 1 << 40} {
		if got := f.Text(n); got != "" {
			t.Errorf("leaf %d of %s is %q", n, d.File, got)
		}
	}
	for _, l := range d.Leaves {
		if got := f.Text(l.N); got != l.Text {
			t.Errorf("leaf %d of %s came back as %q, and is %q", l.N, d.File, got, l.Text)
		}
	}
}

// What another process wrote is taken up where it lies.
func TestDocumentsThatLie(t *testing.T) {
	f, err := scratch(t)()
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, s := range []*Shelf{nil, New(0, scratch(t)), New(20_000, scratch(t))} {
		at, filed := int64(0), make([]*archive.Filed, 50)
		for i := range filed {
			d := sample(i)
			data := Bytes(d)
			if _, err := f.WriteAt(data, at); err != nil {
				t.Fatal(err)
			}
			filed[i] = s.Lying(archive.LabelOf(d), f, at, len(data))
			at += int64(len(data))
		}
		for range 2 {
			for i, d := range filed {
				sameTexts(t, d, sample(i))
				if got, want := d.Whole(), sample(i); !reflect.DeepEqual(got, want) || d.File != want.File || d.Length != len(want.Raw) {
					t.Fatalf("document %d came as another: %+v", i, got)
				}
			}
		}
		if s != nil && (len(s.texts.waiting) == 0 || len(s.texts.waiting) == len(filed) || s.file != nil) {
			t.Errorf("%d are in memory; there is a file of its own: %v", len(s.texts.waiting), s.file != nil)
		}
	}
}

// A disk that is full costs memory and nothing else.
func TestWithoutAFileAllStaysInMemory(t *testing.T) {
	full := errors.New("full")
	closed := func() (*os.File, error) {
		f, err := scratch(t)()
		if err == nil {
			err = f.Close() // whatever is written there fails
		}
		return f, err
	}
	for name, open := range map[string]func() (*os.File, error){"none": func() (*os.File, error) { return nil, full }, "closed": closed} {
		s := New(0, open)
		for i := range 10 {
			d := sample(i)
			if f := s.File(d); f.Whole() != d {
				t.Errorf("%s: document %d is another", name, i)
			}
		}
	}
	var no *Shelf
	if d := sample(1); no.File(d).Whole() != d || no.Close() != nil {
		t.Error("no shelf keeps no documents")
	}
}

func TestApartIsEqual(t *testing.T) {
	d := sample(3)
	if a := Apart(&d.Recovered); a == &d.Recovered || !reflect.DeepEqual(*a, d.Recovered) {
		t.Errorf("%+v is another", a)
	}
}

func TestWhatIsKnownOfASourceComesBack(t *testing.T) {
	attribution := func(i int) *archive.Attribution {
		a := &archive.Attribution{Title: fmt.Sprint("Quay ", i), Published: fmt.Sprint(2000 + i), Publisher: archive.Publisher{ID: "quay", Aliases: []string{"Q"}}}
		a.Set("title", archive.Provenance{Basis: archive.Inferred, Line: i, Rule: "the first line"})
		return a
	}
	found := func(i int) ([]archive.Mention, []archive.Statement) {
		linked := &archive.Linked{Entity: "ana", Rule: archive.ByName, Confidence: 98}
		return []archive.Mention{{Linked: linked, N: 1, Start: i, End: i + 3}, {Linked: linked, N: 2, End: 3}}, []archive.Statement{{N: 2, End: i, Date: "2024"}}
	}
	for name, s := range map[string]*Shelf{"no shelf": nil, "a shelf": New(0, scratch(t)), "a large one": New(1<<30, scratch(t)), "a full disk": New(0, func() (*os.File, error) { return nil, os.ErrPermission })} {
		list := make([]*archive.Briefing, 50)
		for i := range list {
			list[i] = &archive.Briefing{}
			list[i].Attribute(attribution(i))
			s.Briefing(list[i]) // and what is found later
			list[i].Find(found(i))
			s.Briefing(list[i])
			s.Briefing(list[i])
		}
		for range 2 {
			for i, b := range list {
				m, d := found(i)
				if a := attribution(i); !reflect.DeepEqual(b.Attr(), a) || !reflect.DeepEqual(b.Mentions(), m) || !reflect.DeepEqual(b.Dated(), d) ||
					b.SortKey() != a.Published || b.PublisherID() != "quay" || b.Retracted() {
					t.Fatalf("%s: source %d came back as another: %+v, %+v", name, i, b.Attr(), b.Findings())
				}
				if m := b.Mentions(); m[0].Linked != m[1].Linked {
					t.Fatalf("%s: what mentions shared is there several times", name)
				}
			}
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
}
