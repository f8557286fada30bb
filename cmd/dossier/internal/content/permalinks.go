// permalinks.yaml: the addresses of pages past and present. Unlike the other files
// it is the build's, which reads it and rewrites it as a whole.

package content

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/meta"
)

// MaxPermalinks bounds the file of permalinks, in bytes: some hundred thousand
// addresses.
const MaxPermalinks = 64 << 20

// ReadPermalinks reads the file of permalinks. It returns nil, and messages, when
// anything in it is wrong: an address in use must not go to another page.
func ReadPermalinks(shown string, data []byte) (*archive.Permalinks, diag.List) {
	var msgs diag.List
	node := meta.Tree(shown, 0, data, MaxPermalinks, &msgs)
	switch {
	case node == nil:
		return nil, msgs
	case meta.Empty(node):
		return &archive.Permalinks{}, msgs
	case !meta.IsMapping(node):
		msgs.Errorf(shown, node.Line, "restore the file from version control", "this is %s, not keys and values", meta.Shape(node))
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
				m.Fail(n, "write - {id: …} for each address", "an address is keys and values, not %s", meta.Shape(n))
				continue
			}
			s := m.Sub(n)
			l := archive.Permalink{Line: n.Line}
			l.ID, _, _ = s.Text("id")
			switch {
			case !archive.ValidID(l.ID):
				m.Fail(n, "an id is the last part of its page's address, without .html", "invalid id: %q", l.ID)
				continue
			case seen[l.ID]:
				m.Fail(n, "remove one of them; two branches were probably merged", "address %s is listed twice", l.ID)
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
				if date != "" && !edtf.Valid(date) {
					m.Fail(n, "use a real date: 2026-01-13", "invalid date: %q", date)
				}
			}
			if l.To != "" && !archive.ValidID(l.To) {
				m.Fail(n, "write the id of the page it should lead to", "invalid id: %q", l.To)
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

const permalinksHead = `# The addresses of this archive's pages, written by "dossier build". Commit it: with
# this file a page keeps its address when its title, the file name of its source or
# the name of its entity changes, and the address of a removed page says so.
#
# To an address that is "gone" you may add
#   why: "the reason"       shown at the address
#   to: "another-id"        redirects the address
# Everything else is maintained by the build.

`

// WritePermalinks writes the file of permalinks, unless it already says the same.
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
