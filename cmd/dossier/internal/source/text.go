package source

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/markdown"
)

// A para is a paragraph of plain text on its way to a block.
type para struct {
	first, last int    // lines, from 1
	text        string // lines joined
	gap         bool   // an empty line stands before it
	code        bool   // fenced: text is kept as it is
	lang        string
	marker      string // what makes it a list item: "•", "1."
	zone        markdown.Zone
	dek         bool // stands between title and text: no heading
	underlined  bool // a line of = or - stood below: a heading
	place       int  // bytes of a dateline at the head of the text
}

var (
	fence     = regexp.MustCompile("^\\s{0,3}(```+|~~~+)\\s*([\\w+#.-]*)\\s*$")
	underline = regexp.MustCompile(`^\s*(?:={3,}|-{3,}|~{3,})\s*$`)
	bullet    = regexp.MustCompile(`^\s*([•◦▪‣●○·*–-])\s+(\S.*)$`)
	ordered   = regexp.MustCompile(`^\s*(\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s+(\S.*)$`)
)

// text reads plain text.
func (r *reading) text() {
	r.takeNotes()
	r.runningHeads()
	paras := r.split()
	paras = r.dropFurniture(paras)
	paras = r.head(paras)
	paras = r.foot(paras)
	paras = r.dropRepeats(paras)
	paras = r.mend(paras)
	if r.rights != nil {
		r.publisher(archive.Publisher{Name: r.rights.lang}, archive.Inferred, r.rights.first, r.rights.text, "the holder of the copyright")
	}
	r.doc.Body = r.shape(paras)
}

// runningHeads takes out the lines that a printed page repeats above or below
// its number: they stand in the middle of sentences.
func (r *reading) runningHeads() {
	count := map[string]int{}
	var numbers []int
	for i := r.begin; i < len(r.lines); i++ {
		l := clean(r.lines[i])
		if l == "" || l == taken || len(l) > 100 {
			continue
		}
		count[l]++
		if l[0] <= '9' || l[0] == 'P' || l[0] == 'p' || l[0] == '[' || l[0] == '|' || l[0] > 0x7F {
			if furnitureReason(l) == "page number" {
				numbers = append(numbers, i)
			}
		}
	}
	for _, n := range numbers {
		for _, step := range []int{-1, 1} {
			i := n + step
			for i >= r.begin && i < len(r.lines) && i-n < 4 && n-i < 4 && strings.TrimSpace(r.lines[i]) == "" {
				i += step
			}
			if i < r.begin || i >= len(r.lines) || r.lines[i] == taken {
				continue
			}
			if l := clean(r.lines[i]); count[l] > 1 && len(l) > 5 && !terminal(l) {
				r.remove(i+1, i+1, l, "running head")
				r.lines[i] = taken
			}
		}
	}
}

// markLine matches a line against a pattern that begins with one of some
// marks; most lines begin with none.
func markLine(re *regexp.Regexp, l, marks string) []string {
	t := strings.TrimLeft(l, " \t")
	if t == "" || strings.IndexByte(marks, t[0]) < 0 {
		return nil
	}
	return re.FindStringSubmatch(l)
}

// taken marks a line that was read as something else; it splits no paragraph.
const taken = "\x00"

// wrapWidth returns the column at which the text's lines are wrapped, or 0
// when a line is a paragraph. Wrapping shows in the lines that are followed by
// another: many are about as long as the longest, and none is much longer.
func (r *reading) wrapWidth() int {
	var lengths []int
	long := 0
	for i := r.begin; i+1 < len(r.lines); i++ {
		if n := utf8.RuneCountInString(r.lines[i]); n > 0 && r.lines[i] != taken {
			if n > 120 {
				long++
			}
			if r.lines[i+1] != "" && r.lines[i+1] != taken {
				lengths = append(lengths, n)
			}
		}
	}
	if len(lengths) < 3 || long*4 > len(lengths) {
		return 0
	}
	slices.Sort(lengths)
	width := lengths[len(lengths)*99/100]
	full := 0
	for _, n := range lengths {
		if n <= width && n*4 >= width*3 {
			full++
		}
	}
	if width < 56 || width > 110 || full < 2 || full*6 < len(lengths) {
		return 0
	}
	return width
}

