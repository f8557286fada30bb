// Package graph joins all briefings into an Archive: who is named where, which
// briefings are related, which entities are named together, what is dated when.
// Joining is incremental, so that an edit costs what it changes; a clean join
// starts from an empty archive, so that there is no second algorithm.
package graph

import (
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/view"
)

// Joined is an archive with what the next Join reuses of it, and what differs
// from the one before. Nothing in it changes once it is made.
type Joined struct {
	*archive.Archive
	Timeline *Timeline
	Pairs    *Pairs
	Changes  Changes

	read     []*archive.Briefing          // as they were given
	place    []int                        // of each of read in Archive.Briefings
	entities []*archive.Entity            // as they were given
	byID     map[string]int               // briefing id → index in Archive.Briefings
	index    map[string]int               // entity id → index in Archive.Entities
	uses     map[string]int               // entity id → number of briefings that name it
	keys     map[string][]byte            // name → what it is sorted by
	weight   []int                        // by entity: how much sharing it counts
	copies   partition                    // briefings that are copies, the fullest first
	texts    partition                    // briefings that are one text: copies, and translations of them
	origins  []int                        // by entity: in how many texts it is named
	forms    map[*archive.Entity][]string // what each is called, folded
}

// Changes says what differs from the archive before, by index in the new one.
// Whatever is not listed is equal.
type Changes struct {
	Briefings   []int // new, or of another value
	Named       []int // briefings whose names or counts differ
	Related     []int // briefings whose relatives differ
	Occurrences []int // entities whose mentions are in other places; in a text that differs they may be in the same
	Together    []int // entities that are named with others than before
	Order       bool  // briefings were added, removed or moved
	Names       bool  // entities were added, removed, moved or changed
	Groups      bool  // publishers or authors differ
	Shared      bool  // names that several entities share differ
	Years       bool  // statements begin in other years, or more or fewer do

	Statements map[string]bool // keys of the timeline whose statements differ
	Pairs      map[string]bool // ids of briefings that are side by side with others
	Copies     map[string]bool // ids of briefings that are copies of others than before, or one text with others
	Origins    []int           // entities that are named in more or fewer texts, as briefings that are one count once
}

// Join makes an archive of what was read one by one: every entity with its
// occurrences, every briefing with its relatives. Entities that no briefing
// names are omitted. The order of both lists, by path and by id, does not affect the
// result.
//
// copies are the files of sources that are copies of each other, the fullest first; texts
// are those that are one text, their translations among them: wherever it is counted how
// many say something, they count once.
//
// previous is the archive as it was, or nil. What did not change is taken from
// it, and the result is the same as without it: a clean join is one from an
// empty archive.
func Join(previous *Joined, site *archive.Site, briefings []*archive.Briefing, entities []*archive.Entity, copies, texts [][]string) *Joined {
	if previous == nil || previous.Site.Language != site.Language {
		previous = &Joined{Archive: &archive.Archive{Site: site}}
	}
	j := &joiner{
		Joined: &Joined{Archive: &archive.Archive{Site: site}, read: briefings, entities: entities},
		old:    previous,
		order:  collate.New(language.Make(site.Language), collate.IgnoreCase, collate.Numeric),
	}
	j.arrange()
	j.name()
	j.share()
	j.occur()
	j.gather(copies, texts)
	j.weigh()
	j.relate()
	j.cooccur()
	j.group()
	j.count()
	j.date()
	j.pair()
	return j.Joined
}

// joiner is the state of one Join.
type joiner struct {
	*Joined
	old   *Joined
	order *collate.Collator

	to      []int        // old briefing → new one, or -1
	from    []int        // new briefing → old one, or -1
	shifted bool         // some number of a briefing changed
	touched []touch      // briefings that are not the same value
	toE     []int        // old entity → new one, or -1
	fromE   []int        // new entity → old one, or -1
	movedE  bool         // some number of an entity changed
	renamed map[int]bool // entities that may be in another order among the others
	sets    map[int]bool // entities of briefings whose set of names changed
	days    [][]day      // by briefing: those of its statements; nil where nobody looked
}

// touch is a briefing that changed: its numbers, -1 where it is not.
type touch struct {
	old, new   int
	before, is []archive.Occurrence // by entity: Briefing holds the entity's number here
	sameSet    bool
}

