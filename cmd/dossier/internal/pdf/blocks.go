package pdf

// Lines become blocks, which stand one behind the other as people read them: down a
// column, then the next, and what reaches over several columns between what stands above
// and below it. (Thomas Breuel: High performance document layout analysis, 2003.)

import (
	"slices"
	"strings"
)

// A block is lines that stand close below each other, or the rows of a table.
type block struct {
	lines             []line
	x0, x1, top, foot float32
	size              float32
	n                 int
	table             bool
	page              int
	omitted           string
}

func (b *block) add(l line) {
	if len(b.lines) == 0 {
		b.x0, b.x1, b.top, b.foot, b.n, b.size = l.x0, l.x1, l.top, l.foot, l.n, l.size
	}
	b.x0, b.x1, b.top, b.foot, b.n = min(b.x0, l.x0), max(b.x1, l.x1), min(b.top, l.top), max(b.foot, l.foot), min(b.n, l.n)
	b.lines = append(b.lines, l)
}

func (b *block) letters() (n int) {
	for i := range b.lines {
		n += b.lines[i].letters()
	}
	return n
}

// A page with more lines or blocks than this is none that people read: it stays in the
// order of the file.
const (
	maxLines  = 4000
	maxBlocks = 300
)

// blocks makes blocks of the lines of a page, in the order in which they are read.
func blocks(lines []line) []block {
	if len(lines) > maxLines {
		slices.SortStableFunc(lines, func(a, b line) int { return a.n - b.n })
		var all block
		for _, l := range lines {
			all.add(l)
		}
		return []block{all}
	}
	tables, lines := takeTables(lines)
	list := append(stack(lines), tables...)
	return inOrder(list)
}

// stack links each line with the one below it, where only these two face each other.
func stack(lines []line) (out []block) {
	slices.SortStableFunc(lines, func(a, b line) int { return byNumber(a.y, b.y) })
	below := facing(lines, 1)
	above := facing(lines, -1)
	taken := make([]bool, len(lines))
	for i := range lines {
		if taken[i] {
			continue
		}
		var b block
		leading := float32(0)
		for k := i; k >= 0 && !taken[k]; {
			taken[k] = true
			b.add(lines[k])
			next := below[k]
			if next < 0 || above[next] != k || taken[next] {
				break
			}
			step := lines[next].y - lines[k].y
			if !alike(&lines[k], &lines[next], step) || leading > 0 && step > 1.6*leading {
				break
			}
			if leading == 0 || step < leading {
				leading = step
			}
			k = next
		}
		sizes := 0
		for k := range b.lines { // of most letters
			if n := b.lines[k].letters(); n > sizes {
				sizes, b.size = n, b.lines[k].size
			}
		}
		out = append(out, b)
	}
	return out
}

// alike reports whether two lines below each other may be of one block.
func alike(a, b *line, step float32) bool {
	size := max(a.size, b.size)
	if min(a.size, b.size) < 0.87*size || step > 2.3*size {
		return false
	}
	over := min(a.x1, b.x1) - max(a.x0, b.x0)
	return over > 0.4*min(a.width(), b.width())
}

// facing returns for each line the only line that faces it in a direction, or -1.
func facing(lines []line, step int) []int {
	out := make([]int, len(lines))
	for i := range lines {
		out[i] = -1
		a := &lines[i]
		looked := 0
		for k := i + step; k >= 0 && k < len(lines) && near(lines[k].y, a.y, float32(3*a.size)+10) && looked < 60; k += step {
			looked++
			b := &lines[k]
			if near(a.y, b.y, 0.3*min(a.size, b.size)) || min(a.x1, b.x1)-max(a.x0, b.x0) <= 0 {
				continue
			}
			if out[i] < 0 {
				out[i] = k
				continue
			}
			if near(lines[out[i]].y, b.y, 0.5*a.size) { // two face it: a gutter begins or ends
				out[i] = -1
			}
			break
		}
	}
	return out
}

// inOrder sorts blocks topologically. One comes before another if it stands above it in
// the same column, or left of it with nothing between them that reaches over both.
func inOrder(list []block) []block {
	if len(list) > maxBlocks {
		slices.SortStableFunc(list, func(a, b block) int { return a.n - b.n })
		return list
	}
	n := len(list)
	right := rightToLeft(list)
	before := make([][]bool, n) // before[j][i]: i must come before j
	for j := range before {
		before[j] = make([]bool, n)
	}
	for i := range list {
		for j := range list {
			if i != j {
				before[j][i] = precedes(list, i, j, right)
			}
		}
	}
	done := make([]bool, n)
	out := make([]block, 0, n)
	for len(out) < n {
		best := -1
		free := func(j int) bool {
			for i := range list {
				if before[j][i] && !done[i] {
					return false
				}
			}
			return true
		}
		for j := range list {
			if !done[j] && (best < 0 || list[j].n < list[best].n) && free(j) {
				best = j
			}
		}
		if best < 0 { // a ring: what stands highest
			for j := range list {
				if !done[j] && (best < 0 || list[j].top < list[best].top) {
					best = j
				}
			}
		}
		done[best] = true
		out = append(out, list[best])
	}
	return out
}

