package build

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/attribution"
	"dossier/cmd/dossier/internal/chronology"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/link"
	"dossier/cmd/dossier/internal/markdown"
	"dossier/cmd/dossier/internal/source"
)

// memo is what is remembered of one source. A memo does not change: when
// something it was made from does, another takes its place.
type memo struct {
	name, shown string
	doc         *archive.Document // nil when it cannot be read
	messages    diag.List
	failed      diag.List // what the program panicked with, when it did
	override    *archive.Attribution
	words       link.Words        // of a watched source: which names could stand in it
	scanned     bool              // the briefing has its mentions
	plain       string            // the id its title gives
	withheld    string            // why it is not in the archive, or ""
	briefing    *archive.Briefing // with its id and digests
}

// contentMemo is the decoded content folder with what is compiled from it.
type contentMemo struct {
	*content.Content
	site      *archive.Site
	hashed    map[string]*hashedAsset
	pages     []*archive.Page
	directory *attribution.Directory
	kept      []*archive.Entity // as the judgements leave them
	matcher   *link.Matcher     // of kept
	rules     *link.Judgements
}

// read reads content and sources, as far as they changed, and joins them.
func (g *Generation) read(ctx context.Context, in Inputs, previous *Generation) error {
	touched := in.Touched
	if previous.doubtful {
		touched = nil
	}
	curated := make(chan *contentMemo, 1) // read beside the sources, which do not need it yet
	go func() { curated <- g.readContent(in, previous, touched) }()

	var err error
	g.seeds, err = look(in.Sources, previous.seeds, below(in.Sources, touched))
	g.seedsThere = err == nil
	g.seedsWhole = g.seedsThere && !slices.ContainsFunc(g.seeds, func(e entry) bool { return e.err != nil })
	var msgs diag.List
	switch {
	case errors.Is(err, fs.ErrNotExist):
		msgs.Errorf(in.ShownSources, 0, "make the folder and put sources into it, or name another with --sources", "there is no such folder")
	case err != nil:
		msgs.Errorf(in.ShownSources, 0, "check that the folder may be read", "%s", cause(err))
	}
	memos, err := g.readSources(ctx, in, previous, &msgs)
	g.content = <-curated
	if err != nil {
		return err
	}
	if !g.contentThere && len(g.curated) == 0 {
		msgs.Notef(in.ShownContent, 0, "make the folder: a build then writes "+content.PermalinksName+" into it, by which a page keeps its address when its title changes",
			"there is no such folder, so the addresses of pages are not kept")
	}
	g.Messages = append(append(g.Messages, g.content.Messages...), msgs...)
	g.sources = memos
	if err := g.attribute(ctx, in, previous); err != nil {
		return err
	}
	if err := g.scan(ctx, in, previous); err != nil {
		return err
	}
	g.register = readRegister(in, previous.register)
	briefings := g.admit(in, previous)
	for _, m := range g.sources {
		g.Messages = append(append(g.Messages, m.messages...), m.failed...)
	}
	g.Messages = append(append(g.Messages, g.register.messages...), g.admission.messages...)
	g.unmatched(in)
	g.joined = link.Join(previous.joined, g.content.site, briefings, g.entities())
	g.joined.Archive.Pages = g.content.pages
	g.Archive = g.joined.Archive
	return nil
}

// judged reports judgements on what is not there.
func (g *Generation) judged() {
	c := g.content
	if len(c.Judgements) == 0 {
		return
	}
	kept := make(map[string]bool, len(c.Entities))
	for _, e := range c.Entities {
		kept[e.ID] = true
	}
	for _, j := range c.Judgements {
		if j.Kind == archive.Merge && kept[j.From] && !kept[c.rules.Now(j.Entity)] {
			g.Messages.Warnf(j.File, j.Line, "keep it first: dossier entities accept "+j.Entity, "%s is kept, and becomes part of what is kept only: nobody keeps %s", j.From, j.Entity)
		} else if j.Entity != "" && j.Kind != archive.NotSame && !kept[j.Entity] && !g.survey.Knows(j.Entity) && c.rules.Now(j.Entity) == j.Entity {
			g.Messages.Warnf(j.File, j.Line, "“dossier entities list” shows the ids; remove the line when it is no longer needed", "no entity has the id %q", j.Entity)
		}
	}
}

