package graph

// What is repeated of one source stays within bounds, and what people write is far
// from them.

import (
	"strconv"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
)

// bounded makes a briefing of one paragraph with mentions and dated sentences.
func bounded(bytes int, mentions []string, dated, length int) *archive.Briefing {
	text := strings.Repeat("x", bytes)
	b := (&archive.Briefing{Doc: archive.InMemory(&archive.Document{Raw: text, Leaves: []*body.Block{{N: 1, Text: text}}})}).Attribute(&archive.Attribution{})
	for i, id := range mentions {
		b.Find(append(b.Mentions(), archive.Mention{Linked: &archive.Linked{Entity: id}, N: 1, Start: i * bytes / len(mentions), End: i*bytes/len(mentions) + 1}), b.Dated())
	}
	for range dated {
		b.Find(b.Mentions(), append(b.Dated(), archive.Statement{N: 1, End: length}))
	}
	return b
}

func distinct(n, times int) (out []string) {
	for range times {
		for i := range n {
			out = append(out, "e"+strconv.Itoa(i))
		}
	}
	return out
}

func TestBound(t *testing.T) {
	for _, c := range []struct {
		why             string
		bytes           int
		mentions        []string
		dated, length   int
		m, names, again int // what stays
		d               int
	}{
		{"nothing", 100, nil, 0, 0, 0, 0, 0, 0},
		{"a wire story", 3000, distinct(30, 4), 20, 300, 120, 30, 30, 20},
		{"a list of participants", 20_000, distinct(900, 1), 2, 4000, 900, 0, 0, 2},
		{"a report", 100_000, distinct(400, 8), 250, 400, 3200, 400, 400, 250},
		{"one name ten thousand times", 30_000, distinct(1, 10_000), 0, 0, 3875, 1, 1, 0},
		{"a thousand names twice", 20_000, distinct(1000, 2), 0, 0, 1000 + 180, 1000, 180, 0},
		{"seven hundred dates", 10_000, nil, 700, 280, 0, 0, 0, 449},
		{"dates among names", 10_000, distinct(280, 1), 700, 280, 280, 0, 0, 172},
	} {
		b := bounded(c.bytes, c.mentions, c.dated, c.length)
		x := Bound(b)
		if len(b.Mentions()) != c.m || x.Names != c.names || x.NamesKept != c.again || len(b.Dated()) != c.d {
			t.Errorf("%s: %d mentions, %d of %d names, %d dated; want %d, %d of %d, %d", c.why, len(b.Mentions()), x.NamesKept, x.Names, len(b.Dated()), c.m, c.again, c.names, c.d)
		}
		if x.Mentions != len(c.mentions) || x.Dated != c.dated || x.DatedKept != len(b.Dated()) {
			t.Errorf("%s: told %+v", c.why, x)
		}
		if again := Bound(b); again.DatedKept != again.Dated || again.MentionsKept != again.Mentions {
			t.Errorf("%s: what is within bounds is cut again: %+v", c.why, again)
		}
	}
}

// Of a name that is one too many, its first mention stays, and the order of all.
func TestFewerNames(t *testing.T) {
	for in, want := range map[string]string{"": "", "abc": "abc", "abab": "aba", "aabbccd": "aabcd", "abcabc": "abca", "ccba": "ccba", "dcbabcd": "dcbad"} {
		var list []archive.Mention
		for _, r := range in {
			list = append(list, archive.Mention{Linked: &archive.Linked{Entity: string(r)}})
		}
		kept, _, _ := fewerNames(list, 1)
		var got strings.Builder
		for _, m := range kept {
			got.WriteString(m.Entity)
		}
		if got.String() != want {
			t.Errorf("%q becomes %q, want %q", in, got.String(), want)
		}
	}
}
