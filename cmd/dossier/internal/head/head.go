// Package head reads what stands above a text, and the credits below it: who wrote
// it, when, where, who issued it, and what it is called.
//
// A head is read as a whole. Each line is asked first what it says by its own words
// (a byline, a date, a label, a prompt of the page): this needs no context. What is
// left competes for the title, and is weighed by what stands above and below it,
// by what repeats and by what the text takes up again. Below a bar there is no title:
// one that is wrong is worse than none.
//
// Nothing here changes a text. The result says of each paragraph what it is; its
// caller leaves out what is no text.
package head

import (
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/prose"
)

// Para is a paragraph as it stands in the source.
type Para struct {
	First, Last int // lines, from 1
	Text        string
	Gap         bool // an empty line stands before it
	Code        bool
	Underlined  bool
	Heading     bool   // its file says that it is a heading, by a style or by its size
	Marker      string // what makes it a list item
}

// Role is what a paragraph of a head is.
type Role int

// The roles. Those after Deck are no text.
const (
	Text      Role = iota // of the source, or what nothing explains
	Note                  // of an editor or translator: text, and never a title
	Caption               // of a picture: likewise
	Deck                  // a standfirst between title and text
	Title                 // what the text is called
	Meta                  // says a field: a byline, a date, an address
	Masthead              // names the publisher
	Label                 // the kind of text, a section, a series
	Furniture             // the page's, not the text's
)

// Line is what was made of one paragraph.
type Line struct {
	Para
	Role   Role
	Reason string // of what is left out and says no field
	Place  int    // bytes of a dateline at its head
}

// maxHead is how many paragraphs can belong to a head.
const maxHead = 24

// heading is a head on its way.
type heading struct {
	*Facts
	paras []Para
	lines []Line
	// candidates for the title, as indexes of lines, and the kind of each.
	candidates []int
	end        int // paragraphs that were judged
	words      prose.TextWords
	later      []claimed       // what lines say if they stand below the title
	turned     int             // one more than the turns of speakers, once they are counted
	spoke      map[string]bool // who speaks on lines of their own, once they are looked for
	decks      int
}

// claimed is what the line of an index says.
type claimed struct {
	line  int
	apply func()
}

// Head reads the beginning of a text. It returns a Line for each paragraph of the
// head, which may be fewer than it has judged when two make one title; used says how
// many paragraphs they stand for.
func (f *Facts) Head(paras []Para) (lines []Line, used int) {
	h := &heading{Facts: f, paras: paras}
	f.talk = h.turns() > 1
	h.judge()
	h.entitle()
	for i := range h.lines {
		if l := &h.lines[i]; l.Role <= Deck && !l.Code {
			l.Place = f.Lead(l.Text, l.First)
		}
	}
	return h.lines, h.end
}

// judge gives each line of the head a role by its own words, up to the text.
func (h *heading) judge() {
	for i := 0; i < len(h.paras) && i < maxHead; i++ {
		p := h.paras[i]
		if p.Code {
			return
		}
		titled := len(h.candidates) > 0
		if h.speakers()[p.Text] {
			return
		}
		if titled && h.joins(p) && !h.understand(p, titled, h.paras[i+1:]).ok {
			last := &h.lines[len(h.lines)-1]
			last.Text += " " + p.Text
			last.Last = p.Last
			h.end = i + 1
			continue
		}
		c := h.understand(p, titled, h.paras[i+1:])
		if !c.ok {
			if rest, ok := h.dateBefore(p); ok { // text behind a date, or a title
				if wireNote(rest.Text) {
					h.lines = append(h.lines, Line{Para: rest, Role: Label, Reason: "note of an agency on its version"})
					h.end = i + 1
					continue
				}
				if len(strings.Fields(rest.Text)) < 4 { // any line of the page
					c = h.understand(rest, titled, h.paras[i+1:])
				} else if h.isText(rest, i) || prose.Terminal(rest.Text) || i+1 == len(h.paras) || !h.paras[i+1].Gap {
					h.lines = append(h.lines, Line{Para: rest})
					h.end = i + 1
					return
				}
				p = rest
			}
		}
		switch {
		case c.ok && c.below:
			h.later = append(h.later, claimed{len(h.lines), c.apply})
		case c.ok && c.apply != nil:
			c.apply()
		case c.ok:
		case h.issued(p): // a sentence of the text that says who and when
		case isNote(p.Text):
			if i > 0 && !h.soon(i+1, 3) || titled {
				return
			}
			c.role = Note
		case h.isText(p, i):
			if !h.goesOn(p, i, titled) {
				return
			}
			c.role = Deck
			if h.decks++; h.decks > 1 && len(p.Text) > 200 { // the text itself
				return
			}
			if !titled {
				c = claim{role: Furniture, reason: "consent notice", ok: true}
			}
		case caption.MatchString(p.Text), creditedPicture(p.Text):
			c.role = Caption
		case !hasWord.MatchString(p.Text): // a number, a rule
		case p.Marker == "" && !partHeadings[Fold(p.Text)]:
			h.candidates = append(h.candidates, len(h.lines))
		case i > 0 && len(h.lines) > 0 && h.lines[len(h.lines)-1].Role < Title || partHeadings[Fold(p.Text)]:
			return
		}
		h.lines = append(h.lines, Line{Para: p, Role: c.role, Reason: c.reason})
		h.end = i + 1
	}
}

