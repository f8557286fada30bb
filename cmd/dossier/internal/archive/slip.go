package archive

// The slip: who said something, when, what it is and how that is known. It stands
// beside everything that is quoted, on pages, in feeds, search results, pictures
// and files, and it is worded here alone, so that all of them say the same. Its
// words are marked, to be put into the language of the site.

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"

	"dossier/cmd/dossier/internal/i18n"
)

// SlipPart is one field of a slip.
type SlipPart struct {
	Field string // of the table
	Label string
	Basis Basis
	Wide  bool
	Value []Piece
	Note  []Piece // what a full slip adds in small letters
}

// Piece is a run of the words of a slip.
type Piece struct {
	Words  string
	Date   string // EDTF, when the words are a date
	Page   string // of the site, that the words lead to: the id of one in Folder
	Folder string
	URL    string // outside the site that they lead to
	Lang   string // of the words, where it is not that of the interface
	Title  bool   // the words are the title of a work
	Item   bool   // the words begin another value of the field
}

// Slip returns the parts of the slip in one line: publisher, date, and where they
// are known kind, fidelity, rating, retraction and TLP mark.
func (a *Attribution) Slip() []SlipPart { return a.slip(false) }

// FullSlip returns the parts of the slip that heads a briefing.
func (a *Attribution) FullSlip() []SlipPart { return a.slip(true) }

func (a *Attribution) slip(full bool) []SlipPart {
	parts := make([]SlipPart, 0, 6)
	for _, f := range slipFields {
		if p, shown := f.slipPart(a, full); shown {
			parts = append(parts, p)
		}
	}
	return parts
}

// SlipPart returns how the full slip shows the field; shown is false where it does
// not.
func (f *Field) SlipPart(a *Attribution) (p SlipPart, shown bool) { return f.slipPart(a, true) }

func (f *Field) slipPart(a *Attribution, full bool) (p SlipPart, shown bool) {
	row := &f.Slip
	if full && row.Line == LineOnly || !full && row.Line == FullOnly {
		return p, false
	}
	p = SlipPart{Field: f.Name, Basis: f.Basis(a), Wide: row.Wide}
	if full || f.Known(a) {
		p.Value = f.pieces(a)
	}
	if p.Value != nil && f.goesWithoutSaying(a, full) {
		return p, false
	}
	if p.Value == nil {
		if row.Unknown == "" || !full && row.Line != Everywhere {
			return p, false
		}
		p.Value = []Piece{{Words: i18n.T(row.Unknown)}}
	}
	if full {
		p.Label = i18n.T(f.Label)
		if f.Many != "" && len(p.Value) > 1 {
			p.Label = i18n.T(f.Many)
		}
		if row.Note != nil {
			p.Note = row.Note(a)
		}
	}
	return p, true
}

// goesWithoutSaying reports whether a slip leaves the value out because it is the
// usual one: a text that is complete, a mark that lets everybody see it.
func (f *Field) goesWithoutSaying(a *Attribution, full bool) bool {
	usual, hide := f.Slip.Usual, f.Slip.Hide
	return hide != "" && f.Text(a) == hide || usual != "" && !full && f.Text(a) == usual
}

// pieces returns the value of a field in a slip, nil when it is not known.
func (f *Field) pieces(a *Attribution) []Piece {
	if f.Slip.Value != nil {
		return f.Slip.Value(a)
	}
	v := f.Text(a)
	switch {
	case !a.Has(f.Name) || v == "" || v == "unknown":
		return nil
	case f.Form == EDTF:
		return []Piece{{Words: i18n.TDate(v), Date: v}}
	case f.Form == OneOf:
		return []Piece{{Words: f.Word(v)}}
	}
	return []Piece{{Words: v}}
}

// Word returns how the interface says a word of the vocabulary, marked.
func (f *Field) Word(w string) string { return Said(w, f.Words) }

// Said marks a word of a vocabulary; otherwise holds those that the interface
// says in another way.
func Said(w string, otherwise map[string]string) string {
	if other, ok := otherwise[w]; ok {
		return i18n.T(other)
	}
	return i18n.T(strings.ReplaceAll(w, "-", " "))
}

// How the interface says words of vocabularies, where not as they are.
var (
	kindNames     = map[string]string{"legal": "legal text", "social": "social media post", "other": "other kind"}
	FidelityNames = map[string]string{"full": "full text"}
)

// SlipWords puts the parts of a slip in one line of plain words.
func SlipWords(parts []SlipPart) string {
	words := make([]string, len(parts))
	for i := range parts {
		words[i] = parts[i].Words()
	}
	return strings.Join(words, " · ")
}

// Words returns the value in plain words.
func (p *SlipPart) Words() string {
	if len(p.Value) == 1 {
		return p.Value[0].Words
	}
	var s strings.Builder
	for i := range p.Value {
		if p.Value[i].Item {
			s.WriteString("; ")
		}
		s.WriteString(p.Value[i].Words)
	}
	return s.String()
}

