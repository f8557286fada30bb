// Names of files inside files. A file may call what it holds anything; the name becomes
// that of a source, of its sidecar and of a line in the file of addresses, on any system.

package intake

import (
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/charset"
	"dossier/cmd/dossier/internal/extract"
	"dossier/cmd/dossier/internal/sitefs"
	"dossier/cmd/dossier/internal/source"
)

// longest is how many bytes a name may have: its sidecar has some more.
const longest = 120

// member is one with its name.
type member struct {
	extract.Member
	name  string // one part of a path
	calls string // what the file calls it, or else the name
	sum   string
}

// named gives each member a name that no other of them has. Members that are called the
// same get the hash of their bytes into their names, each of them, so that their order
// does not show; one that is there twice is one.
func named(list []extract.Member) []member {
	out := make([]member, 0, len(list))
	first := map[string]string{} // a name, folded → the bytes that have it
	several := map[string]bool{} // different ones
	seen := map[[2]string]bool{}
	for _, m := range list {
		n := member{Member: m, sum: sum(m.Data)}
		if n.name = Part(m.Name); n.name == "" {
			n.name = n.sum[:8]
		}
		n.name = typed(n.name, m.Type)
		key := strings.ToLower(n.name)
		if seen[[2]string{key, n.sum}] {
			continue
		}
		seen[[2]string{key, n.sum}] = true
		if other, taken := first[key]; taken && other != n.sum {
			several[key] = true
		}
		first[key] = n.sum
		if n.calls = strings.TrimSpace(charset.OneLine(strings.ToValidUTF8(m.Name, ""))); n.calls == "" || len(n.calls) > 2*longest {
			n.calls = n.name
		}
		out = append(out, n)
	}
	taken := map[string]bool{}
	for key := range first {
		if !several[key] {
			taken[key] = true
		}
	}
	for i := range out {
		n := &out[i]
		if !several[strings.ToLower(n.name)] {
			continue
		}
		ext := path.Ext(n.name)
		plain := strings.TrimSuffix(n.name, ext)
		for digits := 8; ; digits += 8 { // whoever chose a name with a hash in it chose no longer one
			n.name = plain + "-" + n.sum[:min(digits, len(n.sum))] + ext
			if key := strings.ToLower(n.name); !taken[key] || digits > len(n.sum) {
				taken[key] = true
				break
			}
		}
	}
	return out
}

// Part makes of what somebody calls a file one part of a path; "" where nothing is left.
func Part(name string) string {
	name = strings.ToValidUTF8(norm.NFC.String(charset.OneLine(name)), "")
	name = name[strings.LastIndexAny(name, `/\`)+1:]
	name = strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`<>:"|?*`, r):
			return '-'
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r), unicode.Is(unicode.Co, r), r == utf8.RuneError:
			return -1
		}
		return r
	}, name)
	name = strings.Join(strings.Fields(name), " ")
	name = strings.TrimRight(strings.TrimLeft(name, ". ~#$"), ". ~#")
	ext := path.Ext(name)
	stem := strings.TrimSuffix(name, ext)
	if len(ext) > 16 {
		stem, ext = name, ""
	}
	if most := longest - len(ext); len(stem) > most {
		for most > 0 && !utf8.RuneStart(stem[most]) {
			most--
		}
		stem = strings.TrimRight(stem[:most], ". ")
	}
	if name = stem + ext; stem == "" || archive.Reserved(name) || sitefs.Temporary(name) {
		return ""
	}
	return name
}

// typed puts the usual extension of a type behind a name that no reader knows.
func typed(name, kind string) string {
	if source.ReaderOf(name) != nil {
		return name
	}
	if kind = mediaType(kind); kind == "" {
		return name
	}
	for i := range source.Readers {
		if r := &source.Readers[i]; r.MediaType == kind {
			return name + r.Extensions[0]
		}
	}
	return name
}
