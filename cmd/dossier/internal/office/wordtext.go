package office

// Paragraphs and runs of a document of Word.

import (
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/flow"
	"dossier/cmd/dossier/internal/glyphs"
	"dossier/cmd/dossier/internal/markup"
)

// paragraph reads a paragraph; text boxes in it are kept for behind it.
func (w *wordFile) paragraph(s *markup.Scanner) *para {
	p := &para{}
	boxes := w.boxes
	w.boxes = nil
	base := w.usual
	for name := range s.Elements() {
		if name == "pPr" {
			base = w.paragraphProperties(s, p)
		} else {
			w.inline(s, p, base)
		}
	}
	w.boxes = append(boxes, w.boxes...)
	if w.toc > 0 && (p.Role == flow.Plain || p.Role == flow.Heading) {
		p.Role = flow.Contents
	}
	return p
}

// paragraphProperties reads how a paragraph is set, and returns the look of its text.
func (w *wordFile) paragraphProperties(s *markup.Scanner, p *para) look {
	style := w.styles[""]
	outline, list, depth := -1, "", -1
	for name := range s.Elements() {
		switch name {
		case "pStyle":
			if st := w.styles[s.Attr("val")]; st != nil {
				style = st
			}
		case "outlineLvl":
			outline = number(s.Attr("val"))
		case "numId":
			list = s.Attr("val")
		case "ilvl":
			depth = number(s.Attr("val"))
		case "framePr":
			if drop := s.Attr("dropCap"); drop == "drop" || drop == "margin" {
				p.Goes, p.Glued = true, true
			}
		case "rPr":
			w.markProperties(s, p)
		case "pPrChange", "sectPr":
			s.Skip()
		}
	}
	base := w.usual
	if style != nil {
		p.Role, p.Level = style.role, style.level
		if outline < 0 && p.Role == flow.Plain {
			outline = style.outline
		}
		if list == "" {
			list = style.list
			if depth < 0 {
				depth = style.depth
			}
		}
		base = style.look
	}
	if outline >= 0 && outline < 9 && p.Role == flow.Plain {
		p.Role, p.Level = flow.Heading, outline+1
	}
	if n := w.lists[list]; n != nil && !p.Goes {
		it, label := n.Next(list, max(depth, 0))
		switch {
		case label != "":
			p.Add(label, flow.Look{})
			p.Space = true
		case p.Role == flow.Plain:
			p.Item = it
		case it.Number > 0 && p.Role == flow.Heading:
			p.Add(n.Label(max(depth, 0)), flow.Look{})
			p.Space = true
		}
	}
	return base
}

// markProperties reads what holds for the mark that ends a paragraph.
func (w *wordFile) markProperties(s *markup.Scanner, p *para) {
	for name := range s.Elements() {
		switch name {
		case "del":
			p.Goes = true
			w.left.deleted++
		case "rPrChange":
			s.Skip()
		}
	}
}

// inline reads one thing that stands in a line.
func (w *wordFile) inline(s *markup.Scanner, p *para, base look) {
	if !w.enter(s, maxDepth*4) {
		return
	}
	defer w.leave()
	switch s.Name {
	case "r":
		w.run(s, p, base)
		return
	case "hyperlink":
		base.Link = w.links[s.Attr("id")]
		if base.Link != "" && s.Attr("anchor") != "" {
			base.Link += "#" + s.Attr("anchor")
		}
	case "fldSimple":
		base.Link = linkOf(s.Attr("instr"))
	case "ins":
		w.left.inserted++
	case "del", "moveFrom":
		w.left.deleted++
		s.Skip()
		return
	case "moveTo", "smartTag", "customXml", "sdtContent", "dir", "bdo", "oMathPara", "rubyBase", "Choice":
	case "oMath":
		w.put(p, " "+w.formula(s)+" ", base)
		return
	case "sdt":
		w.control(s, func() { w.children(s, p, base) })
		return
	case "AlternateContent":
		w.alternative(s, func(s *markup.Scanner) []piece {
			before := p.Len() + len(w.boxes)
			w.children(s, p, base)
			if p.Len()+len(w.boxes) > before {
				return []piece{{}}
			}
			return nil
		})
		return
	case "ruby":
	case "rt", "rubyPr", "bookmarkStart", "bookmarkEnd", "proofErr", "commentRangeStart", "commentRangeEnd":
		s.Skip()
		return
	default:
		s.Skip()
		return
	}
	w.children(s, p, base)
}

// children reads what stands in an element of a line.
func (w *wordFile) children(s *markup.Scanner, p *para, base look) {
	for range s.Elements() {
		w.inline(s, p, base)
	}
}

