package head

// The title: which of the lines that nothing explains it is, if any, and the name of
// the outlet that a page prints behind it.

import (
	"strings"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/meta"
	"dossier/cmd/dossier/internal/prose"
)

// What a title must have, and what is enough where a better one may stand below.
const (
	bar    = 1
	strong = 2
)

// choose returns the index of the title among the lines, or -1.
func (h *heading) choose() int {
	if len(h.candidates) == 1 && h.end == len(h.paras) && len(h.lines[h.candidates[0]].Text) > 120 {
		return -1 // a text of one paragraph
	}
	best, most, first := -1, bar-1, 0
	scores := make([]int, len(h.candidates))
	for n, i := range h.candidates {
		if h.masthead(n) || h.court() && !isVersus(h.lines[i].Text) { // judges, numbers and lists of parties
			continue
		}
		score := h.weigh(n, i)
		if got, of := h.takenUp(h.lines[i].Text); h.takenBelow(i) && got == 0 && of > 1 && !prose.AllCapitals(h.lines[i].Text) { // another line is what the text is about
			score -= 3
		}
		scores[n] = score
		switch { // the first that is good enough, unless one below is much better
		case first == 0 && score >= strong:
			best, most, first = i, score, score
		case first > 0 && score >= first+3, first == 0 && score > most:
			best, most = i, score
		}
	}
	for n, i := range h.candidates { // of those that are about as good, the one above: below it stands its deck
		if i < best && scores[n] > max(first, strong) && scores[n] >= most-2 {
			return i
		}
	}
	return best
}

// takenBelow reports whether the text takes up a candidate below a line, which is not
// the deck of that line.
func (h *heading) takenBelow(line int) bool {
	for _, i := range h.candidates {
		words := len(strings.Fields(h.lines[i].Text))
		if i <= line || roll.MatchString(h.lines[i].Text) || i == line+1 && words > 10 && 2*words > 3*len(strings.Fields(h.lines[line].Text)) {
			continue
		}
		if got, _ := h.takenUp(h.lines[i].Text); got > 1 {
			return true
		}
	}
	return false
}

// court reports whether the head is that of a judgment.
func (h *heading) court() bool {
	for _, l := range h.lines {
		if prose.AllCapitals(l.Text) && len(l.Text) < 120 && isCourt(l.Text) {
			return true
		}
	}
	return false
}

// versus matches what stands between the parties to a case.
var versus = lazyregexp.New(`(?i)\S{4,}.*\s((?:` + lang.Any(creditWords(func(c *lang.Credits) lang.Words { return c.Versus })) + `)\.?)\s+\S{3,}`)

// isVersus reports whether a line names the parties to a case: an initial is none of
// the words between them.
func isVersus(s string) bool {
	m := versus.FindStringSubmatch(s)
	return m != nil && (!prose.AllCapitals(m[1]) || prose.AllCapitals(s))
}

// weigh says how much a line is like a title. Each sign counts one or two.
func (h *heading) weigh(n, i int) int {
	l := h.lines[i]
	text := strings.Trim(l.Text, "*_# ")
	words := len(strings.Fields(text))
	if scripts := utf8.RuneCountInString(text); len(text) > scripts*2 { // scripts that put no space between words
		words = max(words, scripts/3)
	}
	score := 0
	switch {
	case words >= 4:
		score += 2
	case words == 2 && meta.Capitalised(text):
		score-- // as names are
	case words < 2:
		score -= 2
	}
	score += h.marked(l)
	if h.followed(i, words) {
		score += 2
	}
	if i+1 == len(h.lines) && h.end < len(h.paras) && h.paras[h.end].Gap || i+1 < len(h.lines) && h.lines[i+1].Gap {
		score++ // it stands alone
	}
	if words < 3 && len(h.lines) == 1 && h.end < len(h.paras) && h.paras[h.end].Gap && l.First == h.paras[0].First {
		score += 2 // nothing else stands above the text
	}
	if isDesk(text) {
		score -= 4
	}
	switch last := lastSign(text); {
	case last == '.' && headline(text):
	case last == '.' && !initialsEnd(text): // a sentence
		score -= 5
	case strings.ContainsRune(":;,", last), startsLower(text):
		score -= 3
	}
	if o, ok := outletNamed(text); ok {
		score -= 2
		if o.known != nil || o.media && words <= 4 {
			score -= 3
		}
	}
	if words <= 3 && isKnownPlace(text) || words <= 6 && meta.Capitalised(text) && h.isEvent(text) {
		score -= 4
	}
	if first, _, _ := strings.Cut(text, " "); siteOf(strings.TrimRight(first, ",:;–—-")) != nil { // a site and its motto
		score -= 4
	}
	if (prose.AllCapitals(text) || meta.Capitalised(text) && !isVersus(text)) && isCourt(text) {
		score -= 4
	}
	if words <= 4 && nameOfPerson(text) {
		score -= 2
	}
	if h.speaker(n, text) {
		score -= 6
	}
	if h.isData(text) {
		score -= 6
	}
	twice, _ := h.again(i)
	if twice = twice && words > 3; twice { // a page prints the title above it and in its place
		score += 4
	}
	if !twice && h.turns() > 1 && turn.MatchString(text) || note.MatchString(text) {
		score -= 4
	}
	if score > strong && len(h.candidates) == 1 || score < bar-2 { // nothing that the text takes up can change it
		return score
	}
	switch taken, of := h.takenUp(text); {
	case taken >= 2 && taken*2 >= of:
		score += 2
	case taken > 0 && taken*3 >= of:
		score++
	}
	return score
}

