package facts

// What a View may ask, and the fact that each answer is noted as.

import (
	"cmp"
	"io/fs"
	"maps"
	"slices"
	"sync"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/graph"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/view"
)

// Reader is how the View of one file reads the archive. It notes the facts it is
// asked for, so that the file is checked again when one changes, and only then: no
// dependency can be forgotten, because there is no other way to the archive. Numbers of briefings and entities hold for one Snapshot.
type Reader struct {
	of    *Snapshot
	noted bool
	facts []Fact
}

// Reader returns a Reader of the snapshot. One that notes nothing is for a file
// that is made once.
func (s *Snapshot) Reader(noting bool) *Reader { return &Reader{of: s, noted: noting} }

// Facts returns what was asked for, each fact once.
func (r *Reader) Facts() []Fact {
	slices.Sort(r.facts)
	return slices.Clone(slices.Compact(r.facts))
}

func (r *Reader) note(k kind, id string) {
	if r.noted {
		r.facts = append(r.facts, factOf(k, id))
	}
}

// made is what Once made and what it was made from.
type made struct {
	value any
	facts []Fact
}

// Once returns what several Views share. It is made when it is first asked for,
// and only once in a build; each View that asks for it depends on all that it
// was made from.
func Once[T any](r *Reader, name string, make func(r *Reader) T) T {
	f, ok := r.of.shared.Load(name)
	if !ok {
		of := r.of
		f, _ = of.shared.LoadOrStore(name, sync.OnceValue(func() made {
			own := of.Reader(true)
			value := make(own)
			return made{value, own.Facts()}
		}))
	}
	m := f.(func() made)()
	if r.noted {
		r.facts = append(r.facts, m.facts...)
	}
	return m.value.(T)
}

// Lasting returns what is kept from one build for the next.
func (r *Reader) Lasting() *Lasting { return r.of.lasting }

// Site returns what every page knows. It needs no note: where it differs, any fact
// may.
func (r *Reader) Site() *archive.Site { return r.of.graph.Site }

// Counts says how large the archive is.
func (r *Reader) Counts() archive.Counts {
	r.note(countsFact, "")
	return r.of.graph.Counts
}

// Briefings returns how many briefings there are.
func (r *Reader) Briefings() int {
	r.note(orderFact, "")
	return len(r.of.graph.Briefings)
}

// Sources returns every briefing, for what is made from all of them.
func (r *Reader) Sources() []*archive.Briefing {
	r.note(sourcesFact, "")
	return r.of.graph.Briefings
}

// Briefing returns the number of a briefing; one that was planned is there.
func (r *Reader) Briefing(id string) int {
	b, _ := r.of.graph.Briefing(id)
	return b
}

// Find returns the number of a briefing, if it is there.
func (r *Reader) Find(id string) (int, bool) {
	r.note(orderFact, "")
	return r.of.graph.Briefing(id)
}

// Whole returns all of a briefing.
func (r *Reader) Whole(b int) *archive.Briefing {
	r.note(briefingFact, r.of.graph.Briefings[b].ID)
	return r.of.graph.Briefings[b]
}

// Card returns what other pages show of a briefing.
func (r *Reader) Card(b int) view.Card {
	r.note(cardFact, r.of.graph.Briefings[b].ID)
	return view.CardOf(r.of.graph.Briefings[b])
}

// Cards returns those of some briefings.
func (r *Reader) Cards(list []int) []view.Card {
	out := make([]view.Card, len(list))
	for i, b := range list {
		out[i] = r.Card(b)
	}
	return out
}

// sentenceAround is how many bytes on either side of a mention its sentence is looked for in:
// more of it is not shown.
const sentenceAround = 2048

