// Package content reads and writes what a maintainer curates by hand:
//
//	site.yaml              title, description, base_url, language, editor, checks
//	publishers/<id>.yaml   who issues sources, with defaults for their fields
//	entities/<id>.md       front matter and a neutral note
//	entities.yaml          judgements on names: a list, one item each
//	sources/<file>.yaml    corrections to one source, by its path below seeds/
//	pages/<id>.md          pages of the archive's own
//	permalinks.yaml        the addresses of pages past and present
//
// Files are decoded strictly: an unknown key or word is an error, and a value with an
// error is omitted. Each part has a file here that reads it and, where a command or a
// build writes it, writes it, so that the two cannot drift apart.
package content

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/input"
)

// Content is what a content folder holds, except the permalinks.
type Content struct {
	Site       archive.Site
	Checks     Checks
	Publishers []*archive.Publisher
	Entities   []*archive.Entity
	Overrides  map[string]*archive.Attribution // by the source's path
	Strays     []string                        // files that look like sidecars and stand where none is read
	Pages      []*archive.Page
	Judgements []archive.Judgement // in the order of the file
	Unclear    []string            // publishers' files that cannot be read: they may restrict sources
	Messages   diag.List
	Unread     bool // some of it could not be read, which may go right next time

	root  string // how messages name the folder
	files map[string]*file
	seen  map[string]string
}

// Entry is one file of a content folder, as listed.
type Entry struct {
	Name string // slash-separated, below the folder
	Type fs.FileMode
	Err  error // it could not be listed
	Kept bool  // it has not changed since the previous Content was read
}

// file is what one file says; nothing in it changes once it is read.
type file struct {
	value    any    // what it holds, or nil
	id       string // the id its name gives, where it needs one
	messages diag.List
	unread   bool // a system's fault
}

// part is a file of a content folder, or a folder in it.
type part struct {
	name  string // of a folder: with a slash at its end
	ext   string // of its files
	named bool   // a file's name is the id of what it holds
	read  func(r *reader, data []byte) any
	take  func(c *Content, e Entry, value any) // value is nil when the file cannot be read
}

// parts are what a content folder may hold, in the order in which they are read.
// permalinks.yaml is read by ReadPermalinks, because it is part of the build's state.
var parts = []part{
	{"site.yaml", ".yaml", false, (*reader).site, (*Content).takeSite},
	{JudgementsName, ".yaml", false, (*reader).judgements, func(c *Content, _ Entry, v any) { c.Judgements, _ = v.([]archive.Judgement) }},
	{PermalinksName, "", false, nil, nil},
	{"publishers/", ".yaml", true, (*reader).publisher, (*Content).takePublisher},
	{"entities/", ".md", true, (*reader).entity, func(c *Content, _ Entry, v any) { c.Entities = appendValue(c.Entities, v) }},
	{"sources/", ".yaml", false, (*reader).override, (*Content).takeOverride},
	{"pages/", ".md", true, (*reader).page, func(c *Content, _ Entry, v any) { c.Pages = appendValue(c.Pages, v) }},
}

// appendValue appends what a file holds, if anything.
func appendValue[T any](list []T, v any) []T {
	if value, ok := v.(T); ok {
		return append(list, value)
	}
	return list
}

// Files are the names of files of which there is one, but for that of the permalinks.
func Files() (names []string) {
	for _, p := range parts {
		if p.read != nil && !strings.HasSuffix(p.name, "/") {
			names = append(names, p.name)
		}
	}
	return names
}

// partOf returns the index of the part that an entry belongs to, or -1.
func partOf(name string) int {
	folder, _, _ := strings.Cut(name, "/")
	return slices.IndexFunc(parts, func(p part) bool { return p.name == name || p.name == folder+"/" })
}

// Read reads a content folder, given its files in the order of their names. A
// missing folder or file is not an error. root is the folder's name in messages.
// previous may be nil; the result of an entry marked as kept is taken from it.
func Read(fsys fs.FS, root string, entries []Entry, previous *Content) *Content {
	c := &Content{Site: defaultSite, Overrides: map[string]*archive.Attribution{}, root: root, seen: map[string]string{}, files: make(map[string]*file, len(entries))}
	of := make([][]Entry, len(parts))
	for _, e := range entries {
		switch i := partOf(e.Name); {
		case i >= 0:
			of[i] = append(of[i], e)
		case e.Name == "." && e.Err != nil:
			text, hint := input.Why(e.Err)
			c.Messages.Errorf(root, 0, hint, "%s", text)
			c.Unread = true
		default:
			if ext := strings.ToLower(path.Ext(e.Name)); ext == ".yaml" || ext == ".yml" {
				c.Strays = append(c.Strays, e.Name)
			}
			c.unknown(e.Name)
		}
	}
	var doubles []*archive.Publisher
	for i := range parts {
		p := &parts[i]
		for _, e := range of[i] {
			if p.read == nil {
				continue
			}
			f := c.file(fsys, e, p, previous)
			if f.value == nil || !p.named || c.claim(e.Name, f.id) {
				p.take(c, e, f.value)
			} else if second, ok := f.value.(*archive.Publisher); ok {
				doubles = append(doubles, second) // it may restrict what the first lets through
			}
		}
	}
	c.unite(doubles)
	c.aliases()
	c.navigation()
	return c
}

// unknown reports a file or a folder that is not one of the parts, once.
func (c *Content) unknown(name string) {
	name, _, inside := strings.Cut(name, "/")
	if _, told := c.seen[name]; told {
		return
	}
	c.seen[name] = ""
	var files, folders []string
	for _, p := range parts {
		if folder, ok := strings.CutSuffix(p.name, "/"); ok {
			folders = append(folders, folder)
		} else {
			files = append(files, p.name)
		}
	}
	what := "file"
	if inside {
		what = "folder"
	}
	c.Messages.Warnf(path.Join(c.root, name), 0,
		"rename it or move it elsewhere; the files here are "+strings.Join(files, ", ")+", the folders "+strings.Join(folders, ", "),
		"this %s is ignored", what)
}

// file reads one file, or returns the previous result.
func (c *Content) file(fsys fs.FS, e Entry, p *part, previous *Content) *file {
	f := (*file)(nil)
	if e.Kept && previous != nil {
		f = previous.files[e.Name]
	}
	if f == nil {
		r := &reader{shown: path.Join(c.root, e.Name), told: "content/" + e.Name}
		if data, ok := r.open(fsys, e, p); ok {
			if r.named(e.Name, p.named) {
				r.value = p.read(r, data)
			}
		}
		f = &r.file
	}
	c.files[e.Name] = f
	c.Messages = append(c.Messages, f.messages...)
	c.Unread = c.Unread || f.unread
	return f
}

// claim takes an id for a file, unless another file of its folder has it.
func (c *Content) claim(name, id string) bool {
	folder, _, _ := strings.Cut(name, "/")
	if first, twice := c.seen[folder+"/"+id]; twice {
		c.Messages.Errorf(path.Join(c.root, name), 0, "merge the two files or rename one", "id %q is already used by %s", id, path.Join(c.root, first))
		return false
	}
	c.seen[folder+"/"+id] = name
	return true
}
