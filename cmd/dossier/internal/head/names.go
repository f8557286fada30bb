package head

// Names of places and of those who publish, told by the words in them, by how they
// are printed, and by the lists of places and outlets. What could be either, or a
// person, is nobody's.

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/atlas"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/meta"
	"dossier/cmd/dossier/internal/outlets"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/sieve"
)

// placeName reports whether s has the form of the place of a dateline: up to four
// names between commas, without digits.
func placeName(s string) bool {
	parts := strings.Split(s, ",")
	if len(parts) > 4 || len(s) > 80 {
		return false
	}
	for _, p := range parts {
		p = strings.TrimSpace(p)
		r, _ := utf8.DecodeRuneInString(p)
		if p == "" || !unicode.IsUpper(r) || strings.ContainsAny(p, "0123456789:;!?\"“”()|@&") || len(strings.Fields(p)) > 5 || !meta.Capitalised(p) {
			return false
		}
	}
	return true
}

var (
	// noPlace stand before dates and are no place: sections, sports, labels.
	noPlace = set(creditWords(func(c *lang.Credits) lang.Words { return c.NoPlace }))
	// placeWords are in names of places.
	placeWords = set(lang.All.Words(func(l *lang.Language) lang.Words { return l.Bodies.Places }))
	smallWords = lang.All.Set(func(l *lang.Language) lang.Words { return l.Names.Small }, func(l *lang.Language) lang.Words { return l.Names.Particles },
		func(l *lang.Language) lang.Words { return l.Dates.Article })
)

// isKnownPlace reports whether the atlas knows s, or what stands before a comma.
func isKnownPlace(s string) bool {
	first, _, _ := strings.Cut(s, ",")
	first, _, _ = strings.Cut(first, "/")
	first = strings.Trim(first, " .")
	if before, last, cut := cutLast(first); cut && len(last) < 5 && strings.Contains(last, ".") { // "Bogotá D.C."
		first = before
	}
	if r, _ := utf8.DecodeRuneInString(first); !unicode.IsUpper(r) || len(first) < 3 {
		return false
	}
	if prose.AllCapitals(first) {
		first = meta.UsualCase(first)
	}
	return atlas.HasCity(first)
}

// mayBePlace reports whether s can be taken for the place of a dateline. alone says
// that nothing but a date stands beside it, as beside a person's name: then two words
// that the atlas does not know are no place.
func mayBePlace(s string, alone bool) bool {
	s = strings.Trim(s, " .")
	if !placeName(s) {
		return false
	}
	low := strings.ToLower(s)
	first, _, _ := strings.Cut(low, ",")
	words := strings.Fields(first)
	if len(words) == 0 || noPlace[first] || noPlace[words[0]] || sections[low] || kindLabels[low] != "" || partHeadings[low] || isMonth(words[0]) || isDesk(s) {
		return false
	}
	if isKnownPlace(s) {
		return true
	}
	if o, ok := outletNamed(s); ok && (o.known != nil || o.media) {
		return false
	}
	if outletWord.MatchString(s) {
		return false
	}
	if !alone {
		return true
	}
	if placeWords[words[0]] || placeWords[words[len(words)-1]] { // "State" within a name is a body's
		return true
	}
	return len(words) == 1 && utf8.RuneCountInString(words[0]) > 2 && !(strings.Contains(s, ",") && !isKnownPlace(s[strings.LastIndexByte(s, ',')+1:]) && strings.Count(s, ",") > 1)
}

// usualPlace turns "ROTTERDAM, Netherlands" into "Rotterdam, Netherlands".
func usualPlace(s string) string {
	parts := strings.Split(strings.Trim(s, " "), ",")
	for i, p := range parts {
		p = strings.TrimSpace(p)
		if prose.AllCapitals(p) && utf8.RuneCountInString(p) > 3 {
			p = meta.UsualCase(p)
		}
		if endsLetters.MatchString(p) {
			p += "."
		}
		parts[i] = p
	}
	return strings.Join(parts, ", ")
}

