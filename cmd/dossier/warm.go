package main

// A build that finds everything as the last one left it says what that said and ends.
// The cache holds the last one's stamp: what the folders of the archive held, what the
// site holds, and what was said. Only a build that is the same as a clean one in every
// byte and every message may be spared, so whatever leaves a doubt is built.

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/gob"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
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

// warm is an archive as it was when a command began, and what the last one left.
type warm struct {
	cache   *cache.Folder
	dir     string // where that is
	in      engine.Inputs
	folders []string
	skips   []func(base string) bool
	began   time.Time
	inputs  []cache.Tree // as the command begins
	name    string       // of what is remembered of the archive
	site    cache.Tree   // files of the site that hold what they held, as they were looked at
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
func (f *archiveFlags) warm(in engine.Inputs) *warm {
	if f.Cache == noCache {
		return nil
	}
	w := &warm{dir: f.cacheDir(in), in: in, began: time.Now()}
	if w.cache = cache.Open(w.dir); w.cache == nil {
		return nil
	}
	all := func(string) bool { return false }
	w.folders = []string{in.Sources, in.Content, filepath.Join(f.Root, "templates"), filepath.Join(f.Root, "static")}
	w.skips = []func(string) bool{sitefs.Temporary, sitefs.Temporary, all, all}
	if w.inputs = w.look(); w.inputs == nil {
		return nil
	}
	var seen cache.Tree
	if cache.Decode(w.cache.Get(w.seen()), &seen) == nil {
		w.inputs[0].Vouch(seen)
	}
	for i, dir := range w.folders {
		if w.inputs[i].Sum(dir, i == 0) != nil { // of sources there are many
			return nil
		}
	}
	w.name = w.place("memory", f.MaxTLP, strconv.FormatBool(f.Drafts))
	return w
}

// seen is the name of the sources as they were looked at when they were stored.
func (w *warm) seen() string { return w.place("seen") }

// known returns the hash of a source that was left alone since a build read it, or "".
func (w *warm) known(name string) string {
	if w == nil {
		return ""
	}
	at, found := w.seed(name)
	if !found || !w.inputs[0][at].Mode.IsRegular() {
		return ""
	}
	return hex.EncodeToString([]byte(w.inputs[0][at].SHA256))
}

// seed finds a source among what the folder holds.
func (w *warm) seed(name string) (at int, found bool) {
	return slices.BinarySearchFunc(w.inputs[0], name, func(s cache.State, name string) int { return strings.Compare(s.Name, name) })
}

// place names something by where the archive is, as seen from the cache, so that it is
// found again where both were moved.
func (w *warm) place(kind string, more ...string) string {
	var at []byte
	for _, dir := range w.folders {
		rel, err := sitefs.Relative(w.dir, dir)
		if err != nil {
			rel = dir
		}
		at = fmt.Appendf(at, "%q ", rel)
	}
	sum := sha256.Sum256(fmt.Appendf(at, "%q", more))
	return kind + "-" + hex.EncodeToString(sum[:8])
}

// settings tells the flags that change what is made of an archive, but for the day.
func (w *warm) settings() string {
	to := w.in.Audience
	to.Today = ""
	return fmt.Sprintf("%q %q %q %q %q %+v %q", w.in.ShownSources, w.in.ShownContent, w.in.ShownTemplates, w.in.ShownPermalinks, w.in.BaseURL, to, w.in.Generator)
}

// key tells everything but the sources from which a site is made, on a day.
func (w *warm) key(inputs []cache.Tree, day string) string {
	all := fmt.Appendf(nil, "%s %q\n", w.settings(), day)
	for _, t := range inputs[1:] {
		for i := range t {
			s := &t[i]
			all = fmt.Appendf(all, "%q %v %x", s.Name, s.Mode.Type(), s.SHA256)
			if s.SHA256 == "" { // a large file
				all = fmt.Appendf(all, " %d %d", s.Size, s.Modified)
			}
			all = append(all, '\n')
		}
		all = append(all, '\n')
	}
	sum := sha256.Sum256(all)
	return string(sum[:])
}

// recall returns what the next build may reuse of the last, and whether that is all.
func (w *warm) recall(ctx context.Context, in engine.Inputs, holds func(path, sha256 string, size int64) bool) (*engine.Memory, bool) {
	if w == nil {
		return nil, false
	}
	return engine.Recall(ctx, in, w.cache, w.name, []string{w.key(w.inputs, ""), w.key(w.inputs, in.Audience.Today)}, holds)
}

// held returns whether a file of the site that stands holds what it held. With compressed
// copies each is made again, because these are made with them.
func (c *buildCommand) held(w *warm, site *sitefs.Folder, last *stamp) func(path, sha256 string, size int64) bool {
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
		now, _ := was.Again(dir, w.began)
		out := make(map[string]string, len(was))
		if len(now) == len(was) {
			for i, same := range was.Kept(now, dir) {
				if same {
					out[was[i].Name] = was[i].SHA256
					w.site = append(w.site, now[i])
				}
			}
		}
		return out
	})
	return func(path, sum string, _ int64) bool { return sums()[path] == sum }
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

