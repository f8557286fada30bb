package review

// What an edit changes: the links of two archives compared.

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/engine"
)

// Links are the mentions of an archive, counted by source, words and entity.
type Links struct {
	Names  map[string]string // id → name
	counts map[place]map[string]int
}

// place is what a source calls somebody.
type place struct{ file, words string }

// NewLinks returns Links of nothing.
func NewLinks() *Links { return &Links{map[string]string{}, map[place]map[string]int{}} }

// Add counts one mention.
func (l *Links) Add(file, words, entity string) {
	p := place{file, words}
	if l.counts[p] == nil {
		l.counts[p] = map[string]int{}
	}
	l.counts[p][entity]++
}

// Difference is what changed between the links of two archives.
type Difference struct {
	Added   int        `json:"added"`   // links
	Removed int        `json:"removed"` // links
	Changed int        `json:"changed"` // links that lead to another entity
	Merges  []Became   `json:"merges"`  // an entity's links lead to another that was there
	Splits  []Became   `json:"splits"`  // part of an entity's links lead to a new one
	Moves   []Became   `json:"moves"`   // an entity has another id
	Gone    []string   `json:"gone"`    // ids of entities that nothing links to any more, nor to what they became
	Links   []Relinked `json:"links"`
}

// Became says that what was one entity is another.
type Became struct {
	From  string `json:"from"`
	To    string `json:"to"`
	Links int    `json:"links"`
}

// Relinked is what some words in one source led to and lead to; From is empty
// for new links, To for links that went.
type Relinked struct {
	File  string `json:"file"`
	Words string `json:"words"`
	From  string `json:"from,omitempty"`
	To    string `json:"to,omitempty"`
	Count int    `json:"count"`
}

// Compare says what changed from one archive's links to another's.
func Compare(old, now *Links) *Difference {
	d := &Difference{Merges: []Became{}, Splits: []Became{}, Moves: []Became{}, Gone: []string{}, Links: []Relinked{}}
	places := map[place]bool{}
	for p := range old.counts {
		places[p] = true
	}
	for p := range now.counts {
		places[p] = true
	}
	order := slices.SortedFunc(maps.Keys(places), func(a, b place) int {
		return cmp.Or(cmp.Compare(a.file, b.file), cmp.Compare(a.words, b.words))
	})
	moved := map[[2]string]int{}
	for _, p := range order {
		was, is := old.counts[p], now.counts[p]
		var less, more []Relinked
		for _, e := range ids(was, is) {
			switch n := is[e] - was[e]; {
			case n < 0:
				less = append(less, Relinked{From: e, Count: -n})
			case n > 0:
				more = append(more, Relinked{To: e, Count: n})
			}
		}
		for len(less) > 0 && len(more) > 0 { // the same words, another entity
			n := min(less[0].Count, more[0].Count)
			d.Links = append(d.Links, Relinked{p.file, p.words, less[0].From, more[0].To, n})
			d.Changed += n
			moved[[2]string{less[0].From, more[0].To}] += n
			if less[0].Count -= n; less[0].Count == 0 {
				less = less[1:]
			}
			if more[0].Count -= n; more[0].Count == 0 {
				more = more[1:]
			}
		}
		for _, r := range less {
			d.Links = append(d.Links, Relinked{p.file, p.words, r.From, "", r.Count})
			d.Removed += r.Count
		}
		for _, r := range more {
			d.Links = append(d.Links, Relinked{p.file, p.words, "", r.To, r.Count})
			d.Added += r.Count
		}
	}
	for _, k := range slices.SortedFunc(maps.Keys(moved), func(a, b [2]string) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) }) {
		b := Became{k[0], k[1], moved[k]}
		_, left := now.Names[b.From]
		_, had := old.Names[b.To]
		switch {
		case !left && had:
			d.Merges = append(d.Merges, b)
		case !left:
			d.Moves = append(d.Moves, b)
		case !had:
			d.Splits = append(d.Splits, b)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(old.Names)) {
		became := func(b Became) bool { return b.From == id }
		if _, left := now.Names[id]; !left && !slices.ContainsFunc(d.Merges, became) && !slices.ContainsFunc(d.Moves, became) {
			d.Gone = append(d.Gone, id)
		}
	}
	return d
}

// ids lists the entities of both, in order.
func ids(a, b map[string]int) []string {
	all := maps.Clone(a)
	if all == nil {
		all = map[string]int{}
	}
	maps.Copy(all, b)
	return slices.Sorted(maps.Keys(all))
}

// LinksOf lists every mention of the archive, for comparing two of them.
func LinksOf(g *engine.Result) *Links {
	l := NewLinks()
	for _, e := range g.Archive.Entities {
		l.Names[e.ID] = e.Name
	}
	for _, b := range g.Archive.Briefings {
		l.addAll(b)
	}
	return l
}

// LinksBetween lists the links of two builds in those sources alone that differ, to compare
// them: in a large archive an act changes few.
func LinksBetween(old, now *engine.Result) (was, is *Links) {
	was, is = NewLinks(), NewLinks()
	of := make(map[string]*archive.Briefing, len(old.Archive.Briefings))
	for _, b := range old.Archive.Briefings {
		of[b.Doc.File] = b
	}
	for _, e := range old.Archive.Entities {
		was.Names[e.ID] = e.Name
	}
	for _, e := range now.Archive.Entities {
		is.Names[e.ID] = e.Name
	}
	for _, b := range now.Archive.Briefings {
		o := of[b.Doc.File]
		delete(of, b.Doc.File)
		if o != nil && sameMentions(o, b) {
			continue
		}
		is.addAll(b)
		if o != nil {
			was.addAll(o)
		}
	}
	for _, o := range of {
		was.addAll(o)
	}
	return was, is
}

// sameMentions reports whether two briefings share their mentions and the text of these.
func sameMentions(a, b *archive.Briefing) bool {
	x, y := a.Mentions(), b.Mentions()
	if a == b || a.Doc != b.Doc || a.Attr().Title != b.Attr().Title || len(x) != len(y) {
		return a == b
	}
	return len(x) == 0 || &x[0] == &y[0]
}

func (l *Links) addAll(b *archive.Briefing) {
	for _, m := range b.Mentions() {
		l.Add(b.Doc.File, b.Text(m.N)[m.Start:m.End], m.Entity)
	}
}

// mostGone is how many names that are gone a sentence lists.
const mostGone = 5

// Effect says in a sentence what a decision changed; old are the links before.
func (d *Difference) Effect(old *Links) string {
	if d.Added+d.Removed+d.Changed+len(d.Gone) == 0 {
		return "No other link changes."
	}
	out := fmt.Sprintf("Links: %d won, %d lost, %d to another entity.", d.Added, d.Removed, d.Changed)
	gone := slices.Clone(d.Gone)
	for _, b := range d.Merges {
		gone = append(gone, b.From)
	}
	if len(gone) == 0 {
		return out
	}
	var names []string
	for _, id := range gone[:min(len(gone), mostGone)] {
		names = append(names, old.Called(id))
	}
	out += " Names gone: " + strings.Join(names, ", ")
	if more := len(gone) - mostGone; more > 0 {
		out += fmt.Sprintf(" and %d more", more)
	}
	return out + "."
}

// Called is how a comparison shows an entity.
func (l *Links) Called(id string) string {
	if name := l.Names[id]; name != "" && name != id {
		return name + " (" + id + ")"
	}
	return id
}
