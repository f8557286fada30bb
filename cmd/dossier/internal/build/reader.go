package build

import (
	"cmp"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/names"
)

// A fact is something of the archive that the View of an output was made
// from: a kind and an id, hashed. Two facts with one hash cost a needless look
// and nothing else.
type fact uint32

type factKind byte

const (
	siteFact      factKind = iota // title, address, navigation
	pagesFact                     // the list of the maintainer's pages
	countsFact                    // how large the archive is
	sourcesFact                   // any of the briefings
	orderFact                     // which briefings there are, and in which order
	namesFact                     // which entities there are, in order
	totalsFact                    // how often each entity is named
	groupsFact                    // which publishers and authors there are
	briefingFact                  // all of one briefing
	textFact                      // its title and text
	cardFact                      // what other pages show of it
	namedFact                     // the entities it names
	relatedFact                   // its relatives
	issuerFact                    // its publisher
	besideFact                    // the briefings before and after it
	entityFact                    // all that is kept of one entity
	refFact                       // its id, name and type
	totalFact                     // how often it is named
	mentionsFact                  // where it is named
	togetherFact                  // its company
	sharedFact                    // which names several entities share, and which these are
	groupFact                     // one publisher or author and its briefings
	pageFact                      // one page of the maintainer's
	yearsFact                     // which years statements begin in, and how many
	timelineFact                  // the statements of one year or entity
	pairFact                      // with which others one briefing stands side by side
	templateFact                  // a template
	staticFact                    // an asset
	goneFact                      // the tombstone of an entity
	formerFact                    // which addresses lead elsewhere
	retractedFact                 // which briefings were taken back, and when
)

// factOf is FNV-1a of a kind and an id.
func factOf(kind factKind, id string) fact {
	h := (uint32(2166136261) ^ uint32(kind)) * 16777619
	for i := range len(id) {
		h = (h ^ uint32(id[i])) * 16777619
	}
	return fact(h)
}

// snapshot is an archive as the Views of one generation see it. It does not
// change.
type snapshot struct {
	*names.Joined
	briefing     map[string]int // by id
	group        map[string]int // by folder and id, in its list
	curated      []*archive.Entity
	becameOthers map[string]string // id of an entity → what it is now
	gone         map[string]tombstone
	led          []archive.Permalink // addresses of briefings that lead elsewhere
	retracted    []int               // briefings that were taken back, the latest first
	timeline     *timeline
	finder       *finder
	pairs        *pairs
	static       map[string]fileState
	small        map[string]*smallAsset
	files        fs.FS // assets

	totals func() []archive.NameCount // counted when they are first asked for
	inType func() []archive.TypeNames

	links     map[string]map[string]string // by page: what its links lead to
	deadLinks diag.List
}

// reader is how the View of one output gets at the archive. It notes the facts
// it is asked for, so that the output is looked at again when one changes, and
// only then: what a View is made from cannot be forgotten, because there is no
// other way to it.
type reader struct {
	of    *snapshot
	noted bool
	facts []fact
}

func (r *reader) note(kind factKind, id string) {
	if r.noted {
		r.facts = append(r.facts, factOf(kind, id))
	}
}

func (r *reader) site() *archive.Site {
	r.note(siteFact, "")
	return r.of.Site
}

func (r *reader) counts() archive.Counts {
	r.note(countsFact, "")
	return r.of.Counts
}

// briefings returns how many there are.
func (r *reader) briefings() int {
	r.note(orderFact, "")
	return len(r.of.Briefings)
}

// at returns the number of a briefing; one that was planned is there.
func (r *reader) at(id string) int { return r.of.briefing[id] }

// whole returns all of a briefing.
func (r *reader) whole(b int) *archive.Briefing {
	r.note(briefingFact, r.of.Briefings[b].ID)
	return r.of.Briefings[b]
}

// card returns what other pages show of a briefing.
func (r *reader) card(b int) archive.Card {
	r.note(cardFact, r.of.Briefings[b].ID)
	return archive.CardOf(r.of.Briefings[b])
}

