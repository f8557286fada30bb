package detect

// Names in the dateline that a text opens with: "OAKTON, Jan. 12 (North Wire) —".
// What stands before the day is a place, whatever its letters; the day names nobody.

import (
	"strings"
	"unicode"

	"dossier/cmd/dossier/internal/body"
)

// dateline marks the places of a dateline and drops its month and its day.
func dateline(l *Line, runs []Run, w body.Span) []Run {
	from, to := l.within(w)
	end := len(l.Text)
	for i, c := range l.Text[:min(w.End, len(l.Text))] {
		if unicode.IsDigit(c) || strings.ContainsRune("(/—–", c) {
			end = i
			break
		}
	}
	kept := runs[:0]
	for _, r := range runs {
		if r.From < from || r.To > to {
			kept = append(kept, r)
			continue
		}
		day := true
		for _, p := range l.Parts[r.From:r.To] {
			day = day && days[strings.ToLower(l.Text[p.Start:p.End])]
		}
		if day {
			continue
		}
		r.dateline = l.Parts[r.To-1].End <= end
		kept = append(kept, r)
	}
	return kept
}
