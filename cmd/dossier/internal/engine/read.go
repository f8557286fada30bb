package engine

// From folders to the joined archive: look, read, attribute, scan, join. Each step
// is repeated only where its inputs changed.

import (
	"context"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync/atomic"

	"dossier/cmd/dossier/internal/alike"
	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/attribution"
	"dossier/cmd/dossier/internal/beside"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/chronology"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/cores"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/digest"
	"dossier/cmd/dossier/internal/graph"
	"dossier/cmd/dossier/internal/input"
	"dossier/cmd/dossier/internal/listing"
	"dossier/cmd/dossier/internal/names"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/references"
	"dossier/cmd/dossier/internal/register"
	"dossier/cmd/dossier/internal/shelf"
	"dossier/cmd/dossier/internal/tally"
	"dossier/cmd/dossier/internal/withholding"
)

// read reads content and sources, as far as they changed, and joins them.
func (g *run) read(ctx context.Context) error {
	if err := g.take(ctx); err != nil {
		return err
	}
	return g.understand(ctx)
}

// take reads content and sources, as far as they changed.
func (g *run) take(ctx context.Context) error {
	touched := g.in.Touched
	if g.last.doubtful {
		touched = nil
	}
	curated := make(chan *contentMemo, 1) // read beside the sources, which do not need it yet
	go func() { curated <- g.readContent(touched) }()

	folder, err := input.Open(g.in.Sources)
	if g.seedsThere = err == nil; g.seedsThere {
		defer folder.Close()
		g.seeds = listing.Look(folder, g.last.seeds, listing.Below(g.in.Sources, touched))
	}
	g.seedsWhole = g.seedsThere && !slices.ContainsFunc(g.seeds, func(e listing.Entry) bool { return e.Err != nil })
	var msgs diag.List
	switch {
	case errors.Is(err, fs.ErrNotExist):
		msgs.Errorf(g.in.ShownSources, 0, "make the folder and put sources into it, or name another with --sources", "there is no such folder")
	case err != nil:
		unread(&msgs, g.in.ShownSources, err)
	}
	memos, err := g.readSources(ctx, folder, &msgs)
	g.content = <-curated
	if err == nil {
		memos, err = g.readAgain(ctx, folder, memos)
	}
	if err != nil {
		return err
	}
	if !g.contentThere && len(g.curated) == 0 && g.in.Permalinks == "" {
		msgs.Notef(g.in.ShownContent, 0, "make the folder: a build then writes "+content.PermalinksName+" into it, by which a page keeps its address when its title changes",
			"there is no such folder, so the addresses of pages are not kept")
	}
	g.Messages = append(append(g.Messages, g.content.Messages...), msgs...)
	g.sources = memos
	if g.last.handed != nil {
		g.last.sources = nil // no other build follows from them
	}
	return nil
}

// weigh says of each source where it is from and who may see it.
func (g *run) weigh(ctx context.Context) error {
	read := make(chan *register.Register, 1) // beside the attributions, which do not need it
	go func() { read <- register.Read(g.in.Permalinks, g.in.ShownPermalinks, g.last.register) }()
	if err := g.attribute(ctx); err != nil {
		return err
	}
	g.register = <-read
	return g.hold(ctx)
}

// understand joins what was read.
func (g *run) understand(ctx context.Context) error {
	if err := g.weigh(ctx); err != nil {
		return err
	}
	if err := g.scan(ctx); err != nil {
		return err
	}
	briefings := g.admit()
	g.earlier()
	g.offered(briefings)
	for _, m := range g.sources {
		g.Messages = append(g.Messages, m.messages...)
		if m.briefing != nil && m.withheld == "" {
			g.Messages = append(g.Messages, m.excess.Say(m.briefing, m.shown)...)
		}
		g.Messages = append(g.Messages, m.failed...)
	}
	g.Messages = append(append(g.Messages, g.register.Messages...), g.admission.messages...)
	together := g.together(ctx)
	g.ties = together.Ties
	g.joined = graph.Join(g.last.joined, g.content.site, briefings, g.entities(), together.Copies, together.Texts)
	g.joined.Archive.Pages = g.content.pages
	g.Archive = g.joined
	return nil
}

