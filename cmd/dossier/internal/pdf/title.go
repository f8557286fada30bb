package pdf

// The title by its type: what is printed largest on the first page, where nothing says
// that it is something else. A form prints its number large, a report its chapter, a
// letter the name of a court; so whatever is not surely a title is left to the rules for
// all texts, and what these find on a printed page is only concluded (Judge).

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/meta"
	"dossier/cmd/dossier/internal/prose"
)

const (
	authorsPrinted = "the names below the title"

	titleStated  = "the line of the first page that is in the largest type, and that the file states as its title"
	titlePrinted = "the line of the first page that is in the largest type, and nothing else is as large"
)

// printedTitle finds what is printed as a title and nothing else, and joins the pieces
// that it is printed in; -1 for none.
func (d *document) printedTitle(first []int) int {
	at, end := d.largest(first)
	if at < 0 || !d.hasText() {
		return -1
	}
	p := &d.pieces[at]
	text := p.text
	for k := at + 1; k <= end; k++ {
		text += " " + d.pieces[k].text
	}
	if p.size < 1.15*d.normal || p.top > 0.6*d.pages[p.page-1].h || !titled(text) {
		return -1
	}
	for i := range d.pieces { // a larger one on another page: this is a cover, or a letter before a report
		if q := &d.pieces[i]; q.page != p.page && q.omitted == "" && q.level > 0 && q.size > 1.15*p.size && len(q.text) > 3 {
			return -1
		}
	}
	p.text = text
	for k := at + 1; k <= end; k++ {
		d.pieces[k].text = ""
	}
	return at
}

// largest returns the pieces in the largest type of the first page, which must stand one
// behind the other; -1 where others are as large.
func (d *document) largest(first []int) (at, end int) {
	at = -1
	most := float32(0)
	for _, i := range first {
		p := &d.pieces[i]
		if hasLetters(p.text) && p.size > most {
			most = p.size
		}
	}
	for _, i := range first {
		p := &d.pieces[i]
		switch {
		case p.text == "" || p.size < 0.96*most || !hasLetters(p.text):
		case p.table:
			return -1, -1
		case at < 0:
			at, end = i, i
		case i == end+1 && i-at < 4:
			end = i
		default:
			return -1, -1
		}
	}
	return at, end
}

// hasLetters reports whether a text has more than signs and an initial.
func hasLetters(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n > 2
}

// hasText reports whether there is anything to be called: the labels of a drawing and the
// cells of a table have no title that their type tells.
func (d *document) hasText() bool {
	for i := range d.pieces {
		if p := &d.pieces[i]; p.omitted == "" && !p.table && p.level == 0 && len(p.text) > 160 && strings.Count(p.text, " ") > 15 {
			return true
		}
	}
	return false
}

var (
	// part opens a heading of a part: "3.2 Results", "IV. Results", "Table 4".
	part = lazyregexp.New(`(?i)^(?:\d{1,2}\.(?:\d{1,2}\.?)*|[ivx]{1,5}\.|[a-z]\.|§|\(?[a-z\d]{1,2}\))\s|^\d{1,2}\s+\p{Lu}|^(?:` +
		lang.Any(lang.All.Phrases(func(l *lang.Language) lang.Phrases { return l.Head.Numbered })) + `)\.?\s*[\dIVX(A-Z]{1,4}\b`)
	notTitle = lang.All.PhraseSet(func(l *lang.Language) lang.Phrases { return l.Head.Parts })
	// post is what addresses have: a code of the post behind a place, a number to call;
	// street, one with its number.
	post   = regexp.MustCompile(`\b[A-Z]{2}\s\d{5}\b|\b\d{5}\s\p{Lu}|\(\d{3}\)\s?\d{3}|\d{3}[-.]\d{4}\b|@|://|www\.`)
	street = regexp.MustCompile(`^\d{2,5}\s(?:[NSEW]\.\s)?\p{Lu}\p{Ll}+\s\p{Lu}`)
	// filed is a mark of a registry or of a file: "Case: 17-2218", "FORM 8".
	filed = regexp.MustCompile(`\b\p{L}+\s?:\s*\d{1,4}[-/]\d|^(?:\p{L}+\s){0,2}(?:No|Nr|N[.º°])\.?\s?\d`)
)

