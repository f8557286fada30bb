package render

// What a text prints of mistakes: who reads or cites it must know before the first line,
// and find the place where it says so.

import (
	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/view"
)

// mostCorrections is how many notes stand above a text; further ones are in the text alone.
const mostCorrections = 3

// corrections writes what a text prints of mistakes, and leads to the other texts that
// these are about, or that are about its own.
func (w *writer) corrections(dst []byte, v *view.Briefing) []byte {
	a := v.Briefing.Attr()
	list := a.Corrections
	if a.Retracted() {
		list = nil
	}
	for i := range list[:min(len(list), mostCorrections)] {
		c := &list[i]
		dst = esc(add(dst, `<p class="banner" data-banner="correction">`, w.t("The source"), " "), archive.CorrectionWord(c.Kind, c.Of != ""))
		if c.Date != "" {
			dst = esc(add(dst, ", "), i18n.TDate(c.Date))
		}
		dst = add(dst, ": ")
		leaf := leafAt(v.Briefing, c.Line)
		if leaf == 0 {
			dst = add(dst, "<q", langAttr(a.Language), ">")
			dst = add(esc(dst, c.Text), "</q></p>\n")
			continue
		}
		dst = add(decimal(add(dst, `<a href="#p`), leaf), `"`, langAttr(a.Language), "><q>")
		dst = add(esc(dst, c.Text), "</q></a></p>\n")
	}
	for i := range v.Corrections {
		c := &v.Corrections[i]
		said := w.t("The text that it corrects is in this archive:")
		if c.Corrects {
			said = w.t("A correction of this text is in this archive:")
		}
		dst = w.titleLang(add(dst, `<p class="banner" data-banner="corrected">`, said, ` <a href="`, c.ID, `.html"`), c.Attr)
		dst = add(esc(add(dst, ">"), c.Attr.Heading()), "</a></p>\n")
	}
	if v.MoreCorrect > 0 {
		dst = add(dst, `<p class="hint">`, w.t("and %s more", number(v.MoreCorrect)), "</p>\n")
	}
	return dst
}

// leafAt returns the leaf of a text that stands in a line of its source, 0 for none.
func leafAt(b *archive.Briefing, line int) int {
	for _, l := range b.Doc.Whole().Leaves {
		if line > 0 && l.First <= line && line <= l.Last {
			return l.N
		}
	}
	return 0
}
