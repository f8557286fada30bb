package facts

// Corrections that are texts of their own, and the texts that they correct: both pages
// lead to each other, as long as both may be shown. What is named is looked for by its
// address, or by its title among the texts of the same publisher; where several have that
// title, nothing is said.

import (
	"maps"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/view"
)

// corrected is the other text of a correction.
type corrected struct {
	briefing string
	corrects bool // the other is the correction
}

// tied finds those of all briefings, by id.
func tied(briefings []*archive.Briefing) map[string][]corrected {
	wanted, publishers, addresses, ids := false, map[string]bool{}, map[string]string{}, map[string]string{}
	for _, b := range briefings {
		for _, c := range b.Attr().Corrections {
			if c.Of != "" {
				wanted, publishers[b.PublisherID()] = true, true
			}
		}
	}
	if !wanted {
		return nil
	}
	titles := map[string]string{} // "" where several have it
	put := func(to map[string]string, key, id string) {
		if _, twice := to[key]; twice {
			id = ""
		}
		to[key] = id
	}
	for _, b := range briefings {
		ids[b.ID] = b.ID
		a := b.Attr()
		if a.SourceURL != "" {
			put(addresses, strings.Clone(address(a.SourceURL)), b.ID)
		}
		if p := b.PublisherID(); p != "" && publishers[p] && a.Basis("title") != archive.Inferred {
			put(titles, p+"\n"+prose.Fold(a.Title), b.ID)
		}
	}
	out := map[string][]corrected{}
	for _, b := range briefings {
		for _, c := range b.Attr().Corrections {
			if c.Of == "" || b.Retracted() {
				continue
			}
			id := titles[b.PublisherID()+"\n"+prose.Fold(c.Of)]
			if strings.Contains(c.Of, "://") {
				id = addresses[address(c.Of)]
			} else if c.Line == 0 && ids[c.Of] != "" { // a maintainer states it
				id = c.Of
			}
			if id == "" || id == b.ID || slices.Contains(out[b.ID], corrected{id, false}) {
				continue
			}
			out[b.ID] = append(out[b.ID], corrected{id, false})
			out[id] = append(out[id], corrected{b.ID, true})
		}
	}
	return out
}

// address is an address without what differs between two ways of writing it.
func address(url string) string {
	_, url, _ = strings.Cut(strings.ToLower(url), "://")
	url, _, _ = strings.Cut(url, "#")
	return strings.TrimSuffix(strings.TrimPrefix(url, "www."), "/")
}

// Corrections returns the texts that a briefing corrects, and those that correct it: at most
// mostCiting, and how many more there are.
func (r *Reader) Corrections(id string) (out []view.Corrected, more int) {
	r.note(correctionsFact, id)
	for _, c := range r.of.corrections[id] {
		if b, ok := r.of.graph.Briefing(c.briefing); ok && len(out) < mostCiting {
			out = append(out, view.Corrected{Card: r.Card(b), Corrects: c.corrects})
		} else if ok {
			more++
		}
	}
	return out, more
}

// changed finds the briefings of which something else is kept than before.
func changed[T comparable](f *Changes, of kind, now, was map[string][]T) {
	for id := range maps.Keys(now) {
		if !slices.Equal(now[id], was[id]) {
			f.add(of, id)
		}
	}
	for id := range maps.Keys(was) {
		if now[id] == nil {
			f.add(of, id)
		}
	}
}
