package source

import (
	"go.yaml.in/yaml/v4"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
)

// maxPermalinks bounds the file of permalinks, in bytes: some hundred thousand
// addresses.
const maxPermalinks = 64 << 20

// Permalinks reads the file of permalinks. It returns nil, and messages, when the
// file cannot be read as such: an address that was given must not be given anew.
func Permalinks(shown string, data []byte) (*archive.Permalinks, diag.List) {
	var msgs diag.List
	node := boundedNode(shown, 0, data, maxPermalinks, &msgs)
	switch {
	case node == nil:
		return nil, msgs
	case node.Kind == 0:
		return &archive.Permalinks{}, msgs
	case node.Kind != yaml.MappingNode:
		msgs.Errorf(shown, node.Line, "take the file back from version control", "this is %s, not keys and values", nodeWord(node))
		return nil, msgs
	}
	m := &mapping{file: shown, node: node, msgs: &msgs, used: map[string]bool{}}
	p := &archive.Permalinks{}
	for _, part := range []struct {
		key string
		to  *[]archive.Permalink
	}{{"briefings", &p.Briefings}, {"entities", &p.Entities}} {
		seen := map[string]bool{}
		for _, n := range m.list(part.key) {
			if n.Kind != yaml.MappingNode {
				m.fail(n, "write - {id: …} for each address", "an address that is %s", nodeWord(n))
				continue
			}
			s := m.sub(n)
			l := archive.Permalink{Line: n.Line}
			l.ID, _, _ = s.text("id")
			switch {
			case !archive.ValidID(l.ID):
				m.fail(n, "an id is the last part of the address of its page, without .html", "this is no id: %q", l.ID)
				continue
			case seen[l.ID]:
				m.fail(n, "remove one of the two: most likely two branches were merged", "the address %s is given twice", l.ID)
				continue
			}
			seen[l.ID] = true
			name := "name"
			if part.key == "briefings" {
				name = "title"
				l.Source, _, _ = s.text("source")
				l.SHA256, _, _ = s.text("sha256")
				l.Issuer, _, _ = s.text("publisher")
				l.Date, _, _ = s.text("published")
			}
			l.Withheld, _, _ = s.boolean("withheld")
			l.Name, _, _ = s.text(name)
			l.Gone, _, _ = s.text("gone")
			l.Why, _, _ = s.text("why")
			l.To, _, _ = s.text("to")
			for _, date := range []string{l.Gone, l.Date} {
				if date != "" && !archive.ValidDate(date) {
					m.fail(n, "write a date that exists: 2026-01-13", "this is no date: %q", date)
				}
			}
			if l.To != "" && !archive.ValidID(l.To) {
				m.fail(n, "write the id of the page it leads to", "this is no id: %q", l.To)
				l.To = ""
			}
			s.strict("a permalink")
			*part.to = append(*part.to, l)
		}
	}
	m.strict("the permalinks")
	if msgs.Count(diag.Error) > 0 {
		return nil, msgs
	}
	return p, msgs
}
