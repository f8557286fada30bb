package names

// Names that are kept, found in texts by their forms.

import (
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/growth"
	"dossier/cmd/dossier/internal/judgements"
	"dossier/cmd/dossier/internal/tally"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

var people = []*archive.Entity{
	{ID: "ana", Name: "Ana Bolaños", Type: "person", Aliases: []string{"Bolaños"}, WeakAliases: []string{"Ana"}},
	{ID: "keita-m", Name: "Mina Keita", Type: "person"},
	{ID: "keita-b", Name: "Bo Keita", Type: "person"},
	{ID: "may", Name: "Jane May", Type: "person"},
	{ID: "pena", Name: "Luis García-Peña", Type: "person"},
	{ID: "otto-pena", Name: "Otto Peña", Type: "person"},
	{ID: "houten", Name: "Eva van Houten", Type: "person"},
	{ID: "lincoln-city", Name: "Lincoln", Type: "place", Not: []string{"Lincoln Continental"}},
	{ID: "abe", Name: "Abe Lincoln", Type: "person"},
	{ID: "us", Name: "United States", Type: "place", Aliases: []string{"U.S.", "US"}},
	{ID: "treasury", Name: "U.S. Treasury", Type: "organization"},
	{ID: "nla", Name: "Northern League Army", Type: "organization", Aliases: []string{"NLA"}},
	{ID: "union", Name: "Harbour Workers Union", Type: "organization"},
	{ID: "rio-cartel", Name: "Rioalto cartel", Type: "organization"},
	{ID: "mar-cartel", Name: "Marbella cartel", Type: "organization", Aliases: []string{"Marbella cartels"}},
	{ID: "rioalto", Name: "Rioalto", Type: "place"},
	{ID: "m-5", Name: "M-5", Type: "organization"},
	{ID: "niger", Name: "Niger", Type: "place"},
	{ID: "book", Name: "Lincoln: A Life", Type: "work"},
	{ID: "tren", Name: "Tren del Sur", Type: "organization", Aliases: []string{"El Tren del Sur"}},
	{ID: "brussels-1", Name: "Port Office", Type: "organization"},
}

// scanKept scans a text for names that are kept, and for no others.
func scanKept(m *Matcher, body []body.Block, words *tally.Words) []archive.Mention {
	s := NewSurvey()
	s.Update(nil, m, judgements.New(nil))
	return s.Scan("", Text{Doc: archive.InMemory(&archive.Document{Body: body})}, words)
}

// scanText scans paragraphs and writes each mention as entity:surface(rule).
func scanText(entities []*archive.Entity, paragraphs ...string) string {
	var blocks []body.Block
	for _, p := range paragraphs {
		b := body.Block{}
		b.Inline(p)
		blocks = append(blocks, b)
	}
	body.Number(blocks, 0)
	var out []string
	for _, m := range scanKept(NewMatcher(entities), blocks, nil) {
		out = append(out, fmt.Sprintf("%s:%s(%s)", m.Entity, blocks[m.N-1].Text[m.Start:m.End], m.Rule))
	}
	return strings.Join(out, " ")
}

func TestScan(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"a name, accents folded", "Ana Bolanos spoke.", "ana:Ana Bolanos(name)"},
		{"possessives stand outside", "Bolaños’s plan and Niger's reply", "ana:Bolaños(alias) niger:Niger(name)"},
		{"names glued by a hyphen are two", "the Niger-Bolaños axis, and a Niger-hailed plan", "niger:Niger(name) ana:Bolaños(alias) niger:Niger(name)"},
		{"a hyphenated surname is one", "Otto Peña met Luis García-Peña and García-Peña left.", "otto-pena:Otto Peña(name) pena:Luis García-Peña(name) pena:García-Peña(surname)"},
		{"a weak alias needs support", "Ana left.", ""},
		{"and has it", "Bolaños came. Ana left.", "ana:Bolaños(alias) ana:Ana(weak-alias)"},
		{"a surname goes to its only bearer so far", "Mina Keita sang. Keita bowed. Bo Keita clapped, and Keita left.", "keita-m:Mina Keita(name) keita-m:Keita(surname) keita-b:Bo Keita(name)"},
		{"a surname alone is nobody", "Keita left.", ""},
		{"with its particle", "Eva van Houten said no. Then van Houten left.", "houten:Eva van Houten(name) houten:van Houten(surname)"},
		{"a surname that is a month", "Jane May spoke in May. In May 2024 May said yes. May and April were dry.", "may:Jane May(name) may:May(surname)"},
		{"the longest name wins", "The U.S. Treasury of the U.S. wrote to the US.", "treasury:U.S. Treasury(name) us:U.S.(alias) us:US.(alias)"},
		{"case is part of a name", "tell us about us, and the nla", ""},
		{"capitals name people too", "NIGER AND THE UNITED STATES", "niger:NIGER(name) us:UNITED STATES(name)"},
		{"a longer initialism is none", "The U.S.S.R. is gone.", ""},
		{"a sentence ends inside no name", "He spoke to Mina. Keita left.", ""},
		{"words are whole", "Nigeria and Nigerians", ""},
		{"a definition binds letters", "The Harbour Workers Union (HWU) met. HWU agreed.", "union:Harbour Workers Union(name) union:HWU(acronym) union:HWU(acronym)"},
		{"also behind a second form", "The Harbour Workers Union (Unión del Puerto – UDP) met; the UDP left.", "union:Harbour Workers Union(name) union:UDP(acronym) union:UDP(acronym)"},
		{"a shared head", "the Rioalto and Marbella cartels", "rio-cartel:Rioalto(alias) mar-cartel:Marbella cartels(alias)"},
		{"without the head it is the place", "Rioalto and Marbella", "rioalto:Rioalto(name)"},
		{"a person joined by and", "what Lincoln and Ana Bolaños wanted", "abe:Lincoln(surname) ana:Ana Bolaños(name)"},
		{"else the place", "in Lincoln and in Niger", "lincoln-city:Lincoln(name) niger:Niger(name)"},
		{"a veto", "a Lincoln Continental in Lincoln", "lincoln-city:Lincoln(name)"},
		{"a work holds a name", "He gave him «Lincoln: A Life», signed.", "book:Lincoln: A Life(name)"},
		{"digits in a name", "the M-5 movement, not M-50", "m-5:M-5(name)"},
		{"an article in an alias", "El Tren del Sur and Tren del Sur", "tren:El Tren del Sur(alias) tren:Tren del Sur(name)"},
		{"part of a longer name", "Lincoln University is old.", ""},
		{"nothing", "", ""},
	} {
		if got := strings.ReplaceAll(scanText(people, c.text), "US.(alias)", "US(alias)"); got != strings.ReplaceAll(c.want, "US.(alias)", "US(alias)") {
			t.Errorf("%s: %q\n got %s\nwant %s", c.why, c.text, got, c.want)
		}
	}
}

