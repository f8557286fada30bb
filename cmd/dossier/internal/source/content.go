package source

import (
	"bytes"
	"cmp"
	"errors"
	"io/fs"
	"net/url"
	"path"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/markdown"
)

// Content is what a maintainer keeps by hand, decoded strictly: an unknown key
// or word is an error, and what has an error is left out.
//
//	site.yaml              title, description, base_url, language, editor
//	publishers/<id>.yaml   who issues sources, with defaults for their fields
//	entities/<id>.md       front matter and a neutral note
//	sources/<file>.yaml    corrections to one source, by its path below seeds/
//	pages/<id>.md          pages of the archive's own
type Content struct {
	Site       archive.Site
	Publishers []*archive.Publisher
	Entities   []*archive.Entity
	Overrides  map[string]*archive.Attribution // by the source's path
	Pages      []*archive.Page
	Messages   diag.List

	root string // how messages name the folder
	seen map[string]string
}

// ReadContent reads a content folder. A missing folder or file means no
// curation and is no mistake. root is the folder's name in messages.
func ReadContent(fsys fs.FS, root string) *Content {
	c := &Content{Overrides: map[string]*archive.Attribution{}, root: root, seen: map[string]string{}}
	c.Site = archive.Site{Title: "Briefing archive", Language: "en"}
	if data, err := fs.ReadFile(fsys, "site.yaml"); err == nil {
		c.site(data)
	} else if !errors.Is(err, fs.ErrNotExist) {
		c.Messages.Errorf(c.shown("site.yaml"), 0, "check that it may be read", "%s", reason(err))
	}
	c.walk(fsys, "publishers", ".yaml", c.publisher)
	c.walk(fsys, "entities", ".md", c.entity)
	c.walk(fsys, "sources", ".yaml", c.override)
	c.walk(fsys, "pages", ".md", c.page)
	c.aliases()
	slices.SortStableFunc(c.Pages, func(a, b *archive.Page) int { return cmp.Compare(uint(a.Nav)-1, uint(b.Nav)-1) }) // 0 comes last
	for _, p := range c.Pages {
		if p.Nav > 0 {
			c.Site.Nav = append(c.Site.Nav, archive.NavItem{Title: p.Title, Path: p.Path()})
		}
	}
	return c
}

func reason(err error) string {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err.Error()
	}
	return err.Error()
}

func (c *Content) shown(name string) string { return path.Join(c.root, name) }

// walk reads every file of one extension below a folder, in order.
func (c *Content) walk(fsys fs.FS, dir, ext string, read func(name string, data []byte)) {
	err := fs.WalkDir(fsys, dir, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil && name == dir && errors.Is(err, fs.ErrNotExist):
			return fs.SkipDir
		case err != nil:
			c.Messages.Errorf(c.shown(name), 0, "check that it may be read", "%s", reason(err))
			return nil
		case d.IsDir():
			return nil
		case strings.HasPrefix(d.Name(), ".") || strings.HasSuffix(d.Name(), "~"):
			return nil
		case d.Type()&fs.ModeSymlink != 0:
			c.Messages.Errorf(c.shown(name), 0, "copy the file here", "a link is not followed")
			return nil
		case path.Ext(name) != ext:
			c.Messages.Warnf(c.shown(name), 0, "files here end in "+ext, "this file is not read")
			return nil
		}
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			c.Messages.Errorf(c.shown(name), 0, "check that it may be read", "%s", reason(err))
			return nil
		}
		text, _, problem := decode(data)
		if problem.text != "" || problem.warning != "" {
			c.Messages.Errorf(c.shown(name), problem.line, "save the file again as UTF-8", "%s%s", problem.text, problem.warning)
			return nil
		}
		read(name, []byte(text))
		return nil
	})
	if err != nil {
		c.Messages.Errorf(c.shown(dir), 0, "check that it may be read", "%s", reason(err))
	}
}

func (c *Content) site(data []byte) {
	m := parseYAML(c.shown("site.yaml"), 0, data, &c.Messages)
	if m == nil {
		return
	}
	s := &c.Site
	if v, _, ok := m.text("title"); ok {
		s.Title = v
	}
	s.Description, _, _ = m.text("description")
	s.Editor, _, _ = m.text("editor")
	if v, n, ok := m.text("base_url"); ok {
		if base, fine := BaseURL(v); fine {
			s.BaseURL = base
		} else {
			m.fail(n, "write the whole address of the site: https://archive.example/", "base_url is no web address: %q", v)
		}
	}
	if v, n, ok := m.text("language"); ok {
		if tag := languageTag(v); tag != "" {
			s.Language = tag
		} else {
			m.fail(n, "write a BCP 47 tag: en, es", "unknown language %q", v)
		}
	}
	m.strict("site.yaml")
}

