// Package alike joins the sources that are one text, and those that are translations of each
// other: found by their words, and ruled by what a maintainer says of them. A source that is
// withheld, or shown in part, is compared with none and joined to none, so that no other
// shows that it is there.
package alike

import (
	"cmp"
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
	Own    *copies.Text       // with those that may be copies of it
	Abroad translations.Texts // with those in other languages; none where its own is not known
}

// Sketches are what is kept of Texts from one process to the next.
type Sketches struct {
	Own    *copies.Sketch
	Abroad [2]*copies.Sketch // as far as somebody asked for them
}

// Of makes what a source is compared by. doc is its whole text; was are the Texts of the
// same source and document in the last build, if there are any, and known is what was kept
// of them.
func Of(name string, b *archive.Briefing, doc *archive.Filed, was *Texts, known Sketches) Texts {
	if b.Doc != doc || b.Retracted() {
		return Texts{}
	}
	t := Texts{}
	title := ""
	if a := b.Attr(); a.Basis("title") != archive.Inferred {
		title = strings.Clone(a.Title) // the rest need not stay
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
	switch language := b.Language(); {
	case language == "" || language == "und":
	case was != nil && was.Abroad.Language() == language:
		t.Abroad = was.Abroad
	default:
		t.Abroad = translations.Of(name, language, doc, known.Abroad)
	}
	return t
}

// Sketches returns what is to be kept of them.
func (t Texts) Sketches() (s Sketches) {
	if t.Own != nil {
		s.Own = t.Own.Sketch
	}
	s.Abroad = t.Abroad.Sketches()
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
	copies   *copies.Index
	compared []*copies.Text // what it is made of
	abroad   *translations.Index
	reuse    *reuse.Index
	distinct []reuse.Text // that are looked through for passages, once copies are known
	once     bool         // no other follows
}

// Once is an index of no sources, for a Join that no other follows.
func Once() *Index { return &Index{once: true} }

// Joined is which sources belong together, by the names of their files.
type Joined struct {
	Copies [][]string // that are copies of each other
	Texts  [][]string // that are one text, in whichever language: where reports are counted, they count once
	facts.Ties
}

// pairs are pairs of names, whichever is named first.
type pairs map[[2]string]bool

func (p pairs) mark(pair [2]string) { p[pair], p[[2]string{pair[1], pair[0]}] = true, true }

// Join finds them but for the passages; known are all sources, those that are withheld among them, by what others
// may call them, and below is the folder of sources as it is shown.
func (x *Index) Join(ctx context.Context, sources []Source, known *references.Known, below string, messages *diag.List) (*Index, Joined) {
	if x == nil {
		x = &Index{}
	}
	n := &Index{copies: x.copies, reuse: x.reuse}
	rulings := copies.Rulings{}
	apart, stated := pairs{}, pairs{}
	whole := map[string]bool{} // once it is asked for
	originals := map[string]string{}
	var abroad []translations.Texts
	for _, s := range sources {
		if s.Texts.Own != nil {
			n.compared = append(n.compared, s.Texts.Own)
		}
		abroad = append(abroad, s.Texts.Abroad)
	}
	var out Joined
	for _, s := range sources {
		a := s.Briefing.Attr()
		said := func(field string, list ...string) [][2]string {
			return known.Pairs(s.Briefing, field, list, s.Shown, below, messages)
		}
		rulings.Same = append(rulings.Same, said("duplicates", a.Duplicates...)...)
		rulings.Apart = append(rulings.Apart, said("not_duplicates", a.NotDuplicates...)...)
		for _, p := range said("not_translation_of", a.NotTranslationOf...) {
			apart.mark(p)
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
			if originals[p[0]] = p[1]; leadsBack(originals, p[0]) {
				delete(originals, p[0])
				from := a.From["translation_of"]
				messages.Errorf(cmp.Or(from.File, s.Shown), from.Line, "state it of each translation alone, and of the original nothing", "translation_of: %q is itself said to be a translation of this text", a.TranslationOf)
				continue
			}
			stated.mark(p)
			out.Translated = append(out.Translated, facts.Translated{Text: p[0], Original: p[1], Stated: true})
		}
	}
	if n.copies == nil && x.once {
		n.copies = copies.Once()
	}
	if n.copies == nil || !slices.Equal(x.compared, n.compared) {
		n.copies = n.copies.Update(ctx, n.compared)
	}
	for _, group := range n.copies.Groups(n.compared, rulings) {
		out.Copies = append(out.Copies, group)
	}
	n.abroad = x.abroad.Update(ctx, abroad)
	for _, t := range likely(n.abroad.Pairs(), abroad, out.Copies) {
		if k := [2]string{t.Text, t.Original}; !apart[k] && !stated[k] {
			out.Translated = append(out.Translated, t)
		}
	}
	for _, p := range rulings.Apart {
		apart.mark(p)
	}
	out.Texts = once(out.Copies, out.Translated, apart)
	n.distinct = distinct(sources, &out)
	return n, out
}

// Passages finds the passages that texts have in common, which must be asked for before
// another build follows. What copies and translations were found by is not needed for it.
func (n *Index) Passages(ctx context.Context) map[string][]reuse.Passage {
	n.reuse = n.reuse.Update(ctx, n.distinct)
	return n.reuse.Passages()
}

// Forget lets go of what copies and translations were found by, where no build follows: in a
// large archive it takes as much as passages will.
func (n *Index) Forget() { n.copies, n.compared, n.abroad = nil, nil, nil }

// leadsBack reports whether a text is, by way of others, a translation of itself.
func leadsBack(originals map[string]string, name string) bool {
	at := originals[name]
	for range len(originals) {
		if at == name || at == "" {
			break
		}
		at = originals[at]
	}
	return at == name
}

// distinct returns the texts that are looked through for passages, in order: of copies of
// one text the fullest. Translations and versions are told to be one text.
func distinct(sources []Source, found *Joined) []reuse.Text {
	one, behind := forms{}, map[string]bool{}
	for _, group := range found.Copies {
		for _, name := range group[1:] {
			behind[name] = true
			one.join(group[0], name)
		}
	}
	for _, t := range found.Translated {
		one.join(t.Text, t.Original)
	}
	texts := make([]reuse.Text, 0, len(sources))
	for _, s := range sources {
		if t := s.Texts.Own; t != nil && !behind[t.Name] {
			texts = append(texts, reuse.Text{Name: t.Name, Doc: t.Doc, Publisher: s.Briefing.PublisherID(), One: one.of(t.Name)})
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
