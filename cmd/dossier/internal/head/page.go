package head

// What a page prints beside a text and its head shows: a title twice, names of speakers,
// credits of pictures, accounts.

import (
	"strings"

	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/meta"
	"dossier/cmd/dossier/internal/prose"
)

// weather is what it is like outside, as pages print it: "Oakton 12°C".
var weather = lazyregexp.New(`^(?:\p{L}{2,12}\.?\s+)?[-–]?\d{1,2}\s?[\x{b0}\x{ba}]\s?[CF]?(?:[\s/|,–-]+(?:\p{L}{2,12}\.?\s+)?[-–]?\d{1,2}\s?[\x{b0}\x{ba}]\s?[CF]?)*$`)

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
		case p.Last < l.First && (prose.SameTitle(p.Text, l.Text) || prose.BehindLabel(p.Text, l.Text) || prose.Retold(p.Text, l.Text) && !prose.BehindLabel(l.Text, p.Text)):
			twice = true
		}
	}
	return twice, short
}

// creditedPicture reports whether a line ends with who took a picture: "Boats in the harbour
// — Photo: Ana Ruiz".
func creditedPicture(s string) bool {
	at := strings.LastIndexAny(s, "—–(|")
	for _, mark := range [2]string{" - ", ". "} { // "Boats in the harbour. Photo: Ana Ruiz"
		at = max(at, strings.LastIndex(s, mark))
	}
	return at > 4 && len(s)-at < 60 && caption.MatchString(strings.TrimLeft(s[at:], "—–(|-. "))
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
