// Package attribution decides who said something, when and in what form: it
// lays what a publisher's file, the text, the front matter and the sidecar say
// on top of each other, in this order, and keeps for each field how it is known.
package attribution

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/translated"
)

// Directory finds a curated publisher by its id, name, alias or domain.
type Directory struct {
	by      map[string]*archive.Publisher
	others  map[string][]*archive.Publisher // who else has the name, or the host of their address
	unclear []string                        // files that cannot be read
}

// NewDirectory indexes the publishers; the first to claim a name keeps it, and what
// restricts the others restricts it, too (content unites them). unclear names the publishers' files that cannot be read.
func NewDirectory(publishers []*archive.Publisher, unclear []string) *Directory {
	d := &Directory{by: map[string]*archive.Publisher{}, others: map[string][]*archive.Publisher{}, unclear: unclear}
	claim := func(k string, p *archive.Publisher) {
		switch first := d.by[k]; {
		case k == "" || first == p:
		case first == nil:
			d.by[k] = p
		default:
			d.others[k] = append(d.others[k], p)
		}
	}
	for _, p := range publishers {
		claim(archive.PublisherKey(p.ID), p)
		claim(archive.PublisherKey(p.Name), p)
		claim(archive.PublisherKey(host(p.URL)), p)
		for _, k := range p.Keys() {
			claim(k, p)
		}
	}
	return d
}

func host(url string) string {
	url = strings.TrimPrefix(strings.TrimPrefix(url, "https://"), "http://")
	url, _, _ = strings.Cut(url, "/")
	return url
}

// Find returns the publisher known by a name or domain, or nil.
func (d *Directory) Find(name string) *archive.Publisher {
	if name == "" {
		return nil
	}
	return d.by[archive.PublisherKey(name)]
}

// Layers are what is said of a document outside of it; each may be nil.
type Layers struct {
	Listed  *archive.Attribution // by a library of references
	Sidecar *archive.Attribution
	Holder  *archive.Attribution // what restricts the file that holds it
}

// Assign joins the layers for one document, and returns with them what of the
// document may be shown.
func Assign(doc *archive.Document, from Layers, dir *Directory) (*archive.Attribution, *archive.Document) {
	a := assign(doc, from, dir)
	publish := a.Handling.Publish
	if a.Retracted() {
		publish = "metadata"
	}
	if publish != "excerpt" && publish != "metadata" {
		return a, doc
	}
	shown := disclose(doc, publish == "excerpt", a.Retracted())
	if shown.Recovered.Has("publisher") && dir.Find(a.Publisher.ID) != nil {
		shown.Recovered.Publisher.ID = a.Publisher.ID // by what the text prints it would not be found again
	}
	allowed := assign(shown, from, dir).Disclosed(false) // what is known of it may say no more than is shown
	a = &allowed
	if why := a.From["publish"]; publish == "excerpt" {
		a.Fidelity = append([]string{"excerpt"}, without(a.Fidelity, "full", "excerpt")...)
		a.Set("fidelity", why)
	} else {
		a.Fidelity = nil
		delete(a.From, "fidelity")
	}
	return a, shown
}

func without(list []string, words ...string) (out []string) {
	for _, s := range list {
		if !slices.Contains(words, s) {
			out = append(out, s)
		}
	}
	return out
}

// translating ends the hosts of services that show pages as programs translate them.
var translating = []string{".translate.goog", ".translate.googleusercontent.com", ".translated.turbopages.org"}

// translates reports whether an address is one at which a program shows pages translated.
func translates(address string) bool {
	h := host(strings.ToLower(address))
	return slices.ContainsFunc(translating, func(end string) bool { return strings.HasSuffix("."+h, end) }) || strings.Contains(address, "://translate.google.com/translate?")
}

// ownFields is what a source, its entry in a library of references and its sidecar say.
func ownFields(doc *archive.Document, from Layers) *archive.Attribution {
	own := &archive.Attribution{}
	own.Lay(&doc.Recovered)
	own.Lay(&doc.Stated)
	for _, layer := range []*archive.Attribution{from.Listed, from.Sidecar} {
		if layer != nil {
			own.Lay(layer)
		}
	}
	translated.Settle(own)
	if translates(own.SourceURL) && !own.Has("fidelity") {
		own.Fidelity = []string{translated.Machine}
		own.Set("fidelity", archive.Provenance{Basis: archive.Inferred, Evidence: own.SourceURL, Line: own.From["source_url"].Line, File: own.From["source_url"].File,
			Rule: "the source's address is that of a service that translates pages"})
	}
	return own
}

