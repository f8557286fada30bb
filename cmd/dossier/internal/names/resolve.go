package names

// The resolver: of all names that may be at a place, which one is, and whom it refers
// to. What is kept and what is found meet here and nowhere else.

import (
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/called"
	"dossier/cmd/dossier/internal/confidence"
	"dossier/cmd/dossier/internal/cue"
	"dossier/cmd/dossier/internal/detect"
	"dossier/cmd/dossier/internal/initials"
	"dossier/cmd/dossier/internal/prose"
)

// contest lets candidates and kept names that overlap meet: the longest wins, and
// of two that are as long the one that is kept. What a kept name loses does not
// support its other forms.
func (d *document) contest() {
	first := 0 // candidate that a hit may overlap
	var end place
	for at := range d.hits {
		h := &d.hits[at]
		for first < len(d.names) && !(place{h.line, h.from}).before(place{d.names[first].line, d.names[first].to}) {
			first++
		}
		firm, f := d.sure(at)
		if firm != nil && (place{h.line, h.from}).before(end) {
			continue // inside a longer one
		}
		to := h.fits[0].to
		if firm != nil {
			to = f.to
			end = place{h.line, f.to}
		}
		taken := false
		for k := first; k < len(d.names) && d.names[k].line == h.line && d.names[k].from < to; k++ {
			c := &d.names[k]
			switch {
			case firm != nil && d.length(c) <= to-h.from:
				c.wins, c.lost = false, true
			case c.wins, !c.lost && d.length(c) > to-h.from && d.outranks(k, at):
				c.wins, taken = true, true
			case firm != nil:
				c.lost = true
			}
		}
		if firm != nil && !taken {
			d.support[firm.entity] = true
		}
	}
}

// length is of how many words the name of a candidate is.
func (d *document) length(c *candidate) int {
	if c.longer {
		return c.to - c.from + 1
	}
	return c.to - c.from
}

// outranks reports whether a candidate that is longer than the kept names inside
// it is a name of its own, which the archive would link without them, and not
// words that are beside one by chance.
func (d *document) outranks(k, at int) bool {
	c := &d.names[k]
	if l := d.found(k); l.Entity == "" {
		return false
	}
	if c.longer || c.target != "" {
		return true
	}
	l := &d.lines[c.line]
	first, own, n := &l.Parts[c.from], d.uncovered(c, at), c.name
	leads := len(own) > 0 && own[0] == c.from
	switch {
	case l.Parts[c.to-1].Belonging(), leads && d.finder.Opens(first), len(own) == 1 && l.Parts[own[0]].And():
		return false // a word of its own is missing
	case n != nil && n.settled:
		return true
	case len(own) == 0, leads && first.Leads(), d.fullPerson(at, c.to):
		return false // two names side by side, or an office before one
	case n != nil && n.evident, leads && l.Parts[own[len(own)-1]].Of():
		return true
	}
	for _, i := range own { // a rare word makes a name of them, an ordinary one does not
		if d.finder.Plain(&l.Parts[i]) {
			return false
		}
	}
	return true
}

// fullPerson reports whether a hit is the full name of a person and ends at a
// part: what comes before it is rather a title than a part of the name.
func (d *document) fullPerson(at, to int) bool {
	form, f := d.sure(at)
	return form != nil && f.to == to && len(form.classes) > 1 && d.kept.entities[form.entity].Type == "person"
}

// uncovered returns the parts of a candidate that no kept name covers. at is a
// hit inside it.
func (d *document) uncovered(c *candidate, at int) (out []int) {
	for at > 0 && d.hits[at-1].line == c.line && d.hits[at-1].from >= c.from {
		at--
	}
	end := c.from
	for ; at < len(d.hits) && d.hits[at].line == c.line && d.hits[at].from < c.to; at++ {
		h := &d.hits[at]
		for ; end < h.from; end++ {
			out = append(out, end)
		}
		end = max(end, h.fits[0].to)
	}
	for ; end < c.to; end++ {
		out = append(out, end)
	}
	return out
}

// resolve walks through the document in reading order and says at each place
// who is meant.
func (d *document) resolve() {
	h, c := 0, 0
	for i := range d.lines {
		end := 0 // of the last mention
		for {
			for h < len(d.hits) && d.hits[h].line == i && d.hits[h].from < end {
				h++
			}
			for c < len(d.names) && d.names[c].line == i && d.names[c].from < end {
				c++
			}
			hits, names := h < len(d.hits) && d.hits[h].line == i, c < len(d.names) && d.names[c].line == i
			switch {
			case !hits && !names:
			case names && d.names[c].wins && (!hits || d.names[c].from <= d.hits[h].from):
				end = d.takeFound(c, end)
				c++
				continue
			case hits && (!names || d.hits[h].from <= d.names[c].from):
				limit, same := len(d.lines[i].Parts), -1
				if names && d.names[c].wins {
					limit = d.names[c].from
				} else if names && d.names[c].from == d.hits[h].from {
					same = c
				}
				if to := d.takeKept(h, same, limit); to > end {
					end = to
				} else if same >= 0 {
					end = d.takeFound(c, end)
					c++
				}
				h++
				continue
			default:
				if !d.keptInside(c, h) {
					end = d.takeFound(c, end)
				}
				c++
				continue
			}
			break
		}
	}
}

