// Package untold says which names may not be told: those that stand in a text that may not
// be shown and in none that may. One rule for pages, redirects and the names that a
// maintainer gave.
package untold

import (
	"context"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/cores"
	"dossier/cmd/dossier/internal/likeness"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/tally"
)

// Text is a source of a build. One that is that of the last build says what it said.
type Text interface {
	comparable
	// Secret returns what of it may not be shown, by likeness.Words; nil where all may.
	Secret() []string
	// Shown returns it as it is shown; nil where it is not.
	Shown() *archive.Briefing
	// MayHold reports whether a name may be in it; false where it surely is not.
	MayHold(name tally.Words) bool
}

// Names answers what of names stands in which texts of a build. What it needs for that is
// made when it is first asked; it is not for several goroutines.
type Names[T Text] struct {
	texts, before []T // of this build, and of the last one
	pages         []*archive.Page
	secret        []string
	looked        bool                 // at what is secret
	answers, last map[string]answer[T] // by name, folded: of this build, and of the last one
}

// answer is where a name stands that may be shown: in a text, or else in a page of the
// maintainer's.
type answer[T Text] struct {
	there bool
	by    T
}

// Of returns the Names of a build: its texts, and the pages that its maintainer wrote.
// last is that of the build before, or nil.
func Of[T Text](texts []T, pages []*archive.Page, last *Names[T]) *Names[T] {
	n := &Names[T]{texts: texts, pages: pages, answers: map[string]answer[T]{}}
	if last != nil {
		n.before, n.last = last.texts, last.answers
	}
	return n
}

// Hidden reports whether a name stands in a text that may not be shown.
func (n *Names[T]) Hidden(name string) bool {
	if !n.looked {
		n.looked = true
		for _, t := range n.texts {
			n.secret = append(n.secret, t.Secret()...)
		}
	}
	if name = likeness.Words(name); strings.TrimSpace(name) == "" {
		return false
	}
	return slices.ContainsFunc(n.secret, func(text string) bool { return strings.Contains(text, name) })
}

// Shown reports whether a name stands in what may be shown.
func (n *Names[T]) Shown(name string) bool {
	n.Ask([]string{name})
	return n.answers[prose.Fold(name)].there
}

// Ask finds out of some names at once whether they stand in what may be shown: faster
// than one by one. After an edit only what changed is read again.
func (n *Names[T]) Ask(names []string) {
	first := map[string][]string{} // by their first word
	var open []string
	for _, name := range names {
		name = prose.Fold(name)
		if _, asked := n.answers[name]; asked || name == "" {
			continue
		}
		n.answers[name] = answer[T]{}
		open = append(open, name)
		word, _, _ := strings.Cut(name, " ")
		first[word] = append(first[word], name)
	}
	if len(open) == 0 {
		return
	}
	known := n.again(open)
	found := make([][]string, len(n.texts))
	_ = cores.Each(context.Background(), len(n.texts), func(i int) {
		if b := n.texts[i].Shown(); b != nil && !known[n.texts[i]] {
			found[i] = says(b, first)
		}
	})
	for i, names := range found {
		for _, name := range names {
			n.note(name, answer[T]{true, n.texts[i]})
		}
	}
	for _, p := range n.pages {
		body.Walk(p.Body, func(b *body.Block) bool {
			for _, name := range tally.NamesIn(b.Text, first) {
				n.note(name, answer[T]{there: true})
			}
			return true
		})
	}
	var none T
	if len(known) > 0 { // who gave the answer may have changed, and another may give it too
		for _, name := range open {
			if w := n.last[name]; !n.answers[name].there && w.there && w.by != none {
				n.answers[name] = n.witness(name)
			}
		}
	}
}

// note keeps the first answer.
func (n *Names[T]) note(name string, a answer[T]) {
	if !n.answers[name].there {
		n.answers[name] = a
	}
}

// again takes the answers of the last build that hold, and returns the texts that need not
// be read for the others: they were when all of these names were asked.
func (n *Names[T]) again(names []string) (known map[T]bool) {
	if slices.ContainsFunc(names, func(name string) bool { _, asked := n.last[name]; return !asked }) {
		return nil
	}
	known = make(map[T]bool, len(n.before))
	for _, t := range n.before {
		known[t] = true
	}
	for _, t := range n.texts {
		if known[t] {
			for _, name := range names {
				if w := n.last[name]; w.there && w.by == t {
					n.answers[name] = w
				}
			}
		}
	}
	return known
}

// witness returns a text that may be shown and has a name.
func (n *Names[T]) witness(name string) answer[T] {
	word, _, _ := strings.Cut(name, " ")
	first, words := map[string][]string{word: {name}}, tally.OfName(name)
	for _, t := range n.texts {
		if b := t.Shown(); b != nil && (t.MayHold(words) || len(tally.NamesIn(b.Attr().Line(), first)) > 0) && len(says(b, first)) > 0 {
			return answer[T]{true, t}
		}
	}
	return answer[T]{}
}

// says returns which names stand in what is shown of a text.
func says(b *archive.Briefing, first map[string][]string) (out []string) {
	out = tally.NamesIn(b.Attr().Line(), first)
	for _, leaf := range b.Doc.Whole().Leaves {
		out = append(out, tally.NamesIn(leaf.Text, first)...)
	}
	return out
}

// Shorn returns an entity without those of its other names that may not be told; itself
// where all may. The name itself and the note stay: whoever writes a file on somebody whom
// the public may read of writes for the public. seen are the words by which texts that are
// shown name it, by likeness.Words.
func (n *Names[T]) Shorn(e *archive.Entity, seen map[string]bool) *archive.Entity {
	told := func(list []string) []string {
		return slices.DeleteFunc(slices.Clone(list), func(name string) bool {
			return n.Hidden(name) && !seen[likeness.Words(name)] && !n.Shown(name)
		})
	}
	c := *e
	c.Aliases, c.WeakAliases, c.Not = told(e.Aliases), told(e.WeakAliases), told(e.Not)
	if len(c.Aliases) == len(e.Aliases) && len(c.WeakAliases) == len(e.WeakAliases) && len(c.Not) == len(e.Not) {
		return e
	}
	return &c
}

// Others returns the names of an entity beside the one that it goes by.
func Others(e *archive.Entity) []string { return slices.Concat(e.Aliases, e.WeakAliases, e.Not) }
