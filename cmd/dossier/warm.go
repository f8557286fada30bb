package main

// A build that finds everything as the last one left it says what that said and ends.
// The cache holds the last one's stamp: what the folders of the archive held, what the
// site holds, and what was said. Only a build that is the same as a clean one in every
// byte and every message may be spared, so whatever leaves a doubt is built.

import (
	"bytes"
	"crypto/sha256"
	"encoding/gob"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/cache"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/sitefs"
)

// built is what is said of a build at its end.
type built struct {
	Messages diag.List
	Counts   archive.Counts
	Files    int // of the site, but for its manifest
	Stats    engine.Stats
}

func builtOf(g *engine.Result) built { return built{g.Messages, g.Archive.Counts, g.Count(), g.Stats} }

// stamp is what a build leaves for the next one.
type stamp struct {
	Call   string       // its flags, as far as they change what is made or said
	Day    string       // of the build; "" when any other gives the same
	Inputs []cache.Tree // by folder of the archive
	Site   cache.Tree
	Built  built
}

// warm is the way to the stamp of one site.
type warm struct {
	cache   *cache.Folder
	name    string
	call    string
	in      engine.Inputs
	folders []string
	skips   []func(base string) bool
	began   time.Time
	inputs  []cache.Tree // as the build begins; nil when they cannot be told
}

// cacheDir is where the cache of an archive is: beside its curated files.
func (f *archiveFlags) cacheDir(in engine.Inputs) string {
	if f.Cache != "" {
		return f.Cache
	}
	return filepath.Join(filepath.Dir(filepath.Clean(in.Content)), cache.Name)
}

// remembered opens the cache, unless the maintainer wants none.
func (f *archiveFlags) remembered(in engine.Inputs) *cache.Folder {
	if f.Cache == noCache {
		return nil
	}
	return cache.Open(f.cacheDir(in))
}

// noCache is the name for no cache at all.
const noCache = "none"

// warm looks at the archive before it is built.
func (c *buildCommand) warm(in engine.Inputs) *warm {
	w := &warm{cache: c.remembered(in), in: in, began: time.Now()}
	if w.cache == nil {
		return nil
	}
	all := func(string) bool { return false }
	w.folders = []string{in.Sources, in.Content, filepath.Join(c.Root, "templates"), filepath.Join(c.Root, "static")}
	w.skips = []func(string) bool{sitefs.Temporary, sitefs.Temporary, all, all}
	place := sha256.New()
	for _, dir := range append(slices.Clone(w.folders), c.out()) {
		rel, err := relative(c.cacheDir(in), dir) // so that it is found where the archive was moved as a whole
		if err != nil {
			return nil
		}
		fmt.Fprintf(place, "%q ", rel)
	}
	w.name = "site-" + hex.EncodeToString(place.Sum(nil)[:8])
	to := in.Audience
	to.Today = ""
	w.call = fmt.Sprintf("%q %q %q %q %q %q %q %+v %v %v %v %q", c.Root, c.out(), in.ShownSources, in.ShownContent, in.ShownTemplates, in.ShownPermalinks, in.BaseURL, to, in.Frozen, c.Compress, c.Drop, in.Generator)
	if w.inputs = w.look(); w.inputs != nil {
		for i, dir := range w.folders {
			if w.inputs[i].Sum(dir, true) != nil {
				w.inputs = nil
				break
			}
		}
	}
	return w
}

