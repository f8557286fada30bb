package engine_test

// Documents of word processors and books say much that no page shows: what of it may
// restrict them does, and none of it is published, whoever may see the text.

import (
	"archive/zip"
	"bytes"
	"fmt"
	"testing"
)

// zipped is a zip file of entries, each a name and what it holds.
func zipped(t *testing.T, entries ...string) string {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for i := 0; i+1 < len(entries); i += 2 {
		f, err := w.Create(entries[i])
		if err == nil {
			_, err = f.Write([]byte(entries[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// documents are a document of each format. say gives what stands in its text, its notes
// and around its pages; never what no reader sees; mark is what its pages have at their
// head, and tag what a property of it says.
func documents(t *testing.T, say, never func(place string) string, mark, tag string) map[string]string {
	p := func(s string) string { return `<w:p><w:r><w:t>` + s + `</w:t></w:r></w:p>` }
	run := func(s string) string { return `<w:r><w:t>` + s + `</w:t></w:r>` }
	intro := "The council met on Monday and spoke of the harbour for an hour. "
	return map[string]string{
		"docx": zipped(t, "word/document.xml", `<w:document><w:body><w:p>`+run(intro+say("text"))+`<w:del><w:r><w:delText>`+never("deleted text")+`</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>`+never("hidden text")+`</w:t></w:r>`+
			`<w:r><w:instrText>`+never("an instruction")+`</w:instrText></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:drawing><wp:docPr descr="`+never("a description")+`"/><w:txbxContent>`+p(say("box"))+`</w:txbxContent></w:drawing></w:r></w:p><w:tbl><w:tr><w:tc>`+p(say("cell"))+`</w:tc></w:tr></w:tbl></w:body></w:document>`,
			"word/footnotes.xml", `<w:footnotes><w:footnote w:id="2">`+p(say("note"))+`</w:footnote><w:footnote w:id="3">`+p(never("a note that nothing refers to"))+`</w:footnote></w:footnotes>`,
			"word/comments.xml", `<w:comments><w:comment w:author="`+never("author of a comment")+`">`+p(never("comment"))+`</w:comment></w:comments>`,
			"word/header1.xml", `<w:hdr>`+p(mark)+p(say("head of pages"))+`</w:hdr>`, "word/_rels/document.xml.rels", `<r><Relationship Id="a" Type="x/header" Target="header1.xml"/></r>`,
			"docProps/core.xml", `<c><dc:creator>Ana `+never("creator")+`</dc:creator><cp:lastModifiedBy>`+never("last modified by")+`</cp:lastModifiedBy><dc:subject>`+never("subject")+`</dc:subject><cp:category>`+tag+`</cp:category></c>`,
			"docProps/app.xml", `<p><Company>`+never("company")+`</Company></p>`, "docProps/custom.xml", `<p><property name="`+never("name of a property")+`"><vt:lpwstr>`+never("property")+`</vt:lpwstr></property></p>`,
			"word/people.xml", never("people"), "customXml/item1.xml", never("custom data")),
		"odt": zipped(t, "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", `<d><office:automatic-styles><style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style></office:automatic-styles><office:text>`+
			`<text:tracked-changes><text:changed-region><text:deletion><dc:creator>`+never("who deleted")+`</dc:creator><text:p>`+never("deleted text")+`</text:p></text:deletion></text:changed-region></text:tracked-changes>`+
			`<text:p>`+intro+say("text")+`<text:span text:style-name="H">`+never("hidden text")+`</text:span><office:annotation><dc:creator>`+never("author of a comment")+`</dc:creator><text:p>`+never("comment")+`</text:p></office:annotation>`+
			`<text:note text:note-class="footnote"><text:note-body><text:p>`+say("note")+`</text:p></text:note-body></text:note><draw:frame><svg:title>`+never("a description")+`</svg:title><draw:text-box><text:p>`+say("box")+`</text:p></draw:text-box></draw:frame></text:p></office:text></d>`,
			"styles.xml", `<d><style:master-page><style:header><text:p>`+mark+`</text:p><text:p>`+say("head of pages")+`</text:p></style:header></style:master-page></d>`,
			"meta.xml", `<m><meta:initial-creator>Ana `+never("creator")+`</meta:initial-creator><dc:subject>`+never("subject")+`</dc:subject><meta:user-defined meta:name="x">`+tag+`</meta:user-defined><meta:user-defined>`+never("property")+`</meta:user-defined></m>`),
		"rtf": `{\rtf1\ansi{\info{\author Ana ` + never("creator") + `}{\operator ` + never("operator") + `}{\subject ` + never("subject") + `}{\category ` + tag + `}{\doccomm ` + never("comment on the file") + `}}{\header\pard ` + mark + `\par ` + say("head of pages") + `\par}` +
			`\pard ` + intro + say("text") + `{\v ` + never("hidden text") + `}{\deleted ` + never("deleted text") + `}{\*\annotation ` + never("comment") + `}{\footnote ` + say("note") + `}{\*\unknown ` + never("unknown group") + `}{\pict ` + never("picture") + `}\par} ` + never("behind the end"),
		"epub": zipped(t, "META-INF/container.xml", `<c><rootfile full-path="b.opf"/></c>`, "b.opf", `<p><metadata><dc:subject>`+tag+`</dc:subject><dc:description>`+never("description")+`</dc:description><dc:contributor>`+never("contributor")+`</dc:contributor></metadata>`+
			`<manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></p>`,
			"a.xhtml", `<html><head><title>`+never("title of a page")+`</title></head><body><p>`+mark+`</p><p>`+intro+say("text")+`<a epub:type="noteref" href="#n">1</a><span style="display:none">`+never("hidden text")+`</span><img alt="`+never("a description")+`"/><!-- `+never("comment")+` --></p><aside epub:type="footnote" id="n">`+say("note")+`</aside></body></html>`,
			"other.xhtml", never("a page that is not in the spine")),
	}
}

func TestDocumentsWithheld(t *testing.T) {
	p := &planter{}
	root := t.TempDir()
	write(t, root, small...)
	none := func(string) string { return "Nothing of note." }
	ways := map[string]struct{ mark, tag, sidecar string }{
		"head":     {mark: "TLP:RED"},
		"scheme":   {mark: "CONFIDENTIAL"},
		"property": {mark: "Page head", tag: "TLP:AMBER"},
		"sidecar":  {mark: "Page head", sidecar: "tlp: RED\n"},
		"metadata": {mark: "Page head", sidecar: "publish: metadata\ntitle: A public title\n"},
	}
	for way, w := range ways {
		plant := func(place string) string { return p.word(way + ": " + place) }
		for ext, data := range documents(t, plant, plant, w.mark, w.tag) {
			write(t, root, "seeds/"+way+"."+ext, data)
			if w.sidecar != "" {
				write(t, root, "content/sources/"+way+"."+ext+".yaml", w.sidecar)
			}
		}
	}
	// who may see the text sees nothing else
	shown := 0
	for ext, data := range documents(t, none, func(place string) string { return p.word("open: " + place) }, "Page head", "harbours") {
		write(t, root, "seeds/open."+ext, data, "content/sources/open."+ext+".yaml", "title: Open in "+ext+"\n")
		shown++
	}
	g, files := site(t, kept(root))
	if got := p.found(t, files); len(got) > 0 {
		t.Errorf("%d planted words are published, such as\n%v", len(got), got[:min(len(got), 12)])
	}
	for _, b := range g.Archive.Briefings {
		if len(b.Doc.File) > 5 && b.Doc.File[:5] == "open." {
			shown--
			if len(b.Doc.Whole().Footnotes) != 1 || b.Doc.Whole().Footnotes[0].Refs != 1 {
				t.Errorf("%s has the notes %s", b.Doc.File, fmt.Sprint(b.Doc.Whole().Footnotes))
			}
		}
	}
	if shown != 0 {
		t.Errorf("%d open documents are not shown", shown)
	}
}
