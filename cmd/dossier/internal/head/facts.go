package head

// What the readers of heads and feet take down. A field is set once; the first that
// reads it wins, but for what was only inferred.

import (
	"fmt"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/outlets"
	"dossier/cmd/dossier/internal/prose"
)

// Kind is a kind of text that the text names itself, and where.
type Kind struct {
	Kind string
	Line int
	Text string // what the line says, where it was taken out
}

// Facts are what is read of one source, and what must be known to read it.
type Facts struct {
	Known *archive.Attribution

	Language func() string                                // of the text, as far as it is known: "es"; says in which order days are written
	Page     func(s string) string                        // says why a line is furniture of a page, or ""
	Warn     func(line int, problem string, field string) // a date that cannot be used
	Repair   func(first, last int, what string)

	Kind     Kind
	Release  bool // marked as a release to the press
	Dateline bool // the text opens with a dateline

	talk     bool // people speak in the text, each behind a name and a colon
	dayAbove bool // the day of publication stood alone above the title
}

// Found takes down how a field is known, unless it is already.
func (f *Facts) Found(field string, basis archive.Basis, line int, evidence, rule string) bool {
	a := f.Known
	if a.Has(field) && !(a.Basis(field) == archive.Inferred && basis == archive.Extracted) {
		return false // what was read first stands, but for what was only concluded
	}
	a.Set(field, archive.Provenance{Basis: basis, Line: line, Evidence: prose.Clip(evidence, 200), Rule: rule})
	return true
}

// issueTail is what a journal prints behind its name.
var issueTail = lazyregexp.New(`(?i)[,|·–—-]?\s*\b(?:` + lang.Read.Head(func(h *lang.Head) lang.Pattern { return h.Issue }) + `)\.?\s*\d.*$`)

// Publisher takes down who issued a text.
func (f *Facts) Publisher(p archive.Publisher, basis archive.Basis, line int, evidence, rule string) {
	if name := strings.TrimSpace(issueTail.ReplaceAllString(p.Name, "")); len(name) > 3 {
		p.Name = name
	}
	if f.Found("publisher", basis, line, evidence, rule) {
		f.Known.Publisher = p
	}
}

// Issuer takes down an outlet by its printed name, with what the list knows of it.
func (f *Facts) Issuer(o outletName, basis archive.Basis, line int, evidence, rule string) {
	p := archive.Publisher{Name: strings.TrimRight(o.name, " .,;:")}
	if k := o.known; k != nil {
		p.Aliases = []string{p.Name}
		p.Type = k.Type
		if len(p.Name) < 6 && !strings.EqualFold(p.Name, k.Name) || prose.AllCapitals(p.Name) && !prose.AllCapitals(k.Name) {
			p.Name = k.Name // a code, or capitals
		}
		if o.sure { // a paper of this name may stand in another country: only its address says where
			p.Domains = k.Domains
		}
	}
	if host := f.Known.Publisher.Name; f.Known.Has("publisher") && hostOf(host, p.Name) {
		p.Domains = append(p.Domains[:len(p.Domains):len(p.Domains)], host) // its own name goes before its address
		delete(f.Known.From, "publisher")
	}
	if from := f.Known.From; f.Known.Has("agency") && from["agency"].Line == from["publisher"].Line && (o.known == nil || o.known.Type != "news-agency") {
		delete(from, "publisher") // whoever wrote the text did not issue it
	}
	f.Publisher(p, basis, line, evidence, rule)
}

// Credited takes down an outlet that a text credits: it issued it, where nobody else is said
// to, and an agency wrote it. With two of these nobody can tell which.
func (f *Facts) Credited(o outletName, basis archive.Basis, line int, evidence, rule string) {
	f.Issuer(o, archive.Extracted, line, evidence, rule)
	switch k := o.known; {
	case k == nil || !o.sure || k.Type != "news-agency":
	case f.Found("agency", basis, line, evidence, rule):
		f.Known.Agency = k.Name
	case f.Known.Agency != k.Name:
		f.Known.Agency = ""
	}
}