// linked returns what the mentions of all documents share that are linked alike.
func (d *document) linked(is archive.Linked) *archive.Linked {
	l, known := d.survey.links.Load(is)
	if !known {
		is.Evidence = strings.Clone(is.Evidence) // the text that it is part of need not stay
		l, _ = d.survey.links.LoadOrStore(is, &is)
	}
	return l.(*archive.Linked)
}

// keptInside reports whether a kept name that begins inside a candidate, from a
// hit on, is decided.
func (d *document) keptInside(k, at int) bool {
	c := &d.names[k]
	for ; at < len(d.hits) && d.hits[at].line == c.line && d.hits[at].from < c.to; at++ {
		for i := range d.hits[at].fits {
			if _, form := d.keptAt(at, &d.hits[at].fits[i]); form != nil {
				return true
			}
		}
	}
	return false
}

// takeFound makes a mention of a candidate, unless it is lost or nobody is meant,
// and returns where the last mention ends.
func (d *document) takeFound(k, end int) int {
	c := &d.names[k]
	if c.lost {
		return end
	}
	is := d.found(k)
	if is.Entity == "" {
		return end
	}
	l := &d.lines[c.line]
	from, stop := c.from, l.Parts[c.to-1].End
	if is.Rule == archive.BySurname {
		from = max(d.widened(c), end)
	}
	if last := &l.Parts[c.to-1]; last.Class == prose.Single && last.Gap != "&" && stop < len(l.Text) && l.Text[stop] == '.' {
		stop++ // an initial's full stop
	}
	d.out = append(d.out, archive.Mention{Linked: d.linked(is), N: l.N, Start: l.Parts[from].Start, End: stop})
	return c.to
}

// takeKept makes a mention of the longest form of a hit that is decided and ends
// before limit, and returns where it ends, or 0. same is a candidate that begins
// at the same place, or -1.
func (d *document) takeKept(at, same, limit int) int {
	h := &d.hits[at]
	l := &d.lines[h.line]
	for i := range h.fits {
		f := &h.fits[i]
		if f.to > limit {
			continue
		}
		is, form := d.keptAt(at, f)
		if form == nil {
			continue
		}
		stop := l.Parts[f.to-1].End
		if (form.dot || f.to-h.from > 1 && l.Parts[f.to-1].Class == prose.Single && l.Parts[f.to-1].Gap == ".") && stop < len(l.Text) && l.Text[stop] == '.' {
			stop++
		}
		d.distribute(h, f.to, is.Entity)
		d.out = append(d.out, archive.Mention{Linked: d.linked(is), N: l.N, Start: l.Parts[h.from].Start, End: stop})
		if form.entity >= 0 && (len(form.classes) > 1 || form.rule == archive.ByName) {
			d.latest[form.entity] = place{h.line, f.to}
		}
		return f.to
	}
	return 0
}

// keptAt picks the form that is meant by the words of a fit, or nil, with whom it refers
// to and why.
func (d *document) keptAt(at int, f *fit) (is archive.Linked, chosen *form) {
	h := &d.hits[at]
	l := &d.lines[h.line]
	pick := func(f *form, why string, sure confidence.Percent) (archive.Linked, *form) {
		return archive.Linked{Entity: d.kept.entities[f.entity].ID, Rule: f.rule, Evidence: why, Confidence: sure}, f
	}
	alone := f.to-h.from == 1
	if d.here != nil {
		if id := d.here.Same(detect.Key(l.Parts, detect.Run{From: h.from, To: f.to})); id != "" {
			id = d.survey.rules.Now(id)
			e, kept := d.kept.byID[id]
			if !kept {
				e = -1
			}
			return archive.Linked{Entity: id, Rule: archive.ByAlias, Evidence: "the maintainer says so of this source", Confidence: confidence.Stated}, &form{entity: e, strength: sure, rule: archive.ByAlias, classes: f.forms[0].classes, dot: f.forms[0].dot}
		}
	}
	if len(d.defined) > 0 {
		if id, form := d.definedHere(l, h, f); form != nil {
			if form.strength == sure {
				return archive.Linked{Entity: id, Rule: form.rule, Evidence: "an alias, and defined in the text", Confidence: confidence.Kept}, form
			}
			return archive.Linked{Entity: id, Rule: form.rule, Evidence: "defined in the text", Confidence: confidence.Defined}, form
		}
	}
	var room [3][4]*form
	certain, backed, loose := room[0][:0], room[1][:0], room[2][:0] // sure, weak with support, weak without
	for _, form := range f.forms {
		switch {
		case d.vetoed(form.entity, h), d.barred(form.entity, h, f):
		case form.strength == sure:
			certain = append(certain, form)
		case d.support[form.entity]:
			backed = append(backed, form)
		default:
			loose = append(loose, form)
		}
	}
	if alone && l.PartOfLonger(f.to) {
		return is, nil
	}
	// A place and a person of one name: a person joined to it by "and" says
	// which of the two is meant.
	if len(certain)+len(backed)+len(loose) > 1 && d.joined(at, f.to) == "person" {
		for _, form := range append(backed[:len(backed):len(backed)], loose...) {
			if d.kept.entities[form.entity].Type == "person" && (len(certain) == 0 || d.kept.entities[certain[0].entity].Type != "person") {
				return pick(form, "joined by “and” to a person", confidence.Backed)
			}
		}
	}
	switch {
	case len(certain) == 1:
		if len(backed) > 0 && !l.PlaceBefore(h.from) {
			if form, sure, torn := d.newest(at, f, backed); form != nil && !torn && form.entity != certain[0].entity {
				return pick(form, "the full name appears above", sure)
			}
		}
		return pick(certain[0], "", confidence.Kept)
	case len(certain) > 1, len(backed) == 0, alone && (l.Glued(h.from) || l.Everyday(h.from)):
		return is, nil
	}
	if form, sure, torn := d.newest(at, f, backed); torn {
		return is, nil
	} else if form != nil {
		return pick(form, "the full name appears above", sure)
	}
	for _, form := range backed[1:] {
		if form.entity != backed[0].entity {
			return is, nil
		}
	}
	return pick(backed[0], "the full name appears in the document", confidence.Backed)
}

