package content

// The address of a site has one form, or is refused: every canonical link, feed and
// sitemap is made from it.

import (
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
)

func TestBaseURL(t *testing.T) {
	for in, want := range map[string]string{
		"https://x.example":                   "https://x.example/",
		"https://x.example/":                  "https://x.example/",
		"https://x.example//a":                "https://x.example/a/",
		"https://x.example/a//":               "https://x.example/a/",
		"https://x.example//":                 "https://x.example/",
		"https://x.example/a/./b/../c":        "https://x.example/a/c/",
		"HTTPS://X.Example/Archive":           "https://x.example/Archive/",
		"https://x.example:443/":              "https://x.example/",
		"http://x.example:80/a/":              "http://x.example/a/",
		"https://x.example:8443":              "https://x.example:8443/",
		" https://x.example/ ":                "https://x.example/",
		"https://bücher.example/":             "https://xn--bcher-kva.example/",
		"https://x.example/año nuevo":         "https://x.example/a%C3%B1o%20nuevo/",
		"http://localhost:8000":               "http://localhost:8000/",
		"http://127.0.0.1/":                   "http://127.0.0.1/",
		"http://[::1]:80/":                    "http://[::1]/",
		"https://x.example/a/..":              "https://x.example/",
		"https://x.example/../../a":           "https://x.example/a/",
		"https://user.github.example/dossier": "https://user.github.example/dossier/",
	} {
		got, why := BaseURL(in)
		if got != want || why != "" {
			t.Errorf("%q: %q, %s", in, got, why)
		}
		if again, why := BaseURL(want); again != want || why != "" {
			t.Errorf("%q is not its own form: %q, %s", want, again, why)
		}
	}
	for _, in := range []string{
		"", "x.example", "//x.example/", "ftp://x.example/", "javascript:alert(1)", "https://", "https:///a", "https://:443/", "https://user:pw@x.example/", "https://user@x.example/",
		"https://x.example/?a=b", "https://x.example/?", "https://x.example/#a", "https://x.example/#", "https://x .example/", "https://x.example:0/", "https://x.example:99999/",
		"https://x.example/a%2Fb", "https://x.example\\a", "https://x.example/a%5cb", "https://<x>.example/", "https://x.example\nHost: y/", "https:x.example", "https://x..example/",
	} {
		if got, why := BaseURL(in); why == "" || got != "" {
			t.Errorf("%q is taken as %q", in, got)
		}
	}
}

// The confidence from which on names are linked is a number from 0 to 1, kept in
// hundredths; what is none is said, and the default holds.
func TestLinkConfidence(t *testing.T) {
	for in, want := range map[string]uint8{"0.97": 97, "0": 0, "1": 100, "0.9": 90, "0.555": 56, "1.5": 97, "-1": 97, "NaN": 97, "97": 97, "high": 97, "": 97} {
		c := &reader{shown: "content/site.yaml"}
		all, ok := c.site([]byte("title: x\nlink_confidence: \"" + in + "\"\n")).(*settings)
		if !ok || all.site.LinkFrom != want {
			t.Errorf("%q: %+v, want %d", in, all, want)
		}
		good := want != 97 || in == "0.97"
		if said := len(c.messages) > 0; said == good && in != "" {
			t.Errorf("%q: %v", in, c.messages)
		}
	}
}

// Addresses of people in mail are masked unless the word that shows them is there.
func TestMailAddresses(t *testing.T) {
	for in, want := range map[string]string{"": archive.MaskedAddresses, "mail_addresses: shown\n": archive.ShownAddresses, "mail_addresses: masked\n": archive.MaskedAddresses, "mail_addresses: all\n": archive.MaskedAddresses} {
		c := &reader{shown: "content/site.yaml"}
		all, ok := c.site([]byte("title: x\n" + in)).(*settings)
		if !ok || all.site.Addresses != want || (len(c.messages) > 0) != strings.Contains(in, "all") {
			t.Errorf("%q: %+v %v", in, all, c.messages)
		}
	}
}