// headed is what it counts that a line is marked as a heading.
func (l *Line) headed() int {
	switch {
	case l.Heading:
		return 5 // a file says more than the form of a line
	case l.Underlined || strings.HasPrefix(l.Text, "#"):
		return 2
	}
	return 0
}

// marked says how much marks of a title say: the file has it as a heading, or states the
// title that it prints.
func (h *heading) marked(l Line) (score int) {
	score = l.headed()
	if h.Known.Has("title") && sameTitle(l.Text, h.Known.Title) {
		score += 6
	}
	return score
}

// masthead reports whether a candidate that may be a title is rather the name above
// one: a body's name with a longer line below, or one that stands there twice.
func (h *heading) masthead(n int) bool {
	i := h.candidates[n]
	if n+1 >= len(h.candidates) {
		return false
	}
	text, next := h.lines[i].Text, h.lines[h.candidates[n+1]].Text
	if sameTitle(text, next) && len(text) > len(next) {
		return true // "Title | Outlet", and the title below
	}
	words := len(strings.Fields(text))
	if o, ok := outletNamed(text); ok && (o.known != nil || len(next) > len(text) || words <= 4) {
		return true
	}
	if words <= 8 && prose.AllCapitals(text) && len(next) > len(text) && h.usualInText(text) != "" && h.issues(h.usualInText(text)) {
		return true
	}
	for _, p := range h.paras[:min(len(h.paras), 40)] {
		if p.First > h.lines[i].Last && endsWith(text, p.Text) {
			return true
		}
	}
	for _, k := range h.candidates[n+1:] {
		if words < 5 && strings.EqualFold(h.lines[k].Text, text) {
			return true
		}
	}
	return false
}

// followed reports whether a line that says who or when stands below, or one
// paragraph further.
func (h *heading) followed(i, words int) bool {
	for k := i + 1; k < len(h.lines) && k <= i+2; k++ {
		if k == i+2 && words < 3 {
			return false
		}
		if h.lines[k].Role == Meta {
			return true
		}
	}
	return false
}

// dayAndBar matches a line of data that opens with a day.
var dayAndBar = lazyregexp.New(`^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\s*[|·•]`)

// roll matches a list of people behind a label, each with an initial: who was present.
var roll = lazyregexp.New(`^\p{Lu}[\p{L} ]{2,24}:(?:[^,;:]*\p{Lu}\.\s?\p{Lu}[^,;:]*[,;])+[^,;:]*\p{Lu}\.\s?\p{Lu}[^,;:]*$`)

// descriptor matches the subject of a ruling, and behind a hyphen what is said of it.
var descriptor = lazyregexp.New(`^[\p{Lu}\s]{10,}[-–]\s?\p{Lu}\p{Ll}`)

// speaker reports whether a line names somebody and their office: "Ana Ruiz, Minister
// of Harbours", where another line may be the title.
func (h *heading) speaker(n int, text string) bool {
	name, behind, comma := strings.Cut(text, ",")
	return comma && len(h.candidates) > 1 && office.MatchString(strings.TrimSpace(behind)) && (n > 0 && meta.Capitalised(text) || n == 0 && nameOfPerson(name))
}

// isData reports whether a line is data of a page, or asks for something.
func (h *heading) isData(text string) bool {
	at := strings.Index(text, "? ")
	if site, name, cut := strings.Cut(text, ". "); cut && !strings.Contains(site, " ") { // "Minpuertos. Ministerio de Puertos"
		if _, ok := outletNamed(name); ok {
			return true
		}
	}
	return strings.Contains(text, "://") || descriptor.MatchString(text) || h.onlyDay(text) || at > 0 && prompt.MatchString(text[at+2:]) ||
		bareDate.MatchString(text) || roll.MatchString(text) || dayAndBar.MatchString(text)
}

// onlyDay reports whether a line is a day, with no more than brackets beside it.
func (h *heading) onlyDay(s string) bool {
	d, ok := h.findDate(s)
	return ok && !hasWord.MatchString(bracket.ReplaceAllString(withoutWeekday(s[:d.Start])+s[d.End:], ""))
}

