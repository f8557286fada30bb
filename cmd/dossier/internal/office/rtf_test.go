package office

// Rich text as many programs write it: which letters bytes are, which groups are text.

import (
	"strings"
	"testing"
)

const rtfHead = `{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\fswiss\fcharset204 Arial CYR;}{\f2\fcharset2 Symbol;}{\f3\fcharset128 MS Mincho;}{\f4\fcharset238 Arial CE{\*\falt Other};}}` +
	`{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0 Normal;}{\s1\f1 heading 1;}{\s2\sbasedon1 Ours;}{\s3 Title;}{\*\cs4 Strong;}}{\*\generator Some program;}`

func TestRichText(t *testing.T) {
	for name, c := range map[string]struct {
		in   string
		want []string
	}{
		"letters":       {`\pard Caf\'e9 \f1\'cf\'f0\'e8\'e2\'e5\'f2\f4 \'9e\'f9\f0 \u8212?\uc2\u9731 ab\uc0\u9731\uc1 \u-10179?\u-8704?.\par`, []string{"Café Приветžů—☃☃😀."}},
		"two bytes":     {`\pard\f3\'83\'65\'83\'58\'83\'67\par`, []string{"テスト"}},
		"raw bytes":     {"\\pard Caf\xe9\\par", []string{"Café"}},
		"signs":         {`\pard A\emdash B\~C\_D\-E \{x\} \\ \ldblquote q\rdblquote\line new\par`, []string{"A—B C-DE {x} \\ “q”\nnew"}},
		"symbols":       {`\pard\f2 \'b7 a\f0 {\field{\*\fldinst SYMBOL 252 \\f "Wingdings"}{\fldrslt}}\par`, []string{"• α✓"}},
		"headings":      {`\pard\s3 The harbour\par\pard\s1 Who pays\par\pard\s2 The town\par\pard\outlinelevel1 By level\par\pard Nobody.\par`, []string{"h1 The harbour", "h2 Who pays", "h2 The town", "h3 By level", "Nobody."}},
		"hidden":        {`\pard Seen{\v secret1} and {\deleted secret2}{\revised new}{\*\unknown secret3}{\pict\wmetafile8 0102}{\object{\*\objdata 01}{\result shown}}{\*\annotation secret4}{\*\bkmkstart b}.\par`, []string{"Seen and newshown."}},
		"a note":        {`\pard The pier{\super\chftn{\footnote\pard\chftn As of May.}} closes{\footnote\ftnalt At noon.}.\par`, []string{"The pier^1 closes^i.", "note 1: As of May.", "note i: At noon."}},
		"a link":        {`\pard {\field{\*\fldinst{HYPERLINK "https://quill.example/"}}{\fldrslt the plan}}\par`, []string{"the plan"}},
		"lists":         {`{\listtext\f2\'b7\tab}\ls1\ilvl0 dot\par{\listtext 3.\tab}\pard\ls2\ilvl0 three\par{\listtext b)\tab}\ilvl1 deep\par{\listtext 2.1\tab}\pard\ls3 Many\par`, []string{"list0(dot)", "list3(three)", "b) deep", "2.1 Many"}},
		"a table":       {`\trowd\trhdr\cellx1\cellx2\pard\intbl Year\cell Ships\cell\row\trowd\pard\intbl 2024\cell\b 31\cell\row\pard\plain Behind.\par`, []string{"table(Year|Ships; 2024|31)", "Behind."}},
		"around":        {`{\header\pard TLP:RED\par}{\footer\pard Page 1\par}\pard Text.\par{\shp{\*\shpinst{\sp{\sn x}{\sv secret}}{\shptxt\pard In a box.\par}}{\shprslt secret}}`, []string{"(" + runningHead + ") TLP:RED", "Text.", "In a box.", "(" + runningFoot + ") Page 1"}},
		"unicode twice": {`\pard{\upr{secret}{\*\ud{\u1055?shown}}}\par`, []string{"Пshown"}},
		"binary":        {`\pard a\bin5 }}}}}b\par`, []string{"ab"}},
		"behind":        {`\pard Text.\par}{\b not of the file`, []string{"Text."}},
	} {
		t.Run(name, func(t *testing.T) {
			x := Read([]byte(rtfHead + c.in + "}"))
			same(t, x, c.want...)
			if strings.Contains(told(x), "secret") {
				t.Error(told(x))
			}
		})
	}
	x := Read([]byte(rtfHead + `\pard{\v secret}{\deleted gone}{\revised new}{\*\annotation c}\par}`))
	if got := told(x); !strings.Contains(got, "1 insertion is text, 1 deletion is left out") || !strings.Contains(got, "in 1 place") || !strings.Contains(got, "1 comment is") {
		t.Error(got)
	}
	x = Read([]byte(`{\rtf1\ansi\ansicpg1251{\info{\title \'cf\'ee\'f0\'f2 \'e7\'e0\'ea\'f0\'fb\'f2}{\author Otto Venn}}\pard \'cf\'ee\'f0\'f2 \'e7\'e0\'ea\'f0\'fb\'f2\par}`))
	if x.Known.Title != "Порт закрыт" || x.Encoding != "windows-1251" {
		t.Errorf("title %q, encoding %s", x.Known.Title, x.Encoding)
	}
}
