// Package markup reads XML that may be hostile as a stream of tags and text.
//
// It is no validator. What is not well-formed is read as far as it goes; a declaration
// of types is skipped, so that nothing in a file names an entity of its own or another
// file; and nothing is kept of what went by, so that a file costs its own length.
package markup

import (
	"html"
	"iter"
	"strings"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/charset"
)

// Kind says what a token is.
type Kind uint8

// The kinds of token.
const (
	EOF Kind = iota
	Start
	End
	Text
)

// A Scanner reads the tokens of a text. Its fields are those of the last token.
type Scanner struct {
	Name  string // of a tag, without the prefix of its namespace
	Space string // that prefix, as it is written
	Text  string // of a text, with its entities resolved
	Depth int    // how many elements are open; a Start counts itself, an End no more

	// Void names elements that end where they begin, though nothing says so: <br>.
	Void map[string]bool

	src    string
	at     int
	attrs  string // of a Start, as they are written
	closed bool   // the last Start was an empty element: its End is due
}

// New returns a Scanner of the bytes of a file of XML.
func New(data []byte) *Scanner {
	if utf8.Valid(data) {
		return &Scanner{src: strings.TrimPrefix(string(data), "\uFEFF")}
	}
	text, _, problem := charset.Decode(data)
	if problem != nil && problem.Refused {
		text = strings.ToValidUTF8(string(data), "\uFFFD")
	}
	return &Scanner{src: text}
}

// Next reads a token.
func (s *Scanner) Next() Kind {
	if s.closed {
		s.closed = false
		s.Depth--
		return End
	}
	for s.at < len(s.src) {
		rest := s.src[s.at:]
		if rest[0] != '<' || !opens(rest) {
			end := 1 + strings.IndexByte(rest[1:], '<')
			if end == 0 {
				end = len(rest)
			}
			s.at += end
			s.Text = unescape(rest[:end])
			return Text
		}
		switch {
		case strings.HasPrefix(rest, "<!--"):
			s.skipPast("-->")
		case strings.HasPrefix(rest, "<![CDATA["):
			s.at += len("<![CDATA[")
			from := s.at
			s.skipPast("]]>")
			s.Text = strings.TrimSuffix(s.src[from:s.at], "]]>")
			return Text
		case rest[1] == '?':
			s.skipPast("?>")
		case rest[1] == '!':
			s.declaration()
		case rest[1] == '/':
			from := s.at + 2
			s.skipPast(">")
			s.name(strings.TrimRight(strings.TrimSuffix(s.src[from:s.at], ">"), " \t\r\n"))
			if s.Void[s.Name] {
				continue // it was closed when it began
			}
			s.Depth = max(0, s.Depth-1)
			return End
		default:
			s.tag(rest)
			return Start
		}
	}
	return EOF
}

// Within yields the tokens until the element that was opened last has ended, its own End
// among them, or all that are left where none is open. What is read meanwhile by other
// calls is not yielded.
func (s *Scanner) Within() iter.Seq[Kind] {
	return func(yield func(Kind) bool) {
		for outside := s.Depth - 1; s.Depth > outside; {
			if k := s.Next(); k == EOF || !yield(k) {
				return
			}
		}
	}
}

// Elements yields the name of each element that begins Within, at any depth.
func (s *Scanner) Elements() iter.Seq[string] {
	return func(yield func(string) bool) {
		for k := range s.Within() {
			if k == Start && !yield(s.Name) {
				return
			}
		}
	}
}

// opens reports whether a < begins a tag or a declaration.
func opens(rest string) bool {
	if len(rest) < 2 {
		return false
	}
	c := rest[1]
	return c == '!' || c == '/' || c == '?' || c == '_' || c == ':' || 'a' <= c|0x20 && c|0x20 <= 'z' || c >= utf8.RuneSelf
}

func (s *Scanner) skipPast(sign string) {
	if i := strings.Index(s.src[s.at:], sign); i >= 0 {
		s.at += i + len(sign)
	} else {
		s.at = len(s.src)
	}
}

// declaration skips <! … >, with what stands in brackets inside.
func (s *Scanner) declaration() {
	open := 0
	for ; s.at < len(s.src); s.at++ {
		switch s.src[s.at] {
		case '[':
			open++
		case ']':
			open--
		case '>':
			if open <= 0 {
				s.at++
				return
			}
		}
	}
}

// tag reads the start of an element; a > in quotation marks does not end it.
func (s *Scanner) tag(rest string) {
	end, quote := 1, byte(0)
	for ; end < len(rest); end++ {
		c := rest[end]
		if quote != 0 {
			if c == quote {
				quote = 0
			}
		} else if c == '"' || c == '\'' {
			quote = c
		} else if c == '>' {
			break
		}
	}
	inside := rest[1:end]
	s.at += min(end+1, len(rest))
	if s.closed = strings.HasSuffix(inside, "/"); s.closed {
		inside = inside[:len(inside)-1]
	}
	cut := strings.IndexAny(inside, " \t\r\n")
	if cut < 0 {
		cut = len(inside)
	}
	s.name(inside[:cut])
	s.attrs = inside[cut:]
	s.closed = s.closed || s.Void[s.Name]
	s.Depth++
}

func (s *Scanner) name(full string) {
	s.Space, s.Name = "", full
	if i := strings.IndexByte(full, ':'); i >= 0 {
		s.Space, s.Name = full[:i], full[i+1:]
	}
}

// Offset is where in the text the next token begins.
func (s *Scanner) Offset() int { return s.at }

// Attr returns an attribute of the last Start by its name without prefix, or "".
func (s *Scanner) Attr(name string) string {
	v, _ := s.Has(name)
	return v
}

// Has is Attr, and whether there is one.
func (s *Scanner) Has(name string) (string, bool) {
	for rest := s.attrs; ; {
		eq := strings.IndexByte(rest, '=')
		if eq < 0 {
			return "", false
		}
		key := strings.TrimSpace(rest[:eq])
		if i := strings.IndexByte(key, ':'); i >= 0 {
			key = key[i+1:]
		}
		rest = strings.TrimLeft(rest[eq+1:], " \t\r\n")
		if rest == "" {
			return "", false
		}
		var value string
		if q := rest[0]; q == '"' || q == '\'' {
			end := strings.IndexByte(rest[1:], q)
			if end < 0 {
				return "", false
			}
			value, rest = rest[1:end+1], rest[end+2:]
		} else {
			end := strings.IndexAny(rest, " \t\r\n")
			if end < 0 {
				end = len(rest)
			}
			value, rest = rest[:end], rest[end:]
		}
		if key == name {
			return unescape(value), true
		}
	}
}

// Skip skips the rest of the element that the last Start opened.
func (s *Scanner) Skip() {
	if s.closed {
		s.Next()
		return
	}
	for outside := s.Depth - 1; s.Depth > outside; {
		i := strings.IndexByte(s.src[s.at:], '<') // text is not looked at
		if i < 0 {
			s.at = len(s.src)
			return
		}
		s.at += i
		if s.Next() == EOF {
			return
		}
	}
}

// Inner returns all text inside the element that the last Start opened.
func (s *Scanner) Inner() string {
	var out strings.Builder
	for k := range s.Within() {
		if k == Text {
			out.WriteString(s.Text)
		}
	}
	return out.String()
}

func unescape(s string) string {
	if strings.IndexByte(s, '&') < 0 {
		return s
	}
	return html.UnescapeString(s)
}
