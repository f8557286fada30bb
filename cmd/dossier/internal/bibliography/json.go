// CSL-JSON, and the JSON of Zotero and of Better BibTeX, whose items have their files with
// them.

package bibliography

import (
	"encoding/json"
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/archive"
)

// item is one of either kind.
type item struct {
	ID          any    `json:"id"`
	CitationKey string `json:"citation-key"`
	CiteKey     string `json:"citationKey"`
	ItemKey     string `json:"itemKey"`
	Type        string `json:"type"`
	ItemType    string `json:"itemType"`
	Title       string `json:"title"`

	Author     []name    `json:"author"`
	Translator []name    `json:"translator"`
	Creators   []creator `json:"creators"`
	Issued     *dates    `json:"issued"`
	Accessed   *dates    `json:"accessed"`
	Date       string    `json:"date"`
	Access     string    `json:"accessDate"`

	Container   string `json:"container-title"`
	Publication string `json:"publicationTitle"`
	Website     string `json:"websiteTitle"`
	Blog        string `json:"blogTitle"`
	Publisher   string `json:"publisher"`
	Institution string `json:"institution"`
	University  string `json:"university"`
	URL         string `json:"URL"`
	DOI         string `json:"DOI"`
	Language    string `json:"language"`

	File        string       `json:"file"`
	Attachments []attachment `json:"attachments"`
}

type name struct {
	Family   string `json:"family"`
	Given    string `json:"given"`
	Suffix   string `json:"suffix"`
	Particle string `json:"non-dropping-particle"`
	Literal  string `json:"literal"`
}

func (n *name) author() archive.Author {
	if n.Literal != "" {
		return organisation(n.Literal)
	}
	return person(strings.TrimSpace(n.Particle+" "+n.Family), n.Given, n.Suffix)
}

type creator struct {
	Type  string `json:"creatorType"`
	First string `json:"firstName"`
	Last  string `json:"lastName"`
	Name  string `json:"name"`
}

type dates struct {
	Parts   [][]any `json:"date-parts"`
	Raw     string  `json:"raw"`
	Literal string  `json:"literal"`
}

type attachment struct {
	Path  string `json:"path"`
	Local string `json:"localPath"`
}

// citationJSON reads a list of items; nil of anything else.
func citationJSON(s string) (out []*entry) {
	s = strings.TrimSpace(s)
	var raw []json.RawMessage
	switch {
	case strings.HasPrefix(s, "["):
		if json.Unmarshal([]byte(s), &raw) != nil {
			return nil
		}
	case strings.HasPrefix(s, "{"):
		var of struct {
			Version string            `json:"version"`
			Items   []json.RawMessage `json:"items"`
		}
		if json.Unmarshal([]byte(s), &of) != nil || strings.Contains(of.Version, "jsonfeed") {
			return nil
		}
		raw = of.Items
	}
	line, from := 1, 0
	for _, r := range raw {
		var i item
		if json.Unmarshal(r, &i) != nil || i.Title == "" || i.Type == "" && i.ItemType == "" || i.ItemType == "attachment" || i.ItemType == "note" {
			continue
		}
		if len(i.Author) == 0 && len(i.Creators) == 0 && i.Issued == nil && i.Date == "" && i.URL == "" && i.DOI == "" && i.Publisher == "" && i.Container == "" && len(i.Attachments) == 0 {
			continue // something else that has a title and a type
		}
		if at := strings.Index(s[from:], string(r)); at >= 0 { // items stand one behind the other
			line += strings.Count(s[from:from+at], "\n")
			from += at
		}
		out = append(out, i.entry(line))
	}
	return out
}

func (i *item) entry(line int) *entry {
	kind := i.Type
	if i.ItemType != "" {
		kind = i.ItemType
	}
	e := newEntry(kind, line)
	for _, key := range []string{i.CitationKey, i.CiteKey, text(i.ID), i.ItemKey} {
		if e.key == "" {
			e.key = key
		}
	}
	e.set(title, i.Title)
	for _, s := range []string{i.Container, i.Publication, i.Website, i.Blog} {
		e.set(container, s)
	}
	for _, s := range []string{i.Publisher, i.Institution, i.University} {
		e.set(house, s)
	}
	e.set(address, i.URL)
	e.set(doi, i.DOI)
	e.set(tongue, i.Language)
	e.issued = i.Issued.day()
	if e.issued == "" {
		e.issued = i.Date
	}
	e.set(retrieved, i.Accessed.day())
	e.set(retrieved, i.Access)
	for _, n := range i.Author {
		add(&e.authors, n.author())
	}
	for _, n := range i.Translator {
		add(&e.translators, n.author())
	}
	for _, c := range i.Creators {
		to := &e.authors
		switch c.Type {
		case "author", "reporter", "interviewee", "director", "podcaster", "presenter", "programmer", "sponsor", "":
		case "translator":
			to = &e.translators
		default:
			continue
		}
		if c.Name != "" {
			add(to, organisation(c.Name))
		} else {
			add(to, person(c.Last, c.First, ""))
		}
	}
	for _, a := range i.Attachments {
		if len(e.files) < 100 {
			e.files = append(e.files, a.Path, a.Local)
		}
	}
	if i.File != "" {
		e.files = append(e.files, attached(i.File)...)
	}
	return e
}

// day is the date that the parts give, or the words.
func (d *dates) day() string {
	if d == nil {
		return ""
	}
	if len(d.Parts) == 1 {
		var p [3]string
		for i, v := range d.Parts[0] {
			if i < len(p) {
				p[i] = text(v)
			}
		}
		return dated(p[0], p[1], p[2])
	}
	if len(d.Parts) > 1 {
		return "" // from one day to another
	}
	if d.Raw != "" {
		return d.Raw
	}
	return d.Literal
}

// text is a value that programs write as a number or as a text.
func text(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return ""
}
