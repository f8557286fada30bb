package attribution

// Which words of a name are the family name. A name is divided only where its form,
// or the language it is written in, says how: in every other case it stays whole,
// because a citation that sorts somebody under a given name is wrong, and one under
// the whole name is not.

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
)

// The words that names are divided by; names and particles without their accents.
var (
	particles   = folded(lang.All.Words(func(l *lang.Language) lang.Words { return l.Names.Particles }))
	joins       = lang.All.Set(func(l *lang.Language) lang.Words { return l.Names.JoinNames })
	ands        = lang.All.Set(func(l *lang.Language) lang.Words { return l.Dates.And })
	honorifics  = lang.All.Set(func(l *lang.Language) lang.Words { return l.Names.Honorifics }, func(l *lang.Language) lang.Words { return l.Persons.Honours })
	articles    = lang.All.Set(func(l *lang.Language) lang.Words { return l.Speech.Definite })
	noPerson    = lazyregexp.New(`(?i)^(?:` + lang.All.Pattern(func(l *lang.Language) lang.Pattern { return l.Names.NoPerson }) + `|` + lang.All.Pattern(func(l *lang.Language) lang.Pattern { return l.Bodies.Outlets }) + `)$`)
	letters     = lang.All.Set(func(l *lang.Language) lang.Words { return l.Names.PostNominals })
	bodies      = lang.All.Set(func(l *lang.Language) lang.Words { return l.Bodies.Organizations })
	given       = folded(lang.All.Words(func(l *lang.Language) lang.Words { return l.Persons.Male }, func(l *lang.Language) lang.Words { return l.Persons.Female }))
	generations = lang.All.Set(func(l *lang.Language) lang.Words { return l.Persons.Generations })
	elders      = lang.All.Set(func(l *lang.Language) lang.Words { return l.Persons.Elders })
	patronymics = lang.All.Set(func(l *lang.Language) lang.Words { return l.Persons.Patronymics })
	surnames    = folded(lang.All.Words(func(l *lang.Language) lang.Words { return l.Persons.Surnames }))
	double      = func() (list lang.List) { // languages whose people have two family names
		for _, l := range lang.All {
			if l.Persons.Double {
				list = append(list, l)
			}
		}
		return list
	}()
	doubleNames = folded(double.Words(func(l *lang.Language) lang.Words { return l.Persons.Surnames }))
	doubleEnds  = double.Words(func(l *lang.Language) lang.Words { return l.Persons.SurnameEnds })
	customs     = readCustoms()
)

func folded(words []string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[archive.ID(w)] = true
	}
	return m
}

// A custom is one of lang.Customs, with its tables as sets.
type custom struct {
	tags, surnames, sure, second map[string]bool
	letters                      string
	given                        *lazyregexp.Regexp
}

func readCustoms() (list []custom) {
	set := func(w lang.Words) map[string]bool { return folded(w.List()) }
	for _, c := range lang.Customs {
		x := custom{tags: set(c.Tags), surnames: set(c.Surnames), sure: set(c.Sure), second: set(c.Second), letters: c.Letters}
		if c.Given != "" {
			x.given = lazyregexp.New(`^(?:` + string(c.Given) + `)$`)
		}
		list = append(list, x)
	}
	return list
}

// splitName divides a name in a text of some language; family is "" where the name
// stays whole.
func splitName(name, language string) (givenName, family, suffix string) {
	words, suffix, ok := plainWords(name)
	if !ok {
		return "", "", ""
	}
	parts := partsOf(words)
	at, until := familyAt(words, parts, language)
	if at < 0 {
		return "", "", ""
	}
	rest := slices.Concat(parts[:at], parts[until:])
	return strings.Join(rest, " "), strings.Join(parts[at:until], " "), suffix
}

// plainWords returns the words of a name without titles before it, and Jr. or the like
// behind it by itself, unless something in it makes it no name of one person. Degrees
// and seats are dropped.
func plainWords(name string) (words []string, suffix string, ok bool) {
	name, behind, comma := strings.Cut(name, ",")
	if behind = strings.TrimSpace(behind); comma {
		if suffix, ok = behindName(behind); !ok {
			return nil, "", false
		}
	}
	words = strings.Fields(name)
	for len(words) > 1 && honorifics[strings.ToLower(strings.TrimSuffix(words[0], "."))] && (strings.HasSuffix(words[0], ".") || len(words) > 2) {
		words = words[1:]
	}
	for len(words) > 2 {
		more, ok := behindName(words[len(words)-1])
		if !ok {
			break
		}
		words, suffix = words[:len(words)-1], cmp.Or(more, suffix)
	}
	for i, w := range words {
		if strings.IndexFunc(w, func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsMark(r) && !strings.ContainsRune(".-'’‐‑", r)
		}) >= 0 {
			return nil, "", false
		}
		low := strings.ToLower(w)
		if i == 0 && articles[low] || noPerson.MatchString(w) {
			return nil, "", false
		}
		if r, _ := utf8.DecodeRuneInString(w); ands[low] && !joins[low] || bodies[low] || unicode.IsLower(r) && i == 0 {
			return nil, "", false
		}
	}
	return words, suffix, len(words) > 1
}

// behindName reports whether a word stands behind a name, as Jr. and PhD do, and
// returns it if it tells people of one name apart.
func behindName(s string) (suffix string, ok bool) {
	low := strings.ToLower(strings.ReplaceAll(s, ".", ""))
	if generations[low] {
		return s, true
	}
	return "", letters[low]
}

