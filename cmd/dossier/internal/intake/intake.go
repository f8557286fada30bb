// Package intake reads the files in the folder of sources, and the files inside them: the
// messages of a mailbox, the attachments of a mail, the pages of a web archive. Each of
// these becomes a source of its own, whose name is that of its file as if that were a
// folder.
//
// What was read is remembered by its bytes: a mailbox that grew by one message costs the
// reading of one. What is in a file depends on its bytes alone, never on what was read
// before, so that a build that follows another reads what a clean one does.
package intake

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/cores"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/extract"
	"dossier/cmd/dossier/internal/input"
	"dossier/cmd/dossier/internal/shelf"
	"dossier/cmd/dossier/internal/source"
	"dossier/cmd/dossier/internal/transcript"
)

// Bounds on what one file of the folder may hold, however deep.
const (
	mostFiles = 10_000
	mostBytes = 256 << 20
	mostDepth = 4
)

// Item is one source as it was read. It does not change.
type Item struct {
	Name, Shown string
	Within      string         // the name of the file that holds it, or ""
	Doc         *archive.Filed // nil when it cannot be read
	SHA256      string         // of its bytes, in hexadecimal; "" where these could not be had
	Given       string         // a hash of what the file that holds it says of it
	Transcript  string         // that of the transcription beside it, in hexadecimal, or ""
	Depth       int            // how many files it is in
	Only        bool           // it only holds others: there is no text in it
	Unread      bool           // it is not known what it holds
	Messages    diag.List
	Failed      error // what the program panicked with, when it did
}

// A Reading reads files.
type Reading struct {
	Folder *input.Folder
	Known  func(name string) string // the hash of a file that need not be read to know it, or ""
	Read   func(source.Input) (*archive.Document, diag.List)
	Shelf  *shelf.Shelf // where what was read is put

	Addresses string                           // of people in mail: as source.Input has it
	Edits     func(name string) []archive.Edit // of a text; nil where there are none

	Has func(name string) bool // whether a file is in the folder; nil where nothing is kept beside others
}

// fits reports whether what was read has the addresses of people as they are wanted, and
// the text as it is edited.
func (r *Reading) fits(it *Item) bool {
	return it.Failed == nil && (it.Doc == nil || r.Wants(it.Doc))
}

// Wants reports whether a document was read in the way that is wanted.
func (r *Reading) Wants(doc *archive.Filed) bool {
	return (doc.Addresses == "" || doc.Addresses == r.Addresses) && doc.Edited == archive.EditsKey(r.edits(doc.File))
}

func (r *Reading) edits(name string) []archive.Edit {
	if r.Edits == nil {
		return nil
	}
	return r.Edits(name)
}

// File reads one file of the folder and what is in it, in the order of their names. last
// is what was read of it before; where the file holds the same bytes, that is returned.
func (r *Reading) File(ctx context.Context, name, shown string, last []*Item) []*Item {
	it := &Item{Name: name, Shown: shown}
	it.Only = source.ReaderOf(name).Read == nil
	kept := r.transcript(it)
	same := func(sum string) bool {
		return len(last) > 0 && last[0].Name == name && last[0].Doc != nil && last[0].SHA256 == sum && last[0].Transcript == it.Transcript && len(it.Messages) == 0 &&
			!slices.ContainsFunc(last, func(o *Item) bool { return !r.fits(o) })
	}
	if r.Known != nil && len(last) > 0 && same(r.Known(name)) {
		return last
	}
	data, err := r.Folder.Read(name, source.ReaderOf(name).Most())
	if err != nil {
		text, hint := input.Why(err)
		if errors.Is(err, input.ErrLarge) {
			hint = source.SplitHint
		}
		it.Messages.Errorf(shown, 0, hint, "%s", text)
		it.Unread = true
		return []*Item{it}
	}
	if it.SHA256 = sum(data); same(it.SHA256) {
		return last
	}
	return r.expand(ctx, it, data, kept, last)
}

// Given reads the bytes of a file that is in no folder yet, and what is in it.
func (r *Reading) Given(ctx context.Context, name, shown string, data []byte) []*Item {
	it := &Item{Name: name, Shown: shown, SHA256: sum(data)}
	it.Only = source.ReaderOf(name).Read == nil
	return r.expand(ctx, it, data, nil, nil)
}

// expand reads a file, with the transcription that is kept of it, and what is in it.
func (r *Reading) expand(ctx context.Context, it *Item, data, kept []byte, last []*Item) []*Item {
	x := &expansion{last: last}
	x.add(it, source.Input{Name: it.Name, Shown: it.Shown, Data: data, Transcript: kept}, 0)
	_ = cores.Each(ctx, len(x.items), func(i int) { x.items[i].read(r) })
	out := make([]*Item, len(x.items))
	for i, p := range x.items {
		out[i] = p.Item
	}
	slices.SortFunc(out, func(a, b *Item) int { return strings.Compare(a.Name, b.Name) })
	return out
}

