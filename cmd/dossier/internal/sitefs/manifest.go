package sitefs

// The manifest says which files of a folder are ours and what each holds, so that
// the next build removes no other file, and a deploy knows what to upload.

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"path"
	"path/filepath"
	"strings"
)

// ManifestName is the name of the manifest in its site.
const ManifestName = "manifest.json"

const manifestSchema = "dossier/manifest/1"

// Manifest is the list of a site's files, but for itself, in the order of their
// paths.
type Manifest struct {
	Schema    string `json:"schema"`
	Generator string `json:"generator"`
	Marking   string `json:"marking,omitempty"` // of a site that is not for the public
	Files     []File `json:"files"`
}

// File is one file of a site.
type File struct {
	Path   string `json:"path"`
	SHA256 string `json:"sha256"`           // hexadecimal
	Size   int64  `json:"size"`             // bytes
	Static bool   `json:"static,omitempty"` // a file of static/, as it is
}

// MediaType returns the media type of the file: its path says it, so that the manifest
// need not, for each of tens of thousands.
func (f File) MediaType() string { return mediaType(f.Path) }

// encode writes a manifest, one file to a line.
func (m Manifest) encode() []byte {
	var b bytes.Buffer
	b.Grow(160 * (len(m.Files) + 2))
	text := func(s string) {
		data, _ := json.Marshal(s) // a string always can be
		b.Write(data)
	}
	b.WriteString(`{"schema":`)
	text(m.Schema)
	b.WriteString(`,"generator":`)
	text(m.Generator)
	if m.Marking != "" {
		b.WriteString(`,"marking":`)
		text(m.Marking)
	}
	b.WriteString(`,"files":[`)
	for i, f := range m.Files {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString("\n{\"path\":")
		text(f.Path)
		fmt.Fprintf(&b, `,"sha256":"%s","size":%d`, f.SHA256, f.Size)
		if f.Static {
			b.WriteString(`,"static":true`)
		}
		b.WriteByte('}')
	}
	b.WriteString("\n]}\n")
	return b.Bytes()
}

// ReadManifest reads the manifest of a folder.
func ReadManifest(dir string) (m Manifest, err error) {
	data, err := readPlain(filepath.Join(dir, ManifestName))
	if err != nil {
		return m, err
	}
	return ParseManifest(data)
}

// ParseManifest reads a manifest of this schema.
func ParseManifest(data []byte) (m Manifest, err error) {
	if err := json.Unmarshal(data, &m); err != nil {
		return m, err
	}
	if m.Schema != manifestSchema {
		return m, errors.New("it was written by another program")
	}
	return m, nil
}

// mediaTypes are those of the files of a site, by the ends of their names: what
// the system thinks of a name must not show in what is written.
var mediaTypes = map[string]string{
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".mjs": "text/javascript; charset=utf-8",
	".json": "application/json", ".jsonl": "application/jsonl", ".xml": "application/xml", ".txt": "text/plain; charset=utf-8", ".md": "text/markdown; charset=utf-8", ".csv": "text/csv; charset=utf-8",
	".bib": "application/x-bibtex; charset=utf-8", ".ris": "application/x-research-info-systems; charset=utf-8", ".sqlite": "application/vnd.sqlite3",
	".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif", ".webp": "image/webp", ".avif": "image/avif", ".ico": "image/vnd.microsoft.icon",
	".woff": "font/woff", ".woff2": "font/woff2", ".ttf": "font/ttf", ".otf": "font/otf", ".pdf": "application/pdf", ".webmanifest": "application/manifest+json", ".mp4": "video/mp4", ".mp3": "audio/mpeg",
	".br": "application/octet-stream", ".gz": "application/gzip", ".zip": "application/zip",
}

// mediaType returns the media type of a file of a site.
func mediaType(name string) string {
	switch {
	case name == "feed.xml" || strings.HasSuffix(name, "/feed.xml"):
		return "application/atom+xml"
	case name == "feed.json" || strings.HasSuffix(name, "/feed.json"):
		return "application/feed+json"
	case name == "opensearch.xml":
		return "application/opensearchdescription+xml"
	case strings.HasPrefix(name, "schema/"):
		return "application/schema+json"
	case strings.HasSuffix(name, ".csl.json"):
		return "application/vnd.citationstyles.csl+json"
	case name == "_headers" || name == "_redirects" || name == "CNAME" || name == ".nojekyll":
		return mediaTypes[".txt"]
	}
	if t, ok := mediaTypes[strings.ToLower(path.Ext(name))]; ok {
		return t
	}
	return "application/octet-stream"
}

// leastCompressed is the size below which a copy saves nothing worth a file, in
// bytes.
const leastCompressed = 1 << 10

// WorthCompressing reports whether a file of this media type and size, in bytes,
// is a text that is worth it.
func WorthCompressing(mediaType string, size int64) bool {
	t := mediaType
	return size >= leastCompressed && (strings.HasPrefix(t, "text/") || strings.Contains(t, "json") || strings.Contains(t, "xml") || strings.Contains(t, "bibtex") || strings.Contains(t, "research-info"))
}
