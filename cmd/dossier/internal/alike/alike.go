// Package alike joins the sources that are one text, and those that are translations of each
// other, and finds the passages that others have in common: by their words, and ruled by what
// a maintainer says of them. A source that is withheld, or shown in part, is compared with
// none and joined to none, so that no other shows that it is there.
package alike

import (
	"context"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/copies"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/references"
	"dossier/cmd/dossier/internal/reuse"
	"dossier/cmd/dossier/internal/translations"
)

// Texts is what the text of one source is compared by; nothing of one that is not shown
// whole.
type Texts struct {
	Own    *copies.Text // with those that may be copies of it
	Abroad *copies.Text // with those in other languages; nil where its own is not known
}

// Sketches are what is kept of Texts from one process to the next.
type Sketches struct{ Own, Abroad *copies.Sketch }

// Of makes what a source is compared by. doc is its whole text; was are the Texts of the
// same source and document in the last build, if there are any, and known is what was kept
// of them.
func Of(name string, b *archive.Briefing, doc *archive.Filed, was *Texts, known Sketches) Texts {
	if b.Doc != doc || b.Attr.Retracted() {
		return Texts{}
	}
	t := Texts{}
	title := b.Attr.Title
	if b.Attr.Basis("title") == archive.Inferred {
		title = ""
	}
	if was != nil && was.Own != nil {
		known.Own = was.Own.Sketch
	}
	switch {
	case was != nil && was.Own != nil && was.Own.Title == title:
		t.Own = was.Own
	default:
		if known.Own == nil {
			known.Own = copies.Of(doc.Whole())
		}
		t.Own = &copies.Text{Name: name, Title: title, Doc: doc, Sketch: known.Own}
	}
	switch language := b.Attr.Language; {
	case language == "" || language == "und":
	case was != nil && was.Abroad != nil && was.Abroad.Language == language:
		t.Abroad = was.Abroad
	default:
		t.Abroad = translations.Text(name, language, doc, known.Abroad)
	}
	return t
}

// Sketches returns what is to be kept of them.
func (t Texts) Sketches() (s Sketches) {
	if t.Own != nil {
		s.Own = t.Own.Sketch
	}
	if t.Abroad != nil {
		s.Abroad = t.Abroad.Sketch
	}
	return s
}

// A Source is one that is shown, and the name of its file as messages have it.
type Source struct {
	Briefing *archive.Briefing
	Texts    Texts
	Shown    string
}

// Index is what the sources of one build are found by. It does not change; nil is of none.
type Index struct {
	copies, abroad         *copies.Index
	reuse                  *reuse.Index
	compared, comparedWith []*copies.Text // what they are made of
}

// Joined is which sources belong together, by the names of their files.
type Joined struct {
	Groups [][]string // that are one text
	facts.Ties
}

