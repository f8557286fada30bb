package source

// Saved pages of the web, as a format of sources.

import (
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/feed"
	"dossier/cmd/dossier/internal/webpage"
)

// webPage reads a page that a browser saved.
var webPage = Reader{
	Name: "saved page", Extensions: []string{".html", ".htm", ".xhtml"}, MediaType: "text/html",
	Read: func(in Input) (*archive.Document, diag.List) {
		if in.Given.Whole {
			return in.extracted(feed.Read(in.Data, &in.Given))
		}
		return in.extracted(webpage.Read(in.Data, webpage.Saved{URL: in.Given.Address, Day: in.Given.Day, Charset: in.Given.Charset}))
	},
}

// webArchive reads a page that a browser saved with all it needs, in the form of a mail.
var webArchive = Reader{
	Name: "web archive", Extensions: []string{".mhtml", ".mht"}, MediaType: "multipart/related",
	Read: func(in Input) (*archive.Document, diag.List) { return in.extracted(webpage.ReadMHTML(in.Data)) },
}

// Accompanies reports whether a file only belongs to a saved page, in whose folder it
// lies: browsers put pictures and scripts of “Port.html” into “Port_files”, in the words
// of their language. has says whether there is a file of a name.
func Accompanies(name string, has func(string) bool) bool {
	for end := strings.IndexByte(name, '/'); end >= 0; {
		dir := name[:end]
		if at := strings.LastIndexAny(dir, "-_"); at > strings.LastIndexByte(dir, '/') {
			for _, ext := range webPage.Extensions {
				if has(dir[:at] + ext) {
					return true
				}
			}
		}
		next := strings.IndexByte(name[end+1:], '/')
		if next < 0 {
			break
		}
		end += 1 + next
	}
	return false
}
