package link

import (
	"cmp"
	"slices"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/markdown"
)

// running calls f with each text of a briefing in which names are looked for:
// its paragraphs, without headings, code and notes.
func running(b *archive.Briefing, f func(l *markdown.Block)) {
	markdown.Walk(b.Doc.Body, func(l *markdown.Block) bool {
		if l.Zone == markdown.Body && l.Kind != markdown.Code && l.Kind != markdown.Heading && l.Text != "" {
			f(l)
		}
		return true
	})
}

// Unknown lists, for each of some briefings, what looks like a name and is none
// that is kept, the most frequent first. It is a list for somebody to read, not
// a decision. The briefings vote together on what each name is.
func Unknown(briefings []*archive.Briefing, most int) [][]archive.Candidate {
	s := NewSurvey()
	for range 2 { // what is learnt of persons helps the second time
		for _, b := range briefings {
			running(b, func(l *markdown.Block) { s.Learn(l.Text) })
		}
	}
	out := make([][]archive.Candidate, len(briefings))
	for i, b := range briefings {
		taken := map[int][][2]int{}
		for _, m := range b.Mentions {
			taken[m.N] = append(taken[m.N], [2]int{m.Start, m.End})
		}
		count := map[archive.Candidate]int{}
		running(b, func(l *markdown.Block) {
			for _, f := range s.Find(l.Text) {
				if !slices.ContainsFunc(taken[l.N], func(t [2]int) bool { return t[0] < f.End && f.Start < t[1] }) {
					count[archive.Candidate{Name: l.Text[f.Start:f.End], Type: f.Type}]++
				}
			}
		})
		for c, n := range count {
			c.Count = n
			out[i] = append(out[i], c)
		}
		slices.SortFunc(out[i], func(a, b archive.Candidate) int {
			return cmp.Or(-cmp.Compare(a.Count, b.Count), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Type, b.Type))
		})
		out[i] = out[i][:min(len(out[i]), most)]
	}
	return out
}
