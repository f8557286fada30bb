package pages

// The rows of the table of all briefings, which a script shows in place of the list: in
// files of some hundred, because a page opened from a disk may load nothing but scripts,
// and nothing on a page grows with the archive.

import (
	"strconv"

	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/view"
)

const rowsPerFile = 500

func planTables(p *planner) {
	n, _ := p.Count()
	p.chunk("", pagesFor(n, rowsPerFile), tableFiles)
}

func tableFiles(f *files, c Chunk) {
	for n := range c.N {
		name := "l" + strconv.Itoa(n)
		f.file(searchFile(name), func(r *facts.Reader) (any, error) {
			v := &view.Rows{Site: r.Site(), Name: name}
			for i := n * rowsPerFile; i < min((n+1)*rowsPerFile, r.Briefings()); i++ {
				v.Cards = append(v.Cards, r.Card(i))
			}
			return v, nil
		})
	}
}
