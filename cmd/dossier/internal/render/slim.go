package render

// The last step of a page: what HTML lets a page omit goes, in this one place, so that
// templates and writers stay as people write them: quotes around values that need
// none, end tags that the next tag implies, blank lines. It is about a tenth of a page.
//
// What others look for by its text keeps its form: elements of the head that programs
// read, ids and data-… attributes.

import "bytes"

// bare are the bytes of values that stand without quotes. HTML allows more.
var bare = func() (t [256]bool) {
	for _, c := range []byte("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:/#%,+") {
		t[c] = true
	}
	return t
}()

// kept are the elements whose tags stay as they are.
var kept = map[string]bool{"meta": true, "link": true, "script": true}

// verbatim are the elements whose content is no markup, or keeps its line breaks.
var verbatim = map[string]bool{"script": true, "style": true, "textarea": true}

// implied says before which tags the end tag of an element may be omitted.
var implied = map[string][]string{
	"li": {"<li", "</ul", "</ol"},
	"dt": {"<dt", "<dd"},
	"dd": {"<dt", "<dd", "</dl", "</div"},
	"td": {"<td", "<th", "</tr"},
	"th": {"<td", "<th", "</tr"},
	"tr": {"<tr", "</tbody", "</thead", "</table"},
	"p":  {"<p", "</article", "</section", "</blockquote", "</dd", "</main"},
}

// slim shortens a page in place.
func slim(page []byte) []byte {
	out := page[:0]
	pre := false
	for len(page) > 0 {
		i := bytes.IndexByte(page, '<')
		if i < 0 {
			i = len(page)
		}
		if pre {
			out = append(out, page[:i]...)
		} else {
			out = appendLines(out, page[:i])
		}
		page = page[i:]
		if len(page) == 0 {
			break
		}
		name, closing := tagName(page)
		end := tagEnd(page)
		switch {
		case len(name) == 0: // a comment, the document type
			if bytes.HasPrefix(page, []byte("<!--")) {
				if at := bytes.Index(page, []byte("-->")); at >= 0 {
					end = at + len("-->")
				}
			}
			out = append(out, page[:end]...)
		case closing:
			if string(name) == "pre" {
				pre = false
			}
			if !omitted(name, page[end:]) {
				out = append(out, page[:end]...)
			}
		case kept[string(name)]:
			out = append(out, page[:end]...)
		default:
			pre = pre || string(name) == "pre"
			out = appendTag(out, page[:end])
		}
		page = page[end:]
		if verbatim[string(name)] && !closing {
			at := bytes.Index(page, []byte("</"+string(name)))
			if at < 0 {
				at = len(page)
			}
			out = append(out, page[:at]...)
			page = page[at:]
		}
	}
	return out
}

// tagName returns the name of the tag that begins here, "" where none does.
func tagName(page []byte) (name []byte, closing bool) {
	from := 1
	if len(page) > 1 && page[1] == '/' {
		closing, from = true, 2
	}
	to := from
	for to < len(page) && ('a' <= page[to] && page[to] <= 'z' || '0' <= page[to] && page[to] <= '9') {
		to++
	}
	return page[from:to], closing
}

// tagEnd returns where the tag that begins here ends.
func tagEnd(page []byte) int {
	quote := byte(0)
	for i, c := range page {
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"', c == '\'':
			quote = c
		case c == '>':
			return i + 1
		}
	}
	return len(page)
}

// omitted reports whether the end tag of an element goes, by what follows it.
func omitted(name, rest []byte) bool {
	before, ok := implied[string(name)]
	if !ok {
		return false
	}
	rest = bytes.TrimLeft(rest, " \t\n")
	for _, tag := range before {
		if len(rest) > len(tag) && string(rest[:len(tag)]) == tag && (rest[len(tag)] == '>' || rest[len(tag)] == ' ') {
			return true
		}
	}
	return false
}

// appendTag writes a start tag without the quotes that it does not need.
func appendTag(dst, tag []byte) []byte {
	if bytes.IndexByte(tag, '\'') >= 0 { // somebody's template: a value may hold quotes of the other kind
		return append(dst, tag...)
	}
	for {
		i := bytes.IndexByte(tag, '"')
		if i < 0 {
			return append(dst, tag...)
		}
		n := bytes.IndexByte(tag[i+1:], '"')
		if n < 0 {
			return append(dst, tag...)
		}
		value, after := tag[i+1:i+1+n], tag[i+2+n:]
		if i == 0 || tag[i-1] != '=' || hook(tag[:i-1]) || !unquoted(value, after) {
			dst = append(dst, tag[:i+2+n]...)
		} else {
			dst = append(append(dst, tag[:i]...), value...)
		}
		tag = after
	}
}

// hook reports whether the attribute whose name ends here is one that others may look
// for by its text.
func hook(tag []byte) bool {
	name := tag[bytes.LastIndexAny(tag, " \n\t")+1:]
	return string(name) == "id" || bytes.HasPrefix(name, []byte("data-"))
}

// unquoted reports whether a value can do without quotes, by what follows it: a slash
// would become part of it.
func unquoted(value, after []byte) bool {
	if len(value) == 0 || len(after) == 0 || after[0] != ' ' && after[0] != '>' && after[0] != '\n' {
		return false
	}
	for _, c := range value {
		if !bare[c] {
			return false
		}
	}
	return value[len(value)-1] != '/'
}

// appendLines writes what stands between tags without its blank lines.
func appendLines(dst, text []byte) []byte {
	for {
		i := bytes.IndexByte(text, '\n')
		if i < 0 {
			return append(dst, text...)
		}
		dst = append(dst, text[:i+1]...)
		text = text[i+1:]
		rest := bytes.TrimLeft(text, " \t\n")
		if last := bytes.LastIndexByte(text[:len(text)-len(rest)], '\n'); last >= 0 {
			text = text[last+1:]
		}
	}
}
