package render

// Slips as HTML. What they say is worded in archive, once for pages, feeds and
// files; here it gets its badges, its links and the way to what proves it.

import (
	"strconv"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/view"
)

// badge writes one part of a slip. That of a date is the time element itself.
func badge(dst []byte, up string, p *archive.SlipPart, linked bool) []byte {
	if len(p.Value) == 1 && plainDate(p.Value[0].Date) {
		dst = add(open(dst, "time", p.Field, p.Basis), ` datetime="`, p.Value[0].Date, `">`)
		return add(esc(dst, p.Value[0].Words), "</time>")
	}
	dst = open(dst, "span", p.Field, p.Basis)
	if len(p.Value) == 1 {
		dst = add(dst, langAttr(p.Value[0].Lang))
	}
	dst = add(dst, ">")
	for i := range p.Value {
		v := &p.Value[i]
		if v.Item {
			dst = add(open(add(dst, "</span><br>"), "span", p.Field, p.Basis), ">")
		}
		dst = piece(dst, up, v, linked)
	}
	return add(dst, "</span>")
}

func piece(dst []byte, up string, v *archive.Piece, linked bool) []byte {
	switch {
	case v.Date != "":
		return timed(dst, v.Date, v.Words)
	case v.Page != "" && linked:
		return link(dst, up, v.Folder+"/"+v.Page+".html", v.Words)
	case v.URL != "" && linked:
		if outside, ok := body.Outside(v.URL); ok {
			dst = esc(add(dst, `<a rel="nofollow noopener external" href="`), outside)
			return add(foreign(add(dst, `">`), v.Words), "</a>")
		}
	}
	if v.Title {
		return add(foreign(add(dst, "<cite>"), v.Words), "</cite>")
	}
	return foreign(dst, v.Words)
}

// lineSlip is the slip in one line, beside every snippet.
func (w *writer) lineSlip(dst []byte, a *archive.Attribution) []byte {
	return add(w.slipLine(add(dst, `<span class="slip">`), a), "</span>")
}

// slipLine writes the badges of such a slip, for an element that is one itself.
func (w *writer) slipLine(dst []byte, a *archive.Attribution) []byte {
	return append(dst, w.line(a).slip...)
}

// titleLang writes the lang attribute of what a briefing says.
func (w *writer) titleLang(dst []byte, a *archive.Attribution) []byte {
	return append(dst, w.line(a).lang...)
}

// line is what stands wherever a briefing is quoted, in the language of the site.
type line struct{ lang, slip string }

// mostLines is how many are kept, each with its attribution: of a large archive these come and
// go, and a watch that goes on for days leaves old ones.
const mostLines = 1 << 13

// line returns them: made once for each briefing, as they stand on some thirty pages.
func (w *writer) line(a *archive.Attribution) *line {
	if l, ok := w.lines.Load(a); ok {
		return l.(*line)
	}
	var slip []byte
	parts := a.Slip()
	for i := range parts {
		if i > 0 {
			slip = add(slip, " · ")
		}
		slip = badge(slip, "", &parts[i], false)
	}
	l := &line{lang: string(w.speaker.Speak(nil, []byte(langAttr(a.Language)))), slip: string(w.speaker.Speak(nil, slip))}
	if w.kept.Add(1) > mostLines {
		w.lines.Clear()
		w.kept.Store(0)
	}
	w.lines.Store(a, l)
	return l
}

var authorsField = archive.FieldOf("authors")

// authorLine names the authors below a card.
func authorLine(dst []byte, a *archive.Attribution) []byte {
	if p, shown := authorsField.SlipPart(a); shown {
		dst = badge(dst, "", &p, false)
	}
	return dst
}

// longSlip heads a briefing: each field with its basis, the way to the
// original and to the record.
func longSlip(dst []byte, v *view.Briefing) []byte {
	a := v.Briefing.Attr()
	dst = add(dst, `<dl class="slip-full">`)
	parts, minutes := a.FullSlip(), v.Minutes
	for i := range parts {
		p := &parts[i]
		if p.Wide { // what is short stands together
			dst, minutes = readingTime(dst, minutes), 0
		}
		if a.Handling.Withdrawn && p.Basis == archive.Unknown {
			continue // what the source said is not kept: it may well have stated it
		}
		if dst = add(dst, "<div"); p.Wide {
			dst = add(dst, ` class="wide"`)
		}
		dst = add(dst, "><dt>", p.Label, "</dt><dd>")
		dst = know(badge(dst, v.Up, p, true), v.Up+v.Briefing.Record(), v.Briefing, p.Field)
		if p.Note != nil {
			dst = add(dst, " <small>")
			for k := range p.Note {
				dst = piece(dst, v.Up, &p.Note[k], true)
			}
			dst = add(dst, "</small>")
		}
		dst = add(dst, "</dd></div>")
	}
	return add(wayToOriginal(readingTime(dst, minutes), v), "</dl>")
}

