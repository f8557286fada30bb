// Package meta reads what people state about a source: YAML and TOML, decoded strictly
// and with the line of each value, and the ways in which dates, names and languages
// are written. The front matter of sources and the files of content/ share it, so that
// a field means the same wherever it is written.
package meta

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2"
	"go.yaml.in/yaml/v4"
	"go.yaml.in/yaml/v4/plugin/loaderlimits"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/charset"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/prose"
)

// Node is one value of a YAML text, as the library has it.
type Node = yaml.Node

// A Mapping is a mapping of YAML or TOML, read key by key. Every error names its file
// and line and has a hint; a key that was not asked for is an error too.
type Mapping struct {
	file string // as messages name it
	Told string // as the site names it, wherever the archive is; "" for the source itself
	base int    // lines above the YAML in its file
	Node *Node
	msgs *diag.List
	used map[string]bool

	quotes bool // it may have edits of a text, which quote it
}

// MaxBytes bounds front matter and content files' YAML, in bytes.
const MaxBytes = 1 << 20

// YAML reads the Mapping a YAML text holds. It returns nil, and a
// message, when it holds none.
func YAML(file string, base int, data []byte, msgs *diag.List) *Mapping {
	node := Tree(file, base, data, MaxBytes, msgs)
	switch {
	case node == nil:
		return nil
	case node.Kind == 0:
		node = &Node{Kind: yaml.MappingNode, Line: 1}
	case node.Kind != yaml.MappingNode:
		msgs.Errorf(file, base+node.Line, "write lines such as “title: …”", "this is %s, not keys and values", Shape(node))
		return nil
	}
	m := &Mapping{file: file, base: base, Node: node, msgs: msgs, used: map[string]bool{}}
	seen := map[string]int{}
	for i := 0; i+1 < len(node.Content); i += 2 {
		k := node.Content[i]
		if first, twice := seen[k.Value]; twice {
			m.Fail(k, "keep one of them", "key %q is already on line %d", prose.Clip(charset.Printable(k.Value), 60), first)
			continue
		}
		seen[k.Value] = m.Line(k)
	}
	return m
}

// Tree reads a YAML text of at most most bytes. It returns nil, and a message, when
// it cannot be read; a node of kind 0 stands for a text that says nothing.
func Tree(file string, base int, data []byte, most int, msgs *diag.List) *Node {
	if len(data) > most {
		msgs.Errorf(file, base+1, "move anything that is not metadata elsewhere", "%d bytes of YAML; the limit is %d", len(data), most)
		return nil
	}
	if blank(data) { // an error to the library
		return &Node{}
	}
	var doc Node
	if err := yaml.Load(data, &doc, yaml.WithPlugin(limits)); err != nil {
		line, text := yamlError(data, err)
		hint := "look for a missing colon or quote; quote values that contain “: ” or begin with a symbol"
		if strings.HasSuffix(text, errDeep.Error()) {
			text, hint = errDeep.Error(), "metadata needs at most three levels"
		}
		msgs.Errorf(file, base+line, hint, "%s", text)
		return nil
	}
	node := &doc
	if doc.Kind == yaml.DocumentNode && len(doc.Content) > 0 {
		node = doc.Content[0]
	}
	if node.Kind == yaml.ScalarNode && node.Tag == "!!null" {
		return &Node{}
	}
	return node
}

// blank says whether a text holds nothing but comments.
func blank(data []byte) bool {
	for line := range bytes.Lines(data) {
		if line = bytes.TrimSpace(line); len(line) > 0 && line[0] != '#' {
			return false
		}
	}
	return true
}

// mostLevels is how deep YAML may nest. The parser counts, because what looks like a
// bracket may stand in a text, and a list in lists needs none.
const mostLevels = 200

// errDeep is what the parser stops with.
var errDeep = fmt.Errorf("YAML nested more than %d levels deep", mostLevels)

var limits = loaderlimits.New(loaderlimits.DepthFunc(func(depth int, _ *loaderlimits.DepthContext) error {
	if depth > mostLevels {
		return errDeep
	}
	return nil
}))

// yamlError turns the library's error into a text and the line where the problem
// begins.
func yamlError(data []byte, err error) (line int, text string) {
	var bad *yaml.LoadError
	if !errors.As(err, &bad) {
		return 1, "invalid YAML: " + strings.ReplaceAll(err.Error(), "\n", " ")
	}
	line, text = bad.Mark.Line, bad.Message
	if bad.ContextMsg != "" {
		line, text = bad.ContextMark.Line, bad.ContextMsg+": "+bad.Message
	}
	if line == 0 && bad.Mark.Index <= len(data) { // of bytes that are no text the library knows only the place
		line = 1 + bytes.Count(data[:bad.Mark.Index], []byte("\n"))
	}
	return max(line, 1), "invalid YAML: " + text
}

