package facts

// What a plan may know: which things there are and how many, never what they say.
// So a plan cannot hold anything that becomes stale.

import (
	"iter"
	"maps"
	"slices"

	"dossier/cmd/dossier/internal/archive"
)

// Outline is a Snapshot as a plan sees it.
type Outline struct{ of *Snapshot }

// Outline returns the outline of a snapshot.
func (s *Snapshot) Outline() Outline { return Outline{s} }

// Thing is an entity in an outline.
type Thing struct {
	ID          string
	Type        archive.EntityType
	HasPage     bool
	Dated       bool // a feed can carry a briefing that names it
	Occurrences []archive.Occurrence
}

func (o Outline) thing(e int) Thing {
	j := o.of.graph
	dated := slices.ContainsFunc(j.Occurrences[e], func(at archive.Occurrence) bool {
		a := j.Briefings[at.Briefing].Attr()
		return a.FeedTime() != "" && !a.Retracted()
	})
	return Thing{j.Entities[e].ID, j.Entities[e].Type, j.HasPage(e), dated, j.Occurrences[e]}
}

// Published reports whether the site has an address.
func (o Outline) Published() bool { return o.of.graph.Site.BaseURL != "" }

// Downloads says which files of the whole archive the site has.
func (o Outline) Downloads() string { return o.of.graph.Site.Downloads }

// Twins reports whether pages have Markdown beside them.
func (o Outline) Twins() bool { return o.of.graph.Site.Twins }

// Count returns how many briefings there are, and how many bytes their texts have.
func (o Outline) Count() (briefings, textBytes int) { return len(o.of.graph.Briefings), o.of.textBytes }

// Briefings yields the ids of all briefings.
func (o Outline) Briefings() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, b := range o.of.graph.Briefings {
			if !yield(b.ID) {
				return
			}
		}
	}
}

// Originals yields the paths of the files of sources that the site offers.
func (o Outline) Originals() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, b := range o.of.graph.Briefings {
			for _, at := range o.originals(b) {
				if !yield(at) {
					return
				}
			}
		}
	}
}

// originals lists those of a briefing and of the earlier versions of its text.
func (o Outline) originals(b *archive.Briefing) (paths []string) {
	if o.of.graph.Site.Offers(b) {
		paths = append(paths, b.Original())
	}
	for _, v := range b.Versions {
		paths = append(paths, o.originals(v)...)
	}
	return paths
}

// Pairs yields the ids of briefings that are side by side, each pair once, the
// lesser id first.
func (o Outline) Pairs() iter.Seq2[string, string] {
	return func(yield func(a, b string) bool) {
		seen := map[[2]string]bool{}
		for _, b := range o.of.graph.Briefings {
			for _, other := range o.of.graph.Pairs.Of(b.ID) {
				pair := [2]string{min(b.ID, other), max(b.ID, other)}
				if !seen[pair] && !yield(pair[0], pair[1]) {
					return
				}
				seen[pair] = true
			}
		}
	}
}

// Entities yields all entities.
func (o Outline) Entities() iter.Seq[Thing] {
	return func(yield func(Thing) bool) {
		for e := range o.of.graph.Entities {
			if !yield(o.thing(e)) {
				return
			}
		}
	}
}

// Entity finds one of them.
func (o Outline) Entity(id string) (Thing, bool) {
	if e, ok := o.of.graph.Number(id); ok {
		return o.thing(e), true
	}
	return Thing{}, false
}

// Shared yields the ids of the names that several entities share.
func (o Outline) Shared() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, n := range o.of.graph.Shared {
			if !yield(n.ID) {
				return
			}
		}
	}
}

// Groups yields the ids of the publishers or authors, and how many briefings each
// has, copies of one text once.
func (o Outline) Groups(folder string) iter.Seq2[string, int] {
	return func(yield func(string, int) bool) {
		for _, g := range o.of.groups(folder) {
			if !yield(g.ID, len(o.of.graph.Once(g.Briefings))) {
				return
			}
		}
	}
}

// DatedGroups yields the ids of those that a feed can carry a briefing of.
func (o Outline) DatedGroups(folder string) iter.Seq[string] {
	return func(yield func(string) bool) {
		j := o.of.graph
		for _, g := range o.of.groups(folder) {
			if slices.ContainsFunc(g.Briefings, func(b int) bool { return j.Briefings[b].Attr().FeedTime() != "" }) && !yield(g.ID) {
				return
			}
		}
	}
}

// CountGroups returns how many publishers or authors there are.
func (o Outline) CountGroups(folder string) int { return len(o.of.groups(folder)) }

// Pages yields the ids of the maintainer's own pages, and whether each answers a question.
func (o Outline) Pages() iter.Seq2[string, bool] {
	return func(yield func(string, bool) bool) {
		for _, p := range o.of.graph.Pages {
			if !yield(p.ID, p.Search != "") {
				return
			}
		}
	}
}