// transcript returns the transcription that is kept beside a file, and notes its hash.
func (r *Reading) transcript(it *Item) []byte {
	beside := transcript.Name(it.Name)
	if scan, ok := source.TranscriptOf(beside); !ok || scan != it.Name || r.Has == nil || !r.Has(beside) {
		return nil
	}
	data, err := r.Folder.Read(beside, transcript.MaxBytes)
	if err != nil {
		text, hint := input.Why(err)
		it.Messages.Errorf(transcript.Name(it.Shown), 0, hint, "%s", text)
		return nil
	}
	it.Transcript = sum(data)
	return data
}

// pending is an item that is to be read.
type pending struct {
	*Item
	in    source.Input
	inner []archive.Inner
	old   *Item // of the same name, from the same bytes
}

// read reads it, unless it was read before.
func (p *pending) read(r *Reading) {
	if o := p.old; o != nil && o.Doc != nil && r.fits(o) && slices.Equal(o.Doc.Members, p.inner) && len(p.Messages) == 0 {
		p.Item = o
		return
	}
	read := r.Read
	if read == nil {
		read = source.Input.Read
	}
	p.in.Addresses, p.in.Edits = r.Addresses, r.edits(p.Name)
	found := p.Messages
	var doc *archive.Document
	if p.Failed = guarded(func() { doc, p.Messages = read(p.in) }); p.Failed != nil {
		doc = nil
	}
	p.Messages = append(found, p.Messages...)
	if doc != nil {
		doc.Members = p.inner
		if p.Within != "" {
			doc.Within = archive.Within{File: p.Within, As: source.ReaderOf(p.Within).As}
		}
		p.Doc = r.Shelf.File(doc)
	}
}

// guarded calls f and returns its panic as an error.
func guarded(f func()) (err error) {
	defer diag.Catch(&err)
	f()
	return nil
}

// expansion is one file of the folder on its way to the files in it.
type expansion struct {
	last  []*Item
	items []*pending
	bytes int
}

// add takes up a file and what is in it.
func (x *expansion) add(it *Item, in source.Input, depth int) {
	p := &pending{Item: it, in: in}
	if at, found := slices.BinarySearchFunc(x.last, it.Name, func(o *Item, name string) int { return strings.Compare(o.Name, name) }); found {
		if o := x.last[at]; o.SHA256 == it.SHA256 && o.Given == it.Given && o.Within == it.Within && o.Transcript == it.Transcript {
			p.old = o
		}
	}
	x.items = append(x.items, p)
	reader := source.ReaderOf(it.Name)
	if reader.Members == nil || reader.Is != nil && !reader.Is(in.Data) {
		return
	}
	var list []extract.Member
	var msgs diag.List
	if err := guarded(func() { list, msgs = reader.Members(in.Data) }); err != nil {
		it.Messages.Errorf(it.Shown, 0, diag.PanicHint, "the files in it cannot be read: %s", err)
		it.Unread = true
		return
	}
	it.Unread = msgs.Count(diag.Error) > 0
	for _, m := range msgs {
		m.File = it.Shown
		it.Messages = append(it.Messages, m)
	}
	if depth == mostDepth && len(list) > 0 {
		it.Messages.Warnf(it.Shown, 0, "take them out and save them beside it", "files in files: the %d in this one are not read, since it lies %d deep", len(list), depth)
		list = nil
	}
	more := 0
	for _, m := range named(list) {
		inner := archive.Inner{Name: m.calls, Type: mediaType(m.Type), Bytes: len(m.Data), SHA256: m.sum}
		name := it.Name + "/" + m.name
		switch {
		case !inside(source.ReaderOf(name)):
		case len(x.items) >= mostFiles, x.bytes+len(m.Data) > mostBytes:
			more++
		default:
			inner.File = name
			x.bytes += len(m.Data)
			kid := &Item{Name: name, Shown: it.Shown + "/" + m.name, Within: it.Name, Depth: depth + 1, SHA256: m.sum, Given: given(&m.Given)}
			kid.Only = source.ReaderOf(name).Read == nil
			x.add(kid, source.Input{Name: name, Shown: kid.Shown, Data: m.Data, Given: m.Given}, depth+1)
		}
		if !it.Only {
			p.inner = append(p.inner, inner)
		}
	}
	if more > 0 {
		it.Messages.Warnf(it.Shown, 0, "split it: of one file, at most "+fmt.Sprint(mostFiles)+" files with "+fmt.Sprint(mostBytes>>20)+" MiB are read", "%d of the files in it are not read", more)
	}
}

// mediaType is what is stated as one, where it may be one.
func mediaType(s string) string {
	s, _, _ = strings.Cut(strings.ToLower(s), ";")
	s = strings.TrimSpace(s)
	if len(s) > 100 || strings.Count(s, "/") != 1 || strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789.+-_/") != "" {
		return ""
	}
	return s
}

// inside reports whether files of a format are read inside others: lists are about what
// lies beside them, and what else has their extensions is none.
func inside(r *source.Reader) bool { return r != nil && r.List == nil && r.Is == nil }

func sum(data []byte) string {
	s := sha256.Sum256(data)
	return hex.EncodeToString(s[:])
}

// given hashes what is given with a member; "" of nothing.
func given(g *extract.Given) string {
	if g.Empty() {
		return ""
	}
	return sum(fmt.Appendf(nil, "%q %q %q %t %+v", g.Address, g.Day, g.Charset, g.Whole, g.Known))[:32]
}
