package archive

// Ids, which become addresses: letters that every host and file system takes.

import (
	"slices"
	"strings"

	"github.com/mozillazg/go-unidecode"
)

// maxID bounds an id's length in bytes, so that a path stays short on every
// file system.
const maxID = 80

// ID makes a permalink from a title or a name: ASCII letters and digits in
// lower case, hyphens between words, at most 80 bytes, cut between words. A
// text without a letter or digit gives "".
func ID(s string) string {
	if len(s) > 4*maxID {
		s = strings.ToValidUTF8(s[:4*maxID], "")
	}
	var b strings.Builder
	gap := false
	for _, c := range []byte(unidecode.Unidecode(s)) {
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		switch {
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteByte(c)
		case c == '\'' || c == '.' && !gap && b.Len() > 0:
			// "Petro's" and "U.S." stay one word
		default:
			gap = true
		}
	}
	id := b.String()
	if len(id) > maxID {
		if id = id[:maxID+1]; strings.Contains(id, "-") {
			id = id[:strings.LastIndexByte(id, '-')]
		} else {
			id = id[:maxID]
		}
	}
	if id == "index" || Reserved(id) { // the folder's own page; a device
		id += "-page"
	}
	return id
}

// Reserved reports whether Windows takes a file name for that of a device, whatever
// stands behind its first dot and in whichever case: a site with such a file cannot be
// unpacked there.
func Reserved(name string) bool {
	name, _, _ = strings.Cut(strings.ToLower(name), ".")
	switch name = strings.TrimRight(name, " "); name {
	case "con", "prn", "aux", "nul", "conin$", "conout$":
		return true
	}
	port, number := strings.CutPrefix(name, "com")
	if !number {
		port, number = strings.CutPrefix(name, "lpt")
	}
	return number && slices.Contains([]string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "¹", "²", "³"}, port)
}

// ValidID reports whether s may name an entity, a publisher or a page: as ID makes
// it, or with something behind that tells it from another.
func ValidID(s string) bool {
	if s == "" || len(s) > 2*maxID || s == "index" || s[0] == '-' || s[len(s)-1] == '-' {
		return false
	}
	for _, c := range []byte(s) {
		if !('a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '-') {
			return false
		}
	}
	return true
}
