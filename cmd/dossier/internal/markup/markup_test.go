package markup

// What is well-formed is read as it is meant, and what is not costs no more than its
// length and names nothing outside of it.

import (
	"fmt"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/growth"
	_ "dossier/cmd/dossier/internal/testkit"
)

func tokens(s *Scanner) string {
	var out []string
	for k := s.Next(); k != EOF; k = s.Next() {
		switch k {
		case Start:
			out = append(out, fmt.Sprintf("<%s %d", s.Name, s.Depth))
		case End:
			out = append(out, fmt.Sprintf(">%d", s.Depth))
		case Text:
			out = append(out, s.Text)
		}
	}
	return strings.Join(out, " ")
}

func TestTokens(t *testing.T) {
	for in, want := range map[string]string{
		`<?xml version="1.0"?><w:p w:a="1"><w:t>a &amp; b</w:t><w:tab/></w:p>`: `<p 1 <t 2 a & b >1 <tab 2 >1 >0`,
		`<a><![CDATA[<b> & c]]></a>`: `<a 1 <b> & c >0`,
		`<a><!-- <b> -->x</a>`:       `<a 1 x >0`,
		`<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY f "ff">]><a>&e;&f;</a>`: `<a 1 &e;&f; >0`,
		`<a title="x > y">z</a>`: `<a 1 z >0`,
		`1 < 2 <b>c`:             `1  < 2  <b 1 c`,
		`</x></x><a>b`:           `>0 >0 <a 1 b`,
		`<a`:                     `<a 1`,
		`<!--`:                   ``,
	} {
		if got := tokens(New([]byte(in))); got != want {
			t.Errorf("%s:\n%s, want\n%s", in, got, want)
		}
	}
	s := New([]byte(`<p>a<br>b<br/>c</br></p>`))
	s.Void = map[string]bool{"br": true}
	if got := tokens(s); got != "<p 1 a <br 2 >1 b <br 2 >1 c >0" {
		t.Error(got)
	}
}

// A reader goes through an element, with what it reads meanwhile passed over, and stops
// where it ends: also in a file that is cut, or closes what it never opened.
func TestWithin(t *testing.T) {
	const file = `<a><b><c/>x</b><skip><c/></skip><d/></a><e/>`
	s := New([]byte(file))
	var got []string
	for name := range s.Elements() {
		got = append(got, name)
		switch name {
		case "a":
			for inner := range s.Elements() {
				got = append(got, "a/"+inner)
				if inner == "skip" {
					s.Skip()
				}
			}
		case "e":
			for range s.Within() { // its own End
				got = append(got, "in e")
			}
		}
	}
	if all := strings.Join(got, " "); all != "a a/b a/c a/skip a/d e in e" {
		t.Error(all)
	}
	s = New([]byte(file))
	for name := range s.Elements() {
		if name == "c" {
			break
		}
	}
	if s.Next() != End || s.Next() != Text || s.Text != "x" {
		t.Error("after a break, the next token is another")
	}
	for in, want := range map[string]int{`<a><b>`: 1, `<a></x><b/>`: 0, `<a/><b/>`: 0, `<a><b></b></b><c/>`: 1} {
		s := New([]byte(in))
		s.Next()
		n := 0
		for range s.Elements() {
			n++
		}
		if n != want {
			t.Errorf("%s: %d elements inside of the first, want %d", in, n, want)
		}
	}
}

func TestAttributes(t *testing.T) {
	s := New([]byte(`<w:x w:val = 'a &lt; b' r:id="r1" bare=3 empty=""/>`))
	s.Next()
	if s.Space != "w" || s.Attr("val") != "a < b" || s.Attr("id") != "r1" || s.Attr("bare") != "3" || s.Attr("none") != "" {
		t.Errorf("%q %q %q %q", s.Space, s.Attr("val"), s.Attr("id"), s.Attr("bare"))
	}
	if _, ok := s.Has("empty"); !ok {
		t.Error("an empty attribute is one")
	}
}

func TestSkip(t *testing.T) {
	s := New([]byte(`<a><b>x<c>y</c></b><d>z<e>w</e></d></a>`))
	s.Next()
	s.Next()
	s.Skip()
	if s.Next(); s.Name != "d" || s.Inner() != "zw" || s.Next() != End || s.Depth != 0 {
		t.Errorf("%q at %d", s.Name, s.Depth)
	}
}

func TestEncodings(t *testing.T) {
	wide := []byte{0xFF, 0xFE}
	for _, c := range "<a>ñ</a>" {
		wide = append(wide, byte(c), byte(c>>8))
	}
	if got := tokens(New(wide)); got != "<a 1 ñ >0" {
		t.Error(got)
	}
}

func TestLinear(t *testing.T) {
	for name, unit := range map[string]string{"open": "<a ", "attributes": `<a b="`, "quotes": `'"<`, "comment": "<!--<", "depth": "<a>", "declarations": "<!x[", "entities": "&#x41;&lt"} {
		t.Run(name, func(t *testing.T) {
			growth.Linear(t, 200_000, func(n int) func() {
				data := []byte(strings.Repeat(unit, n/len(unit)))
				return func() {
					s := New(data)
					for k := s.Next(); k != EOF; k = s.Next() {
						if k == Start {
							s.Attr("val")
						}
					}
				}
			})
		})
	}
}

func FuzzMarkup(f *testing.F) {
	f.Add([]byte(`<?xml version="1.0"?><a b="c"><!--x--><![CDATA[y]]>&amp;</a>`))
	f.Add([]byte(`<!DOCTYPE a [<!ENTITY e "x">]><a>&e;`))
	f.Fuzz(func(t *testing.T, data []byte) {
		s := New(data)
		for n := 0; ; n++ {
			k := s.Next()
			if k == EOF {
				break
			}
			if n > 2*len(data)+10 || s.Depth < 0 {
				t.Fatal("it does not end")
			}
			if k == Start && n%3 == 0 {
				s.Attr("b")
				s.Skip()
			}
		}
	})
}
