// The words of a text as they are looked up in: whole ones, whatever their case.

package likeness

import (
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/prose"
)

// Words folds a text to its words, with a space on either side.
func Words(text string) string { return " " + prose.Fold(text) + " " }

// All returns the words of a document as it was read and as it is printed, which differ
// where a page cuts words.
func All(doc *archive.Document) string {
	var b strings.Builder
	b.WriteString(Words(doc.Raw))
	for _, l := range doc.Leaves {
		b.WriteString(prose.Fold(l.Text))
		b.WriteByte(' ')
	}
	return b.String()
}