// titled reports whether a text may be the title of a document, and is nothing else that
// is printed as large: a part of it, an address, who issued it, a person.
func titled(s string) bool {
	s = strings.TrimSpace(s)
	words := strings.Fields(s)
	letters, all := 0, 0
	for _, r := range s {
		if all++; unicode.IsLetter(r) || r == ' ' {
			letters++
		}
	}
	scripts := utf8.RuneCountInString(s)*2 < len(s) // those that put no blank between words
	first, _ := utf8.DecodeRuneInString(s)
	last := s[len(s)-1]
	switch {
	case len(words) < 2 && !scripts || all < 8 && !scripts || all < 4 || all > 300:
		return false
	case letters*10 < all*7, strings.ContainsRune(",;:-", rune(last)), unicode.IsLower(first), strings.Contains(s, " | "):
		return false
	case part.MatchString(s), notTitle[strings.ToLower(strings.Trim(s, " .:"))], post.MatchString(s), street.MatchString(s), filed.MatchString(s):
		return false
	case strings.ContainsRune("-–—•▪■●,;:.)", first), prose.AllCapitals(s) && len(words) < 4:
		return false
	case singles(words) > len(words)/3: // letters that are set apart, formulas
		return false
	}
	if day, ok := meta.FindDate(s); ok && (day.End-day.Start)*2 > len(s) {
		return false
	}
	return !named(s, words)
}

// headsNothing reports whether a line is a formula, numbers, or an address.
func headsNothing(s string) bool {
	words := strings.Fields(s)
	letters, all := 0, 0
	for _, r := range s {
		if r != ' ' {
			all++
			if unicode.IsLetter(r) {
				letters++
			}
		}
	}
	return letters*2 < all && letters < 8 || len(words) > 2 && singles(words)*2 > len(words) || post.MatchString(s)
}

// singles counts the words of one letter.
func singles(words []string) (n int) {
	for _, w := range words {
		if utf8.RuneCountInString(w) == 1 {
			n++
		}
	}
	return n
}

// named reports whether a text is a name: of a person, or of a body that prints its own
// above what it issues.
func named(s string, words []string) bool {
	if len(words) > 10 || strings.ContainsAny(s, ":?!–—") {
		return false
	}
	if len(words) < 4 && meta.NameOnly.MatchString(s) && !prose.AllCapitals(s) {
		return true
	}
	return (meta.Capitalised(s) || prose.AllCapitals(s)) && ofBody(s)
}

// Judge judges what the rules for all texts read on a printed page. Of a line that only
// stands where titles stand, it is concluded that it is one; and the source that is
// stated below a table is the table's. A form prints labels as a talk does its speakers:
// it is one where most of it is said by somebody.
func Judge(doc *archive.Document) {
	a := &doc.Recovered
	if p, ok := a.From["title"]; ok && p.Basis == archive.Extracted && p.Rule != titleStated && p.Rule != titlePrinted {
		p.Basis = archive.Inferred
		p.Rule += "; on a printed page, its type does not say so"
		a.From["title"] = p
	}
	doubtful := a.Basis("title") == archive.Inferred
	by, written := a.From["authors"]
	for i := range a.Authors {
		if written && by.Basis != archive.Stated && office.MatchString(a.Authors[i].Name) {
			delete(a.From, "authors")
			a.Authors = nil
			break
		}
	}
	if p, ok := a.From["publisher"]; ok && (ofTable(p) || strings.Contains(p.Evidence, ";") || strings.HasSuffix(p.Evidence, ",") ||
		doubtful && p.Basis == archive.Extracted && a.Publisher.Type == "" && !ofBody(a.Publisher.Name) && p.Rule != adoptedRule ||
		by.Rule == authorsPrinted && p.Line > by.Line && p.Line < by.Line+30) { // parties to a case; the title above what was taken for one; where the writers work
		delete(a.From, "publisher")
		a.Publisher = archive.Publisher{}
	}
	if p := a.From["kind"]; p.Basis == archive.Inferred && (a.Kind == "transcript" || a.Kind == "interview") {
		digits, _, _ := strings.Cut(p.Evidence, " ")
		if n, err := strconv.Atoi(digits); err == nil && 2*n < len(doc.Body) {
			delete(a.From, "kind")
			a.Kind = ""
		}
	}
	if p, ok := a.From["published"]; ok && ofTable(p) {
		delete(a.From, "published")
		a.Published = ""
	}
}

// office matches a name that ends with what somebody is: a clerk's stamp.
var office = lazyregexp.New(`(?i)\s(?:clerk|` + lang.All.Names(func(n *lang.Names) lang.Pattern { return n.Role }) + `)$`)

// ofTable reports whether a field was read in a line that says where a table was taken
// from.
func ofTable(p archive.Provenance) bool {
	label, _, cut := strings.Cut(p.Evidence, ":")
	return cut && sourceLabels[strings.ToLower(strings.TrimSpace(label))]
}

// sourceLabels stand before where a table or a picture was taken from.
var sourceLabels = lang.All.PhraseSet(func(l *lang.Language) lang.Phrases { return l.Head.TableSource })
