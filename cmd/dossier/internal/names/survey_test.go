package names

// What an archive teaches of its names: variants, judgements, reasons, and a survey
// that follows edits as if made anew.

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/judgements"
	"dossier/cmd/dossier/internal/tally"
)

// surveyed learns some texts, in the order of their numbers.
func surveyed(kept []*archive.Entity, rules []archive.Judgement, texts ...string) (*Survey, []Text) {
	var list []Text
	for i, t := range texts {
		list = append(list, textOf(fmt.Sprintf("%03d.txt", i), t))
	}
	s := NewSurvey()
	s.Update(list, NewMatcher(kept), judgements.New(rules))
	return s, list
}

// said writes the mentions of a text: surface, entity and rule.
func said(s *Survey, t Text) string {
	var out []string
	for _, m := range s.Scan("", t, nil) {
		out = append(out, t.Doc.Whole().Leaves[m.N-1].Text[m.Start:m.End]+"="+m.Entity+"/"+string(m.Rule))
	}
	return strings.Join(out, " ")
}

// shown is all that a page shows of the links of a text.
func shown(s *Survey, t Text) string {
	var out []string
	for _, m := range s.Scan("", t, nil) {
		out = append(out, fmt.Sprintf("%d %d-%d %+v", m.N, m.Start, m.End, *m.Linked))
	}
	return strings.Join(out, "\n")
}

