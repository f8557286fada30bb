package office

// Paragraphs of a document of OpenDocument.

import (
	"strings"

	"dossier/cmd/dossier/internal/flow"
	"dossier/cmd/dossier/internal/glyphs"
	"dossier/cmd/dossier/internal/markup"
)

// paragraph reads a paragraph or a heading.
func (o *openFile) paragraph(s *markup.Scanner) *para {
	p := &para{}
	boxes := o.boxes
	o.boxes = nil
	st := o.styled("paragraph", s.Attr("style-name"), 0)
	if st != nil {
		p.Role, p.Level = st.role, st.level
		if p.Role == flow.Plain && st.outline > 0 {
			p.Role, p.Level = flow.Heading, st.outline
		}
	}
	numbered := s.Name == "h" && s.Attr("is-list-header") != "true"
	if s.Name == "h" && p.Role != flow.Title && p.Role != flow.Contents {
		p.Role = flow.Heading
		if n := number(s.Attr("outline-level")); n > 0 {
			p.Level = n
		}
	} else if s.Name == "p" && p.Role == flow.Heading && st.outline == 0 {
		p.Role = flow.Plain // a paragraph in the clothes of a heading is still one: “Heading” is above all its kinds
		if st.level > 0 {
			p.Role = flow.Heading
		}
	}
	o.inside(s, p, st.over(look{}))
	if n := o.lists[""]; n != nil && numbered && p.Role == flow.Heading && !p.Empty() && o.toc == 0 {
		if l := min(max(p.Level, 1), 9) - 1; n.Levels[l].Format != "" && n.Levels[l].Format != "•" {
			if _, label := n.Next("", l); label != "" {
				p.Prefix(label)
			} else {
				p.Prefix(n.Label(l))
			}
		}
	}
	if o.toc > 0 {
		p.Role = flow.Contents
	}
	o.boxes = append(boxes, o.boxes...)
	return p
}

// inside reads what stands in an element of a line.
func (o *openFile) inside(s *markup.Scanner, p *para, k look) {
	if !o.enter(s, maxDepth*4) {
		return
	}
	defer o.leave()
	for token := range s.Within() {
		switch token {
		case markup.Text:
			o.put(p, s.Text, k)
		case markup.Start:
			o.inline(s, p, k)
		}
	}
}

func (o *openFile) put(p *para, text string, k look) {
	if k.hidden {
		if strings.TrimSpace(text) != "" {
			o.left.hidden++
		}
		return
	}
	p.Add(glyphs.ShownIn(k.font, text), k.Look)
}

// inline reads one thing that stands in a line.
func (o *openFile) inline(s *markup.Scanner, p *para, k look) {
	switch s.Name {
	case "span":
		k = o.styled("text", s.Attr("style-name"), 0).over(k)
	case "a":
		if s.Space == "draw" {
			o.shape(s)
			return
		}
		if to := s.Attr("href"); to != "" && to[0] != '#' {
			k.Link = to
		}
	case "s", "tab":
		o.put(p, " ", k)
	case "line-break":
		if !k.hidden {
			p.End()
		}
	case "note":
		o.note(s, p, k)
		return
	case "annotation":
		o.left.comments++
		s.Skip()
		return
	case "hidden-text", "hidden-paragraph":
		if s.Name == "hidden-paragraph" && s.Attr("is-hidden") != "true" {
			break
		}
		o.left.hidden++
		s.Skip()
		return
	case "ruby-text", "script", "placeholder", "annotation-end", "title", "desc", "event-listeners", "toc-mark", "alphabetical-index-mark", "user-index-mark",
		"bookmark", "bookmark-start", "change", "change-start", "change-end", "object-ole", "image":
		s.Skip()
		return
	case "object":
		o.put(p, o.formula(s), k)
		return
	case "frame", "g", "custom-shape", "rect", "ellipse", "text-box", "line", "connector", "path", "polygon", "control":
		if k.hidden {
			s.Skip()
			return
		}
		for _, f := range o.shape(s) {
			o.put(p, f, k)
		}
		return
	case "variable-set", "user-field-get", "expression", "variable-get":
		if s.Attr("display") == "none" {
			s.Skip()
			return
		}
	}
	o.inside(s, p, k)
}

// formula reads an object that is one.
func (o *openFile) formula(s *markup.Scanner) (text string) {
	name := strings.TrimPrefix(s.Attr("href"), "./")
	for element := range s.Elements() { // in a file that is one, it stands here
		if element == "math" {
			text = s.Formula()
		} else {
			s.Skip()
		}
	}
	if o.objects++; name != "" && o.object != nil && o.objects < maxNotes {
		inner := markup.New(o.object(name + "/content.xml"))
		if inner.Next() == markup.Start && inner.Name == "math" {
			text = inner.Formula()
		}
	}
	if text == "" {
		return ""
	}
	return " " + text + " "
}

// shape reads the text in a drawing, and returns the formulas that stand there as one.
func (o *openFile) shape(s *markup.Scanner) (formulas []string) {
	if !o.enter(s, maxDepth) {
		return nil
	}
	defer o.leave()
	boxes := o.boxes
	o.boxes = nil
	var out []piece
	for name := range s.Elements() {
		switch name {
		case "title", "desc", "binary-data":
			s.Skip()
		case "object":
			formulas = append(formulas, o.formula(s))
		default:
			out = append(out, o.block(s)...)
		}
	}
	o.boxes = append(boxes, out...)
	return formulas
}

// note reads a note where it stands in the text.
func (o *openFile) note(s *markup.Scanner, p *para, k look) {
	end := s.Attr("note-class") == "endnote"
	kind := 0
	if end {
		kind = 1
	}
	if k.hidden || len(o.notes.order) >= maxNotes {
		o.left.hidden++
		s.Skip()
		return
	}
	id := flow.Numeral(len(o.notes.order)+1, "")
	p.Refer(o.notes.label(end, id))
	boxes, toc := o.boxes, o.toc
	o.boxes, o.toc = nil, 0
	for name := range s.Elements() {
		if name != "note-body" {
			s.Skip()
			continue
		}
		if o.texts[kind] == nil {
			o.texts[kind] = map[string][]piece{}
		}
		o.texts[kind][id] = o.blocks(s)
	}
	o.boxes, o.toc = boxes, toc
}
