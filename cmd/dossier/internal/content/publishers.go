// publishers/: who publishes the sources, with default values for their fields. A
// file that cannot be read counts as one that may restrict sources.

package content

import (
	"path"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/meta"
)

func (c *Content) takePublisher(e Entry, v any) {
	if p, ok := v.(*archive.Publisher); ok {
		c.Publishers = append(c.Publishers, p)
		return
	}
	c.Unclear = append(c.Unclear, path.Join(c.root, e.Name))
}

// unite reports each name that two publishers' files claim. Which of them a source
// belongs to is not known, so what either restricts holds for both. doubles are files
// whose id another one has.
func (c *Content) unite(doubles []*archive.Publisher) {
	all := slices.Concat(c.Publishers, doubles)
	group := make([]int, len(all)) // the index of the first of those that share names, by way of others
	owner := map[string]int{}
	root := func(i int) int {
		for group[i] != i {
			i = group[i]
		}
		return i
	}
	for i, p := range all {
		group[i] = i
		told := map[int]bool{}
		for _, k := range p.Keys() {
			first, taken := owner[k]
			if !taken {
				owner[k] = i
				continue
			}
			if first == i {
				continue
			}
			if !told[first] && i < len(c.Publishers) {
				told[first] = true
				c.Messages.Errorf(p.File, 0, "merge the two files, or give them different names, aliases and domains; until then what either restricts holds for both",
					"%q is already claimed by %s", k, all[first].File)
			}
			a, b := root(first), root(i)
			group[max(a, b)] = min(a, b)
		}
	}
	strict := map[int]*archive.Attribution{}
	size := map[int]int{}
	for i, p := range all {
		g := root(i)
		if size[g]++; strict[g] == nil {
			strict[g] = &archive.Attribution{}
		}
		if p.Defaults != nil {
			strict[g].Tighten(p.Defaults)
		}
	}
	for i, p := range c.Publishers {
		if g := root(i); size[g] > 1 { // what a file says stays as it is
			clone, defaults := *p, archive.Attribution{}
			if p.Defaults != nil {
				defaults.Lay(p.Defaults)
			}
			defaults.Tighten(strict[g])
			clone.Defaults = &defaults
			c.Publishers[i] = &clone
		}
	}
}

// publisher reads a publisher's file.
func (c *reader) publisher(data []byte) any {
	m := meta.YAML(c.shown, 0, data, &c.messages)
	if m == nil {
		return nil
	}
	name, _, ok := m.Text("name")
	if !ok {
		m.Fail(m.Node, "add name:", "the publisher has no name")
		return nil
	}
	p := &archive.Publisher{ID: c.id, File: c.shown, Name: name}
	if v, n, ok := m.Text("url"); ok {
		p.URL, _ = m.Address("url", n, v)
	}
	p.Country, _, _ = m.Text("country")
	p.Type, _, _ = m.Word("type", archive.PublisherTypes)
	p.Aliases = m.Texts("aliases")
	p.Domains = m.Texts("domains")
	for i, d := range p.Domains {
		p.Domains[i] = strings.TrimPrefix(strings.ToLower(d), "www.")
	}
	m.Told = c.told
	defaults := m.Attribution(false)
	for _, f := range defaults.Known() {
		if f.OwnOnly {
			m.Fail(m.Get(f.Name), "write it in the source or its sidecar", "%s cannot be the same for all sources of a publisher", f.Name)
			delete(defaults.From, f.Name)
		}
	}
	p.Defaults = &defaults
	m.Strict("a publisher's file")
	return p
}
