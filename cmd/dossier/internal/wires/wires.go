// Package wires tells which news agency wrote a text that a paper carries: from what its
// head says, its byline, a copyright line or a credit below it. One agency's text in five
// papers is one voice, so whoever counts voices must know.
//
// A text that only speaks of an agency is not its: a sign counts where agencies and papers
// print it and nothing else stands around it, the agency is one that outlets knows, and no
// second one is credited beside it.
package wires

import (
	"slices"
	"strings"
	"unicode"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/outlets"
)

// Credit is which agency a text says wrote it.
type Credit struct {
	Name     string // as the list of outlets has it
	Basis    archive.Basis
	Line     int
	Evidence string
	Rule     string

	part bool // of a text that says only that it was made with the agency's
}

const (
	ends        = 4   // of its last paragraphs may be a credit
	longestLine = 160 // of a credit
	leadWords   = 9   // of the place in a byline
	fewest      = 80  // bytes of a paragraph that may end with a credit
)

var (
	copyright = lazyregexp.New(`(?i)^(?:©|\(c\)|copyright)[\s©]*(?:\(c\)\s*)?(?:(?:19|20)\d\d(?:[-–]\d{2,4})?[,:]?\s*)?(.{2,60}?)(?:\s*(?:(?:19|20)\d\d)\.?|\.?\s+(?:` + string(lang.All.Pattern(func(l *lang.Language) lang.Pattern { return l.Foot.Rights })) + `)\b.*)?$`)
	label     = lazyregexp.New(`(?i)^(?:` + lang.Any(lang.Read.Phrases(func(l *lang.Language) lang.Phrases { return l.Credits.Source })) + `)\s*:\s*(.{2,60})$`)
	drawn     = lazyregexp.New(`(?i)^(?:` + string(lang.Read.Pattern(func(l *lang.Language) lang.Pattern { return l.Credits.Drawn })) + `)\s+(.{2,60})$`)
	others    = lazyregexp.New(`(?i)^(?:` + string(lang.Read.Pattern(func(l *lang.Language) lang.Pattern { return l.Credits.Others })) + `)`)
	closing   = lazyregexp.New(`[.!?…»”")]\s+(?:\(([^()]{2,60})\)|[/—–-]\s?([^/().]{2,30}))\.?$|\s\(([^()]{2,40}\d{4})\)$`)
	day       = lazyregexp.New(`[\s,;–-]*[\d. /]*$`)
	sign      = lazyregexp.New(`^\p{Ll}{2,5}$`) // of an editor or a desk
	by        = lazyregexp.New(`(?i)^(?:` + string(lang.Read.Pattern(func(l *lang.Language) lang.Pattern { return l.Names.Byline })) + `)[:\s]\s*`)
	parts     = lazyregexp.New(`\s*(?:[,;|·•/]|\s[-–—]\s)\s*`)
	months    = lang.Any(lang.All.Words(func(l *lang.Language) lang.Words { return joined(l.Dates.Months[:]) }))
	month     = lazyregexp.New(`(?i)^(?:` + months + `)\.?,?$`)
)

func joined(list []lang.Words) lang.Words {
	var all []string
	for _, w := range list {
		all = append(all, string(w))
	}
	return lang.Words(strings.Join(all, " "))
}

// Set takes down which agency a text credits, as one of what was read in it.
func Set(doc *archive.Document) {
	if doc == nil {
		return
	}
	c, ok := Of(doc)
	doc.Recovered.Agency = c.Name
	if delete(doc.Recovered.From, "agency"); ok {
		doc.Recovered.Set("agency", archive.Provenance{Basis: c.Basis, Line: c.Line, Evidence: c.Evidence, Rule: c.Rule})
	}
}

// Of returns the agency that a text credits.
func Of(doc *archive.Document) (Credit, bool) {
	a := &doc.Recovered
	var all []*body.Block
	first := 0
	paragraphs(doc.Body, func(b *body.Block) {
		if b.Zone == body.Body && first == 0 {
			first = b.First
		}
		all = append(all, b)
	})
	var found, drawn []Credit
	put := func(c Credit, ok bool) {
		switch {
		case ok && c.part:
			drawn = append(drawn, c)
		case ok:
			found = append(found, c)
		}
	}
	if from, ok := a.From["agency"]; ok { // "" where the head credits two
		found = append(found, Credit{Name: a.Agency, Basis: from.Basis, Line: from.Line, Evidence: from.Evidence, Rule: from.Rule})
	}
	if by, ok := a.From["authors"]; ok && by.Basis == archive.Extracted {
		put(byline(by.Evidence, by.Line))
	}
	for _, b := range all {
		if b.Zone == body.Byline {
			put(byline(b.Text, b.First))
		}
	}
	for _, r := range doc.Removed {
		if strings.HasPrefix(r.Reason, "picture") { // who took it wrote nothing
			continue
		}
		if r.First < first {
			put(byline(r.Text, r.First))
		} else {
			put(foot(r.Text, r.First))
		}
	}
	for _, b := range all[max(0, len(all)-ends):] {
		put(foot(b.Text, b.First))
	}
	if n := len(all); n > 0 {
		put(last(all[n-1].Text, all[n-1].First, n > 1 && !strings.HasSuffix(all[n-2].Text, ":")))
	}
	if len(found) == 0 && !a.Has("authors") { // nobody else is named
		found = drawn
	}
	if len(found) == 0 || slices.ContainsFunc(found, func(c Credit) bool { return c.Name != found[0].Name }) { // who wrote it cannot be told
		return Credit{}, false
	}
	return found[0], found[0].Name != ""
}