// readingTime says how many minutes a text takes to read, if somebody is to be told.
func readingTime(dst []byte, minutes int) []byte {
	if minutes == 0 {
		return dst
	}
	return add(dst, "<div><dt>", t("Reading time"), "</dt><dd>", plural(minutes, "minute"), "</dd></div>")
}

// wayToOriginal leads to where a reader can check what the briefing says.
func wayToOriginal(dst []byte, v *view.Briefing) []byte {
	a := v.Briefing.Attr()
	dst = add(dst, `<div class="wide"><dt>`+t("Verify")+`</dt><dd>`)
	if href, ok := body.Outside(a.SourceURL); ok {
		dst = esc(add(dst, `<a rel="nofollow noopener external" href="`), href)
		if archived, ok := body.Outside(a.ArchivedURL); ok { // Robust Links
			dst = esc(add(dst, `" data-originalurl="`), href)
			dst = esc(add(dst, `" data-versionurl="`), archived)
			if day, ok := edtf.Day(a.ArchivedAt); ok {
				dst = add(dst, `" data-versiondate="`, day)
			}
		}
		dst = add(dst, `">`, escT("Original at %s", host(href)), "</a>")
		if archived, ok := body.Outside(a.ArchivedURL); ok {
			dst = esc(add(dst, ` (<a rel="nofollow noopener external" href="`), archived)
			dst = add(dst, `">`, t("archived copy"), "</a>)")
		}
		dst = add(dst, " · ")
	}
	dst = add(dst, `<a href="`, v.Up, v.Briefing.Record(), `">`, t("The record"), "</a>")
	if v.Briefing.Doc.Length > 0 {
		dst = add(dst, ": ", t("the raw text and how it was read"))
	}
	return add(dst, "</dd></div>")
}

// know says how a field is known: what was read leads to its line in the record, where
// its rule stands too, and what was inferred says how. What the maintainer stated needs
// neither.
func know(dst []byte, record string, b *archive.Briefing, field string) []byte {
	p, ok := b.Attr().From[field]
	if !ok || p.Basis == archive.Stated {
		return dst
	}
	if n := strconv.Itoa(p.Line); p.Basis == archive.Extracted && p.Line > 0 && p.File == "" && b.Doc.Length > 0 {
		return add(dst, ` <small><a href="`, record, "#L", n, `">`, t("line %s", n), "</a></small>")
	}
	dst = add(dst, " <details><summary>")
	if p.Basis == archive.Inferred {
		dst = add(dst, t("inferred"))
	} else {
		dst = add(dst, t("read"))
	}
	dst = evidenceWords(add(dst, "</summary><p>"), record, b, p)
	return add(dst, "</p></details>")
}

// evidenceWords says how a value is known: the rule, the words, the line. record is
// the way to the record, "" on it.
func evidenceWords(dst []byte, record string, b *archive.Briefing, p archive.Provenance) []byte {
	if p.Rule != "" {
		dst = esc(dst, upperFirst(p.Rule))
		dst = add(dst, ". ")
	}
	if p.Evidence != "" {
		dst = add(foreign(add(dst, "“"), p.Evidence), "”")
	}
	if n := strconv.Itoa(p.Line); p.Line > 0 && p.File == "" && b.Doc.Length == 0 { // its lines are not shown
		dst = add(dst, " ", t("line %s", n))
	} else if p.Line > 0 && p.File == "" {
		dst = add(dst, ` <a href="`, record, `#L`, n, `">`, t("line %s", n), `</a>`)
	} else if p.File != "" {
		dst = foreign(add(dst, " "), p.File)
		if p.Line > 0 {
			dst = add(dst, ":", strconv.Itoa(p.Line))
		}
	}
	return dst
}

// retraction replaces a text that was retracted.
func retraction(dst []byte, a *archive.Attribution) []byte {
	dst = open(add(dst, `<p class="banner"><strong>`), "span", "retracted", a.Basis("retracted"))
	dst = add(dst, ">", a.RetractionWords(), "</span></strong> ")
	dst = foreign(dst, a.RetractionReason())
	return add(dst, " ", t("Its text is no longer shown; the address is kept."), "</p>\n")
}

// banners precede a text that is not the whole original.
func banners(dst []byte, a *archive.Attribution) []byte {
	if a.Retracted() {
		return retraction(dst, a)
	}
	for _, b := range a.Banners() {
		dst = esc(add(dst, `<p class="banner" data-banner="`, b.About, `">`), b.Words)
		dst = add(dst, "</p>\n")
	}
	return dst
}
