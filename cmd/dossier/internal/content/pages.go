// pages/: the archive's own pages, such as “About”.

package content

import (
	"cmp"
	"slices"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/terms"
)

// navigation puts the pages in order and those that ask for it into the site's
// navigation.
func (c *Content) navigation() {
	slices.SortStableFunc(c.Pages, func(a, b *archive.Page) int { return cmp.Compare(uint(a.Nav)-1, uint(b.Nav)-1) }) // 0 comes last
	for _, p := range c.Pages {
		if p.Nav > 0 {
			c.Site.Nav = append(c.Site.Nav, archive.NavItem{Title: p.Title, Path: p.Path()})
		}
	}
}

// page reads a page.
func (c *reader) page(data []byte) any {
	m, blocks, line := c.split(data)
	if m == nil {
		return nil
	}
	p, ok := &archive.Page{ID: c.id, File: c.shown}, false
	if p.Title, _, ok = m.Text("title"); !ok {
		m.Fail(m.Node, "add title:", "the page has no title")
		return nil
	}
	p.Description, _, _ = m.Text("description")
	p.Nav, _ = m.Number("nav")
	if question, n, ok := m.Text("search"); ok {
		if _, err := terms.Read(question); err != nil {
			m.Fail(n, "write words, or what follows search.html in the address of the search page", "search: %v", err)
			return nil
		}
		p.Search = question
	}
	m.Strict("a page")
	p.Body = c.body(blocks, line)
	body.Number(p.Body, 0)
	return p
}
