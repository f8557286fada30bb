package shards

// Shares of the sources in the folder: what is asked of all, and in a file beside it their
// texts, which are read one at a time.

import (
	"crypto/sha256"
	"io"

	"dossier/cmd/dossier/internal/cache"
	"dossier/cmd/dossier/internal/engine"
)

// textsOf is the name of the texts of a share.
func textsOf(name string) string { return name + "-texts" }

// store stores a share for other steps. Its texts are there before it: it names them by
// their hash.
func (w *Work) store(name string, write func(texts io.Writer) ([]byte, error)) error {
	texts := sha256.New()
	var data []byte
	var failed error
	err := w.folder.PutFrom(textsOf(name), func(to io.Writer) error {
		data, failed = write(io.MultiWriter(to, texts))
		return failed
	})
	if failed != nil {
		return failed
	}
	if err != nil {
		return w.unwritable(err)
	}
	return w.put(name, append(texts.Sum(nil), data...))
}

// parts are the shares that a step needs.
type parts struct {
	folder *cache.Folder
	list   []engine.Part
	hashes []string // of all of each
	texts  []*cache.Stored
}

// take takes up a share and its texts, which another step may have stored; false where it
// is not there, or its texts are those of something else.
func (p *parts) take(name, from string) bool {
	data, texts := p.folder.Get(name), p.folder.Open(textsOf(from))
	if texts != nil {
		p.texts = append(p.texts, texts)
	}
	if texts == nil || len(data) < sha256.Size || [sha256.Size]byte(data) != texts.SHA256 {
		return false
	}
	p.list, p.hashes = append(p.list, engine.Part{Sources: data[sha256.Size:], Texts: texts}), append(p.hashes, hashOf(data))
	return true
}

// with returns what is stored of the only share when it is another by now, and its texts
// are the same.
func (p *parts) with(sources []byte) []byte { return append(p.texts[0].SHA256[:], sources...) }

func (p *parts) close() {
	for _, t := range p.texts {
		_ = t.Close()
	}
}
