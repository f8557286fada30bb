package engine

// The bytes of a source, when the site offers its file. They are read again when the file
// is made: nothing else needs them, and memory holds what was read in them alone.

import (
	"crypto/sha256"
	"encoding/hex"
	"path"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/input"
	"dossier/cmd/dossier/internal/source"
)

// offered says of which sources the file itself is in the site, with more in it than pages
// show. Of plain text, the record shows all there is.
func (g *run) offered(briefings []*archive.Briefing) {
	for _, b := range briefings {
		if g.content.site.Offers(b) && path.Ext(b.Original()) != ".txt" {
			g.Messages.Notef(path.Join(g.in.ShownSources, b.Doc.File), 0, "to offer no file, leave out publish: full", "the file itself is offered for download, with all that is in it: metadata, comments, tracked changes, scripts")
		}
	}
}

// seedFolder is the folder of sources: all that a snapshot, which outlives its build, may
// hold of it.
type seedFolder struct{ dir, shown string }

// original returns the bytes of a source, which must be those that were read.
func (f seedFolder) original(name, sum string) ([]byte, error) {
	shown := path.Join(f.shown, name)
	folder, err := input.Open(f.dir)
	if err != nil {
		return nil, diag.In(shown, err)
	}
	defer folder.Close()
	data, err := folder.Read(name, source.MaxBytes)
	if err != nil {
		return nil, diag.In(shown, err)
	}
	if now := sha256.Sum256(data); hex.EncodeToString(now[:]) != sum {
		return nil, diag.In(shown, diag.Hintf("run the command again when nothing writes it any more", "it changed while the site was made"))
	}
	return data, nil
}
