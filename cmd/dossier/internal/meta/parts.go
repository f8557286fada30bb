package meta

// Marks of which one part is what no table has: a code word, what a text is, the number
// of a page. The rest of the line must leave no doubt, for headlines are built alike.

import (
	"slices"
	"strings"
	"unicode"

	"dossier/cmd/dossier/internal/lazyregexp"
)

var (
	parting   = lazyregexp.New(`\s+-+\s+|\s+[|]\s+|\s*:\s+`)
	statement = lazyregexp.New(`^DISTRIBUTION STATEMENT [B-FX]\b`) // of the United States' Department of Defense; A is open
)

// inParts reports whether a line is a mark of which one part is what the tables do not
// have, behind a dash or a colon: what a text is (“Working paper – do not cite”), or, in
// capitals, one word of whom or what it is about (“TOP SECRET - ZYXQUOR”). More words
// are a headline.
func inParts(s, line string, caps bool) bool {
	at := parting.FindAllStringIndex(s, -1)
	if at == nil {
		return false
	}
	head, rest, tail := s[:at[0][0]], trimmed(s[at[0][1]:]), s[at[len(at)-1][1]:]
	dash := s[at[0][0]] != ':'
	capped, _, _ := strings.Cut(line, ":")
	if dash && forbids(head) || (dash || strings.ContainsAny(head, " -") && Capitals(capped)) && says(head, false) == level && known(rest) {
		return true
	}
	if first := firstWord(rest); caps && dash && says(head, false) == level && is(first, keyWords.not) && len(strings.Fields(rest)) <= 4 {
		return true
	}
	if s[at[len(at)-1][0]] != ':' && forbids(tail) {
		return true
	}
	return caps && !strings.Contains(rest, " ") && (says(head, false) == level || is(head, lone) || is(head, capital))
}

// forbids reports whether a text is a mark that says what not to do with it.
func forbids(s string) bool {
	return says(s, false) == level && slices.ContainsFunc(strings.Fields(s), func(w string) bool { return is(trimmed(w), keyWords.not) })
}

// known reports whether the words of a text stand in marks, but for one in six.
func known(s string) bool {
	words := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' })
	all, other := len(words), 0
	for len(words) > 0 {
		n := 1
		if f := match(words); f != nil {
			n = len(f.words)
		} else if strings.Trim(words[0], "0123456789") != "" {
			other++
		}
		words = words[n:]
	}
	return all > 0 && other*5 < all
}

// heldWhole reports whether a line says what not to do with a text, and no more: not for
// onward transmission.
func heldWhole(s string) bool {
	if len(s) > 80 || is(firstWord(s), frequent) && !is(firstWord(s), keyWords.not) {
		return false
	}
	s = strings.ToLower(s)
	if !begins(embargoHold, s) {
		return false
	}
	at := embargoHold.FindStringIndex(s)
	if at == nil || at[1] < len(s) && trimmed(s[at[1]-1:]) != "" && !known(strings.ToUpper(s[at[1]-1:])) {
		return false
	}
	words := strings.Fields(strings.ToUpper(s[:at[1]]))
	return len(words) > 1 && slices.ContainsFunc(words, func(w string) bool { return is(w, keyWords.not) })
}
