package review

// What an act on names would change of the links, counted place by place from what the
// sources that it touches would hold.

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/view"
)

// Effect is what becomes of the mentions of some entities, and of others.
type Effect struct {
	Total  int    // mentions that they have
	Stay   int    // and keep
	Went   []Gone // that go to others, or to nobody
	Won    int    // places that they have not, and would have
	Others int    // mentions of others that are won, lost or go elsewhere
	Shifts []view.Shift
	Wrong  []string // why some of what is written would not be read
}

// Gone is where mentions go; ID is "" for those that are nobody's then.
type Gone struct {
	ID, Name string
	Count    int
}

// mostShifts is how many of the places that change are shown.
const mostShifts = 12

// spot is a place in a source.
type spot struct{ n, start, end int }

// EffectOf supposes some changes of the content folder, and says what becomes of the
// mentions of some entities. Shown places are of what the archive shows anyway.
func EffectOf(ctx context.Context, g *engine.Result, files []content.Change, about []string) (*Effect, error) {
	then, err := g.Suppose(ctx, files)
	if err != nil {
		return nil, err
	}
	x := effect(g, then.Changed, about, func(id string) string {
		if e := then.Entities[id]; e != nil {
			return e.Name
		}
		return ""
	})
	x.Wrong = then.Messages
	return x, nil
}

// EffectBetween says the same of an act that was done, from the archives before and after
// it. A source whose text changed meanwhile is not looked at.
func EffectBetween(old, now *engine.Result, about []string) *Effect {
	of := make(map[string]*archive.Briefing, len(now.Archive.Briefings))
	for _, b := range now.Archive.Briefings {
		of[b.Doc.File] = b
	}
	var changed []engine.Rescanned
	for _, o := range old.Archive.Briefings {
		if b := of[o.Doc.File]; b != nil && b.Doc == o.Doc && !sameMentions(o, b) {
			changed = append(changed, engine.Rescanned{Briefing: b, Before: o.Mentions(), After: b.Mentions()})
		}
	}
	return effect(old, changed, about, func(id string) string {
		if n, found := Named(now, id); found {
			return n.Entity.Name
		}
		return ""
	})
}

// effect counts what changes in some sources of an archive. name tells how an entity is
// called then, "" where it is not there.
func effect(g *engine.Result, changed []engine.Rescanned, about []string, name func(id string) string) *Effect {
	x := &Effect{}
	own := map[string]bool{}
	for _, id := range about {
		own[id] = true
		if e, found := g.Archive.Number(id); found {
			for i := range g.Archive.Occurrences[e] {
				x.Total += int(g.Archive.Occurrences[e][i].Mentions)
			}
		}
	}
	went := map[string]int{}
	for _, c := range changed {
		x.compare(&c, own, went, func(id string) string {
			if is := name(id); is != "" {
				return is
			}
			if n, found := g.Archive.Number(id); found { // it is merged into another
				return g.Archive.Entities[n].Name
			}
			return id
		})
	}
	x.Stay = x.Total
	for _, id := range slices.SortedFunc(maps.Keys(went), func(a, b string) int { return cmp.Or(-cmp.Compare(went[a], went[b]), cmp.Compare(a, b)) }) {
		w := Gone{ID: id, Count: went[id]}
		if id != "" {
			w.Name = name(id)
		}
		x.Went, x.Stay = append(x.Went, w), x.Stay-w.Count
	}
	return x
}

// compare counts what changes in one source.
func (x *Effect) compare(c *engine.Rescanned, own map[string]bool, went map[string]int, name func(string) string) {
	after := make(map[spot]*archive.Mention, len(c.After))
	for i := range c.After {
		m := &c.After[i]
		after[spot{m.N, m.Start, m.End}] = m
	}
	next := 0 // of After: both are in reading order
	for i := range c.Before {
		m := &c.Before[i]
		at := spot{m.N, m.Start, m.End}
		now := after[at]
		if now == nil { // other words of the same place
			for next < len(c.After) && (c.After[next].N < m.N || c.After[next].N == m.N && c.After[next].End <= m.Start) {
				next++
			}
			if next < len(c.After) && c.After[next].N == m.N && c.After[next].Start < m.End {
				now = &c.After[next]
				at = spot{now.N, now.Start, now.End}
			}
		}
		delete(after, at)
		to := ""
		if now != nil {
			to = now.Entity
		}
		if to == m.Entity {
			continue
		}
		if own[m.Entity] {
			went[to]++
		} else {
			x.Others++
		}
		if len(x.Shifts) < mostShifts {
			s := view.Shift{Sample: view.Sample{Card: view.CardOf(c.Briefing), Spot: view.SpotOf(c.Briefing, m)}, From: name(m.Entity)}
			if to != "" {
				s.To = name(to)
			}
			x.Shifts = append(x.Shifts, s)
		}
	}
	for i := range c.After {
		m := &c.After[i]
		if after[spot{m.N, m.Start, m.End}] != m {
			continue
		}
		if own[m.Entity] {
			x.Won++
		} else {
			x.Others++
		}
		if len(x.Shifts) < mostShifts {
			x.Shifts = append(x.Shifts, view.Shift{Sample: view.Sample{Card: view.CardOf(c.Briefing), Spot: view.SpotOf(c.Briefing, m)}, To: name(m.Entity)})
		}
	}
}

// String says it in a sentence: “29 mentions: 27 stay, 2 go to Norland (ferry).”
func (x *Effect) String() string {
	if len(x.Went) == 0 && x.Won+x.Others == 0 {
		return "No link changes."
	}
	var parts []string
	if x.Stay > 0 {
		parts = append(parts, diag.Counted(x.Stay, "stays", "stay"))
	}
	for _, w := range x.Went[:min(len(x.Went), mostGone)] {
		switch goes := diag.Counted(w.Count, "goes to ", "go to "); {
		case w.ID == "":
			parts = append(parts, diag.Counted(w.Count, "is nobody’s then", "are nobody’s then"))
		case w.Name != "":
			parts = append(parts, goes+w.Name)
		default:
			parts = append(parts, goes+w.ID+", which is not there")
		}
	}
	if len(x.Went) > mostGone {
		parts = append(parts, fmt.Sprintf("and others to %d more", len(x.Went)-mostGone))
	}
	out := diag.Counted(x.Total, "mention")
	if len(parts) > 0 {
		out += ": " + strings.Join(parts, ", ")
	}
	if x.Won > 0 {
		out += "; " + diag.Counted(x.Won, "more is won", "more are won")
	}
	if x.Others > 0 {
		out += "; of other names " + diag.Counted(x.Others, "changes", "change")
	}
	return out + "."
}