// hostOf reports whether a host is that of a name: "www.oaktontimes.example" is the
// Oakton Times's.
func hostOf(host, name string) bool {
	if !strings.Contains(host, ".") || strings.Contains(host, " ") {
		return false
	}
	words := prose.WordsOf(name)
	if len(words) > 1 && len(words[0]) == 3 && smallWords[words[0]] {
		words = words[1:]
	}
	fold := strings.Join(words, "")
	for label := range strings.SplitSeq(strings.ToLower(host), ".") {
		if label = strings.ReplaceAll(label, "-", ""); len(fold) > 4 && (label == fold || label == "the"+fold) {
			return true
		}
	}
	return false
}

// Site takes down the publisher of a web address that stands alone.
func (f *Facts) Site(host string, basis archive.Basis, line int, evidence, rule string) {
	host = strings.ToLower(host)
	if o, domain := outlets.ByHost(host); o != nil {
		f.Publisher(archive.Publisher{Name: o.Name, Type: o.Type, Country: o.Country, Domains: []string{domain, host}, Aliases: []string{host}},
			archive.Inferred, line, evidence, "the list of outlets says whose address this is")
		return
	}
	f.Publisher(archive.Publisher{Name: host}, basis, line, evidence, rule)
}

// Date takes down a date of the text.
func (f *Facts) Date(field, value string, basis archive.Basis, line int, evidence, rule string) {
	a := f.Known
	if known := map[string]string{"published": a.Published, "updated": a.Updated}[field]; known != "" && strings.HasPrefix(value, known+"-") {
		delete(a.From, field) // the month was read; this is the day
	}
	if value == "" || !f.Found(field, basis, line, evidence, rule) {
		return
	}
	switch field {
	case "published":
		a.Published = value
	case "updated":
		a.Updated = value
	case "retrieved":
		a.Retrieved = value
	}
}

// Dated takes down a date as it is written, or says why it cannot be used.
func (f *Facts) Dated(field string, d Found, line int, evidence, rule string) {
	if d.Problem != "" {
		if f.Warn != nil {
			f.Warn(line, d.Problem, field)
		}
		return
	}
	f.Date(field, d.Value, archive.Extracted, line, evidence, rule)
}

// Authors takes down who wrote a text.
func (f *Facts) Authors(list []archive.Author, basis archive.Basis, line int, evidence, rule string) {
	if len(list) > 0 && f.Found("authors", basis, line, evidence, rule) {
		f.Known.Authors = list
	}
}

// SourceURL takes down where a text was taken from, and what its address says.
func (f *Facts) SourceURL(url string, line int, evidence string) {
	if _, web := body.Web(url); !web {
		return
	}
	if f.Found("source_url", archive.Extracted, line, evidence, "a web address on a line of its own") {
		f.Known.SourceURL = url
	}
	f.address(url, line, evidence)
}

// dayInURL matches the day in the path of an address: /2022/07/12/, /2022-07-12-.
var dayInURL = lazyregexp.New(`/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/_.-]|$)`)

// address reads the host of an address and the day in its path.
func (f *Facts) address(url string, line int, evidence string) {
	host := strings.TrimPrefix(strings.TrimPrefix(url, "https://"), "http://")
	host, _, _ = strings.Cut(host, "/")
	if siteLine.MatchString(host) {
		f.Site(host, archive.Inferred, line, evidence, "the host of the address the text was taken from")
	}
	if m := dayInURL.FindStringSubmatch(url); m != nil {
		if d, ok := f.findDate(fmt.Sprintf("%s-%s-%s", m[1], m[2], m[3])); ok && d.Problem == "" {
			f.Date("published", d.Value, archive.Inferred, line, evidence, "the day in the address of the text")
		}
	}
}

// Place takes down where a text was written.
func (f *Facts) Place(name string, line int, evidence string) {
	if f.Found("place", archive.Extracted, line, evidence, "the place of a dateline") {
		f.Known.Place = usualPlace(name)
		if !strings.HasSuffix(f.Known.Place, ".") && initialsLast.MatchString(name) && strings.Contains(evidence, name+".") { // Washington, D.C.
			f.Known.Place += "."
		}
	}
}

// initialsLast matches a name that ends in initials without their last full stop.
var initialsLast = lazyregexp.New(`\b\p{Lu}\. ?\p{Lu}$`)
