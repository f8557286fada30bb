package attribution

// What may be shown of a source whose text is not published. It is an allow-list,
// because what is forgotten here must be missing from the site, not published.

import (
	"path"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
)

// excerptBytes is the most of a text that an excerpt shows: its opening, about a
// hundred words.
const excerptBytes = 600

// disclose returns what may be shown of a document whose text is not to be
// published: its opening when excerpt is set, else none of it. The copy is made
// of what is named here and, of the attribution, of what the table of fields
// discloses, so that a field that is added to either is withheld until somebody
// decides on it. Of a title that was read in the text, the name of the file takes the
// place, and nothing where the source is retracted.
func disclose(doc *archive.Document, excerpt, retracted bool) *archive.Document {
	d := &archive.Document{
		File: doc.File, SHA256: doc.SHA256, Bytes: doc.Bytes, MediaType: doc.MediaType, Encoding: doc.Encoding, Within: doc.Within, Edited: doc.Edited,
		Recovered: doc.Recovered.Disclosed(true), Stated: doc.Stated.Disclosed(false),
	}
	if excerpt {
		d.Body = opening(doc.Body)
		body.Number(d.Body, 0)
		body.Walk(d.Body, func(b *body.Block) bool { d.Leaves = append(d.Leaves, b); return true })
	}
	if d.Recovered.Basis("title") == archive.Inferred && len(d.Body) == 0 { // the words of the text
		d.Recovered.Title = strings.TrimSuffix(path.Base(doc.File), path.Ext(doc.File))
		d.Recovered.Set("title", archive.Provenance{Basis: archive.Inferred, Rule: "the text is not published; this is the name of its file"})
		if retracted {
			d.Recovered.Title = archive.Untitled
			d.Recovered.Set("title", archive.Provenance{Basis: archive.Inferred, Rule: "the source has no title, and its text is not shown any more"})
		}
	}
	return d
}

// opening returns the first paragraphs of a body, whole as far as they fit, as
// plain text.
func opening(blocks []body.Block) (out []body.Block) {
	room := excerptBytes
	for i := range blocks {
		b := &blocks[i]
		if b.Kind != body.Paragraph || b.Zone != body.Body {
			if len(out) > 0 {
				break
			}
			continue
		}
		text := b.Text
		if len(text) > room {
			if len(out) > 0 {
				break
			}
			text = cut(text, room)
		}
		room -= len(text)
		out = append(out, body.Block{Kind: body.Paragraph, Text: text, First: b.First, Last: b.Last})
	}
	return out
}

// cut shortens a text at the end of a sentence, or else of a word.
func cut(s string, most int) string {
	s = strings.ToValidUTF8(s[:most], "")
	if at := strings.LastIndex(s, ". "); at > most/3 {
		return s[:at+1] + " […]"
	}
	if at := strings.LastIndexByte(s, ' '); at > 0 {
		s = s[:at]
	}
	return s + " […]"
}
