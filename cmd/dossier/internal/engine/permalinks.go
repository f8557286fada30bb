package engine

// What becomes of addresses in a build, so that none that was published ever breaks: those
// of sources are given before the archive is joined, those of entities settled after it.

import (
	"cmp"
	"maps"
	"slices"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/charset"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/listing"
	"dossier/cmd/dossier/internal/register"
)

// admission is which addresses the sources of one build have.
type admission struct {
	ids       []string            // by source; "" where it has none
	links     []archive.Permalink // of briefings, as they are now
	withdrawn []*archive.Briefing // tombstones, in the order of their sources' paths
	moved     []archive.Permalink // addresses that redirect
	followed  []archive.Permalink // addresses of texts that have another, since they were saved again
	messages  diag.List
	refused   *diag.Message // why no site may be made of them
}

// addresses asks which address each source has, and says what is withheld and whose
// address is not what its title gives.
func (g *run) addresses() *admission {
	sources, follow := make([]register.Source, len(g.sources)), g.texts.Follow(g.register.Has)
	for i, m := range g.sources {
		sources[i] = register.Source{Name: m.name}
		if m.briefing != nil {
			sources[i] = register.Source{Name: m.name, Plain: m.plain, SHA256: m.doc.SHA256, Briefing: m.briefing, Read: true, Only: m.item.Only, Withheld: m.withheld != "", Follows: follow[i]}
		}
	}
	today := ""
	if g.seedsWhole {
		today = g.in.Audience.Today
	}
	given := g.register.Give(g.in.ShownPermalinks, sources, g.there, today)
	a := &admission{links: given.Links, refused: given.Refused}
	a.ids, a.followed = g.texts.Address(given.IDs)
	for i, m := range g.sources {
		if m.briefing == nil || m.item.Only {
			continue
		}
		if g.withHolder(m) {
			continue
		}
		if m.withheld != "" && m.withheld == m.own { // else it is said already
			a.messages.Notef(m.shown, 0, "it is in no page, list, feed or count", "withheld: %s", m.withheld)
			unreadMarks(m, &a.messages)
		} else if first, taken := given.Of[m.plain]; m.counts() && !follow[i] && taken && first != i && g.sources[first].withheld == "" {
			a.messages.Notef(m.shown, 0, "both keep their addresses; give one of them another title to tell them apart", "its address would be that of %s (%s), so it is %s", g.sources[first].shown, m.plain, a.ids[i])
		}
	}
	if g.register.Kept != nil && g.seedsWhole {
		var before []*archive.Briefing
		if g.last.admission != nil {
			before = g.last.admission.withdrawn
		}
		a.withdrawn, a.moved = given.Bury(g.content.directory.Find, before)
	}
	return a
}

// admit gives each source that may be published its id, and returns the
// briefings with the tombstones among them, in the order of their paths.
func (g *run) admit() []*archive.Briefing {
	same := g.last.admission != nil && g.register == g.last.register && g.seedsWhole == g.last.seedsWhole && g.in.Audience == g.last.audience &&
		(g.content.directory == g.last.content.directory || len(g.last.admission.withdrawn) == 0) &&
		slices.EqualFunc(g.seeds, g.last.seeds, func(a, b listing.Entry) bool { return a.Name == b.Name }) && slices.Equal(g.sources, g.last.sources)
	if same {
		g.admission, g.texts = g.last.admission, g.last.texts
	} else {
		g.admission = g.addresses()
	}
	g.guard()
	out := make([]*archive.Briefing, 0, len(g.sources)+len(g.admission.withdrawn))
	gone := g.admission.withdrawn
	for i, m := range g.sources {
		for len(gone) > 0 && gone[0].Doc.File < m.name {
			out, gone = append(out, gone[0]), gone[1:]
		}
		if m.briefing != nil && m.withheld == "" {
			if b := g.address(i, g.admission.ids[i]); !m.superseded {
				out = append(out, b)
			}
		}
	}
	out = append(out, gone...)
	g.texts.Unite(out, func(i int) *archive.Briefing { return g.sources[i].briefing }, g.last.texts)
	return out
}

