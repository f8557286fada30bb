package office

// Styles and lists of a document of Word.

import (
	"strings"

	"dossier/cmd/dossier/internal/flow"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/markup"
)

// A wordStyle is a style with what it takes over of the one that it is based on.
type wordStyle struct {
	name, based string
	role        flow.Role
	level       int
	outline     int // from 0; -1 where nothing is said
	list        string
	depth       int
	look        look // of text in it

	set  map[string]bool // which parts of the look it sets
	own  look
	done bool
}

// over is a look with what a style of letters sets in it.
func (st *wordStyle) over(k look) look {
	if st.set["b"] {
		k.Bold = st.look.Bold
	}
	if st.set["i"] {
		k.Italic = st.look.Italic
	}
	if st.set["strike"] {
		k.Strike = st.look.Strike
	}
	if st.set["vanish"] {
		k.hidden = st.look.hidden
	}
	if st.set["vertAlign"] {
		k.Raised = st.look.Raised
	}
	if st.set["sz"] {
		k.Size = st.look.Size
	}
	return k
}

// readStyles reads the styles of a document.
func (w *wordFile) readStyles(data []byte) {
	w.styles = map[string]*wordStyle{}
	s := markup.New(data)
	for name := range s.Elements() {
		switch name {
		case "rPrDefault":
			for name := range s.Elements() {
				if name == "rPr" {
					w.runProperties(s, &w.usual, false)
				}
			}
		case "style":
			id := s.Attr("styleId")
			first := s.Attr("type") == "paragraph" && on2(s.Attr("default")) && s.Attr("default") != ""
			st := w.style(s)
			if len(w.styles) < 20_000 {
				w.styles[id] = st
				if first {
					w.styles[""] = st
				}
			}
		}
	}
	for _, st := range w.styles {
		w.inherit(st, 0)
	}
}

// style reads a style.
func (w *wordFile) style(s *markup.Scanner) *wordStyle {
	st := &wordStyle{outline: -1, depth: -1, set: map[string]bool{}}
	for name := range s.Elements() {
		switch name {
		case "name":
			st.name = s.Attr("val")
		case "basedOn":
			st.based = s.Attr("val")
		case "outlineLvl":
			st.outline = number(s.Attr("val"))
		case "numId":
			st.list = s.Attr("val")
		case "ilvl":
			st.depth = number(s.Attr("val"))
		case "b", "i", "strike", "vanish", "vertAlign", "sz":
			st.set[s.Name] = true
			v := on(s)
			switch s.Name {
			case "b":
				st.own.Bold = v
			case "i":
				st.own.Italic = v
			case "strike":
				st.own.Strike = v
			case "vanish":
				st.own.hidden = v
			case "sz":
				st.own.Size = number(s.Attr("val"))
			case "vertAlign":
				st.own.Raised = s.Attr("val") == "superscript"
			}
		case "tblStylePr", "tblPr":
			s.Skip()
		}
	}
	st.role, st.level = roleOf(st.name)
	return st
}

// inherit gives a style what those have that it is based on.
func (w *wordFile) inherit(st *wordStyle, deep int) {
	if st.done || deep > 40 {
		return
	}
	st.done = true
	base := w.usual
	if b := w.styles[st.based]; b != nil && st.based != "" && b != st {
		w.inherit(b, deep+1)
		base = b.look
		if st.role == flow.Plain {
			st.role, st.level = b.role, b.level
		}
		if st.outline < 0 {
			st.outline = b.outline
		}
		if st.list == "" {
			st.list = b.list
		}
		if st.depth < 0 {
			st.depth = b.depth
		}
		for name := range b.set {
			if !st.set[name] {
				st.set[name] = true
				st.own = (&wordStyle{set: map[string]bool{name: true}, look: b.look}).over(st.own)
			}
		}
	}
	st.look = st.own
	st.look = st.over(base)
}

