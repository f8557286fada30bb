package names

// Whom a candidate refers to that no kept name claims: by the text's own
// definition, by a name in full beside it, by what the archive says of it.

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/detect"
)

// found says whom the k-th candidate refers to, by which rule and why.
func (d *document) found(k int) (id string, rule archive.Rule, why string) {
	c := &d.names[k]
	s := d.survey
	n := c.name
	if s.rules.ignore[c.key] {
		return "", "", ""
	}
	if e, ok := d.kept.byName[c.key]; ok && c.target != "" {
		return d.kept.entities[e].ID, archive.ByAlias, "the source itself links these words to “" + c.target + "”"
	}
	if n != nil && s.rules.same[c.key] != "" {
		return n.id, archive.ByAlias, "the maintainer says so"
	}
	claimed := s.rules.same[c.key] == "" && d.kept.claims(c.key)
	if claimed && (d.kept.certain(c.key) || d.lines[c.line].Everyday(c.from)) {
		return "", "", "" // who keeps it decides
	}
	if long := d.defined[c.key]; long != "" {
		if id := s.whole(long); id != "" && !s.rules.apart(c.key, id) {
			return id, archive.ByAcronym, "defined in the text"
		}
	}
	if i, why := d.fullName(k); i >= 0 {
		if id := s.whole(d.names[i].key); id != "" && !s.rules.apart(c.key, id) {
			return id, archive.BySurname, why
		}
	}
	switch {
	case n == nil || n.id == "":
		return "", "", ""
	case claimed:
		return n.id, n.rule, "the only person of this name in the archive"
	case n.lead == n.key:
		return n.id, archive.ByDiscovery, d.reason(c, n)
	case n.rule == archive.ByAcronym:
		return n.id, n.rule, "defined in another source"
	case n.rule == archive.BySurname:
		return n.id, n.rule, "the only person of this name in the archive"
	}
	return n.id, n.rule, "another form of the name"
}

// whole returns the id of whom a name in full refers to: it may be kept.
func (s *Survey) whole(key string) string {
	if n := s.names[key]; n != nil && n.id != "" {
		return n.id
	}
	id, _ := s.curated.sure(key)
	return id
}

// reason says why the words at one place are taken for a name of this kind.
func (d *document) reason(c *candidate, n *name) string {
	if why := c.cue.Why(); c.cue.Speaks() == n.of && why != "" {
		return why
	}
	return "named elsewhere in the archive"
}

// widened returns where a surname begins whose particles belong to it: they do
// when the full name has them too.
func (d *document) widened(c *candidate) int {
	if c.wide == c.from {
		return c.from
	}
	wide := " " + detect.Key(d.lines[c.line].Parts, detect.Run{From: c.wide, To: c.to})
	list := d.persons[c.key]
	for _, p := range list[:min(len(list), nearby)] {
		if strings.HasSuffix(d.names[p].key, wide) {
			return c.wide
		}
	}
	return c.from
}

// nearby is how many names in full are looked at for a part of one.
const nearby = 64

// fullName returns the candidate that names in full the person that the k-th
// one, a last or a first name, stands for in this document: the latest above, or
// else the first below. It is -1 where there is none.
func (d *document) fullName(k int) (full int, why string) {
	c := &d.names[k]
	if c.cue.Weight() >= detect.Strong && c.cue.Speaks() != "person" || strings.Count(c.key, " ") > 1 {
		return -1, ""
	}
	last := lastWord(c.key)
	if full, why = d.nearest(k, d.persons[last], func(full string) bool { return strings.HasSuffix(full, " "+c.key) }); full >= 0 {
		return full, why
	}
	if last == c.key && detect.Given.Holds(c.key) {
		return d.nearest(k, d.persons[c.key], func(full string) bool { return strings.HasPrefix(full, c.key+" ") })
	}
	return -1, ""
}

// nearest returns the last of some names above the k-th that match, or else the
// first below.
func (d *document) nearest(k int, list []int, match func(full string) bool) (full int, why string) {
	here, _ := slices.BinarySearch(list, k)
	for i := here - 1; i >= max(0, here-nearby); i-- {
		if match(d.names[list[i]].key) {
			return list[i], "the full name appears above"
		}
	}
	for i := here; i < min(len(list), here+nearby); i++ {
		if list[i] != k && match(d.names[list[i]].key) {
			return list[i], "the full name appears in the document"
		}
	}
	return -1, ""
}

// laterFound reports whether the k-th candidate is the surname of a person who is
// named in full above it, and later than whom a kept form refers to.
func (d *document) laterFound(k int, f *form) bool {
	full, _ := d.fullName(k)
	if full < 0 || full > k {
		return false
	}
	p := &d.names[full]
	latest, ok := d.latest[f.entity]
	if id := d.survey.whole(p.key); id == "" || f.entity >= 0 && id == d.kept.entities[f.entity].ID {
		return false
	}
	return !ok || latest.before(place{p.line, p.to})
}
