package engine

// The sources as a build remembers them, each by its bytes. One that cannot be read,
// or that the program fails on, affects no other.

import (
	"context"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	"dossier/cmd/dossier/internal/alike"
	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/beside"
	"dossier/cmd/dossier/internal/cores"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/graph"
	"dossier/cmd/dossier/internal/input"
	"dossier/cmd/dossier/internal/intake"
	"dossier/cmd/dossier/internal/likeness"
	"dossier/cmd/dossier/internal/listing"
	"dossier/cmd/dossier/internal/references"
	"dossier/cmd/dossier/internal/shelf"
	"dossier/cmd/dossier/internal/source"
	"dossier/cmd/dossier/internal/tally"
	"dossier/cmd/dossier/internal/transcript"
)

// memo is what is remembered of one source. A memo does not change: when
// something it was made from does, another takes its place.
type memo struct {
	item        *intake.Item
	name, shown string
	doc         *archive.Filed // nil when it cannot be read
	messages    diag.List
	failed      diag.List // what the program panicked with, when it did
	layers
	words      shelf.Aside[tally.Words]         // of a watched source: which names could be in it
	scanned    bool                             // the briefing has its mentions
	dated      shelf.Aside[[]archive.Statement] // that the text has; the briefing holds what is kept of them
	excess     graph.Excess                     // what it has beyond the bounds of one source
	plain      string                           // the id its title gives
	own        string                           // why it is not, by what is said of it, or ""
	withheld   string                           // why it is not in the archive, by whatever is known, or ""
	superseded bool                             // it is an earlier version of another source
	restricted bool                             // the public may not see it, or not all of it
	folded     func() string                    // all its words, made when they are first asked for
	closed     *archive.Held                    // what to remember of that, or nil
	samples    *likeness.Samples                // what its text was compared with,
	like       []int                            // and which of them it is like
	texts      alike.Texts                      // what its text is compared by; nothing where it is not shown whole
	sketches   shelf.Aside[alike.Sketches]      // of these, once no text of this process is compared
	briefing   *archive.Briefing                // with its id and digests
	elsewhere  *elsewhere                       // where its text lies, of a source that another process read,
	links      shelf.Aside[[]references.Link]   // what was found in it,
	as         *archive.Briefing                // and what that process made of it
}

// readSources reads the sources that changed.
func (g *run) readSources(ctx context.Context, folder *input.Folder, msgs *diag.List) ([]*memo, error) {
	names := make([]*listing.Entry, 0, len(g.seeds))
	for i := range g.seeds {
		e := &g.seeds[i]
		if !g.share.Has(e.Name) {
			continue
		}
		if e.Err == nil && source.Accompanies(e.Name, g.seeds.Has) {
			continue
		}
		if e.Mode.IsRegular() && e.Err == nil && source.ReaderOf(e.Name) != nil {
			names = append(names, e)
			continue
		}
		shown := path.Join(g.in.ShownSources, e.Name)
		scan, kept := source.TranscriptOf(e.Name)
		switch {
		case e.Err != nil:
			unread(msgs, shown, e.Err)
		case !e.Mode.IsRegular():
			unread(msgs, shown, input.Refused(e.Name, e.Mode))
		case kept && g.seeds.Has(scan): // it is read with that
		case kept:
			msgs.Warnf(shown, 0, "put the scan back, or remove the file", "there is no %s of which this would be the transcription; ignored", path.Base(scan))
		default:
			msgs.Warnf(shown, 0, source.OtherHint, "cannot read files of this kind; ignored")
		}
	}
	files := make([][]*intake.Item, len(names))
	var fresh []int
	last := g.last.sources
	for i, e := range names {
		if files[i] = itemsOf(last, e.Name); len(files[i]) == 0 || g.last.handed == nil && (!e.Kept(g.last.seeds) || g.transcribed(files[i][0])) {
			fresh = append(fresh, i)
		}
	}
	g.Stats.Read = len(fresh)
	r := g.reading(folder)
	err := cores.Each(ctx, len(fresh), func(k int) {
		i := fresh[k]
		files[i] = r.File(ctx, names[i].Name, path.Join(g.in.ShownSources, names[i].Name), files[i])
	})
	if err != nil {
		return nil, err
	}
	return memosOf(slices.Concat(files...), last), nil
}

// transcribed reports whether the transcription beside a file is not the one that it was
// read with.
func (g *run) transcribed(it *intake.Item) bool {
	beside := g.seeds.Entry(transcript.Name(it.Name))
	if beside == nil {
		return it.Transcript != ""
	}
	return source.ReaderOf(it.Name).Scans && (it.Transcript == "" || !beside.Kept(g.last.seeds))
}

