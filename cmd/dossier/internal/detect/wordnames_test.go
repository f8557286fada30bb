package detect

// People whose names are words, and words that are nobody.

import (
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/cue"
	"dossier/cmd/dossier/internal/tally"
)

func TestWordPersons(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Grant Young keeps bees.", "Grant Young"},
		{"Will Strong and Rose Frost sell honey.", "Will Strong, Rose Frost"},
		{"Hope Winter’s bees left.", "Hope Winter"},
		{"Mark Short, who keeps bees, left.", "Mark Short"},
		{"We met Rich Moon there.", "Rich Moon"},
		{"We met Dawn Fisher, 41, there.", "Dawn Fisher"},
		{"Van Powers said so.", "Van Powers"},
		{"Ruby Strange was there.", "Ruby Strange"},
		{"They ask Frank Little for honey.", "Frank Little"},
		{"They say Holly Bush said so.", "Holly Bush"},
		{"Will banks lend more this year?", ""},
		{"Will Brazil lend more this year?", "Brazil"},
		{"Grant Peru a loan this year.", "Peru"},
		{"Young people came to the fair.", ""},
		{"Hope grows there, and grace is short.", ""},
		{"May Day is a holiday.", ""},
		{"Rich fields and small banks were there.", ""},
		{"Mark winter by a feast.", ""},
		{"The rose price fell.", ""},
		{"Summer holidays are short.", ""},
	} {
		split := NewSplitter()
		l := split.Lines([]Leaf{{n: 1, text: c.text}})
		f := &Finder{Use: func(uint64) tally.Use { return 0 }}
		var got []string
		for _, r := range f.Read(&l[0]) {
			got = append(got, c.text[l[0].Parts[r.From].Start:l[0].Parts[r.To-1].End])
			if strings.Contains(c.want, ",") || r.To-r.From == 2 {
				if cue := f.Cue(c.text, l[0].Parts, r); cue.Speaks() != "person" || !cue.Proves() {
					t.Errorf("%s: %s", c.text, cue.Why())
				}
			}
		}
		if g := strings.Join(got, ", "); g != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, g, c.want)
		}
		split.Put()
	}
}

// What begins with a given name and ends with a word for something is that, unless families
// are called so; of what may be both, the words alone say nothing.
func TestBehindGivenNames(t *testing.T) {
	for name, want := range map[string]string{
		"Edward Hospital": "organization", "Christian Union": "organization", "Elizabeth Museum": "organization", "James Madison Party": "organization",
		"Scott County": "place", "Jordan River": "place", "Marie Curie Road": "place", "Benjamin Airport": "place",
		"Tony Awards": "event", "Stanley Cup": "event", "Simon Festival": "event", "Billie Jean King Cup": "event",
		"Ryan White Act": "policy", "Jean Monnet Program": "policy",
		"Margaret Court": "person", "Frank Ocean": "person", "Michael Bay": "person", "George Strait": "person", "Kathleen Battle": "person",
		"Carlos Guerra": "person", "Andrew Forest": "person", "Peter Hill": "person", "Johann Berg": "person", "Anna Kirche": "person",
		"Alban Berg": "", "Detlef Wald": "", "Anja Krieg": "", "Luc Frieden": "", "Charles Street": "", "George Bridge": "", "Victoria Lake": "",
	} {
		text := "We saw " + name + " there."
		split := NewSplitter()
		l := split.Lines([]Leaf{{n: 1, text: text}})
		parts := l[0].Parts
		r := Run{From: 2, To: len(parts) - 1}
		if got := (&Finder{}).made(parts, r, SetsOf(parts, r)); string(got.Speaks()) != want && !(want == "" && got == cue.None) {
			t.Errorf("%s is said to be %q (%s), not %q", name, got.Speaks(), got.Why(), want)
		}
		split.Put()
	}
}
