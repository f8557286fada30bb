package source

// The foot of a text: what stands below it and is not the text, but may say who
// wrote it, when and where.

import (
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/prose"
)

// foot reads the paragraphs below the text: the author note, a dateline at the foot.
func (r *reading) foot(paras []para) []para {
	paras = r.authorNote(paras)
	days := 0 // that stand alone; several are those of other texts
	for _, p := range paras[max(0, len(paras)-16):] {
		if len(p.text) < 60 && r.facts().OnlyDay(p.text) {
			days++
		}
	}
	// A dateline at the foot: the last paragraphs but for notes.
	for i := len(paras) - 1; i >= 0 && i >= len(paras)-4; i-- {
		p := &paras[i]
		if p.zone != body.Body || p.code || len(p.text) > 110 || days > 1 && r.facts().OnlyDay(p.text) {
			continue
		}
		if r.facts().FootDate(headPara(*p)) {
			p.zone = body.Dateline
			break
		}
	}
	// "Source: The Courier" and the like may stand at the foot as well.
	kept := paras[:0]
	again := labelled(paras)
	for i, p := range paras {
		if label, _, ok := strings.Cut(p.text, ":"); ok && again[label] { // who speaks, and speaks again
			kept = append(kept, p)
			continue
		}
		if link := i > 0 && !strings.Contains(p.text, " ") && len(paras[i-1].text) < 80 && !prose.Terminal(paras[i-1].text); i >= len(paras)-3 && i > 1 && p.zone == body.Body && len(p.text) < 200 && !p.code && !link { // an address among the links of a page is another's
			if r.facts().FootKeyed(headPara(p)) {
				continue
			}
		}
		if i >= len(paras)-8 && i > 1 && p.zone == body.Body && len(p.text) < 240 && !p.code {
			if reason, ok := r.facts().Foot(headPara(p)); ok {
				r.remove(p.first, p.last, p.text, reason)
				continue
			}
		}
		kept = append(kept, p)
	}
	return kept
}

// labelled returns what stands before a colon in three paragraphs or more.
func labelled(paras []para) map[string]bool {
	count, again := map[string]int{}, map[string]bool{}
	for _, p := range paras {
		if at := strings.IndexByte(p.text[:min(len(p.text), 60)], ':'); at > 0 {
			label := p.text[:at]
			if count[label]++; count[label] > 2 {
				again[label] = true
			}
		}
	}
	return again
}

// authorNote finds the paragraphs about the author and reads the name in them.
func (r *reading) authorNote(paras []para) []para {
	for i, p := range paras {
		if p.code || i < len(paras)/3 || !prose.ContainsAny(strings.ToLower(p.text[:min(len(p.text), 60)]), authorWords) {
			continue
		}
		at := noteLabel.FindStringIndex(p.text)
		if at == nil {
			continue
		}
		rest := strings.TrimSpace(p.text[at[1]:])
		if rest != "" && !strings.ContainsAny(p.text[:at[1]], ":*") && !nameStarts.MatchString(rest) {
			continue
		}
		end := i + 1
		if rest == "" {
			if i+1 >= len(paras) {
				continue
			}
			r.remove(p.first, p.last, p.text, "label of the author note")
		} else {
			paras[i].zone = body.AuthorNote
			r.noteAuthors(paras[i], rest, archive.Extracted, "the note about the author")
		}
		for ; end < len(paras) && (!isShort(paras[end].text) || nameStarts.MatchString(paras[end].text)); end++ {
			if end > i+1 && !nameStarts.MatchString(paras[end].text) && !noteGoesOn.MatchString(paras[end].text) {
				break
			}
			paras[end].zone = body.AuthorNote
			r.noteAuthors(paras[end], paras[end].text, archive.Extracted, "the note about the author")
		}
		if rest == "" {
			paras = append(paras[:i:i], paras[i+1:]...)
		}
		return paras
	}
	// Without a label: the last paragraphs, when they open with the author's
	// name, or with a name and an office and nothing above speaks of it.
	for i := len(paras) - 1; i > 0 && i >= len(paras)-4; i-- {
		p := &paras[i]
		m := nameStarts.FindStringSubmatch(strings.TrimLeft(p.text, "*_( "))
		if m == nil || p.code || p.marker != "" && p.marker != "*" {
			continue
		}
		known := false
		for _, a := range r.doc.Recovered.Authors {
			known = known || strings.EqualFold(a.Name, m[1])
		}
		for _, a := range r.doc.Stated.Authors {
			known = known || strings.EqualFold(a.Name, m[1])
		}
		switch {
		case known && noteRoles.MatchString(p.text):
			p.zone = body.Byline
		case !r.doc.Recovered.Has("authors") && !r.facts().Dateline && noteRoles.MatchString(prose.Clip(p.text, 200)) && i >= len(paras)-2 && len(p.text) < 800 && !mentionedBefore(paras[:i], m[1]) && isNote(p.text, m[1]):
			p.zone = body.Byline
			r.noteAuthors(*p, strings.TrimLeft(p.text, "*_("), archive.Inferred, "a last paragraph about a person whom the text does not mention")
		}
	}
	return paras
}

// reported reads who reported a text in a line of credits that was taken out.
func (r *reading) reported() {
	for _, l := range r.doc.Removed {
		if l.Reason == "wire credits" {
			r.facts().Reported(l.First, l.Text)
		}
	}
}

func isShort(s string) bool { return len(s) < 40 }

// isNote reports whether a paragraph says what somebody is, not what they did.
func isNote(s, name string) bool {
	rest := strings.TrimSpace(strings.TrimLeft(s, "*_("))
	rest = strings.TrimSpace(strings.TrimPrefix(rest, name))
	return isSomebody.MatchString(rest)
}

// mentionedBefore reports whether the text speaks of somebody by surname.
func mentionedBefore(paras []para, name string) bool {
	words := strings.Fields(name)
	surname := words[len(words)-1]
	for _, p := range paras {
		if strings.Contains(p.text, surname) {
			return true
		}
	}
	return false
}

// noteAuthors reads the names a note opens its sentences with.
func (r *reading) noteAuthors(p para, text string, basis archive.Basis, rule string) {
	m := nameStarts.FindStringSubmatch(text)
	if m == nil {
		return
	}
	list := []archive.Author{{Name: strings.Join(strings.Fields(m[1]), " "), Bio: ""}}
	for _, s := range strings.Split(text[len(m[1]):], ". ") {
		if n := nameStarts.FindStringSubmatch(s); n != nil && noteRoles.MatchString(s) && !strings.Contains(list[0].Name, n[1]) {
			list = append(list, archive.Author{Name: n[1]})
		}
	}
	if r.noted && len(r.doc.Recovered.Authors) > 0 { // one paragraph for each author
		for _, a := range list {
			if !hasAuthor(r.doc.Recovered.Authors, a.Name) {
				r.doc.Recovered.Authors = append(r.doc.Recovered.Authors, a)
			}
		}
		return
	}
	if !r.doc.Recovered.Has("authors") {
		r.facts().Authors(list, basis, p.first, prose.Clip(text, 120), rule)
		r.noted = true
	}
}

func hasAuthor(list []archive.Author, name string) bool {
	for _, a := range list {
		if strings.EqualFold(a.Name, name) {
			return true
		}
	}
	return false
}