// BaseURL checks the address a site is published at and gives it the slash at
// its end.
func BaseURL(s string) (string, bool) {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" || u.RawQuery != "" || u.Fragment != "" || u.User != nil {
		return "", false
	}
	return strings.TrimSuffix(u.String(), "/") + "/", true
}

// id returns the id a file's name gives, once in its folder.
func (c *Content) id(name string) (string, bool) {
	id := strings.TrimSuffix(path.Base(name), path.Ext(name))
	if !archive.ValidID(id) {
		hint := "use letters a to z, digits and hyphens"
		if better := archive.ID(id); better != "" {
			hint = "rename it to " + better + path.Ext(name)
		}
		c.Messages.Errorf(c.shown(name), 0, hint, "the file's name is no id: %q", id)
		return "", false
	}
	folder, _, _ := strings.Cut(name, "/")
	if first, twice := c.seen[folder+"/"+id]; twice {
		c.Messages.Errorf(c.shown(name), 0, "merge the two files or rename one", "the id %q is that of %s", id, c.shown(first))
		return "", false
	}
	c.seen[folder+"/"+id] = name
	return id, true
}

func (c *Content) publisher(name string, data []byte) {
	id, ok := c.id(name)
	m := parseYAML(c.shown(name), 0, data, &c.Messages)
	if m == nil || !ok {
		return
	}
	p := &archive.Publisher{ID: id, File: c.shown(name)}
	if p.Name, _, ok = m.text("name"); !ok {
		m.fail(m.node, "add name:", "a publisher without a name")
		return
	}
	p.URL, _, _ = m.text("url")
	p.Country, _, _ = m.text("country")
	p.Type, _, _ = m.word("type", archive.PublisherTypes)
	p.Aliases = m.texts("aliases")
	p.Domains = m.texts("domains")
	for i, d := range p.Domains {
		p.Domains[i] = strings.TrimPrefix(strings.ToLower(d), "www.")
	}
	defaults := m.attribution(false)
	for _, f := range []string{"title", "title_original", "published", "updated", "retrieved", "abstract", "publisher"} {
		if defaults.Has(f) {
			n := m.get(f)
			m.fail(n, "write it in the source or its sidecar", "%s cannot be the same for all sources of a publisher", f)
			delete(defaults.From, f)
		}
	}
	p.Defaults = &defaults
	m.strict("a publisher's file")
	c.Publishers = append(c.Publishers, p)
}

// split separates the front matter of a Markdown file from its body.
func (c *Content) split(name string, data []byte) (*mapping, []byte, int) {
	rest, ok := bytes.CutPrefix(data, []byte("---\n"))
	if !ok {
		c.Messages.Errorf(c.shown(name), 1, "begin the file with ---, the keys, and --- again", "there is no front matter")
		return nil, nil, 0
	}
	var front, body []byte
	if bytes.HasPrefix(rest, []byte("---\n")) || bytes.Equal(rest, []byte("---")) {
		body = bytes.TrimPrefix(rest[3:], []byte("\n"))
	} else if at := bytes.Index(rest, []byte("\n---\n")); at >= 0 {
		front, body = rest[:at+1], rest[at+5:]
	} else if front, ok = bytes.CutSuffix(bytes.TrimRight(rest, "\n"), []byte("\n---")); !ok {
		c.Messages.Errorf(c.shown(name), 1, "close it with a line ---", "the front matter does not close")
		return nil, nil, 0
	}
	line := 3 + bytes.Count(front, []byte("\n"))
	return parseYAML(c.shown(name), 1, front, &c.Messages), body, line
}

// body reads the Markdown of a file under content.
func (c *Content) body(name string, src []byte, line int) []markdown.Block {
	if why := markdown.TooMuch(src); why != "" {
		c.Messages.Errorf(c.shown(name), line, "simplify the Markdown", "%s", why)
		return nil
	}
	return markdown.Parse(src, line)
}