func assign(doc *archive.Document, from Layers, dir *Directory) *archive.Attribution {
	own := ownFields(doc, from)
	var others []*archive.Publisher
	if !own.Has("publisher") && own.Has("source_url") {
		others = dir.others[archive.PublisherKey(host(own.SourceURL))]
		if p := dir.Find(host(own.SourceURL)); p != nil {
			own.Publisher = archive.Publisher{ID: p.ID}
			own.Set("publisher", archive.Provenance{Basis: archive.Inferred, Evidence: own.SourceURL, Line: own.From["source_url"].Line,
				Rule: "the host of the source's address belongs to this publisher"})
		}
	}
	a := &archive.Attribution{}
	if own.Has("publisher") {
		p := own.Publisher
		names := []string{p.ID, p.Name}
		if read := doc.Recovered.Publisher; read.Name == p.Name { // as printed, and as the list of outlets has it
			names = slices.Concat(names, read.Aliases, read.Domains)
		}
		var known *archive.Publisher
		for _, n := range names {
			if known == nil {
				known = dir.Find(n)
			}
		}
		if known != nil {
			if known.Defaults != nil {
				a.Lay(known.Defaults)
			}
			others = slices.Clone(others)
			for _, n := range names {
				others = append(others, dir.others[archive.PublisherKey(n)]...)
			}
			for _, q := range others { // it may be theirs, on a host that many share
				if q.Defaults != nil {
					a.Tighten(q.Defaults)
				}
			}
			p = archive.Publisher{ID: known.ID, Name: known.Name, URL: known.URL, Type: known.Type, Country: known.Country}
		} else {
			if p.Name == "" {
				p.Name = p.ID
			}
			p.ID = archive.ID(strings.ReplaceAll(strings.TrimPrefix(p.Name, "www."), ".", " "))
			p.Domains, p.Aliases = nil, nil
			if len(dir.unclear) > 0 { // theirs may be among them, and restrict it
				own.Handling.Unclear = dir.unclear[0] + " cannot be read, and may be its publisher’s"
			}
		}
		own.Publisher = p
	}
	a.Lay(own)
	if from.Holder != nil {
		a.Tighten(from.Holder)
	}
	if a.Publisher.ID == "" {
		delete(a.From, "publisher")
		a.Publisher = archive.Publisher{}
	}
	if a.Has("agency") && carries(a, dir) == "" {
		delete(a.From, "agency")
		a.Agency = ""
	}
	a.Authors = authors(a.Authors, doc, a.Language)
	if len(a.Authors) == 0 {
		delete(a.From, "authors")
	}
	a.Translators = named(a.Translators, a.Language)
	return a
}

// carries returns the agency whose text somebody else published; "" where an agency
// published its own.
func carries(a *archive.Attribution, dir *Directory) string {
	key := archive.PublisherKey(a.Agency)
	if p := dir.Find(a.Agency); key == "" || key == archive.PublisherKey(a.Publisher.Name) || key == archive.PublisherKey(a.Publisher.ID) || p != nil && p.ID == a.Publisher.ID {
		return ""
	}
	return a.Agency
}

// authors completes names: an id, family and given name as far as the name or the
// language of the text says which they are, and the note about the author that the
// text prints. Who has no id is no author.
func authors(list []archive.Author, doc *archive.Document, language string) []archive.Author {
	note := ""
	body.Walk(doc.Body, func(b *body.Block) bool {
		if b.Zone.OnAuthor() {
			note = strings.TrimSpace(note + " " + b.Text)
		}
		return true
	})
	out := make([]archive.Author, 0, len(list))
	for _, p := range named(list, language) {
		if p.ID = archive.ID(p.Name); p.ID == "" || slices.ContainsFunc(out, func(o archive.Author) bool { return o.Name == p.Name }) {
			continue // some documents name their authors in two places
		}
		if p.Bio == "" && len(list) == 1 {
			p.Bio = note
		}
		out = append(out, p)
	}
	return out
}

// named gives each name its family and given name, as far as they can be told.
func named(list []archive.Author, language string) []archive.Author {
	out := slices.Clone(list)
	for i := range out {
		if p := &out[i]; p.Family == "" && p.Given == "" && p.Org != p.Name {
			p.Given, p.Family, p.Suffix = splitName(p.Name, language)
		}
	}
	return out
}
