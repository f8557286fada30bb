package names

// Kept and found names that overlap: the longest wins, unless somebody says otherwise.

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/judgements"
)

// longer holds short names that somebody keeps, each with longer ones that are
// names of their own.
var longer = []struct {
	name   string
	kind   archive.EntityType
	others []string
}{
	{"China", "place", []string{"China Moly", "South China Morning Post", "Export-Import Bank of China"}},
	{"United States", "place", []string{"United States Senate", "Chamber of Commerce of the United States"}},
	{"U.S.", "place", []string{"U.S. Congress", "U.S. Treasury Department"}},
	{"Hong Kong", "place", []string{"Hong Kong Monetary Authority"}},
	{"New York", "place", []string{"New York Times", "Federal Reserve Bank of New York"}},
	{"America", "place", []string{"Bank of America"}},
	{"Texas", "place", []string{"University of Texas", "Texas Rangers Club"}},
	{"Iran", "place", []string{"Iran Air"}},
	{"Jordan", "place", []string{"Michael Jordan", "Jordan Valley"}},
	{"Paris", "place", []string{"Paris Hilton", "Treaty of Paris"}},
	{"Moscow", "place", []string{"Moscow Times"}},
	{"Victoria", "person", []string{"Lake Victoria"}},
	{"Amazon", "organization", []string{"Amazon Web Services"}},
	{"Ford", "organization", []string{"Ford Foundation", "Gerald Ford"}},
	{"Shell", "organization", []string{"Shell Petroleum Company"}},
	{"Trump", "person", []string{"Melania Trump", "Trump Organization"}},
	{"Lincoln", "person", []string{"Lincoln Memorial Hospital"}},
	{"Kremlin", "organization", []string{"Kremlin Cup"}},
	{"Karratha", "place", []string{"Karratha Zorin"}},
	{"Senate", "organization", []string{"Utopian Senate Committee"}},
}

// Names that are kept take nothing away from longer ones, whoever knows these,
// and stand for themselves where they stand alone.
func TestTheLongestNameWins(t *testing.T) {
	var texts []string
	var all []*archive.Entity
	short := map[string]bool{}
	for _, l := range longer {
		short[l.name] = true
		for _, o := range l.others {
			texts = append(texts, fmt.Sprintf("Then they spoke of %s once more. On Monday it was %s, as %s knew, and %s’s friends left.", o, l.name, o, l.name))
		}
		all = append(all, &archive.Entity{ID: "kept-" + archive.ID(l.name), Name: l.name, Type: l.kind})
	}
	links := func(kept []*archive.Entity) (others, own []string) {
		s, list := surveyed(kept, nil, texts...)
		for _, x := range list {
			for _, m := range s.Scan("", x, nil) {
				surface := x.Doc.Whole().Leaves[m.N-1].Text[m.Start:m.End]
				line := fmt.Sprintf("%s %d %s=%s", x.Doc.File, m.Start, surface, m.Entity)
				if short[surface] {
					own = append(own, line)
				} else {
					others = append(others, line)
				}
			}
		}
		return others, own
	}
	before, _ := links(nil)
	for _, l := range longer {
		for _, o := range l.others {
			if n := len(slices.DeleteFunc(slices.Clone(before), func(s string) bool { return !strings.Contains(s, " "+o+"=") })); n != 2 {
				t.Errorf("%s is linked %d times when nothing is kept", o, n)
			}
		}
	}
	for i, e := range all {
		after, own := links([]*archive.Entity{e})
		if !slices.Equal(before, after) {
			t.Errorf("%s is kept\n before %s\n after  %s", e.Name, without(before, after), without(after, before))
		}
		at := 0
		for _, l := range longer[:i] {
			at += len(l.others)
		}
		for k := range longer[i].others {
			n := 0
			for _, line := range own {
				if strings.HasPrefix(line, fmt.Sprintf("%03d.txt ", at+k)) && strings.HasSuffix(line, "="+e.ID) {
					n++
				}
			}
			if n != 2 {
				t.Errorf("%s stands alone twice and is linked %d times beside %s", e.Name, n, longer[i].others[k])
			}
		}
	}
	if after, _ := links(all); !slices.Equal(before, after) {
		t.Errorf("all are kept\n before %s\n after  %s", without(before, after), without(after, before))
	}
}

