package body

// What stands in other texts is marked through links and emphasis, and no link stands in
// another.

import (
	"strings"
	"testing"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestSharedStretches(t *testing.T) {
	b := &Block{Kind: Paragraph, N: 1, Text: "Before it the pilot wrote again and again, said Bo.",
		Spans: []Span{{Start: 14, End: 19, Kind: Emphasis}, {Start: 26, End: 41, Kind: Link, Target: "https://tide.example/"}}}
	for _, c := range []struct {
		stretches []Stretch
		want      string
	}{
		{[]Stretch{{Start: 10, End: 35, Href: "#also-1", Words: "also in 1 text"}},
			`<mark class="also">again and</mark> again</a> <a class="held" href="#also-1">also in 1 text</a>, said`},
		{[]Stretch{{Start: 0, End: 51, Href: "#also-1", Words: "also in 1 text"}}, `.</mark> <a class="held" href="#also-1">also in 1 text</a></p>`},
		{[]Stretch{{Start: 0, End: 6}, {Start: 48, End: 50, Href: "#also-2", Words: "also"}}, `<mark class="also">Before</mark> it`},
		{[]Stretch{{Start: 0, End: 6}, {Start: 48, End: 50, Href: "#also-2", Words: "also"}}, `data-rule="" href="bo.html">Bo</a> <a class="held" href="#also-2">also</a>.`},
	} {
		w := &Writer{Shared: func(*Block) []Stretch { return c.stretches }, Marks: func(*Block) []Mark { return []Mark{{Start: 48, End: 50, Entity: "bo", Href: "bo.html"}} }}
		got := string(w.Append(nil, []Block{*b}))
		if !strings.Contains(got, c.want) {
			t.Errorf("%v: %s\nhas no %s", c.stretches, got, c.want)
		}
		open := 0
		for _, tag := range strings.SplitAfter(got, "<")[1:] {
			switch {
			case strings.HasPrefix(tag, "a "):
				open++
			case strings.HasPrefix(tag, "/a>"):
				open--
			}
			if open > 1 {
				t.Errorf("a link in a link: %s", got)
			}
		}
	}
}
