package alike

// Which found translations are likely, and which briefings are one text: copies of each
// other, and translations of these. Counting a text and its translation as two voices is
// as wrong as counting copies; counting two reports as one hides one of them. So what a
// maintainer states counts once, and what was found does where no doubt is left.

import (
	"cmp"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/copies"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/translations"
)

// mostInOneLanguage is how many translations into one language may be found of a text: a few
// papers may carry each their own. What has more is a form that is filled in again and again.
const mostInOneLanguage = 3

// likely returns the pairs of which neither text has too many others; copies of one text are
// one other. Where a text has a single one it is counted with it, if that is beyond doubt.
func likely(found []copies.Pair, texts []translations.Texts, copied [][]string) (out []facts.Translated) {
	if len(found) == 0 {
		return nil
	}
	languages, of := make(map[string]string, len(texts)), firstOf(copied)
	for _, t := range texts {
		if t.Language() != "" {
			languages[t.Name()], _, _ = strings.Cut(strings.ToLower(t.Language()), "-")
		}
	}
	type side struct{ text, language string }
	others := map[side]map[string]bool{}
	add := func(text, other string) {
		k := side{text, languages[other]}
		if others[k] == nil {
			others[k] = map[string]bool{}
		}
		others[k][of(other)] = true
	}
	for _, p := range found {
		add(p.A, p.B)
		add(p.B, p.A)
	}
	for _, p := range found {
		most := max(len(others[side{p.A, languages[p.B]}]), len(others[side{p.B, languages[p.A]}]))
		if most <= mostInOneLanguage {
			out = append(out, facts.Translated{Text: p.A, Original: p.B, Once: p.Score >= 0 && most == 1})
		}
	}
	return out
}

// firstOf returns a function that names the first of the group that a name is in, or itself.
func firstOf(groups [][]string) func(name string) string {
	first := map[string]string{}
	for _, group := range groups {
		for _, name := range group {
			first[name] = group[0]
		}
	}
	return func(name string) string { return cmp.Or(first[name], name) }
}

// once joins copies and translations to texts that are counted once, in the order in which
// pairs stand, and marks the pairs that are. Texts that a maintainer holds apart are never
// in one, whichever others they are joined to.
func once(copied [][]string, translated []facts.Translated, apart pairs) (out [][]string) {
	group := map[string]*[]string{}
	var groups []*[]string
	for _, list := range copied {
		list = slices.Clone(list)
		groups = append(groups, &list)
		for _, name := range list {
			group[name] = &list
		}
	}
	of := func(name string) *[]string {
		if group[name] == nil {
			group[name] = &[]string{name}
			groups = append(groups, group[name])
		}
		return group[name]
	}
	held := map[string][]string{} // by name: from whom it is apart
	for p := range apart {
		held[p[0]] = append(held[p[0]], p[1])
	}
	for i := range translated {
		t := &translated[i]
		if !t.Stated && !t.Once {
			continue
		}
		into, from := of(t.Text), of(t.Original)
		if t.Once = true; into == from {
			continue
		}
		if len(*into) < len(*from) {
			into, from = from, into
		}
		if t.Once = !slices.ContainsFunc(*from, func(name string) bool {
			return slices.ContainsFunc(held[name], func(o string) bool { return group[o] == into })
		}); !t.Once {
			continue
		}
		for _, name := range *from {
			group[name] = into
		}
		*into, *from = append(*into, *from...), nil
	}
	for _, g := range groups {
		if len(*g) > 1 {
			out = append(out, *g)
		}
	}
	return out
}
