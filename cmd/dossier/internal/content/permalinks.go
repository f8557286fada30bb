// permalinks.yaml: the addresses that an archive has given, which a build reads and
// writes anew as a whole.

package content

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/meta"
)

// maxPermalinks bounds the file of permalinks, in bytes: some hundred thousand
// addresses.
const maxPermalinks = 64 << 20

// ReadPermalinks reads the file of permalinks. It returns nil, and messages, when the
// file cannot be read as such: an address that was given must not be given anew.
func ReadPermalinks(shown string, data []byte) (*archive.Permalinks, diag.List) {
	var msgs diag.List
	node := meta.Tree(shown, 0, data, maxPermalinks, &msgs)
	switch {
	case node == nil:
		return nil, msgs
	case meta.Empty(node):
		return &archive.Permalinks{}, msgs
	case !meta.IsMapping(node):
		msgs.Errorf(shown, node.Line, "take the file back from version control", "this is %s, not keys and values", meta.Shape(node))
		return nil, msgs
	}
	m := meta.New(shown, node, &msgs)
	p := &archive.Permalinks{}
	for _, part := range []struct {
		key string
		to  *[]archive.Permalink
	}{{"briefings", &p.Briefings}, {"entities", &p.Entities}} {
		seen := map[string]bool{}
		for _, n := range m.List(part.key) {
			if !meta.IsMapping(n) {
				m.Fail(n, "write - {id: …} for each address", "an address that is %s", meta.Shape(n))
				continue
			}
			s := m.Sub(n)
			l := archive.Permalink{Line: n.Line}
			l.ID, _, _ = s.Text("id")
			switch {
			case !archive.ValidID(l.ID):
				m.Fail(n, "an id is the last part of the address of its page, without .html", "this is no id: %q", l.ID)
				continue
			case seen[l.ID]:
				m.Fail(n, "remove one of the two: most likely two branches were merged", "the address %s is given twice", l.ID)
				continue
			}
			seen[l.ID] = true
			name := "name"
			if part.key == "briefings" {
				name = "title"
				l.Source, _, _ = s.Text("source")
				l.SHA256, _, _ = s.Text("sha256")
				l.Issuer, _, _ = s.Text("publisher")
				l.Date, _, _ = s.Text("published")
			}
			l.Withheld, _, _ = s.Boolean("withheld")
			l.Name, _, _ = s.Text(name)
			l.Gone, _, _ = s.Text("gone")
			l.Why, _, _ = s.Text("why")
			l.To, _, _ = s.Text("to")
			for _, date := range []string{l.Gone, l.Date} {
				if date != "" && !archive.ValidDate(date) {
					m.Fail(n, "write a date that exists: 2026-01-13", "this is no date: %q", date)
				}
			}
			if l.To != "" && !archive.ValidID(l.To) {
				m.Fail(n, "write the id of the page it leads to", "this is no id: %q", l.To)
				l.To = ""
			}
			s.Strict("a permalink")
			*part.to = append(*part.to, l)
		}
	}
	m.Strict("the permalinks")
	if msgs.Count(diag.Error) > 0 {
		return nil, msgs
	}
	return p, msgs
}

// PermalinksName is the file of permalinks below the content folder.
const PermalinksName = "permalinks.yaml"

const permalinksHead = `# The addresses this archive has given, written by "dossier build". Commit it: by
# this file a page keeps its address when its title, its source's name or the name
# of an entity changes, and an address whose page is gone says so.
#
# Where something is "gone" you may add to its line
#   why: "the reason"       shown on the page that stands there now
#   to: "another-id"        the address leads there instead
# Everything else is the build's to write.

`

// WritePermalinks writes the file of permalinks whole, where it differs.
func WritePermalinks(name string, p *archive.Permalinks) error {
	var b strings.Builder
	b.WriteString(permalinksHead)
	for _, part := range []struct {
		key, name string
		list      []archive.Permalink
	}{{"briefings", "title", p.Briefings}, {"entities", "name", p.Entities}} {
		b.WriteString(part.key + ":")
		if len(part.list) == 0 {
			b.WriteString(" []")
		}
		b.WriteByte('\n')
		for i := range part.list {
			l := &part.list[i]
			b.WriteString("  - {id: " + quoted(l.ID))
			for _, f := range []struct{ key, value string }{{"source", l.Source}, {"sha256", l.SHA256}, {part.name, l.Name}, {"publisher", l.Issuer}, {"published", l.Date}, {"gone", l.Gone}, {"why", l.Why}, {"to", l.To}} {
				if f.value != "" {
					b.WriteString(", " + f.key + ": " + quoted(f.value))
				}
			}
			if l.Withheld {
				b.WriteString(", withheld: true")
			}
			b.WriteString("}\n")
		}
	}
	data := []byte(b.String())
	if have, err := os.ReadFile(name); err == nil && bytes.Equal(have, data) {
		return nil
	}
	if err := (&Desk{Dir: filepath.Dir(name)}).plain(name); err != nil {
		return err
	}
	return replace(name, data)
}
