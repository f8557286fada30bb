package pdf

// Letters become words, and words the lines of a column. The file says in which order it
// draws them; which stand beside each other only their boxes say.

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"dossier/cmd/dossier/internal/charset"
)

// A word is a run of letters without a blank.
type word struct {
	text              []rune
	x0, x1, top, foot float32
	y, size           float32
	bold, right       bool // right: written from right to left
	raised            bool // nothing but small digits above the line: the mark of a note
	artifact          bool
	n                 int // of its first letter, as the file draws them
}

// A line is a stretch of words on one baseline, in one column.
type line struct {
	words             []word
	x0, x1, top, foot float32
	y, size           float32
	n                 int
}

func (l *line) width() float32 { return l.x1 - l.x0 }

// raisedDigits are written for small digits above a line.
var raisedDigits = []rune("⁰¹²³⁴⁵⁶⁷⁸⁹")

// accents are drawn by themselves, before the letter that they stand on.
var accents = map[rune]rune{'´': 0x301, '`': 0x300, '¨': 0x308, 'ˆ': 0x302, '˜': 0x303, '˘': 0x306, 'ˇ': 0x30C, '¸': 0x327, '˚': 0x30A, '˝': 0x30B, '˙': 0x307, '¯': 0x304}

// compose joins accents that are drawn by themselves, as TeX does, to the letters that they
// stand on.
func compose(letters []letter) []letter {
	const most = 500 // of one page: each is looked for among all letters
	found := 0
	var gone []int
	for i := range letters {
		mark := accents[letters[i].r]
		if mark == 0 {
			continue
		}
		if found++; found > most {
			break
		}
		a := &letters[i]
		for k := max(0, i-40); k < min(len(letters), i+40); k++ {
			l := &letters[k]
			if k == i || !unicode.IsLetter(l.r) || min(a.x1, l.x1)-max(a.x0, l.x0) < 0.6*min(a.x1-a.x0, l.x1-l.x0) || !near(a.y, l.y, 0.6*l.style.size) {
				continue
			}
			if whole := []rune(norm.NFC.String(string([]rune{l.r, mark}))); len(whole) == 1 {
				l.r = whole[0]
				l.space = l.space || k == i+1 && a.space
				gone = append(gone, i)
				break
			}
		}
	}
	for _, i := range slices.Backward(gone) {
		if i+1 < len(letters) && letters[i].space && !letters[i+1].space && letters[i+1].x0 > letters[i].x1 {
			letters[i+1].space = true
		}
		letters = slices.Delete(letters, i, i+1)
	}
	return letters
}

// words makes words of the letters that are seen and stand upright.
func words(letters []letter) (out []word) {
	letters = compose(letters)
	again := seenTwice{}
	var w *word
	var last *letter
	for i := range letters {
		l := &letters[i]
		if l.style.hidden != "" || l.style.turn != 0 {
			w = nil
			continue
		}
		if again.is(l) && !(last != nil && last.style == l.style && last.x0 == l.x0 && last.x1 == l.x1) { // the parts of a ligature share its box
			continue
		}
		if w == nil || l.space || apart(w, last, l) {
			out = append(out, word{x0: l.x0, x1: l.x1, top: l.top, foot: l.foot, y: l.y, size: l.style.size, bold: l.style.bold, artifact: l.style.artifact, n: i, right: charset.RightToLeft(string(l.r))})
			w = &out[len(out)-1]
		}
		r := l.r
		if l.style.size < 0.82*w.size && l.y < w.y-float32(0.1*w.size) && r >= '0' && r <= '9' {
			r = raisedDigits[r-'0']
		} else if l.style.size > w.size*1.2 && len(w.text) < 3 && l.y > w.y+float32(0.1*l.style.size) { // the mark stood first
			for k, d := range w.text {
				if d >= '0' && d <= '9' {
					w.text[k] = raisedDigits[d-'0']
				}
			}
			w.y, w.size, w.bold = l.y, l.style.size, l.style.bold
		}
		w.text = append(w.text, r)
		w.x0, w.x1 = min(w.x0, l.x0), max(w.x1, l.x1)
		if l.style.size >= 0.82*w.size {
			w.top, w.foot = min(w.top, l.top), max(w.foot, l.foot)
		}
		last = l
	}
	for i := range out {
		out[i].text = []rune(unligature(string(out[i].text)))
	}
	return out
}