func publisherName(a *Attribution) []Piece {
	if !a.Has("publisher") {
		return nil
	}
	return []Piece{{Words: a.Publisher.Name, Page: a.Publisher.ID, Folder: "publishers"}}
}

// agencyName says who wrote a text that somebody else carried, and carrier who that is.
func agencyName(a *Attribution) []Piece {
	if !a.Has("agency") {
		return nil
	}
	return []Piece{{Words: i18n.T("written by %s", a.Agency)}}
}

func carrier(a *Attribution) []Piece {
	if !a.Has("publisher") {
		return []Piece{{Words: i18n.T("who carried it is not stated")}}
	}
	return []Piece{{Words: i18n.T("carried by %s", a.Publisher.Name), Page: a.Publisher.ID, Folder: "publishers"}}
}

func authorNames(a *Attribution) (out []Piece) {
	if !a.Has("authors") {
		return nil
	}
	for i, p := range a.Authors {
		switch {
		case i > 0 && i == len(a.Authors)-1 && a.MoreAuthors == 0:
			out = append(out, Piece{Words: " " + i18n.T("and") + " "})
		case i > 0:
			out = append(out, Piece{Words: ", "})
		}
		name := Piece{Words: p.Name}
		if i < PagedAuthors {
			name.Page, name.Folder = p.ID, "authors"
		}
		out = append(out, name)
	}
	if a.MoreAuthors > 0 {
		out = append(out, Piece{Words: " " + i18n.T("and %s more", i18n.Number(a.MoreAuthors))})
	}
	return out
}

func translatorNames(a *Attribution) []Piece {
	if !a.Has("translators") {
		return nil
	}
	return []Piece{{Words: joined(a.Translators, func(p *Author) string { return p.Name })}}
}

func languageNames(a *Attribution) []Piece {
	if !a.Has("language") || a.Language == "und" {
		return nil
	}
	words := LanguageName(a.Language)
	if a.OriginalLanguage != "" && a.OriginalLanguage != a.Language {
		words = i18n.T("%s, from %s", words, LanguageName(a.OriginalLanguage))
	}
	return []Piece{{Words: words}}
}

// LanguageName marks the name of a language; what is no tag stays as it is.
func LanguageName(tag string) string {
	if _, err := language.Parse(tag); err != nil {
		return tag
	}
	return i18n.TLanguage(tag)
}

func fidelityWords(a *Attribution) []Piece {
	if a.Retracted() || a.Handling.Publish == "metadata" {
		return []Piece{{Words: i18n.T("not shown")}}
	}
	if !a.Has("fidelity") {
		return nil
	}
	words := make([]string, len(a.Fidelity))
	for i, w := range a.Fidelity {
		words[i] = Said(w, FidelityNames)
	}
	return []Piece{{Words: strings.Join(words, ", ")}}
}

// translatedNote says who says that a program translated a text: the text itself.
func translatedNote(a *Attribution) []Piece {
	if a.Basis("fidelity") != Extracted || !slices.Contains(a.Fidelity, "machine-translation") || a.Retracted() || a.Handling.Publish == "metadata" {
		return nil
	}
	return []Piece{{Words: i18n.T("says the text")}}
}

func ratingWords(a *Attribution) []Piece {
	if w := a.Rating.words(func(s string) string { return i18n.T(s) }); w != "" {
		return []Piece{{Words: w}}
	}
	return nil
}

// ratingNote says whose the judgement is.
func ratingNote(a *Attribution) (out []Piece) {
	r := a.Rating
	if r.By == "" {
		return nil
	}
	out = append(out, Piece{Words: i18n.T("by %s", r.By)})
	if r.On != "" {
		out = append(out, Piece{Words: ", "}, Piece{Words: i18n.TDate(r.On), Date: r.On})
	}
	if r.Note != "" {
		out = append(out, Piece{Words: ". " + r.Note})
	}
	return out
}

// correctionWords says what kinds of correction a text prints and of which days. That a
// text was retracted is said by whoever lets its page say so; here a text says it of itself.
func correctionWords(a *Attribution) (out []Piece) {
	for i := range a.Corrections {
		c := &a.Corrections[i]
		p := Piece{Words: CorrectionWord(c.Kind, c.Of != ""), Item: len(out) > 0}
		if c.Date != "" {
			p.Words += ", " + i18n.TDate(c.Date)
		}
		if len(out) == 0 || out[len(out)-1].Words != p.Words {
			out = append(out, p)
		}
	}
	return out
}

// CorrectionWord marks what a text prints: of itself, or of another.
func CorrectionWord(kind string, another bool) string {
	switch {
	case another:
		return i18n.T("corrects another text")
	case kind == ClarificationNote:
		return i18n.T("prints a clarification")
	case kind == RetractionNote:
		return i18n.T("prints a retraction")
	}
	return i18n.T("prints a correction")
}

