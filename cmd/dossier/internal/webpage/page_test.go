package webpage

// Pages as systems write them and browsers save them: what is the text, what the page
// says of it, and where each stands.

import (
	"fmt"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/extract"
	_ "dossier/cmd/dossier/internal/testkit"
)

const story = `<p>The harbour of Quill will be closed for a week from Monday, its director told the owners of the ferries at a meeting on Thursday.</p>
<p>Repairs of the northern pier, which a storm damaged in March, could not wait until the autumn, she said, and no date for the end was given.</p>
<h2>Who pays</h2>
<p>The town council has not said what the work will cost, and the ministry of transport did not answer questions that were sent to it this week.</p>
<p>Islanders who work on the mainland were told to use the <a href="/road">road over the dam</a>, which takes an hour longer in each direction.</p>`

// saved is a page around an article.
func savedPage(head, above, article, below string) string {
	return `<!DOCTYPE html><html lang="en"><head><title>Harbour of Quill closes for a week | Quill Courier</title>` + head + `</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>` + above + `
<main><article><h1>Harbour of Quill closes for a week</h1>
` + article + `</article></main>` + below + `
<footer><p>All rights belong to the Quill Courier and its owners, who print it.</p></footer></body></html>`
}

func shown(x extract.Source) (out []string) {
	var text func(b body.Block) string
	text = func(b body.Block) string {
		s := b.Text
		for _, k := range b.Kids {
			s += "<" + text(k) + ">"
		}
		return s
	}
	for _, b := range x.Blocks {
		if b.Omitted == "" {
			out = append(out, text(b.Block))
		}
	}
	return out
}

