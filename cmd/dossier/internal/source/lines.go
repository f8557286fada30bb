package source

// Lines become paragraphs: a text may be wrapped at a width, or each line may be
// a paragraph; only the lengths of its lines tell.

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/lazyregexp"
)

var (
	fence     = lazyregexp.New("^\\s{0,3}(```+|~~~+)\\s*([\\w+#.-]*)\\s*$")
	underline = lazyregexp.New(`^\s*(?:={3,}|-{3,}|~{3,})\s*$`)
	bullet    = lazyregexp.New(`^\s*([•◦▪‣●○·*–-])\s+(\S.*)$`)
	ordered   = lazyregexp.New(`^\s*(\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s+(\S.*)$`)
)

// markLine matches a line against a pattern that begins with one of some
// marks; most lines begin with none.
func markLine(re *lazyregexp.Regexp, l, marks string) []string {
	t := strings.TrimLeft(l, " \t")
	if t == "" || strings.IndexByte(marks, t[0]) < 0 {
		return nil
	}
	return re.FindStringSubmatch(l)
}

// taken marks a line that was read as something else; it splits no paragraph.
const taken = "\x00"

// wrapWidth returns the column at which the text's lines are wrapped, or 0
// when a line is a paragraph. Wrapping shows in the lines that are followed by
// another: many are about as long as the longest, none is much longer, and some go on in
// small letters below, where those of a list of addresses or prompts begin anew.
func (r *reading) wrapWidth() int {
	var lengths, onward []int // onward: of the lines that go on in small letters
	long := 0
	for i := r.begin; i+1 < len(r.lines); i++ {
		if n := utf8.RuneCountInString(r.lines[i]); n > 0 && r.lines[i] != taken {
			if n > 120 {
				long++
			}
			if r.lines[i+1] != "" && r.lines[i+1] != taken {
				lengths = append(lengths, n)
				if first, _ := utf8.DecodeRuneInString(strings.TrimLeft(r.lines[i+1], " \t>(\"“«")); !unicode.IsUpper(first) && unicode.IsLetter(first) {
					onward = append(onward, n)
				}
			}
		}
	}
	if len(lengths) < 3 || long*4 > len(lengths) {
		return 0
	}
	slices.Sort(lengths)
	width := lengths[len(lengths)*99/100]
	isFull := func(n int) bool { return n <= width && n*4 >= width*3 }
	full, on := count(lengths, isFull), count(onward, isFull)
	if width < 56 || width > 110 || full < 2 || full*6 < len(lengths) || on*6 < full {
		return 0
	}
	return width
}

// count counts the numbers for which something holds.
func count(list []int, holds func(int) bool) (n int) {
	for _, x := range list {
		if holds(x) {
			n++
		}
	}
	return n
}

// continues reports whether line b goes on where line a was wrapped: its first
// word would not have fitted on a.
func (r *reading) continues(a, b string) bool {
	a, b = strings.TrimSpace(a), strings.TrimSpace(b)
	if r.wrapped == 0 || a == "" || b == "" || bullet.MatchString(b) || markLine(underline, b, "=-~") != nil {
		return false
	}
	if ordered.MatchString(b) && strings.ContainsAny(a[len(a)-1:], ".:;!?)") {
		return false
	}
	first, _ := utf8.DecodeRuneInString(b)
	if unicode.IsLower(first) {
		return true
	}
	if strings.HasPrefix(b, "[") && strings.HasSuffix(b, "]") || strings.HasPrefix(b, "(") && strings.HasSuffix(b, ")") {
		return false
	}
	word, _, _ := strings.Cut(b, " ")
	return utf8.RuneCountInString(a)+1+utf8.RuneCountInString(word) > r.wrapped-1
}

