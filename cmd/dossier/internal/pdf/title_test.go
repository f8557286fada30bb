package pdf

// What is printed largest is the title where nothing else can be, and nothing is where
// something is in doubt; who adopted a text; what is only concluded on a printed page.

import (
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/testkit"
)

// headed is a page with lines in large type above its text.
func headed(large ...string) string {
	var page strings.Builder
	for i, l := range large {
		page.WriteString(testkit.Drawn("F2", 20, 60, 780-24*float64(i), l))
	}
	return page.String() + column(60, 640, left...) + column(60, 560, right...)
}

func TestTheLargestLineIsTheTitle(t *testing.T) {
	for _, c := range []struct {
		want  string
		large []string
	}{
		{"What the repair of the northern pier will cost", []string{"What the repair of the northern pier will cost"}},
		{"What the repair of the northern pier of Quill will cost", []string{"What the repair of the northern", "pier of Quill will cost"}},
		{"", []string{"3.2 The northern pier"}},
		{"", []string{"2 Repairs of the northern pier"}},
		{"", []string{"Table 4: Ships in the harbour"}},
		{"", []string{"Form 8. Request for a berth"}},
		{"", []string{"Executive summary"}},
		{"", []string{"1309 N. Harbour Avenue"}},
		{"", []string{"Quill, QU 55104 (651) 555-0100"}},
		{"", []string{"High Court of Appeals for the Northern Harbours"}},
		{"", []string{"Mira Tolland"}},
		{"", []string{"Case: 17-2218"}},
		{"", []string{"TIDE SERVICE"}},
		{"", []string{"14 November 2019"}},
		{"", []string{"the northern pier of the town"}},
	} {
		if x := Read(testkit.PDF(nil, headed(c.large...))); x.Known.Title != c.want {
			t.Errorf("%q: %q, want %q", c.large, x.Known.Title, c.want)
		}
	}
	for name, pages := range map[string][]string{
		"two lines as large":      {headed("The northern pier of Quill") + testkit.Drawn("F2", 20, 60, 300, "The southern pier of Quill")},
		"low on the page":         {column(60, 780, left...) + column(60, 700, right...) + testkit.Drawn("F2", 20, 60, 200, "The northern pier of Quill")},
		"a larger one behind it":  {headed("The northern pier of Quill"), testkit.Drawn("F2", 30, 60, 780, "All the piers of Quill")},
		"the labels of a drawing": {testkit.Drawn("F2", 20, 60, 780, "The northern pier of Quill") + testkit.Drawn("F1", 10, 60, 500, "Crane 3")},
	} {
		if x := Read(testkit.PDF(nil, pages...)); x.Known.Title != "" {
			t.Errorf("%s: %q", name, x.Known.Title)
		}
	}
}

func TestWhoAdoptedAText(t *testing.T) {
	for _, c := range []struct{ line, body, day string }{
		{"Resolution 14 B (II) der Hafenversammlung vom 4. Mai 1998", "Hafenversammlung", "1998-05-04"},
		{"Adopted by the Harbour Council at its 12th meeting, on 4 May 1998", "Harbour Council", "1998-05-04"},
		{"Adopted by the Harbour Assembly in resolution 14 (II) of 4 May 1998", "Harbour Assembly", "1998-05-04"},
		{"Aprobada por la Asamblea de Puertos en su resolución 14 (II), de 4 de mayo de 1998", "Asamblea de Puertos", "1998-05-04"},
		{"Adoptée par l'Assemblée des ports à sa 12e séance, le 4 mai 1998", "Assemblée des ports", "1998-05-04"},
		{"Adopted by vote on 4 May 1998", "", ""},
		{"It was adopted by the Harbour Council on 4 May 1998, and nobody was against it", "", ""},
	} {
		d := document{pieces: []piece{{text: c.line, page: 1}}}
		var a archive.Attribution
		d.adopted([]int{0}, &a)
		if a.Publisher.Name != c.body || a.Published != c.day {
			t.Errorf("%q: %q, %q", c.line, a.Publisher.Name, a.Published)
		}
		if p := a.From["published"]; c.day != "" && (p.Line != 1 || p.Basis != archive.Extracted) {
			t.Errorf("%q: %+v", c.line, p)
		}
	}
}

