package source

import (
	"strings"

	"go.yaml.in/yaml/v4"

	"dossier/cmd/dossier/internal/archive"
)

// judgementKeys are the kinds of judgement with the key that says on what.
var judgementKeys = map[archive.JudgementKind]string{
	archive.Ignore: "", archive.Same: "entity", archive.NotSame: "entity", archive.Merge: "into", archive.Rename: "name",
}

// judgements reads entities.yaml: a list, in which a later line on the same
// name holds.
func (c *contentReader) judgements(data []byte) any {
	node := yamlNode(c.shown, 0, data, &c.messages)
	if node == nil || node.Kind == 0 {
		return nil
	}
	const form = "write a list: “- ignore: Some Name”, “- same: Some Name” with “entity: its-id” below it"
	if node.Kind != yaml.SequenceNode {
		c.messages.Errorf(c.shown, node.Line, form, "this is %s, not a list", nodeWord(node))
		return nil
	}
	var out []archive.Judgement
	merged := map[string]string{}
	for _, n := range node.Content {
		if n.Kind != yaml.MappingNode || len(n.Content) == 0 {
			c.messages.Errorf(c.shown, n.Line, form, "a judgement that is %s", nodeWord(n))
			continue
		}
		m := &mapping{file: c.shown, node: n, msgs: &c.messages, used: map[string]bool{}}
		j, ok := c.judgement(m)
		if !ok {
			continue
		}
		if j.Kind == archive.Merge {
			to := j.Entity
			for range merged {
				if next, ok := merged[to]; ok && to != j.From {
					to = next
				}
			}
			if to == j.From {
				c.messages.Errorf(c.shown, j.Line, "remove one of the merges", "%s would become itself", j.From)
				continue
			}
			merged[j.From] = j.Entity
		}
		out = append(out, j)
	}
	return out
}

func (c *contentReader) judgement(m *mapping) (j archive.Judgement, ok bool) {
	j = archive.Judgement{File: c.shown, Line: m.node.Line}
	var what string
	var at *yaml.Node
	kinds := []archive.JudgementKind{archive.Ignore, archive.Same, archive.NotSame, archive.Merge, archive.Rename}
	for _, k := range kinds {
		if v, n, found := m.text(string(k)); found {
			if at != nil {
				m.fail(n, "one judgement for each line that begins with -", "two judgements in one")
				return j, false
			}
			j.Kind, what, at = k, v, n
		}
	}
	if at == nil {
		m.fail(m.node, "one of ignore, same, not-same, merge, rename", "this judges nothing: %q", m.node.Content[0].Value)
		return j, false
	}
	on := ""
	if key := judgementKeys[j.Kind]; key != "" {
		if on, _, ok = m.text(key); !ok {
			m.fail(at, "add "+key+": below it", "%s without %s", j.Kind, key)
			return j, false
		}
	}
	m.strict("a judgement")
	id := func(s string) bool {
		if !archive.ValidID(s) {
			m.fail(at, "an id is the last part of the address of its page, without .html", "this is no id: %q", s)
			return false
		}
		return true
	}
	named := func(s string) bool {
		if strings.IndexFunc(s, letterOrDigit) < 0 || len(s) > 200 {
			m.fail(at, "a name has a letter or a digit, and at most 200 bytes", "this is no name: %q", s)
			return false
		}
		return true
	}
	switch j.Kind {
	case archive.Merge:
		j.From, j.Entity = what, on
		return j, id(what) && id(on)
	case archive.Rename:
		j.Entity, j.Name = what, on
		return j, id(what) && named(on)
	}
	j.Name, j.Entity = what, on
	return j, named(what) && (on == "" || id(on))
}
