package pages

// The search page: what a question may be narrowed to, and how the client folds
// one. The index that it asks is searchindex.go's.

import (
	"cmp"
	"slices"

	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/search"
	"dossier/cmd/dossier/internal/terms"
	"dossier/cmd/dossier/internal/view"
)

func planSearch(p *planner) { p.chunk("", 0, searchPage) }

func searchPage(f *files, _ Chunk) {
	const at = "search.html"
	f.page(at, func(r *facts.Reader) (any, error) {
		return &view.Search{Frame: frame(r, at, "search", i18n.T("Search"), ""), Filters: filters(r), Many: finderOf(r).shape.Long > 0}, nil
	})
	f.file("search/rules.js", func(r *facts.Reader) (any, error) {
		shape := finderOf(r).shape
		v := &view.SearchRules{Briefings: r.Briefings(), Copies: len(r.Copied()) > 0, Postings: shape.Postings, Lexicon: shape.Lexicon, Names: shape.Names, PerText: shape.PerText, PerColumns: shape.PerColumns, PerHead: shape.PerHead, Languages: stemmed(r)}
		if shape.Rests() > 0 {
			v.PerRest = search.PerRest
		}
		for _, name := range asking {
			v.Scripts = append(v.Scripts, r.Site().Assets[name])
		}
		return v, nil
	})
}

// stemmed returns the languages by whose rules words were stemmed; "" where they
// were left as they are.
func stemmed(r *facts.Reader) (out []string) {
	for _, b := range r.Sources() {
		if l := search.Language(b.Attr().Language); !slices.Contains(out, l) {
			out = append(out, l)
		}
	}
	slices.Sort(out)
	return out
}

// mostOptions bounds how many values of a filter the search page lists.
const mostOptions = 200

// filters counts what a question may be narrowed to, copies of one text once.
func filters(r *facts.Reader) (out []view.SearchFilter) {
	publishers := map[string]string{}
	counts := map[string]map[string]int{}
	seen := map[[3]string]bool{} // the page of a text, a field and a value of it
	for i, b := range r.Sources() {
		text := r.Listing(i).CopiesAt
		publishers[b.Attr().Publisher.ID] = b.Attr().Publisher.Name
		for _, key := range terms.Keys {
			for _, v := range search.Values(b, key) {
				if counts[key] == nil {
					counts[key] = map[string]int{}
				}
				if text != "" && seen[[3]string{text, key, v}] {
					continue
				}
				seen[[3]string{text, key, v}] = text != ""
				counts[key][v]++
			}
		}
	}
	for _, key := range terms.Keys {
		var list []view.SearchOption
		for v, n := range counts[key] {
			o := view.SearchOption{Value: v, Label: v, Briefings: n}
			if key == "publisher" {
				o.Label = publishers[v]
			}
			list = append(list, o)
		}
		if len(list) > 0 {
			out = append(out, view.SearchFilter{Key: key, Options: options(key, list)})
		}
	}
	if names := mostNamed(r); len(names) > 0 {
		f := view.SearchFilter{Key: "name"}
		for _, n := range names {
			f.Options = append(f.Options, view.SearchOption{Value: n.ID, Label: n.Name, Briefings: n.Texts})
		}
		out = append(out, f)
	}
	return out
}

// namesCounted is how many names the search counts among what it found.
const namesCounted = 12

// mostNamed returns the names that most briefings have.
func mostNamed(r *facts.Reader) []view.NameCount {
	return facts.Once(r, "names that are named most", func(r *facts.Reader) []view.NameCount {
		list := slices.DeleteFunc(slices.Clone(r.Totals()), func(n view.NameCount) bool { return n.Passage != "" || n.Briefings < 2 })
		slices.SortFunc(list, func(a, b view.NameCount) int { return cmp.Or(b.Briefings-a.Briefings, cmp.Compare(a.ID, b.ID)) })
		return first(list, namesCounted)
	})
}

// options lists the values of a filter that most briefings have, these first; years in
// their order.
func options(key string, out []view.SearchOption) []view.SearchOption {
	slices.SortFunc(out, func(a, b view.SearchOption) int {
		return cmp.Or(-cmp.Compare(a.Briefings, b.Briefings), cmp.Compare(a.Label, b.Label), cmp.Compare(a.Value, b.Value))
	})
	out = first(out, mostOptions)
	if key == "year" {
		slices.SortFunc(out, func(a, b view.SearchOption) int { return -cmp.Compare(a.Value, b.Value) })
	}
	return out
}