// continues reports whether line b goes on where line a was wrapped: its first
// word would not have fitted on a.
func (r *reading) continues(a, b string) bool {
	a, b = strings.TrimSpace(a), strings.TrimSpace(b)
	if r.wrapped == 0 || a == "" || b == "" || bullet.MatchString(b) || markLine(underline, b, "=-~") != nil {
		return false
	}
	if ordered.MatchString(b) && strings.ContainsAny(a[len(a)-1:], ".:;!?)") {
		return false
	}
	first, _ := utf8.DecodeRuneInString(b)
	if unicode.IsLower(first) {
		return true
	}
	if strings.HasPrefix(b, "[") && strings.HasSuffix(b, "]") || strings.HasPrefix(b, "(") && strings.HasSuffix(b, ")") {
		return false
	}
	word, _, _ := strings.Cut(b, " ")
	return utf8.RuneCountInString(a)+1+utf8.RuneCountInString(word) > r.wrapped-1
}

// split makes paragraphs of lines.
func (r *reading) split() (out []para) {
	r.wrapped = r.wrapWidth()
	gap, joined := true, false
	out = make([]para, 0, min((len(r.lines)-r.begin)/2+1, 4096))
	for i := r.begin; i < len(r.lines); i++ {
		l := r.lines[i]
		if l == taken {
			continue
		}
		if strings.TrimSpace(l) == "" {
			gap = true
			continue
		}
		if m := markLine(fence, l, "`~"); m != nil {
			if end := r.fenceEnd(i, m[1]); end > 0 {
				out = append(out, para{first: i + 1, last: end + 1, text: strings.Join(r.lines[i+1:end], "\n") + "\n", gap: true, code: true, lang: m[2]})
				i, gap = end, true
				continue
			}
		}
		if len(out) > 0 && markLine(underline, l, "=-~") != nil && !gap && out[len(out)-1].first == out[len(out)-1].last && len(out[len(out)-1].text) < 100 && !out[len(out)-1].code {
			out[len(out)-1].underlined = true
			out[len(out)-1].last = i + 1
			r.repair(i+1, i+1, "a line below a heading is its mark")
			gap = true
			continue
		}
		p := para{first: i + 1, last: i + 1, gap: gap}
		text := strings.TrimSpace(l)
		for i+1 < len(r.lines) && len(text) < maxParagraph && r.lines[i+1] != taken && r.continues(r.lines[i], r.lines[i+1]) {
			i++
			text = r.glue(text, strings.TrimSpace(r.lines[i]))
			p.last = i + 1
		}
		if p.last > p.first && !joined {
			joined = true
			r.repair(p.first, p.last, "lines wrapped at "+itoa(r.wrapped)+" characters are joined, here and below")
		}
		p.text = clean(text)
		if m := bullet.FindStringSubmatch(p.text[:min(len(p.text), 16)]); m != nil {
			p.marker = m[1]
		} else if m := ordered.FindStringSubmatch(p.text[:min(len(p.text), 16)]); m != nil {
			p.marker = m[1]
		}
		if p.text != "" {
			out = append(out, p)
		}
		gap = false
	}
	return out
}

// glue joins two wrapped lines. A word broken by a hyphen is mended when the
// whole word stands elsewhere in the text; else the hyphen is kept.
func (r *reading) glue(a, b string) string {
	if strings.HasSuffix(a, "\u00AD") {
		return strings.TrimSuffix(a, "\u00AD") + b
	}
	if len(a) > 2 && strings.HasSuffix(a, "-") {
		before := rune(0)
		if before, _ = utf8.DecodeLastRuneInString(a[:len(a)-1]); unicode.IsLetter(before) {
			first, _ := utf8.DecodeRuneInString(b)
			head := a[strings.LastIndexAny(a, " \t")+1 : len(a)-1]
			tail := b
			if end := strings.IndexFunc(b, func(c rune) bool { return !unicode.IsLetter(c) }); end >= 0 {
				tail = b[:end]
			}
			if unicode.IsLower(first) && r.whole(head+tail) {
				return a[:len(a)-1] + b
			}
			return a + b
		}
	}
	return a + " " + b
}

// whole reports whether a word stands in the text unbroken. Only so many are
// looked for: each look reads the whole text.
func (r *reading) whole(word string) bool {
	r.looks++
	return r.looks*len(r.doc.Raw) < 64<<20 && strings.Contains(r.doc.Raw, word)
}

func (r *reading) fenceEnd(open int, mark string) int {
	if r.unfenced == nil {
		r.unfenced = map[string]bool{}
	}
	if r.unfenced[mark] { // nothing closed an earlier one: each look reads what is left
		return 0
	}
	for i := open + 1; i < len(r.lines); i++ {
		if l := strings.TrimSpace(r.lines[i]); strings.HasPrefix(l, mark) && strings.Trim(l, mark[:1]) == "" {
			return i
		}
	}
	r.unfenced[mark] = true
	return 0
}

