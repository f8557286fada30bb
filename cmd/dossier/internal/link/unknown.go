package link

import (
	"cmp"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/markdown"
)

// between are the small words that stand inside a name.
var between = map[string]bool{"of": true, "de": true, "del": true, "la": true, "las": true, "los": true, "for": true, "von": true, "van": true, "da": true, "do": true, "dos": true, "di": true, "al": true, "el": true, "y": true, "the": true}

// noName are words that are written with a capital and name nobody.
var noName = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`i mr mrs ms dr sr sra the a an this that these those he she it they we you his her its their our your
		in on at by to of for from with without as and or but if when while where what who how why not no yes there here
		monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
		el la los las un una en de del al por para con sin y o pero si cuando no lunes martes miércoles jueves viernes sábado domingo
		enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
		president minister senator general governor secretary presidente ministro ministra`) {
		m[w] = true
	}
	return m
}()

// Unknown lists what looks like a name in the running text of a briefing and
// is none that is kept, the most frequent first. It is a list for somebody to
// read, not a decision: it takes every run of capitalised words, one word alone
// only where it is no beginning of a sentence.
func Unknown(b *archive.Briefing, most int) []archive.Candidate {
	taken := map[int][][2]int{}
	for _, m := range b.Mentions {
		taken[m.N] = append(taken[m.N], [2]int{m.Start, m.End})
	}
	count := map[string]int{}
	markdown.Walk(b.Doc.Body, func(l *markdown.Block) bool {
		if l.Zone == markdown.Body && l.Kind != markdown.Code && l.Kind != markdown.Heading {
			for _, name := range capitalised(l.Text, taken[l.N]) {
				count[name]++
			}
		}
		return true
	})
	out := make([]archive.Candidate, 0, len(count))
	for name, n := range count {
		out = append(out, archive.Candidate{Name: name, Count: n})
	}
	slices.SortFunc(out, func(a, b archive.Candidate) int {
		return cmp.Or(-cmp.Compare(a.Count, b.Count), cmp.Compare(a.Name, b.Name))
	})
	return out[:min(len(out), most)]
}

// capitalised returns the runs of capitalised words that do not touch what is
// taken.
func capitalised(text string, taken [][2]int) (out []string) {
	var buf [64]byte
	var run []token // the words so far; small ones only between capitals
	first := true   // the run begins a sentence
	end := 0        // of the last token
	flush := func() {
		for len(run) > 0 && run[len(run)-1].class == lower {
			run = run[:len(run)-1]
		}
		for len(run) > 0 && noName[strings.ToLower(text[run[0].start:run[0].end])] {
			run, first = run[1:], false
		}
		if len(run) > 1 || len(run) == 1 && (run[0].class == capitals || run[0].class == capital && !first) {
			s := text[run[0].start:run[len(run)-1].end]
			touches := slices.ContainsFunc(taken, func(t [2]int) bool {
				return t[0] < run[len(run)-1].end && run[0].start < t[1]
			})
			if !touches && len(s) > 1 {
				out = append(out, s)
			}
		}
		run = run[:0]
	}
	for pos := 0; ; {
		t, _, ok := next(text, pos, buf[:0])
		if !ok {
			break
		}
		pos = t.end
		gap := text[end:t.start]
		joined := gap == " " || gap == "-" || gap == "’" || gap == "'" || gap == ". " && len(run) > 0 && run[len(run)-1].class == single
		if !joined {
			flush()
		}
		word := strings.ToLower(text[t.start:t.end])
		switch t.class {
		case capital, capitals, single:
			if len(run) == 0 {
				first = end == 0 || strings.ContainsAny(gap, ".!?:;•“\"—")
			}
			run = append(run, t)
		case lower:
			if len(run) > 0 && between[word] {
				run = append(run, t)
			} else {
				flush()
			}
		default:
			flush()
		}
		end = t.end
	}
	flush()
	return out
}
