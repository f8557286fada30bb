package mcp

// The slip: who said it and when, and how each of that is known. It goes with every text
// that is handed out.

import (
	"fmt"
	"strings"
)

// Slip says who wrote a text, when and where, and how the archive knows. A field that is
// not known is left out, and its basis says "unknown".
type Slip struct {
	ID            string            `json:"id"`
	Title         string            `json:"title"`
	TitleOriginal string            `json:"title_original,omitempty"`
	Publisher     string            `json:"publisher,omitempty"`
	Agency        string            `json:"agency,omitempty" jsonschema:"the news agency that wrote the text, where somebody else published it"`
	Authors       []string          `json:"authors,omitempty"`
	Translators   []string          `json:"translators,omitempty"`
	Published     string            `json:"published,omitempty" jsonschema:"EDTF: a day, a month or a year"`
	Updated       string            `json:"updated,omitempty"`
	Place         string            `json:"place,omitempty"`
	Language      string            `json:"language,omitempty"`
	Original      string            `json:"original_language,omitempty"`
	Kind          string            `json:"kind,omitempty"`
	Fidelity      []string          `json:"fidelity,omitempty" jsonschema:"what the archive holds of the text: full, excerpt, digest, translation, transcription"`
	Origin        string            `json:"origin,omitempty"`
	Reliability   string            `json:"source_reliability,omitempty"`
	Credibility   string            `json:"info_credibility,omitempty"`
	Retracted     bool              `json:"retracted,omitempty" jsonschema:"its publisher withdrew it"`
	SourceURL     string            `json:"source_url,omitempty"`
	SHA256        string            `json:"sha256" jsonschema:"of the raw bytes of the source"`
	URL           string            `json:"url" jsonschema:"its page; below the address of the site where no address of the site is known"`
	Basis         map[string]string `json:"basis" jsonschema:"how each field is known: stated by the archive's editors, extracted from the text, inferred, or unknown"`
}

// slip returns what is known of a briefing.
func (h *holdings) slip(b *briefing) Slip {
	s := Slip{
		ID: b.ID, Title: b.Title, TitleOriginal: text(b.TitleOriginal), Published: text(b.Published), Updated: text(b.Updated),
		Place: text(b.Place), Language: text(b.Language), Original: text(b.Original), Kind: text(b.Kind), Fidelity: b.Fidelity,
		Agency: text(b.Agency), Origin: text(b.Origin), Reliability: text(b.Reliability), Credibility: text(b.Credibility), Retracted: b.Retracted != nil,
		SourceURL: text(b.SourceURL), SHA256: b.Source.SHA256, URL: h.home + b.URL, Basis: map[string]string{},
	}
	if b.Publisher != nil {
		s.Publisher = b.Publisher.Name
	}
	for _, a := range b.Authors {
		s.Authors = append(s.Authors, a.Name)
	}
	for _, a := range b.Translators {
		s.Translators = append(s.Translators, a.Name)
	}
	for field, x := range b.Basis {
		s.Basis[field] = x.Basis
	}
	return s
}

// citation is a line that cites a paragraph; n 0 cites the whole.
func (h *holdings) citation(s *Slip, n int) string {
	var b strings.Builder
	author := strings.Join(s.Authors, ", ")
	if author == "" {
		author = "Author not stated"
	}
	fmt.Fprintf(&b, "%s. “%s”. ", author, s.Title)
	for _, part := range [2][2]string{{s.Publisher, "Publisher not stated"}, {s.Published, "undated"}} {
		if part[0] == "" {
			part[0] = part[1]
		}
		b.WriteString(part[0] + ", ")
	}
	if n > 0 {
		fmt.Fprintf(&b, "paragraph %d, ", n)
	}
	fmt.Fprintf(&b, "in: %s, %s (SHA-256 of the source %s)", h.archive.Title, link(s.URL, n), s.SHA256)
	if s.Retracted {
		b.WriteString(" (retracted by its publisher)")
	}
	return b.String()
}

// link is the permanent address of a paragraph.
func link(page string, n int) string {
	if n == 0 {
		return page
	}
	return fmt.Sprintf("%s#p%d", page, n)
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