// stampName is the name of the stamp of a site, and call tells what is said at its end.
func (c *buildCommand) stampName(w *warm) (name, call string) {
	out, err := sitefs.Relative(w.dir, c.out())
	if err != nil {
		out = c.out()
	}
	return w.place("site", out), fmt.Sprintf("%s %q %q %v %v %v", w.settings(), c.Root, c.out(), w.in.Frozen, c.Compress, c.Drop)
}

// lastStamp returns the stamp of the last build of this site by such a call, or nil.
func (c *buildCommand) lastStamp(w *warm) *stamp {
	if w == nil {
		return nil
	}
	var last stamp
	name, call := c.stampName(w)
	data := w.cache.Get(name)
	if data == nil || gob.NewDecoder(bytes.NewReader(data)).Decode(&last) != nil || last.Call != call || len(last.Inputs) != len(w.inputs) {
		return nil
	}
	return &last
}

// unchanged returns what the last build said, if this one would make and say the same;
// else nil.
func (c *buildCommand) unchanged(w *warm, last *stamp, site *sitefs.Folder) *built {
	if last == nil || last.Day != "" && last.Day != w.in.Audience.Today {
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
	now, ok := last.Site.Again(dir, w.began)
	if !ok || !last.Site.Is(now, dir) {
		return nil
	}
	sure := func(t cache.Tree) bool { return !slices.ContainsFunc(t, func(s cache.State) bool { return !s.Sure }) }
	if !sure(last.Site) || slices.ContainsFunc(last.Inputs, func(t cache.Tree) bool { return !sure(t) }) { // by now times say it
		next := *last
		next.Inputs, next.Site = w.inputs, now
		c.putStamp(w, next)
	}
	b := last.Built
	b.Stats = engine.Stats{Unchanged: b.Files, Elapsed: time.Since(w.began)}
	return &b
}

// keep stores what the next build may rely on, if this one ended well.
func (c *buildCommand) keep(w *warm, site *sitefs.Folder, g *engine.Result) {
	if w == nil {
		return
	}
	now := w.store(g)
	if now == nil || len(site.Kept()) > 0 || !c.stamp(w, site, now, g) {
		name, _ := c.stampName(w)
		w.cache.Drop(name)
	}
}

// store stores what is remembered of an archive, and returns what its folders hold; nil
// where they changed meanwhile, or something went wrong that may go right next time.
func (w *warm) store(g *engine.Result) []cache.Tree {
	if !g.Sound() {
		return nil
	}
	w.took(g)
	now := w.look()
	if now == nil || g.Relinked() && !w.relinked(now, g) {
		return nil
	}
	for i, dir := range w.folders {
		if !w.inputs[i].Is(now[i], dir) || now[i].Sum(dir, false) != nil {
			return nil
		}
	}
	_ = g.Store(w.cache, w.name, w.key(now, w.day(g))) // what is not stored is done again
	_ = w.cache.Put(w.seen(), cache.Encode(nil, &now[0]))
	return now
}

// took notes the bytes of the sources as this build read them, so that those that nobody
// touched since it began are not read again.
func (w *warm) took(g *engine.Result) {
	seeds := w.inputs[0]
	for s := range g.Sources() {
		at, found := w.seed(s.Name)
		if !found || s.Doc == nil || seeds[at].SHA256 != "" {
			continue
		}
		if sum, err := hex.DecodeString(s.Doc.SHA256); err == nil {
			seeds[at].SHA256 = string(sum)
		}
	}
}

// day is the day of a build, "" where any other gives the same.
func (w *warm) day(g *engine.Result) string {
	if g.Timeless() {
		return ""
	}
	return w.in.Audience.Today
}

// stamp stores what a site holds, and what was said of it.
func (c *buildCommand) stamp(w *warm, site *sitefs.Folder, inputs []cache.Tree, g *engine.Result) bool {
	dir, files := site.Standing()
	data, err := os.ReadFile(filepath.Join(dir, sitefs.ManifestName))
	if err != nil || len(files) == 0 {
		return false
	}
	sum := sha256.Sum256(data)
	known := []cache.Known{{Name: sitefs.ManifestName, SHA256: string(sum[:]), Size: int64(len(data)), Since: w.began}}
	standing := make(cache.Tree, 0, len(files)+1)
	for _, f := range files {
		at, found := slices.BinarySearchFunc(w.site, f.Path, func(s cache.State, name string) int { return strings.Compare(s.Name, name) })
		if found && site.Alone(f.Path) && hex.EncodeToString([]byte(w.site[at].SHA256)) == f.SHA256 {
			standing = append(standing, w.site[at])
			continue
		}
		sum, _ := hex.DecodeString(f.SHA256)
		known = append(known, cache.Known{Name: f.Path, SHA256: string(sum), Size: f.Size, Since: site.Moved(f.Path, w.began)})
	}
	looked, ok := cache.Files(dir, known)
	if !ok {
		return false
	}
	return c.putStamp(w, stamp{Day: w.day(g), Inputs: inputs, Site: append(standing, looked...), Built: builtOf(g)})
}

func (c *buildCommand) putStamp(w *warm, s stamp) bool {
	name, call := c.stampName(w)
	s.Call = call
	var b bytes.Buffer
	return gob.NewEncoder(&b).Encode(s) == nil && w.cache.Put(name, b.Bytes()) == nil
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
