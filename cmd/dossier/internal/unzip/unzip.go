// Package unzip opens zip files that may be hostile: how many entries there are, how
// much they hold and how often that is more than the file holds are bounded, and an
// entry's name is only ever looked up.
package unzip

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Bounds of a file. A large office document has some thousand entries; text is seldom
// compressed to less than a twentieth.
const (
	maxEntries = 20_000
	MaxEntry   = 64 << 20  // bytes of one entry
	maxAll     = 160 << 20 // bytes of all entries that are read
	maxRatio   = 400       // of an entry's size to what it takes in the file, beyond tight
	tight      = 1 << 20
)

// ErrMissing is the error for an entry that is not there.
var ErrMissing = errors.New("it has no such part")

// Archive is an open zip file.
type Archive struct {
	entries map[string]*zip.File
	names   []string
	left    int64
}

// Open opens the bytes of a zip file.
func Open(data []byte) (*Archive, error) {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, errors.New("it is damaged or cut off: its list of parts cannot be read")
	}
	if len(r.File) > maxEntries {
		return nil, fmt.Errorf("it has %d parts; the limit is %d", len(r.File), maxEntries)
	}
	a := &Archive{entries: make(map[string]*zip.File, len(r.File)), left: maxAll}
	for _, f := range r.File {
		name := clean(f.Name)
		if _, twice := a.entries[name]; !twice && !strings.HasSuffix(name, "/") {
			a.entries[name] = f
			a.names = append(a.names, strings.TrimPrefix(strings.ReplaceAll(f.Name, `\`, "/"), "/"))
		}
	}
	slices.Sort(a.names)
	return a, nil
}

// clean is a name as it is looked up: some writers use other slashes or capitals than
// where they refer to a part.
func clean(name string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "/"))
}

// Has reports whether there is an entry of a name.
func (a *Archive) Has(name string) bool { return a.entries[clean(name)] != nil }

// Names lists the entries in the order of their names.
func (a *Archive) Names() []string { return a.names }

// Read returns what an entry holds. Its length is that of what comes, whatever the
// file says of it.
func (a *Archive) Read(name string) ([]byte, error) {
	f := a.entries[clean(name)]
	if f == nil {
		return nil, ErrMissing
	}
	if f.Flags&1 != 0 {
		return nil, errors.New("it is encrypted")
	}
	limit := min(MaxEntry, a.left)
	if f.CompressedSize64 < MaxEntry {
		limit = min(limit, max(tight, int64(f.CompressedSize64)*maxRatio))
	}
	r, err := f.Open()
	if err != nil {
		return nil, errors.New("a part of it is compressed in a way that is not known")
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	a.left -= int64(len(data))
	switch {
	case int64(len(data)) > limit:
		return nil, fmt.Errorf("a part of it unpacks to more than %d bytes", limit)
	case err != nil && len(data) == 0:
		return nil, errors.New("a part of it is damaged")
	}
	return data, nil // of a damaged part, what comes before the damage
}
