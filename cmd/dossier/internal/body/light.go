package body

// The little markup that plain text has. A full Markdown parser would find much more in it
// than its author meant.

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Light reads the little markup that plain text carries: *emphasis*,
// **strong**, _emphasis_, bare and <angled> web addresses. Everything else, a
// lone asterisk or a tag among it, stays text. It never fails and is linear.
func Light(s string) (string, []Span) {
	if strings.IndexByte(s, '*') < 0 && strings.IndexByte(s, '_') < 0 && !strings.Contains(s, "://") {
		return s, nil
	}
	var out strings.Builder
	out.Grow(len(s))
	var spans []Span
	open := map[string]int{} // index in spans of what each mark opened
	closes := closers(s)
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == '*' || c == '_':
			run := 1
			for i+run < len(s) && s[i+run] == c {
				run++
			}
			mark := s[i : i+run]
			if run > 2 {
				out.WriteString(mark)
				i += run
				continue
			}
			if at, ok := open[mark]; ok && canClose(s, i, i+run) {
				spans[at].End = out.Len()
				delete(open, mark)
				i += run
				continue
			}
			if _, ok := open[mark]; !ok && len(open) == 0 && canOpen(s, i, i+run) && closes[mark] > i+run {
				open[mark] = len(spans)
				kind := Emphasis
				if run == 2 {
					kind = Strong
				}
				spans = append(spans, Span{Start: out.Len(), Kind: kind})
				i += run
				continue
			}
			out.WriteString(mark)
			i += run
		case (c == 'h' || c == '<') && len(open) == 0:
			if url, n := address(s[i:]); n > 0 && (c == '<' || i == 0 || !wordBefore(s, i)) {
				spans = append(spans, Span{Start: out.Len(), End: out.Len() + len(url), Kind: Link, Target: url})
				out.WriteString(url)
				i += n
				continue
			}
			out.WriteByte(c)
			i++
		default:
			out.WriteByte(c)
			i++
		}
	}
	if len(open) > 0 { // opened by a closer that turned out to be none: take the text as it is
		return s, nil
	}
	return out.String(), spans
}

// closers finds, for each mark, the last place in s where it could close.
func closers(s string) map[string]int {
	last := map[string]int{}
	for i := 0; i < len(s); {
		c := s[i]
		if c != '*' && c != '_' {
			i++
			continue
		}
		run := 1
		for i+run < len(s) && s[i+run] == c {
			run++
		}
		if run <= 2 && canClose(s, i, i+run) {
			last[s[i:i+run]] = i
		}
		i += run
	}
	return last
}

func canOpen(s string, start, end int) bool {
	next, _ := utf8.DecodeRuneInString(s[end:])
	return end < len(s) && !unicode.IsSpace(next) && !wordBefore(s, start) && !strings.HasSuffix(s[:start], `\`)
}

func canClose(s string, start, end int) bool {
	prev, _ := utf8.DecodeLastRuneInString(s[:start])
	next, _ := utf8.DecodeRuneInString(s[end:])
	return start > 0 && !unicode.IsSpace(prev) && prev != '\\' && (end == len(s) || !unicode.IsLetter(next) && !unicode.IsDigit(next))
}

func wordBefore(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return i > 0 && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// address returns the web address s begins with and how many bytes it takes,
// angle brackets included; 0 when there is none.
func address(s string) (url string, n int) {
	angled := strings.HasPrefix(s, "<")
	t := strings.TrimPrefix(s, "<")
	if !strings.HasPrefix(t, "http://") && !strings.HasPrefix(t, "https://") {
		return "", 0
	}
	end := strings.IndexFunc(t, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("<>\"“”«»|\\^`{}", r)
	})
	if end < 0 {
		end = len(t)
	}
	if angled {
		if end == len(t) || t[end] != '>' {
			return "", 0
		}
		return t[:end], end + 2
	}
	url = strings.TrimRight(t[:end], ".,;:!?'’")
	if strings.HasSuffix(url, ")") && !strings.Contains(url, "(") {
		url = strings.TrimRight(strings.TrimSuffix(url, ")"), ".,;:!?'’")
	}
	if len(url) < len("http://x") {
		return "", 0
	}
	return url, len(url)
}

// quotePairs are the quotation marks read as such, with their closers.
var quotePairs = map[rune]rune{'“': '”', '«': '»', '„': '“'}

// maxQuotes bounds the nesting of quotations that is followed.
const maxQuotes = 8

// quotations adds a span for each balanced quotation of b, nested ones
// included. Straight marks are paired only where each is plainly an opening or
// a closing one.
func quotations(b *Block) {
	if s := b.Text; strings.IndexByte(s, '"') < 0 && !strings.Contains(s, "“") && !strings.Contains(s, "«") && !strings.Contains(s, "„") {
		return
	}
	type open struct {
		at     int
		closer rune
	}
	var stack []open
	var found []Span
	prev := ' '
	for i, r := range b.Text {
		switch {
		case len(stack) > 0 && r == stack[len(stack)-1].closer && (r != '"' || !unicode.IsSpace(prev)):
			top := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			end := i + utf8.RuneLen(r)
			if end-top.at > 2*utf8.RuneLen(r) {
				found = append(found, Span{Start: top.at, End: end, Kind: Quotation})
			}
		case quotePairs[r] != 0 && len(stack) < maxQuotes:
			stack = append(stack, open{i, quotePairs[r]})
		case r == '"' && !unicode.IsLetter(prev) && !unicode.IsDigit(prev) && len(stack) < maxQuotes:
			stack = append(stack, open{i, '"'})
		}
		prev = r
	}
	if len(found) > 200 {
		return
	}
	for _, s := range found {
		b.Insert(s)
	}
}

// Inline sets b's text from plain text, reading its light markup.
func (b *Block) Inline(s string) {
	b.Text, b.Spans = Light(s)
	quotations(b)
}
