package pages

// The files of sources, where the site offers them: as they came, or packed.

import (
	"path"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/view"
)

func planOriginals(p *planner) {
	for at := range p.Originals() {
		p.chunk(at, 0, original)
	}
}

func original(f *files, c Chunk) {
	id := strings.TrimSuffix(strings.TrimPrefix(c.ID, "files/"), path.Ext(c.ID))
	f.file(c.ID, func(r *facts.Reader) (any, error) {
		var b *archive.Briefing
		if latest, at, earlier := r.Version(id); earlier {
			b = latest.Versions[at]
		} else {
			b = r.Whole(r.Briefing(id))
		}
		data, err := r.Original(b)
		v := &view.Original{Data: data}
		if path.Ext(c.ID) == ".zip" {
			v.Packed = path.Base(id) + plainExt(b.Doc.File)
		}
		return v, err
	})
}

// plainExt returns the extension of a file, as far as it is one of letters and digits.
func plainExt(name string) string {
	ext := strings.ToLower(path.Ext(name))
	if len(ext) < 2 || len(ext) > 8 || strings.Trim(ext[1:], "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
		return ""
	}
	return ext
}
