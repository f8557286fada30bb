package archive

// The one table of attribution fields. Front matter, sidecars, records, slips,
// JSON and its schema, CSV, the database, the documentation and what a restricted
// source may show are all driven by it, because a field that is written down in
// ten places is forgotten in one of them. Adding a field is an entry here, a
// member of Attribution and, if it is to be recovered from texts, its reader.

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// Field is one attribution field and all that the program knows of it.
type Field struct {
	Name       string            // its key in front matter, sidecars and "basis"
	Label      string            // in the interface
	Asked      string            // the label where a value is asked for; "" where Label is clear without one
	Many       string            // the label of several; "" where Label says both
	Group      string            // heading in the documentation
	Says       string            // what it holds, for the documentation
	Form       Form              // how it is written and what is accepted
	Vocabulary []string          // of OneOf and AnyOf
	Words      map[string]string // how the interface says words of the vocabulary, where not as they are
	Members    []Member          // of a field with several members
	Also       []string          // keys that notes kept in other programs use for it

	// At returns a pointer to its value: *string, *bool, *[]string, *Publisher,
	// *[]Author, *[]Work, *[]Correction, *Retraction or *Retrieval. It is nil for a field that is put together
	// from Of, which nobody sets.
	At func(*Attribution) any
	Of []string

	Expected   bool       // where it is not known, the record and "basis" say so
	OwnOnly    bool       // it cannot be the same for all sources of a publisher
	Internal   bool       // it names another source, which may be withheld: no file of the site repeats it
	Restricts  bool       // it says who may see the source: misunderstood, it withholds
	Disclosure Disclosure // what a source whose text is not published shows of it

	// JSON is its place in the JSON of a briefing, 0 to leave it out. Like Column.At
	// and Slip.At, it counts from 1 and is kept for good, as the number of a field in
	// a protocol is: readers rely on the order.
	JSON       int
	Always     bool   // JSON always has a value: never null
	SchemaNote string // description in the JSON Schema
	Column     Column
	Slip       Row
}

// Form is how the value of a field is written.
type Form int

// The forms. The documentation shows their examples.
const (
	FreeText Form = iota
	EDTF          // a date of EDTF level 1
	CalendarDay
	WebAddress
	IDOrAddress  // of a briefing here, or of a text elsewhere
	LanguageTag  // BCP 47
	OneOf        // a word of the vocabulary
	AnyOf        // some words of the vocabulary
	TrafficLight // a mark of TLP 2.0, with or without "TLP:"
	TrueOrFalse
	ListOfTexts
	PublisherForm
	AuthorsForm
	WorksForm
	CorrectionsForm
	RetractionForm
	RetrievalForm
	SourcePath // of another source, below the folder of sources
	Composed   // from other fields
)

// Disclosure is what a source whose text is not to be published, or not all of
// it, shows of a field. The zero Disclosure fails closed.
type Disclosure int

// The disclosures.
const (
	Withheld Disclosure = iota // nothing
	IfStated                   // the value, unless it was taken from the text
	Shown                      // the value, but not the words that prove it
)

// Member is a part of a field that has several.
type Member struct {
	Name       string
	Form       Form
	Vocabulary []string
	At         func(of any) any // *string or *bool, of a pointer to the whole
	Required   bool             // never null in JSON
	Unwritten  bool             // no key of front matter: it is made by the program
	Unexported bool             // not in JSON
	Disclosure Disclosure
	SchemaNote string
}

// Column is the place of a field in the tables of briefings: CSV and SQLite.
type Column struct {
	At    int                       // 0: none
	Name  string                    // "" for the field's own
	Basis bool                      // a column NAME_basis follows
	ID    func(*Attribution) string // in SQLite, the key into the table of this name
	Table string
}

// Row is the place of a field in the slip.
type Row struct {
	At      int                        // 0: none
	Line    Line                       // whether the slip in one line has it
	Unknown string                     // what a full slip says where it is not known; "" omits it
	Usual   string                     // the value that goes without saying in one line
	Hide    string                     // the value that goes without saying anywhere
	Wide    bool                       // over the whole width of a page
	Value   func(*Attribution) []Piece // nil: by the form
	Note    func(*Attribution) []Piece // small, behind the value, in a full slip
}

// Line says whether a slip in one line has a field.
type Line int

