package sitefs

// Names that a file of a site may not have, in one place: the manifest's, those that
// a build or a deploy writes beside the files, and git's.

import (
	"strings"
	"unicode"
)

// Reserved reports whether a file of a site may not have this path, because it, or
// a folder in it, has a name that Dossier or git keeps for itself. Names are compared
// as the most forgiving file systems do: without regard to case, to dots and spaces
// at the end, and to characters that do not show.
func Reserved(path string) bool {
	parts := strings.Split(path, "/")
	for i, part := range parts {
		part = strings.TrimRight(strings.Map(func(r rune) rune {
			if unicode.Is(unicode.Cf, r) {
				return -1
			}
			return unicode.ToLower(r)
		}, part), ". ")
		if part == ".git" || part == "git~1" || strings.HasPrefix(part, temporary) || i == 0 && part == ManifestName {
			return true
		}
	}
	return false
}
