package furniture

// Lines that lead through a site, told by their form: where the visitor is, the menu of a
// page, a menu that lost its bars. They stand above any text, and are none of it.

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/sieve"
)

var (
	// crumbs is the way from the first page to this one; a list of pages ends with a number.
	// Between arrows without spaces there is no tag.
	crumbs  = lazyregexp.New(`^[^>›»→]{1,40}(?:\s+[>›»→]+\s*[^>›»→]{1,60})+$|^[^<>›»→]{1,40}(?:\s*[>›»→]\s*[^<>›»→]{1,60}){2,}$|^[^/]{1,40}(?:\s+/\s+[^/]{1,60}){2,}$`)
	whereAt = WholeLine(func(c *lang.Credits) lang.Pattern { return c.Where })
	// Prompts are lines that ask the reader for something: consent, a subscription.
	Prompts = WholeLine(func(c *lang.Credits) lang.Pattern { return c.Prompt })
	// menuWords are labels that menus are made of.
	menuWords = lang.All.Set(func(l *lang.Language) lang.Words { return l.Credits.NoPlace })
	// small are the words that titles write small, or with a capital as all others.
	small    = lang.All.Set(func(l *lang.Language) lang.Words { return l.Names.Small }, func(l *lang.Language) lang.Words { return l.Dates.Article })
	sections = lang.Read.PhraseSet(func(l *lang.Language) lang.Phrases { return l.Head.Sections })
)

// WholeLine makes a sieve of lines that are no more than one of a table of credits.
func WholeLine(of func(*lang.Credits) lang.Pattern) *sieve.Sieve {
	return sieve.New(`^[\[(*_]*%s[\])*_.:!»>]*$`, lang.All.Pattern(func(l *lang.Language) lang.Pattern { return of(&l.Credits) }))
}

// Navigates reports whether a line leads through a site.
func Navigates(s string) bool {
	if strings.HasPrefix(s, "« ") && strings.HasSuffix(s, " »") && strings.Contains(s, " | ") { // the texts before and behind
		return true
	}
	if len(s) < 80 && strings.HasSuffix(s, "|") && !strings.Contains(s[:len(s)-1], "|") { // a link of a menu, a line each
		return true
	}
	return strings.ContainsAny(s, ">›»→/") && crumbs.MatchString(s) && !prose.Terminal(s) || whereAt.MatchString(s) ||
		strings.Contains(s, " | ") && isMenu(s) || bareMenu(s)
}

// isMenu reports whether a line between bars is the menu of a page: it begins with a
// prompt, and each part is short.
func isMenu(s string) bool {
	for i, part := range strings.Split(s, "|") {
		if n := len(strings.Fields(part)); n > 4 || i == 0 && !Prompts.MatchString(strings.TrimSpace(part)) {
			return false
		}
	}
	return !strings.ContainsAny(s, "0123456789")
}

// bareMenu reports whether a line is a menu that lost its bars: four words or more,
// each with a capital, most of them names of sections; or more than a title has, nine of
// ten with a capital.
func bareMenu(s string) bool {
	words, of := strings.Fields(s), 0
	if len(words) < 4 || strings.ContainsAny(s, "0123456789:;,.!?\"“«") {
		return false
	}
	lower, joins := 0, 0
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) {
			lower++
		}
		low := strings.ToLower(w)
		if sections[low] || menuWords[low] || Prompts.MatchString(w) {
			of++
		}
		if small[low] {
			joins++
		}
	}
	if len(words) > 14 {
		return lower*10 <= len(words) && joins*6 < len(words) && !prose.AllCapitals(s) // a long title is joined by small words
	}
	return lower == 0 && of*5 >= len(words)*3
}
