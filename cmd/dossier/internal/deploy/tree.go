package deploy

// A built site on disk. Its manifest is the contract with the build: what differs
// from it is not published.

import (
	"bytes"
	"compress/gzip"
	"crypto/md5" //nolint:gosec // the hash that object stores report
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path"
	"regexp"
	"strings"

	"dossier/cmd/dossier/internal/sitefs"
)

// manifestName is the file that lists a site's files; it is uploaded last.
const manifestName = sitefs.ManifestName

// File is one file of a site.
type File = sitefs.File

// Manifest lists the files of a site except itself.
type Manifest = sitefs.Manifest

func readManifest(data []byte) (*Manifest, error) {
	m, err := sitefs.ParseManifest(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", manifestName, err)
	}
	for _, f := range m.Files {
		if !within(f.Path) {
			return nil, fmt.Errorf("%s: invalid path %q", manifestName, f.Path)
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

// ErrUnfinished means that the build of the site was interrupted.
var ErrUnfinished = errors.New("the build of this site was interrupted")

// Open opens a built site and compares it with its manifest, by names and sizes;
// hashes are compared when a file is uploaded.
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
		if sitefs.Reserved(f.Path) {
			return fmt.Errorf("%s has a name that is kept for Dossier or git; rename it in static/", f.Path)
		}
		info, err := t.root.Lstat(f.Path)
		if err != nil {
			return err
		}
		if !info.Mode().IsRegular() || info.Size() != f.Size {
			return fmt.Errorf("%s differs from the manifest", f.Path)
		}
	}
	return nil
}

// Close releases the site's folder.
func (t *Tree) Close() error { return t.root.Close() }

// read returns a file, and fails if it differs from the manifest.
func (t *Tree) read(f File) ([]byte, error) {
	data, err := t.root.ReadFile(f.Path)
	if err != nil {
		return nil, err
	}
	if digest(data) != f.SHA256 {
		return nil, fmt.Errorf("%s differs from the manifest", f.Path)
	}
	return data, nil
}

// Object is a file as stored at a target.
type Object struct {
	Path         string
	Data         []byte
	MediaType    string
	Encoding     string // "gzip" or ""
	CacheControl string
}

// md5 is the hash that object stores report.
func (o *Object) md5() string {
	sum := md5.Sum(o.Data) //nolint:gosec // no secret depends on it
	return hex.EncodeToString(sum[:])
}

var fingerprint = regexp.MustCompile(`^assets/[^/]+\.[0-9a-f]{10}\.(css|js)$`)

// cacheControl says how long browsers may cache a file: forever if its name contains
// a hash, otherwise only with revalidation.
func cacheControl(path string) string {
	if fingerprint.MatchString(path) {
		return "public, max-age=31536000, immutable"
	}
	return "public, max-age=0, must-revalidate"
}

// object prepares a file for upload.
func (t *Tree) object(f File, zip bool) (*Object, error) {
	data, err := t.read(f)
	if err != nil {
		return nil, err
	}
	o := &Object{Path: f.Path, Data: data, MediaType: f.MediaType(), CacheControl: cacheControl(f.Path)}
	if zip && compressible(f) {
		var b bytes.Buffer
		w, _ := gzip.NewWriterLevel(&b, gzip.BestCompression)
		_, _ = w.Write(data) // a buffer never fails
		_ = w.Close()
		o.Data, o.Encoding = b.Bytes(), "gzip"
	}
	return o, nil
}

// compressible reports whether a file is a text of 1 KiB or more.
func compressible(f File) bool { return sitefs.WorthCompressing(f.MediaType(), f.Size) }

func byPath(files []File) map[string]File {
	out := make(map[string]File, len(files))
	for _, f := range files {
		out[f.Path] = f
	}
	return out
}

// copies reports whether a file is a compressed copy of another of the site.
func copies(f File, of map[string]File) bool {
	ext := path.Ext(f.Path)
	_, ok := of[strings.TrimSuffix(f.Path, ext)]
	return ok && (ext == ".br" || ext == ".gz")
}

// page reports whether a file is a page, which is uploaded after what it needs.
func page(f File) bool { return strings.HasSuffix(f.Path, ".html") }
