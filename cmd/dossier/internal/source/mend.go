package source

// What programs broke before a text was saved is repaired before it is read, so that a mark
// or a name is seen as it was printed. Lines stay where they are.

import (
	"strings"

	"dossier/cmd/dossier/internal/repair"
)

// mend repairs the lines behind the front matter.
func (r *reading) mend() {
	fixes, broken := repair.Lines(r.lines[r.begin:], r.doc.MediaType == "text/markdown")
	for _, f := range fixes {
		r.repair(r.begin+f.First+1, r.begin+f.Last+1, f.What)
		for i := r.begin + f.First; i <= r.begin+f.Last; i++ {
			r.lines[i] = strings.TrimRight(r.lines[i], " \t\u00a0")
		}
	}
	if broken >= 0 {
		r.msgs.Warnf(r.shown, r.begin+broken+1, "save the source again as UTF-8, or correct its characters", "characters that were decoded wrongly before this file was saved")
	}
	r.scanned()
}

// scanned reports what looks like the work of character recognition. Nothing is repaired:
// what stood on the paper cannot be proven.
func (r *reading) scanned() {
	lines := r.lines[r.begin:]
	if s, ok := repair.Scanned(lines); ok {
		r.msgs.Warnf(r.shown, r.begin+s.First+1, "compare it with the original, or put a corrected text in its place", "%d words look as if character recognition (OCR) had misread them: %s", s.Hits, strings.Join(s.Words[:min(len(s.Words), 5)], ", "))
	}
	if at := repair.Apart(lines); at >= 0 {
		r.msgs.Warnf(r.shown, r.begin+at+1, "write its words without blanks between their letters", "letters of a line stand apart, as character recognition (OCR) leaves them")
	}
}

// columns finds the lines that hold two columns of a page. Each column is read down: a
// sentence across the gutter was never written.
func (r *reading) columns() {
	for _, s := range repair.Columns(r.lines[r.begin:]) {
		s.First += r.begin
		s.Last += r.begin
		if r.spreads == nil {
			r.spreads = map[int]repair.Spread{}
		}
		r.spreads[s.First] = s
		r.repair(s.First+1, s.Last+1, "two columns that stand side by side are read one behind the other")
		r.msgs.Warnf(r.shown, s.First+1, "compare it with the original; where a column went on elsewhere, save its text in reading order", "two columns of a page stand side by side in lines %d to %d; each is read down", s.First+1, s.Last+1)
	}
}

// spread makes paragraphs of the two columns that begin at line i.
func (r *reading) spread(s repair.Spread) (out []para) {
	for _, column := range [][]string{s.Left, s.Right} {
		for _, text := range column {
			out = append(out, para{first: s.First + 1, last: s.Last + 1, text: clean(text), gap: true})
		}
	}
	return out
}
