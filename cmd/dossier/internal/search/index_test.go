package search

// The index by its own decoder: who holds a word, and how its files are cut.

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"sync/atomic"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func briefing(id, title, text string) *archive.Briefing {
	leaf := &body.Block{Kind: body.Paragraph, N: 1, Text: text}
	a := &archive.Attribution{Title: title, Language: "en", Kind: "news", Published: "2026-01-13"}
	return (&archive.Briefing{ID: id, Doc: archive.InMemory(&archive.Document{Raw: text, Leaves: []*body.Block{leaf}})}).Attribute(a)
}

func TestIndex(t *testing.T) {
	var list []*archive.Briefing
	for i := range 200 { // several runs
		text := "Nothing of note."
		if i%50 == 7 {
			text = "The negotiations in Bogotá failed."
		}
		list = append(list, briefing(fmt.Sprint(i), fmt.Sprintf("Report %d", i), text))
	}
	for _, shape := range []Shape{{Postings: 1, Lexicon: 1}, {Postings: 16, Lexicon: 2}, {Postings: 16, Lexicon: 2, Long: 3, PerHead: 300}} {
		x := Of(list, shape, nil)
		for word, want := range map[string][]int{"negoti": {7, 57, 107, 157}, "bogot": {7, 57, 107, 157}, "the": nil, "199": {199}} {
			if got := x.holders(word); !slices.Equal(got, want) {
				t.Errorf("%v: %q stands in %v, not in %v", shape, word, got, want)
			}
		}
		slot := Hash("negoti", " ", "bogot") % uint32(shape.Postings*slots)
		if len(x.Pairs(int(slot) % shape.Postings)[int(slot)/shape.Postings].Data) == 0 {
			t.Error("a pair is not kept")
		}
		words := 0
		for i := range shape.Lexicon {
			words += len(x.Lexicon(i))
		}
		if words < 200 {
			t.Errorf("%d words", words)
		}
	}
}

func TestShape(t *testing.T) {
	if small := ShapeOf(1, 1); small != (Shape{Postings: 1, Lexicon: 1, Names: 1, PerText: 16, PerColumns: 4096}) {
		t.Errorf("one short text: %v", small)
	}
	for _, c := range []struct{ texts, bytes, most int }{{1000, 6_600_000, 250}, {10_000, 67_000_000, 2500}} {
		s := ShapeOf(c.texts, c.bytes)
		if n := 2*s.Postings + s.Lexicon + 2*s.Names + (c.texts+s.PerText-1)/s.PerText; n > c.most {
			t.Errorf("%d texts: %d files, more than %d: %v", c.texts, n, c.most, s)
		}
	}
	if books := ShapeOf(100, 100<<20); books.PerText != 1 {
		t.Errorf("long texts share a file: %v", books)
	}
	before := 0
	for bytes := 1; bytes < 1<<40; bytes += bytes/50 + 1 {
		n := ShapeOf(1, bytes).Postings
		if n < before || n > 1<<20 || n < 1<<20 && n*bytesPerShard < bytes {
			t.Fatalf("%d bytes: %d files", bytes, n)
		}
		before = n
	}
}

// An index from what was kept of the last one is that of a clean build, and an edit makes
// only the runs anew that it touches, also where it moves all others by one.
func TestKeptRuns(t *testing.T) {
	made := func(id, text string) *archive.Briefing {
		b := briefing(id, "Report "+id, text)
		copy(b.Digest[:], id+text)
		return b
	}
	var list []*archive.Briefing
	for i := range 1200 {
		list = append(list, made(fmt.Sprint("r", i), fmt.Sprintf("Pier %d of the harbour was closed.", i)))
	}
	shape := Shape{Postings: 16, Lexicon: 4}
	kept := new(Kept)
	was := Of(list, shape, kept)
	for name, next := range map[string][]*archive.Briefing{
		"edited":  slices.Concat(list[:300], []*archive.Briefing{made("r300", "Another text.")}, list[301:]),
		"added":   slices.Concat(list[:3], []*archive.Briefing{made("new", "A text more.")}, list[3:]),
		"removed": slices.Concat(list[:700], list[701:]),
	} {
		now, clean := Of(next, shape, &Kept{Recall: func(key string) []byte {
			if run := kept.Runs()[key]; run != nil {
				return run()
			}
			return nil
		}, Aside: func(data []byte) func(from, to int) []byte { // as from a file
			return func(from, to int) []byte { return slices.Clone(data[from:to]) }
		}}), Of(next, shape, nil)
		for i := range shape.Postings {
			if !reflect.DeepEqual(now.Postings(i), clean.Postings(i)) || !reflect.DeepEqual(now.Pairs(i), clean.Pairs(i)) {
				t.Fatalf("%s: file %d differs", name, i)
			}
		}
		for i := range shape.Lexicon {
			if !reflect.DeepEqual(now.Lexicon(i), clean.Lexicon(i)) {
				t.Fatalf("%s: file %d of the lexicon differs", name, i)
			}
		}
		again := 0
		for _, r := range now.runs {
			if !slices.ContainsFunc(was.runs, func(o run) bool { return o.key == r.key }) {
				again++
			}
		}
		if again == 0 || again > 2 || len(now.runs) < 8 {
			t.Errorf("%s: %d of %d runs are made anew", name, again, len(now.runs))
		}
	}
	if other := Of(list, Shape{Postings: 8, Lexicon: 4}, kept); !reflect.DeepEqual(other.Postings(3), Of(list, Shape{Postings: 8, Lexicon: 4}, nil).Postings(3)) {
		t.Error("runs of another shape are taken")
	}
}

