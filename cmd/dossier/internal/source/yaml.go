package source

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2"
	"go.yaml.in/yaml/v4"

	"dossier/cmd/dossier/internal/diag"
)

// A mapping is a YAML mapping of a file, read key by key. Every mistake names
// its file and line and ends with a hint; a key that nobody asked for is one.
type mapping struct {
	file string // as messages name it
	told string // as the site names it, wherever the archive lies; "" for the source itself
	base int    // lines above the YAML in its file
	node *yaml.Node
	msgs *diag.List
	used map[string]bool
}

// maxYAML bounds front matter and content files' YAML, in bytes.
const maxYAML = 1 << 20

// parseYAML reads the mapping a YAML text holds. It returns nil, and a
// message, when it holds none.
func parseYAML(file string, base int, data []byte, msgs *diag.List) *mapping {
	node := yamlNode(file, base, data, msgs)
	switch {
	case node == nil:
		return nil
	case node.Kind == 0:
		node = &yaml.Node{Kind: yaml.MappingNode, Line: 1}
	case node.Kind != yaml.MappingNode:
		msgs.Errorf(file, base+node.Line, "write lines such as “title: …”", "this is %s, not keys and values", nodeWord(node))
		return nil
	}
	m := &mapping{file: file, base: base, node: node, msgs: msgs, used: map[string]bool{}}
	seen := map[string]int{}
	for i := 0; i+1 < len(node.Content); i += 2 {
		k := node.Content[i]
		if first, twice := seen[k.Value]; twice {
			m.fail(k, "keep one of the two", "the key %q stands in line %d already", clip(printable(k.Value), 60), first)
			continue
		}
		seen[k.Value] = m.line(k)
	}
	return m
}

// yamlNode reads a YAML text; a node of kind 0 stands for one that says nothing.
func yamlNode(file string, base int, data []byte, msgs *diag.List) *yaml.Node {
	return boundedNode(file, base, data, maxYAML, msgs)
}

func boundedNode(file string, base int, data []byte, most int, msgs *diag.List) *yaml.Node {
	if len(data) > most {
		msgs.Errorf(file, base+1, "move what is not metadata elsewhere", "%d bytes of YAML, at most %d are read", len(data), most)
		return nil
	}
	if n := deepest(data); n > 200 {
		msgs.Errorf(file, base+1, "metadata needs three levels at most", "YAML nested %d levels deep", n)
		return nil
	}
	var doc yaml.Node
	if err := yaml.Load(data, &doc); err != nil {
		line, text := yamlError(err)
		msgs.Errorf(file, base+line, "look for a missing colon or quote; quote values that hold “: ” or begin with a sign", "%s", text)
		return nil
	}
	node := &doc
	if doc.Kind == yaml.DocumentNode && len(doc.Content) > 0 {
		node = doc.Content[0]
	}
	if node.Kind == yaml.ScalarNode && node.Tag == "!!null" {
		return &yaml.Node{}
	}
	return node
}

// deepest returns how deep brackets nest in data.
func deepest(data []byte) (most int) {
	depth := 0
	for _, c := range data {
		switch c {
		case '[', '{':
			depth++
			most = max(most, depth)
		case ']', '}':
			depth = max(depth-1, 0)
		}
	}
	return most
}

// yamlError turns the library's error into a line and a text; the line is that
// where what went wrong began.
func yamlError(err error) (line int, text string) {
	var bad *yaml.LoadError
	if !errors.As(err, &bad) {
		return 1, "this is not YAML: " + strings.ReplaceAll(err.Error(), "\n", " ")
	}
	line, text = bad.Mark.Line, bad.Message
	if bad.ContextMsg != "" {
		line, text = bad.ContextMark.Line, bad.ContextMsg+": "+bad.Message
	}
	return max(line, 1), "this is not YAML: " + text
}

// parseTOML reads TOML into the same shape.
func parseTOML(file string, base int, data []byte, msgs *diag.List) *mapping {
	var values map[string]any
	if len(data) > maxYAML {
		msgs.Errorf(file, base+1, "move what is not metadata elsewhere", "%d bytes of TOML, at most %d are read", len(data), maxYAML)
		return nil
	}
	if err := toml.Unmarshal(data, &values); err != nil {
		line := 1
		var bad *toml.DecodeError
		if errors.As(err, &bad) {
			line, _ = bad.Position()
		}
		msgs.Errorf(file, base+line, "TOML writes title = \"…\"; between --- lines it would be YAML", "%s", strings.TrimPrefix(err.Error(), "toml: "))
		return nil
	}
	var node yaml.Node
	if err := node.Encode(values); err != nil {
		msgs.Errorf(file, base+1, "use text, numbers, dates and lists", "%s", err)
		return nil
	}
	for i := 0; i+1 < len(node.Content); i += 2 {
		key := node.Content[i]
		setLine(key, 1)
		setLine(node.Content[i+1], 1)
		for n, l := range strings.Split(string(data), "\n") {
			if k, _, ok := strings.Cut(l, "="); ok && strings.Trim(strings.TrimSpace(k), `"'`) == key.Value {
				setLine(key, n+1)
				setLine(node.Content[i+1], n+1)
				break
			}
		}
	}
	return &mapping{file: file, base: base, node: &node, msgs: msgs, used: map[string]bool{}}
}

func setLine(n *yaml.Node, line int) {
	n.Line = line
	for _, c := range n.Content {
		setLine(c, line)
	}
}