// attribute says of each source where it is from, as far as the content or the
// source changed.
func (g *run) attribute(ctx context.Context) error {
	reassign := g.last.content != nil && g.last.content.directory != g.content.directory || g.last.audience != g.in.Audience
	g.sidecars = beside.Of(g.content.Overrides, namesOf(g.sources))
	g.lists()
	deepest := 0
	for _, m := range g.sources {
		deepest = max(deepest, m.item.Depth)
	}
	for depth := 0; depth <= deepest; depth++ { // what is in a file is restricted as that is
		err := g.each(ctx, func(m *memo) *memo {
			if m.item.Depth != depth {
				return m
			}
			from := g.from(m)
			if g.recalled != nil && m.scanned || m.asPassed(&from) {
				return m.asStored(from, g.in.Audience)
			}
			return m.attributed(g.content, from, g.in.Audience, reassign, g.in.Shelf)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// each replaces each source's memo by what f returns, which may look at those of all
// others as they were before. A panic on one affects no other.
func (g *run) each(ctx context.Context, f func(m *memo) *memo) error {
	next := make([]*memo, len(g.sources))
	err := cores.Each(ctx, (len(next)+63)/64, func(k int) {
		for i := 64 * k; i < min(64*k+64, len(next)); i++ {
			m := g.sources[i]
			if err := guarded(func() { next[i] = f(m) }); err != nil {
				next[i] = m.failing(err)
			}
		}
	})
	if err == nil { // a build that was ended has not come to all of them
		g.sources = next
	}
	return err
}

// attributed returns the memo of the same source under the content of now.
func (m *memo) attributed(c *contentMemo, from layers, to archive.Audience, reassign bool, aside *shelf.Shelf) *memo {
	if m.doc == nil {
		return m
	}
	if m.briefing != nil && !reassign && from.equal(&m.layers) {
		return m
	}
	n := *m
	n.layers, n.failed = from, nil
	b := &archive.Briefing{}
	if m.briefing != nil {
		*b = *m.briefing
	}
	whole := m.doc.Whole()
	attr, doc := attribution.Assign(whole, attribution.Layers{Listed: from.listed, Sidecar: from.override, Holder: from.inherits}, c.directory)
	b.Doc = m.doc
	if doc != whole {
		b.Doc = archive.InMemory(doc)
	}
	attr = shelf.Apart(attr)
	b.Attribute(attr)
	b.Shortened, b.Said, b.Hidden = attr.Shortened(), nil, ""
	var was *archive.Attribution // of the same text
	if m.briefing != nil && m.briefing.Doc == b.Doc {
		was = m.briefing.Attr()
	}
	if was == nil || was.Published != attr.Published || was.Language != attr.Language {
		dated := chronology.Read(doc, attr.Published, attr.Language)
		n.dated, n.scanned = shelf.Lay(aside, *shelf.Apart(&dated)), false
	}
	if was == nil || was.Title != attr.Title || was.Basis("title") != attr.Basis("title") {
		n.scanned, n.words = false, shelf.Aside[tally.Words]{}
		if n.plain = archive.ID(attr.Title); n.plain == "" {
			n.plain = archive.ID(strings.TrimSuffix(path.Base(m.name), path.Ext(m.name)))
		}
		if n.plain == "" {
			n.plain = "untitled"
		}
	}
	n.allow(attr, to)
	if m.briefing == nil {
		b.ID = n.plain
	}
	if was == nil {
		b.Opening = opening(doc)
	}
	if digest.Briefing(b); m.briefing != nil && b.Digest == m.briefing.Digest && m.briefing.Said == nil {
		b = m.briefing
	}
	aside.Briefing(b)
	n.briefing = b
	n.compare(m, alike.Sketches{})
	return &n
}

// allow says who may see a source, by its attribution and its sidecar.
func (m *memo) allow(a *archive.Attribution, to archive.Audience) {
	m.own = a.Withheld(to)
	m.withheld, m.restricted, m.closed = m.own, a.Restricted(to.Today), withholding.Closing(m.doc, a, m.override, m.heldBy, to.Today)
}

// unreadMarks reports printed restrictions that nobody understands, for which nothing is
// stated either. Only here is it known what the sidecar says.
func unreadMarks(m *memo, msgs *diag.List) {
	for _, field := range m.briefing.Attr().Unread() {
		hint, what := "write tlp: with a mark of TLP 2.0", "the text has a mark here that is none of TLP"
		if field == "embargo_until" {
			hint, what = "write embargo_until: with the day, or one that has passed", "the text is under embargo here, and the day on which it ends cannot be read"
		}
		msgs.Errorf(m.shown, m.briefing.Attr().From[field].Line, hint+" in its front matter or in content/sources/"+m.name+".yaml", "%s", what)
	}
}

// learn sums up what the sources say of names. What is withheld teaches nothing.
func (g *run) learn() {
	if g.survey = g.last.survey; g.survey == nil {
		g.survey = names.NewSurvey()
	}
	c := g.content
	var texts []names.Text
	if c.site.FoundNames != archive.FoundNone {
		texts = make([]names.Text, 0, len(g.sources))
		for _, m := range g.sources {
			if m.counts() {
				texts = append(texts, names.Text{Doc: m.briefing.Doc, Language: m.briefing.Language()})
			}
		}
	}
	if g.recalled != nil {
		g.survey = names.Recall(g.recalled, texts, c.matcher, c.rules)
	}
	g.survey.Update(texts, c.matcher, c.rules)
	g.round = g.survey.Round()
}

// scan finds the names in each source, as far as what is known of names or the
// source changed.
func (g *run) scan(ctx context.Context) error {
	g.learn()
	c := g.content
	moved := g.survey.Moved()
	var differ []tally.Words
	if old := g.last.content; old != nil && old.matcher != c.matcher {
		differ = c.matcher.Differ(old.matcher)
	}
	var scanned atomic.Int64
	err := g.each(ctx, func(m *memo) *memo {
		if err := g.survey.Failure(m.name); err != nil {
			return m.failing(err)
		}
		if m.briefing == nil || m.scanned && !m.mayDiffer(differ, moved) {
			return m
		}
		scanned.Add(1)
		return m.scan(g.survey, g.in.Watching, g.in.Shelf)
	})
	if g.Stats.Scanned = int(scanned.Load()); err != nil {
		return err
	}
	for _, e := range c.kept {
		for _, a := range slices.Concat([]string{e.Name}, e.Aliases) {
			if names.Everyday(a) {
				g.Messages.Warnf(e.File, e.Line[a], "write the name as it appears in texts, or move it to weak_aliases", "%q is an everyday word: it is linked only if another name of %s appears in the same source", a, e.ID)
			}
		}
	}
	c.pages = g.ownPages()
	g.judged()
	return nil
}

// scan returns the memo of the same source with the names that are known now.
func (m *memo) scan(survey *names.Survey, watching bool, aside *shelf.Shelf) *memo {
	n, b := *m, *m.briefing
	var words *tally.Words
	if watching && m.words.Nothing() {
		words = &tally.Words{}
	}
	b.Find(survey.Scan(title(&b), names.Text{Doc: b.Doc, Language: b.Language()}, words), m.dated.Get())
	if words != nil {
		n.words = shelf.Lay(aside, *words)
	}
	n.scanned, n.excess = true, graph.Bound(&b)
	if digest.Briefing(&b); b.Digest == m.briefing.Digest && slices.Equal(b.Dated(), m.briefing.Dated()) {
		n.briefing = m.briefing
	} else {
		aside.Briefing(&b)
		n.briefing = &b
	}
	return &n
}

// title returns the title of a briefing for the search for names: "" where it is
// its opening words, which are in the text already.
func title(b *archive.Briefing) string {
	if b.Attr().Basis("title") == archive.Inferred {
		return ""
	}
	return b.Attr().Title
}

// entities lists those that are kept and those that were found.
func (g *run) entities() []*archive.Entity {
	found := g.survey.Entities()
	for _, e := range found {
		if e.Digest == (archive.Digest{}) {
			e.Digest = digest.Entity(e)
		}
	}
	return slices.Concat(g.told(g.content.kept), found)
}

// opening returns the first sentence of a text below its title, for lists: what a page
// prints around its text (menus, prompts, captions) is seldom one. A text without any is
// described by its first words.
func opening(doc *archive.Document) (s string) {
	title := doc.Recovered.From["title"].Line
	body.Walk(doc.Body, func(b *body.Block) bool {
		if b.Kind != body.Paragraph || b.Zone != body.Body || b.First < title {
			return true
		}
		sentence := prose.Sentence(b.Text)
		if s == "" || sentence {
			s = b.Text
		}
		return !sentence
	})
	const most = 180
	if len(s) <= most {
		return strings.Clone(s) // the text itself need not stay
	}
	s = prose.Head(s, most)
	if cut := strings.LastIndexByte(s, ' '); cut >= most/2 {
		s = s[:cut]
	}
	return strings.TrimRight(s, " ,;:—–-") + "…"
}

// address gives a source its id, and what leads from it to others.
func (g *run) address(i int, id string) *archive.Briefing {
	m := g.sources[i]
	b := m.briefing
	if b.ID != id {
		c := *b
		c.ID = id
		digest.Briefing(&c)
		b = &c
	}
	if b = g.tie(m, b); references.Any(b) {
		b = g.named().Shown(b, m.shown, g.in.ShownSources, &g.Messages)
	}
	if b != m.briefing {
		g.in.Shelf.Briefing(b)
		n := *m
		n.briefing = b
		g.sources[i] = &n
	}
	return b
}
