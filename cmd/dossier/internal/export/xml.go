package export

// XML while it is written: elements, attributes, and texts that it can hold. Feeds are
// hundreds of files, so that it is appended rather than made by reflection.

import (
	"encoding/xml"
	"unicode/utf8"
)

type markup struct {
	dst   []byte
	lines bool // each element stands on a line of its own
	depth int
}

// document begins a file.
func document(dst []byte, lines bool) *markup {
	return &markup{dst: append(dst, xml.Header...), lines: lines}
}

// line goes to the next line.
func (m *markup) line() {
	if !m.lines {
		return
	}
	m.dst = append(m.dst, '\n')
	for range m.depth {
		m.dst = append(m.dst, ' ')
	}
}

// start begins an element; attributes are names and values in turn.
func (m *markup) start(name string, attributes []string) {
	if m.depth > 0 {
		m.line()
	}
	m.dst = append(append(m.dst, '<'), name...)
	for i := 0; i < len(attributes); i += 2 {
		m.dst = append(append(append(m.dst, ' '), attributes[i]...), `="`...)
		m.dst = append(appendXML(m.dst, attributes[i+1]), '"')
	}
	m.dst = append(m.dst, '>')
}

func (m *markup) end(name string) {
	m.dst = append(append(append(m.dst, "</"...), name...), '>')
}

// open begins an element that holds others.
func (m *markup) open(name string, attributes ...string) {
	m.start(name, attributes)
	m.depth++
}

func (m *markup) close(name string) {
	m.depth--
	m.line()
	m.end(name)
}

// text writes an element that holds text.
func (m *markup) text(name, s string, attributes ...string) {
	m.start(name, attributes)
	m.dst = appendXML(m.dst, s)
	m.end(name)
}

// xmlEscapes are the characters that a text or an attribute holds in another way.
var xmlEscapes = [utf8.RuneSelf]string{'"': "&#34;", '\'': "&#39;", '&': "&amp;", '<': "&lt;", '>': "&gt;", '\t': "&#x9;", '\n': "&#xA;"}

// appendXML writes a text, also of an attribute. What XML 1.0 cannot hold is left out.
func appendXML(dst []byte, s string) []byte {
	from := 0
	for i := 0; i < len(s); {
		with, n := "", 1
		if c := s[i]; c < utf8.RuneSelf {
			if with = xmlEscapes[c]; with == "" && c >= ' ' {
				i++
				continue
			}
		} else {
			var r rune
			switch r, n = utf8.DecodeRuneInString(s[i:]); {
			case r == utf8.RuneError && n == 1:
				with = "\uFFFD"
			case r != 0xFFFE && r != 0xFFFF:
				i += n
				continue
			}
		}
		dst = append(append(dst, s[from:i]...), with...)
		i += n
		from = i
	}
	return append(dst, s[from:]...)
}