// outletName is a printed name that may be a publisher's.
type outletName struct {
	name  string
	known *outlets.Outlet // of the list, or nil
	sure  bool            // the list has one of this name
	media bool            // a paper, a station, an agency; else a body
}

// outletWord matches words that names of publishers have and names of places and
// people have not.
var outletWord = lazyregexp.New(`(?i)\b(?:` + lang.All.Pattern(func(l *lang.Language) lang.Pattern { return l.Bodies.Outlets }) + `)\b`)

// IsOutlet reports whether s has such a word.
func IsOutlet(s string) bool { return outletWord.MatchString(s) }

var (
	mediaWords = sieve.WordsIn(ofCredits(func(c *lang.Credits) lang.Pattern { return c.Media }))
	bodyWords  = sieve.WordsIn(lang.All.Pattern(func(l *lang.Language) lang.Pattern { return l.Bodies.Outlets }),
		strings.Join(lang.All.Words(func(l *lang.Language) lang.Words { return l.Bodies.Organizations }), "|"))
	articles   = set(lang.All.Words(func(l *lang.Language) lang.Words { return l.Dates.Article }))
	courtWords = set(creditWords(func(c *lang.Credits) lang.Words { return c.Courts }))
	roomWords  = set(creditWords(func(c *lang.Credits) lang.Words { return c.Rooms }))
	eventWords = set(lang.All.Words(func(l *lang.Language) lang.Words { return l.Bodies.Events }))
	kindNames  = kindWords()
)

// hasAny reports whether one of the words is in a table.
func hasAny(words []string, table map[string]bool) bool {
	return slices.ContainsFunc(words, func(w string) bool { return table[w] })
}

// kindWords are the labels of kinds that no publisher has in its name.
func kindWords() (out []string) {
	for _, l := range lang.Read {
		for label, kind := range l.Head.Kinds {
			if kind != "news" && label != "column" && label != "perspective" && label != "insight" && label != "letters" {
				out = append(out, label)
			}
		}
	}
	return out
}

// outletNamed reads a whole line as the name of an outlet or a body: one of the list,
// or a name in capitals with a word that such names begin or end with.
func outletNamed(s string) (o outletName, ok bool) {
	s = strings.Trim(s, " .,*_|")
	o.name = s
	if len(s) > 100 {
		return o, false
	}
	if o.known, o.sure = outlets.ByName(s); o.known != nil {
		o.media = isMedia(o.known)
		return o, true
	}
	if strings.ContainsAny(s, "0123456789") {
		if tail := issueTail.FindStringIndex(s); tail != nil && tail[0] > 3 { // a journal
			s = strings.TrimSpace(s[:tail[0]])
			o.name, o.media = s, true
		}
	}
	if first, rest, _ := strings.Cut(s, " "); smallWords[strings.ToLower(first)] && !articles[strings.ToLower(first)] { // "Da Agência Brasil"
		if k, sure := outlets.ByName(rest); k != nil {
			return outletName{name: rest, known: k, sure: sure, media: true}, true
		}
	}
	if at := titleBar.FindStringIndex(s); at != nil { // "Department of the Delta - Great Seal"
		if k, sure := outlets.ByName(s[:at[0]]); k != nil && len(strings.Fields(s[at[1]:])) < 4 {
			return outletName{name: s[:at[0]], known: k, sure: sure, media: isMedia(k)}, true
		}
		if len(strings.Fields(s[at[1]:])) < 3 { // "Example Bank | Daily"
			return outletNamed(s[:at[0]])
		}
	}
	if before, edition, cut := strings.Cut(s, " ("); cut && strings.HasSuffix(edition, ")") { // "Oakton Courier (North)"
		if k, sure := outlets.ByName(before); k != nil && isMedia(k) {
			return outletName{name: before, known: k, sure: sure, media: true}, true
		}
	}
	printed := strings.Fields(s)
	if len(printed) < 2 || len(printed) > 9 && !(len(printed) < 13 && bodyWords.Has(strings.ToLower(printed[0]))) || len(s) > 90 {
		return o, false
	}
	words := strings.Fields(strings.ToLower(s))
	for i, w := range words {
		words[i] = strings.Trim(w, ",.&()")
	}
	if articles[words[0]] {
		words = words[1:]
	}
	n := len(words)
	first, last := words[0], words[n-1]
	second := words[min(1, n-1)]
	media := n <= 5 && (mediaWords.Has(last) && (n > 1 || len(printed) > 1) || n > 1 && n <= 4 && mediaWords.Has(words[n-2]) || mediaWords.Has(first) && n > 1)
	if strings.Contains(s, ",") { // "BBC News, Lisbon" is two things
		media, second = false, ""
		if !bodyWords.Has(first) {
			return o, false
		}
	}
	body := n > 1 && (bodyWords.Has(first) || bodyWords.Has(last) || n > 2 && bodyWords.Has(second))
	if !media && !body && !o.media || strings.ContainsAny(s, "0123456789:;?!|\"“”@°") || !capitalised(s) || smallWords[last] {
		return o, false
	}
	low := Fold(s)
	if sections[low] || partHeadings[low] || kindLabels[low] != "" || noPlace[low] || hasAny(words, roomWords) || containsWord(low, kindNames) {
		return o, false
	}
	if media && !body || mediaWords.Has(last) { // "Top News" is a label
		others := 0
		for _, w := range words {
			if !mediaWords.Has(w) && !noPlace[w] && !sections[w] {
				others++
			}
		}
		if others == 0 && hasAny(words, noPlace) && slices.ContainsFunc(words, func(w string) bool { return !mediaWords.Has(w) }) {
			return o, false
		}
	}
	if designated.MatchString(s) { // what a writer is called
		return o, false
	}
	o.media = o.media || media
	return o, true
}

