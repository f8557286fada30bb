package engine_test

// Words are planted wherever a saved page can hold any: what of a restricted page may not
// be shown, and what of any page nobody saw, stands nowhere in a site.

import (
	"fmt"
	"strings"
	"testing"
)

// hiddenIn are the places of a page that its readers do not see.
func (p *planter) hiddenIn(of string) string {
	w := func(place string) string { return p.word(of + ": " + place) }
	return fmt.Sprintf(`<!-- %s --><p style="display: none">Nobody saw %s here.</p><p hidden>Nobody saw %s here.</p><p aria-hidden="true">Nobody heard %s here.</p><template><p>A template of %s.</p></template>`+
		`<noscript><p>Without scripts %s.</p></noscript><img src="%s.png" alt="%s" data-x="%s"><script>var x = "%s"</script><style>.%s{}</style><svg><title>%s</title></svg><select><option>%s</option></select><form><input value="%s"></form>`,
		w("comment"), w("display: none"), w("hidden"), w("aria-hidden"), w("template"), w("noscript"), w("picture"), w("alt"), w("data"), w("script"), w("style"), w("svg"), w("option"), w("value"))
}

// page is a saved page with words in all that it says and shows.
func (p *planter) page(of, title string) string {
	w := func(place string) string { return p.word(of + ": " + place) }
	return fmt.Sprintf(`<html lang="en"><head><title>%s</title><meta name="keywords" content="%s"><meta property="og:description" content="%s">`+
		`<script type="application/ld+json">{"@type":"NewsArticle","headline":"%s","datePublished":"2025-03-03","description":"%s","articleBody":"%s"}</script></head><body>`+
		`<nav><a href="/a">%s</a></nav><main><article><h1>%s</h1>%s<p>The council of the port met for the first time in a year, and %s was said to those who came, as all agreed.</p><h2>%s</h2>`+
		`<p>Nothing was said of what the <a href="https://x.example/%s">works</a> would cost, nor of who would pay for them in the end, %s added.</p>`+
		`<figure><img src="a.png"><figcaption>%s</figcaption></figure><table><tr><th>%s</th><td>1</td></tr><tr><th>b</th><td>%s</td></tr></table></article></main><aside><p>%s</p></aside><div id="comments"><p>%s</p></div><footer>%s</footer></body></html>`,
		title, w("keywords"), w("description"), title, w("JSON-LD description"), w("JSON-LD text"), w("navigation"), title, p.hiddenIn(of), w("text"), w("heading"), strings.ToLower(w("link")), w("more text"), w("caption"), w("table head"), w("cell"), w("aside"), w("comment of a reader"), w("footer"))
}

func TestWithheldPagesAreNowhere(t *testing.T) {
	p := &planter{}
	root := t.TempDir()
	write(t, root, small...)
	open := p.hiddenIn("an open page")
	write(t, root,
		"seeds/red.html", p.page("by a sidecar", "The port of "+p.word("title of a restricted page")), "content/sources/red.html.yaml", "tlp: RED\n",
		"seeds/banner.html", strings.Replace(p.page("by its banner", "The quay of "+p.word("title of a marked page")), "<main>", "<div>TLP:RED</div><main>", 1),
		"seeds/unseen.html", strings.Replace(p.page("by a mark that is hidden", "The pier of "+p.word("title of a page with a hidden mark")), "<main>", `<div style="display:none">TLP:RED</div><main>`, 1),
		"seeds/part.html", p.page("metadata alone", "A public title of a page"), "content/sources/part.html.yaml", "publish: metadata\n",
		"seeds/red.mhtml", "MIME-Version: 1.0\nSubject: "+p.word("subject of a web archive")+"\nSnapshot-Content-Location: https://x.example/"+strings.ToLower(p.word("address of a web archive"))+"\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\nContent-ID: "+p.word("id of a part")+"\n\n"+p.page("a web archive", "The dam of "+p.word("title of a web archive"))+"\n--b\nContent-Type: text/css\nContent-Location: "+p.word("name of a part")+"\n\n"+p.word("another part")+"\n--b--\n", "content/sources/red.mhtml.yaml", "draft: true\n",
		"seeds/open.html", `<html lang="en"><head><title>An open page</title></head><body><main><article><h1>An open page</h1>`+open+`<p>The council of the port met for the first time in a year, and the works were agreed by all who came.</p><p>Nothing was said of what the works would cost, nor of who would pay for them in the end.</p></article></main></body></html>`)
	public := kept(root)
	_, files := site(t, public)
	if got := p.found(t, files); len(got) > 0 {
		t.Errorf("%d planted words are published, such as\n%s", len(got), strings.Join(got[:min(len(got), 12)], "\n"))
	}
	for _, id := range []string{"an-open-page", "a-public-title-of-a-page"} {
		if files["briefings/"+id+".html"] == "" || files["records/"+id+".html"] == "" {
			t.Errorf("%s is missing", id)
		}
	}
	if !strings.Contains(files["briefings/an-open-page.html"], "the works were agreed") {
		t.Error("the open page has no text")
	}
}
