package register

// What stands at addresses whose sources were removed, and what a file that may not be
// written lacks.

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/charset"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/digest"
)

// Bury puts tombstones where sources were removed, in the order of their paths, and finds
// the addresses that redirect. known finds a publisher by its name, or nil. A tombstone that
// is as it was in before is the same.
func (a *Given) Bury(known func(name string) *archive.Publisher, before []*archive.Briefing) (withdrawn []*archive.Briefing, moved []archive.Permalink) {
	old := map[string]*archive.Briefing{}
	for _, b := range before {
		old[b.ID] = b
	}
	for _, l := range a.Links {
		if _, has := a.Of[l.ID]; has || l.Withheld {
			continue
		}
		switch {
		case l.To != "":
			l.To = last(a.Links, l.To)
			moved = append(moved, l)
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
			if p := known(l.Issuer); p != nil {
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
		b := &archive.Briefing{ID: l.ID, Doc: archive.InMemory(&archive.Document{File: l.Source, SHA256: l.SHA256, MediaType: "text/plain"}), Shortened: at.Shortened()}
		b.Attribute(at)
		digest.Briefing(b)
		if o := old[b.ID]; o != nil && o.Digest == b.Digest {
			b = o
		}
		withdrawn = append(withdrawn, b)
	}
	slices.SortStableFunc(withdrawn, func(x, y *archive.Briefing) int { return strings.Compare(x.Doc.File, y.Doc.File) })
	return withdrawn, moved
}

// Lacks says what a file that may not be written lacks of what is to be kept. shown is the
// file, for messages.
func (r *Register) Lacks(shown string, now *archive.Permalinks) (msgs diag.List) {
	for _, part := range []struct {
		what    string
		was, is []archive.Permalink
	}{{"briefing", r.Kept.Briefings, now.Briefings}, {"name", r.Kept.Entities, now.Entities}} {
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
			msgs.Errorf(shown, 0, hint, "frozen, but new addresses are not kept: %s", diag.Few(fresh, part.what))
		}
		if len(changed) > 0 {
			msgs.Errorf(shown, 0, hint, "frozen, but some came, went or moved: %s", diag.Few(changed, part.what))
		}
	}
	return msgs
}
