package source

// Labels are short lines whose whole text means something: "OPINION", "Executive
// summary". The languages have them; here they are put together, since a label
// in one language may stand above a text in another.

import (
	"strings"

	"dossier/cmd/dossier/internal/lang"
)

var (
	// kindLabels name the kind of text.
	kindLabels = lang.Read.Map(func(l *lang.Language) map[string]string { return l.Head.Kinds })
	// sections are of newspapers: labels above a title that say nothing of the
	// kind of text.
	sections = set(phrases(func(h *lang.Head) lang.Phrases { return h.Sections }))
	// partHeadings name a part of a text and never its title.
	partHeadings = set(phrases(func(h *lang.Head) lang.Phrases { return h.Parts }))
	// noteHeadings head footnotes, briefHeadings the parts of a brief.
	noteHeadings  = set(phrases(func(h *lang.Head) lang.Phrases { return h.NoteParts }))
	briefHeadings = set(phrases(func(h *lang.Head) lang.Phrases { return h.BriefParts }))
	// questionMarks are the letters before questions and answers.
	questionMarks = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Head.Questions })
)

// label folds a short line for look-up in these tables.
func label(s string) string {
	return strings.ToLower(strings.Trim(s, " :.*_#[]()|—–-"))
}

// phrases lists a table of phrases above texts.
func phrases(of func(*lang.Head) lang.Phrases) []string {
	return lang.Read.Phrases(func(l *lang.Language) lang.Phrases { return of(&l.Head) })
}

// patterns joins the alternatives of a table of lines above texts.
func patterns(of func(*lang.Head) lang.Pattern) string {
	return lang.Read.Pattern(func(l *lang.Language) lang.Pattern { return of(&l.Head) })
}

// ofFoot joins those of a table of lines below texts.
func ofFoot(of func(*lang.Foot) lang.Pattern) string {
	return lang.Read.Pattern(func(l *lang.Language) lang.Pattern { return of(&l.Foot) })
}

func set(list []string) map[string]bool {
	m := map[string]bool{}
	for _, w := range list {
		m[w] = true
	}
	return m
}