// spots returns mentions of one entity in a briefing, each in its context.
func (r *reader) spots(o archive.Occurrence) archive.MentionGroup {
	b := r.of.Briefings[o.Briefing]
	r.note(textFact, b.ID)
	g := archive.MentionGroup{Card: r.card(o.Briefing), Spots: make([]archive.Spot, len(o.Mentions))}
	for i, m := range o.Mentions {
		g.Spots[i] = archive.SpotOf(b, &b.Mentions[m])
	}
	return g
}

func (r *reader) cards(list []int) []archive.Card {
	out := make([]archive.Card, len(list))
	for i, b := range list {
		out[i] = r.card(b)
	}
	return out
}

// named returns the entities a briefing names.
func (r *reader) named(b int) []archive.Count {
	r.note(namedFact, r.of.Briefings[b].ID)
	return r.of.Named[b]
}

// namedBy returns the entities that a briefing names, most first; none when it
// is not in the archive.
func (s *snapshot) namedBy(b *archive.Briefing) []archive.Count {
	if i, ok := s.briefing[b.ID]; ok && s.Briefings[i] == b {
		return s.Named[i]
	}
	return nil
}

// names returns them with the number of their mentions in it.
func (r *reader) names(b int) []archive.NameCount {
	counts := r.named(b)
	out := make([]archive.NameCount, len(counts))
	for i, c := range counts {
		out[i] = archive.NameCount{Ref: r.ref(c.Entity), Count: c.Mentions}
	}
	return out
}

func (r *reader) related(b int) []archive.Related {
	r.note(relatedFact, r.of.Briefings[b].ID)
	return r.of.Related[b]
}

// issuer returns the publisher of a briefing.
func (r *reader) issuer(b int) *archive.Publisher {
	r.note(issuerFact, r.of.Briefings[b].ID)
	return &r.of.Briefings[b].Attr.Publisher
}

// beside returns the dated briefings before and after one, or nil.
func (r *reader) beside(b int) (later, earlier *archive.Card) {
	r.note(besideFact, r.of.Briefings[b].ID)
	if b > 0 {
		c := r.card(b - 1)
		later = &c
	}
	if b+1 < len(r.of.Briefings) {
		c := r.card(b + 1)
		earlier = &c
	}
	return later, earlier
}

// entities returns how many there are.
func (r *reader) entities() int {
	r.note(namesFact, "")
	return len(r.of.Entities)
}

// entityAt returns the number of an entity; one that was planned is there.
func (r *reader) entityAt(id string) int {
	at, _ := r.of.Number(id)
	return at
}

func (r *reader) entity(e int) *archive.Entity {
	r.note(entityFact, r.of.Entities[e].ID)
	return r.of.Entities[e]
}

func (r *reader) ref(e int) archive.Ref {
	r.note(refFact, r.of.Entities[e].ID)
	return r.of.ref(e)
}

// ref returns the reference to an entity. One that was found in a single place
// has no page of its own, unless the site says so: the reference leads there.
func (s *snapshot) ref(e int) archive.Ref {
	ref := archive.RefOf(s.Entities[e])
	if o := s.Occurrences[e]; !s.paged(e) {
		b := s.Briefings[o[0].Briefing]
		ref.Passage = archive.PassagePath(b.ID, b.Mentions[o[0].Mentions[0]].N)
	}
	return ref
}

// paged reports whether an entity has a page of its own.
func (s *snapshot) paged(e int) bool {
	o := s.Occurrences[e]
	return !s.Entities[e].Found || s.Site.FoundNames == archive.FoundAll || len(o) > 1 || len(o[0].Mentions) > 1
}

// shared returns the names that an entity shares with others.
func (r *reader) shared(e int) (out []archive.SharedRef) {
	r.note(sharedFact, "")
	for _, n := range r.of.SharedBy[e] {
		out = append(out, archive.SharedRef{ID: r.of.Shared[n].ID, Name: r.of.Shared[n].Name})
	}
	return out
}

