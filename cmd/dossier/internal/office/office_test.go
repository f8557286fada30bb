package office

// Documents as word processors write them: what is text, what is told and never shown,
// and what a file says of itself.

import (
	"archive/zip"
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/extract"
	_ "dossier/cmd/dossier/internal/testkit"
)

// zipped is a zip file of entries, each a name and what it holds.
func zipped(entries ...string) []byte {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for i := 0; i+1 < len(entries); i += 2 {
		f, err := w.Create(entries[i])
		if err != nil {
			panic(err)
		}
		if _, err := f.Write([]byte(entries[i+1])); err != nil {
			panic(err)
		}
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return out.Bytes()
}

// word is a document of Word with a body, and further parts.
func word(text string, parts ...string) []byte {
	return zipped(append([]string{"word/document.xml", `<?xml version="1.0"?><w:document><w:body>` + text + `</w:body></w:document>`}, parts...)...)
}

// open is a document of OpenDocument with styles and a body, and further parts.
func open(styles, text string, parts ...string) []byte {
	return zipped(append([]string{"mimetype", "application/vnd.oasis.opendocument.text", "content.xml",
		`<office:document-content><office:automatic-styles>` + styles + `</office:automatic-styles><office:body><office:text>` + text + `</office:text></office:body></office:document-content>`}, parts...)...)
}

// show writes the blocks of a source in one line each; what is no text begins with its reason.
func show(x extract.Source) string {
	var out []string
	var one func(b *body.Block) string
	one = func(b *body.Block) string {
		s := b.Text
		for _, sp := range slices.Backward(b.Spans) {
			if sp.Kind == body.NoteRef {
				s = s[:min(sp.Start, len(s))] + "^" + sp.Target + s[min(sp.Start, len(s)):]
			}
		}
		var kids []string
		for i := range b.Kids {
			kids = append(kids, one(&b.Kids[i]))
		}
		switch b.Kind {
		case body.Heading:
			return fmt.Sprintf("h%d %s", b.Level, s)
		case body.List:
			return fmt.Sprintf("list%d%s(%s)", b.Level, b.Lang, strings.Join(kids, "; "))
		case body.Table:
			return "table(" + strings.Join(kids, "; ") + ")"
		case body.Row:
			return strings.Join(kids, "|")
		}
		return s + strings.Join(kids, " ")
	}
	for i := range x.Blocks {
		s := one(&x.Blocks[i].Block)
		if o := x.Blocks[i].Omitted; o != "" {
			s = "(" + o + ") " + s
		}
		out = append(out, s)
	}
	for i := range x.Notes {
		out = append(out, "note "+x.Notes[i].Label+": "+x.Notes[i].Text)
	}
	return strings.Join(out, "\n")
}

func same(t *testing.T, x extract.Source, want ...string) {
	t.Helper()
	if got := show(x); got != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
}

// told are the messages for a maintainer.
func told(x extract.Source) string {
	var out []string
	for _, m := range x.Messages {
		out = append(out, m.Text)
	}
	return strings.Join(out, "\n")
}

// p is a paragraph of Word in a style, or in none.
func p(style, text string) string {
	if style != "" {
		style = `<w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>`
	}
	return `<w:p>` + style + `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r></w:p>`
}

const wordStyles = `<w:styles><w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="T2"><w:name w:val="Título 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Chapter of ours"/><w:basedOn w:val="Lvl"/></w:style>
<w:style w:type="paragraph" w:styleId="Lvl"><w:name w:val="Levelled"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Aut"><w:name w:val="Author"/></w:style>
<w:style w:type="paragraph" w:styleId="Dat"><w:name w:val="Date"/></w:style>
<w:style w:type="paragraph" w:styleId="Toc1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`

func TestStyles(t *testing.T) {
	x := Read(word(p("Titel", "The harbour of Quill")+p("Aut", "Mira Tolland")+p("Dat", "2 May 2024")+p("Toc1", "Who pays 3")+p("berschrift1", "Who pays")+p("T2", "The town")+p("Own", "The island")+p("", "Nobody said.")+
		`<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>By level</w:t></w:r></w:p>`, "word/styles.xml", wordStyles))
	same(t, x, "h1 The harbour of Quill", "(byline) Mira Tolland", "(date) 2 May 2024", "(table of contents) Who pays 3", "h2 Who pays", "h3 The town", "h4 The island", "Nobody said.", "h2 By level")
	if a := x.Known; a.Title != "The harbour of Quill" || len(a.Authors) != 1 || a.Authors[0].Name != "Mira Tolland" || a.Published != "2024-05-02" || a.From["authors"].Line != 2 {
		t.Errorf("%q %v %q %+v", a.Title, a.Authors, a.Published, a.From)
	}
}

// What a reader of the printed page does not see is counted, and stands nowhere.
func TestChangesAndHidden(t *testing.T) {
	x := Read(word(`<w:p><w:r><w:t>The pier </w:t></w:r><w:del><w:r><w:delText>secret1 </w:delText></w:r></w:del><w:ins><w:r><w:t>will close</w:t></w:r></w:ins>`+
		`<w:moveFrom><w:r><w:t>secret2</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t> on Monday</w:t></w:r></w:moveTo><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret3</w:t></w:r>`+
		`<w:r><w:rPr><w:rStyle w:val="Secret"/></w:rPr><w:t>secret4</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Secret"/><w:vanish w:val="0"/></w:rPr><w:t>.</w:t></w:r></w:p>`+
		`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>It goes</w:t></w:r></w:p>`+p("", "on here.")+
		`<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>`+p("", "secret5")+`</w:tc></w:tr></w:tbl>`+
		`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:rPr><w:rStyle w:val="PH"/></w:rPr><w:t>Click to write</w:t></w:r></w:p></w:sdtContent></w:sdt>`+
		`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDETEXT secret6</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Shown.</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:commentReference w:id="1"/></w:r></w:p>`,
		"word/styles.xml", strings.Replace(wordStyles, "</w:styles>", `<w:style w:type="character" w:styleId="PH"><w:name w:val="Placeholder Text"/></w:style></w:styles>`, 1),
		"word/comments.xml", `<w:comments><w:comment w:id="1"><w:p><w:r><w:t>secret7</w:t></w:r></w:p></w:comment></w:comments>`))
	same(t, x, "The pier will close on Monday.", "It goes on here.", "Shown.")
	if got := told(x); !strings.Contains(got, "1 insertion is text, 4 deletions are left out") || !strings.Contains(got, "hidden text is left out, in 2 places") || !strings.Contains(got, "1 comment is left out") || strings.Contains(got, "secret") {
		t.Error(got)
	}
}

func TestListsOfWord(t *testing.T) {
	numbering := `<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="Article %1"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num></w:numbering>`
	item := func(num, level, text string) string {
		return `<w:p><w:pPr><w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="` + num + `"/></w:numPr></w:pPr><w:r><w:t>` + text + `</w:t></w:r></w:p>`
	}
	x := Read(word(item("1", "0", "one")+item("1", "1", "deep")+item("1", "0", "two")+p("", "Between.")+item("1", "0", "three")+item("3", "0", "dot")+item("4", "0", "seven")+
		item("2", "0", "Scope")+item("2", "1", "All ports")+item("2", "1", "All piers")+item("0", "0", "None"), "word/numbering.xml", numbering))
	same(t, x, "list1(one list1a(deep); two)", "Between.", "list3(three)", "list0(dot)", "list7(seven)", "Article 1 Scope", "1.1 All ports", "1.2 All piers", "None")
}

func TestPartsOfWord(t *testing.T) {
	box := `<mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>` + p("", "In a box.") + `</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>` + p("", "In a box.") + `</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`
	x := Read(word(`<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr><w:r><w:t>T</w:t></w:r></w:p>`+
		`<w:p><w:r><w:t>he pier</w:t></w:r><w:r><w:footnoteReference w:id="5"/></w:r><w:r><w:softHyphen/><w:t> closes</w:t><w:br/><w:t>on Monday</w:t></w:r><w:r><w:endnoteReference w:id="2"/></w:r><w:r>`+box+`</w:r></w:p>`+
		`<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>`+p("", "Year")+`</w:tc><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>`+p("", "Ships")+`</w:tc></w:tr><w:tr><w:tc>`+p("", "2024")+`</w:tc><w:tc>`+p("", "")+`</w:tc><w:tc>`+p("", "31")+`</w:tc></w:tr></w:tbl>`+
		`<w:p><w:hyperlink r:id="r1"><w:r><w:t>The plan</w:t></w:r></w:hyperlink><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></w:p>`,
		"word/footnotes.xml", `<w:footnotes><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="5">`+p("", "As of May.")+`</w:footnote></w:footnotes>`,
		"word/endnotes.xml", `<w:endnotes><w:endnote w:id="2">`+p("", "At noon.")+`</w:endnote></w:endnotes>`,
		"word/header1.xml", `<w:hdr>`+p("", "TLP:RED")+`</w:hdr>`, "word/footer1.xml", `<w:ftr>`+p("", "Page 1")+`</w:ftr>`,
		"word/_rels/document.xml.rels", `<Relationships><Relationship Id="r1" Type="http://x/hyperlink" Target="https://quill.example/plan" TargetMode="External"/><Relationship Id="r2" Type="http://x/header" Target="header1.xml"/><Relationship Id="r3" Type="http://x/footer" Target="/word/footer1.xml"/></Relationships>`))
	same(t, x, "("+runningHead+") TLP:RED", "The pier^1 closes\non Monday^i", "In a box.", "table(Year|Ships|; 2024||31)", "The plan✓ 1/2", "("+runningFoot+") Page 1", "note 1: As of May.", "note i: At noon.")
	for _, b := range x.Blocks {
		if strings.HasPrefix(b.Text, "The plan") && (len(b.Spans) != 1 || b.Spans[0].Target != "https://quill.example/plan") {
			t.Errorf("%+v", b.Spans)
		}
	}
}

func TestProperties(t *testing.T) {
	core := func(title, creator string) string {
		return `<cp:coreProperties><dc:title>` + title + `</dc:title><dc:creator>` + creator + `</dc:creator><cp:lastModifiedBy>Otto Venn</cp:lastModifiedBy><dcterms:created>2023-01-01T00:00:00Z</dcterms:created><cp:category>TLP:AMBER</cp:category></cp:coreProperties>`
	}
	text := p("", "Harbour of Quill") + p("", "closes for a week") + p("", "Mira Tolland") + p("", "The harbour will be closed from Monday, its director told the owners of the ferries.")
	for _, c := range []struct{ title, creator, known, called, author string }{
		{"Harbour of Quill closes for a week", "Mira Tolland", "Harbour of Quill closes for a week", "", "Mira Tolland"},
		{"Ferries of the islands", "admin", "", "Ferries of the islands", ""},
		{"Microsoft Word - Document1", "Otto Venn", "", "", ""},
		{"quill_final_v3.docx", "", "", "", ""},
		{"Untitled", "", "", "", ""},
	} {
		x := Read(word(text, "docProps/core.xml", core(c.title, c.creator)))
		author := ""
		if len(x.Known.Authors) > 0 {
			author = x.Known.Authors[0].Name
		}
		if x.Known.Title != c.known || x.Called != c.called || author != c.author || x.Known.Published != "" {
			t.Errorf("%q by %q: title %q, called %q, author %q, published %q", c.title, c.creator, x.Known.Title, x.Called, author, x.Known.Published)
		}
		if last := x.Blocks[len(x.Blocks)-1]; last.Text != "TLP:AMBER" || last.Omitted != property {
			t.Errorf("the mark in a property is %q (%s)", last.Text, last.Omitted)
		}
	}
}

func TestOpenDocument(t *testing.T) {
	styles := `<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/><style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-bullet text:level="2"/></text:list-style>`
	x := Read(open(styles, `<text:tracked-changes><text:changed-region><text:deletion><text:p>secret1</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:p text:style-name="P1">The harbour of Quill</text:p><text:h text:outline-level="1">Who pays</text:h>
<text:p>The<text:s text:c="3"/>pier<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>As of May.</text:p></text:note-body></text:note> <text:span text:style-name="B">closes</text:span><text:line-break/>on Monday<text:span text:style-name="H">secret2</text:span><text:hidden-text>secret3</text:hidden-text><office:annotation><text:p>secret4</text:p></office:annotation>.</text:p>
<text:list text:style-name="L1"><text:list-item><text:p>one</text:p><text:list><text:list-item><text:p>deep</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>two</text:p></text:list-item></text:list>
<text:p/><text:list text:style-name="L1" text:continue-numbering="true"><text:list-item><text:p>three</text:p></text:list-item></text:list>
<text:table-of-content><text:index-body><text:p>Who pays 1</text:p></text:index-body></text:table-of-content><text:section text:display="none"><text:p>secret5</text:p></text:section>
<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell><table:table-cell><text:p>Ships</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>2024</text:p></table:table-cell><table:table-cell><text:p>31</text:p></table:table-cell></table:table-row></table:table>
<text:p>Behind<draw:frame><draw:text-box><text:p>In a box.</text:p></draw:text-box></draw:frame></text:p>`,
		"styles.xml", `<office:document-styles><office:styles><style:style style:name="Title" style:family="paragraph"/></office:styles><office:master-styles><style:master-page><style:header><text:p>Head</text:p></style:header></style:master-page></office:master-styles></office:document-styles>`))
	same(t, x, "("+runningHead+") Head", "h1 The harbour of Quill", "h2 Who pays", "The pier^1 closes\non Monday.", "list1(one list0(deep); two; three)", "(table of contents) Who pays 1", "table(Year|Ships; 2024|31)", "Behind", "In a box.", "note 1: As of May.")
	if x.Known.Title != "The harbour of Quill" || strings.Contains(told(x), "secret") || !strings.Contains(told(x), "in 3 places") {
		t.Errorf("%q\n%s", x.Known.Title, told(x))
	}
}

func TestOtherFiles(t *testing.T) {
	ole := "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 600)
	for name, c := range map[string]struct{ data, text, hint string }{
		"old":         {ole, "before 2007", ".docx"},
		"encrypted":   {ole + string(utf16le("EncryptedPackage")), "encrypted", "password"},
		"locked":      {string(open("", "", "META-INF/manifest.xml", `<m><manifest:encryption-data/></m>`)), "encrypted", "password"},
		"web page":    {"<html><body>", "no document", ".html"},
		"PDF":         {"%PDF-1.7", "no document", ".pdf"},
		"spreadsheet": {string(zipped("xl/workbook.xml", "<x/>")), "spreadsheet", ".csv"},
		"book":        {string(zipped("mimetype", "application/epub+zip")), "book", ".epub"},
		"cut off":     {"PK\x03\x04 and no more", "damaged", "again"},
		"nothing":     {"", "no document", ".txt"},
		"pictures":    {string(zipped("a.png", "")), "no document", ".docx"},
	} {
		x := Read([]byte(c.data))
		if !x.Refused || !strings.Contains(x.Messages[0].Text, c.text) || !strings.Contains(x.Messages[0].Hint, c.hint) {
			t.Errorf("%s: %+v", name, x.Messages)
		}
	}
	flat := Read([]byte(`<?xml version="1.0"?><office:document><office:body><office:text><text:p>Flat.</text:p></office:text></office:body></office:document>`))
	same(t, flat, "Flat.")
}