// readContent decodes what changed in the content folder, or returns the last
// result when nothing did.
func (g *Generation) readContent(in Inputs, previous *Generation, touched []string) *contentMemo {
	list, err := look(in.Content, previous.curated, below(in.Content, touched))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		list = listing{{name: ".", err: err, looked: true}}
	}
	g.curated, g.contentThere = list, err == nil
	entries := make([]content.Entry, len(list))
	same := previous.content != nil && len(list) == len(previous.curated)
	for i := range list {
		e := &list[i]
		entries[i] = content.Entry{Name: e.name, Type: e.mode, Err: e.err, Kept: e.kept(previous.curated)}
		same = same && entries[i].Kept
	}
	var last *content.Content
	if previous.content != nil {
		last = previous.content.Content
	}
	m := &contentMemo{}
	if same {
		m.Content = last
	} else {
		m.Content = content.Read(os.DirFS(in.Content), in.ShownContent, entries, last)
	}
	site := m.Site
	site.Generator, site.Marking = in.Generator, in.Audience.Marking()
	if in.BaseURL != "" {
		site.BaseURL = in.BaseURL
	}
	var hashed map[string]*hashedAsset
	if previous.content != nil {
		hashed = previous.content.hashed
	}
	m.hashed = hashedAssets(in.Static, hashed)
	site.Assets = assetPaths(m.hashed)
	site.Digest = fingerprintSite(&site)
	m.site = &site
	old := previous.content
	if old == nil {
		old = &contentMemo{Content: &content.Content{}}
	}
	if old.site != nil && old.site.Digest == site.Digest {
		m.site = old.site
	}
	for _, e := range m.Entities {
		if e.Digest == (archive.Digest{}) {
			e.Digest = fingerprintEntity(e)
		}
	}
	if m.directory = old.directory; m.directory == nil || !slices.Equal(old.Publishers, m.Publishers) || !slices.Equal(old.Unclear, m.Unclear) {
		m.directory = attribution.NewDirectory(m.Publishers, m.Unclear)
	}
	m.matcher, m.kept, m.rules = old.matcher, old.kept, old.rules
	if judged := m.rules == nil || !slices.Equal(old.Judgements, m.Judgements); judged || !slices.Equal(old.Entities, m.Entities) {
		if judged {
			m.rules = link.NewJudgements(m.Judgements)
		}
		m.kept = m.rules.Keep(m.Entities)
		for _, e := range m.kept {
			if e.Digest == (archive.Digest{}) {
				e.Digest = fingerprintEntity(e)
			}
		}
		m.matcher = link.NewMatcher(m.kept)
	}
	return m
}

// ownPages finds the names in the maintainer's own pages.
func (g *Generation) ownPages(previous *Generation) []*archive.Page {
	pages := make([]*archive.Page, len(g.content.Content.Pages))
	for i, p := range g.content.Content.Pages {
		page := *p // what the file says stays as it is
		page.Mentions = g.survey.ScanPage(p.Body)
		page.Digest = fingerprintPage(&page)
		pages[i] = &page
		if old := previous.content; old != nil && i < len(old.pages) && old.pages[i].Digest == page.Digest {
			pages[i] = old.pages[i]
		}
	}
	return pages
}

// readSources reads the sources that changed.
func (g *Generation) readSources(ctx context.Context, in Inputs, previous *Generation, msgs *diag.List) ([]*memo, error) {
	names := make([]*entry, 0, len(g.seeds))
	for i := range g.seeds {
		e := &g.seeds[i]
		if e.mode.IsRegular() && e.err == nil && source.ReaderOf(e.name) != nil {
			names = append(names, e)
			continue
		}
		shown := path.Join(in.ShownSources, e.name)
		switch {
		case e.err != nil:
			msgs.Errorf(shown, 0, "check that it may be read", "%s", cause(e.err))
		case e.mode&fs.ModeSymlink != 0:
			msgs.Errorf(shown, 0, "copy the file here: a link may lead out of the folder", "a symbolic link is not followed")
		case !e.mode.IsRegular():
			msgs.Errorf(shown, 0, "keep text files here", "this is no file")
		default:
			msgs.Warnf(shown, 0, "save its text as .txt or .md", "no reader for files of this kind; it is left out")
		}
	}
	memos := make([]*memo, len(names))
	old := make([]*memo, len(names)) // of the same name
	var fresh []int
	k := 0
	for i, e := range names {
		for k < len(previous.sources) && previous.sources[k].name < e.name {
			k++
		}
		if k < len(previous.sources) && previous.sources[k].name == e.name {
			old[i] = previous.sources[k]
		}
		if old[i] != nil && e.kept(previous.seeds) {
			memos[i] = old[i]
			continue
		}
		fresh = append(fresh, i)
	}
	g.Stats.Read = len(fresh)
	if len(fresh) == 0 {
		return memos, ctx.Err()
	}
	root, err := os.OpenRoot(in.Sources)
	if err == nil {
		defer root.Close()
	}
	err = parallel(ctx, len(fresh), func(k int) {
		i := fresh[k]
		memos[i] = readSource(in, root, names[i].name, old[i])
	})
	return memos, err
}

