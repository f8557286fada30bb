package review

// The names of an archive, for whoever decides on them: those that were found and
// those that are kept, with sentences that hold them.

import (
	"cmp"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/called"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/view"
)

// samplesShown is how many of its sentences a name is shown with.
const samplesShown = 3

// NameFilter picks some of an archive's names.
type NameFilter struct {
	Show    string             // "found", "kept", or "" for both
	Type    archive.EntityType // "" for all
	Unknown bool               // only those whose type is not known
	Least   int                // mentions
	Called  string             // part of a name, or an id; "" for all
	Shown   bool               // only those that the site shows
}

// Names lists the names of an archive, the most doubtful first, and of those that are as
// sure the most often mentioned: those that were found, and then those that are kept, also
// where nothing names them.
func Names(g *engine.Result, f NameFilter) (out []view.NameState) {
	f.Called = strings.TrimSpace(strings.ToLower(f.Called))
	add := func(e *archive.Entity, o []archive.Occurrence) {
		n := 0
		for i := range o {
			n += int(o[i].Mentions)
		}
		if s := (view.NameState{Entity: e, Mentions: n, Briefings: len(o)}); f.Holds(&s) {
			out = append(out, s)
		}
	}
	for i, e := range g.Archive.Entities {
		add(e, g.Archive.Occurrences[i])
	}
	for _, e := range g.Kept() {
		if f.Shown {
			break
		}
		if _, named := g.Archive.Number(e.ID); !named {
			add(e, nil)
		}
	}
	slices.SortStableFunc(out, func(a, b view.NameState) int {
		return cmp.Or(cmp.Compare(sure(a.Entity), sure(b.Entity)), -cmp.Compare(a.Mentions, b.Mentions), cmp.Compare(a.Entity.ID, b.Entity.ID))
	})
	return out
}

// Holds reports whether a name is one of those; Called is in lower case.
func (f *NameFilter) Holds(n *view.NameState) bool {
	e := n.Entity
	if f.Show == "found" && !e.Found || f.Show == "kept" && e.Found || f.Type != "" && e.Type != f.Type || f.Unknown && e.Type != "" || n.Mentions < f.Least {
		return false
	}
	return f.Called == "" || e.ID == f.Called || slices.ContainsFunc(slices.Concat([]string{e.Name}, e.Aliases, e.WeakAliases), func(s string) bool { return strings.Contains(strings.ToLower(s), f.Called) })
}

// sure is how sure a name is, in hundredths; nothing is in doubt of one that is kept.
func sure(e *archive.Entity) int {
	if !e.Found {
		return 101
	}
	return int(e.Confidence)
}

// Samples are some of the sentences that name an entity, from as many sources
// as there are.
func Samples(g *engine.Result, id string) (out []view.Sample) {
	e, ok := g.Archive.Number(id)
	if !ok {
		return nil
	}
	for _, o := range g.Archive.Occurrences[e] {
		if len(out) == samplesShown {
			break
		}
		b := g.Archive.Briefings[o.Briefing]
		out = append(out, view.Sample{Card: view.CardOf(b), Spot: view.SpotOf(b, &b.Mentions()[o.First])})
	}
	return out
}

// Named returns one name by its id, also where nothing names it.
func Named(g *engine.Result, id string) (n view.NameState, found bool) {
	if e, named := g.Archive.Number(id); named {
		n = view.NameState{Entity: g.Archive.Entities[e], Briefings: len(g.Archive.Occurrences[e])}
		for i := range g.Archive.Occurrences[e] {
			n.Mentions += int(g.Archive.Occurrences[e][i].Mentions)
		}
		return n, true
	}
	for _, e := range g.Kept() {
		if e.ID == id {
			return view.NameState{Entity: e}, true
		}
	}
	return n, false
}

// Places are the mentions of an entity in one source.
type Places struct {
	Briefing *archive.Briefing
	Mentions []*archive.Mention
}

// PlacesOf lists the sources that name an entity, with where they do.
func PlacesOf(g *engine.Result, id string) (out []Places) {
	e, ok := g.Archive.Number(id)
	if !ok {
		return nil
	}
	for _, o := range g.Archive.Occurrences[e] {
		p := Places{Briefing: g.Archive.Briefings[o.Briefing]}
		mentions := p.Briefing.Mentions()
		for _, m := range o.In(mentions) {
			p.Mentions = append(p.Mentions, &mentions[m])
		}
		out = append(out, p)
	}
	return out
}

// Called returns the names that an id, or one of their forms, stands for, in the
// order of Names.
func Called(g *engine.Result, name string) (out []view.NameState) {
	for _, n := range Names(g, NameFilter{}) {
		if n.Entity.ID == name {
			return []view.NameState{n}
		}
		if called.By(n.Entity, name) {
			out = append(out, n)
		}
	}
	return out
}
