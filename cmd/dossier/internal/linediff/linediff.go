// Package linediff compares two versions of a text line by line, and joins the changes
// that two people made to one. It knows nothing of what the lines say.
package linediff

import "strings"

// mostCells bounds what comparing may cost: where two versions differ in more than that,
// all between their first and their last difference counts as changed.
const mostCells = 4 << 20

// Line is a line of a comparison.
type Line struct {
	Sign byte // ' ' in both, '-' in the first alone, '+' in the second alone
	Text string
}

// lines are those of a text, each with its end.
func lines(s string) []string {
	out := strings.SplitAfter(s, "\n")
	if out[len(out)-1] == "" {
		out = out[:len(out)-1]
	}
	return out
}

// match pairs the lines that two versions share: for each of a its place in b, or -1.
func match(a, b []string) []int {
	to := make([]int, len(a))
	for i := range to {
		to[i] = -1
	}
	head := 0
	for head < len(a) && head < len(b) && a[head] == b[head] {
		to[head] = head
		head++
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
		to[len(a)-tail] = len(b) - tail
	}
	x, y := a[head:len(a)-tail], b[head:len(b)-tail]
	if len(x) == 0 || len(y) == 0 || len(x) > mostCells/len(y) {
		return to
	}
	longest := make([][]int32, len(x)+1) // shared lines from here on
	for i := range longest {
		longest[i] = make([]int32, len(y)+1)
	}
	for i := len(x) - 1; i >= 0; i-- {
		for j := len(y) - 1; j >= 0; j-- {
			if x[i] == y[j] {
				longest[i][j] = longest[i+1][j+1] + 1
			} else {
				longest[i][j] = max(longest[i+1][j], longest[i][j+1])
			}
		}
	}
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i] == y[j]:
			to[head+i] = head + j
			i++
			j++
		case longest[i+1][j] >= longest[i][j+1]:
			i++
		default:
			j++
		}
	}
	return to
}

// Diff compares two versions.
func Diff(before, after string) (out []Line) {
	a, b := lines(before), lines(after)
	to := match(a, b)
	j := 0
	for i, l := range a {
		if to[i] < 0 {
			out = append(out, Line{'-', text(l)})
			continue
		}
		for ; j < to[i]; j++ {
			out = append(out, Line{'+', text(b[j])})
		}
		out = append(out, Line{' ', text(l)})
		j++
	}
	for ; j < len(b); j++ {
		out = append(out, Line{'+', text(b[j])})
	}
	return out
}

func text(line string) string { return strings.TrimRight(line, "\r\n") }

// Near leaves out of a comparison what is more than n lines from any change; where lines
// are left out stands one without a sign.
func Near(all []Line, n int) (out []Line) {
	near := make([]bool, len(all))
	for i, l := range all {
		if l.Sign != ' ' {
			for k := max(0, i-n); k <= min(len(all)-1, i+n); k++ {
				near[k] = true
			}
		}
	}
	for i, l := range all {
		switch {
		case near[i]:
			out = append(out, l)
		case i == 0 || near[i-1]:
			out = append(out, Line{})
		}
	}
	return out
}

// Merge returns theirs with what mine changed of base. Where both changed the same lines,
// mine holds.
func Merge(base, mine, theirs string) string {
	o, a, b := lines(base), lines(mine), lines(theirs)
	toA, toB := match(o, a), match(o, b)
	var out strings.Builder
	write := func(list []string) {
		for _, l := range list {
			out.WriteString(l)
		}
	}
	i, ia, ib := 0, 0, 0
	for {
		k := i // the next line that all three share
		for k < len(o) && (toA[k] < 0 || toB[k] < 0) {
			k++
		}
		ka, kb := len(a), len(b)
		if k < len(o) {
			ka, kb = toA[k], toB[k]
		}
		if same(o[i:k], a[ia:ka]) {
			write(b[ib:kb])
		} else {
			write(a[ia:ka])
		}
		if k == len(o) {
			return out.String()
		}
		out.WriteString(o[k])
		i, ia, ib = k+1, ka+1, kb+1
	}
}

func same(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}
