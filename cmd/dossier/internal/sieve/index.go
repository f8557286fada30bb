package sieve

// A pattern of many alternatives is tried by those that can begin as a line does: most
// lines begin like none of them. What may begin with anything is tried where the line
// holds a word that it must hold. All are compiled when they are first needed.

import (
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/prose"
)

// Index holds the alternatives of a pattern by the first two characters of what they
// match. It is made when it is first asked; the zero Index matches nothing.
type Index struct{ table func() *table }

type table struct {
	by   map[[2]byte]*held
	rest []held
}

// held are alternatives, and words of which each holds one; nil where they are not known
// or too many to be worth a look.
type held struct {
	words []string
	line  func() *regexp.Regexp
}

// match reports whether one of the alternatives matches; low is the text in lower case,
// or "".
func (h *held) match(s, low string) bool {
	return (low == "" || h.words == nil || prose.ContainsAny(low, h.words)) && h.line().MatchString(s)
}

const (
	beyond = utf8.RuneSelf // in place of a letter beyond ASCII
	anyone = beyond + 1    // in place of a second character that may be any
	looked = 16            // words that are looked for before a pattern is tried
	broad  = 500           // beginnings, of those that a name may have: a word inside says more
)

// NewIndex makes an index of a pattern; wrap puts some of its alternatives into the whole.
func NewIndex(pattern string, wrap func(string) string) Index {
	return Index{sync.OnceValue(func() *table { return newTable(pattern, wrap) })}
}

// of returns what an Index holds.
func (x Index) of() *table {
	if x.table == nil {
		return &table{}
	}
	return x.table()
}

func newTable(pattern string, wrap func(string) string) *table {
	x := &table{}
	compiled := func(list string) func() *regexp.Regexp {
		return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(wrap(list)) })
	}
	by := map[[2]byte]string{}
	needs := map[[2]byte][]string{}
	unknown := map[[2]byte]bool{} // some alternative need hold no word
	for _, alternative := range Alternatives(pattern) {
		tree, err := syntax.Parse(alternative, syntax.Perl|syntax.FoldCase)
		if err != nil {
			panic(err)
		}
		tree = tree.Simplify()
		keys := begins(tree)
		if words := Literals(tree); (keys == nil || len(keys) > broad) && words != nil {
			x.rest = append(x.rest, held{words, compiled(alternative)})
			continue
		}
		if keys == nil {
			panic("an alternative may match anything: " + alternative)
		}
		for key := range keys {
			if by[key] != "" {
				by[key] += "|"
			}
			by[key] += alternative
			if words := Literals(tree); shortest(words) >= 3 {
				needs[key] = append(needs[key], words...)
			} else {
				unknown[key] = true
			}
		}
	}
	x.by = map[[2]byte]*held{}
	for key, list := range by {
		x.by[key] = &held{line: compiled(list)}
		if words := needs[key]; !unknown[key] {
			slices.Sort(words)
			if words = slices.Compact(words); len(words) <= looked {
				x.by[key].words = words
			}
		}
	}
	return x
}

// Match reports whether a text matches; low is the text in lower case.
func (x Index) Match(s, low string) bool {
	t := x.of()
	for _, h := range t.near(s) {
		if h != nil && h.match(s, low) {
			return true
		}
	}
	for i := range t.rest {
		if h := &t.rest[i]; prose.ContainsAny(low, h.words) && h.line().MatchString(s) {
			return true
		}
	}
	return false
}

// Find returns a match and its groups, or nil.
func (x Index) Find(s string) []string {
	for _, h := range x.of().near(s) {
		if h != nil {
			if m := h.line().FindStringSubmatch(s); m != nil {
				return m
			}
		}
	}
	return nil
}

// near returns the alternatives that may begin as a text does.
func (x *table) near(s string) (out [2]*held) {
	if s == "" || x.by == nil {
		return out
	}
	one, two := Keys(s)
	return [2]*held{x.by[one], x.by[two]}
}

// Keys returns where alternatives are kept that may begin as a text does.
func Keys(s string) (one, two [2]byte) {
	a, size := utf8.DecodeRuneInString(s)
	b, _ := utf8.DecodeRuneInString(s[size:])
	return [2]byte{place(a), place(b)}, [2]byte{place(a), anyone}
}

