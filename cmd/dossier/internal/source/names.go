package source

// Names of people in bylines and notes on authors, told by how they are printed:
// no list of names knows the authors of every paper.

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/lang"
)

// How a person's name is printed: two to six words, each with a capital or an
// initial, with the particles that surnames have in between.
const nameWord = `(?:\p{Lu}[\p{L}\p{M}'’]+(?:-\p{L}[\p{L}\p{M}'’]+)*|\p{Lu}\.(?: ?\p{Lu}\.)*|\p{Lu}'\p{Lu}\p{L}+)`

var (
	particles = lang.All.Words(func(l *lang.Language) lang.Words { return l.Names.Particles }, func(l *lang.Language) lang.Words { return l.Names.JoinNames })
	nameSmall = `(?:(?:` + lang.Any(particles) + `)\s+){0,2}`
	fullName  = nameWord + `(?:\s+` + nameSmall + nameWord + `){1,4}`
)

// The words in and around the names of authors.
var (
	bylineLead  = regexp.MustCompile(`(?i)^(?:(?:` + ofNames(func(n *lang.Names) lang.Pattern { return n.BylineFront }) + `)\s+)?(?:` + ofNames(func(n *lang.Names) lang.Pattern { return n.Byline }) + `)\s*:?\s+`)
	nameOnly    = regexp.MustCompile(`^` + fullName + `$`)
	nameStarts  = regexp.MustCompile(`^(?:\*|_)?(` + fullName + `)(?:\*|_)?(?:,|\s+\(|\s+(?:` + ofNames(func(n *lang.Names) lang.Pattern { return n.NoteVerbs }) + `)\b)`)
	noteRoles   = regexp.MustCompile(`(?i)\b(?:` + ofNames(func(n *lang.Names) lang.Pattern { return n.Role }) + `)\b`)
	roleTail    = regexp.MustCompile(`(?i)^(?:.*\b(?:` + ofNames(func(n *lang.Names) lang.Pattern { return n.RoleBehind }) + `)\b.*|[A-Z]{2,6}|\S+@\S+)$`)
	noPerson    = regexp.MustCompile(`(?i)^(?:(?:` + ofNames(func(n *lang.Names) lang.Pattern { return n.NoPerson }) + `|afp|ap|reuters|efe|dpa|ansa)(?:\s+(?:` + ofNames(func(n *lang.Names) lang.Pattern { return n.AndAgencies }) + `))?)$`)
	nameJoin    = regexp.MustCompile(`(?i)\s*(?:,|;|\s+&\s+|\s+(?:` + lang.Any(joiners) + `)\s+|\|)\s*`)
	joiners     = lang.Read.Words(func(l *lang.Language) lang.Words { return l.Dates.And }, func(l *lang.Language) lang.Words { return l.Names.With })
	inPlace     = lang.Read.Words(func(l *lang.Language) lang.Words { return l.Names.In })
	isSomebody  = regexp.MustCompile(`^(?:\*|_)?,?\s*(?:` + ofNames(func(n *lang.Names) lang.Pattern { return n.IsVerbs }) + `)\b`)
	noteGoesOn  = regexp.MustCompile(`^(?:` + ofNames(func(n *lang.Names) lang.Pattern { return n.NoteStarts }) + `)\b`)
	noteLabel   = regexp.MustCompile(`(?i)^[*_]*(?:` + ofNames(func(n *lang.Names) lang.Pattern { return n.AuthorNote }) + `)[*_]*\s*:?[*_]*\s*`)
	authorWords = lang.Read.Words(func(l *lang.Language) lang.Words { return l.Names.AuthorWords })
)

// ofNames joins the alternatives of a table of names.
func ofNames(of func(*lang.Names) lang.Pattern) string {
	return lang.Read.Pattern(func(l *lang.Language) lang.Pattern { return of(&l.Names) })
}

// byline reads the authors of a line such as "By Ana Ruiz and J. M. Ortega,
// Bogotá". ok is false when the line is no byline.
func byline(s string) (authors []archive.Author, ok bool) {
	s = strings.Trim(s, " *_()")
	lead := bylineLead.FindString(s)
	if lead == "" || len(s) > 200 {
		return nil, false
	}
	s = strings.TrimSpace(s[len(lead):])
	return people(s)
}

// people reads a list of names. Words behind the last name that are an office
// or a place are left out; anything else makes the line no list of names.
func people(s string) (authors []archive.Author, ok bool) {
	s = strings.TrimRight(strings.Trim(s, " *_|"), ".")
	if date, found := findDate(s); found {
		s = strings.TrimRight(s[:date.start], " ,|-–—·")
	}
	for _, part := range nameJoin.Split(s, -1) {
		part = strings.Trim(part, " *_")
		for _, in := range inPlace {
			if before, _, cut := strings.Cut(part, " "+in+" "); cut && nameOnly.MatchString(before) {
				part = before
			}
		}
		if before, _, cut := strings.Cut(part, " ("); cut {
			part = before
		}
		switch {
		case part == "":
		case noPerson.MatchString(part):
			ok = true
		case nameOnly.MatchString(part) && !(len(authors) > 0 && roleTail.MatchString(part)):
			authors = append(authors, person(part))
			ok = true
		case len(authors) > 0 && (roleTail.MatchString(part) || capitalised(part)):
		default:
			return nil, false
		}
	}
	return authors, ok && len(authors) <= 30
}

// person makes an author of a name as printed; one in capitals gets usual case.
func person(name string) archive.Author {
	name = strings.Join(strings.Fields(name), " ")
	if strings.ToUpper(name) == name {
		name = usualCase(name)
	}
	return archive.Author{Name: name}
}

// usualCase turns "INGRID VAN DER SOLHEIM-ÅS" into "Ingrid van der Solheim-Ås".
// A particle at either end is a name: "MAI LE" is "Mai Le".
func usualCase(s string) string {
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

// upper reports whether s has letters and all of them are capitals.
func upper(s string) bool {
	return strings.ToUpper(s) == s && strings.ToLower(s) != s
}

// capitalised reports whether every word of s but small ones begins with a
// capital or a digit.
func capitalised(s string) bool {
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

// placeName reports whether s could be the place of a dateline: up to four
// names between commas, without digits.
func placeName(s string) bool {
	parts := strings.Split(s, ",")
	if len(parts) > 4 || len(s) > 80 {
		return false
	}
	for _, p := range parts {
		p = strings.TrimSpace(p)
		r, _ := utf8.DecodeRuneInString(p)
		if p == "" || !unicode.IsUpper(r) || strings.ContainsAny(p, "0123456789:;!?\"“”()|@/") || len(strings.Fields(p)) > 5 || !capitalised(p) {
			return false
		}
	}
	return true
}

// outlet matches words that names of publishers have and names of places and
// people have not.
var outlet = regexp.MustCompile(`(?i)\b(?:` + lang.All.Pattern(func(l *lang.Language) lang.Pattern { return l.Bodies.Outlets }) + `)\b`)

func letterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