// apart reports whether a letter begins a new word behind another.
func apart(w *word, last, l *letter) bool {
	if l.x0 == last.x0 && l.x1 == last.x1 { // parts of a ligature
		return false
	}
	size := max(last.style.size, l.style.size)
	gap := l.x0 - last.x1
	if w.right {
		gap = last.x0 - l.x1
		if l.x0 >= last.x1-float32(0.1*size) && l.x0-last.x1 < 0.3*size { // a number, or a mark
			gap = l.x0 - last.x1
		}
	}
	if dy := l.y - last.y; dy > 0.6*size || dy < -0.6*size {
		return true
	}
	return gap > 0.28*size || gap < -0.9*size && !unicode.Is(unicode.Mn, l.r)
}

// seenTwice finds letters that are drawn twice in a place, as some programs draw bold.
type seenTwice map[[3]int32][]*letter

func (s seenTwice) is(l *letter) bool {
	const cell = 4
	kx, ky := int32(l.x0/cell), int32(l.y/cell)
	for dx := int32(-1); dx <= 1; dx++ {
		for dy := int32(-1); dy <= 1; dy++ {
			for _, o := range s[[3]int32{l.r, kx + dx, ky + dy}] {
				if near(o.x0, l.x0, 0.14*l.style.size) && near(o.y, l.y, 0.14*l.style.size) && l.x1 > l.x0 {
					return true
				}
			}
		}
	}
	key := [3]int32{l.r, kx, ky}
	if len(s[key]) < 8 {
		s[key] = append(s[key], l)
	}
	return false
}

func near(a, b, most float32) bool { return a-b < most && b-a < most }

var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "ft", "ﬆ", "st")

func unligature(s string) string { return ligatures.Replace(s) }

// lines makes lines of words.
func lines(words []word) []line {
	var runs []line
	for i := range words {
		w := &words[i]
		if n := len(runs); n > 0 && runs[n-1].goesOn(w) {
			runs[n-1].add(*w)
			continue
		}
		runs = append(runs, line{})
		runs[len(runs)-1].add(*w)
	}
	return joinRows(runs)
}

// goesOn reports whether a word stands behind the last one of a line.
func (l *line) goesOn(w *word) bool {
	last := &l.words[len(l.words)-1]
	size := max(last.size, w.size)
	gap := w.x0 - last.x1
	if w.right || last.right {
		gap = max(last.x0-w.x1, w.x0-last.x1)
		if w.x0 < last.x1 && w.x1 > last.x0 {
			gap = 0
		}
	}
	if gap < -0.3*size || gap > 0.9*size {
		return false
	}
	if near(l.y, w.y, 0.22*size) {
		return true
	}
	over := min(last.foot, w.foot) - max(last.top, w.top) // a raised mark, or what follows one
	return over > 0.4*min(last.foot-last.top, w.foot-w.top) && (w.size < 0.82*l.size || last.size < 0.82*w.size)
}

func (l *line) add(w word) {
	if len(l.words) == 0 {
		*l = line{x0: w.x0, x1: w.x1, top: w.top, foot: w.foot, y: w.y, size: w.size, n: w.n}
	} else {
		l.x0, l.x1 = min(l.x0, w.x0), max(l.x1, w.x1)
		if w.size >= 0.82*l.size {
			l.top, l.foot = min(l.top, w.top), max(l.foot, w.foot)
		}
		if w.size > 1.2*l.size && l.letters() < 4 || l.size < 0.82*w.size && len(w.text) > l.letters() {
			l.y, l.size = w.y, w.size
		}
	}
	l.words = append(l.words, w)
}

func (l *line) letters() (n int) {
	for i := range l.words {
		n += len(l.words[i].text)
	}
	return n
}

// joinRows joins runs that stand in one row, where no gutter between columns or cells
// parts them.
func joinRows(runs []line) []line {
	slices.SortStableFunc(runs, func(a, b line) int { return byNumber(a.y, b.y) })
	var rows [][]line
	for _, r := range runs {
		if n := len(rows); n > 0 {
			row := rows[n-1]
			if near(row[0].y, r.y, 0.3*min(row[0].size, r.size)) || len(row[len(row)-1].words) == 1 && raisedBy(&row[len(row)-1], &r) {
				rows[n-1] = append(row, r)
				continue
			}
		}
		rows = append(rows, []line{r})
	}
	for _, row := range rows {
		slices.SortStableFunc(row, func(a, b line) int { return byNumber(a.x0, b.x0) })
	}
	var out []line
	for k, row := range rows {
		from := len(out)
		for i := range row {
			if n := len(out); n > from && joins(rows, k, &out[n-1], &row[i]) {
				for _, w := range row[i].words {
					out[n-1].add(w)
				}
				out[n-1].n = min(out[n-1].n, row[i].n)
				continue
			}
			out = append(out, row[i])
		}
	}
	for i := range out {
		out[i].arrange()
	}
	return out
}

