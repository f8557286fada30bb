package furniture

// Boxes are found from the certain to the uncertain: first those that have an end of
// their own (comments, what stands below an end mark), then boxes of links, then
// lines that are furniture because of what stands beside them.

import (
	"strings"

	"dossier/cmd/dossier/internal/prose"
)

// finding is the state of looking through one text.
type finding struct {
	paras       []Para
	class       []class
	reason      []string // of each paragraph that is taken, "" for the others
	box         []int    // number of the box it is taken in
	boxes       int
	lines       map[string]int // short lines and where each stands last
	first, last int            // first and last paragraph that is text
}

// Find returns the boxes of a text, in order.
func Find(paras []Para) []Box {
	f := &finding{paras: paras, class: make([]class, len(paras)), reason: make([]string, len(paras)), box: make([]int, len(paras))}
	for i, p := range paras {
		f.class[i] = classify(p, i >= 6 && i < len(paras)-10)
	}
	f.edges()
	f.comments()
	f.below()
	f.edges()
	f.singles()
	f.pictures()
	f.table()
	f.links()
	f.edges()
	f.beside()
	f.contacts()
	var out []Box
	for i := 0; i < len(paras); i++ {
		if f.reason[i] == "" {
			continue
		}
		end := i + 1
		for end < len(paras) && f.reason[end] != "" && f.box[end] == f.box[i] {
			end++
		}
		out = append(out, Box{i, end, f.reason[i]})
		i = end - 1
	}
	return out
}

// take marks paragraphs as one box, but for those that are taken already.
func (f *finding) take(from, to int, reason string) {
	f.boxes++
	for i := from; i < to; i++ {
		if f.reason[i] == "" && !f.paras[i].Fixed {
			f.reason[i], f.box[i] = reason, f.boxes
		}
	}
}

// edges finds the first and the last paragraph that is text and not taken.
func (f *finding) edges() {
	f.first, f.last = len(f.paras), -1
	for i := range f.paras {
		if f.class[i].prose && f.reason[i] == "" {
			f.first = min(f.first, i)
			f.last = i
		}
	}
}

// comments takes the comments of readers: from the line that counts or invites them, if
// what follows has the times and buttons of comments, down to the next box of
// the page.
func (f *finding) comments() {
	begin := -1
	for i := max(f.first, 0) + 1; i < len(f.paras); i++ {
		if f.class[i].isOpener("reader comments") || len(f.class[i].text) < 60 && strings.ContainsAny(f.class[i].text, "0123456789") && thoughts.MatchString(f.class[i].text) {
			if f.isThread(i + 1) {
				begin = i
				break
			}
		}
	}
	if begin < 0 {
		begin = f.headless()
	}
	if begin < 0 {
		return
	}
	end := begin + 1
	for ; end < len(f.paras); end++ {
		c := f.class[end]
		if c.isOpener("link to other articles") && !isReply(c.text) || c.isOpener("boilerplate") && f.paras[end].Gap || c.reason == "copyright line" || c.reason == "cookie notice" || f.endsText(end) {
			break
		}
	}
	f.take(begin, end, "reader comments")
}

// isThread reports whether comments begin at a line: one of the next lines says when
// one was written, and it is a short line between others, or has a button below.
func (f *finding) isThread(i int) bool {
	stamps, buttons := 0, 0
	for k := i; k < len(f.paras) && k < i+40; k++ {
		s := f.class[k].text
		switch {
		case f.class[k].isOpener("link to other articles"):
			k = len(f.paras)
		case isReply(s):
			buttons++
		case stamp(s) && (clock.MatchString(s) || ago.MatchString(s)):
			stamps++
		case stamp(s) && k > i && k+1 < len(f.paras) && len(f.class[k-1].text) < 40 && !prose.Sentence(f.class[k-1].text):
			stamps++
		}
		if stamps > 0 && k < i+8 || buttons > 0 && stamps+buttons > 1 || buttons > 0 && k < i+8 {
			return true
		}
	}
	return false
}

