package quotes

// Where quotations stand: marks of every habit, paired. Straight marks and apostrophes
// count only where they plainly open or close.

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A span is what stands between two marks.
type span struct {
	start, end int // with the marks
	from, to   int // without them
	inner      []span
}

// pairs are the marks that open, and what closes each.
var pairs = map[rune]string{'“': "”", '«': "»", '„': "“”", '‹': "›", '‘': "’", '‚': "‘’", '「': "」", '『': "』", '"': `"`, '\'': `'`, '»': "«", '”': "”", '›': "‹"}

// mayQuote reports whether a text holds a mark: a quick look before a slow one.
func mayQuote(s string) bool {
	if strings.IndexByte(s, '"') >= 0 || dialogue(s) > 0 || strings.HasPrefix(s, "'") || strings.Contains(s, " '") {
		return true
	}
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case 0xC2: // « »
			if i+1 < len(s) && (s[i+1] == 0xAB || s[i+1] == 0xBB) {
				return true
			}
		case 0xE2: // ‘ ’ ‚ “ ” „ ‹ ›
			if i+2 < len(s) && s[i+1] == 0x80 && (s[i+2] == 0x98 || s[i+2] == 0x9C || s[i+2] == 0x9D || s[i+2] == 0x9E || s[i+2] == 0xB9 || s[i+2] == 0xBA) {
				return true
			}
		case 0xE3: // 「 『
			if i+2 < len(s) && s[i+1] == 0x80 && (s[i+2] == 0x8C || s[i+2] == 0x8E) {
				return true
			}
		}
	}
	return false
}

// dialogue returns the length of the dash that begins a paragraph of a dialogue, or 0.
func dialogue(s string) int {
	for _, dash := range []string{"—", "–", "―"} {
		if strings.HasPrefix(s, dash) && len(s) > len(dash)+2 {
			return len(dash)
		}
	}
	return 0
}

// opened is a mark that was opened.
type opened struct {
	at, from int
	mark     rune
	inner    []span
}

// maxNesting is how deep quotations in quotations are followed.
const maxNesting = 4

// marked returns the quotations of a paragraph. after is the paragraph behind it, to
// which a mark is left open where that one repeats it; any other is none.
func marked(text, after string) (spans []span, left rune) {
	var stack []opened
	prev := ' '
	for i := 0; i < len(text); {
		if c := text[i]; c < utf8.RuneSelf && c != '"' && c != '\'' {
			prev = rune(c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		next, _ := utf8.DecodeRuneInString(text[i+n:])
		if i+n == len(text) {
			next = ' '
		}
		top := len(stack) - 1
		switch {
		case pairs[r] == "" && !closing(r):
		case top >= 0 && strings.ContainsRune(pairs[stack[top].mark], r) && closes(r, prev, next, text[i+n:]):
			o := stack[top]
			stack = stack[:top]
			s := span{start: o.at, end: i + n, from: o.from, to: i, inner: o.inner}
			if strings.TrimSpace(text[s.from:s.to]) == "" {
				break
			}
			if top > 0 {
				stack[top-1].inner = append(stack[top-1].inner, s)
			} else {
				spans = append(spans, s)
			}
		case pairs[r] != "" && (len(stack) < maxNesting || stack[top].mark == r) && opens(r, prev, next, text[i+n:]):
			if top >= 0 && stack[top].mark == r { // the one before was never closed
				stack = stack[:top]
			}
			stack = append(stack, opened{at: i, from: i + n, mark: r})
		}
		prev = r
		i += n
	}
	if len(stack) > 0 {
		o := stack[0]
		if first, _ := utf8.DecodeRuneInString(after); first == o.mark && o.mark != '\'' && o.mark != '‘' && strings.TrimSpace(text[o.from:]) != "" &&
			(o.mark != '"' || strings.ContainsRune(".!?…", lastRune(strings.TrimSpace(text)))) { // what opens and closes alike may have lost its end
			spans = append(spans, span{start: o.at, end: len(text), from: o.from, to: len(text), inner: o.inner})
			left = o.mark
		}
	}
	return spans, left
}

func closing(r rune) bool { return strings.ContainsRune("”»’›」』", r) }

// opens reports whether a mark opens a quotation, by what stands beside it.
func opens(r, prev, next rune, rest string) bool {
	before := unicode.IsSpace(prev) || strings.ContainsRune("([{—–-/:¿¡“«„‘‹\"'’", prev)
	switch r {
	case '"':
		return before && !unicode.IsSpace(next)
	case '\'': // the other one stands behind a mark of the sentence
		return before && (unicode.IsUpper(next) || unicode.IsLower(next)) && closedBy(rest, '\'')
	case '‘':
		return !unicode.IsSpace(next) && !unicode.IsLetter(prev) && !unicode.IsDigit(prev)
	case '”', '»', '›':
		return before && !unicode.IsSpace(next) && (r != '”' || strings.ContainsRune(rest, '”'))
	}
	return true
}

// closedBy reports whether a single mark closes within reach.
func closedBy(rest string, mark byte) bool {
	rest = rest[:min(len(rest), 600)]
	for i := 1; i < len(rest); i++ {
		if rest[i] == mark && strings.IndexByte(".,!?", rest[i-1]) >= 0 {
			return true
		}
	}
	return false
}

// closes reports whether a mark closes: an apostrophe does not, nor the mark of a
// possessive plural where another one is to come.
func closes(r, prev, next rune, rest string) bool {
	switch r {
	case '"':
		return !unicode.IsSpace(prev) && !unicode.IsLetter(next) && !unicode.IsDigit(next)
	case '\'':
		return strings.ContainsRune(".,!?…", prev) && !unicode.IsLetter(next)
	case '’':
		switch {
		case unicode.IsLetter(next) || unicode.IsDigit(next):
			return false
		case (prev == 's' || prev == 'z' || prev == 'x') && unicode.IsSpace(next):
			later := rest[:min(len(rest), 600)]
			if i := strings.IndexRune(later, '‘'); i >= 0 {
				later = later[:i]
			}
			for i, c := range later {
				if c == '’' && strings.ContainsRune(".,!?…", lastRune(later[:i])) {
					return false
				}
			}
		}
	}
	return true
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
