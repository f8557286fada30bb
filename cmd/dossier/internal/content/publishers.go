// publishers/: who publishes the sources, with default values for their fields. A
// file that cannot be read counts as one that may restrict sources.

package content

import (
	"path"
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

// publisher reads a publisher's file.
func (c *reader) publisher(data []byte) any {
	m := meta.YAML(c.shown, 0, data, &c.messages)
	if m == nil {
		return nil
	}
	p, ok := &archive.Publisher{ID: c.id, File: c.shown}, false
	if p.Name, _, ok = m.Text("name"); !ok {
		m.Fail(m.Node, "add name:", "the publisher has no name")
		return nil
	}
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
