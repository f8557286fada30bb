package engine

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"time"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/attribution"
	"dossier/cmd/dossier/internal/chronology"
	"dossier/cmd/dossier/internal/cores"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/graph"
	"dossier/cmd/dossier/internal/link"
	"dossier/cmd/dossier/internal/markdown"
	"dossier/cmd/dossier/internal/pages"
	"dossier/cmd/dossier/internal/source"
)

// memo is what is remembered of one source. A memo does not change: when
// something it was made from does, another takes its place.
type memo struct {
	name, shown string
	doc         *archive.Document // nil when it cannot be read
	messages    diag.List
	override    *archive.Attribution
	words       link.Words        // of a watched source: which names could stand in it
	scanned     bool              // the briefing has its mentions
	plain       string            // the id its title gives
	withheld    string            // why it is not in the archive, or ""
	briefing    *archive.Briefing // with its id and digests
}

// contentMemo is the decoded content folder with what is compiled from it.
type contentMemo struct {
	*source.Content
	site      *archive.Site
	assets    map[string]*facts.NamedAsset
	pages     []*archive.Page
	directory *attribution.Directory
	kept      []*archive.Entity // as the judgements leave them
	matcher   *link.Matcher     // of kept
	rules     *link.Judgements
}

// read reads content and sources, as far as they changed, and joins them.
func (g *run) read(ctx context.Context) error {
	touched := g.in.Touched
	if g.last.doubtful {
		touched = nil
	}
	curated := make(chan *contentMemo, 1) // read beside the sources, which do not need it yet
	go func() { curated <- g.readContent(touched) }()

	var err error
	g.seeds, err = look(g.in.Sources, g.last.seeds, below(g.in.Sources, touched))
	g.seedsThere = err == nil
	g.seedsWhole = g.seedsThere && !slices.ContainsFunc(g.seeds, func(e entry) bool { return e.err != nil })
	var msgs diag.List
	switch {
	case errors.Is(err, fs.ErrNotExist):
		msgs.Errorf(g.in.ShownSources, 0, "make the folder and put sources into it, or name another with --sources", "there is no such folder")
	case err != nil:
		msgs.Errorf(g.in.ShownSources, 0, "check that the folder may be read", "%s", cause(err))
	}
	memos, err := g.readSources(ctx, &msgs)
	g.content = <-curated
	if err != nil {
		return err
	}
	g.Messages = append(append(g.Messages, g.content.Messages...), msgs...)
	g.sources = memos
	if err := g.attribute(ctx); err != nil {
		return err
	}
	if err := g.scan(ctx); err != nil {
		return err
	}
	g.register = readRegister(g.in, g.last.register)
	briefings := g.admit()
	for _, m := range g.sources {
		g.Messages = append(g.Messages, m.messages...)
	}
	g.Messages = append(append(g.Messages, g.register.messages...), g.admission.messages...)
	g.unmatched()
	g.joined = graph.Join(g.last.joined, g.content.site, briefings, g.entities())
	g.joined.Archive.Pages = g.content.pages
	g.Archive = g.joined
	return nil
}