// roleOf is what the name of a style says of the paragraphs that are set in it.
func roleOf(name string) (flow.Role, int) {
	name = strings.ToLower(strings.Join(strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '_' || r == '-' || r == '.' }), " "))
	word, n := name, 0
	if i := strings.LastIndexByte(name, ' '); i > 0 && len(name) == i+2 && '1' <= name[i+1] && name[i+1] <= '9' {
		word, n = name[:i], int(name[i+1]-'0')
	} else if len(name) > 1 && '1' <= name[len(name)-1] && name[len(name)-1] <= '9' {
		word, n = name[:len(name)-1], int(name[len(name)-1]-'0')
	}
	switch what := lang.StyleNames[word]; {
	case what == "heading" && n > 0:
		return flow.Heading, n
	case what == "title" && n > 0: // where one word says both: Título 1
		return flow.Heading, n
	case n > 0 && what != "contents":
		return flow.Plain, 0
	case what == "title":
		return flow.Title, 1
	case what == "subtitle":
		return flow.Subtitle, 0
	case what == "author":
		return flow.Author, 0
	case what == "date":
		return flow.Date, 0
	case what == "caption":
		return flow.Caption, 0
	case what == "contents":
		return flow.Contents, 0
	case what == "quote":
		return flow.Quoted, 0
	case what == "code":
		return flow.Code, 0
	}
	return flow.Plain, 0
}

// readNumbering reads the lists of a document. Those that share a definition count on,
// unless one says where it starts.
func (w *wordFile) readNumbering(data []byte) {
	definitions := map[string]*flow.Numbering{}
	linked := map[string]string{} // definitions that are those of a style of lists
	styled := map[string]string{}
	s := markup.New(data)
	for name := range s.Elements() {
		switch name {
		case "abstractNum":
			id := s.Attr("abstractNumId")
			n := &flow.Numbering{}
			for name := range s.Elements() {
				switch name {
				case "lvl":
					readLevel(n, s)
				case "numStyleLink":
					linked[id] = s.Attr("val")
				case "styleLink":
					styled[s.Attr("val")] = id
				}
			}
			definitions[id] = n
		case "num":
			w.list(s, definitions, linked, styled)
		}
	}
}

// list reads a list: which definition it has, and what it sets itself.
func (w *wordFile) list(s *markup.Scanner, definitions map[string]*flow.Numbering, linked, styled map[string]string) {
	id := s.Attr("numId")
	var n *flow.Numbering
	own, depth := false, 0
	for name := range s.Elements() {
		switch name {
		case "abstractNumId":
			of := s.Attr("val")
			if style := linked[of]; style != "" && styled[style] != "" {
				of = styled[style]
			}
			n = definitions[of]
		case "lvlOverride", "startOverride", "lvl":
			if n == nil {
				s.Skip()
				continue
			}
			if !own {
				c := *n
				n, own = &c, true
			}
			switch s.Name {
			case "lvlOverride":
				depth = min(max(number(s.Attr("ilvl")), 0), 8)
			case "startOverride":
				n.Levels[depth].Start = number(s.Attr("val"))
			case "lvl":
				readLevel(n, s)
			}
		}
	}
	if n != nil && id != "0" && len(w.lists) < 20_000 {
		w.lists[id] = n
	}
}

// readLevel reads how one depth of a list is numbered.
func readLevel(n *flow.Numbering, s *markup.Scanner) {
	depth := number(s.Attr("ilvl"))
	if depth < 0 || depth > 8 {
		s.Skip()
		return
	}
	l := flow.Level{Start: 1, Format: "1"}
	for name := range s.Elements() {
		switch name {
		case "start":
			l.Start = number(s.Attr("val"))
		case "numFmt":
			l.Format = wordFormats(s.Attr("val"))
		case "lvlText":
			l.Text = s.Attr("val")
		case "isLgl":
			l.Legal = on(s)
		case "pPr", "rPr":
			s.Skip()
		}
	}
	n.Levels[depth] = l
}

// wordFormats is how a format of numbers is called here.
func wordFormats(name string) string {
	switch name {
	case "bullet":
		return "•"
	case "none":
		return ""
	case "lowerLetter":
		return "a"
	case "upperLetter":
		return "A"
	case "lowerRoman":
		return "i"
	case "upperRoman":
		return "I"
	}
	return "1"
}
