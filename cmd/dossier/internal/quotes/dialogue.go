package quotes

// Speech that a dash begins: —No vendrá —dijo Ruiz—. Nadie lo sabe. Without a verb of
// saying it is a turn of an interview or a point of a list, and no quotation.

import (
	"strings"

	"dossier/cmd/dossier/internal/body"
)

// dialogue reads a paragraph that begins with a dash; false where it is no speech.
func (r *reader) dialogue(l *body.Block) bool {
	n := dialogue(l.Text)
	if n == 0 || r.words == nil {
		return false
	}
	text := l.Text
	from := n + len(text[n:]) - len(strings.TrimLeft(text[n:], " \u00a0"))
	for tries, at := 0, from; tries < 6; tries++ { // —… —dijo Ruiz—. …
		i := strings.IndexAny(text[at:], "—–―,?!")
		if i < 0 {
			return false
		}
		i += at
		dash := strings.HasPrefix(text[i:], "—") || strings.HasPrefix(text[i:], "–") || strings.HasPrefix(text[i:], "―")
		size := 1
		if dash {
			size = len("—")
		}
		at = i + size
		end := i
		if c := text[i]; c == '?' || c == '!' {
			end = i + 1
		}
		rest := at + len(text[at:]) - len(strings.TrimLeft(text[at:], " \u00a0—–―"))
		stop := len(text)
		if dash {
			if k := strings.IndexAny(text[rest:], "—–―"); k >= 0 {
				stop = rest + k
			}
		}
		first := span{start: 0, end: end, from: from, to: end}
		p := r.passage(l.N, text, rest, stop, nil)
		if len(p.list) == 0 || strings.TrimSpace(text[from:end]) == "" {
			continue
		}
		t := p.list[0]
		if len(t) == 0 || !t[0].is(verb|helper) || t[0].capital {
			continue
		}
		a, next := p.clause(t, 0)
		if a.kind == none || !ends(t, next) || !dash && len(p.list) > 1 {
			continue
		}
		r.add(p, first, t, a, true)
		if stop < len(text) {
			more := stop + len(text[stop:]) - len(strings.TrimLeft(text[stop:], "—–―.,;: \u00a0"))
			if more < len(text) {
				r.add(p, span{start: stop, end: len(text), from: more, to: len(text)}, t, attribution{kind: same}, false)
			}
		}
		return true
	}
	return false
}
