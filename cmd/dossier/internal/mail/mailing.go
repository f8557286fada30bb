package mail

// What newsletters print around their text: how to see them elsewhere, how to be rid of
// them, to whom they were sent, links to pages of their own.

import (
	"strings"

	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/furniture"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/sieve"
)

// mailing matches what a newsletter says of itself, whole.
var mailing = sieve.NewIndex(lang.Read.Pattern(func(l *lang.Language) lang.Pattern { return l.Furniture.Mailing }), func(s string) string { return `(?i)^(?:` + s + `)[.!:»>→\s]*$` })

// isMailingLine reports whether a piece is what a newsletter says of itself.
func isMailingLine(p *piece) bool {
	if p.omitted != "" || p.quote > 0 || p.Kind == body.Table || len(p.Text) > 400 {
		return false
	}
	text := withoutAddresses(p.Text)
	return text != "" && mailing.Match(text, strings.ToLower(text))
}

// mailings omits what a newsletter says of itself, and links around its text.
func mailings(pieces []piece, bulk bool) {
	for i := 0; i < len(pieces) && !bulk; i++ { // some say it in their text alone, at its end
		bulk = i*4 > len(pieces)*3 && isMailingLine(&pieces[i])
	}
	if !bulk {
		return
	}
	for i := range pieces {
		if isMailingLine(&pieces[i]) {
			pieces[i].omitted = isMailing
		}
	}
	first, last := sentences(pieces)
	for i := range pieces {
		p := &pieces[i]
		if p.omitted != "" || p.quote > 0 || p.Kind == body.Table {
			continue
		}
		beyond := i < first || i > last
		row := links(p) > 3 && (p.linked*10 >= len(p.Text)*7 || beyond && p.linked*10 >= len(p.Text)*6)
		if row || beyond && p.Kind == body.Paragraph && p.list == 0 && p.linked > 0 && p.linked*10 >= len(p.Text)*9 && strings.Count(p.Text, " ") < 3 {
			p.omitted = isLinks
		}
	}
}

// links counts the links of a piece.
func links(p *piece) (n int) {
	for _, s := range p.Spans {
		if s.Kind == body.Link {
			n++
		}
	}
	return n
}

// sentences returns the first and the last piece of a mailing that is long enough to be
// one of its text: what is beyond them stands around it.
func sentences(pieces []piece) (first, last int) {
	const words = 14
	first, last = len(pieces), -1
	for i := range pieces {
		if p := &pieces[i]; p.omitted == "" && wordsIn(&p.Block) >= words && (p.Kind != body.Paragraph || furniture.Reason(p.Text) == "") {
			first, last = min(first, i), i
		}
	}
	return first, last
}

// withoutAddresses is a text without the addresses of the web in it.
func withoutAddresses(s string) string {
	if !strings.Contains(s, "://") {
		return s
	}
	var out []string
	for _, w := range strings.Fields(s) {
		if !strings.Contains(w, "://") {
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}
