package source

// What the readers of heads and feet record. A field is set once; the first that
// reads it wins, but for what was only inferred.

import (
	"regexp"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/meta"
)

// issueTail is what a journal prints behind its name.
var issueTail = regexp.MustCompile(`(?i)[,|·–—-]?\s*\b(?:` + patterns(func(h *lang.Head) lang.Pattern { return h.Issue }) + `)\.?\s*\d.*$`)

func (r *reading) publisher(p archive.Publisher, basis archive.Basis, line int, evidence, rule string) {
	if name := strings.TrimSpace(issueTail.ReplaceAllString(p.Name, "")); len(name) > 3 {
		p.Name = name
	}
	if r.found("publisher", basis, line, evidence, rule) {
		r.doc.Recovered.Publisher = p
	}
}

func (r *reading) date(field, value string, basis archive.Basis, line int, evidence, rule string) {
	if value == "" || !r.found(field, basis, line, evidence, rule) {
		return
	}
	switch a := &r.doc.Recovered; field {
	case "published":
		a.Published = value
	case "updated":
		a.Updated = value
	case "retrieved":
		a.Retrieved = value
	}
}

func (r *reading) authors(list []archive.Author, basis archive.Basis, line int, evidence, rule string) {
	if len(list) > 0 && r.found("authors", basis, line, evidence, rule) {
		r.doc.Recovered.Authors = list
	}
}

func (r *reading) sourceURL(url string, line int, evidence string) {
	if r.found("source_url", archive.Extracted, line, evidence, "a web address on a line of its own") {
		r.doc.Recovered.SourceURL = url
	}
	host := strings.TrimPrefix(strings.TrimPrefix(url, "https://"), "http://")
	host, _, _ = strings.Cut(host, "/")
	if siteLine.MatchString(host) {
		r.publisher(archive.Publisher{Name: strings.ToLower(host)}, archive.Inferred, line, evidence, "the host of the address the text was taken from")
	}
}

// dated records a date, or says why a printed one cannot be used.
func (r *reading) dated(field string, d meta.FoundDate, line int, evidence, rule string) {
	if d.Problem != "" {
		r.msgs.Warnf(r.shown, line, "set "+field+": in content/sources/"+r.doc.File+".yaml", "a date that cannot be used: %s", d.Problem)
		return
	}
	r.date(field, d.Value, archive.Extracted, line, evidence, rule)
}

func (r *reading) place(name string, line int, evidence string) {
	if r.found("place", archive.Extracted, line, evidence, "the place of a dateline") {
		r.doc.Recovered.Place = name
	}
}
