package webpage

// From what a page says to fields with a basis: what two independent places say, or the
// page shows, was read; what one place alone says is concluded, and where places
// disagree the record names both.

import (
	"cmp"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/outlets"
)

// judge is what is known while the fields of a page are decided.
type judge struct {
	*sayings
	units []unit
	known archive.Attribution
	host  string
	site  string // the name of the site, as the page says it
	top   int    // the unit that is or holds the headline, from 1; 0 for none
}

func (j *judge) set(field string, basis archive.Basis, v said, rule string) {
	evidence := v.value
	if v.unit == 0 && v.where != "" {
		evidence = v.where + ": " + v.value
	}
	if r := []rune(evidence); len(r) > 200 {
		evidence = string(r[:199]) + "…"
	}
	j.known.Set(field, archive.Provenance{Basis: basis, Line: v.unit, Evidence: evidence, Rule: rule})
}

// address decides where the page was saved from.
func (j *judge) address(from string) *url.URL {
	for _, v := range []said{
		{value: j.canonical, where: "link rel=canonical"}, j.first("og:url"), {value: from, where: savedAt},
		{value: j.saved.url, where: "a comment of " + j.saved.program},
	} {
		web, ok := body.Web(v.value)
		if !ok {
			continue
		}
		u, err := url.Parse(web)
		if err != nil {
			continue
		}
		host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
		if (u.Path == "" || u.Path == "/") && u.RawQuery == "" && v.where != savedAt { // of the whole site
			j.host = cmp.Or(j.host, host)
			continue
		}
		j.known.SourceURL = web
		j.set("source_url", archive.Extracted, v, "")
		j.host = host
		return u
	}
	return nil
}

// savedAt is where a file says that its page was saved from.
const savedAt = "the address it was saved from"

// publisher decides who issued the page.
func (j *judge) publisher() {
	name := j.first("og:site_name", "citation_journal_title", "citation_publisher", "dc.publisher", "application-name", "apple-mobile-web-app-title")
	for _, t := range j.things {
		if t.publisher != "" && name.value == "" {
			name = said{value: t.publisher, where: "JSON-LD publisher", line: t.line}
		}
	}
	if strings.ContainsAny(name.value, "{}<>") { // what a system should have filled in
		name = said{}
	}
	if f := fold(name.value); f != "" && strings.Count(name.value, " ") > 2 && (f == fold(j.first("og:title").value) || f == fold(j.title.value)) {
		name = said{} // some give the title for that, too
	}
	j.site = name.value
	if o, domain := outlets.ByHost(j.host); o != nil {
		j.known.Publisher = archive.Publisher{Name: o.Name, Type: o.Type, Country: o.Country, Domains: slices.Compact([]string{domain, j.host}), Aliases: nonEmpty(name.value)}
		j.set("publisher", archive.Extracted, said{value: j.host, where: "the address of the page"}, "the list of outlets says whose address this is")
		return
	}
	if short := strings.TrimSpace(cutSite.ReplaceAllString(name.value, "")); short != "" && utf8.RuneCountInString(short) < 60 && !body.LooksLikeAddress(short) {
		j.known.Publisher = archive.Publisher{Name: short, Domains: nonEmpty(j.host)}
		j.set("publisher", archive.Extracted, name, "")
		return
	}
	if j.host != "" {
		j.known.Publisher = archive.Publisher{Name: j.host, Domains: []string{j.host}}
		j.set("publisher", archive.Inferred, said{value: j.host, where: "the address of the page"}, "the host of the address the page was saved from")
	}
}

// cutSite matches what sites put behind their name.
var cutSite = lazyregexp.New(`\s*(?:[|·•]| [-–—] ).*$`)

func nonEmpty(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

// isSite reports whether words are the name of the page's site.
func (j *judge) isSite(s string) bool {
	f := fold(s)
	if f == "" {
		return false
	}
	for _, name := range []string{j.site, j.known.Publisher.Name, j.host} {
		if g := fold(name); g != "" && (f == g || len(f) > 5 && len(g) > 5 && (strings.HasPrefix(g, f) || strings.HasPrefix(f, g))) {
			return true
		}
	}
	if host, ok := j.front[f]; ok && (host == "" || host == j.host) {
		return true
	}
	label, _, _ := strings.Cut(j.host, ".")
	return len(label) > 3 && f == fold(label) || len(label) == 3 && s == strings.ToUpper(label)
}
