// Package corrections reads what a text prints of its own mistakes, or of those of another
// text of its publisher: a correction, a clarification, a retraction. Whoever cites a text
// must know of it.
//
// Much talks of corrections and is none: markets have them, prisons are called so, laws are
// amended article by article, and papers report the corrections of others. So a note is
// read only at the beginning of a paragraph of the text itself, where nobody is quoted, and
// only where a second sign says that a text was wrong. Anything else is left alone.
package corrections

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/meta"
	"dossier/cmd/dossier/internal/prose"
)

// The bounds. A long paragraph is looked at in its beginning, for a note says first what it
// is; a text with more notes is a column of corrections, which no page of one lists.
const (
	look  = 900 // bytes of a paragraph
	first = 160 // bytes of it in which a cheap sign stands
	most  = 20
	key   = 4 // bytes that each sign has at least
)

type of = func(c *lang.Corrections) lang.Pattern

func pattern(f of) string {
	return `(?:` + lang.Read.Pattern(func(l *lang.Language) lang.Pattern { return f(&l.Corrections) }) + `)`
}

func at(before string, f of) *lazyregexp.Regexp {
	return lazyregexp.New(`(?is)^` + before + pattern(f) + `(?:\P{L}|$)`)
}

// gap ends a word of a label.
const gap = `\s*[:.,;—–|)\]-]+\s*`

var (
	// needs are the beginnings of words that are cheap signs, by their first bytes.
	needs = func() map[string][]string {
		by := map[string][]string{}
		for _, w := range lang.Read.Phrases(func(l *lang.Language) lang.Phrases { return l.Corrections.Needs }) {
			by[w[:key]] = append(by[w[:key]], w)
		}
		return by
	}()

	leads  = lazyregexp.New(`(?is)^` + pattern(func(c *lang.Corrections) lang.Pattern { return c.Leads }) + gap)
	labels = []struct {
		kind string
		*lazyregexp.Regexp
	}{
		{archive.CorrectionNote, at("", func(c *lang.Corrections) lang.Pattern { return c.Correct })},
		{archive.ClarificationNote, at("", func(c *lang.Corrections) lang.Pattern { return c.Clarify })},
		{archive.RetractionNote, at("", func(c *lang.Corrections) lang.Pattern { return c.Retract })},
	}
	signs     = lazyregexp.New(`(?is)(?:^|\P{L})` + pattern(func(c *lang.Corrections) lang.Pattern { return c.Signs }) + `(?:\P{L}|$)`)
	version   = at("", func(c *lang.Corrections) lang.Pattern { return c.Version })
	appeared  = at(`[\s,]*`, func(c *lang.Corrections) lang.Pattern { return c.Appeared })
	wrong     = lazyregexp.New(`(?is)^[^.!?]{0,120}?(?:\P{L})` + pattern(func(c *lang.Corrections) lang.Pattern { return c.Wrong }) + `(?:\P{L}|$)`)
	changed   = at("", func(c *lang.Corrections) lang.Pattern { return c.Changed })
	earlier   = at("", func(c *lang.Corrections) lang.Pattern { return c.Earlier })
	saying    = at(`[\s,]*(?:\p{L}{2,5}\s+)?`, func(c *lang.Corrections) lang.Pattern { return c.Wrong })
	mistaken  = lazyregexp.New(`(?is)^[^.!?]{0,60}?(?:\P{L})` + pattern(func(c *lang.Corrections) lang.Pattern { return c.Mistaken }) + `(?:\P{L}|$)`)
	done      = at("", func(c *lang.Corrections) lang.Pattern { return c.Done })
	corrected = at("", func(c *lang.Corrections) lang.Pattern { return c.Corrected })
	amended   = at("", func(c *lang.Corrections) lang.Pattern { return c.Amended })
	onDay     = at(`[\s,]*`, func(c *lang.Corrections) lang.Pattern { return c.OnDay })
	purpose   = lazyregexp.New(`(?is)^[^.!?]{0,40}?(?:\P{L})` + pattern(func(c *lang.Corrections) lang.Pattern { return c.Purpose }) + `(?:\P{L}|$)`)
	agent     = lazyregexp.New(`(?is)^[^.!?]{0,60}?(?:\P{L})` + pattern(func(c *lang.Corrections) lang.Pattern { return c.Agent }) + `(?:\P{L}|$)`)
	retracted = at("", func(c *lang.Corrections) lang.Pattern { return c.Retracted })
	titled    = lazyregexp.New(`(?is)(?:^|\P{L})` + pattern(func(c *lang.Corrections) lang.Pattern { return c.Texts }) + `[^.!?“”"«»„]{0,30}[“"«„]\s*([^“”"«»„]{8,200}?)\s*[,.]?[”"»“]`)
)

