package meta

// The edits of a text in a sidecar: which of its lines belong to it and which do not.
//
//	remove:
//	  - lines: 14-16
//	    text: "Sign up for our letter … every Friday."
//	    why: an advertisement of the outlet
//
// What is not understood in full edits nothing.

import (
	"slices"

	"go.yaml.in/yaml/v4"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/prose"
)

// How many edits a sidecar may have, and how long a quotation may be, in bytes.
const (
	mostEdits = 200
	mostQuote = 4000
)

// editMembers are the keys of an edit.
var editMembers = []string{"lines", "text", "why"}

// Edits reads the edits of a sidecar, in the order of their lines. From then on what
// they quote is not asked for what it restricts: it says nothing of the source.
func (m *Mapping) Edits() (out []archive.Edit) {
	m.quotes = true
	for _, key := range archive.EditKeys {
		n := m.Get(key)
		switch {
		case n == nil:
			continue
		case n.Kind != yaml.SequenceNode:
			m.Fail(n, "write a list below it: - lines: 14-16, and text: and why: below that", "%s is %s, not a list", key, Shape(n))
			continue
		}
		for _, item := range n.Content {
			if len(out) == mostEdits {
				m.Fail(item, "edit the source itself, or a copy of it", "more than %d edits of one text", mostEdits)
				break
			}
			if e, ok := m.edit(key, item); ok {
				out = append(out, e)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b archive.Edit) int { return a.First - b.First })
	return m.apart(out)
}

// edit reads one edit.
func (m *Mapping) edit(key string, n *Node) (e archive.Edit, ok bool) {
	if n.Kind != yaml.MappingNode {
		m.Fail(n, "write lines:, text: and why:", "an entry of %s is %s", key, Shape(n))
		return e, false
	}
	in := m.Sub(n)
	e = archive.Edit{Keep: key == archive.EditKeys[0], File: m.file, Line: m.Line(n)}
	defer in.Strict("an entry of " + key)
	lines, at, has := in.Text("lines")
	e.Words, _, _ = in.Text("text")
	e.Why, _, _ = in.Text("why")
	if !has {
		m.Fail(n, "write lines: 14-16, as the record counts them", "an entry of %s without lines", key)
		return e, false
	}
	var valid bool
	e.First, e.Last, valid = archive.ParseLines(lines)
	switch {
	case !valid:
		m.Fail(at, "write lines: 14, or lines: 14-16", "invalid lines: %q", prose.Clip(lines, 40))
	case e.Words == "":
		m.Fail(n, "quote what stands in these lines; of much the first and the last words, with … between", "an entry of %s without its text", key)
	case len(e.Words) > mostQuote:
		m.Fail(n, "quote the first and the last words, with … between", "a quotation of %d bytes; the limit is %d", len(e.Words), mostQuote)
	case !e.Keep && e.Why == "":
		m.Fail(n, "write why: it is no part of the text", "an entry of %s without a reason", key)
	default:
		return e, true
	}
	return e, false
}

// apart omits edits of lines that another is about.
func (m *Mapping) apart(all []archive.Edit) (out []archive.Edit) {
	for _, e := range all {
		if n := len(out); n > 0 && e.First <= out[n-1].Last {
			o := &out[n-1]
			text := "lines %s are in another entry of %s, on line %d"
			if o.Keep != e.Keep {
				text = "lines %s are under %s too, on line %d"
			}
			m.msgs.Errorf(m.file, e.Line, "keep one of the two", text, e.Lines(), o.Key(), o.Line)
			continue
		}
		out = append(out, e)
	}
	return out
}

// quotation reports whether a key is a part of an edit, and no statement.
func (m *Mapping) quotation(above, name string, value *Node) bool {
	return m.quotes && value.Kind == yaml.ScalarNode && slices.Contains(archive.EditKeys, above) && slices.Contains(editMembers, name)
}
