package head

// The title: which of the lines that nothing explains it is, if any, and the name of
// the outlet that a page prints behind it.

import (
	"slices"
	"strings"

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
	best, most, first, sure := -1, bar-1, 0, false
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
		about := h.about(h.lines[i].Text)
		bylined := h.inMenu(i) && i+1 < len(h.lines) && h.lines[i+1].Role == Meta
		switch { // the first that is good enough, unless one below is much better, or says what the text is about
		case first == 0 && score >= strong, !sure && score >= max(most, strong) && (bylined || about && !h.below(best, i)):
			best, most, first, sure = i, score, score, about
		case first > 0 && score >= first+3 && (!sure || h.prominent(i)):
			best, most, sure = i, score, about
		case first == 0 && score > most:
			best, most = i, score
		}
	}
	for n, i := range h.candidates { // of those that are about as good, the one above: below it stands its deck
		if i < best && scores[n] > max(first, strong) && scores[n] >= most-2 && !sure {
			return i
		}
	}
	best = h.belowKicker(best, scores)
	if best >= 0 && h.end == maxHead && !sure && !h.prominent(best) {
		return -1 // lines without end are the menu of a page
	}
	return best
}

// belowKicker returns the title below a kicker that was chosen for it: two to four words
// within the lines of a page, and next to them a longer line that is as good.
func (h *heading) belowKicker(best int, scores []int) int {
	n := slices.Index(h.candidates, best)
	if best < 1 || n+1 >= len(h.candidates) || h.prominent(best) || len(strings.Fields(h.lines[best].Text)) > 4 {
		return best
	}
	below := h.candidates[n+1]
	if words := len(strings.Fields(h.lines[below].Text)); words > 4 && words < 15 && scores[n+1] >= max(scores[n], strong) && !prose.Terminal(h.lines[below].Text) {
		return below
	}
	return best
}

// prominent reports whether a line is marked as a heading, or stands in the head twice.
func (h *heading) prominent(i int) bool {
	for k := range h.lines {
		if a, b := h.lines[min(i, k)].Text, h.lines[max(i, k)].Text; k != i && (prose.SameTitle(a, b) || prose.Retold(a, b) || prose.BehindLabel(a, b)) {
			return true
		}
	}
	return h.lines[i].headed() > 0
}

// about reports whether a line says what the text is about: the text takes up several of
// its words. The menu of a page and its teasers of other texts share few.
func (h *heading) about(line string) bool {
	got, of := h.takenUp(line)
	return got >= 3 && got*4 >= of
}

// below reports whether a line may be said of the one above it, its title: that one is long
// enough for one, and nothing else stands above it, or the text takes it up too.
func (h *heading) below(title, i int) bool {
	if title < 0 || i != title+1 {
		return false
	}
	got, of := h.takenUp(h.lines[title].Text)
	return h.deckOf(title, i) || len(strings.Fields(h.lines[title].Text)) > 4 && (title == h.candidates[0] || got*4 >= of)
}

// deckOf reports whether a line may be the standfirst of the title right above it.
func (h *heading) deckOf(title, i int) bool {
	above, words := len(strings.Fields(h.lines[title].Text)), len(strings.Fields(h.lines[i].Text))
	return i == title+1 && words > 10 && 2*words > 3*above
}

