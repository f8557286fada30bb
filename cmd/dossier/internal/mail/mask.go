package mail

// Addresses of people are none of what a mail says to the public. They are taken out of
// everything that was read of a mail, once, before anything is made of it.

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/extract"
	"dossier/cmd/dossier/internal/meta"
)

// hiddenLocal stands for what stood before the @.
const hiddenLocal = "…"

// cover is a part of a text that is not shown.
type cover struct {
	start, end int
	shift      int // how far what stands behind it moves
}

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
		if i := strings.LastIndexAny(local, "=&?/"); i >= 0 && strings.IndexFunc(local[i+1:], meta.LetterOrDigit) >= 0 { // of a longer address, the last part
			local = local[i+1:]
		}
		if strings.IndexFunc(local, meta.LetterOrDigit) >= 0 && personal(strings.ToLower(local), host) {
			if n := len(out); n > 0 && out[n-1].end > start {
				start = out[n-1].end
			}
			out = append(out, cover{start: start, end: sign})
		}
	}
	return out
}

// nextAt finds the next @, or what addresses of the web write for it.
func nextAt(s string) (at, width int) {
	for i := range len(s) {
		if s[i] == '@' {
			return i, 1
		}
		if s[i] == '%' && i+2 < len(s) && s[i+1] == '4' && s[i+2] == '0' {
			return i, 3
		}
	}
	return -1, 0
}

// inLocal reports whether a sign may stand before the @ of an address.
func inLocal(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r) || r < 0x80 && strings.IndexByte(".!#$%&'*+-/=?^_`{|}~:", byte(r)) >= 0 && r != ':' || r == '…'
}

// replaced is a text in which something stands for each of its covered parts.
func replaced(s string, list []cover, with string) string {
	if len(list) == 0 {
		return s
	}
	var b strings.Builder
	at := 0
	for _, c := range list {
		b.WriteString(s[at:c.start])
		b.WriteString(with)
		at = c.end
	}
	b.WriteString(s[at:])
	return b.String()
}

// masked is a text without the addresses of people.
func masked(s string) string { return replaced(s, covers(s), hiddenLocal) }

// coverBlock puts with in the place of what find finds in a block and what is in it, and
// takes out links that lead to it. It returns how many there were.
func coverBlock(b *body.Block, find func(string) []cover, with string) (n int) {
	for i := range b.Kids {
		n += coverBlock(&b.Kids[i], find, with)
	}
	kept := b.Spans[:0]
	for _, s := range b.Spans {
		if len(find(s.Target)) > 0 {
			n++
			continue
		}
		kept = append(kept, s)
	}
	b.Spans = kept
	list := find(b.Text)
	if len(list) == 0 {
		return n
	}
	move := func(p int) int {
		k := sort.Search(len(list), func(i int) bool { return list[i].end > p }) // those before p
		shift := 0
		if k > 0 {
			shift = list[k-1].shift
		}
		if k < len(list) && list[k].start < p {
			return list[k].start + shift
		}
		return p + shift
	}
	shift := 0
	for i := range list {
		shift += len(with) - (list[i].end - list[i].start)
		list[i].shift = shift
	}
	text := replaced(b.Text, list, with)
	for i := range b.Spans {
		b.Spans[i].Start, b.Spans[i].End = move(b.Spans[i].Start), move(b.Spans[i].End)
	}
	b.Text = text
	return n + len(list)
}

// tokens finds what in addresses of the web tells one reader from another, as links of
// mailings do: whoever has it can read and do what that reader can.
func tokens(least int) func(s string) []cover {
	return func(s string) (out []cover) {
		for at := 0; ; {
			next := strings.Index(s[at:], "://")
			if next < 0 {
				return out
			}
			at += next + 3
			end := at
			for end < len(s) && s[end] > ' ' && s[end] < 0x7F && strings.IndexByte("<>\"'()[]", s[end]) < 0 {
				end++
			}
			host := at
			for host < end && strings.IndexByte("/?#", s[host]) < 0 {
				host++
			}
			from := host
			for i := host; i <= end; i++ {
				if i == end || strings.IndexByte("/?&#=;", s[i]) >= 0 && !(s[i] == '=' && i+1 < end && s[i+1] == '=') {
					if isToken(s[from:i], least) {
						out = append(out, cover{start: min(host+1, end), end: end})
						break
					}
					from = i + 1
				}
			}
			at = end
		}
	}
}

// isToken reports whether a part of an address is of signs that mean nothing to people.
func isToken(s string, least int) bool {
	if len(s) < least {
		return false
	}
	digits, small, large, dashes := 0, 0, 0, 0
	for i := range len(s) {
		switch c := s[i]; {
		case isDigit(c):
			digits++
		case 'a' <= c && c <= 'z':
			small++
		case 'A' <= c && c <= 'Z':
			large++
		case c == '-' || c == '_' || c == '+' || c == '.':
			dashes++
		}
	}
	return digits > 1 && dashes*8 <= len(s) && (large > 2 && small > 2 || digits*4 > len(s))
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// mask takes the addresses of people out of all that was read of a mail.
func mask(x *extract.Source) (n int) {
	count := func(s string) string {
		list := covers(s)
		n += len(list)
		return masked(s)
	}
	for i := range x.Blocks {
		b := &x.Blocks[i].Block
		found := coverBlock(b, covers, hiddenLocal)
		for range 5 { // what is taken out moves others together
			if n += found; found == 0 {
				break
			}
			found = coverBlock(b, covers, hiddenLocal)
		}
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
