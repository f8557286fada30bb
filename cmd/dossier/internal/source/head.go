package source

// The head of a text is read in a room of its own (head). Here is what this room does
// with it: which paragraphs are left out, what a text without a title is called, and
// the tables of labels that the shape of a text is told by.

import (
	"strings"
	"sync"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/head"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/language"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/meta"
	"dossier/cmd/dossier/internal/prose"
)

// head reads the paragraphs above the text for who, when and where, and
// returns what is left to be shown.
func (r *reading) head(paras []para) []para {
	above := make([]head.Para, len(paras))
	for i, p := range paras {
		above[i] = headPara(p)
	}
	lines, used := r.facts().Head(above)
	kept := make([]para, 0, len(paras))
	at := 0
	for _, l := range lines {
		for paras[at].first < l.First {
			at++
		}
		p := paras[at]
		p.last, p.text, p.dek, p.place = l.Last, l.Text, l.Role == head.Deck, l.Place
		r.lineOf(l)
		if l.Role <= head.Deck {
			kept = append(kept, p)
		}
		if l.Role == head.Title {
			kept = r.withoutKickers(kept)
		}
	}
	for i := used; i < min(used+3, len(paras)) && !r.facts().Dateline; i++ {
		if i > used && (paras[i].code || paras[i].marker != "" || len(paras[i-1].text) > 100) { // only short lines stand above a dateline
			break
		}
		paras[i].place = r.facts().Lead(paras[i].text, paras[i].first)
	}
	return append(kept, paras[used:]...)
}

// withoutKickers leaves out the words that stand above a title and are none of the text's:
// a section, a country, a series.
func (r *reading) withoutKickers(above []para) []para {
	kept := above[:0]
	for _, p := range above {
		if !p.code && p.marker == "" && len(strings.Fields(p.text)) <= 3 && len(p.text) < 50 && !strings.ContainsAny(p.text, ".!?…:;,") && p.last == p.first {
			r.remove(p.first, p.last, p.text, "kicker above the title")
			continue
		}
		kept = append(kept, p)
	}
	return kept
}

// lineOf logs a line of the head that is left out and says no field.
func (r *reading) lineOf(l head.Line) {
	if l.Reason != "" {
		r.remove(l.First, l.Last, l.Text, l.Reason)
	}
}

func headPara(p para) head.Para {
	return head.Para{First: p.first, Last: p.last, Text: p.text, Gap: p.gap, Code: p.code || p.level == rowOfTable, Underlined: p.underlined && p.level < 4, Marker: p.marker}
}

// facts are what is read of this source.
func (r *reading) facts() *head.Facts {
	if r.read == nil {
		r.read = &head.Facts{
			Known: &r.doc.Recovered,
			Page:  furnitureReason,
			Warn: func(line int, problem, field string) {
				r.msgs.Warnf(r.shown, line, "set "+field+": in content/sources/"+r.doc.File+".yaml", "a date that cannot be used: %s", problem)
			},
			Repair: r.repair,
		}
		r.read.Language = sync.OnceValue(func() string {
			tag, _ := language.Of(prose.Clip(r.sampleText(), sample))
			return tag
		})
	}
	return r.read
}

// sampleText is what the language of a text is told from before its head is read:
// its longest lines.
func (r *reading) sampleText() string {
	var b strings.Builder
	for _, l := range r.lines[r.begin:] {
		if len(l) > 60 && !prose.AllCapitals(l) { // whose words are not told from names
			b.WriteString(prose.Clip(l, sample))
			b.WriteByte(' ')
		}
		if b.Len() > sample {
			break
		}
	}
	return b.String()
}

// opening heads a text without a title by its first words.
func (r *reading) opening() {
	if r.doc.Recovered.Has("title") || r.doc.Stated.Has("title") {
		return
	}
	if r.called != "" && r.found("title", archive.Inferred, 0, r.called, r.calledRule) {
		r.doc.Recovered.Title = r.called
		return
	}
	body.Walk(r.doc.Body, func(b *body.Block) bool {
		if b.Kind != body.Paragraph || b.Zone != body.Body || !hasLetter(b.Text) {
			return true
		}
		text := b.Text
		if len(b.Spans) > 0 && b.Spans[0].Kind == body.Place {
			text = strings.TrimLeft(text[b.Spans[0].End:], " .—–-")
		}
		text, _, _ = strings.Cut(text, "\n")
		words := strings.Fields(text)
		if r.found("title", archive.Inferred, b.First, prose.Clip(text, 100), "there is no title; the first words are used") {
			r.doc.Recovered.Title = prose.Clip(strings.Join(words[:min(len(words), 14)], " "), 90)
			if !strings.HasSuffix(r.doc.Recovered.Title, "…") && len(words) > 14 {
				r.doc.Recovered.Title += "…"
			}
		}
		return false
	})
	if !r.doc.Recovered.Has("title") {
		r.doc.Recovered.Title = strings.TrimSuffix(r.doc.File, ".txt")
		r.found("title", archive.Inferred, 0, r.doc.File, "there is no title and no text; the file name is used")
	}
}

// found records a field read in the text, unless it is already known.
func (r *reading) found(field string, basis archive.Basis, line int, evidence, rule string) bool {
	return r.facts().Found(field, basis, line, evidence, rule)
}

// Tables and tests of labels, for the shape of a text.
var (
	label = head.Fold
	// noteHeadings head footnotes, briefHeadings the parts of a brief.
	noteHeadings  = lang.Read.PhraseSet(func(l *lang.Language) lang.Phrases { return l.Head.NoteParts })
	briefHeadings = lang.Read.PhraseSet(func(l *lang.Language) lang.Phrases { return l.Head.BriefParts })
	partHeadings  = lang.Read.PhraseSet(func(l *lang.Language) lang.Phrases { return l.Head.Parts })
	// questionMarks are the letters before questions and answers.
	questionMarks = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Head.Questions })

	noteRoles   = lazyregexp.New(`(?i)\b(?:` + lang.Read.Names(func(n *lang.Names) lang.Pattern { return n.Role }) + `)\b`)
	isSomebody  = lazyregexp.New(`^(?:\*|_)?,?\s*(?:` + lang.Read.Names(func(n *lang.Names) lang.Pattern { return n.IsVerbs }) + `)\b`)
	noteGoesOn  = lazyregexp.New(`^(?:` + lang.Read.Names(func(n *lang.Names) lang.Pattern { return n.NoteStarts }) + `)\b`)
	noteLabel   = lazyregexp.New(`(?i)^[*_]*(?:` + lang.Read.Names(func(n *lang.Names) lang.Pattern { return n.AuthorNote }) + `)[*_]*\s*:?[*_]*\s*`)
	nameStarts  = head.NameStarts
	authorWords = lang.Read.Words(func(l *lang.Language) lang.Words { return l.Names.AuthorWords })
)

// rightsHolder reports whether what a copyright line names is a publisher.
func rightsHolder(s string) bool {
	return s != "" && utf8.RuneCountInString(s) < 80 && head.IsOutlet(s) && meta.Capitalised(s)
}
