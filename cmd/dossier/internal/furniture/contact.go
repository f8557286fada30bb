package furniture

// Contacts below a text, and the marks that end it.

import (
	"regexp/syntax"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/sieve"
)

var (
	endMark = lazyregexp.New(`(?i)^(?:#(?:\s?#){2,}|[-–—\s]*30[-–—\s]*|[-–—*\s(/]*(?:` + foot(func(f *lang.Foot) lang.Pattern { return f.EndMarks }) + `)(?:\s+\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s\p{Lu}{1,4})?)?[-–—*\s)/.]*|\* ?\* ?\*)$`)

	contactCue    = lazyregexp.New(`(?i)^(?:` + foot(func(f *lang.Foot) lang.Pattern { return f.Contacts }) + `)`)
	contactDetail = lazyregexp.New(`(?i)\bwww\.[\w-]+\.\w|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b(?:` + foot(func(f *lang.Foot) lang.Pattern { return f.Telephone }) + `):?\s*\+?[\d(]|\+\d[\d ()./-]{6,}|\b(?:` +
		foot(func(f *lang.Foot) lang.Pattern { return f.TelephoneLabels }) + `)\b\s*:`)

	// webOnly is a web address and nothing else: it may be where the text came from.
	webOnly = lazyregexp.New(`^<?(?:https?://|www\.)\S+$`)

	comments = lang.All.PhraseSet(func(l *lang.Language) lang.Phrases { return l.Furniture.Comments })
)

// foot joins the alternatives of a table of lines below texts.
func foot(of func(*lang.Foot) lang.Pattern) string {
	return lang.All.Pattern(func(l *lang.Language) lang.Pattern { return of(&l.Foot) })
}

// Closes reports whether boxes of a kind stand below a text and belong to who wrote
// it, not to the page.
func Closes(reason string) bool {
	return reason == "end mark" || reason == "contact" || reason == "boilerplate" || reason == "notes to editors"
}

// edge is how many paragraphs from the end contacts may begin without an end mark.
const edge = 8

// contacts takes the addresses of press offices: below an end mark, or among the last
// paragraphs. One line of a contact never takes the text beside it: a block
// goes on only over lines that are parts of an address.
func (f *finding) contacts() {
	marked := false
	for i := 0; i < len(f.paras); i++ {
		marked = marked || f.reason[i] == "end mark"
		if f.reason[i] != "" || f.paras[i].Fixed || !marked && (i < 2 || i < len(f.paras)-edge && i < f.last || i < f.first) {
			continue
		}
		s := f.class[i].text
		if !f.startsContact(i) || strings.ContainsAny(s[:min(1, len(s))], "\"") || strings.HasPrefix(s, "“") || strings.HasPrefix(s, "«") {
			continue
		}
		end := i + 1
		for k := end; k < len(f.paras) && k <= i+6 && !f.class[k].prose && len(f.class[k].text) < 110 && f.reason[k] == ""; k++ {
			if f.details(k) {
				end = k + 1
			}
		}
		begin := i
		for begin > f.last+1 && i > f.last && !f.paras[begin].Gap && f.reason[begin-1] == "" && len(f.class[begin-1].text) < 110 && !prose.Sentence(f.class[begin-1].text) {
			begin--
		}
		for end < len(f.paras) && (!f.paras[end].Gap && f.partOfAddress(end) || f.paras[end].Gap && end < i+4 && f.details(end)) {
			end++
		}
		f.take(begin, end, "contact")
		i = end - 1
	}
}

// startsContact reports whether a paragraph is an address, or the heading of one.
func (f *finding) startsContact(i int) bool {
	s := f.class[i].text
	if contact(s) {
		return true
	}
	if len(s) >= 90 || prose.Sentence(s) || !contactCue.MatchString(s) && !f.class[i].isOpener("contact") {
		return false
	}
	for k := i + 1; k < len(f.paras) && k <= i+6; k++ {
		if f.details(k) || contact(f.class[k].text) {
			return true
		}
		if f.class[k].prose || len(f.class[k].text) >= 110 || f.reason[k] != "" {
			break
		}
	}
	return false
}

// details reports whether a short line holds the number or the address of somebody.
func (f *finding) details(i int) bool {
	s := f.class[i].text
	return f.reason[i] == "" && len(s) < 160 && hasDetail(s) && contactDetail.MatchString(s) && !prose.Sentence(s)
}

// partOfAddress reports whether a line may go on an address above it.
func (f *finding) partOfAddress(i int) bool {
	s := f.class[i].text
	switch {
	case f.reason[i] == "subscription prompt":
		f.reason[i] = ""
		return true
	case f.reason[i] != "" || f.paras[i].Fixed || definition.MatchString(s):
		return false
	}
	return f.details(i) || contact(s) || len(s) < 110 && !prose.Sentence(s)
}

// telephone are words, one of which stands before the number of somebody.
var telephone = sync.OnceValue(func() (out []string) {
	for _, alternative := range sieve.Alternatives(foot(func(f *lang.Foot) lang.Pattern { return f.Telephone }) + "|" + foot(func(f *lang.Foot) lang.Pattern { return f.TelephoneLabels })) {
		tree, err := syntax.Parse(alternative, syntax.Perl)
		if err != nil {
			panic(err)
		}
		out = append(out, sieve.Literals(tree.Simplify())...)
	}
	return out
})

// hasDetail is a cheap sign of a number or an address.
func hasDetail(s string) bool {
	return strings.ContainsAny(s, "@+") || strings.Contains(s, "www.") || prose.ContainsAny(strings.ToLower(s), telephone())
}

// contact reports whether a paragraph is an address: it says so and has a number or
// an address of somebody, or it is short and hardly more than that.
func contact(s string) bool {
	if len(s) > 400 || !hasDetail(s) || !contactDetail.MatchString(s) || definition.MatchString(s) || webOnly.MatchString(s) {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(s); unicode.IsLower(r) && strings.Contains(s, " ") && !strings.ContainsAny(strings.Fields(s)[0], "@:.") {
		return false // a sentence goes on
	}
	if contactCue.MatchString(s) {
		return len(s) < 140 || strings.Count(s, ". ") < 3 && !manyWords(s)
	}
	return len(s) < 120 && len(strings.Fields(s)) < 14 && (!prose.Sentence(s) || !hasStopWords(s)) && !reported(strings.ToLower(s))
}

// manyWords reports whether most of a paragraph are the small words of running text.
func manyWords(s string) bool {
	n := 0
	for _, w := range strings.Fields(strings.ToLower(s)) {
		if stop[strings.Trim(w, ".,;:()")] {
			n++
		}
	}
	return n*3 > len(strings.Fields(s)) && n > 12
}

// hasStopWords reports whether a line has two of the small words that sentences have.
func hasStopWords(s string) bool {
	n := 0
	for _, w := range strings.Fields(strings.ToLower(s)) {
		if stop[w] {
			n++
		}
	}
	return n >= 2
}

var stop = lang.All.Set(func(l *lang.Language) lang.Words { return l.Detect.Common })
