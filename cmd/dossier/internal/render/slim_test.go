package render

// What the last step of a page takes away must be what HTML lets it take: a browser
// has to read the same page before and after.

import (
	"fmt"
	"strings"
	"testing"

	markup "golang.org/x/net/html"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestSlim(t *testing.T) {
	for page, want := range map[string]string{
		`<a href="../x.html#p3" class="entity">x</a>`:                     `<a href=../x.html#p3 class=entity>x</a>`,
		`<a class="entity found" data-entity="x" id="p1" title="">x</a>`:  `<a class="entity found" data-entity="x" id="p1" title="">x</a>`,
		`<a href="https://x.example/">x</a><path d="M0"/><img alt="a=b">`: `<a href="https://x.example/">x</a><path d="M0"/><img alt="a=b">`,
		`<a href="a.html?x&amp;y" title="é">x</a><a title='"x="y"'>z</a>`: `<a href="a.html?x&amp;y" title="é">x</a><a title='"x="y"'>z</a>`,
		`<meta name="a" content="b"><link rel="c" href="d">`:              `<meta name="a" content="b"><link rel="c" href="d">`,
		"<ul>\n<li>a</li>\n<li>b</li>\n</ul><li>c</li><b>d</b>":           "<ul>\n<li>a\n<li>b\n</ul><li>c</li><b>d</b>",
		"<tr><th>a</th><td>b</td></tr>\n<tr><td>c</td></tr></table>":      "<tr><th>a<td>b\n<tr><td>c</table>",
		"<dl><dt>a</dt><dd>b</dd></dl><p>a</p><p>b</p><ul></ul>":          "<dl><dt>a<dd>b</dl><p>a<p>b</p><ul></ul>",
		"<p>a</p><picture></picture><p>b</p></a>":                         "<p>a</p><picture></picture><p>b</p></a>",
		"<p>a\n\n \n  b</p>\n\n<pre>a\n\n<b id=\"x\">b</b>\n\n</pre>\n\n": "<p>a\n  b</p>\n<pre>a\n\n<b id=\"x\">b</b>\n\n</pre>\n",
		`<script src="a.js"></script><script>if (a<b) {"x"="</li><li>"}`:  `<script src="a.js"></script><script>if (a<b) {"x"="</li><li>"}`,
		"<textarea rows=\"2\">a=\"b\"\n\n</textarea><!-- <a b=\"c\"> -->": "<textarea rows=2>a=\"b\"\n\n</textarea><!-- <a b=\"c\"> -->",
	} {
		if got := string(slim([]byte(page))); got != want {
			t.Errorf("%s\nbecomes %s\nwant    %s", page, got, want)
		}
	}
}

// FuzzSlim compares what a browser makes of well-formed pages, whose values and texts
// may be anything.
func FuzzSlim(f *testing.F) {
	f.Add("../a.html", "a\n\n b", byte(0))
	f.Add("a/", "</li>", byte(7))
	f.Add(`"'`, "<", byte(42))
	f.Add("x=y", " \n", byte(91))
	f.Fuzz(func(t *testing.T, value, text string, shape byte) {
		value, text = string(esc(nil, value)), string(esc(nil, text))
		item := fmt.Sprintf(`<li class="%s" data-a="%s"><a href="%s">%s</a>%s</li>`, value, value, value, text, text)
		page := `<!doctype html><html lang="en"><head><title>` + text + `</title><meta name="` + value + `"></head><body><main>`
		for i := range 8 {
			if shape>>i&1 == 1 {
				page += [...]string{"<ul>" + item + "\n" + item + "</ul>", "<p>" + text + "</p>\n\n", "<pre>x" + text + "</pre>", `<img alt="` + value + `">`,
					"<table><tbody><tr><th>" + text + "</th><td>b</td></tr>\n<tr><td>c</td></tr></tbody></table>", "<dl><div><dt>" + text + "</dt><dd>b</dd></div></dl>",
					"<section><p>" + text + "</p></section>", "<textarea>x" + text + "</textarea>"}[i]
			}
		}
		page += "</main></body></html>"
		if before, after := tree(t, page), tree(t, string(slim([]byte(page)))); before != after {
			t.Errorf("%s\nis read as\n%s\nand then as\n%s", page, before, after)
		}
	})
}

// tree writes a page as a browser reads it, without regard to spaces where they show
// nowhere.
func tree(t *testing.T, page string) string {
	t.Helper()
	root, err := markup.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	var walk func(n *markup.Node, keep bool)
	walk = func(n *markup.Node, keep bool) {
		switch n.Type {
		case markup.TextNode:
			if s := n.Data; keep {
				out.WriteString(s)
			} else if s = strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' }), " "); s != "" {
				out.WriteString(s + "|")
			}
		case markup.ElementNode:
			fmt.Fprintf(&out, "<%s %q>", n.Data, n.Attr)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, keep || n.Data == "pre" || n.Data == "textarea")
		}
		if n.Type == markup.ElementNode {
			out.WriteString("/")
		}
	}
	walk(root, false)
	return out.String()
}