func TestFields(t *testing.T) {
	ld := func(s string) string { return `<script type="application/ld+json">` + s + `</script>` }
	article := `{"@context":"https://schema.org","@type":"NewsArticle","headline":"Harbour of Quill closes for a week","datePublished":"2024-05-02T22:30:00+02:00","dateModified":"2024-05-04","author":[{"@type":"Person","name":"Mira Tolland"}],"publisher":{"@type":"Organization","name":"Quill Courier"}}`
	for _, c := range []struct {
		name, page                                  string
		title, publisher, authors, published, basis string
	}{
		{"JSON-LD", savedPage(ld(article)+`<link rel="canonical" href="https://courier.example/2024/harbour">`, "", `<p class="byline">By Mira Tolland</p><p>2 May 2024</p>`+story, ""), "Harbour of Quill closes for a week", "Quill Courier", "Mira Tolland", "2024-05-02", "extracted"},
		{"a graph, in a comment, with a line end in a string", savedPage(ld("<!-- {\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"Other\"},"+strings.Replace(article, "closes for", "closes\nfor", 1)+"]} -->"), "", story, ""), "Harbour of Quill closes for a week", "Quill Courier", "Mira Tolland", "2024-05-02", "extracted"},
		{"the day as printed, not that of Greenwich", savedPage(ld(strings.Replace(article, "2024-05-02T22:30:00+02:00", "2024-05-01T23:30:00Z", 1)), "", `<p>Published 2 May 2024</p>`+story, ""), "Harbour of Quill closes for a week", "Quill Courier", "Mira Tolland", "2024-05-02", "extracted"},
		{"a whole page in one form", strings.NewReplacer("<body>", "<body><form>", "</body>", "</form></body>").Replace(`<html><head><title>Harbour of Quill closes for a week | QC</title></head><body><p>Quill</p><h1>Harbour of Quill closes for a week</h1>` + story + `</body></html>`), "Harbour of Quill closes for a week", "", "", "", ""},
		{"the way to the front page in the headline", `<html><head><title>Harbour of Quill closes for a week » News » Quill Courier</title><meta name="twitter:title" content="Harbour of Quill closes for a week"></head><body><h1><span>Harbour of Quill closes for a week</span><a href="/">Quill Courier</a></h1>` + story + `</body></html>`, "Harbour of Quill closes for a week", "", "", "", ""},
		{"the day of a picture", savedPage("", "", `<img alt="The northern pier of Quill, 24 April 2023"><p>The northern pier of Quill, 24 April 2023</p>`+story, ""), "Harbour of Quill closes for a week", "", "", "", ""},
		{"the day of a change alone", savedPage("", "", `<p>May 4, 2024 -- Updated 0203 GMT</p>`+story, ""), "Harbour of Quill closes for a week", "", "", "", ""},
		{"a day from which programs count", savedPage(`<meta name="pubdate" content="0001-01-01T00:00:00Z">`, "", story, ""), "Harbour of Quill closes for a week", "", "", "", ""},
		{"a change on the day before, as its own place counts", savedPage(`<meta name="pubdate" content="2024-05-03T00:30:00Z">`, "", `<p>Updated 9:01 pm, May 2, 2024</p>`+story, ""), "Harbour of Quill closes for a week", "", "", "2024-05-02", ""},
		{"the day of a change beside that of the world's time", savedPage(`<meta name="pubdate" content="2024-05-03T22:30:00Z">`, "", `<p>Updated: May 4, 2024</p>`+story, ""), "Harbour of Quill closes for a week", "", "", "2024-05-03", ""},
		{"a headline with straight quotes in an attribute", strings.Replace(strings.Replace(savedPage(`<meta property="og:site_name" content="Quill Courier"><meta property="og:title" content="Harbour of Quill "closes" for a week">`, "", story, ""), "<title>Harbour of Quill closes", `<title>Harbour of Quill "closes"`, 1), "<h1>Harbour of Quill closes for a week</h1>", "", 1), `Harbour of Quill "closes" for a week`, "Quill Courier", "", "", ""},
		{"a day, and how long ago the page was changed", savedPage("", "", `<p>Posted: May 2, 2024 9:27 AM ET | Last Updated: 24 minutes ago</p>`+story, ""), "Harbour of Quill closes for a week", "", "", "2024-05-02", ""},
		{"the day on which a member joined", savedPage("", "", `<p>Registered: 2 May 2008</p>`+story, ""), "Harbour of Quill closes for a week", "", "", "", ""},
		{"a label and a day", savedPage("", "", `<p>Harbours | Date published: 2 May 2024</p>`+story, ""), "Harbour of Quill closes for a week", "", "", "2024-05-02", ""},
		{"a day and a later one of a change", savedPage("", "", `<p>2 May 2024, updated 4 May 2024</p>`+story, ""), "Harbour of Quill closes for a week", "", "", "2024-05-02", ""},
		{"meta alone", savedPage(`<meta property="og:site_name" content="Quill Courier"><meta name="author" content="Mira Tolland"><meta property="article:published_time" content="2024-05-02">`, "", `<p>By Mira Tolland</p>`+story, ""), "Harbour of Quill closes for a week", "Quill Courier", "Mira Tolland", "2024-05-02", "extracted"},
		{"scholarly", savedPage(`<meta name="citation_author" content="Tolland, Mira"><meta name="citation_author" content="Otto Venn"><meta name="citation_journal_title" content="Annals of Quill"><meta name="citation_publication_date" content="2024/05/02">`, "", story, ""), "Harbour of Quill closes for a week", "Annals of Quill", "Mira Tolland; Otto Venn", "2024-05-02", ""},
		{"nothing said", savedPage("", "", story, ""), "Harbour of Quill closes for a week", "", "", "", ""},
		{"no author", savedPage(`<meta name="author" content="admin"><meta name="byl" content="https://courier.example/team">`, "", story, ""), "Harbour of Quill closes for a week", "", "", "", ""},
	} {
		x := Read([]byte(c.page), Saved{})
		a := x.Known
		if a.Title != c.title || a.Publisher.Name != c.publisher || a.Published != c.published {
			t.Errorf("%s: title %q, publisher %q, published %q", c.name, a.Title, a.Publisher.Name, a.Published)
		}
		var names []string
		for _, p := range a.Authors {
			names = append(names, p.Name)
		}
		if got := strings.Join(names, "; "); got != c.authors {
			t.Errorf("%s: authors %q", c.name, got)
		}
		if c.basis != "" && string(a.Basis("authors")) != c.basis {
			t.Errorf("%s: authors are %s", c.name, a.Basis("authors"))
		}
	}
}

func TestBody(t *testing.T) {
	related := `<aside><h2>More from the islands</h2><ul><li><a href="/a">A lighthouse keeper retires after thirty years</a></li></ul></aside>`
	comments := `<div id="comments"><p>I have lived on the island for forty years and never saw such a thing, said one reader who did not give a name.</p></div>`
	consent := `<div id="onetrust-consent-sdk"><p>We and our partners store and read information on your device, and you may refuse that here at any time you like.</p></div>`
	hiddenText := `<p style="display: none">This sentence is not shown to anybody who opens the page, so it is no part of the text.</p>`
	x := Read([]byte(savedPage("", consent, story+related+hiddenText, comments)), Saved{})
	got := strings.Join(shown(x), "\n")
	for _, want := range []string{"its director told", "could not wait", "Who pays", "has not said", "road over the dam"} {
		if !strings.Contains(got, want) {
			t.Errorf("lost: %q", want)
		}
	}
	for _, no := range []string{"Home", "lighthouse", "forty years", "partners", "not shown", "All rights"} {
		if strings.Contains(got, no) {
			t.Errorf("kept: %q", no)
		}
	}
	reasons := map[string]bool{}
	for _, b := range x.Blocks {
		reasons[b.Omitted] = true
	}
	for _, r := range []string{inNavigation, inAside, inComments, isConsent, isHidden, inFooter} {
		if !reasons[r] {
			t.Errorf("nothing was left out as %q", r)
		}
	}
}

