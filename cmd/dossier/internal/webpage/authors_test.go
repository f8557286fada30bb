package webpage

// Who wrote a page, in the many ways in which pages say so, and who did not.

import (
	"strings"
	"testing"
)

func TestAuthors(t *testing.T) {
	ld := func(s string) string {
		return `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour of Quill closes for a week",` + s + `}</script>`
	}
	house := `<meta property="og:site_name" content="Quill Courier">`
	for _, c := range []struct{ name, head, above, below, want string }{
		{"an agency in the lines of the head, the house in its data", house + `<meta name="author" content="Quill Courier">`, `<address><strong>Reuters</strong><br><small>2 May 2024</small></address>`, "", "Reuters"},
		{"the house where nothing else is said", house + ld(`"author":{"@type":"Organization","name":"Quill Courier"}`), `<p class="byline">By Quill Courier</p>`, "", "Quill Courier"},
		{"the house in its data alone, and nowhere in the page", house + `<meta name="author" content="Quill Courier">`, "", "", ""},
		{"somebody in one meta element alone", `<meta name="author" content="Otto Venn">`, "", "", ""},
		{"a label and a colon behind the name", "", `<div class="author"><p>Author <span>Mira Tolland:</span></p></div>`, "", "Mira Tolland"},
		{"a day behind the name", "", `<p class="byline">By Mira Tolland on 3 May 2024</p>`, "", "Mira Tolland"},
		{"a day before the name", "", `<p class="byline">Posted on 3 May 2024 by Mira Tolland · in Harbours</p>`, "", "Mira Tolland"},
		{"names with nothing between them", "", `<div class="article-byline"><span>Mira Tolland</span> <span>Otto van der Venn</span></div>`, "", "Mira Tolland; Otto van der Venn"},
		{"three, with a comma before the last, and their house", "", `<p class="byline">By Mira Tolland, Otto Venn, and Ines Marlow, QCN</p>`, "", "Mira Tolland; Otto Venn; Ines Marlow"},
		{"the house and an office behind the name", `<meta property="og:site_name" content="QCTV.com">`, `<p class="byline">By: Mira Tolland QCTV Executive News Editor</p>`, "", "Mira Tolland"},
		{"two letters that begin a word of the page", `<meta name="author" content="AP">`, `<p>Apples and pears</p>`, "", ""},
		{"who speaks in a recording", "", `<p class="author">Audio 03:07 Min. | 25.04.24 | Mira Tolland</p>`, "", ""},
		{"a part of the house", `<meta property="og:url" content="https://qc-n.example/a/b"><meta name="author" content="QC-N News">`, "", strings.Repeat(story, 4) + `<p>QC-N News is at home in Quill</p>`, ""},
		{"one in the data, one more beside the headline, and a link to all", ld(`"author":{"@type":"Person","name":"Mira Tolland"}`), `<div class="byline"><a rel="author">Otto Venn</a></div><div class="byline"><a rel="author">Mira Tolland</a><a rel="author">View More Articles</a></div>`, "", "Otto Venn; Mira Tolland"},
		{"one, and what the page is about", "", `<div class="byline"><a rel="author">Mira Tolland</a></div>`, strings.Repeat(story, 3) + `<div class="authors"><a>Mira Tolland</a> <a>Harbour President</a> <a>Otto Venn</a></div>`, "Mira Tolland"},
		{"a name, its section and comments", "", `<p>By <a rel="author">Mira Tolland</a> <a href="/h">Harbours</a> <a href="#c">No Comments</a></p>`, "", "Mira Tolland"},
		{"behind the first paragraph", "", `<p>The harbour will be closed for a week from Monday, as its director told the owners of ferries.</p><p>By Mira Tolland, Otto Venn and Ines Marlow, QCN</p>`, "", "Mira Tolland; Otto Venn; Ines Marlow"},
		{"farther below", "", strings.Repeat("<p>The harbour will be closed for a week from Monday, as its director told the owners of ferries.</p>", 2) + `<p>By Mira Tolland</p>`, "", ""},
		{"a handle behind the name", ld(`"author":{"@type":"Person","name":"Mira Tolland @mtolland"}`), `<p>By</p><p>Mira Tolland @mtolland</p>`, "", "Mira Tolland"},
		{"an office that stands against the name", "", `<p>By <b>Mira Tolland</b><i>Staff Writer</i></p>`, "", "Mira Tolland"},
		{"where it appeared", "", `<p>By Mira Tolland Published in Harbours 3 May 2024</p>`, "", "Mira Tolland"},
		{"two, and more than their names in one place", "", `<div class="byline"><span class="author">Mira Tolland and Otto Venn</span> QC TODAY Published 7:07 PM May 3, 2024</div>`, "", "Mira Tolland; Otto Venn"},
		{"one in the data, with what she is called beside the headline", ld(`"author":{"@type":"Person","name":"Mira Tolland"}`), `<p class="byline">By Mira Tolland, Quill Times Contributor</p>`, "", "Mira Tolland"},
		{"below a picture", "", `<figure><figcaption><span class="byline">Mira Tolland</span></figcaption></figure>`, "", ""},
		{"elements side by side", "", `<div><div class="byline col"><b>Mira Tolland</b></div><div class="byline col"><b>Otto Venn</b></div></div>`, "", "Mira Tolland; Otto Venn"},
		{"joined in a language that is not read", "", `<p class="byline">Mira Tolland og Otto Venn</p>`, "", "Mira Tolland; Otto Venn"},
		{"one in the data, two in the page", ld(`"author":{"@type":"Person","name":"Mira Tolland"}`), `<p>By Mira Tolland, Otto Venn</p>`, "", "Mira Tolland; Otto Venn"},
		{"described apart from the article", `<script type="application/ld+json">{"@graph":[{"@type":"Article","headline":"Harbour of Quill closes for a week","author":{"@id":"#mt"}},{"@type":["Person"],"@id":"#mt","name":"Mira Tolland"}]}</script>`, "", "", "Mira Tolland"},
		{"a degree", "", `<p>By Dr. Mira Tolland</p>`, "", "Mira Tolland"},
		{"the house behind the name", house, `<p class="author">By Mira Tolland, Quill Courier</p>`, "", "Mira Tolland"},
		{"what a preview shows", `<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Mira Tolland">`, `<p>Mira Tolland</p>`, "", "Mira Tolland"},
		{"a label below the text", "", "", `<p>Text: Nothing</p><p>Author: Mira Tolland</p>`, "Mira Tolland"},
		{"signed in another face", "", "", `<p><strong>Mira Tolland</strong></p>`, "Mira Tolland"},
		{"signed by house and agency", house, "", `<p>Quill Courier / Reuters</p>`, "Reuters"},
		{"a name in the text", "", "", `<p>Mira Tolland</p>`, ""},
		{"a link to a list", "", `<p class="author">View all posts by the team</p><p class="author">3 May 2024</p><p class="author">Name *</p>`, "", ""},
		{"of a page that it leads to", "", `<ul><li><a href="/x"><h2>Another harbour</h2></a><span class="author">By Otto Venn</span></li></ul>`, "", ""},
		{"of comments", "", "", `<div id="comments"><p class="author">Otto Venn</p></div>`, ""},
	} {
		x := Read([]byte(savedPage(c.head, "", c.above+story+c.below, "")), Saved{})
		var names []string
		for _, a := range x.Known.Authors {
			names = append(names, a.Name)
		}
		if got := strings.Join(names, "; "); got != c.want {
			t.Errorf("%s: %q, want %q (%+v)", c.name, got, c.want, x.Known.From["authors"])
		}
	}
}