func cause(err error) string {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err.Error()
	}
	return err.Error()
}

// readSource reads one source. When it holds the bytes that the last memo was
// made from, that is returned.
func readSource(in Inputs, root *os.Root, name string, last *memo) *memo {
	shown := path.Join(in.ShownSources, name)
	m := &memo{name: name, shown: shown}
	if root == nil {
		m.messages.Errorf(shown, 0, "check that the folder may be read", "its folder cannot be opened")
		return m
	}
	f, err := root.Open(name)
	if err != nil {
		m.messages.Errorf(shown, 0, "check that it may be read", "%s", cause(err))
		return m
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, source.MaxBytes+1))
	if err != nil {
		m.messages.Errorf(shown, 0, "check that it may be read", "%s", cause(err))
		return m
	}
	if last != nil && last.doc != nil {
		if sum := sum(data); last.doc.SHA256 == hexadecimal(sum[:]) {
			return last
		}
	}
	read := in.reader
	if read == nil {
		read = source.Read
	}
	if err := guarded(func() { m.doc, m.messages = read(name, shown, data) }); err != nil {
		return m.failing(err)
	}
	return m
}

// guarded calls f and returns its panic as an error.
func guarded(f func()) (err error) {
	defer diag.Catch(&err)
	f()
	return nil
}

// failing returns the memo of a source that the program fails on. It is shown to
// nobody, for what it allows may not be known, and is tried again by each build: what
// it fails on may be in other files.
func (m *memo) failing(err error) *memo {
	n := memo{name: m.name, shown: m.shown, doc: m.doc, messages: m.messages, withheld: "it cannot be read"}
	n.failed.Errorf(m.shown, 0, diag.PanicHint, "this source cannot be read and is left out: %s", err)
	return &n
}

// attribute says of each source where it is from, as far as the content or the
// source changed.
func (g *Generation) attribute(ctx context.Context, in Inputs, previous *Generation) error {
	reassign := previous.content != nil && previous.content.directory != g.content.directory || previous.inputs.Audience != in.Audience
	return g.each(ctx, func(m *memo) *memo { return m.attributed(g.content, in.Audience, reassign) })
}

// each puts what f returns in the place of each source's memo. One that f panics
// on costs no other.
func (g *Generation) each(ctx context.Context, f func(m *memo) *memo) error {
	return parallel(ctx, (len(g.sources)+63)/64, func(k int) {
		for i := 64 * k; i < min(64*k+64, len(g.sources)); i++ {
			m := g.sources[i]
			if err := guarded(func() { g.sources[i] = f(m) }); err != nil {
				g.sources[i] = m.failing(err)
			}
		}
	})
}

// attributed returns the memo of the same source under the content of now.
func (m *memo) attributed(c *contentMemo, to archive.Audience, reassign bool) *memo {
	if m.doc == nil {
		return m
	}
	override := c.Overrides[m.name]
	if m.briefing != nil && !reassign && m.override == override {
		return m
	}
	n := *m
	n.override, n.failed = override, nil
	b := &archive.Briefing{}
	if m.briefing != nil {
		*b = *m.briefing
	}
	b.Attr, b.Doc = attribution.Assign(m.doc, override, c.directory)
	redone := m.briefing == nil || m.briefing.Doc != b.Doc
	if redone || m.briefing.Attr.Published != b.Attr.Published {
		b.Dated = chronology.Read(b.Doc, b.Attr.Published)
	}
	if redone || m.briefing.Attr.Title != b.Attr.Title || m.briefing.Attr.Basis("title") != b.Attr.Basis("title") {
		n.scanned, n.words = false, nil
		if n.plain = archive.ID(b.Attr.Title); n.plain == "" {
			n.plain = archive.ID(strings.TrimSuffix(path.Base(m.name), path.Ext(m.name)))
		}
		if n.plain == "" {
			n.plain = "untitled"
		}
	}
	if m.briefing != nil && m.briefing.Attr.Language != b.Attr.Language {
		n.scanned = false
	}
	n.withheld = b.Attr.Withheld(to)
	if m.briefing == nil {
		b.ID = n.plain
	}
	if redone {
		b.Opening = opening(b.Doc.Body)
	}
	if digest(b); m.briefing != nil && b.Digest == m.briefing.Digest {
		b = m.briefing
	}
	n.briefing = b
	return &n
}

