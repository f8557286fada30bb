package archive

// What is known of who said something, when and in what form, each field with
// how it is known, because a value without its basis is a rumour. The fields
// themselves are described in fields.go.

import (
	"cmp"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/i18n"
)

// Basis says how a value is known.
type Basis string

// The four bases. A value without one is Unknown.
const (
	Stated    Basis = "stated"    // written by a maintainer or in front matter
	Extracted Basis = "extracted" // read in the text
	Inferred  Basis = "inferred"  // concluded by a rule
	Unknown   Basis = "unknown"
)

// Provenance is how one field is known: where it is and what was read
// there. Rule says what concluded an inferred value.
type Provenance struct {
	Basis    Basis
	File     string // empty: the source itself
	Line     int
	Evidence string
	Rule     string
}

// Publisher is who issued a source.
type Publisher struct {
	ID, Name, URL, Type, Country string
	Domains, Aliases             []string
	Defaults                     *Attribution // fields for all of its sources
	File                         string
}

// Keys are the names that a publisher's file claims, folded.
func (p *Publisher) Keys() (keys []string) {
	for _, s := range slices.Concat([]string{p.ID, p.Name}, p.Aliases, p.Domains) {
		if k := PublisherKey(s); k != "" {
			keys = append(keys, k)
		}
	}
	return keys
}

// PublisherKey folds the name or domain of a publisher: no accents, case, leading
// article or "www.".
func PublisherKey(name string) string {
	name = strings.TrimPrefix(strings.ToLower(strings.TrimSpace(name)), "www.")
	return strings.TrimPrefix(ID(strings.ReplaceAll(name, ".", " ")), "the-")
}

// Author is who wrote a source: a person, or an organisation with Org alone.
type Author struct {
	ID, Name, Family, Given, Suffix, Org, Bio string
}

// Work is something outside the archive that a source is made from.
type Work struct {
	Title, Publisher, Author, Published, URL string
}

// Correction is what a text prints of a mistake: its own, or that of another text.
type Correction struct {
	Kind string // one of CorrectionKinds
	Text string
	Date string // of the correction, EDTF; "" where it states none
	Of   string // title, address or id of the text that it is about, where that is another
	Line int    // where it stands; 0 where a maintainer states it
}

// The kinds of correction.
const (
	CorrectionNote    = "correction"
	ClarificationNote = "clarification"
	RetractionNote    = "retraction"
)

// Rating is a maintainer's judgement on the Admiralty scale.
type Rating struct {
	Reliability string // A to F; empty: not rated
	Credibility string // 1 to 6; empty: not rated
	By, On      string
	Note        string
}

// Handling says who may see a source and how much of it.
type Handling struct {
	TLP     string
	Publish string
	Embargo string
	Draft   bool
	Retraction
	Rights  string
	Licence string
	Unclear string // what was said of handling and could not be understood; withholds
}

// Retraction is how a source was retracted.
type Retraction struct {
	Retracted string // reason; may be empty
	RetractOn string
	Withdrawn bool // the archive took it back: its source is not there any more
}

// Retrieval is how a program got a source: what was asked and what answered.
type Retrieval struct {
	From, Final            string // the address that was asked, and the one that answered, where it is another
	At                     string // 2026-05-01T12:00:00Z
	Status                 string // of HTTP
	SHA256                 string // of the bytes that came
	Type, Modified, Entity string // as the server said: Content-Type, Last-Modified, ETag
}

// Words puts a retrieval in words, those of the protocol.
func (r *Retrieval) Words() string {
	var out []string
	for _, part := range [][2]string{{"", r.From}, {"at ", r.At}, {"answered by ", r.Final}, {"HTTP status ", r.Status}, {"Content-Type: ", r.Type}, {"Last-Modified: ", r.Modified}, {"ETag: ", r.Entity}, {"SHA-256 ", r.SHA256}} {
		if part[1] != "" {
			out = append(out, part[0]+part[1])
		}
	}
	return strings.Join(out, "; ")
}

// Attribution is who said something, when, and in what form. A field counts
// as known when From has it.
type Attribution struct {
	Title, TitleOriginal, Abstract string

	Publisher        Publisher
	Authors          []Author
	Translators      []Author
	Agency           string // that wrote it, where it is not the publisher
	MoreAuthors      int    // that a shortened one does not list
	Published        string // EDTF level 1, like the other dates
	Updated          string
	Retrieved        string
	Place            string
	Kind             string
	Fidelity         []string
	Language         string // BCP 47
	OriginalLanguage string

	SourceURL, ArchivedURL, ArchivedAt string
	Retrieval                          Retrieval

	Rating     Rating
	Descriptor string
	Origin     string
	Handling   Handling

	TranslationOf    string
	RevisionOf       string // path below the sources of an earlier copy
	DigestOf         []Work
	Duplicates       []string
	NotDuplicates    []string
	NotTranslationOf []string
	Cites            []string
	Corrections      []Correction

	From map[string]Provenance

	Edits []Edit // of the text, where a sidecar says them: they are laid on nothing
}

