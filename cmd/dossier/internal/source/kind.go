package source

// What kind of text this is: by its own label, else by its form, which a room of its own
// tells (forms).

import (
	"cmp"
	"fmt"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/forms"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/prose"
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
	text := r.form()
	heads := 0
	for _, p := range text.Paras {
		if p.Heading && heads < 2 {
			if heads++; briefHeadings[label(p.Text)] {
				if k, ok := forms.Of(text); ok && k.Kind == "report" {
					break
				}
				set("brief", archive.Inferred, p.First, p.Text, "it has the headings of a brief")
				return
			}
		}
	}
	if r.conversed != "" {
		set(r.conversed, archive.Inferred, 0, fmt.Sprintf("%d paragraphs open with a speaker's name", r.turns), "time stamps stand before what each speaker says")
		return
	}
	if k, ok := forms.Of(text); ok {
		set(k.Kind, archive.Inferred, k.Line, prose.Clip(k.Evidence, 160), k.Rule)
		return
	}
	switch {
	case text.Dateline && !text.Presented:
		set("news", archive.Inferred, a.From["place"].Line, a.From["place"].Evidence, "the text opens with a dateline")
	case a.Publisher.Type == "news-agency" && !text.Presented:
		set("news", archive.Inferred, a.From["publisher"].Line, a.From["publisher"].Evidence, "an agency issued it")
	case (text.Removed["wire credits"] || text.Removed["wire marker"]) && !text.Presented:
		for _, l := range r.doc.Removed {
			if l.Reason == "wire credits" || l.Reason == "wire marker" {
				set("news", archive.Inferred, l.First, l.Text, "credits of a newsroom or an agency stand below the text")
				return
			}
		}
	case text.Presented && a.Has("authors"):
		set("analysis", archive.Inferred, a.From["authors"].Line, a.From["authors"].Evidence, "a signed text with a note about its author")
	}
}

// lone matches a turn whose speaker is called by one name, which says something only
// among others that ask.
var lone = lazyregexp.New(`^\p{Lu}[\p{L}.'’-]+(?:\s\([^)]{1,30}\))?\s?:\s`)

// form gathers what the form of a text is told from.
func (r *reading) form() *forms.Text {
	a := &r.doc.Recovered
	t := &forms.Text{Title: cmp.Or(r.doc.Stated.Title, a.Title), Dialogue: r.dialogue, Turns: r.turns, Names: len(r.names),
		Dateline: r.facts().Dateline, Signed: a.Has("authors") || r.doc.Stated.Has("authors"), Removed: map[string]bool{}}
	if a.Basis("title") == archive.Inferred && !r.doc.Stated.Has("title") {
		t.Title = ""
	}
	for i := r.begin; i < len(r.lines); i++ {
		if l := strings.TrimSpace(r.lines[i]); l != "" && l != taken {
			t.Lines = append(t.Lines, forms.Line{Text: l, Number: i + 1})
		}
	}
	for _, l := range r.doc.Removed {
		t.Removed[l.Reason] = true
	}
	body.Walk(r.doc.Body, func(b *body.Block) bool {
		if b.Kind <= body.Heading && b.Text != "" {
			t.Paras = append(t.Paras, forms.Para{Text: b.Text, First: b.First, Heading: b.Kind == body.Heading})
		}
		t.Presented = t.Presented || b.Zone.OnAuthor()
		return true
	})
	return t
}

// converse counts the turns of speakers, and marks labels that name nobody, so that none
// of them becomes a name.
func (r *reading) converse() {
	var paras []string
	var at []*body.Block
	body.Walk(r.doc.Body, func(b *body.Block) bool {
		if b.Kind == body.Paragraph {
			paras, at = append(paras, b.Text), append(at, b)
		}
		return true
	})
	items := map[*body.Block]bool{} // "• Voice typing: …" is no turn of a speaker
	for i := range r.doc.Body {
		if r.doc.Body[i].Kind == body.List {
			body.Walk(r.doc.Body[i:i+1], func(b *body.Block) bool { items[b] = true; return true })
		}
	}
	r.dialogue = forms.Labels(paras)
	r.names = map[string]bool{}
	for i, b := range at {
		if l, ok := r.dialogue.Labels[i]; ok {
			r.turns++
			b.Insert(body.Span{End: l.End, Kind: body.Label})
			continue
		}
		if r.speakers[b.Text] && forms.Role(b.Text) {
			b.Insert(body.Span{End: len(b.Text), Kind: body.Label})
		}
		if items[b] {
			continue
		}
		if speaks(b.Text) || r.dialogue.Asked > 1 && lone.MatchString(b.Text[:min(len(b.Text), 60)]) {
			r.turns++
			name, _, _ := strings.Cut(b.Text, ":")
			r.names[strings.ToLower(name)] = true
		}
	}
}
