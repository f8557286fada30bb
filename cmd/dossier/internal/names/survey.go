package names

// What the whole archive says of its names is kept as a sum over documents, because
// a watched archive changes one document at a time.

import (
	"slices"
	"strings"
	"sync"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/called"
	"dossier/cmd/dossier/internal/confidence"
	"dossier/cmd/dossier/internal/cue"
	"dossier/cmd/dossier/internal/judgements"
	"dossier/cmd/dossier/internal/kinds"
	"dossier/cmd/dossier/internal/tally"
)

// Text is a document as a Survey reads it: what is in it, and in which
// language (BCP 47; empty or "und" when unknown).
type Text struct {
	Doc      *archive.Filed
	Language string
}

// Survey is what a whole archive says of its names: how each word is written,
// what each name is taken for, and which names are said to be one. It is a sum
// over documents, so that a document is added and removed without looking
// at another, and the sum does not depend on the order.
//
// One Survey serves all builds of a watch, and follows their changes.
type Survey struct {
	texts   []Text // in the order of their files
	words   map[uint64]tally.Count
	names   map[string]*name
	ties    map[string]map[tie]int32 // by either end
	curated *Matcher
	rules   *judgements.Set
	follow  map[string]map[string]bool // name → its other forms
	list    []*archive.Entity          // in the order of their ids
	moved   Moved
	failed  map[string]error // by the file of a text that cannot be read
	learn   func(t Text) *facts
	links   *sync.Map // what mentions share that are linked alike: by its value, since the Survey was settled

	mu    sync.RWMutex // of Update and Suppose
	round int          // updates so far that changed something
}

// NewSurvey returns a Survey of nothing.
func NewSurvey() *Survey {
	return &Survey{words: map[uint64]tally.Count{}, names: map[string]*name{}, ties: map[string]map[tie]int32{}, follow: map[string]map[string]bool{}, failed: map[string]error{}, learn: learn, links: &sync.Map{}, curated: NewMatcher(nil), rules: &judgements.Set{}}
}

// name is one name with all its spellings.
type name struct {
	key     string
	docs    int32 // documents that hold it
	times   int32
	cues    [cue.Kinds]int32
	votes   kinds.Votes // of the model of kinds, at so many places
	told    int32
	written map[string]int32 // how it is spelt, and how often

	base     string          // the name that it is another form of, but for surnames
	baseRule archive.Rule    // by what it is that
	entity   *archive.Entity // found under this name
	verdict
}

// verdict is what looking for names in a document asks of a name.
type verdict struct {
	id      string             // of whom it refers to, kept or found; "" when that is not decided
	kind    archive.EntityType // of the name by itself
	of      archive.EntityType // of what was found under it
	lead    string             // the name that it is another form of; itself for most
	rule    archive.Rule       // by what it is another form of lead
	short   bool               // it is written in capitals
	sure    confidence.Percent // that it is a name
	lent    confidence.Percent // that lead is one
	spoken  bool               // running text holds it
	evident bool               // some cue says more of it than how it is written
	settled bool               // the words that it is made of leave no doubt that it is a name
}

// tieKind says how two names belong together.
type tieKind uint8

const (
	acronymOf tieKind = iota // from is an acronym of to
	aliasOf                  // from is called to
	variant                  // from is a longer form of the person to
	ending                   // from is the last word of the person to
	both                     // and stands alone where to is in full
)

type tie struct {
	kind     tieKind
	from, to string
}

// Moved is what changed in a Survey since it was settled: words that are used
// in another way, and names that refer to somebody else. A document that holds
// none of these words, and of no such name all words, has the mentions it had.
type Moved struct {
	words tally.Words
	names []tally.Words
}

// Touches reports whether a document of these words may hold other names; nil are unknown.
func (m *Moved) Touches(w tally.Words) bool {
	return w == nil && len(m.words)+len(m.names) > 0 || w.HoldAny(m.words) || w.HoldAllOfAny(m.names)
}

// Moved returns what changed since the Survey was settled.
func (s *Survey) Moved() *Moved {
	slices.Sort(s.moved.words)
	s.moved.words = slices.Compact(s.moved.words)
	return &s.moved
}

// Settle forgets what changed: all documents were checked again.
func (s *Survey) Settle() { s.moved, s.links = Moved{}, &sync.Map{} }

// Update makes the Survey one of these texts, in the order of their files,
// beside these kept entities and under these judgements.
func (s *Survey) Update(texts []Text, curated *Matcher, rules *judgements.Set) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var gone, fresh []Text
	k := 0
	for _, t := range texts {
		for k < len(s.texts) && s.texts[k].Doc.File < t.Doc.File {
			gone = append(gone, s.texts[k])
			k++
		}
		if k < len(s.texts) && s.texts[k].Doc.File == t.Doc.File {
			if s.texts[k] == t {
				k++
				continue
			}
			gone = append(gone, s.texts[k])
			k++
		}
		fresh = append(fresh, t)
	}
	gone = append(gone, s.texts[k:]...)
	s.texts = slices.Clone(texts)
	touched := map[string]bool{}
	used := map[uint64]tally.Use{}
	s.sum(gone, -1, touched, used)
	s.sum(fresh, 1, touched, used)
	for h, before := range used {
		c := s.words[h]
		if c == (tally.Count{}) {
			delete(s.words, h)
		}
		if c.Use() != before {
			s.moved.words = append(s.moved.words, uint32(h))
		}
	}
	changed := len(gone)+len(fresh) > 0
	if s.rules != rules {
		names, ids := judgements.Differ(s.rules, rules)
		changed = changed || len(names)+len(ids) > 0
		for k := range names { // also where nothing was learned of it
			touched[k] = true
			if w := tally.OfKey(k); len(w) > 0 {
				s.moved.names = append(s.moved.names, w)
			}
		}
		for k, n := range s.names {
			if len(ids) > 0 && (ids[n.id] || n.entity != nil && ids[n.entity.ID]) {
				touched[k] = true
			}
		}
	}
	if s.curated != curated {
		for _, e := range curated.changed(s.curated) { // none where files were only read again
			changed = true
			for _, f := range called.Forms(e) {
				touched[f] = true
			}
			touched[called.Key(e.ID)] = true // what was found under this id has another now
		}
	}
	if changed { // what was asked of it before does not hold any more
		s.round++
	}
	s.curated, s.rules = curated, rules
	s.decide(touched)
}

// Knows reports whether something was found under an id.
func (s *Survey) Knows(id string) bool {
	_, ok := slices.BinarySearchFunc(s.list, id, func(e *archive.Entity, id string) int { return strings.Compare(e.ID, id) })
	return ok
}
