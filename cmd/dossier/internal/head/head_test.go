package head

// Heads as they are printed in five languages: each field is right or not known.

import (
	"os"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/growth"
)

// below is the text that stands below the heads of a language.
var below = map[string]string{
	"en": "The council of the province met on the hill above the harbour and heard the engineers for an hour. The minister said the work would begin in the spring, and that the families of the lower street would be paid.\n\nOpponents said the plan had been drawn up without asking anybody. They want a court to look at it before the first stone is laid.",
	"es": "El consejo de la provincia se reunió en la colina sobre el puerto y oyó a los ingenieros durante una hora. El ministro dijo que las obras empezarán en primavera y que se pagará a las familias de la calle baja.\n\nLos opositores dijeron que el plan se hizo sin preguntar a nadie.",
	"fr": "Le conseil de la province s'est réuni sur la colline au-dessus du port et a écouté les ingénieurs pendant une heure. Le ministre a dit que les travaux commenceront au printemps et que les familles de la rue basse seront payées.\n\nLes opposants disent que le plan a été fait sans demander à personne.",
	"pt": "O conselho da província reuniu-se na colina sobre o porto e ouviu os engenheiros durante uma hora. O ministro disse que as obras vão começar na primavera e que as famílias da rua de baixo serão pagas.\n\nOs opositores dizem que o plano foi feito sem perguntar a ninguém.",
	"de": "Der Rat der Provinz traf sich auf dem Hügel über dem Hafen und hörte die Ingenieure eine Stunde lang an. Der Minister sagte, die Arbeiten würden im Frühling beginnen, und die Familien der unteren Straße würden bezahlt.\n\nDie Gegner sagen, der Plan sei gemacht worden, ohne jemanden zu fragen.",
}

// paras makes paragraphs of lines, as a text without wrapped lines has them.
func paras(text string) (out []Para) {
	gap := true
	for i, l := range strings.Split(text, "\n") {
		if l = strings.TrimSpace(l); l == "" {
			gap = true
			continue
		}
		p := Para{First: i + 1, Last: i + 1, Text: l, Gap: gap}
		if rest, bullet := strings.CutPrefix(l, "• "); bullet {
			p.Marker, p.Text = "•", "• "+rest
		}
		out, gap = append(out, p), false
	}
	return out
}

func readHead(text, language string) (*archive.Attribution, []Line, int) {
	page := func(s string) string { // what a page prints is known in another room
		if strings.HasPrefix(s, "Topics:") {
			return "tags"
		}
		return ""
	}
	f := &Facts{Known: &archive.Attribution{}, Page: page, Language: func() string { return language }}
	all := paras(text)
	lines, used := f.Head(all)
	if used < len(all) {
		f.Lead(all[used].Text, all[used].First)
	}
	return f.Known, lines, used
}

func fieldOf(a *archive.Attribution, field string) string {
	switch field {
	case "title":
		return a.Title
	case "publisher":
		return a.Publisher.Name
	case "published":
		return a.Published
	case "updated":
		return a.Updated
	case "place":
		return a.Place
	}
	var names []string
	for _, p := range a.Authors {
		names = append(names, p.Name)
	}
	return strings.Join(names, ", ")
}

func TestHeads(t *testing.T) {
	data, err := os.ReadFile("testdata/heads.txt")
	if err != nil {
		t.Fatal(err)
	}
	cases := strings.Split(string(data), "\n== ")[1:]
	table, each := map[string][3]int{}, map[string]int{}
	for _, c := range cases {
		first, rest, _ := strings.Cut(c, "\n")
		head, want, ok := strings.Cut(rest, "\n--\n")
		name := strings.Fields(first)
		if !ok || len(name) < 2 {
			t.Fatalf("%q", c)
		}
		each[name[1]]++
		text := head
		if len(name) == 2 {
			text = head + "\n\n" + below[name[1]] + "\n"
		}
		a, _, _ := readHead(text, name[1])
		for line := range strings.SplitSeq(strings.TrimSpace(want), "\n") {
			field, values, _ := strings.Cut(line, " =")
			got, right := fieldOf(a, field), false
			for v := range strings.SplitSeq(values, "¦") {
				v = strings.TrimSpace(v)
				right = right || got == v || v == "~" && got == ""
			}
			row := table[name[1]+" "+field]
			switch {
			case right:
				row[0]++
			case got == "":
				row[1]++
				t.Logf("%s: %s is not known, not%s", name[0], field, values)
			default:
				row[2]++
				t.Errorf("%s: %s is %q, not%s", name[0], field, got, values)
			}
			table[name[1]+" "+field] = row
		}
	}
	unknown, all := 0, 0
	for row, n := range table {
		unknown += n[1]
		all += n[0] + n[1] + n[2]
		t.Logf("%-14s right %3d unknown %2d wrong %2d", row, n[0], n[1], n[2])
	}
	for _, l := range []string{"en", "es", "fr", "pt", "de"} {
		if each[l] < 20 {
			t.Errorf("%d heads in %s", each[l], l)
		}
	}
	if unknown*50 > all {
		t.Errorf("%d of %d fields are not known", unknown, all)
	}
}

