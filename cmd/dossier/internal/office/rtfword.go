package office

// The control words of Rich Text Format that say what is text and how it is set.

import (
	"dossier/cmd/dossier/internal/flow"
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/glyphs"
)

// skipped are groups that hold no text.
var skipped = map[string]bool{"colortbl": true, "pict": true, "objdata": true, "objclass": true, "objname": true, "nonshppict": true, "shprslt": true, "sp": true, "datafield": true,
	"listtable": true, "listoverridetable": true, "revtbl": true, "rsidtbl": true, "generator": true, "themedata": true, "colorschememapping": true, "latentstyles": true, "datastore": true,
	"xmlnstbl": true, "filetbl": true, "template": true, "bkmkstart": true, "bkmkend": true, "atnid": true, "atnauthor": true, "atndate": true, "atnicn": true, "atntime": true,
	"atnparent": true, "atnref": true, "atrfstart": true, "atrfend": true, "tc": true, "tcn": true, "xe": true, "rxe": true, "txe": true, "pn": true, "pnseclvl": true, "ftnsep": true, "ftnsepc": true, "ftncn": true,
	"aftnsep": true, "aftnsepc": true, "aftncn": true, "mmathPr": true, "private": true, "nextfile": true, "formfield": true, "background": true, "pgptbl": true, "docvar": true, "htmltag": true, "mhtmltag": true, "panose": true, "falt": true, "fontemb": true}

// signs are control words that stand for a letter.
var signs = map[string]string{"tab": " ", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ",
	"qmspace": " ", "page": " ", "column": " ", "~": " ", "zwnj": "\u200c", "zwj": "\u200d"}

// word obeys a control word.
func (r *rtfFile) word(w string, v int, given bool) {
	if r.over > 0 {
		return
	}
	if r.first || r.star {
		if r.destination(w) {
			return
		}
		if skipped[w] || r.star && r.first {
			r.into, r.star = intoNothing, false
			return
		}
	}
	if r.into == intoNothing {
		return
	}
	if s := signs[w]; s != "" {
		r.put(s)
		return
	}
	on := !given || v != 0
	switch w {
	case "u":
		r.unicode(v)
	case "uc":
		r.skip = min(max(v, 0), 16)
	case "par", "sect", "line", "cell", "row", "nestcell", "nestrow":
		r.endLine(w)
	case "pard":
		r.style, r.outline, r.list, r.depth, r.table, r.dropped = 0, -1, 0, 0, false, false
	case "plain":
		link := r.look.Link
		r.look = look{}
		r.look.Size = 24
		r.look.Link = link
		r.deleted, r.added, r.font = false, false, r.usualFont
	case "b":
		r.look.Bold, r.made.look.Bold = on, on
	case "i":
		r.look.Italic, r.made.look.Italic = on, on
	case "strike", "striked":
		r.look.Strike = on
	case "super":
		r.look.Raised = on
	case "nosupersub", "sub":
		r.look.Raised = false
	case "v":
		r.look.hidden, r.made.look.hidden = on, on
	case "fs":
		r.look.Size = v
	case "deleted":
		r.deleted = on
	case "revised":
		r.added = on
	default:
		r.setting(w, v)
	}
}

// setting obeys the words that say how a paragraph is set.
func (r *rtfFile) setting(w string, v int) {
	switch w {
	case "s":
		r.style = v
		switch r.into {
		case intoStyles:
			r.number = v
		case intoText:
			r.look.hidden = r.look.hidden || r.styles[v].look.hidden
		}
	case "sbasedon":
		r.made.based = v
	case "outlinelevel":
		r.outline, r.made.outline = v, v+1
	case "ls":
		r.list = v
	case "ilvl":
		r.depth = v
	case "intbl":
		r.table = true
	case "trowd":
		r.head = false
	case "trhdr":
		r.head = true
	case "dropcapli":
		r.dropped = true
	default:
		r.lettering(w, v)
	}
}

// lettering obeys the words that say which letters bytes are.
func (r *rtfFile) lettering(w string, v int) {
	switch w {
	case "f":
		r.font = v
		if r.into == intoFonts {
			r.number = v
		}
	case "deff":
		r.font, r.usualFont = v, v
	case "af":
		if r.asian {
			r.font = v
		}
	case "dbch":
		r.asian = true
	case "loch", "hich":
		r.asian = false
	case "ansicpg":
		if v > 0 && v != 1200 {
			r.codes = v
		}
	case "mac":
		r.codes = 10000
	case "pc":
		r.codes = 437
	case "pca":
		r.codes = 850
	case "fcharset":
		if r.into == intoFonts {
			r.fontPage = glyphs.PageOf[v]
		}
	case "cpg":
		if r.into == intoFonts {
			r.fontPage = v
		}
	}
}

