package engine

// The sources as a build remembers them, each by its bytes. One that cannot be read,
// or that the program fails on, affects no other.

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"path"
	"slices"
	"strings"
	"sync"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/cores"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/graph"
	"dossier/cmd/dossier/internal/input"
	"dossier/cmd/dossier/internal/likeness"
	"dossier/cmd/dossier/internal/listing"
	"dossier/cmd/dossier/internal/names"
	"dossier/cmd/dossier/internal/source"
)

// memo is what is remembered of one source. A memo does not change: when
// something it was made from does, another takes its place.
type memo struct {
	name, shown string
	doc         *archive.Document // nil when it cannot be read
	messages    diag.List
	failed      diag.List // what the program panicked with, when it did
	override    *archive.Attribution
	words       names.Words         // of a watched source: which names could be in it
	scanned     bool                // the briefing has its mentions
	dated       []archive.Statement // that the text has; the briefing holds what is kept of them
	excess      graph.Excess        // what it has beyond the bounds of one source
	plain       string              // the id its title gives
	own         string              // why it is not, by what is said of it, or ""
	withheld    string              // why it is not in the archive, by whatever is known, or ""
	restricted  bool                // the public may not see it, or not all of it
	folded      func() string       // all its words, made when they are first asked for
	closed      *archive.Held       // what to remember of that, or nil
	samples     *likeness.Samples   // what its text was compared with,
	like        []int               // and which of them it is like
	briefing    *archive.Briefing   // with its id and digests
}

// readSources reads the sources that changed.
func (g *run) readSources(ctx context.Context, folder *input.Folder, msgs *diag.List) ([]*memo, error) {
	names := make([]*listing.Entry, 0, len(g.seeds))
	has := func(name string) bool {
		_, found := slices.BinarySearchFunc(g.seeds, name, func(e listing.Entry, name string) int { return strings.Compare(e.Name, name) })
		return found
	}
	for i := range g.seeds {
		e := &g.seeds[i]
		if e.Err == nil && source.Accompanies(e.Name, has) {
			continue
		}
		if e.Mode.IsRegular() && e.Err == nil && source.ReaderOf(e.Name) != nil {
			names = append(names, e)
			continue
		}
		shown := path.Join(g.in.ShownSources, e.Name)
		switch {
		case e.Err != nil:
			unread(msgs, shown, e.Err)
		case !e.Mode.IsRegular():
			unread(msgs, shown, input.Refused(e.Name, e.Mode))
		default:
			msgs.Warnf(shown, 0, source.OtherHint, "cannot read files of this kind; ignored")
		}
	}
	memos := make([]*memo, len(names))
	old := make([]*memo, len(names)) // of the same name
	var fresh []int
	k := 0
	for i, e := range names {
		for k < len(g.last.sources) && g.last.sources[k].name < e.Name {
			k++
		}
		if k < len(g.last.sources) && g.last.sources[k].name == e.Name {
			old[i] = g.last.sources[k]
		}
		if old[i] != nil && e.Kept(g.last.seeds) {
			memos[i] = old[i]
			continue
		}
		fresh = append(fresh, i)
	}
	g.Stats.Read = len(fresh)
	if len(fresh) == 0 {
		return memos, ctx.Err()
	}
	err := cores.Each(ctx, len(fresh), func(k int) {
		i := fresh[k]
		memos[i] = readSource(g.in, folder, names[i].Name, old[i], archive.MaskedAddresses)
	})
	return memos, err
}

// readAddresses reads mail again in which addresses of people are not as the site wants
// them: what it wants is known only now.
func (g *run) readAddresses(ctx context.Context, folder *input.Folder, memos []*memo) error {
	want := g.content.site.Addresses
	var other []int
	for i, m := range memos {
		if m.doc != nil && m.doc.Addresses != "" && m.doc.Addresses != want {
			other = append(other, i)
		}
	}
	return cores.Each(ctx, len(other), func(k int) {
		m := memos[other[k]]
		memos[other[k]] = readSource(g.in, folder, m.name, nil, want)
	})
}

// unread reports what cannot be read.
func unread(msgs *diag.List, shown string, err error) {
	text, hint := input.Why(err)
	msgs.Errorf(shown, 0, hint, "%s", text)
}

// readSource reads one source. When it holds the bytes that the last memo was
// made from, that is returned.
func readSource(in Inputs, folder *input.Folder, name string, last *memo, addresses string) *memo {
	shown := path.Join(in.ShownSources, name)
	m := &memo{name: name, shown: shown}
	if last != nil && last.doc != nil && in.Known != nil && in.Known(name) == last.doc.SHA256 {
		return last
	}
	data, err := folder.Read(name, source.MaxBytes)
	if errors.Is(err, input.ErrLarge) {
		text, _ := input.Why(err)
		m.messages.Errorf(shown, 0, source.SplitHint, "%s", text)
		return m
	}
	if err != nil {
		unread(&m.messages, shown, err)
		return m
	}
	if last != nil && last.doc != nil {
		if sum := sha256.Sum256(data); last.doc.SHA256 == hex.EncodeToString(sum[:]) {
			return last
		}
	}
	read := in.reader
	if read == nil {
		read = func(name, shown string, data []byte) (*archive.Document, diag.List) {
			return source.ReadWith(name, shown, data, addresses)
		}
	}
	if err := guarded(func() { m.doc, m.messages = read(name, shown, data) }); err != nil {
		return m.failing(err)
	}
	if m.doc != nil {
		m.folded = sync.OnceValue(func() string { return foldedText(m.doc) })
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
	n := memo{name: m.name, shown: m.shown, doc: m.doc, messages: m.messages, own: broken, withheld: broken}
	if m.doc != nil {
		n.folded = sync.OnceValue(func() string { return padded(m.doc.Raw) }) // its blocks may be what the program fails on
	}
	n.failed.Errorf(m.shown, 0, diag.PanicHint, "this source cannot be read and is omitted: %s", err)
	return &n
}