// takenBelow reports whether the text takes up a candidate below a line, which is not
// the deck of that line.
func (h *heading) takenBelow(line int) bool {
	for _, i := range h.candidates {
		if i <= line || roll.MatchString(h.lines[i].Text) || h.deckOf(line, i) {
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
	words := prose.WordCount(text)
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
	switch last := prose.LastSign(text); {
	case last == '.' && prose.Headline(text):
	case last == '.' && !initialsEnd(text): // a sentence
		score -= 5
	case strings.ContainsRune(":;,", last), prose.StartsLower(text):
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
	if !twice && h.turns() > 1 && spokenLine(text) || note.MatchString(text) {
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
	if h.Known.Has("title") && prose.SameTitle(l.Text, h.Known.Title) {
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
	for _, k := range h.candidates[n+1:] {
		if below := h.lines[k].Text; prose.SameTitle(text, below) && len(text) > len(below) || prose.Retold(text, below) {
			return true // "Title | Outlet", and the title below; or in other words, where the visitor is
		}
	}
	words := len(strings.Fields(text))
	if o, ok := outletNamed(text); ok && (o.known != nil || len(next) > len(text) || words <= 4 || i == 0 && prose.AllCapitals(text) && len(strings.Fields(next)) > 2) {
		return true
	}
	if words <= 8 && prose.AllCapitals(text) && len(next) > len(text) && h.usualInText(text) != "" && h.issues(h.usualInText(text)) {
		return true
	}
	for _, p := range h.paras[:min(len(h.paras), 40)] {
		if p.First != h.lines[i].First && prose.BehindLabel(text, p.Text) {
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

// register matches a number of printed papers: "Drucksache 17 / 18 245".
var register = lazyregexp.New(`^\p{L}{3,} \d{2,5} ?/ ?\d[\d ]+$`)

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
	if bar := titleBar.FindStringIndex(text); bar != nil && (sections[Fold(text[:bar[0]])] || seriesNumber.MatchString(text[:bar[0]])) { // "Politics · Ana Ruiz", "No. 4 · what we read"
		return true
	}
	return strings.Contains(text, "://") || descriptor.MatchString(text) || h.OnlyDay(text) || at > 0 && prompt.MatchString(text[at+2:]) ||
		bareDate.MatchString(text) || roll.MatchString(text) || dayAndBar.MatchString(text) || strings.Count(text, "|") > 3 || register.MatchString(text)
}

// OnlyDay reports whether a line is a day, with no more than brackets beside it.
func (f *Facts) OnlyDay(s string) bool {
	d, ok := f.findDate(s)
	return ok && !hasWord.MatchString(bracket.ReplaceAllString(withoutWeekday(s[:d.Start])+s[d.End:], ""))
}

// spokenLine reports whether a line is what somebody says, behind a name and a colon: a
// title ends with no stop.
func spokenLine(s string) bool {
	return turn.MatchString(s[:min(len(s), 120)]) && (prose.Terminal(s) || len(s) > 160)
}

// turns counts the paragraphs that open with a speaker.
func (h *heading) turns() (n int) {
	if h.turned > 0 {
		return h.turned - 1
	}
	defer func() { h.turned = n + 1 }()
	for _, p := range h.paras[:min(len(h.paras), 40)] {
		head := p.Text[:min(len(p.Text), 90)]
		if colon := strings.IndexByte(head, ':'); colon > 0 && spokenLine(p.Text) && (strings.Count(head[:colon], " ") < 2 || meta.Capitalised(head[:colon])) {
			n++
		}
	}
	return n
}

// takenUp counts how many of a line's longer words the text has, and of how many.
func (h *heading) takenUp(line string) (taken, of int) {
	if h.words == nil {
		h.words = prose.NewTextWords(func(yield func(string) bool) {
			for _, p := range h.paras[h.end:] {
				if !yield(p.Text) {
					return
				}
			}
		})
	}
	return h.words.TakenUp(line)
}

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
			case ok && (o.known != nil || o.media || bars || h.printed(before)) || bars && h.isPublisher(tail):
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

// printed reports whether a page prints the beginning of a title in its place, alone.
func (h *heading) printed(title string) bool {
	for _, p := range h.paras[:min(len(h.paras), 40)] {
		if len(p.Text) > 20 && strings.HasPrefix(title, p.Text) {
			return true
		}
	}
	return false
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
	fold := strings.Join(prose.WordsOf(name), "")
	host, _, _ := strings.Cut(strings.TrimPrefix(strings.ToLower(known.Name), "www."), ".")
	return len(fold) > 4 && strings.Contains(known.Name, ".") && (fold == host || fold == strings.ReplaceAll(host, "-", ""))
}