// An index from the words that several processes found is that of one, however the briefings
// are shared among them; and one that is another by now, or in another place, is indexed anew.
func TestParts(t *testing.T) {
	var list []*archive.Briefing
	for i := range 2300 {
		b := briefing(fmt.Sprint("r", i), fmt.Sprintf("Report %d", i), fmt.Sprintf("Pier %d of the harbour was closed, and pier %d of the harbour too.", i, i%7))
		if i%3 == 0 {
			b.Find([]archive.Mention{{Linked: &archive.Linked{Entity: fmt.Sprint("pier-", i%5)}, N: 1, Start: 0, End: 4}}, b.Dated())
		}
		list = append(list, b)
	}
	shape := Shape{Postings: 16, Lexicon: 4}
	parts := func(n int, has func(i int) bool) (out []Part) {
		for k := range n {
			var numbers []int
			var of []*archive.Briefing
			for i, b := range list {
				if i*7919%n == k && has(i) {
					numbers, of = append(numbers, i), append(of, b)
				}
			}
			var file bytes.Buffer
			if err := WritePart(&file, shape, numbers, of); err != nil {
				t.Fatal(err)
			}
			out = append(out, bytes.NewReader(file.Bytes()))
		}
		return out
	}
	all := func(int) bool { return true }
	edited := slices.Clone(list)
	edited[2121] = briefing("r2121", "Report", "Another text.")
	for name, c := range map[string]struct {
		parts []Part
		list  []*archive.Briefing
	}{
		"one":        {parts(1, all), list},
		"two":        {parts(2, all), list},
		"five":       {parts(5, all), list},
		"not all":    {parts(3, func(i int) bool { return i%10 != 0 }), list},
		"edited":     {parts(4, all), edited},
		"one gone":   {parts(4, all), slices.Delete(slices.Clone(list), 1500, 1501)},
		"all others": {parts(4, all), edited[2121:2122]},
	} {
		now, clean := Of(c.list, shape, &Kept{Parts: c.parts}), Of(c.list, shape, nil)
		for i := range shape.Postings {
			if !reflect.DeepEqual(now.Postings(i), clean.Postings(i)) || !reflect.DeepEqual(now.Pairs(i), clean.Pairs(i)) {
				t.Fatalf("%s: file %d differs", name, i)
			}
		}
		for i := range shape.Lexicon {
			if !reflect.DeepEqual(now.Lexicon(i), clean.Lexicon(i)) {
				t.Fatalf("%s: file %d of the lexicon differs", name, i)
			}
		}
		var read atomic.Int32
		unread := make([]*archive.Briefing, len(c.list))
		for i, b := range c.list {
			same, doc := *b, b.Doc.Whole()
			same.Doc = archive.Elsewhere(archive.LabelOf(doc), counting{doc, &read})
			unread[i] = &same
		}
		Of(unread, shape, &Kept{Parts: c.parts})
		if (name == "one" || name == "two" || name == "five") && read.Load() > 0 {
			t.Errorf("%s: %d texts are read again", name, read.Load())
		}
	}
}

// counting is a document that counts how often it is read.
type counting struct {
	*archive.Document
	read *atomic.Int32
}

func (c counting) Whole() *archive.Document { c.read.Add(1); return c.Document }