// turns counts the paragraphs that open with a speaker.
func (h *heading) turns() (n int) {
	if h.turned > 0 {
		return h.turned - 1
	}
	defer func() { h.turned = n + 1 }()
	for _, p := range h.paras[:min(len(h.paras), 40)] {
		head := p.Text[:min(len(p.Text), 90)]
		if colon := strings.IndexByte(head, ':'); colon > 0 && turn.MatchString(head) && (strings.Count(head[:colon], " ") < 2 || meta.Capitalised(head[:colon])) && (terminal(p.Text) || len(p.Text) > 160) { // a title ends with no stop
			n++
		}
	}
	return n
}

// textWords are the words of the beginning of a text, cut short so that endings do
// not tell them apart.
type textWords struct{ set map[string]bool }

const stemLength = 5

// takenUp counts how many of a line's longer words the text has, and of how many.
func (h *heading) takenUp(line string) (taken, of int) {
	if h.words == nil {
		h.words = &textWords{set: map[string]bool{}}
		left := 6000
		for _, p := range h.paras[h.end:] {
			for _, w := range wordsOf(p.Text[:min(len(p.Text), max(left, 0))]) {
				if len(w) >= 4 {
					h.words.set[stem(w)] = true
				}
			}
			if left -= len(p.Text); left <= 0 {
				break
			}
		}
	}
	for _, w := range wordsOf(line) {
		if len(w) < 4 {
			continue
		}
		of++
		if h.words.set[stem(w)] {
			taken++
		}
	}
	return taken, of
}

func stem(w string) string {
	n, most := 0, stemLength
	if len(w) <= stemLength {
		most--
	}
	for i := range w {
		if n++; n > most {
			return w[:i]
		}
	}
	return w
}

// sameTitle reports whether one line is the other, or begins with it and goes on with
// the name of an outlet.
func sameTitle(a, b string) bool {
	a, b = strings.TrimSpace(a), strings.TrimSpace(b)
	if strings.EqualFold(a, b) {
		return true
	}
	return len(b) > 12 && len(a) > len(b) && strings.EqualFold(a[:len(b)], b) && siteBehind.MatchString(a[len(b):])
}

// siteBehind matches the outlet that a page prints behind its title, with its bar.
var siteBehind = lazyregexp.New(`^(?:\s+(?:[|·•«»–—-]|::)\s+[^|]{2,60}){1,3}$|^(?:\s*\|\s*[^|]{2,60}){1,3}$`)

// titleBar cuts a title where a page puts bars.
var titleBar = lazyregexp.New(`\s+(?:[|·•«»–—-]|::)\s+|\s*\|\s*`)

// withoutOutlet returns the title without the name of the outlet behind it, or before
// it, and takes that down.
func (h *heading) withoutOutlet(title string, p Para) string {
	for range 3 {
		at := titleBar.FindAllStringIndex(title, -1)
		if len(at) == 0 {
			return title
		}
		last := at[len(at)-1]
		before, mark, tail := title[:last[0]], strings.TrimSpace(title[last[0]:last[1]]), strings.TrimSpace(title[last[1]:])
		bars := mark != "-" && mark != "–" && mark != "—"
		if len(strings.Fields(before)) >= 2 {
			o, ok := outletNamed(tail)
			switch {
			case siteLine.MatchString(tail):
				h.Site(siteLine.FindStringSubmatch(tail)[1], archive.Extracted, p.First, p.Text, "the site behind the title")
				title = before
				continue
			case ok && (o.known != nil || o.media || bars) || bars && h.isPublisher(tail):
				h.Issuer(o, archive.Extracted, p.First, p.Text, "the name of the outlet behind the title")
				title = before
				continue
			case bars && (sections[Fold(tail)] || noPlace[strings.ToLower(tail)] || kindLabels[Fold(tail)] != ""):
				title = before
				continue
			}
		}
		first := at[0]
		if o, ok := outletNamed(title[:first[0]]); ok && o.known != nil && o.media && strings.TrimSpace(title[first[0]:first[1]]) == "|" && len(strings.Fields(title[first[1]:])) >= 3 {
			h.Issuer(o, archive.Extracted, p.First, p.Text, "the name of the outlet before the title")
			return strings.TrimSpace(title[first[1]:])
		}
		return title
	}
	return title
}

// Titled returns a title that is marked as one without the outlet behind it, which it
// takes down.
func (f *Facts) Titled(title string, p Para) string {
	return (&heading{Facts: f}).withoutOutlet(title, p)
}

// isPublisher reports whether a name is that of the publisher as it is known already.
func (h *heading) isPublisher(name string) bool {
	known := h.Known.Publisher
	if strings.EqualFold(known.Name, name) {
		return true
	}
	fold := strings.Join(wordsOf(name), "")
	host, _, _ := strings.Cut(strings.TrimPrefix(strings.ToLower(known.Name), "www."), ".")
	return len(fold) > 4 && strings.Contains(known.Name, ".") && (fold == host || fold == strings.ReplaceAll(host, "-", ""))
}
