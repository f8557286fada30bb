package export

// Tables for spreadsheets and data frames: CSV as RFC 4180 has it, UTF-8, a row
// of names first. A text that a spreadsheet would take for a formula gets an
// apostrophe before it, also behind what another spreadsheet takes for the end of a
// cell. A table names a briefing by its id: what else is known of it is a row of the
// table of briefings, and would be half of the bytes of a table of mentions.

import (
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/charset"
	"dossier/cmd/dossier/internal/view"
)

// What a byte is to a cell: most cells hold none of these.
const (
	quoted = 1 << iota // a cell that holds it stands in quotes
	parts              // behind it may begin a cell, to a program of another country
	signs              // a formula may begin with it, or with what follows
)

var cellBytes = [256]byte{',': quoted, '"': quoted | signs, '\n': quoted | parts, '\r': quoted | parts | signs, ';': quoted | parts, '\t': quoted | parts | signs,
	' ': signs, '=': signs, '+': signs, '-': signs, '@': signs, 0xC2: signs, 0xE3: signs, 0xEF: signs} // the last begin full-width signs and wide blanks

// cell writes one cell. Programs of many countries read a semicolon or a tab as the
// end of a cell, whatever quotes stand around it, and a line break as that of a row:
// what follows must not begin a formula either.
func cell(dst []byte, s string) []byte {
	if s == "" {
		return dst
	}
	mark := s[0] == ' ' || beginsFormula(s)
	for i := 0; !mark && i < len(s); i++ {
		mark = cellBytes[s[i]]&quoted != 0
	}
	if !mark {
		return append(dst, s...)
	}
	dst = append(dst, '"')
	for i := range len(s) {
		if (i == 0 || cellBytes[s[i-1]]&parts != 0) && beginsFormula(s[i:]) {
			dst = append(dst, '\'')
		}
		if s[i] == '"' {
			dst = append(dst, '"')
		}
		dst = append(dst, s[i])
	}
	return append(dst, '"')
}

// beginsFormula reports whether a cell that begins so is one to a spreadsheet, which
// may drop quotes and blanks before it and takes full-width signs too.
func beginsFormula(s string) bool {
	if s == "" || cellBytes[s[0]]&signs == 0 {
		return false
	}
	if s[0] == '\t' || s[0] == '\r' {
		return true
	}
	s = strings.TrimLeft(s, "\" \u00a0\u3000")
	for _, sign := range []string{"=", "+", "-", "@", "＝", "＋", "－", "＠"} {
		if strings.HasPrefix(s, sign) {
			return true
		}
	}
	return false
}

// cell adds a cell to the row that is being written.
func (p *pieces) cell(s string) { p.dst = append(cell(p.dst, s), ',') }

// number adds a number.
func (p *pieces) number(n int) { p.dst = append(strconv.AppendInt(p.dst, int64(n), 10), ',') }

// end ends the row, in place of the last comma.
func (p *pieces) end() { p.dst[len(p.dst)-1] = '\n' }

func (p *pieces) row(cells ...string) {
	for _, c := range cells {
		p.cell(c)
	}
	p.end()
}

// table writes the rows of a table, piece by piece.
func table(p *pieces, v *view.Table) {
	base := v.Site.BaseURL
	switch v.Of {
	case "briefings":
		p.row(briefingColumns()...)
		for i, b := range v.Briefings {
			briefingRow(p, base, b.Briefing, v.ShownAs[i])
			p.pass()
		}
	case "entities":
		p.row("id", "url", "name", "type", "aliases", "wikidata", "reviewed", "mentions", "briefings")
		for _, e := range v.Entities {
			p.row(e.ID, base+e.URL, e.Name, string(e.Type), strings.Join(e.Aliases, "; "), e.Wikidata, strconv.FormatBool(!e.Found), strconv.Itoa(e.Mentions), strconv.Itoa(e.Briefings))
			p.pass()
		}
	case "mentions":
		p.row("entity", "name", "type", "surface", "rule", "briefing", "paragraph")
		var names heads
		for _, b := range v.Briefings {
			mentionRows(p, b, &names)
			p.pass()
		}
	case "statements":
		p.row("date", "precision", "date_text", "basis", "sentence", "briefing", "paragraph")
		for _, b := range v.Briefings {
			for _, s := range b.Briefing.Dated() {
				left, words, right := s.Cut(b.Briefing.Text(s.N))
				p.row(s.Date, archive.Precision(s.Date), words, string(s.Basis()), left+words+right, b.Briefing.ID, strconv.Itoa(s.N))
			}
			p.pass()
		}
	}
}

// mentionRows writes the mentions of a briefing.
func mentionRows(p *pieces, b *view.Briefing, names *heads) {
	names.of(b.Names, func(dst []byte, n *view.NameCount) []byte {
		dst = append(cell(append(cell(dst, n.ID), ','), n.Name), ',')
		return append(cell(dst, string(n.Type)), ',')
	})
	for _, m := range b.Briefing.Mentions() {
		head, text := names.head(m.Entity), b.Briefing.Text(m.N)
		if head == nil || m.End > len(text) {
			continue
		}
		p.dst = append(p.dst, head...)
		p.cell(text[m.Start:m.End])
		p.cell(string(m.Rule))
		p.cell(b.Briefing.ID)
		p.number(m.N)
		p.end()
	}
}

// heads are what each mention of a name begins with, made once for each name of a
// briefing: mentions are most of what is exported.
type heads struct {
	at   map[string][2]int // by entity, where it begins and ends
	text []byte
}

// of makes the heads of some names.
func (h *heads) of(names []view.NameCount, write func(dst []byte, n *view.NameCount) []byte) {
	if h.at == nil {
		h.at = make(map[string][2]int, len(names))
	}
	clear(h.at)
	h.text = h.text[:0]
	for i := range names {
		from := len(h.text)
		h.text = write(h.text, &names[i])
		h.at[names[i].ID] = [2]int{from, len(h.text)}
	}
}

// head returns the head of an entity's mentions; nil of one that is not among the names.
func (h *heads) head(entity string) []byte {
	at, ok := h.at[entity]
	if !ok {
		return nil
	}
	return h.text[at[0]:at[1]]
}

// briefingColumns names the columns of the table of briefings.
func briefingColumns() []string {
	names := []string{"id", "url"}
	for _, f := range archive.Columns {
		if names = append(names, f.Name); f.Column.Basis {
			names = append(names, f.Name+"_basis")
		}
	}
	return append(names, "file", "sha256", "shown_as")
}

func briefingRow(p *pieces, base string, b *archive.Briefing, shownAs string) {
	p.cell(b.ID)
	p.cell(base + b.Path())
	for _, f := range archive.Columns {
		if p.cell(f.Text(b.Attr())); f.Column.Basis {
			p.cell(string(f.Basis(b.Attr())))
		}
	}
	p.cell(charset.Shown(b.Doc.File))
	p.cell(b.Doc.SHA256)
	p.cell(shownAs)
	p.end()
}

// lines writes JSON lines, piece by piece.
func lines(p *pieces, v *view.Lines) {
	o := &object{}
	each := func(write func()) {
		o.dst, o.fresh = p.dst, true
		write()
		p.dst = o.dst
		p.pass()
	}
	for i := range v.Entities {
		each(func() { ftmEntity(o, v.Site, &v.Entities[i]) })
	}
	for _, b := range v.Briefings {
		each(func() {
			if v.Of == "followthemoney" {
				ftmBriefing(o, v.Site, b)
			} else {
				o.dst = briefing(o, b)
			}
		})
	}
}
