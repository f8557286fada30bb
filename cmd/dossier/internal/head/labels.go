package head

// Labels are short lines whose whole text means something: "OPINION", "Executive
// summary". The languages have them; here they are put together, since a label
// in one language may stand above a text in another.

import (
	"strings"

	"dossier/cmd/dossier/internal/furniture"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/sieve"
)

var (
	// kindLabels name the kind of text.
	kindLabels = lang.Read.Map(func(l *lang.Language) map[string]string { return l.Head.Kinds })
	// sections are of newspapers: labels above a title that say nothing of the
	// kind of text.
	sections = set(phrases(func(h *lang.Head) lang.Phrases { return h.Sections }))
	// partHeadings name a part of a text and never its title.
	partHeadings = set(phrases(func(h *lang.Head) lang.Phrases { return h.Parts }))
)

// KindOf returns the kind of text that a label names, or "".
func KindOf(label string) string { return kindLabels[label] }

// IsPart reports whether a folded line is the heading of a part of a text.
func IsPart(label string) bool { return partHeadings[label] }

// Fold folds a short line for look-up in the tables of labels.
func Fold(s string) string {
	return strings.ToLower(strings.Trim(s, " :.*_#[]()|—–-"))
}

// phrases lists a table of phrases above texts.
func phrases(of func(*lang.Head) lang.Phrases) []string {
	return lang.Read.Phrases(func(l *lang.Language) lang.Phrases { return of(&l.Head) })
}

// ofCredits joins those of a table of credits, in all languages.
func ofCredits(of func(*lang.Credits) lang.Pattern) string {
	return lang.All.Pattern(func(l *lang.Language) lang.Pattern { return of(&l.Credits) })
}

// creditWords are the words of a table of credits.
func creditWords(of func(*lang.Credits) lang.Words) []string {
	return lang.All.Words(func(l *lang.Language) lang.Words { return of(&l.Credits) })
}

func set(list []string) map[string]bool {
	m := map[string]bool{}
	for _, w := range list {
		m[w] = true
	}
	return m
}

// Lines that are never a title, whole.
var (
	release  = sieve.New(`^%s[.:!]*$`, lang.Read.Head(func(h *lang.Head) lang.Pattern { return h.Release }))
	prompt   = furniture.Prompts
	status   = furniture.WholeLine(func(c *lang.Credits) lang.Pattern { return c.Status })
	banner   = furniture.WholeLine(func(c *lang.Credits) lang.Pattern { return c.Banner })
	picture  = furniture.WholeLine(func(c *lang.Credits) lang.Pattern { return c.Picture })
	ago      = furniture.WholeLine(func(c *lang.Credits) lang.Pattern { return c.Ago })
	caption  = sieve.New(`^[\[(]?%s`, ofCredits(func(c *lang.Credits) lang.Pattern { return c.Caption }))
	note     = sieve.New(`^[*_\[(]*%s[*_]*\s*[:.–—-]`, ofCredits(func(c *lang.Credits) lang.Pattern { return c.Note }))
	consents = lang.All.Phrases(func(l *lang.Language) lang.Phrases { return l.Credits.PromptText })
	others   = sieve.New(`^[—–(\[*_-]*\s*%s`, ofCredits(func(c *lang.Credits) lang.Pattern { return c.Others }))
	code     = lazyregexp.New(`^(?:[A-Z]{1,8}[/.-])+[\w/.()*-]*\d[\w/.()*-]*$|^(?:[A-Z]{2,}-)+[A-Z][\w-]*(?:,.*)?$`)
	turn     = lazyregexp.New(`^\p{Lu}[\p{L}\s.'’-]{0,50}(?:\([^)]{1,40}\))?\s*:\s+\S`)
	capsTurn = lazyregexp.New(`^(?:\p{Lu}[\p{Lu}.'’-]+\s?){1,4}\s?:\s+\S`)
	hasWord  = lazyregexp.New(`\p{L}{2}|\p{Han}|\p{Hangul}`)
)

// sieves are all of them, for the test that they hold back.
func sieves() map[string]*sieve.Sieve {
	return map[string]*sieve.Sieve{"release": release, "prompt": prompt, "status": status, "banner": banner, "picture": picture, "ago": ago, "caption": caption,
		"note": note, "others": others, "series": seriesLine, "byline": bylineLead, "credit": creditLead, "newsroom": newsroom, "contact": contactLine, "date": bareDate, "issued": issuedBy}
}

// consent reports whether a paragraph asks for consent, as pages do before they show
// their text.
func consent(s string) bool {
	low, n := strings.ToLower(s), 0
	for _, w := range consents {
		if strings.Contains(low, w) {
			n++
		}
	}
	return n >= 2
}

func isNote(s string) bool { return len(s) > 12 && note.MatchString(s) }

// titleKind matches a title that names its kind: "FACT CHECK: …", "[Joint Statement] …",
// "Statement by the minister".
var titleKind = lazyregexp.New(`(?i)^\[?(` + lang.Any(phrases(func(h *lang.Head) lang.Phrases { return h.TitleKinds })) + `)(?:\s*[:|\]]|\s+(?:` +
	lang.Any(lang.Read.Words(func(l *lang.Language) lang.Words { return l.Head.TitleKindFor })) + `)\b)`)

var seriesLine = sieve.New(`^%s\b(?:\s+(?:`+lang.Read.Head(func(h *lang.Head) lang.Pattern { return h.SeriesNumber })+`)\.?)?\s*[#:]?\s*\d[\w/.-]*(?:\s*[|·•,–—-]\s*(.*))?$`,
	`(`+lang.Any(phrases(func(h *lang.Head) lang.Phrases { return h.Series }))+`)`)

// series returns the kind of text that a line such as "Policy Brief No. 14 |
// March 2025" or "ANALYSIS | Foreign policy" labels, or "".
func (f *Facts) series(s string) string {
	if len(s) > 90 {
		return ""
	}
	if m := seriesLine.Submatch(s); m != nil {
		if _, dated := f.findDate(m[2]); m[2] == "" || dated {
			return kindLabels[strings.ToLower(m[1])]
		}
	}
	first, rest, bar := strings.Cut(s, "|")
	if kind := kindLabels[Fold(first)]; bar && kind != "" && len(strings.Fields(rest)) <= 4 && !strings.ContainsAny(rest, "0123456789|") {
		return kind
	}
	return ""
}
