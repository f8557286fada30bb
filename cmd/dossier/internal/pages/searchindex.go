package pages

// The files of the search's index. How many there are follows from the size of the
// texts alone, so that they are planned before the index is made; it is made once,
// when a file of it is first asked for.

import (
	"slices"
	"strconv"
	"sync"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/search"
	"dossier/cmd/dossier/internal/view"
)

// mostNames bounds the names of one file: of more that begin alike, those named
// most are offered, and the others are under their other words.
const mostNames = 300

// mostAliases is how many aliases of a name are in every file that the name is in.
const mostAliases = 40

func searchShape(o facts.Outline) search.Shape {
	return search.ShapeOf(o.Count())
}

func planSearchIndex(p *planner) {
	shape := searchShape(p.Outline)
	briefings, _ := p.Count()
	p.chunk("postings", shape.Postings, postings)
	if n := shape.Rests(); n > 0 {
		p.chunk("rests", n, rests)
	}
	p.chunk("lexicon", shape.Lexicon, func(f *files, c Chunk) { f.words("w", c.N, (*search.Index).Lexicon) })
	p.chunk("names", shape.Names, searchNames)
	if shape.PerHead > 0 {
		p.chunk("other words", shape.Lexicon, func(f *files, c Chunk) { f.words("v", c.N, (*search.Index).Others) })
	}
	p.chunk("columns by "+strconv.Itoa(shape.PerColumns), pagesFor(briefings, shape.PerColumns), func(f *files, c Chunk) { searchColumns(f, c, shape.PerColumns) })
	for range p.Copies {
		p.chunk(search.CopiesFile, 0, searchCopies)
		break
	}
	each := shape.PerText
	p.chunk("texts by "+strconv.Itoa(each), pagesFor(briefings, each), func(f *files, c Chunk) { searchTexts(f, c, each) })
}

// finder is what the files of the index are made from.
type finder struct {
	shape search.Shape
	index func() *search.Index // made when it is first asked for
}

func finderOf(r *facts.Reader) finder {
	return facts.Once(r, "search index", func(r *facts.Reader) finder {
		briefings, bytes := r.Sources(), 0
		for _, b := range briefings {
			bytes += b.Doc.Length
		}
		shape := search.ShapeOf(len(briefings), bytes)
		kept := keptOf(r.Lasting())
		return finder{shape, sync.OnceValue(func() *search.Index { return search.Of(briefings, shape, kept) })}
	})
}

// Kept returns what is kept of the index for that of the next build.
func Kept(s *facts.Snapshot) *search.Kept { return keptOf(s.Lasting()) }

func keptOf(l *facts.Lasting) *search.Kept {
	return l.Get(func() any { return new(search.Kept) }).(*search.Kept)
}

func searchFile(name string) string { return "search/" + name + ".js" }

func postings(f *files, c Chunk) {
	f.words("p", c.N, (*search.Index).Postings)
	for i := range c.N {
		name := search.Name("b", i)
		f.file(searchFile(name), func(r *facts.Reader) (any, error) {
			return &view.SearchPairs{Name: name, Slots: finderOf(r).index().Pairs(i)}, nil
		})
	}
}

func rests(f *files, c Chunk) {
	f.words("r", c.N, (*search.Index).Rest)
	f.words("q", c.N, (*search.Index).PairsRest)
}

// words makes n files of one part of the index.
func (f *files) words(part string, n int, of func(*search.Index, int) []view.SearchWord) {
	for i := range n {
		name := search.Name(part, i)
		f.file(searchFile(name), func(r *facts.Reader) (any, error) {
			return &view.SearchWords{Name: name, Words: of(finderOf(r).index(), i)}, nil
		})
	}
}

func searchColumns(f *files, c Chunk, each int) {
	for i := range c.N {
		name := search.Name("c", i)
		f.file(searchFile(name), func(r *facts.Reader) (any, error) {
			var names []string
			for _, n := range mostNamed(r) {
				names = append(names, n.ID)
			}
			all := r.Sources()
			return search.Columns(name, all[min(i*each, len(all)):min((i+1)*each, len(all))], names), nil
		})
	}
}

// searchCopies is one file: each question needs it, since copies of one text count once.
func searchCopies(f *files, _ Chunk) {
	f.file(searchFile(search.CopiesFile), func(r *facts.Reader) (any, error) {
		return &view.SearchPairs{Name: search.CopiesFile, Slots: []view.SearchWord{{Data: search.Copies(r.Copied())}}}, nil
	})
}

func searchNames(f *files, c Chunk) {
	for i := range c.N {
		name, shown := search.Name("n", i), search.Name("e", i)
		f.file(searchFile(name), func(r *facts.Reader) (any, error) {
			return &view.SearchNames{Name: name, Names: namesIn(r, c.N, i)}, nil
		})
		f.file(searchFile(shown), func(r *facts.Reader) (any, error) {
			return &view.EntityPreviews{Site: r.Site(), Name: shown, Previews: previews(r, c.N, i)}, nil
		})
	}
}

// byFile lists the numbers of entities by the files that they are in.
func byFile(r *facts.Reader, name string, files int, of func(e *archive.Entity) []int) [][]int {
	return facts.Once(r, name, func(r *facts.Reader) [][]int {
		out := make([][]int, files)
		for e, ent := range r.Entities() {
			for _, n := range of(ent) {
				out[n] = append(out[n], e)
			}
		}
		return out
	})
}

// namesIn returns the names of one file, most often named first.
func namesIn(r *facts.Reader, files, file int) (out []view.SearchName) {
	for _, e := range byFile(r, "names by file", files, func(e *archive.Entity) []int {
		return search.NamesFile(files, append([]string{e.ID, e.Name}, e.Aliases...)...)
	})[file] {
		aliases := r.Entity(e).Aliases
		if len(aliases) > mostAliases { // the others are in the files of their own words
			aliases = slices.DeleteFunc(slices.Clone(aliases), func(a string) bool { return !slices.Contains(search.NamesFile(files, a), file) })
		}
		out = append(out, view.SearchName{NameCount: r.Total(e), Aliases: aliases})
	}
	slices.SortStableFunc(out, func(a, b view.SearchName) int { return b.Count - a.Count })
	return first(out, mostNames)
}

// previews returns what is shown of the entities of one file where a name is
// pointed at: of those that have a page.
func previews(r *facts.Reader, files, file int) (out []view.EntityPreview) {
	for _, e := range byFile(r, "previews by file", files, func(e *archive.Entity) []int {
		return []int{search.PreviewFile(files, e.ID)}
	})[file] {
		n := view.EntityPreview{NameCount: r.Total(e), Note: r.Entity(e).Summary()}
		if n.Passage != "" {
			continue // the text that names it has its one briefing around it
		}
		if o := r.Occurrences(e); len(o) > 0 {
			n.Latest = r.Card(o[0].Briefing)
		}
		out = append(out, n)
	}
	return out
}

func searchTexts(f *files, c Chunk, each int) {
	for i := range c.N {
		name := search.Name("t", i)
		f.file(searchFile(name), func(r *facts.Reader) (any, error) {
			v := &view.SearchTexts{Site: r.Site(), Name: name}
			for b := i * each; b < min((i+1)*each, r.Briefings()); b++ {
				v.Briefings = append(v.Briefings, r.Whole(b))
			}
			return v, nil
		})
	}
}
