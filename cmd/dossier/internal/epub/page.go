package epub

// A page of a book: XHTML to paragraphs, lists, tables and notes.

import (
	"slices"
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/flow"
	"dossier/cmd/dossier/internal/markup"
)

// maxDepth is how deep elements may stand in each other.
const maxDepth = 300

// void are elements that end where they begin; some books forget to say so.
var void = map[string]bool{"br": true, "img": true, "hr": true, "meta": true, "link": true, "input": true, "col": true, "wbr": true, "area": true, "base": true, "embed": true, "source": true, "param": true}

// silent are elements without text.
var silent = map[string]bool{"head": true, "script": true, "style": true, "template": true, "noscript": true, "svg": true, "iframe": true, "object": true, "canvas": true, "audio": true, "video": true,
	"map": true, "select": true, "textarea": true, "button": true, "rt": true, "rp": true, "metadata": true, "annotation": true, "annotation-xml": true}

// blocks are elements that stand in lines of their own.
var blocks = map[string]bool{"html": true, "body": true, "div": true, "section": true, "article": true, "aside": true, "header": true, "footer": true, "main": true, "nav": true, "figure": true, "figcaption": true,
	"p": true, "h1": true, "h2": true, "h3": true, "h4": true, "h5": true, "h6": true, "ul": true, "ol": true, "li": true, "dl": true, "dt": true, "dd": true, "blockquote": true, "pre": true, "table": true, "thead": true,
	"tbody": true, "tfoot": true, "tr": true, "td": true, "th": true, "caption": true, "hr": true, "center": true, "address": true, "hgroup": true, "details": true, "summary": true, "form": true, "fieldset": true}

// state is what holds where a page is read.
type state struct {
	role  flow.Role
	level int
	item  flow.Item
	look  flow.Look
	pre   bool
	note  bool // in a note
}

// reader reads a page.
type reader struct {
	s     *markup.Scanner
	page  *page
	notes *notes
	into  *[]flow.Piece
	para  *flow.Para
	ids   []string // of elements that opened before what comes
	lists []*counter
	depth int
	count int  // of lists
	apart bool // the paragraph is a note
}

// counter counts the items of a list.
type counter struct {
	id      string
	number  int
	ordered bool
	numeral string
	first   bool // no item has come
}

// read reads a page into its pieces.
func (p *page) read(n *notes) {
	s := markup.New(p.data)
	s.Void = void
	r := &reader{s: s, page: p, notes: n, into: &p.pieces}
	r.inside(state{})
	r.end()
	p.data = nil
}

// element reads the element that was opened last.
func (r *reader) element(st state) {
	s := r.s
	name := s.Name
	if silent[name] || hidden(s) {
		s.Skip()
		return
	}
	if r.depth++; r.depth > maxDepth {
		r.page.deep = true
		s.Skip()
		r.depth--
		return
	}
	defer func() { r.depth-- }()
	kind := kindOf(s)
	if r.depth <= 4 && len(r.page.kinds) < 1000 {
		r.page.kinds += kind
	}
	id := s.Attr("id")
	if id != "" && len(r.ids) < 100 {
		r.ids = append(r.ids, id)
	}
	if blocks[name] {
		r.block(name, kind, id, st)
		return
	}
	switch name {
	case "br":
		if r.para != nil {
			r.para.End()
		}
		s.Skip()
		return
	case "img", "wbr":
		s.Skip()
		return
	case "em", "i", "cite", "dfn", "var":
		st.look.Italic = true
	case "strong", "b":
		st.look.Bold = true
	case "s", "strike", "del":
		st.look.Strike = true
	case "sup":
		st.look.Raised = true
	case "a":
		r.link(st)
		return
	}
	r.inside(st)
}

// inside reads what stands in the element that was opened last, or on a whole page.
func (r *reader) inside(st state) {
	for k := range r.s.Within() {
		switch k {
		case markup.Text:
			r.text(r.s.Text, st)
		case markup.Start:
			r.element(st)
		}
	}
}

// text adds text.
func (r *reader) text(text string, st state) {
	if r.para == nil {
		if strings.TrimSpace(text) == "" {
			return
		}
		r.begin(st)
	}
	if st.pre {
		for i, l := range strings.Split(text, "\n") {
			if i > 0 {
				r.para.End()
			}
			r.para.Add(l, st.look)
		}
		return
	}
	r.para.Add(text, st.look)
}

// begin begins a paragraph.
func (r *reader) begin(st state) {
	p := &flow.Para{Role: st.role, Level: st.level, Item: st.item}
	if n := len(r.lists); n > 0 && st.item.Depth > 0 {
		l := r.lists[n-1]
		p.Item.Next = !l.first
		l.first = false
	}
	r.para = p
	if !st.note {
		for _, id := range r.ids {
			if label := r.notes.of(r.page.file, id); label != "" {
				r.para, r.ids = &flow.Para{}, nil // it is a note by itself
				r.notes.keep(label, []flow.Piece{{Para: r.para}})
				r.apart = true
			}
		}
	}
	r.ids = r.ids[:0]
}

// end ends the paragraph.
func (r *reader) end() {
	if r.para != nil && !r.para.Empty() && !r.apart {
		*r.into = append(*r.into, flow.Piece{Para: r.para})
	}
	r.para, r.apart = nil, false
}

