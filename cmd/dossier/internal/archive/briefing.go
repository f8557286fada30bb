package archive

// A briefing, and the versions of its text: what was saved again is one briefing, whose
// page shows the version that was saved last.

import (
	"cmp"
	"strings"
	"unique"
)

// Briefing is a source joined with its attribution and what was found in its text. These
// two need not be in memory; what is asked of many briefings at once is in it.
type Briefing struct {
	ID        string
	Doc       *Filed
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

	attr      Kept[Attribution]
	found     Kept[Findings]
	day       shared // the attribution's SortKey,
	publisher shared // the id of its publisher,
	language  shared
	retracted bool
}

// shared is a word that many briefings have in common.
type shared struct{ unique.Handle[string] }

func share(s string) shared { return shared{unique.Make(s)} }

func (s shared) String() string {
	if s == (shared{}) {
		return ""
	}
	return s.Value()
}

// Findings are what was found in the text of a briefing.
type Findings struct {
	Mentions []Mention
	Dated    []Statement
}

// Kept is where a part of a briefing is: in memory, or in a file, from which it comes back
// when somebody asks. Whoever asks more than once keeps what came.
type Kept[T any] interface{ Get() *T }

// here is a value in memory.
type here[T any] struct{ v *T }

func (h here[T]) Get() *T { return h.v }

// Attribute sets the attribution of a briefing, and returns it. Nothing may change the
// attribution from then on.
func (b *Briefing) Attribute(a *Attribution) *Briefing {
	b.attr = here[Attribution]{a}
	b.day, b.publisher, b.language, b.retracted = share(a.SortKey()), share(a.Publisher.ID), share(a.Language), a.Retracted()
	return b
}

// Find sets what was found in the text of a briefing, and returns it.
func (b *Briefing) Find(mentions []Mention, dated []Statement) *Briefing {
	b.found = here[Findings]{&Findings{mentions, dated}}
	return b
}

// PutAway keeps the parts of a briefing that are in memory where these functions put them.
func (b *Briefing) PutAway(attr func(*Attribution) Kept[Attribution], found func(*Findings) Kept[Findings]) {
	if h, ok := b.attr.(here[Attribution]); ok {
		b.attr = attr(h.v)
	}
	if h, ok := b.found.(here[Findings]); ok {
		b.found = found(h.v)
	}
}

// Attr returns the attribution.
func (b *Briefing) Attr() *Attribution { return b.attr.Get() }

// Findings returns the names and the dated sentences in the text.
func (b *Briefing) Findings() *Findings {
	if b.found == nil {
		return &Findings{}
	}
	return b.found.Get()
}

// Mentions returns the names in the text, in its order.
func (b *Briefing) Mentions() []Mention { return b.Findings().Mentions }

// Dated returns the dated sentences in the text, in its order.
func (b *Briefing) Dated() []Statement { return b.Findings().Dated }

// SortKey orders briefings by their date, as that of the attribution does.
func (b *Briefing) SortKey() string { return b.day.String() }

// PublisherID is the id of the publisher, "" where none is known.
func (b *Briefing) PublisherID() string { return b.publisher.String() }

// Language is that of the text, as the attribution has it.
func (b *Briefing) Language() string { return b.language.String() }

// Retracted reports whether the source is.
func (b *Briefing) Retracted() bool { return b.retracted }

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
	return b.Attr().Saved()
}

// Saved is the day on which a text was saved, as far as it is known.
func (a *Attribution) Saved() string {
	at, _, _ := strings.Cut(a.Retrieval.At, "T")
	return cmp.Or(a.Retrieved, at)
}