// reading returns how files are read: with the addresses of people in mail and the edits
// of texts as the curated files wanted them last.
func (g *run) reading(folder *input.Folder) *intake.Reading {
	r := &intake.Reading{Folder: folder, Known: g.in.Known, Read: g.in.reader, Shelf: g.in.Shelf, Addresses: archive.MaskedAddresses, Has: g.seeds.Has}
	if g.last.content != nil {
		r.Addresses = g.last.content.site.Addresses
	}
	if g.last.sidecars != nil {
		r.Edits = g.last.sidecars.Edits
	}
	return r
}

// readAgain reads those again that were read in another way than the curated files want:
// with other addresses of people, or other edits of the text. What they want is known
// only now.
func (g *run) readAgain(ctx context.Context, folder *input.Folder, memos []*memo) ([]*memo, error) {
	r := g.reading(folder)
	r.Known, r.Addresses, r.Edits = nil, g.content.site.Addresses, beside.Of(g.content.Overrides, namesOf(memos)).Edits
	again := map[string]bool{}
	for _, m := range memos {
		if m.doc != nil && !r.Wants(m.doc) {
			again[topOf(memos, m)] = true
		}
	}
	files := slices.Sorted(maps.Keys(again))
	if len(files) == 0 {
		return memos, ctx.Err()
	}
	read := make([][]*intake.Item, len(files))
	err := cores.Each(ctx, len(files), func(i int) {
		read[i] = r.File(ctx, files[i], path.Join(g.in.ShownSources, files[i]), itemsOf(memos, files[i]))
	})
	items := slices.Concat(read...)
	for _, m := range memos {
		if !again[topOf(memos, m)] {
			items = append(items, m.item)
		}
	}
	return memosOf(items, memos), err
}

// topOf returns the name of the file that holds a source, or of the source.
func topOf(list []*memo, m *memo) string {
	for m.item.Within != "" {
		m = memoIn(list, m.item.Within)
	}
	return m.name
}

// memosOf returns the memos of items, in the order of their names.
func memosOf(items []*intake.Item, last []*memo) []*memo {
	slices.SortFunc(items, func(a, b *intake.Item) int { return strings.Compare(a.Name, b.Name) })
	memos := make([]*memo, len(items))
	for i, it := range items {
		if memos[i] = memoIn(last, it.Name); memos[i] == nil || memos[i].item != it {
			memos[i] = memoOf(it)
		}
	}
	return memos
}

func namesOf(list []*memo) []string {
	names := make([]string, len(list))
	for i, m := range list {
		names[i] = m.name
	}
	return names
}

// memoIn finds a source by its name; nil where there is none.
func memoIn(list []*memo, name string) *memo {
	if i, found := placeOf(list, name); found {
		return list[i]
	}
	return nil
}

func placeOf(list []*memo, name string) (i int, found bool) {
	return slices.BinarySearchFunc(list, name, func(m *memo, name string) int { return strings.Compare(m.name, name) })
}

// itemsOf returns what was read of a file and of what is in it.
func itemsOf(list []*memo, name string) (out []*intake.Item) {
	if m := memoIn(list, name); m != nil {
		out = append(out, m.item)
	}
	at, _ := placeOf(list, name+"/")
	for ; at < len(list) && strings.HasPrefix(list[at].name, name+"/"); at++ {
		out = append(out, list[at].item)
	}
	return out
}

// unread reports what cannot be read.
func unread(msgs *diag.List, shown string, err error) {
	text, hint := input.Why(err)
	msgs.Errorf(shown, 0, hint, "%s", text)
}

// memoOf returns what is to be remembered of a source that was read.
func memoOf(it *intake.Item) *memo {
	m := &memo{item: it, name: it.Name, shown: it.Shown, doc: it.Doc, messages: it.Messages}
	if it.Failed != nil {
		return m.failing(it.Failed)
	}
	if doc := m.doc; doc != nil { // m itself need not stay
		m.folded = sync.OnceValue(func() string { return likeness.All(doc.Whole()) })
	}
	return m
}

// guarded calls f and returns its panic as an error.
func guarded(f func()) (err error) {
	defer diag.Catch(&err)
	f()
	return nil
}

// broken is why a source that the program fails on is withheld.
const broken = "it cannot be read"

// failing returns the memo of a source that the program fails on. It is shown to
// nobody, for what it allows may not be known, and is tried again by each build: what
// it fails on may be in other files.
func (m *memo) failing(err error) *memo {
	n := memo{item: m.item, name: m.name, shown: m.shown, doc: m.doc, messages: m.messages, own: broken, withheld: broken, elsewhere: m.elsewhere, links: m.links, as: m.as}
	if doc := m.doc; doc != nil {
		n.folded = sync.OnceValue(func() string { return likeness.Words(doc.Whole().Raw) }) // its blocks may be what the program fails on
	}
	n.failed.Errorf(m.shown, 0, diag.PanicHint, "this source cannot be read and is omitted: %s", err)
	return &n
}
