package render

// The interface is written in English: in the templates between [[ and ]], here
// with t. Templates are put into the language of the site when they are parsed, what
// a writer says by its own t at once, and everything else when a page is done.

import (
	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/i18n"
)

// Speak puts the marked words of a file into the language of a site, behind dst;
// a file without any is returned as it is.
func (r *Renderer) Speak(dst []byte, site *archive.Site, data []byte) []byte {
	return r.speaker(site).Speak(dst, data)
}

// Script puts the "[[words]]" of a script into the language of a site: whole strings
// alone, because brackets in brackets are lists there.
func (r *Renderer) Script(site *archive.Site, text []byte) []byte {
	by := r.speaker(site)
	return by.Speak(nil, []byte(spoken(by, string(text), `"[[`, `]]"`)))
}

func (r *Renderer) speaker(site *archive.Site) *i18n.Speaker {
	if site == nil {
		return r.words.Speaker("")
	}
	return r.words.Speaker(site.Language)
}

// t marks words of the interface.
func t(words string, with ...string) string { return i18n.T(words, with...) }

// escT marks them with something of the archive in them.
func escT(words string, with ...string) string {
	for i := range with {
		with[i] = string(body.AppendEscaped(nil, with[i]))
	}
	return i18n.T(words, with...)
}
