package epub

// Books as publishers and programs make them: what is around the text, where notes are,
// and what of the package the pages print.

import (
	"archive/zip"
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/extract"
	"dossier/cmd/dossier/internal/growth"
	_ "dossier/cmd/dossier/internal/testkit"
)

// made is a book with a package's metadata and pages, each a name and its body.
func made(metadata string, pages ...string) []byte {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	put := func(name, data string) {
		f, err := w.Create(name)
		if err == nil {
			_, err = f.Write([]byte(data))
		}
		if err != nil {
			panic(err)
		}
	}
	put("mimetype", "application/epub+zip")
	put("META-INF/container.xml", `<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>`)
	var manifest, spine strings.Builder
	for i := 0; i+1 < len(pages); i += 2 {
		if strings.HasPrefix(pages[i], "META-INF") {
			put(pages[i], pages[i+1])
			continue
		}
		name, properties, _ := strings.Cut(pages[i], " ")
		put("OEBPS/"+name, `<html><head><title>not this</title></head><body>`+pages[i+1]+`</body></html>`)
		fmt.Fprintf(&manifest, `<item id="i%d" href="%s" media-type="application/xhtml+xml" properties="%s"/>`, i, name, properties)
		fmt.Fprintf(&spine, `<itemref idref="i%d"/>`, i)
	}
	put("OEBPS/book.opf", `<package><metadata>`+metadata+`</metadata><manifest>`+manifest.String()+`</manifest><spine>`+spine.String()+`</spine></package>`)
	if err := w.Close(); err != nil {
		panic(err)
	}
	return out.Bytes()
}

const (
	metadata = `<dc:title>The Harbour of Quill</dc:title><dc:creator id="c1">Mira Tolland</dc:creator><dc:creator opf:role="ill">Otto Venn</dc:creator><dc:publisher>Quill House</dc:publisher><dc:date>2014-05-02</dc:date><dc:language>en-GB</dc:language>`
	rights   = `<p>Copyright © 2014 Mira Tolland. Published by Quill House.</p><p>All rights reserved. ISBN 978-0-00-000000-0</p>`
	chapter  = `<h1>Who pays</h1><p>The harbour of Quill will be closed for a week from Monday, its director told the owners of the ferries.</p>`
)

func show(x extract.Source) string {
	var out []string
	var one func(b *body.Block) string
	one = func(b *body.Block) string {
		s := b.Text
		for _, sp := range slices.Backward(b.Spans) {
			if sp.Kind == body.NoteRef {
				s = s[:sp.Start] + "^" + sp.Target + s[sp.Start:]
			}
		}
		for i := range b.Kids {
			s += "<" + one(&b.Kids[i]) + ">"
		}
		return s
	}
	for i := range x.Blocks {
		s := one(&x.Blocks[i].Block)
		if o := x.Blocks[i].Omitted; o != "" {
			s = "(" + o + ") " + s
		}
		out = append(out, s)
	}
	for _, n := range x.Notes {
		out = append(out, "note "+n.Label+": "+n.Text)
	}
	return strings.Join(out, "\n")
}

func same(t *testing.T, x extract.Source, want ...string) {
	t.Helper()
	if got := show(x); got != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
}

func TestAround(t *testing.T) {
	x := Read(made(metadata,
		"cover.xhtml", `<p>The Harbour of Quill</p>`, "toc.xhtml nav", `<nav epub:type="toc"><ol><li><a href="c1.xhtml">Who pays</a></li></ol></nav>`,
		"t.xhtml", `<section epub:type="titlepage"><h1>The Harbour of Quill</h1><p>Mira Tolland</p></section>`, "copy.xhtml", rights,
		"links.xhtml", `<h2>Inside</h2><p><a href="c1.xhtml">Who pays for it all</a></p><p><a href="c2.xhtml">The island of Quill</a></p>`,
		"c1.xhtml", chapter, "c2.xhtml", `<p hidden="hidden">Nobody sees this.</p><p>Islanders take the road<br/>over the dam.</p>`))
	same(t, x, "(cover) The Harbour of Quill", "(title page) The Harbour of Quill", "(title page) Mira Tolland",
		"(page of rights) Copyright © 2014 Mira Tolland. Published by Quill House.", "(page of rights) All rights reserved. ISBN 978-0-00-000000-0",
		"(table of contents) Inside", "(table of contents) Who pays for it all", "(table of contents) The island of Quill",
		"Who pays", "The harbour of Quill will be closed for a week from Monday, its director told the owners of the ferries.", "Islanders take the road\nover the dam.")
	a := x.Known
	if a.Title != "The Harbour of Quill" || len(a.Authors) != 1 || a.Authors[0].Name != "Mira Tolland" || a.Publisher.Name != "Quill House" || a.Published != "2014-05-02" || a.Language != "en-GB" {
		t.Errorf("%q %v %q %q %q", a.Title, a.Authors, a.Publisher.Name, a.Published, a.Language)
	}
	for field, line := range map[string]int{"title": 1, "authors": 3, "publisher": 4, "published": 4} {
		if from := a.From[field]; from.Line != line || from.Basis != "extracted" {
			t.Errorf("%s: %+v", field, from)
		}
	}
	if last := x.Blocks[len(x.Blocks)-1]; last.Label != "7" || last.Part != "part" {
		t.Errorf("its place is %s %s", last.Part, last.Label)
	}
}

