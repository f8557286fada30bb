package view

// Each style on what is known and what is not: a missing author, date or outlet leaves no
// gap, and no mark of a title is followed by a second one.

import (
	"regexp"
	"testing"
	"testing/fstest"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/i18n"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestStyles(t *testing.T) {
	words, _, err := i18n.Load(fstest.MapFS{})
	if err != nil {
		t.Fatal(err)
	}
	say := func(s string) string { return string(words.Speaker("en").Speak(nil, []byte(s))) }
	ana := archive.Author{Name: "Ana María Ruiz Vega", Given: "Ana María", Family: "Ruiz Vega"}
	jean := archive.Author{Name: "Jean-Luc Obe", Given: "Jean-Luc", Family: "Obe", Suffix: "Jr."}
	office := archive.Author{Name: "Harbour Office"}
	full := Citation{Title: "Port closes", Authors: []archive.Author{ana, jean}, Outlet: "The Herald", Published: edtf.Plain("2026-01-13"), Shown: "2026-01-13", URL: "https://herald.example/1", Page: "https://a.example/b.html", Archive: "Small", English: true}
	for _, c := range []struct {
		name, chicago, apa string
		change             func(c *Citation)
	}{
		{"full", `^Ruiz Vega, Ana María, and Jean-Luc Obe\. “Port closes\.” The Herald, January 13, 2026\. https://herald\.example/1\. Kept in Small, https://a\.example/b\.html\.$`, `^Ruiz Vega, A\. M\., & Obe, J\.-L\., Jr\. \(2026, January 13\)\. Port closes\. The Herald\. https://herald\.example/1 \(Kept in Small`, func(*Citation) {}},
		{"month", `The Herald, January 2026\.`, `\(2026, January\)\.`, func(c *Citation) { c.Published, c.Shown = edtf.Plain("2026-01"), "2026-01" }},
		{"year", `The Herald, 2026\.`, `\(2026\)\.`, func(c *Citation) { c.Published, c.Shown = edtf.Plain("2026"), "2026" }},
		{"about", `The Herald, c\. 2026\.|The Herald, about 2026\.`, `\((about|c\.) 2026\)\.`, func(c *Citation) { c.Published, c.Shown = edtf.Plain("2026~"), "2026~" }},
		{"nothing known", `^“Port closes\.” N\.d\. Kept in Small`, `^Port closes\. \(n\.d\.\)\. Small\. https://a\.example/b\.html$`, func(c *Citation) {
			c.Authors, c.Outlet, c.Published, c.Shown, c.URL = nil, "", edtf.Date{}, "", c.Page
		}},
		{"an office", `^Harbour Office\. `, `^Harbour Office\. \(2026`, func(c *Citation) { c.Authors = []archive.Author{office} }},
		{"a question", `“Who closed it\?” The Herald`, `Who closed it\? The Herald\.`, func(c *Citation) { c.Title = "Who closed it?" }},
		{"cut off", `closed in 2021…” The Herald`, `closed in 2021… The Herald`, func(c *Citation) { c.Title = "The port was closed in 2021…." }},
		{"part", `Digest kept in Small`, `Port closes \[Digest\]\. The Herald`, func(c *Citation) { c.Part = []string{"digest"} }},
	} {
		x := full
		c.change(&x)
		for style, got := range map[string][2]string{"Chicago": {x.Chicago(), c.chicago}, "APA": {x.APA(), c.apa}} {
			if said := say(got[0]); !regexp.MustCompile(got[1]).MatchString(said) {
				t.Errorf("%s, %s: %q, want %s", c.name, style, said, got[1])
			}
		}
	}
	many := full
	many.Authors = nil
	for range 30 {
		many.Authors = append(many.Authors, ana)
	}
	for _, s := range []string{say(many.Plain()), say(many.Chicago()), say(many.APA())} {
		if len(s) > 700 || !regexp.MustCompile(`et al\.[^.]`).MatchString(s) {
			t.Errorf("of many authors: %s", s)
		}
	}
}