// Every block stands in the line of the page that it says.
// A page that goes on to the next article holds one.
func TestNextArticle(t *testing.T) {
	next := `<article><h1>A weir above Quill is to be raised by a yard</h1>` + strings.ReplaceAll(story, "harbour", "weir") + `</article>`
	got := strings.Join(shown(Read([]byte(savedPage("", "", story, next)), Saved{})), "\n")
	if !strings.Contains(got, "harbour of Quill") || strings.Contains(got, "weir") {
		t.Errorf("%s", got)
	}
	posts := `<article><h2>A first notice at noon</h2><p>` + strings.Repeat("The pilots left the quay before the tide turned, their speaker said. ", 3) + `</p></article>`
	got = strings.Join(shown(Read([]byte(savedPage("", "", story+posts, "")), Saved{})), "\n")
	if !strings.Contains(got, "pilots left") {
		t.Errorf("a post of the article is lost: %s", got)
	}
}

func TestLines(t *testing.T) {
	page := savedPage("", "", story, "")
	lines := strings.Split(page, "\n")
	x := Read([]byte(page), Saved{})
	for _, b := range x.Blocks {
		var n int
		fmt.Sscan(b.Label, &n)
		if b.Part != archive.LinePart || n < 1 || n > len(lines) || !strings.Contains(lines[n-1], strings.Split(b.Text, " road")[0]) {
			t.Errorf("line %s does not hold %q", b.Label, b.Text)
		}
	}
	if from := x.Known.From["title"]; from.Line == 0 || x.Blocks[from.Line-1].Text != x.Known.Title {
		t.Errorf("the title is said to stand in block %d", from.Line)
	}
}

func TestStructure(t *testing.T) {
	x := Read([]byte(savedPage("", "", story+`<p>The ships that are concerned are these, as the director of the port listed them on Thursday:</p>
<ol start="3"><li>Aurora</li><li>Borealis <em>and</em> her sister</li></ol>
<table><tr><th>Ship</th><th>Seats</th></tr><tr><td>Aurora</td><td>120</td></tr></table>
<blockquote><p>We had no choice, and everybody on the island who saw the pier this spring knows that we had none.</p></blockquote>
<p>She said that a second notice would follow as soon as the engineers had looked at the piles below the water.</p>`, "")), Saved{})
	kinds := map[body.Kind]*extract.Block{}
	for i, b := range x.Blocks {
		if b.Omitted == "" {
			kinds[b.Kind] = &x.Blocks[i]
		}
	}
	if l := kinds[body.List]; l == nil || l.Level != 3 || len(l.Kids) != 2 {
		t.Errorf("list: %+v", l)
	}
	if tab := kinds[body.Table]; tab == nil || len(tab.Kids) != 2 || tab.Kids[0].Level != 1 || tab.Kids[1].Kids[1].Text != "120" {
		t.Errorf("table: %+v", tab)
	}
	if kinds[body.Quote] == nil || kinds[body.Heading] == nil {
		t.Errorf("no quotation or no heading: %v", shown(x))
	}
	for _, b := range x.Blocks {
		for _, s := range b.Spans {
			if s.Kind == body.Link && s.Target != "" {
				t.Errorf("an address that no page is known for: %q", s.Target)
			}
		}
	}
}

func TestEncodings(t *testing.T) {
	utf8Page := savedPage(`<meta charset="windows-1252">`, "", strings.ReplaceAll(story, "harbour of Quill", "harbour of Québrück"), "")
	if x := Read([]byte(utf8Page), Saved{}); x.Encoding != "utf-8" || !strings.Contains(strings.Join(shown(x), ""), "Québrück") {
		t.Errorf("a page whose declaration lies: %s", x.Encoding)
	}
	latin := strings.NewReplacer("é", "\xe9", "ü", "\xfc").Replace(utf8Page)
	if x := Read([]byte(latin), Saved{}); x.Encoding != "windows-1252" || !strings.Contains(strings.Join(shown(x), ""), "Québrück") {
		t.Errorf("a page in an older encoding: %s %v", x.Encoding, shown(x))
	}
}

