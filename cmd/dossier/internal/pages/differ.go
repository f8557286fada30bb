package pages

// What one of two briefings has and the other has not, and of which it is asked: only of
// what is shown whole.

import (
	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/contrast"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/quotes"
	"dossier/cmd/dossier/internal/view"
)

// differ returns what each of two briefings has alone; nothing of two of which one is not
// shown whole, was retracted or is in another language, since the words of these differ
// where what they say does not.
func differ(r *facts.Reader, i, j int) (a, b view.Alone) {
	x, y := r.Whole(i), r.Whole(j)
	for _, w := range []*archive.Briefing{x, y} {
		if h := w.Attr().Handling; w.Attr().Retracted() || h.Embargo != "" || h.Publish != "" && h.Publish != "full" {
			return a, b
		}
	}
	saidX, saidY := speakers(r, i), speakers(r, j)
	a, b = view.Alone{Days: contrast.Days(x, y), Quoted: quotedAlone(saidX, saidY)}, view.Alone{Days: contrast.Days(y, x), Quoted: quotedAlone(saidY, saidX)}
	if x.Attr().Language != "" && x.Attr().Language == y.Attr().Language {
		a.Figures, b.Figures = contrast.Figures(x, y), contrast.Figures(y, x)
	}
	return a, b
}

// speakers lists who is quoted in a briefing, each at the first quotation.
func speakers(r *facts.Reader, i int) (out []view.AloneQuoted) {
	b, refs, seen := r.Whole(i), map[string]view.Ref{}, map[string]bool{}
	for _, n := range r.Names(i) {
		refs[n.ID] = n.Ref
	}
	for _, q := range quotes.Of(b, func(id string) (string, archive.EntityType) { return refs[id].Name, refs[id].Type }) {
		ref, known := refs[q.Speaker]
		spot := view.SpotOf(b, &archive.Mention{N: q.N, Start: q.Start, End: q.End})
		if known && !seen[q.Speaker] && spot.Name != "" {
			seen[q.Speaker] = true
			out = append(out, view.AloneQuoted{Ref: ref, N: q.N})
		}
	}
	return out
}

// quotedAlone lists those whom the second does not quote.
func quotedAlone(x, y []view.AloneQuoted) (out []view.AloneQuoted) {
	also := map[string]bool{}
	for _, s := range y {
		also[s.ID] = true
	}
	for _, s := range x {
		if !also[s.ID] && len(out) < contrast.Most {
			out = append(out, s)
		}
	}
	return out
}
