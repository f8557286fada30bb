package engine

// The folder of curated files as a build remembers it: decoded, and what is compiled
// from it. A file that did not change keeps its decoded value.

import (
	"errors"
	"io/fs"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/attribution"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/digest"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/input"
	"dossier/cmd/dossier/internal/judgements"
	"dossier/cmd/dossier/internal/listing"
	"dossier/cmd/dossier/internal/names"
	"dossier/cmd/dossier/internal/pages"
)

// contentMemo is the decoded content folder with what is compiled from it.
type contentMemo struct {
	*content.Content
	site      *archive.Site
	assets    map[string]*facts.NamedAsset
	unnamed   diag.List // what is wrong with those that are not among them
	pages     []*archive.Page
	directory *attribution.Directory
	kept      []*archive.Entity // as the judgements leave them
	matcher   *names.Matcher    // of kept
	rules     *judgements.Set
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
		if j.In != "" {
			if _, found := slices.BinarySearchFunc(g.sources, j.In, func(m *memo, name string) int { return strings.Compare(m.name, name) }); !found {
				g.Messages.Warnf(j.File, j.Line, "write its path below the folder of sources, or remove it", "there is no source %q", j.In)
			}
		}
		if j.Kind == archive.Merge && kept[j.From] && !kept[c.rules.Now(j.Entity)] {
			g.Messages.Warnf(j.File, j.Line, "keep it first: dossier entities accept "+j.Entity, "%s is kept, but %s, which it is merged into, is not", j.From, j.Entity)
		} else if j.Entity != "" && j.Kind != archive.NotSame && !kept[j.Entity] && !g.survey.Knows(j.Entity) && c.rules.Now(j.Entity) == j.Entity {
			g.Messages.Warnf(j.File, j.Line, "“dossier entities list” shows the ids; remove the line when it is no longer needed", "no entity has the id %q", j.Entity)
		}
	}
}

// readContent decodes what changed in the content folder, or returns the last
// result when nothing did.
func (g *run) readContent(touched []string) *contentMemo {
	folder, err := input.Open(g.in.Content)
	var list listing.Listing
	switch {
	case err == nil:
		defer folder.Close()
		list = listing.Look(folder, g.last.curated, listing.Below(g.in.Content, touched)).Misplaced(folder, content.Files())
	case !errors.Is(err, fs.ErrNotExist):
		list = listing.Unread(err)
	}
	g.curated, g.contentThere = list, err == nil
	entries := make([]content.Entry, len(list))
	same := g.last.content != nil && len(list) == len(g.last.curated)
	for i := range list {
		e := &list[i]
		entries[i] = content.Entry{Name: e.Name, Type: e.Mode, Err: e.Err, Kept: e.Kept(g.last.curated)}
		same = same && entries[i].Kept
	}
	var last *content.Content
	if g.last.content != nil {
		last = g.last.content.Content
	}
	m := &contentMemo{}
	if same {
		m.Content = last
	} else {
		m.Content = content.Read(folder, g.in.ShownContent, entries, last)
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
	m.assets, m.unnamed = pages.NameAssets(g.in.Static, assets, func(script []byte) []byte {
		if g.templates == nil { // no site is made
			return script
		}
		return g.templates.Script(&site, script)
	})
	site.Assets = pages.AssetPaths(m.assets)
	site.Digest = digest.Site(&site)
	m.site = &site
	old := g.last.content
	if old == nil {
		old = &contentMemo{Content: &content.Content{}}
	}
	if old.site != nil && old.site.Digest == site.Digest {
		m.site = old.site
	}
	for _, e := range m.Entities {
		if e.Digest == (archive.Digest{}) {
			e.Digest = digest.Entity(e)
		}
	}
	if m.directory = old.directory; m.directory == nil || !slices.Equal(old.Publishers, m.Publishers) || !slices.Equal(old.Unclear, m.Unclear) {
		m.directory = attribution.NewDirectory(m.Publishers, m.Unclear)
	}
	m.matcher, m.kept, m.rules = old.matcher, old.kept, old.rules
	if judged := m.rules == nil || !slices.Equal(old.Judgements, m.Judgements); judged || !slices.Equal(old.Entities, m.Entities) {
		if judged {
			m.rules = judgements.New(m.Judgements)
		}
		m.kept = m.rules.Keep(m.Entities)
		for _, e := range m.kept {
			if e.Digest == (archive.Digest{}) {
				e.Digest = digest.Entity(e)
			}
		}
		m.matcher = names.NewMatcher(m.kept)
	}
	return m
}

// ownPages finds the names in the maintainer's own pages.
func (g *run) ownPages() []*archive.Page {
	own := make([]*archive.Page, len(g.content.Content.Pages))
	for i, p := range g.content.Content.Pages {
		page := *p // what the file says stays as it is
		page.Mentions = g.survey.ScanPage(p.Body)
		page.Digest = digest.Page(&page)
		own[i] = &page
		if old := g.last.content; old != nil && i < len(old.pages) && old.pages[i].Digest == page.Digest {
			own[i] = old.pages[i]
		}
	}
	return own
}
