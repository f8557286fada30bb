package source

// Conversations and mail: chats, transcripts with time stamps, subtitles, quoted letters.
// Each turn becomes a paragraph; what programs wrote around it is left out, and said.

import (
	"strings"

	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/meta"
	"dossier/cmd/dossier/internal/talk"
)

// untaken returns the lines of the text, those that were read as something else empty.
func (r *reading) untaken() []string {
	lines := make([]string, len(r.lines)-r.begin)
	for i := range lines {
		if l := r.lines[r.begin+i]; l != taken {
			lines[i] = l
		}
	}
	return lines
}

// conversation takes the turns of a chat or a transcript with time stamps out of the
// lines, from the first to the end of the text.
func (r *reading) conversation() (out []para) {
	found, ok := talk.Find(r.untaken())
	if !ok {
		return nil
	}
	for i := r.begin + found.First; i < len(r.lines); i++ {
		r.lines[i] = taken
	}
	switch {
	case found.Chat:
		r.conversed = "social"
	case found.Spoken:
		r.conversed = "transcript"
	}
	for _, t := range found.Turns {
		first, last := r.begin+t.First+1, r.begin+t.Last+1
		text := clean(t.Text)
		if t.Notice {
			if text == "" {
				text = t.Speaker
			}
			r.remove(first, last, text, "notice of a chat")
			continue
		}
		if t.Speaker != "" {
			text = clean(t.Speaker) + ": " + text
		}
		out = append(out, para{first: first, last: last, text: text, gap: true, turn: true})
	}
	r.repair(r.begin+found.First+1, len(r.lines), "time stamps of a conversation are left out; each turn is a paragraph")
	return out
}

// mail takes the marks of quoted mail off, and what programs wrote between messages out.
func (r *reading) mail() {
	lines := r.untaken()
	first, last := talk.Unquote(lines)
	if first >= 0 {
		for i := first; i <= last; i++ {
			if r.lines[r.begin+i] != taken {
				r.lines[r.begin+i] = lines[i]
			}
		}
		r.repair(r.begin+first+1, r.begin+last+1, "marks of quoted mail are left out")
	}
	for _, p := range talk.Headers(lines) {
		var text []string
		for i := p.First; i <= p.Last; i++ {
			text = append(text, strings.TrimSpace(lines[i]))
			r.lines[r.begin+i] = taken
		}
		r.remove(r.begin+p.First+1, r.begin+p.Last+1, strings.TrimSpace(strings.Join(text, " ")), "head of a quoted mail")
	}
}

// labels joins the names of speakers that stand on lines of their own, “NORA PELL:”, to what
// they say.
func (r *reading) labels(paras []para) []para {
	count, total := map[string]int{}, 0
	for _, p := range paras {
		if isLabel(p) {
			count[p.text]++
			total++
		}
	}
	if total < 3 || len(count) == total {
		return paras
	}
	kept := paras[:0]
	for i := 0; i < len(paras); i++ {
		p := paras[i]
		if isLabel(p) && i+1 < len(paras) && !isLabel(paras[i+1]) && !paras[i+1].code && paras[i+1].marker == "" {
			next := paras[i+1]
			p.text += " " + next.text
			p.last = next.last
			p.turn = true
			i++
		}
		kept = append(kept, p)
	}
	r.repair(paras[0].first, paras[len(paras)-1].last, "names of speakers on lines of their own are joined to what they say")
	return kept
}

func isLabel(p para) bool {
	return !p.code && len(p.text) < 60 && strings.HasSuffix(p.text, ":") && p.marker == "" && speaks(p.text+" x")
}

// capitalName is a name with its surname in capitals, or all of it.
var capitalName = lazyregexp.New(`^(?:\p{Lu}[\p{L}.'’-]*\s+){0,3}\p{Lu}[\p{Lu}'’-]+$`)

// speakers are the lines that name who speaks next: names that come back, of two people at
// least. None of them is a heading.
func speakers(paras []para) map[string]bool {
	count := map[string]int{}
	for _, p := range paras {
		if len(p.text) < 50 && !p.code && (meta.NameOnly.MatchString(p.text) || capitalName.MatchString(p.text)) {
			count[p.text]++
		}
	}
	again, most := 0, 0
	for _, n := range count {
		if n > 1 {
			again++
		}
		most = max(most, n)
	}
	if again < 2 || most < 3 {
		return nil
	}
	out := map[string]bool{}
	for name := range count {
		out[name] = true
	}
	return out
}
