package deploy

// Whether a target takes a site, asked before the first request: what a host refuses in
// the middle leaves half a site, and an upload may be of millions of files.

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/hosts"
)

// NoHost as the name of a host means that no limits are asked.
const NoHost = "none"

// TooMuch means that a host does not take a site.
type TooMuch struct {
	Host, Why string
	Advice    string
}

func (e *TooMuch) Error() string { return "too much for " + e.Host + ": " + e.Why }

// hostOf returns the host that a target is of, as it is written, and the folder that the
// site has there; "" where nobody knows, as of a folder.
func hostOf(target string) (host, below string) {
	if strings.HasPrefix(target, "git:") {
		return "github-pages", ""
	}
	u, err := url.Parse(target)
	if err != nil || u.Scheme != "s3" && u.Scheme != "gs" {
		return "", ""
	}
	return u.Scheme, strings.Trim(u.Path, "/")
}

// Fits fails where a target does not take the site: by the limits of the host that is
// named, or of the one that the target is of.
func (t *Tree) Fits(target, named string) error {
	host, below := hostOf(target)
	stored := host == "s3" || host == "gs"
	if named != "" {
		host = named
	}
	if host == "" || host == NoHost {
		return nil
	}
	at := slices.Index(hosts.Names(), host)
	if at < 0 {
		return fmt.Errorf("the limits of %q are not known; hosts are %s, and %s for no limits", host, strings.Join(hosts.Names(), ", "), NoHost)
	}
	site := hosts.Measure(func(yield func(string, int64) bool) {
		all := byPath(t.Files)
		for _, f := range t.Files {
			if stored && copies(f, all) {
				continue
			}
			if !yield(f.Path, f.Size) {
				return
			}
		}
		yield(manifestName, int64(len(t.manifest)))
	})
	if below != "" {
		below += "/"
	}
	if why := hosts.All[at].Exceeded(site, len(below)); len(why) > 0 {
		return &TooMuch{host, strings.Join(why, "; "), hosts.All[at].Advice(site)}
	}
	return nil
}