func (c *Content) entity(name string, data []byte) {
	id, ok := c.id(name)
	m, body, line := c.split(name, data)
	if m == nil || !ok {
		return
	}
	e := &archive.Entity{ID: id, File: c.shown(name), Line: map[string]int{}}
	var n, t = m.get("name"), ""
	if e.Name, _, ok = m.text("name"); !ok {
		m.fail(m.node, "add name:", "an entity without a name")
		return
	}
	e.Line[e.Name] = m.line(n)
	types := make([]string, len(archive.EntityTypes))
	for i, t := range archive.EntityTypes {
		types[i] = string(t)
	}
	if t, n, ok = m.text("type"); !ok {
		m.fail(m.node, "add type: one of "+strings.Join(types, ", "), "an entity without a type")
		return
	}
	if !m.among("type", t, n, types) {
		return
	}
	e.Type = archive.EntityType(t)
	e.Aliases = c.names(m, e, "aliases")
	e.WeakAliases = c.names(m, e, "weak_aliases")
	e.Not = m.texts("not")
	e.SameAs = m.texts("same_as")
	e.SameAs = slices.DeleteFunc(e.SameAs, func(s string) bool {
		if _, ok := markdown.Outside(s); !ok {
			m.fail(m.get("same_as"), "write whole addresses, with https://", "same_as is no web address: %q", s)
			return true
		}
		return false
	})
	if e.Wikidata, n, ok = m.text("wikidata"); ok && !wikidataID(e.Wikidata) {
		m.fail(n, "write an item's id: Q739", "wikidata is %q", e.Wikidata)
		e.Wikidata = ""
	}
	m.strict("an entity's file")
	e.Note = c.body(name, body, line)
	c.Entities = append(c.Entities, e)
}

func wikidataID(s string) bool {
	return len(s) > 1 && len(s) < 14 && s[0] == 'Q' && strings.Trim(s[1:], "0123456789") == ""
}

// names reads a list of aliases. One that repeats the name or another is
// harmless and dropped.
func (c *Content) names(m *mapping, e *archive.Entity, key string) (out []string) {
	for _, n := range m.list(key) {
		s, _, ok := m.scalar(key, n)
		if !ok {
			if n.Value == "" {
				m.fail(n, "remove the empty entry", "an empty alias")
			}
			continue
		}
		if strings.IndexFunc(s, letterOrDigit) < 0 {
			m.fail(n, "an alias has a letter or a digit", "an alias that no text can hold: %q", s)
			continue
		}
		if len(s) > 200 {
			m.fail(n, "shorten it to the name itself", "an alias of %d bytes", len(s))
			continue
		}
		if _, twice := e.Line[s]; twice {
			continue
		}
		e.Line[s] = m.line(n)
		out = append(out, s)
	}
	return out
}

// aliases reports each name or sure alias that two entities claim. The first
// keeps it; the second's becomes weak, so that neither is linked by chance.
func (c *Content) aliases() {
	owner := map[string]*archive.Entity{}
	for _, e := range c.Entities {
		for _, s := range append([]string{e.Name}, e.Aliases...) {
			first := owner[s]
			if first == nil {
				owner[s] = e
				continue
			}
			c.Messages.Errorf(e.File, e.Line[s], "give one of them another name, or move it to weak_aliases where it needs support in the text",
				"%q is already a name of %s (%s:%d)", s, first.ID, first.File, first.Line[s])
			e.Aliases = slices.DeleteFunc(slices.Clone(e.Aliases), func(a string) bool { return a == s })
			e.WeakAliases = append(e.WeakAliases, s)
		}
	}
}

func (c *Content) override(name string, data []byte) {
	m := parseYAML(c.shown(name), 0, data, &c.Messages)
	if m == nil {
		return
	}
	a := m.attribution(false)
	m.strict("a source's sidecar")
	c.Overrides[strings.TrimSuffix(strings.TrimPrefix(name, "sources/"), ".yaml")] = &a
}

func (c *Content) page(name string, data []byte) {
	id, ok := c.id(name)
	m, body, line := c.split(name, data)
	if m == nil || !ok {
		return
	}
	p := &archive.Page{ID: id, File: c.shown(name)}
	if p.Title, _, ok = m.text("title"); !ok {
		m.fail(m.node, "add title:", "a page without a title")
		return
	}
	p.Description, _, _ = m.text("description")
	p.Nav, _ = m.number("nav")
	m.strict("a page")
	p.Body = c.body(name, body, line)
	markdown.Number(p.Body, 0)
	c.Pages = append(c.Pages, p)
}