func TestStampsOfARegistry(t *testing.T) {
	stamp := "Case: 21-1298     Document: 42     Page: 1     Date Filed: 08/31/2022"
	x := Read(testkit.PDF(nil, testkit.Drawn("F1", 10, 60, 820, stamp)+headed("What the repair of the northern pier will cost")))
	if strings.Contains(text(x), "21-1298") || !strings.Contains(omitted(x, "running head"), "21-1298") {
		t.Error(text(x))
	}
	if docketed("In case 3 the page 4 of document 5 was not found") || docketed("Page 4") {
		t.Error("a sentence is taken for a stamp")
	}
}

func TestJudge(t *testing.T) {
	doc := &archive.Document{Body: make([]body.Block, 20)}
	a := &doc.Recovered
	*a = archive.Attribution{Title: "Via post", Kind: "transcript", Publisher: archive.Publisher{Name: "Harbour Office"}, Published: "2010"}
	a.From = map[string]archive.Provenance{
		"title":     {Basis: archive.Extracted, Rule: "a line"},
		"publisher": {Basis: archive.Extracted, Evidence: "Source: Harbour Office, 2010"},
		"published": {Basis: archive.Extracted, Evidence: "Published: 2010"},
		"kind":      {Basis: archive.Inferred, Evidence: "10 paragraphs open with a speaker's name"},
	}
	Judge(doc)
	if a.Basis("title") != archive.Inferred || a.Has("publisher") || a.Publisher.Name != "" || a.Published != "2010" || !a.Has("published") || a.Kind != "transcript" {
		t.Errorf("%+v", a)
	}
	a.Publisher.Name = "Rethinking the Piers"
	a.From["publisher"] = archive.Provenance{Basis: archive.Extracted, Evidence: "RETHINKING THE PIERS"}
	if Judge(doc); a.Has("publisher") {
		t.Error("what stands above a line that may be the title is taken for a masthead")
	}
	a.Publisher.Name = "Harbour Council of Quill"
	a.From["publisher"] = archive.Provenance{Basis: archive.Extracted, Evidence: "Harbour Council of Quill"}
	if Judge(doc); !a.Has("publisher") {
		t.Error("a masthead is gone")
	}
	doc.Body = make([]body.Block, 21)
	if Judge(doc); a.Kind != "" || a.Has("kind") {
		t.Error("the labels of a form are taken for speakers")
	}
	a.Publisher, a.Authors = archive.Publisher{Name: "Tide Institute"}, []archive.Author{{Name: "Mira Tolland"}}
	a.From["authors"] = archive.Provenance{Basis: archive.Extracted, Line: 3, Rule: authorsPrinted}
	a.From["publisher"] = archive.Provenance{Basis: archive.Extracted, Line: 5, Evidence: "Tide Institute, Quill"}
	if Judge(doc); a.Has("publisher") || !a.Has("authors") {
		t.Errorf("where the writers work is no publisher: %+v", a.From)
	}
	a.Authors[0].Name = "Mira Tolland Director"
	if Judge(doc); a.Has("authors") || len(a.Authors) > 0 {
		t.Errorf("a name with an office is no author: %+v", a.From)
	}
	a.From["title"] = archive.Provenance{Basis: archive.Extracted, Rule: titlePrinted}
	if Judge(doc); a.Basis("title") != archive.Extracted {
		t.Error("what is printed as a title is no fact")
	}
}

// Formulas, addresses and the cells of drawings are printed large or bold, and head nothing.
func TestWhatIsNoHeading(t *testing.T) {
	for large, want := range map[string]body.Kind{
		"The northern pier": body.Heading, "3.2 The northern pier": body.Heading, "2011 Survey Results": body.Heading, "1 , w (i) + x": body.Paragraph, "27 / 14 x = 3": body.Paragraph,
		"Quill, QU 55104": body.Paragraph, "pier@quill.example": body.Paragraph, "(651) 555-0100": body.Paragraph,
	} {
		page := column(60, 780, left...) + testkit.Drawn("F2", 14, 60, 680, large) + column(60, 640, right...)
		for _, b := range Read(testkit.PDF(nil, page)).Blocks {
			if b.Text == large && b.Kind != want {
				t.Errorf("%q: kind %d, want %d", large, b.Kind, want)
			}
		}
	}
}
