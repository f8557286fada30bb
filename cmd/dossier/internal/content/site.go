// site.yaml: the title, language and address of the site, and the settings of a check.

package content

import (
	"net/url"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/meta"
)

// defaultSite is a site of which site.yaml says nothing.
var defaultSite = archive.Site{Title: "Briefing archive", Language: "en", FoundNames: archive.FoundRepeated}

// settings are what site.yaml says.
type settings struct {
	site   archive.Site
	checks Checks
}

func (c *Content) takeSite(_ Entry, v any) {
	if s, ok := v.(*settings); ok {
		c.Site, c.Checks = s.site, s.checks
	}
}

// site reads site.yaml.
func (c *reader) site(data []byte) any {
	m := meta.YAML(c.shown, 0, data, &c.messages)
	if m == nil {
		return nil
	}
	all := &settings{site: defaultSite}
	s := &all.site
	if v, _, ok := m.Text("title"); ok {
		s.Title = v
	}
	s.Description, _, _ = m.Text("description")
	s.Editor, _, _ = m.Text("editor")
	if v, n, ok := m.Text("base_url"); ok {
		if base, fine := BaseURL(v); fine {
			s.BaseURL = base
		} else {
			m.Fail(n, "write the full address of the site: https://archive.example/", "base_url is not a web address: %q", v)
		}
	}
	if v, n, ok := m.Text("language"); ok {
		if tag := meta.LanguageTag(v); tag != "" {
			s.Language = tag
		} else {
			m.Fail(n, "use a BCP 47 tag such as en or es", "unknown language %q", v)
		}
	}
	if v, _, ok := m.Word("found_names", []string{archive.FoundRepeated, archive.FoundAll, archive.FoundNone}); ok {
		s.FoundNames = v
	}
	if n := m.Get("check"); n != nil {
		if meta.IsMapping(n) {
			all.checks = checks(m.Sub(n))
		} else {
			m.Fail(n, "write rules and their levels below it, such as undated: warning", "check is %s", meta.Shape(n))
		}
	}
	m.Strict("site.yaml")
	return all
}

// BaseURL checks the address a site is published at and gives it the slash at
// its end.
func BaseURL(s string) (string, bool) {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" || u.RawQuery != "" || u.Fragment != "" || u.User != nil {
		return "", false
	}
	return strings.TrimSuffix(u.String(), "/") + "/", true
}
