package facts

// Briefings that are one text: who carried it, and what each changed of the fullest. Two
// texts are compared when a page asks, since few briefings are copies.

import (
	"cmp"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/copies"
	"dossier/cmd/dossier/internal/view"
)

// mostFollowed is how many copies of a text are followed one by one. Each of their pages
// depends on all of them, so where they are more, it depends on all sources as one fact.
const mostFollowed = 100

// Copies returns the briefings that are one text with one, itself among them; none when it
// has no copies.
func (r *Reader) Copies(b int) *view.Copies {
	id := r.of.graph.Briefings[b].ID
	r.note(copiesFact, id)
	list := r.of.graph.CopiesOf(b)
	if list == nil {
		return nil
	}
	fullest := r.of.graph.Briefings[list[0]].ID
	return Once(r, "copies of "+fullest, func(r *Reader) *view.Copies {
		if len(list) > mostFollowed {
			r.note(sourcesFact, "")
			r.note(copiesFact, "")
			r = r.of.Reader(false)
		}
		v := &view.Copies{Fullest: r.Card(list[0])}
		agencies := map[string]bool{}
		for _, i := range list {
			if a := r.agencyOf(i); a != "" {
				agencies[a], v.Agency = true, a
			}
			r.note(copiesFact, r.of.graph.Briefings[i].ID)
			r.note(textFact, r.of.graph.Briefings[i].ID)
			c := view.Copy{Card: r.Card(i), Publisher: r.Issuer(i).Name}
			if i != list[0] {
				c.Difference = differences(copies.Compare(r.of.graph.Briefings[i].Doc.Whole(), r.of.graph.Briefings[list[0]].Doc.Whole()))
			}
			v.All = append(v.All, c)
		}
		slices.SortStableFunc(v.All[1:], func(a, b view.Copy) int {
			return cmp.Or(cmp.Compare(unknownLast(a.Attr.SortKey()), unknownLast(b.Attr.SortKey())), cmp.Compare(a.ID, b.ID))
		})
		v.Earliest = earliest(v.All)
		if len(agencies) > 1 { // each may have it from the other
			v.Agency = ""
		}
		return v
	})
}

// unknownLast is a date by which those without one come behind all others.
func unknownLast(key string) string { return cmp.Or(key, "\uffff") }

// earliest returns the id of the copy that was published first; "" where that cannot be
// told, because one has no date, or two have the same or one the year of the other.
func earliest(list []view.Copy) string {
	by := func(c *view.Copy) string { return c.Attr.SortKey() }
	first := 0
	for i := range list {
		if by(&list[i]) < by(&list[first]) {
			first = i
		}
	}
	for i := range list {
		if i != first && strings.HasPrefix(by(&list[i]), by(&list[first])) { // "" begins all
			return ""
		}
	}
	return list[first].ID
}

// shownOf is how many sentences of a kind a page shows; the rest is counted.
const shownOf = 100

func differences(d copies.Diff) view.Difference {
	v := view.Difference{Same: d.Same, Of: d.Of, Other: d.Other, Reordered: d.Reordered,
		MoreChanged: max(0, len(d.Changed)-shownOf), MoreAdded: max(0, len(d.Added)-shownOf), MoreMissing: max(0, len(d.Missing)-shownOf)}
	for _, c := range d.Changed[:min(len(d.Changed), shownOf)] {
		v.Changed = append(v.Changed, view.Reworded{Was: c[0], Is: c[1]})
	}
	v.Added = d.Added[:min(len(d.Added), shownOf)]
	v.Missing = d.Missing[:min(len(d.Missing), shownOf)]
	return v
}

// CopiesOf returns the ids of the briefings that are one text with one, itself among
// them, the fullest first: for lists, which depend on any of them.
func (r *Reader) CopiesOf(b int) (ids []string) {
	r.note(copiesFact, "")
	for _, i := range r.of.graph.CopiesOf(b) {
		ids = append(ids, r.of.graph.Briefings[i].ID)
	}
	return ids
}

// ShownAs returns the id of the briefing that lists have for the text of one: itself, or the
// fullest of its copies. It depends on any copies.
func (r *Reader) ShownAs(b int) string {
	r.note(copiesFact, "")
	if list := r.of.graph.CopiesOf(b); list != nil {
		b = list[0]
	}
	return r.of.graph.Briefings[b].ID
}

// Listed returns the briefings that lists have, copies of one text once.
func (r *Reader) Listed() []int {
	r.note(orderFact, "")
	r.note(copiesFact, "")
	return r.of.listed()
}

// Once returns some briefings without those that are copies of one before them: for lists,
// which depend on any copies.
func (r *Reader) Once(list []int) []int {
	r.note(copiesFact, "")
	return r.of.graph.Once(list)
}

// Texts returns how many texts some briefings are: copies and translations of one count once.
func (r *Reader) Texts(list []int) int {
	r.note(copiesFact, "")
	texts := make(map[int]bool, len(list))
	for _, b := range list {
		texts[r.of.graph.Text(b)] = true
	}
	return len(texts)
}

// MentionedOnce returns how often an entity is mentioned, in briefings that are one text once.
func (r *Reader) MentionedOnce(e int) int {
	r.note(copiesFact, "")
	r.note(mentionsFact, r.of.graph.Entities[e].ID)
	return r.of.graph.MentionedOnce(e)
}

// Copied returns of each briefing that is a copy its number, and that of the last before
// it that is one of the same text, or its own.
func (r *Reader) Copied() (out [][2]int) {
	r.note(orderFact, "")
	r.note(copiesFact, "")
	j := r.of.graph
	last := map[int]int{} // by the fullest of the text
	for b := range j.Briefings {
		if list := j.CopiesOf(b); list != nil {
			before, known := last[list[0]]
			if !known {
				before = b
			}
			out = append(out, [2]int{b, before})
			last[list[0]] = b
		}
	}
	return out
}

// Listing returns the card of a briefing with the number of its copies, which lists do
// not have, and with its original, beside which they have it.
func (r *Reader) Listing(b int) view.Card {
	c := r.Card(b)
	r.note(copiesFact, c.ID)
	if list := r.of.graph.CopiesOf(b); list != nil {
		c.Copies, c.CopiesAt = len(list)-1, view.CopiesPath(r.of.graph.Briefings[list[0]].ID)
	}
	r.note(translationsFact, "")
	for _, o := range r.of.translated[c.ID] {
		if b, there := r.of.graph.Briefing(o.id); there && o.original {
			original := r.Card(b)
			c.Original, c.OriginAt = original.Attr.Heading(), original.Path()
			break
		}
	}
	return c
}

// Listings returns those of some briefings.
func (r *Reader) Listings(list []int) []view.Card {
	out := make([]view.Card, len(list))
	for i, b := range list {
		out[i] = r.Listing(b)
	}
	return out
}

// Listed returns how many briefings lists have.
func (o Outline) Listed() int {
	n := len(o.of.graph.Briefings)
	for _, list := range o.of.graph.Copies() {
		n -= len(list) - 1
	}
	return n
}

// Copies yields the ids of the fullest of each text that several briefings are.
func (o Outline) Copies(yield func(id string) bool) {
	for _, list := range o.of.graph.Copies() {
		if !yield(o.of.graph.Briefings[list[0]].ID) {
			return
		}
	}
}
