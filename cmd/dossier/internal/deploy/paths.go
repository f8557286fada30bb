package deploy

// Which paths of a target may be touched. What a target says of itself, in its
// manifest, its journal or its list, may have been written by anybody.

import (
	"io/fs"
	"net/url"
	"regexp"
	"strings"
	"unicode/utf8"
)

var drive = regexp.MustCompile(`^[A-Za-z]:($|[/\\])`)

// within reports whether a path names a file inside a target, whoever reads it: a
// system that takes "\" for "/", or a server that decodes a name once more than it
// should.
func within(path string) bool {
	if !fs.ValidPath(path) || path == "." || !utf8.ValidString(path) {
		return false
	}
	for range 4 {
		if strings.HasPrefix(path, "/") || strings.HasPrefix(path, `\`) || drive.MatchString(path) {
			return false
		}
		for part := range strings.FieldsFuncSeq(path, func(r rune) bool { return r == '/' || r == '\\' }) {
			if part == ".." || part == "." {
				return false
			}
		}
		if strings.ContainsFunc(path, func(r rune) bool { return r < ' ' || r == 0x7f }) {
			return false
		}
		decoded, err := url.PathUnescape(path)
		if err != nil || decoded == path {
			return true
		}
		path = decoded
	}
	return false // who escapes a name so often hides something
}

// bookkeeping reports whether a path is a deploy's own: it is in no list of files,
// and is never removed for one.
func bookkeeping(path string) bool {
	return path == manifestName || path == journalName || path == unfinished || strings.HasPrefix(path, unfinished+"/")
}
