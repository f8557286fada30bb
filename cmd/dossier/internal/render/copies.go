package render

// What a reader must know of a text that several briefings are: that they are no
// independent voices, who carried it, and why they are said to be one.

import "dossier/cmd/dossier/internal/view"

// mostCarriers is how many publishers of a text a briefing names; its own page has all.
const mostCarriers = 6

// oneText says in the head of a briefing that other briefings are the same text.
func (w *writer) oneText(dst []byte, v *view.Briefing) []byte {
	c := v.OneText
	if c == nil {
		return dst
	}
	own := c.Of(v.Briefing.ID)
	dst = add(dst, `<p class="banner" data-banner="copies">`, w.t("One of %s copies of one text, which count once.", number(len(c.All))), " ")
	if own.ID == c.Fullest.ID {
		dst = add(dst, w.t("This one is the fullest."), " ")
	} else {
		dst = w.titleLang(add(dst, w.t("The fullest:"), ` <a href="`, c.Fullest.ID, `.html"`), c.Fullest.Attr)
		dst = add(esc(add(dst, ">"), c.Fullest.Attr.Title), "</a>; ", w.alike(own), ". ")
	}
	if c.Earliest == own.ID {
		dst = add(dst, w.t("Of all it has the earliest date."), " ")
	}
	if c.Agency != "" {
		dst = add(esc(dst, w.t("Written by %s, as a copy credits it.", c.Agency)), " ")
	}
	if list := c.Carriers(); len(list) > 1 || c.Agency != "" && len(list) > 0 {
		dst = add(dst, w.t("Carried by"), " ")
		for i, name := range list[:min(len(list), mostCarriers)] {
			if i > 0 {
				dst = add(dst, ", ")
			}
			dst = foreign(dst, name)
		}
		if more := len(list) - mostCarriers; more > 0 {
			dst = add(dst, " ", w.t("and %s", plural(more, "more publisher")))
		}
		dst = add(dst, ". ")
	}
	dst = add(dst, `<a href="`, v.Up, c.Path(), `">`, w.t("What each copy changed"), "</a>")
	return add(dst, "</p>\n")
}

// alike is the reason why a copy is said to be one.
func (w *writer) alike(c *view.Copy) string {
	if c.Same == 0 {
		return w.t("its sentences are much the same in other words, or a maintainer says so")
	}
	return w.t("%s of %s are the same, word for word", number(c.Same), plural(c.Of, "sentence"))
}
