package office

// Documents of OpenDocument (.odt, .fodt), as LibreOffice writes them.

import (
	"bytes"
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/extract"
	"dossier/cmd/dossier/internal/flow"
	"dossier/cmd/dossier/internal/markup"
	"dossier/cmd/dossier/internal/unzip"
)

// openFile is a document that is being read.
type openFile struct {
	styles map[string]*openStyle
	lists  map[string]*flow.Numbering // by the name of a style of lists; "" is that of headings
	nested
	notes notes
	texts [2]map[string][]piece // of footnotes and endnotes
	boxes []piece

	around [2][]piece // heads and feet of the pages
	props  properties
	text   []piece
	toc    int // elements around that hold a table of contents

	objects int                      // that were looked at
	object  func(name string) []byte // a part of the file; nil where it has none
}

// An openStyle is a style of paragraphs or letters.
type openStyle struct {
	parent, list string
	display      string // its name as people see it
	role         flow.Role
	level        int
	outline      int
	set          map[string]string // what it sets itself
	done         bool
}

// readOpen reads a document in a zip file.
func readOpen(z *unzip.Archive) extract.Source {
	if m, err := z.Read("META-INF/manifest.xml"); err == nil && bytes.Contains(m, []byte("encryption-data")) {
		return extract.Refuse("open it with its password and save it without one", "it is encrypted")
	}
	content, err := z.Read("content.xml")
	if err != nil {
		return damaged(err)
	}
	o := newOpen()
	o.object = func(name string) []byte { data, _ := z.Read(name); return data }
	for _, name := range []string{"styles.xml", "meta.xml"} {
		if data, err := z.Read(name); err == nil {
			o.read(markup.New(data))
		}
	}
	o.read(markup.New(content))
	return o.source()
}

// readFlat reads a document in one file of XML.
func readFlat(data []byte) extract.Source {
	o := newOpen()
	o.read(markup.New(data))
	if o.text == nil {
		return extract.Refuse("open it in LibreOffice and save it as .odt", "it holds no text")
	}
	return o.source()
}

func newOpen() *openFile {
	return &openFile{styles: map[string]*openStyle{}, lists: map[string]*flow.Numbering{}, props: properties{where: "meta.xml"}}
}

func (o *openFile) source() extract.Source {
	var f flow.Flow
	f.Lay(withoutRepeats(o.around[0]), runningHead)
	f.Lay(o.text, "")
	f.Lay(withoutRepeats(o.around[1]), runningFoot)
	return finish(f, o.notes.texts(o.texts), o.props, &o.left)
}

// read reads a part: properties, styles, text, each where it stands.
func (o *openFile) read(s *markup.Scanner) {
	for name := range s.Elements() {
		switch name {
		case "title", "subject", "keyword", "description":
			if text := s.Inner(); s.Space != "svg" {
				o.props.others = append(o.props.others, text)
			}
			if n := len(o.props.others); s.Name == "title" && s.Space == "dc" && n > 0 {
				o.props.title = o.props.others[n-1]
			}
		case "initial-creator":
			o.props.author = s.Inner()
		case "creator":
			if name := s.Inner(); o.props.author == "" {
				o.props.author = name
			}
		case "user-defined":
			o.props.others = append(o.props.others, s.Inner())
		case "style":
			o.style(s)
		case "list-style":
			name := s.Attr("name")
			o.lists[name] = openNumbering(s)
		case "outline-style":
			o.lists[""] = openNumbering(s)
		case "master-page":
			o.masterPage(s)
		case "text":
			if s.Space == "office" {
				o.text = append(o.text, o.blocks(s)...)
			}
		case "binary-data", "scripts", "settings", "forms":
			s.Skip()
		}
	}
}

// masterPage reads what stands at the head and the foot of pages.
func (o *openFile) masterPage(s *markup.Scanner) {
	for name := range s.Elements() {
		switch {
		case strings.HasPrefix(name, "header"):
			o.around[0] = append(o.around[0], o.blocks(s)...)
		case strings.HasPrefix(name, "footer"):
			o.around[1] = append(o.around[1], o.blocks(s)...)
		default:
			s.Skip()
		}
	}
}

