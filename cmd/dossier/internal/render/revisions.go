package render

// The versions of a text that was saved again: where the others are, and what changed
// between two, sentence by sentence. What one version has and the other lacks is told as
// that: when a sentence was taken out, and by whom, no version says.

import (
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/view"
)

// versions leads to the other versions of the text: who reads an earlier one must know.
func (w *writer) versions(dst []byte, v *view.Briefing) []byte {
	if len(v.Versions) == 0 {
		return dst
	}
	dst = add(dst, `<p class="banner" data-banner="version">`)
	if latest := &v.Versions[0]; latest.Here {
		dst = add(dst, w.t("This text was saved %s times, and this is the latest version.", number(len(v.Versions))))
	} else {
		dst = add(dst, w.t("This is an earlier version: the text was saved again."), ` <a href="`, v.Up, latest.Path, `">`, w.t("Read the latest version"), "</a>.")
	}
	dst = add(dst, " ", w.t("Versions:"))
	for i := range v.Versions {
		o := &v.Versions[i]
		day := w.t("day not known")
		if o.Day != "" {
			day = i18n.TDate(o.Day)
		}
		if i > 0 {
			dst = add(dst, ",")
		}
		if o.Here {
			dst = add(esc(add(dst, " <b>"), day), "</b> (", w.t("this one"), ")")
		} else {
			dst = add(esc(add(dst, ` <a href="`, v.Up, o.Path, `">`), day), "</a>")
		}
	}
	return w.changes(add(dst, ".</p>\n"), v)
}

// changes says what a version changed of the one before it.
func (w *writer) changes(dst []byte, v *view.Briefing) []byte {
	rev := v.Revision
	if rev == nil || rev.Changes == nil {
		return dst
	}
	d := rev.Changes
	changed := len(d.Changed) + len(d.Added) + len(d.Missing)
	if changed == 0 {
		said := w.t("Its sentences are the same.")
		if d.Reordered {
			said = w.t("Its sentences are the same, in another order.")
		}
		return add(dst, `<p class="hint">`, said, "</p>\n")
	}
	if rev.Unnoted {
		dst = add(dst, `<p class="hint">`, w.t("Changed without a note: both versions are whole, and this one prints no correction."), "</p>\n")
	}
	lang := langAttr(v.Briefing.Attr().Language)
	then, now := rev.Was, rev.Now
	was, is := w.t("the version before it"), w.t("this version")
	added, missing := w.t("Present in this version, absent in the one before it:"), w.t("Present in the version before it, absent in this one:")
	if then != "" && now != "" && then != now {
		then, now = i18n.TDate(then), i18n.TDate(now)
		was, is = t("the version of %s", then), t("the version of %s", now)
		added, missing = t("Present in the version of %s, absent in that of %s:", now, then), t("Present in the version of %s, absent in that of %s:", then, now)
	}
	one := func(tag, text string) {
		dst = add(dst, "<", tag, lang, ">")
		dst = add(esc(dst, text), "</", tag, ">")
	}
	dst = add(dst, `<details class="changes"><summary>`, w.t("What changed since the version before"), "</summary>\n")
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
