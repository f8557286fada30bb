// Package outlets knows common outlets, agencies and bodies: their names, web
// addresses and what they are. A clipping often prints no more of its publisher than
// a domain or a code of two letters, and only a list can say whose it is.
//
// The list holds facts (name, kind, country, language, domain), written for this
// program; it is no judgement, and a curated publisher of an archive goes before it.
package outlets

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
)

//go:embed outlets.txt
var file string

// An Outlet is somebody who publishes.
type Outlet struct {
	Name     string
	Type     string // as the archive's types of publishers
	Country  string // ISO 3166
	Language string // of BCP 47
	Domains  []string
	Others   []string // other names and codes
	Codes    []string // of an agency, which are its name only where agencies print them
}

// index maps names, folded, and domains to outlets. Of two with one name the first
// stands for it; shared says that there are more.
type index struct {
	names, codes, domains map[string]*Outlet
	shared                map[string]bool
	list                  []*Outlet
}

var all = sync.OnceValue(func() *index {
	x := &index{names: map[string]*Outlet{}, codes: map[string]*Outlet{}, domains: map[string]*Outlet{}, shared: map[string]bool{}}
	put := func(to map[string]*Outlet, k string, o *Outlet) {
		if was := to[k]; was == nil {
			to[k] = o
		} else if was != o {
			x.shared[k] = true
		}
	}
	kind := ""
	for line := range strings.Lines(file) {
		f := strings.Split(strings.TrimSpace(line), "|")
		if len(f) == 1 {
			kind = f[0]
			continue
		}
		o := &Outlet{Name: f[0], Type: kind, Country: f[1], Language: f[2], Domains: strings.Fields(f[3])}
		if f[4] != "" {
			o.Others = strings.Split(f[4], ";")
		}
		o.Name, _, _ = strings.Cut(o.Name, " (") // the brackets tell two of one name apart
		x.list = append(x.list, o)
		for _, n := range append([]string{o.Name}, o.Others...) {
			put(x.names, key(n), o)
		}
		if len(f) > 5 {
			o.Codes = strings.Fields(f[5])
		}
		for _, c := range o.Codes {
			put(x.codes, c, o)
		}
		for _, d := range o.Domains {
			x.domains[d] = o
		}
	}
	for c, o := range x.codes {
		x.shared[c] = x.shared[c] || x.names[c] != nil && x.names[c] != o
	}
	return x
})

// List returns all outlets in the order of the file.
func List() []*Outlet { return all().list }

// key folds a name: case and a leading article do not tell outlets apart, but a
// short code is one only in its own letters.
func key(name string) string {
	name = strings.Join(strings.Fields(strings.ReplaceAll(name, "’", "'")), " ")
	if len(name) > 4 && strings.EqualFold(name[:4], "the ") {
		name = name[4:]
	}
	if len(name) < 5 && !strings.Contains(name, " ") {
		return name
	}
	return strings.ToLower(name)
}

// ByName returns the outlet of a name or code as it is printed, or nil. sure is
// false where several have it, of which only the kind is then known.
func ByName(name string) (o *Outlet, sure bool) {
	name = strings.Trim(name, " .,:;*_\"“”")
	if len(name) < 2 || len(name) > 80 {
		return nil, false
	}
	x := all()
	k := key(name)
	if o = x.names[k]; o == nil && len(name) < 5 && strings.ToUpper(name) == name { // "TIME", "BILD"
		r := []rune(strings.ToLower(name))
		r[0] = unicode.ToUpper(r[0])
		k = string(r)
		o = x.names[k]
	}
	return o, o != nil && !x.shared[k]
}

// Agency returns the news agency of a name as it is printed, also with a desk of it behind
// a stroke: "dpa/lnw". Two agencies are none. A code that others have too is a name only in a
// dateline, where nobody else is named: "ANKARA (AA) —".
func Agency(printed string, dateline bool) *Outlet {
	var found *Outlet
	for i, part := range strings.Split(printed, "/") {
		o, sure := ByName(part)
		if code := strings.Trim(part, " .,"); o == nil && (dateline || i > 0) {
			o = all().codes[code]
			sure = !all().shared[code]
		}
		known := o != nil && sure && o.Type == "news-agency"
		switch {
		case i == 0 && !known, i > 0 && known && o != found:
			return nil
		case i == 0:
			found = o
		}
	}
	return found
}

// ByHost returns the outlet of a host ("www.scmp.com", "amp.dw.com") or nil, and the
// domain of it that the list has.
func ByHost(host string) (o *Outlet, domain string) {
	host = strings.ToLower(strings.TrimPrefix(strings.TrimSuffix(strings.TrimSpace(host), "/"), "www."))
	for x := all(); strings.Contains(host, "."); {
		if o := x.domains[host]; o != nil {
			return o, host
		}
		_, host, _ = strings.Cut(host, ".")
	}
	return nil, ""
}