// maxParagraph bounds how long a paragraph grows by joining lines, in bytes.
const maxParagraph = 64 << 10

// clean makes one space of each run of blanks and drops what has no width.
func clean(s string) string {
	dirty := false
	for i := 0; i < len(s) && !dirty; i++ {
		switch s[i] {
		case ' ':
			dirty = i > 0 && s[i-1] == ' '
		case '\t', 0xC2, 0xE2, 0xE3, 0xEF: // first bytes of the odd blanks below
			dirty = true
		}
	}
	if !dirty || strings.IndexFunc(s, oddBlank) < 0 && !strings.Contains(s, "  ") {
		return strings.TrimSpace(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, c := range s {
		switch {
		case c == '\u200B' || c == '\u2060' || c == '\uFEFF' || c == '\u00AD':
		case c == ' ' || oddBlank(c):
			space = b.Len() > 0
		default:
			if space {
				b.WriteByte(' ')
				space = false
			}
			b.WriteRune(c)
		}
	}
	return b.String()
}

// oddBlank reports whether a rune is a blank other than the plain one, or has
// no width.
func oddBlank(c rune) bool {
	switch c {
	case '\t', '\u00A0', '\u202F', '\u2009', '\u200A', '\u3000', '\u200B', '\u2060', '\uFEFF', '\u00AD':
		return true
	}
	return false
}

func (r *reading) dropFurniture(paras []para) []para {
	kept := paras[:0]
	for i, p := range paras {
		reason := ""
		if !p.code {
			if middle := i >= 6 && i < len(paras)-10; !middle || len(p.text) < 200 { // long furniture stands at the ends
				reason = furnitureReason(p.text)
			}
			if reason == "" && lonePageNumber(paras, i) {
				reason = "page number"
			}
			// A section may be called "Comments"; only the page's own prompt
			// has nothing, or nothing but furniture, behind it.
			if reason == "comment prompt" && partOfText(paras, i) {
				reason = ""
			}
			if reason == "copyright line" {
				r.copyright(p)
			}
			if reason == "wire credits" && !strings.HasPrefix(p.text, "(") && !strings.HasPrefix(p.text, "[") && i < len(paras)/2 {
				reason = ""
			}
		}
		if reason == "" {
			kept = append(kept, p)
			continue
		}
		r.remove(p.first, p.last, p.text, reason)
	}
	return kept
}

// partOfText reports whether a line that could be a comment prompt is followed
// by text of the source rather than by the page's own furniture.
func partOfText(paras []para, i int) bool {
	if label(paras[i].text) != "comments" && label(paras[i].text) != "comentarios" {
		return false
	}
	for _, p := range paras[i+1:] {
		if furnitureReason(p.text) == "" && len(p.text) > 200 {
			return true
		}
	}
	return false
}

// lonePageNumber reports whether paragraph i is a number by itself between two
// paragraphs, the mark of a page break in text taken from a PDF.
func lonePageNumber(paras []para, i int) bool {
	s := paras[i].text
	if len(s) > 3 || strings.Trim(s, "0123456789") != "" || i == 0 {
		return false
	}
	return len(paras[i-1].text) > 60 || i+1 < len(paras) && len(paras[i+1].text) > 60
}

// terminal reports whether s ends as a sentence, a quotation or a lead-in does.
func terminal(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	if r == '.' || unicode.IsLower(r) {
		return r == '.'
	}
	r, _ = utf8.DecodeLastRuneInString(strings.TrimRight(s, "\"”»’')]*_ ¹²³⁰⁴⁵⁶⁷⁸⁹"))
	return strings.ContainsRune(".!?:;…", r)
}

// mend joins a paragraph that breaks off in the middle of a sentence to the one
// that goes on in lower case.
func (r *reading) mend(paras []para) []para {
	kept := paras[:0]
	for _, p := range paras {
		if len(kept) > 0 {
			last := &kept[len(kept)-1]
			first, _ := utf8.DecodeRuneInString(p.text)
			if unicode.IsLower(first) && !terminal(last.text) && p.marker == "" && !p.code && !last.code &&
				last.zone == markdown.Body && p.zone == markdown.Body && !last.underlined &&
				(len(last.text) > 30 || strings.HasSuffix(last.text, ",")) && len(last.text) < maxParagraph {
				r.repair(last.first, p.last, "a paragraph broken in mid-sentence is joined")
				last.text = r.glue(last.text, p.text)
				last.last = p.last
				continue
			}
		}
		kept = append(kept, p)
	}
	return kept
}

// dropRepeats leaves out a paragraph that was printed before, word for word.
func (r *reading) dropRepeats(paras []para) []para {
	const opening = 24 // bytes that repeats share; few others do
	seen := map[string][]int{}
	kept := paras[:0]
	for _, p := range paras {
		if !p.code && len(p.text) >= 40 && strings.Count(p.text, " ") >= 5 {
			key := p.text[:opening]
			first := -1
			for _, i := range seen[key] {
				if kept[i].text == p.text || wordKey(kept[i].text) == wordKey(p.text) {
					first = i
					break
				}
			}
			if first >= 0 {
				r.remove(p.first, p.last, p.text, "repeats line "+itoa(kept[first].first))
				continue
			}
			if len(seen[key]) < 50 {
				seen[key] = append(seen[key], len(kept))
			}
		}
		kept = append(kept, p)
	}
	return kept
}

// wordKey folds a text to its letters and digits in lower case.
func wordKey(s string) string {
	b := make([]byte, 0, len(s))
	for _, c := range s {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			b = utf8.AppendRune(b, unicode.ToLower(c))
		}
	}
	return string(b)
}

// shape makes blocks: headings, lists, code and paragraphs.
func (r *reading) shape(paras []para) (out []markdown.Block) {
	gaps := 0
	for _, p := range paras {
		if p.gap {
			gaps++
		}
	}
	spaced := gaps*2 > len(paras) // the text separates paragraphs by empty lines
	for i := 0; i < len(paras); i++ {
		p := paras[i]
		b := markdown.Block{First: p.first, Last: p.last, Zone: p.zone}
		if p.code {
			b.Kind, b.Text, b.Lang = markdown.Code, p.text, p.lang
			out = append(out, b)
			continue
		}
		if p.marker != "" && p.zone == markdown.Body {
			if end := listEnd(paras, i); end > i {
				out = append(out, list(paras[i:end]))
				i = end - 1
				continue
			}
		}
		if r.isHeading(paras, i, spaced) {
			b.Kind, b.Level, b.Zone = markdown.Heading, 2, markdown.HeadingZone
			text := p.text
			if m := strings.TrimLeft(text, "#"); m != text && strings.HasPrefix(m, " ") {
				text = strings.TrimSpace(strings.TrimRight(m, "# "))
			}
			b.Inline(strings.TrimSuffix(text, ":"))
			if len(b.Spans) == 1 && b.Spans[0].Start == 0 && b.Spans[0].End == len(b.Text) && b.Spans[0].Kind <= markdown.Strong {
				b.Spans = nil // a heading set in bold is a heading
			}
			out = append(out, b)
			continue
		}
		b.Inline(p.text)
		if p.place > 0 && len(b.Text) >= p.place && b.Text[:p.place] == p.text[:p.place] {
			b.Insert(markdown.Span{End: p.place, Kind: markdown.Place})
		}
		if speaks(p.text) {
			r.turns++
			if s := p.text[:2]; s == "Q:" || s == "A:" || s == "P:" || s == "R:" {
				r.questions++
			}
		}
		out = append(out, b)
	}
	return out
}

var speaker = regexp.MustCompile(`^(?:\p{Lu}[\p{Lu}\s.'’-]{1,40}|Q|A|P|R|` + fullName + `)\s*(?:\([^)]{1,40}\))?\s*:\s+\S`)

// speaks reports whether a paragraph opens with the name of a speaker.
func speaks(s string) bool {
	head := s[:min(len(s), 90)]
	return strings.IndexByte(head, ':') > 0 && speaker.MatchString(head)
}

// listEnd returns the index behind the list that starts at paras[i], or i when
// the line only looks like an item: a list has two items at least, or a bullet
// that is used for nothing else.
func listEnd(paras []para, i int) int {
	kind := func(m string) string {
		if bulletMark(m) {
			return m
		}
		return "1"
	}
	end := i + 1
	for end < len(paras) && paras[end].marker != "" && kind(paras[end].marker) == kind(paras[i].marker) && paras[end].zone == markdown.Body {
		end++
	}
	if end-i >= 2 || strings.ContainsAny(paras[i].marker, "•◦▪‣●○") {
		if !bulletMark(paras[i].marker) && !follows(paras[i:end]) {
			return i
		}
		return end
	}
	return i
}

func bulletMark(m string) bool { return !strings.ContainsAny(m, ".)") }

// follows reports whether the items count on: 1, 2, 3 or a, b, c.
func follows(items []para) bool {
	for i, p := range items[1:] {
		a, b := strings.Trim(items[i].marker, "()."), strings.Trim(p.marker, "().")
		if na, nb := atoi(a), atoi(b); na > 0 && nb > 0 {
			if nb != na+1 {
				return false
			}
		} else if na > 0 || nb > 0 || a == b {
			return false
		}
	}
	return true
}

func list(items []para) markdown.Block {
	b := markdown.Block{Kind: markdown.List, First: items[0].first, Last: items[len(items)-1].last}
	if !bulletMark(items[0].marker) {
		b.Level = max(atoi(strings.Trim(items[0].marker, "().")), 1)
	}
	for _, p := range items {
		leaf := markdown.Block{First: p.first, Last: p.last}
		leaf.Inline(strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(p.text), p.marker)))
		b.Kids = append(b.Kids, markdown.Block{Kind: markdown.Item, First: p.first, Last: p.last, Kids: []markdown.Block{leaf}})
	}
	return b
}

