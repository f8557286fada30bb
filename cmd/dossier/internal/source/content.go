package source

import (
	"bytes"
	"cmp"
	"errors"
	"io/fs"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

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
//	entities.yaml          judgements on names: a list, one line each
//	sources/<file>.yaml    corrections to one source, by its path below seeds/
//	pages/<id>.md          pages of the archive's own
type Content struct {
	Site       archive.Site
	Checks     archive.Checks
	Publishers []*archive.Publisher
	Entities   []*archive.Entity
	Overrides  map[string]*archive.Attribution // by the source's path
	Pages      []*archive.Page
	Judgements []archive.Judgement // in the order of the file
	Unclear    []string            // publishers' files that cannot be read: they may restrict sources
	Messages   diag.List

	root  string // how messages name the folder
	files map[string]*contentFile
	seen  map[string]string
}

// defaultSite is a site of which site.yaml says nothing.
var defaultSite = archive.Site{Title: "Briefing archive", Language: "en", FoundNames: archive.FoundRepeated}

// Entry is one file of a content folder, as a look at the folder found it.
type Entry struct {
	Name string // slash-separated, below the folder
	Type fs.FileMode
	Err  error // it cannot be looked at
	Kept bool  // it is what it was when the previous Content was read
}

// contentFile is what one file says; nothing in it changes once it is read.
type contentFile struct {
	value    any    // what it holds, or nil
	id       string // the id its name gives, where it needs one
	messages diag.List
}

// folders are the parts of a content folder, in the order in which they are
// read, and what a file of each is.
var folders = []struct {
	name, ext string
	named     bool // the file's name is the id of what it holds
	read      func(f *contentReader, data []byte) any
}{
	{"publishers", ".yaml", true, (*contentReader).publisher},
	{"entities", ".md", true, (*contentReader).entity},
	{"sources", ".yaml", false, (*contentReader).override},
	{"pages", ".md", true, (*contentReader).page},
}

// ReadContent reads a content folder of which entries are the files, in the
// order of their names. A missing folder or file means no curation and is no
// mistake. root is the folder's name in messages. previous may be nil; what it
// holds of an entry that was kept is taken from it.
func ReadContent(fsys fs.FS, root string, entries []Entry, previous *Content) *Content {
	c := &Content{Overrides: map[string]*archive.Attribution{}, root: root, seen: map[string]string{}, files: make(map[string]*contentFile, len(entries))}
	c.Site = defaultSite
	of := make([][]Entry, len(folders))
	for _, e := range entries {
		if e.Name == "site.yaml" {
			f := c.file(fsys, e, ".yaml", false, (*contentReader).site, previous)
			if s, ok := f.value.(*settings); ok {
				c.Site, c.Checks = s.site, s.checks
			}
			continue
		}
		if e.Name == "entities.yaml" {
			f := c.file(fsys, e, ".yaml", false, (*contentReader).judgements, previous)
			c.Judgements, _ = f.value.([]archive.Judgement)
			continue
		}
		folder, _, _ := strings.Cut(e.Name, "/")
		for i := range folders {
			if folders[i].name == folder {
				of[i] = append(of[i], e)
			}
		}
		if e.Name == "." && e.Err != nil {
			c.Messages.Errorf(root, 0, "check that it may be read", "%s", reason(e.Err))
		}
	}
	for i, part := range folders {
		for _, e := range of[i] {
			f := c.file(fsys, e, part.ext, part.named, part.read, previous)
			switch {
			case f.value == nil && part.name == "publishers":
				c.Unclear = append(c.Unclear, path.Join(root, e.Name))
			case f.value == nil && part.name == "sources":
				name := strings.TrimPrefix(strings.TrimSuffix(e.Name, path.Ext(e.Name)), "sources/")
				c.Overrides[name] = unreadable
			}
			if f.value == nil || part.named && !c.claim(e.Name, f.id) {
				continue
			}
			switch v := f.value.(type) {
			case *archive.Publisher:
				c.Publishers = append(c.Publishers, v)
			case *archive.Entity:
				c.Entities = append(c.Entities, v)
			case *archive.Attribution:
				c.Overrides[strings.TrimSuffix(strings.TrimPrefix(e.Name, "sources/"), ".yaml")] = v
			case *archive.Page:
				c.Pages = append(c.Pages, v)
			}
		}
	}
	c.aliases()
	slices.SortStableFunc(c.Pages, func(a, b *archive.Page) int { return cmp.Compare(uint(a.Nav)-1, uint(b.Nav)-1) }) // 0 comes last
	for _, p := range c.Pages {
		if p.Nav > 0 {
			c.Site.Nav = append(c.Site.Nav, archive.NavItem{Title: p.Title, Path: p.Path()})
		}
	}
	return c
}

// unreadable stands for a sidecar that cannot be read: it may restrict its
// source.
var unreadable = &archive.Attribution{Handling: archive.Handling{Unclear: "its sidecar cannot be read"}}

// file reads one file, or takes what was read of it before.
func (c *Content) file(fsys fs.FS, e Entry, ext string, named bool, read func(*contentReader, []byte) any, previous *Content) *contentFile {
	f := (*contentFile)(nil)
	if e.Kept && previous != nil {
		f = previous.files[e.Name]
	}
	if f == nil {
		r := &contentReader{shown: path.Join(c.root, e.Name), told: "content/" + e.Name}
		if data, ok := r.open(fsys, e, ext); ok {
			if r.named(e.Name, named) {
				r.value = read(r, data)
			}
		}
		f = &r.contentFile
	}
	c.files[e.Name] = f
	c.Messages = append(c.Messages, f.messages...)
	return f
}

// claim takes an id for a file; the first file of a folder keeps it.
func (c *Content) claim(name, id string) bool {
	folder, _, _ := strings.Cut(name, "/")
	if first, twice := c.seen[folder+"/"+id]; twice {
		c.Messages.Errorf(path.Join(c.root, name), 0, "merge the two files or rename one", "the id %q is that of %s", id, path.Join(c.root, first))
		return false
	}
	c.seen[folder+"/"+id] = name
	return true
}

func reason(err error) string {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err.Error()
	}
	return err.Error()
}

