package head

// Patterns of five languages are long, and a long pattern costs as much on a line that
// it does not match as on one that it does. A sieve asks first whether the line
// begins as one of its alternatives can: that is read from the pattern itself, so that
// it cannot be forgotten when a word is added.

import (
	"regexp"
	"regexp/syntax"
	"strings"
	"unicode"
	"unicode/utf8"
)

// sieve is a pattern that is anchored at the beginning of a line, and the letters
// that lines it matches begin with.
type sieve struct {
	re     *regexp.Regexp
	begins map[string]bool
	short  int // of the shortest of them, in runes
}

// sieveRunes is how many runes of a beginning are told apart.
const sieveRunes = 4

// sieved compiles a pattern; frame holds %s in its place, and begins with ^ and at
// most marks before it, which the caller drops from its lines.
func sieved(frame, pattern string) *sieve {
	s := &sieve{re: regexp.MustCompile(`(?i)` + strings.Replace(frame, "%s", "(?:"+pattern+")", 1)), short: sieveRunes}
	tree, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		panic(err) // the same that MustCompile says
	}
	s.begins = map[string]bool{}
	for _, b := range beginnings(tree) {
		b = strings.ToLower(strings.TrimSuffix(b, open))
		s.begins[b] = true
		s.short = min(s.short, utf8.RuneCountInString(b))
	}
	return s
}

// MatchString reports whether a line matches.
func (s *sieve) MatchString(line string) bool { return s.may(line) && s.re.MatchString(line) }

// FindString returns what matches, or "".
func (s *sieve) FindString(line string) string {
	if !s.may(line) {
		return ""
	}
	return s.re.FindString(line)
}

// submatch returns the groups of a match, or nil.
func (s *sieve) submatch(line string) []string {
	if !s.may(line) {
		return nil
	}
	return s.re.FindStringSubmatch(line)
}

// submatchIndex returns where the groups of a match stand, or nil.
func (s *sieve) submatchIndex(line string) []int {
	if !s.may(line) {
		return nil
	}
	return s.re.FindStringSubmatchIndex(line)
}

// may reports whether a line begins as a match does.
func (s *sieve) may(line string) bool {
	var buf [sieveRunes * utf8.UTFMax]byte
	n, end, skip := 0, 0, true
	var ends [sieveRunes + 1]int
	for _, r := range line {
		if skip && (strings.ContainsRune("[(*_—–- ", r)) {
			continue
		}
		skip = false
		end += utf8.EncodeRune(buf[end:], unicode.ToLower(r))
		n++
		ends[n] = end
		if n == sieveRunes {
			break
		}
	}
	for k := s.short; k <= n; k++ {
		if s.begins[string(buf[:ends[k]])] {
			return true
		}
	}
	return false
}

// open ends a beginning behind which anything may follow.
const open = "\x00"

// beginnings lists how texts begin that a pattern matches: up to sieveRunes runes, or
// fewer and open behind which the pattern says nothing, or the whole text.
func beginnings(re *syntax.Regexp) []string {
	switch re.Op {
	case syntax.OpLiteral:
		if len(re.Rune) > sieveRunes {
			return []string{string(re.Rune[:sieveRunes])}
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
		if strings.HasSuffix(s, open) || utf8.RuneCountInString(s) >= sieveRunes {
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
		if !strings.HasSuffix(s, open) && utf8.RuneCountInString(s) < sieveRunes {
			s += open
		}
		out = append(out, s)
	}
	return out
}

func cutRunes(s string) string {
	n := 0
	for i := range s {
		if n++; n > sieveRunes {
			return s[:i]
		}
	}
	return s
}
