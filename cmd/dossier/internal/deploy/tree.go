package deploy

import (
	"bytes"
	"compress/gzip"
	"crypto/md5" //nolint:gosec // what object stores compare by
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"regexp"
	"strings"

	"dossier/cmd/dossier/internal/sitefs"
)

// manifestName is the file that lists a site's files; it goes up last.
const manifestName = sitefs.ManifestName

// File is one file of a site.
type File = sitefs.File

// Manifest lists the files of a site, but for itself.
type Manifest = sitefs.Manifest

func readManifest(data []byte) (*Manifest, error) {
	m, err := sitefs.ParseManifest(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", manifestName, err)
	}
	for _, f := range m.Files {
		if !fs.ValidPath(f.Path) || f.Path == "." {
			return nil, fmt.Errorf("%s: %q is no path of a site", manifestName, f.Path)
		}
	}
	return &m, nil
}

// Tree is a built site on disk.
type Tree struct {
	Manifest
	root     *os.Root
	manifest []byte
}

// ErrUnfinished means that a build of the site did not come to its end.
var ErrUnfinished = errors.New("the build of this site did not come to its end")

// Open opens a built site and compares it with its manifest, by names and sizes;
// what is uploaded is also compared by its hash.
func Open(dir string) (*Tree, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	t := &Tree{root: root}
	if err := t.open(); err != nil {
		_ = root.Close()
		return nil, err
	}
	return t, nil
}

func (t *Tree) open() error {
	if _, err := t.root.Lstat(sitefs.PendingName); err == nil {
		return ErrUnfinished
	}
	data, err := t.root.ReadFile(manifestName)
	if err != nil {
		return err
	}
	m, err := readManifest(data)
	if err != nil {
		return err
	}
	t.Manifest, t.manifest = *m, data
	for _, f := range t.Files {
		info, err := t.root.Lstat(f.Path)
		if err != nil {
			return err
		}
		if !info.Mode().IsRegular() || info.Size() != f.Size {
			return fmt.Errorf("%s is not what the manifest says", f.Path)
		}
	}
	return nil
}

// Close gives the site's folder free.
func (t *Tree) Close() error { return t.root.Close() }

// read returns a file, and refuses one that is not what the manifest says.
func (t *Tree) read(f File) ([]byte, error) {
	data, err := t.root.ReadFile(f.Path)
	if err != nil {
		return nil, err
	}
	if sum := sha256.Sum256(data); hex.EncodeToString(sum[:]) != f.SHA256 {
		return nil, fmt.Errorf("%s is not what the manifest says", f.Path)
	}
	return data, nil
}

// Object is a file as it is stored at a host.
type Object struct {
	Path         string
	Data         []byte
	MediaType    string
	Encoding     string // "gzip" or ""
	CacheControl string
}

// md5 is what object stores compare by.
func (o *Object) md5() string {
	sum := md5.Sum(o.Data) //nolint:gosec // no secret depends on it
	return hex.EncodeToString(sum[:])
}

var fingerprint = regexp.MustCompile(`^assets/[^/]+\.[0-9a-f]{10}\.(css|js)$`)

// cacheControl says how long a browser may keep a file without asking: one whose
// name carries a hash for good, all others not at all.
func cacheControl(path string) string {
	if fingerprint.MatchString(path) {
		return "public, max-age=31536000, immutable"
	}
	return "public, max-age=0, must-revalidate"
}

// object makes of a file what is stored.
func (t *Tree) object(f File, zip bool) (*Object, error) {
	data, err := t.read(f)
	if err != nil {
		return nil, err
	}
	o := &Object{Path: f.Path, Data: data, MediaType: f.MediaType, CacheControl: cacheControl(f.Path)}
	if zip && compressible(f) {
		var b bytes.Buffer
		w, _ := gzip.NewWriterLevel(&b, gzip.BestCompression)
		_, _ = w.Write(data) // a buffer takes everything
		_ = w.Close()
		o.Data, o.Encoding = b.Bytes(), "gzip"
	}
	return o, nil
}

// compressible reports whether a file is a text of some size.
func compressible(f File) bool { return sitefs.WorthCompressing(f.MediaType, f.Size) }

// copies reports whether a file is a compressed copy of another of the site.
func copies(f File, of map[string]File) bool {
	ext := path.Ext(f.Path)
	_, ok := of[strings.TrimSuffix(f.Path, ext)]
	return ok && (ext == ".br" || ext == ".gz")
}

// page reports whether a file is a page: it goes up after what it needs.
func page(f File) bool { return strings.HasSuffix(f.Path, ".html") }
