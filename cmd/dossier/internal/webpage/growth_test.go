package webpage

// Hostile pages cost no more than their size: each shape is read at one size and at twice
// that, and the processor time and memory compared.

import (
	"fmt"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/growth"
)

func TestLinear(t *testing.T) {
	one := func(s string) func(int) string { return func(n int) string { return strings.Repeat(s, n) } }
	for name, c := range map[string]struct {
		n    int
		page func(n int) string
	}{
		"nested":                                {4000, func(n int) string { return strings.Repeat("<div>", n) + story }},
		"unclosed formatting":                   {1500, func(n int) string { return strings.Repeat("<p><b><i>word ", n) + story }},
		"unclosed tables":                       {800, func(n int) string { return strings.Repeat("<table><tr><td>word ", n) + story }},
		"nested navigation":                     {1000, one("<nav><p>A sentence of some words stands here, and it is long enough to be one of a text, as these are.</p>")},
		"paragraphs":                            {12_000, one("<p>A short sentence stands here, and another.</p>")},
		"paragraphs in a line":                  {8000, one("A short sentence stands here, and another.<br><br>")},
		"attributes":                            {25_000, func(n int) string { return "<div " + strings.Repeat("a=b ", n) + ">" + story }},
		"different attributes":                  {10_000, func(n int) string { return "<p " + numbers("a%d=b ", n) + ">" + story }},
		"a long attribute":                      {200_000, func(n int) string { return `<div class="` + strings.Repeat("comments ", n/8) + `">` + story }},
		"tags without an end":                   {20_000, func(n int) string { return story + strings.Repeat("<p a=\"", n) }},
		"scripts without end":                   {10_000, func(n int) string { return story + strings.Repeat("<script><!--<script>", n) }},
		"comments without end":                  {20_000, func(n int) string { return story + strings.Repeat("<!-- --", n) }},
		"pictures":                              {10_000, one("<svg><path></svg>")},
		"unclosed pictures":                     {40_000, one("<svg>")},
		"comments, one of them ended otherwise": {100_000, func(n int) string { return strings.Repeat("<!---->", n) + "<!----!>" + story }},
		"end tags":                              {30_000, func(n int) string { return story + strings.Repeat("</p></div>", n) }},
		"bylines":                               {3000, one(`<p class="byline">By Mira Tolland</p>`)},
		"authors":                               {3000, one(`<meta name="author" content="Mira Tolland"><a rel="author">Otto Venn</a>`)},
		"different authors": {2000, func(n int) string {
			return numbers(`<meta name="author" content="Mira %[1]c. Tolland"><meta name="a%[1]d_author" content="Otto Venn"><a rel="author">Otto Venn%[1]d</a>`, n) + story
		}},
		"formatting":     {8000, func(n int) string { return "<p>" + strings.Repeat("<b><i>x</i></b>", n) + "</p>" + story }},
		"a long word":    {400_000, func(n int) string { return "<p>" + strings.Repeat("x", n) + "</p>" + story }},
		"a long comment": {10_000, func(n int) string { return "<!--" + strings.Repeat("Page saved with SingleFile ", n) + story }},
		"headings":       {4000, one(`<h1>The harbour of Quill | Courier | Islands</h1>`)},
		"kickers and a long title": {500, func(n int) string {
			return `<meta property="og:title" content="a"><script type="application/ld+json">{"@type":"NewsArticle","headline":"` + strings.Repeat("Harbour of Quill - ", n) + `"}</script>` + strings.Repeat(`<h1><small>Islands</small> Harbour of Quill closes</h1>`, n) + story
		}},
		"a title of many parts": {3000, func(n int) string {
			return `<meta property="og:title" content="` + strings.Repeat("a | ", 90) + `">` + strings.Repeat(`<h2>Harbour of Quill closes</h2>`, n) + story
		}},
		"ways to the front page": {4000, one(`<h1><a href="/"><img alt="Quill Courier">Quill Courier</a></h1>`)},
		"hidden parts":           {3000, one(`<div class="hidden"><p>A sentence of some words stands here, and it is long enough to be one of a text, as these are.</p>`)},
		"forms":                  {2000, one(`<form><p>A sentence of some words stands here, and it is long enough to be one of a text, as these are.</p></form>`)},
		"articles":               {2000, one(`<article><h1>Another harbour</h1><p>A sentence of some words stands here, and it is long enough to be one of a text, as these are.</p></article>`)},
		"cards":                  {3000, one(`<div><h2><a href="/a">A harbour</a></h2><p>By Mira Tolland, 2 May 2024 – and some words more.</p></div>`)},
		"lists in lists":         {150, func(n int) string { return strings.Repeat("<ul><li>word", n) + story }},
		"rows":                   {4000, func(n int) string { return "<table>" + strings.Repeat("<tr><td>a<td>b", n) + "</table>" + story }},
		"JSON-LD":                {3000, one(`<script type="application/ld+json">{"@type":"NewsArticle","headline":"A","author":{"@id":"#a"}}</script>`)},
		"JSON-LD that is nested": {20_000, func(n int) string {
			return `<script type="application/ld+json">` + strings.Repeat(`{"@graph":[`, n) + `</script>` + story
		}},
	} {
		t.Run(name, func(t *testing.T) {
			growth.Linear(t, c.n, func(n int) func() {
				page := []byte("<title>Harbour</title><h1>Harbour of Quill</h1>" + c.page(n))
				return func() { Read(page, Saved{}) }
			})
		})
	}
}

func numbers(format string, n int) string {
	var s strings.Builder
	for i := range n {
		fmt.Fprintf(&s, format, i)
	}
	return s.String()
}