// paragraphs yields the leaves of a text that are no quotations.
func paragraphs(blocks []body.Block, yield func(*body.Block)) {
	for i := range blocks {
		switch b := &blocks[i]; {
		case b.Kind == body.Quote, b.Kind == body.Code, b.Kind == body.Heading:
		case b.Kind.Leaf():
			yield(b)
		default:
			paragraphs(b.Kids, yield)
		}
	}
}

// agency returns the agency of a name as it is printed.
func agency(printed string) (name string, ok bool) {
	o := outlets.Agency(strings.Trim(printed, " ()[].,"), false)
	if o == nil {
		return "", false
	}
	return o.Name, true
}

// place reports whether what stands before an agency is where and when a text was written
// and no sentence.
func place(s string) bool {
	words := strings.Fields(s)
	if len(words) > leadWords {
		return false
	}
	for _, w := range words {
		r := []rune(w)
		if unicode.IsLower(r[0]) && len(r) > 3 && !month.MatchString(w) {
			return false
		}
	}
	return len(words) == 0 || !strings.Contains(strings.TrimRight(s, " .—–-"), "; ")
}

// byline reads the agency of who wrote a text: "By Ana Ruiz, Associated Press", "EFE".
func byline(text string, line int) (Credit, bool) {
	if len(text) > longestLine || strings.ContainsAny(text, "?!“”\":") {
		return Credit{}, false
	}
	bare := strings.Trim(text, "*_()[] ")
	if others.MatchString(bare) { // who took a picture, or made it shorter
		return Credit{}, false
	}
	if by.MatchString(bare) {
		bare = by.ReplaceAllString(bare, "")
	}
	name := ""
	for _, part := range parts.Split(bare, -1) {
		n, ok := agency(part)
		if !ok && !place(part) { // neither a name nor a place
			return Credit{}, false
		}
		if ok && name != "" && n != name {
			return Credit{}, false
		}
		if ok {
			name = n
		}
	}
	return Credit{Name: name, Basis: archive.Extracted, Line: line, Evidence: text, Rule: "the agency in the byline"}, name != ""
}

// foot reads a credit below a text: a copyright line, a line that names the source, an
// agency alone in brackets or behind a dash, one whose text this one was made from.
func foot(text string, line int) (Credit, bool) {
	s := strings.Trim(text, "*_ ")
	if len(s) > longestLine || len(s) < 3 {
		return Credit{}, false
	}
	c := Credit{Basis: archive.Extracted, Line: line, Evidence: text}
	ok := false
	bare := strings.Trim(s, "()[]–—- .")
	if m := copyright.FindStringSubmatch(s); m != nil {
		c.Name, ok = agency(m[1])
		c.Rule = "the copyright is the agency’s"
	} else if m := drawn.FindStringSubmatch(bare); m != nil {
		c.Name, ok = agency(m[1])
		c.Basis, c.Rule, c.part = archive.Inferred, "the text says that it was made from the agency’s, and names no author", true
	} else if m := label.FindStringSubmatch(bare); m != nil {
		c.Name, ok = agency(m[1])
		c.Basis, c.Rule = archive.Inferred, "the line of the source names the agency"
	} else if bare != strings.TrimRight(s, " .") {
		c.Name, ok = signed(bare)
		c.Rule = "the agency stands alone below the text"
	}
	return c, ok
}

// last reads the agency at the end of the last paragraph: "… he said. (AP)"; alone says that
// the paragraph may be no more than its name.
func last(text string, line int, alone bool) (Credit, bool) {
	c := Credit{Basis: archive.Extracted, Line: line, Evidence: text, Rule: "the agency stands at the end of the text"}
	ok := false
	if m := closing.FindStringSubmatch(text); m != nil && len(text) > fewest {
		c.Evidence = m[1] + m[2] + m[3]
		c.Name, ok = signed(c.Evidence)
	} else if alone {
		c.Name, ok = agency(text)
	}
	return c, ok
}

// signed returns the agency of a credit, which may have who put it in and the day behind it:
// "APA, red, 3.5.2024".
func signed(s string) (name string, ok bool) {
	s = day.ReplaceAllString(s, "")
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(",;/", r) })
	for i, part := range parts {
		if i > 0 && !sign.MatchString(strings.TrimSpace(part)) {
			return "", false
		}
	}
	return agency(strings.Join(parts, "/"))
}
