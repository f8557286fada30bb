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
	"strings"
	"sync"
	"time"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/cache"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/sitefs"
	"dossier/cmd/dossier/internal/warm"
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

// cacheDir is where the cache of an archive is: beside its curated files.
func (f *archiveFlags) cacheDir(in engine.Inputs) string {
	if f.Cache != "" {
		return f.Cache
	}
	return filepath.Join(filepath.Dir(filepath.Clean(in.Content)), cache.Name)
}

// noCache is the name for no cache at all.
const noCache = "none"

// warm looks at the archive before it is read. It returns nil where nothing is remembered,
// or not all can be looked at.
func (f *archiveFlags) warm(in engine.Inputs) *warm.Archive {
	if f.Cache == noCache {
		return nil
	}
	w := warm.Open(f.cacheDir(in), f.Root, in)
	if w == nil || !w.Doubt() {
		return nil
	}
	return w
}

// held returns whether a file of the site that stands holds what it held. With compressed
// copies each is made again, because these are made with them.
func (c *buildCommand) held(w *warm.Archive, site *sitefs.Folder, last *stamp) func(path, sha256 string, size int64) bool {
	if c.Compress {
		return func(string, string, int64) bool { return false }
	}
	sums := sync.OnceValue(func() map[string]string {
		dir, files := site.Standing()
		was, at := cache.Tree{}, map[string]int{}
		if last != nil {
			for i := range last.Site {
				at[last.Site[i].Name] = i
			}
		}
		for _, f := range files {
			sum, _ := hex.DecodeString(f.SHA256)
			s := cache.State{Name: f.Path, Size: f.Size, SHA256: string(sum)}
			if i, ok := at[f.Path]; ok && last.Site[i].SHA256 == s.SHA256 {
				s = last.Site[i]
			}
			was = append(was, s)
		}
		now, _ := was.Again(dir, w.Began)
		out := make(map[string]string, len(was))
		if len(now) == len(was) {
			for i, same := range was.Kept(now, dir) {
				if same {
					out[was[i].Name] = was[i].SHA256
					w.Site = append(w.Site, now[i])
				}
			}
		}
		return out
	})
	return func(path, sum string, _ int64) bool { return sums()[path] == sum }
}

// stampName is the name of the stamp of a site, and call tells what is said at its end.
func (c *buildCommand) stampName(w *warm.Archive) (name, call string) {
	out, err := sitefs.Relative(w.Dir, c.out())
	if err != nil {
		out = c.out()
	}
	return w.Place("site", out), fmt.Sprintf("%s %q %q %v %v %v", w.Settings(), c.Root, c.out(), c.Frozen, c.Compress, c.Drop)
}

// lastStamp returns the stamp of the last build of this site by such a call, or nil.
func (c *buildCommand) lastStamp(w *warm.Archive) *stamp {
	if w == nil {
		return nil
	}
	var last stamp
	name, call := c.stampName(w)
	data := w.Cache.Get(name)
	if data == nil || gob.NewDecoder(bytes.NewReader(data)).Decode(&last) != nil || last.Call != call || len(last.Inputs) != len(w.Inputs) {
		return nil
	}
	return &last
}

// unchanged returns what the last build said, if this one would make and say the same;
// else nil.
func (c *buildCommand) unchanged(w *warm.Archive, last *stamp, site *sitefs.Folder) *built {
	if last == nil || last.Day != "" && last.Day != w.Today() || !w.Holds(last.Inputs) {
		return nil
	}
	dir, files := site.Standing()
	if len(files)+1 != len(last.Site) {
		return nil
	}
	now, ok := last.Site.Again(dir, w.Began)
	if !ok || !last.Site.Is(now, dir) {
		return nil
	}
	sure := func(t cache.Tree) bool { return !slices.ContainsFunc(t, func(s cache.State) bool { return !s.Sure }) }
	if !sure(last.Site) || slices.ContainsFunc(last.Inputs, func(t cache.Tree) bool { return !sure(t) }) { // by now times say it
		next := *last
		next.Inputs, next.Site = w.Inputs, now
		c.putStamp(w, next)
	}
	b := last.Built
	b.Stats = engine.Stats{Unchanged: b.Files, Elapsed: time.Since(w.Began)}
	return &b
}

// keep stores what the next build may rely on, if this one ended well.
func (c *buildCommand) keep(w *warm.Archive, site *sitefs.Folder, g *engine.Result) {
	if w == nil {
		return
	}
	now := w.Store(g)
	if now == nil || len(site.Kept()) > 0 || !c.stamp(w, site, now, g) {
		name, _ := c.stampName(w)
		w.Cache.Drop(name)
	}
}

// stamp stores what a site holds, and what was said of it.
func (c *buildCommand) stamp(w *warm.Archive, site *sitefs.Folder, inputs []cache.Tree, g *engine.Result) bool {
	dir, files := site.Standing()
	data, err := os.ReadFile(filepath.Join(dir, sitefs.ManifestName))
	if err != nil || len(files) == 0 {
		return false
	}
	sum := sha256.Sum256(data)
	known := []cache.Known{{Name: sitefs.ManifestName, SHA256: string(sum[:]), Size: int64(len(data)), Since: w.Began}}
	standing := make(cache.Tree, 0, len(files)+1)
	for _, f := range files {
		at, found := slices.BinarySearchFunc(w.Site, f.Path, func(s cache.State, name string) int { return strings.Compare(s.Name, name) })
		if found && site.Alone(f.Path) && hex.EncodeToString([]byte(w.Site[at].SHA256)) == f.SHA256 {
			standing = append(standing, w.Site[at])
			continue
		}
		sum, _ := hex.DecodeString(f.SHA256)
		known = append(known, cache.Known{Name: f.Path, SHA256: string(sum), Size: f.Size, Since: site.Moved(f.Path, w.Began)})
	}
	looked, ok := cache.Files(dir, known)
	if !ok {
		return false
	}
	return c.putStamp(w, stamp{Day: w.Day(g), Inputs: inputs, Site: append(standing, looked...), Built: builtOf(g)})
}

func (c *buildCommand) putStamp(w *warm.Archive, s stamp) bool {
	name, call := c.stampName(w)
	s.Call = call
	var b bytes.Buffer
	return gob.NewEncoder(&b).Encode(s) == nil && w.Cache.Put(name, b.Bytes()) == nil
}
