package head

// Names of places and of those who publish, told by the words in them, by how they
// are printed, and by the lists of places and outlets. What could be either, or a
// person, is nobody's.

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/meta"
	"dossier/cmd/dossier/internal/outlets"
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
	placeWords = set(lang.All.Words(func(l *lang.Language) lang.Words { return l.Bodies.Places }, func(l *lang.Language) lang.Words { return l.Names.Particles }))
	smallWords = lang.All.Set(func(l *lang.Language) lang.Words { return l.Names.Small }, func(l *lang.Language) lang.Words { return l.Names.Particles },
		func(l *lang.Language) lang.Words { return l.Dates.Article })
)

// isKnownPlace reports whether the atlas knows s, or what stands before a comma.
func isKnownPlace(s string) bool {
	first, _, _ := strings.Cut(s, ",")
	first, _, _ = strings.Cut(first, "/")
	first = strings.Trim(first, " .")
	if r, _ := utf8.DecodeRuneInString(first); !unicode.IsUpper(r) || len(first) < 3 {
		return false
	}
	if upper(first) {
		first = meta.UsualCase(first)
	}
	return isKnown(first)
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
	if len(words) == 0 || noPlace[first] || noPlace[words[0]] || sections[low] || kindLabels[low] != "" || partHeadings[low] || isMonth(words[0]) || newsroom.MatchString(s) {
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
	for _, w := range words {
		if placeWords[w] {
			return true
		}
	}
	return len(words) == 1 && utf8.RuneCountInString(words[0]) > 2 && !(strings.Contains(s, ",") && !isKnownPlace(s[strings.LastIndexByte(s, ',')+1:]) && strings.Count(s, ",") > 1)
}

// usualPlace turns "ROTTERDAM, Netherlands" into "Rotterdam, Netherlands".
func usualPlace(s string) string {
	parts := strings.Split(strings.Trim(s, " "), ",")
	for i, p := range parts {
		p = strings.TrimSpace(p)
		if upper(p) && utf8.RuneCountInString(p) > 3 {
			p = meta.UsualCase(p)
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
var outletWord = regexp.MustCompile(`(?i)\b(?:` + lang.All.Pattern(func(l *lang.Language) lang.Pattern { return l.Bodies.Outlets }) + `)\b`)

// IsOutlet reports whether s has such a word.
func IsOutlet(s string) bool { return outletWord.MatchString(s) }

var (
	mediaWords = ofCredits(func(c *lang.Credits) lang.Pattern { return c.Media })
	bodyWords  = lang.All.Pattern(func(l *lang.Language) lang.Pattern { return l.Bodies.Outlets }) + `|` +
		lang.Any(lang.All.Words(func(l *lang.Language) lang.Words { return l.Bodies.Organizations }))
	articles   = lang.Any(lang.All.Words(func(l *lang.Language) lang.Words { return l.Dates.Article }))
	mediaAtEnd = regexp.MustCompile(`(?i)^(?:(?:` + articles + `)\s+)?(?:\S+\s+){1,4}(?:` + mediaWords + `)(?:\s+\S+)?$|^(?:` + articles + `)\s+(?:` + mediaWords + `)$`)
	mediaFirst = regexp.MustCompile(`(?i)^(?:(?:` + articles + `)\s+)?(?:` + mediaWords + `)(?:\s+\S+){1,5}$`)
	bodyFirst  = regexp.MustCompile(`(?i)^(?:(?:` + articles + `)\s+)?(?:\S+\s+)?(?:` + bodyWords + `)(?:\s+\S+){1,7}$`)
	bodyAtEnd  = regexp.MustCompile(`(?i)^(?:\S+\s+){1,6}(?:` + bodyWords + `)$`)
	courtWord  = regexp.MustCompile(`(?i)\b(?:` + lang.Any(creditWords(func(c *lang.Credits) lang.Words { return c.Courts })) + `)\b`)
	venue      = regexp.MustCompile(`(?i)\b(?:` + lang.Any(lang.All.Words(func(l *lang.Language) lang.Words { return l.Bodies.Events })) + `)\b`)
	roomWord   = regexp.MustCompile(`(?i)\b(?:` + lang.Any(creditWords(func(c *lang.Credits) lang.Words { return c.Rooms })) + `)\b`)
	kindWord   = regexp.MustCompile(`(?i)\b(?:` + lang.Any(kindWords()) + `)\b`)
)

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

// outletNamed reads a whole line as the name of an outlet or a body.
func outletNamed(s string) (o outletName, ok bool) {
	s = strings.Trim(s, " .,*_|")
	o.name = s
	if o.known, o.sure = outlets.ByName(s); o.known != nil {
		o.media = o.known.Type == "news-agency" || o.known.Type == "newspaper" || o.known.Type == "broadcaster" || o.known.Type == "magazine"
		return o, true
	}
	if tail := issueTail.FindStringIndex(s); tail != nil && tail[0] > 3 { // a journal
		s = strings.TrimSpace(s[:tail[0]])
		o.name, o.media = s, true
	}
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 9 || len(s) > 90 || strings.ContainsAny(s, "0123456789:;?!\"“”@°") || !meta.Capitalised(s) ||
		sections[Fold(s)] || partHeadings[Fold(s)] || kindLabels[Fold(s)] != "" || kindWord.MatchString(s) || roomWord.MatchString(s) {
		return o, false
	}
	low := strings.ToLower(s)
	if len(words) == 1 || smallWords[strings.ToLower(words[len(words)-1])] || noPlace[low] {
		return o, false
	}
	o.media = o.media || len(words) <= 6 && (mediaAtEnd.MatchString(s) || mediaFirst.MatchString(s) && len(words) <= 5)
	return o, o.media || bodyFirst.MatchString(s) || bodyAtEnd.MatchString(s)
}

// isEvent reports whether a name is that of a meeting or a match, not of a body.
func (h *heading) isEvent(s string) bool { return venue.MatchString(s) }

// issues reports whether a text that names s in its first sentences or below as
// "About …" is issued by it: a masthead in capitals without a word of a body.
func (h *heading) issues(name string) bool {
	if h.Release {
		return true
	}
	if bodyAtEnd.MatchString(name) || bodyFirst.MatchString(name) || outletWord.MatchString(name) {
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