// Set records how a field is known; the caller sets the value.
func (a *Attribution) Set(field string, p Provenance) {
	if a.From == nil {
		a.From = map[string]Provenance{}
	}
	a.From[field] = p
}

// Line is the title and the names that are shown of a source, in one line.
func (a *Attribution) Line() string {
	list := []string{a.Title, a.TitleOriginal, a.Abstract, a.Publisher.Name}
	for _, p := range a.Authors {
		list = append(list, p.Name, p.Org)
	}
	return strings.Join(list, " | ")
}

// Has reports whether a field is known.
func (a *Attribution) Has(field string) bool { _, ok := a.From[field]; return ok }

// Basis returns how a field is known.
func (a *Attribution) Basis(field string) Basis {
	if p, ok := a.From[field]; ok {
		return p.Basis
	}
	return Unknown
}

// Vocabularies of the closed fields, in the order they are documented.
var (
	PublisherTypes  = []string{"news-agency", "newspaper", "broadcaster", "magazine", "think-tank", "ngo", "government", "igo", "company", "academic", "blog", "social", "individual", "unknown"}
	Kinds           = []string{"report", "news", "analysis", "opinion", "brief", "press-release", "interview", "transcript", "statement", "dataset", "legal", "social", "fact-check", "other", "unknown"}
	Fidelities      = []string{"full", "excerpt", "digest", "translation", "machine-translation", "transcription"}
	TLPs            = []string{"CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED", "WHITE"} // in the order of TLP 2.0; WHITE is read as CLEAR
	Origins         = []string{"human", "ai-assisted", "ai-generated", "uncertain"}
	CorrectionKinds = []string{CorrectionNote, ClarificationNote, RetractionNote}
	Publishes       = []string{"full", "excerpt", "metadata"}
)

// Grades of the Admiralty scale, the best first, and what each means.
var (
	Reliabilities = []string{"A", "B", "C", "D", "E", "F"}
	Credibilities = []string{"1", "2", "3", "4", "5", "6"}

	reliability = map[string]string{
		"A": "completely reliable", "B": "usually reliable", "C": "fairly reliable",
		"D": "not usually reliable", "E": "unreliable", "F": "reliability cannot be judged",
	}
	credibility = map[string]string{
		"1": "confirmed by other sources", "2": "probably true", "3": "possibly true",
		"4": "doubtful", "5": "improbable", "6": "truth cannot be judged",
	}
)

// Words puts a rating in words: "B, usually reliable; 2, probably true". The
// two halves are independent; a missing one says so. Both missing is "".
func (r Rating) Words() string { return r.words(func(s string) string { return s }) }

// words does so with the words of the interface as mark gives them back.
func (r Rating) words(mark func(string) string) string {
	if r.Reliability == "" && r.Credibility == "" {
		return ""
	}
	source, info := mark("source not rated"), mark("information not rated")
	if r.Reliability != "" {
		source = r.Reliability + ", " + mark(reliability[r.Reliability])
	}
	if r.Credibility != "" {
		info = r.Credibility + ", " + mark(credibility[r.Credibility])
	}
	return source + "; " + info
}

// Audience is for whom a site is built. The zero Audience is the public.
type Audience struct {
	TLP    string // the most restricted mark that is let through; "" is CLEAR
	Drafts bool   // drafts and what is under embargo are let through
	Today  string // the day of the build, 2006-01-02; "" lifts no embargo
}

// Marking is what is shown on every page of a site that is not for the public, or
// "".
func (to Audience) Marking() string {
	switch {
	case rank(to.TLP) > 0:
		return "TLP:" + to.TLP
	case to.Drafts:
		return "Drafts"
	}
	return ""
}

// UnknownMark stands for a mark printed in a text that is none of TLP. Nobody sees such
// a source until a mark is stated for it.
const UnknownMark = "UNKNOWN"

// UnknownDay stands for the end of a printed embargo that cannot be read.
const UnknownDay = "unknown"

// Unread returns the printed restrictions that cannot be understood, as long as nothing
// is stated in their place.
func (a *Attribution) Unread() (fields []string) {
	if a.Handling.TLP == UnknownMark {
		fields = append(fields, "tlp")
	}
	if a.Handling.Embargo == UnknownDay {
		fields = append(fields, "embargo_until")
	}
	return fields
}

// rank orders the marks of TLP 2.0; what is no mark is above all.
func rank(tlp string) int {
	switch tlp {
	case "", "CLEAR", "WHITE":
		return 0
	}
	if i := slices.Index(TLPs, tlp); i >= 0 {
		return i
	}
	return len(TLPs)
}