// senses returns a name and the entities that share it.
func (r *reader) senses(id string) (name string, out []archive.Sense) {
	r.note(sharedFact, "")
	for i := range r.of.Shared {
		if n := &r.of.Shared[i]; n.ID == id {
			name = n.Name
			for _, e := range n.Entities {
				sense := archive.Sense{NameCount: r.total(e)}
				if note := r.entity(e).Note; len(note) > 0 {
					sense.Note = note[0].Text
				}
				out = append(out, sense)
			}
		}
	}
	return name, out
}

// moved returns what an entity became: itself where it has a page, or nothing.
func (r *reader) moved(id string) (archive.Ref, bool) {
	r.note(namesFact, "")
	if e, ok := r.of.Number(id); ok {
		return r.ref(e), true
	}
	return archive.Ref{}, false
}

// tombstone returns what is said of an entity that is named no more.
func (r *reader) tombstone(id string) tombstone {
	r.note(goneFact, id)
	return r.of.gone[id]
}

// retracted returns the briefings that were taken back, the latest first.
func (r *reader) retracted() []int {
	r.note(retractedFact, "")
	return r.of.retracted
}

// total counts an entity over the whole archive.
func (r *reader) total(e int) archive.NameCount {
	r.note(totalFact, r.of.Entities[e].ID)
	return archive.NameCount{Ref: r.ref(e), Count: mentions(r.of.Occurrences[e]), Briefings: len(r.of.Occurrences[e])}
}

// totals counts all entities, in their order.
func (r *reader) totals() []archive.NameCount {
	r.note(totalsFact, "")
	return r.of.totals()
}

// inType returns how many entities there are of each type.
func (r *reader) inType() []archive.TypeNames {
	r.note(totalsFact, "")
	return r.of.inType()
}

func mentions(occurrences []archive.Occurrence) (n int) {
	for i := range occurrences {
		n += len(occurrences[i].Mentions)
	}
	return n
}

func (r *reader) occurrences(e int) []archive.Occurrence {
	r.note(mentionsFact, r.of.Entities[e].ID)
	return r.of.Occurrences[e]
}

func (r *reader) together(e int) []archive.Together {
	r.note(togetherFact, r.of.Entities[e].ID)
	return r.of.Together[e]
}

// groups returns the publishers or the authors.
func (r *reader) groups(folder string) []*archive.Group {
	r.note(groupsFact, "")
	return r.of.groups(folder)
}

func (s *snapshot) groups(folder string) []*archive.Group {
	if folder == "publishers" {
		return s.Publishers
	}
	return s.Authors
}

func (r *reader) groupOf(folder, id string) *archive.Group {
	r.note(groupFact, folder+"/"+id)
	return r.of.groups(folder)[r.of.group[folder+"/"+id]]
}

func (r *reader) pages() []*archive.Page {
	r.note(pagesFact, "")
	return r.of.Pages
}

// page returns a page of the maintainer's and what its links lead to.
func (r *reader) page(id string) (*archive.Page, map[string]string) {
	r.note(pageFact, id)
	for _, p := range r.of.Pages {
		if p.ID == id {
			return p, r.of.links[id]
		}
	}
	return nil, nil
}

// filter tells quickly that a fact did not change. Few facts change at once.
type filter struct {
	bits  [1 << 10]uint64
	exact map[fact]bool
}

func (f *filter) add(kind factKind, id string) {
	x := factOf(kind, id)
	f.bits[(x>>6)&1023] |= 1 << (x & 63)
	f.exact[x] = true
}

func (f *filter) any(facts []fact) bool {
	for _, x := range facts {
		if f.bits[(x>>6)&1023]>>(x&63)&1 != 0 && f.exact[x] {
			return true
		}
	}
	return false
}