// isHeading decides whether a short line heads what follows.
func (r *reading) isHeading(paras []para, i int, spaced bool) bool {
	p := paras[i]
	if p.zone != markdown.Body || p.place > 0 {
		return false
	}
	if p.underlined {
		return true
	}
	s := p.text
	if m := strings.TrimLeft(s, "#"); m != s { // "## Heading", but "#1" and "# of cases" are text
		n := len(s) - len(m)
		return n >= 2 && n <= 6 && strings.HasPrefix(m, " ") && !terminal(s) && p.gap
	}
	if len(s) > 114 || i+1 >= len(paras) {
		return false
	}
	s = strings.Trim(s, "*_")
	if s == "" || len(strings.Fields(s)) > 14 {
		return false
	}
	known := partHeadings[label(s)]
	if p.dek && !known {
		return false
	}
	if noteMark.MatchString(s) { // "… in 1998.[1]"
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	switch {
	case strings.ContainsRune(".;,…", last) && !numbered.MatchString(s), strings.ContainsRune(":", last) && !known,
		last == '!' && !upper(s), strings.ContainsRune(`"”»)`, last) && strings.ContainsAny(s[:1], "\"(") || strings.HasPrefix(s, "“") || strings.HasPrefix(s, "«"):
		return false
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "¿¡\"“«'‘"))
	if !unicode.IsUpper(first) && !unicode.IsDigit(first) && !unicode.Is(unicode.Lo, first) {
		return false
	}
	if spaced && !p.gap || speaks(s) || !hasLetter(s) {
		return false
	}
	if p.marker != "" && !numbered.MatchString(s) {
		return false
	}
	// What a heading heads: a paragraph, a list, or another heading above one.
	for _, next := range paras[i+1 : min(i+3, len(paras))] {
		if next.zone != markdown.Body {
			return false
		}
		if next.code || next.marker != "" || len(next.text) > 60 && len(next.text) > len(s) || terminal(next.text) && len(next.text) > 20 {
			return true
		}
		if !next.gap {
			return false
		}
	}
	return false
}

// noteMark matches the end of a sentence with the mark of a footnote.
var noteMark = regexp.MustCompile(`[.;,…!?][”"’)]*(?:\s?\[\d+\]|[¹²³⁰⁴-⁹])+$`)

// numbered matches a heading that counts: "2. Findings", "IV. Outlook".
var numbered = regexp.MustCompile(`^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[IVX]{1,5}\.)\s+\p{Lu}[^.]*$`)

func hasLetter(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }

var rightsWords = regexp.MustCompile(`(?i)©|\(c\)|\bcopyright\b|\b(?:19|20)\d{2}\b(?:\s*[-–]\s*(?:19|20)\d{2})?|\b(?:all rights reserved|todos los derechos reservados)\b`)

// copyright remembers who a copyright line names, for a text that names no
// publisher.
func (r *reading) copyright(p para) {
	s := strings.Trim(rightsWords.ReplaceAllString(p.text, " "), " .,|–-")
	if s != "" && len(s) < 80 && outlet.MatchString(s) && capitalised(s) {
		r.rights = &para{first: p.first, last: p.last, text: p.text, lang: s}
	}
}
