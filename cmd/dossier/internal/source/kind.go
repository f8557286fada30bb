package source

// What kind of text this is: by its own label, else by its form.

import (
	"cmp"
	"fmt"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
)

// kind says what kind of text this is: by its own label, else by its form.
func (r *reading) kind() {
	a := &r.doc.Recovered
	set := func(kind string, basis archive.Basis, line int, evidence, rule string) {
		if r.found("kind", basis, line, evidence, rule) {
			a.Kind = kind
		}
	}
	if k := r.facts().Kind; k.Kind != "" {
		set(k.Kind, archive.Extracted, k.Line, cmp.Or(k.Text, strings.TrimSpace(r.lines[k.Line-1])), "a label above or below the title")
		return
	}
	var heads []string
	notes, first := false, 0
	body.Walk(r.doc.Body, func(b *body.Block) bool {
		if b.Kind == body.Heading && len(heads) < 30 {
			heads = append(heads, label(b.Text))
			if first == 0 {
				first = b.First
			}
		}
		notes = notes || b.Zone.OnAuthor()
		return true
	})
	for _, h := range heads[:min(len(heads), 2)] {
		if briefHeadings[h] {
			set("brief", archive.Inferred, first, h, "it has the headings of a brief")
			return
		}
	}
	switch {
	case r.conversed != "":
		set(r.conversed, archive.Inferred, 0, fmt.Sprintf("%d paragraphs open with a speaker's name", r.turns), "time stamps stand before what each speaker says")
	case r.questions >= 4:
		set("interview", archive.Inferred, 0, fmt.Sprintf("%d paragraphs open with Q: or A:", r.questions), "the form of an interview")
	case r.turns >= 6:
		set("transcript", archive.Inferred, 0, fmt.Sprintf("%d paragraphs open with a speaker's name", r.turns), "the form of a transcript")
	case r.facts().Dateline && !notes:
		set("news", archive.Inferred, a.From["place"].Line, a.From["place"].Evidence, "the text opens with a dateline")
	case notes && a.Has("authors"):
		set("analysis", archive.Inferred, a.From["authors"].Line, a.From["authors"].Evidence, "a signed text with a note about its author")
	}
}