// Withheld says why a build must omit the source; "" when its audience may
// see it. It fails closed: what cannot be understood withholds, and nothing that
// is said elsewhere makes up for it.
func (a *Attribution) Withheld(to Audience) string {
	h := a.Handling
	switch {
	case h.Unclear != "":
		return h.Unclear
	case h.TLP == UnknownMark:
		return "a mark in its text is none of TLP"
	case rank(h.TLP) > rank(to.TLP):
		return "marked TLP:" + h.TLP
	case h.Draft && !to.Drafts:
		return "marked as a draft"
	case h.Embargo != "" && !to.Drafts && (len(h.Embargo) != len(to.Today) || h.Embargo > to.Today):
		if h.Embargo == UnknownDay {
			return "under embargo, and the day on which it ends cannot be read"
		}
		return "under embargo until " + h.Embargo
	}
	return ""
}

// Tighten takes over what restricts more in another layer of the same kind: of two
// restrictions the stricter holds.
func (a *Attribution) Tighten(by *Attribution) {
	take := func(field string, stricter bool, put func()) {
		if p, ok := by.From[field]; ok && (!a.Has(field) || stricter) {
			put()
			a.Set(field, p)
		}
	}
	h, o := &a.Handling, by.Handling
	if h.Unclear == "" {
		h.Unclear = o.Unclear
	}
	take("tlp", rank(o.TLP) > rank(h.TLP), func() { h.TLP = o.TLP })
	take("publish", slices.Index(Publishes, o.Publish) > slices.Index(Publishes, h.Publish), func() { h.Publish = o.Publish })
	take("embargo_until", o.Embargo > h.Embargo, func() { h.Embargo = o.Embargo })
	take("draft", o.Draft && !h.Draft, func() { h.Draft = o.Draft })
	take("retracted", false, func() { h.Retraction = o.Retraction })
}

// Restraints returns what restricts a source, and so what is inside its file.
func (a *Attribution) Restraints() *Attribution {
	r := &Attribution{}
	r.Handling.Unclear = a.Handling.Unclear
	free := map[string]bool{"tlp": rank(a.Handling.TLP) == 0, "publish": a.Handling.Publish == "full", "draft": !a.Handling.Draft}
	for i := range Fields {
		if f := &Fields[i]; f.Restricts && a.Has(f.Name) && !free[f.Name] {
			f.copy(r, a, Withheld)
			r.Set(f.Name, Provenance{Basis: Inferred, Rule: "the file that it is in is restricted so"})
		}
	}
	return r
}

// RestrainsAs reports whether two layers restrict the same. nil is none.
func (a *Attribution) RestrainsAs(b *Attribution) bool {
	if a == nil || b == nil {
		return a == b
	}
	if a.Handling != b.Handling {
		return false
	}
	for i := range Fields {
		if f := &Fields[i]; f.Restricts && a.Has(f.Name) != b.Has(f.Name) {
			return false
		}
	}
	return true
}

// Retracted reports whether the source was retracted, by its publisher or by the
// archive: its page is a tombstone.
func (a *Attribution) Retracted() bool { return a.Has("retracted") }

// Untitled is the title of a retracted source that has none: the words of its text are not
// shown any more, and a file is often named by them.
const Untitled = "Untitled"

// Heading is the title as pages show it.
func (a *Attribution) Heading() string {
	if a.Title == Untitled && a.Retracted() && a.Basis("title") == Inferred {
		return i18n.T(Untitled)
	}
	return a.Title
}

// FeedTime returns when a source was published, or retracted, in the form of feeds; of one
// that is undated, when it was retrieved. It is "" where nothing says: feeds carry the
// others.
func (a *Attribution) FeedTime() string {
	at := cmp.Or(edtf.Moment(a.Published), edtf.Moment(a.Retrieved))
	if at != "" {
		at = max(at, edtf.Moment(a.Updated))
	}
	if on := edtf.Moment(a.Handling.RetractOn); a.Retracted() && on != "" {
		return max(on, at)
	}
	return at
}

// FeedDate words the date by which feeds carry a source that is undated, "" for others.
func (a *Attribution) FeedDate() string {
	if edtf.Moment(a.Published) == "" && edtf.Moment(a.Retrieved) != "" {
		return i18n.T("retrieved %s", i18n.TDate(a.Retrieved))
	}
	return ""
}

// SortKey orders values by their date, undated ones first, so that a reverse
// sort puts the newest first and the undated last.
func (a *Attribution) SortKey() string { return edtf.Key(a.Published) }

// ByDate compares newest first, undated last, then by id.
func ByDate(a, b *Briefing) int {
	return cmp.Or(-cmp.Compare(a.SortKey(), b.SortKey()), cmp.Compare(a.ID, b.ID))
}

// Organisation reports whether an author is no person.
func (a Author) Organisation() bool {
	return a.Family == "" && a.Given == "" && a.Org != "" && a.Org == a.Name
}

// Behind returns what stands behind the rest of an inverted name, with its comma: ", Jr.".
func (a Author) Behind() string {
	if a.Suffix == "" {
		return ""
	}
	return ", " + a.Suffix
}

// Inverted returns an author's name with the family name first, as far as it is
// known which that is.
func (a Author) Inverted() string {
	if a.Family != "" && a.Given != "" {
		return a.Family + ", " + a.Given + a.Behind()
	}
	if a.Family != "" {
		return a.Family
	}
	return a.Name
}