// New returns the mapping that a node of kind mapping holds.
func New(file string, n *Node, msgs *diag.List) *Mapping {
	return &Mapping{file: file, Node: n, msgs: msgs, used: map[string]bool{}}
}

// TOML reads TOML into the same shape.
func TOML(file string, base int, data []byte, msgs *diag.List) *Mapping {
	var values map[string]any
	if len(data) > MaxBytes {
		msgs.Errorf(file, base+1, "move anything that is not metadata elsewhere", "%d bytes of TOML; the limit is %d", len(data), MaxBytes)
		return nil
	}
	if err := toml.Unmarshal(data, &values); err != nil {
		line := 1
		var bad *toml.DecodeError
		if errors.As(err, &bad) {
			line, _ = bad.Position()
		}
		msgs.Errorf(file, base+line, "write title = \"…\"; for YAML, put --- lines around it", "%s", strings.TrimPrefix(err.Error(), "toml: "))
		return nil
	}
	var node Node
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
	return &Mapping{file: file, base: base, Node: &node, msgs: msgs, used: map[string]bool{}}
}

func setLine(n *Node, line int) {
	n.Line = line
	for _, c := range n.Content {
		setLine(c, line)
	}
}

// IsMapping reports whether a node holds keys and values.
func IsMapping(n *Node) bool { return n.Kind == yaml.MappingNode }

// IsList reports whether a node is a list.
func IsList(n *Node) bool { return n.Kind == yaml.SequenceNode }

// Empty reports whether a text says nothing.
func Empty(n *Node) bool { return n.Kind == 0 }