// scan finds the names in each source, as far as what is known of names or the
// source changed. What is withheld teaches nothing.
func (g *Generation) scan(ctx context.Context, in Inputs, previous *Generation) error {
	if g.survey = previous.survey; g.survey == nil {
		g.survey = link.NewSurvey()
	}
	c := g.content
	var texts []link.Text
	if c.site.FoundNames != archive.FoundNone {
		texts = make([]link.Text, 0, len(g.sources))
		for _, m := range g.sources {
			if m.briefing != nil && m.withheld == "" {
				texts = append(texts, link.Text{Doc: m.briefing.Doc, Language: m.briefing.Attr.Language})
			}
		}
	}
	g.survey.Update(texts, c.matcher, c.rules)
	moved := g.survey.Moved()
	var differ []link.Words
	if old := previous.content; old != nil && old.matcher != c.matcher {
		differ = c.matcher.Differ(old.matcher)
	}
	err := g.each(ctx, func(m *memo) *memo {
		if err := g.survey.Failure(m.name); err != nil {
			return m.failing(err)
		}
		if m.briefing == nil || m.scanned && !m.words.HoldAllOfAny(differ) && !moved.Touches(m.words) {
			return m
		}
		return m.scan(g.survey, in.Watching)
	})
	if err != nil {
		return err
	}
	for _, e := range c.kept {
		for _, a := range slices.Concat([]string{e.Name}, e.Aliases) {
			if link.Everyday(a) {
				g.Messages.Warnf(e.File, e.Line[a], "write the name as it stands in texts, or move it to weak_aliases", "%q is an everyday word: it links only where another name of %s stands in the same source", a, e.ID)
			}
		}
	}
	c.pages = g.ownPages(previous)
	g.judged()
	return nil
}

// scan returns the memo of the same source with the names that are known now.
func (m *memo) scan(survey *link.Survey, watching bool) *memo {
	n, b := *m, *m.briefing
	title := b.Attr.Title
	if b.Attr.Basis("title") == archive.Inferred {
		title = "" // the opening words stand in the text already
	}
	var words *link.Words
	if watching && m.words == nil {
		words = &n.words
	}
	b.Mentions = survey.Scan(title, link.Text{Doc: b.Doc, Language: b.Attr.Language}, words)
	n.scanned = true
	if digest(&b); b.Digest == m.briefing.Digest {
		n.briefing = m.briefing
	} else {
		n.briefing = &b
	}
	return &n
}

// entities lists those that are kept and those that were found.
func (g *Generation) entities() []*archive.Entity {
	found := g.survey.Entities()
	for _, e := range found {
		if e.Digest == (archive.Digest{}) {
			e.Digest = fingerprintEntity(e)
		}
	}
	return slices.Concat(g.content.kept, found)
}

// opening returns the first words of a text, for lists.
func opening(body []markdown.Block) (s string) {
	markdown.Walk(body, func(b *markdown.Block) bool {
		if b.Kind == markdown.Paragraph && b.Zone == markdown.Body {
			s = b.Text
		}
		return s == ""
	})
	const most = 180
	if len(s) <= most {
		return s
	}
	cut := strings.LastIndexByte(s[:most], ' ')
	if cut < most/2 {
		for cut = most; cut > 0 && s[cut]&0xC0 == 0x80; cut-- {
		}
	}
	return strings.TrimRight(s[:cut], " ,;:—–-") + "…"
}

// address gives a source its id.
func (g *Generation) address(i int, id string) *archive.Briefing {
	m := g.sources[i]
	if m.briefing.ID == id {
		return m.briefing
	}
	n, b := *m, *m.briefing
	b.ID = id
	digest(&b)
	n.briefing = &b
	g.sources[i] = &n
	return &b
}

// unmatched reports sidecars that belong to no source.
func (g *Generation) unmatched(in Inputs) {
	for name := range g.content.Overrides {
		if _, found := slices.BinarySearchFunc(g.sources, name, func(m *memo, name string) int { return strings.Compare(m.name, name) }); !found {
			g.Messages.Notef(path.Join(in.ShownContent, "sources", name+".yaml"), 0,
				"name it after the source's file: sources/<path below "+in.ShownSources+">.yaml", "there is no source %q", name)
		}
	}
}
