package repair

// Two columns of a printed page that were read across the gutter: each line holds a line
// of the left column, some blanks, and a line of the right one.

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/lang"
)

// A Spread is a run of lines that hold two columns.
type Spread struct {
	First, Last int // indexes
	// Left and Right are the paragraphs of each column, with the lines joined.
	Left, Right []string
}

// gutter is how many blanks part two columns at least.
const gutter = 3

// Columns finds the lines that hold two columns of running text. A table has such
// lines, too: but in columns the text of a cell goes on in the cell below.
func Columns(lines []string) (out []Spread) {
	for i := 0; i < len(lines); i++ {
		at := rightColumn(lines[i])
		if at == 0 {
			continue
		}
		end, both := i, 0
		var left, right []string
		for k := i; k < len(lines) && k < i+maxSpread; k++ {
			l, r, ok := cutAt(lines[k], at)
			if !ok && strings.TrimSpace(lines[k]) == "" && k+1 < len(lines) {
				if nl, nr, fine := cutAt(lines[k+1], at); fine && nl != "" && nr != "" {
					left, right = append(left, ""), append(right, "")
					continue
				}
			}
			if !ok {
				break
			}
			if l != "" && r != "" {
				both++
				end = k
			}
			left, right = append(left, l), append(right, r)
		}
		n := end - i + 1
		if both < 3 {
			continue
		}
		left, right = left[:min(n, len(left))], right[:min(n, len(right))]
		if flows(left) && flows(right) && worded(left) && worded(right) {
			out = append(out, Spread{i, end, joined(left), joined(right)})
		}
		i = end // also what is none is looked at once, not again from each of its lines
	}
	return out
}

// maxSpread bounds how many lines are looked at as one spread.
const maxSpread = 400

// rightColumn returns the column, in characters, at which text begins again behind a
// gutter, or 0.
func rightColumn(s string) int {
	if len(s) < 30 || !strings.Contains(s, "   ") {
		return 0
	}
	blanks, seen, col := 0, 0, 0
	for _, r := range s {
		if r == ' ' {
			blanks++
		} else {
			if blanks >= gutter && seen >= 12 {
				return col
			}
			blanks = 0
			seen++
		}
		col++
	}
	return 0
}

// cutAt cuts a line at a column. ok is false if text stands across it.
func cutAt(s string, at int) (left, right string, ok bool) {
	if strings.TrimSpace(s) == "" {
		return "", "", false
	}
	col, byteAt := 0, len(s)
	for i := range s {
		if col == at {
			byteAt = i
			break
		}
		col++
	}
	l := s[:byteAt]
	left, right = strings.TrimSpace(l), strings.TrimSpace(s[byteAt:])
	if byteAt == len(s) {
		return left, "", utf8.RuneCountInString(left) < at-1
	}
	if right != "" && (!strings.HasSuffix(l, "  ") && l != "" || strings.HasPrefix(s[byteAt:], "  ")) {
		return "", "", false
	}
	return left, right, true
}

// flows reports whether the lines of a column go on in each other: most break off in the
// middle of a sentence, and the next begins in small letters.
func flows(lines []string) bool {
	pairs, on := 0, 0
	for i := 1; i < len(lines); i++ {
		if lines[i-1] == "" || lines[i] == "" {
			continue
		}
		pairs++
		last, _ := utf8.DecodeLastRuneInString(lines[i-1])
		first, _ := utf8.DecodeRuneInString(lines[i])
		if !strings.ContainsRune(".!?:;", last) && (unicode.IsLower(first) || last == ',' || last == '-') {
			on++
		}
	}
	return pairs > 0 && on*2 >= pairs
}

// worded reports whether a column is made of words of running text.
func worded(lines []string) bool {
	words, small := 0, 0
	for _, l := range lines {
		for _, w := range strings.Fields(strings.ToLower(l)) {
			words++
			if common[strings.Trim(w, ".,;:()")] {
				small++
			}
		}
	}
	return words >= 3*len(lines) && small*6 >= words
}

var common = lang.All.Set(func(l *lang.Language) lang.Words { return l.Detect.Common })

// joined makes paragraphs of the lines of a column; a word broken at a line's end stays
// as it is printed but for its hyphen.
func joined(lines []string) (out []string) {
	var b strings.Builder
	flush := func() {
		if b.Len() > 0 {
			out = append(out, b.String())
			b.Reset()
		}
	}
	for _, l := range lines {
		switch {
		case l == "":
			flush()
			continue
		case b.Len() == 0:
		case strings.HasSuffix(b.String()[max(0, b.Len()-1):], "-"):
		default:
			b.WriteByte(' ')
		}
		b.WriteString(l)
	}
	flush()
	return out
}