// joins reports whether a line goes on with the candidate above it: a title on two
// lines.
func (h *heading) joins(p Para) bool {
	at := h.candidates[len(h.candidates)-1]
	if p.Gap || at != len(h.lines)-1 || h.lines[at].Last+1 != p.First || len(h.lines[at].Text) > 160 {
		return false
	}
	if prose.StartsLower(p.Text) {
		return true
	}
	first, _, _ := strings.Cut(p.Text, " ")
	return prose.AllCapitals(h.lines[at].Text) && prose.AllCapitals(p.Text) && smallWords[strings.ToLower(first)] && !prose.Terminal(h.lines[at].Text)
}

// goesOn reports whether the head goes on behind a paragraph of text: a standfirst
// between the title and the byline, a notice of consent above all.
func (h *heading) goesOn(p Para, i int, titled bool) bool {
	if titled {
		return len(p.Text) <= 420 && h.soon(i+1, 5)
	}
	return len(p.Text) < 900 && consent(p.Text) && i+2 < len(h.paras)
}

// soon reports whether one of the next paragraphs says who or when.
func (h *heading) soon(from, n int) bool {
	for i := from; i < len(h.paras) && i < from+n; i++ {
		if p := h.paras[i]; len(p.Text) < 160 && saysWhoOrWhen(h.Facts, p.Text) {
			return true
		}
	}
	return false
}

// isText reports whether a paragraph of the head is already text: long, or a whole
// sentence, or behind a dateline, or what somebody says.
func (h *heading) isText(p Para, i int) bool {
	if _, ok := h.leadDateline(p.Text); ok {
		return true
	}
	words := prose.WordCount(p.Text)
	last := prose.LastSign(p.Text)
	switch {
	case len(p.Text) > 240 || words > 34:
		return true
	case words > 2 && i > 0 && strings.Contains(p.Text, ":") && h.turns() > 2 && spokenLine(p.Text):
		return true
	case strings.ContainsRune(":;,", last):
		return words > 3
	case last == '.' && prose.Headline(p.Text) && i < 3 && len(h.candidates) == 0:
		return false
	case last == '.' && !initialsEnd(p.Text):
		return words >= 8 || i > 0 && words > 4 || i > 0 && len(h.lines) > 0 && len(h.candidates) > 0
	case last == '?' && i+1 < len(h.paras) && capsTurn.MatchString(h.paras[i+1].Text[:min(len(h.paras[i+1].Text), 90)]): // asked, and answered
		return true
	case last == '?' || last == '!':
		return i > 1 && words > 14
	}
	return false
}

// entitle chooses the title, and says what the lines around it are.
func (h *heading) entitle() {
	at := h.choose()
	for _, c := range h.later {
		if h.lines[c.line].Role == Meta && c.line < at { // a line of the page
			h.lines[c.line].Role = Text
		} else if c.apply != nil {
			c.apply()
		}
	}
	if at < 0 {
		h.untitled()
		return
	}
	for _, i := range h.candidates {
		if i < at {
			h.above(i, at)
		}
	}
	title := &h.lines[at]
	title.Role = Title
	name := h.withoutOutlet(strings.Trim(title.Text, "*_# "), title.Para)
	if _, short := h.again(at); len(short) < len(title.Text) { // "Title | Section | Outlet", and below the title alone
		name = short
	}
	block := body.Block{}
	block.Inline(name)
	if h.Found("title", archive.Extracted, title.First, title.Text, "the line above the text that is most like a title") {
		h.Known.Title = block.Text
		if m := titleKind.FindStringSubmatch(block.Text); m != nil && h.Kind.Kind == "" {
			h.Kind = Kind{Kind: kindLabels[strings.ToLower(m[1])], Line: title.First}
		}
	}
	for i := at + 1; i < len(h.lines); i++ {
		l := &h.lines[i]
		if l.Role != Text {
			continue
		}
		if strings.EqualFold(l.Text, title.Text) || strings.EqualFold(l.Text, h.Known.Title) {
			l.Role, l.Reason = Furniture, "repeats the title"
			continue
		}
		if len(strings.Fields(l.Text)) > 5 || i == at+1 && !partHeadings[Fold(l.Text)] && title.Last+2 >= l.First {
			l.Role = Deck
		}
	}
}

