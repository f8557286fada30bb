package names

// What was found under a name becomes an entity here: whom it refers to, what it
// is, how it is written and why.

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/called"
	"dossier/cmd/dossier/internal/confidence"
	"dossier/cmd/dossier/internal/cue"
	"dossier/cmd/dossier/internal/detect"
	"dossier/cmd/dossier/internal/initials"
	"dossier/cmd/dossier/internal/tally"
)

// decide finds again whom names refer to: those that something was learned of,
// and those that are tied to them.
//
// Whom a name stands for is a function of the sums alone, in three steps: the
// names of one group (acronyms, translations, longer forms) get a leader; a
// last word that only one person bears follows that person; a leader becomes an
// entity. Each step is repeated for what the step before it changed.
func (s *Survey) decide(touched map[string]bool) {
	for k, id := range s.rules.Sames() { // holds only while that entity's name is in the texts
		if touched[called.Key(id)] {
			touched[k] = true
		}
	}
	before := make(map[*name]verdict, len(touched))
	leaders := s.follows(s.groups(touched), before)
	came, went := s.appoint(leaders, before)
	for n := range before {
		n.id, n.kind, n.of = s.target(n), s.kind(n), ""
		n.short, n.spoken = n.cues[cue.InCapitals] > 0, n.times > 0
		n.evident = n.some(func(c cue.Cue) bool { return c.Weight() >= cue.Evident })
		n.settled = n.some(cue.Cue.Settles)
		n.sure = s.confidence(n)
		if n.entity != nil {
			n.of = n.entity.Type
		}
	}
	for n, was := range before { // those that follow a name are as sure as it is
		n.lent = s.named(n.lead)
		if n.verdict != was {
			s.moved.names = append(s.moved.names, tally.OfKey(called.Plain(n.key)))
		}
		if n.times <= 0 && len(s.ties[n.key]) == 0 {
			delete(s.names, n.key)
		}
	}
	s.enlist(came, went)
}

// groups gives the names that are tied to touched ones a leader, and returns
// those whose leader may be another now: these names, and words that may end the
// name of a person among them.
func (s *Survey) groups(touched map[string]bool) map[string]bool {
	seen := make(map[string]bool, len(touched))
	again := make(map[string]bool, len(touched))
	for k := range touched {
		if seen[k] {
			continue
		}
		g := s.group(k, seen)
		s.unite(g)
		for _, k := range g {
			again[k] = true
			for t := range s.ties[k] {
				if t.kind == ending {
					again[t.from] = true
				}
			}
		}
	}
	return again
}

// follows lets names follow the leader they have now, and returns the leaders
// that lost or won one. before keeps what was decided of each.
func (s *Survey) follows(again map[string]bool, before map[*name]verdict) map[string]bool {
	leaders := make(map[string]bool, len(again))
	for k := range again {
		n := s.names[k]
		if n == nil {
			continue
		}
		before[n] = n.verdict
		lead, rule := n.base, n.baseRule
		if n.times <= 0 {
			lead = ""
		} else if lead == k {
			lead, rule = s.bearer(n)
		}
		leaders[n.lead], leaders[lead] = true, true
		if lead != n.lead {
			if f := s.follow[n.lead]; f != nil {
				if delete(f, k); len(f) == 0 {
					delete(s.follow, n.lead)
				}
			}
			if lead != k && lead != "" {
				if s.follow[lead] == nil {
					s.follow[lead] = map[string]bool{}
				}
				s.follow[lead][n.key] = true
			}
			n.lead = lead
		}
		n.rule = rule
	}
	return leaders
}

// appoint makes entities of leaders, and returns those that came and went. before
// keeps what was decided of each leader and of those that follow it.
func (s *Survey) appoint(leaders map[string]bool, before map[*name]verdict) (came, went []*archive.Entity) {
	keep := func(n *name) {
		if _, ok := before[n]; !ok {
			before[n] = n.verdict
		}
	}
	for k := range leaders {
		n := s.names[k]
		if n == nil {
			continue
		}
		old := n.entity
		if n.entity = s.entity(n); n.entity != old {
			if old != nil {
				went = append(went, old)
			}
			if n.entity != nil {
				came = append(came, n.entity)
			}
		}
		keep(n)
		for f := range s.follow[k] {
			if n := s.names[f]; n != nil {
				keep(n)
			}
		}
	}
	return came, went
}