// headless finds comments that nothing introduces: two times with a button of comments
// below each.
func (f *finding) headless() int {
	replies := 0
	for i := range f.class {
		if len(f.class[i].text) < 40 && isReply(f.class[i].text) {
			replies++
		}
	}
	if replies < 2 {
		return -1
	}
	begin, pairs, open := -1, 0, -1
	for i := max(f.first, 0) + 1; i < len(f.paras); i++ {
		s := f.class[i].text
		switch {
		case stamp(s) && (clock.MatchString(s) || ago.MatchString(s) || digits.MatchString(s)):
			open = i
		case open >= 0 && isReply(s) && i-open < 6:
			if begin < 0 {
				begin = open
				if open-1 > f.first && len(f.class[open-1].text) < 40 && !prose.Sentence(f.class[open-1].text) {
					begin = open - 1
				}
			}
			pairs++
			open = -1
		}
	}
	if pairs < 2 {
		return -1
	}
	return begin
}

// endsText reports whether a paragraph is a mark that ends a text.
func (f *finding) endsText(i int) bool {
	return !f.paras[i].Fixed && f.endsTextLine(f.paras[i].Text)
}

func (f *finding) endsTextLine(s string) bool {
	return len(s) < 60 && endMark.MatchString(strings.TrimSpace(s))
}

// closing is how long what follows an end mark is at most: contacts, boilerplate,
// notes to editors, but not half of the text.
const closing = 6000

// below takes the mark that ends a text, and the notes and boilerplate below it. Notes
// to editors need no mark.
func (f *finding) below() {
	total, stars := 0, 0
	for _, p := range f.paras {
		total += len(p.Text)
		if strings.HasPrefix(p.Text, "*") && f.endsTextLine(p.Text) {
			stars++
		}
	}
	before, marked := 0, -1
	for i, p := range f.paras {
		if i > 0 && total-before < closing && before*2 > total-before {
			if f.endsText(i) && f.reason[i] == "" && (!strings.HasPrefix(p.Text, "*") || stars < 2 && (total-before)*4 < total) { // others are breaks
				f.take(i, i+1, "end mark")
				marked = i
			} else if f.class[i].isOpener("notes to editors") && (marked >= 0 || before > total-before) {
				f.take(i, f.section(i), "notes to editors")
			} else if f.class[i].isOpener("boilerplate") && f.reason[i] == "" && !strings.HasSuffix(p.Text, ".") && (marked >= 0 || f.aboutIssuer(i)) {
				f.take(i, f.section(i), "boilerplate")
			}
		}
		before += len(p.Text)
	}
}

// aboutIssuer reports whether a heading, About the Sound Line, stands above what its
// issuer says of itself in each release: the paragraph below takes up its name, and a
// contact stands right above or right behind.
func (f *finding) aboutIssuer(i int) bool {
	if i+1 >= len(f.paras) || !f.class[i+1].prose {
		return false
	}
	for k := i + 1; k < len(f.paras); k++ {
		if f.endsText(k) {
			return false // what stands above a mark that ends the text is text
		}
	}
	words := strings.Fields(strings.Trim(f.class[i].text, " :*_#"))
	name, low := strings.ToLower(words[len(words)-1]), strings.ToLower(f.class[i+1].text)
	if len(name) < 3 || !strings.Contains(low[:min(len(low), 140)], name) {
		return false
	}
	for k := max(0, i-8); k < min(len(f.paras), i+8); k++ {
		if s := f.class[k].text; k != i && len(s) < 160 && (contactCue.MatchString(s) || f.class[k].isOpener("contact") || f.details(k)) {
			return true
		}
	}
	return false
}

// section returns where a section ends that begins with its heading: at the next
// heading of a box, the next mark, or lines of a contact.
func (f *finding) section(i int) int {
	k := i + 1
	for ; k < len(f.paras); k++ {
		c := f.class[k]
		if f.reason[k] != "" || c.isOpener("boilerplate") || c.isOpener("notes to editors") || c.isOpener("contact") || f.endsText(k) ||
			c.isOpener("link to other articles") || c.reason == "copyright line" || contactCue.MatchString(c.text) && len(c.text) < 90 {
			break
		}
	}
	return k
}

