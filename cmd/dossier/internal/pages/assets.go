package pages

// The files of static/, as they are. Scripts and styles of pages get names with a hash
// of their content, so that a browser may cache them for good and an old page never
// meets a new style.

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/input"
	"dossier/cmd/dossier/internal/sitefs"
	"dossier/cmd/dossier/internal/view"
)

// hashed are the assets whose names carry a hash.
var hashed = []string{"assets/box.js", "assets/chronology.js", "assets/code.css", "assets/filters.js", "assets/find.js", "assets/lists.js", "assets/search.js", "assets/site.js", "assets/style.css", "assets/visits.js"}

// asking are the scripts that a page loads when somebody asks something.
var asking = []string{"assets/find.js", "assets/box.js"}

// worded reports whether an asset holds words of the interface: scripts do.
func worded(name string) bool { return path.Ext(name) == ".js" }

// NameAssets reads those assets, as far as they changed since last, which may be
// nil, and has words of the interface put into the language of the site. Else they are
// written as they are, readable: a minifier would save 1.3 kB of a first visit,
// compressed.
func NameAssets(fsys fs.FS, last map[string]*facts.NamedAsset, speak func(script []byte) []byte) (out map[string]*facts.NamedAsset, msgs diag.List) {
	out = make(map[string]*facts.NamedAsset, len(hashed))
	for _, name := range hashed {
		a := &facts.NamedAsset{}
		if info, err := fs.Stat(fsys, name); err == nil {
			a.From = facts.StateOf(info)
		}
		old := last[name]
		if old != nil && !worded(name) && (old.From.Same(a.From) || old.From == facts.FileState{} && a.From == facts.FileState{}) {
			out[name] = old
			continue
		}
		data, err := fs.ReadFile(fsys, name)
		switch {
		case err == nil:
		case errors.Is(err, fs.ErrNotExist) && name == "assets/code.css":
			data = body.Stylesheet()
		default:
			unread(&msgs, name, err)
			continue
		}
		if worded(name) {
			data = speak(data)
		}
		a.Data = data
		if old != nil && string(old.Data) == string(a.Data) {
			a.Data = old.Data
		}
		sum, ext := sha256.Sum256(a.Data), path.Ext(name)
		a.Path = strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:5]) + ext
		out[name] = a
	}
	return out, msgs
}

// unread reports what cannot be read of static/.
func unread(msgs *diag.List, name string, err error) {
	text, hint := input.Why(err)
	msgs.Errorf(path.Join("static", name), 0, hint, "%s", text)
}

// AssetPaths says where each of them is in the site.
func AssetPaths(assets map[string]*facts.NamedAsset) map[string]string {
	out := make(map[string]string, len(assets))
	for name, a := range assets {
		out[name] = a.Path
	}
	return out
}

// ListAssets lists the files of static/.
func ListAssets(fsys fs.FS) (found map[string]facts.FileState, msgs diag.List) {
	found = map[string]facts.FileState{}
	_ = fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil
		case err != nil:
			unread(&msgs, name, err)
			return nil
		case name == ".", path.Ext(name) == ".go" && !strings.Contains(name, "/"):
			return nil
		case sitefs.Unpublished(d.Name()) != "":
			leaveOut(&msgs, name, sitefs.Unpublished(d.Name()))
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case sitefs.Reserved(name):
			msgs.Errorf("static/"+name, 0, "rename it, or move it out of static/", "the name is kept for Dossier or git; it is left out")
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.IsDir():
			return nil
		case !utf8.ValidString(name): // no file system of Go opens it
			msgs.Errorf("static/"+name, 0, "rename it, in UTF-8", "its name is in an old encoding, so the file is omitted")
			return nil
		case !d.Type().IsRegular():
			unread(&msgs, name, input.Refused(name, d.Type()))
			return nil
		}
		if info, err := d.Info(); err == nil {
			found[name] = facts.StateOf(info)
		}
		return nil
	})
	return found, msgs
}

// leaveOut says that a file or folder is not published, once for all that is in it.
func leaveOut(msgs *diag.List, name string, why string) {
	hint := "move it out of static/, or rename it if it belongs there"
	if why == sitefs.Hidden {
		hint = "move it out of static/; these hidden names are published: " + strings.Join(sitefs.Served, ", ")
	}
	msgs.Notef("static/"+name, 0, hint, "not published: this is %s", why)
}

// IsAsset reports whether a file of a chunk is one of static/, as it is.
func IsAsset(c Chunk, path string) bool { return c.Kind == assets && c.ID == path }

// assets is the kind of the files of static/.
const assets = "assets"

func planAssets(p *planner) {
	for _, name := range p.Assets() {
		if !slices.Contains(hashed, name) && p.site.Claim(name) {
			p.chunk(name, 0, asset)
		}
	}
	for _, name := range hashed {
		if at, ok := p.NamedAsset(name); ok {
			p.chunk(name+" "+at, 0, namedAsset)
		}
	}
}

func asset(f *files, c Chunk) {
	f.file(c.ID, func(r *facts.Reader) (any, error) {
		data, large, err := r.Asset(c.ID)
		if large {
			return &view.Large{Name: c.ID}, err
		}
		return &view.Static{Name: c.ID, Data: data}, err
	})
}

func namedAsset(f *files, c Chunk) {
	name, at, _ := strings.Cut(c.ID, " ")
	f.file(at, func(r *facts.Reader) (any, error) {
		return &view.Static{Name: at, Data: r.NamedAsset(name)}, nil
	})
}
