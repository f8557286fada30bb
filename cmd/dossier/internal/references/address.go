package references

// By which addresses a text is known, however they are written, and which addresses a text
// leads to. What is compared is declared here alone.

import (
	"net/url"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
)

// maxAddress is how long an address that is compared may be, in bytes.
const maxAddress = 2000

// Key returns what an address is compared by, "" where it names no text. Two addresses are
// one if they differ in http and https, "www.", the usual port, capitals of the host, a slash
// at the end, a fragment, what follows readers about, or the order of what is asked; and an
// archived copy is what it is a copy of. The front page of a site is no text.
func Key(address string) string {
	if len(address) > maxAddress {
		return ""
	}
	if _, copied, found := strings.Cut(address, "web.archive.org/web/"); found {
		stamp, of, _ := strings.Cut(copied, "/")
		if stamp != "" && strings.Trim(stamp[:1], "0123456789") == "" {
			if !strings.Contains(of, "://") {
				of = "http://" + of
			}
			address = of
		}
	}
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" {
		return ""
	}
	host := strings.TrimPrefix(strings.TrimSuffix(strings.ToLower(u.Hostname()), "."), "www.")
	if p := u.Port(); p != "" && p != "80" && p != "443" {
		host += ":" + p
	}
	path, query := strings.TrimRight(u.Path, "/"), asked(u.RawQuery)
	if path == "" && query == "" {
		return ""
	}
	if query != "" {
		path += "?" + query
	}
	return host + path
}

// asked returns what an address asks for, in order, without what follows readers about.
func asked(query string) string {
	if query == "" {
		return ""
	}
	var out []string
	for part := range strings.SplitSeq(query, "&") {
		name, _, _ := strings.Cut(part, "=")
		if name = strings.ToLower(name); part != "" && !strings.HasPrefix(name, "utm_") && !slices.Contains(trackers, name) {
			out = append(out, part)
		}
	}
	slices.Sort(out)
	return strings.Join(out, "&")
}

// trackers are names of parameters that say where a reader came from, and never which text
// is asked for.
var trackers = []string{"fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "li_fat_id", "mc_cid", "mc_eid", "mkt_tok", "_hsenc", "_hsmi", "vero_id", "oly_anon_id", "oly_enc_id", "at_medium", "at_campaign", "cmpid", "ref_src", "xtor"}

// Own returns the keys of the addresses at which a source is known to stand.
func Own(a *archive.Attribution) (keys []string) {
	for _, address := range []string{a.SourceURL, a.ArchivedURL, a.Retrieval.From, a.Retrieval.Final} {
		if key := Key(address); key != "" && !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	return keys
}

// Link is an address in a text, and the leaf that has it first.
type Link struct {
	Key string
	N   int
}

// mostLinks bounds how many addresses of one text are looked up.
const mostLinks = 1000

// Links returns the addresses that the text of a source and its notes lead to.
func Links(d *archive.Document) (out []Link) {
	seen := map[string]bool{}
	add := func(target string, n int) {
		if len(out) >= mostLinks || !strings.HasPrefix(target, "http") {
			return
		}
		if key := Key(target); key != "" && !seen[key] {
			seen[key] = true
			out = append(out, Link{strings.Clone(key), n}) // the text itself need not stay
		}
	}
	for _, l := range d.Leaves {
		Within(l, func(target string) { add(target, l.N) })
	}
	for i := range d.Footnotes {
		if n := &d.Footnotes[i]; n.URL != "" {
			add(n.URL, n.Paragraph)
		}
	}
	return out
}

// Within calls f for each address that a leaf leads to.
func Within(l *body.Block, f func(target string)) {
	for i := range l.Spans {
		if s := &l.Spans[i]; s.Kind == body.Link {
			f(s.Target)
		}
	}
}
