package pagehead

// What the head of a briefing tells programs is said once, and in a form that they can
// read: crawlers and reference managers report nothing back when it is not.

import (
	"encoding/json"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
	"dossier/cmd/dossier/internal/view"
)

func TestHeadOfABriefing(t *testing.T) {
	v := &view.Briefing{Briefing: (&archive.Briefing{ID: "port",
		Doc: archive.InMemory(&archive.Document{Footnotes: []archive.Footnote{{URL: "https://note.example/"}}})}).Attribute(&archive.Attribution{Title: "A port </script>", Kind: "report", Language: "en",
		From: map[string]archive.Provenance{"title": {Basis: archive.Extracted}, "kind": {Basis: archive.Stated}, "language": {Basis: archive.Stated}}})}
	for i := range 5 {
		v.Names = append(v.Names, view.NameCount{Ref: view.Ref{ID: "n" + string(rune('0'+i)), Name: "Name", Type: "person"}})
	}
	for _, base := range []string{"", "https://x.example/"} {
		v.Frame = view.Frame{Site: &archive.Site{Title: "Archive", BaseURL: base}, Path: "briefings/port.html", Description: "What it says."}
		head := string(Briefing(nil, v))
		_, data, _ := strings.Cut(head, `<script type="application/ld+json">`)
		data, _, _ = strings.Cut(data, "</script>")
		var n struct {
			Context  string `json:"@context"`
			Type     string `json:"@type"`
			Headline string
			URL      string
			About    []map[string]string
		}
		if err := json.Unmarshal([]byte(data), &n); err != nil {
			t.Fatalf("%v: %s", err, data)
		}
		if n.Context != "https://schema.org" || n.Type != "Report" || n.Headline != "A port </script>" || len(n.About) != map[bool]int{base != "": mostAbout}[true] {
			t.Errorf("JSON-LD is %s", data)
		}
		if base == "" && strings.Contains(data, ".html") || base != "" && (n.URL != base+"briefings/port.html" || n.About[0]["@id"] != base+"entities/n0.html") {
			t.Errorf("of a site at %q JSON-LD says %s", base, data)
		}
		for _, said := range []string{"What it says.", "note.example"} { // by the description, by the page
			if strings.Contains(head, said) {
				t.Errorf("the head says %q once more", said)
			}
		}
		for _, tag := range []string{`<meta name="citation_title" content="A port &lt;/script&gt;">`, `<meta name="DC.type" content="`, `<meta property="og:title" content="`, `<meta property="og:type" content="article">`} {
			want := 1
			if base == "" && strings.Contains(tag, "og:") { // nothing can be shown of a page without an address
				want = 0
			}
			if strings.Count(head, tag) != want {
				t.Errorf("not %d of %s in %s", want, tag, head)
			}
		}
	}
}