// Variants of a name are gathered, and senses are kept apart.
func TestVariants(t *testing.T) {
	for _, c := range []struct {
		name  string
		texts []string // the first is looked at
		want  string
	}{
		{"an acronym and its long form", []string{"The Tide Workers Council (TWC) met. Then the TWC left."},
			"Tide Workers Council=tide-workers-council/discovered TWC=tide-workers-council/acronym TWC=tide-workers-council/acronym"},
		{"an acronym that another text defines", []string{"In Lisbon the TWC left.", "The Tide Workers Council (TWC) met."},
			"Lisbon=lisbon/discovered TWC=tide-workers-council/acronym"},
		{"both languages", []string{"It joined the Army of the Sea (EDM) and left the EDM.", "El Ejército del Mar (EDM) se reunió."},
			"Army of the Sea=army-of-the-sea/discovered EDM=army-of-the-sea/acronym EDM=army-of-the-sea/acronym"},
		{"an acronym of two", []string{"It left the TWC.", "The Tide Workers Council (TWC) met.", "The Town Water Company (TWC) met."},
			"TWC=twc/discovered"},
		{"and of one of them here", []string{"The Town Water Company (TWC) met, and the TWC left.", "The Tide Workers Council (TWC) met."},
			"Town Water Company=town-water-company/discovered TWC=town-water-company/acronym TWC=town-water-company/acronym"},
		{"a surname", []string{"We met Maria Sample there, and then Sample’s brother."},
			"Maria Sample=maria-sample/discovered Sample=maria-sample/surname"},
		{"two of that name", []string{"We met Maria Sample and Otto Sample there, and then Sample left."},
			"Maria Sample=maria-sample/discovered Otto Sample=otto-sample/discovered"},
		{"the only one in the archive", []string{"Then we met Keita.", "We met Maria Keita there, and then Keita left."}, "Keita=maria-keita/surname"},
		{"one of two in the archive", []string{"Then we met Keita.", "We met Maria Keita there, and then Keita left.", "We met Otto Keita there, and then Keita left."}, ""},
		{"particles", []string{"We met Maria van Sample, and then van Sample left."}, "Maria van Sample=maria-van-sample/discovered van Sample=maria-van-sample/surname"},
		{"a longer form", []string{"We met Maria Jane Sample, and Maria Sample left."}, "Maria Jane Sample=maria-jane-sample/discovered Maria Sample=maria-jane-sample/alias"},
		{"not a longer form of two", []string{"We met Maria J. Sample and Maria K. Sample and Maria Sample."},
			"Maria J. Sample=maria-j-sample/discovered Maria K. Sample=maria-k-sample/discovered Maria Sample=maria-sample/discovered"},
		{"accents", []string{"We met José Sample and Jose Sample."}, "José Sample=jose-sample/discovered Jose Sample=jose-sample/discovered"},
		{"an article", []string{"We saw El Tren del Mar, and Tren del Mar left."}, "El Tren del Mar=tren-del-mar/alias Tren del Mar=tren-del-mar/discovered"},
		{"a hyphen", []string{"Then Sample met Example. The Sample-Example plan failed, said Maria Sample and Otto Example."},
			"Sample=maria-sample/surname Example=otto-example/surname Sample=maria-sample/surname Example=otto-example/surname Maria Sample=maria-sample/discovered Otto Example=otto-example/discovered"},
		{"a well-known short form", []string{"The U.S. left, and the United States came back with the EU."}, "U.S.=united-states/alias United States=united-states/discovered EU=eu/discovered"},
		{"two with one head", []string{"It was the Medellín and Cali cartels."}, "Medellín=medellin-cartel/discovered Cali cartels=cali-cartel/discovered"},
		{"who left", []string{"They met FARC dissidents, and never the FARC."}, "FARC dissidents=farc-dissidents/discovered FARC=farc/discovered"},
		{"an office", []string{"Then UN Secretary-General Maria Sample met the Chief Executive Officer of Example Holdings."}, "UN=un/discovered Maria Sample=maria-sample/discovered Example Holdings=example-holdings/discovered"},
		{"a short form in brackets", []string{"Meadow Bulk Carriers (“Meadow” or “the Company”) left. On Monday Meadow came back."},
			"Meadow Bulk Carriers=meadow-bulk-carriers/discovered Meadow=meadow-bulk-carriers/acronym Meadow=meadow-bulk-carriers/acronym"},
		{"everyday words", []string{"In Autumn the Spirit came, they said."}, ""},
	} {
		s, texts := surveyed(nil, nil, c.texts...)
		if got := said(s, texts[0]); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// What is set off is a title behind a word that says so, and else teaches
// nothing; what a source links itself is a name; code and the label of a speaker are none.
func TestSetOff(t *testing.T) {
	text := textOf("a.txt", "She wrote a book, “The Long Tide”, aboard Eagle Star with the Alliance. SELECT TWC is code. INTERVIEWER asks.")
	l := &text.Doc.Whole().Body[0]
	span := func(kind body.SpanKind, words, target string) {
		at := strings.Index(l.Text, words)
		l.Spans = append(l.Spans, body.Span{Start: at, End: at + len(words), Kind: kind, Target: target})
	}
	span(body.Quotation, "“The Long Tide”", "")
	span(body.Emphasis, "Eagle Star", "")
	span(body.Wiki, "the Alliance", "NATO")
	span(body.CodeSpan, "SELECT TWC", "")
	span(body.Label, "INTERVIEWER", "")
	s := NewSurvey()
	s.Update([]Text{text}, NewMatcher(nil), judgements.New(nil))
	if got, want := said(s, text), "The Long Tide=the-long-tide/discovered Alliance=nato/discovered"; got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
	if got := entities(s); !strings.Contains(got, "the-long-tide The Long Tide work") {
		t.Error(got)
	}
}

// Nothing floods an archive with names.
func TestNoFlood(t *testing.T) {
	for _, text := range []string{
		"Minister Denies Report Of Secret Harbour Deal As Opposition Demands Inquiry",
		"THE MINISTER SAID ON MONDAY THAT THE HARBOUR WAS CLOSED AND THAT NOBODY HAD SEEN IT.",
		"the May, the march, and a B",
		"قال الوزير إن الميناء مغلق اليوم.",
		"",
	} {
		s, texts := surveyed(nil, nil, text)
		if got := said(s, texts[0]); got != "" {
			t.Errorf("%q gives %s", text, got)
		}
	}
	german := textOf("de.txt", "Der Minister hat gestern in der Stadt mit der Regierung über die Lage der Häfen gesprochen.")
	german.Language = "de"
	s := NewSurvey()
	s.Update([]Text{german}, NewMatcher(nil), judgements.New(nil))
	if got := said(s, german); got != "" {
		t.Errorf("a language that is not known gives %s", got)
	}
}

// What is kept and what was judged come before what is found.
func TestJudgements(t *testing.T) {
	text := "The Tide Workers Council (TWC) met Maria Sample in Lisbon. Then Sample left the TWC."
	kept := []*archive.Entity{{ID: "maria", Name: "Maria Sample", Type: "person"}}
	for _, c := range []struct {
		name  string
		kept  []*archive.Entity
		rules []archive.Judgement
		want  string
	}{
		{"kept", kept, nil, "Tide Workers Council=tide-workers-council/discovered TWC=tide-workers-council/acronym Maria Sample=maria/name Lisbon=lisbon/discovered Sample=maria/surname TWC=tide-workers-council/acronym"},
		{"ignored", kept, []archive.Judgement{{Kind: archive.Ignore, Name: "lisbon"}, {Kind: archive.Ignore, Name: "TWC"}}, "Tide Workers Council=tide-workers-council/discovered Maria Sample=maria/name Sample=maria/surname"},
		{"the same", kept, []archive.Judgement{{Kind: archive.Same, Name: "Lisbon", Entity: "tide-workers-council"}},
			"Tide Workers Council=tide-workers-council/discovered TWC=tide-workers-council/acronym Maria Sample=maria/name Lisbon=tide-workers-council/alias Sample=maria/surname TWC=tide-workers-council/acronym"},
		{"merged", kept, []archive.Judgement{{Kind: archive.Merge, From: "lisbon", Entity: "port"}, {Kind: archive.Merge, From: "port", Entity: "maria"}},
			"Tide Workers Council=tide-workers-council/discovered TWC=tide-workers-council/acronym Maria Sample=maria/name Lisbon=maria/discovered Sample=maria/surname TWC=tide-workers-council/acronym"},
		{"not the same", nil, []archive.Judgement{{Kind: archive.NotSame, Name: "TWC", Entity: "tide-workers-council"}, {Kind: archive.NotSame, Name: "Sample", Entity: "maria-sample"}},
			"Tide Workers Council=tide-workers-council/discovered TWC=twc/discovered Maria Sample=maria-sample/discovered Lisbon=lisbon/discovered Sample=sample/discovered TWC=twc/discovered"},
	} {
		s, texts := surveyed(c.kept, c.rules, text)
		if got := said(s, texts[0]); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.name, got, c.want)
		}
	}
	// What is renamed is still called what the texts say, and says so.
	s, texts := surveyed(nil, []archive.Judgement{{Kind: archive.Rename, Entity: "lisbon", Name: "Lisboa"}}, text)
	if got := said(s, texts[0]); !strings.Contains(got, "Lisbon=lisbon/discovered") {
		t.Error(got)
	}
	if got := entities(s); !strings.Contains(got, "lisbon Lisboa place [Lisbon]") {
		t.Error(got)
	}
	// A loop of merges ends.
	if got := judgements.New([]archive.Judgement{{Kind: archive.Merge, From: "a", Entity: "b"}, {Kind: archive.Merge, From: "b", Entity: "a"}}).Now("a"); got != "a" && got != "b" {
		t.Errorf("a loop leads to %q", got)
	}
	// What is kept is changed by judgements, and never in place.
	own := &archive.Entity{ID: "maria", Name: "Maria Sample", Type: "person", Aliases: []string{"M. Sample"}}
	other := &archive.Entity{ID: "sam", Name: "Sam", Type: "person"}
	got := judgements.New([]archive.Judgement{
		{Kind: archive.Same, Name: "La Sample", Entity: "maria"}, {Kind: archive.NotSame, Name: "Sample Street", Entity: "maria"},
		{Kind: archive.Rename, Entity: "maria", Name: "Maria X. Sample"}, {Kind: archive.Merge, From: "sam", Entity: "maria"},
	}).Keep([]*archive.Entity{own, other})
	if len(got) != 1 || got[0].Name != "Maria X. Sample" || !slices.Equal(got[0].Aliases, []string{"M. Sample", "La Sample", "Maria Sample", "Sam"}) || !slices.Equal(got[0].Not, []string{"Sample Street"}) {
		t.Errorf("%+v", got[0])
	}
	if own.Name != "Maria Sample" || len(own.Aliases) != 1 {
		t.Error("what a file says was changed")
	}
}

