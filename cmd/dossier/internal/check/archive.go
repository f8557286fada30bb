package check

// Rules about attribution and curated files. They read the archive as built, because
// whether an alias is used or a date is known shows only there.

import (
	neturl "net/url"
	"strings"

	"dossier/cmd/dossier/internal/archive"
)

// Curated is the curated part of an archive, and the folders of content and sources
// as messages name them.
type Curated struct {
	Publishers []*archive.Publisher
	Entities   []*archive.Entity
	Sources    string
	Content    string
}

// file is how messages name the file that a field of a source came from.
func (k Curated) file(b *archive.Briefing, p archive.Provenance) string {
	if rest, ok := strings.CutPrefix(p.File, "content/"); ok {
		return strings.TrimSuffix(k.Content, "/") + "/" + rest
	}
	return strings.TrimSuffix(k.Sources, "/") + "/" + b.Doc.File
}

// Archive checks the attribution of sources and the curated files.
func (l *List) Archive(a *archive.Archive, kept Curated) {
	for _, b := range a.Briefings {
		if b.Attr().Retracted() {
			continue
		}
		file := strings.TrimSuffix(kept.Sources, "/") + "/" + b.Doc.File
		if !b.Attr().Has("publisher") {
			l.add("unattributed", file, 0, "add publisher: to its front matter or sidecar", "the publisher is unknown")
		}
		if !b.Attr().Has("published") {
			l.add("undated", file, 0, "add published: to its front matter or sidecar", "the date of publication is unknown")
		}
		if r := b.Attr().Rating; r.Words() != "" && (r.By == "" || r.On == "") {
			p := b.Attr().From["source_reliability"]
			if !b.Attr().Has("source_reliability") {
				p = b.Attr().From["info_credibility"]
			}
			l.add("rating-without-rater", kept.file(b, p), p.Line, "add rated_by and rated_on", "the rating does not say who gave it, and when")
		}
	}
	for _, p := range kept.Publishers {
		if p.URL == "" {
			l.add("publisher-without-url", p.File, 0, "add url: with the address of its site", "%s has no web address", p.Name)
		}
	}
	l.aliases(a, kept.Entities)
}

// aliases reports unused aliases, and aliases of more than one entity.
func (l *List) aliases(a *archive.Archive, kept []*archive.Entity) {
	used := map[string]map[string]bool{} // entity → forms, folded
	for e, ent := range a.Entities {
		forms := map[string]bool{}
		for _, o := range a.Occurrences[e] {
			b := a.Briefings[o.Briefing]
			mentions := b.Mentions()
			for _, m := range o.In(mentions) {
				s := mentions[m]
				if text := b.Text(s.N); s.End <= len(text) {
					forms[archive.ID(text[s.Start:s.End])] = true
				}
			}
		}
		used[ent.ID] = forms
	}
	owner := map[string]*archive.Entity{}
	for _, e := range kept {
		if e.Type == "" {
			l.add("untyped-entity", e.File, 0, "add type:", "%s has no type", e.Name)
		}
		for i, forms := range [][]string{{e.Name}, e.Aliases, e.WeakAliases} {
			for _, s := range forms {
				id := archive.ID(s)
				if i > 0 && !used[e.ID][id] {
					l.add("unused-alias", e.File, e.Line[s], "remove it, or leave it for future sources", "alias %q of %s is not used in any source", s, e.Name)
				}
				if o := owner[id]; o != nil && o != e {
					l.add("clashing-alias", e.File, e.Line[s], "use a longer form, or separate them with weak_aliases: and not:", "%q is also a name of %s (%s)", s, o.Name, o.File)
				} else if id != "" {
					owner[id] = e
				}
			}
		}
	}
}

// Addresses lists the links to other sites, each with the first place where it
// occurs.
func Addresses(a *archive.Archive, kept Curated) []Address {
	var out []Address
	seen := map[string]int{}
	add := func(url, file string, line int, archived string) {
		if !strings.HasPrefix(url, "http://") && !strings.HasPrefix(url, "https://") {
			return
		}
		url, _, _ = strings.Cut(url, "#")
		if u, err := neturl.Parse(url); err == nil && u.User != nil { // nobody's password is sent
			u.User = nil
			url = u.String()
		}
		if at, twice := seen[url]; twice {
			if out[at].Archived == "" {
				out[at].Archived = archived
			}
			return
		}
		seen[url] = len(out)
		out = append(out, Address{URL: url, File: file, Line: line, Archived: archived})
	}
	for _, b := range a.Briefings {
		file := strings.TrimSuffix(kept.Sources, "/") + "/" + b.Doc.File
		place := func(field string) (string, int) {
			p := b.Attr().From[field]
			return kept.file(b, p), p.Line
		}
		at, line := place("source_url")
		add(b.Attr().SourceURL, at, line, b.Attr().ArchivedURL)
		at, line = place("archived_url")
		add(b.Attr().ArchivedURL, at, line, "")
		doc := b.Doc.Whole()
		for _, leaf := range doc.Leaves {
			for _, s := range leaf.Spans {
				add(s.Target, file, leaf.First, "")
			}
		}
		for i := range doc.Footnotes {
			add(doc.Footnotes[i].URL, file, doc.Footnotes[i].First, "")
		}
	}
	for _, p := range kept.Publishers {
		add(p.URL, p.File, 0, "")
	}
	for _, e := range kept.Entities {
		for _, u := range e.SameAs {
			add(u, e.File, 0, "")
		}
	}
	return out
}
