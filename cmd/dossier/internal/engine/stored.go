package engine

// What is stored of the files of a site, in parts: of all files at once it would be more than
// all else that a build holds when it ends.

import (
	"crypto/sha256"
	"encoding/hex"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/cache"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/shelf"
)

// perPart is of how many files a part is.
const perPart = 4096

// storedOutput is what is known of one file of the site.
type storedOutput struct {
	Path, SHA256          string
	Size                  int64
	Fingerprint, Template string
	Facts                 []facts.Fact
}

// storeOutputs stores them, and returns the names of the parts.
func (m *Memory) storeOutputs(to Store, name string) (parts []string, err error) {
	list := make([]storedOutput, 0, min(perPart, len(m.outputs)))
	for i, o := range m.outputs {
		if s := &o.stamp; s.known {
			list = append(list, storedOutput{o.Path, string(s.sha256[:]), s.size, string(s.fingerprint[:]), string(s.template[:]), o.facts.Get()})
		}
		if len(list) < perPart && i < len(m.outputs)-1 {
			continue
		}
		data := cache.Encode(nil, &list)
		sum := sha256.Sum256(data)
		part := name + "-files-" + hex.EncodeToString(sum[:16])
		if err := to.Put(part, data); err != nil {
			return nil, err
		}
		parts, list = append(parts, part), list[:0]
	}
	return parts, nil
}

// recallOutputs takes up what was stored of those files that hold what they held. Of what is
// not there any more nothing is known.
func (m *Memory) recallOutputs(from Store, parts []string, holds func(path, sha256 string, size int64) bool) {
	for _, part := range parts {
		var list []storedOutput
		if data := from.Get(part); data == nil || cache.Decode(data, &list) != nil {
			continue
		}
		for i := range list {
			s := &list[i]
			if o := m.byPath[s.Path]; o != nil && len(s.SHA256) == sha256.Size && len(s.Fingerprint) == len(archive.Digest{}) && len(s.Template) == len(archive.Digest{}) && holds(s.Path, s.SHA256, s.Size) {
				o.facts = shelf.Lay(nil, s.Facts)
				o.stamp = stamp{sha256: [sha256.Size]byte([]byte(s.SHA256)), size: s.Size, known: true, fingerprint: archive.Digest([]byte(s.Fingerprint)), template: archive.Digest([]byte(s.Template))}
			}
		}
	}
}
