// permalinks.yaml: the addresses of pages past and present. Unlike the other files
// it is the build's, which reads it and rewrites it as a whole.

package content

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/input"
	"dossier/cmd/dossier/internal/meta"
)

// MaxPermalinks bounds the file of permalinks, in bytes: some hundred thousand
// addresses.
const MaxPermalinks = 64 << 20

// restore is what to do with a file of permalinks that lost something.
const restore = "restore the file from version control"

// ReadPermalinks reads the file of permalinks. It returns nil, and messages, when
// anything in it is wrong: an address in use must not go to another page, nor be
// forgotten. What a merge of two branches leaves when it keeps the lines of both is no
// mistake: lines on the same address are united.
func ReadPermalinks(shown string, data []byte) (*archive.Permalinks, diag.List) {
	var msgs diag.List
	if unmerged(shown, data, &msgs) {
		return nil, msgs
	}
	node := meta.Tree(shown, 0, data, MaxPermalinks, &msgs)
	switch {
	case node == nil:
		return nil, msgs
	case meta.Empty(node):
		msgs.Errorf(shown, 1, restore+"; if no page of this archive was ever published, remove it", "the file is empty: the addresses of pages are lost")
		return nil, msgs
	case !meta.IsMapping(node):
		msgs.Errorf(shown, node.Line, restore, "this is %s, not keys and values", meta.Shape(node))
		return nil, msgs
	}
	m := meta.New(shown, node, &msgs)
	p := &archive.Permalinks{Sum: sha256.Sum256(data)}
	for _, part := range []struct {
		key, name string
		to        *[]archive.Permalink
	}{{"briefings", "title", &p.Briefings}, {"entities", "name", &p.Entities}} {
		lists := m.All(part.key)
		if len(lists) == 0 {
			msgs.Errorf(shown, 1+bytes.Count(bytes.TrimRight(data, "\n"), []byte("\n")), restore, "there is no “%s:”: the file was cut off", part.key)
		}
		p.United = p.United || len(lists) > 1
		at := map[string]int{}
		for _, n := range slices.Concat(lists...) {
			l, ok := permalink(m, n, part.name)
			if !ok {
				continue
			}
			i, twice := at[l.ID]
			if !twice {
				at[l.ID] = len(*part.to)
				*part.to = append(*part.to, l)
				continue
			}
			if first := &(*part.to)[i]; !unite(first, l) {
				m.Fail(n, "keep one of them, or make them say the same", "address %s is led elsewhere, or its end explained, in another way on line %d", l.ID, first.Line)
			} else if p.United = true; l.Source != first.Source || l.SHA256 != first.SHA256 {
				p.Also = append(p.Also, l)
			}
		}
	}
	p.Withheld = readWithheld(m)
	respell(p)
	m.Strict("the permalinks")
	if msgs.Count(diag.Error) > 0 {
		return nil, msgs
	}
	return p, msgs
}

// respell puts names of sources in the form in which they are told: an earlier version kept
// them as they are stored. Names that are here in both forms are of two files.
func respell(p *archive.Permalinks) {
	var names []*string
	for i := range p.Briefings {
		names = append(names, &p.Briefings[i].Source)
	}
	for i := range p.Also {
		names = append(names, &p.Also[i].Source)
	}
	for i := range p.Withheld {
		names = append(names, &p.Withheld[i].Source)
	}
	here := make(map[string]bool, len(names))
	for _, name := range names {
		here[*name] = true
	}
	for _, name := range names {
		if told := norm.NFC.String(*name); !here[told] {
			*name = told
		}
	}
}

// permalink reads one address.
func permalink(m *meta.Mapping, n *meta.Node, name string) (l archive.Permalink, ok bool) {
	if !meta.IsMapping(n) {
		m.Fail(n, "write - {id: …} for each address", "an address is keys and values, not %s", meta.Shape(n))
		return l, false
	}
	s := m.Sub(n)
	l = archive.Permalink{ID: s.Exact("id"), Line: n.Line}
	if !archive.ValidID(l.ID) {
		m.Fail(n, "an id is the last part of its page's address, without .html", "invalid id: %q", l.ID)
		return l, false
	}
	if name == "title" {
		l.Source = s.Exact("source")
		l.SHA256, l.Issuer, l.Date = s.Exact("sha256"), s.Exact("publisher"), s.Exact("published")
	}
	l.Withheld, _, _ = s.Boolean("withheld")
	l.Name, l.Gone, l.To = s.Exact(name), s.Exact("gone"), s.Exact("to")
	l.Why, _, _ = s.Text("why")
	for _, date := range []string{l.Gone, l.Date} {
		if date != "" && !edtf.Valid(date) {
			m.Fail(n, "use a real date: 2026-01-13", "invalid date: %q", date)
		}
	}
	switch {
	case l.To != "" && !archive.ValidID(l.To):
		m.Fail(n, "write the id of the page it should lead to", "invalid id: %q", l.To)
	case l.To == l.ID:
		m.Fail(n, "write the id of another page", "address %s leads to itself", l.ID)
	}
	s.Strict("a permalink")
	return l, true
}

