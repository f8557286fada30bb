package names

// What is written with capitals and names nothing is linked nowhere, and what looks
// like it and is a name is.

import (
	"strings"
	"testing"
)

func TestNoNames(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The harbour cost US$ 4 million and the pier US$200 more than it should.", ""},
		{"The ferry sailed on Jan. 12 and came back on 3 Sept 2004 without its crew.", ""},
		{"Letters go to the pier office at SW1A 2AA, or to K1A 0B1 if they are late.", ""},
		{"Their yard is in the far north, NT 0800, where nobody looks for it.", ""},
		{"She holds an M.S in marine law and a B.A from the same old college.", ""},
		{"The table had a column of Tons Pounds that nobody in the office understood.", ""},
		{"MODERATOR: What did the harbour master say to them last night?", ""},
		{"WINNERS of the regatta were led away, as the harbour master said.", ""},
		{"Many were ill with COVID, and COVID closed the yard for a whole month.", ""},
		{"On that day in Oct 1999 and again in Feb 2001 the yard was empty.", ""},
		{"The pier was full of Sri Lankans, and a Sri Lankan yard bought it.", ""},
		{"The office of the U.S. moved the yard to Lisbon.", "U.S. Lisbon"},
		{"The U.K. and the NATO fleet left, and NATO paid for it.", "U.K. NATO NATO"},
		{"In 2004 EU 2020 goals were set, and the EU met them.", "EU EU"},
		{"The ILO met the HWU 40 times before the strike was over.", "ILO HWU"},
		{"At last Jan Sample left the yard before the others did.", "Jan Sample"},
		{"They spoke to J. K. Sample, who ran the yard for a year.", "J. K. Sample"},
		{"The Harbour Workers Union (UNITED) met, and UNITED struck for a week.", "Harbour Workers Union UNITED UNITED"},
		{"A group called OPEC met, and OPEC raised what it asked for.", "OPEC OPEC"},
		{"The yard was sold to P.L.O. men, and the P.L.O. kept it.", "P.L.O. P.L.O."},
		{"The ship M-19 and the band 6PR were heard near Lisbon.", "M-19 6PR Lisbon"},
	} {
		s, text := survey(c.text)
		var got []string
		for _, m := range s.Scan("", text, nil) {
			got = append(got, c.text[m.Start:m.End])
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, g, c.want)
		}
	}
}
