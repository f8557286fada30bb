package names

// Whom a candidate refers to that no kept name claims: by the text's own
// definition, by a name in full beside it, by what the archive says of it.

import (
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/confidence"
	"dossier/cmd/dossier/internal/cue"
	"dossier/cmd/dossier/internal/detect"
)

// found says whom the k-th candidate refers to, by which rule and why; of no entity where
// that is not decided.
func (d *document) found(k int) (none archive.Linked) {
	c := &d.names[k]
	s := d.survey
	n := c.name
	if id := d.here.Same(c.key); id != "" {
		return archive.Linked{Entity: s.rules.Now(id), Rule: archive.ByAlias, Evidence: "the maintainer says so of this source", Confidence: confidence.Stated}
	}
	if s.rules.Ignored(c.key) || d.here.Ignored(c.key) {
		return none
	}
	if e, ok := d.kept.byName[c.key]; ok && c.target != "" {
		return archive.Linked{Entity: d.kept.entities[e].ID, Rule: archive.ByAlias, Evidence: "the source itself links these words to “" + c.target + "”", Confidence: confidence.Stated}
	}
	if id := s.rules.Same(c.key); id != "" && (n != nil || detect.GenericBody(c.key)) {
		return archive.Linked{Entity: s.rules.Now(id), Rule: archive.ByAlias, Evidence: "the maintainer says so", Confidence: confidence.Stated}
	}
	claimed := s.rules.Same(c.key) == "" && d.kept.claims(c.key)
	if claimed && (d.kept.certain(c.key) || d.lines[c.line].Everyday(c.from)) {
		return none // who keeps it decides
	}
	if c.to-c.from == 1 && d.lines[c.line].Quality(c.from) {
		return none
	}
	if long := d.defined[c.key]; long != "" {
		if id := d.whole(long); id != "" && !d.apart(c.key, id) {
			return archive.Linked{Entity: id, Rule: archive.ByAcronym, Evidence: "defined in the text", Confidence: confidence.Of(confidence.Defined, s.named(long))}
		}
	}
	if who := d.bearer(spot{c.line, c.from, c.to, c.wide}, c.key, c.cue); who.torn {
		if n == nil || n.lead != c.key || !n.evident || n.kind == "" || n.kind == "person" {
			return none
		} // a firm that bears the name of its founders
	} else if who.id != "" && !d.apart(c.key, who.id) {
		return archive.Linked{Entity: who.id, Rule: archive.BySurname, Evidence: who.why, Confidence: who.sure}
	}
	if n == nil || n.id == "" || d.here.Apart(c.key, n.id) || !claimed && c.target == "" && d.finder.AsNoun(&d.lines[c.line], detect.Run{From: c.from, To: c.to}) {
		return none
	}
	is := archive.Linked{Entity: n.id, Rule: n.rule}
	switch {
	case n.rule == archive.BySurname && (detect.Ambiguous(c.key) || d.lines[c.line].Address(c.wide).Excludes(detect.Named(n.lead))):
		return none // Mrs Example, or Mr Brown, is not the one of other sources
	case claimed, n.rule == archive.BySurname:
		is.Evidence, is.Confidence = "the only person of this name in the archive", confidence.Of(confidence.Archive, n.lent)
	case n.lead == n.key:
		is.Rule, is.Evidence, is.Confidence = archive.ByDiscovery, d.reason(c, n), n.sure
		if c.target != "" {
			is.Confidence = confidence.Stated
		} else if d.disputed(c, n) {
			is.Confidence = confidence.Of(confidence.Disputed, n.sure)
		}
	case n.rule == archive.ByAcronym:
		is.Evidence, is.Confidence = "defined in another source", confidence.Of(confidence.Carried, n.lent)
	default:
		is.Evidence, is.Confidence = "another form of the name", confidence.Of(confidence.Formed, n.lent)
	}
	return is
}

// named is how sure the name is that others stand for.
func (s *Survey) named(key string) confidence.Percent {
	if n := s.names[key]; n != nil {
		return n.sure
	}
	return confidence.Kept
}

// disputed reports whether what stands around a name here speaks for something else than
// what the archive takes it for: the river of a firm's name.
func (d *document) disputed(c *candidate, n *name) bool {
	if n.of == "place" && d.others[c.key] && !d.lines[c.line].PlaceBefore(c.from) {
		return true
	}
	return n.of != "" && c.cue.Weight() >= cue.Evident && c.cue.Speaks() != n.of
}

// whole returns the id of whom a name in full refers to: it may be kept.
func (s *Survey) whole(key string) string {
	if n := s.names[key]; n != nil && n.id != "" {
		return n.id
	}
	id, _ := s.curated.sure(key)
	return id
}

// whole is the same in this document, of which a maintainer may have said more.
func (d *document) whole(key string) string {
	if id := d.here.Same(key); id != "" {
		return d.survey.rules.Now(id)
	}
	if id := d.survey.whole(key); id != "" && !d.here.Apart(key, id) && !d.here.Ignored(key) {
		return id
	}
	return ""
}

// apart reports whether a name is judged not to stand for an entity, here or anywhere.
func (d *document) apart(key, id string) bool {
	return d.survey.rules.Apart(key, id) || d.here.Apart(key, id)
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
