package review

// A name as programs are told of it.

import (
	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/view"
)

// NameRow is a name as --json prints it.
type NameRow struct {
	ID          string   `json:"id"`
	Name        string   `json:"name"`
	Type        *string  `json:"type"` // null where it is not known
	Mentions    int      `json:"mentions"`
	Briefings   int      `json:"briefings"`
	Reviewed    bool     `json:"reviewed"`
	Aliases     []string `json:"aliases"`
	WeakAliases []string `json:"weak_aliases"`
	Because     []string `json:"because"`
	File        string   `json:"file,omitempty"`
	Confidence  float64  `json:"confidence"`
}

// Sure is how sure a name is: one that is kept is certain.
func Sure(e *archive.Entity) float64 {
	if !e.Found {
		return 1
	}
	return float64(e.Confidence) / 100
}

// RowOf is what --json prints of a name.
func RowOf(n view.NameState) NameRow {
	list := func(l []string) []string { return append([]string{}, l...) }
	var of *string
	if t := string(n.Entity.Type); t != "" {
		of = &t
	}
	return NameRow{n.Entity.ID, n.Entity.Name, of, n.Mentions, n.Briefings, !n.Entity.Found, list(n.Entity.Aliases), list(n.Entity.WeakAliases), list(n.Entity.Why), n.Entity.File, Sure(n.Entity)}
}
