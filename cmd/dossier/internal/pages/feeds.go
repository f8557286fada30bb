package pages

// Feeds of the newest briefings: the site's own as Atom and as JSON, that of a name, a
// publisher or a kept question as Atom alone; of names and publishers only where it can
// carry something.

import (
	"cmp"
	"slices"

	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/view"
)

const (
	feedEntries     = 50
	nameFeedEntries = 10 // of a name or a publisher: there are hundreds of such feeds
)

func planFeeds(p *planner) { p.chunk("", 0, siteFeed) }

func siteFeed(f *files, _ Chunk) {
	for _, path := range []string{"feed.xml", "feed.json"} {
		f.file(path, func(r *facts.Reader) (any, error) {
			list := r.Listed()
			return &view.Feed{Site: r.Site(), Path: path, Page: "index.html", Title: r.Site().Title, Subtitle: r.Site().Description,
				Entries: entries(r, feedEntries, len(list), func(i int) int { return list[i] }, func(int) bool { return true })}, nil
		})
	}
}

func planNameFeeds(p *planner) {
	for e := range p.Entities() {
		if e.HasPage && e.Dated {
			p.chunk(e.ID, 0, nameFeed)
		}
	}
}

func nameFeed(f *files, c Chunk) {
	f.file("entities/"+c.ID+"/feed.xml", func(r *facts.Reader) (any, error) {
		e := r.EntityAt(c.ID)
		o := r.Occurrences(e)
		return &view.Feed{Site: r.Site(), Short: true, Path: "entities/" + c.ID + "/feed.xml", Page: view.EntityPath(c.ID), Title: r.Ref(e).Name + " · " + r.Site().Title,
			Entries: entries(r, nameFeedEntries, len(o), func(i int) int { return o[i].Briefing }, func(int) bool { return false })}, nil
	})
}

func planPublisherFeeds(p *planner) {
	for id := range p.DatedGroups(facts.Publishers) {
		p.chunk(id, 0, publisherFeed)
	}
}

func publisherFeed(f *files, c Chunk) {
	f.file("publishers/"+c.ID+"/feed.xml", func(r *facts.Reader) (any, error) {
		g := r.Group(facts.Publishers, c.ID)
		return &view.Feed{Site: r.Site(), Short: true, Path: "publishers/" + c.ID + "/feed.xml", Page: "publishers/" + c.ID + ".html", Title: g.Name + " · " + r.Site().Title,
			Entries: entries(r, nameFeedEntries, len(g.Briefings), func(i int) int { return g.Briefings[i] }, func(b int) bool { return r.Issuer(b).ID == c.ID })}, nil
	})
}

func planPageFeeds(p *planner) {
	for id, asks := range p.Pages() {
		if asks {
			p.chunk(id, 0, pageFeed)
		}
	}
}

// pageFeed is there also while nothing answers its question: who follows it waits for that.
func pageFeed(f *files, c Chunk) {
	at := "pages/" + c.ID + "/feed.xml"
	f.file(at, func(r *facts.Reader) (any, error) {
		page, _ := r.Page(c.ID)
		list := answerTo(r, page.Search).briefings
		return &view.Feed{Site: r.Site(), Short: true, Path: at, Page: page.Path(), Title: page.Title + " · " + r.Site().Title,
			Entries: entries(r, nameFeedEntries, len(list), func(i int) int { return list[i] }, func(b int) bool { return slices.Contains(list, b) })}, nil
	})
}

// entries returns the newest of n briefings that a feed can carry, at most as many as
// it may, copies of one text once: those published last, and those that were retracted or
// changed last and are ours.
func entries(r *facts.Reader, most, n int, at func(i int) int, ours func(b int) bool) (out []view.FeedEntry) {
	add := func(i int) {
		b := r.Whole(i)
		out = append(out, view.FeedEntry{Card: r.Listing(i), File: b.FeedFile(), Version: b.Version()})
	}
	told := map[int]bool{}
	for _, b := range r.Retracted() {
		if len(out) < most && ours(b) && r.Card(b).Attr.FeedTime() != "" {
			add(b)
		}
	}
	for _, b := range r.Revised() {
		if a := r.Card(b).Attr; len(out) < most && ours(b) && a.FeedTime() != "" && !a.Retracted() {
			told[b] = true
			add(b)
		}
	}
	seen := map[string]bool{} // pages of texts
	for i, read := 0, 0; i < n && read < most; i++ {
		text := r.Listing(at(i)).CopiesAt
		if b := r.Whole(at(i)); b.Attr().FeedTime() != "" && !b.Attr().Retracted() && (text == "" || !seen[text]) {
			seen[text] = true
			read++
			if !told[at(i)] {
				add(at(i))
			}
		}
	}
	slices.SortStableFunc(out, func(a, b view.FeedEntry) int { return -cmp.Compare(a.Attr.FeedTime(), b.Attr.FeedTime()) })
	return first(out, most)
}