func TestWikiLinksAreNames(t *testing.T) {
	blocks := body.Parse([]byte("[[Harbour Workers Union|the Union]] met [[Port Office|those who sit in the port]] and [[Nobody]]."), 1)
	body.Number(blocks, 0)
	got := scanKept(NewMatcher(people), blocks, nil)
	if len(got) != 1 || got[0].Entity != "union" || blocks[0].Text[got[0].Start:got[0].End] != "Union" {
		t.Errorf("%+v", got)
	}
}

func TestManyAliasesAreLinear(t *testing.T) {
	growth.Linear(t, 20_000, func(n int) func() {
		e := &archive.Entity{ID: "x", Name: "Common Name", Type: "organization"}
		for i := range 5 * n {
			e.Aliases = append(e.Aliases, fmt.Sprintf("Alias Number %d Of Many", i))
		}
		body := []body.Block{{N: 1, Text: strings.Repeat("Alias Number Alias Number 77 Of Many ", n)}}
		return func() {
			if found := len(scanKept(NewMatcher([]*archive.Entity{e}), body, nil)); found != n {
				t.Errorf("%d mentions of %d", found, n)
			}
		}
	})
}

// A text that holds none of the words in which two Matchers differ has the
// same mentions in both.
func TestWordsTellWhoMustBeScannedAgain(t *testing.T) {
	texts := []string{"Ana Bolaños met Keita.", "The Rioalto and Marbella cartels", "nothing at all", "the Northern League Army (NLA); the NLA", "[[Lincoln|the city of Lincoln]] in May"}
	change := func(i int, f func(e *archive.Entity)) []*archive.Entity {
		out := slices.Clone(people)
		e := *out[i]
		f(&e)
		out[i] = &e
		return out
	}
	for name, other := range map[string][]*archive.Entity{
		"alias":   change(0, func(e *archive.Entity) { e.Aliases = []string{"Nothing At"} }),
		"name":    change(13, func(e *archive.Entity) { e.Name = "Rioalto gang" }),
		"type":    change(1, func(e *archive.Entity) { e.Type = "place" }),
		"veto":    change(7, func(e *archive.Entity) { e.Not = []string{"city of Lincoln"} }),
		"removed": slices.Delete(slices.Clone(people), 11, 12),
		"note":    change(3, func(e *archive.Entity) { e.SameAs = []string{"https://x.example/"} }),
	} {
		before, after := NewMatcher(people), NewMatcher(other)
		words := after.Differ(before)
		if (len(words) == 0) != (name == "note") {
			t.Errorf("%s: %d words", name, len(words))
		}
		for _, text := range texts {
			blocks := body.Parse([]byte(text), 0)
			body.Number(blocks, 0)
			var have tally.Words
			was := scanKept(before, blocks, &have)
			is := scanKept(after, blocks, nil)
			if !have.HoldAllOfAny(words) && !reflect.DeepEqual(was, is) {
				t.Errorf("%s: %q has %v and then %v, and no word tells", name, text, was, is)
			}
		}
	}
}

func FuzzScan(f *testing.F) {
	f.Add("Ana Bolaños and the U.S. Treasury (UST), Rioalto and Marbella cartels; Keita.")
	data, err := os.ReadFile("names_test.go")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(data))
	m := NewMatcher(people)
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "\uFFFD")
		last := 0
		for _, x := range scanKept(m, []body.Block{{N: 1, Text: s}}, nil) {
			if x.Start < last || x.End <= x.Start || x.End > len(s) {
				t.Fatalf("%+v overlaps or leaves %q", x, s)
			}
			last = x.End
		}
	})
}

// Two sources that name a body which each country has share nothing by that.
func TestAnyCountrys(t *testing.T) {
	for name, want := range map[string]bool{"Supreme Court": true, "Policía Nacional": true, "Supreme Court of Norland": false, "Harbour Union": false} {
		if got := AnyCountrys(&archive.Entity{Name: name, Found: true}); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
	if AnyCountrys(&archive.Entity{Name: "Supreme Court"}) {
		t.Error("whose a name that is kept is, its maintainer knows")
	}
}