// definedHere returns whom the words of a fit are a short form of, by a
// definition of this text. What is kept under just these words goes before a
// definition whose letters do not fit.
func (d *document) definedHere(l *detect.Line, h *hit, f *fit) (string, *form) {
	words := detect.Run{From: h.from, To: f.to}
	short := detect.Key(l.Parts, words)
	long := d.defined[short]
	if long == "" || !initials.Acronym(l.Text[l.Parts[h.from].Start:l.Parts[f.to-1].End]) {
		return "", nil
	}
	id := d.whole(long)
	if id == "" || d.apart(short, id) {
		return "", nil
	}
	certain := false
	for _, form := range f.forms {
		if form.strength != sure {
			continue
		}
		if d.kept.entities[form.entity].ID == id {
			return id, form
		}
		certain = true
	}
	if certain && !initials.Of(called.Plain(long), short) {
		return "", nil
	}
	e, ok := d.kept.byID[id]
	if !ok {
		e = -1
	}
	return id, &form{entity: e, strength: weak, rule: archive.ByAcronym, classes: []prose.Class{prose.Capitals}}
}

// newest returns the form whose entity was last named in full, or nil. Of people who
// share a name it is the one who is meant; torn says that this cannot be told, or that
// it is somebody else.
func (d *document) newest(at int, f *fit, forms []*form) (best *form, sure confidence.Percent, torn bool) {
	var then place
	for _, f := range forms {
		if p, ok := d.latest[f.entity]; ok && (best == nil || then.before(p)) {
			best, then = f, p
		}
	}
	if d.kept.entities[forms[0].entity].Type != "person" {
		return best, confidence.Backed, false
	}
	h := &d.hits[at]
	key := detect.Key(d.lines[h.line].Parts, detect.Run{From: h.from, To: f.to})
	who := d.bearer(spot{h.line, h.from, f.to, h.from}, key, cue.None)
	if who.torn || who.id == "" {
		return best, confidence.Backed, who.torn
	}
	for _, f := range forms {
		if d.kept.entities[f.entity].ID == who.id {
			return f, who.sure, false
		}
	}
	return nil, 0, true
}

// distribute reads "Medellín and Cali cartels": when the word that ends a kept
// name also makes a name with the word that "and" joins before it, that word is
// a mention of its own.
func (d *document) distribute(h *hit, to int, whole string) {
	l := &d.lines[h.line]
	head := &l.Parts[to-1]
	if to-h.from < 2 || head.Class != prose.Lower || h.from == 0 {
		return
	}
	before := h.from - 1
	switch and := &l.Parts[before]; {
	case l.Parts[h.from].Gap == ", ", l.Parts[h.from].Gap == " & ":
	case l.Parts[h.from].Gap == " " && and.Gap == " " && (and.Fold == "and" || and.Fold == "y") && before > 0:
		before--
	default:
		return
	}
	first := &l.Parts[before]
	if first.Class == prose.Lower || first.Class == prose.Digits {
		return
	}
	for _, word := range []string{head.Fold, strings.TrimSuffix(head.Fold, "s")} {
		id, ok := d.kept.sure(first.Fold + " " + word)
		if !ok || id == whole {
			continue
		}
		// The word may have been taken for something else already: a city.
		if n := len(d.out); n > 0 && d.out[n-1].N == l.N && d.out[n-1].End > first.Start {
			if d.out[n-1].Start < first.Start {
				return
			}
			d.out = d.out[:n-1]
		}
		why := "shares the word “" + l.Text[head.Start:head.End] + "” with the next name"
		d.out = append(d.out, archive.Mention{Linked: d.linked(archive.Linked{Entity: id, Rule: archive.ByAlias, Evidence: why, Confidence: confidence.Backed}), N: l.N, Start: first.Start, End: first.End})
		return
	}
}