// precedes reports whether block i is read before block j.
func precedes(list []block, i, j int, right bool) bool {
	a, b := &list[i], &list[j]
	over := min(a.x1, b.x1) - max(a.x0, b.x0)
	if over > 0.1*min(a.x1-a.x0, b.x1-b.x0) {
		return a.top+a.foot < b.top+b.foot
	}
	left := a.x0+a.x1 < b.x0+b.x1
	if left == right {
		return false
	}
	for k := range list {
		if c := &list[k]; k != i && k != j && between(a, b, (c.top+c.foot)/2) && overlaps(c, a) && overlaps(c, b) {
			return false
		}
	}
	return true
}

// between reports whether a height lies between two blocks.
func between(a, b *block, y float32) bool {
	return y > a.foot && y < b.top || y > b.foot && y < a.top
}

func overlaps(a, b *block) bool { return min(a.x1, b.x1)-max(a.x0, b.x0) > 0.5*min(a.size, b.size) }

// rightToLeft reports whether most of a page is written from right to left: so are its
// columns read.
func rightToLeft(list []block) bool {
	right, all := 0, 0
	for i := range list {
		for k := range list[i].lines {
			for w := range list[i].lines[k].words {
				n := len(list[i].lines[k].words[w].text)
				all += n
				if list[i].lines[k].words[w].right {
					right += n
				}
			}
		}
	}
	return right*2 > all
}

// takeTables takes the rows of tables out of the lines: several cells stand on a
// baseline, row below row, and hold no running text.
func takeTables(lines []line) (tables []block, rest []line) {
	slices.SortStableFunc(lines, func(a, b line) int { return byNumber(a.y, b.y) })
	var rows [][]line
	for _, l := range lines {
		if n := len(rows); n > 0 && near(rows[n-1][0].y, l.y, 0.25*min(l.size, rows[n-1][0].size)) {
			rows[n-1] = append(rows[n-1], l)
			continue
		}
		rows = append(rows, []line{l})
	}
	for i := 0; i < len(rows); {
		end, cells := i, 0
		for k := i; k < len(rows); k++ {
			if k > i && rows[k][0].y-rows[k-1][0].y > 3.2*rows[k][0].size {
				break
			}
			if len(rows[k]) > 1 {
				end = k + 1
				cells += min(len(rows[k])-1, 2)
			} else if k >= end+1 {
				break
			}
		}
		if cells < 3 || end-i < 2 || !tabular(rows[i:end]) {
			if end <= i {
				end = i + 1
			}
			for _, row := range rows[i:end] {
				rest = append(rest, row...)
			}
			i = end
			continue
		}
		b := block{table: true}
		for _, row := range rows[i:end] {
			slices.SortStableFunc(row, func(a, b line) int { return byNumber(a.x0, b.x0) })
			for _, cell := range row {
				b.add(cell)
			}
		}
		tables = append(tables, b)
		i = end
	}
	return tables, rest
}

// tabular reports whether rows of several cells are a table, and not columns of text:
// in a column of text, lines have several words and most reach its edge.
func tabular(rows [][]line) bool {
	type column struct {
		x0, x1       float32
		lines, words int
		letters      int
		ends         []float32
	}
	var columns []column
	for _, row := range rows {
		for _, l := range row {
			at := -1
			for c := range columns {
				if min(columns[c].x1, l.x1)-max(columns[c].x0, l.x0) > 0.5*min(columns[c].x1-columns[c].x0, l.width()) {
					at = c
					break
				}
			}
			if at < 0 {
				at = len(columns)
				columns = append(columns, column{x0: l.x0, x1: l.x1})
			}
			c := &columns[at]
			c.x0, c.x1 = min(c.x0, l.x0), max(c.x1, l.x1)
			c.lines++
			c.words += len(l.words)
			c.letters += l.letters()
			c.ends = append(c.ends, l.x1)
		}
		if len(columns) > 60 {
			return true
		}
	}
	prose := 0
	for _, c := range columns {
		full := 0
		for _, x := range c.ends {
			if c.x1-x < 0.12*(c.x1-c.x0) {
				full++
			}
		}
		if c.lines >= 3 && (c.words >= 3*c.lines || c.letters >= 14*c.lines) && full*2 >= c.lines {
			prose++
		}
	}
	return prose < 2
}

// keyed reports whether the rows are fields of a head: "Date: 5 May".
func (b *block) keyed() bool {
	rows, keys := 0, 0
	for i := range b.lines {
		if i == 0 || !near(b.lines[i].y, b.lines[i-1].y, 0.3*b.lines[i].size) {
			rows++
			if strings.HasSuffix(b.lines[i].text(), ":") {
				keys++
			}
		}
	}
	return keys*2 >= rows
}

// rows writes a table, a line each row.
func (b *block) rows() string {
	var out strings.Builder
	for i := range b.lines {
		if i > 0 {
			if near(b.lines[i].y, b.lines[i-1].y, 0.3*b.lines[i].size) {
				if strings.HasSuffix(b.lines[i-1].text(), ":") {
					out.WriteByte(' ')
				} else {
					out.WriteString(" | ")
				}
			} else {
				out.WriteByte('\n')
			}
		}
		out.WriteString(b.lines[i].text())
	}
	return out.String()
}