// destination opens a group that holds something else than the text around it.
func (r *rtfFile) destination(w string) bool {
	hidden := r.into == intoNothing || r.deleted || r.look.hidden // what stands in it is so, too
	switch w {
	case "fonttbl":
		r.into = intoFonts
	case "stylesheet":
		r.into = intoStyles
	case "title", "subject", "author", "keywords", "doccomm", "category", "company", "manager":
		if r.what != "info" || r.into != intoNothing {
			return false
		}
		r.into, r.star = intoProperty, false
		r.text.Reset()
		r.ends = func() { r.endProperty(w) }
		return true
	case "info":
		r.into, r.what = intoNothing, "info"
	case "field":
		r.field = &rtfField{}
		r.ends = r.endField
	case "fldinst":
		r.into = intoInstruction
	case "fldrslt":
		if r.field != nil && r.into == intoText {
			if to := linkOf(r.field.instruction.String()); to != "" {
				r.look.Link = to
			}
		}
	case "listtext", "pntext":
		if r.into == intoText {
			r.into = intoLabel
			r.label.Reset()
		}
	case "annotation":
		r.left.comments++
		r.into = intoNothing
	case "upr":
		r.into, r.what = intoNothing, "upr"
	case "ud":
		if r.what != "upr" {
			return false
		}
		r.into, r.what = intoText, ""
	case "footnote":
		if hidden {
			r.into = intoNothing
			break
		}
		r.note()
	case "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "shptxt", "dptxbxtext":
		if hidden {
			r.into = intoNothing
			break
		}
		r.beside(w)
	case "shpinst", "do", "shp", "shppict", "shpgrp", "object", "result", "cs", "ts", "ds", "nesttableprops", "mmath", "moMath", "mr", "mt":
		// what is text in them stands in groups of their own
		if w == "cs" || w == "ts" || w == "ds" || w == "nesttableprops" {
			if r.into == intoStyles || w == "nesttableprops" {
				r.into = intoNothing
			}
			if w == "cs" && !r.star {
				return true
			}
		}
	default:
		return false
	}
	r.star = false
	return true
}

// beside opens a group that stands beside the text: a box, or the head or foot of pages.
func (r *rtfFile) beside(w string) {
	page := r.page
	r.apart(func(p []piece) {
		switch w[0] {
		case 'h':
			r.around[0] = append(r.around[0], p...)
		case 'f':
			r.around[1] = append(r.around[1], p...)
		default:
			page.boxes = append(page.boxes, p...)
		}
	})
}

// apart sends the text of a group to a page of its own.
func (r *rtfFile) apart(done func([]piece)) {
	page := &rtfPage{}
	r.page = page
	r.style, r.outline, r.list, r.depth, r.table, r.dropped = 0, -1, 0, 0, false, false
	r.look, r.field = look{}, nil
	r.into = intoText
	r.ends = func() {
		r.endParagraph()
		page.endTable()
		done(page.pieces)
	}
}

// note opens a note.
func (r *rtfFile) note() {
	id := strconv.Itoa(len(r.notes.order))
	if len(r.notes.order) >= maxNotes {
		r.into = intoNothing
		return
	}
	end := false
	if rest := r.data[r.at:min(len(r.data), r.at+40)]; strings.HasPrefix(strings.TrimLeft(string(rest), " \r\n"), `\ftnalt`) {
		end = true
	}
	r.paragraph().Refer(r.notes.label(end, id))
	kind := 0
	if end {
		kind = 1
	}
	r.apart(func(pieces []piece) { r.texts[kind][id] = pieces })
}

// endField ends a field: one that shows a sign of a font has no text for it.
func (r *rtfFile) endField() {
	if r.field == nil || r.field.shown {
		return
	}
	f := strings.Fields(r.field.instruction.String())
	if len(f) < 2 || f[0] != "SYMBOL" {
		return
	}
	n, err := strconv.ParseUint(f[1], 0, 32)
	if err != nil || n == 0 {
		return
	}
	font := "symbol"
	if _, rest, ok := strings.Cut(r.field.instruction.String(), `"`); ok {
		font, _, _ = strings.Cut(rest, `"`)
	}
	r.addText(glyphs.Symbol(font, strconv.FormatUint(n, 16)))
}

// endProperty takes down a property.
func (r *rtfFile) endProperty(what string) {
	text := flow.Tidy(r.text.String())
	r.text.Reset()
	switch what {
	case "title":
		r.props.title = text
	case "author":
		r.props.author = text
		return
	case "company", "manager":
		return
	}
	r.props.others = append(r.props.others, text)
}

func (r *rtfFile) endFont() {
	if len(r.fonts) < 10_000 {
		r.fonts[r.number] = rtfFont{name: strings.TrimSpace(r.name.String()), page: r.fontPage}
	}
	r.name.Reset()
	r.fontPage = 0
}

