package meta

// How a text begins that a pattern matches. A pattern with the phrases of seven
// languages costs more than all else that is asked of a line, and most lines have no
// word with which a match could begin.

import (
	"regexp/syntax"

	"dossier/cmd/dossier/internal/lazyregexp"
)

// A sought is a pattern in small letters that begins with a word of some phrases and
// ends behind one. It is tried only where a text, in small letters too, has the first
// letters of a phrase.
type sought struct {
	*lazyregexp.Regexp
	leads leads
	first [256]bool // the first bytes of the leads
}

// seek makes a sought of phrases and the pattern that has them.
func seek(phrases, pattern string) *sought {
	re, err := syntax.Parse(phrases, syntax.Perl)
	if err != nil {
		panic("meta: a table is broken: " + err.Error()) // it is part of the program
	}
	s := &sought{Regexp: lazyregexp.New(pattern), leads: leadsOf(re)}
	for l := range s.leads {
		for b := range s.first {
			s.first[b] = s.first[b] || l == "" || int(l[0]) == b
		}
	}
	return s
}

// begins reports whether a text may begin with what is sought.
func begins[T string | []byte](s *sought, text T) bool {
	if len(text) == 0 || !s.first[text[0]] {
		return false
	}
	for n := range min(len(text), leadBytes) + 1 {
		if whole, ok := s.leads[string(text[:n])]; ok && !(whole && n < len(text) && plainLetter(text[n])) {
			return true
		}
	}
	return false
}

// holds reports whether a word of a text may begin what is sought. All that is no letter
// or digit of ASCII is taken for a boundary of words.
func holds[T string | []byte](s *sought, text T) bool {
	inside := false
	for i := range len(text) {
		if !inside && s.first[text[i]] && begins(s, text[i:]) {
			return true
		}
		inside = plainLetter(text[i])
	}
	return false
}

func plainLetter(c byte) bool {
	return 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || 'A' <= c && c <= 'Z'
}

// find is FindStringIndex, and in MatchString.
func (s *sought) find(text string) []int {
	if !holds(s, text) {
		return nil
	}
	return s.FindStringIndex(text)
}

func (s *sought) in(text string) bool { return holds(s, text) && s.MatchString(text) }

// leads are all ways in which a match may begin. A whole one is all of it, to the end
// of a word; behind any other may be anything.
type leads map[string]bool

// leadBytes is of how many bytes a lead is at most.
const leadBytes = 6

// add adds a lead, and what follows a whole one with it.
func (l leads) add(text string, whole bool) {
	if len(text) > leadBytes {
		text, whole = text[:leadBytes], false
	}
	if before, ok := l[text]; !ok || before {
		l[text] = whole
	}
}

// cut takes all for the beginning of something longer.
func (l leads) cut() leads {
	for text := range l {
		l[text] = false
	}
	return l
}

// leadsOf returns the leads of a pattern.
func leadsOf(re *syntax.Regexp) leads {
	out := leads{}
	switch re.Op {
	case syntax.OpEmptyMatch, syntax.OpBeginLine, syntax.OpEndLine, syntax.OpBeginText, syntax.OpEndText, syntax.OpWordBoundary, syntax.OpNoWordBoundary:
		out.add("", true)
	case syntax.OpLiteral:
		if re.Flags&syntax.FoldCase != 0 {
			return leads{"": false}
		}
		out.add(string(re.Rune), true)
	case syntax.OpCharClass:
		for i := 0; i < len(re.Rune); i += 2 {
			if re.Rune[i+1]-re.Rune[i] > 3 || len(out) > 8 {
				return leads{"": false}
			}
			for r := re.Rune[i]; r <= re.Rune[i+1]; r++ {
				out.add(string(r), true)
			}
		}
	case syntax.OpCapture:
		return leadsOf(re.Sub[0])
	case syntax.OpQuest, syntax.OpStar, syntax.OpPlus, syntax.OpRepeat:
		if out = leadsOf(re.Sub[0]); re.Op != syntax.OpQuest {
			out.cut()
		}
		if re.Op != syntax.OpPlus && re.Min == 0 {
			out.add("", true)
		}
	case syntax.OpAlternate:
		for _, sub := range re.Sub {
			for text, whole := range leadsOf(sub) {
				out.add(text, whole)
			}
		}
	case syntax.OpConcat:
		out.add("", true)
		for _, sub := range re.Sub {
			next, longer := leadsOf(sub), leads{}
			for text, whole := range out {
				if !whole {
					longer.add(text, false)
					continue
				}
				for more, whole := range next {
					longer.add(text+more, whole)
				}
			}
			out = longer
		}
	default:
		out.add("", false)
	}
	return out
}