// style reads a style.
func (o *openFile) style(s *markup.Scanner) {
	name := s.Attr("name")
	st := &openStyle{parent: s.Attr("parent-style-name"), list: s.Attr("list-style-name"), display: s.Attr("display-name"), outline: number(s.Attr("default-outline-level")), set: map[string]string{}}
	if st.display == "" {
		st.display = strings.NewReplacer("_20_", " ", "_2d_", "-").Replace(name)
	}
	family := s.Attr("family")
	for element := range s.Elements() {
		if element != "text-properties" {
			continue
		}
		for _, a := range [...]string{"font-weight", "font-style", "text-line-through-style", "text-position", "display", "font-name", "font-size"} {
			if v, ok := s.Has(a); ok {
				st.set[a] = v
			}
		}
	}
	if len(o.styles) < 40_000 && (family == "paragraph" || family == "text") {
		st.role, st.level = roleOf(st.display)
		o.styles[family+" "+name] = st
	}
}

// styled is a style with what it takes over of those above it.
func (o *openFile) styled(family, name string, deep int) *openStyle {
	st := o.styles[family+" "+name]
	if st == nil || st.done || deep > 40 {
		return st
	}
	st.done = true
	if p := o.styled(family, st.parent, deep+1); p != nil && p != st {
		for k, v := range p.set {
			if _, ok := st.set[k]; !ok {
				st.set[k] = v
			}
		}
		if st.role == flow.Plain {
			st.role, st.level = p.role, p.level
		}
		if st.outline == 0 {
			st.outline = p.outline
		}
		if st.list == "" {
			st.list = p.list
		}
	}
	return st
}

// over is a look with what a style sets in it.
func (st *openStyle) over(k look) look {
	if st == nil {
		return k
	}
	for a, v := range st.set {
		switch a {
		case "font-weight":
			k.Bold = v == "bold" || number(v) >= 600
		case "font-style":
			k.Italic = v == "italic" || v == "oblique"
		case "text-line-through-style":
			k.Strike = v != "none" && v != ""
		case "text-position":
			k.Raised = strings.HasPrefix(v, "super") || !strings.HasPrefix(v, "-") && !strings.HasPrefix(v, "sub") && !strings.HasPrefix(v, "0%")
		case "display":
			k.hidden = v == "none"
		case "font-name":
			k.font = v
		case "font-size":
			if n, err := strconv.ParseFloat(strings.TrimSuffix(v, "pt"), 64); err == nil && n > 0 && n < 1000 {
				k.Size = int(2 * n)
			}
		}
	}
	return k
}

// openNumbering reads a style of lists.
func openNumbering(s *markup.Scanner) *flow.Numbering {
	n := &flow.Numbering{}
	for name := range s.Elements() {
		if !strings.Contains(name, "level-style") {
			continue
		}
		depth := number(s.Attr("level")) - 1
		if depth < 0 || depth > 8 {
			continue
		}
		l := flow.Level{Start: 1, Format: "•"}
		if !strings.HasSuffix(name, "bullet") && !strings.HasSuffix(name, "image") {
			l.Format = s.Attr("num-format")
			if v := s.Attr("start-value"); v != "" {
				l.Start = number(v)
			}
			shown := min(max(number(s.Attr("display-levels")), 1), depth+1)
			var parts []string
			for d := depth + 1 - shown; d <= depth; d++ {
				parts = append(parts, "%"+strconv.Itoa(d+1))
			}
			if l.Format != "" {
				l.Text = s.Attr("num-prefix") + strings.Join(parts, ".") + s.Attr("num-suffix")
			}
		}
		n.Levels[depth] = l
	}
	return n
}

// blocks reads the paragraphs, lists and tables of the element that was opened last.
func (o *openFile) blocks(s *markup.Scanner) (out []piece) {
	if !o.enter(s, maxDepth) {
		return nil
	}
	defer o.leave()
	for range s.Elements() {
		out = append(out, o.block(s)...)
	}
	return out
}

