package shards

// Shares of the sources in the folder: what is asked of all, and in a file beside it their
// texts, which are read one at a time.

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"slices"

	"dossier/cmd/dossier/internal/cache"
	"dossier/cmd/dossier/internal/engine"
)

// textsOf is the name of the texts of a share.
func textsOf(name string) string { return name + "-texts" }

// wordsOf is the name of the words in a share that was scanned.
func wordsOf(name string) string { return name + "-words" }

// store stores a share for other steps. Its texts are there before it: it names them by
// their hash.
func (w *Work) store(name string, write engine.Writing) error {
	texts := sha256.New()
	var sources engine.Stream
	err := w.putFrom(textsOf(name), func(to io.Writer) (err error) {
		sources, err = write(io.MultiWriter(to, texts))
		return err
	})
	if err != nil {
		return err
	}
	return w.unwritable(w.folder.PutFrom(name, naming(texts.Sum(nil), sources)))
}

// naming writes what a share has behind the hash of its texts.
func naming(texts []byte, sources engine.Stream) func(to io.Writer) error {
	return func(to io.Writer) error {
		if _, err := to.Write(texts); err != nil {
			return err
		}
		return sources(to)
	}
}

// has reports whether something lies in the folder, whole.
func (w *Work) has(name string) bool {
	s := w.folder.Open(name)
	if s != nil {
		_ = s.Close()
	}
	return s != nil
}

// putFrom stores what a function writes, which may fail for its own reasons.
func (w *Work) putFrom(name string, write func(to io.Writer) error) error {
	var failed error
	err := w.folder.PutFrom(name, func(to io.Writer) error {
		failed = write(to)
		return failed
	})
	if failed != nil {
		return failed
	}
	return w.unwritable(err)
}

// parts are the shares that a step needs.
type parts struct {
	folder *cache.Folder
	list   []engine.Part
	hashes []string // of all of each
	read   []*cache.Stored
	texts  []*cache.Stored
	words  []*cache.Stored
}

// take takes up a share and its texts, which an earlier step stored where the share was
// scanned since, and then the words that it has; false where something is not there, or its
// texts are those of something else.
func (p *parts) take(name, from string) bool {
	read, texts := p.folder.Open(name), p.folder.Open(textsOf(from))
	if read != nil {
		p.read = append(p.read, read)
	}
	if texts != nil {
		p.texts = append(p.texts, texts)
	}
	if read == nil || texts == nil {
		return false
	}
	var of [sha256.Size]byte
	if _, err := read.ReadAt(of[:], 0); err != nil || of != texts.SHA256 {
		return false
	}
	if name != from {
		words := p.folder.Open(wordsOf(name))
		if words == nil {
			return false
		}
		p.words = append(p.words, words)
	}
	sources := io.NewSectionReader(read, sha256.Size, read.Size()-sha256.Size)
	p.list, p.hashes = append(p.list, engine.Part{Sources: sources, Texts: texts}), append(p.hashes, hex.EncodeToString(read.SHA256[:]))
	return true
}

func (p *parts) close() {
	for _, s := range slices.Concat(p.read, p.texts, p.words) {
		_ = s.Close()
	}
}