// Read sets what a document prints of corrections, and the day of its last change where
// nothing else says it and they do. Whether a text that says of itself that it is retracted
// is shown is not for a program to decide: msgs tells.
func Read(doc *archive.Document, shown string, msgs *diag.List) {
	a := &doc.Recovered
	r := reader{doc: doc}
	r.headed()
	body.Walk(outside(doc.Body), func(b *body.Block) bool {
		r.leaf(b)
		return len(r.found) < most
	})
	if len(r.found) == 0 {
		return
	}
	a.Corrections = r.found
	from := archive.Provenance{Basis: archive.Extracted, Line: r.line, Evidence: prose.Clip(r.found[0].Text, 200)}
	a.Set("corrections", from)
	last := ""
	for _, c := range r.found {
		if c.Of == "" && c.Kind == archive.RetractionNote {
			msgs.Notef(shown, c.Line, "write retracted: in its sidecar, with on: and why:, and its text is shown no more", "the text says that it is retracted")
		}
		if c.Of == "" && len(c.Date) == len("2006-01-02") {
			last = max(last, c.Date)
		}
	}
	if last != "" && !a.Has("updated") && last >= a.Published {
		from.Basis, from.Rule = archive.Inferred, "the day of the last correction that the text prints"
		a.Updated = last
		a.Set("updated", from)
	}
}

// outside returns the blocks that are the text's own words: what is quoted is somebody
// else's.
func outside(blocks []body.Block) []body.Block {
	if !slices.ContainsFunc(blocks, func(b body.Block) bool { return b.Kind == body.Quote }) {
		return blocks
	}
	return slices.DeleteFunc(slices.Clone(blocks), func(b body.Block) bool { return b.Kind == body.Quote })
}

// reader is the state of reading one text.
type reader struct {
	doc   *archive.Document
	found []archive.Correction
	line  int                 // of the first
	label *archive.Correction // of a label that stands alone, for the paragraph below it
	of    string              // the title that follows such a label in that of the text
}

// headed takes the title of the text for a label, where it begins with one.
func (r *reader) headed() {
	a := &r.doc.Recovered
	if a.Title == "" || a.Basis("title") == archive.Inferred || !promising(a.Title) {
		return
	}
	title, _, _ := start(a.Title)
	if c, rest, _, ok := labelled(title); ok {
		r.label, r.of = &c, ""
		if title := strings.TrimLeft(rest, " :.,;—–|)-"); len(strings.Fields(title)) >= 3 {
			r.of = title
		}
	}
}

// promising looks for a cheap sign: words that begin as those of a correction do, in the
// first of a paragraph.
func promising(s string) bool {
	s = strings.ToLower(prose.Head(s, first))
	inside := false
	for i := 0; i+key <= len(s); i++ {
		letter := s[i] >= 'a' && s[i] <= 'z' || s[i] >= utf8.RuneSelf
		if letter && !inside && slices.ContainsFunc(needs[s[i:i+key]], func(w string) bool { return strings.HasPrefix(s[i:], w) }) {
			return true
		}
		inside = letter
	}
	return false
}

// start returns a paragraph without marks and labels before the words. aside says that
// there were marks, as an aside of its publisher has, and noted that there was a label.
func start(s string) (rest string, aside, noted bool) {
	if len(s) > look {
		s = strings.ToValidUTF8(s[:look], "")
	}
	trim := func(s string) string { return strings.TrimLeft(s, " \t\n*•·†‡#([_–—-") }
	rest = trim(s)
	aside = len(rest) < len(s)
	if m := leads.FindStringIndex(rest); m != nil {
		rest, _ = undated(rest[m[1]:])
		return trim(rest), true, true
	}
	return rest, aside, false
}

// undated returns what stands behind a day without a year, which says no date.
func undated(s string) (rest string, ok bool) {
	const within = 40
	rest = strings.TrimLeft(s, " ,(–—-")
	if m := onDay.FindStringIndex(rest[:min(len(rest), within)]); m != nil {
		rest = rest[m[1]:]
	}
	head := strings.ToValidUTF8(rest[:min(len(rest), within)], "")
	if _, _, from, to, found := meta.FindDay(head); found && from == 0 && ended(rest[to:]) {
		return strings.TrimLeft(rest[to:], " :.)]—–-"), true
	}
	return s, false
}

// labelled reads a label with its day, and returns what stands behind; dayed says that a day
// is part of the label.
func labelled(s string) (c archive.Correction, rest string, dayed, ok bool) {
	for _, l := range labels {
		m := l.FindStringIndex(s)
		if m == nil {
			continue
		}
		end := m[1] // a mark behind the label belongs to what follows
		if last, n := utf8.DecodeLastRuneInString(s[:end]); !unicode.IsLetter(last) {
			end -= n
		}
		rest = s[end:]
		marked := strings.TrimLeft(rest, " ")
		if marked != "" && !strings.ContainsRune(":.,(—–-|;[])", firstRune(marked)) {
			if d, found := day(marked); !found || !ended(marked[d.End:]) && !done.MatchString(s) {
				continue // it is a word of a sentence
			}
		}
		c.Kind = l.kind
		if d, found := day(marked); found && (ended(marked[d.End:]) || purpose.MatchString(" "+marked[d.End:])) {
			c.Date, rest = d.Value, marked[d.End:]
		}
		if c.Date == "" {
			rest, dayed = undated(rest)
		}
		return c, rest, dayed || c.Date != "", true
	}
	return c, s, false, false
}

