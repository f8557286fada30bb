package prose

// What a text puts beside a name: an office before it ("President Ana Ruiz", "French
// foreign minister Ana Ruiz"), an apposition behind it ("Ana Ruiz, the minister of trade,",
// "Ana Ruiz (head of Example Bank)") or around it ("el ministro de Defensa, Juan Ejemplo,",
// "Utopia’s finance minister, Ana Ruiz,"). A page prints the words as what a source says of
// somebody, so only whole phrases that are built around an office are read, and none in
// doubt: not in lists, not in somebody's speech, not with a verb or a second clause in them.

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
	indefinite = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Prose.Indefinite })
	offices    = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Names.Offices })
	officeMore = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Names.OfficeMore }, func(l *lang.Language) lang.Words { return l.Cues.Demonyms })
	posts      = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Names.Posts })
	loose      = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Prose.Loose })
	looseEnds  = lang.Read.Words(func(l *lang.Language) lang.Words { return l.Prose.LooseEnd })
	conjoins   = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Dates.And }, func(l *lang.Language) lang.Words { return l.Dates.Or })
	says       = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Names.Says })
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
	} else if t := plainly(before); t != "" {
		out = append(out, t)
	}
	if rest, ok := strings.CutPrefix(after, " ("); ok {
		if inner, _, ok := strings.Cut(rest, ")"); ok && isPost(strings.Fields(inner)) && !listed(before) {
			out = append(out, inner)
		}
		return out
	}
	rest, ok := strings.CutPrefix(after, ", ")
	if !ok {
		return out
	}
	if t := enclosing(before, start > beside); t != "" {
		if !goesOn(rest) {
			out = append(out, t)
		}
		return out
	}
	if listed(before) {
		return out
	}
	return append(out, apposed(rest, cut)...)
}

// apposed returns the phrase that a text begins with, up to a mark behind which no list
// goes on. cut says that the text is longer.
func apposed(rest string, cut bool) []string {
	i := strings.IndexAny(rest, ",.;:()—–\"“”«»\n")
	switch {
	case i < 0 && cut:
		return nil
	case i < 0:
		i = len(rest)
	case rest[i] == '.' && i+1 < len(rest) && rest[i+1] != ' ', strings.IndexByte(",.;)", rest[i]) < 0: // a point inside "U.S."
		return nil
	case rest[i] == ',' && goesOn(strings.TrimPrefix(rest[i+1:], " ")):
		return nil
	}
	if isPost(strings.Fields(rest[:i])) {
		return []string{strings.TrimSpace(rest[:i])}
	}
	return nil
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
// the first or the last is the office, and what it belongs to or where it is held.
func isPost(words []string) bool {
	if len(words) > 0 && determiner[strings.ToLower(words[0])] {
		words = words[1:]
	}
	if len(words) == 0 || len(words) > longest {
		return false
	}
	n := slices.IndexFunc(words, func(w string) bool { return belongs[strings.ToLower(w)] || held[strings.ToLower(w)] })
	if n < 0 {
		n = len(words)
	}
	if n == 0 || n > 4 || !posts[strings.ToLower(words[0])] && !posts[strings.ToLower(words[n-1])] {
		return false
	}
	for i, w := range words {
		low := strings.ToLower(w)
		if strings.IndexFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '\'' && r != '’' }) >= 0 || says[low] && !capital(w) {
			return false
		}
		if belongs[low] || determiner[low] || posts[low] {
			continue
		}
		if held[low] && i == n && i+1 < len(words) && (capital(words[i+1]) || determiner[strings.ToLower(words[i+1])]) {
			continue // at Example Bank, for the department
		}
		if loose[low] || conjoins[low] || !capital(w) && slices.ContainsFunc(looseEnds, func(end string) bool { return strings.HasSuffix(w, end) }) {
			return false
		}
	}
	last := strings.ToLower(words[len(words)-1])
	return !belongs[last] && !determiner[last] && !held[last]
}

// held are words between an office and the body where it is held.
var held = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Names.Held })

