package build

import (
	"cmp"
	"slices"
	"sync"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/search"
)

// textsPerFile is how many briefings share a file of texts: results are shown
// from these.
const textsPerFile = 2

// finder is what the search needs of an archive, made when it is first asked
// for.
type finder struct {
	shape search.Shape
	index func() *search.Index
	names func() [][]int // by file: the entities in it
	shown func() [][]int // the same of what is shown of them in passing
}

func finderOf(s *snapshot) *finder {
	f := &finder{shape: search.ShapeOf(s.Briefings)}
	f.index = sync.OnceValue(func() *search.Index { return search.Of(s.Briefings, f.shape) })
	f.names = sync.OnceValue(func() [][]int {
		out := make([][]int, f.shape.Names)
		for e, ent := range s.Entities {
			for _, n := range search.NamesFile(f.shape.Names, append([]string{ent.ID, ent.Name}, ent.Aliases...)...) {
				out[n] = append(out[n], e)
			}
		}
		return out
	})
	f.shown = sync.OnceValue(func() [][]int {
		out := make([][]int, f.shape.Names)
		for e, ent := range s.Entities {
			n := search.PreviewFile(f.shape.Names, ent.ID)
			out[n] = append(out[n], e)
		}
		return out
	})
	return f
}

// search plans the search page and the index that it asks.
func (p *planner) search() {
	p.chunk("search", "", 0, func(p *planner, _ string, _ int) {
		p.page("search.html", func(r *reader) (any, error) {
			f := r.frame("search.html", "search", archive.T("Search"), "")
			shape := r.of.finder.shape
			return &archive.SearchView{Frame: f, Briefings: r.briefings(), Postings: shape.Postings, Lexicon: shape.Lexicon, Sets: shape.Names,
				PerText: textsPerFile, Languages: r.languages(), Filters: r.filters()}, nil
		})
		p.file("search/rules.js", func(r *reader) (any, error) {
			r.note(sourcesFact, "")
			return &archive.SearchRulesView{Names: r.of.finder.shape.Names}, nil
		})
	})
	shape := p.finder.shape
	p.chunk("postings", "", shape.Postings, func(p *planner, _ string, n int) {
		for i := range n {
			p.words("p", i, (*search.Index).Postings)
			name := search.Name("b", i)
			p.file("search/"+name+".js", func(r *reader) (any, error) {
				r.note(sourcesFact, "")
				return &archive.SearchPairsView{Name: name, Slots: r.of.finder.index().Pairs(i)}, nil
			})
		}
	})
	p.chunk("lexicon", "", shape.Lexicon, func(p *planner, _ string, n int) {
		for i := range n {
			p.words("w", i, (*search.Index).Lexicon)
		}
	})
	p.chunk("names", "", shape.Names, func(p *planner, _ string, n int) {
		for i := range n {
			name, shown := search.Name("n", i), search.Name("e", i)
			p.file("search/"+name+".js", func(r *reader) (any, error) {
				return &archive.SearchNamesView{Name: name, Names: r.searchNames(i)}, nil
			})
			p.file("search/"+shown+".js", func(r *reader) (any, error) {
				return &archive.EntityPreviewsView{Site: r.site(), Name: shown, Previews: r.previews(i)}, nil
			})
		}
	})
	p.chunk("texts", "", pagesFor(len(p.Briefings), textsPerFile), func(p *planner, _ string, n int) {
		for i := range n {
			name := search.Name("t", i)
			p.file("search/"+name+".js", func(r *reader) (any, error) {
				v := &archive.SearchTextsView{Site: r.site(), Name: name}
				for b := i * textsPerFile; b < min((i+1)*textsPerFile, r.briefings()); b++ {
					v.Briefings = append(v.Briefings, r.whole(b))
				}
				return v, nil
			})
		}
	})
}

func (p *planner) words(part string, i int, of func(*search.Index, int) []archive.SearchWord) {
	name := search.Name(part, i)
	p.file("search/"+name+".js", func(r *reader) (any, error) {
		r.note(sourcesFact, "")
		return &archive.SearchWordsView{Name: name, Words: of(r.of.finder.index(), i)}, nil
	})
}

// mostNames bounds the names of one file: of more that begin alike, those named
// most are offered, and the others stand under their other words.
const mostNames = 300

// searchNames returns the names of one file, most often named first.
func (r *reader) searchNames(file int) (out []archive.SearchName) {
	r.entities()
	for _, e := range r.of.finder.names()[file] {
		out = append(out, archive.SearchName{NameCount: r.total(e), Aliases: r.entity(e).Aliases})
	}
	slices.SortStableFunc(out, func(a, b archive.SearchName) int { return -cmp.Compare(a.Count, b.Count) })
	return out[:min(len(out), mostNames)]
}

// previews returns what is shown in passing of the entities of one file.
func (r *reader) previews(file int) (out []archive.EntityPreview) {
	r.entities()
	for _, e := range r.of.finder.shown()[file] {
		n := archive.EntityPreview{NameCount: r.total(e)}
		if note := r.entity(e).Note; len(note) > 0 {
			n.Note = note[0].Text
		}
		if o := r.occurrences(e); len(o) > 0 {
			n.Latest = r.card(o[0].Briefing)
		}
		out = append(out, n)
	}
	return out
}

// languages returns the languages by whose rules words were stemmed; "" where
// they were left as they are.
func (r *reader) languages() (out []string) {
	r.note(sourcesFact, "")
	for _, b := range r.of.Briefings {
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
func (r *reader) filters() (out []archive.SearchFilter) {
	r.note(sourcesFact, "")
	counts := map[string]map[string]*archive.SearchOption{}
	add := func(key, value, label string) {
		if value == "" {
			return
		}
		if counts[key] == nil {
			counts[key] = map[string]*archive.SearchOption{}
		}
		o := counts[key][value]
		if o == nil {
			o = &archive.SearchOption{Value: value, Label: label}
			counts[key][value] = o
		}
		o.Briefings++
	}
	for _, b := range r.of.Briefings {
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
		f := archive.SearchFilter{Key: key}
		for _, o := range counts[key] {
			f.Options = append(f.Options, *o)
		}
		if len(f.Options) == 0 {
			continue
		}
		slices.SortFunc(f.Options, func(a, b archive.SearchOption) int {
			return cmp.Or(-cmp.Compare(a.Briefings, b.Briefings), cmp.Compare(a.Value, b.Value))
		})
		f.Options = f.Options[:min(len(f.Options), mostOptions)]
		slices.SortFunc(f.Options, func(a, b archive.SearchOption) int {
			if key == "year" {
				return -cmp.Compare(a.Value, b.Value)
			}
			return cmp.Or(cmp.Compare(a.Label, b.Label), cmp.Compare(a.Value, b.Value))
		})
		out = append(out, f)
	}
	return out
}

// sameFinder reports whether the index has the files that it had.
func sameFinder(s, old *snapshot) bool {
	return s.finder.shape == old.finder.shape && len(s.Briefings) == len(old.Briefings)
}
