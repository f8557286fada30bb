package pages

// Whether a site can be unpacked on any system: names of files in static/ are a
// maintainer's, and Windows and macOS take fewer of them than Linux does. All other
// names of a site are made of ids.

import (
	"maps"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/facts"
)

// longestName is how long one part of a path may be, in bytes (ext4, APFS, NTFS).
const longestName = 255

// Portable reports the files of static/ that some system cannot hold, or takes for one
// with another file of the site.
func Portable(static map[string]facts.FileState, has func(path string) bool) (msgs diag.List) {
	first := map[string]string{} // as systems compare names → a file
	for _, name := range slices.Sorted(maps.Keys(static)) {
		shown := "static/" + name
		for part := range strings.SplitSeq(name, "/") {
			if why := unportable(part); why != "" {
				msgs.Warnf(shown, 0, "rename it, with letters, digits, hyphens and dots", "%s: the site cannot be unpacked everywhere", why)
				break
			}
		}
		folded := folded(name)
		_, own := static[folded]
		switch other, twice := first[folded]; {
		case twice:
			msgs.Warnf(shown, 0, "rename one of them", "Windows and macOS take its name for that of static/%s", other)
		case !own && has(folded):
			msgs.Errorf(shown, 0, "rename it", "Windows and macOS take its name for that of a file of the site itself: %s", folded)
		default:
			first[folded] = name
		}
	}
	return msgs
}

// folded is a name as systems compare it that see neither case nor the form of accents.
func folded(name string) string { return norm.NFC.String(strings.ToLower(norm.NFC.String(name))) }

// unportable says why a part of a path cannot be a name on some system, or "".
func unportable(part string) string {
	switch {
	case archive.Reserved(part):
		return "Windows takes the name for that of a device"
	case strings.HasSuffix(part, ".") || strings.HasSuffix(part, " "):
		return "Windows drops the dot or the space at the end of the name"
	case strings.ContainsAny(part, `<>:"\|?*`) || strings.ContainsFunc(part, func(r rune) bool { return r < ' ' || r == 0x7F }):
		return "Windows takes no name with a sign that is in it"
	case len(part)+len(".br") > longestName:
		return "the name is too long"
	}
	return ""
}
