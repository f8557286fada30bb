package meta

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
)

// How a person's name is printed: two to six words, each with a capital or an
// initial, with the small words that names have in between.
const (
	nameWord  = `(?:\p{Lu}[\p{L}\p{M}'’]+(?:-\p{L}[\p{L}\p{M}'’]+)*|\p{Lu}\.(?: ?\p{Lu}\.)*|\p{Lu}'\p{Lu}\p{L}+)`
	nameSmall = `(?:(?:de|del|la|las|los|y|van|von|der|den|ter|da|das|do|dos|du|di|al|bin|ibn|el|le|ten|zu)\s+){0,2}`
	FullName  = nameWord + `(?:\s+` + nameSmall + nameWord + `){1,4}`
)

var (
	bylineLead = regexp.MustCompile(`(?i)^(?:(?:written|text|story|report|analysis|opinion|words|reporting|interview|interviewed|an? [\p{L} ]{3,20})\s+)?(?:by|por|escrito por|texto(?: de)?|authors?|author\(s\)|autor(?:a|es|as)?|redacción de|reportaje de)\s*:?\s+`)
	NameOnly   = regexp.MustCompile(`^` + FullName + `$`)
	NameStarts = regexp.MustCompile(`^(?:\*|_)?(` + FullName + `)(?:\*|_)?(?:,|\s+\(|\s+(?:is|was|are|has|have|serves?|served|works?|worked|writes|teaches|holds|covers|reports|es|fue|ha|trabaja|escribe|dirige|enseña)\b)`)
	NoteRoles  = regexp.MustCompile(`(?i)\b(?:fellow|professor|researcher|analyst|journalist|columnist|editor|author|director|writer|lecturer|correspondent|reporter|economist|lawyer|historian|former|ambassador|scholar|scientist|consultant|adviser|advisor|expert|student|founder|president|member|teaches|novelist|officer|specialist|profesora?|investigadora?|analista|periodista|columnista|autora?|directora?|escritora?|abogad[oa]|historiadora?|economista|experta?|exembajadora?|consultora?)\b`)
	roleTail   = regexp.MustCompile(`(?i)^(?:.*\b(?:correspondent|editor|reporter|writer|staff|bureau|columnist|analyst|fellow|professor|director|institute|university|agency|news|chief|desk|journalist|in [\p{Lu}].*|and agencies|y agencias|enviad[oa] especial)\b.*|[A-Z]{2,6}|\S+@\S+)$`)
	noPerson   = regexp.MustCompile(`(?i)^(?:(?:our |the |la |el |nuestr[oa] )?(?:staff|newsroom|redacción|agencies|agencias|editors?|editorial (?:board|team|staff)|correspondents?|web ?desk|news ?desk|staff (?:writers?|reporters?)|(?:a |an )?(?:guest|contributor|special correspondent)|afp|ap|reuters|efe|dpa|ansa|anonymous|.{2,40}\b(?:team|staff|desk|newsroom|editors|agencies))(?:\s+(?:and|y)\s+agencies)?)$`)
	nameJoin   = regexp.MustCompile(`(?i)\s*(?:,|;|\s+&\s+|\s+and\s+|\s+y\s+|\s+e\s+|\s+with\s+|\s+con\s+|\|)\s*`)
)

// Byline reads the authors of a line such as "By Ana Ruiz and J. M. Ortega,
// Bogotá". ok is false when the line is no byline.
func Byline(s string) (authors []archive.Author, ok bool) {
	s = strings.Trim(s, " *_()")
	lead := bylineLead.FindString(s)
	if lead == "" || len(s) > 200 {
		return nil, false
	}
	s = strings.TrimSpace(s[len(lead):])
	return People(s)
}

