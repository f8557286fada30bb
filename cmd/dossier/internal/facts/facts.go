// Package facts tracks what each page depends on. A View reads the archive through a
// Reader, which notes each fact it is asked for as a dependency; so the files that an
// edit invalidates are known without anybody declaring them. There is no other way
// in: a Snapshot and an Outline reveal nothing of what the archive says.
package facts

import (
	"cmp"
	"slices"
	"sync"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/graph"
	"dossier/cmd/dossier/internal/references"
	"dossier/cmd/dossier/internal/reuse"
	"dossier/cmd/dossier/internal/view"
)

// A Fact is something of the archive that a View was made from: a kind and an id,
// hashed. A collision costs a needless check and nothing else.
type Fact uint32

type kind byte

const (
	pagesFact        kind = iota // the list of the maintainer's pages
	countsFact                   // how large the archive is
	sourcesFact                  // any of the briefings
	orderFact                    // which briefings there are, and in which order
	namesFact                    // which entities there are, in order, and what is kept of any
	totalsFact                   // how often each entity is named
	groupsFact                   // which publishers and authors there are
	briefingFact                 // all of one briefing
	textFact                     // its title and text
	cardFact                     // what other pages show of it
	namedFact                    // the entities it names
	relatedFact                  // its relatives
	issuerFact                   // its publisher, and the agency that wrote it
	besideFact                   // the briefings before and after it
	entityFact                   // all that is kept of one entity
	refFact                      // its id, name and type, and where it leads
	totalFact                    // how often it is named
	spreadFact                   // in how many briefings it is
	mentionsFact                 // where it is named
	togetherFact                 // the entities named with it
	sharedFact                   // which names several entities share, and which these are
	groupFact                    // one publisher or author and its briefings
	pageFact                     // one page of the maintainer's
	yearsFact                    // which years statements begin in, and how many
	timelineFact                 // the statements of one year or entity
	pairFact                     // with which others one briefing is side by side
	staticFact                   // an asset
	goneFact                     // the tombstone of an entity
	formerFact                   // which addresses redirect
	retractedFact                // which briefings were retracted, and when
	copiesFact                   // which briefings are one text: any, or those of one briefing
	translationsFact             // the translations and the original of one briefing
	revisionsFact                // one earlier version of a text, by its id; "" which texts were saved again, and when
	leadsFact                    // which briefings one leads to, and which lead to it
	correctionsFact              // the texts that one briefing corrects, and that correct it
	passagesFact                 // the passages that one briefing has in common with others
)

// factOf is FNV-1a of a kind and an id.
func factOf(k kind, id string) Fact {
	h := (uint32(2166136261) ^ uint32(k)) * 16777619
	for i := range len(id) {
		h = (h ^ uint32(id[i])) * 16777619
	}
	return Fact(h)
}

// Folders of groups: the publishers and the authors.
const (
	Publishers = "publishers"
	Authors    = "authors"
)

// Snapshot is an archive as the Views of one build see it. It does not change.
type Snapshot struct {
	graph       *graph.Joined
	curated     []*archive.Entity
	former      Former
	assets      Assets
	group       map[string]int // by folder and id, in its list
	retracted   []int          // briefings that were retracted, the latest first
	textBytes   int            // of all sources
	versions    map[string][]version
	revised     []int // briefings that were saved again, the latest first
	leads       *leads
	corrections map[string][]corrected
	translated  map[string][]counterpart // by id of a briefing
	passages    map[string][]reuse.Passage

	listed func() []int            // gathered when it is first asked for
	totals func() []view.NameCount // counted then
	inType func() []view.TypeNames
	shared sync.Map // what Once made: its name → func() made

	lasting *Lasting

	links     map[string]map[string]string // by page: what its links lead to
	deadLinks diag.List
}

// Lasting is something that those who make Views keep from one build for the next, to
// make the same faster. What they make must not show whether it is there.
type Lasting struct {
	once sync.Once
	is   any
}

// Get returns it; it is made when it is first asked for.
func (l *Lasting) Get(make func() any) any {
	l.once.Do(func() { l.is = make() })
	return l.is
}

// Lasting returns what is kept.
func (s *Snapshot) Lasting() *Lasting { return s.lasting }

// Former is what is at the addresses of things that no longer exist.
type Former struct {
	Became    map[string]string    // id of an entity → what it is now
	Gone      map[string]Tombstone // by id of an entity
	Redirects []archive.Permalink  // of briefings that a maintainer redirects
}

// Tombstone is the address of an entity that is no longer named.
type Tombstone struct{ Name, On, Why string }

// Take prepares an archive for reading. curated are the entities that are kept, even
// if nothing names them; links returns the addresses that a text leads to. What is still
// valid is reused from old, which may be nil; where this is the last of its archive, nothing
// is kept for another.
func Take(j *graph.Joined, curated []*archive.Entity, former Former, assets Assets, ties Ties, links func(*archive.Filed) []references.Link, old *Snapshot, last bool) *Snapshot {
	s := &Snapshot{graph: j, curated: curated, former: former, assets: assets, versions: versionsOf(j.Briefings), revised: revised(j.Briefings), corrections: tied(j.Briefings), translated: counterparts(j.Briefings, ties.Translated), passages: shared(j.Briefings, ties.Passages)}
	if s.leads = leading(s, links, old); last {
		s.leads.looked = nil
		j.Last()
	}
	if old != nil {
		s.lasting = old.lasting
	} else {
		s.lasting = new(Lasting)
	}
	s.listed = sync.OnceValue(func() (out []int) {
		for b := range j.Briefings {
			if list := j.CopiesOf(b); list == nil || list[0] == b {
				out = append(out, b)
			}
		}
		return out
	})
	s.totals = sync.OnceValue(func() []view.NameCount {
		out := make([]view.NameCount, len(j.Entities))
		for e, o := range j.Occurrences {
			out[e] = view.NameCount{Ref: j.Ref(e), Count: mentions(o), Briefings: len(o), Texts: j.Origins(e)}
		}
		return out
	})
	s.inType = sync.OnceValue(func() (out []view.TypeNames) {
		n := map[archive.EntityType]int{}
		for _, e := range j.Entities {
			n[e.Type]++
		}
		for _, t := range archive.EntityTypes {
			if n[t] > 0 {
				out = append(out, view.TypeNames{Type: t, Total: n[t]})
			}
		}
		return out
	})
	for i, b := range j.Briefings {
		s.textBytes += b.Doc.Length
		if b.Retracted() {
			s.retracted = append(s.retracted, i)
		}
	}
	slices.SortStableFunc(s.retracted, func(a, b int) int {
		return -cmp.Compare(j.Briefings[a].Attr().Handling.RetractOn, j.Briefings[b].Attr().Handling.RetractOn)
	})
	if old != nil && !j.Changes.Groups {
		s.group = old.group
		return s
	}
	s.group = make(map[string]int, len(j.Publishers)+len(j.Authors))
	for _, folder := range []string{Publishers, Authors} {
		for i, g := range s.groups(folder) {
			s.group[folder+"/"+g.ID] = i
		}
	}
	return s
}

func (s *Snapshot) groups(folder string) []*archive.Group {
	if folder == Publishers {
		return s.graph.Publishers
	}
	return s.graph.Authors
}

func mentions(occurrences []archive.Occurrence) (n int) {
	for i := range occurrences {
		n += int(occurrences[i].Mentions)
	}
	return n
}
