// The front matter of a source. It may restrict the source, so nothing in it is
// ignored silently, and none of another form than ours goes unseen.

package source

import (
	"encoding/json"
	"strings"

	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/meta"
	"dossier/cmd/dossier/internal/prose"
)

const matterLines = 2000 // a fence that is not closed by then is none

// fenceLine is a fence of front matter, with the name of its form or a comment behind
// it, as some programs write.
var fenceLine = lazyregexp.New(`^\p{Zs}*(---|\+\+\+)\p{Zs}*(?i:ya?ml|toml)?\p{Zs}*(?:#.*)?$`)

// frontMatter reads YAML between --- lines or TOML between +++ lines at the top
// of a source, and returns the index of the first line behind it. Blank lines and
// comments may stand above it. Front matter that does not close or decode is text,
// with a message: nothing is lost.
func (r *reading) frontMatter() int {
	start := r.aboveMatter()
	if start == len(r.lines) {
		return 0
	}
	m := fenceLine.FindStringSubmatch(r.lines[start])
	if m == nil {
		if end := r.properties(start); end > 0 {
			return end
		}
		r.otherMatter(start)
		return 0
	}
	mark, first := m[1], start+1
	end := r.matterEnd(first, mark)
	for first < len(r.lines)-1 && strings.TrimSpace(r.lines[first]) == "" {
		first++
	}
	keyed := first < len(r.lines) && looksLikeKey(r.lines[first])
	switch {
	case end == 0:
		if first == start+1 && keyed {
			r.msgs.Errorf(r.shown, start+1, "end it with a line "+mark, "the front matter is not closed; it is read as text")
			r.doc.Stated.Handling.Unclear = "its front matter is not closed"
			return 0
		}
		r.otherMatter(start)
		return 0
	case !keyed && (mark == "---" && r.doc.MediaType == "text/plain" || start > 0), first > start+1 && !r.onlyKeys(first, end):
		r.otherMatter(start)
		return 0 // a rule of hyphens
	}
	r.mapped(start+1, end, mark)
	return end + 1
}

// mapped reads front matter between two lines.
func (r *reading) mapped(first, end int, mark string) {
	data := []byte(strings.Join(r.lines[first:end], "\n"))
	var m *meta.Mapping
	if mark == "---" {
		m = meta.YAML(r.shown, first, data, r.msgs)
	} else {
		m = meta.TOML(r.shown, first, data, r.msgs)
	}
	if m == nil {
		r.repair(first, end+1, "unreadable front matter is omitted")
		r.doc.Stated.Handling.Unclear = "its front matter cannot be read"
		return
	}
	r.doc.Stated = m.Attribution(true)
	m.Others(func(k *meta.Node) {
		r.repair(m.Line(k), m.Line(k), "front matter key not used: "+prose.Clip(k.Value, 60))
	})
}

// aboveMatter returns the first line that is neither blank nor a comment of HTML.
func (r *reading) aboveMatter() int {
	for i := 0; i < len(r.lines); i++ {
		l := strings.Trim(r.lines[i], " \t\u00a0\u200b\uFEFF")
		switch {
		case l == "":
		case strings.HasPrefix(l, "<!--") && strings.HasSuffix(l, "-->"):
		case strings.HasPrefix(l, "<!--"):
			for k := i; k < len(r.lines); k++ {
				if strings.HasSuffix(strings.TrimSpace(r.lines[k]), "-->") {
					if r.onlyKeys(i+1, k) && k > i+1 {
						return i // it may be front matter itself
					}
					i = k
					break
				}
			}
			if strings.HasPrefix(strings.TrimSpace(r.lines[i]), "<!--") {
				return i
			}
		default:
			return i
		}
	}
	return len(r.lines)
}

// matterEnd returns the line that closes front matter, or 0.
func (r *reading) matterEnd(first int, mark string) int {
	for i := first; i < len(r.lines) && i < matterLines; i++ {
		l := strings.TrimRight(r.lines[i], " ")
		if l == mark || mark == "---" && l == "..." {
			return i
		}
	}
	return 0
}

