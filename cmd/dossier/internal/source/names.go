package source

// Names in heads and feet: bylines, notes on authors, places of datelines and the
// names of papers, told by the words around them and how they are printed.

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/meta"
)

// The words in and around the names of authors.
var (
	bylineLead  = regexp.MustCompile(`(?i)^(?:(?:` + ofNames(func(n *lang.Names) lang.Pattern { return n.BylineFront }) + `)\s+)?(?:` + ofNames(func(n *lang.Names) lang.Pattern { return n.Byline }) + `)\s*:?\s+`)
	nameStarts  = regexp.MustCompile(`^(?:\*|_)?(` + meta.FullName + `)(?:\*|_)?(?:,|\s+\(|\s+(?:` + ofNames(func(n *lang.Names) lang.Pattern { return n.NoteVerbs }) + `)\b)`)
	noteRoles   = regexp.MustCompile(`(?i)\b(?:` + ofNames(func(n *lang.Names) lang.Pattern { return n.Role }) + `)\b`)
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
	return meta.People(s)
}

// upper reports whether s has letters and all of them are capitals.
func upper(s string) bool {
	return strings.ToUpper(s) == s && strings.ToLower(s) != s
}

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
		if p == "" || !unicode.IsUpper(r) || strings.ContainsAny(p, "0123456789:;!?\"“”()|@/") || len(strings.Fields(p)) > 5 || !meta.Capitalised(p) {
			return false
		}
	}
	return true
}

// outlet matches words that names of publishers have and names of places and
// people have not.
var outlet = regexp.MustCompile(`(?i)\b(?:` + lang.All.Pattern(func(l *lang.Language) lang.Pattern { return l.Bodies.Outlets }) + `)\b`)