// changes finds the facts that differ from those of the last generation.
func (s *snapshot) changes(old *snapshot) *filter {
	f := &filter{exact: map[fact]bool{}}
	if old == nil {
		return f
	}
	if s.Site != old.Site {
		f.add(siteFact, "")
	}
	if s.Counts != old.Counts {
		f.add(countsFact, "")
	}
	s.briefingChanges(old, f)
	s.entityChanges(old, f)
	s.groupChanges(old, f)
	if !slices.Equal(s.Pages, old.Pages) {
		f.add(pagesFact, "")
	}
	had := map[string]*archive.Page{}
	for _, p := range old.Pages {
		had[p.ID] = p
	}
	for _, p := range s.Pages {
		if o := had[p.ID]; o != nil && (o.Digest != p.Digest || !sameLinks(s.links[p.ID], old.links[p.ID])) {
			f.add(pageFact, p.ID)
		}
	}
	for id := range s.pairs.touched {
		f.add(pairFact, id)
	}
	for key := range s.timeline.touched {
		f.add(timelineFact, key)
	}
	if !slices.Equal(s.timeline.years, old.timeline.years) {
		f.add(yearsFact, "")
	}
	if !maps.Equal(s.becameOthers, old.becameOthers) || !slices.Equal(s.led, old.led) {
		f.add(formerFact, "")
	}
	for id, now := range s.gone {
		if now != old.gone[id] {
			f.add(goneFact, id)
		}
	}
	if !slices.EqualFunc(s.retracted, old.retracted, func(a, b int) bool {
		x, y := s.Briefings[a], old.Briefings[b]
		return x.ID == y.ID && x.Attr.Handling.RetractOn == y.Attr.Handling.RetractOn
	}) {
		f.add(retractedFact, "")
	}
	for name, state := range s.static {
		if !state.same(old.static[name]) {
			f.add(staticFact, name)
		}
	}
	return f
}

func sameLinks(a, b map[string]string) bool {
	if len(a) != len(b) {
		return false
	}
	for k, v := range a {
		if b[k] != v {
			return false
		}
	}
	return true
}

func (s *snapshot) briefingChanges(old *snapshot, f *filter) {
	c := &s.Changes
	if c.Order || len(c.Briefings) > 0 {
		f.add(sourcesFact, "")
	}
	for _, i := range c.Briefings {
		b := s.Briefings[i]
		f.add(briefingFact, b.ID)
		o, ok := old.briefing[b.ID]
		if !ok {
			continue
		}
		if old.Briefings[o].Doc.File != b.Doc.File { // another source has the address now
			f.add(namedFact, b.ID)
			f.add(relatedFact, b.ID)
		}
		if old.Briefings[o].Doc != b.Doc || old.Briefings[o].Attr.Title != b.Attr.Title {
			f.add(textFact, b.ID)
		}
		if old.Briefings[o].Slip != b.Slip {
			f.add(cardFact, b.ID)
			if was, is := &old.Briefings[o].Attr.Publisher, &b.Attr.Publisher; was.ID != is.ID || was.Name != is.Name {
				f.add(issuerFact, b.ID)
			}
		}
	}
	for _, i := range c.Named {
		f.add(namedFact, s.Briefings[i].ID)
	}
	for _, i := range c.Related {
		f.add(relatedFact, s.Briefings[i].ID)
	}
	if !c.Order {
		return
	}
	f.add(orderFact, "")
	neighbour := func(s *snapshot, i int) string {
		if i < 0 || i >= len(s.Briefings) {
			return ""
		}
		return s.Briefings[i].ID
	}
	o := 0
	for i, b := range s.Briefings {
		// Both are in the same order but for what came and went.
		if o >= len(old.Briefings) || old.Briefings[o].ID != b.ID {
			at, ok := old.briefing[b.ID]
			if !ok {
				continue
			}
			o = at
		}
		if neighbour(s, i-1) != neighbour(old, o-1) || neighbour(s, i+1) != neighbour(old, o+1) {
			f.add(besideFact, b.ID)
		}
		o++
	}
}

