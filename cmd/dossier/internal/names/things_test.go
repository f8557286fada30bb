package names

// What is called a ship, a pipeline or a currency is nobody, wherever its text names it; who
// owns one is somebody.

import (
	"strings"
	"testing"
)

func TestThings(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"We saw the tanker Zorkia there.\nThen Zorkia sank.", ""},
		{"We saw the ferry Anna Example there.\nThen Anna Example sank.", ""},
		{"We saw the Zorkia pipeline there.\nThen Zorkia burst.", ""},
		{"We saw the Zorkia 2 gas pipeline there.", ""},
		{"We hired a Zorkmax vessel there.", ""},
		{"They paid ten ZKA francs.", ""},
		{"El buque Zorkia salió de Lisbon.", "Lisbon"},
		{"We saw the tanker of Zorkia Ltd there.", "Zorkia Ltd"},
		{"We saw the Norway pipeline there.", "Norway"},
		{"We saw the United Nations ship there.", "United Nations"},
		{"They met the captain Anna Example on a ship.", "Anna Example"},
		{"The link Anna Example cut was theirs.", "Anna Example"},
		{"They paid Lisbon ten pounds.", "Lisbon"},
		{"They paid ten pounds to Zorkia Bank and to Anna Example.", "Zorkia Bank Anna Example"},
		{"By ship Lisbon is near.", "Lisbon"},
	} {
		s, text := survey(c.text)
		var got []string
		for _, m := range s.Scan("", text, nil) {
			got = append(got, text.Doc.Whole().Leaves[m.N-1].Text[m.Start:m.End])
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, g, c.want)
		}
	}
}
