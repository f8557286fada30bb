package view

// The Views of briefings that are translations of each other.

// Translation is a briefing that another is a translation of, or that is one of it.
type Translation struct {
	Card
	Original           bool // it is the original
	Once               bool // counted as one text
	Stated             bool // a maintainer says so; else this is why:
	Names, OfNames     int
	Numbers, OfNumbers int
	InOrder            bool
	Page               string // where both stand side by side
}

// TranslationPath returns the page on which two briefings stand side by side.
func TranslationPath(a, b string) string {
	return "translations/" + min(a, b) + "--" + max(a, b) + ".html"
}

// Row is the paragraphs of two briefings that stand side by side.
type Row struct{ A, B []string }

// TranslationPage is two briefings that are translations of each other.
type TranslationPage struct {
	Frame
	A, B Card
	Why  Translation
	Rows []Row
}
