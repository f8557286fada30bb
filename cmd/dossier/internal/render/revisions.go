package render

// Copies of one source that were kept at different times: where the others are, and what
// changed between two, sentence by sentence. What one copy has and the other lacks is told
// as that: when a sentence was taken out, and by whom, no copy says.

import (
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/view"
)

// copies leads to the other copies of the text: who reads an earlier one must know.
func (w *writer) copies(dst []byte, v *view.Briefing) []byte {
	for i := range v.Copies {
		c := &v.Copies[i]
		said := w.t("A later copy of the same source was kept:")
		if !c.Later {
			said = w.t("An earlier copy of the same source was kept:")
		}
		dst = w.titleLang(add(dst, `<p class="banner" data-banner="revision">`, said, ` <a href="`, c.ID, `.html"`), c.Attr)
		dst = add(esc(add(dst, ">"), c.Attr.Heading()), "</a>")
		if c.Retrieved != "" {
			dst = esc(add(dst, ", "), t("retrieved %s", i18n.TDate(c.Retrieved)))
		}
		dst = w.changes(add(dst, "</p>\n"), v, c)
	}
	return dst
}

// changes says what a briefing changed of an earlier copy.
func (w *writer) changes(dst []byte, v *view.Briefing, rev *view.Revision) []byte {
	d := rev.Changes
	if d == nil {
		return dst
	}
	changed := len(d.Changed) + len(d.Added) + len(d.Missing)
	if changed == 0 {
		said := w.t("Its sentences are the same.")
		if d.Reordered {
			said = w.t("Its sentences are the same, in another order.")
		}
		return add(dst, `<p class="hint">`, said, "</p>\n")
	}
	if rev.Unnoted {
		dst = add(dst, `<p class="hint">`, w.t("Changed without a note: both copies are whole, and this one prints no correction."), "</p>\n")
	}
	lang := langAttr(v.Briefing.Attr.Language)
	then, now := rev.Retrieved, v.Briefing.Attr.Retrieved
	was, is := w.t("the earlier copy"), w.t("this copy")
	added, missing := w.t("Present in this copy, absent in the earlier one:"), w.t("Present in the earlier copy, absent in this one:")
	if then != "" && now != "" && then != now {
		then, now = i18n.TDate(then), i18n.TDate(now)
		was, is = t("the copy of %s", then), t("the copy of %s", now)
		added, missing = t("Present in the copy of %s, absent in that of %s:", now, then), t("Present in the copy of %s, absent in that of %s:", then, now)
	}
	one := func(tag, text string) {
		dst = add(dst, "<", tag, lang, ">")
		dst = add(esc(dst, text), "</", tag, ">")
	}
	dst = add(dst, `<details class="changes"><summary>`, w.t("What changed between the two"), "</summary>\n")
	if len(d.Changed) > 0 {
		dst = add(dst, `<p class="hint">`, w.t("In other words"), "</p>\n<dl class=\"reworded\">")
		for _, c := range d.Changed {
			dst = add(dst, "<dt>", was, "</dt><dd>")
			one("del", c.Was)
			dst = add(dst, "</dd><dt>", is, "</dt><dd>")
			one("ins", c.Is)
			dst = add(dst, "</dd>")
		}
		dst = w.unlisted(add(dst, "</dl>\n"), d.MoreChanged)
	}
	list := func(tag, said string, sentences []string, more int) {
		if len(sentences) == 0 {
			return
		}
		dst = add(dst, `<p class="hint">`, said, "</p>\n<ul class=\"sentences\">")
		for _, s := range sentences {
			dst = add(dst, "<li>")
			one(tag, s)
			dst = add(dst, "</li>")
		}
		dst = w.unlisted(add(dst, "</ul>\n"), more)
	}
	list("ins", added, d.Added, d.MoreAdded)
	list("del", missing, d.Missing, d.MoreMissing)
	return add(dst, "</details>\n")
}

// unlisted says how many sentences are not listed.
func (w *writer) unlisted(dst []byte, n int) []byte {
	if n == 0 {
		return dst
	}
	return add(dst, `<p class="hint">`, w.t("and %s", plural(n, "more sentence")), "</p>\n")
}
