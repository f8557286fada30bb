package view

// The Views of the preview's own pages, which no build writes.

import (
	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
)

// Preview is a page of the preview: how each source was read, and what is
// to be said of it. No build writes one.
type Preview struct {
	Frame
	Counts   archive.Counts
	Errors   int
	Warnings int
	Notes    int
	Show     string    // which sources: "" for all, "messages", "unknown"
	Page     int       // of them
	Last     int       // page
	Total    int       // sources that are shown, on all pages
	Messages diag.List // of the archive itself, of no source
	More     int       // messages that are not listed
	Sources  []SourceState
}

// SourceState is one source in a preview.
type SourceState struct {
	File     string            // as the maintainer would type it
	Sidecar  string            // where its corrections stand, or would stand
	Stands   bool              // there is such a sidecar
	Briefing *archive.Briefing // nil when it cannot be read
	Withheld string            // why it is not in the archive, or ""
	Holds    bool              // it has no text, and only holds others
	Unknown  []*archive.Field  // fields that are expected and not known
	Messages diag.List
	Names    []Candidate // what looks like a name and is none that is kept
}

// Candidate is what looks like a name and is none that is kept, and what it
// most likely is.
type Candidate struct {
	Name  string
	Type  archive.EntityType
	Count int
}

// Names is the preview's page of names, with what a maintainer may decide of
// each. No build writes one.
type Names struct {
	Frame
	Show    string             // "found", "kept" or "all"
	Type    archive.EntityType // "" for all
	Unknown bool               // only those whose type is not known
	Query   string             // what the names hold; "" for all
	Page    int
	Last    int
	Total   int
	Names   []NameState
	IDs     []string // of what another may be merged into
	Token   string   // proves that a decision was made on this page; "" when none may be
	Done    string   // what was decided last
	Wrong   string   // why it was not
}

// NameState is one name, as somebody who reviews names sees it.
type NameState struct {
	Entity    *archive.Entity
	Mentions  int
	Briefings int
	Samples   []Sample
}

// Sample is a sentence that names an entity, and the briefing it stands in.
type Sample struct {
	Card
	Spot Spot
}
