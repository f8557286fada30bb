package furniture

// Heads and feet of printed pages: lines that a page repeats above or below its text,
// often with its number. They stand in the middle of sentences.

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/lazyregexp"
)

// A Head is a line that is the head or the foot of a page.
type Head struct {
	Line   int // sieve.Index
	Reason string
}

var (
	number = lazyregexp.New(`\d{1,4}`)
	// counted is a line that ends or begins with the number of a page.
	counted = lazyregexp.New(`^(\d{1,4})\s+\D.*$|^.*\S\s+(\d{1,4})$|^.*\D\s+(\d{1,4})\s*(?:/|\p{L}{1,4})\s*\d{1,4}$`)
)

// Heads returns the running heads among lines, which are without blanks at their ends.
// A line that is empty or taken elsewhere is "".
func Heads(lines []string) (out []Head) {
	same, alike := map[string][]int{}, map[string][]int{}
	var numbers []int
	for i, l := range lines {
		if l == "" || len(l) > 100 {
			continue
		}
		same[l] = append(same[l], i)
		if len(l) <= 40 && strings.ContainsAny(l, "0123456789") && (l[0] <= '9' || l[0] == 'P' || l[0] == 'p' || l[0] == '[' || l[0] == '|' || l[0] > 0x7F) {
			if Reason(l) == "page number" {
				numbers = append(numbers, i)
				continue
			}
		}
		if last := l[len(l)-1]; (last >= '0' && last <= '9' || l[0] >= '0' && l[0] <= '9') && counted.MatchString(l) {
			key := number.ReplaceAllString(l, "#")
			alike[key] = append(alike[key], i)
		}
	}
	taken := map[int]bool{}
	add := func(i int) {
		if !taken[i] {
			taken[i] = true
			out = append(out, Head{i, "running head"})
		}
	}
	for _, n := range numbers {
		for _, step := range []int{-1, 1} {
			i := n + step
			for i >= 0 && i < len(lines) && i-n < 4 && n-i < 4 && lines[i] == "" {
				i += step
			}
			if i < 0 || i >= len(lines) || lines[i] == "" {
				continue
			}
			if l := lines[i]; len(same[l]) > 1 && len(l) > 5 && !ends(l) {
				add(i)
			}
		}
	}
	for i, l := range lines { // in the order of the lines, whatever the order of a map
		if at := same[l]; len(at) >= 3 && at[0] == i && len(l) > 5 && !ends(l) && apart(lines, at) && alone(lines, at) && interrupts(lines, at) {
			for _, k := range at[1:] {
				add(k)
			}
			if inside(lines, i) {
				add(i)
			}
		}
		if last := len(l) - 1; last < 0 || len(l) > 100 || (l[0] < '0' || l[0] > '9') && (l[last] < '0' || l[last] > '9') {
			continue
		}
		if at := alike[number.ReplaceAllString(l, "#")]; len(at) >= 3 && at[0] == i && rising(lines, at) && interrupts(lines, at) {
			for _, k := range at {
				add(k)
			}
		}
	}
	return out
}

// ends reports whether a line ends as a sentence does.
func ends(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "\"”»’')]*_ "))
	return strings.ContainsRune(".!?:;…", r)
}

// interrupts reports whether some lines stand inside sentences: two of them at least, and a
// third of all.
func interrupts(lines []string, at []int) bool {
	n := 0
	for _, i := range at[:min(len(at), 200)] {
		if inside(lines, i) {
			n++
		}
	}
	return n >= 2 && n*3 >= min(len(at), 200)
}

// inside reports whether a line stands inside a sentence: running text breaks off above it
// and goes on below in small letters.
func inside(lines []string, i int) bool {
	before, after := i-1, i+1
	for before >= 0 && i-before < 5 && (lines[before] == "" || Reason(lines[before]) == "page number") {
		before--
	}
	for after < len(lines) && after-i < 5 && (lines[after] == "" || Reason(lines[after]) == "page number") {
		after++
	}
	if before < 0 || after >= len(lines) || ends(lines[before]) || strings.Count(lines[before], " ") < 5 || strings.Count(lines[after], " ") < 2 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(lines[after])
	return unicode.IsLower(r)
}

// alone reports whether most of some lines have an empty line on one side.
func alone(lines []string, at []int) bool {
	n := 0
	for _, i := range at {
		if i > 0 && lines[i-1] == "" || i+1 < len(lines) && lines[i+1] == "" {
			n++
		}
	}
	return n*2 >= len(at)
}

// apart reports whether some lines stand as far from each other as pages do.
func apart(lines []string, at []int) bool {
	bytes := 0
	for _, l := range lines[at[0]:at[len(at)-1]] {
		bytes += len(l)
	}
	return bytes/(len(at)-1) > 300
}

// rising reports whether one number of some lines grows from each to the next, as the
// number of a page does.
func rising(lines []string, at []int) bool {
	last := -1
	for _, i := range at {
		m := counted.FindStringSubmatch(lines[i])
		if m == nil {
			return false
		}
		n := 0
		for _, c := range m[1] + m[2] + m[3] {
			n = n*10 + int(c-'0')
		}
		if n <= last || last >= 0 && n > last+5 {
			return false
		}
		last = n
	}
	return true
}