// segment returns what a text ends with behind its last mark, before a comma, and whether
// a sentence begins there. more says that the text began before.
func segment(before string, more bool) (words []string, begins, ok bool) {
	text, ok := strings.CutSuffix(before, ", ")
	if !ok {
		return nil, false, false
	}
	i := strings.LastIndexAny(text, ",.;:()—–\"“”«»\n")
	begins = i < 0 && !more || i >= 0 && strings.IndexByte(".:\n", text[i]) >= 0
	if i >= 0 {
		_, n := utf8.DecodeRuneInString(text[i:])
		if begins = begins && (i+n == len(text) || text[i] == '\n' || text[i+n] == ' '); !begins {
			return nil, false, false // a phrase right behind another mark is of the name before it
		}
		text = text[i+n:]
	} else if more {
		_, text, _ = strings.Cut(text, " ") // the first word may be a part of one
	}
	return strings.Fields(text), begins, true
}

// enclosing returns the phrase that a text ends with, before a comma, if it is one of an
// office: with its article, with whose it is, or all that the sentence holds so far. Behind
// "After meeting the mayor, " another clause begins.
func enclosing(before string, more bool) string {
	words, begins, ok := segment(before, more)
	if !ok || len(words) == 0 || begins && loose[strings.ToLower(words[0])] {
		return ""
	}
	if begins && len(words) > 1 && !determiner[strings.ToLower(words[0])] && posts[strings.ToLower(words[0])] && isPost(words) {
		return strings.Join(words, " ")
	}
	for at := len(words) - 2; at >= 0 && len(words)-at <= longest+1; at-- {
		low := strings.ToLower(words[at])
		whose := capital(words[at]) && (strings.HasSuffix(low, "’s") || strings.HasSuffix(low, "'s"))
		if !determiner[low] && !whose || !isPost(words[at+1:]) {
			continue
		}
		if whose && at > 0 && (capital(words[at-1]) || determiner[strings.ToLower(words[at-1])] || belongs[strings.ToLower(words[at-1])]) {
			return "" // whose office it is would be cut
		}
		return strings.Join(words[at:], " ")
	}
	return ""
}

// plainly returns the office in small letters that a text ends with, right before the name:
// "French foreign minister", "el presidente". All words of it are known as parts of one, back
// to an article of its language, or to a word that no noun phrase goes on behind.
func plainly(before string) string {
	text, ok := strings.CutSuffix(before, " ")
	words := strings.Split(text, " ")
	n := len(words)
	if !ok || n < 2 {
		return ""
	}
	from, found := n, ""
	for ; from > 0 && n-from < 5; from-- {
		low := strings.ToLower(words[from-1])
		if w := words[from-1]; posts[w] {
			found = w
		} else if !officeMore[low] && !portfolios[w] {
			break
		}
	}
	if found == "" || from == 0 || !posts[words[n-1]] && !posts[words[from]] {
		return ""
	}
	switch stop := words[from-1]; {
	case determiner[strings.ToLower(stop)]:
		if one := strings.ToLower(stop); !slices.ContainsFunc(tongues, func(t tongue) bool { return t.determiner[one] && t.posts[found] }) {
			return ""
		}
		return strings.Join(words[from-1:], " ")
	case n-from > 1 && (stop == "" || says[stop] || held[stop] || loose[stop]):
		return strings.Join(words[from:], " ")
	}
	return ""
}

// portfolios are what offices are for.
var portfolios = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Cues.Portfolios })

// A tongue is the articles and offices of one language.
type tongue struct{ determiner, posts map[string]bool }

var tongues = func() (all []tongue) {
	for _, l := range lang.Read {
		one := lang.List{l}
		all = append(all, tongue{
			one.Set(func(l *lang.Language) lang.Words { return l.Dates.Article }, func(l *lang.Language) lang.Words { return l.Prose.Indefinite }),
			one.Set(func(l *lang.Language) lang.Words { return l.Names.Posts })})
	}
	return all
}()

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
	if from > 0 && indefinite[strings.ToLower(words[from-1])] { // what a President Ruiz would do
		return ""
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
