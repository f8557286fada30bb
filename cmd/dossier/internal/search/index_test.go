package search

// The index by its own decoder: who holds a word, and how its files are cut.

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func briefing(id, title, text string) *archive.Briefing {
	leaf := &body.Block{Kind: body.Paragraph, N: 1, Text: text}
	a := &archive.Attribution{Title: title, Language: "en", Kind: "news", Published: "2026-01-13"}
	return &archive.Briefing{ID: id, Attr: a, Doc: &archive.Document{Raw: text, Leaves: []*body.Block{leaf}}}
}

// holders decodes which briefings hold a word.
func (x *Index) holders(word string) (out []int) {
	for _, w := range x.Postings(int(Hash(word) % uint32(x.Shape.Postings))) {
		if w.Word != word {
			continue
		}
		last := -1
		for i := 0; i < len(w.Data); {
			n, follows := 0, true
			if word[0] != '=' {
				n = strings.IndexByte(digits, w.Data[i]) >> 4 // beside the weight
				i++
				follows = n == 3
			}
			for shift := 0; follows; shift += 5 {
				d := strings.IndexByte(digits, w.Data[i])
				i++
				n += d & 31 << shift
				follows = d >= 32
			}
			last += n + 1
			out = append(out, last)
		}
		if len(out) != w.Briefings {
			panic("it counts other than it holds")
		}
	}
	return out
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
	for _, shape := range []Shape{{1, 1, 1, 1}, {16, 2, 2, 1}} {
		x := Of(list, shape)
		for word, want := range map[string][]int{"negoti": {7, 57, 107, 157}, "bogot": {7, 57, 107, 157}, "the": nil, "199": {199}} {
			if got := x.holders(word); !slices.Equal(got, want) {
				t.Errorf("%v: %q stands in %v, not in %v", shape, word, got, want)
			}
		}
		if n := len(x.holders("=kind:news")); n != 200 {
			t.Errorf("%d of one kind", n)
		}
		slot := Hash("negoti", " ", "bogot") % uint32(shape.Postings*slots)
		if len(x.Pairs(int(slot) % shape.Postings)[int(slot)/shape.Postings]) == 0 {
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
	if small := ShapeOf(1, 1); small != (Shape{1, 1, 1, 16}) {
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
		if n < before || n > 1<<14 || n < 1<<14 && n*bytesPerShard < bytes {
			t.Fatalf("%d bytes: %d files", bytes, n)
		}
		before = n
	}
}