// contentReader reads one file.
type contentReader struct {
	contentFile
	shown string // how messages name the file
	told  string // how the site does
}

// open returns the text of a file.
func (c *contentReader) open(fsys fs.FS, e Entry, ext string) ([]byte, bool) {
	switch {
	case e.Err != nil:
		c.messages.Errorf(c.shown, 0, "check that it may be read", "%s", reason(e.Err))
		return nil, false
	case e.Type&fs.ModeSymlink != 0:
		c.messages.Errorf(c.shown, 0, "copy the file here", "a link is not followed")
		return nil, false
	case path.Ext(e.Name) != ext:
		c.messages.Warnf(c.shown, 0, "files here end in "+ext, "this file is not read")
		return nil, false
	}
	data, err := fs.ReadFile(fsys, e.Name)
	if err != nil {
		c.messages.Errorf(c.shown, 0, "check that it may be read", "%s", reason(err))
		return nil, false
	}
	text, _, problem := decode(data)
	if problem.text != "" || problem.warning != "" {
		c.messages.Errorf(c.shown, problem.line, "save the file again as UTF-8", "%s%s", problem.text, problem.warning)
		return nil, false
	}
	return []byte(text), true
}

// named takes the id that a file's name gives, where it needs one.
func (c *contentReader) named(name string, needed bool) bool {
	if !needed {
		return true
	}
	c.id = strings.TrimSuffix(path.Base(name), path.Ext(name))
	if archive.ValidID(c.id) {
		return true
	}
	hint := "use letters a to z, digits and hyphens"
	if better := archive.ID(c.id); better != "" {
		hint = "rename it to " + better + path.Ext(name)
	}
	c.messages.Errorf(c.shown, 0, hint, "the file's name is no id: %q", c.id)
	return false
}