// place is where what begins with a character is kept.
func place(r rune) byte {
	if r >= utf8.RuneSelf {
		return beyond
	}
	if 'A' <= r && r <= 'Z' {
		r += 'a' - 'A'
	}
	return byte(r)
}

// Alternatives cuts a pattern at the bars that stand in no group and no class.
func Alternatives(pattern string) (out []string) {
	depth, class, start := 0, false, 0
	for i := 0; i < len(pattern); i++ {
		switch c := pattern[i]; {
		case c == '\\':
			i++
		case class:
			class = c != ']'
		case c == '[':
			class = true
		case c == '(':
			depth++
		case c == ')':
			depth--
		case c == '|' && depth == 0:
			out = append(out, pattern[start:i])
			start = i + 1
		}
	}
	return append(out, pattern[start:])
}

// begins returns the first two characters of all that a pattern matches, or nil if it may
// begin with any.
func begins(tree *syntax.Regexp) map[[2]byte]bool {
	prog, err := syntax.Compile(tree)
	if err != nil {
		panic(err)
	}
	first, free := step(prog, []uint32{uint32(prog.Start)})
	if free {
		return nil
	}
	out := map[[2]byte]bool{}
	for a, next := range first {
		second, free := step(prog, next)
		if free {
			out[[2]byte{a, anyone}] = true
		}
		for b := range second {
			out[[2]byte{a, b}] = true
		}
	}
	return out
}

// step returns where a program goes from some of its places by the next character. free
// says that this may be any, or none.
func step(prog *syntax.Prog, from []uint32) (next map[byte][]uint32, free bool) {
	next = map[byte][]uint32{}
	seen := map[uint32]bool{}
	var follow func(pc uint32)
	follow = func(pc uint32) {
		if seen[pc] {
			return
		}
		seen[pc] = true
		switch i := &prog.Inst[pc]; i.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			follow(i.Out)
			follow(i.Arg)
		case syntax.InstCapture, syntax.InstNop, syntax.InstEmptyWidth:
			follow(i.Out)
		case syntax.InstMatch, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
			free = true
		case syntax.InstRune, syntax.InstRune1:
			for r := rune(0); r < utf8.RuneSelf; r++ {
				if i.MatchRune(r) {
					next[place(r)] = append(next[place(r)], i.Out)
				}
			}
			if i.Rune[len(i.Rune)-1] >= utf8.RuneSelf {
				next[beyond] = append(next[beyond], i.Out)
			}
		}
	}
	for _, pc := range from {
		follow(pc)
	}
	return next, free
}

// Literals returns words of which each match of a pattern holds one, in lower case, or nil.
func Literals(tree *syntax.Regexp) (best []string) {
	switch tree.Op {
	case syntax.OpLiteral:
		return []string{strings.ToLower(string(tree.Rune))}
	case syntax.OpCapture, syntax.OpPlus:
		return Literals(tree.Sub[0])
	case syntax.OpConcat:
		for _, sub := range tree.Sub {
			if l := Literals(sub); shortest(l) > shortest(best) {
				best = l
			}
		}
	case syntax.OpAlternate:
		for _, sub := range tree.Sub {
			l := Literals(sub)
			if l == nil {
				return nil
			}
			best = append(best, l...)
		}
	}
	return best
}

func shortest(list []string) int {
	if len(list) == 0 {
		return 0
	}
	n := len(list[0])
	for _, s := range list {
		n = min(n, len(s))
	}
	return n
}

// Begins returns the beginnings of two characters that this Index has patterns for; more
// says that there are others, which may begin with anything.
func (x Index) Begins(f func([2]byte)) (more bool) {
	t := x.of()
	for key := range t.by {
		f(key)
	}
	return len(t.rest) > 0
}

// MatchLine reports whether a text matches.
func (x Index) MatchLine(s string) bool {
	if len(x.of().rest) == 0 {
		return x.Match(s, "")
	}
	return x.Match(s, strings.ToLower(s))
}