// raisedBy reports whether a run is a small mark that stands above the baseline of another.
func raisedBy(small, l *line) bool {
	return small.size < 0.82*l.size && l.y-small.y < 0.6*l.size && small.letters() < 5 && (near(small.x0, l.x1, 0.3*l.size) || near(small.x1, l.x0, 0.3*l.size))
}

// joins reports whether two neighbours of row k belong to one line.
func joins(rows [][]line, k int, a, b *line) bool {
	size := max(a.size, b.size)
	gap := b.x0 - a.x1
	if gap < -0.5*size {
		return false
	}
	if gap <= 0.55*size || raisedBy(b, a) || gap < 4*size && len(a.words) == 1 && (bulletMark.MatchString(string(a.words[0].text))) {
		return true
	}
	if gap > 3*size {
		return false
	}
	// A gutter goes on in the rows above and below; what crosses it is no gutter.
	above, below := crossing(rows, k, -1, a.x1, b.x0, size), crossing(rows, k, 1, a.x1, b.x0, size)
	return (above == yes || below == yes) && above != no && below != no || gap <= 0.9*size && (above == yes || below == yes || above == unknown && below == unknown)
}

type answer int

const (
	unknown answer = iota // nothing is near
	yes
	no
)

// crossing reports whether the next row in a direction has text between two places.
func crossing(rows [][]line, k, step int, x0, x1, size float32) answer {
	at, y := unknown, rows[k][0].y
	for i := k + step; i >= 0 && i < len(rows) && near(rows[i][0].y, y, 2.2*size); i += step {
		left, right := false, false
		for j := range rows[i] {
			l := &rows[i][j]
			if l.x0 < x0 && l.x1 > x1 {
				return yes
			}
			left, right = left || l.x1 <= x0+float32(0.5*size) && x0-l.x1 < 20*size, right || l.x0 >= x1-float32(0.5*size) && l.x0-x1 < 20*size
		}
		if left && right {
			return no
		}
		if left || right {
			at = unknown
		}
	}
	return at
}

func byNumber(a, b float32) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// arrange puts the words of a line in the order in which they are read.
func (l *line) arrange() {
	right := 0
	sizes := map[float32]int{}
	for i := range l.words {
		sizes[l.words[i].size] += len(l.words[i].text)
	}
	most := 0
	for size, n := range sizes {
		if n > most || n == most && size > l.size {
			most, l.size = n, size
		}
	}
	for i := range l.words {
		w := &l.words[i]
		if w.right {
			right += len(w.text)
		}
		if w.size < 0.82*l.size && w.y < l.y-float32(0.1*l.size) {
			w.raised = true
			for k, r := range w.text {
				if r >= '0' && r <= '9' {
					w.text[k] = raisedDigits[r-'0']
				} else if !slices.Contains(raisedDigits, r) && r != ',' {
					w.raised = false
				}
			}
		}
	}
	if right*2 > l.letters() {
		slices.SortStableFunc(l.words, func(a, b word) int { return byNumber(b.x0, a.x0) })
		return
	}
	if right == 0 {
		slices.SortStableFunc(l.words, func(a, b word) int { return byNumber(a.x0, b.x0) })
	}
}

// text writes a line.
func (l *line) text() string {
	var b strings.Builder
	for i := range l.words {
		w := &l.words[i]
		if i > 0 && !l.fused(i) {
			b.WriteByte(' ')
		}
		b.WriteString(string(w.text))
	}
	return b.String()
}

// fused reports whether word i follows the one before it without a blank.
func (l *line) fused(i int) bool {
	a, b := &l.words[i-1], &l.words[i]
	gap := b.x0 - a.x1
	if b.raised && gap < 0.3*l.size || gap < 0.35*l.size && a.size < 0.82*l.size && strings.ContainsRune(",.;:)", b.text[0]) {
		return true
	}
	return gap < 0.6*l.size && !a.right && wide(a.text[len(a.text)-1]) && wide(b.text[0])
}

// wide reports whether a letter is of a script that puts no blanks between words.
func wide(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || 0x3000 <= r && r <= 0x303F || 0xFF00 <= r && r <= 0xFF60
}

// bold reports whether most of a line is bold.
func (l *line) bold() bool {
	n := 0
	for i := range l.words {
		if l.words[i].bold {
			n += len(l.words[i].text)
		}
	}
	return n*10 > l.letters()*8
}
