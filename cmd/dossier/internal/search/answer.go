package search

// A question that the maintainer keeps is answered when the site is built, as the search
// page answers it: by the same index, and by the texts where the index cannot tell. Only
// what the page offers in place of an answer is not here: similar spellings, beginnings of
// words, briefings with some of the words.

import (
	"slices"
	"time"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/terms"
)

// admits reports whether a briefing passes the filters of a question.
func admits(a *terms.Asked, b *archive.Briefing) bool {
	for key, list := range a.Filters {
		if !slices.ContainsFunc(Values(b, key), func(v string) bool { return slices.Contains(list, v) }) {
			return false
		}
	}
	for _, id := range a.Names {
		if !slices.ContainsFunc(b.Mentions(), func(m archive.Mention) bool { return m.Entity == id }) {
			return false
		}
	}
	if a.From == "" && a.To == "" {
		return true
	}
	first, last, ok := edtf.Span(b.Attr().Published)
	bound := func(s string) (first, last time.Time) { first, last, _ = edtf.Span(s); return }
	from, _ := bound(a.From)
	_, to := bound(a.To)
	return ok && (a.From == "" || !first.Before(from)) && (a.To == "" || !last.After(to))
}

// answering is one question and what is known of its words.
type answering struct {
	*Index
	tags []string          // languages by whose rules words are stemmed
	kept map[string]holder // by word
}

// holder tells the briefings that hold a word.
type holder []bool

func (h holder) any() bool { return slices.Contains(h, true) }

// Answer returns the numbers of the briefings that a question is answered by, the newest
// first.
func (x *Index) Answer(asked *terms.Asked) (out []int) {
	a := &answering{Index: x, kept: map[string]holder{}}
	for _, b := range x.briefings {
		if l := Language(b.Attr().Language); !slices.Contains(a.tags, l) {
			a.tags = append(a.tags, l)
		}
	}
	q := terms.Ask(asked.Text)
	parts := a.parts(q.Parts, true)
	not := a.parts(q.Not, false)
	for i, b := range x.briefings {
		if !admits(asked, b) {
			continue
		}
		var texts []*terms.Text
		in := func(p func(i int, texts func() []*terms.Text) bool) bool {
			return p(i, func() []*terms.Text {
				if texts == nil {
					texts = textsOf(b)
				}
				return texts
			})
		}
		if !slices.ContainsFunc(parts, func(p test) bool { return !in(p) }) && !slices.ContainsFunc(not, func(p test) bool { return in(p) }) {
			out = append(out, i)
		}
	}
	return out
}

// test reports whether a briefing holds a part of the question.
type test = func(i int, texts func() []*terms.Text) bool

func textsOf(b *archive.Briefing) (out []*terms.Text) {
	out = append(out, terms.TextOf(b.Attr().Title))
	for _, l := range b.Doc.Whole().Leaves {
		out = append(out, terms.TextOf(l.Text))
	}
	return out
}

// parts makes of each part of a question what tells who holds it. Neighbours may be one
// word, and one word two, where the question has no other way to be answered.
func (a *answering) parts(list []terms.Part, loose bool) (out []test) {
	for k := range list {
		p := &list[k]
		word := p.Single()
		switch {
		case word != "" && !terms.Dense(word):
			held := a.holds(word)
			for _, d := range []int{-1, 0} {
				if i := k + d; loose && i >= 0 && i+1 < len(list) {
					if both := terms.Together(&list[i], &list[i+1]); both != "" {
						held = union(held, a.holds(both))
					}
				}
			}
			if loose && !held.any() {
				out = append(out, a.divided(word))
				continue
			}
			out = append(out, func(i int, _ func() []*terms.Text) bool { return held[i] })
		default:
			out = append(out, a.phrase(p))
		}
	}
	return out
}

// phrase tells who holds a phrase, a word with hyphens, or a run of characters.
func (a *answering) phrase(p *terms.Part) test {
	var all, whole holder
	for i := range p.Groups {
		g := &p.Groups[i]
		var each holder
		for _, w := range g.Words {
			each = both(each, a.holds(w))
		}
		if g.Joined != "" {
			whole = a.holds(g.Joined)
			each = union(each, whole)
		}
		all = both(all, each)
	}
	return func(i int, texts func() []*terms.Text) bool {
		switch {
		case !all[i]:
			return false
		case !p.Check():
			return true
		case p.Quoted:
			return slices.ContainsFunc(texts(), func(t *terms.Text) bool { return t.Says(p.Pieces) })
		}
		tag := Language(a.briefings[i].Attr().Language)
		return whole[i] || slices.ContainsFunc(texts(), func(t *terms.Text) bool {
			return t.Follow(p.Pieces, func(k int, word string) bool { return a.same(p.Pieces[k], word, tag) })
		})
	}
}

// same reports whether a word of a text in some language is one that is asked for.
func (a *answering) same(asked, word, tag string) bool {
	return asked == word || slices.Contains(a.forms(asked), prose.Stem(word, tag))
}

// divisions is in how many ways a word that nobody has is taken for two.
const divisions = 6

// divided tells who has a word as two that follow each other.
func (a *answering) divided(word string) test {
	held := make(holder, len(a.briefings))
	tries := 0
	for _, i := range terms.Divisions(word) {
		first := a.holds(word[:i])
		if tries == divisions || !first.any() {
			continue
		}
		tries++
		held = union(held, both(slices.Clone(first), a.holds(word[i:])))
	}
	return func(i int, texts func() []*terms.Text) bool {
		return held[i] && slices.ContainsFunc(texts(), func(t *terms.Text) bool { return t.Says([]string{word}) })
	}
}

func union(a, b holder) holder {
	out := slices.Clone(b)
	for i := range a {
		out[i] = out[i] || a[i]
	}
	return out
}

// both returns who is in two lists; none is all.
func both(a, b holder) holder {
	if a == nil {
		return b
	}
	out := slices.Clone(b)
	for i := range a {
		out[i] = out[i] && a[i]
	}
	return out
}

// forms returns the terms that a word stands for in the languages of the archive.
func (a *answering) forms(word string) (out []string) {
	for _, tag := range a.tags {
		if f := prose.Stem(word, tag); !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	return out
}

// holds tells which briefings hold a word in any of its forms.
func (a *answering) holds(word string) holder {
	if h, ok := a.kept[word]; ok {
		return h
	}
	h := make(holder, len(a.briefings))
	for _, f := range a.forms(word) {
		for _, i := range a.holders(f) {
			h[i] = true
		}
	}
	a.kept[word] = h
	return h
}

// holders returns the briefings that hold a term.
func (x *Index) holders(term string) (out []int) {
	if term == "" || !utf8.ValidString(term) {
		return nil
	}
	for _, w := range words(x.runs, int(Hash(term)%uint32(x.Shape.Postings)), true) {
		if w.Word == term {
			eachPosting(w.Data, term[0] != '=', func(i, _ int) { out = append(out, i) })
		}
	}
	return out
}
