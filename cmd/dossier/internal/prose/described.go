package prose

// What a text puts beside a name: an office before it ("President Ana Ruiz"), an
// apposition behind it ("Ana Ruiz, the minister of trade,") or around it ("el ministro
// de Defensa, Juan Ejemplo,"). A page prints the words as what a source says of somebody, so
// only whole phrases that are built around an office are read, and none in doubt: not
// in lists, not in somebody's speech, not with a verb or a second clause in them.

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/lang"
)

// The words that such a description is told by.
var (
	determiner = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Dates.Article }, func(l *lang.Language) lang.Words { return l.Prose.Indefinite })
	offices    = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Names.Offices })
	officeMore = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Names.OfficeMore }, func(l *lang.Language) lang.Words { return l.Cues.Demonyms })
	posts      = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Names.Posts })
	loose      = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Prose.Loose })
	looseEnds  = lang.Read.Words(func(l *lang.Language) lang.Words { return l.Prose.LooseEnd })
	conjoins   = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Dates.And }, func(l *lang.Language) lang.Words { return l.Dates.Or })
	belongs    = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Dates.Of }, func(l *lang.Language) lang.Words { return l.Names.Particles })
)

// Bounds of a look beside a name, in bytes and words.
const (
	beside       = 130
	longest      = 9
	quotedWithin = 4096 // further into a paragraph nobody counts its quotation marks
)

// Described returns which office a text gives the person named at text[start:end]: the
// words as they stand.
func Described(text string, start, end int) (out []string) {
	if start > quotedWithin || quoted(text[:start]) {
		return nil
	}
	before, after := text[max(0, start-beside):start], text[end:min(len(text), end+beside)]
	cut := end+beside < len(text)
	for len(before) > 0 && !utf8.RuneStart(before[0]) {
		before = before[1:]
	}
	if t := titled(before, start > beside); t != "" {
		out = append(out, t)
	}
	rest, ok := strings.CutPrefix(after, ", ")
	if !ok {
		return out
	}
	if t := enclosing(before); t != "" {
		if !goesOn(rest) {
			out = append(out, t)
		}
		return out
	}
	if listed(before) {
		return out
	}
	i := strings.IndexAny(rest, ",.;:()—–\"“”«»\n")
	switch {
	case i < 0 && cut:
		return out
	case i < 0:
		i = len(rest)
	case rest[i] == '.' && i+1 < len(rest) && rest[i+1] != ' ', strings.IndexByte(",.;)", rest[i]) < 0: // a point inside "U.S."
		return out
	case rest[i] == ',' && goesOn(strings.TrimPrefix(rest[i+1:], " ")):
		return out
	}
	if isPost(strings.Fields(rest[:i])) {
		out = append(out, strings.TrimSpace(rest[:i]))
	}
	return out
}

// quoted reports whether a quotation is open where a text ends.
func quoted(text string) bool {
	return strings.Count(text, "“")+strings.Count(text, "„") > strings.Count(text, "”") || strings.Count(text, "«") > strings.Count(text, "»") ||
		strings.Count(text, `"`)%2 == 1
}

// listed reports whether what stands before a name joins it to another, or makes it a
// part of something that the phrase behind it may be about: "the son of Ana Ruiz, the mayor,".
func listed(before string) bool {
	f := strings.Fields(before)
	if len(f) == 0 {
		return false
	}
	w := f[len(f)-1]
	return conjoins[strings.ToLower(w)] || belongs[strings.ToLower(w)] || strings.HasSuffix(w, ",") && capital(w)
}

// goesOn reports whether behind a comma a list may go on: with a name, an article, a word that joins,
// or a word and one that joins.
func goesOn(rest string) bool {
	f := strings.Fields(rest)
	if len(f) == 0 {
		return false
	}
	first := strings.ToLower(f[0])
	return capital(f[0]) || determiner[first] || conjoins[first] || len(f) > 1 && conjoins[f[1]]
}

func capital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// isPost reports whether words are one noun phrase around an office: its words, of which
// the first or the last is the office, and what it belongs to.
func isPost(words []string) bool {
	if len(words) > 0 && determiner[strings.ToLower(words[0])] {
		words = words[1:]
	}
	if len(words) == 0 || len(words) > longest {
		return false
	}
	n := slices.IndexFunc(words, func(w string) bool { return belongs[strings.ToLower(w)] })
	if n < 0 {
		n = len(words)
	}
	if n == 0 || n > 4 || !posts[strings.ToLower(words[0])] && !posts[strings.ToLower(words[n-1])] {
		return false
	}
	for _, w := range words {
		low := strings.ToLower(w)
		if strings.IndexFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '\'' && r != '’' }) >= 0 {
			return false
		}
		if belongs[low] || determiner[low] || posts[low] {
			continue
		}
		if loose[low] || conjoins[low] || !capital(w) && slices.ContainsFunc(looseEnds, func(end string) bool { return strings.HasSuffix(w, end) }) {
			return false
		}
	}
	last := strings.ToLower(words[len(words)-1])
	return !belongs[last] && !determiner[last]
}

// enclosing returns the phrase that a text ends with, before a comma, if it is one of an
// office with its article.
func enclosing(before string) string {
	text, ok := strings.CutSuffix(before, ", ")
	if !ok {
		return ""
	}
	if i := strings.LastIndexAny(text, ",.;:()—–\"“”«»\n"); i >= 0 {
		text = text[i:] // a phrase right behind a mark is of the name before it
	}
	for at := len(text); at > 0; {
		at = strings.LastIndexByte(text[:at], ' ')
		words := strings.Fields(text[at+1:])
		if len(words) > 1 && (at < 0 || at > 1) && determiner[strings.ToLower(words[0])] && posts[strings.ToLower(words[1])] {
			if isPost(words) {
				return strings.Join(words, " ")
			}
			return ""
		}
	}
	return ""
}

// titled returns the office that a text ends with, with all words of it that
// have a capital: "Deputy Prime Minister". Where those reach back to where a sentence
// may begin, the first must be known as a part of an office, for it may be any.
func titled(before string, more bool) string {
	text, ok := strings.CutSuffix(before, " ")
	words := strings.Split(text, " ")
	n := len(words)
	if !ok || n == 0 {
		return ""
	}
	if last := words[n-1]; !offices[strings.ToLower(last)] || !capital(last) {
		return ""
	}
	from := n - 1
	plain := func(w string) bool {
		return w != "" && strings.IndexFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) < 0
	}
	for from > 0 && plain(words[from-1]) && (capital(words[from-1]) || officeMore[words[from-1]]) {
		from--
	}
	if n-from > 4 || from > 0 && strings.HasSuffix(words[from-1], "'s") || from == 0 && more {
		return ""
	}
	first := strings.ToLower(words[from])
	begins := from == 0 || words[from-1] == "" || !unicode.IsLetter(lastRune(words[from-1]))
	if begins && n-from > 1 && !officeMore[first] && !officeAdjective[first] || from > 0 && (belongs[strings.ToLower(words[from-1])] || conjoins[strings.ToLower(words[from-1])]) && n-from > 1 {
		return ""
	}
	return strings.Join(words[from:], " ")
}

// officeAdjective are words that names of offices begin with.
var officeAdjective = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Cues.Adjectives }, func(l *lang.Language) lang.Words { return l.Cues.Portfolios })

func lastRune(s string) rune { r, _ := utf8.DecodeLastRuneInString(s); return r }
