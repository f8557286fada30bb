package render

// Which file holds that of a briefing, and which files its own holds, with the way to the
// briefings that these are.

import (
	"path"

	"dossier/cmd/dossier/internal/archive"
)

// heldBy says what the file of a briefing is in, where it lies in another.
func (w *writer) heldBy(dst []byte, up string, b *archive.Briefing) []byte {
	if b.Holder == nil {
		return dst
	}
	said := ""
	switch b.Doc.Within.As {
	case archive.Attachment:
		said = w.t("Attached to")
	case archive.MessageIn:
		said = w.t("Message of")
	case archive.PageIn:
		said = w.t("Page of")
	default:
		said = w.t("Entry of")
	}
	return add(w.tied(add(dst, `<p class="within">`, said, " "), up, b.Holder, path.Base(b.Holder.File)), "</p>\n")
}

// tied leads to the briefing that a file is, where it is one.
func (w *writer) tied(dst []byte, up string, t *archive.Tie, name string) []byte {
	if t.ID == "" {
		return add(foreign(add(dst, "<code>"), name), "</code>")
	}
	return add(foreign(add(toBriefing(add(dst, `<a href="`), up, t.ID), `">`), t.Title), "</a>")
}

// attached lists the files in that of a briefing.
func (w *writer) attached(dst []byte, up string, b *archive.Briefing) []byte {
	if len(b.Inside) == 0 {
		return dst
	}
	dst = add(dst, `<section class="attached"><h2>`, w.t("Attachments"), "</h2>\n<ul>\n")
	for i := range b.Inside {
		t := &b.Inside[i]
		dst = w.tied(add(dst, "<li>"), up, t, t.Name)
		if t.ID != "" {
			dst = add(foreign(add(dst, " · <code>"), t.Name), "</code>")
		}
		if dst = add(dst, " · ", size(t.Bytes)); t.Type != "" {
			dst = foreign(add(dst, " · "), t.Type)
		}
		dst = add(dst, ` · SHA-256 <code class="hash">`, t.SHA256, "</code></li>\n")
	}
	return add(dst, "</ul></section>\n")
}
