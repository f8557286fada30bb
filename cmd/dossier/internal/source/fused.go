package source

// Marks of footnotes that lost their place: a program that reads PDFs writes a raised
// digit as any other, “Moss3”. That it is a mark shows in the notes: they count from
// one, and the text holds each of their numbers behind a word, in this order.

import "dossier/cmd/dossier/internal/prose"

// fusedMarks returns how many notes the list below line heading has, if the text above
// refers to them by digits that stand fused to words, and 0 if not.
func (r *reading) fusedMarks(heading int) int {
	if r.fusedLooks++; r.fusedLooks > 8 {
		return 0 // each look reads the text
	}
	notes := 0
	for i := heading + 1; i < len(r.lines) && notes < maxNotes; i++ {
		if m := noteNumber.FindStringSubmatch(r.lines[i]); m != nil && atoi(m[1]) == notes+1 {
			notes++
		}
	}
	next := 1
	for i := r.begin; i < heading && next <= notes; i++ {
		l := r.lines[i]
		for k := 0; k < len(l) && next <= notes; k++ {
			if l[k] < '1' || l[k] > '9' {
				continue
			}
			if end := prose.FusedAt(l, k, next); end > k {
				next++
				k = end - 1
			}
		}
	}
	if notes == 0 || next <= notes {
		return 0 // one of them is missing: the digits may be anything
	}
	return notes
}