// singles takes the lines that are certain by themselves.
func (f *finding) singles() {
	for i, p := range f.paras {
		c := f.class[i]
		if f.reason[i] != "" || p.Fixed {
			continue
		}
		reason := ""
		if c.strength == strong {
			reason = c.reason
		}
		if reason == "" && f.lonePageNumber(i) {
			reason = "page number"
		}
		if reason == "" && i > f.first && leads(c.text) {
			reason = "link to other articles"
		}
		switch reason {
		case "comment prompt": // a section may be called “Comments”: the page's prompt has nothing behind it
			if comments[strings.ToLower(strings.Trim(c.text, " :.*_#"))] && f.textBehind(i) {
				reason = ""
			}
		case "wire credits", "contact": // below the text
			if !strings.HasPrefix(c.text, "(") && !strings.HasPrefix(c.text, "[") && (i < len(f.paras)/2 || i < f.last-3) {
				reason = ""
			}
		case "wire marker":
			above := i <= f.first && strings.Contains(c.text, "/") // a slug closes a text, and may be a title
			if above || i > f.first && i < len(f.paras)-6 && !strings.HasPrefix(c.text, "((") {
				reason = ""
			}
		case "copyright line":
			if f.clause(i) {
				reason = ""
			}
		}
		if reason != "" {
			f.take(i, i+1, reason)
		}
	}
}

// clause reports whether “(c)” is the third of some clauses and no sign of rights.
func (f *finding) clause(i int) bool {
	if !strings.HasPrefix(strings.ToLower(f.class[i].text), "(c)") {
		return false
	}
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		if strings.HasPrefix(f.class[k].text, "(b)") || strings.Contains(f.class[k].text, " (b) ") {
			return true
		}
	}
	return i+1 < len(f.paras) && strings.HasPrefix(f.class[i+1].text, "(d)")
}

// textBehind reports whether a line that could be a comment prompt is followed by text of
// the source rather than by the page's own furniture.
func (f *finding) textBehind(i int) bool {
	for k := i + 1; k < len(f.paras); k++ {
		if f.class[k].prose && f.reason[k] == "" {
			return true
		}
	}
	return false
}

// lonePageNumber reports whether a paragraph is a number by itself between two
// paragraphs, the mark of a page break in text taken from a PDF.
func (f *finding) lonePageNumber(i int) bool {
	s := f.paras[i].Text
	if len(s) > 3 || strings.Trim(s, "0123456789") != "" || i == 0 {
		return false
	}
	return len(f.paras[i-1].Text) > 60 || i+1 < len(f.paras) && len(f.paras[i+1].Text) > 60
}

// links takes boxes of links to other articles. Below the text the whole box goes;
// between two paragraphs of it the last line of a box may as well head what
// follows, and stays.
func (f *finding) links() {
	for i := f.first + 1; i < len(f.paras); i++ {
		c := f.class[i]
		if f.reason[i] != "" && f.reason[i] != "link to other articles" || f.paras[i].Fixed || !c.isOpener("link to other articles") {
			continue
		}
		end := i + 1
		for end < len(f.paras) && f.isItem(end) {
			end++
		}
		if end < len(f.paras) && f.class[end].prose && f.reason[end] == "" && i < f.last { // text goes on
			if k := end - 1; k > i && f.paras[k].Gap && f.paras[k].Marker == "" && !stamp(f.class[k].text) && f.reason[k] == "" {
				end = k
			}
		}
		if end == i+1 && i < f.last && len(strings.Fields(c.text)) < 2 {
			continue // one word above a text is its heading
		}
		f.reason[i] = ""
		f.take(i, end, "link to other articles")
		i = end - 1
	}
}

// isItem reports whether a paragraph could be a line in a box of links, and nothing
// that has a meaning of its own.
func (f *finding) isItem(i int) bool {
	c := f.class[i]
	return !f.paras[i].Fixed && item(c.text) && !c.isOpener("link to other articles") && !c.isOpener("boilerplate") && !c.isOpener("notes to editors") && !c.isOpener("reader comments") &&
		(f.reason[i] == "" || f.reason[i] == "link to other articles" || f.reason[i] == "navigation") && !f.endsText(i) && !contactCue.MatchString(c.text) && !contactDetail.MatchString(c.text) && c.reason != "copyright line" && c.strength != weak
}