// People reads a list of names. Words behind the last name that are an office
// or a place are left out; anything else makes the line no list of names.
func People(s string) (authors []archive.Author, ok bool) {
	s = strings.TrimRight(strings.Trim(s, " *_|"), ".")
	if date, found := FindDate(s); found {
		s = strings.TrimRight(s[:date.Start], " ,|-–—·")
	}
	for _, part := range nameJoin.Split(s, -1) {
		part = strings.Trim(part, " *_")
		if before, _, cut := strings.Cut(part, " in "); cut && NameOnly.MatchString(before) {
			part = before
		}
		if before, _, cut := strings.Cut(part, " ("); cut {
			part = before
		}
		switch {
		case part == "":
		case noPerson.MatchString(part):
			ok = true
		case NameOnly.MatchString(part) && !(len(authors) > 0 && roleTail.MatchString(part)):
			authors = append(authors, Person(part))
			ok = true
		case len(authors) > 0 && (roleTail.MatchString(part) || Capitalised(part)):
		default:
			return nil, false
		}
	}
	return authors, ok && len(authors) <= 30
}

// Person makes an author of a name as printed; one in capitals gets usual case.
func Person(name string) archive.Author {
	name = strings.Join(strings.Fields(name), " ")
	if strings.ToUpper(name) == name {
		name = UsualCase(name)
	}
	return archive.Author{Name: name}
}

// UsualCase turns "INGRID VAN DER SOLHEIM-ÅS" into "Ingrid van der Solheim-Ås".
func UsualCase(s string) string {
	small := map[string]bool{"de": true, "del": true, "la": true, "las": true, "los": true, "y": true, "van": true, "von": true, "der": true, "den": true, "of": true, "the": true, "and": true, "du": true, "da": true, "do": true, "dos": true}
	words := strings.Fields(s)
	for i, w := range words {
		lower := strings.ToLower(w)
		if i > 0 && small[lower] {
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

// Upper reports whether s has letters and all of them are capitals.
func Upper(s string) bool {
	return strings.ToUpper(s) == s && strings.ToLower(s) != s
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

var smallWords = map[string]bool{"de": true, "del": true, "la": true, "las": true, "los": true, "el": true, "y": true, "e": true, "of": true, "the": true, "and": true, "du": true, "da": true, "do": true, "dos": true, "des": true, "van": true, "von": true, "am": true, "upon": true, "sur": true, "al": true, "for": true, "in": true, "on": true, "to": true, "&": true, "para": true, "por": true, "für": true, "und": true, "pour": true, "et": true, "en": true}

// PlaceName reports whether s could be the place of a dateline: up to four
// names between commas, without digits.
func PlaceName(s string) bool {
	parts := strings.Split(s, ",")
	if len(parts) > 4 || len(s) > 80 {
		return false
	}
	for _, p := range parts {
		p = strings.TrimSpace(p)
		r, _ := utf8.DecodeRuneInString(p)
		if p == "" || !unicode.IsUpper(r) || strings.ContainsAny(p, "0123456789:;!?\"“”()|@/") || len(strings.Fields(p)) > 5 || !Capitalised(p) {
			return false
		}
	}
	return true
}

// Outlet matches words that names of publishers have and names of places and
// people have not.
var Outlet = regexp.MustCompile(`(?i)\b(?:times|post|journal|news|herald|tribune|daily|gazette|review|courier|observer|guardian|telegraph|chronicle|magazine|weekly|monitor|mail|press|wire|agency|broadcasting|radio|television|tv|institute|foundation|council|centre|center|university|bulletin|dispatch|standard|globe|echo|mirror|argus|independent|inquirer|examiner|sentinel|reporter|ledger|register|advocate|notes|report|quarterly|network|think ?tank|ministry|office|commission|committee|department|embassy|association|federation|secretariat|authority|ministerio|presidencia|embajada|cancillería|secretaría|gobierno|comisión|consejo|asociación|federación|company|corporation|group|el (?:tiempo|país|espectador|mundo|heraldo|colombiano|universal|nacional)|la (?:nación|república|jornada|razón|vanguardia)|diario|semana|revista|periódico|agencia|noticias|prensa|gaceta|correo|fundación|instituto|universidad|le monde|zeitung|spiegel|blog|substack)\b`)

func LetterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