// The choices.
const (
	FullOnly Line = iota
	WhereKnown
	Everywhere // also where it is not known
	LineOnly   // where known; the page says it in another place
)

// FieldNames returns the names of the fields that can be set, in the order of the
// table.
func FieldNames() (names []string) {
	for i := range Fields {
		if f := &Fields[i]; f.At != nil {
			names = append(names, f.Name)
		}
	}
	return names
}

// Query is what a field is called where its value is asked for, or missed.
func (f *Field) Query() string {
	if f.Asked != "" {
		return f.Asked
	}
	return f.Label
}

// FieldOf returns the field of a name, or nil.
func FieldOf(name string) *Field { return fieldIndex[name] }

var fieldIndex = func() map[string]*Field {
	index := make(map[string]*Field, len(Fields))
	for i := range Fields {
		index[Fields[i].Name] = &Fields[i]
	}
	return index
}()

// The fields by their places in what programs read.
var (
	JSONFields = placed(func(f *Field) int { return f.JSON })
	Columns    = placed(func(f *Field) int { return f.Column.At })
	slipFields = placed(func(f *Field) int { return f.Slip.At })
)

// placed returns the fields that have a place, in its order.
func placed(at func(*Field) int) (out []*Field) {
	for i := range Fields {
		if at(&Fields[i]) > 0 {
			out = append(out, &Fields[i])
		}
	}
	slices.SortFunc(out, func(a, b *Field) int { return cmp.Compare(at(a), at(b)) })
	return out
}

// Several reports whether a field may hold several texts.
func (f *Field) Several() bool {
	return f.Form == AnyOf || f.Form == ListOfTexts || f.Form == AuthorsForm
}

// Written reports whether a value of the field can be written as one line of text, by
// whoever works at the desk: works, retractions and retrievals have members.
func (f *Field) Written() bool {
	return f.At != nil && f.Form != WorksForm && f.Form != CorrectionsForm && f.Form != RetractionForm && f.Form != RetrievalForm && f.Form != SourcePath
}

// Known reports whether the field is known of a source.
func (f *Field) Known(a *Attribution) bool {
	for _, name := range f.Of {
		if a.Has(name) {
			return true
		}
	}
	return a.Has(f.Name)
}

// Basis returns how the field is known; of one that is put together, how the
// first of its parts that is known.
func (f *Field) Basis(a *Attribution) Basis {
	for _, name := range f.Of {
		if a.Has(name) {
			return a.Basis(name)
		}
	}
	return a.Basis(f.Name)
}

// Text returns the value as records and tables hold it: the words of front
// matter, not those of the interface. Several are joined by "; ".
func (f *Field) Text(a *Attribution) string {
	if f.At == nil {
		return a.Rating.Words()
	}
	switch v := f.At(a).(type) {
	case *string:
		return *v
	case *bool:
		return strconv.FormatBool(*v)
	case *[]string:
		return strings.Join(*v, "; ")
	case *Publisher:
		return v.Name
	case *[]Author:
		return joined(*v, func(p *Author) string { return p.Name })
	case *[]Work:
		return joined(*v, func(w *Work) string { return strings.TrimSpace(w.Title + " " + w.URL) })
	case *[]Correction:
		return joined(*v, func(c *Correction) string { return strings.Trim(c.Date+": "+c.Text, ": ") })
	case *Retraction:
		return strings.Trim(v.RetractOn+": "+v.Retracted, ": ")
	case *Retrieval:
		return v.Words()
	}
	return ""
}

func joined[T any](list []T, words func(*T) string) string {
	all := make([]string, len(list))
	for i := range list {
		all[i] = words(&list[i])
	}
	return strings.Join(all, "; ")
}

// Texts puts what change makes of them in the place of all texts of a, and of the
// words that prove them. A text that nothing is left of is not known.
func (a *Attribution) Texts(change func(Form, string) string) {
	for _, f := range a.Known() {
		p := a.From[f.Name]
		p.Evidence = change(FreeText, p.Evidence)
		a.From[f.Name] = p
		switch v := f.At(a).(type) {
		case *string:
			if *v = change(f.Form, *v); *v == "" {
				delete(a.From, f.Name)
			}
		case *[]string:
			for i := range *v {
				(*v)[i] = change(f.Form, (*v)[i])
			}
		case *Publisher:
			eachText(f.Members, v, change)
		case *[]Author:
			for i := range *v {
				eachText(f.Members, &(*v)[i], change)
			}
		case *[]Work:
			for i := range *v {
				eachText(f.Members, &(*v)[i], change)
			}
		case *[]Correction:
			for i := range *v {
				eachText(f.Members, &(*v)[i], change)
			}
		case *Retraction:
			eachText(f.Members, v, change)
		case *Retrieval:
			eachText(f.Members, v, change)
		}
	}
}

