package render

// What the page of a name says beyond its briefings: facts, dated sentences, the names
// beside it.

import (
	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/view"
)

// facts lists what is known of a name: how else it is written, how often it is named,
// first and last, and by whom.
func (w *writer) facts(dst []byte, v *view.Entity) []byte {
	e := v.Entity
	dst = add(dst, `<dl class="facts">`, "\n")
	fact := func(label string) { dst = add(dst, "<div><dt>", label, "</dt><dd>") }
	end := func() { dst = add(dst, "</dd></div>\n") }
	names := func(label string, list []string) {
		if len(list) == 0 {
			return
		}
		fact(label)
		for i, s := range list {
			if i > 0 {
				dst = add(dst, ", ")
			}
			dst = foreign(dst, s)
		}
		end()
	}
	names(w.t("Other names"), e.Aliases)
	names(w.t("Linked only if the full name also appears"), e.WeakAliases)
	if len(v.Shared) > 0 {
		fact(w.t("Shared names"))
		for i, s := range v.Shared {
			if i > 0 {
				dst = add(dst, ", ")
			}
			dst = link(dst, v.Up, s.Path(), s.Name)
		}
		end()
	}
	fact(w.t("In this archive"))
	dst = add(dst, plural(v.Mentions, "mention"), " · ", plural(v.Briefings, "briefing"))
	if v.Texts < v.Briefings {
		dst = add(dst, " · ", w.t("%s, as copies and translations of one text count once", plural(v.Texts, "text")))
	}
	if said := w.voices(v.Voices); said != "" {
		dst = esc(add(dst, "<br>"), said)
	}
	end()
	dated := func(label string, c *view.Card) {
		if c == nil {
			return
		}
		fact(label)
		dst = add(toBriefing(add(dst, `<a href="`), v.Up, c.ID), `">`)
		dst = w.lineSlip(add(foreign(dst, c.Attr.Heading()), "</a> "), c.Attr)
		end()
	}
	dated(w.t("First dated mention"), v.First)
	dated(w.t("Latest"), v.Latest)
	if len(v.Publishers) > 0 { // of none, each row below says so
		fact(w.t("Briefings by publisher"))
		dst = w.publishers(dst, v)
		end()
	}
	if e.Wikidata != "" || len(e.SameAs) > 0 {
		fact(w.t("External links"))
		outside := func(href, words string) {
			dst = esc(add(dst, `<a rel="nofollow noopener external" href="`), href)
			dst = add(esc(add(dst, `">`), words), "</a> ")
		}
		if e.Wikidata != "" {
			outside("https://www.wikidata.org/wiki/"+e.Wikidata, "Wikidata "+e.Wikidata)
		}
		for _, s := range e.SameAs {
			if href, ok := body.Outside(s); ok {
				outside(href, host(href))
			}
		}
		end()
	}
	return add(dst, "</dl>")
}

// publishers lists who issued the briefings that name an entity.
func (w *writer) publishers(dst []byte, v *view.Entity) []byte {
	for i := range v.Publishers {
		p := &v.Publishers[i]
		if i > 0 {
			dst = add(dst, ", ")
		}
		dst = add(dst, `<a href="`, v.Up, "publishers/", p.ID, `.html">`)
		dst = add(decimal(add(foreign(dst, p.Name), "</a>&nbsp;("), p.Briefings), ")")
	}
	if v.MorePublishers > 0 {
		dst = add(dst, " ", w.t("and %s", plural(v.MorePublishers, "more publisher")))
	}
	if v.Unissued > 0 {
		if len(v.Publishers) > 0 {
			dst = add(dst, ", ")
		}
		dst = add(open(dst, "span", "publisher", archive.Unknown), ">", w.t("publisher not stated"), "</span>&nbsp;(")
		dst = add(decimal(dst, v.Unissued), ")")
	}
	return dst
}

// whatItIs writes the words that the newest source has for a person, under its slip; the
// others are listed below.
func (w *writer) whatItIs(dst []byte, v *view.Entity) []byte {
	if len(v.Described) == 0 {
		return dst
	}
	d := &v.Described[0]
	dst = w.titleLang(add(toPassage(add(dst, `<p class="is"><a href="`), v.Up, d.ID, d.N), `"`), d.Attr)
	return add(w.slipLine(add(dst, ">", w.t("“%s”", string(foreign(nil, d.Words))), "</a> "), d.Attr), "</p>\n")
}

// says writes the sentences that say most of a name, each under its slip.
func (w *writer) says(dst []byte, v *view.Entity) []byte {
	if len(v.Says) == 0 {
		return dst
	}
	dst = add(dst, `<section class="says" aria-labelledby="says-h"><h2 id="says-h">`, w.t("What sources say"), "</h2>\n")
	for i := range v.Says {
		dst = w.quoted(dst, v.Up, &v.Says[i])
	}
	return add(dst, "</section>\n")
}

// quoted writes a sentence of a briefing, which leads to its place, under its slip.
func (w *writer) quoted(dst []byte, up string, s *view.Sentence) []byte {
	dst = add(w.titleLang(add(dst, "<p"), s.Attr), `><a href="`)
	dst = add(toPassage(dst, up, s.ID, s.N), `">`)
	return add(w.slipLine(add(esc(dst, s.Text), "</a> "), s.Attr), "\n")
}

// chronicle writes the dated sentences of a page: on that of a name or a publisher all of
// a few, or the way to the page that has them.
func (w *writer) chronicle(dst []byte, shown any) []byte {
	switch v := shown.(type) {
	case *view.Chronology:
		return w.daysAt(dst, v.Up, v.Days, true)
	case *view.Entity:
		return w.dated(dst, v.Up, v.Entity.ID, v.Dated, v.Days)
	case *view.List:
		if v.Publisher != nil {
			return w.dated(dst, v.Up, v.Publisher.ID, v.Dated, v.Days)
		}
	}
	return dst
}

func (w *writer) dated(dst []byte, up, id string, n int, days []view.DatedGroup) []byte {
	if n == 0 {
		return dst
	}
	dst = add(dst, `<section class="dated" aria-labelledby="dated-h"><h2 id="dated-h">`, w.t("Chronology"), "</h2>\n")
	if len(days) > 0 {
		dst = w.days(dst, up, days)
	} else {
		dst = add(dst, `<p class="more"><a href="`, id, `/chronology.html">`, w.t("All %s", plural(n, "dated sentence")), "</a></p>")
	}
	return add(dst, "</section>\n")
}

// together lists who is named in the same briefings.
func (w *writer) together(dst []byte, v *view.Entity) []byte {
	if len(v.Together) == 0 {
		return dst
	}
	dst = add(dst, `<section class="together" aria-labelledby="together-h"><h2 id="together-h">`, w.t("Named in the same briefings"), "</h2>\n")
	dst = add(dst, `<p class="hint">`, w.t("Strongest association first: names that appear mostly in these briefings."), "</p>\n")
	dst = neighbours(dst, v.Up, v.Entity.Name, ofCompany(v.Together))
	dst = w.company(dst, v.Up, v.Together)
	if s := companyLegend(v.Together); s != "" {
		dst = add(dst, `<p class="hint">`, s, "</p>")
	}
	return add(dst, "</section>\n")
}
