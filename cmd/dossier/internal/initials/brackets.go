package initials

// What stands in brackets behind a name: there a text says what it is called for short.

import "strings"

// InBrackets returns what is in brackets at the beginning of a text, near
// enough to be a short form.
func InBrackets(after string) (string, bool) {
	inner, ok := strings.CutPrefix(after, " (")
	if !ok {
		return "", false
	}
	inner, _, ok = strings.Cut(inner[:min(len(inner), LongestBrackets)], ")")
	return inner, ok
}

// LongestBrackets is of how many bytes the brackets are that define something.
const LongestBrackets = 160

// Pieces cuts what is in brackets at its commas, semicolons and dashes.
func Pieces(inner string) []string {
	var out []string
	for _, p := range strings.FieldsFunc(inner, func(r rune) bool { return r == ',' || r == ';' || r == '–' || r == '—' || r == ':' }) {
		for q := range strings.SplitSeq(p, " - ") {
			q = strings.Trim(q, " \"“”«»*_")
			q = strings.TrimPrefix(q, "or ")
			if q != "" {
				out = append(out, strings.TrimPrefix(q, "the "))
			}
		}
	}
	return out
}