// unmerged reports what no file of ours holds: the marks of a merge that was not
// finished, bytes that are not UTF-8, and a beginning without an end.
func unmerged(shown string, data []byte, msgs *diag.List) bool {
	begun, ended, n := false, false, 0
	for line := range bytes.Lines(data) {
		n++
		line = bytes.TrimRight(line, "\r\n")
		switch mark := string(line[:min(len(line), 7)]); {
		case mark == "<<<<<<<", mark == ">>>>>>>", mark == "|||||||", string(line) == "=======":
			msgs.Errorf(shown, n, "keep the lines of both sides, remove the marks, and build again: lines on one address are united", "a merge was not finished here")
			return true
		case !utf8.Valid(line):
			msgs.Errorf(shown, n, "save the file again as UTF-8, or "+restore, "this is not UTF-8")
			return true
		}
		begun = begun || string(line) == "---"
		ended = ended || string(line) == "..."
	}
	if begun && !ended {
		msgs.Errorf(shown, n, restore, "the file was cut off: its last line, “...”, is missing")
	}
	return begun && !ended
}

// unite adds to what is said of an address what another line says of it. It reports
// false where both cannot be true. The build finds out again what is at an address
// that is not gone, so what is gone on one branch alone is not.
func unite(l *archive.Permalink, other archive.Permalink) bool {
	l.Gone = min(l.Gone, other.Gone)
	l.Withheld = l.Withheld || other.Withheld
	for _, f := range []struct {
		to   *string
		more string
	}{{&l.To, other.To}, {&l.Why, other.Why}} {
		if *f.to == "" {
			*f.to = f.more
		} else if f.more != "" && f.more != *f.to {
			return false
		}
	}
	return true
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
# Below "withheld" stands by what a source that may not be shown is known again, should
# it be renamed, copied or lose its sidecar. Everything else is maintained by the build.
#
# Where two branches are merged, keep the lines of both: the next build unites them.

---
`

// ErrChanged is returned when somebody else wrote a file since it was read.
var ErrChanged = errors.New("the file changed while the site was built")

// WritePermalinks writes the file of permalinks, unless it already says the same, or
// is no longer the one that they were made from: what somebody wrote meanwhile stays.
func WritePermalinks(name string, p *archive.Permalinks) error {
	data := permalinks(p)
	have, err := input.ReadIn(name, MaxPermalinks)
	switch {
	case err == nil && bytes.Equal(have, data):
		return nil
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return err
	}
	if err := (&Desk{Dir: filepath.Dir(name)}).plain(name); err != nil {
		return err
	}
	return replace(name, data, func() error { return unchanged(name, p.Sum, data) })
}

// SaysPermalinks reports whether the file of permalinks says just that.
func SaysPermalinks(name string, p *archive.Permalinks) bool {
	have, err := input.ReadIn(name, MaxPermalinks)
	return err == nil && bytes.Equal(have, permalinks(p))
}

// unchanged returns ErrChanged unless a file is still the one that was read, or says by
// now what is to be written: a watch beside a build comes to the same.
func unchanged(name string, sum [32]byte, data []byte) error {
	now, err := input.ReadIn(name, MaxPermalinks)
	switch {
	case errors.Is(err, fs.ErrNotExist) && sum == [32]byte{}, err == nil && (sum == sha256.Sum256(now) || bytes.Equal(now, data)):
		return nil
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return err
	}
	return ErrChanged
}

// permalinks is the text of the file. It is one line an address, in the order of the
// ids, so that two branches seldom meet; and it ends with a line of its own, so that a
// file that was cut off is told from a whole one.
func permalinks(p *archive.Permalinks) []byte {
	var b bytes.Buffer
	b.WriteString(permalinksHead)
	for _, part := range []struct {
		key, name string
		list      []archive.Permalink
	}{{"briefings", "title", p.Briefings}, {"entities", "name", p.Entities}} {
		b.WriteString(part.key + ":\n")
		for i := range part.list {
			l := &part.list[i]
			b.WriteString("  - {id: " + meta.Quoted(l.ID))
			for _, f := range []struct{ key, value string }{{"source", l.Source}, {"sha256", l.SHA256}, {part.name, l.Name}, {"publisher", l.Issuer}, {"published", l.Date}, {"gone", l.Gone}, {"why", l.Why}, {"to", l.To}} {
				if f.value != "" {
					b.WriteString(", " + f.key + ": " + meta.Quoted(f.value))
				}
			}
			if l.Withheld {
				b.WriteString(", withheld: true")
			}
			b.WriteString("}\n")
		}
	}
	writeWithheld(&b, p.Withheld)
	b.WriteString("...\n")
	return b.Bytes()
}

// PermalinksFile returns where the addresses of an archive are kept: beside its
// curated files. It returns "" when there are none, or when the sources are those
// of another archive.
func PermalinksFile(sources, folder string) string {
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return ""
	}
	a, err := filepath.Abs(sources)
	b, err2 := filepath.Abs(folder)
	if err != nil || err2 != nil || filepath.Dir(a) != filepath.Dir(b) {
		return ""
	}
	return filepath.Join(folder, PermalinksName)
}
