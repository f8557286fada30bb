// Package sieve asks of a long pattern first whether a line can match it.
//
// Patterns of five languages are long, and a long pattern costs as much on a line that
// it does not match as on one that it does. A sieve asks first whether the line
// begins as one of its alternatives can: that is read from the pattern itself, so that
// it cannot be forgotten when a word is added.
package sieve

import (
	"regexp/syntax"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/lazyregexp"
)

// Sieve is a pattern that is anchored at the beginning of a line, and the letters
// that lines it matches begin with.
// Both are made when it is first asked.
type Sieve struct {
	re     *lazyregexp.Regexp
	begins func() *begin
}

// begin is how lines begin.
type begin struct {
	with  map[string]bool
	short int // of the shortest of them, in runes
}

// runes is how many runes of a beginning are told apart.
const runes = 4

// New makes a sieve of a pattern; frame holds %s in its place, and begins with ^ and at
// most marks before it, which the caller drops from its lines.
func New(frame, pattern string) *Sieve {
	return &Sieve{
		re:     lazyregexp.New(`(?i)` + strings.Replace(frame, "%s", "(?:"+pattern+")", 1)),
		begins: sync.OnceValue(func() *begin { return beginOf(pattern) }),
	}
}

func beginOf(pattern string) *begin {
	tree, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		panic(err) // the same that compiling it says
	}
	x := &begin{with: map[string]bool{}, short: runes}
	for _, b := range beginnings(tree) {
		b = strings.ToLower(strings.TrimSuffix(b, open))
		x.with[b] = true
		x.short = min(x.short, utf8.RuneCountInString(b))
	}
	return x
}

// MatchString reports whether a line matches.
func (s *Sieve) MatchString(line string) bool { return s.May(line) && s.re.MatchString(line) }

// FindString returns what matches, or "".
func (s *Sieve) FindString(line string) string {
	if !s.May(line) {
		return ""
	}
	return s.re.FindString(line)
}

// Submatch returns the groups of a match, or nil.
func (s *Sieve) Submatch(line string) []string {
	if !s.May(line) {
		return nil
	}
	return s.re.FindStringSubmatch(line)
}

// SubmatchIndex returns where the groups of a match stand, or nil.
func (s *Sieve) SubmatchIndex(line string) []int {
	if !s.May(line) {
		return nil
	}
	return s.re.FindStringSubmatchIndex(line)
}

// May reports whether a line begins as a match does.
func (s *Sieve) May(line string) bool {
	var buf [runes * utf8.UTFMax]byte
	n, end, skip := 0, 0, true
	var ends [runes + 1]int
	for _, r := range line {
		if skip && (strings.ContainsRune("[(*_—–- ", r)) {
			continue
		}
		skip = false
		end += utf8.EncodeRune(buf[end:], unicode.ToLower(r))
		n++
		ends[n] = end
		if n == runes {
			break
		}
	}
	x := s.begins()
	for k := x.short; k <= n; k++ {
		if x.with[string(buf[:ends[k]])] {
			return true
		}
	}
	return false
}

// open ends a beginning behind which anything may follow.
const open = "\x00"

// beginnings lists how texts begin that a pattern matches: up to runes runes, or
// fewer and open behind which the pattern says nothing, or the whole text.
func beginnings(re *syntax.Regexp) []string {
	switch re.Op {
	case syntax.OpLiteral:
		if len(re.Rune) > runes {
			return []string{string(re.Rune[:runes])}
		}
		return []string{string(re.Rune)}
	case syntax.OpCharClass:
		var out []string
		for i := 0; i < len(re.Rune); i += 2 {
			if re.Rune[i+1]-re.Rune[i] > 12 {
				return []string{open}
			}
			for r := re.Rune[i]; r <= re.Rune[i+1]; r++ {
				out = append(out, string(r))
			}
		}
		if len(out) > 24 {
			return []string{open}
		}
		return out
	case syntax.OpCapture:
		return beginnings(re.Sub[0])
	case syntax.OpQuest:
		return append(beginnings(re.Sub[0]), "")
	case syntax.OpAlternate:
		var out []string
		for _, sub := range re.Sub {
			out = append(out, beginnings(sub)...)
		}
		return out
	case syntax.OpConcat:
		out := []string{""}
		for _, sub := range re.Sub {
			out = joined(out, sub)
		}
		return out
	case syntax.OpEmptyMatch, syntax.OpBeginLine, syntax.OpEndLine, syntax.OpBeginText, syntax.OpEndText, syntax.OpWordBoundary, syntax.OpNoWordBoundary:
		return []string{""}
	case syntax.OpPlus:
		return append(opened(beginnings(re.Sub[0])), beginnings(re.Sub[0])...)
	}
	return []string{open} // any rune, any number
}

// joined puts the beginnings of what follows behind those that are not full yet.
func joined(out []string, next *syntax.Regexp) []string {
	var longer []string
	seen := map[string]bool{}
	var more []string
	for _, s := range out {
		if strings.HasSuffix(s, open) || utf8.RuneCountInString(s) >= runes {
			if !seen[s] {
				seen[s] = true
				longer = append(longer, s)
			}
			continue
		}
		if more == nil {
			more = beginnings(next)
		}
		for _, b := range more {
			j := cutRunes(s + b)
			if !seen[j] {
				seen[j] = true
				longer = append(longer, j)
			}
		}
	}
	return longer
}

func opened(list []string) (out []string) {
	for _, s := range list {
		if !strings.HasSuffix(s, open) && utf8.RuneCountInString(s) < runes {
			s += open
		}
		out = append(out, s)
	}
	return out
}

func cutRunes(s string) string {
	n := 0
	for i := range s {
		if n++; n > runes {
			return s[:i]
		}
	}
	return s
}
