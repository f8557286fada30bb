package facts

// Which briefings lead to which others: by an address in a text at which the archive has
// another, or because a maintainer states it. Only what is published is looked at, so
// nothing leads to what is withheld, or from it.

import (
	"maps"
	"slices"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/references"
	"dossier/cmd/dossier/internal/view"
)

// mostCiting is how many briefings a page lists that lead to its own.
const mostCiting = 30

// lead is one briefing that leads to another, and why.
type lead struct {
	briefing string
	why      view.Why
	n        int // the leaf that has the address; 0 where the attribution says it
}

// looked is what was looked up in one briefing, as long as that stays.
type looked struct {
	doc   *archive.Filed
	of    *archive.Briefing
	links []references.Link
	own   []string
}

// leads are those of all briefings, by id.
type leads struct {
	looked   map[string]looked            // for the next build
	held     map[string]map[string]string // a briefing → the keys in it that lead to others, and these
	to, from map[string][]lead
}

// leading finds them. Where several briefings have one address, it is that of none.
func leading(s *Snapshot, links func(*archive.Filed) []references.Link, old *Snapshot) *leads {
	briefings := s.graph.Briefings
	l := &leads{make(map[string]looked, len(briefings)), map[string]map[string]string{}, map[string][]lead{}, map[string][]lead{}}
	of := map[string]string{} // a key of an address → the one briefing that stands there; "" where several do
	for _, b := range briefings {
		var was looked
		if old != nil {
			was = old.leads.looked[b.ID]
		}
		is := looked{b.Doc, b, was.links, was.own}
		if was.doc != b.Doc {
			is.links = links(b.Doc)
		}
		if was.of != b {
			is.own = owned(b)
		}
		l.looked[b.ID] = is
		for _, key := range is.own {
			if _, taken := of[key]; taken {
				of[key] = ""
			} else {
				of[key] = b.ID
			}
		}
	}
	for _, b := range briefings {
		done := map[lead]bool{}
		add := func(to string, why view.Why, n int) {
			once := lead{briefing: to, why: why} // a link is noted beside what is stated: pages show both
			if to == "" || to == b.ID || done[once] {
				return
			}
			done[once] = true
			l.to[b.ID] = append(l.to[b.ID], lead{to, why, n})
			l.from[to] = append(l.from[to], lead{b.ID, why, n})
		}
		stated := func(value string, why view.Why) {
			if v := s.versions[value]; v != nil {
				value = v[0].of.ID
			}
			if _, there := s.graph.Briefing(value); there {
				add(value, why, 0)
			} else if value != "" {
				add(of[references.Key(value)], why, 0)
			}
		}
		stated(b.Attr().TranslationOf, view.Translates)
		for _, value := range b.Attr().Cites {
			stated(value, view.Cites)
		}
		for _, link := range l.looked[b.ID].links {
			to := of[link.Key]
			add(to, view.LinksTo, link.N)
			if to != "" && to != b.ID {
				if l.held[b.ID] == nil {
					l.held[b.ID] = map[string]string{}
				}
				l.held[b.ID][link.Key] = to
			}
		}
	}
	return l
}

// owned are the keys of the addresses of a briefing, and of the earlier versions of its text.
func owned(b *archive.Briefing) (keys []string) {
	keys = references.Own(b.Attr())
	for _, v := range b.Versions {
		for _, key := range references.Own(v.Attr()) {
			if !slices.Contains(keys, key) {
				keys = append(keys, key)
			}
		}
	}
	return keys
}

// Leads returns the briefings that one leads to, and those that lead to it, the newest
// first: at most mostCiting of each, and how many lead to it in all.
func (r *Reader) Leads(id string) (v view.Leads) {
	r.note(leadsFact, id)
	to, from := r.of.leads.to[id], r.of.leads.from[id]
	citing := func(list []lead) (out []view.Citing, all int) {
		last := ""
		for _, c := range list { // what one briefing gives reasons for stands together
			b, there := r.of.graph.Briefing(c.briefing)
			switch {
			case !there:
			case c.briefing == last && all <= mostCiting:
				out[all-1].N = max(out[all-1].N, c.n)
			case c.briefing != last:
				if all++; all <= mostCiting {
					out = append(out, view.Citing{Card: r.Card(b), Why: c.why, N: c.n})
				}
			}
			last = c.briefing
		}
		return out, all
	}
	v.By, v.All = citing(from)
	linked := func(c lead) bool { return c.why == view.LinksTo }
	v.To, _ = citing(slices.DeleteFunc(slices.Clone(to), linked))
	v.Out, _ = citing(slices.DeleteFunc(slices.Clone(to), func(c lead) bool { return !linked(c) }))
	keys := r.of.leads.held[id]
	if len(keys) == 0 {
		return v
	}
	at := func(target string) { // a link that was not looked up is not followed, so it is not marked
		if held := keys[references.Key(target)]; held != "" {
			if v.Held == nil {
				v.Held = map[string]string{}
			}
			v.Held[target] = held
		}
	}
	doc := r.of.graph.Briefings[r.Briefing(id)].Doc.Whole()
	for _, leaf := range doc.Leaves {
		references.Within(leaf, at)
	}
	for i := range doc.Footnotes {
		at(doc.Footnotes[i].URL)
	}
	return v
}

// leadChanges finds the briefings that lead to others than before, or are led to.
func (s *Snapshot) leadChanges(old *Snapshot, f *Changes) {
	differ := func(is, was map[string][]lead) {
		for id, list := range is {
			if !slices.Equal(list, was[id]) {
				f.add(leadsFact, id)
			}
		}
		for id := range was {
			if is[id] == nil {
				f.add(leadsFact, id)
			}
		}
	}
	differ(s.leads.to, old.leads.to)
	differ(s.leads.from, old.leads.from)
	for id, keys := range s.leads.held { // two addresses of one text are one lead
		if !maps.Equal(keys, old.leads.held[id]) {
			f.add(leadsFact, id)
		}
	}
}