// Text never leaves a text: what no rule knows whole is kept, and the first sentence is
// no title.
func TestTextStays(t *testing.T) {
	for _, s := range []string{
		"The minister said it on Monday.", "By Monday the port had shut, and nobody knew for how long it would be.", "Search for the missing ship ended at dusk, the coast guard said.",
		"Donate blood, the minister urged the town on Monday, for there is none left.", "Image and reality were far apart in the port on that day, she wrote.",
		"Sign in hand, the old man stood before the harbour and waited for a ship.", "Para muchos el puerto era el mundo, dijo el ministro en su discurso.",
		"From Oakton to the sea it is a day's walk, and another one back again.", "Note how the harbour bends, the engineer said, and how shallow it is there.",
		"Editors of three papers met on the hill and said nothing for an hour.", "Published twice, the book never found a reader in the town, its author said.",
		"Photographs by the hundred lay on the floor of the harbour office that day.", "Von Montag an bleibt der Hafen zu, sagte die Ministerin am Abend.",
		"Par ce froid, le port reste fermé, a dit la ministre devant le conseil.", "Live animals crossed the border at night, three officers told the court.",
	} {
		text := s + "\n\n" + below["en"] + "\n"
		a, lines, used := readHead(text, "en")
		for _, l := range lines[:min(used, len(lines))] {
			if l.Role > Deck {
				t.Errorf("%q is taken for %d, %s", l.Text, l.Role, l.Reason)
			}
		}
		if a.Title != "" || len(a.Authors) > 0 || a.Publisher.Name != "" || a.Published != "" {
			t.Errorf("%q teaches %q %v %q %q", s, a.Title, a.Authors, a.Publisher.Name, a.Published)
		}
		// And below a title.
		_, lines, _ = readHead("The port that shut\n\n"+text, "en")
		for _, l := range lines {
			if l.Role > Title || l.Role == Title && l.Text != "The port that shut" {
				t.Errorf("below a title, %q is taken for %d, %s", l.Text, l.Role, l.Reason)
			}
		}
	}
}

// Lines that are never a title, with nothing else that could be one.
func TestNeverATitle(t *testing.T) {
	for _, s := range []string{
		"We value your privacy", "Accept all cookies", "For immediate release", "Original: English", "1:35 P.M. EST", "An official website of the United States government",
		"Image not available", "By Ana Ruiz", "Politics", "The Oakton Times", "Editor's note: this text was cut.", "SC/15234", "BC-Harbour-Province, 1st Ld", "Report No. 45",
		"Foto: Ana Ruiz", "Home > World > Africa", "Exclusivo para suscriptores", "Réservé aux abonnés", "Nur für Abonnenten", "3 hours ago", "Redacción Judicial", "Texte intégral",
		"Unofficial translation", "Contact: Lou Nolan, 555-0100", "Bogotá", "4 min read", "https://oakton.example/a", "Updated 3 March 2025",
	} {
		a, _, _ := readHead(s+"\n\n"+below["en"]+"\n", "en")
		if a.Title != "" {
			t.Errorf("%q became the title %q", s, a.Title)
		}
	}
}

func TestListedOutletIsInferred(t *testing.T) {
	a, _, _ := readHead("www.scmp.com\n\nNorthern port to shut for a year\n\n"+below["en"]+"\n", "en")
	p := a.From["publisher"]
	if a.Publisher.Name != "South China Morning Post" || a.Publisher.Type != "newspaper" || p.Basis != archive.Inferred || p.Evidence != "www.scmp.com" {
		t.Errorf("%+v %+v", a.Publisher, p)
	}
}

// A head of any length is read in time that grows with it.
func TestHeadGrowsNoFasterThanItsText(t *testing.T) {
	for name, piece := range map[string]string{
		"lines": "Northern port to shut\n\n", "bars": "a | ", "names": "Ana Ruiz, ", "dates": "3 May 2024 ", "colons": "by: ", "dashes": "OAKTON - ", "joined": "a line in lower case\n",
	} {
		t.Run(name, func(t *testing.T) {
			growth.Linear(t, 20_000, func(n int) func() {
				all := paras(strings.Repeat(piece, n))
				return func() { (&Facts{Known: &archive.Attribution{}}).Head(all) }
			})
		})
	}
}
