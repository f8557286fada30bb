package curate

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"

	"dossier/cmd/dossier/internal/archive"
)

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

// Permalinks writes the file of permalinks whole, where it differs.
func Permalinks(name string, p *archive.Permalinks) error {
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