func TestMHTML(t *testing.T) {
	x := ReadMHTML([]byte("From: <Saved by Blink>\r\nSnapshot-Content-Location: https://courier.example/harbour\r\nDate: Fri, 3 May 2024 10:00:00 +0000\r\nMIME-Version: 1.0\r\n" +
		"Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: image/png\r\n\r\nxx\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
		strings.ReplaceAll(savedPage("", "", story, ""), "=", "=3D") + "\r\n--b--\r\n"))
	if a := x.Known; a.SourceURL != "https://courier.example/harbour" || a.Retrieved != "2024-05-03" || a.Title != "Harbour of Quill closes for a week" {
		t.Errorf("%+v", a)
	}
	if got := strings.Join(shown(x), ""); !strings.Contains(got, "road over the dam") {
		t.Errorf("text: %q", got)
	}
	for _, bad := range []string{"", "no mail at all", "Content-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nhello\r\n--x--"} {
		if x := ReadMHTML([]byte(bad)); !x.Refused {
			t.Errorf("%q is read", bad)
		}
	}
}

func TestSingleFile(t *testing.T) {
	page := strings.Replace(savedPage("", "", story, ""), "<head>", "<!--\n Page saved with SingleFile \n url: https://courier.example/harbour \n saved date: Fri May 03 2024 10:00:00 GMT+0200 (CEST)\n--><head>", 1)
	if a := Read([]byte(page), Saved{}).Known; a.SourceURL != "https://courier.example/harbour" || a.Retrieved != "2024-05-03" {
		t.Errorf("%q %q", a.SourceURL, a.Retrieved)
	}
}

// What is hostile in a page is not obeyed; what it costs is in growth_test.go.
func TestHostile(t *testing.T) {
	for name, page := range map[string]string{
		"nested":            strings.Repeat("<div>", 20000) + story,
		"nested navigation": strings.Repeat("<nav><p>word word word</p>", 3000) + story,
		"nested tables":     strings.Repeat("<table><tr><td>", 2000) + story,
		"many blocks":       strings.Repeat("<p>A short sentence stands here.</p>", 30000),
		"many spans":        "<p>" + strings.Repeat("<b><i>x</i></b>", 20000) + "</p>",
		"one long word":     "<p>" + strings.Repeat("x", 1<<20) + "</p>",
		"JSON":              `<script type="application/ld+json">` + strings.Repeat(`{"@graph":[`, 50000) + `</script>` + story,
		"meta":              strings.Repeat(`<meta name="author" content="A B">`, 30000) + story,
		"comment":           "<!--" + strings.Repeat("Page saved with SingleFile ", 10000) + story,
	} {
		x := Read([]byte(page), Saved{})
		for _, b := range x.Blocks {
			if strings.Contains(b.Text, "<div") {
				t.Errorf("%s: markup is text: %q", name, b.Text)
			}
		}
	}
	x := Read([]byte(savedPage("", "", story+`<p onclick="x()">A line with <script>alert(1)</script> and <a href="javascript:alert(1)">a link</a> that leads nowhere at all, as anybody can see.</p>`, "")), Saved{})
	for _, b := range x.Blocks {
		if strings.Contains(b.Text, "alert") {
			t.Errorf("a script is text: %q", b.Text)
		}
		for _, s := range b.Spans {
			if strings.Contains(s.Target, "javascript") {
				t.Errorf("a script is a link: %q", s.Target)
			}
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(savedPage("", "", story, "")))
	f.Add([]byte("<table><tr><td>a<td>b<tr><td>c"))
	for _, page := range []string{`<a href="x>y" title='"' b=c>t</a><br/><p =x y = "z">`, `<p a="never closed <b>`, `a < b <1 <a`, `<!---><p>--><b>`, `<script>x<!--<script>y</script><p></script><b>`, `<plaintext><p>`} {
		f.Add([]byte(page))
	}
	f.Add([]byte(`<script type="application/ld+json">{"@graph":[{"@type":"Article","headline":"A harbour","author":{"@id":"#a"},"wordCount":9,"isAccessibleForFree":false},{"@id":"#a","@type":"Person","name":"Mira Tolland"}]}</script><h1>A harbour</h1><p class=byline>By <a>Mira Tolland</a> <a>Otto Venn</a> 2 May 2024<p>Subscribe to continue reading`))
	f.Add([]byte("Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>a=3Db</p>\n--b--"))
	f.Fuzz(func(t *testing.T, data []byte) {
		x := Read(data, Saved{})
		for field, p := range x.Known.From {
			if p.Line < 0 || p.Line > len(x.Blocks) {
				t.Errorf("%s stands in block %d of %d", field, p.Line, len(x.Blocks))
			}
		}
		for _, b := range x.Blocks {
			for _, s := range b.Spans {
				if s.Start < 0 || s.End > len(b.Text) || s.Start >= s.End {
					t.Errorf("span %+v of %q", s, b.Text)
				}
			}
		}
		ReadMHTML(data)
	})
}
