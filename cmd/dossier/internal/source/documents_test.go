package source

// Documents and books come through the door of all formats: their notes, their heads,
// and the marks that stand around their pages.

import (
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/extract"
)

// titleless is a document that says nowhere what it is called.
func titleless(above ...string) extract.Source {
	x := extract.Source{}
	for _, s := range above {
		x.Blocks = append(x.Blocks, extract.Text(s))
	}
	text := extract.Text("The harbour of Quill will be closed for a week from Monday, its director told the owners of the ferries at a meeting. See [1] and 5 km² of it.")
	text.Spans = []body.Span{{Start: 20, End: 20, Kind: body.NoteRef, Target: "i"}, {Start: 30, End: 30, Kind: body.NoteRef, Target: "lost"}}
	x.Blocks = append(x.Blocks, text)
	x.Notes = []extract.Note{{Label: "i", Block: body.Block{Text: "As of May.\nAnd June."}}, {Label: "1", Block: body.Block{Text: "https://quill.example/plan"}}}
	return x
}

func TestNotesOfAFile(t *testing.T) {
	doc, msgs := Input{Name: "a.box", Shown: "seeds/a.box"}.extracted(titleless())
	if doc == nil || len(doc.Footnotes) != 2 {
		t.Fatal(doc, msgs)
	}
	first, second := doc.Footnotes[0], doc.Footnotes[1]
	if first.Marker != "i" || first.Refs != 1 || first.Paragraph != 1 || first.Text.Zone != body.FootnoteZone || second.URL != "https://quill.example/plan" || second.Refs != 0 {
		t.Errorf("%+v", doc.Footnotes)
	}
	lines := strings.Split(doc.Raw, "\n")
	if got := strings.Join(lines[first.First-1:first.Last], "\n"); got != first.Text.Text || lines[second.First-1] != second.URL {
		t.Errorf("the notes stand in lines %d and %d: %q", first.First, second.First, lines)
	}
	if b := doc.Leaves[0]; len(b.Spans) != 1 || !strings.Contains(b.Text, "[1] and 5 km²") {
		t.Errorf("signs in a text of a file that has its own notes are read: %q %+v", b.Text, b.Spans)
	}
}

func TestHeadOfAFile(t *testing.T) {
	for name, c := range map[string]struct {
		x                        extract.Source
		title, author, published string
		basis                    string
	}{
		"above the text": {titleless("Harbour of Quill closes for a week", "By Mira Tolland", "2 May 2024"), "Harbour of Quill closes for a week", "Mira Tolland", "2024-05-02", "extracted"},
		"in a property": {func() extract.Source {
			x := titleless()
			x.Called = "Closing the harbour of Quill"
			x.CalledRule = "it says so"
			return x
		}(), "Closing the harbour of Quill", "", "", "inferred"},
		"the first words": {titleless(), "The harbour of Quill will be closed for a week from Monday, its director…", "", "", "inferred"},
	} {
		doc, msgs := Input{Name: "a.box", Shown: "seeds/a.box"}.extracted(c.x)
		if doc == nil {
			t.Fatal(name, msgs)
		}
		a := doc.Recovered
		author := ""
		if len(a.Authors) > 0 {
			author = a.Authors[0].Name
		}
		if a.Title != c.title || author != c.author || a.Published != c.published || string(a.From["title"].Basis) != c.basis {
			t.Errorf("%s: title %q (%s), author %q, published %q", name, a.Title, a.From["title"].Basis, author, a.Published)
		}
		if len(doc.Body) != 1 {
			t.Errorf("%s: the text has %d blocks", name, len(doc.Body))
		}
	}
}

// Each kind of file has a reader, and a file of another kind under its name a message.
func TestReadersOfDocuments(t *testing.T) {
	rich := []byte(`{\rtf1\ansi\pard\b Harbour of Quill closes for a week\b0\par\pard The harbour will be closed from Monday, its director told the owners of the ferries.\par}`)
	for _, name := range []string{"a.rtf", "a.doc", "A.DOCX", "a.odt"} {
		doc, msgs := Read(name, "seeds/"+name, rich)
		if doc == nil || doc.Recovered.Title != "Harbour of Quill closes for a week" || len(doc.Leaves) != 1 || doc.Parts[0].Label == "" {
			t.Errorf("%s: %+v %v", name, doc, msgs)
		}
	}
	for _, name := range []string{"a.docx", "a.epub", "a.odt", "a.rtf", "a.doc", "a.fodt"} {
		if doc, msgs := Read(name, "seeds/"+name, []byte("no such thing")); doc != nil || len(msgs) != 1 || msgs[0].Hint == "" {
			t.Errorf("%s: %v", name, msgs)
		}
	}
}