// beside takes what is furniture because other furniture stands beside it, or because no
// text stands on one of its sides.
func (f *finding) beside() {
	n := len(f.paras)
	for i := range f.paras { // headings of consent and newsletters that have such sentences below
		c := f.class[i]
		if f.reason[i] != "" || f.paras[i].Fixed {
			continue
		}
		if c.strength == weak && (i > f.last || i < f.first && f.first < n || f.near(i, -1) || f.near(i, 1) ||
			i+1 < n && !f.paras[i+1].Gap && f.class[i+1].strength == weak && f.class[i+1].reason == c.reason) {
			f.take(i, i+1, c.reason)
		}
		for _, reason := range []string{"cookie notice", "subscription prompt"} {
			if f.reason[i] == "" && c.isOpener(reason) && i+1 < n && f.class[i+1].strength >= weak && f.class[i+1].reason == reason {
				f.take(i, i+1, reason)
			}
		}
	}
	f.boxed()
	f.spread(1)
	f.spread(-1)
	f.between()
}

// boxed takes a box that a heading opens and a button closes: Newsletter, what it brings,
// Subscribe. Above, below or between the paragraphs of a text it is three lines at most.
func (f *finding) boxed() {
	for i := range f.paras {
		if f.paras[i].Fixed || !f.class[i].isOpener("subscription prompt") || f.reason[i] != "" && f.reason[i] != "subscription prompt" {
			continue
		}
		for k := i + 1; k < len(f.paras) && k <= i+3 && len(f.class[k].text) < 200 && !f.paras[k].Fixed && (f.reason[k] == "" || f.reason[k] == "subscription prompt"); k++ {
			if c := f.class[k]; k > i+1 && (c.reason == "subscription prompt" && len(c.text) < 40 || c.strength == button && strings.Count(c.text, " ") < 3) {
				f.take(i, k+1, "subscription prompt")
				break
			}
		}
	}
}

// near reports whether the paragraph on one side is furniture of a page's visitor, and
// no empty line, or no text, stands between.
func (f *finding) near(i, step int) bool {
	k := i + step
	if k < 0 || k >= len(f.paras) {
		return false
	}
	gap := f.paras[max(i, k)].Gap
	if f.reason[k] == "" || f.reason[k] == "page number" || f.reason[k] == "rule" || Closes(f.reason[k]) {
		return false
	}
	return !gap || i > f.last || i < f.first || f.class[i].strength == weak
}

// spread takes buttons and prompts next to what is taken, in one direction.
func (f *finding) spread(step int) {
	i := 0
	if step < 0 {
		i = len(f.paras) - 1
	}
	for ; i >= 0 && i < len(f.paras); i += step {
		c := f.class[i]
		if f.reason[i] != "" || f.paras[i].Fixed || c.strength != weak && c.strength != button || !f.near(i, -step) {
			continue
		}
		reason := c.reason
		if c.strength == button {
			if reason = f.reason[i-step]; reason == "copyright line" {
				reason = c.reason
			}
		}
		f.take(i, i+1, reason)
	}
}

// between takes the sentences between two lines of one consent text above or below the
// text: its banner has more of them than any rule knows.
func (f *finding) between() {
	for i := 0; i < len(f.paras); i++ {
		if f.reason[i] != "cookie notice" {
			continue
		}
		end, bytes := i+1, 0
		for end < len(f.paras) && f.reason[end] == "" && prose.Sentence(f.class[end].text) && end-i < 6 {
			bytes += len(f.class[end].text)
			end++
		}
		if end > i+1 && end < len(f.paras) && (f.reason[end] == "cookie notice" || f.reason[end] == "" && f.class[end].strength == button) && bytes < 1200 {
			f.take(i+1, end, "cookie notice")
			f.edges()
			f.spread(1)
		}
	}
}
