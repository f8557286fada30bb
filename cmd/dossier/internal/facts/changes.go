package facts

// Which facts differ between two snapshots. One too many costs a needless View; one
// too few would leave a file stale, so each follows from the changes that the joined
// archive reports itself.

import (
	"maps"
	"slices"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/view"
)

// Changes are the facts that differ between two snapshots. Few do at once, so a
// filter rules out most of the others quickly.
type Changes struct {
	all   bool // any fact may differ
	bits  [1 << 10]uint64
	exact map[Fact]bool
}

func (c *Changes) add(k kind, id string) {
	x := factOf(k, id)
	c.bits[(x>>6)&1023] |= 1 << (x & 63)
	c.exact[x] = true
}

// Any reports whether one of these facts is among the changes.
func (c *Changes) Any(facts []Fact) bool {
	if c.all {
		return true
	}
	for _, x := range facts {
		if c.bits[(x>>6)&1023]>>(x&63)&1 != 0 && c.exact[x] {
			return true
		}
	}
	return false
}

// ChangedSince finds the facts that differ from those of an older snapshot; none
// when that is nil. Other settings may change any of them: nearly every page shows
// some, the language orders all lists, and found_names decides where references lead.
func (s *Snapshot) ChangedSince(old *Snapshot) *Changes {
	f := &Changes{exact: map[Fact]bool{}}
	if old == nil {
		return f
	}
	j, c := s.graph, &s.graph.Changes
	if j.Site != old.graph.Site {
		f.all = true
		return f
	}
	if j.Counts != old.graph.Counts {
		f.add(countsFact, "")
	}
	s.briefingChanges(old, f)
	s.entityChanges(old, f)
	s.groupChanges(old, f)
	s.pageChanges(old, f)
	for id := range c.Pairs {
		f.add(pairFact, id)
	}
	for id := range c.Copies {
		f.add(copiesFact, id)
		f.add(copiesFact, "")
	}
	for key := range c.Statements {
		f.add(timelineFact, key)
	}
	if c.Years {
		f.add(yearsFact, "")
	}
	s.formerChanges(old, f)
	s.revisionChanges(old, f)
	s.leadChanges(old, f)
	changed(f, correctionsFact, s.corrections, old.corrections)
	s.translationChanges(old, f)
	s.passageChanges(old, f)
	for name, state := range s.assets.State {
		if !state.Same(old.assets.State[name]) {
			f.add(staticFact, name)
		}
	}
	return f
}

func (s *Snapshot) pageChanges(old *Snapshot, f *Changes) {
	pages, were := s.graph.Pages, old.graph.Pages
	if !slices.Equal(pages, were) {
		f.add(pagesFact, "")
	}
	had := map[string]*archive.Page{}
	for _, p := range were {
		had[p.ID] = p
	}
	for _, p := range pages {
		if o := had[p.ID]; o != nil && (o.Digest != p.Digest || !maps.Equal(s.links[p.ID], old.links[p.ID])) {
			f.add(pageFact, p.ID)
		}
	}
}

func (s *Snapshot) formerChanges(old *Snapshot, f *Changes) {
	if !maps.Equal(s.former.Became, old.former.Became) || !slices.Equal(s.former.Redirects, old.former.Redirects) {
		f.add(formerFact, "")
	}
	for id, now := range s.former.Gone {
		if now != old.former.Gone[id] {
			f.add(goneFact, id)
		}
	}
	if !slices.EqualFunc(s.retracted, old.retracted, func(a, b int) bool {
		x, y := s.graph.Briefings[a], old.graph.Briefings[b]
		return x.ID == y.ID && x.Attr().Handling.RetractOn == y.Attr().Handling.RetractOn
	}) {
		f.add(retractedFact, "")
	}
}