// Spots returns the first mentions of one entity in the text of a briefing, at most so many,
// each in its context, with the rest of its sentence; and how many there are with those in its
// title.
func (r *Reader) Spots(o archive.Occurrence, most int) view.MentionGroup {
	b := r.of.graph.Briefings[o.Briefing]
	r.note(textFact, b.ID)
	g := view.MentionGroup{Card: r.Card(o.Briefing), Mentions: int(o.Mentions)}
	mentions := b.Mentions()
	for _, m := range o.In(mentions) {
		at := &mentions[m]
		if at.N == 0 { // in the title
			continue
		}
		if len(g.Spots) == most {
			break
		}
		s := view.SpotOf(b, at)
		if s.Name != "" && (s.Before || s.After) {
			text := b.Text(at.N)
			if is, ok := prose.SentenceWith(text, at.Start, at.End, sentenceAround); ok {
				s.Within(text, is.Start, is.End, at.Start, at.End)
			}
		}
		g.Spots = append(g.Spots, s)
	}
	return g
}

// Places returns where a briefing names an entity, and nothing of its words.
func (r *Reader) Places(o archive.Occurrence) view.BriefingPlaces {
	b := r.of.graph.Briefings[o.Briefing]
	r.note(textFact, b.ID)
	v := view.BriefingPlaces{ID: b.ID, Published: r.Card(o.Briefing).Attr.Published, Paragraphs: make([]int, 0, o.Mentions)}
	mentions := b.Mentions()
	for _, m := range o.In(mentions) {
		v.Paragraphs = append(v.Paragraphs, mentions[m].N)
	}
	return v
}

// Named returns the entities that a briefing names, most first.
func (r *Reader) Named(b int) []archive.Count {
	r.note(namedFact, r.of.graph.Briefings[b].ID)
	return r.of.graph.Named[b]
}

// Names returns them with the number of their mentions in it.
func (r *Reader) Names(b int) []view.NameCount {
	counts := r.Named(b)
	out := make([]view.NameCount, len(counts))
	for i, c := range counts {
		out[i] = view.NameCount{Ref: r.Ref(int(c.Entity)), Count: int(c.Mentions)}
	}
	return out
}

// MostNamed returns the entities that most of some briefings name, at most so
// many, each with how many do: that is their order.
func (r *Reader) MostNamed(briefings []int, most int) []view.NameCount {
	in := map[int]int{} // by entity: in how many of them
	n := map[int]int{}  // and how often
	for _, b := range briefings {
		for _, c := range r.Named(b) {
			in[int(c.Entity)]++
			n[int(c.Entity)] += int(c.Mentions)
		}
	}
	before := func(a, b int) bool {
		return cmp.Or(-cmp.Compare(in[a], in[b]), -cmp.Compare(n[a], n[b]), cmp.Compare(a, b)) < 0
	}
	best := make([]int, 0, most+1) // the few best, without sorting all
	for e := range in {
		at := len(best)
		for at > 0 && before(e, best[at-1]) {
			at--
		}
		if at < most {
			best = slices.Insert(best, at, e)
			best = best[:min(len(best), most)]
		}
	}
	out := make([]view.NameCount, 0, most)
	for _, e := range best {
		out = append(out, view.NameCount{Ref: r.Ref(e), Count: in[e], Briefings: in[e]})
	}
	return out
}

// Related returns the relatives of a briefing, best first.
func (r *Reader) Related(b int) []int32 {
	r.note(relatedFact, r.of.graph.Briefings[b].ID)
	return r.of.graph.Related[b]
}

// Common returns the names that a briefing shares with one of its relatives, those first of
// which it says most.
func (r *Reader) Common(b, relative int) []int {
	r.note(relatedFact, r.of.graph.Briefings[b].ID)
	return r.of.graph.Common(b, relative)
}

// Paired reports whether two briefings are side by side on a page of their own.
func (r *Reader) Paired(a, b string) bool {
	r.note(pairFact, a)
	r.note(pairFact, b)
	return r.of.graph.Pairs.Have(a, b)
}

// Issuer returns the publisher of a briefing.
func (r *Reader) Issuer(b int) *archive.Publisher {
	r.note(issuerFact, r.of.graph.Briefings[b].ID)
	return &r.of.graph.Briefings[b].Brief().Publisher
}