// Why a name was left alone is said.
func TestExplain(t *testing.T) {
	text := "The German TWC met Maria Sample. Example was there, and sample 4 of the Ministry."
	kept := []*archive.Entity{{ID: "otto", Name: "Otto Example", Type: "person"}, {ID: "a", Name: "Maria Sample", Type: "person"}}
	s, texts := surveyed(kept, []archive.Judgement{{Kind: archive.Ignore, Name: "TWC"}}, text)
	mentions := s.Scan("", texts[0], nil)
	for name, want := range map[string]string{
		"TWC": "ignore this name", "German": "people or things of a place", "Example": "it is the surname of Otto Example (otto)", "sample": "part of the longer name “Maria Sample”", "Ministry": "names nothing by itself",
	} {
		list := s.Explain("", texts[0], mentions, name)
		if len(list) == 0 || !strings.Contains(list[0].Why, want) {
			t.Errorf("%s: %+v", name, list)
		}
	}
	if list := s.Explain("", texts[0], mentions, "sample"); len(list) != 2 || !strings.Contains(list[1].Why, "lower case") {
		t.Errorf("%+v", list)
	}
	if list := s.Explain("", texts[0], mentions, " … "); list != nil {
		t.Errorf("no name gives %+v", list)
	}
}

// A Survey that follows edits is the one that is made anew, and says of each
// document that reads otherwise now that it may.
func TestSurveyFollows(t *testing.T) {
	words := []string{"Maria Sample", "Sample", "Otto Sample", "Maria J. Sample", "the Tide Workers Council (TWC)", "TWC", "Consejo del Mar (TWC)", "Tide", "tide", "Lisbon", "Mr. Sample", "UN", "United Nations", "the Sample-Otto plan", "Meadow Lines (“Meadow”)", "Meadow", "sample", "Harbour Union, also known as Dockers,", "Dockers", "Tide Moly", "Bank of Lisbon", "Moly", "Comrade Sample", "Maria Sample (MS)", "MS"}
	rapid.Check(t, func(t *rapid.T) {
		s := NewSurvey()
		texts := map[int]Text{}
		var before map[*archive.Filed]string
		for range rapid.IntRange(1, 8).Draw(t, "steps") {
			for range rapid.IntRange(1, 3).Draw(t, "edits") {
				n := rapid.IntRange(0, 5).Draw(t, "file")
				if rapid.IntRange(0, 4).Draw(t, "remove") == 0 {
					delete(texts, n)
					continue
				}
				var b strings.Builder
				for range rapid.IntRange(1, 4).Draw(t, "sentences") {
					w := func() string { return rapid.SampledFrom(words).Draw(t, "word") }
					fmt.Fprintf(&b, "%s met %s there, and then %s left. ", w(), w(), w())
				}
				texts[n] = textOf(fmt.Sprintf("%03d.txt", n), b.String())
			}
			var list []Text
			for n := range 6 {
				if x, ok := texts[n]; ok {
					list = append(list, x)
				}
			}
			rules := judgements.New(nil)
			if rapid.IntRange(0, 3).Draw(t, "judged") == 0 {
				rules = judgements.New([]archive.Judgement{{Kind: archive.Ignore, Name: rapid.SampledFrom([]string{"TWC", "Sample", "Lisbon"}).Draw(t, "ignored")}})
			}
			var curated []*archive.Entity
			for _, e := range []*archive.Entity{
				{ID: "tide", Name: "Tide", Type: "place"}, {ID: "lisbon", Name: "Lisbon", Type: "place"}, {ID: "otto", Name: "Otto Sample", Type: "person"},
				{ID: "maria", Name: "Maria Sample", Type: "person", WeakAliases: []string{"Meadow"}}, {ID: "un", Name: "Union of Nobody", Aliases: []string{"UN", "Sample"}, Type: "organization"},
			} {
				if rapid.IntRange(0, 3).Draw(t, "kept") == 0 {
					curated = append(curated, e)
				}
			}
			last := s.curated
			kept := NewMatcher(curated)
			s.Update(list, kept, rules)
			clean := NewSurvey()
			clean.Update(list, kept, rules)
			after := map[int]string{}
			for n, x := range texts {
				after[n] = shown(s, x)
				if want := shown(clean, x); after[n] != want {
					t.Fatalf("%s\n got %s\nwant %s", x.Doc.Whole().Leaves[0].Text, after[n], want)
				}
				all := tally.Gather(0)
				for _, l := range x.Doc.Whole().Leaves {
					all.Text(l.Text)
				}
				own := all.Words()
				if old, ok := before[x.Doc]; ok && old != after[n] && !s.Moved().Touches(own) && !own.HoldAllOfAny(kept.Differ(last)) {
					t.Fatalf("%s\n was %s\n is %s, and nothing says so", x.Doc.Whole().Leaves[0].Text, old, after[n])
				}
			}
			before = map[*archive.Filed]string{}
			for n, x := range texts {
				before[x.Doc] = after[n]
			}
			s.Settle()
			if got, want := entities(s), entities(clean); got != want {
				t.Fatalf("entities\n got %s\nwant %s", got, want)
			}
		}
	})
}

