// The rules of a check, and the part of site.yaml that sets their levels. They are
// in one place so that a new rule is one entry.

package content

import (
	"dossier/cmd/dossier/internal/meta"
)

// Checks say how strictly an archive is checked before it is published.
type Checks struct {
	Levels    map[string]string // by rule: off, note, warning or error
	PageBytes int               // the most a page may weigh, with its style and scripts; 0: the default
	Hosts     []string          // where the site is published
}

// CheckRules are the rules of a check, in the order they are documented, with the
// level of each.
var CheckRules = []struct{ Name, Level, What string }{
	{"archive", "", "what a build says of sources and curated files, with the severity the build gives it"},
	{"unattributed", "note", "a source whose publisher nobody knows"},
	{"undated", "note", "a source without a date"},
	{"rating-without-rater", "error", "a rating of which nobody says who gave it, and when"},
	{"publisher-without-url", "warning", "a kept publisher without an address"},
	{"untyped-entity", "error", "a kept entity without a type"},
	{"unused-alias", "note", "an alias that no source uses"},
	{"clashing-alias", "warning", "an alias that is another kept entity's name or alias too"},
	{"dead-link", "error", "a link inside the site to a file that is not there"},
	{"dead-fragment", "error", "a link inside the site to a part of a page that is not there"},
	{"missing-alt", "warning", "a picture that nobody described"},
	{"page-budget", "warning", "a page that weighs more than it may"},
	{"host-limits", "warning", "a site that is too large for a host"},
	{"external-link", "warning", "a link out of the site that leads nowhere (with --external)"},
	{"external-moved", "note", "a link out of the site that moved for good (with --external)"},
}

// CheckLevels are what a rule may be set to.
var CheckLevels = []string{"off", "note", "warning", "error"}

// CheckHosts are the hosts whose limits are known.
var CheckHosts = []string{"github-pages", "cloudflare-pages", "netlify", "s3"}

// checks reads how strictly an archive is checked.
func checks(m *meta.Mapping) (c Checks) {
	c.Levels = map[string]string{}
	for _, r := range CheckRules {
		if level, _, ok := m.Word(r.Name, CheckLevels); ok {
			c.Levels[r.Name] = level
		}
	}
	if n, ok := m.Number("page_bytes"); ok {
		c.PageBytes = max(n, 1)
	}
	for _, n := range m.List("hosts") {
		if s, _, ok := m.Scalar("hosts", n); ok && m.Among("hosts", s, n, CheckHosts) {
			c.Hosts = append(c.Hosts, s)
		}
	}
	m.Strict("check")
	return c
}
