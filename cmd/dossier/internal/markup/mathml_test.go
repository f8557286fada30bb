package markup

// Formulas as a line, and what nests without end.

import (
	"strings"
	"testing"
)

func TestFormula(t *testing.T) {
	for src, want := range map[string]string{
		"<math><semantics><mrow><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></mrow><annotation>E = m c^2</annotation></semantics></math>":              "E = mc^2",
		"<math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac></math>":                                                                               "(a + b)/2",
		"<math><msqrt><mi>x</mi><mi>y</mi></msqrt><mroot><mi>x</mi><mn>3</mn></mroot></math>":                                                                             "√(xy)3√x",
		"<m:math xmlns:m='x'><m:munderover><m:mo>∑</m:mo><m:mrow><m:mi>i</m:mi><m:mo>=</m:mo><m:mn>1</m:mn></m:mrow><m:mi>n</m:mi></m:munderover><m:mi>i</m:mi></m:math>": "∑_(i = 1)^ni",
		"<math><mfenced><mi>a</mi><mi>b</mi></mfenced></math>":                                                                                                            "(a, b)",
		"<math><mi>a": "a",
	} {
		s := New([]byte(src))
		s.Next()
		if got := s.Formula(); got != want {
			t.Errorf("%s: %q", src, got)
		}
	}
	s := New([]byte(strings.Repeat("<msqrt>", 100_000) + "x"))
	s.Next()
	if got := s.Formula(); len(got) > 1000 {
		t.Errorf("%d bytes", len(got))
	}
}