func TestStatements(t *testing.T) {
	for name, c := range map[string]struct{ metadata, page, title, publisher, published, basis string }{
		"nothing is printed":      {metadata, chapter, "The Harbour of Quill", "Quill House", "", "inferred"},
		"another year is printed": {metadata, `<p>© 1999 Quill House</p>` + chapter, "The Harbour of Quill", "Quill House", "", "inferred"},
		"the year alone":          {strings.Replace(metadata, "2014-05-02", "2014-01-01T00:00:00+00:00", 1), `<p>© 2014 Quill House</p>` + chapter, "The Harbour of Quill", "Quill House", "2014", "inferred"},
		"of the original":         {`<dc:title>A</dc:title><dc:title id="t">Harbours</dc:title><meta refines="#t" property="title-type">main</meta><dc:date opf:event="modification">2020-01-02</dc:date><dc:date opf:event="original-publication">1949</dc:date>`, chapter, "Harbours", "", "1949", "inferred"},
		"filled in by a program":  {`<dc:title>Unknown</dc:title><dc:publisher>calibre (5.0)</dc:publisher><dc:date>0101-01-01T00:00:00+00:00</dc:date><dc:creator>Unknown</dc:creator>`, chapter, "", "", "", ""},
		"as libraries write":      {`<dc:title>Harbours</dc:title><dc:publisher>Quill : Quill House</dc:publisher>`, `<p>Harbours</p><p>Quill House</p>` + chapter, "Harbours", "Quill House", "", "extracted"},
	} {
		a := Read(made(c.metadata, "c1.xhtml", c.page)).Known
		if a.Title != c.title || a.Publisher.Name != c.publisher || a.Published != c.published || string(a.From["title"].Basis) != c.basis {
			t.Errorf("%s: %q, %q, %q, %q", name, a.Title, a.Publisher.Name, a.Published, a.From["title"].Basis)
		}
	}
	if a := Read(made(strings.Replace(metadata, "en-GB", "es", 1), "c1.xhtml", chapter+`<p>Repairs of the northern pier, which a storm damaged in March, could not wait until the autumn, she said, and no date for the end was given.</p><p>The town council has not said what the work will cost, and the ministry of transport did not answer questions that were sent to it this week.</p>`)).Known; a.Language != "" {
		t.Errorf("an English book is said to be in %q", a.Language)
	}
}

func TestNotes(t *testing.T) {
	x := Read(made("", "c1.xhtml", `<p>The pier<a epub:type="noteref" href="#n1">1</a> closes<a id="r2" href="notes.xhtml#n2"><sup>2</sup></a> on Monday<sup><a href="notes.xhtml#n3" id="r3">[3]</a></sup>, see <a href="c2.xhtml#s4">4</a>.</p><aside epub:type="footnote" id="n1"><p>1. As of May.</p><p>And June.</p></aside>`,
		"c2.xhtml", `<p id="s4">Four ships wait.</p>`,
		"notes.xhtml", `<h2>Notes</h2><p><a id="n2" href="c1.xhtml#r2">2</a>. At noon.</p><ol><li id="n3">[3] By boat. <a href="c1.xhtml#r3">↩</a></li></ol><p>Behind.</p>`))
	same(t, x, "The pier^1 closes^2 on Monday^3, see 4.", "Four ships wait.", "Notes", "Behind.", "note 1: As of May.\nAnd June.", "note 2: At noon.", "note 3: By boat.")
}

