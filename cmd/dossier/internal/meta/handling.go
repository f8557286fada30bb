// The fields that say who may see a source. They stand apart because they fail
// closed: what cannot be understood restricts.

package meta

import (
	"slices"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v4"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/charset"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/prose"
)

// restrictions completes what was read of who may see a source. It fails closed:
// a field that is there and cannot be understood, even one without a value, or a
// key or value that restricts in the way of other programs, wherever it stands,
// withholds the source until it is fixed.
func (m *Mapping) restrictions(a *archive.Attribution) {
	for _, field := range handlingFields {
		if m.has(field) && !a.Has(field) {
			a.Handling.Unclear = field + " cannot be understood"
			if m.Get(field) == nil {
				m.msgs.Errorf(m.file, m.keyLine(field), "write a value or remove the line", "%s without a value", field)
			}
		}
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(m.Node.Content); i += 2 {
		if key := m.Node.Content[i].Value; slices.Contains(handlingFields, key) {
			if seen[key] {
				a.Handling.Unclear = key + " is there twice"
			}
			seen[key] = true
		}
	}
	if why := m.Restricting(); why != "" {
		a.Handling.Unclear = why
	}
}

// Restricting reports, and returns, a key that restricts and is not one of ours in its
// place: by another name, in a mapping inside this one, or with a value that
// restricts. "" when there is none.
func (m *Mapping) Restricting() (why string) {
	m.each(m.Node, true, "", func(key *Node, name, above string, value *Node) {
		field := restrictsBelow(above, name, value)
		if field == "" || m.quotation(above, name, value) {
			return
		}
		shown := prose.Clip(charset.Printable(name), 40)
		why = "the key " + shown + " may restrict it"
		m.used[name] = true
		m.Fail(key, "write "+field+": at the top, as docs/restrictions.md says, or remove it", "the key %q may restrict the source", shown)
	})
	return why
}

// each calls f for every key of a tree but the fields of the top, with the key above it
// and its value. No alias is followed: what it stands for is in the tree.
func (m *Mapping) each(n *Node, top bool, above string, f func(key *Node, name, above string, value *Node)) {
	if n.Kind == yaml.SequenceNode {
		for _, v := range n.Content {
			m.each(v, false, above, f)
		}
	}
	if n.Kind != yaml.MappingNode {
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		name, known := key.Value, false
		if key.Alias != nil {
			name = key.Alias.Value
		} else if top {
			known = slices.Contains(attributionKeys, name)
			if known && (Denies(value.Value) || name == "rights" || !slices.Contains(handlingFields, name) && markedValue(value.Value)) {
				f(key, name, above, value)
			}
		}
		if !known {
			f(key, name, above, value)
		}
		m.each(key, false, "", f)
		below := name
		if known { // its own parts have a meaning
			below = ""
		}
		m.each(value, false, below, f)
	}
}

// handlingFields are the keys that say who may see a source; attributionKeys all keys
// that have a meaning at the top.
var handlingFields, attributionKeys = func() (names, keys []string) {
	for i := range archive.Fields {
		f := &archive.Fields[i]
		if f.Restricts {
			names = append(names, f.Name)
		}
		keys = append(append(keys, f.Name), f.Also...)
	}
	return names, keys
}()

// keyWords are the tables of the words that keys and values are compared with.
var keyWords = struct{ restrict, beside, show, gate, after, see, state, not, yes, no, open *table }{
	folded(func(l *lang.Language) lang.Words { return l.Keys.Restrict }), folded(func(l *lang.Language) lang.Words { return l.Keys.Beside }),
	folded(func(l *lang.Language) lang.Words { return l.Keys.Show }), folded(func(l *lang.Language) lang.Words { return l.Keys.Gate }),
	folded(func(l *lang.Language) lang.Words { return l.Keys.After }), folded(func(l *lang.Language) lang.Words { return l.Keys.See }),
	folded(func(l *lang.Language) lang.Words { return l.Keys.State }), folded(func(l *lang.Language) lang.Words { return l.Keys.Not }),
	folded(func(l *lang.Language) lang.Words { return l.Keys.Yes }), folded(func(l *lang.Language) lang.Words { return l.Keys.No }),
	folded(func(l *lang.Language) lang.Words { return l.Keys.Open }),
}

// closed are the values that do not let all see, those of private ones among them
// wherever they stand.
var (
	closed  = tableOf(lang.All.Phrases(func(l *lang.Language) lang.Phrases { return l.Keys.Closed }))
	private = folded(func(l *lang.Language) lang.Words { return l.Keys.Private })
)

// restrictsBelow judges a key, and what it says together with the key above it, for
// “embargo: {until: …}” is embargo_until.
func restrictsBelow(above, name string, value *Node) string {
	if field := restricts(name, value); field != "" || above == "" {
		return field
	}
	return restricts(above+" "+name, value)
}

// restricts returns the field that a foreign key seems to mean, or "".
func restricts(name string, value *Node) string {
	words := splitKey(name)
	joined := strings.Join(words, "")
	if value.Alias != nil && value.Alias.Kind == yaml.ScalarNode {
		value = value.Alias
	}
	values := []string{}
	switch value.Kind {
	case yaml.ScalarNode:
		values = append(values, value.Value)
		if tags := strings.Fields(value.Value); len(tags) > 0 && strings.HasPrefix(tags[0], "#") {
			values = append(values, tags...)
		}
		if value.Value == "" && value.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0 && !slices.Contains(handlingFields, name) {
			return "" // an empty password is none
		}
	case yaml.SequenceNode:
		for _, v := range value.Content {
			if v.Kind == yaml.ScalarNode {
				values = append(values, v.Value)
			}
		}
	}
	if f := mistyped(name, joined); f != "" && value.Kind != yaml.MappingNode {
		if nested := slices.Contains(handlingFields, name); !nested || !slices.ContainsFunc(values, free) {
			return f
		}
		return ""
	}
	if len(words) == 1 {
		words = cut(joined)
	}
	state := len(words) > 0
	for _, w := range words {
		state = state && (is(w, keyWords.state) || is(w, keyWords.beside))
	}
	for _, v := range values {
		if closedValue(v, state) {
			return "tlp, draft or embargo_until"
		}
	}
	if value.Kind == yaml.MappingNode {
		return "" // its keys say more
	}
	return keyRestricts(words, joined, values)
}

// keyRestricts judges a key by the words that it is made of. One word that no table
// has makes it something else: private_sector, draftsman.
func keyRestricts(words []string, joined string, values []string) string {
	const own = "tlp, draft or embargo_until"
	has := func(list *table) bool {
		return slices.ContainsFunc(words, func(w string) bool { return is(w, list) })
	}
	for _, w := range words {
		if !is(w, keyWords.restrict) && !is(w, keyWords.beside) && !is(w, keyWords.show) && !is(w, keyWords.gate) && !is(w, keyWords.after) && !is(w, keyWords.see) && !is(w, keyWords.not) {
			return ""
		}
	}
	denied := len(values) > 0 && Denies(values[0])
	freed := len(values) > 0 && !slices.ContainsFunc(values, func(v string) bool { return !free(v) })
	switch {
	case is(joined, keyWords.restrict), has(keyWords.restrict):
		if !freed {
			return own
		}
	case has(keyWords.after) && (has(keyWords.gate) || has(keyWords.not)):
		if _, _, _, dated := LastDate(strings.Join(values, " ")); dated || slices.ContainsFunc(values, Affirms) {
			return "embargo_until"
		}
	case has(keyWords.not) && (has(keyWords.show) || has(keyWords.gate)):
		if !denied {
			return "draft"
		}
	case has(keyWords.show):
		if denied {
			return "draft"
		}
	case has(keyWords.see):
		if !freed && !slices.ContainsFunc(values, Affirms) {
			return own
		}
	}
	return ""
}

// mistyped returns the field of ours that a key means, written in another way or with
// a slip, or "".
func mistyped(name, joined string) string {
	for _, f := range handlingFields {
		field := strings.ToUpper(strings.ReplaceAll(f, "_", ""))
		if joined == field || len(field) > 4 && Distance(joined, field) <= 1 {
			return f
		}
	}
	return ""
}

// Denies and Affirms report whether a value says no, or yes.
func Denies(v string) bool  { return is(prose.Skeleton(strings.TrimSpace(v)), keyWords.no) }
func Affirms(v string) bool { return is(prose.Skeleton(strings.TrimSpace(v)), keyWords.yes) }

// free reports whether a value restricts nothing: no, or open to all.
func free(v string) bool {
	s := trimmed(strings.TrimPrefix(prose.Skeleton(v), "TLP:"))
	return is(s, keyWords.no) || is(s, keyWords.open) || says(s, false) == open
}

// closedValue reports whether a value restricts by itself: a mark, or a word for what
// only some may see. state says that its key is of the state of a text, where more
// words do.
func closedValue(v string, state bool) bool {
	if markedValue(v) {
		return true
	}
	if len(v) > 80 {
		return false
	}
	s := strings.NewReplacer("-", " ", "_", " ").Replace(trimmed(prose.Skeleton(v)))
	return is(s, private) || says(s, true) == level || state && is(s, closed)
}

// markedValue reports whether a text begins with a mark of TLP: “[TLP:RED] A title”.
func markedValue(v string) bool {
	p := MarkTLP(v, true)
	return p.TLP != "" && p.TLP != "CLEAR"
}

// splitKey returns the words of a key in capitals: is_draft, isDraft and “Is draft” are
// the same.
func splitKey(key string) []string {
	var b strings.Builder
	last := rune(0)
	for _, r := range key {
		if unicode.IsUpper(r) && unicode.IsLower(last) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		last = r
	}
	words := strings.FieldsFunc(prose.Skeleton(b.String()), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if len(words) > 1 && !slices.ContainsFunc(words, func(w string) bool { return len(w) > 1 }) {
		return []string{strings.Join(words, "")} // T.L.P.
	}
	return words
}

// cut splits a key written as one word into words of the tables, if it is made of them
// alone; no word of them is tried that only begins like one.
func cut(key string) []string {
	if len(key) > 40 {
		return []string{key}
	}
	from := make([]int, len(key)+1) // where the last word of what ends here begins
	for end := 1; end <= len(key); end++ {
		from[end] = -1
		for at := range end {
			if end-at > 1 && from[at] >= 0 && tableWord(key[at:end]) {
				from[end] = at
				break
			}
		}
	}
	if from[len(key)] < 0 {
		return []string{key}
	}
	var words []string // the last one first: nothing depends on their order
	for end := len(key); end > 0; end = from[end] {
		words = append(words, key[from[end]:end])
	}
	return words
}

func tableWord(w string) bool {
	for _, list := range [...]*table{keyWords.restrict, keyWords.beside, keyWords.show, keyWords.gate, keyWords.after, keyWords.see, keyWords.not} {
		if is(w, list) {
			return true
		}
	}
	return false
}

// has reports whether a mapping has a key, with a value or without.
func (m *Mapping) has(key string) bool { return m.keyLine(key) > 0 }

// keyLine returns the line of a key; 0 when there is none.
func (m *Mapping) keyLine(key string) int {
	for i := 0; i+1 < len(m.Node.Content); i += 2 {
		if m.Node.Content[i].Value == key {
			return m.Line(m.Node.Content[i])
		}
	}
	return 0
}

// AnyRestricting is Restricting for a mapping none of whose keys are read: those of
// ours restrict, too.
func (m *Mapping) AnyRestricting() (why string) {
	m.each(m.Node, false, "", func(_ *Node, name, above string, value *Node) {
		if restrictsBelow(above, name, value) != "" {
			why = "the key " + prose.Clip(charset.Printable(name), 40) + " may restrict it"
		}
	})
	return why
}

// KeyRestricts reports whether a key with a value, of front matter that is not read,
// restricts.
func KeyRestricts(key, value string) bool {
	if name := strings.ToLower(strings.TrimSpace(key)); slices.Contains(attributionKeys, name) && !slices.Contains(handlingFields, name) && name != "rights" {
		return name == "published" && Denies(value) || markedValue(value) // a title that is “Secret”
	}
	return restricts(strings.TrimSpace(key), &Node{Kind: yaml.ScalarNode, Value: strings.TrimSpace(value)}) != ""
}

// LongestValue is of how many bytes the value of a line is that may restrict.
const LongestValue = 60

// LineRestricts reports whether a line of a text, “Status: DRAFT”, does. Text has
// colons, too, so the value must be one that restricts by itself.
func LineRestricts(key, value string) bool {
	words := splitKey(key)
	if len(words) == 0 || len(words) > 4 || len(value) > LongestValue {
		return false
	}
	labelled := !slices.ContainsFunc(words, func(w string) bool { return !is(w, keyWords.beside) && !is(w, labels) })
	return labelled && closedValue(value, true) || (Affirms(value) || Denies(value) || closedValue(value, true)) && KeyRestricts(key, value)
}

// Unknown is the mark of what restricts and cannot be understood.
const Unknown = archive.UnknownMark
