package names

// A firm, a team or a relative of somebody that has the name of a place is not linked as the
// place, unless the text stands it where places do.

import (
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/confidence"
)

func TestOthers(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Shares of Lisbon fell. They say Lisbon slept.", ""},
		{"They say Lisbon said its profits rose. Then Lisbon slept.", ""},
		{"They say Lisbon Ltd left. Then Lisbon slept.", ""},
		{"Then Lisbon’s shareholders left, and Lisbon slept.", ""},
		{"They say Norway beat Chile there. Then Norway slept.", "Chile"},
		{"The Norway captain left. Then Norway slept, in Norway.", "Norway"},
		{"We stayed in Lisbon. Shares of Lisbon fell.", "Lisbon"},
		{"They say Lisbon slept, and Lisbon’s streets slept. Shares in Lisbon fell.", "Lisbon Lisbon Lisbon"},
		{"They say Lisbon said it rained. Then Lisbon slept.", "Lisbon Lisbon"},
		{"Her sons, Chile and Lisbon, left. Then Lisbon slept.", ""},
		{"They say Lisbon, her brother, left. Then Lisbon slept.", ""},
		{"His wife Lisbon left. They met in Lisbon.", "Lisbon"},
		{"His brother left Lisbon, and Lisbon slept.", "Lisbon Lisbon"},
		{"We saw his brother, and Lisbon slept.", "Lisbon"},
		{"The Norway border was shut. Then Norway slept.", "Norway Norway"},
		{"Then Norway and Chile met. Norway was late, and Chile, too.", "Norway Chile Norway Chile"},
		{"The shares of their firm in Lisbon fell. Then Lisbon slept.", "Lisbon Lisbon"},
	} {
		s, text := survey(c.text)
		var got []string
		for _, m := range s.Scan("", text, nil) {
			if m.Confidence >= confidence.Disputed+1 && m.Entity != "lisbon-ltd" {
				got = append(got, c.text[m.Start:m.End])
			}
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, g, c.want)
		}
	}
}
