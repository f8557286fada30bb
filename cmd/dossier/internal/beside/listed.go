// What lists say of sources: a library of references names the files of its entries as
// they lay on somebody's computer, and some of them lie in the archive.

package beside

import (
	"net/url"
	"path"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"dossier/cmd/dossier/internal/archive"
)

// List is a list among the sources.
type List struct {
	Name, Shown string
	Entries     []archive.Listed

	Matched int // entries whose file is a source
}

// longName is from how many bytes on the name of a file, without its extension, is its
// own: many have a report.pdf.
const longName = 16

// Listed finds the sources that lists name, and what these say of each. Where two entries
// name one source, what they agree on is taken. It counts the entries that name any.
func Listed(lists []*List, sources []string) map[string]*archive.Attribution {
	if len(lists) == 0 {
		return nil
	}
	bases := map[string][]string{} // the last part of a path, folded → sources
	exact := map[string]string{}
	for _, s := range sources {
		exact[spelled(s)] = s
		base := spelled(path.Base(s))
		bases[base] = append(bases[base], s)
	}
	out := map[string]*archive.Attribution{}
	for _, l := range lists {
		claims := map[string]int{} // how many entries of the list have a file of a name
		for i := range l.Entries {
			for _, f := range files(&l.Entries[i]) {
				claims[path.Base(f)]++
			}
		}
		for i := range l.Entries {
			e := &l.Entries[i]
			matched := false
			for _, f := range files(e) {
				name := exact[path.Join(spelled(path.Dir(l.Name)), f)]
				if name == "" {
					name = exact[f]
				}
				if name == "" {
					name = closest(f, bases[path.Base(f)], claims[path.Base(f)] == 1)
				}
				if name == "" {
					continue
				}
				matched = true
				said := said(l, e)
				if before := out[name]; before != nil {
					said = agreed(before, said)
				}
				out[name] = said
			}
			if matched {
				l.Matched++
			}
		}
	}
	return out
}

func spelled(s string) string { return strings.ToLower(norm.NFC.String(s)) }

// files are the paths of an entry, in one spelling and each once.
func files(e *archive.Listed) (out []string) {
	for _, f := range e.Files {
		f = strings.ReplaceAll(f, `\`, "/")
		if rest, ok := strings.CutPrefix(f, "file://"); ok {
			f = rest
			if plain, err := url.PathUnescape(rest); err == nil {
				f = plain
			}
		}
		if f = strings.TrimLeft(path.Clean("/"+spelled(f)), "/"); f != "" && !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	return out
}

// closest returns the one source of the same name whose folders are those of the path, as
// far as both have any, or "". A name alone is enough where nobody else has it, in the
// list (own) and in the archive, and it is long.
func closest(f string, of []string, own bool) (best string) {
	most, ties := 1, 0
	for _, s := range of {
		if n := shared(f, spelled(s)); n > most {
			best, most, ties = s, n, 1
		} else if n == most && most > 1 {
			ties++
		}
	}
	if ties == 1 {
		return best
	}
	if stem := strings.TrimSuffix(path.Base(f), path.Ext(f)); most == 1 && len(of) == 1 && own && len(stem) >= longName {
		return of[0]
	}
	return ""
}

// shared counts the parts that two paths share at their ends.
func shared(a, b string) (n int) {
	x, y := strings.Split(a, "/"), strings.Split(b, "/")
	for n < len(x) && n < len(y) && x[len(x)-1-n] == y[len(y)-1-n] {
		n++
	}
	return n
}

// said is what an entry says, with its place.
func said(l *List, e *archive.Listed) *archive.Attribution {
	a := &archive.Attribution{}
	a.Lay(&e.Fields)
	evidence := path.Base(l.Name)
	if e.Key != "" {
		evidence += ", entry " + e.Key
	}
	for field, p := range a.From {
		p.File, p.Line, p.Evidence = l.Shown, e.Line, evidence
		a.From[field] = p
	}
	return a
}

// agreed keeps of a layer what another says as well.
func agreed(a, b *archive.Attribution) *archive.Attribution {
	out := &archive.Attribution{}
	for _, f := range a.Known() {
		if b.Has(f.Name) && reflect.DeepEqual(f.At(a), f.At(b)) {
			one := &archive.Attribution{From: map[string]archive.Provenance{f.Name: a.From[f.Name]}}
			set := reflect.ValueOf(f.At(one)).Elem()
			set.Set(reflect.ValueOf(f.At(a)).Elem())
			out.Lay(one)
		}
	}
	return out
}