// settle finds what is at the addresses of entities that no longer exist: what
// became of them, the place of their one remaining mention, or a tombstone. It also lists the addresses of entities as they are now.
func (g *run) settle() facts.Former {
	s := g.joined
	f := facts.Former{Became: g.content.rules.Moved(), Gone: map[string]facts.Tombstone{}, Redirects: slices.Concat(g.admission.moved, g.admission.followed)}
	restricted := g.restricted()
	if g.register.Kept == nil {
		g.unmerged(f.Became, nil)
		return f
	}
	var named map[string]string // a name, folded → id of the one entity that bears it
	bears := func(name string) string {
		if named == nil {
			named = map[string]string{}
			for _, e := range s.Entities {
				for _, n := range append([]string{e.Name}, e.Aliases...) {
					if id, twice := named[archive.ID(n)]; twice && id != e.ID {
						named[archive.ID(n)] = ""
					} else {
						named[archive.ID(n)] = e.ID
					}
				}
			}
		}
		return named[archive.ID(name)]
	}
	known := make(map[string]bool, len(g.register.Kept.Entities))
	links := make([]archive.Permalink, 0, len(g.register.Kept.Entities)+16)
	g.prepare(g.register.Kept.Entities)
	for _, l := range g.register.Kept.Entities {
		known[l.ID] = true
		l.Line = 0
		_, merged := f.Became[l.ID]
		switch e, ok := s.Number(l.ID); {
		case ok && s.HasPage(e):
			l.Name, l.Gone, l.Withheld = s.Entities[e].Name, "", false
		case ok:
			f.Became[l.ID], l.Gone, l.Withheld = l.ID, "", false
		case g.untold(l, merged): // who is named in what may not be shown is not told, nor was
			l.Withheld = true
			delete(f.Became, l.ID)
		case merged:
			l.Withheld = false
		case l.To != "":
			f.Became[l.ID] = l.To
		case bears(l.Name) != "":
			f.Became[l.ID] = bears(l.Name)
		case !g.seedsWhole:
		case l.Withheld || l.Gone == "" && restricted || g.secrets().Hidden(l.Name):
			l.Withheld = true
		default:
			if l.Gone == "" {
				l.Gone = g.in.Audience.Today
			}
			f.Gone[l.ID] = facts.Tombstone{Name: charset.Printable(l.Name), On: l.Gone, Why: l.Why}
		}
		links = append(links, l)
	}
	links = append(links, g.unmerged(f.Became, known)...)
	for e, ent := range s.Entities {
		if !known[ent.ID] && s.HasPage(e) {
			links = append(links, archive.Permalink{ID: ent.ID, Name: ent.Name})
		}
	}
	links = g.merged(links, known, f.Became)
	slices.SortFunc(links, func(a, b archive.Permalink) int { return cmp.Compare(a.ID, b.ID) })
	g.Permalinks = &archive.Permalinks{Briefings: g.admission.links, Entities: links, Withheld: g.remembered, Sum: g.register.Kept.Sum}
	g.unlinked()
	return f
}

// merged adds the addresses that a judgement makes: they redirect from the day of a
// merge, and must still lead somewhere when it is taken back.
func (g *run) merged(links []archive.Permalink, known map[string]bool, became map[string]string) []archive.Permalink {
	for id, to := range became {
		if e, there := g.joined.Number(id); known[id] || there && g.joined.HasPage(e) {
			continue
		}
		l := archive.Permalink{ID: id, Name: id}
		if e, there := g.joined.Number(to); there {
			l.Name = g.joined.Entities[e].Name
		}
		links = append(links, l)
	}
	return links
}

// unlinked reports, where the file may not change, what it lacks, and addresses
// that lead nowhere.
func (g *run) unlinked() {
	if g.in.Frozen {
		g.Messages = append(g.Messages, g.register.Lacks(g.in.ShownPermalinks, g.Permalinks)...)
	}
	if g.in.Frozen && len(g.fresh) > 0 {
		g.Messages.Warnf(g.in.ShownPermalinks, 0, "run dossier build where the archive is kept, and commit the file", "frozen, and it does not remember what is withheld, so that a renamed file would be published: %s", diag.Few(slices.Sorted(maps.Keys(g.fresh)), "source"))
	}
	for _, l := range g.admission.moved {
		if _, ok := g.joined.Briefing(l.To); !ok {
			g.Messages.Errorf(g.in.ShownPermalinks, g.register.Line(l.ID), "use the id of a briefing of the archive", "the address of %s leads nowhere: no briefing has the id %q", l.ID, l.To)
		}
	}
}

// unkept returns why no site may be made: its addresses cannot be read, or are in
// doubt.
func (g *run) unkept() error {
	if g.in.Permalinks == "" {
		return nil
	}
	if m := g.register.Broken(); m != nil {
		return &diag.Failure{Message: *m}
	}
	if g.admission.refused != nil {
		return &diag.Failure{Message: *g.admission.refused}
	}
	return nil
}

// lost returns why the site must not take the place of the one that stands, which may have
// addresses that it lacks.
func (g *run) lost() error {
	if g.Permalinks == nil || len(g.in.Standing) == 0 {
		return nil
	}
	if m := g.register.Lost(g.in.ShownPermalinks, g.Permalinks, g.in.Standing, g.Has); m != nil {
		return &diag.Failure{Message: *m}
	}
	return nil
}

// Relinked reports whether the file of permalinks is to be written: addresses
// were given, or what is at them changed. A build for some does not write
// what everybody may read, nor does one of an archive that is broken.
func (r *Result) Relinked() bool {
	if r.memory.register.Kept == nil || r.Permalinks == nil || r.Inputs.Frozen || r.Inputs.Audience.Marking() != "" || !r.memory.seedsWhole {
		return false
	}
	return !r.memory.register.Says(r.Permalinks)
}
