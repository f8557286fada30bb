package pdf

// The lines of a block become paragraphs, and words that were cut at the end of a line
// are made whole.

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/prose"
)

// A piece is a paragraph, or the rows of a table, on its way into the result.
type piece struct {
	text    string
	page    int
	size    float32
	bold    bool
	lines   int
	level   int // of a heading, 0 if it is none
	table   bool
	rows    []string // its lines, of a short one
	top     float32
	omitted string
	stamp   bool // printed in the margin, sideways
}

// bullet opens an item of a list.
var (
	bulletMark = regexp.MustCompile(`^(?:[•◦▪‣●○■□–—-]|[\x{F0B7}]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])$`)
	signMark   = regexp.MustCompile(`^[•◦▪‣●○■□]$`)
)

// maxRows is how many lines names below a title may have in one piece.
const maxRows = 8

// vocabulary is the words of a document, which say how a word cut in two is written.
type vocabulary struct {
	whole map[string]bool // also those with a hyphen inside
}

// learn takes the words of a line that does not end in the middle of one.
func (v *vocabulary) learn(l *line) {
	for i := range l.words {
		if i == 0 && unicode.IsLower(l.words[0].text[0]) { // it may be the end of one
			continue
		}
		w := strings.TrimFunc(string(l.words[i].text), func(r rune) bool { return !unicode.IsLetter(r) && !isHyphen(r) })
		if w == "" {
			continue
		}
		if last, _ := utf8.DecodeLastRuneInString(w); i+1 == len(l.words) && isHyphen(last) {
			continue
		}
		w = strings.Map(plainHyphen, strings.ToLower(w))
		v.whole[w] = true
		for part := range strings.SplitSeq(w, "-") {
			if part != w && len(part) > 2 {
				v.whole[part] = true
			}
		}
	}
}

func isHyphen(r rune) bool { return r == '-' || r == hyphen || r == '\u2010' || r == '\u2011' }

func plainHyphen(r rune) rune {
	if isHyphen(r) {
		return '-'
	}
	return r
}

// join writes b behind a, where a line ends.
func (v *vocabulary) join(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	last, size := utf8.DecodeLastRuneInString(a)
	first, _ := utf8.DecodeRuneInString(b)
	if !isHyphen(last) {
		if wide(last) && wide(first) {
			return a + b
		}
		return a + " " + b
	}
	before := a[:len(a)-size]
	head := before[strings.LastIndexFunc(before, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })+1:]
	tail := b
	if end := strings.IndexFunc(b, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }); end >= 0 {
		tail = b[:end]
	}
	if head == "" { // a dash
		return before + "- " + b
	}
	if !unicode.IsLower(first) { // Jean-Pierre, COVID-19
		return before + "-" + b
	}
	low := strings.ToLower(head)
	low = low[strings.LastIndexByte(low, '-')+1:]
	lowTail := strings.ToLower(tail)
	switch {
	case v.whole[strings.ToLower(head)+lowTail] || v.whole[low+lowTail] || prose.Stop(low+lowTail):
		return before + b
	case v.whole[strings.ToLower(head)+"-"+lowTail]:
		return before + "-" + b
	case len(low) > 2 && len(lowTail) > 2 && v.whole[low] && v.whole[lowTail]:
		return before + "-" + b
	}
	return before + b
}

// paragraphs cuts a block into pieces.
func (v *vocabulary) paragraphs(b *block, normal float32) (out []piece) {
	if b.table && b.keyed() {
		for row := range strings.SplitSeq(tidy(b.rows()), "\n") {
			out = append(out, piece{text: row, page: b.page, size: b.size, lines: 1, top: b.top})
		}
		return out
	}
	if b.table {
		return []piece{{text: tidy(b.rows()), page: b.page, size: b.size, lines: len(b.lines), table: true, top: b.top}}
	}
	f := measure(b)
	from := 0
	for i := 1; i <= len(b.lines); i++ {
		if i < len(b.lines) && !f.breaks(b, i, normal) {
			continue
		}
		p := piece{page: b.page, lines: i - from, top: b.lines[from].top, bold: true}
		text, most := "", 0
		for k := from; k < i; k++ {
			l := &b.lines[k]
			row := strings.TrimSpace(l.text())
			text = v.join(text, row)
			if i-from <= maxRows {
				p.rows = append(p.rows, tidy(row))
			}
			if n := l.letters(); n > most {
				most, p.size = n, l.size
			}
			p.bold = p.bold && l.bold()
		}
		p.text = tidy(text)
		if p.text != "" {
			out = append(out, p)
		}
		from = i
	}
	return out
}

// tidy removes what stands for the end of a line.
func tidy(s string) string { return strings.ReplaceAll(s, string(hyphen), "-") }

// form is how the lines of a block are set.
type form struct {
	left, right, leading float32
	hanging              bool
	size                 float32
}

func measure(b *block) form {
	f := form{left: b.x0, right: b.x1, size: b.size}
	var steps []float32
	inside := 0
	for i := range b.lines {
		if i > 0 {
			steps = append(steps, b.lines[i].y-b.lines[i-1].y)
		}
		if b.lines[i].x0 > f.left+float32(0.7*f.size) {
			inside++
		}
	}
	if len(steps) > 0 {
		slices.Sort(steps)
		f.leading = steps[len(steps)/2]
	}
	f.hanging = inside*2 > len(b.lines) && len(b.lines) > 2
	return f
}

// breaks reports whether a paragraph begins at line i.
func (f form) breaks(b *block, i int, normal float32) bool {
	a, l := &b.lines[i-1], &b.lines[i]
	step := l.y - a.y
	if step > 1.32*f.leading && len(b.lines) > 2 || step > 1.9*f.size && len(b.lines) < 3 || step > 2.3*f.size || min(a.size, l.size) < 0.93*max(a.size, l.size) {
		return true
	}
	first := string(l.words[0].text)
	if signMark.MatchString(first) {
		return true
	}
	before := a.text()
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(before, "\"”»’') ⁰¹²³⁴⁵⁶⁷⁸⁹"))
	ended := strings.ContainsRune(".!?:;。", last)
	if isHyphen(last) {
		return false
	}
	if bulletMark.MatchString(first) && (ended || f.hanging || l.x0 < a.x0-float32(0.5*f.size)) {
		return true
	}
	if l.words[0].raised && ended && f.size < 0.95*normal { // a note
		return true
	}
	large := f.size > 1.3*normal
	if a.bold() != l.bold() && !large {
		return true
	}
	if large {
		return false
	}
	centred := near(a.x0+a.x1, l.x0+l.x1, f.size) && (a.x0 > f.left+f.size || l.x0 > f.left+f.size)
	if !centred {
		indented, wasIndented := l.x0 > f.left+float32(0.7*f.size), a.x0 > f.left+float32(0.7*f.size)
		if f.hanging && !indented && wasIndented && l.x0 < a.x0-float32(0.7*f.size) {
			return true
		}
		if !f.hanging && indented && !wasIndented && !bulletMark.MatchString(string(a.words[0].text)) && (ended || a.x1 > f.right-float32(3*f.size) || a.x1 < f.right-float32(6*f.size)) {
			return true
		}
	}
	word := l.words[0].x1 - l.words[0].x0
	room := f.right - a.x1 - word - float32(0.3*f.size)
	if centred {
		room = f.right - f.left - a.width() - word - float32(0.3*f.size)
	}
	if ended {
		return room > 0.5*f.size && len(b.lines) > 2 || room > 6*f.size
	}
	return room > 4*f.size && (len(b.lines) > 2 || room > 10*f.size) && !unicode.IsLower(firstRune(first))
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