func entities(s *Survey) string {
	var b strings.Builder
	for _, e := range s.Entities() {
		fmt.Fprintf(&b, "%s %s %s %v %v %v\n", e.ID, e.Name, e.Type, e.Aliases, e.WeakAliases, e.Why)
	}
	return b.String()
}

// A text that the program panics on teaches nothing, and is known by its file until
// it goes; others teach what they did.
func TestPanicWhileLearning(t *testing.T) {
	s := NewSurvey()
	s.learn = func(t Text) *facts {
		if t.Doc.File == "bad.txt" {
			panic("on purpose")
		}
		return learn(t)
	}
	text := func(file, blocks string) Text {
		return Text{Doc: archive.InMemory(&archive.Document{File: file, Body: []body.Block{{N: 1, Text: blocks}}}), Language: "en"}
	}
	good := text("good.txt", "We met Lena Ortiz. Then Lena Ortiz left.")
	bad := text("bad.txt", "We met Marco Silva. Then Marco Silva left.")
	names := func() (out []string) {
		for _, e := range s.Entities() {
			out = append(out, e.Name)
		}
		return out
	}
	s.Update([]Text{bad, good}, NewMatcher(nil), judgements.New(nil))
	if got := names(); !slices.Equal(got, []string{"Lena Ortiz"}) || s.Failure("bad.txt") == nil || s.Failure("good.txt") != nil {
		t.Errorf("%q, %v, %v", got, s.Failure("bad.txt"), s.Failure("good.txt"))
	}
	s.Update([]Text{good}, s.curated, s.rules)
	if got := names(); !slices.Equal(got, []string{"Lena Ortiz"}) || s.Failure("bad.txt") != nil {
		t.Errorf("%q, %v", got, s.Failure("bad.txt"))
	}
}
