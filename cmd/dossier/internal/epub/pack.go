package epub

// The package of a book: which files it has, in which order they are read, and what the
// publisher states of it.

import (
	"strings"

	"dossier/cmd/dossier/internal/flow"
	"dossier/cmd/dossier/internal/markup"
)

// pack is what the package says.
type pack struct {
	title, subtitle string
	authors         []string
	publisher       string
	dates           []string
	original        string // the date that is said to be that of the original
	language        string
	spine           []string
	nav             string
	guide           map[string]string // why a file is no text
	others          []string          // where somebody may have marked who may see it
}

// A statement is one of the package, and what others refine of it.
type statement struct {
	name, id, value, role, event, kind string
}

// readPack reads a package that lies in a file of the book.
func readPack(data []byte, file string) pack {
	p := pack{guide: map[string]string{}}
	files := map[string]string{}
	var said []statement
	refined := map[string]map[string]string{}
	var order []string
	s := markup.New(data)
	for name := range s.Elements() {
		switch name {
		case "title", "creator", "publisher", "date", "language", "subject", "description", "rights":
			st := statement{name: s.Name, id: s.Attr("id"), role: s.Attr("role"), event: s.Attr("event")}
			if st.value = flow.Tidy(s.Inner()); st.value != "" && len(said) < 1000 {
				said = append(said, st)
			}
		case "meta":
			of, property := strings.TrimPrefix(s.Attr("refines"), "#"), s.Attr("property")
			if of != "" && property != "" && len(refined) < 1000 {
				if refined[of] == nil {
					refined[of] = map[string]string{}
				}
				refined[of][property] = flow.Tidy(s.Inner())
			}
		case "item":
			if len(files) > 50_000 {
				continue
			}
			name, _ := within(file, s.Attr("href"))
			if kind := s.Attr("media-type"); strings.Contains(kind, "html") || strings.Contains(kind, "xml") && !strings.Contains(kind, "svg") && !strings.Contains(kind, "ncx") || kind == "" || kind == "text/plain" {
				files[s.Attr("id")] = name
			}
			switch properties := " " + s.Attr("properties") + " "; {
			case strings.Contains(properties, " nav "):
				p.nav = name
			case strings.Contains(properties, " cover "):
				p.guide[name] = isCover
			}
		case "itemref":
			order = append(order, s.Attr("idref"))
		case "reference":
			name, part := within(file, s.Attr("href"))
			if part != "" {
				continue // a place on a page that holds more
			}
			switch s.Attr("type") {
			case "cover":
				p.guide[name] = isCover
			case "title-page":
				p.guide[name] = isTitle
			case "copyright-page":
				p.guide[name] = isRights
			case "toc":
				p.guide[name] = isContents
			}
		}
	}
	seen := map[string]bool{}
	for _, id := range order {
		if name := files[id]; name != "" && !seen[name] {
			seen[name] = true
			p.spine = append(p.spine, name)
		}
	}
	for _, st := range said {
		r := refined[st.id]
		if st.id != "" && r["role"] != "" {
			st.role = r["role"]
		}
		if st.id != "" {
			st.kind = r["title-type"]
		}
		p.state(st)
	}
	return p
}

// state takes down a statement.
func (p *pack) state(st statement) {
	switch st.name {
	case "title":
		p.others = append(p.others, st.value)
		switch {
		case st.kind == "subtitle" || st.kind == "" && p.title != "" && p.subtitle == "":
			if st.kind == "subtitle" {
				p.subtitle = st.value
			}
		case st.kind == "" && p.title == "" || st.kind == "main":
			p.title = st.value
		}
	case "creator":
		if st.role == "" || st.role == "aut" {
			p.authors = append(p.authors, st.value)
		}
	case "publisher":
		if p.publisher == "" {
			p.publisher = st.value
		}
	case "date":
		if !strings.Contains(st.event, "modif") && st.event != "conversion" && st.event != "creation" {
			if st.event == "original-publication" && p.original == "" {
				p.original = st.value
				p.dates = append([]string{st.value}, p.dates...)
			} else {
				p.dates = append(p.dates, st.value)
			}
		}
	case "language":
		if p.language == "" {
			p.language = st.value
		}
	case "subject", "rights":
		p.others = append(p.others, st.value)
	}
}
