package link

import (
	"cmp"
	"math"
	"runtime"
	"slices"
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"dossier/cmd/dossier/internal/archive"
)

// Limits on what a page shows of the archive, so that none grows with it.
const (
	maxRelated  = 6
	maxTogether = 24
)

// An entity named in more than one briefing in a hundred, and in more than
// fifty, says nothing of how two of them are related.
const (
	commonShare = 100
	commonFew   = 50
)

// Join makes an archive of what was read one by one: every entity with its
// occurrences, every briefing with its relatives. The order of the arguments
// does not show in the result. Entities that no briefing names are left out.
func Join(site *archive.Site, briefings []*archive.Briefing, entities []*archive.Entity) *archive.Archive {
	a := &archive.Archive{Site: site, Briefings: slices.Clone(briefings)}
	slices.SortFunc(a.Briefings, archive.ByDate)
	order := collate.New(language.Make(site.Language), collate.IgnoreCase, collate.Numeric)
	j := joiner{Archive: a, order: order}
	j.occurrences(entities)
	j.named()
	j.related()
	j.together()
	j.groups()
	j.count()
	return a
}

type joiner struct {
	*archive.Archive
	order *collate.Collator
}

// byName sorts values by name the way a reader of the site's language expects,
// then by id.
func byName[T any](c *collate.Collator, list []T, name, id func(T) string) {
	var buf collate.Buffer
	type keyed struct {
		key []byte
		v   T
	}
	sorted := make([]keyed, len(list))
	for i, v := range list {
		sorted[i] = keyed{c.KeyFromString(&buf, name(v)), v}
	}
	slices.SortFunc(sorted, func(a, b keyed) int {
		return cmp.Or(slices.Compare(a.key, b.key), cmp.Compare(id(a.v), id(b.v)))
	})
	for i := range sorted {
		list[i] = sorted[i].v
	}
}

// occurrences lists, for each entity that is named, where.
func (j *joiner) occurrences(entities []*archive.Entity) {
	seen := make(map[string]bool, len(entities))
	for _, b := range j.Briefings {
		for i := range b.Mentions {
			seen[b.Mentions[i].Entity] = true
		}
	}
	for _, e := range entities {
		if seen[e.ID] {
			j.Entities = append(j.Entities, e)
		}
	}
	byName(j.order, j.Entities, func(e *archive.Entity) string { return e.Name }, func(e *archive.Entity) string { return e.ID })
	index := make(map[string]int, len(j.Entities))
	for i, e := range j.Entities {
		index[e.ID] = i
	}
	j.Occurrences = make([][]archive.Occurrence, len(j.Entities))
	for bi, b := range j.Briefings {
		of := map[int]int{} // entity → index of its occurrence
		for mi := range b.Mentions {
			e, ok := index[b.Mentions[mi].Entity]
			if !ok {
				continue
			}
			at, ok := of[e]
			if !ok {
				at = len(j.Occurrences[e])
				of[e] = at
				j.Occurrences[e] = append(j.Occurrences[e], archive.Occurrence{Briefing: bi})
			}
			o := &j.Occurrences[e][at]
			o.Mentions = append(o.Mentions, mi)
		}
	}
}

// named lists, for each briefing, the entities it names, most first.
func (j *joiner) named() {
	j.Named = make([][]archive.Count, len(j.Briefings))
	for e, occurrences := range j.Occurrences {
		for _, o := range occurrences {
			j.Named[o.Briefing] = append(j.Named[o.Briefing], archive.Count{Entity: e, Mentions: len(o.Mentions)})
		}
	}
	for _, counts := range j.Named {
		slices.SortFunc(counts, func(a, b archive.Count) int {
			return cmp.Or(-cmp.Compare(a.Mentions, b.Mentions), cmp.Compare(a.Entity, b.Entity))
		})
	}
}

// related finds, for each briefing, those that share the most telling names:
// the rarer a name, the more it tells (inverse document frequency).
func (j *joiner) related() {
	n := len(j.Briefings)
	common := max(commonFew, n/commonShare)
	weight := make([]float64, len(j.Entities))
	for e, o := range j.Occurrences {
		if len(o) <= common {
			weight[e] = math.Log(1 + float64(n)/float64(len(o)))
		}
	}
	j.Related = make([][]archive.Related, n)
	shares(n, func(from, to int) { j.relate(from, to, weight) })
}

// shares cuts 0 to n into one stretch for each core and works on them side by
// side. The stretches do not show in what f stores for each number.
func shares(n int, f func(from, to int)) {
	cores := runtime.GOMAXPROCS(0)
	var wg sync.WaitGroup
	for i := range cores {
		wg.Go(func() { f(i*n/cores, (i+1)*n/cores) })
	}
	wg.Wait()
}