// retractedWord marks what was retracted, by its publisher or by the archive.
func retractedWord(a *Attribution) []Piece { return []Piece{{Words: a.RetractedWord()}} }

// RetractedWord marks what is said of a source that was retracted.
func (a *Attribution) RetractedWord() string {
	if a.Handling.Withdrawn {
		return i18n.T("withdrawn")
	}
	return i18n.T("retracted")
}

func trafficLight(a *Attribution) []Piece {
	if a.Handling.TLP == "" {
		return nil
	}
	return []Piece{{Words: "TLP:" + a.Handling.TLP}}
}

func originalTitle(a *Attribution) []Piece {
	if a.TitleOriginal == "" {
		return nil
	}
	return []Piece{{Words: a.TitleOriginal, Lang: a.OriginalLanguage}}
}

func works(a *Attribution) (out []Piece) {
	for _, w := range a.DigestOf {
		first := Piece{Words: w.Title, URL: w.URL, Title: true, Item: len(out) > 0}
		if first.Words == "" {
			first.Words = w.URL
		}
		out = append(out, first)
		if w.Author != "" {
			out = append(out, Piece{Words: ", " + w.Author})
		}
		if w.Publisher != "" {
			out = append(out, Piece{Words: ", " + w.Publisher})
		} else if w.URL == "" {
			out = append(out, Piece{Words: ", " + i18n.T("publisher not stated")})
		}
		if w.Published != "" {
			out = append(out, Piece{Words: ", "}, Piece{Words: i18n.TDate(w.Published), Date: w.Published})
		}
	}
	return out
}

// Banner is a sentence above a text that is not the whole original.
type Banner struct {
	About string // the field, or the word of it, that it explains
	Words string
}

// Banners returns what must be said above the text of a source: that it is not
// the original, or not all of it. Of one that was retracted, Retraction speaks.
func (a *Attribution) Banners() (out []Banner) {
	if a.Retracted() {
		return nil
	}
	for _, f := range a.Fidelity {
		if f == "excerpt" && a.Handling.Publish == "excerpt" {
			continue // said below, and why
		}
		words, ok := fidelityBanners[f]
		if !ok {
			continue
		}
		words = i18n.T(words)
		if b := a.Basis("fidelity"); f == "transcription" && (b == Extracted || b == Inferred) { // nobody states it: it was seen in the file
			words = i18n.T("A program read this text in pictures of the pages. Compare it with the original before you rely on its wording.")
		}
		if f == "translation" {
			if a.OriginalLanguage != "" {
				words = i18n.T("This is a translation from %s.", LanguageName(a.OriginalLanguage))
			}
			if a.Basis("fidelity") == Inferred {
				words += " " + i18n.T("The source does not say so itself; it names an original article in another language.")
			}
		}
		out = append(out, Banner{f, words})
	}
	if words, ok := publishBanners[a.Handling.Publish]; ok {
		out = append(out, Banner{"publish", i18n.T(words)})
	}
	if words, ok := originBanners[a.Origin]; ok {
		out = append(out, Banner{"origin", i18n.T(words)})
	}
	return out
}

// The sentences of banners, by the words of the fields that call for them.
var (
	fidelityBanners = map[string]string{
		"digest":              "This is a digest: a summary in the archive’s own words, not the text of its source.",
		"excerpt":             "This is an excerpt: parts of the source are omitted.",
		"translation":         "This is a translation.",
		"machine-translation": "This is a machine translation. Check it against the original before you rely on its wording.",
		"transcription":       "This is a transcription of something said or handwritten.",
	}
	publishBanners = map[string]string{
		"excerpt":  "Only the beginning of the source may be shown here. Read the full text where it was published.",
		"metadata": "The text of the source may not be shown here, only who published it and when. Read it where it was published.",
	}
	originBanners = map[string]string{
		"ai-generated": "The source says that a program wrote it.",
		"ai-assisted":  "The source says that it was written with the help of a program.",
	}
)

// RetractionWords says that a source was retracted, and since when.
func (a *Attribution) RetractionWords() string {
	h := a.Handling
	switch {
	case h.Withdrawn && h.RetractOn != "":
		return i18n.T("This archive withdrew the briefing: %s.", i18n.TDate(h.RetractOn))
	case h.RetractOn != "":
		return i18n.T("The source is retracted: %s.", i18n.TDate(h.RetractOn))
	}
	return i18n.T("The source is retracted; the date is not stated.")
}

// RetractionReason says why it was retracted.
func (a *Attribution) RetractionReason() string {
	if why := a.Handling.Retracted; why != "" {
		if last, _ := utf8.DecodeLastRuneInString(why); !strings.ContainsRune(".!?…。", last) {
			why += "." // a sentence follows
		}
		return i18n.T("Reason:") + " " + why
	}
	return i18n.T("No reason is stated.")
}
