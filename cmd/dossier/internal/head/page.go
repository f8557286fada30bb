package head

// Lines that a page prints above any text, told by their form: where the visitor is,
// its menu, the weather. The words are of the languages; what a line needs besides is
// here.

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/meta"
	"dossier/cmd/dossier/internal/prose"
)

// crumbs is the way from the first page to this one; a list of pages ends with a number.
var (
	crumbs  = lazyregexp.New(`^[^>›»→]{1,40}(?:\s+[>›»→]+\s*[^>›»→]{1,60})+$|^[^/]{1,40}(?:\s+/\s+[^/]{1,60}){2,}$`)
	whereAt = whole(func(c *lang.Credits) lang.Pattern { return c.Where })
	weather = lazyregexp.New(`^(?:\p{L}{2,12}\.?\s+)?[-–]?\d{1,2}\s?[\x{b0}\x{ba}]\s?[CF]?(?:[\s/|,–-]+(?:\p{L}{2,12}\.?\s+)?[-–]?\d{1,2}\s?[\x{b0}\x{ba}]\s?[CF]?)*$`)
)

// navigates reports whether a line leads through a site.
func navigates(s string) bool {
	if strings.HasPrefix(s, "« ") && strings.HasSuffix(s, " »") && strings.Contains(s, " | ") { // the texts before and behind
		return true
	}
	if len(s) < 80 && strings.HasSuffix(s, "|") && !strings.Contains(s[:len(s)-1], "|") { // a link of a menu, a line each
		return true
	}
	return strings.ContainsAny(s, ">›»→/") && crumbs.MatchString(s) && !prose.Terminal(s) || whereAt.MatchString(s) ||
		strings.Contains(s, " | ") && menu(s) || bareMenu(s)
}

// menu reports whether a line between bars is the menu of a page: it begins with a
// prompt, and each part is short.
func menu(s string) bool {
	for i, part := range strings.Split(s, "|") {
		if n := len(strings.Fields(part)); n > 4 || i == 0 && !prompt.MatchString(strings.TrimSpace(part)) {
			return false
		}
	}
	return !strings.ContainsAny(s, "0123456789")
}

// bareMenu reports whether a line is a menu that lost its bars: four words or more,
// each with a capital, most of them names of sections; or more than a title has, nine of
// ten with a capital.
func bareMenu(s string) bool {
	words, of := strings.Fields(s), 0
	if len(words) < 4 || strings.ContainsAny(s, "0123456789:;,.!?\"“«") {
		return false
	}
	small := 0
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) {
			small++
		}
		if low := strings.ToLower(w); sections[low] || noPlace[low] || prompt.MatchString(w) {
			of++
		}
	}
	if len(words) > 14 {
		return small*10 <= len(words) && !prose.AllCapitals(s)
	}
	return small == 0 && of*5 >= len(words)*3
}

// speakers returns the names in capitals that open turns on lines of their own: each
// stands there again, and there are two of them.
func (h *heading) speakers() map[string]bool {
	if h.spoke != nil {
		return h.spoke
	}
	h.spoke = map[string]bool{}
	seen := map[string]int{}
	for _, p := range h.paras[:min(len(h.paras), 40)] {
		if len(p.Text) < 40 && prose.AllCapitals(p.Text) && meta.NameOnly.MatchString(p.Text) {
			seen[p.Text]++
		}
	}
	for name, n := range seen {
		if n > 1 && len(seen) > 1 {
			h.spoke[name] = true
		}
	}
	return h.spoke
}

// again reports whether a page prints this line twice: alone, with an outlet or behind
// a section; short is the shortest of them below it.
func (h *heading) again(i int) (twice bool, short string) {
	l := h.lines[i]
	short = l.Text
	for _, p := range h.paras[:min(len(h.paras), 40)] {
		switch {
		case p.First > l.Last && len(p.Text) <= len(l.Text) && prose.SameTitle(l.Text, p.Text):
			twice = true
			if len(p.Text) < len(short) {
				short = p.Text
			}
		case p.Last < l.First && (prose.SameTitle(p.Text, l.Text) || prose.BehindLabel(p.Text, l.Text) || prose.Retold(p.Text, l.Text)):
			twice = true
		}
	}
	return twice, short
}

// creditedPicture reports whether a line ends with who took a picture: "Boats in the harbour
// — Photo: Ana Ruiz".
func creditedPicture(s string) bool {
	at := strings.LastIndexAny(s, "—–(")
	if dash := strings.LastIndex(s, " - "); dash > at {
		at = dash
	}
	return at > 20 && len(s)-at < 60 && caption.MatchString(strings.TrimLeft(s[at:], "—–(- "))
}

// creditInBrackets reports whether a line says who took the picture above it, and for
// whom: "(Ana Ruiz / Reuters)".
func creditInBrackets(s string) bool {
	inside, open := strings.CutPrefix(s, "(")
	inside, closed := strings.CutSuffix(inside, ")")
	if !open || !closed || len(s) > 80 {
		return false
	}
	_, agency, cut := strings.Cut(inside, "/")
	o, named := outletNamed(agency)
	return cut && named && o.known != nil
}

// isHandle reports whether a word is the name of an account.
func isHandle(s string) bool {
	return len(s) > 2 && s[0] == '@' && !strings.ContainsAny(s, " ") && !strings.Contains(s[1:], "@")
}
