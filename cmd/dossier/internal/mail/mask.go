package mail

// Addresses of people are none of what a mail says to the public. They are taken out of
// everything that was read of a mail, once, before anything is made of it.

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/extract"
)

// hiddenLocal stands for what stood before the @.
const hiddenLocal = "…"

// cover is where an address of somebody stands in a text: what stands before its @.
type cover struct{ start, end int }

// covers finds the addresses of people in a text.
func covers(s string) (out []cover) {
	for at := 0; at < len(s); {
		next, width := nextAt(s[at:])
		if next < 0 {
			return out
		}
		sign := at + next
		at = sign + width
		start := sign
		if start > 0 && s[start-1] == '"' { // "nora pell"@example.org
			if open := strings.LastIndexByte(s[max(0, start-80):start-1], '"'); open >= 0 {
				start = max(0, start-80) + open
			}
		}
		for start == sign || s[start] != '"' {
			r, n := utf8.DecodeLastRuneInString(s[:start])
			if n == 0 || !inLocal(r) {
				break
			}
			start -= n
		}
		if strings.HasPrefix(s[start:sign], "mailto:") {
			start += len("mailto:")
		}
		for start < sign && strings.IndexByte("'*_=&?/", s[start]) >= 0 { // signs around an address
			start++
		}
		end := at
		for end < len(s) {
			r, n := utf8.DecodeRuneInString(s[end:])
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' && r != '-' && r != '[' {
				break
			}
			end += n
		}
		if start == sign || end == at {
			continue
		}
		local, host := s[start:sign], strings.ToLower(strings.TrimRight(s[at:end], ".-"))
		if i := strings.LastIndexAny(local, "=&?/"); i >= 0 { // of a longer address, the last part
			local = local[i+1:]
		}
		if personal(strings.ToLower(local), host) && local != hiddenLocal {
			if n := len(out); n > 0 && out[n-1].end > start {
				start = out[n-1].end
			}
			out = append(out, cover{start, sign})
		}
	}
	return out
}

// nextAt finds the next @, or what addresses of the web write for it.
func nextAt(s string) (at, width int) {
	at, width = strings.IndexByte(s, '@'), 1
	if p := strings.Index(s, "%40"); p >= 0 && (at < 0 || p < at) {
		return p, 3
	}
	return at, width
}

// inLocal reports whether a sign may stand before the @ of an address.
func inLocal(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r) || r < 0x80 && strings.IndexByte(".!#$%&'*+-/=?^_`{|}~:", byte(r)) >= 0 && r != ':' || r == '…'
}

// masked is a text without the addresses of people.
func masked(s string) string {
	list := covers(s)
	if len(list) == 0 {
		return s
	}
	var b strings.Builder
	at := 0
	for _, c := range list {
		b.WriteString(s[at:c.start])
		b.WriteString(hiddenLocal)
		at = c.end
	}
	b.WriteString(s[at:])
	return b.String()
}

// maskBlock takes the addresses of people out of a block and what is in it.
func maskBlock(b *body.Block) (n int) {
	for i := range b.Kids {
		n += maskBlock(&b.Kids[i])
	}
	kept := b.Spans[:0]
	for _, s := range b.Spans {
		if len(covers(s.Target)) > 0 {
			n++
			continue // a link that holds one leads to somebody's own page
		}
		kept = append(kept, s)
	}
	b.Spans = kept
	list := covers(b.Text)
	if len(list) == 0 {
		return n
	}
	text := masked(b.Text)
	move := func(p int) int { // list is in the order of the text
		shift := 0
		for _, c := range list {
			switch {
			case c.end <= p:
				shift += len(hiddenLocal) - (c.end - c.start)
			case c.start < p:
				return c.start + shift
			default:
				return p + shift
			}
		}
		return p + shift
	}
	if len(list)*len(b.Spans) > 1<<20 {
		b.Spans = nil
	}
	for i := range b.Spans {
		b.Spans[i].Start, b.Spans[i].End = move(b.Spans[i].Start), move(b.Spans[i].End)
	}
	b.Text = text
	return n + len(list)
}

// mask takes the addresses of people out of all that was read of a mail.
func mask(x *extract.Source) (n int) {
	count := func(s string) string {
		list := covers(s)
		n += len(list)
		return masked(s)
	}
	for i := range x.Blocks {
		n += maskBlock(&x.Blocks[i].Block)
	}
	x.Known.Texts(func(_ archive.Form, s string) string { return count(s) })
	for field, p := range x.Known.From {
		p.Rule = count(p.Rule)
		x.Known.From[field] = p
	}
	for i := range x.Messages {
		x.Messages[i].Text = count(x.Messages[i].Text)
	}
	return n
}
