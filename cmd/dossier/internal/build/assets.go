package build

import (
	"errors"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/markdown"
)

// fingerprinted are the assets that pages ask for by what they hold: their names
// carry a hash, so that a browser may keep them for good and an old page never
// meets a new style. Others keep the names they have.
var fingerprinted = []string{"assets/code.css", "assets/search.js", "assets/site.js", "assets/style.css"}

// hashedAsset is one of them, at the path that its hash gives it.
type hashedAsset struct {
	from fileState
	path string
	data []byte
}

// hashedAssets reads those assets, as far as they changed. They are written as they
// are, readable: a minifier would save 1.3 kB of a first visit, compressed.
func hashedAssets(fsys fs.FS, last map[string]*hashedAsset) map[string]*hashedAsset {
	out := make(map[string]*hashedAsset, len(fingerprinted))
	for _, name := range fingerprinted {
		a := &hashedAsset{}
		if info, err := fs.Stat(fsys, name); err == nil {
			a.from = stateOf(info)
		}
		if o := last[name]; o != nil && (o.from.same(a.from) || o.from == fileState{} && a.from == fileState{}) {
			out[name] = o
			continue
		}
		data, err := fs.ReadFile(fsys, name)
		switch {
		case err == nil:
		case errors.Is(err, fs.ErrNotExist) && name == "assets/code.css":
			data = markdown.Stylesheet()
		default:
			continue // reported where all assets are listed
		}
		a.data = data
		if o := last[name]; o != nil && string(o.data) == string(a.data) {
			a.data = o.data
		}
		sum, ext := hash(a.data), path.Ext(name)
		a.path = strings.TrimSuffix(name, ext) + "." + hexadecimal(sum[:5]) + ext
		out[name] = a
	}
	return out
}

// assetPaths says where each of them stands in the site.
func assetPaths(assets map[string]*hashedAsset) map[string]string {
	out := make(map[string]string, len(assets))
	for name, a := range assets {
		out[name] = a.path
	}
	return out
}

// assets lists the files of static: the program's and the archive's own.
func assets(fsys fs.FS, msgs *diag.List) map[string]fileState {
	found := map[string]fileState{}
	_ = fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil
		case err != nil:
			msgs.Errorf("static/"+name, 0, "check that it may be read", "%s", cause(err))
			return nil
		case d.IsDir(), strings.HasSuffix(name, "~"), path.Ext(name) == ".go" && !strings.Contains(name, "/"), d.Name() == ".DS_Store":
			return nil
		case d.Type()&fs.ModeSymlink != 0:
			msgs.Errorf("static/"+name, 0, "copy the file here", "a symbolic link is not followed")
			return nil
		}
		if info, err := d.Info(); err == nil {
			found[name] = stateOf(info)
		}
		return nil
	})
	return found
}

// assets plans the assets. A name that a page has stays the page's.
func (p *planner) assets() {
	taken := map[string]bool{manifestName: true}
	for _, o := range p.out {
		if _, ok := p.static[o.path]; ok {
			taken[o.path] = true
		}
	}
	for _, name := range slices.Sorted(maps.Keys(p.static)) {
		if !taken[name] && p.hashed[name] == nil {
			p.chunk("static", name, 0, asset)
		}
	}
	for _, name := range fingerprinted {
		if a := p.hashed[name]; a != nil {
			p.chunk("fingerprinted", a.path, 0, func(p *planner, at string, _ int) {
				p.file(at, func(r *reader) (any, error) {
					r.site() // holds the names
					return &archive.StaticView{Name: at, Data: r.of.hashed[name].data}, nil
				})
			})
		}
	}
}

func asset(p *planner, name string, _ int) {
	p.file(name, func(r *reader) (any, error) {
		r.note(staticFact, name)
		data, err := fs.ReadFile(r.of.files, name)
		return &archive.StaticView{Name: name, Data: data}, err
	})
}