// arrange puts the briefings in order and finds those that changed. One that
// keeps its id and its date keeps its place among the others.
func (j *joiner) arrange() {
	j.to = make([]int, len(j.old.Briefings))
	for i := range j.to {
		j.to[i] = -1
	}
	kept := make([]*archive.Briefing, len(j.old.Briefings)) // by old number
	var fresh []*archive.Briefing
	was := make([]int, len(j.read)) // by place in read: old number, -1 for a fresh one
	k := 0
	for i, b := range j.read {
		was[i] = -1
		for k < len(j.old.read) && j.old.read[k] != b && j.old.read[k].Doc.File < b.Doc.File {
			k++
		}
		if k < len(j.old.read) && (j.old.read[k] == b || j.old.read[k].Doc.File == b.Doc.File) {
			o := j.old.read[k]
			at := j.old.place[k]
			k++
			if o == b || o.ID == b.ID && o.SortKey() == b.SortKey() {
				kept[at], was[i] = b, at
				continue
			}
		}
		fresh = append(fresh, b)
	}
	slices.SortFunc(fresh, archive.ByDate)
	j.Briefings = make([]*archive.Briefing, 0, len(j.read))
	j.from = make([]int, 0, len(j.read))
	add := func(b *archive.Briefing, old int) {
		if old >= 0 {
			j.to[old] = len(j.Briefings)
		}
		j.shifted = j.shifted || old != len(j.Briefings)
		j.Briefings, j.from = append(j.Briefings, b), append(j.from, old)
	}
	placed := make(map[*archive.Briefing]int, len(fresh))
	for at, b := range kept {
		if b == nil {
			continue
		}
		for len(fresh) > 0 && archive.ByDate(fresh[0], b) < 0 {
			placed[fresh[0]] = len(j.Briefings)
			add(fresh[0], -1)
			fresh = fresh[1:]
		}
		add(b, at)
	}
	for _, b := range fresh {
		placed[b] = len(j.Briefings)
		add(b, -1)
	}
	j.shifted = j.shifted || len(j.Briefings) != len(j.old.Briefings)
	j.place = make([]int, len(j.read))
	for i, b := range j.read {
		if was[i] >= 0 {
			j.place[i] = j.to[was[i]]
		} else {
			j.place[i] = placed[b]
		}
	}
	for i, b := range j.Briefings {
		if o := j.from[i]; o < 0 || j.old.Briefings[o] != b {
			j.touched = append(j.touched, touch{old: o, new: i})
			j.Changes.Briefings = append(j.Changes.Briefings, i)
		}
	}
	for o, n := range j.to {
		if n < 0 {
			j.touched = append(j.touched, touch{old: o, new: -1})
		}
	}
	j.Changes.Order = j.shifted
	if j.byID = j.old.byID; j.shifted || j.byID == nil {
		j.byID = make(map[string]int, len(j.Briefings))
		for i, b := range j.Briefings {
			j.byID[b.ID] = i
		}
	}
}

// Last says that no other Join follows, so that nothing need be kept for it.
func (j *Joined) Last() {
	j.read, j.place, j.entities, j.uses, j.keys, j.forms = nil, nil, nil, nil, nil, nil
}

// Briefing returns the number of a briefing in Briefings.
func (j *Joined) Briefing(id string) (int, bool) {
	n, ok := j.byID[id]
	return n, ok
}

// Number returns the number of an entity in Entities.
func (j *Joined) Number(id string) (int, bool) {
	n, ok := j.index[id]
	return n, ok
}

// HasPage reports whether an entity has a page of its own: one that was found in a
// single briefing, or of which it is not sure enough that it is a name, has none, unless
// found_names is all. A single briefing's page is all that the archive says of it.
func (j *Joined) HasPage(e int) bool {
	is := j.Entities[e]
	return !is.Found || j.Site.FoundNames == archive.FoundAll || is.Confidence >= j.Site.LinkFrom && len(j.Occurrences[e]) > 1
}

// Ref returns the reference to an entity. Where it has no page of its own, the
// reference leads to the place that names it.
func (j *Joined) Ref(e int) view.Ref {
	ref := view.RefOf(j.Entities[e])
	if !j.HasPage(e) {
		o := j.Occurrences[e][0]
		b := j.Briefings[o.Briefing]
		ref.Passage = view.PassagePath(b.ID, b.Mentions()[o.First].N)
	}
	return ref
}
