package pdf

// Running heads and feet: lines that pages repeat above or below their text, and the
// numbers of pages.

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// A leaf is a page on its way: its lines, and what was taken out of it.
type leaf struct {
	sheet
	lines []line
	heads []line // running heads and feet
	aside []aside

	count      int    // letters
	recognised string // what a program read on it
}

// aside is text of a page that is no part of its text, and why.
type aside struct {
	text, why string
	stamp     bool
}

var (
	digitRun   = regexp.MustCompile(`\d+`)
	pageNumber = regexp.MustCompile(`(?i)^[-–—|\[(\s.]*(?:(?:page|seite|p[aá]gina|pag|p|s|стр|str|strona|blad)\.?\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|of|von|de|di|sur|z|из|van|av|\|)\s*\d{1,4})?[-–—|\])\s.]*$`)
)

// runningHeads takes them out of the lines of all pages.
func runningHeads(pages []leaf) {
	seen := map[place][]sighting{}
	candidates := make([][]int, len(pages))
	for p := range pages {
		candidates[p] = edges(&pages[p])
		for _, i := range candidates[p] {
			l := &pages[p].lines[i]
			k, number := keyOf(l, pages[p].h)
			if n := len(seen[k]); k.text != "" && (n == 0 || seen[k][n-1].page != p) {
				seen[k] = append(seen[k], sighting{p, number, l.y})
			}
		}
	}
	often := make([]map[int]bool, len(pages))
	taken, all := 0, 0
	for p := range pages {
		often[p] = map[int]bool{}
		for i := range pages[p].lines {
			all += pages[p].lines[i].letters()
		}
		for _, i := range candidates[p] {
			l := &pages[p].lines[i]
			k, number := keyOf(l, pages[p].h)
			n := alikeOnes(seen[k], p, number, l.y)
			if n >= 3 && (n*8 >= len(pages) || n >= 8) || n >= 2 && n*2 >= len(pages) {
				often[p][i] = true
				taken += l.letters()
			}
		}
	}
	same := taken*5 > all // the pages are the same: only what stands apart is a head
	for p := range pages {
		pg := &pages[p]
		drop := map[int]bool{}
		for _, i := range candidates[p] {
			l := &pg.lines[i]
			text := l.text()
			outer := l.top > 0.9*pg.h || l.foot < 0.1*pg.h || text == strconv.Itoa(pg.number)
			switch {
			case often[p][i] && len(text) < 200 && (!same || standsApart(pg, i)):
			case outer && pageNumber.MatchString(text) && alone(pg, i):
			case (l.top > 0.86*pg.h || l.foot < 0.14*pg.h) && docketed(rowOf(pg, i)):
			case l.artifact() && (l.top > 0.86*pg.h || l.foot < 0.14*pg.h) && len(text) < 250:
			default:
				continue
			}
			drop[i] = true
		}
		if len(drop) == 0 {
			continue
		}
		kept := pg.lines[:0:0]
		for i := range pg.lines {
			if drop[i] {
				pg.heads = append(pg.heads, pg.lines[i])
			} else {
				kept = append(kept, pg.lines[i])
			}
		}
		pg.lines = kept
	}
}

// rowOf is the text of all that stands in the row of a line.
func rowOf(pg *leaf, i int) string {
	var row []*line
	for k := range pg.lines {
		if l := &pg.lines[k]; near(l.y, pg.lines[i].y, 3) && len(row) < 12 {
			row = append(row, l)
		}
	}
	slices.SortStableFunc(row, func(a, b *line) int { return byNumber(a.x0, b.x0) })
	var out strings.Builder
	for _, l := range row {
		out.WriteString(l.text() + " ")
	}
	return strings.TrimSpace(out.String())
}

// docket matches what a registry of a court stamps on each page, a label and its value.
var docket = regexp.MustCompile(`(?i)\b(?:case|appeal|usca\d*|document|doc|entry id|filed|date filed|entered|page|pages|pg|pageid|id)\b\.?\s?(?:no\.|#|id)?\s*:?\s*#?\d[\w:./-]*`)

// docketed reports whether a line is such a stamp: two labels or more, and no other words.
func docketed(s string) bool {
	if len(s) > 160 || len(docket.FindAllStringIndex(s, 3)) < 2 {
		return false
	}
	return strings.IndexFunc(docket.ReplaceAllString(s, ""), unicode.IsDigit) < 0 && len(strings.Fields(docket.ReplaceAllString(s, " "))) < 4
}

// A place is what lines have in common that pages repeat.
type place struct {
	text string // with # for each number
	size int
	foot bool
}

// A sighting is such a line on a page.
type sighting struct {
	page, number int // its last number, -1 for none
	y            float32
}

func keyOf(l *line, h float32) (k place, number int) {
	text := fold(l.text())
	number = -1
	if all := digitRun.FindAllString(text, -1); len(all) > 0 {
		number, _ = strconv.Atoi(all[len(all)-1])
		if !strings.HasSuffix(text, all[len(all)-1]) && strings.HasPrefix(text, all[0]) {
			number, _ = strconv.Atoi(all[0])
		}
	}
	return place{digitRun.ReplaceAllString(text, "#"), int(l.size + 0.5), l.y > h/2}, number
}

// alikeOnes counts the pages with such a line in this place, whose number is the same or
// counts with the pages.
func alikeOnes(seen []sighting, page, number int, y float32) int {
	same, counts := 0, 0
	for _, s := range seen {
		if !near(s.y, y, 12) {
			continue
		}
		if s.number == number {
			same++
		}
		if s.number-s.page == number-page {
			counts++
		}
	}
	return max(same, counts)
}

// standsApart reports whether no line of the text is near.
func standsApart(pg *leaf, i int) bool {
	l := &pg.lines[i]
	for k := range pg.lines {
		if o := &pg.lines[k]; k != i && !near(o.y, l.y, 3) && near(o.y, l.y, 1.7*max(l.size, o.size)) {
			return false
		}
	}
	return true
}

// alone reports whether a line has nothing else in its row but at the other edge.
func alone(pg *leaf, i int) bool {
	n := 0
	for k := range pg.lines {
		if near(pg.lines[k].y, pg.lines[i].y, 3) {
			n++
		}
	}
	return n <= 2
}

// edges returns the lines that may be running heads or feet: the first and the last rows
// of a page, near its edges.
func edges(pg *leaf) (out []int) {
	order := make([]int, len(pg.lines))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return byNumber(pg.lines[a].y, pg.lines[b].y) })
	for _, step := range []int{1, -1} {
		rows, y := 0, float32(-1e6)
		for n := range order {
			i := order[n]
			if step < 0 {
				i = order[len(order)-1-n]
			}
			l := &pg.lines[i]
			if !near(l.y, y, 3) {
				rows++
				y = l.y
			}
			if rows > 4 || len(out) > 40 || step > 0 && l.foot > 0.17*pg.h || step < 0 && l.top < 0.83*pg.h {
				break
			}
			out = append(out, i)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// artifact reports whether the file marks a line as none of its text.
func (l *line) artifact() bool {
	for i := range l.words {
		if !l.words[i].artifact {
			return false
		}
	}
	return true
}

// fold leaves the letters and digits of a text, and one blank between words.
func fold(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			b.WriteRune(unicode.ToLower(r))
		} else {
			gap = true
		}
	}
	return b.String()
}
