package listing

// A file of a folder that is read again, long after it was listed: the site may offer it,
// and memory holds what was read in it alone.

import (
	"crypto/sha256"
	"encoding/hex"
	"path"

	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/input"
)

// Again is a folder whose files are read again. It is all that somebody who outlives a
// build may hold of it.
type Again struct {
	Dir, Shown string // Shown is how messages name it
	Most       int64  // bytes of a file
}

// File returns the bytes of a file, which must be those that were read before.
func (a Again) File(name, sum string) ([]byte, error) {
	shown := path.Join(a.Shown, name)
	folder, err := input.Open(a.Dir)
	if err != nil {
		return nil, diag.In(shown, err)
	}
	defer folder.Close()
	data, err := folder.Read(name, a.Most)
	if err != nil {
		return nil, diag.In(shown, err)
	}
	if now := sha256.Sum256(data); hex.EncodeToString(now[:]) != sum {
		return nil, diag.In(shown, diag.Hintf("run the command again when nothing writes it any more", "it changed while the site was made"))
	}
	return data, nil
}
