package engine

// Which address each thing has, so that none that was published ever breaks: those of
// sources before the archive is joined, those of entities after it.

import (
	"cmp"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/charset"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/digest"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/listing"
)

// admission is which addresses the sources of one build have.
type admission struct {
	ids       []string            // by source; "" where it has none
	links     []archive.Permalink // of briefings, as they are now
	withdrawn []*archive.Briefing // tombstones, in the order of their sources' paths
	moved     []archive.Permalink // addresses that redirect
	messages  diag.List
	refused   *diag.Message // why no site may be made of them
}

// addresses decides on the address of each source. One that is known keeps its
// own: by its path, or by its bytes where the file was moved. A new one takes
// what its title gives, followed by the hash of its path where that is taken.
func (g *run) addresses() *admission {
	a := &admission{ids: make([]string, len(g.sources))}
	r := g.register
	there := g.there
	claimed := map[string]int{} // id → source
	claim := func(i int, l *archive.Permalink) {
		claimed[l.ID] = i
		a.ids[i] = l.ID
	}
	free := func(l *archive.Permalink) bool {
		_, taken := claimed[l.ID]
		return !taken && l.To == "" && r.Place(l, there) == ""
	}
	for i, m := range g.sources {
		if m.briefing == nil || m.item.Only {
			continue
		}
		for _, l := range ofSource(r, m, there) {
			if _, taken := claimed[l.ID]; !taken {
				claim(i, l)
				break
			}
		}
	}
	for i, m := range g.sources {
		if m.briefing == nil || m.item.Only || a.ids[i] != "" {
			continue
		}
		for _, l := range r.ByHash[m.doc.SHA256] {
			if free(l) {
				claim(i, l)
				break
			}
		}
	}
	for i, m := range g.sources {
		if m.briefing == nil || a.ids[i] != "" || m.withheld != "" {
			continue
		}
		if l := r.ByID[m.plain]; l != nil && free(l) && l.Gone == "" { // moved and edited at once
			claim(i, l)
		}
	}
	for i, m := range g.sources {
		if m.briefing == nil || a.ids[i] != "" || m.withheld != "" {
			continue
		}
		id := m.plain
		sum := digest.Bytes([]byte(m.name))
		for n := 3; ; n++ {
			if _, taken := claimed[id]; !taken && r.ByID[id] == nil {
				break
			}
			if n > len(sum) {
				sum = digest.Bytes(sum[:])
			}
			id = m.plain + "-" + hex.EncodeToString(sum[:min(n, len(sum))])
		}
		claimed[id] = i
		a.ids[i] = id
	}
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
		} else if first, taken := claimed[m.plain]; m.withheld == "" && taken && first != i && g.sources[first].withheld == "" {
			a.messages.Notef(m.shown, 0, "both keep their addresses; give one of them another title to tell them apart", "its address would be that of %s (%s), so it is %s", g.sources[first].shown, m.plain, a.ids[i])
		}
	}
	a.refused = g.contested(a.ids, claimed)
	a.links = g.permalinks(a.ids, claimed, there)
	g.bury(a, claimed)
	return a
}

// permalinks lists the addresses of briefings as they are now.
func (g *run) permalinks(ids []string, claimed map[string]int, there func(string) bool) (out []archive.Permalink) {
	if g.register.Kept == nil {
		return nil
	}
	known := map[string]bool{}
	at := map[string]string{} // source → its id
	for i, id := range ids {
		at[g.sources[i].name] = id
	}
	other := func(source string, l archive.Permalink) string {
		if id := at[source]; l.Gone == "" {
			return id
		}
		return ""
	}
	now := func(l archive.Permalink, i int) archive.Permalink {
		m := g.sources[i]
		l.Source, l.SHA256, l.Gone, l.Line = m.name, m.doc.SHA256, "", 0
		if l.Withheld = m.withheld != ""; l.Withheld {
			l.Name, l.Issuer, l.Date = "", "", ""
		} else {
			at := m.briefing.Attr
			l.Name, l.Issuer, l.Date = at.Title, at.Publisher.Name, at.Published
		}
		return l
	}
	for _, l := range g.register.Kept.Briefings {
		known[l.ID] = true
		i, has := claimed[l.ID]
		place := g.register.Place(&l, there)
		switch {
		case has:
			l = now(l, i)
		case l.To != "":
		case place != "":
			l.Source = place
			l.To = other(place, l) // two branches each gave the source an address: the one leads to the other
		case g.seedsWhole && l.Gone == "":
			l.Gone = g.in.Audience.Today
		}
		l.Line = 0
		out = append(out, l)
	}
	for i, id := range ids {
		if id != "" && !known[id] {
			out = append(out, now(archive.Permalink{ID: id}, i))
		}
	}
	slices.SortFunc(out, func(a, b archive.Permalink) int { return cmp.Compare(a.ID, b.ID) })
	for i := range out {
		if l := &out[i]; l.To != "" { // what leads to what may not be shown is not shown either
			to, found := find(out, last(out, l.To))
			l.Withheld = found && out[to].Withheld
		}
	}
	return out
}

