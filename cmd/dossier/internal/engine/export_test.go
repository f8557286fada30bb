package engine

// What tests may change of a build and nobody else.

import (
	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/source"
)

// ReadBy makes a build read its sources by another function than source.Read.
func (in *Inputs) ReadBy(read func(name, shown string, data []byte) (*archive.Document, diag.List)) {
	in.reader = func(in source.Input) (*archive.Document, diag.List) { return read(in.Name, in.Shown, in.Data) }
}