func TestPage(t *testing.T) {
	x := Read(made("", "c.xhtml", `<div>Loose <b>text<p>A paragraph</p></b></div><blockquote><p>One.</p><p>Two.</p></blockquote><ol start="3" type="a"><li>c<ul><li>deep</li></ul></li><li><p>d</p><p>goes on</p></li></ol>
<pre>a
 b</pre><table><tr><th>Year</th><th>Ships</th></tr><tr><td>2024</td><td><p>31</p></td></tr></table><figure><img src="x" alt="not this"/><figcaption>The pier.</figcaption></figure><p>A <a href="https://quill.example/">link</a>&nbsp;here<script>x()</script><svg><text>y</text></svg>.`))
	same(t, x, "Loose text", "A paragraph", "<One.><Two.>", "<<c><<<deep>>>><<d><goes on>>", "a\nb\n", "<<Year><Ships>><<2024><31>>", "The pier.", "A link here.")
}

func TestLocked(t *testing.T) {
	lock := func(method, file string) []byte {
		return made("", "c.xhtml", chapter, "META-INF/encryption.xml", `<encryption><enc:EncryptedData><enc:EncryptionMethod Algorithm="`+method+`"/><enc:CipherData><enc:CipherReference URI="`+file+`"/></enc:CipherData></enc:EncryptedData></encryption>`)
	}
	if x := Read(lock("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "OEBPS/c.xhtml")); !x.Refused || !strings.Contains(x.Messages[0].Text, "DRM") {
		t.Errorf("%+v", x.Messages)
	}
	if x := Read(lock("http://www.idpf.org/2008/embedding", "OEBPS/font.otf")); x.Refused {
		t.Errorf("a book with locked fonts is refused: %+v", x.Messages)
	}
	for name, data := range map[string][]byte{"cut off": []byte("PK\x03\x04"), "no pages": made(metadata), "nothing": nil} {
		if x := Read(data); !x.Refused || x.Messages[0].Hint == "" {
			t.Errorf("%s: %+v", name, x.Messages)
		}
	}
}

// hostile are pages by what they repeat.
var hostile = map[string]string{"divisions": "<div>", "lists": "<ul><li>", "tables": "<table><tr><td>", "links": `<a href="#a">1</a>`, "names": `<p id="a">1</p>`, "emphasis": "<b><i>x</i>", "notes": `<aside epub:type="footnote" id="a">`, "line ends": "x<br/><br/>"}

func TestHostile(t *testing.T) {
	for name, unit := range hostile {
		Read(made(metadata, "c.xhtml", strings.Repeat(unit, 300_000/len(unit))))
		t.Run(name, func(t *testing.T) {
			growth.Linear(t, 150_000, func(n int) func() {
				data := made(metadata, "c.xhtml", strings.Repeat(unit, n/len(unit)))
				return func() { Read(data) }
			})
		})
	}
	var pages []string
	for i := range maxPages + 2 {
		pages = append(pages, fmt.Sprintf("p%d.xhtml", i), "")
	}
	if x := Read(made("", pages...)); len(x.Messages) != 1 || !strings.Contains(x.Messages[0].Text, "the first 5000") {
		t.Errorf("%+v", x.Messages)
	}
}

func FuzzBook(f *testing.F) {
	f.Add([]byte(chapter + rights))
	f.Add([]byte(`<p>x<a href="#n">1</a></p><aside epub:type="footnote" id="n">1 y</aside><table><tr><td>z`))
	f.Add([]byte(metadata))
	f.Fuzz(func(t *testing.T, data []byte) {
		Read(data)
		x := Read(made(string(data), "c.xhtml", string(data), "d.xhtml nav", string(data)))
		for field, p := range x.Known.From {
			if p.Line < 0 || p.Line > len(x.Blocks) {
				t.Errorf("%s stands in block %d of %d", field, p.Line, len(x.Blocks))
			}
		}
		for i := range x.Blocks {
			body.Walk([]body.Block{x.Blocks[i].Block}, func(b *body.Block) bool {
				for _, s := range b.Spans {
					if s.Start < 0 || s.End > len(b.Text) || s.Start > s.End {
						t.Errorf("span %+v of %q", s, b.Text)
					}
				}
				return true
			})
		}
	})
}