// find finds an address in a sorted list.
func find(list []archive.Permalink, id string) (int, bool) {
	return slices.BinarySearchFunc(list, id, func(l archive.Permalink, id string) int { return cmp.Compare(l.ID, id) })
}

// last follows an address to where it leads in the end.
func last(list []archive.Permalink, id string) string {
	for range list {
		i, found := find(list, id)
		if !found || list[i].To == "" {
			break
		}
		id = list[i].To
	}
	return id
}

// bury puts tombstones where sources were removed, and finds the addresses that
// redirect.
func (g *run) bury(a *admission, claimed map[string]int) {
	if g.register.Kept == nil || !g.seedsWhole {
		return
	}
	old := map[string]*archive.Briefing{}
	if g.last.admission != nil {
		for _, b := range g.last.admission.withdrawn {
			old[b.ID] = b
		}
	}
	for _, l := range a.links {
		if _, has := claimed[l.ID]; has || l.Withheld {
			continue
		}
		switch {
		case l.To != "":
			l.To = last(a.links, l.To)
			a.moved = append(a.moved, l)
			continue
		case l.Gone == "": // its source is there, and cannot be read just now
			continue
		}
		l.Name, l.Issuer = charset.Printable(l.Name), charset.Printable(l.Issuer) // the file may say anything
		at := &archive.Attribution{Title: l.Name}
		stated := archive.Provenance{Basis: archive.Stated, File: "content/permalinks.yaml"}
		if l.Name == "" {
			at.Title = l.ID
		}
		at.Set("title", stated)
		if l.Issuer != "" {
			at.Publisher = archive.Publisher{ID: archive.ID(strings.ReplaceAll(strings.TrimPrefix(l.Issuer, "www."), ".", " ")), Name: l.Issuer}
			if p := g.content.directory.Find(l.Issuer); p != nil {
				at.Publisher = archive.Publisher{ID: p.ID, Name: p.Name, URL: p.URL, Type: p.Type, Country: p.Country}
			}
			if at.Publisher.ID != "" {
				at.Set("publisher", stated)
			}
		}
		if l.Date != "" {
			at.Published = l.Date
			at.Set("published", stated)
		}
		at.Handling = archive.Handling{Retraction: archive.Retraction{Retracted: l.Why, RetractOn: l.Gone, Withdrawn: true}}
		at.Set("retracted", stated)
		b := &archive.Briefing{ID: l.ID, Doc: &archive.Document{File: l.Source, SHA256: l.SHA256, MediaType: "text/plain"}, Attr: at, Shortened: at.Shortened()}
		digest.Briefing(b)
		if o := old[b.ID]; o != nil && o.Digest == b.Digest {
			b = o
		}
		a.withdrawn = append(a.withdrawn, b)
	}
	slices.SortStableFunc(a.withdrawn, func(x, y *archive.Briefing) int { return strings.Compare(x.Doc.File, y.Doc.File) })
}

// admit gives each source that may be published its id, and returns the
// briefings with the tombstones among them, in the order of their paths.
func (g *run) admit() []*archive.Briefing {
	same := g.last.admission != nil && g.register == g.last.register && g.seedsWhole == g.last.seedsWhole && g.in.Audience == g.last.audience &&
		(g.content.directory == g.last.content.directory || len(g.last.admission.withdrawn) == 0) &&
		slices.EqualFunc(g.seeds, g.last.seeds, func(a, b listing.Entry) bool { return a.Name == b.Name }) && slices.Equal(g.sources, g.last.sources)
	if same {
		g.admission = g.last.admission
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
			out = append(out, g.address(i, g.admission.ids[i]))
		}
	}
	return append(out, gone...)
}

