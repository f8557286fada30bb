// The front matter of a source. It may restrict the source, so nothing in it is
// ignored silently.

package source

import (
	"strings"

	"dossier/cmd/dossier/internal/meta"
	"dossier/cmd/dossier/internal/prose"
)

// frontMatter reads YAML between --- lines or TOML between +++ lines at the top
// of a source, and returns the index of the first line behind it. Front matter
// that does not close or decode is text, with a message: nothing is lost.
func (r *reading) frontMatter() int {
	mark := strings.TrimSpace(r.lines[0])
	if mark != "---" && mark != "+++" {
		return 0
	}
	end := 0
	for i := 1; i < len(r.lines) && i < 2000; i++ {
		l := strings.TrimRight(r.lines[i], " ")
		if l == mark || mark == "---" && l == "..." {
			end = i
			break
		}
	}
	if end == 0 {
		if len(r.lines) > 1 && looksLikeKey(r.lines[1]) {
			r.msgs.Errorf(r.shown, 1, "end it with a line "+mark, "the front matter is not closed; it is read as text")
			r.doc.Stated.Handling.Unclear = "its front matter is not closed"
		}
		return 0
	}
	if end > 1 && !looksLikeKey(r.lines[1]) && mark == "---" && r.doc.MediaType == "text/plain" {
		return 0 // a rule of hyphens
	}
	data := []byte(strings.Join(r.lines[1:end], "\n"))
	var m *meta.Mapping
	if mark == "---" {
		m = meta.YAML(r.shown, 1, data, r.msgs)
	} else {
		m = meta.TOML(r.shown, 1, data, r.msgs)
	}
	if m == nil {
		r.repair(1, end+1, "unreadable front matter is omitted")
		r.doc.Stated.Handling.Unclear = "its front matter cannot be read"
		return end + 1
	}
	r.doc.Stated = m.Attribution(true)
	m.Unused(func(k *meta.Node) {
		r.repair(m.Line(k), m.Line(k), "front matter key not used: "+prose.Clip(k.Value, 60))
		if w := meta.HandlingWord(k.Value); w != "" {
			m.Fail(k, "write it as "+w+", or remove it", "unknown key %q may restrict the source", k.Value)
		}
	})
	return end + 1
}

func looksLikeKey(l string) bool {
	l = strings.TrimSpace(l)
	k, _, ok := strings.Cut(l, ":")
	if !ok {
		k, _, ok = strings.Cut(l, "=")
	}
	return strings.HasPrefix(l, "#") || ok && len(k) < 40 && !strings.Contains(strings.TrimSpace(k), " ")
}
