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
	p.chunk("", pagesFor(p.Listed(), rowsPerFile), tableFiles)
}

func tableFiles(f *files, c Chunk) {
	for n := range c.N {
		name := "l" + strconv.Itoa(n)
		f.file(searchFile(name), func(r *facts.Reader) (any, error) {
			list := r.Listed()
			return &view.Rows{Site: r.Site(), Name: name, Cards: r.Listings(list[min(n*rowsPerFile, len(list)):min((n+1)*rowsPerFile, len(list))])}, nil
		})
	}
}