// Beside returns the briefings before and after one, or nil.
func (r *Reader) Beside(b int) (later, earlier *view.Card) {
	r.note(besideFact, r.of.graph.Briefings[b].ID)
	if b > 0 {
		c := r.Card(b - 1)
		later = &c
	}
	if b+1 < len(r.of.graph.Briefings) {
		c := r.Card(b + 1)
		earlier = &c
	}
	return later, earlier
}

// Retracted returns the briefings that were retracted, the latest first.
func (r *Reader) Retracted() []int {
	r.note(retractedFact, "")
	return r.of.retracted
}

// Entities returns every entity, for what is made from all of them.
func (r *Reader) Entities() []*archive.Entity {
	r.note(namesFact, "")
	return r.of.graph.Entities
}

// EntityAt returns the number of an entity; one that was planned is there.
func (r *Reader) EntityAt(id string) int {
	at, _ := r.of.graph.Number(id)
	return at
}

// FindEntity returns the number of an entity, if any briefing names it.
func (r *Reader) FindEntity(id string) (int, bool) {
	r.note(namesFact, "")
	return r.of.graph.Number(id)
}

// Entity returns all that is kept of an entity.
func (r *Reader) Entity(e int) *archive.Entity {
	r.note(entityFact, r.of.graph.Entities[e].ID)
	return r.of.graph.Entities[e]
}

// Ref returns the reference to an entity.
func (r *Reader) Ref(e int) view.Ref {
	r.note(refFact, r.of.graph.Entities[e].ID)
	return r.of.graph.Ref(e)
}

// Total counts an entity over the whole archive.
func (r *Reader) Total(e int) view.NameCount {
	r.note(totalFact, r.of.graph.Entities[e].ID)
	o := r.of.graph.Occurrences[e]
	return view.NameCount{Ref: r.Ref(e), Count: mentions(o), Briefings: len(o), Texts: r.of.graph.Origins(e)}
}

// NamedIn returns in how many texts an entity is named, copies of one text counted once:
// fewer edits change that than its Total.
func (r *Reader) NamedIn(e int) int {
	r.note(spreadFact, r.of.graph.Entities[e].ID)
	return r.of.graph.Origins(e)
}

// Totals counts all entities, in their order.
func (r *Reader) Totals() []view.NameCount {
	r.note(totalsFact, "")
	return r.of.totals()
}

// InType returns how many entities there are of each type.
func (r *Reader) InType() []view.TypeNames {
	r.note(totalsFact, "")
	return r.of.inType()
}

// Occurrences returns where an entity is named.
func (r *Reader) Occurrences(e int) []archive.Occurrence {
	r.note(mentionsFact, r.of.graph.Entities[e].ID)
	return r.of.graph.Occurrences[e]
}

// Together returns the entities that are named beside one.
func (r *Reader) Together(e int) []archive.Together {
	r.note(togetherFact, r.of.graph.Entities[e].ID)
	return r.of.graph.Together[e]
}

// SharedBy returns the names that an entity shares with others.
func (r *Reader) SharedBy(e int) (out []view.SharedRef) {
	r.note(sharedFact, "")
	for _, n := range r.of.graph.SharedBy[e] {
		out = append(out, view.SharedRef{ID: r.of.graph.Shared[n].ID, Name: r.of.graph.Shared[n].Name})
	}
	return out
}

// Shared returns a name that several entities share, and their numbers.
func (r *Reader) Shared(id string) archive.SharedName {
	r.note(sharedFact, "")
	for _, n := range r.of.graph.Shared {
		if n.ID == id {
			return n
		}
	}
	return archive.SharedName{}
}

// Groups returns the publishers or the authors.
func (r *Reader) Groups(folder string) []*archive.Group {
	r.note(groupsFact, "")
	return r.of.groups(folder)
}

// Group returns one of them; one that was planned is there.
func (r *Reader) Group(folder, id string) *archive.Group {
	r.note(groupFact, folder+"/"+id)
	return r.of.groups(folder)[r.of.group[folder+"/"+id]]
}

// Pages returns the maintainer's own pages, for lists of them.
func (r *Reader) Pages() []*archive.Page {
	r.note(pagesFact, "")
	return r.of.graph.Pages
}