// split makes paragraphs of lines; told to, it notes what it repairs.
func (r *reading) split(note bool) (out []para) {
	r.wrapped = r.wrapWidth()
	gap, joined := true, !note
	out = make([]para, 0, min((len(r.lines)-r.begin)/2+1, 4096))
	for i := r.begin; i < len(r.lines); i++ {
		l := r.lines[i]
		if l == taken {
			continue
		}
		if strings.TrimSpace(l) == "" {
			gap = true
			continue
		}
		if s, ok := r.spreads[i]; ok {
			out = append(out, r.spread(s)...)
			i, gap = s.Last, true
			continue
		}
		if m := markLine(fence, l, "`~"); m != nil {
			if end := r.fenceEnd(i, m[1]); end > 0 {
				out = append(out, para{first: i + 1, last: end + 1, text: strings.Join(r.lines[i+1:end], "\n") + "\n", gap: true, code: true, lang: m[2]})
				i, gap = end, true
				continue
			}
		}
		if len(out) > 0 && markLine(underline, l, "=-~") != nil && !gap && out[len(out)-1].first == out[len(out)-1].last && len(out[len(out)-1].text) < 100 && !out[len(out)-1].code {
			out[len(out)-1].underlined = true
			out[len(out)-1].last = i + 1
			if note {
				r.repair(i+1, i+1, "a line below a heading is its mark")
			}
			gap = true
			continue
		}
		p := para{first: i + 1, last: i + 1, gap: gap, level: r.levels[i+1]}
		p.underlined = p.level > 0
		text := strings.TrimSpace(l)
		for p.level == 0 && i+1 < len(r.lines) && len(text) < maxParagraph && r.lines[i+1] != taken && r.continues(r.lines[i], r.lines[i+1]) {
			i++
			text = r.glue(text, strings.TrimSpace(r.lines[i]))
			p.last = i + 1
		}
		if p.last > p.first && !joined {
			joined = true
			r.repair(p.first, p.last, "lines wrapped at "+itoa(r.wrapped)+" characters are joined, here and below")
		}
		p.text = clean(text)
		if m := bullet.FindStringSubmatch(p.text[:min(len(p.text), 16)]); m != nil {
			p.marker = m[1]
		} else if m := ordered.FindStringSubmatch(p.text[:min(len(p.text), 16)]); m != nil {
			p.marker = m[1]
		}
		if p.text != "" {
			out = append(out, p)
		}
		gap = false
	}
	return out
}

// glue joins two wrapped lines. A word broken by a hyphen is made whole when the
// whole word stands elsewhere in the text; else the hyphen is kept.
func (r *reading) glue(a, b string) string {
	for _, mark := range [2]string{"\u00AD", "¬"} { // a soft hyphen, and what character recognition prints for one
		if before, ok := strings.CutSuffix(a, mark); ok {
			return before + b
		}
	}
	if len(a) > 2 && strings.HasSuffix(a, "-") {
		before := rune(0)
		if before, _ = utf8.DecodeLastRuneInString(a[:len(a)-1]); unicode.IsLetter(before) {
			first, _ := utf8.DecodeRuneInString(b)
			head := a[strings.LastIndexAny(a, " \t")+1 : len(a)-1]
			tail := b
			if end := strings.IndexFunc(b, func(c rune) bool { return !unicode.IsLetter(c) }); end >= 0 {
				tail = b[:end]
			}
			if unicode.IsLower(first) && r.whole(head+tail) {
				return a[:len(a)-1] + b
			}
			return a + b
		}
	}
	return a + " " + b
}

// whole reports whether a word stands in the text unbroken. Only so many are
// looked for: each look reads the whole text.
func (r *reading) whole(word string) bool {
	r.looks++
	return r.looks*len(r.doc.Raw) < 64<<20 && strings.Contains(r.doc.Raw, word)
}

// fenceEnd returns the index of the line that closes a fence, or 0.
func (r *reading) fenceEnd(open int, mark string) int {
	if r.unfenced == nil {
		r.unfenced = map[string]bool{}
	}
	if r.unfenced[mark] { // nothing closed an earlier one: each look reads what is left
		return 0
	}
	for i := open + 1; i < len(r.lines); i++ {
		if l := strings.TrimSpace(r.lines[i]); strings.HasPrefix(l, mark) && strings.Trim(l, mark[:1]) == "" {
			return i
		}
	}
	r.unfenced[mark] = true
	return 0
}

// maxParagraph bounds how long a paragraph grows by joining lines, in bytes.
const maxParagraph = 64 << 10

// clean makes one space of each run of blanks and drops what has no width.
func clean(s string) string {
	dirty := false
	for i := 0; i < len(s) && !dirty; i++ {
		switch s[i] {
		case ' ':
			dirty = i > 0 && s[i-1] == ' '
		case '\t', 0xC2, 0xE2, 0xE3, 0xEF: // first bytes of the odd blanks below
			dirty = true
		}
	}
	if !dirty || strings.IndexFunc(s, oddBlank) < 0 && !strings.Contains(s, "  ") {
		return strings.TrimSpace(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, c := range s {
		switch {
		case c == '\u200B' || c == '\u2060' || c == '\uFEFF' || c == '\u00AD':
		case c == ' ' || oddBlank(c):
			space = b.Len() > 0
		default:
			if space {
				b.WriteByte(' ')
				space = false
			}
			b.WriteRune(c)
		}
	}
	return b.String()
}

// oddBlank reports whether a rune is a blank other than the plain one, or has
// no width.
func oddBlank(c rune) bool {
	switch c {
	case '\t', '\u00A0', '\u202F', '\u2009', '\u200A', '\u3000', '\u200B', '\u2060', '\uFEFF', '\u00AD':
		return true
	}
	return false
}