// partsOf joins to each word of a name the particles before it, and to a surname one
// that a word joins to it: de la Cruz, Ortega y Gasset.
func partsOf(words []string) (parts []string) {
	open := false
	for i, w := range words {
		low := strings.ToLower(w)
		particle := i > 0 && i < len(words)-1 && (particles[archive.ID(w)] || patronymics[low])
		join := i > 1 && i < len(words)-1 && joins[low] && !open && w == low
		if open || join {
			parts[len(parts)-1] += " " + w
		} else {
			parts = append(parts, w)
		}
		open = particle || join
	}
	return parts
}

// familyAt returns which of the parts are the family name; -1 where that is not certain.
func familyAt(words, parts []string, language string) (at, until int) {
	n := len(parts)
	if n < 2 {
		return -1, -1
	}
	if capitals(parts[0]) && !slices.ContainsFunc(parts[1:], capitals) {
		switch {
		case given[last(parts[1])], slices.ContainsFunc(customs, func(c custom) bool { return c.surnames[last(parts[0])] }):
			return 0, 1 // MACRON Emmanuel
		case utf8.RuneCountInString(parts[0]) > 2: // two letters stand for names: JD
			return -1, -1
		}
	}
	for i, w := range words {
		if low := strings.ToLower(w); patronymics[low] && i > 0 {
			if x := parts[n-1]; n > 2 && !patronymics[strings.ToLower(strings.Fields(x)[0])] && (strings.Contains(x, " ") || particles[before(x)]) {
				return n - 1, n // bin Nasser al-Harthy
			}
			return -1, -1
		}
	}
	if at, until, ok := customary(words, parts, language); ok {
		return at, until
	}
	until = n
	if n > 2 && elders[strings.ToLower(parts[n-1])] {
		n-- // what it stands behind is divided, and it is a part of that
	}
	full := make([]string, 0, n) // without initials
	for _, p := range parts[:n] {
		if !initial(p) {
			full = append(full, p)
		}
	}
	if initial(parts[n-1]) || len(full) == 0 {
		return -1, -1
	}
	count := western(full, base(language))
	if count == 0 || count == n {
		return -1, -1
	}
	return n - count, until
}

// western returns how many of the parts of a name, the family name last, are that name;
// 0 where it is not certain.
func western(parts []string, language string) int {
	n := len(parts)
	spoken := slices.ContainsFunc(double, func(l *lang.Language) bool { return l.Tag == language })
	surname := func(i int) bool { return isDouble(parts[i]) && !given[last(parts[i])] }
	first := func(i int) bool { return given[last(parts[i])] && !surnames[last(parts[i])] && !isDouble(parts[i]) }
	particle := func(i int) bool { return strings.Contains(parts[i], " ") && !given[last(parts[i])] }
	twice := n > 2 && surname(n-2) && (spoken || isDouble(parts[n-1]))
	all := true
	for i := range parts {
		all = all && first(i)
	}
	switch {
	case n == 1:
		return 1 // the others are initials
	case spoken && all:
		return 0
	case n == 2:
		if surnames[last(parts[0])] && !given[last(parts[0])] {
			return 0
		}
		return 1
	case n == 3 && first(1):
		return 1
	case n == 3 && (twice || spoken && particle(1)) && !surname(0):
		return 2
	case n == 4 && first(1) && first(2):
		return 1
	case n == 4 && (twice || spoken && !first(2) || first(0) && first(1) && surname(2)) && !surname(1):
		return 2
	}
	return 0
}

// customary divides a name of a custom that puts the family name first; ok says that
// it is one, or may be.
func customary(words, parts []string, language string) (at, until int, ok bool) {
	n := len(words)
	for _, c := range customs {
		head, tail := c.surnames[last(words[0])], c.surnames[last(words[n-1])]
		given := n == 2 && c.given != nil && c.given.MatchString(words[1])
		lettered := strings.ContainsAny(strings.ToLower(strings.Join(words, "")), c.letters)
		switch {
		case head && tail && !given:
			return -1, -1, true
		case head && (given || c.sure[last(words[0])] || n > 2 && (c.second[last(words[1])] || lettered)):
			return 0, 1, true
		case tail && n > 2 && c.sure[last(words[n-1])]:
			return len(parts) - 1, len(parts), true
		case head && n == 2:
			return -1, -1, true
		case c.tags[base(language)]:
			return -1, -1, true
		}
	}
	return 0, 0, false
}

// isDouble reports whether a part is a surname of people who have two of them.
func isDouble(part string) bool {
	w := last(part)
	return doubleNames[w] || len(w) > 4 && slices.ContainsFunc(doubleEnds, func(end string) bool { return strings.HasSuffix(w, end) })
}

// last returns the word that a part is looked up by: its last, without accents.
func last(part string) string { return archive.ID(part[strings.LastIndexByte(part, ' ')+1:]) }

// before returns what stands before the hyphen or the apostrophe in a part: al-Assad.
func before(part string) string {
	if i := strings.IndexAny(part, "-'’‐‑"); i > 0 {
		return archive.ID(part[:i])
	}
	return ""
}

// initial reports whether a part is one or more letters that stand for names: J., J.M.
func initial(part string) bool {
	bare := strings.ReplaceAll(part, ".", "")
	return utf8.RuneCountInString(bare) == 1 || len(bare) < len(part) && len(bare) <= 4 && bare == strings.ToUpper(bare)
}

// capitals reports whether a part is a word in capitals.
func capitals(part string) bool {
	return utf8.RuneCountInString(part) > 1 && !strings.Contains(part, ".") && part == strings.ToUpper(part) && part != strings.ToLower(part)
}

func base(language string) string {
	tag, _, _ := strings.Cut(language, "-")
	return tag
}
