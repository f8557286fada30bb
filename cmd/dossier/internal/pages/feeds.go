package pages

// Feeds of the newest briefings, as Atom and as JSON: the site's own here, those of
// publishers and entities beside their pages.

import (
	"cmp"
	"slices"

	"dossier/cmd/dossier/internal/export"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/view"
)

const feedEntries = 50

func planFeeds(p *planner) { p.chunk("", 0, siteFeed) }

func siteFeed(f *files, _ Chunk) {
	f.feed("feed", func(r *facts.Reader) view.Feed {
		return view.Feed{Page: "index.html", Title: r.Site().Title, Subtitle: r.Site().Description,
			Entries: entries(r, r.Briefings(), func(i int) int { return i }, func(int) bool { return true })}
	})
}

// feed adds a feed in both formats.
func (f *files) feed(base string, make func(r *facts.Reader) view.Feed) {
	for _, ext := range []string{".xml", ".json"} {
		f.file(base+ext, func(r *facts.Reader) (any, error) {
			v := make(r)
			v.Site, v.Path = r.Site(), base+ext
			return &v, nil
		})
	}
}

// entries returns the newest of n briefings that a feed can carry: those published
// last, and those that were retracted last and are ours.
func entries(r *facts.Reader, n int, at func(i int) int, ours func(b int) bool) (out []view.FeedEntry) {
	add := func(i int) {
		b := r.Whole(i)
		out = append(out, view.FeedEntry{Card: r.Card(i), File: b.Doc.File})
	}
	for _, b := range r.Retracted() {
		if len(out) < feedEntries && ours(b) && export.Updated(r.Card(b).Attr) != "" {
			add(b)
		}
	}
	for i, read := 0, 0; i < n && read < feedEntries; i++ {
		if b := r.Whole(at(i)); export.Updated(b.Attr) != "" && !b.Attr.Retracted() {
			read++
			add(at(i))
		}
	}
	slices.SortStableFunc(out, func(a, b view.FeedEntry) int { return -cmp.Compare(export.Updated(a.Attr), export.Updated(b.Attr)) })
	return first(out, feedEntries)
}
