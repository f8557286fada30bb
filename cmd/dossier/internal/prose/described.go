package prose

// What a text puts beside a name is an apposition or a copula: "the guerrilla
// group ELN", "Petro, the first leftist president," "Bogotá is the capital".
// Only shapes that can hardly be anything else are read.

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/lang"
)

// The words that such a description is told by.
var (
	articles   = lang.Read.Words(func(l *lang.Language) lang.Words { return l.Dates.Article }, func(l *lang.Language) lang.Words { return l.Prose.Indefinite })
	copulas    = lang.Read.Words(func(l *lang.Language) lang.Words { return l.Prose.Copula })
	phrase     = `((?:` + lang.Any(articles) + `)\s+[^,.;:()—–"“”«»]{3,70})(?:[,.;)—–]|$)`
	appositive = regexp.MustCompile(`^(?:’s|'s)?(?:\s*\([^()]{1,40}\))?,\s+` + phrase)
	copula     = regexp.MustCompile(`^(?:\s*\([^()]{1,40}\))?\s+(?:` + lang.Any(copulas) + `)\s+` + phrase)
	determiner = set(articles)
	offices    = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Names.Offices })
	officeMore = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Names.OfficeMore })
	loose      = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Prose.Loose })
	looseEnds  = lang.Read.Words(func(l *lang.Language) lang.Words { return l.Prose.LooseEnd })
	// timeWords end phrases that say when, not who: "in the same period Ruiz spoke".
	timeWords = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Prose.When })
)

// Described returns how a text describes the name at text[start:end]: the words
// as they stand.
func Described(text string, start, end int) (out []string) {
	before, after := text[max(0, start-90):start], text[end:min(len(text), end+130)]
	for len(before) > 0 && !utf8.RuneStart(before[0]) {
		before = before[1:]
	}
	for len(after) > 0 && !utf8.ValidString(after) {
		after = after[:len(after)-1]
	}
	if m := modifiers(before); m != "" && !isLoose(m) && !timeWords[lastWord(m)] {
		out = append(out, m)
	}
	if after == "" {
		return out
	}
	if strings.IndexByte(",(", after[0]) >= 0 || strings.HasPrefix(after, "’s") || after[0] == '\'' || strings.HasPrefix(after, " (") {
		if m := appositive.FindStringSubmatch(after); m != nil && len(strings.Fields(m[1])) <= 10 {
			out = append(out, strings.TrimSpace(m[1]))
		}
	}
	if mayBeCopula(after) {
		if m := copula.FindStringSubmatch(after); m != nil && len(strings.Fields(m[1])) <= 10 {
			out = append(out, strings.TrimSpace(m[1]))
		}
	}
	return out
}

// mayBeCopula reports whether a verb follows that says what something is, or a
// bracket that may stand before it: a quick look before a slow one.
func mayBeCopula(after string) bool {
	rest, ok := strings.CutPrefix(after, " ")
	if !ok || strings.HasPrefix(rest, "(") {
		return ok
	}
	word, _, more := strings.Cut(rest, " ")
	return more && slices.Contains(copulas, word)
}

// modifiers returns the determiner and the one to four plain words, or the
// office, that end a text.
func modifiers(before string) string {
	if before == "" || before[len(before)-1] != ' ' {
		return ""
	}
	text := before[:len(before)-1]
	end, n := len(text), 0
	for from := end; from > 0; {
		at := strings.LastIndexByte(text[:from], ' ') + 1
		word := strings.TrimLeft(text[at:from], "(“\"«")
		first, _ := utf8.DecodeRuneInString(word)
		lower := strings.ToLower(word)
		switch {
		case n > 0 && determiner[lower]:
			return text[from-len(word) : end]
		case n == 0 && offices[lower] && word != lower:
			for at > 0 { // former Vice President
				more := strings.LastIndexByte(text[:at-1], ' ') + 1
				if !officeMore[strings.ToLower(text[more:at-1])] {
					break
				}
				at = more
			}
			return text[at:end]
		case n == 4 || !unicode.IsLower(first) || word != text[at:from] || strings.IndexFunc(word, func(r rune) bool { return r != '-' && !unicode.IsLetter(r) }) >= 0:
			return ""
		}
		n++
		from = at - 1
	}
	return ""
}

func lastWord(s string) string {
	f := strings.Fields(s)
	return f[len(f)-1]
}

// isLoose reports whether some words hold one that joins more than it describes.
func isLoose(s string) bool {
	for _, w := range strings.Fields(s) {
		if loose[w] || slices.ContainsFunc(looseEnds, func(end string) bool { return strings.HasSuffix(w, end) }) {
			return true
		}
	}
	return false
}
