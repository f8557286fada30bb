package sitefs

// Which folder lies in which, by whatever names, links and mounts they are reached: a
// site must not be written where what it is made from would be read from it.

import (
	"os"
	"path/filepath"
	"strings"
)

// SameFolder reports whether two names are of one folder that is there.
func SameFolder(a, b string) bool {
	one, err := os.Stat(a)
	two, failed := os.Stat(b)
	return err == nil && failed == nil && os.SameFile(one, two)
}

// Within reports whether a folder is another or lies in it, by whatever names, links
// and mounts they are reached. Either may not be there yet; what is not there is
// compared by name, without capitals, because many systems do not tell them apart.
func Within(dir, above string) bool {
	at, rest := nearest(above)
	here, below := nearest(dir)
	if at == "" || here == "" {
		return false
	}
	want, err := os.Stat(at)
	if err != nil {
		return false
	}
	for {
		if info, err := os.Stat(here); err == nil && os.SameFile(info, want) && beginsWith(below, rest) {
			return true
		}
		up := filepath.Dir(here)
		if up == here {
			return false
		}
		below = append([]string{filepath.Base(here)}, below...)
		here = up
	}
}

// nearest returns the part of a path that is there, links followed, and the names
// below it that are not.
func nearest(path string) (there string, rest []string) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", nil
	}
	for {
		if real, err := filepath.EvalSymlinks(path); err == nil {
			return real, rest
		}
		up := filepath.Dir(path)
		if up == path {
			return "", nil
		}
		rest = append([]string{filepath.Base(path)}, rest...)
		path = up
	}
}

func beginsWith(names, first []string) bool {
	if len(names) < len(first) {
		return false
	}
	for i := range first {
		if !strings.EqualFold(names[i], first[i]) {
			return false
		}
	}
	return true
}

// Relative is the way from one folder to another, with slashes.
func Relative(from, to string) (string, error) {
	from, err := filepath.Abs(from)
	if err != nil {
		return "", err
	}
	if to, err = filepath.Abs(to); err != nil {
		return "", err
	}
	rel, err := filepath.Rel(from, to)
	return filepath.ToSlash(rel), err
}