// block reads an element that stands in lines of its own.
func (r *reader) block(name, kind, id string, st state) {
	r.end()
	defer r.end()
	switch name {
	case "h1", "h2", "h3", "h4", "h5", "h6":
		st.role, st.level, st.item = flow.Heading, int(name[1]-'0'), flow.Item{}
	case "ul", "ol":
		r.count++
		l := &counter{id: strconv.Itoa(r.count), ordered: name == "ol", number: 1}
		if n, err := strconv.Atoi(r.s.Attr("start")); err == nil && n > 0 && n < 1_000_000 {
			l.number = n
		}
		if t := r.s.Attr("type"); t == "a" || t == "A" || t == "i" || t == "I" {
			l.numeral = t
		}
		if len(r.lists) > 0 {
			l.id = r.lists[0].id
		}
		r.lists = append(r.lists, l)
		defer func() { r.lists = r.lists[:len(r.lists)-1] }()
	case "li":
		if n := len(r.lists); n > 0 && st.role == flow.Plain {
			l := r.lists[n-1]
			st.item = flow.Item{Depth: min(n, 9), List: l.id}
			if l.ordered {
				st.item.Number, st.item.Numeral = l.number, l.numeral
			}
			l.number++
			l.first = true
		}
	case "blockquote":
		if st.item.Depth == 0 {
			st.role = flow.Quoted
		}
	case "pre":
		st.role, st.pre = flow.Code, true
	case "figcaption", "caption":
		st.role = flow.Caption
	case "nav":
		if hasWord(kind, "toc", "landmarks", "page-list", "doc-toc") {
			r.s.Skip()
			return
		}
	case "table":
		r.table(st)
		return
	case "hr":
		r.s.Skip()
		return
	}
	if label := r.notes.of(r.page.file, id); label != "" && !st.note {
		r.note(label, st)
		return
	}
	r.inside(st)
}

// note reads an element that is a note.
func (r *reader) note(label string, st state) {
	var pieces []flow.Piece
	into, lists := r.into, r.lists
	r.into, r.lists, r.ids = &pieces, nil, r.ids[:0]
	r.inside(state{note: true})
	r.end()
	r.into, r.lists = into, lists
	r.notes.keep(label, pieces)
}

// table reads a table.
func (r *reader) table(st state) {
	t := &flow.Table{}
	into, lists := r.into, r.lists
	r.lists = nil
	st.item = flow.Item{}
	head := 0
	for name := range r.s.Elements() {
		if r.s.Depth <= head {
			head = 0
		}
		switch name {
		case "thead":
			head = r.s.Depth
		case "tr":
			t.Rows = append(t.Rows, flow.Row{Head: head > 0})
		case "td", "th":
			if len(t.Rows) == 0 {
				t.Rows = append(t.Rows, flow.Row{})
			}
			var c flow.Cell
			if n, err := strconv.Atoi(r.s.Attr("colspan")); err == nil && n > 1 {
				c.Wide = min(n, 64) - 1
			}
			heads := name == "th"
			r.into = &c.Pieces
			cell := st
			r.deeper(cell)
			r.end()
			row := &t.Rows[len(t.Rows)-1]
			if heads && len(row.Cells) == 0 && len(t.Rows) == 1 {
				row.Head = true
			} else if !heads && len(t.Rows) == 1 && head == 0 {
				row.Head = false
			}
			row.Cells = append(row.Cells, c)
		case "caption":
			r.into = into
			r.inside(state{role: flow.Caption})
			r.end()
		case "tbody", "tfoot":
		default:
			r.s.Skip()
		}
	}
	r.into, r.lists = into, lists
	*into = append(*into, flow.Piece{Table: t})
}

// deeper is inside, counted.
func (r *reader) deeper(st state) {
	if r.depth++; r.depth > maxDepth {
		r.page.deep = true
		r.s.Skip()
	} else {
		r.inside(st)
	}
	r.depth--
}

// link reads a link. One inside of the book leads nowhere on a page of ours, but it may
// be the sign of a note, or lead from the note back to it.
func (r *reader) link(st state) {
	to := r.s.Attr("href")
	if strings.Contains(to, "://") || strings.HasPrefix(to, "mailto:") {
		st.look.Link = to
		r.inside(st)
		return
	}
	l := r.page.links[r.s.Offset()]
	switch {
	case l == nil:
		r.inside(st)
	case l.label != "" && !st.note:
		if r.para == nil {
			r.begin(st)
		}
		r.para.Refer(l.label)
		r.s.Skip()
	case isMark(l.mark) && (st.note || r.apart || r.para == nil && r.noteBegins()):
		if r.para == nil {
			r.begin(st)
		}
		r.s.Skip()
	default:
		r.inside(st)
	}
}

// noteBegins reports whether what comes is a note by itself.
func (r *reader) noteBegins() bool {
	for _, id := range r.ids {
		if r.notes.of(r.page.file, id) != "" {
			return true
		}
	}
	return false
}

// kindOf is what the element that was opened last says that it is.
func kindOf(s *markup.Scanner) string { return " " + s.Attr("type") + " " + s.Attr("role") + " " }

// hidden reports whether nobody sees the element that was opened last.
func hidden(s *markup.Scanner) bool {
	if _, ok := s.Has("hidden"); ok {
		return true
	}
	style := s.Attr("style")
	return style != "" && (strings.Contains(style, "display:none") || strings.Contains(style, "display: none"))
}

// hasWord reports whether one of some words stands in a list of words.
func hasWord(list string, words ...string) bool {
	for w := range strings.FieldsSeq(list) {
		if slices.Contains(words, w) {
			return true
		}
	}
	return false
}
