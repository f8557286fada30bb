package source

// What other formats take out of a file is read as a clipping is: places, marks of
// handling, heads and furniture.

import (
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/extract"
)

func page() extract.Source {
	heading := extract.Block{Block: body.Block{Kind: body.Heading, Level: 1, Text: "Harbour of Quill closes for a week"}}
	list := extract.Block{Block: body.Block{Kind: body.List, Kids: []body.Block{
		{Kind: body.Item, Kids: []body.Block{{Kind: body.Paragraph, Text: "Ferries stop on Monday."}}},
		{Kind: body.Item, Kids: []body.Block{{Kind: body.Paragraph, Text: "Cargo ships wait outside."}}},
	}}}
	menu := extract.Text("Home Sport Weather")
	menu.Omitted = "navigation"
	x := extract.Source{Encoding: "utf-8", Blocks: []extract.Block{
		menu, heading, extract.Text("By Mira Tolland"),
		extract.Text("The harbour of Quill will be closed for a week from Monday, its director said at a meeting with the owners of the ferries."),
		list, extract.Text("She did not say what the repair of the northern pier would cost the town, or who would pay for it."),
	}}
	for i := range x.Blocks {
		x.Blocks[i].Part, x.Blocks[i].Label = archive.ParagraphPart, itoa(10+i)
	}
	x.Known.Title = "Harbour of Quill closes for a week"
	x.Known.Set("title", archive.Provenance{Basis: archive.Extracted, Line: 2, Evidence: "Harbour of Quill closes for a week"})
	return x
}

func TestExtractedBlocks(t *testing.T) {
	doc, msgs := Input{Name: "a.box", Shown: "seeds/a.box"}.extracted(page())
	if doc == nil {
		t.Fatal(msgs)
	}
	if len(doc.Removed) == 0 || doc.Removed[0].Reason != "navigation" {
		t.Errorf("removed: %+v", doc.Removed)
	}
	if a := doc.Recovered; a.Title != "Harbour of Quill closes for a week" || len(a.Authors) != 1 || a.Authors[0].Name != "Mira Tolland" {
		t.Errorf("title %q, authors %v", a.Title, a.Authors)
	}
	lines := strings.Split(doc.Raw, "\n")
	var text []string
	for _, b := range doc.Leaves {
		text = append(text, b.Text)
		if lines[b.First-1] != b.Text {
			t.Errorf("leaf %d is not in line %d: %q, %q", b.N, b.First, b.Text, lines[b.First-1])
		}
	}
	if got := strings.Join(text, "|"); strings.Contains(got, "Home") || strings.Contains(got, "Mira") || strings.Contains(got, "closes for") || len(text) != 4 {
		t.Errorf("the text is %q", got)
	}
	if p := doc.Part(doc.Leaves[0].First); p == nil || p.Label != "13" {
		t.Errorf("the place of the first paragraph is %+v", p)
	}
	if from := doc.Recovered.From["title"]; from.Line != 3 {
		t.Errorf("the title was read in line %d, want 3", from.Line)
	}
}

// What restricts a text counts wherever the file holds it, in what is omitted too.
func TestExtractedMarks(t *testing.T) {
	for _, at := range []int{0, 2, 5} {
		x := page()
		x.Blocks[at].Block = body.Block{Kind: body.Paragraph, Text: "TLP:RED"}
		doc, _ := Input{Name: "a.box", Shown: "seeds/a.box"}.extracted(x)
		if doc.Recovered.Handling.TLP != "RED" {
			t.Errorf("a mark in block %d is not seen", at)
		}
		for _, b := range doc.Leaves {
			if strings.Contains(b.Text, "TLP") {
				t.Errorf("the mark is text: %q", b.Text)
			}
		}
	}
}

func TestExtractedLines(t *testing.T) {
	x := extract.Source{Lines: true, Blocks: []extract.Block{
		extract.Text("Harbour of Quill closes for a week\n\nBy Mira Tolland\n\nThe harbour of Quill will be closed for a week from Monday, its director said."),
		extract.Text("She did not say what the repair would cost."),
	}}
	x.Blocks[0].Part, x.Blocks[0].Label = archive.PagePart, "1"
	x.Blocks[1].Part, x.Blocks[1].Label = archive.PagePart, "2"
	doc, msgs := Input{Name: "a.box", Shown: "seeds/a.box"}.extracted(x)
	if doc == nil || len(doc.Recovered.Authors) != 1 {
		t.Fatal(doc, msgs)
	}
	if last := doc.Leaves[len(doc.Leaves)-1]; doc.Part(last.First).Label != "2" {
		t.Errorf("the last paragraph is on page %s", doc.Part(last.First).Label)
	}
}

