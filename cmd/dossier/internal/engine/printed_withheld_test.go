package engine_test

// PDF files hold words in places that no page shows: their dictionary, letters that
// nobody sees, comments. A mark on one of their pages withholds all of it.

import (
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/testkit"
)

// printed is a file with a word in each place; mark stands above its text.
func (p *planter) printed(of, mark string, hidden bool) []byte {
	w := func(place string) string { return p.word(of + ": " + place) }
	line := func(y float64, text string) string { return testkit.Drawn("F1", 10, 60, y, text) }
	page := line(790, mark)
	info := map[string]string{"Title": "Harbour of Quill closes for a week"}
	if hidden {
		info = map[string]string{"Title": w("title of the file"), "Author": "Ana " + w("author of the file"), "Subject": w("subject"), "Keywords": w("keywords"), "Creator": w("creator")}
		page += "BT 3 Tr /F1 10 Tf 60 300 Td (" + w("drawn by no pen") + ") Tj 0 Tr ET\n1 1 1 rg " + line(280, w("white on white")) + "0 g " + testkit.Drawn("F1", 10, 900, 260, w("outside of the page")) +
			testkit.Drawn("F1", 0.5, 60, 240, w("too small")) + line(220, w("below a box")) + "0 g 50 215 300 15 re f\n"
	} else {
		page += line(200, "The Ministry of "+w("a name")+" met "+w("running text")+" on 4 May 2024, and nobody was told of it.") + "BT /F1 9 Tf 0 1 -1 0 20 300 Tm (" + w("margin") + ") Tj ET\n" +
			testkit.Drawn("F1", 6, 60, 50, "1 "+w("note")+" is a note")
	}
	page += testkit.Drawn("F2", 18, 60, 740, "Harbour of Quill closes for a week") +
		line(700, "The harbour of Quill will be closed from Monday for a week, its director told the owners.") +
		line(688, "Nobody said what the repair of the northern pier would cost the town, or who would pay.")
	return testkit.PDF(info, page)
}

func TestPrintedIsWithheld(t *testing.T) {
	root := t.TempDir()
	p := &planter{}
	write(t, root, "seeds/red.pdf", string(p.printed("marked", "TLP:RED", false)), "seeds/hidden.pdf", string(p.printed("hidden", "", true)),
		"seeds/one.txt", "A public title\n\nThe opening may be shown to all who ask.\n")
	_, files := site(t, inputs(root))
	for _, leak := range p.found(t, files) {
		t.Error(leak)
	}
	page := files["briefings/harbour-of-quill-closes-for-a-week.html"]
	if !strings.Contains(page, "closed from Monday") || !strings.Contains(files["records/harbour-of-quill-closes-for-a-week.html"], "not seen on the page") {
		t.Errorf("the public file is not read: %.300s", page)
	}
	open := inputs(root)
	open.Audience.TLP = "RED"
	if _, files := site(t, open); len(p.found(t, files)) == 0 {
		t.Error("the test plants nothing that could be found")
	}
}

// A briefing says where each page of its file begins, once, and its JSON on which page
// each paragraph stands.
func TestPagesOfAPrintedText(t *testing.T) {
	root := t.TempDir()
	page := func(n string) string {
		return testkit.Drawn("F1", 10, 60, 700, "On page "+n+" the harbour of Quill is closed for a week, as its director said.") +
			testkit.Drawn("F1", 10, 60, 660, "Nobody said on page "+n+" what the repair of the northern pier would cost.")
	}
	write(t, root, "seeds/two.pdf", string(testkit.PDF(nil, testkit.Drawn("F2", 18, 60, 760, "Harbour of Quill closes for a week")+page("one"), page("two"))))
	_, files := site(t, inputs(root))
	html := files["briefings/harbour-of-quill-closes-for-a-week.html"]
	if strings.Count(html, `class="page-begins"`) != 2 || strings.Index(html, "p. 2<") < strings.Index(html, "page one what") || strings.Index(html, "p. 2<") > strings.Index(html, "On page two") {
		t.Errorf("pages are not told: %s", html)
	}
	if json := files["briefings/harbour-of-quill-closes-for-a-week.json"]; strings.Count(json, `"label":"2"`) != 2 {
		t.Errorf("%s", json)
	}
	if strings.Contains(html, "#page=") {
		t.Error("a page leads into a file that is not offered")
	}
	write(t, root, "content/sources/two.pdf.yaml", "publish: full\nrights: Quill Harbour Board\n")
	_, files = site(t, inputs(root))
	html = files["briefings/harbour-of-quill-closes-for-a-week.html"]
	if to := `<p class="page-begins"><a href="../files/harbour-of-quill-closes-for-a-week.pdf#page=2">p. 2</a></p>`; !strings.Contains(html, to) || files["files/harbour-of-quill-closes-for-a-week.pdf"] == "" {
		t.Errorf("%s is not in %s", to, html)
	}
}
