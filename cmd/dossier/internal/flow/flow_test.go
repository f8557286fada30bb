package flow

// Runs become spans that never cross, items become lists, and tables that lay out a page
// become its text.

import (
	"fmt"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/body"
	_ "dossier/cmd/dossier/internal/testkit"
)

func show(blocks []Block) string {
	var out strings.Builder
	var one func(b *body.Block)
	one = func(b *body.Block) {
		switch b.Kind {
		case body.Paragraph, body.Cell, body.Code:
			out.WriteString("[" + b.Text + "]")
			return
		case body.Heading:
			fmt.Fprintf(&out, "h%d[%s]", b.Level, b.Text)
			return
		case body.List:
			fmt.Fprintf(&out, "list%d%s(", b.Level, b.Lang)
		case body.Row:
			fmt.Fprintf(&out, "row%d(", b.Level)
		case body.Table:
			out.WriteString("table(")
		case body.Quote:
			out.WriteString("quote(")
		default:
			out.WriteString("(")
		}
		for i := range b.Kids {
			one(&b.Kids[i])
		}
		out.WriteString(")")
	}
	for i := range blocks {
		if blocks[i].Omitted != "" {
			out.WriteString("-")
		}
		one(&blocks[i].Block)
	}
	return out.String()
}

func text(s string) *Para {
	p := &Para{}
	p.Add(s, Look{})
	return p
}

func laid(paras ...*Para) string {
	var f Flow
	var pieces []Piece
	for _, p := range paras {
		pieces = append(pieces, Piece{Para: p})
	}
	f.Lay(pieces, "")
	return show(f.Blocks)
}

func TestSpans(t *testing.T) {
	var l Line
	l.Add("The ", Look{})
	l.Add("pier ", Look{Bold: true, Link: "https://a.example"})
	l.Add("of", Look{Bold: true, Italic: true, Link: "https://a.example"})
	l.Add(" Quill\u00ad", Look{Italic: true})
	l.Refer("1")
	l.Add(" 2", Look{Raised: true})
	b := l.leaf(body.Paragraph, false)
	if b.Text != "The pier of Quill ²" {
		t.Errorf("%q", b.Text)
	}
	var got []string
	for _, s := range b.Spans {
		got = append(got, fmt.Sprintf("%d:%s", s.Kind, b.Text[s.Start:s.End]))
	}
	if s := strings.Join(got, " "); s != "4:pier of 1:pier of 0:of 0:Quill 5:" {
		t.Error(s)
	}
	for i, s := range b.Spans {
		for _, o := range b.Spans[:i] {
			if o.Start < s.Start && s.Start < o.End && o.End < s.End {
				t.Errorf("%+v crosses %+v", o, s)
			}
		}
	}
}

func TestParagraphs(t *testing.T) {
	first := text("T")
	first.Goes, first.Glued = true, true
	open := text("The ferries stop")
	open.Goes = true
	broken := text("One.")
	broken.End()
	broken.End()
	broken.Add("Two.", Look{Bold: true})
	broken.End()
	broken.Add("Three.", Look{})
	head := text("Who pays")
	head.Role, head.Level = Heading, 1
	toc := text("Who pays 3")
	toc.Role = Contents
	quote, more := text("It cannot wait,"), text("she said.")
	quote.Role, more.Role = Quoted, Quoted
	got := laid(first, text("he harbour."), open, text("on Monday."), broken, head, toc, quote, more)
	want := "[The harbour.][The ferries stop on Monday.][One.][Two.\nThree.]h2[Who pays]-[Who pays 3]quote([It cannot wait,][she said.])"
	if got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}

func TestLists(t *testing.T) {
	item := func(s string, i Item) *Para { p := text(s); p.Item = i; return p }
	got := laid(
		item("one", Item{Depth: 1, List: "a", Number: 3}), item("deep", Item{Depth: 2, List: "a", Number: 1, Numeral: "a"}), item("two", Item{Depth: 1, List: "a", Number: 4}),
		item("goes on", Item{Depth: 1, List: "a", Next: true}), item("other", Item{Depth: 1, List: "b"}), text("behind"))
	if want := "list3(([one]list1a(([deep])))([two][goes on]))list0(([other]))[behind]"; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}

func TestTables(t *testing.T) {
	cell := func(s string) Cell { return Cell{Pieces: []Piece{{Para: text(s)}}} }
	bold := func(s string) Cell {
		p := &Para{}
		p.Add(s, Look{Bold: true})
		return Cell{Pieces: []Piece{{Para: p}}, Wide: 1}
	}
	var f Flow
	f.Lay([]Piece{
		{Table: &Table{Rows: []Row{{Cells: []Cell{bold("Year"), bold("Ships")}}, {Cells: []Cell{cell("2024"), {}, cell("31")}}, {Cells: []Cell{{}, {}}}}}},
		{Table: &Table{Rows: []Row{{Cells: []Cell{cell("A letter head"), cell("its address")}}}}},
	}, "")
	if got, want := show(f.Blocks), "table(row1([Year][Ships])row0([2024][31]))[A letter head][its address]"; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}

func TestNumerals(t *testing.T) {
	for want, got := range map[string]string{"c": Numeral(3, "a"), "AA": Numeral(27, "A"), "xiv": Numeral(14, "i"), "MCMXC": Numeral(1990, "I"), "7": Numeral(7, ""), "0": Numeral(0, "a"), "5000": Numeral(5000, "I")} {
		if got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}
