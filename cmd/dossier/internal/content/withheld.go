// The part of permalinks.yaml by which sources that may not be shown are known again.
// It tells no more than it must: no title, and words only as hashes.

package content

import (
	"bytes"
	"slices"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/meta"
)

// readWithheld reads that part. Whatever is wrong in it is an error: a line that is
// lost would publish.
func readWithheld(m *meta.Mapping) (out []archive.Held) {
	for _, n := range slices.Concat(m.All("withheld")...) { // a merge may leave it twice
		if !meta.IsMapping(n) {
			m.Fail(n, "restore the file from version control", "what is withheld is keys and values, not %s", meta.Shape(n))
			continue
		}
		s := m.Sub(n)
		w := archive.Held{}
		w.Source, _, _ = s.Text("source")
		w.SHA256, _, _ = s.Text("sha256")
		w.Words, _, _ = s.Text("words")
		by, _, _ := s.Word("by", archive.Staters)
		w.By = archive.Stater(by)
		w.TLP, _, _ = s.Word("tlp", archive.TLPs)
		w.Draft, _, _ = s.Boolean("draft")
		w.Until, _, _ = s.Text("embargo_until")
		w.Publish, _, _ = s.Word("publish", archive.Publishes)
		switch {
		case w.Source == "" || w.SHA256 == "" || w.By == "":
			m.Fail(n, "restore the file from version control", "what is withheld needs source, sha256 and by")
		case w.Until != "" && w.Until != archive.UnknownDay && !edtf.Valid(w.Until):
			m.Fail(n, "use a real date: 2026-01-13", "invalid date: %q", w.Until)
		}
		s.Strict("what is withheld")
		if !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

func writeWithheld(b *bytes.Buffer, list []archive.Held) {
	if len(list) == 0 {
		return
	}
	b.WriteString("withheld:\n")
	for i := range list {
		w := &list[i]
		b.WriteString("  - {source: " + meta.Quoted(w.Source) + ", by: " + string(w.By))
		for _, f := range []struct{ key, value string }{{"tlp", w.TLP}, {"embargo_until", w.Until}, {"publish", w.Publish}, {"sha256", w.SHA256}, {"words", w.Words}} {
			if f.value != "" {
				b.WriteString(", " + f.key + ": " + meta.Quoted(f.value))
			}
		}
		if w.Draft {
			b.WriteString(", draft: true")
		}
		b.WriteString("}\n")
	}
}
