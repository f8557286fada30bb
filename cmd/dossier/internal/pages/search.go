package pages

// The search page: what a question may be narrowed to, and how the client folds
// one. The index that it asks is searchindex.go's.

import (
	"cmp"
	"slices"

	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/search"
	"dossier/cmd/dossier/internal/view"
)

func planSearch(p *planner) { p.chunk("", 0, searchPage) }

func searchPage(f *files, _ Chunk) {
	const at = "search.html"
	f.page(at, func(r *facts.Reader) (any, error) {
		shape := finderOf(r).shape
		return &view.Search{Frame: frame(r, at, "search", i18n.T("Search"), ""), Briefings: r.Briefings(), Postings: shape.Postings, Lexicon: shape.Lexicon, Sets: shape.Names,
			PerText: shape.PerText, Languages: stemmed(r), Filters: filters(r)}, nil
	})
	f.file("search/rules.js", func(r *facts.Reader) (any, error) {
		return &view.SearchRules{Names: finderOf(r).shape.Names}, nil
	})
}

// stemmed returns the languages by whose rules words were stemmed; "" where they
// were left as they are.
func stemmed(r *facts.Reader) (out []string) {
	for _, b := range r.Sources() {
		if l := search.Language(b.Attr.Language); !slices.Contains(out, l) {
			out = append(out, l)
		}
	}
	slices.Sort(out)
	return out
}

// mostOptions bounds how many values of a filter the search page lists.
const mostOptions = 200

// filters counts what a question may be narrowed to.
func filters(r *facts.Reader) (out []view.SearchFilter) {
	counts := map[string]map[string]*view.SearchOption{}
	add := func(key, value, label string) {
		if value == "" {
			return
		}
		if counts[key] == nil {
			counts[key] = map[string]*view.SearchOption{}
		}
		o := counts[key][value]
		if o == nil {
			o = &view.SearchOption{Value: value, Label: label}
			counts[key][value] = o
		}
		o.Briefings++
	}
	for _, b := range r.Sources() {
		a := b.Attr
		add("publisher", a.Publisher.ID, a.Publisher.Name)
		add("type", a.Publisher.Type, a.Publisher.Type)
		if key := a.SortKey(); len(key) >= 4 {
			add("year", key[:4], key[:4])
		}
		add("kind", a.Kind, a.Kind)
		add("language", a.Language, a.Language)
		for _, f := range slices.Compact(slices.Sorted(slices.Values(a.Fidelity))) {
			add("fidelity", f, f)
		}
	}
	for _, key := range []string{"publisher", "type", "kind", "year", "language", "fidelity"} {
		if len(counts[key]) > 0 {
			out = append(out, view.SearchFilter{Key: key, Options: options(key, counts[key])})
		}
	}
	return out
}

// options lists the values of a filter that most briefings have, in the order in
// which they are offered.
func options(key string, of map[string]*view.SearchOption) (out []view.SearchOption) {
	for _, o := range of {
		out = append(out, *o)
	}
	slices.SortFunc(out, func(a, b view.SearchOption) int {
		return cmp.Or(-cmp.Compare(a.Briefings, b.Briefings), cmp.Compare(a.Value, b.Value))
	})
	out = first(out, mostOptions)
	slices.SortFunc(out, func(a, b view.SearchOption) int {
		if key == "year" {
			return -cmp.Compare(a.Value, b.Value)
		}
		return cmp.Or(cmp.Compare(a.Label, b.Label), cmp.Compare(a.Value, b.Value))
	})
	return out
}
