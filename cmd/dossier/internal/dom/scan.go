package dom

// The markup of a page as it is handed to the parser: each start tag with the line that
// it begins on, since the parser keeps no positions but carries attributes; and without
// what is most of the bytes of many pages and none of their text: scripts, styles,
// pictures inside the page.

import (
	"strconv"
	"strings"
)

const lineAttr = "data-line-of-page"

// maxValue is how long a value of an attribute is kept that holds no address and no
// saying of the page. Longer ones hold pictures.
const maxValue = 2000

// scan copies a page.
type scan struct {
	page string
	out  strings.Builder
	from int // of what is not copied yet
	line int // of the page at counted
	seen int // up to where lines were counted
	bang bool
}

// numbered writes into each start tag the line it begins on, and leaves out what is not
// looked at.
func numbered(page string) string {
	s := &scan{page: page, line: 1, bang: strings.Contains(page, "--!>")}
	s.out.Grow(len(page)/2 + 1024)
	for at := 0; ; {
		next := strings.IndexByte(page[at:], '<')
		if next < 0 || at+next+1 >= len(page) {
			break
		}
		at = s.markup(at + next)
	}
	s.upTo(len(page))
	return s.out.String()
}

// upTo copies what stands before a place.
func (s *scan) upTo(at int) {
	if at > s.from {
		s.out.WriteString(s.page[s.from:at])
	}
	s.from = max(at, s.from)
}

// without leaves a stretch out.
func (s *scan) without(from, to int) {
	s.upTo(from)
	s.from = max(to, s.from)
}

// markup goes over what begins with a “<”, and returns the place behind it.
func (s *scan) markup(at int) int {
	switch c := s.page[at+1]; {
	case letter(c):
		return s.startTag(at)
	case c == '/' && at+2 < len(s.page) && letter(s.page[at+2]):
		return s.attributes(at+2, nil)
	case strings.HasPrefix(s.page[at:], "<!--"):
		end := s.comment(at + 4)
		if text := s.page[at:end]; len(text) > 4000 || !strings.Contains(text, "saved") {
			s.without(at, end)
		}
		return end
	case c == '!' || c == '?' || c == '/':
		if end := strings.IndexByte(s.page[at:], '>'); end >= 0 {
			return at + end + 1
		}
		return len(s.page)
	}
	return at + 1
}

func letter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

// comment returns where a comment ends.
func (s *scan) comment(at int) int {
	rest := s.page[at:]
	switch {
	case strings.HasPrefix(rest, ">"):
		return at + 1
	case strings.HasPrefix(rest, "->"):
		return at + 2
	}
	end, n := strings.Index(rest, "-->"), 3
	if s.bang {
		if end >= 0 {
			rest = rest[:end]
		}
		if other := strings.Index(rest, "--!>"); other >= 0 {
			end, n = other, 4
		}
	}
	if end < 0 {
		return len(s.page)
	}
	return at + end + n
}

// raw are elements whose content is no markup, and whether it is kept.
var raw = map[string]bool{"script": false, "style": false, "iframe": false, "noembed": false, "noframes": false, "noscript": false, "title": true, "textarea": true, "xmp": true, "svg": false}

// startTag goes over a start tag, and what is no markup behind it.
func (s *scan) startTag(at int) int {
	end := at + 1
	for end < len(s.page) && !space(s.page[end]) && s.page[end] != '/' && s.page[end] != '>' {
		end++
	}
	s.line += strings.Count(s.page[s.seen:at], "\n")
	s.seen = at
	s.upTo(end)
	s.out.WriteString(" " + lineAttr + "=")
	s.out.WriteString(strconv.Itoa(s.line))
	s.out.WriteByte(' ')
	name := s.page[at+1 : end]
	said := false // it holds what the page says of itself
	end = s.attributes(end, func(name, value string, from int) {
		switch {
		case len(value) > maxValue && !strings.EqualFold(name, "content") && !strings.EqualFold(name, "href"):
			s.without(from, from+len(value))
		case strings.EqualFold(name, "type"):
			said = strings.Contains(strings.ToLower(value), "ld+json")
		}
	})
	if len(name) > 8 || !letter(name[0]) {
		return end
	}
	name = strings.ToLower(name)
	keep, ok := raw[name]
	if !ok {
		return end
	}
	close := end
	switch name {
	case "script":
		close += endOfScript(s.page[end:])
	case "svg":
		inner := s.page[end:]
		if next := strings.Index(inner, "<svg"); next >= 0 {
			inner = inner[:next] // one in another is left to the parser
		}
		n := closing(inner, name)
		if n == len(inner) || s.page[at:at+4] != "<svg" || strings.HasSuffix(s.page[:end], "/>") {
			return end
		}
		close += n
	default:
		close += closing(s.page[end:], name)
	}
	if !keep && !(said && name == "script") {
		s.without(end, close)
	}
	return close
}

func space(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }

// attributes goes over the attributes of a tag, calls f for each that has a value, and
// returns the place behind the tag.
func (s *scan) attributes(at int, f func(name, value string, from int)) int {
	p := s.page
	for at < len(p) {
		for at < len(p) && (space(p[at]) || p[at] == '/') {
			at++
		}
		if at >= len(p) {
			break
		}
		if p[at] == '>' {
			return at + 1
		}
		from := at
		for at++; at < len(p) && !space(p[at]) && p[at] != '/' && p[at] != '>' && p[at] != '='; at++ {
		}
		name := p[from:at]
		for at < len(p) && space(p[at]) {
			at++
		}
		if at >= len(p) || p[at] != '=' {
			continue
		}
		for at++; at < len(p) && space(p[at]); at++ {
		}
		if at >= len(p) || p[at] == '>' {
			continue
		}
		from = at
		if quote := p[at]; quote == '"' || quote == '\'' {
			from++
			n := strings.IndexByte(p[from:], quote)
			if n < 0 {
				return len(p)
			}
			at = from + n
		} else {
			for at < len(p) && !space(p[at]) && p[at] != '>' {
				at++
			}
		}
		if f != nil {
			f(name, p[from:at], from)
		}
		if at < len(p) && (p[at] == '"' || p[at] == '\'') {
			at++
		}
	}
	return len(p)
}

// closing returns where the end tag of an element begins, or the end.
func closing(s, name string) int {
	for at := 0; ; {
		next := strings.Index(s[at:], "</")
		if next < 0 {
			return len(s)
		}
		at += next
		if isTag(s[at+2:], name) {
			return at
		}
		at += 2
	}
}

// isTag reports whether a tag of this name begins here, behind its “<” or “</”.
func isTag(s, name string) bool {
	return len(s) >= len(name) && strings.EqualFold(s[:len(name)], name) && (len(s) == len(name) || space(s[len(name)]) || s[len(name)] == '/' || s[len(name)] == '>')
}

// endOfScript returns where the end tag of a script begins: one inside a comment closes
// the script that began there.
func endOfScript(s string) int {
	commented, inner := false, false
	for at := 0; ; {
		next := strings.IndexByte(s[at:], '<')
		if next < 0 {
			return len(s)
		}
		if commented && strings.Contains(s[at:at+next], "-->") {
			commented, inner = false, false
		}
		at += next
		switch rest := s[at:]; {
		case strings.HasPrefix(rest, "<!--"):
			commented = true
			at += 2
			continue
		case strings.HasPrefix(rest, "</") && isTag(rest[2:], "script"):
			if !inner {
				return at
			}
			inner = false
		case commented && isTag(rest[1:], "script"):
			inner = true
		}
		at++
	}
}