func relative(from, to string) (string, error) {
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

// look looks at all folders; it returns nil where one cannot be looked at.
func (w *warm) look() []cache.Tree {
	trees := make([]cache.Tree, len(w.folders))
	for i, dir := range w.folders {
		var err error
		if trees[i], err = cache.Look(dir, w.skips[i]); err != nil {
			return nil
		}
	}
	return trees
}

// unchanged returns what the last build said, if this one would make and say the same;
// else nil.
func (w *warm) unchanged(site *sitefs.Folder) *built {
	if w == nil || w.inputs == nil {
		return nil
	}
	var last stamp
	data := w.cache.Get(w.name)
	if data == nil || gob.NewDecoder(bytes.NewReader(data)).Decode(&last) != nil {
		return nil
	}
	if last.Call != w.call || last.Day != "" && last.Day != w.in.Audience.Today || len(last.Inputs) != len(w.inputs) {
		return nil
	}
	for i, t := range last.Inputs {
		if !t.Is(w.inputs[i], w.folders[i]) {
			return nil
		}
	}
	dir, files := site.Standing()
	if len(files)+1 != len(last.Site) {
		return nil
	}
	now, ok := cache.Files(dir, w.began, len(last.Site), func(i int) (string, string, int64) { return last.Site[i].Name, "", last.Site[i].Size })
	if !ok || !last.Site.Is(now, dir) {
		return nil
	}
	sure := func(t cache.Tree) bool { return !slices.ContainsFunc(t, func(s cache.State) bool { return !s.Sure }) }
	if !sure(last.Site) || slices.ContainsFunc(last.Inputs, func(t cache.Tree) bool { return !sure(t) }) { // by now times say it
		next := last
		next.Inputs, next.Site = w.inputs, now
		w.put(next)
	}
	b := last.Built
	b.Stats = engine.Stats{Unchanged: b.Files, Elapsed: time.Since(w.began)}
	return &b
}

// keep stores the stamp of a build that ended, if the next one may rely on it: the archive
// is still what it was before, and nothing went wrong that may go right next time.
func (w *warm) keep(site *sitefs.Folder, g *engine.Result) {
	if w == nil {
		return
	}
	if !w.store(site, g) {
		w.cache.Drop(w.name)
	}
}

func (w *warm) store(site *sitefs.Folder, g *engine.Result) bool {
	if w.inputs == nil || g.Messages.Count(diag.Error) > 0 || len(site.Kept()) > 0 {
		return false
	}
	now := w.look()
	if now == nil || g.Relinked() && !w.relinked(now, g) {
		return false
	}
	for i, dir := range w.folders {
		if !w.inputs[i].Is(now[i], dir) || now[i].Sum(dir, false) != nil {
			return false
		}
	}
	dir, files := site.Standing()
	standing, ok := cache.Files(dir, w.began, len(files), func(i int) (string, string, int64) {
		sum, _ := hex.DecodeString(files[i].SHA256)
		return files[i].Path, string(sum), files[i].Size
	})
	if !ok || len(files) == 0 {
		return false
	}
	manifest, err := os.ReadFile(filepath.Join(dir, sitefs.ManifestName))
	if err != nil {
		return false
	}
	sum := sha256.Sum256(manifest)
	list, ok := cache.Files(dir, w.began, 1, func(int) (string, string, int64) { return sitefs.ManifestName, string(sum[:]), int64(len(manifest)) })
	if !ok {
		return false
	}
	s := stamp{Call: w.call, Day: w.in.Audience.Today, Inputs: now, Site: append(standing, list...), Built: builtOf(g)}
	if g.Timeless() {
		s.Day = ""
	}
	return w.put(s)
}

// relinked takes the file of addresses as this build wrote it for the one that it read,
// because a build with the addresses it gave is the same build.
func (w *warm) relinked(now []cache.Tree, g *engine.Result) bool {
	is := func(s cache.State) bool { return s.Name == content.PermalinksName }
	at := slices.IndexFunc(now[1], is)
	if at < 0 || !content.SaysPermalinks(w.in.Permalinks, g.Permalinks) {
		return false
	}
	written := cache.Tree{now[1][at]}
	if written.Sum(w.in.Content, false) != nil {
		return false
	}
	w.inputs[1] = slices.DeleteFunc(w.inputs[1], is)
	w.inputs[1] = slices.Insert(w.inputs[1], min(at, len(w.inputs[1])), written[0])
	return content.SaysPermalinks(w.in.Permalinks, g.Permalinks)
}

func (w *warm) put(s stamp) bool {
	var b bytes.Buffer
	return gob.NewEncoder(&b).Encode(s) == nil && w.cache.Put(w.name, b.Bytes()) == nil
}
