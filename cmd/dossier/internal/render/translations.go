package render

// What a reader must know of a text that stands in the archive in another language: where,
// and why it is said to be the same.

import (
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/view"
)

// translations leads to the original and to the translations of a briefing.
func (w *writer) translations(dst []byte, v *view.Briefing) []byte {
	for i := range v.Translations {
		t := &v.Translations[i]
		said := w.t("By its names and numbers the same text in another language:")
		switch {
		case t.Original:
			said = w.t("A translation of:")
		case t.Stated:
			said = w.t("A translation of this text:")
		}
		dst = w.titleLang(add(dst, `<p class="banner" data-banner="translation">`, said, ` <a href="`, t.ID, `.html"`), t.Attr)
		dst = esc(add(dst, ">"), t.Attr.Heading())
		dst = add(dst, "</a>")
		if tag := t.Attr.Language; langAttr(tag) != "" {
			dst = add(dst, " (", i18n.TLanguage(tag), ")")
		}
		dst = add(dst, "; ", w.whyTranslation(t), ". ", w.counted(t), ` <a href="`, v.Up, t.Page, `">`, w.t("Side by side"), "</a></p>\n")
	}
	return dst
}

// counted says whether the two count as one text.
func (w *writer) counted(t *view.Translation) string {
	if t.Once {
		return w.t("The two count once.")
	}
	return w.t("The two are counted apart.")
}

// whyTranslation is the reason why two texts are said to be translations of each other.
func (w *writer) whyTranslation(t *view.Translation) string {
	if t.Stated {
		return w.t("a maintainer says so")
	}
	said := w.t("%s of %s are written alike", number(t.Names), plural(t.OfNames, "name"))
	if t.Numbers == 0 {
		return said
	}
	said += ", " + w.t("%s of %s are in both", number(t.Numbers), plural(t.OfNumbers, "number"))
	if t.InOrder && t.Numbers > 1 {
		said += " " + w.t("in the same order")
	}
	return said
}