// Join finds them; known are all sources, those that are withheld among them, by what others
// may call them, and below is the folder of sources as it is shown.
func (x *Index) Join(ctx context.Context, sources []Source, known *references.Known, below string, messages *diag.List) (*Index, Joined) {
	if x == nil {
		x = &Index{}
	}
	n := &Index{copies: x.copies, abroad: x.abroad}
	rulings := copies.Rulings{}
	apart, stated := map[[2]string]bool{}, map[[2]string]bool{}
	whole := map[string]bool{} // once it is asked for
	for _, s := range sources {
		if s.Texts.Own != nil {
			n.compared = append(n.compared, s.Texts.Own)
		}
		if s.Texts.Abroad != nil {
			n.comparedWith = append(n.comparedWith, s.Texts.Abroad)
		}
	}
	var out Joined
	for _, s := range sources {
		a := s.Briefing.Attr
		said := func(field string, list ...string) [][2]string {
			return known.Pairs(s.Briefing, field, list, s.Shown, below, messages)
		}
		rulings.Same = append(rulings.Same, said("duplicates", a.Duplicates...)...)
		rulings.Apart = append(rulings.Apart, said("not_duplicates", a.NotDuplicates...)...)
		for _, p := range said("not_translation_of", a.NotTranslationOf...) {
			mark(apart, p)
		}
		if a.TranslationOf == "" || strings.Contains(a.TranslationOf, "://") {
			continue
		}
		if len(whole) == 0 {
			for _, t := range n.compared {
				whole[t.Name] = true
			}
		}
		if p, ok := known.Pair(s.Briefing, a.TranslationOf); ok && whole[p[0]] && whole[p[1]] {
			mark(stated, p)
			out.Translated = append(out.Translated, facts.Translated{Text: p[0], Original: p[1], Stated: true})
		}
	}
	if n.copies == nil || !slices.Equal(x.compared, n.compared) {
		n.copies = n.copies.Update(ctx, n.compared)
	}
	for _, group := range n.copies.Groups(n.compared, rulings) {
		out.Groups = append(out.Groups, group)
	}
	if n.abroad == nil {
		n.abroad = translations.Among()
	}
	if !slices.Equal(x.comparedWith, n.comparedWith) {
		n.abroad = n.abroad.Update(ctx, n.comparedWith)
	}
	for _, p := range likely(n.abroad.Pairs(), n.comparedWith) {
		if k := [2]string{p.A, p.B}; !apart[k] && !stated[k] {
			out.Translated = append(out.Translated, facts.Translated{Text: p.A, Original: p.B})
		}
	}
	n.reuse = x.reuse.Update(ctx, distinct(sources, &out))
	out.Passages = n.reuse.Passages()
	return n, out
}

// distinct returns the texts that are looked through for passages, in order: of copies of
// one text the fullest. Translations and versions are told to be one text.
func distinct(sources []Source, found *Joined) []reuse.Text {
	one, behind := forms{}, map[string]bool{}
	for _, group := range found.Groups {
		for _, name := range group[1:] {
			behind[name] = true
			one.join(group[0], name)
		}
	}
	for _, t := range found.Translated {
		one.join(t.Text, t.Original)
	}
	for _, s := range sources {
		if of := s.Briefing.Attr.RevisionOf; of != "" && s.Texts.Own != nil {
			one.join(s.Texts.Own.Name, of)
		}
	}
	texts := make([]reuse.Text, 0, len(sources))
	for _, s := range sources {
		if t := s.Texts.Own; t != nil && !behind[t.Name] {
			texts = append(texts, reuse.Text{Name: t.Name, Doc: t.Doc, Publisher: s.Briefing.Attr.Publisher.ID, One: one.of(t.Name)})
		}
	}
	return texts
}

// forms leads from the name of a text to that of another that is the same in another form.
type forms map[string]string

// of returns the first name of all forms of a text.
func (f forms) of(name string) string {
	for next, ok := f[name]; ok; next, ok = f[name] {
		if after, further := f[next]; further {
			f[name] = after
		}
		name = next
	}
	return name
}

func (f forms) join(a, b string) {
	if a, b = f.of(a), f.of(b); a != b {
		f[max(a, b)] = min(a, b)
	}
}

// mostInOneLanguage is how many translations into one language may be found of a text: a few
// papers may carry each their own. What has more is a form that is filled in again and again.
const mostInOneLanguage = 3

// likely returns the pairs of which neither text has too many others.
func likely(pairs []copies.Pair, texts []*copies.Text) []copies.Pair {
	type side struct{ text, language string }
	languages, others := make(map[string]string, len(texts)), map[side]int{}
	for _, t := range texts {
		languages[t.Name], _, _ = strings.Cut(strings.ToLower(t.Language), "-")
	}
	for _, p := range pairs {
		others[side{p.A, languages[p.B]}]++
		others[side{p.B, languages[p.A]}]++
	}
	return slices.DeleteFunc(pairs, func(p copies.Pair) bool {
		return others[side{p.A, languages[p.B]}] > mostInOneLanguage || others[side{p.B, languages[p.A]}] > mostInOneLanguage
	})
}

// mark marks a pair, whichever is named first.
func mark(pairs map[[2]string]bool, p [2]string) {
	pairs[p], pairs[[2]string{p[1], p[0]}] = true, true
}
