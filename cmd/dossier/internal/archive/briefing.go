package archive

// A briefing, and the versions of its text: what was saved again is one briefing, whose
// page shows the version that was saved last.

import (
	"cmp"
	"strings"
)

// Briefing is a source joined with its attribution and mentions.
type Briefing struct {
	ID        string
	Doc       *Filed
	Attr      *Attribution
	Mentions  []Mention
	Dated     []Statement
	Opening   string       // first words of the body, for lists and feeds
	Shortened *Attribution // what other pages show of Attr, where that is less; else nil
	Holder    *Tie         // the file that holds its own; nil for one that lies in a folder
	Inside    []Tie        // the files in its own of which may be told
	Said      *Attribution // what Attr was before sources that are not published were taken out of it; else nil
	Hidden    string       // what the source itself called these, a line each: its raw text is shown without
	Versions  []*Briefing  // of its text that were saved earlier, the latest first
	VersionOf string       // of such a version: the id of the briefing
	Feed      string       // the file by which feeds know it, where that is the one of an earlier version
	Digest    Digest       // of all of the above
	Slip      Digest       // of what a slip shows: the id and the attribution
}

// Path returns the briefing's page in the site.
func (b *Briefing) Path() string { return "briefings/" + b.ID + ".html" }

// Record returns the record page in the site.
func (b *Briefing) Record() string { return "records/" + b.ID + ".html" }

// Key is the id as programs take it that allow no slash in one.
func (b *Briefing) Key() string { return strings.ReplaceAll(b.ID, "/", "-") }

// FeedFile is the file by which feeds know a briefing: the same for all of its versions.
func (b *Briefing) FeedFile() string { return cmp.Or(b.Feed, b.Doc.File) }

// Version is the day by which one of several versions of a text is called: that on which
// it was saved; "" where there are no others, or the day is not known.
func (b *Briefing) Version() string {
	if b.VersionOf == "" && len(b.Versions) == 0 {
		return ""
	}
	return b.Attr.Saved()
}

// Saved is the day on which a text was saved, as far as it is known.
func (a *Attribution) Saved() string {
	at, _, _ := strings.Cut(a.Retrieval.At, "T")
	return cmp.Or(a.Retrieved, at)
}