func nodeWord(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "keys and values"
	case yaml.SequenceNode:
		return "a list"
	case yaml.AliasNode:
		return "a YAML alias"
	}
	return "plain text"
}

func (m *mapping) line(n *yaml.Node) int { return m.base + n.Line }

func (m *mapping) fail(n *yaml.Node, hint, format string, args ...any) {
	m.msgs.Errorf(m.file, m.line(n), hint, format, args...)
}

// get returns the value of a key, or nil.
func (m *mapping) get(key string) *yaml.Node {
	m.used[key] = true
	for i := 0; i+1 < len(m.node.Content); i += 2 {
		if m.node.Content[i].Value == key {
			v := m.node.Content[i+1]
			if v.Kind == yaml.ScalarNode && v.Tag == "!!null" {
				return nil
			}
			return v
		}
	}
	return nil
}

// text returns the value of a key as text; ok is false when it is absent.
func (m *mapping) text(key string) (string, *yaml.Node, bool) {
	n := m.get(key)
	if n == nil {
		return "", nil, false
	}
	return m.scalar(key, n)
}

func (m *mapping) scalar(key string, n *yaml.Node) (string, *yaml.Node, bool) {
	if n.Kind != yaml.ScalarNode {
		m.fail(n, "write "+key+": some text", "%s is %s, not text", key, nodeWord(n))
		return "", nil, false
	}
	s := strings.TrimSpace(printable(n.Value))
	return s, n, s != ""
}

// list returns the value of a key as a list of nodes; one value alone is a
// list of one.
func (m *mapping) list(key string) []*yaml.Node {
	n := m.get(key)
	switch {
	case n == nil:
		return nil
	case n.Kind == yaml.SequenceNode:
		return n.Content
	}
	return []*yaml.Node{n}
}

// texts returns the value of a key as a list of texts.
func (m *mapping) texts(key string) (out []string) {
	for _, n := range m.list(key) {
		if s, _, ok := m.scalar(key, n); ok {
			out = append(out, s)
		} else if n.Kind == yaml.ScalarNode {
			m.fail(n, "remove the empty entry", "an empty %s", strings.TrimSuffix(key, "s"))
		}
	}
	return out
}

// word returns the value of a key that has a closed vocabulary.
func (m *mapping) word(key string, vocabulary []string) (string, *yaml.Node, bool) {
	s, n, ok := m.text(key)
	if !ok {
		return "", nil, false
	}
	return s, n, m.among(key, s, n, vocabulary)
}

func (m *mapping) among(key, s string, n *yaml.Node, vocabulary []string) bool {
	for _, w := range vocabulary {
		if s == w {
			return true
		}
	}
	m.fail(n, "one of "+strings.Join(vocabulary, ", "), "unknown %s %q%s", key, s, didYouMean(s, vocabulary))
	return false
}

// boolean returns the value of a key that is true or false.
func (m *mapping) boolean(key string) (value bool, n *yaml.Node, ok bool) {
	s, n, ok := m.text(key)
	if !ok {
		return false, nil, false
	}
	if s != "true" && s != "false" {
		m.fail(n, "true or false", "%s is %q", key, s)
		return false, nil, false
	}
	return s == "true", n, true
}

// number returns the value of a key that is a whole number.
func (m *mapping) number(key string) (int, bool) {
	s, n, ok := m.text(key)
	if !ok {
		return 0, false
	}
	v, err := strconv.Atoi(s)
	if err != nil {
		m.fail(n, "write a whole number", "%s is %q", key, s)
		return 0, false
	}
	return v, true
}

// sub returns a mapping inside this one.
func (m *mapping) sub(n *yaml.Node) *mapping {
	return &mapping{file: m.file, told: m.told, base: m.base, node: n, msgs: m.msgs, used: map[string]bool{}}
}

// unused calls f for each key that nobody asked for, in order.
func (m *mapping) unused(f func(key *yaml.Node)) {
	for i := 0; i+1 < len(m.node.Content); i += 2 {
		if k := m.node.Content[i]; !m.used[k.Value] {
			f(k)
		}
	}
}

// strict reports every key that nobody asked for.
func (m *mapping) strict(what string) {
	m.unused(func(k *yaml.Node) {
		known := make([]string, 0, len(m.used))
		for w := range m.used {
			known = append(known, w)
		}
		hint := "see “Files you write” in README.md"
		if s := didYouMean(k.Value, known); s != "" {
			hint = strings.TrimPrefix(s, "; ")
		}
		m.fail(k, hint, "unknown key %q in %s", k.Value, what)
	})
}

// didYouMean returns "; did you mean X?" for the nearest word within two
// changes, ties going to the first in alphabetical order, else "".
func didYouMean(s string, words []string) string {
	best, least := "", 3
	for _, w := range words {
		if d := distance(strings.ToLower(s), strings.ToLower(w)); d < least || d == least && best != "" && w < best {
			best, least = w, d
		}
	}
	if best == "" || len(s) < 3 {
		return ""
	}
	return fmt.Sprintf("; did you mean %q?", best)
}

// distance is the Levenshtein distance, in bytes; long words are far away.
func distance(a, b string) int {
	if len(a) > 40 || len(b) > 40 {
		return 99
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		prev := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := prev
			if a[i] != b[j] {
				cost = 1 + min(prev, row[j], row[j+1])
			}
			prev, row[j+1] = row[j+1], cost
		}
	}
	return row[len(b)]
}