func eachText(parts []Member, of any, change func(Form, string) string) {
	for i := range parts {
		if s, ok := parts[i].At(of).(*string); ok {
			*s = change(parts[i].Form, *s)
		}
	}
}

// copy sets the field of to as that of from, in all its parts or, where least is
// above Withheld, in those that are disclosed so far.
func (f *Field) copy(to, from *Attribution, least Disclosure) {
	switch v := f.At(from).(type) {
	case *string:
		*f.At(to).(*string) = *v
	case *bool:
		*f.At(to).(*bool) = *v
	case *[]string:
		*f.At(to).(*[]string) = *v
	case *Publisher:
		*f.At(to).(*Publisher) = disclosed(f.Members, v, least)
	case *[]Author:
		*f.At(to).(*[]Author) = eachDisclosed(f.Members, *v, least)
	case *[]Work:
		*f.At(to).(*[]Work) = eachDisclosed(f.Members, *v, least)
	case *[]Correction:
		*f.At(to).(*[]Correction) = eachDisclosed(f.Members, *v, least)
	case *Retraction:
		*f.At(to).(*Retraction) = disclosed(f.Members, v, least)
	case *Retrieval:
		*f.At(to).(*Retrieval) = disclosed(f.Members, v, least)
	}
}

func eachDisclosed[T any](parts []Member, list []T, least Disclosure) []T {
	if least == Withheld {
		return list
	}
	out := make([]T, len(list))
	for i := range list {
		out[i] = disclosed(parts, &list[i], least)
	}
	return out
}

func disclosed[T any](parts []Member, from *T, least Disclosure) (to T) {
	if least == Withheld {
		return *from
	}
	for i := range parts {
		if p := &parts[i]; p.Disclosure >= least {
			switch v := p.At(from).(type) {
			case *string:
				*p.At(&to).(*string) = *v
			case *bool:
				*p.At(&to).(*bool) = *v
			}
		}
	}
	return to
}

// Disclosed returns what of a layer may be shown of a source whose text is not
// published: by the table's word on each field and nothing else, so that a new
// field is withheld. Of a layer that was read in the text it leaves out the words
// that prove a value too, because they are the text.
func (a *Attribution) Disclosed(readInText bool) Attribution {
	least := IfStated
	if readInText {
		least = Shown
	}
	d := Attribution{}
	d.Handling.Unclear = a.Handling.Unclear
	for i := range Fields {
		f := &Fields[i]
		p, known := a.From[f.Name]
		if !known || f.Disclosure < least {
			continue
		}
		f.copy(&d, a, least)
		if readInText {
			p = Provenance{Basis: p.Basis, File: p.File, Line: p.Line, Rule: p.Rule}
		}
		d.Set(f.Name, p)
	}
	return d
}

// Lay puts the known fields of over on top of a.
func (a *Attribution) Lay(over *Attribution) {
	if over.Handling.Unclear != "" { // no other layer makes it clear
		a.Handling.Unclear = over.Handling.Unclear
	}
	for i := range Fields {
		f := &Fields[i]
		if p, ok := over.From[f.Name]; ok {
			f.copy(a, over, Withheld)
			a.Set(f.Name, p)
		}
	}
}

// Known returns the fields that are known, in the order of the table.
func (a *Attribution) Known() []*Field {
	fields := make([]*Field, 0, len(a.From))
	for i := range Fields {
		if a.Has(Fields[i].Name) {
			fields = append(fields, &Fields[i])
		}
	}
	return fields
}

// NotKnown returns the fields that are expected of every source and not known of
// this one.
func (a *Attribution) NotKnown() (fields []*Field) {
	for i := range Fields {
		if f := &Fields[i]; f.Expected && !a.Has(f.Name) {
			fields = append(fields, f)
		}
	}
	return fields
}
