package accession

// Names of what comes in. Whoever brings a file may call it anything; the name becomes
// that of a source, of its sidecar and of a line in the file of addresses, on any system.

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/intake"
	"dossier/cmd/dossier/internal/sitefs"
	"dossier/cmd/dossier/internal/source"
)

// Bounds of a path below the folder of sources.
const (
	mostParts = 8
	mostName  = 90 // of a name that a title gives, in bytes
)

// Nameable reports whether a source may have this path below the folder of sources, on
// any system that the archive is shared with.
func Nameable(name string) bool {
	if !fs.ValidPath(name) || name == "." || strings.ContainsFunc(name, func(r rune) bool { return unicode.IsControl(r) || r == '\\' }) {
		return false
	}
	return !slices.ContainsFunc(strings.Split(name, "/"), func(part string) bool {
		return sitefs.Temporary(part) || archive.Reserved(part) || strings.HasSuffix(part, ".") || strings.HasSuffix(part, " ")
	})
}

// Safe makes a path below the folder of sources of whatever a file is called: its folders
// stay, as far as they are names; "" where nothing is left.
func Safe(called string) string {
	var parts []string
	for part := range strings.SplitSeq(strings.ReplaceAll(called, `\`, "/"), "/") {
		if len(part) == 2 && part[1] == ':' { // a drive
			continue
		}
		if part = intake.Part(part); part != "" {
			parts = append(parts, part)
		}
	}
	if n := len(parts); n > mostParts {
		parts = append(parts[:mostParts-1:mostParts-1], parts[n-1])
	}
	return strings.Join(parts, "/")
}

// Titled is the name of a text that has none: by its title, as its reader finds it.
func Titled(ext string, data []byte) string {
	title := ""
	if doc, _ := source.Read("x"+ext, "x"+ext, data); doc != nil {
		title = doc.Recovered.Title
		if doc.Stated.Title != "" {
			title = doc.Stated.Title
		}
	}
	name := archive.ID(title)
	if len(name) > mostName {
		name = name[:mostName]
	}
	if name = strings.Trim(name, "-"); name == "" || archive.Reserved(name) {
		name = strings.Trim("text-"+name, "-")
	}
	return name + ext
}

// Pasted is the extension of a text that was pasted or piped: what it looks like.
func Pasted(text string) string {
	head := strings.ToLower(strings.TrimSpace(text[:min(len(text), 1000)]))
	switch {
	case strings.HasPrefix(head, "<!doctype html"), strings.HasPrefix(head, "<html"), strings.HasPrefix(head, "<!--") && strings.Contains(head, "<html"):
		return ".html"
	case strings.HasPrefix(head, "---\n"), strings.HasPrefix(head, "---\r\n"), strings.HasPrefix(head, "+++\n"):
		return ".md"
	}
	return ".txt"
}

// Skipped is why a file of a folder is not brought in, by its path there; "" of one that
// may be a source. has says whether there is a file of a path.
func Skipped(name string, has func(string) bool) string {
	if slices.ContainsFunc(strings.Split(name, "/"), sitefs.Temporary) {
		return "a hidden or unfinished file"
	}
	switch ext := strings.ToLower(path.Ext(name)); {
	case source.Accompanies(name, has):
		return "only belongs to a saved page"
	case ext == ".yaml", ext == ".yml":
		return "no source: fields of sources go into content/sources"
	case source.ReaderOf(name) == nil:
		return "cannot read files of this kind"
	}
	return ""
}

// extension is the end of a name that says its kind; some have two dots.
func extension(name string) string {
	low := strings.ToLower(name)
	if r := source.ReaderOf(name); r != nil {
		for _, ext := range r.Extensions {
			if strings.HasSuffix(low, ext) {
				return name[len(name)-len(ext):]
			}
		}
	}
	return path.Ext(name)
}
