package passages

// A passage is found by its lines and its words, followed where it moved, and never taken
// for another.

import (
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/growth"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

var text = strings.Split("Ferry returns\n\nThe ferry came back on Monday morning.\nSign up for the letter of the harbour.\nIt leaves every Friday at noon.\n\nThe crew slept.\nThe crew slept.", "\n")

func TestFind(t *testing.T) {
	for _, c := range []struct {
		first, last int
		words, want string
	}{
		{4, 4, "Sign up for the letter of the harbour.", "4"},
		{4, 5, "Sign up  for the letter of the harbour. It leaves every Friday at noon.", "4-5"},
		{4, 5, "Sign up … at noon.", "4-5"},
		{4, 5, "Sign up ... at noon.", "4-5"},
		{2, 4, "The ferry came … the harbour.", "3-4"}, // an empty line at its edge
		{1, 1, "Sign up for the letter of the harbour.", "4 moved"},
		{80, 80, "Sign up for the letter of the harbour.", "4 moved"},
		{1, 2, "Sign up for the … every Friday at noon.", "4-5 moved"},
		{1, 1, "The crew slept.", "lost"},      // twice, and short
		{5, 5, "It leaves every", "lost"},      // a part of a line
		{4, 4, "Sign up … of harbour", "lost"}, // other words
		{4, 4, "…", "lost"},
		{4, 4, " … ", "lost"},
	} {
		var msgs diag.List
		got := "lost"
		found := Find(text, 0, []archive.Edit{{First: c.first, Last: c.last, Words: c.words, File: "x.yaml", Line: 3}}, "seeds/a.txt", &msgs)
		if len(found) == 1 {
			got = found[0].Lines()
			if len(msgs) > 0 {
				got += " moved"
			}
		}
		if got != c.want || got == "lost" && (len(msgs) != 1 || msgs[0].Severity != diag.Error || msgs[0].Line != 3 || msgs[0].Hint == "") {
			t.Errorf("%d-%d %q: %s, want %s; %v", c.first, c.last, c.words, got, c.want, msgs)
		}
	}
}

// What is quoted is found again, however long it is.
func TestQuotation(t *testing.T) {
	long := []string{strings.Repeat("wörd … and ", 90), "end of it"}
	for _, lines := range [][]string{text[2:5], long, {strings.Repeat("ö", 400)}, {strings.Repeat("a ", 200)}} {
		e := archive.Edit{Words: archive.Quotation(lines)}
		if !e.Quotes(lines) || len(e.Words) > 300 {
			t.Errorf("%q is not in %q", e.Words, lines)
		}
		if e.Quotes([]string{"something else"}) {
			t.Errorf("%q is anything", e.Words)
		}
	}
}

// Two passages that came to stand in the same lines are not both followed.
func TestNoTwoInOnePlace(t *testing.T) {
	var msgs diag.List
	e := archive.Edit{First: 4, Last: 4, Words: text[3], File: "x.yaml", Line: 1}
	o := e
	o.First, o.Last, o.Line, o.Keep = 9, 9, 5, true
	if found := Find(text, 0, []archive.Edit{e, o}, "seeds/a.txt", &msgs); len(found) != 1 || msgs.Count(diag.Error) != 1 {
		t.Errorf("%v %v", found, msgs)
	}
	if found := Find(text, 4, []archive.Edit{e}, "seeds/a.txt", &msgs); len(found) != 0 {
		t.Error("front matter is text")
	}
}

func TestBlocks(t *testing.T) {
	leaf := func(kind body.Kind, line int) body.Block {
		return body.Block{Kind: kind, First: line, Last: line, Text: "x"}
	}
	blocks := []body.Block{
		leaf(body.Paragraph, 1),
		{Kind: body.List, First: 2, Last: 3, Kids: []body.Block{{Kind: body.Item, First: 2, Last: 2, Kids: []body.Block{leaf(body.Paragraph, 2)}}, {Kind: body.Item, First: 3, Last: 3, Kids: []body.Block{leaf(body.Paragraph, 3)}}}},
		{Kind: body.Table, First: 4, Last: 7, Kids: []body.Block{{Kind: body.Row, Kids: []body.Block{leaf(body.Cell, 4), leaf(body.Cell, 5)}}, {Kind: body.Row, Kids: []body.Block{leaf(body.Cell, 6), leaf(body.Cell, 7)}}}},
		{Kind: body.Code, First: 8, Last: 10, Text: "a\nb\nc"},
	}
	out := map[int]bool{1: true, 2: true, 3: true, 4: true, 6: true, 7: true}
	got := Cut(blocks, func(line int) bool { return out[line] })
	if len(got) != 2 || len(got[0].Kids) != 1 || got[0].Kids[0].Kids[0].Text != "" || got[0].Kids[0].Kids[1].Text != "x" {
		t.Errorf("%+v", got)
	}
	if blocks[2].Kids[0].Kids[0].Text != "x" {
		t.Error("the blocks themselves were changed")
	}
	if from, to, part := Within(blocks, 9, 9); !part || from != 8 || to != 10 {
		t.Error(from, to, part)
	}
	if _, _, part := Within(blocks, 1, 7); part {
		t.Error("whole blocks are taken for parts")
	}
	if in := Insert(got, []body.Block{leaf(body.Paragraph, 3)}); len(in) != 3 || in[0].First != 3 {
		t.Errorf("%+v", in)
	}
}

func TestSplit(t *testing.T) {
	removed := []archive.Removal{{First: 3, Last: 5, Text: "all", Reason: "box"}, {First: 8, Last: 8, Text: "b", Reason: "button"}}
	left, back := Split(removed, text, &archive.Edit{First: 4, Last: 8})
	if len(left) != 1 || left[0].First != 3 || left[0].Last != 3 || left[0].Text != text[2] {
		t.Errorf("left %+v", left)
	}
	if len(back) != 2 || back[0].First != 4 || back[0].Last != 5 || back[1].Text != "b" {
		t.Errorf("back %+v", back)
	}
}

// A text of lines that all look like the one that is sought costs no more than its length.
func TestFindIsLinear(t *testing.T) {
	growth.Linear(t, 1_000, func(n int) func() {
		lines := strings.Split(strings.Repeat("The same line of twenty letters\n", n), "\n")
		e := archive.Edit{First: 1, Last: max(1, n/2), Words: "The same line of twenty letters … something else", File: "x", Line: 1}
		return func() { Find(lines, 0, []archive.Edit{e}, "s", &diag.List{}) }
	})
}
