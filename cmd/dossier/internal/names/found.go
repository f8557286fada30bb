package names

// Whom a candidate refers to that no kept name claims: by the text's own
// definition, by a name in full beside it, by what the archive says of it.

import (
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
	if who, why, torn := d.bearer(spot{c.line, c.from, c.to, c.wide}, c.key, c.cue); torn {
		if n == nil || n.lead != c.key || !n.evident || n.kind == "" || n.kind == "person" {
			return "", "", ""
		} // a firm that bears the name of its founders
	} else if who != "" && !s.rules.apart(c.key, who) {
		return who, archive.BySurname, why
	}
	switch {
	case n == nil || n.id == "":
		return "", "", ""
	case n.rule == archive.BySurname && d.lines[c.line].Address(c.wide).Excludes(detect.Named(n.lead)):
		return "", "", "" // Mrs Example is not the Mr Example of other sources
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
	for _, b := range d.bearers.first(c.key, nearby) {
		if strings.HasSuffix(b.key, wide) {
			return c.wide
		}
	}
	return c.from
}
