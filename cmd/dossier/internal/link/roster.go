package link

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
)

// decide finds anew whom names stand for: those that something was learnt of,
// and those that are tied to them.
//
// Whom a name stands for is a function of the sums alone, in three steps: the
// names of one group (acronyms, translations, longer forms) get a leader; a
// last word that only one person bears follows that person; a leader becomes an
// entity. Each step is repeated for what the step before it changed.
func (s *Survey) decide(touched map[string]bool) {
	seen := make(map[string]bool, len(touched))
	last := make(map[string]bool, len(touched)) // words that may end the name of a person
	for k := range touched {
		if !seen[k] {
			g := s.group(k, seen)
			s.unite(g)
			for _, k := range g {
				last[k] = true
				for t := range s.ties[k] {
					if t.kind == ending {
						last[t.from] = true
					}
				}
			}
		}
	}
	leaders := make(map[string]bool, len(touched))
	before := make(map[*name]verdict, len(touched))
	for k := range last {
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
	var came, went []*archive.Entity
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
		if _, ok := before[n]; !ok {
			before[n] = n.verdict
		}
		for f := range s.follow[k] {
			if n := s.names[f]; n != nil {
				if _, ok := before[n]; !ok {
					before[n] = n.verdict
				}
			}
		}
	}
	for n, was := range before {
		n.id, n.kind, n.of = s.target(n), s.kind(n), ""
		n.short, n.spoken = n.cues[inCapitals] > 0, n.times > 0
		if n.entity != nil {
			n.of = n.entity.Type
		}
		if n.verdict != was {
			s.moved.names = append(s.moved.names, wordsOf(n.key))
		}
		if n.times <= 0 && len(s.ties[n.key]) == 0 {
			delete(s.names, n.key)
		}
	}
	s.enlist(came, went)
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

// group returns the names that are tied to one, but by a shared last word, in
// order. It marks them.
func (s *Survey) group(k string, seen map[string]bool) []string {
	seen[k] = true
	out := []string{k}
	for i := 0; i < len(out); i++ {
		for t := range s.ties[out[i]] {
			if t.kind == ending || t.kind == both {
				continue
			}
			for _, end := range [2]string{t.from, t.to} {
				if !seen[end] {
					seen[end] = true
					out = append(out, end)
				}
			}
		}
		for _, other := range append(oneWith[out[i]], oneAs[out[i]]) {
			if other != "" && !seen[other] {
				seen[other] = true
				out = append(out, other)
			}
		}
	}
	slices.Sort(out)
	return out
}

// unite gives each name of a group its leader: an acronym the long form it is
// defined by, a translation and a longer form the name that most documents hold.
func (s *Survey) unite(group []string) {
	parent := make(map[string]string, len(group))
	var root func(k string) string
	root = func(k string) string {
		if p, ok := parent[k]; ok && p != k {
			parent[k] = root(p)
			return parent[k]
		}
		return k
	}
	join := func(a, b string) { parent[root(a)] = root(b) }
	short := map[string][]string{} // acronym → its long forms
	for _, k := range group {
		for t := range s.ties[k] {
			switch {
			case t.from != k || s.parted(t):
			case t.kind == acronymOf:
				short[k] = append(short[k], t.to)
			case t.kind == aliasOf || t.kind == variant && s.only(t):
				join(t.from, t.to)
			}
		}
		slices.Sort(short[k])
	}
	// "National Liberation Army (ELN)": a long form that its acronym does not
	// fit is a translation of the one that it fits.
	for _, k := range group {
		var fit []string
		for _, l := range short[k] {
			if initials(l, k) {
				fit = append(fit, root(l))
			}
		}
		slices.Sort(fit)
		if fit = slices.Compact(fit); len(fit) != 1 {
			continue
		}
		for _, l := range short[k] {
			if !initials(l, k) && len(short[l]) == 0 {
				join(l, fit[0])
			}
		}
	}
	for _, k := range group {
		if main := oneAs[k]; main != "" && !s.parted(tie{aliasOf, k, main}) {
			join(k, main)
			delete(short, k)
		}
	}
	leader := map[string]*name{} // root → leader
	for _, k := range group {
		n := s.names[k]
		if n == nil || n.times <= 0 || len(short[k]) > 0 {
			continue
		}
		if l := leader[root(k)]; l == nil || leads(n, l) {
			leader[root(k)] = n
		}
	}
	for _, k := range group {
		n := s.names[k]
		if n == nil {
			continue
		}
		n.base, n.baseRule = k, archive.ByDiscovery
		if id := s.rules.same[k]; id != "" {
			if to := strings.ReplaceAll(id, "-", " "); s.names[to] != nil && to != k {
				n.base, n.baseRule = to, archive.ByAlias
			}
			continue
		}
		if long := short[k]; len(long) > 0 {
			roots := map[string]bool{}
			for _, l := range long {
				roots[root(l)] = true
			}
			if l := leader[root(long[0])]; len(roots) == 1 && l != nil {
				n.base, n.baseRule = l.key, archive.ByAcronym
			}
			continue
		}
		if l := leader[root(k)]; l != nil && l.key != k {
			n.base, n.baseRule = l.key, archive.ByAlias
		}
	}
}

// leads reports whether a name stands before another of its group: the one that
// lists know, else the one that more documents hold.
func leads(a, b *name) bool {
	if known := len(oneWith[a.key]) > 0; known != (len(oneWith[b.key]) > 0) {
		return known
	}
	return a.docs > b.docs || a.docs == b.docs && a.key < b.key
}

// parted reports whether a judgement keeps two names apart.
func (s *Survey) parted(t tie) bool {
	return s.rules.apart(t.from, Slug(t.to)) || s.rules.apart(t.to, Slug(t.from)) || s.rules.ignore[t.from] || s.rules.ignore[t.to]
}

// only reports whether the longer form of a person's name extends no other
// name: the Bush of "George W. Bush" is no other than "George Bush" only while
// nobody speaks of George H. W. Bush.
func (s *Survey) only(t tie) bool {
	for u := range s.ties[t.to] {
		if u.kind == variant && u.to == t.to && u.from != t.from && !extends(u.from, t.from) && !extends(t.from, u.from) {
			return false
		}
	}
	for u := range s.ties[t.from] {
		if u.kind == variant && u.from == t.from && u.to != t.to && !extends(u.to, t.to) && !extends(t.to, u.to) {
			return false
		}
	}
	return true
}

// bearer returns the only person of the archive whose name ends with a word
// that some document uses alone beside the full name.
func (s *Survey) bearer(n *name) (lead string, rule archive.Rule) {
	if strings.Contains(n.key, " ") || s.kind(n) != "person" {
		return n.key, archive.ByDiscovery
	}
	person, together := "", false
	for t := range s.ties[n.key] {
		if t.from != n.key || t.kind != ending && t.kind != both {
			continue
		}
		full := s.names[t.to]
		if full == nil || full.times <= 0 || full.base == n.key {
			continue
		}
		if person != "" && person != full.base || s.parted(t) {
			return n.key, archive.ByDiscovery
		}
		person = full.base
		together = together || t.kind == both
	}
	if together {
		return person, archive.BySurname
	}
	return n.key, archive.ByDiscovery
}

// kind returns what most and the weightiest cues speak for.
func (s *Survey) kind(names ...*name) (best archive.EntityType) {
	var votes [8]int32 // by place in archive.EntityTypes
	for _, n := range names {
		for c, times := range n.cues {
			if times > 0 {
				votes[slices.Index(archive.EntityTypes, cues[c].speaks)] += times * cues[c].weight
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

// bestSpelling returns how a name is written most often.
func (n *name) bestSpelling() string {
	best, most := "", int32(0)
	for w, times := range n.written {
		if times > most || times == most && w < best {
			best, most = w, times
		}
	}
	return best
}

// Slug is the id of what is found under a name. Names whose letters an id
// cannot hold get a number made from them.
func Slug(key string) string {
	id := archive.ID(key)
	if id == strings.ReplaceAll(key, " ", "-") && archive.ValidID(id) {
		return id
	}
	return strings.TrimPrefix(id+"-"+Number(key), "-")
}

// Number is a number made from a name, in hexadecimal.
func Number(key string) string {
	const digits = "0123456789abcdef"
	h := hash64(key)
	out := make([]byte, 8)
	for i := range out {
		out[i] = digits[h>>(4*i)&15]
	}
	return string(out)
}

// ownID is the id of what is found under a name, beside what is kept.
func (s *Survey) ownID(key string) string {
	id := Slug(key)
	if s.curated.has(id) {
		id += "-" + Number(key)
	}
	return id
}

// target returns the id of whom a name stands for, or "".
func (s *Survey) target(n *name) string {
	if n.times <= 0 || s.rules.ignore[n.key] {
		return ""
	}
	if id := s.rules.same[n.key]; id != "" {
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
		if s.rules.ignore[n.lead] {
			return ""
		}
		if id := s.rules.same[n.lead]; id != "" {
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
	if n.times <= 0 || n.lead != n.key || s.rules.ignore[n.key] || s.rules.same[n.key] != "" || s.curated.claims(n.key) {
		return nil
	}
	e := &archive.Entity{ID: s.ownID(n.key), Name: n.bestSpelling(), Found: true}
	if other := s.rules.names[e.ID]; other != "" && other != e.Name {
		e.Name, e.Aliases = other, []string{e.Name} // which the texts go on to say
	}
	named := []*name{n}
	for _, k := range slices.Sorted(maps.Keys(s.follow[n.key])) {
		f := s.names[k]
		if f == nil || f.times <= 0 || s.rules.ignore[k] || s.curated.claims(k) {
			continue
		}
		w := f.bestSpelling()
		switch {
		case f.rule == archive.BySurname:
			e.WeakAliases = append(e.WeakAliases, w)
		case w != e.Name && len(e.Aliases) < aliasesShown:
			e.Aliases = append(e.Aliases, w)
		}
		if f.rule == archive.ByAlias {
			named = append(named, f)
		}
	}
	e.Type = s.kind(named...)
	e.Why = s.reasons(e.Type, named)
	if o := n.entity; o != nil && alike(o, e) && o.ID == e.ID && slices.Equal(o.Why, e.Why) {
		return o
	}
	return e
}

// reasonsShown is how many of the reasons for its type an entity lists.
const reasonsShown = 3

// reasons returns what speaks for a type most.
func (s *Survey) reasons(t archive.EntityType, names []*name) (out []string) {
	type reason struct {
		c      cue
		weight int32
	}
	var list []reason
	for c := range cueKinds {
		r := reason{c: c}
		for _, n := range names {
			r.weight += n.cues[c] * cues[c].weight
		}
		if cues[c].speaks == t && r.weight > 0 {
			list = append(list, r)
		}
	}
	slices.SortStableFunc(list, func(a, b reason) int { return -cmp.Compare(a.weight, b.weight) })
	for _, r := range list[:min(len(list), reasonsShown)] {
		if !slices.Contains(out, cues[r.c].why) {
			out = append(out, cues[r.c].why)
		}
	}
	return out
}