// enlist keeps the list of entities in order.
func (s *Survey) enlist(came, went []*archive.Entity) {
	if len(came)+len(went) == 0 {
		return
	}
	drop := make(map[*archive.Entity]bool, len(went))
	for _, e := range went {
		drop[e] = true
	}
	byID := func(a, b *archive.Entity) int { return cmp.Compare(a.ID, b.ID) }
	slices.SortFunc(came, byID)
	list := make([]*archive.Entity, 0, len(s.list)+len(came))
	for _, e := range s.list {
		for len(came) > 0 && byID(came[0], e) < 0 {
			list, came = append(list, came[0]), came[1:]
		}
		if !drop[e] {
			list = append(list, e)
		}
	}
	s.list = append(list, came...)
}

// Entities returns what was found, in the order of ids. The list does not
// change any more.
func (s *Survey) Entities() []*archive.Entity { return s.list }

// kind returns what most and the weightiest cues speak for.
func (s *Survey) kind(names ...*name) (best archive.EntityType) {
	var votes [8]int32 // by place in archive.EntityTypes
	for _, n := range names {
		for c, times := range n.cues {
			if times > 0 {
				votes[slices.Index(archive.EntityTypes, cue.Cue(c).Speaks())] += times * cue.Cue(c).Weight()
			}
		}
	}
	most := int32(0)
	for i, t := range archive.EntityTypes {
		if votes[i] > most {
			best, most = t, votes[i]
		}
	}
	return best
}

// some reports whether some cue that speaks for a name is of a kind.
func (n *name) some(kind func(cue.Cue) bool) bool {
	for c, times := range n.cues {
		if times > 0 && kind(cue.Cue(c)) {
			return true
		}
	}
	return false
}

// confidence is how sure it is that these words are a name, by all places of the archive.
func (s *Survey) confidence(n *name) confidence.Percent {
	e := confidence.Evidence{Single: !strings.Contains(called.Plain(n.key), " "), Times: n.times}
	e.Listed = strings.HasSuffix(n.key, ")") && !strings.Contains(n.key, "(#") // its text says whose it is, or where
	for t := range s.ties[n.key] {
		if t.to == n.key && t.kind == both || t.kind == acronymOf && initials.Shortens(called.Plain(t.to), t.from) {
			e.Times++ // it is also called by a part of it, or by its letters
		}
	}
	for c, times := range n.cues {
		if times > 0 {
			e.Weight = max(e.Weight, cue.Cue(c).Weight())
			e.Listed = e.Listed || cue.Cue(c).Listed()
		}
	}
	sure := confidence.Found(e)
	if n.docs > 1 && detect.GenericBody(n.key) {
		sure = confidence.Of(confidence.Disputed, sure) // each source may mean that of its own country
	}
	return sure
}

// bestSpelling returns how a name is written most often, not as labels shout it if it can.
func (n *name) bestSpelling() string {
	best, most, loud := "", int32(0), true
	for w, times := range n.written {
		switch l := called.Shouted(w); {
		case l && !loud:
		case loud && !l, times > most, times == most && w < best:
			best, most, loud = w, times, l
		}
	}
	return best
}

// spellings returns how else a name is written that has its area in brackets, with and
// without these; none where it stays with its document.
func (n *name) spellings(but string) (out []string) {
	for w := range n.written {
		out = append(out, w)
		if short, _, ok := strings.Cut(w, " ("); ok {
			out = append(out, short)
		}
	}
	out = slices.DeleteFunc(slices.Compact(slices.Sorted(slices.Values(out))), func(w string) bool { return w == but })
	return out[:min(len(out), aliasesShown)]
}