func (c *contentReader) site(data []byte) any {
	m := parseYAML(c.shown, 0, data, &c.messages)
	if m == nil {
		return nil
	}
	all := &settings{site: defaultSite}
	s := &all.site
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
	if v, _, ok := m.word("found_names", []string{archive.FoundRepeated, archive.FoundAll, archive.FoundNone}); ok {
		s.FoundNames = v
	}
	if n := m.get("check"); n != nil {
		if n.Kind == yaml.MappingNode {
			all.checks = checks(m.sub(n))
		} else {
			m.fail(n, "write the name of a rule and its level below it: undated: warning", "check is %s", nodeWord(n))
		}
	}
	m.strict("site.yaml")
	return all
}

// settings are what site.yaml says.
type settings struct {
	site   archive.Site
	checks archive.Checks
}

// checks reads how strictly an archive is checked.
func checks(m *mapping) (c archive.Checks) {
	c.Levels = map[string]string{}
	for _, r := range archive.CheckRules {
		if level, _, ok := m.word(r.Name, archive.CheckLevels); ok {
			c.Levels[r.Name] = level
		}
	}
	if n, ok := m.number("page_bytes"); ok {
		c.PageBytes = max(n, 1)
	}
	for _, n := range m.list("hosts") {
		if s, _, ok := m.scalar("hosts", n); ok && m.among("hosts", s, n, archive.CheckHosts) {
			c.Hosts = append(c.Hosts, s)
		}
	}
	m.strict("check")
	return c
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

func (c *contentReader) publisher(data []byte) any {
	m := parseYAML(c.shown, 0, data, &c.messages)
	if m == nil {
		return nil
	}
	p, ok := &archive.Publisher{ID: c.id, File: c.shown}, false
	if p.Name, _, ok = m.text("name"); !ok {
		m.fail(m.node, "add name:", "a publisher without a name")
		return nil
	}
	p.URL, _, _ = m.text("url")
	p.Country, _, _ = m.text("country")
	p.Type, _, _ = m.word("type", archive.PublisherTypes)
	p.Aliases = m.texts("aliases")
	p.Domains = m.texts("domains")
	for i, d := range p.Domains {
		p.Domains[i] = strings.TrimPrefix(strings.ToLower(d), "www.")
	}
	m.told = c.told
	defaults := m.attribution(false)
	for _, f := range defaults.Known() {
		if f.OwnOnly {
			m.fail(m.get(f.Name), "write it in the source or its sidecar", "%s cannot be the same for all sources of a publisher", f.Name)
			delete(defaults.From, f.Name)
		}
	}
	p.Defaults = &defaults
	m.strict("a publisher's file")
	return p
}

// split separates the front matter of a Markdown file from its body.
func (c *contentReader) split(data []byte) (*mapping, []byte, int) {
	rest, ok := bytes.CutPrefix(data, []byte("---\n"))
	if !ok {
		c.messages.Errorf(c.shown, 1, "begin the file with ---, the keys, and --- again", "there is no front matter")
		return nil, nil, 0
	}
	var front, body []byte
	if bytes.HasPrefix(rest, []byte("---\n")) || bytes.Equal(rest, []byte("---")) {
		body = bytes.TrimPrefix(rest[3:], []byte("\n"))
	} else if at := bytes.Index(rest, []byte("\n---\n")); at >= 0 {
		front, body = rest[:at+1], rest[at+5:]
	} else if front, ok = bytes.CutSuffix(bytes.TrimRight(rest, "\n"), []byte("\n---")); !ok {
		c.messages.Errorf(c.shown, 1, "close it with a line ---", "the front matter does not close")
		return nil, nil, 0
	}
	line := 3 + bytes.Count(front, []byte("\n"))
	return parseYAML(c.shown, 1, front, &c.messages), body, line
}

// body reads the Markdown of a file under content.
func (c *contentReader) body(src []byte, line int) []markdown.Block {
	if why := markdown.TooMuch(src); why != "" {
		c.messages.Errorf(c.shown, line, "simplify the Markdown", "%s", why)
		return nil
	}
	return markdown.ParsePictured(src, line)
}

func (c *contentReader) entity(data []byte) any {
	m, body, line := c.split(data)
	if m == nil {
		return nil
	}
	e, ok := &archive.Entity{ID: c.id, File: c.shown, Line: map[string]int{}}, false
	var n, t = m.get("name"), ""
	if e.Name, _, ok = m.text("name"); !ok {
		m.fail(m.node, "add name:", "an entity without a name")
		return nil
	}
	e.Line[e.Name] = m.line(n)
	types := make([]string, len(archive.EntityTypes))
	for i, t := range archive.EntityTypes {
		types[i] = string(t)
	}
	if t, n, ok = m.text("type"); !ok {
		m.fail(m.node, "add type: one of "+strings.Join(types, ", "), "an entity without a type")
		return nil
	}
	if !m.among("type", t, n, types) {
		return nil
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
	if list := m.texts("coordinates"); len(list) > 0 {
		if e.Coordinates = coordinates(list); e.Coordinates == "" {
			m.fail(m.get("coordinates"), "write degrees north and degrees east: coordinates: [4.71, -74.07]", "these are no coordinates: %q", strings.Join(list, ", "))
		}
	}
	m.strict("an entity's file")
	e.Note = c.body(body, line)
	return e
}

// coordinates returns "lat lon" of two numbers that may be such, or "".
func coordinates(list []string) string {
	if len(list) != 2 {
		return ""
	}
	lat, err := strconv.ParseFloat(list[0], 64)
	lon, err2 := strconv.ParseFloat(list[1], 64)
	if err != nil || err2 != nil || !(lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180) {
		return ""
	}
	return strconv.FormatFloat(lat, 'f', -1, 64) + " " + strconv.FormatFloat(lon, 'f', -1, 64)
}

func wikidataID(s string) bool {
	return len(s) > 1 && len(s) < 14 && s[0] == 'Q' && strings.Trim(s[1:], "0123456789") == ""
}

// names reads a list of aliases. One that repeats the name or another is
// harmless and dropped.
func (c *contentReader) names(m *mapping, e *archive.Entity, key string) (out []string) {
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
	owner := make(map[string]*archive.Entity, 2*len(c.Entities))
	for i, e := range c.Entities {
		own := e
		claim := func(s string) {
			first := owner[s]
			if first == nil {
				owner[s] = e
				return
			}
			c.Messages.Errorf(e.File, e.Line[s], "give one of them another name, or move it to weak_aliases where it needs support in the text",
				"%q is already a name of %s (%s:%d)", s, first.ID, first.File, first.Line[s])
			if own == e { // what the file says stays as it is
				clone := *e
				clone.Digest = archive.Digest{}
				own = &clone
			}
			own.Aliases = slices.DeleteFunc(slices.Clone(own.Aliases), func(a string) bool { return a == s })
			own.WeakAliases = append(slices.Clone(own.WeakAliases), s)
		}
		claim(e.Name)
		for _, s := range e.Aliases {
			claim(s)
		}
		c.Entities[i] = own
	}
}

func (c *contentReader) override(data []byte) any {
	m := parseYAML(c.shown, 0, data, &c.messages)
	if m == nil {
		return nil
	}
	m.told = c.told
	a := m.attribution(false)
	m.strict("a source's sidecar")
	return &a
}

func (c *contentReader) page(data []byte) any {
	m, body, line := c.split(data)
	if m == nil {
		return nil
	}
	p, ok := &archive.Page{ID: c.id, File: c.shown}, false
	if p.Title, _, ok = m.text("title"); !ok {
		m.fail(m.node, "add title:", "a page without a title")
		return nil
	}
	p.Description, _, _ = m.text("description")
	p.Nav, _ = m.number("nav")
	m.strict("a page")
	p.Body = c.body(body, line)
	markdown.Number(p.Body, 0)
	return p
}
