// The rules of a check, and the part of site.yaml that sets their levels. They are
// in one place so that a new rule is one entry.

package content

import (
	"dossier/cmd/dossier/internal/hosts"
	"dossier/cmd/dossier/internal/meta"
)

// Checks say how strictly an archive is checked before it is published.
type Checks struct {
	Levels    map[string]string // by rule: off, note, warning or error
	PageBytes int               // maximum weight of a page with its styles and scripts; 0: the default
	Hosts     []string          // where the site is published
}

// CheckRules are the rules of a check, in the order they are documented, with the
// level of each.
var CheckRules = []struct{ Name, Level, What string }{
	{"archive", "", "a message of the build about a source or a curated file, at the severity the build gives it"},
	{"unattributed", "note", "a source whose publisher is unknown"},
	{"undated", "note", "a source whose date of publication is unknown"},
	{"rating-without-rater", "error", "a rating that does not say who gave it, and when"},
	{"publisher-without-url", "warning", "a publisher kept without a web address"},
	{"untyped-entity", "error", "an entity kept without a type"},
	{"unused-alias", "note", "an alias that is not used in any source"},
	{"clashing-alias", "warning", "an alias that is also a name of another entity"},
	{"dead-link", "error", "a link to a missing file of the site"},
	{"dead-fragment", "error", "a link to a missing part of a page"},
	{"missing-alt", "warning", "a picture without a description"},
	{"page-budget", "warning", "a page over the budget: 240 kB with its styles and scripts, before compression"},
	{"host-limits", "error", "a site that exceeds the limits of its host; a note where no host is named under `hosts:`"},
	{"external-link", "warning", "a dead link to another site (with --external)"},
	{"external-moved", "note", "a link to another site that moved permanently, or that cannot be checked automatically (with --external)"},
}

// checkLevels are what a rule may be set to.
var checkLevels = []string{"off", "note", "warning", "error"}

// checks reads how strictly an archive is checked.
func checks(m *meta.Mapping) (c Checks) {
	c.Levels = map[string]string{}
	for _, r := range CheckRules {
		if level, _, ok := m.Word(r.Name, checkLevels); ok {
			c.Levels[r.Name] = level
		}
	}
	if n, ok := m.Number("page_bytes"); ok {
		c.PageBytes = max(n, 1)
	}
	for _, n := range m.List("hosts") {
		if s, _, ok := m.Scalar("hosts", n); ok && m.Among("hosts", s, n, hosts.Names()) {
			c.Hosts = append(c.Hosts, s)
		}
	}
	m.Strict("check")
	return c
}
