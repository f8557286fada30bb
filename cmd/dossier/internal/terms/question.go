package terms

// What a question asks for, as people write it: words, "phrases", and what must not be
// there behind a minus. static/assets/find.js reads one in the same way.

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/prose"
)

// Question is what must be in a text, all of it, and what must not.
type Question struct{ Parts, Not []Part }

// Part is a word, or a phrase.
type Part struct {
	Groups []Group  // what the index is asked for: all of them
	Pieces []string // what stands one behind the other, in a phrase and in a word with hyphens
	Quoted bool
	At     int // which word of the question it is, from 0; neighbours may be one word
}

// Group is the words of one chain: each of them, or what they make together.
type Group struct {
	Words  []string
	Joined string
}

// MostParts bounds a question: what stands behind is not read.
const MostParts = 24

// Single returns the one word that a part asks for, or "".
func (p *Part) Single() string {
	if !p.Quoted && len(p.Groups) == 1 && len(p.Groups[0].Words) == 1 && len(p.Pieces) == 1 {
		return p.Groups[0].Words[0]
	}
	return ""
}

// Check reports whether only the text can tell that it holds the part.
func (p *Part) Check() bool {
	return len(p.Pieces) > 1 && (p.Quoted || p.Groups[0].Joined != "")
}

const (
	opens  = "\"“”„«＂「『"
	closes = "\"“”»＂」』"
)

// Ask reads a question.
func Ask(text string) (q Question) {
	at := 0
	for len(text) > 0 {
		r, n := utf8.DecodeRuneInString(text)
		if unicode.IsSpace(r) {
			text = text[n:]
			continue
		}
		not := false
		if r == '-' || r == '−' || r == '–' {
			text = text[n:]
			if r, _ = utf8.DecodeRuneInString(text); text == "" || unicode.IsSpace(r) || r == '-' {
				continue
			}
			not = true
		}
		word, rest, quoted := cutWord(text)
		text = rest
		parts := partsOf(word, quoted, &at)
		if not {
			q.Not = append(q.Not, parts...)
		} else {
			q.Parts = append(q.Parts, parts...)
		}
	}
	q.Parts, q.Not = q.Parts[:min(len(q.Parts), MostParts)], q.Not[:min(len(q.Not), MostParts)]
	return q
}

// cutWord cuts what stands between two marks of quotation, or up to the next blank or mark.
func cutWord(text string) (word, rest string, quoted bool) {
	r, n := utf8.DecodeRuneInString(text)
	if strings.ContainsRune(opens, r) {
		text = text[n:]
		if i := strings.IndexAny(text, closes); i >= 0 {
			_, n := utf8.DecodeRuneInString(text[i:])
			return text[:i], text[i+n:], true
		}
		return text, "", true
	}
	if i := strings.IndexFunc(text, func(r rune) bool { return unicode.IsSpace(r) && thousands(r) == 0 || strings.ContainsRune(opens, r) }); i >= 0 {
		return text[:i], text[i:], false
	}
	return text, "", false
}

// partsOf returns what a word, or a phrase, asks for. at counts the words of the question.
func partsOf(text string, quoted bool, at *int) (out []Part) {
	var of Part
	var g Group
	chain := -1
	end := func() {
		if len(g.Words) > 0 {
			of.Groups = append(of.Groups, g)
		}
		g = Group{}
		if !quoted {
			if len(of.Groups) > 0 {
				out = append(out, of)
			}
			of = Part{}
		}
	}
	Each(text, true, func(t *Term) {
		if t.Chain != chain {
			if chain >= 0 {
				end()
			}
			chain = t.Chain
			of.At = *at
			*at++
		}
		word := string(t.Word)
		if t.IsPart() {
			of.Pieces = append(of.Pieces, word)
		}
		switch t.Kind {
		case Joined:
			g.Joined = word
		case Cell:
		default:
			if !prose.Stop(word) {
				g.Words = append(g.Words, word)
			}
		}
	})
	end()
	if quoted && len(of.Groups) > 0 {
		of.Quoted = true
		out = append(out, of)
	}
	return out
}

// Together returns the one word that two neighbouring words of a question may be, or "".
func Together(a, b *Part) string {
	x, y := a.Single(), b.Single()
	if x == "" || y == "" || b.At != a.At+1 || Dense(x) || Dense(y) || len(x)+len(y) > longest || utf8.RuneCountInString(x) < 2 || utf8.RuneCountInString(y) < 2 || number(x+y) {
		return ""
	}
	return x + y
}

func number(s string) bool { return strings.Trim(s, "0123456789") == "" }

// Divisions returns where a word may be divided into two, three letters at least each, the
// longest beginning first.
func Divisions(word string) (at []int) {
	n := utf8.RuneCountInString(word)
	k := 0
	for i := range word {
		if k >= 3 && n-k >= 3 && n <= longest {
			at = append(at, i)
		}
		k++
	}
	slices.Reverse(at)
	return at
}