// relate finds the relatives of the briefings from one number to another.
func (j *joiner) relate(from, to int, weight []float64) {
	score := make([]float64, len(j.Briefings))
	var touched []int
	for b := from; b < to; b++ {
		touched = touched[:0]
		for _, c := range j.Named[b] {
			if weight[c.Entity] == 0 {
				continue
			}
			for _, o := range j.Occurrences[c.Entity] {
				if o.Briefing == b {
					continue
				}
				if score[o.Briefing] == 0 {
					touched = append(touched, o.Briefing)
				}
				score[o.Briefing] += weight[c.Entity]
			}
		}
		var best []int
		for _, t := range touched { // the few best, without sorting all
			at := len(best)
			for at > 0 && (score[t] > score[best[at-1]] || score[t] == score[best[at-1]] && t < best[at-1]) {
				at--
			}
			if at < maxRelated {
				best = slices.Insert(best, at, t)
				best = best[:min(len(best), maxRelated)]
			}
		}
		for _, t := range best {
			j.Related[b] = append(j.Related[b], archive.Related{Briefing: t, Shared: j.shared(b, t, weight)})
		}
		for _, t := range touched {
			score[t] = 0
		}
	}
}

// shared lists the names two briefings have in common, most telling first.
func (j *joiner) shared(a, b int, weight []float64) (out []int) {
	in := make(map[int]bool, len(j.Named[b]))
	for _, c := range j.Named[b] {
		in[c.Entity] = true
	}
	for _, c := range j.Named[a] {
		if in[c.Entity] && weight[c.Entity] > 0 {
			out = append(out, c.Entity)
		}
	}
	slices.SortFunc(out, func(x, y int) int {
		return cmp.Or(-cmp.Compare(weight[x], weight[y]), cmp.Compare(x, y))
	})
	return out
}

// together lists, for each entity, those named in the same briefings.
func (j *joiner) together() {
	j.Together = make([][]archive.Together, len(j.Entities))
	shares(len(j.Entities), j.company)
}

// company counts who is named with the entities from one number to another.
func (j *joiner) company(from, to int) {
	count := make([]int, len(j.Entities))
	var touched []int
	for e := from; e < to; e++ {
		touched = touched[:0]
		for _, o := range j.Occurrences[e] {
			for _, c := range j.Named[o.Briefing] {
				if c.Entity == e {
					continue
				}
				if count[c.Entity] == 0 {
					touched = append(touched, c.Entity)
				}
				count[c.Entity]++
			}
		}
		slices.SortFunc(touched, func(a, b int) int {
			return cmp.Or(-cmp.Compare(count[a], count[b]), cmp.Compare(a, b))
		})
		for _, t := range touched[:min(len(touched), maxTogether)] {
			j.Together[e] = append(j.Together[e], archive.Together{Entity: t, Briefings: count[t]})
		}
		for _, t := range touched {
			count[t] = 0
		}
	}
}

// groups gathers the briefings of each publisher and author.
func (j *joiner) groups() {
	publishers, authors := map[string]*archive.Group{}, map[string]*archive.Group{}
	for i, b := range j.Briefings {
		if p := &b.Attr.Publisher; p.ID != "" {
			g := publishers[p.ID]
			if g == nil {
				g = &archive.Group{ID: p.ID, Name: p.Name, Publisher: p}
				publishers[p.ID] = g
				j.Publishers = append(j.Publishers, g)
			}
			g.Briefings = append(g.Briefings, i)
		}
		for k := range b.Attr.Authors {
			p := &b.Attr.Authors[k]
			g := authors[p.ID]
			if g == nil {
				g = &archive.Group{ID: p.ID, Name: p.Name}
				authors[p.ID] = g
				j.Authors = append(j.Authors, g)
			}
			if g.Bio == "" {
				g.Bio = p.Bio
			}
			if n := len(g.Briefings); n == 0 || g.Briefings[n-1] != i {
				g.Briefings = append(g.Briefings, i)
			}
		}
	}
	name, id := func(g *archive.Group) string { return g.Name }, func(g *archive.Group) string { return g.ID }
	byName(j.order, j.Publishers, name, id)
	byName(j.order, j.Authors, name, id)
}

func (j *joiner) count() {
	c := archive.Counts{Briefings: len(j.Briefings), Entities: len(j.Entities), Publishers: len(j.Publishers), Authors: len(j.Authors)}
	for _, b := range j.Briefings {
		c.Mentions += len(b.Mentions)
		if !b.Attr.Has("published") {
			c.Undated++
		}
		if !b.Attr.Has("authors") {
			c.Unsigned++
		}
		if !b.Attr.Has("publisher") {
			c.Unissued++
		}
	}
	j.Counts = c
}