// onlyKeys reports whether lines are keys with values, and what belongs to them.
func (r *reading) onlyKeys(first, end int) bool {
	for i := first; i < end; i++ {
		l := r.lines[i]
		if t := strings.TrimSpace(l); t != "" && !looksLikeKey(l) && !strings.HasPrefix(t, "- ") && !strings.HasPrefix(t, "[") && t == strings.TrimRight(l, " ") {
			return false
		}
	}
	return true
}

func looksLikeKey(l string) bool {
	l = strings.TrimSpace(l)
	k, _, ok := strings.Cut(l, ":")
	if !ok {
		k, _, ok = strings.Cut(l, "=")
	}
	return strings.HasPrefix(l, "#") || ok && !strings.Contains(strings.TrimSpace(k), " ")
}

var (
	// keyLine is a key with its value in any of the forms that programs put above a
	// text: #+DRAFT: true, :draft: true, "draft": true, <meta draft=true, % draft: true.
	keyLine = lazyregexp.New(`^[\s\pP\pS]*([\pL\pN][\pL\pN_. -]{0,38}?)["'*\x60_]*\s*(?:[:：=]|::)[\s"'*\x60_:=>]*(.*?)[\s"'*\x60,;}\]>_-]*$`)
	// formal marks a line as one of such a form rather than of text.
	formal = lazyregexp.New("^\\s*(?:#\\+|:[\\pL\\pN_-]+:|\"[^\"]+\"\\s*:|[{%@;]|<!--|<meta|```|~~~|;;;|\\+\\+\\+|---)|^\\s*[\\pL\\pN_-]+\\s*=\\s*\\S")
)

const headKeys = 30 // lines with text that are looked through for keys

// otherMatter looks for keys that restrict in front matter of a form that is not read.
// What has such a key withholds.
func (r *reading) otherMatter(start int) {
	at := start
	if strings.HasPrefix(strings.TrimSpace(r.lines[start]), ";;;") {
		at++
	}
	if r.inJSON(at) {
		return
	}
	inForm := formal.MatchString(r.lines[start])
	seen := 0
	for i := start; i < len(r.lines) && seen < headKeys && inForm; i++ {
		l := strings.TrimSpace(r.lines[i])
		if l == "" {
			continue
		}
		seen++
		if len(l) > 200 {
			return
		}
		m := keyLine.FindStringSubmatch(l)
		if inForm = m != nil || formal.MatchString(l) || !hasLetter(l); m == nil || len(strings.Fields(m[2])) > 4 {
			continue
		}
		if _, held := meta.ReadEmbargo(l, "", false, true); (held || meta.MarkTLP(l, true).TLP != "") && (i == start || aside.MatchString(l)) {
			continue // it is read as one that the text prints
		}
		if meta.KeyRestricts(m[1], m[2]) {
			r.msgs.Errorf(r.shown, i+1, "write front matter in YAML between two lines ---, the first of them on line 1", "front matter in a form that is not read, with a key that may restrict the source")
			r.doc.Stated.Handling.Unclear = "a key in front matter of a form that is not read may restrict it"
		}
	}
}

// inJSON looks through front matter in JSON, and reports whether there is any.
func (r *reading) inJSON(start int) bool {
	if start == len(r.lines) || !strings.HasPrefix(strings.TrimSpace(r.lines[start]), "{") {
		return false
	}
	rest := strings.Join(r.lines[start:min(len(r.lines), start+matterLines)], "\n")
	dec := json.NewDecoder(strings.NewReader(rest))
	var object map[string]any
	if dec.Decode(&object) != nil {
		return false
	}
	if m := meta.YAML(r.shown, start, []byte(rest[:dec.InputOffset()]), r.msgs); m == nil || m.AnyRestricting() != "" {
		r.msgs.Errorf(r.shown, start+1, "write front matter in YAML between two lines ---", "front matter in JSON is not read, and may restrict the source")
		r.doc.Stated.Handling.Unclear = "front matter in JSON, which is not read, may restrict it"
	}
	return true
}