// without returns the lines of a list that another does not hold.
func without(list, other []string) string {
	return strings.Join(slices.DeleteFunc(slices.Clone(list), func(s string) bool { return slices.Contains(other, s) }), "; ")
}

// Words with a capital that stand beside a kept name by chance do not hide it.
func TestNoNameOfItsOwn(t *testing.T) {
	kept := []*archive.Entity{
		{ID: "china", Name: "China", Type: "place"},
		{ID: "us", Name: "United States", Type: "place", Aliases: []string{"U.S."}},
		{ID: "petro", Name: "Gustavo Petro", Type: "person", Aliases: []string{"Petro"}},
		{ID: "lula", Name: "Lula", Type: "person"},
		{ID: "act", Name: "Harbour Act of 2011", Type: "policy"},
		{ID: "protocol", Name: "Tide Protocol", Type: "policy"},
		{ID: "union", Name: "Harbour Union", Type: "organization", Aliases: []string{"HU"}},
	}
	for _, c := range []struct{ text, want string }{
		{"They saw the Petro administration, and the Petro Administration too.", "Petro=petro Petro=petro"},
		{"It was a U.S.-backed China policy.", "U.S.=us China=china"},
		{"Then Mr China and President Petro left with Comrade Petro.", "China=china Petro=petro Petro=petro"},
		{"Sanctioning China was hard. Beating China was harder.", "China=china China=china"},
		{"They met at China’s Petro’s Lula’s door.", "China=china Petro=petro Lula=lula"},
		{"MINISTER SAYS CHINA AND THE UNITED STATES WILL MEET PETRO IN SPRING", "CHINA=china UNITED STATES=us PETRO=petro"},
		{"He was ambassador to the United States Gustavo Petro.", "United States=us Gustavo Petro=petro"},
		{"They said CEO Gustavo Petro and Oberst Gustavo Petro left.", "Gustavo Petro=petro Gustavo Petro=petro"},
		{"The Petro-Lula plan failed, and so did Petro Lula talks.", "Petro=petro Lula=lula Petro=petro Lula=lula"},
		{"Ministers spoke of the Harbour Act of 2011 and Tide Protocol there.", "Harbour Act of 2011=act Tide Protocol=protocol"},
		{"The Harbour Union (HU) met, and the Harbour Usurers (HU) did not.", "Harbour Union=union HU=union Harbour Usurers=harbour-usurers HU=union"},
	} {
		s, list := surveyed(kept, nil, c.text)
		var got []string
		for _, m := range s.Scan("", list[0], nil) {
			got = append(got, list[0].Doc.Whole().Leaves[m.N-1].Text[m.Start:m.End]+"="+m.Entity)
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, g, c.want)
		}
	}
}

// A judgement says more than length, and so does the text's own definition.
func TestWhatIsSaidGoesBeforeLength(t *testing.T) {
	kept := []*archive.Entity{{ID: "china", Name: "China", Type: "place"}, {ID: "school", Name: "Eastern Language School", Type: "organization"}, {ID: "army", Name: "Northern Army", Type: "organization", Aliases: []string{"ELS"}}}
	text := "They spoke of China Moly. The Eastern Language School (ELS) opened, and the ELS closed."
	for _, c := range []struct {
		rules []archive.Judgement
		want  string
	}{
		{nil, "China Moly=china-moly/discovered Eastern Language School=school/name ELS=school/acronym ELS=school/acronym"},
		{[]archive.Judgement{{Kind: archive.Ignore, Name: "China Moly"}}, "China=china/name Eastern Language School=school/name ELS=school/acronym ELS=school/acronym"},
		{[]archive.Judgement{{Kind: archive.Same, Name: "China Moly", Entity: "china"}}, "China Moly=china/alias Eastern Language School=school/name ELS=school/acronym ELS=school/acronym"},
	} {
		rules := judgements.New(c.rules)
		s, list := surveyed(rules.Keep(kept), c.rules, text)
		if got := said(s, list[0]); got != c.want {
			t.Errorf("%v\n got %s\nwant %s", c.rules, got, c.want)
		}
	}
}