func TestExtractedRefused(t *testing.T) {
	doc, msgs := Input{Name: "a.box", Shown: "seeds/a.box"}.extracted(extract.Refuse("ask for one that opens", "the file is encrypted"))
	if doc != nil || len(msgs) != 1 || msgs[0].File != "seeds/a.box" {
		t.Error(doc, msgs)
	}
}

// A letter says who wrote it itself: lines above and below its text are text.
func TestLetterHasNoHead(t *testing.T) {
	x := extract.Source{Letter: true, Blocks: []extract.Block{extract.Text("By Mira Tolland"), extract.Text("3 March 2024"),
		extract.Text("The harbour of Quill will be closed for a week from Monday, its director said at a meeting with the owners of the ferries."), extract.Text("It will open again when the pier is mended, she said."),
	}}
	doc, _ := Input{Name: "a.eml", Shown: "a.eml"}.extracted(x)
	if a := doc.Recovered; a.Has("authors") || a.Has("published") || a.Has("publisher") || len(doc.Leaves) != 4 {
		t.Errorf("%+v of %d paragraphs", a.From, len(doc.Leaves))
	}
	x.Letter = false
	if doc, _ := (Input{Name: "a.html", Shown: "a.html"}).extracted(x); !doc.Recovered.Has("authors") {
		t.Error("the head of another text is not read")
	}
}

// What was left out above a text does not move its marks out of reach.
func TestMarksBelowWhatIsOmitted(t *testing.T) {
	var x extract.Source
	for range 40 {
		b := extract.Text("A line that a program wrote")
		b.Omitted = "head of the mail"
		x.Blocks = append(x.Blocks, b)
	}
	x.Blocks = append(x.Blocks, extract.Text("CONFIDENTIAL"))
	for range 40 {
		x.Blocks = append(x.Blocks, extract.Text("The harbour of Quill will be closed for a week from Monday, its director said at a meeting with the owners."))
	}
	doc, _ := Input{Name: "a.eml", Shown: "a.eml"}.extracted(x)
	if doc.Recovered.Handling.TLP != archive.UnknownMark {
		t.Errorf("%+v", doc.Recovered.Handling)
	}
}

// Where the structure of a file is yet to be read, what its type says counts: a heading
// that is printed as one, and the rows of a table, which head nothing.
func TestExtractedTypeCounts(t *testing.T) {
	heading := extract.Text("what the board says about the pier")
	heading.Kind, heading.Level = body.Heading, 3
	table := extract.Text("Pier of the North | Ships that lie there\nPier of the South | Ships that lie there")
	table.Kind = body.Cell
	x := extract.Source{Lines: true, Blocks: []extract.Block{
		extract.Text("Harbour of Quill closes for a week"), extract.Text("By Mira Tolland"),
		extract.Text("The harbour of Quill will be closed for a week from Monday, its director said at a meeting."),
		heading, extract.Text("She did not say what the repair of the northern pier would cost the town."), table,
		extract.Text("and nobody asked for more than that, as the meeting ended before the evening had come."),
	}}
	doc, msgs := Input{Name: "a.box", Shown: "seeds/a.box"}.extracted(x)
	if doc == nil {
		t.Fatal(msgs)
	}
	kinds := map[string]body.Kind{}
	for _, b := range doc.Leaves {
		kinds[b.Text] = b.Kind
	}
	if k, ok := kinds[heading.Text]; !ok || k != body.Heading {
		t.Errorf("the heading is lost: %v", kinds)
	}
	for row := range strings.SplitSeq(table.Text, "\n") {
		if k, ok := kinds[row]; !ok || k != body.Paragraph {
			t.Errorf("the row %q is no line of its own: %v", row, kinds)
		}
	}
}

// Terms that a list explains are no speakers.
func TestListOfTermsIsNoTranscript(t *testing.T) {
	text := "What a harbour needs\n\nThe board of Quill wrote down what a harbour needs, and why it does.\n\n"
	for _, term := range []string{"Northern Pier", "Harbour Master", "Customs House", "Long Bridge", "Old Crane", "Ferry Office", "Pilot Boat", "Light House", "Dry Dock", "Fish Hall", "Rope Yard", "Sail Loft"} {
		text += "• " + term + ": it was built a hundred years ago, and nobody who lives in the town would be without it.\n"
	}
	doc, _ := Read("a.txt", "seeds/a.txt", []byte(text))
	if doc == nil || doc.Recovered.Kind != "" {
		t.Errorf("kind %q", doc.Recovered.Kind)
	}
}