// untitled reads a masthead where nothing is a title.
func (h *heading) untitled() {
	if len(h.candidates) == 0 {
		return
	}
	i := h.candidates[0]
	if l := &h.lines[i]; len(strings.Fields(l.Text)) <= 6 {
		if o, ok := outletNamed(l.Text); ok && o.media {
			h.Issuer(o, archive.Extracted, l.First, l.Text, "a masthead above the text")
			l.Role, l.Reason = Masthead, "masthead"
		}
	}
}

// above says what a line above the title is.
func (h *heading) above(i, title int) {
	l := &h.lines[i]
	text := strings.TrimSpace(l.Text)
	words := len(strings.Fields(text))
	o, ok := outletNamed(text)
	usual := ""
	if prose.AllCapitals(text) && words <= 8 {
		usual = h.usualInText(text)
	}
	switch {
	case prose.SameTitle(text, h.lines[title].Text):
		if rest := strings.TrimSpace(text[min(len(text), len(strings.TrimSpace(h.lines[title].Text))):]); rest != "" {
			h.withoutOutlet(text, l.Para) // "Title | Outlet", then the title alone
		}
		l.Role, l.Reason = Furniture, "repeats the title"
	case prose.BehindLabel(text, h.lines[title].Text):
		l.Role, l.Reason = Furniture, "repeats the title"
	case sections[Fold(text)] || noPlace[strings.ToLower(text)]:
		l.Role, l.Reason = Label, "section label"
	case h.court() && !isCourt(text): // the parties
	case ok && o.known == nil && h.inMenu(title): // any of its sections may be called so
	case ok && (o.known != nil || o.media || words <= 12 && !prose.Terminal(text)) && (o.known != nil || !h.isEvent(text)):
		if usual != "" && o.known == nil {
			o.name = usual
		}
		h.Issuer(o, archive.Extracted, l.First, l.Text, "a masthead above the title")
		l.Role, l.Reason = Masthead, ""
		h.mastheadGoesOn(i)
	case usual != "" && h.issues(usual) && !h.isEvent(text):
		h.Issuer(outletName{name: usual}, archive.Extracted, l.First, l.Text, "a masthead above the title")
		l.Role, l.Reason = Masthead, ""
		h.mastheadGoesOn(i)
	case words <= 3 && (isKnownPlace(text) || noPlace[strings.ToLower(strings.Fields(text)[0])]):
		l.Role, l.Reason = Label, "section label"
	}
}

// inMenu reports whether so many lines that nothing explains stand above the title that
// they are rather the menu of a page than its masthead.
func (h *heading) inMenu(title int) bool {
	n := 0
	for _, l := range h.lines[:title] {
		if l.Gap && l.Role != Meta && len(strings.Fields(l.Text)) <= 3 && !prose.AllCapitals(l.Text) {
			n++
		}
	}
	return n > 2
}

// mastheadGoesOn takes the further lines of a masthead in capitals.
func (h *heading) mastheadGoesOn(i int) {
	for k := i + 1; k < len(h.lines); k++ {
		l := &h.lines[k]
		if l.Role != Text || l.Gap || !prose.AllCapitals(l.Text) || !prose.AllCapitals(h.lines[i].Text) || len(strings.Fields(l.Text)) > 6 || k+1 >= len(h.lines) || !h.lines[k+1].Gap {
			return
		}
		for _, c := range h.candidates {
			if c > k {
				l.Role, l.Reason = Masthead, "masthead"
			}
		}
		if l.Role != Masthead {
			return
		}
	}
}

// usualInText returns the words of a line in capitals as they stand in usual case in
// the text, or "".
func (h *heading) usualInText(s string) string {
	s = strings.Trim(s, " .:*")
	if len(s) < 4 {
		return ""
	}
	left := lookBytes
	for _, p := range h.paras[h.end:] {
		if at := prose.IndexFold(p.Text, s); at >= 0 {
			if got := p.Text[at : at+len(s)]; !prose.AllCapitals(got) {
				return got
			}
		}
		if left -= len(p.Text); left < 0 {
			break
		}
	}
	return ""
}

// lookBytes is how much of a text is looked at for what its head says.
const lookBytes = 64 << 10
