package render

// What sections of pages say once: a slip for the sentences of one source, a link to a
// name for a screen of text, a rule where it is not the name itself; and all of it in the
// language of the site, by one Renderer for several.

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/i18n"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
	"dossier/cmd/dossier/internal/view"
)

// speaking is a writer of the shipped words, of no templates.
func speaking(t *testing.T, language string) *writer {
	t.Helper()
	words, _, err := i18n.Load(os.DirFS("../../../../templates"))
	if err != nil {
		t.Fatal(err)
	}
	return &writer{speaker: words.Speaker(language)}
}

func dated(day string) *archive.Attribution {
	a := &archive.Attribution{Title: "Tides", Published: day, Language: "de"}
	a.Set("title", archive.Provenance{Basis: archive.Stated})
	a.Set("published", archive.Provenance{Basis: archive.Stated})
	return a
}

func TestSentencesOfOneSourceShareASlip(t *testing.T) {
	row := func(id string, n int, rule string) view.Account {
		return view.Account{Rows: []view.StatementRow{{Card: view.Card{ID: id, Attr: dated("2024-05-06")}, N: n, Rule: rule, Left: "It rained in ", Words: "2020"}}}
	}
	w := speaking(t, "en")
	out := string(w.days(nil, "../", []view.DatedGroup{{Date: "2020", Accounts: []view.Account{row("a", 1, ""), row("a", 2, "year of the sentence"), row("b", 3, "")}}, {Date: "2021", Accounts: []view.Account{row("b", 4, "")}}}))
	if n, slips := strings.Count(out, "<p "), strings.Count(out, `data-badge="published"`); n != 3 || slips != 3 {
		t.Errorf("%d paragraphs and %d slips: %s", n, slips, out)
	}
	first := strings.Split(out+"\n<p ", "\n<p ")[1]
	if !strings.Contains(first, "a.html#p1") || !strings.Contains(first, "a.html#p2") || strings.Contains(first, "b.html") || strings.Count(first, `data-badge="date"`) != 1 {
		t.Errorf("the first paragraph is %s", first)
	}
}

// A heading has names linked anew where a screen of text lies before it, and not where
// each third paragraph has one.
func TestNamesAreLinkedAnew(t *testing.T) {
	var blocks []body.Block
	var mentions []archive.Mention
	for n := 1; n <= 27; n++ {
		b := body.Block{Kind: body.Paragraph, N: n, Text: "Havn"}
		if n%3 == 0 {
			b.Kind, b.Level = body.Heading, 2
		}
		blocks = append(blocks, b)
		mentions = append(mentions, archive.Mention{Linked: &archive.Linked{Entity: "havn", Rule: archive.ByName}, N: n, Start: 0, End: 4})
	}
	l := newLinker("", mentions, []view.NameCount{{Ref: view.Ref{ID: "havn", Name: "Havn"}}}, 0)
	var linked []int
	for i := range blocks {
		if len(l.marks(&blocks[i])) > 0 {
			linked = append(linked, blocks[i].N)
		}
	}
	if fmt.Sprint(linked) != "[1 19]" {
		t.Errorf("linked in %v", linked)
	}
}

// What is less sure than the site asks for is no link, and the next place that is sure is.
func TestDoubtIsNotLinked(t *testing.T) {
	b := &body.Block{Kind: body.Paragraph, N: 1, Text: "Havn or Havn"}
	mentions := []archive.Mention{{Linked: &archive.Linked{Entity: "havn", Confidence: 96}, N: 1, End: 4}, {Linked: &archive.Linked{Entity: "havn", Confidence: 97}, N: 1, Start: 8, End: 12}}
	names := []view.NameCount{{Ref: view.Ref{ID: "havn", Name: "Havn"}}}
	for least, want := range map[uint8]int{97: 8, 96: 0, 98: -1} {
		got := -1
		if marks := newLinker("", mentions, names, least).marks(b); len(marks) > 0 {
			got = marks[0].Start
		}
		if got != want {
			t.Errorf("from %d on the link is at %d, want %d", least, got, want)
		}
	}
}