// settle finds what is at the addresses of entities that no longer exist: what
// became of them, the place of their one remaining mention, or a tombstone. It also lists the addresses of entities as they are now.
func (g *run) settle() facts.Former {
	s := g.joined
	f := facts.Former{Became: g.content.rules.Moved(), Gone: map[string]facts.Tombstone{}, Redirects: g.admission.moved}
	restricted, secret := g.restricted(), g.secrets()
	if g.register.Kept == nil {
		secret.unmerged(f.Became, nil)
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
	secret.prepare(g.register.Kept.Entities)
	for _, l := range g.register.Kept.Entities {
		known[l.ID] = true
		l.Line = 0
		_, merged := f.Became[l.ID]
		switch e, ok := s.Number(l.ID); {
		case ok && s.HasPage(e):
			l.Name, l.Gone, l.Withheld = s.Entities[e].Name, "", false
		case ok:
			f.Became[l.ID], l.Gone, l.Withheld = l.ID, "", false
		case secret.untold(l, merged): // who is named in what may not be shown is not told, nor was
			l.Withheld = true
			delete(f.Became, l.ID)
		case merged:
			l.Withheld = false
		case l.To != "":
			f.Became[l.ID] = l.To
		case bears(l.Name) != "":
			f.Became[l.ID] = bears(l.Name)
		case !g.seedsWhole:
		case l.Withheld || l.Gone == "" && restricted || secret.hidden(l.Name):
			l.Withheld = true
		default:
			if l.Gone == "" {
				l.Gone = g.in.Audience.Today
			}
			f.Gone[l.ID] = facts.Tombstone{Name: charset.Printable(l.Name), On: l.Gone, Why: l.Why}
		}
		links = append(links, l)
	}
	links = append(links, secret.unmerged(f.Became, known)...)
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
	for _, part := range []struct {
		what    string
		was, is []archive.Permalink
	}{{"briefing", g.register.Kept.Briefings, g.Permalinks.Briefings}, {"name", g.register.Kept.Entities, g.Permalinks.Entities}} {
		if !g.in.Frozen {
			break
		}
		before := make(map[string]*archive.Permalink, len(part.was))
		for i := range part.was {
			before[part.was[i].ID] = &part.was[i]
		}
		var fresh, changed []string
		for _, l := range part.is {
			switch o := before[l.ID]; {
			case o == nil:
				fresh = append(fresh, l.ID)
			case (o.Gone == "") != (l.Gone == ""), o.Withheld != l.Withheld, norm.NFC.String(o.Source) != norm.NFC.String(l.Source), o.To != l.To:
				changed = append(changed, l.ID)
			}
		}
		const hint = "run dossier build where the archive is kept, and commit the file"
		if len(fresh) > 0 {
			g.Messages.Errorf(g.in.ShownPermalinks, 0, hint, "frozen, but new addresses are not kept: %s", few(fresh, part.what))
		}
		if len(changed) > 0 {
			g.Messages.Errorf(g.in.ShownPermalinks, 0, hint, "frozen, but some came, went or moved: %s", few(changed, part.what))
		}
	}
	if g.in.Frozen && len(g.fresh) > 0 {
		g.Messages.Warnf(g.in.ShownPermalinks, 0, "run dossier build where the archive is kept, and commit the file", "frozen, and it does not remember what is withheld, so that a renamed file would be published: %s", few(slices.Sorted(maps.Keys(g.fresh)), "source"))
	}
	for _, l := range g.admission.moved {
		if _, ok := g.joined.Briefing(l.To); !ok {
			g.Messages.Errorf(g.in.ShownPermalinks, g.register.Line(l.ID), "use the id of a briefing of the archive", "the address of %s leads nowhere: no briefing has the id %q", l.ID, l.To)
		}
	}
}

// few counts some things and lists the first ids of them: "2 briefings (a, b)".
func few(ids []string, what string) string {
	if len(ids) != 1 {
		what += "s"
	}
	list := strings.Join(ids[:min(len(ids), 5)], ", ")
	if len(ids) > 5 {
		list += ", …"
	}
	return fmt.Sprintf("%d %s (%s)", len(ids), what, list)
}