// ended reports whether a label ends here.
func ended(s string) bool {
	s = strings.TrimLeft(s, " ")
	return s == "" || strings.ContainsRune(":.)—–-|;]", firstRune(s))
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// day returns a whole day that stands at the beginning of a text.
func day(s string) (meta.FoundDate, bool) {
	const within = 60
	if len(s) > within {
		s = strings.ToValidUTF8(s[:within], "")
	}
	d, ok := meta.FindDate(s)
	if !ok || len(d.Value) != len("2006-01-02") {
		return d, false
	}
	before := s[:d.Start]
	if m := onDay.FindStringIndex(before + " "); m != nil {
		before = before[min(m[1], len(before)):]
	}
	before = strings.Trim(before, " ,:.(—–-|;[")
	return d, len(before) <= len("wednesday") && !strings.ContainsAny(before, " ") // nothing, or a day of the week
}

// leaf reads a paragraph.
func (r *reader) leaf(b *body.Block) {
	label, title := r.label, r.of
	heading := b.Kind == body.Heading
	if b.Kind != body.Paragraph && !heading || b.Zone == body.Byline {
		return
	}
	if b.Zone != body.Dateline {
		r.label, r.of = nil, ""
	}
	text := b.Text
	if label != nil && !heading {
		s, _, _ := start(text)
		if _, _, is := stands(s); is || mistook(s, true) || signs.MatchString(prose.Head(text, look)) {
			r.add(b, *label, title)
			return
		}
	}
	if !promising(text) {
		return
	}
	s, aside, noted := start(text)
	c, rest, dayed, ok := labelled(s)
	if dayed && (c.Date != "" && done.MatchString(s) || text[0] == '[') {
		r.add(b, c, "")
		return
	}
	if ok && strings.Trim(rest, " :.,;—–|)]-") == "" {
		r.label = &c // alone in its line
		return
	}
	if heading {
		return
	}
	if ok {
		behind := strings.TrimLeft(rest, " :.,;—–|)]-")
		if plain, _, is := stands(behind); is || mistook(behind, true) || signs.MatchString(rest) {
			if c.Date == "" {
				c.Date = plain
			}
			r.add(b, c, "")
		}
		return
	}
	if date, kind, is := stands(s); is || aside && mistook(s, noted) {
		r.add(b, archive.Correction{Kind: kind, Date: date}, "")
	}
}

// mistook reports whether a sentence says that an earlier version, of what it does not say,
// was wrong. Behind a label it needs not say so: nothing else is told of one there.
func mistook(s string, labelled bool) bool {
	m := earlier.FindStringIndex(s)
	if m == nil {
		return false
	}
	rest := s[m[1]-1:]
	return saying.MatchString(rest) && (labelled || mistaken.MatchString(" "+rest))
}

// stands reports whether a sentence says of itself that its text was changed because it was
// wrong, and on which day.
func stands(s string) (date, kind string, ok bool) {
	kind = archive.CorrectionNote
	if retracted.MatchString(s) {
		if d, found := day(s[retracted.FindStringIndex(s)[1]-1:]); found {
			date = d.Value
		}
		return date, archive.RetractionNote, true
	}
	if m := version.FindStringIndex(s); m != nil {
		rest := s[m[1]-1:]
		return "", kind, !appeared.MatchString(rest) && wrong.MatchString(" "+rest)
	}
	m := changed.FindStringIndex(s)
	if m == nil {
		return "", kind, corrected.MatchString(s)
	}
	rest := s[m[1]-1:]
	if d, found := day(rest); found {
		date, rest = d.Value, rest[d.End:]
	}
	if agent.MatchString(" " + rest) {
		return "", kind, false
	}
	return date, kind, corrected.MatchString(s) || date != "" && amended.MatchString(s) || purpose.MatchString(" "+rest) || date != "" && ended(rest) || signs.MatchString(rest)
}

// add keeps a note, with the title of what it is about where that is another text: as the
// note says, else as stands behind the label in the title of the text.
func (r *reader) add(b *body.Block, c archive.Correction, title string) {
	c.Text = prose.Clip(b.Text, archive.BriefText)
	c.Of = title
	if head := prose.Head(b.Text, look); strings.ContainsAny(head, "“\"«„") {
		if m := titled.FindStringSubmatch(head); m != nil {
			c.Of = m[1]
		}
	}
	if c.Of != "" && prose.Fold(c.Of) == prose.Fold(r.doc.Recovered.Title) {
		c.Of = "" // itself
	}
	c.Line = b.First
	if r.line == 0 {
		r.line = b.First
	}
	r.found = append(r.found, c)
}
