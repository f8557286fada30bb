// Package wires tells which news agency wrote a text that a paper carries: from the
// bracket of its dateline, its byline, a copyright line or a line of its source. One
// agency's text in five papers is one voice, so whoever counts voices must know.
//
// A text that only speaks of an agency is not its: a sign counts where agencies and papers
// print it and nothing else stands around it, the agency is one that outlets knows, and no
// second one is credited beside it.
package wires

import (
	"strings"
	"unicode"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/atlas"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/initials"
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
}

const (
	topParagraphs = 3   // of a text may open with its dateline
	ends          = 4   // of its last paragraphs may be a credit
	longestLine   = 160 // of a credit
	longestLead   = 110 // of a dateline
	leadWords     = 9
)

var (
	lead      = lazyregexp.New(`^([^()/]{0,90}?)[(/]([^()]{2,40}?)[)/]\s*(?:\.?\s*[-–—]|:\s)`)
	copyright = lazyregexp.New(`(?i)^(?:©|\(c\)|copyright)[\s©]*(?:\(c\)\s*)?(?:(?:19|20)\d\d(?:[-–]\d{2,4})?[,:]?\s*)?(.{2,60}?)(?:\s*(?:(?:19|20)\d\d)\.?|\.?\s+(?:` + string(lang.All.Pattern(func(l *lang.Language) lang.Pattern { return l.Foot.Rights })) + `)\b.*)?$`)
	label     = lazyregexp.New(`(?i)^(?:` + lang.Any(lang.Read.Phrases(func(l *lang.Language) lang.Phrases { return l.Credits.Source })) + `)\s*:\s*(.{2,60})$`)
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
	if c, ok := Of(doc); ok {
		doc.Recovered.Agency = c.Name
		doc.Recovered.Set("agency", archive.Provenance{Basis: c.Basis, Line: c.Line, Evidence: c.Evidence, Rule: c.Rule})
	}
}

// Of returns the agency that a text credits.
func Of(doc *archive.Document) (Credit, bool) {
	var top, all []*body.Block
	paragraphs(doc.Body, func(b *body.Block) {
		if b.Zone == body.Body && len(top) < topParagraphs {
			top = append(top, b)
		}
		all = append(all, b)
	})
	var found []Credit
	put := func(c Credit, ok bool) {
		if ok {
			found = append(found, c)
		}
	}
	for _, b := range top {
		put(dateline(b.Text, b.First))
	}
	if by, ok := doc.Recovered.From["authors"]; ok && by.Basis == archive.Extracted {
		put(byline(by.Evidence, by.Line))
	}
	first := 0
	if len(top) > 0 {
		first = top[0].First
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
	for _, c := range found {
		if c.Name != found[0].Name { // who wrote it cannot be told
			return Credit{}, false
		}
	}
	if len(found) == 0 {
		return Credit{}, false
	}
	return found[0], true
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

// agency returns the agency of a name as it is printed, also with a desk of it behind a
// stroke: "dpa/lnw". Two names are none.
func agency(printed string) (name string, ok bool) {
	for i, part := range strings.Split(strings.Trim(printed, " ()[].,"), "/") {
		o, sure := outlets.ByName(strings.TrimSpace(part))
		known := o != nil && sure && o.Type == "news-agency"
		switch {
		case i == 0 && !known, i > 0 && known && o.Name != name:
			return "", false
		case i == 0:
			name = o.Name
		}
	}
	return name, name != ""
}

// dateline reads the agency in the dateline that a paragraph opens with.
func dateline(text string, line int) (Credit, bool) {
	head := text[:min(len(text), longestLead)]
	if !strings.ContainsAny(head, "(/") {
		return Credit{}, false
	}
	m := lead.FindStringSubmatch(head)
	if m == nil || !place(m[1]) || !sent(m[1], m[2]) {
		return Credit{}, false
	}
	name, ok := agency(m[2])
	return Credit{name, archive.Extracted, line, m[0], "the agency named in the dateline"}, ok
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

// sent reports whether what stands before an agency says where or when a text was sent, and
// the agency is not what it is short for: "Data Processing Agreement (DPA) - the annex". A
// code of two letters may be a region behind its town.
func sent(lead, printed string) bool {
	first, _, _ := strings.Cut(strings.Trim(lead, " .,:–—-"), ",")
	if initials.Bracketed(lead, strings.TrimSpace(printed)) {
		return false
	}
	_, _, known := atlas.Find(first)
	return first == "" || strings.ToUpper(first) == first || strings.ContainsAny(lead, "0123456789") || known && len(printed) > 2
}

// byline reads the agency of who wrote a text: "By Ana Ruiz, Associated Press", "EFE".
func byline(text string, line int) (Credit, bool) {
	if len(text) > longestLine || strings.ContainsAny(text, "?!“”\":") {
		return Credit{}, false
	}
	bare := strings.Trim(text, "*_()[] ")
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
	return Credit{name, archive.Extracted, line, text, "the agency in the byline"}, name != ""
}

// foot reads a credit below a text: a copyright line, a line that names the source, an
// agency alone in brackets.
func foot(text string, line int) (Credit, bool) {
	s := strings.Trim(text, "*_ ")
	if len(s) > longestLine || len(s) < 3 {
		return Credit{}, false
	}
	c := Credit{Basis: archive.Extracted, Line: line, Evidence: text}
	ok := false
	switch m := copyright.FindStringSubmatch(s); {
	case m != nil:
		c.Name, ok = agency(m[1])
		c.Rule = "the copyright is the agency’s"
	case strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")"):
		c.Name, ok = agency(s)
		c.Rule = "the agency stands alone below the text"
	default:
		if m := label.FindStringSubmatch(s); m != nil {
			c.Name, ok = agency(m[1])
			c.Basis, c.Rule = archive.Inferred, "the line of the source names the agency"
		}
	}
	return c, ok
}
