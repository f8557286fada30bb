package source

// The language of a text, and of the original that it names, as the text's own words
// tell it.

import (
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/language"
	"dossier/cmd/dossier/internal/prose"
)

// sample is how much of a text the language is told from, in bytes: so much of its
// beginning, and so much behind its middle, since a foreword or a quotation may be in
// another language. More gains nothing.
const sample = 600

// language infers the language from the text, and that of the original from
// its title.
func (r *reading) language() {
	var paragraphs []string
	body.Walk(r.doc.Body, func(b *body.Block) bool {
		if b.Kind == body.Paragraph && b.Zone == body.Body {
			paragraphs = append(paragraphs, b.Text)
		}
		return true
	})
	if tag, evidence := language.Of(samples(paragraphs)); tag != "" {
		if r.found("language", archive.Inferred, 0, evidence, "inferred from the words of the text") {
			r.doc.Recovered.Language = tag
		}
	}
	a := &r.doc.Recovered
	if a.TitleOriginal == "" {
		return
	}
	from := a.From["title_original"]
	tag := language.OfTitle(a.TitleOriginal)
	if tag != "" && tag != a.Language && r.found("original_language", archive.Inferred, from.Line, a.TitleOriginal, "inferred from the title of the original") {
		a.OriginalLanguage = tag
	}
	if tag != a.Language && r.found("fidelity", archive.Inferred, from.Line, from.Evidence, "the text names an original article in another language") {
		a.Fidelity = []string{"translation"}
	}
}

// samples returns the beginning of a text and what follows its middle.
func samples(paragraphs []string) string {
	var text strings.Builder
	take := func(from, to, bytes int) {
		for ; from < to && text.Len() < bytes; from++ {
			text.WriteString(prose.Clip(paragraphs[from], sample))
			text.WriteByte(' ')
		}
	}
	half := (len(paragraphs) + 1) / 2
	take(0, half, sample)
	take(half, len(paragraphs), text.Len()+sample)
	return text.String()
}