func TestRecordSaysARuleOnce(t *testing.T) {
	b := (&archive.Briefing{ID: "x", Doc: archive.InMemory(&archive.Document{Raw: "Port of Havn\nPOH\n"})}).Attribute(dated("2024"))
	b.Doc.Whole().Leaves = []*body.Block{{N: 1, First: 1, Text: "Port of Havn"}, {N: 2, First: 2, Text: "POH"}, {N: 3, First: 2, Text: "Port of Havn"}}
	b.Find([]archive.Mention{{Linked: &archive.Linked{Entity: "poh", Rule: archive.ByName}, N: 1, End: 12}, {Linked: &archive.Linked{Entity: "poh", Rule: archive.ByAlias, Evidence: "kept"}, N: 2, End: 3}, {Linked: &archive.Linked{Entity: "gone", Rule: archive.ByName}, N: 2, End: 3}}, b.Dated())
	b.Find(append(b.Mentions(), archive.Mention{Linked: &archive.Linked{Entity: "sea", Rule: archive.ByAlias, Evidence: "kept"}, N: 2, End: 3}, archive.Mention{Linked: &archive.Linked{Entity: "poh", Rule: archive.ByName}, N: 3, End: 12}), b.Dated())
	v := &view.Record{Frame: view.Frame{Site: &archive.Site{}}, Briefing: b, Names: []view.NameCount{{Ref: view.Ref{ID: "poh", Name: "Port of Havn"}}, {Ref: view.Ref{ID: "sea", Name: "Sea"}}}}
	want := `<li>Port of Havn <a href="#L1">1</a>, 2</li>` + "\n" + `<li><b>alias (kept)</b> Port of Havn “POH” <a href="#L2">2</a> · Sea “POH” <a href="#L2">2</a></li>` + "\n"
	if out := string(speaking(t, "en").linkLog(nil, v)); out != want {
		t.Errorf("%s, want %s", out, want)
	}
	v.Site.LinkFrom, v.Names[0].Found, b.Mentions()[0].Confidence, b.Mentions()[1].Confidence = 97, true, 98, 90
	b.Mentions()[4].Confidence = 98
	want = `<li><b>name, confidence 0.98</b> Port of Havn <a href="#L1">1</a>, 2</li>` + "\n" + `<li><b>alias (kept), confidence 0.90, indexed, not linked</b> Port of Havn “POH” <a href="#L2">2</a></li>` + "\n" + `<li><b>alias (kept)</b> Sea “POH” <a href="#L2">2</a></li>` + "\n"
	if out := string(speaking(t, "en").linkLog(nil, v)); out != want {
		t.Errorf("%s, want %s", out, want)
	}
	p := archive.Provenance{Basis: archive.Extracted, Line: 1, Evidence: "Tides", Rule: "the first line"}
	b.Attr().Set("title", p)
	if out := string(fieldLog(nil, v)); strings.Count(out, "Tides") != 1 || !strings.Contains(out, `#L1`) {
		t.Errorf("the words that are the value stand twice, or do not lead to their line: %s", out)
	}
	b.Doc = archive.InMemory(&archive.Document{Leaves: b.Doc.Whole().Leaves}) // no line can be looked at
	if out := string(fieldLog(nil, v)); strings.Count(out, "Tides") != 2 {
		t.Errorf("without a line to look at, the words are the proof: %s", out)
	}
}

// One Renderer writes each site in its own language, slips and templates alike;
// a translation that looks like an action is none, and of a script whole strings are put.
func TestRendererOfTwoLanguages(t *testing.T) {
	files := fstest.MapFS{
		"base.html": {Data: []byte(`<p>[[Search]]</p>{{block "main" .}}{{end}}`)},
		"home.html": {Data: []byte(`{{define "main"}}{{cards "" .Latest}}{{end}}`)},
		"es.txt":    {Data: []byte("Search = {{ Buscar\n")},
		"fr.txt":    {Data: []byte("Search = Chercher\nFebruary = février\n{day} {month} {year} = le {day} {month} {year}\n")},
	}
	r, err := New(files, []string{"home"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	a := dated("2024-02-03")
	for range 2 {
		for language, want := range map[string][2]string{"": {"<p>Search</p>", ">3 February 2024<"}, "fr": {"<p>Chercher</p>", ">le 3 "}, "es": {"<p>{{ Buscar</p>", ">3 February 2024<"}} {
			v := &view.Home{Frame: view.Frame{Site: &archive.Site{Language: language}}, Latest: []view.Card{{ID: "x", Attr: a}}}
			page, err := r.Page(nil, "home", v)
			if err != nil || !strings.Contains(string(page), want[0]) || !strings.Contains(string(page), want[1]) {
				t.Errorf("%q: %v %s", language, err, page)
			}
		}
	}
	if got := string(r.Script(&archive.Site{Language: "fr"}, []byte(`say("[[Search]]", [[0], [1]])`))); got != `say("Chercher", [[0], [1]])` {
		t.Errorf("the script is %s", got)
	}
}

// A number of four digits, which has a mark between them in the language of the site, stands
// where its digits have room.
func TestNumbersOnLinesStandInTheDrawing(t *testing.T) {
	var list []spoke
	for i := range 4 {
		list = append(list, spoke{Ref: &view.Ref{ID: "x", Name: "Name"}, both: 1921 * (i + 1), briefings: 9000})
	}
	if out := string(neighbours(nil, "", "Hub", list)); strings.Contains(out, `x="-`) {
		t.Errorf("outside of it: %s", out)
	}
}
