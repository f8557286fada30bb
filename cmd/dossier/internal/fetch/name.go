package fetch

// What a fetched document is called: by its host and its title, in letters that every
// file system takes, and by the address that its page gives itself.

import (
	"net/url"
	"path"
	"strings"

	"dossier/cmd/dossier/internal/archive"
)

// mostName bounds the name of a file, in bytes, without its extension.
const mostName = 90

// Name returns a name for the file of a page: "herald-example-cranes-return.html".
func (p *Page) Name(title string) string {
	u, err := url.Parse(p.Final)
	if err != nil {
		return "page" + p.Ext
	}
	host := archive.ID(strings.ReplaceAll(bare(u.Hostname()), ".", " "))
	of := archive.ID(title)
	if of == "" {
		of = archive.ID(strings.TrimSuffix(path.Base(u.Path), path.Ext(u.Path)))
	}
	name := strings.Trim(host+"-"+of, "-")
	if len(name) > mostName {
		name = name[:mostName]
		if at := strings.LastIndexByte(name, '-'); at > mostName/2 {
			name = name[:at]
		}
	}
	if name == "" || archive.Reserved(name) {
		name = "page-" + name
	}
	return strings.Trim(name, "-") + p.Ext
}

// bare is a host without what only says which of its servers answers.
func bare(host string) string {
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	for _, prefix := range []string{"www.", "m.", "mobile.", "amp."} {
		if rest, ok := strings.CutPrefix(host, prefix); ok && strings.Contains(rest, ".") {
			return rest
		}
	}
	return host
}

// Source returns the address of the original: what the page calls its own, where that is
// of the same host and no first page; else the one that answered.
func (p *Page) Source(canonical string) string {
	final, err := url.Parse(p.Final)
	if err != nil || canonical == "" {
		return p.Final
	}
	u, err := Address(canonical)
	if err != nil || bare(u.Hostname()) != bare(final.Hostname()) || start(u) && !start(final) {
		return p.Final
	}
	return u.String()
}