// judged reports judgements on what is not there.
func (g *run) judged() {
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
func (g *run) readContent(touched []string) *contentMemo {
	list, err := look(g.in.Content, g.last.curated, below(g.in.Content, touched))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		list = listing{{name: ".", err: err, looked: true}}
	}
	g.curated, g.contentThere = list, err == nil
	entries := make([]source.Entry, len(list))
	same := g.last.content != nil && len(list) == len(g.last.curated)
	for i := range list {
		e := &list[i]
		entries[i] = source.Entry{Name: e.name, Type: e.mode, Err: e.err, Kept: e.kept(g.last.curated)}
		same = same && entries[i].Kept
	}
	var last *source.Content
	if g.last.content != nil {
		last = g.last.content.Content
	}
	m := &contentMemo{}
	if same {
		m.Content = last
	} else {
		m.Content = source.ReadContent(os.DirFS(g.in.Content), g.in.ShownContent, entries, last)
	}
	site := m.Site
	site.Generator, site.Marking = g.in.Generator, g.in.Audience.Marking()
	if g.in.BaseURL != "" {
		site.BaseURL = g.in.BaseURL
	}
	var assets map[string]*facts.NamedAsset
	if g.last.content != nil {
		assets = g.last.content.assets
	}
	m.assets = pages.NameAssets(g.in.Static, assets)
	site.Assets = pages.AssetPaths(m.assets)
	site.Digest = fingerprintSite(&site)
	m.site = &site
	old := g.last.content
	if old == nil {
		old = &contentMemo{Content: &source.Content{}}
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
func (g *run) ownPages() []*archive.Page {
	own := make([]*archive.Page, len(g.content.Content.Pages))
	for i, p := range g.content.Content.Pages {
		page := *p // what the file says stays as it is
		page.Mentions = g.survey.ScanPage(p.Body)
		page.Digest = fingerprintPage(&page)
		own[i] = &page
		if old := g.last.content; old != nil && i < len(old.pages) && old.pages[i].Digest == page.Digest {
			own[i] = old.pages[i]
		}
	}
	return own
}

// readSources reads the sources that changed.
func (g *run) readSources(ctx context.Context, msgs *diag.List) ([]*memo, error) {
	names := make([]*entry, 0, len(g.seeds))
	for i := range g.seeds {
		e := &g.seeds[i]
		if e.mode.IsRegular() && e.err == nil && source.Readable(e.name) {
			names = append(names, e)
			continue
		}
		shown := path.Join(g.in.ShownSources, e.name)
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
		for k < len(g.last.sources) && g.last.sources[k].name < e.name {
			k++
		}
		if k < len(g.last.sources) && g.last.sources[k].name == e.name {
			old[i] = g.last.sources[k]
		}
		if old[i] != nil && e.kept(g.last.seeds) {
			memos[i] = old[i]
			continue
		}
		fresh = append(fresh, i)
	}
	g.Stats.Read = len(fresh)
	if len(fresh) == 0 {
		return memos, ctx.Err()
	}
	root, err := os.OpenRoot(g.in.Sources)
	if err == nil {
		defer root.Close()
	}
	err = cores.Each(ctx, len(fresh), func(k int) {
		i := fresh[k]
		memos[i] = readSource(root, names[i].name, path.Join(g.in.ShownSources, names[i].name), old[i])
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
func readSource(root *os.Root, name, shown string, last *memo) *memo {
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
		if sum := sha256.Sum256(data); last.doc.SHA256 == hex.EncodeToString(sum[:]) {
			return last
		}
	}
	if !within(readingTime, func() { m.doc, m.messages = source.Read(name, shown, data) }) {
		slow := &memo{name: name, shown: shown} // the other goes on reading into m
		slow.messages.Errorf(shown, 0, "split it, or make its markup simpler; please report it, too", "reading it takes longer than %s; it is left out", readingTime)
		return slow
	}
	return m
}

// readingTime is how long reading one source may take: a thousand times what the
// largest that is known takes. Nothing that is read by then depends on it.
const readingTime = 30 * time.Second

// within calls f and reports whether it came to its end in time. One that does
// not goes on by itself.
func within(limit time.Duration, f func()) bool {
	done := make(chan struct{})
	go func() { defer close(done); f() }()
	timer := time.NewTimer(limit)
	defer timer.Stop()
	select {
	case <-done:
		return true
	case <-timer.C:
		return false
	}
}

// attribute says of each source where it is from, as far as the content or the
// source changed.
func (g *run) attribute(ctx context.Context) error {
	reassign := g.last.content != nil && g.last.content.directory != g.content.directory || g.last.audience != g.in.Audience
	return g.each(ctx, func(m *memo) *memo { return m.attributed(g.content, g.in.Audience, reassign) })
}

// each puts what f returns in the place of each source's memo.
func (g *run) each(ctx context.Context, f func(m *memo) *memo) error {
	return cores.Each(ctx, (len(g.sources)+63)/64, func(k int) {
		for i := 64 * k; i < min(64*k+64, len(g.sources)); i++ {
			g.sources[i] = f(g.sources[i])
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
	n.override = override
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
func (g *run) scan(ctx context.Context) error {
	if g.survey = g.last.survey; g.survey == nil {
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
	if old := g.last.content; old != nil && old.matcher != c.matcher {
		differ = c.matcher.Differ(old.matcher)
	}
	err := g.each(ctx, func(m *memo) *memo {
		if m.briefing == nil || m.scanned && !m.words.HoldAllOfAny(differ) && !moved.Touches(m.words) {
			return m
		}
		return m.scan(g.survey, g.in.Watching)
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
	c.pages = g.ownPages()
	g.judged()
	return nil
}

// scan returns the memo of the same source with the names that are known now.
func (m *memo) scan(survey *link.Survey, watching bool) *memo {
	n, b := *m, *m.briefing
	var words *link.Words
	if watching && m.words == nil {
		words = &n.words
	}
	b.Mentions = survey.Scan(title(&b), link.Text{Doc: b.Doc, Language: b.Attr.Language}, words)
	n.scanned = true
	if digest(&b); b.Digest == m.briefing.Digest {
		n.briefing = m.briefing
	} else {
		n.briefing = &b
	}
	return &n
}

// title returns the title of a briefing for the search for names: "" where it is
// its opening words, which stand in the text already.
func title(b *archive.Briefing) string {
	if b.Attr.Basis("title") == archive.Inferred {
		return ""
	}
	return b.Attr.Title
}

// entities lists those that are kept and those that were found.
func (g *run) entities() []*archive.Entity {
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
func (g *run) address(i int, id string) *archive.Briefing {
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
func (g *run) unmatched() {
	for name := range g.content.Overrides {
		if _, found := slices.BinarySearchFunc(g.sources, name, func(m *memo, name string) int { return strings.Compare(m.name, name) }); !found {
			g.Messages.Notef(path.Join(g.in.ShownContent, "sources", name+".yaml"), 0,
				"name it after the source's file: sources/<path below "+g.in.ShownSources+">.yaml", "there is no source %q", name)
		}
	}
}
