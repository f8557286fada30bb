package office

// Formulas of OpenDocument are objects of their own, and stand in the line of their text.

import (
	"strings"
	"testing"
)

func TestFormulasOfOpenDocument(t *testing.T) {
	const math = `<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><mi>h</mi><mo>=</mo><mfrac><mi>v</mi><mn>2</mn></mfrac></mrow><annotation encoding="StarMath 5.0">h = v over 2</annotation></semantics></math>`
	line := func(object string) string {
		return `<text:p>The level <draw:frame draw:name="Object1"><draw:object xlink:href="./Object 1"` + object + `<draw:image xlink:href="./ObjectReplacements/Object 1"/><svg:desc>formula</svg:desc></draw:frame> was read at noon.</text:p>`
	}
	for name, data := range map[string][]byte{
		"beside":  open("", line("/>"), "Object 1/content.xml", `<?xml version="1.0"?>`+math),
		"in here": open("", line(">"+math+"</draw:object>")),
	} {
		var text []string
		for _, b := range Read(data).Blocks {
			text = append(text, b.Text)
		}
		if got := strings.Join(text, "|"); got != "The level h = v/2 was read at noon." {
			t.Errorf("%s: %q", name, got)
		}
	}
	for name, data := range map[string][]byte{
		"no such part": open("", line("/>")),
		"outside":      open("", strings.Replace(line("/>"), "./Object 1", "../../etc/passwd", 1)),
		"no formula":   open("", line("/>"), "Object 1/content.xml", "<office:document-content><text:p>hidden</text:p></office:document-content>"),
	} {
		if x := Read(data); len(x.Blocks) != 1 || strings.Join(strings.Fields(x.Blocks[0].Text), " ") != "The level was read at noon." {
			t.Errorf("%s: %+v", name, x.Blocks)
		}
	}
}