// Years yields the years that statements begin in.
func (o Outline) Years() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, y := range o.of.graph.Timeline.Years() {
			if !yield(y.Year) {
				return
			}
		}
	}
}

// Statements returns how many statements there are under a key: a year, or
// OfEntity.
func (o Outline) Statements(key string) int { return len(o.of.graph.Timeline.Under(key)) }

// Became yields the ids of entities that became others and have no page, and what
// they became, in order.
func (o Outline) Became() iter.Seq2[string, string] {
	return func(yield func(from, to string) bool) {
		became := o.of.former.Became
		for _, id := range slices.Sorted(maps.Keys(became)) {
			if e, there := o.Entity(id); there && e.HasPage {
				continue
			}
			if !yield(id, became[id]) {
				return
			}
		}
	}
}

// Gone returns the ids of entities that are no longer named, in order.
func (o Outline) Gone() []string { return slices.Sorted(maps.Keys(o.of.former.Gone)) }

// Redirects yields the ids of briefings that a maintainer redirects, and where.
func (o Outline) Redirects() iter.Seq2[string, string] {
	return func(yield func(from, to string) bool) {
		for _, l := range o.of.former.Redirects {
			if !yield(l.ID, l.To) {
				return
			}
		}
	}
}

// HasAsset reports whether static/ has a file of this name.
func (o Outline) HasAsset(name string) bool { _, ok := o.of.assets.State[name]; return ok }

// Assets returns the names of the files of static/, in order.
func (o Outline) Assets() []string { return slices.Sorted(maps.Keys(o.of.assets.State)) }

// LargeAsset reports whether an asset is too large to be held.
func (s *Snapshot) LargeAsset(name string) bool { return s.assets.State[name].Large() }

// NamedAsset returns the path of an asset whose name carries a hash.
func (o Outline) NamedAsset(name string) (path string, ok bool) {
	if a := o.of.assets.Named[name]; a != nil {
		return a.Path, true
	}
	return "", false
}

// SameThings reports whether an older outline had the same things, except for the
// number of mentions of entities that are Recounted and of statements under keys that
// are Redated.
func (o Outline) SameThings(old Outline) bool {
	j, was := o.of.graph, old.of.graph
	c := &j.Changes
	if c.Order || c.Names || c.Groups || c.Shared || len(c.Pairs) > 0 || len(c.Copies) > 0 || !maps.EqualFunc(o.of.translated, old.of.translated, slices.Equal) || !maps.EqualFunc(o.of.versions, old.of.versions, func(_, _ []version) bool { return true }) {
		return false
	}
	for _, i := range c.Briefings { // which of them feeds can carry, and whose files are offered
		a := j.Briefings[i].Attr()
		if at, ok := was.Briefing(j.Briefings[i].ID); ok {
			is, earlier := j.Briefings[i], was.Briefings[at]
			if !slices.Equal(o.originals(is), old.originals(earlier)) {
				return false
			}
			if b := earlier.Attr(); (a.FeedTime() == "") != (b.FeedTime() == "") || a.Retracted() != b.Retracted() {
				return false
			}
		}
	}
	sameKeys := func(a, b map[string]Tombstone) bool {
		return slices.Equal(slices.Sorted(maps.Keys(a)), slices.Sorted(maps.Keys(b)))
	}
	f, former := &o.of.former, &old.of.former
	return j.Site.BaseURL == was.Site.BaseURL && j.Site.FoundNames == was.Site.FoundNames && j.Site.LinkFrom == was.Site.LinkFrom && j.Site.Downloads == was.Site.Downloads && j.Site.Twins == was.Site.Twins && j.Site.Marking == was.Site.Marking && maps.Equal(j.Site.Assets, was.Site.Assets) &&
		slices.EqualFunc(j.Pages, was.Pages, func(a, b *archive.Page) bool { return a.ID == b.ID && (a.Search == "") == (b.Search == "") }) && slices.Equal(o.Assets(), old.Assets()) &&
		maps.Equal(f.Became, former.Became) && sameKeys(f.Gone, former.Gone) &&
		slices.EqualFunc(f.Redirects, former.Redirects, func(a, b archive.Permalink) bool { return a.ID == b.ID && a.To == b.To })
}

// Recounted yields the entities that are named in other places than before.
func (o Outline) Recounted() iter.Seq[Thing] {
	return func(yield func(Thing) bool) {
		for _, e := range o.of.graph.Changes.Occurrences {
			if !yield(o.thing(e)) {
				return
			}
		}
	}
}

// Redated yields the keys whose statements differ.
func (o Outline) Redated() iter.Seq[string] { return maps.Keys(o.of.graph.Changes.Statements) }
