package webpage

// A page that holds the beginning of an article says so, one that holds all of it does
// not, and one that holds none is no source.

import (
	"strings"
	"testing"
)

func TestWhole(t *testing.T) {
	ld := func(s string) string {
		return `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour of Quill closes for a week","datePublished":"2024-05-02",` + s + `}</script>`
	}
	var long string // no paragraph of it is repeated
	for _, n := range []string{"first", "second", "third", "fourth", "fifth", "sixth"} {
		long += strings.ReplaceAll(story, "<p>", "<p>In the "+n+" week it was said: ")
	}
	for _, c := range []struct{ name, head, text, below, want string }{
		{"all of it", "", story, "", ""},
		{"all of it, and an offer", ld(`"isAccessibleForFree":false`), long, `<p>Subscribe to our newsletter and read more every Friday.</p>`, ""},
		{"all of it by its own count of words", ld(`"isAccessibleForFree":false,"wordCount":100`), story, `<p>Subscribe to continue reading</p>`, ""},
		{"a long text with a wall behind it", "", long, `<div class="paywall"><p>Subscribe to continue reading</p></div>`, ""},
		{"a short text with a line", "", story, `<p>Subscribe to continue reading</p>`, "extracted"},
		{"the line inside of the article", "", story + `<p>Il vous reste 62 % de cet article à lire.</p>`, "", "extracted"},
		{"German", "", story, `<div><p>Dieser Artikel ist nur für Abonnenten lesbar.</p></div>`, "extracted"},
		{"Spanish", "", story, `<p>Para seguir leyendo, inicia sesión.</p>`, "extracted"},
		{"Portuguese", "", story, `<p>Conteúdo exclusivo para assinantes</p>`, "extracted"},
		{"a long text that is not free, with a line", ld(`"isAccessibleForFree":"False"`), long, `<p>To continue reading, sign in or open an account.</p>`, "extracted"},
		{"not free, and fewer words than it says", ld(`"isAccessibleForFree":false,"wordCount":"900"`), story, "", "inferred"},
		{"hidden in the page", "", story, `<p hidden>Subscribe to continue reading</p>`, ""},
	} {
		page := strings.Replace(savedPage(c.head, "", c.text, ""), "</article>", c.below+"</article>", 1)
		a := Read([]byte(page), Saved{}).Known
		if got := strings.TrimPrefix(string(a.Basis("fidelity")), "unknown"); got != c.want || (c.want != "") != (len(a.Fidelity) == 1 && a.Fidelity[0] == "excerpt") {
			t.Errorf("%s: %q %v %+v, want %q", c.name, got, a.Fidelity, a.From["fidelity"], c.want)
		}
	}
}

func TestNoArticle(t *testing.T) {
	var list strings.Builder
	for range 9 {
		list.WriteString(`<div class="card"><h3><a href="/a">The lighthouse of Quill is sold to a painter</a></h3><p>The buyer, who did not give a name, said that nothing of the building would be changed before the next summer, if at all.</p></div>`)
	}
	for name, c := range map[string]struct{ page, want string }{
		"not found":               {`<title>404 – Page not found | Quill Courier</title><main><h1>Page not found</h1><p>The address that you asked for is not one of ours, or not any more. Try the search above.</p></main>`, "in the place of another"},
		"consent":                 {`<title>Bevor Sie weitermachen</title><h1>Datenschutzeinstellungen</h1><p>Wir und unsere Partner speichern Angaben auf Ihrem Gerät und lesen sie dort, wenn Sie dem zustimmen.</p>`, "in the place of another"},
		"a list":                  {`<title>Islands | Quill Courier</title><h1>Islands</h1>` + list.String(), "leads to other pages"},
		"nothing":                 {`<title>Quill Courier</title><div id="app"></div><script>render("A text that a script writes")</script>`, "no article"},
		"an error in the news":    {savedPage(`<meta property="article:published_time" content="2024-05-02">`, "", strings.Replace(story, "<p>", "<h2>Access denied</h2><p>", 1), ""), ""},
		"an article among others": {savedPage("", "", story, list.String()), ""},
	} {
		x := Read([]byte(c.page), Saved{})
		if x.Refused != (c.want != "") || x.Refused && !strings.Contains(x.Messages[0].Text, c.want) {
			t.Errorf("%s: refused %v: %v", name, x.Refused, x.Messages)
		}
		if x.Refused && x.Messages[0].Hint == "" {
			t.Errorf("%s: nothing to do about it", name)
		}
	}
}
