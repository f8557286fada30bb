package build

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"
	"time"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/attribution"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/link"
	"dossier/cmd/dossier/internal/markdown"
	"dossier/cmd/dossier/internal/source"
)

// memo is what is remembered of one source. It depends on the file's bytes,
// and the later stages each on the value they were made from.
type memo struct {
	state     fileState
	doc       *archive.Document // nil when it cannot be read
	messages  diag.List
	briefing  *archive.Briefing // nil when it is not in the archive
	directory *attribution.Directory
	override  *archive.Attribution
	matcher   *link.Matcher
}

// fileState tells whether a file changed without reading it.
type fileState struct {
	size  int64
	mtime time.Time
	sure  bool // the time is old enough to be trusted
}

func stateOf(info fs.FileInfo) fileState {
	return fileState{info.Size(), info.ModTime(), time.Since(info.ModTime()) > 2*time.Second}
}

func (s fileState) same(o fileState) bool {
	return s.sure && o.sure && s.size == o.size && s.mtime.Equal(o.mtime)
}

// contentMemo is the decoded content folder with what is compiled from it.
type contentMemo struct {
	states    map[string]fileState
	content   *source.Content
	directory *attribution.Directory
	matcher   *link.Matcher
}

// read reads content and sources, as far as they changed, and joins them.
func (g *Generation) read(ctx context.Context, in Inputs, previous *Generation) error {
	curated := make(chan *contentMemo, 1) // read beside the sources, which do not need it yet
	go func() { curated <- readContent(in, previous.content) }()

	names, states, msgs, err := list(in)
	if err != nil {
		return err
	}
	root, err := os.OpenRoot(in.Sources)
	if err == nil {
		defer root.Close()
	}
	memos := make([]*memo, len(names))
	reused := make([]bool, len(names))
	err = parallel(ctx, len(names), func(i int) {
		if old := previous.sources[names[i]]; old != nil && old.state.same(states[i]) {
			m := *old
			memos[i], reused[i] = &m, true
			return
		}
		memos[i] = readSource(root, names[i], path.Join(in.ShownSources, names[i]))
		memos[i].state = states[i]
	})
	g.content = <-curated
	g.Messages = append(append(g.Messages, g.content.content.Messages...), msgs...)
	if err == nil {
		err = parallel(ctx, len(names), func(i int) { memos[i].attribute(g.content) })
	}
	if err != nil {
		return err
	}
	for i, m := range memos {
		g.sources[names[i]] = m
		g.Messages = append(g.Messages, m.messages...)
		if !reused[i] {
			g.Stats.Read++
		}
	}
	site := g.content.content.Site
	site.Generator = in.Generator
	if in.BaseURL != "" {
		site.BaseURL = in.BaseURL
	}
	site.Digest = fingerprintSite(&site)
	briefings := g.admit(names, memos, in)
	if err := parallel(ctx, len(briefings), func(i int) { digest(briefings[i]) }); err != nil {
		return err
	}
	g.unmatched(in, names)
	g.Archive = link.Join(&site, briefings, g.content.content.Entities)
	g.Archive.Pages = g.content.content.Pages
	return nil
}

// readContent decodes the content folder, or returns the last result when no
// file in it changed.
func readContent(in Inputs, old *contentMemo) *contentMemo {
	states := map[string]fileState{}
	fsys := os.DirFS(in.Content)
	_ = fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil {
			if info, err := d.Info(); err == nil && !d.IsDir() {
				states[name] = stateOf(info)
			}
		}
		return nil
	})
	if old != nil && len(old.states) == len(states) {
		same := true
		for name, s := range states {
			if o, ok := old.states[name]; !ok || !s.same(o) {
				same = false
				break
			}
		}
		if same {
			old.states = states
			return old
		}
	}
	c := source.ReadContent(fsys, in.ShownContent)
	for _, e := range c.Entities {
		e.Digest = fingerprintEntity(e)
	}
	m := &contentMemo{states: states, content: c, directory: attribution.NewDirectory(c.Publishers), matcher: link.NewMatcher(c.Entities)}
	for _, p := range c.Pages {
		p.Mentions = m.matcher.Scan("", p.Body, nil)
		p.Digest = fingerprintPage(p)
	}
	return m
}