func (s *snapshot) entityChanges(old *snapshot, f *filter) {
	c := &s.Changes
	totals := c.Names
	for _, e := range c.Occurrences {
		id := s.Entities[e].ID
		f.add(mentionsFact, id)
		o, ok := old.Number(id)
		if !ok || len(old.Occurrences[o]) != len(s.Occurrences[e]) || mentions(old.Occurrences[o]) != mentions(s.Occurrences[e]) {
			f.add(totalFact, id)
			totals = true
		}
		if ok && old.ref(o) != s.ref(e) {
			f.add(refFact, id)
			totals = true
		}
	}
	if c.Shared {
		f.add(sharedFact, "")
	}
	for _, e := range c.Together {
		f.add(togetherFact, s.Entities[e].ID)
	}
	if totals {
		f.add(totalsFact, "")
	}
	if !c.Names {
		return
	}
	f.add(namesFact, "")
	for _, e := range s.Entities {
		o, ok := old.Number(e.ID)
		if !ok || old.Entities[o] == e {
			continue
		}
		if before := old.Entities[o]; before.Digest != e.Digest {
			f.add(entityFact, e.ID)
			if archive.RefOf(before) != archive.RefOf(e) { // where it leads is looked at above
				f.add(refFact, e.ID)
			}
		}
	}
}

func (s *snapshot) groupChanges(old *snapshot, f *filter) {
	if !s.Changes.Groups {
		return
	}
	f.add(groupsFact, "")
	for _, folder := range []string{"publishers", "authors"} {
		for _, g := range s.groups(folder) {
			at, ok := old.group[folder+"/"+g.ID]
			if !ok {
				continue
			}
			o := old.groups(folder)[at]
			if o.Name != g.Name || o.Bio != g.Bio || !samePublisher(o.Publisher, g.Publisher) || !slices.EqualFunc(o.Briefings, g.Briefings, func(a, b int) bool {
				return old.Briefings[a].ID == s.Briefings[b].ID
			}) {
				f.add(groupFact, folder+"/"+g.ID)
			}
		}
	}
}

// samePublisher compares what pages show of a publisher.
func samePublisher(a, b *archive.Publisher) bool {
	return a == b || a != nil && b != nil && a.Name == b.Name && a.URL == b.URL && a.Type == b.Type && a.Country == b.Country
}

// snapshotOf prepares an archive for reading. What the last one holds and is
// still true is taken from it.
func snapshotOf(j *names.Joined, old *snapshot, curated []*archive.Entity) *snapshot {
	s := &snapshot{Joined: j, curated: curated}
	s.totals = sync.OnceValue(func() []archive.NameCount {
		out := make([]archive.NameCount, len(s.Entities))
		for e := range s.Entities {
			out[e] = archive.NameCount{Ref: s.ref(e), Count: mentions(s.Occurrences[e]), Briefings: len(s.Occurrences[e])}
		}
		return out
	})
	s.inType = sync.OnceValue(func() (out []archive.TypeNames) {
		n := map[archive.EntityType]int{}
		for _, e := range s.Entities {
			n[e.Type]++
		}
		for _, t := range archive.EntityTypes {
			if n[t] > 0 {
				out = append(out, archive.TypeNames{Type: t, Total: n[t]})
			}
		}
		return out
	})
	if old != nil && !j.Changes.Order {
		s.briefing = old.briefing
	} else {
		s.briefing = make(map[string]int, len(j.Briefings))
		for i, b := range j.Briefings {
			s.briefing[b.ID] = i
		}
	}
	for i, b := range j.Briefings {
		if b.Attr.Retracted() {
			s.retracted = append(s.retracted, i)
		}
	}
	slices.SortStableFunc(s.retracted, func(a, b int) int {
		return -cmp.Compare(j.Briefings[a].Attr.Handling.RetractOn, j.Briefings[b].Attr.Handling.RetractOn)
	})
	s.timeline, s.finder = timelineOf(s, old), finderOf(s)
	s.pairs = pairsOf(s, old)
	if old != nil && !j.Changes.Groups {
		s.group = old.group
	} else {
		s.group = make(map[string]int, len(j.Publishers)+len(j.Authors))
		for _, folder := range []string{"publishers", "authors"} {
			for i, g := range s.groups(folder) {
				s.group[strings.Join([]string{folder, g.ID}, "/")] = i
			}
		}
	}
	return s
}