// ownID is the id of what is found under a name, beside what is kept.
func (s *Survey) ownID(key string) string {
	id := called.Slug(key)
	if s.curated.has(id) {
		id += "-" + called.Number(key)
	}
	return id
}

// target returns the id of whom a name refers to, or "".
func (s *Survey) target(n *name) string {
	if n.times <= 0 || s.rules.Ignored(n.key) {
		return ""
	}
	if id := s.rules.Same(n.key); id != "" {
		return s.rules.Now(id)
	}
	if s.curated.claims(n.key) {
		// The names that are kept were looked for already. A surname that nobody
		// is named in full with is the only bearer's in the archive.
		if id, ok := s.curated.sure(n.lead); ok && n.rule == archive.BySurname && s.curated.onlySurname(n.key, id) {
			return id
		}
		return ""
	}
	if n.lead != n.key {
		if s.rules.Ignored(n.lead) {
			return ""
		}
		if id := s.rules.Same(n.lead); id != "" {
			return s.rules.Now(id)
		}
		if id, ok := s.curated.sure(n.lead); ok {
			return id
		}
		if s.curated.claims(n.lead) {
			return ""
		}
	}
	if l := s.names[n.lead]; l != nil && l.entity != nil {
		return s.rules.Now(l.entity.ID)
	}
	return ""
}

// aliasesShown is how many other forms an entity that was found lists.
const aliasesShown = 12

// entity makes what is found under a name, or returns what it was before when
// nothing of that changed. It is nil for a name that follows another.
func (s *Survey) entity(n *name) *archive.Entity {
	if n.times <= 0 || n.lead != n.key || s.rules.Ignored(n.key) || s.rules.Same(n.key) != "" || s.curated.claims(n.key) {
		return nil
	}
	e := &archive.Entity{ID: s.ownID(n.key), Name: n.bestSpelling(), Found: true, Confidence: s.confidence(n)}
	if other := s.rules.NameOf(e.ID); other != "" && other != e.Name {
		e.Name, e.Aliases = other, []string{e.Name} // which the texts go on to say
	}
	if called.Plain(n.key) != n.key {
		e.Aliases = append(e.Aliases, n.spellings(e.Name)...)
	}
	named := []*name{n}
	for _, k := range slices.Sorted(maps.Keys(s.follow[n.key])) {
		f := s.names[k]
		if f == nil || f.times <= 0 || s.rules.Ignored(k) || s.curated.claims(k) {
			continue
		}
		switch w := f.bestSpelling(); {
		case f.rule == archive.BySurname:
			e.WeakAliases = append(e.WeakAliases, w)
		case w != e.Name && len(e.Aliases) < aliasesShown:
			e.Aliases = append(e.Aliases, w)
		}
		if f.rule == archive.ByAlias {
			named = append(named, f)
		}
	}
	e.Type = s.typed(n, named)
	e.Why = s.reasons(e.Type, named)
	if o := n.entity; o != nil && alike(o, e) && o.ID == e.ID && slices.Equal(o.Why, e.Why) {
		return o
	}
	return e
}

// reasonsShown is how many of the reasons for its type an entity lists.
const reasonsShown = 3

// reasons returns what speaks for a type most; where it is not known, what little is
// seen.
func (s *Survey) reasons(t archive.EntityType, names []*name) (out []string) {
	type reason struct {
		c      cue.Cue
		weight int32
	}
	var list []reason
	for c := range cue.Kinds {
		r := reason{c: c}
		for _, n := range names {
			r.weight += n.cues[c] * c.Weight()
		}
		if (c.Speaks() == t || t == "") && r.weight > 0 {
			list = append(list, r)
		}
	}
	slices.SortStableFunc(list, func(a, b reason) int { return -cmp.Compare(a.weight, b.weight) })
	for _, r := range list[:min(len(list), reasonsShown)] {
		if !slices.Contains(out, r.c.Why()) {
			out = append(out, r.c.Why())
		}
	}
	return out
}
