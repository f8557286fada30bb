package source

// What a maintainer takes out of a text or puts back into it, in each way of reading.

import (
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/diag"
)

const ferry = `Ferry returns to the harbour

By Ana Example

3 May 2021

The ferry came back to the harbour on Monday, after a winter in the dock of a town up the river.

This paragraph is an advertisement of somebody who sells ropes and sails to everybody.

Share this article

Its crew said that nothing had been broken, and that they would sail again on the next day.
`

// edit makes an edit of lines of a text.
func edit(text string, keep bool, first, last int, why string) archive.Edit {
	return archive.Edit{Keep: keep, First: first, Last: last, Why: why, Words: archive.Quotation(strings.Split(text, "\n")[first-1 : last]), File: "content/sources/x.yaml", Line: 2}
}

// said is the text of a document, and what was removed.
func said(doc *archive.Document) (text, removed string) {
	for _, b := range doc.Leaves {
		text += b.Text + "\n"
	}
	for _, r := range doc.Removed {
		removed += r.Reason + ": " + r.Text + "\n"
	}
	return text, removed
}

func TestEditsOfPlainText(t *testing.T) {
	for _, name := range []string{"a.txt", "a.md"} {
		plain, _ := Read(name, "seeds/"+name, []byte(ferry))
		if text, removed := said(plain); !strings.Contains(text, "ropes and sails") || strings.Contains(text, "Share this") || !strings.Contains(removed, "Share this") || plain.Edited != "" {
			t.Fatalf("%s: as it is: %s / %s", name, text, removed)
		}
		in := Input{Name: name, Shown: "seeds/" + name, Data: []byte(ferry), Edits: []archive.Edit{edit(ferry, false, 9, 9, "an advertisement"), edit(ferry, true, 11, 11, "a call")}}
		doc, msgs := in.Read()
		text, removed := said(doc)
		if strings.Contains(text, "ropes") || !strings.Contains(removed, "removed by the editor: an advertisement: This paragraph") {
			t.Errorf("%s: not removed: %s / %s", name, text, removed)
		}
		if !strings.Contains(text, "dock of a town up the river.\nShare this article\nIts crew") || strings.Contains(removed, "Share") {
			t.Errorf("%s: not put back: %s / %s", name, text, removed)
		}
		if len(msgs) > 0 || doc.SHA256 != plain.SHA256 || doc.Raw != plain.Raw || doc.Edited == "" || doc.Recovered.Published != "2021-05-03" {
			t.Errorf("%s: %v %+v", name, msgs, doc.Recovered)
		}
		if n := len(doc.Repairs); n == 0 || !strings.Contains(doc.Repairs[n-1].What, "put back by the editor, taken out as ") || !strings.HasSuffix(doc.Repairs[n-1].What, ": a call") {
			t.Errorf("%s: %+v", name, doc.Repairs)
		}
	}
}

// What is removed teaches nothing; what restricts does so wherever it stands.
func TestEditsAndWhatIsRead(t *testing.T) {
	doc, _ := Input{Name: "a.txt", Shown: "seeds/a.txt", Data: []byte(ferry), Edits: []archive.Edit{edit(ferry, false, 3, 5, "of another text")}}.Read()
	if doc.Recovered.Has("authors") || doc.Recovered.Has("published") {
		t.Errorf("%+v", doc.Recovered)
	}
	marked := "TLP:RED\n\n" + ferry
	for _, keep := range []bool{true, false} {
		doc, _ = Input{Name: "a.txt", Shown: "seeds/a.txt", Data: []byte(marked), Edits: []archive.Edit{edit(marked, keep, 1, 1, "x")}}.Read()
		if doc.Recovered.Handling.TLP != "RED" {
			t.Errorf("keep %v: the mark holds no more", keep)
		}
	}
}

// An edit of other words does nothing, and says so where it is written.
func TestEditsOfWordsThatAreGone(t *testing.T) {
	e := edit(ferry, false, 9, 9, "an advertisement")
	changed := strings.Replace(ferry, "ropes and sails", "boats", 1)
	in := Input{Name: "a.txt", Shown: "seeds/a.txt", Data: []byte(changed), Edits: []archive.Edit{e}}
	doc, msgs := in.Read()
	if text, _ := said(doc); !strings.Contains(text, "boats") || !strings.Contains(text, "winter in the dock") {
		t.Error(text)
	}
	if len(msgs) != 1 || msgs[0].Severity != diag.Error || msgs[0].File != e.File || msgs[0].Line != 2 || len(doc.Messages) != 0 {
		t.Error(msgs, doc.Messages)
	}
	in.Data = []byte("A line more.\n" + ferry)
	doc, msgs = in.Read()
	if text, _ := said(doc); strings.Contains(text, "ropes") || len(msgs) != 1 || msgs[0].Severity != diag.Warning || msgs[0].Hint != "write lines: 10" {
		t.Error(text, msgs)
	}
	in.Data, in.Edits = []byte(ferry), []archive.Edit{edit(ferry, true, 7, 7, "")}
	if _, msgs = in.Read(); len(msgs) != 1 || msgs[0].Severity != diag.Note {
		t.Error(msgs)
	}
}

// Blocks of other formats keep their form, and are taken whole.
func TestEditsOfBlocks(t *testing.T) {
	x := page()
	in := Input{Name: "a.box", Shown: "seeds/a.box"}
	plain, _ := in.extracted(page())
	item := 0
	for _, b := range plain.Leaves {
		if strings.HasPrefix(b.Text, "Ferries") {
			item = b.First
		}
	}
	in.Edits = []archive.Edit{edit(plain.Raw, true, 1, 1, ""), edit(plain.Raw, false, item, item, "doubtful")}
	doc, msgs := in.extracted(x)
	if text, removed := said(doc); !strings.HasPrefix(text, "Home Sport Weather\n") || strings.Contains(text, "Ferries") || !strings.Contains(text, "Cargo") || !strings.Contains(removed, "removed by the editor: doubtful: Ferries stop") {
		t.Errorf("%s / %s / %v", text, removed, msgs)
	}
	if n := 0; body.Walk(doc.Body, func(b *body.Block) bool { n++; return b.N == n }) != true {
		t.Error("the leaves are not numbered in their order")
	}
	x = page()
	x.Blocks[3].Text = "One line of it\nand another line."
	in.Edits = nil
	plain, _ = in.extracted(x)
	at := 0
	for _, b := range plain.Leaves {
		if strings.HasPrefix(b.Text, "One line") {
			at = b.First
		}
	}
	in.Edits = []archive.Edit{edit(plain.Raw, false, at, at, "half")}
	if doc, msgs = in.extracted(x); !strings.Contains(doc.Leaves[0].Text, "One line") || msgs.Count(diag.Error) != 1 || !strings.Contains(msgs[0].Text, "only a part of a paragraph") {
		t.Errorf("%q %v", doc.Leaves[0].Text, msgs)
	}
}

// A part of what was removed as one is put back, and the rest stays removed.
func TestPartOfARemovalIsPutBack(t *testing.T) {
	menu := page()
	menu.Blocks[0].Text = "Home Sport\nA sentence of the text itself.\nWeather"
	in := Input{Name: "a.box", Shown: "seeds/a.box"}
	plain, _ := in.extracted(menu)
	in.Edits = []archive.Edit{edit(plain.Raw, true, 2, 2, "")}
	doc, _ := in.extracted(menu)
	if text, removed := said(doc); !strings.HasPrefix(text, "A sentence of the text itself.\n") || removed != "navigation: Home Sport\nnavigation: Weather\n" {
		t.Errorf("%q / %q", text, removed)
	}
}
