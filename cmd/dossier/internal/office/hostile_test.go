package office

// Files that nobody should have to open: a message, not a panic and not a wait.

import (
	"fmt"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/extract"
	"dossier/cmd/dossier/internal/growth"
)

// hostile are texts by what they repeat, for each format.
var hostile = map[string]func(n int) []byte{
	"tables in tables":     func(n int) []byte { return word(strings.Repeat(`<w:tbl><w:tr><w:tc>`, n/20) + p("", "x")) },
	"controls in controls": func(n int) []byte { return word(strings.Repeat(`<w:sdt><w:sdtContent>`, n/20) + p("", "x")) },
	"boxes in boxes": func(n int) []byte {
		return word(strings.Repeat(`<w:p><w:r><w:drawing><w:txbxContent>`, n/20) + p("", "x"))
	},
	"runs": func(n int) []byte {
		return word(`<w:p>` + strings.Repeat(`<w:r><w:rPr><w:b/></w:rPr><w:t>x</w:t></w:r><w:r><w:t>y</w:t></w:r>`, n/60))
	},
	"notes": func(n int) []byte {
		return word(`<w:p>` + strings.Repeat(`<w:r><w:footnoteReference w:id="1"/></w:r>`, n/40))
	},
	"fields": func(n int) []byte {
		return word(`<w:p>` + strings.Repeat(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>A</w:instrText></w:r>`, n/80))
	},
	"formulas": func(n int) []byte { return word(`<w:p><m:oMath>` + strings.Repeat(`<m:f><m:num>`, n/12)) },
	"ends of paragraphs": func(n int) []byte {
		return word(strings.Repeat(`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`, n/70))
	},
	"line ends": func(n int) []byte {
		return word(`<w:p><w:r><w:t>x</w:t>` + strings.Repeat(`<w:br/><w:br/><w:t>y</w:t>`, n/26))
	},
	"styles on styles": func(n int) []byte {
		var s strings.Builder
		for i := range n / 70 {
			fmt.Fprintf(&s, `<w:style w:type="paragraph" w:styleId="%d"><w:basedOn w:val="%d"/></w:style>`, i, (i+1)%(n/70))
		}
		return word(p("3", "x"), "word/styles.xml", "<w:styles>"+s.String()+"</w:styles>")
	},
	"lists in lists": func(n int) []byte {
		return open("", strings.Repeat(`<text:list><text:list-item>`, n/25)+`<text:p>x</text:p>`)
	},
	"spans in spans":   func(n int) []byte { return open("", `<text:p>`+strings.Repeat(`<text:span>`, n/11)) },
	"notes in notes":   func(n int) []byte { return open("", strings.Repeat(`<text:p><text:note><text:note-body>`, n/35)) },
	"groups in groups": func(n int) []byte { return []byte(`{\rtf1 ` + strings.Repeat(`{\b x`, n/5)) },
	"notes of rich":    func(n int) []byte { return []byte(`{\rtf1 ` + strings.Repeat(`{\footnote x`, n/12)) },
	"cells":            func(n int) []byte { return []byte(`{\rtf1 ` + strings.Repeat(`\intbl x\cell `, n/14) + `\row}`) },
	"bytes":            func(n int) []byte { return []byte(`{\rtf1 ` + strings.Repeat(`\'e9`, n/4)) },
	"fonts":            func(n int) []byte { return []byte(`{\rtf1{\fonttbl` + strings.Repeat(`{\f1 A;}`, n/8)) },
}

func TestHostile(t *testing.T) {
	for name, make := range hostile {
		x := Read(make(400_000))
		valid(t, name, x)
		if strings.Contains(name, " in ") && !strings.Contains(told(x), "levels deep") {
			t.Errorf("%s: nobody is told: %s", name, told(x))
		}
	}
	x := Read(zipped("word/document.xml", "<w:document><w:body>"+strings.Repeat(" ", 600<<10)+strings.Repeat("<w:p/>", 20<<20/6)))
	if !x.Refused || !strings.Contains(x.Messages[0].Text, "unpacks to more than") {
		t.Errorf("a bomb is read: %+v", x.Messages)
	}
}

func TestLinear(t *testing.T) {
	for name, make := range hostile {
		t.Run(name, func(t *testing.T) {
			growth.Linear(t, 200_000, func(n int) func() {
				data := make(n)
				return func() { Read(data) }
			})
		})
	}
}

// valid reports blocks that no page could show.
func valid(t *testing.T, name string, x extract.Source) {
	t.Helper()
	for field, p := range x.Known.From {
		if p.Line < 0 || p.Line > len(x.Blocks) {
			t.Errorf("%s: %s stands in block %d of %d", name, field, p.Line, len(x.Blocks))
		}
	}
	check := func(b *body.Block) bool {
		for i, s := range b.Spans {
			if s.Start < 0 || s.End > len(b.Text) || s.Start > s.End || s.Start == s.End && s.Kind != body.NoteRef || i > 0 && s.Start < b.Spans[i-1].Start {
				t.Errorf("%s: span %+v of %q", name, s, b.Text)
				return false
			}
		}
		return true
	}
	for i := range x.Blocks {
		body.Walk([]body.Block{x.Blocks[i].Block}, check)
	}
	for i := range x.Notes {
		check(&x.Notes[i].Block)
	}
}

func FuzzOffice(f *testing.F) {
	f.Add(word(p("Titel", "A")+`<w:tbl><w:tr><w:tc>`+p("", "b")+`</w:tc></w:tr></w:tbl>`, "word/styles.xml", wordStyles))
	f.Add(open("", `<text:list><text:list-item><text:p>x<text:note><text:note-body><text:p>y</text:p></text:note-body></text:note></text:p></text:list-item></text:list>`))
	f.Add([]byte(rtfHead + `\pard\s1 A\par{\footnote\b x}\intbl y\cell\row{\listtext 1.}\ls1 z\par}`))
	f.Add([]byte(`<office:document><office:text><text:h text:outline-level="2">x</text:h>`))
	f.Add([]byte(`<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		valid(t, "fuzz", Read(data))
		valid(t, "fuzz", Read(word(string(data), "word/styles.xml", string(data), "word/numbering.xml", string(data), "word/footnotes.xml", string(data)))) // what a zip file keeps from changing
		valid(t, "fuzz", Read(open(string(data), string(data), "styles.xml", string(data))))
	})
}
