// site.yaml: the title, language and address of the site, and the settings of a check.

package content

import (
	"fmt"
	"math"
	"net/netip"
	"net/url"
	"path"
	"strconv"
	"strings"

	"golang.org/x/net/idna"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/confidence"
	"dossier/cmd/dossier/internal/meta"
)

// defaultSite is a site of which site.yaml says nothing.
var defaultSite = archive.Site{Title: "Briefing archive", Language: "en", FoundNames: archive.FoundRepeated, LinkFrom: confidence.Default, Downloads: archive.DownloadAll, Addresses: archive.MaskedAddresses}

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
		base, why := BaseURL(v)
		if s.BaseURL = base; why != "" {
			m.Fail(n, "write the full address of the site: https://archive.example/", "base_url is %s", why)
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
	if v, n, ok := m.Text("link_confidence"); ok {
		if p, err := strconv.ParseFloat(v, 64); err == nil && p >= 0 && p <= 1 {
			s.LinkFrom = uint8(math.Round(p * 100))
		} else {
			m.Fail(n, "write a number from 0 to 1, such as 0.97; see docs/names.md", "link_confidence is %q", v)
		}
	}
	if v, _, ok := m.Word("downloads", []string{archive.DownloadAll, archive.DownloadFew, archive.DownloadNone}); ok {
		s.Downloads = v
	}
	if v, _, ok := m.Boolean("twins"); ok {
		s.Twins = v
	}
	if v, _, ok := m.Word("mail_addresses", []string{archive.MaskedAddresses, archive.ShownAddresses}); ok {
		s.Addresses = v
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

// domains turns names of hosts into ASCII.
var domains = idna.New(idna.MapForLookup(), idna.BidiRule(), idna.VerifyDNSLength(true))

// BaseURL checks the address a site is published at and returns it in its one form:
// lower case, a host in ASCII, no port that goes without saying, single slashes, and
// one at its end. Otherwise why says what is wrong with it.
func BaseURL(s string) (base, why string) {
	s = strings.TrimSpace(s)
	u, err := url.Parse(s)
	bad := func(what string) (string, string) { return "", fmt.Sprintf("%s: %q", what, body.WithoutPassword(s)) }
	switch {
	case err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "":
		return bad("not a web address")
	case u.User != nil:
		return bad("an address with a user or a password")
	case strings.ContainsAny(s, "?#"):
		return bad("an address with a query or a fragment")
	case strings.ContainsAny(s, "\\") || strings.Contains(strings.ToLower(u.EscapedPath()), "%2f") || strings.Contains(strings.ToLower(u.EscapedPath()), "%5c"):
		return bad("an address with an escaped slash")
	}
	host := u.Hostname()
	if ip, err := netip.ParseAddr(host); err != nil {
		if host, err = domains.ToASCII(host); err != nil || host == "" {
			return bad("an address whose host is not valid")
		}
	} else if ip.Is6() {
		host = "[" + ip.String() + "]"
	}
	if port := u.Port(); port != "" && port != map[string]string{"http": "80", "https": "443"}[u.Scheme] {
		if n, err := strconv.Atoi(port); err != nil || n < 1 || n > 65535 {
			return bad("an address whose port is not valid")
		}
		host += ":" + port
	}
	clean := path.Clean("/" + u.Path)
	return (&url.URL{Scheme: u.Scheme, Host: host, Path: strings.TrimSuffix(clean, "/") + "/"}).String(), ""
}
