package salience

// Which sentence of a text is chosen for a name, and which is none: in doubt nothing is.

import (
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/growth"
	_ "dossier/cmd/dossier/internal/testkit"
)

var known = []string{"Ana Ruiz", "Tom Keller", "Harbour Union", "Robledal", "Santa Rita"}

// text makes a briefing of paragraphs, and lists the mentions of the first name.
func text(name string, paragraphs ...string) (*archive.Briefing, []int) {
	b, of := (&archive.Briefing{Doc: archive.InMemory(&archive.Document{})}).Attribute(&archive.Attribution{}), []int{}
	for i, p := range paragraphs {
		l := &body.Block{N: i + 1, Text: p, Zone: body.Body, Kind: body.Paragraph}
		b.Doc.Whole().Leaves = append(b.Doc.Whole().Leaves, l)
		for at := range p {
			for _, n := range known {
				if !strings.HasPrefix(p[at:], n) {
					continue
				}
				if n == name {
					of = append(of, len(b.Mentions()))
				}
				b.Find(append(b.Mentions(), archive.Mention{Linked: &archive.Linked{Entity: n}, N: l.N, Start: at, End: at + len(n)}), b.Dated())
			}
		}
	}
	return b, of
}

func TestBest(t *testing.T) {
	const filler = "Rain fell on the quay for most of the week, and the market closed early."
	for _, c := range []struct {
		name, kind string
		text       string
		want       string // the beginning of what is chosen; "" is nothing
	}{
		{"Ana Ruiz", "person", filler + " Ana Ruiz presented a plan for the ferries of Robledal to the council.", "Ana Ruiz presented"},
		{"Harbour Union", "organization", filler + " The Harbour Union, a federation of dock workers, rejected the offer.", "The Harbour Union, a"},
		{"Robledal", "place", filler + " Robledal is the largest port on the northern coast of the lake.", "Robledal is the"},
		{"Harbour Union", "organization", "The Harbour Union has called a strike for the first week of the season.", "The Harbour Union has"},
		// A definition says more than what came before.
		{"Harbour Union", "organization", "The Harbour Union has met Tom Keller at Robledal once more. The Harbour Union is a federation of dock workers.", "The Harbour Union is"},
		// The name belongs to another word, or its clause ends before what follows.
		{"Harbour Union", "organization", "Harbour Union members waited on the quay for Tom Keller until noon.", ""},
		{"Ana Ruiz", "person", "An Ana Ruiz victory would please Tom Keller and most of the town.", ""},
		{"Robledal", "place", "In Robledal, the mayor, a former pilot, opened the new ferry terminal.", ""},
		{"Robledal", "place", "Robledal, the council and the ferry company signed a long agreement.", ""},
		{"Ana Ruiz", "person", "Ana Ruiz's brother has bought the old ferry from Tom Keller for little.", ""},
		// Not the source's own words, no whole sentence, a question, a list.
		{"Ana Ruiz", "person", "Ana Ruiz told Tom Keller that the plan was \"a gift to the whole town\".", ""},
		{"Ana Ruiz", "person", "“Ana Ruiz has betrayed Tom Keller and all of Robledal since the spring.”", ""},
		{"Ana Ruiz", "person", "Ana Ruiz met Tom Keller at the harbour of Robledal in the morning", ""},
		{"Ana Ruiz", "person", "Has Ana Ruiz met Tom Keller at the harbour of Robledal this week?", ""},
		{"Ana Ruiz", "person", filler + " Ana Ruiz walked home along the quay as she had always done.", ""},
		{"Ana Ruiz", "person", strings.Repeat(filler+" ", 15) + "Ana Ruiz presented a plan for the ferries of Robledal to the council.", ""},
	} {
		b, of := text(c.name, c.text)
		s, ok := Best(b, of, archive.EntityType(c.kind))
		if got := ""; ok {
			got = c.text[s.Start:s.End]
			if c.want == "" || !strings.HasPrefix(got, c.want) {
				t.Errorf("%s: chosen is %q, not %q", c.name, got, c.want)
			}
		} else if c.want != "" {
			t.Errorf("%s: nothing is chosen of %q", c.name, c.text)
		}
	}
}

func TestNotOfALabelOrADateline(t *testing.T) {
	b, of := text("Robledal", "Robledal is the largest port on the northern coast of the lake.")
	b.Doc.Whole().Leaves[0].Spans = []body.Span{{Start: 0, End: 8, Kind: body.Place}}
	if _, ok := Best(b, of, "place"); ok {
		t.Error("a dateline is taken for a subject")
	}
	b, of = text("Robledal", "Robledal is the largest port on the northern coast of the lake.")
	b.Doc.Whole().Leaves[0].Kind = body.Heading
	if _, ok := Best(b, of, "place"); ok {
		t.Error("a heading is taken for a sentence")
	}
}

func TestChoose(t *testing.T) {
	list := []Candidate{
		{Sentence{Score: 5}, "Ana Ruiz presented a plan for the ferries.", "herald"},
		{Sentence{Score: 9}, "Ana Ruiz opened the terminal of Robledal in May.", "herald"},
		{Sentence{Score: 4}, "Ana Ruiz resigned from the board of the museum.", "courier"},
		{Sentence{Score: 4}, "Ana Ruiz opened the terminal at Robledal.", "gazette"},
	}
	got := Choose(list, 3)
	if len(got) != 3 || got[0] != 1 || got[1] != 2 || got[2] != 0 {
		t.Errorf("chosen are %v: want the best, then another source, then the first again, and no sentence twice", got)
	}
	if got := Choose(list, 0); len(got) != 0 {
		t.Errorf("chosen are %v of none", got)
	}
}

func TestCosts(t *testing.T) {
	growth.Linear(t, 2000, func(n int) func() {
		b, of := text("Ana Ruiz", strings.Repeat("Ana Ruiz and Tom Keller ", n)+"left.", strings.Repeat("Ana Ruiz left. ", n))
		return func() { Best(b, of, "person") }
	})
}