// block reads what was opened last, where it is a block.
func (o *openFile) block(s *markup.Scanner) (out []piece) {
	switch s.Name {
	case "p", "h":
		out = append(out, piece{Para: o.paragraph(s)})
		out = append(out, o.boxes...)
		o.boxes = nil
	case "list":
		out = append(out, o.list(s, nil, 0)...)
	case "table":
		if t := o.table(s); t != nil {
			out = append(out, piece{Table: t})
		}
	case "section":
		if s.Attr("display") == "none" || s.Attr("display") == "condition" && s.Attr("is-hidden") == "true" {
			o.left.hidden++
			s.Skip()
			return nil
		}
		out = o.blocks(s)
	case "table-of-content", "illustration-index", "table-index", "object-index", "user-index", "alphabetical-index":
		o.toc++
		out = o.blocks(s)
		o.toc--
	case "bibliography", "index-body", "index-title", "numbered-paragraph", "text-box", "soft-page-break":
		out = o.blocks(s)
	case "frame", "g", "a", "custom-shape", "rect", "ellipse", "page-thumbnail", "line", "connector", "path", "polygon":
		o.shape(s)
		out = append(out, o.boxes...)
		o.boxes = nil
	case "tracked-changes":
		o.changes(s)
	default: // index-source, forms, declarations of fields
		s.Skip()
	}
	return out
}

// changes counts the changes that are tracked; what was deleted stands here.
func (o *openFile) changes(s *markup.Scanner) {
	for name := range s.Elements() {
		switch name {
		case "insertion":
			o.left.inserted++
			s.Skip()
		case "deletion":
			o.left.deleted++
			s.Skip()
		}
	}
}

// list reads a list. n is the numbering of the list around it, and depth how deep that is.
func (o *openFile) list(s *markup.Scanner, n *flow.Numbering, depth int) (out []piece) {
	if !o.enter(s, maxDepth) {
		return nil
	}
	defer o.leave()
	id := "list"
	if name := s.Attr("style-name"); name != "" && o.lists[name] != nil {
		id = name
		if n == nil || o.lists[name] != n {
			n = o.lists[name]
		}
	}
	if n == nil {
		n = &flow.Numbering{}
		for d := range n.Levels {
			n.Levels[d] = flow.Level{Format: "•", Start: 1}
		}
	}
	if depth == 0 && s.Attr("continue-numbering") != "true" && s.Attr("continue-list") == "" {
		n.Restart()
	}
	for name := range s.Elements() {
		if name != "list-item" && name != "list-header" {
			s.Skip()
			continue
		}
		counts := name == "list-item"
		if v := s.Attr("start-value"); v != "" {
			n.Begin(depth, number(v))
		}
		for name := range s.Elements() {
			switch name {
			case "list":
				out = append(out, o.list(s, n, depth+1)...)
			case "p", "h":
				p := o.paragraph(s)
				o.number(p, n, id, depth, counts)
				counts = false
				out = append(out, piece{Para: p})
				out = append(out, o.boxes...)
				o.boxes = nil
			case "number": // as it is printed; it is counted here
				s.Skip()
			default:
				out = append(out, o.block(s)...)
			}
		}
	}
	return out
}

// number gives a paragraph of a list its number; only the first of an item shows one.
func (o *openFile) number(p *para, n *flow.Numbering, id string, depth int, first bool) {
	if p.Empty() && !first || p.Role == flow.Contents {
		return
	}
	if !first {
		if p.Role == flow.Plain && n.Levels[min(depth, 8)].Format != "" {
			p.Item = item{Depth: depth + 1, List: id, Next: true}
		}
		return
	}
	it, label := n.Next(id, depth)
	if p.Role == flow.Heading && it.Number > 0 {
		label = n.Label(min(depth, 8))
	}
	switch {
	case label != "" && !p.Empty():
		p.Prefix(label)
	case p.Role == flow.Plain:
		p.Item = it
	}
}

// table reads a table.
func (o *openFile) table(s *markup.Scanner) *table {
	if !o.enter(s, maxDepth) {
		return nil
	}
	defer o.leave()
	t := &table{}
	head := 0 // depth of the element that holds the rows of the head
	for name := range s.Elements() {
		if s.Depth <= head {
			head = 0
		}
		switch name {
		case "table-header-rows":
			head = s.Depth
		case "table-row":
			r := row{Head: head > 0}
			for name := range s.Elements() {
				switch name {
				case "table-cell":
					r.Cells = append(r.Cells, cell{Pieces: o.blocks(s)})
				case "covered-table-cell":
					r.Cells = append(r.Cells, cell{})
					s.Skip()
				default:
					s.Skip()
				}
			}
			t.Rows = append(t.Rows, r)
		case "table-rows", "table-row-group":
		default:
			s.Skip()
		}
	}
	return t
}