// run reads a run of text in one look.
func (w *wordFile) run(s *markup.Scanner, p *para, k look) {
	custom := false
	for name := range s.Elements() {
		switch name {
		case "rPr":
			w.runProperties(s, &k, true)
		case "t":
			text := s.Inner()
			if custom {
				custom = false // the mark of a note, in its own words
				continue
			}
			w.put(p, text, k)
		case "tab", "ptab":
			w.put(p, " ", k)
		case "br":
			if kind := s.Attr("type"); kind == "" || kind == "textWrapping" {
				w.endLine(p, k)
			} else {
				w.put(p, " ", k)
			}
		case "cr":
			w.endLine(p, k)
		case "noBreakHyphen":
			w.put(p, "-", k)
		case "sym":
			w.put(p, glyphs.Symbol(s.Attr("font"), s.Attr("char")), k)
		case "footnoteReference", "endnoteReference":
			custom = s.Attr("customMarkFollows") != "" && on2(s.Attr("customMarkFollows"))
			if !k.hidden && w.visible() {
				p.Refer(w.notes.label(s.Name == "endnoteReference", s.Attr("id")))
			}
		case "fldChar":
			w.fieldSign(s, p, k)
		case "instrText":
			if n := len(w.fields); n > 0 && !w.fields[n-1].result {
				if f := &w.fields[n-1]; f.instruction.Len() < 4096 {
					f.instruction.WriteString(s.Inner())
					continue
				}
			}
			s.Skip()
		case "drawing", "pict", "object":
			if k.hidden {
				w.left.hidden++
				s.Skip()
				continue
			}
			w.drawing(s)
		case "AlternateContent":
			w.alternative(s, func(s *markup.Scanner) []piece {
				before := len(w.boxes)
				w.drawing(s)
				return w.boxes[before:]
			})
		case "ruby":
			w.children(s, p, k)
		default:
			s.Skip()
		}
	}
}

// visible reports whether what comes is no instruction of a field.
func (w *wordFile) visible() bool {
	for i := range w.fields {
		if !w.fields[i].result {
			return false
		}
	}
	return true
}

func (w *wordFile) put(p *para, text string, k look) {
	if !w.visible() || w.prompt && k.prompt {
		return
	}
	if k.hidden {
		if strings.TrimSpace(text) != "" {
			w.left.hidden++
		}
		return
	}
	for i := len(w.fields) - 1; i >= 0 && k.Link == ""; i-- {
		k.Link = w.fields[i].link
	}
	p.Add(glyphs.ShownIn(k.font, text), k.Look)
}

func (w *wordFile) endLine(p *para, k look) {
	if w.visible() && !k.hidden {
		p.End()
	}
}

// fieldSign reads a begin, a separator or an end of a field.
func (w *wordFile) fieldSign(s *markup.Scanner, p *para, k look) {
	n := len(w.fields)
	switch s.Attr("fldCharType") {
	case "begin":
		if n < maxDepth {
			w.fields = append(w.fields, field{})
		}
		for name := range s.Elements() { // a box to tick
			if (name == "checked" || name == "default") && n < maxDepth {
				w.fields[n].box = "☐"
				if on(s) {
					w.fields[n].box = "☒"
				}
			}
		}
		return
	case "separate":
		if n > 0 {
			f := &w.fields[n-1]
			f.result = true
			f.link = linkOf(f.instruction.String())
		}
	case "end":
		if n > 0 {
			box := w.fields[n-1].box
			w.fields = w.fields[:n-1]
			w.put(p, box, k)
		}
	}
	s.Skip()
}

// linkOf is where a field leads, or "".
func linkOf(instruction string) string {
	f := strings.Fields(instruction)
	if len(f) < 2 || !strings.EqualFold(f[0], "HYPERLINK") || strings.HasPrefix(f[1], `\`) {
		return ""
	}
	_, rest, ok := strings.Cut(instruction, `"`)
	if !ok {
		return f[1]
	}
	to, _, _ := strings.Cut(rest, `"`)
	return strings.TrimSpace(to)
}

// drawing reads the text boxes of a drawing, and words that are set as a picture, as
// the marks behind the text of a page are.
func (w *wordFile) drawing(s *markup.Scanner) {
	if !w.visible() {
		s.Skip()
		return
	}
	for name := range s.Elements() {
		switch name {
		case "txbxContent":
			fields := w.fields
			w.fields = nil
			boxes := w.boxes
			w.boxes = nil
			inside := w.blocks(s)
			w.boxes = append(boxes, inside...)
			w.fields = fields
		case "textpath":
			if t := s.Attr("string"); t != "" {
				p := &para{}
				p.Add(t, flow.Look{})
				w.boxes = append(w.boxes, piece{Para: p})
			}
			s.Skip()
		case "AlternateContent":
			w.alternative(s, func(s *markup.Scanner) []piece {
				before := len(w.boxes)
				w.drawing(s)
				return w.boxes[before:]
			})
		}
	}
}

// runProperties reads how a run is set. direct says that it is the run's own, and may
// name a style.
func (w *wordFile) runProperties(s *markup.Scanner, k *look, direct bool) {
	own := *k
	for name := range s.Elements() {
		switch name {
		case "rStyle":
			if st := w.styles[s.Attr("val")]; st != nil && direct {
				own = st.over(own)
				own.prompt = strings.EqualFold(st.name, "placeholder text")
			}
		case "b":
			own.Bold = on(s)
		case "i":
			own.Italic = on(s)
		case "strike", "dstrike":
			own.Strike = on(s)
		case "vanish":
			own.hidden = on(s)
		case "rFonts":
			if f := s.Attr("ascii"); f != "" {
				own.font = f
			}
		case "sz":
			own.Size = number(s.Attr("val"))
		case "vertAlign":
			own.Raised = s.Attr("val") == "superscript"
		case "rPrChange":
			s.Skip()
		}
	}
	*k = own
}

// on reports whether a switch is on: it is where it says nothing.
func on(s *markup.Scanner) bool { return on2(s.Attr("val")) }

func on2(v string) bool { return v != "0" && v != "false" && v != "off" && v != "none" }

func number(s string) int {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	if err != nil {
		return 0
	}
	return n
}