// Page returns a page of the maintainer's and what its links lead to.
func (r *Reader) Page(id string) (*archive.Page, map[string]string) {
	r.note(pageFact, id)
	for _, p := range r.of.graph.Pages {
		if p.ID == id {
			return p, r.of.links[id]
		}
	}
	return nil, nil
}

// Dated is a statement of the archive.
type Dated = graph.Dated

// OfEntity is the key of an entity's statements.
func OfEntity(id string) string { return graph.OfEntity(id) }

// OfPublisher is the key of a publisher's.
func OfPublisher(id string) string { return graph.OfPublisher(id) }

// Years returns the years that statements begin in.
func (r *Reader) Years() []view.YearCount {
	r.note(yearsFact, "")
	return r.of.graph.Timeline.Years()
}

// Dated returns the statements under a key: a year, OfEntity or OfPublisher.
func (r *Reader) Dated(key string) []Dated {
	r.note(timelineFact, key)
	return r.of.graph.Timeline.Under(key)
}

// DatedIn returns the statements of some briefings, which follow each other.
func (r *Reader) DatedIn(from, to int) []Dated {
	for _, y := range r.Years() {
		r.note(timelineFact, y.Year)
	}
	return graph.InOrder(r.of.graph.Briefings[from:to])
}

// Statement returns a statement as pages show it.
func (r *Reader) Statement(d Dated) view.StatementRow {
	row := d.Row()
	row.Card = r.Card(r.Briefing(d.Briefing()))
	return row
}

// SameDays lists the dates that two briefings speak of, the first most of them, in
// both wordings: each in as many sentences of either.
func (r *Reader) SameDays(a, b, most int) (out []view.SameDay) {
	x, y := r.Whole(a), r.Whole(b)
	of := map[string][]Dated{}
	dated := y.Dated()
	for n := range dated {
		of[dated[n].Date] = append(of[dated[n].Date], graph.DatedIn(y, n))
	}
	at := map[string]int{}
	dated = x.Dated()
	for n := range dated {
		date := dated[n].Date
		if of[date] == nil {
			continue
		}
		i, ok := at[date]
		switch {
		case !ok && len(out) == most || ok && len(out[i].A) == most:
			continue
		case !ok:
			i = len(out)
			at[date] = i
			out = append(out, view.SameDay{Date: date})
			for _, d := range of[date][:min(len(of[date]), most)] {
				out[i].B = append(out[i].B, r.Statement(d))
			}
		}
		out[i].A = append(out[i].A, r.Statement(graph.DatedIn(x, n)))
	}
	slices.SortFunc(out, func(a, b view.SameDay) int { return cmp.Compare(a.Date, b.Date) })
	return out
}

// Became returns the ids of entities that became others, in order, and what each
// became.
func (r *Reader) Became() (ids []string, to map[string]string) {
	r.note(formerFact, "")
	return slices.Sorted(maps.Keys(r.of.former.Became)), r.of.former.Became
}

// Redirects returns the addresses of briefings that a maintainer redirects.
func (r *Reader) Redirects() []archive.Permalink {
	r.note(formerFact, "")
	return r.of.former.Redirects
}

// Tombstone returns what is said of an entity that is named no more.
func (r *Reader) Tombstone(id string) Tombstone {
	r.note(goneFact, id)
	return r.of.former.Gone[id]
}

// Asset reads a file of static/, but for a large one.
func (r *Reader) Asset(name string) (data []byte, large bool, err error) {
	r.note(staticFact, name)
	if r.of.assets.State[name].Large() {
		return nil, true, nil
	}
	data, err = fs.ReadFile(r.of.assets.Files, name)
	return data, false, diag.In("static/"+name, err)
}

// Original returns the bytes of the file of a briefing that was read whole.
func (r *Reader) Original(b *archive.Briefing) ([]byte, error) {
	return r.of.assets.Source(b.Doc.File, b.Doc.SHA256)
}

// NamedAsset returns an asset whose name carries a hash, as it is written. The
// names are part of the Site, so this needs no note either.
func (r *Reader) NamedAsset(name string) []byte { return r.of.assets.Named[name].Data }
