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

// cell writes one cell. Programs of many countries read a semicolon or a tab as the
// end of a cell, whatever quotes stand around it, and a line break as that of a row:
// what follows must not begin a formula either.
func cell(dst []byte, s string) []byte {
	if s == "" || !strings.ContainsAny(s, ",\"\n\r;\t") && s[0] != ' ' && !beginsFormula(s) {
		return append(dst, s...)
	}
	dst = append(dst, '"')
	for i := range len(s) {
		if (i == 0 || strings.IndexByte(";\t\n\r", s[i-1]) >= 0) && beginsFormula(s[i:]) {
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
	if s != "" && (s[0] == '\t' || s[0] == '\r') {
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

// table writes the rows of a table, piece by piece.
func table(p *pieces, v *view.Table) {
	row := func(cells ...string) {
		for i, c := range cells {
			if i > 0 {
				p.dst = append(p.dst, ',')
			}
			p.dst = cell(p.dst, c)
		}
		p.dst = append(p.dst, '\n')
	}
	base := v.Site.BaseURL
	switch v.Of {
	case "briefings":
		row(briefingColumns()...)
		for _, b := range v.Briefings {
			row(briefingCells(base, b.Briefing)...)
			p.pass()
		}
	case "entities":
		row("id", "url", "name", "type", "aliases", "wikidata", "reviewed", "mentions", "briefings")
		for _, e := range v.Entities {
			row(e.ID, base+e.URL, e.Name, string(e.Type), strings.Join(e.Aliases, "; "), e.Wikidata, strconv.FormatBool(!e.Found), strconv.Itoa(e.Mentions), strconv.Itoa(e.Briefings))
			p.pass()
		}
	case "mentions":
		row("entity", "name", "type", "surface", "rule", "briefing", "paragraph")
		for _, b := range v.Briefings {
			mentionRows(row, b)
			p.pass()
		}
	case "statements":
		row("date", "precision", "date_text", "basis", "sentence", "briefing", "paragraph")
		for _, b := range v.Briefings {
			for i := range b.Briefing.Dated {
				s := &b.Briefing.Dated[i]
				left, words, right := s.Cut(b.Briefing.Text(s.N))
				row(s.Date, archive.Precision(s.Date), words, string(s.Basis()), left+words+right, b.Briefing.ID, strconv.Itoa(s.N))
			}
			p.pass()
		}
	}
}

// mentionRows writes the mentions of a briefing.
func mentionRows(row func(...string), b *view.Briefing) {
	names := byID(b)
	for i := range b.Briefing.Mentions {
		m := &b.Briefing.Mentions[i]
		n, text := names[m.Entity], b.Briefing.Text(m.N)
		if n == nil || m.End > len(text) {
			continue
		}
		row(m.Entity, n.Name, string(n.Type), text[m.Start:m.End], string(m.Rule), b.Briefing.ID, strconv.Itoa(m.N))
	}
}

// briefingColumns names the columns of the table of briefings.
func briefingColumns() []string {
	names := []string{"id", "url"}
	for _, f := range archive.Columns {
		if names = append(names, f.Name); f.Column.Basis {
			names = append(names, f.Name+"_basis")
		}
	}
	return append(names, "file", "sha256")
}

func briefingCells(base string, b *archive.Briefing) []string {
	cells := []string{b.ID, base + b.Path()}
	for _, f := range archive.Columns {
		if cells = append(cells, f.Text(b.Attr)); f.Column.Basis {
			cells = append(cells, string(f.Basis(b.Attr)))
		}
	}
	return append(cells, charset.Shown(b.Doc.File), b.Doc.SHA256)
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