func (r *rtfFile) endStyle() {
	st := r.made
	st.role, st.level = roleOf(strings.TrimSpace(r.name.String()))
	if b, ok := r.styles[st.based]; ok && st.role == flow.Plain && st.based != r.number {
		st.role, st.level = b.role, b.level
		if st.outline == 0 {
			st.outline = b.outline
		}
	}
	if len(r.styles) < 10_000 {
		r.styles[r.number] = st
	}
	r.name.Reset()
	r.made, r.number = rtfStyle{}, 0
}

// endLine ends a line, a paragraph, a cell or a row.
func (r *rtfFile) endLine(what string) {
	if r.into != intoText {
		return
	}
	p := r.page
	switch what {
	case "line":
		if !r.deleted && !r.look.hidden {
			r.paragraph().End()
		}
	case "par", "sect", "nestcell", "nestrow":
		if r.deleted && what == "par" {
			r.paragraph().Space = true // the end of the paragraph was deleted
			return
		}
		r.endParagraph()
	case "cell":
		r.table = true
		r.endParagraph()
		p.row.Cells = append(p.row.Cells, p.cell)
		p.cell = cell{}
	case "row":
		r.endParagraph()
		if len(p.row.Cells) > 0 {
			if p.table == nil {
				p.table = &table{}
			}
			p.row.Head = r.head
			p.table.Rows = append(p.table.Rows, p.row)
		}
		p.row, p.cell = row{}, cell{}
	}
}

// endParagraph ends a paragraph and puts it where it belongs.
func (r *rtfFile) endParagraph() {
	p := r.page
	q := p.para
	boxes := p.boxes
	p.para, p.boxes = nil, nil
	label := strings.TrimSpace(r.label.String())
	r.label.Reset()
	var out []piece
	if q != nil {
		r.set(q, label)
		out = append(out, piece{Para: q})
	}
	out = append(out, boxes...)
	if r.table {
		p.cell.Pieces = append(p.cell.Pieces, out...)
		return
	}
	if len(out) > 0 {
		p.endTable()
		p.pieces = append(p.pieces, out...)
	}
}

// endTable ends the table before what comes.
func (p *rtfPage) endTable() {
	if len(p.cell.Pieces) > 0 {
		p.row.Cells = append(p.row.Cells, p.cell)
	}
	if len(p.row.Cells) > 0 {
		if p.table == nil {
			p.table = &table{}
		}
		p.table.Rows = append(p.table.Rows, p.row)
	}
	p.cell, p.row = cell{}, row{}
	if p.table != nil {
		p.pieces = append(p.pieces, piece{Table: p.table})
		p.table = nil
	}
}

// set says what a paragraph is.
func (r *rtfFile) set(q *para, label string) {
	st := r.styles[r.style]
	q.Role, q.Level = st.role, st.level
	outline := r.outline
	if outline < 0 {
		outline = st.outline - 1
	}
	if q.Role == flow.Plain && outline >= 0 && outline < 9 {
		q.Role, q.Level = flow.Heading, outline+1
	}
	if r.dropped {
		q.Goes, q.Glued = true, true
		return
	}
	if q.Empty() {
		return
	}
	if label == "" {
		if r.list > 0 && q.Role == flow.Plain {
			q.Item = item{Depth: min(max(r.depth, 0), 8) + 1, List: strconv.Itoa(r.list), Next: r.labels[[2]int{r.list, r.depth}].Depth > 0}
		}
		return
	}
	key := [2]int{r.list, r.depth}
	it, ok := labelled(label, r.labels[key])
	if !ok || q.Role != flow.Plain {
		if !ok || it.Number > 0 {
			q.Prefix(label)
		}
		return
	}
	it.Depth, it.List = min(max(r.depth, 0), 8)+1, strconv.Itoa(r.list)
	if len(r.labels) < 10_000 {
		r.labels[key] = it
	}
	q.Item = it
}

// labelled reads what is printed before an item: a bullet, or one number; before is the
// item above it.
func labelled(label string, before item) (it item, ok bool) {
	if len([]rune(label)) == 1 && !strings.ContainsAny(label, "0123456789") {
		return item{}, true
	}
	s := strings.Trim(label, "().")
	if n, err := strconv.Atoi(s); err == nil && n > 0 && n < 1_000_000 {
		return item{Number: n}, true
	}
	for _, kind := range [...]string{"a", "A", "i", "I"} {
		if before.Numeral == kind && before.Number > 0 && s == flow.Numeral(before.Number+1, kind) {
			return item{Number: before.Number + 1, Numeral: kind}, true
		}
	}
	for _, kind := range [...]string{"a", "A", "i", "I"} {
		if s == flow.Numeral(1, kind) {
			return item{Number: 1, Numeral: kind}, true
		}
	}
	return item{}, false
}
