package webpage

// What stands against a name in a byline and is no part of it: elements of a page that
// stand side by side are read without a blank between them.

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/meta"
	"dossier/cmd/dossier/internal/outlets"
)

var (
	// glued matches a word for who wrote it without a blank before the name, as elements
	// that stand side by side are read: “ByAna Pell”; shouted, an office in capitals behind it.
	glued   = lazyregexp.New(`^(?:[Bb]y|BY|Por|Par|Von|Autho?r)+((?:\s|\p{Lu}).*)`)
	shouted = lazyregexp.New(`(\p{Ll}{2})\p{Lu}{2,}$`)
	// ofRecording matches what stands below one: “Audio 03:07 Min. | 3 May 2024 | Ana Pell”.
	ofRecording = lazyregexp.New(`(?i)^(?:audio|video|podcast)\P{L}.*\d:\d\d`)
	// shout matches a word in capitals, as houses and agencies are written.
	shout = lazyregexp.New(`(?:^|\s)\p{Lu}{3,}(?:\s|$)`)
	// handle matches a name with what its bearer is called on a social site behind it.
	handle = lazyregexp.New(`^([\p{L} .'’-]{3,60}?)\s+\(?@[\w.]{2,40}\)?$`)
	// ofPicture matches credits of photographers.
	ofPicture = lazyregexp.New(`(?i)(?:^|\P{L})(?:photos?|photograph(?:s|y|er)?|fotos?|fotografías?|getty|shutterstock|image credit)(?:\P{L}|$)`)
	// possessive matches what belongs to somebody: “The Weir Post’s editorial”.
	possessive = lazyregexp.New(`\p{L}['’]s\s+\p{L}`)
	// weekday matches the name of a day.
	weekday = lazyregexp.New(`(?i)^(?:` + lang.Any(slices.Concat(weekdays()...)) + `)$`)
	// office matches what a writer is called behind the name.
	office = lazyregexp.New(`(?i)^(?:` + lang.Read.Pattern(func(l *lang.Language) lang.Pattern { return l.Credits.Designation }) + `)$`)
	// ranks matches the word that such an office begins with.
	ranks = lazyregexp.New(`(?i)^(?:senior|chief|special|staff|foreign|deputy|assistant|associate|managing|contributing|executive|national|political|global|investigative)$`)
)

// weekdays are the names of days, without their short forms: Sun and Sat are people, too.
func weekdays() (out [][]string) {
	for _, l := range lang.Read {
		for _, day := range l.Dates.Weekdays {
			if names := day.List(); len(names) > 0 {
				out = append(out, names[:1])
			}
		}
	}
	return out
}

// withoutLast cuts the house off that stands against the name of one person, and the day
// of the week with which a date begins that stands there.
func (j *judge) withoutLast(s string) string {
	at := strings.LastIndexByte(s, ' ')
	if at < 0 || strings.Count(s, " ") != 2 || strings.ContainsAny(s, ",;&") {
		return s
	}
	last := s[at+1:]
	o, _ := outlets.ByName(last)
	if weekday.MatchString(last) || (o != nil || len(last) > 2 && strings.HasPrefix(fold(j.site), fold(last))) && strings.ToUpper(last) == last || j.host != "" && len(last) > 3 && strings.EqualFold(strings.SplitN(j.host, ".", 2)[0], last) {
		return s[:at]
	}
	return s
}

// withoutOffice cuts off what a writer is called, where that follows the name at once:
// “Ana Pell Senior Politics Editor, The Courier”.
func withoutOffice(s string) string {
	if meta.NoPerson(s) { // Our Foreign Staff
		return s
	}
	for i := 1; i < len(s); i++ { // “Ana PellStaff Writer”
		if 'a' <= s[i-1] && s[i-1] <= 'z' && 'A' <= s[i] && s[i] <= 'Z' && strings.Contains(s[i:], " ") && office.MatchString(s[i:]) {
			return s[:i]
		}
	}
	name, _, _ := strings.Cut(s, ",")
	words := strings.Fields(name)
	if n := len(words); n < 3 || n > 12 || !office.MatchString(words[n-1]) {
		return s
	}
	end := len(words) - 1
	for i := 2; i < end; i++ {
		if ranks.MatchString(words[i]) {
			end = i
		}
	}
	if end > 3 {
		return s
	}
	return strings.Join(words[:end], " ") + s[len(name):]
}
