package engine

// What tests may change of a build and nobody else.

import (
	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
)

// ReadBy makes a build read its sources by another function than source.Read.
func (in *Inputs) ReadBy(read func(name, shown string, data []byte) (*archive.Document, diag.List)) {
	in.reader = read
}
