package meta

// Names of people, told by how they are printed: no list of names knows the authors
// of every paper.

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
)

// How a person's name is printed: two to six words, each with a capital or an
// initial, with the particles that surnames have in between.
const nameWord = `(?:\p{Lu}[\p{L}\p{M}'’]+(?:-\p{L}[\p{L}\p{M}'’]+)*|\p{Lu}\.(?: ?\p{Lu}\.)*|\p{Lu}'\p{Lu}\p{L}+)`

var (
	particles = lang.All.Words(func(l *lang.Language) lang.Words { return l.Names.Particles }, func(l *lang.Language) lang.Words { return l.Names.JoinNames })
	nameSmall = `(?:(?:` + lang.Any(particles) + `)\s+){0,2}`
	FullName  = nameWord + `(?:\s+` + nameSmall + nameWord + `){1,4}`
)

// The words between names, and those that are no names.
var (
	NameOnly = lazyregexp.New(`^` + FullName + `$`)
	roleTail = lazyregexp.New(`(?i)^(?:.*\b(?:` + lang.Read.Pattern(func(l *lang.Language) lang.Pattern { return l.Names.RoleBehind }) + `)\b.*|[A-Z]{2,6}|\S+@\S+)$`)
	noPerson = lazyregexp.New(`(?i)^(?:(?:` + lang.Read.Pattern(func(l *lang.Language) lang.Pattern { return l.Names.NoPerson }) + `|afp|ap|reuters|efe|dpa|ansa)(?:\s+(?:` + lang.Read.Pattern(func(l *lang.Language) lang.Pattern { return l.Names.AndAgencies }) + `))?)$`)
	nameJoin = lazyregexp.New(`(?i)\s*(?:[,;]\s*(?:(?:&|` + lang.Any(joiners) + `)\s+)?|\s+(?:&|` + lang.Any(joiners) + `)\s+|\|)\s*`)
	joiners  = lang.Read.Words(func(l *lang.Language) lang.Words { return l.Dates.And }, func(l *lang.Language) lang.Words { return l.Names.With })
	// behindName matches what comes between a name and where, or for whom, somebody wrote.
	behindName = lazyregexp.New(`(?i)\s(?:` + lang.Any(lang.Read.Words(func(l *lang.Language) lang.Words { return l.Names.In })) + `|(?:` +
		lang.Any(slices.DeleteFunc(lang.Read.Words(func(l *lang.Language) lang.Words { return l.Credits.For }), func(w string) bool { return slices.Contains(particles, w) })) + `)\s(?:` + lang.Any(lang.Read.Words(func(l *lang.Language) lang.Words { return l.Dates.Article })) + `))\s`)
)

// People reads a list of names. Words behind the last name that are an office
// or a place are left out; anything else makes the line no list of names.
func People(s string) (authors []archive.Author, ok bool) {
	s = strings.TrimRight(strings.Trim(s, " *_|"), ".")
	if date, found := FindDate(s); found {
		s = strings.TrimRight(s[:date.Start], " ,|-–—·")
	}
	behind := 0 // parts since the last name: an office, the department, and what that is called
	for _, part := range nameJoin.Split(s, -1) {
		part = strings.Trim(part, " *_")
		if at := behindName.FindStringIndex(part); at != nil && NameOnly.MatchString(part[:at[0]]) {
			part = part[:at[0]]
		}
		if before, _, cut := strings.Cut(part, " ("); cut {
			part = before
		}
		switch {
		case part == "":
		case noPerson.MatchString(part):
			ok = true
		case NameOnly.MatchString(part) && behind < 2 && !(len(authors) > 0 && roleTail.MatchString(part)):
			authors = append(authors, Person(part))
			behind, ok = 0, true
		case len(authors) > 0 && (roleTail.MatchString(part) || Capitalised(part)):
			behind++
		default:
			return nil, false
		}
	}
	return authors, ok && len(authors) <= 30
}

// NoPerson reports whether a line stands where the name of a person is looked for and is
// none: our own correspondent.
func NoPerson(s string) bool { return noPerson.MatchString(s) }

// Person makes an author of a name as printed; one in capitals gets usual case.
func Person(name string) archive.Author {
	name = strings.Join(strings.Fields(name), " ")
	if strings.ToUpper(name) == name {
		name = UsualCase(name)
	}
	return archive.Author{Name: name}
}

// UsualCase turns "INGRID VAN DER SOLHEIM-ÅS" into "Ingrid van der Solheim-Ås".
// A particle at either end is a name: "MAI LE" is "Mai Le".
func UsualCase(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		lower := strings.ToLower(w)
		if i > 0 && i < len(words)-1 && smallWords[lower] {
			words[i] = lower
			continue
		}
		if strings.Contains(w, ".") && utf8.RuneCountInString(w) <= 6 { // initials
			continue
		}
		up := true
		words[i] = strings.Map(func(r rune) rune {
			out := unicode.ToLower(r)
			if up {
				out = unicode.ToUpper(r)
			}
			up = r == '-' || r == '’' || r == '\''
			return out
		}, w)
	}
	return strings.Join(words, " ")
}

// Capitalised reports whether every word of s but small ones begins with a
// capital or a digit.
func Capitalised(s string) bool {
	words := strings.Fields(s)
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "\"“«'‘(¿¡"))
		if unicode.IsLower(r) && !smallWords[strings.ToLower(w)] {
			return false
		}
	}
	return len(words) > 0
}

// smallWords keep their small letter in names of people, bodies and places.
var smallWords = lang.All.Set(func(l *lang.Language) lang.Words { return l.Names.Small }, func(l *lang.Language) lang.Words { return l.Names.Particles },
	func(l *lang.Language) lang.Words { return l.Names.JoinNames })

// LetterOrDigit reports whether a rune may be all that a name has.
func LetterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
