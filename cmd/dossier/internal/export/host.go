package export

// Files that tell a host how to serve the site. A page says its policy itself too,
// for hosts that read none of these.

import (
	"net/url"
	"strings"

	"dossier/cmd/dossier/internal/view"
)

// Policy is what a browser may do with a page: the page's own meta element says
// the same, and a header also that no other site may frame it.
const Policy = "default-src 'none'; script-src 'self' 'sha256-ewjpf1ogjfSrA3sBnpHFEuB2YeAp6v/+bgNgGkzDpiQ='; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'"

// host writes what hosts read: _headers and _redirects as Netlify and Cloudflare
// Pages have them, and the empty .nojekyll of GitHub Pages.
func host(v *view.Host) []byte {
	var b strings.Builder
	at := v.Site.Root()
	switch v.Name {
	case "_headers":
		b.WriteString(at + "*\n  Content-Security-Policy: " + Policy + "; frame-ancestors 'none'\n" +
			"  X-Content-Type-Options: nosniff\n  Referrer-Policy: strict-origin-when-cross-origin\n  Permissions-Policy: camera=(), geolocation=(), microphone=()\n")
		if v.Site.Marking != "" {
			b.WriteString("  X-Robots-Tag: noindex, nofollow\n")
		}
		// to be saved: as an encoding, browsers would undo it
		b.WriteString(at + "data/*.gz\n  Content-Type: application/gzip\n  Cache-Control: no-transform\n")
		if v.Originals { // a copy of somebody's work: searchers should find it where it was published
			b.WriteString(at + "files/*\n  X-Robots-Tag: noindex\n")
		}
		for _, path := range v.Fingerprinted {
			b.WriteString(at + strings.ReplaceAll((&url.URL{Path: path}).EscapedPath(), "*", "%2A") + "\n  Cache-Control: public, max-age=31536000, immutable\n")
		}
	case "_redirects":
		for _, r := range v.Redirects {
			b.WriteString(at + r.From + " " + at + r.To + " 301\n")
		}
	}
	return []byte(b.String())
}