// list finds the sources, in order of their paths.
func list(in Inputs) (names []string, states []fileState, msgs diag.List, err error) {
	fsys := os.DirFS(in.Sources)
	err = fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		shown := path.Join(in.ShownSources, name)
		base := path.Base(name)
		switch {
		case err != nil && name == ".":
			if errors.Is(err, fs.ErrNotExist) {
				msgs.Errorf(in.ShownSources, 0, "make the folder and put sources into it, or name another with --sources", "there is no such folder")
				return fs.SkipAll
			}
			msgs.Errorf(in.ShownSources, 0, "check that the folder may be read", "%s", cause(err))
			return fs.SkipAll
		case err != nil:
			msgs.Errorf(shown, 0, "check that it may be read", "%s", cause(err))
			return nil
		case name == ".":
			return nil
		case strings.HasPrefix(base, "."), strings.HasSuffix(base, "~"):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.IsDir():
			return nil
		case d.Type()&fs.ModeSymlink != 0:
			msgs.Errorf(shown, 0, "copy the file here: a link may lead out of the folder", "a symbolic link is not followed")
			return nil
		case !d.Type().IsRegular():
			msgs.Errorf(shown, 0, "keep text files here", "this is no file")
			return nil
		case !source.Readable(name):
			msgs.Warnf(shown, 0, "save its text as .txt or .md", "no reader for files of this kind; it is left out")
			return nil
		}
		info, err := d.Info()
		if err != nil {
			return nil // it vanished between two looks
		}
		names = append(names, name)
		states = append(states, stateOf(info))
		return nil
	})
	return names, states, msgs, err
}

func cause(err error) string {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err.Error()
	}
	return err.Error()
}

func readSource(root *os.Root, name, shown string) *memo {
	m := &memo{}
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
	m.doc, m.messages = source.Read(name, shown, data)
	return m
}

// attribute assigns and scans what changed since the memo was made.
func (m *memo) attribute(c *contentMemo) {
	if m.doc == nil {
		return
	}
	override := c.content.Overrides[m.doc.File]
	if m.briefing != nil && m.directory == c.directory && m.matcher == c.matcher && m.override == override {
		return
	}
	b := &archive.Briefing{Doc: m.doc, Attr: attribution.Assign(m.doc, override, c.directory)}
	title := b.Attr.Title
	if b.Attr.Basis("title") == archive.Inferred {
		title = "" // the opening words stand in the text already
	}
	b.Mentions = c.matcher.Scan(title, m.doc.Body, m.doc.Footnotes)
	b.Opening = opening(m.doc.Body)
	m.briefing, m.directory, m.matcher, m.override = b, c.directory, c.matcher, override
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

// admit gives each source that may be published its id, in the order of their
// paths: the first keeps the plain one.
func (g *Generation) admit(names []string, memos []*memo, in Inputs) []*archive.Briefing {
	var out []*archive.Briefing
	taken := map[string]string{}
	for i, m := range memos {
		if m.briefing == nil {
			continue
		}
		shown := path.Join(in.ShownSources, names[i])
		if why := m.briefing.Attr.Withheld(); why != "" {
			g.Messages.Notef(shown, 0, "it is in no page, list, feed or count", "withheld: %s", why)
			continue
		}
		id := archive.ID(m.briefing.Attr.Title)
		if id == "" {
			id = archive.ID(strings.TrimSuffix(path.Base(names[i]), path.Ext(names[i])))
		}
		if id == "" {
			id = "untitled"
		}
		if first, twice := taken[id]; twice {
			plain := id
			id = withSuffix(id, names[i], taken)
			g.Messages.Notef(shown, 0, "give one of them another title to change the address", "its address would be that of %s (%s); it is %s", first, plain, id)
		}
		taken[id] = shown
		if m.briefing.ID != id {
			b := *m.briefing
			b.ID = id
			b.Digest = archive.Digest{}
			m.briefing = &b
		}
		out = append(out, m.briefing)
	}
	return out
}

// withSuffix makes an id unique by the source's path, so that it does not
// depend on what else is in the archive.
func withSuffix(id, name string, taken map[string]string) string {
	sum := hash([]byte(name))
	for n := 3; ; n++ {
		s := id + "-" + hexadecimal(sum[:n])
		if _, twice := taken[s]; !twice {
			return s
		}
	}
}

// unmatched reports sidecars that belong to no source.
func (g *Generation) unmatched(in Inputs, names []string) {
	if len(g.content.content.Overrides) == 0 {
		return
	}
	have := make(map[string]bool, len(names))
	for _, n := range names {
		have[n] = true
	}
	for name := range g.content.content.Overrides {
		if !have[name] {
			g.Messages.Notef(path.Join(in.ShownContent, "sources", name+".yaml"), 0,
				"name it after the source's file: sources/<path below "+in.ShownSources+">.yaml", "there is no source %q", name)
		}
	}
}
