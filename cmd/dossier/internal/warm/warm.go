// Package warm is an archive as it stands when a command begins: what its folders hold, a
// key to all but its sources, and what the last build left of it. Whoever makes a site
// from what another process left asks here whether it is the same archive.
package warm

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"dossier/cmd/dossier/internal/cache"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/sitefs"
)

// Archive is such an archive.
type Archive struct {
	Cache  *cache.Folder
	Began  time.Time
	Dir    string       // where the cache is
	Inputs []cache.Tree // by folder, as the command begins
	Site   cache.Tree   // files of the site that hold what they held, as they were looked at

	in      engine.Inputs
	folders []string
	skips   []func(base string) bool
	name    string // of what is remembered of the archive
}

// Open looks at an archive before it is read, without reading its sources; nil where not
// all can be looked at, or nothing can be remembered in dir.
func Open(dir, root string, in engine.Inputs) *Archive {
	w := &Archive{Dir: dir, in: in, Began: time.Now()}
	if w.Cache = cache.Open(w.Dir); w.Cache == nil {
		return nil
	}
	all := func(string) bool { return false }
	w.folders = []string{in.Sources, in.Content, filepath.Join(root, "templates"), filepath.Join(root, "static")}
	w.skips = []func(string) bool{sitefs.Temporary, sitefs.Temporary, all, all}
	if w.Inputs = w.look(); w.Inputs == nil {
		return nil
	}
	for i, dir := range w.folders[1:] {
		if w.Inputs[i+1].Sum(dir, false) != nil {
			return nil
		}
	}
	w.name = w.Place("memory", in.Audience.TLP, strconv.FormatBool(in.Audience.Drafts))
	return w
}

// Doubt reads those sources of which times do not say whether they are what they were;
// false where it cannot.
func (w *Archive) Doubt() bool {
	var seen cache.Tree
	if cache.Decode(w.Cache.Get(w.seen()), &seen) == nil {
		w.Inputs[0].Vouch(seen)
	}
	return w.Inputs[0].Sum(w.folders[0], true) == nil // of sources there are many
}

// seen is the name of the sources as they were looked at when they were stored.
func (w *Archive) seen() string { return w.Place("seen") }

// Known returns the hash of a source that was left alone since a build read it, or "".
func (w *Archive) Known(name string) string {
	if w == nil {
		return ""
	}
	at, found := w.seed(name)
	if !found || !w.Inputs[0][at].Mode.IsRegular() {
		return ""
	}
	return hex.EncodeToString([]byte(w.Inputs[0][at].SHA256))
}

// seed finds a source among what the folder holds.
func (w *Archive) seed(name string) (at int, found bool) {
	return slices.BinarySearchFunc(w.Inputs[0], name, func(s cache.State, name string) int { return strings.Compare(s.Name, name) })
}

// Place names something by where the archive is, as seen from the cache, so that it is
// found again where both were moved.
func (w *Archive) Place(kind string, more ...string) string {
	var at []byte
	for _, dir := range w.folders {
		rel, err := sitefs.Relative(w.Dir, dir)
		if err != nil {
			rel = dir
		}
		at = fmt.Appendf(at, "%q ", rel)
	}
	sum := sha256.Sum256(fmt.Appendf(at, "%q", more))
	return kind + "-" + hex.EncodeToString(sum[:8])
}

// Settings tells the flags that change what is made of an archive, but for the day.
func (w *Archive) Settings() string {
	to := w.in.Audience
	to.Today = ""
	return fmt.Sprintf("%q %q %q %q %q %+v %q", w.in.ShownSources, w.in.ShownContent, w.in.ShownTemplates, w.in.ShownPermalinks, w.in.BaseURL, to, w.in.Generator)
}

// Key tells everything but the sources from which a site is made, on a day.
func (w *Archive) Key(inputs []cache.Tree, day string) string {
	all := fmt.Appendf(nil, "%s %q\n", w.Settings(), day)
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

// Recall returns what the next build may reuse of the last, and whether that is all.
func (w *Archive) Recall(ctx context.Context, in engine.Inputs, holds func(path, sha256 string, size int64) bool) (*engine.Memory, bool) {
	if w == nil {
		return nil, false
	}
	return engine.Recall(ctx, in, w.Cache, w.name, []string{w.Key(w.Inputs, ""), w.Key(w.Inputs, in.Audience.Today)}, holds)
}

// look looks at all folders; it returns nil where one cannot be looked at.
func (w *Archive) look() []cache.Tree {
	trees := make([]cache.Tree, len(w.folders))
	for i, dir := range w.folders {
		var err error
		if trees[i], err = cache.Look(dir, w.skips[i]); err != nil {
			return nil
		}
	}
	return trees
}

// Today is the day of the build.
func (w *Archive) Today() string { return w.in.Audience.Today }

// Holds reports whether the folders hold what they held.
func (w *Archive) Holds(was []cache.Tree) bool {
	for i, t := range was {
		if !t.Is(w.Inputs[i], w.folders[i]) {
			return false
		}
	}
	return true
}

// Store stores what is remembered of an archive, and returns what its folders hold; nil
// where they changed meanwhile, or something went wrong that may go right next time.
func (w *Archive) Store(g *engine.Result) []cache.Tree {
	if !g.Sound() {
		return nil
	}
	w.took(g)
	now := w.look()
	if now == nil || g.Relinked() && !w.relinked(now, g) {
		return nil
	}
	for i, dir := range w.folders {
		if !w.Inputs[i].Is(now[i], dir) || now[i].Sum(dir, false) != nil {
			return nil
		}
	}
	_ = g.Store(w.Cache, w.name, w.Key(now, w.Day(g))) // what is not stored is done again
	_ = w.Cache.Put(w.seen(), cache.Encode(nil, &now[0]))
	return now
}

// took notes the bytes of the sources as this build read them, so that those that nobody
// touched since it began are not read again.
func (w *Archive) took(g *engine.Result) {
	seeds := w.Inputs[0]
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

// Day is the day of a build, "" where any other gives the same.
func (w *Archive) Day(g *engine.Result) string {
	if g.Timeless() {
		return ""
	}
	return w.in.Audience.Today
}

// relinked takes the file of addresses as this build wrote it for the one that it read,
// because a build with the addresses it gave is the same build.
func (w *Archive) relinked(now []cache.Tree, g *engine.Result) bool {
	is := func(s cache.State) bool { return s.Name == content.PermalinksName }
	at := slices.IndexFunc(now[1], is)
	if at < 0 || !content.SaysPermalinks(w.in.Permalinks, g.Permalinks) {
		return false
	}
	written := cache.Tree{now[1][at]}
	if written.Sum(w.in.Content, false) != nil {
		return false
	}
	w.Inputs[1] = slices.DeleteFunc(w.Inputs[1], is)
	w.Inputs[1] = slices.Insert(w.Inputs[1], min(at, len(w.Inputs[1])), written[0])
	return content.SaysPermalinks(w.in.Permalinks, g.Permalinks)
}