func isMedia(k *outlets.Outlet) bool {
	return k.Type == "news-agency" || k.Type == "newspaper" || k.Type == "broadcaster" || k.Type == "magazine"
}

// capitalised reports whether each word of a name but small ones begins with a capital.
func capitalised(s string) bool {
	for i, w := range strings.Fields(s) {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "(\"“«"))
		if unicode.IsLower(r) && (i == 0 || !between[w]) && !elided.MatchString(w) {
			return false
		}
	}
	return true
}

var (
	between = lang.All.Set(func(l *lang.Language) lang.Words { return l.Credits.Between }, func(l *lang.Language) lang.Words { return l.Names.Small }, func(l *lang.Language) lang.Words { return l.Names.Particles })
	elided  = lazyregexp.New(`^\p{L}['’]\p{Lu}`)
)

// containsWord reports whether a folded line has one of these words or phrases.
func containsWord(s string, list []string) bool {
	for _, w := range list {
		if at := strings.Index(s, w); at >= 0 && (at == 0 || s[at-1] == ' ') && (at+len(w) == len(s) || s[at+len(w)] == ' ' || s[at+len(w):] == "s") {
			return true
		}
	}
	return false
}

// isCourt reports whether a name has the word of a court.
func isCourt(s string) bool { return hasAny(prose.WordsOf(s), courtWords) }

// isEvent reports whether a name is that of a meeting or a match, not of a body.
func (h *heading) isEvent(s string) bool {
	words := prose.WordsOf(s)
	for len(words) > 1 && strings.ContainsAny(words[len(words)-1], "0123456789") {
		words = words[:len(words)-1]
	}
	for len(words) > 1 && strings.ContainsAny(words[0], "0123456789") {
		words = words[1:]
	}
	return len(words) > 0 && (eventWords[words[0]] || eventWords[words[len(words)-1]])
}

// issues reports whether a text that names s in its first sentences or below as
// "About …" is issued by it: a masthead in capitals without a word of a body.
func (h *heading) issues(name string) bool {
	if h.Release {
		return true
	}
	if _, ok := outletNamed(name); ok || outletWord.MatchString(name) {
		return true
	}
	for _, l := range h.lines {
		if release.MatchString(strings.TrimSpace(l.Text)) {
			return true
		}
	}
	return false
}

func isMonth(w string) bool { return months[strings.Trim(w, ".")] > 0 }

var months = lang.All.Months()