// Shape says in words what a node is.
func Shape(n *Node) string {
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

func (m *Mapping) Line(n *Node) int { return m.base + n.Line }

func (m *Mapping) Fail(n *Node, hint, format string, args ...any) {
	m.msgs.Errorf(m.file, m.Line(n), hint, format, args...)
}

// Get returns the value of a key, or nil.
func (m *Mapping) Get(key string) *Node {
	m.used[key] = true
	for i := 0; i+1 < len(m.Node.Content); i += 2 {
		if m.Node.Content[i].Value == key {
			v := m.Node.Content[i+1]
			if v.Kind == yaml.ScalarNode && v.Tag == "!!null" {
				return nil
			}
			return v
		}
	}
	return nil
}

// Text returns the value of a key as a text of one line; ok is false when it is
// absent.
func (m *Mapping) Text(key string) (string, *Node, bool) {
	n := m.Get(key)
	if n == nil {
		return "", nil, false
	}
	return m.Scalar(key, n)
}

func (m *Mapping) Scalar(key string, n *Node) (string, *Node, bool) {
	if n.Kind != yaml.ScalarNode {
		m.Fail(n, "write "+key+": some text", "%s is %s, not text", key, Shape(n))
		return "", nil, false
	}
	s := charset.OneLine(m.held(n))
	return s, n, s != ""
}

// List returns the value of a key as a list of nodes; one value alone is a
// list of one.
func (m *Mapping) List(key string) []*Node {
	n := m.Get(key)
	switch {
	case n == nil:
		return nil
	case n.Kind == yaml.SequenceNode:
		return n.Content
	}
	return []*Node{n}
}

// All returns the lists that a key has, one for each time it is there: a merge that
// keeps the lines of two branches may leave it twice.
func (m *Mapping) All(key string) (lists [][]*Node) {
	m.used[key] = true
	for i := 0; i+1 < len(m.Node.Content); i += 2 {
		switch k, v := m.Node.Content[i], m.Node.Content[i+1]; {
		case k.Value != key:
		case v.Kind == yaml.SequenceNode:
			lists = append(lists, v.Content)
		case v.Kind == yaml.ScalarNode && v.Tag == "!!null":
			lists = append(lists, nil)
		default:
			lists = append(lists, []*Node{v})
		}
	}
	return lists
}

// Texts returns the value of a key as a list of texts.
func (m *Mapping) Texts(key string) (out []string) {
	for _, n := range m.List(key) {
		if s, _, ok := m.Scalar(key, n); ok {
			out = append(out, s)
		} else if n.Kind == yaml.ScalarNode {
			m.Fail(n, "remove the empty entry", "an empty entry in %s", key)
		}
	}
	return out
}

// Word returns the value of a key that has a closed vocabulary.
func (m *Mapping) Word(key string, vocabulary []string) (string, *Node, bool) {
	s, n, ok := m.Text(key)
	if !ok {
		return "", nil, false
	}
	return s, n, m.Among(key, s, n, vocabulary)
}

func (m *Mapping) Among(key, s string, n *Node, vocabulary []string) bool {
	for _, w := range vocabulary {
		if s == w {
			return true
		}
	}
	text := fmt.Sprintf("unknown %s %q", key, s)
	if meant := didYouMean(s, vocabulary); meant != "" {
		text += "; " + meant
	}
	m.Fail(n, "use one of "+strings.Join(vocabulary, ", "), "%s", text)
	return false
}

// Boolean returns the value of a key that is true or false.
func (m *Mapping) Boolean(key string) (value bool, n *Node, ok bool) {
	s, n, ok := m.Text(key)
	if !ok {
		return false, nil, false
	}
	if s != "true" && s != "false" {
		m.Fail(n, "write true or false", "invalid %s: %q", key, s)
		return false, nil, false
	}
	return s == "true", n, true
}

// Number returns the value of a key that is a whole number.
func (m *Mapping) Number(key string) (int, bool) {
	s, n, ok := m.Text(key)
	if !ok {
		return 0, false
	}
	v, err := strconv.Atoi(s)
	if err != nil {
		m.Fail(n, "write a whole number", "invalid %s: %q", key, s)
		return 0, false
	}
	return v, true
}

// Sub returns a Mapping inside this one.
func (m *Mapping) Sub(n *Node) *Mapping {
	return &Mapping{file: m.file, Told: m.Told, base: m.base, Node: n, msgs: m.msgs, used: map[string]bool{}}
}

// Unused calls f for each key that was not asked for, in order.
func (m *Mapping) Unused(f func(key *Node)) {
	for i := 0; i+1 < len(m.Node.Content); i += 2 {
		if k := m.Node.Content[i]; !m.used[k.Value] {
			f(k)
		}
	}
}

// Others calls f for each key of front matter that was not asked for, in order. Such are
// for other programs, and may stay; but one that is the name of a field with one change,
// or with two neighbours swapped, was hardly meant for them.
func (m *Mapping) Others(f func(key *Node)) {
	m.Unused(func(k *Node) {
		near := func(name string) bool { return len(k.Value) > 3 && Distance(strings.ToLower(k.Value), name) == 1 }
		if at := slices.IndexFunc(archive.FieldNames(), near); at >= 0 {
			m.msgs.Notef(m.file, m.Line(k), fmt.Sprintf("did you mean %q? if it is for another program, let it be", archive.FieldNames()[at]), "the key %q says nothing here", k.Value)
		}
		f(k)
	})
}

// Strict reports every key that was not asked for.
func (m *Mapping) Strict(what string) {
	m.Unused(func(k *Node) {
		known := make([]string, 0, len(m.used))
		for w := range m.used {
			known = append(known, w)
		}
		hint := "docs/files.md lists the keys"
		if s := didYouMean(k.Value, known); s != "" {
			hint = s
		}
		m.Fail(k, hint, "unknown key %q in %s", k.Value, what)
	})
}

// didYouMean returns “did you mean X?” for the nearest word within two changes,
// the first in alphabetical order if there are several, else "".
func didYouMean(s string, words []string) string {
	best, least := "", 3
	for _, w := range words {
		if d := Distance(strings.ToLower(s), strings.ToLower(w)); d < least || d == least && best != "" && w < best {
			best, least = w, d
		}
	}
	if best == "" || len(s) < 3 {
		return ""
	}
	return fmt.Sprintf("did you mean %q?", best)
}

// Distance is the Damerau-Levenshtein distance, in bytes: two neighbours swapped,
// as in "titel", are one change. Long words are far away.
func Distance(a, b string) int {
	if len(a) > 40 || len(b) > 40 {
		return 99
	}
	last, row, next := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		next[0] = i + 1
		for j := range len(b) {
			next[j+1] = 1 + min(row[j], row[j+1], next[j])
			switch {
			case a[i] == b[j]:
				next[j+1] = row[j]
			case i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j]:
				next[j+1] = min(next[j+1], last[j-1]+1)
			}
		}
		last, row, next = row, next, last
	}
	return row[len(b)]
}
