package fetch

// Copies that web archives keep, found by the Memento protocol (RFC 7089): a TimeGate
// leads from an address to the copy that is nearest to a time.

import (
	"context"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"time"

	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/network"
)

// stamped is the time that the addresses of copies carry, and what they are copies of.
var stamped = regexp.MustCompile(`^/(?:[a-z-]+/)*(\d{14})(?:[a-z]{2}_)?/(https?:/.*)$`)

// Archived looks for the copy of an address that was archived last. Without one, the
// address is "".
func (f *Fetcher) Archived(ctx context.Context, address string) (found string, on time.Time, err error) {
	f.prepare()
	gate, err := url.Parse(f.TimeGate)
	if err != nil {
		return "", on, err
	}
	h := f.host(gate)
	if err := f.pause(ctx, h, f.Pause); err != nil {
		return "", on, err
	}
	bounded, cancel := context.WithTimeout(ctx, min(f.Timeout, 20*time.Second))
	defer cancel()
	r, err := http.NewRequestWithContext(bounded, http.MethodGet, f.TimeGate+address, nil)
	if err != nil {
		return "", on, err
	}
	r.Header.Set("User-Agent", f.Agent)
	r.Header.Set("Accept-Datetime", time.Now().UTC().Format(http.TimeFormat))
	resp, err := f.client.Do(r)
	if h.asked = time.Now(); err != nil {
		words, _ := network.Reason(err)
		return "", on, diag.Hintf("", "%s", words)
	}
	defer resp.Body.Close()
	to := resp.Header.Get("Location")
	switch {
	case resp.StatusCode == http.StatusNotFound:
		return "", on, nil
	case resp.StatusCode == http.StatusOK && resp.Header.Get("Memento-Datetime") != "":
		to = resp.Header.Get("Content-Location")
	case resp.StatusCode < 300 || resp.StatusCode >= 400 || to == "":
		return "", on, diag.Hintf("", "HTTP status %d", resp.StatusCode)
	}
	return memento(gate, to, address)
}

// memento reads the address of a copy: it must be one of the archive that was asked, and
// of the page that was asked for.
func memento(gate *url.URL, to, address string) (found string, on time.Time, err error) {
	u, err := gate.Parse(to)
	if err != nil || u.Host != gate.Host || u.User != nil || len(to) > 2*mostAddress {
		return "", on, diag.Hintf("", "it leads elsewhere")
	}
	m := stamped.FindStringSubmatch(u.RequestURI())
	if m == nil {
		return "", on, diag.Hintf("", "it leads to no copy")
	}
	if on, err = time.Parse("20060102150405", m[1]); err != nil || sameAddress(m[2]) != sameAddress(address) {
		return "", on, diag.Hintf("", "it leads to the copy of another page")
	}
	u.Fragment = ""
	return u.String(), on, nil
}

// sameAddress is an address as archives compare it.
func sameAddress(s string) string {
	if plain, err := url.PathUnescape(s); err == nil {
		s = plain
	}
	s = strings.ToLower(s)
	_, s, _ = strings.Cut(s, ":")
	s = strings.TrimPrefix(strings.TrimLeft(s, "/"), "www.")
	for _, port := range []string{":80/", ":443/"} {
		if host, rest, ok := strings.Cut(s, port); ok && !strings.Contains(host, "/") {
			s = host + "/" + rest
		}
	}
	return strings.TrimSuffix(s, "/")
}