func (s *Snapshot) briefingChanges(old *Snapshot, f *Changes) {
	j, was := s.graph, old.graph
	c := &j.Changes
	if c.Order || len(c.Briefings) > 0 {
		f.add(sourcesFact, "")
	}
	for _, i := range c.Briefings {
		b := j.Briefings[i]
		f.add(briefingFact, b.ID)
		at, ok := was.Briefing(b.ID)
		if !ok {
			continue
		}
		o := was.Briefings[at]
		if o.Doc.File != b.Doc.File { // another source has the address now
			f.add(namedFact, b.ID)
			f.add(relatedFact, b.ID)
		}
		if o.Doc != b.Doc || o.Attr().Title != b.Attr().Title {
			f.add(textFact, b.ID)
		}
		if o.Slip != b.Slip {
			f.add(cardFact, b.ID)
			if was, is := &o.Attr().Publisher, &b.Attr().Publisher; was.ID != is.ID || was.Name != is.Name || was.Type != is.Type || o.Attr().Agency != b.Attr().Agency {
				f.add(issuerFact, b.ID)
			}
		}
	}
	for _, i := range c.Named {
		f.add(namedFact, j.Briefings[i].ID)
	}
	for _, i := range c.Related {
		f.add(relatedFact, j.Briefings[i].ID)
	}
	if c.Order {
		s.orderChanges(old, f)
	}
}

// orderChanges finds the briefings whose neighbours differ.
func (s *Snapshot) orderChanges(old *Snapshot, f *Changes) {
	f.add(orderFact, "")
	neighbour := func(list []*archive.Briefing, i int) string {
		if i < 0 || i >= len(list) {
			return ""
		}
		return list[i].ID
	}
	is, was := s.graph.Briefings, old.graph.Briefings
	o := 0
	for i, b := range is {
		// Both are in the same order but for what came and went.
		if o >= len(was) || was[o].ID != b.ID {
			at, ok := old.graph.Briefing(b.ID)
			if !ok {
				continue
			}
			o = at
		}
		if neighbour(is, i-1) != neighbour(was, o-1) || neighbour(is, i+1) != neighbour(was, o+1) {
			f.add(besideFact, b.ID)
		}
		o++
	}
}

func (s *Snapshot) entityChanges(old *Snapshot, f *Changes) {
	j, was := s.graph, old.graph
	c := &j.Changes
	totals := c.Names
	for _, e := range c.Occurrences {
		id := j.Entities[e].ID
		f.add(mentionsFact, id)
		o, ok := was.Number(id)
		if !ok || len(was.Occurrences[o]) != len(j.Occurrences[e]) {
			f.add(spreadFact, id)
		}
		if !ok || len(was.Occurrences[o]) != len(j.Occurrences[e]) || mentions(was.Occurrences[o]) != mentions(j.Occurrences[e]) {
			f.add(totalFact, id)
			totals = true
		}
		if ok && was.Ref(o) != j.Ref(e) {
			f.add(refFact, id)
			totals = true
		}
	}
	for _, e := range c.Origins {
		f.add(totalFact, j.Entities[e].ID)
		f.add(spreadFact, j.Entities[e].ID)
		totals = true
	}
	if c.Shared {
		f.add(sharedFact, "")
	}
	for _, e := range c.Together {
		f.add(togetherFact, j.Entities[e].ID)
	}
	if totals {
		f.add(totalsFact, "")
	}
	if !c.Names {
		return
	}
	f.add(namesFact, "")
	for _, e := range j.Entities {
		o, ok := was.Number(e.ID)
		if !ok || was.Entities[o] == e {
			continue
		}
		if before := was.Entities[o]; before.Digest != e.Digest {
			f.add(entityFact, e.ID)
			if view.RefOf(before) != view.RefOf(e) { // where it leads is compared above
				f.add(refFact, e.ID)
			}
		}
	}
}

func (s *Snapshot) groupChanges(old *Snapshot, f *Changes) {
	if !s.graph.Changes.Groups {
		return
	}
	f.add(groupsFact, "")
	for _, folder := range []string{Publishers, Authors} {
		for _, g := range s.groups(folder) {
			at, ok := old.group[folder+"/"+g.ID]
			if !ok {
				continue
			}
			o := old.groups(folder)[at]
			if o.Name != g.Name || o.Bio != g.Bio || !samePublisher(o.Publisher, g.Publisher) || !slices.EqualFunc(o.Briefings, g.Briefings, func(a, b int) bool {
				return old.graph.Briefings[a].ID == s.graph.Briefings[b].ID
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
