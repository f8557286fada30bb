package pdf

// Pages as programs make them: what is read, in which order, what is left out and why,
// and what a file says of itself that is not believed.

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/cache"
	"dossier/cmd/dossier/internal/extract"
	"dossier/cmd/dossier/internal/testkit"
)

func TestMain(m *testing.M) {
	Keep(func() string { return cache.Machine("pdf") }) // else each run compiles the engine
	os.Exit(m.Run())
}

// column draws lines below each other.
func column(x, y float64, lines ...string) string {
	var b strings.Builder
	for i, l := range lines {
		b.WriteString(testkit.Drawn("F1", 10, x, y-12*float64(i), l))
	}
	return b.String()
}

var (
	left = []string{
		"The harbour of Quill will be closed from", "Monday for a week, its director told the",
		"owners of the ferries at a meeting that", "was held on Thursday behind the customs",
		"house, where the plans of the pier lay on", "a table for whoever wanted to see them.",
	}
	right = []string{
		"Repairs of the northern pier cannot wait", "until the autumn, she said, and no date",
		"for the end of the work was given to the", "people who asked. Self-publishing firms",
		"on the quay were told to use the road, so", "that their parcels arrive a day later.",
	}
)

// text joins what is text of a result.
func text(x extract.Source) string {
	var out []string
	for _, b := range x.Blocks {
		if b.Omitted == "" {
			out = append(out, b.Text)
		}
	}
	return strings.Join(out, "\n")
}

func omitted(x extract.Source, reason string) string {
	var out []string
	for _, b := range x.Blocks {
		if b.Omitted == reason {
			out = append(out, b.Text)
		}
	}
	return strings.Join(out, "\n")
}

// inOrderIn fails where parts do not stand in a text in their order.
func inOrderIn(t *testing.T, text string, parts ...string) {
	t.Helper()
	at := 0
	for _, p := range parts {
		i := strings.Index(text[at:], p)
		if i < 0 {
			t.Fatalf("%q does not stand in its place in:\n%s", p, text)
		}
		at += i + len(p)
	}
}

// A heading reaches over two columns, whose lines the file draws row by row.
func TestColumnsAreReadDown(t *testing.T) {
	page := testkit.Drawn("F2", 20, 60, 780, "Harbour of Quill closes for a week")
	for i := range left {
		page += testkit.Drawn("F1", 10, 60, 700-12*float64(i), left[i]) + testkit.Drawn("F1", 10, 320, 700-12*float64(i), right[i])
	}
	page += testkit.Drawn("F2", 14, 60, 600, "What the town council of Quill says of the work, over both columns")
	for i := range left {
		page += testkit.Drawn("F1", 10, 60, 560-12*float64(i), strings.ToUpper(left[i])) + testkit.Drawn("F1", 10, 320, 560-12*float64(i), strings.ToUpper(right[i]))
	}
	x := Read(testkit.PDF(nil, page))
	inOrderIn(t, text(x), "Harbour of Quill closes", left[0], left[5], right[0], right[5], "What the town council", strings.ToUpper(left[0]), strings.ToUpper(left[5]), strings.ToUpper(right[0]))
	if b := x.Blocks[0]; b.Kind != body.Heading || b.Part != archive.PagePart || b.Label != "1" || !x.Lines {
		t.Errorf("%+v", b)
	}
}

func TestThreeColumns(t *testing.T) {
	var page string
	for c := range 3 {
		for i := range 9 {
			page += testkit.Drawn("F1", 8, 40+float64(c)*180, 760-10*float64(i), fmt.Sprintf("column %d line %d of the paper in Quill", c+1, i+1))
		}
	}
	inOrderIn(t, text(Read(testkit.PDF(nil, page))), "column 1 line 1", "column 1 line 9", "column 2 line 1", "column 2 line 9", "column 3 line 1", "column 3 line 9")
}

func TestRunningHeadsAndNumbers(t *testing.T) {
	var pages []string
	for n := 1; n <= 4; n++ {
		pages = append(pages, testkit.Drawn("F1", 9, 60, 810, "Quill Harbour Board, annual report")+testkit.Drawn("F1", 9, 290, 30, fmt.Sprint(n))+
			testkit.Drawn("F2", 12, 60, 770, fmt.Sprintf("Part %d", n*3))+column(60, 740, left...))
	}
	x := Read(testkit.PDF(nil, pages...))
	got := text(x)
	if strings.Contains(got, "annual report") || !strings.Contains(omitted(x, "running head"), "annual report") || strings.Contains("\n"+got+"\n", "\n2\n") {
		t.Errorf("text: %s", got)
	}
	if strings.Count(got, "Part ") != 4 { // what counts otherwise than pages do is no running head
		t.Errorf("headings are gone: %s", got)
	}
}

func TestWordsCutAtTheEndOfALine(t *testing.T) {
	x := Read(testkit.PDF(nil, column(60, 760,
		"They said that self-publishing and information are what the harbour lives on, as infor-",
		"mation of its ships is sold. Nobody who lives on the quay would have called this self-",
		"publishing, and the board of Quill did not say in its answer what a harbour-",
		"master thinks of it; he was in Sankt-",
		"Peter all the day, and wrote no letter to anybody in the town of Quill or beyond.")))
	for _, want := range []string{"as information of its", "this self-publishing, and", "in Sankt-Peter all"} {
		if !strings.Contains(text(x), want) {
			t.Errorf("%q is not in %s", want, text(x))
		}
	}
}

func TestNotesStandBehindTheText(t *testing.T) {
	page := func(n int) string {
		body := column(60, 740, left...) + column(60, 660, right[:5]...) + "BT /F1 10 Tf 60 590 Td (The cost is not known) Tj /F1 6 Tf 4 Ts (" + fmt.Sprint(n) + ") Tj ET\n"
		return body + testkit.Drawn("F1", 5, 60, 62, fmt.Sprint(n)) + testkit.Drawn("F1", 8, 66, 60, []string{"Minutes of the board, second session.", "A letter of the harbour master."}[n-1])
	}
	x := Read(testkit.PDF(nil, page(1), page(2)))
	got := text(x)
	inOrderIn(t, got, "The cost is not known¹", left[0], "The cost is not known²", "¹ Minutes of the board", "² A letter of")
}

// Nobody who looks at the page sees these words, so that no page of a site has them.
func TestWhatNobodySees(t *testing.T) {
	seen := column(60, 740, left...)
	for name, hidden := range map[string]string{
		"drawn by no pen":      "BT 3 Tr /F1 10 Tf 60 400 Td (Zanderlot) Tj 0 Tr ET\n",
		"white on white":       "1 1 1 rg " + testkit.Drawn("F1", 10, 60, 400, "Zanderlot") + " 0 g\n",
		"outside of the page":  testkit.Drawn("F1", 10, 900, 400, "Zanderlot"),
		"too small to be read": testkit.Drawn("F1", 0.5, 60, 400, "Zanderlot"),
		"below a filled box":   testkit.Drawn("F1", 10, 60, 400, "Zanderlot") + "0 g 50 390 200 30 re f\n",
	} {
		x := Read(testkit.PDF(nil, seen+hidden))
		for _, b := range x.Blocks {
			if strings.Contains(b.Text, "Zander") {
				t.Errorf("%s: %q", name, b.Text)
			}
		}
		if omitted(x, name) == "" || !strings.Contains(text(x), left[0]) {
			t.Errorf("%s: nothing says so: %+v", name, x.Blocks)
		}
	}
	for name, shown := range map[string]string{
		"white on a dark box":   "0 g 50 390 200 30 re f 1 1 1 rg " + testkit.Drawn("F1", 10, 60, 400, "Zanderlot") + "0 g\n",
		"before a box in front": "0.9 g 50 390 200 30 re f 0 g " + testkit.Drawn("F1", 10, 60, 400, "Zanderlot"),
	} {
		if x := Read(testkit.PDF(nil, seen+shown)); !strings.Contains(text(x), "Zanderlot") {
			t.Errorf("%s is not read: %s", name, text(x))
		}
	}
}

func TestMarginsAreAside(t *testing.T) {
	x := Read(testkit.PDF(nil, column(60, 740, left...)+"BT /F1 9 Tf 0 1 -1 0 20 300 Tm (arXiv:2101.00001v1 [cs.CL] 4 Jan 2021) Tj ET\n"+
		"BT /F1 60 Tf 0.7 0.7 -0.7 0.7 100 200 Tm (Draft) Tj ET\n"))
	if strings.Contains(text(x), "arXiv") || strings.Contains(text(x), "Draft") || !strings.Contains(omitted(x, "printed across the page"), "Draft") {
		t.Errorf("%+v", x.Blocks)
	}
	if p := x.Known.From["published"]; x.Known.Published != "2021-01-04" || !strings.HasPrefix(x.Blocks[p.Line-1].Text, "arXiv:") {
		t.Errorf("%q, %+v", x.Known.Published, p)
	}
}

// A page that lies on its side is read as it is meant.
func TestTurnedPages(t *testing.T) {
	var page string
	for i, l := range left {
		page += fmt.Sprintf("BT /F1 10 Tf 0 1 -1 0 %d 60 Tm (%s) Tj ET\n", 100+12*i, l)
	}
	if got := text(Read(testkit.PDF(nil, page))); !strings.Contains(got, "closed from Monday for a week") {
		t.Error(got)
	}
}

func TestTables(t *testing.T) {
	var page string
	for i, row := range [][]string{{"Pier", "Ships", "Owner"}, {"North", "14", "Board"}, {"South", "3", "Town"}, {"West", "25", "Church"}} {
		for c, cell := range row {
			page += testkit.Drawn("F1", 10, 60+150*float64(c), 700-16*float64(i), cell)
		}
	}
	inOrderIn(t, text(Read(testkit.PDF(nil, page+column(60, 560, left...)))), "Pier | Ships | Owner", "North | 14 | Board", "South | 3 | Town", "West | 25 | Church")
	var head string
	for i, row := range [][2]string{{"From:", "Mira Tolland"}, {"To:", "The owners of the ferries"}, {"Date:", "4 May 2021"}} {
		head += testkit.Drawn("F1", 10, 60, 780-16*float64(i), row[0]) + testkit.Drawn("F1", 10, 160, 780-16*float64(i), row[1])
	}
	inOrderIn(t, text(Read(testkit.PDF(nil, head+column(60, 660, left...)))), "From: Mira Tolland", "To: The owners", "Date: 4 May 2021", left[0])
}

func TestWhatAFileSaysOfItselfIsJudged(t *testing.T) {
	page := testkit.Drawn("F2", 20, 60, 780, "Harbour of Quill closes") + testkit.Drawn("F2", 20, 60, 756, "for a week") + column(60, 700, left...)
	x := Read(testkit.PDF(map[string]string{"Title": "Harbour of Quill closes for a week", "Author": "admin", "CreationDate": "D:20190203040506Z"}, page))
	if x.Known.Title != "Harbour of Quill closes for a week" || x.Known.From["title"].Line != 1 || len(x.Known.Authors) > 0 || x.Known.Published != "" {
		t.Errorf("%+v", x.Known)
	}
	for _, title := range []string{"Microsoft Word - Document1", "Untitled", "C:\\Users\\user\\quill.docx", "Another thing altogether"} {
		if x := Read(testkit.PDF(map[string]string{"Title": "quill.docx"}, testkit.Drawn("F1", 10, 60, 780, "quill.docx")+column(60, 700, left...))); x.Known.Title != "" {
			t.Errorf("%q is a title", x.Known.Title)
		}
		if x := Read(testkit.PDF(map[string]string{"Title": title, "Author": "Otto Quandt"}, page)); x.Known.Title != "Harbour of Quill closes for a week" || len(x.Known.Authors) > 0 {
			t.Errorf("%q is believed: %+v", title, x.Known)
		}
	}
}

func TestAuthorsBelowTheTitle(t *testing.T) {
	page := func(lines ...string) []byte {
		p := testkit.Drawn("F2", 18, 60, 780, "Measuring the tides of Quill with a rope")
		for i, l := range lines {
			p += testkit.Drawn("F1", 12, 60, 740-15*float64(i), l)
		}
		return testkit.PDF(map[string]string{"Author": "Otto Quandt"}, p+column(60, 600, left...)+column(60, 520, right...))
	}
	for _, c := range []struct {
		want  string
		lines []string
	}{
		{"Mira Tolland, Otto Quandt", []string{"Mira Tolland*, Otto Quandt\u00b2", "Quill Institute of Tides"}},
		{"Mira Tolland, Otto Quandt, Ada Brann", []string{"Mira Tolland*, Otto Quandt*, and Ada Brann*", "Quill Institute of Tides"}},
		{"Mira Tolland, Ada Brann", []string{"Mira Tolland, PhD", "Ada Brann, MPH", "Institute of Tides"}},
		{"Mira Tolland", []string{"Mira Tolland*", "Vrije Universiteit Quill*"}},
		{"Mira Tolland, Ada Brann", []string{"Mira Tolland and Ada Brann", "{tolland,brann}@quill.example"}},
		{"Otto Quandt", []string{"Otto Quandt", "Quill Institute of Tides"}}, // the file says so, too
		{"", []string{"Department of Tides*, Board of Harbours*"}},
		{"", []string{"Mira Tolland, Ada Brann", "A town and its harbour"}}, // nothing says who they are
	} {
		var names []string
		for _, a := range Read(page(c.lines...)).Known.Authors {
			names = append(names, a.Name)
		}
		if got := strings.Join(names, ", "); got != c.want {
			t.Errorf("%q: %q, want %q", c.lines, got, c.want)
		}
	}
}

func TestRefused(t *testing.T) {
	whole := testkit.PDF(nil, column(60, 740, left...))
	scan := "q 595 0 0 842 0 0 cm /Im Do Q\n"
	many := strings.Replace(string(testkit.PDF(nil, "")), "[6 0 R]", "["+strings.Repeat("6 0 R ", maxPages+1)+"]", 1)
	for name, c := range map[string]struct {
		data []byte
		says string
	}{
		"no PDF":    {[]byte("Dear owners of the ferries"), "no PDF"},
		"a head":    {[]byte("%PDF-1.7\n"), "broken"},
		"cut":       {whole[:200], "broken"},
		"encrypted": {[]byte(strings.Replace(string(whole), "trailer\n<<", "trailer\n<< /Encrypt << /Filter /Standard /V 1 /R 2 /O ("+strings.Repeat("o", 32)+") /U ("+strings.Repeat("u", 32)+") /P -4 >> /ID [(a) (a)]", 1)), "password"},
		"a scan":    {testkit.PDF(nil, scan, scan), "scan"},
		"empty":     {testkit.PDF(nil, ""), "no text"},
		"too many":  {[]byte(strings.Replace(many, "/Count 1 ", fmt.Sprintf("/Count %d ", maxPages+1), 1)), "the limit is"},
	} {
		x := Read(c.data)
		if !x.Refused || len(x.Messages) != 1 || !strings.Contains(x.Messages[0].Text, c.says) || x.Messages[0].Hint == "" {
			t.Errorf("%s: %+v", name, x.Messages)
		}
	}
}

// What a program recognised on a scan is read, and said to be that.
func TestRecognisedText(t *testing.T) {
	page := "BT 3 Tr ET\n" + column(60, 740, left...) + "q 595 0 0 842 0 0 cm /Im Do Q\n"
	x := Read(testkit.PDF(nil, page))
	if !strings.Contains(text(x), left[0]) || !slices.Equal(x.Known.Fidelity, []string{"transcription"}) || len(x.Messages) != 1 {
		t.Errorf("%+v %+v", x.Known, x.Messages)
	}
	mixed := Read(testkit.PDF(nil, column(60, 740, left...), "q 595 0 0 842 0 0 cm /Im Do Q\n"))
	if len(mixed.Messages) != 1 || !strings.Contains(mixed.Messages[0].Text, "without text") {
		t.Errorf("%+v", mixed.Messages)
	}
}

// One file never changes what is read of another, in whichever order and side by side.
func TestEachFileHasItsOwnEngine(t *testing.T) {
	one, two := testkit.PDF(nil, column(60, 740, left...)), testkit.PDF(nil, column(60, 740, right...))
	want := [2]string{text(Read(one)), text(Read(two))}
	done := make(chan string)
	for i := range 8 {
		go func() {
			if i%4 == 3 {
				Read(one[:len(one)/2])
			}
			if got := text(Read([][]byte{one, two}[i%2])); got != want[i%2] {
				done <- got
			}
			done <- ""
		}()
	}
	for range 8 {
		if wrong := <-done; wrong != "" {
			t.Error(wrong)
		}
	}
}

// What takes too long is stopped inside of the program, and told.
func TestTimeIsBounded(t *testing.T) {
	s, err := open()
	if err != nil {
		t.Fatal(err)
	}
	defer s.close()
	data := testkit.PDF(nil, strings.Repeat(column(60, 740, left...), 3000))
	doc := s.call("FPDF_LoadMemDocument", s.put(data), uint64(len(data)), 0)
	s.until = time.Now().Add(-time.Second)
	if page := s.call("FPDF_LoadPage", doc, 0); page != 0 || !errors.Is(s.err, errTime) {
		t.Fatalf("page %d, %v", page, s.err)
	}
	if x := s.refuse(); !x.Refused || !strings.Contains(x.Messages[0].Text, "too long") {
		t.Errorf("%+v", x.Messages)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(testkit.PDF(map[string]string{"Title": "Harbour"}, testkit.Drawn("F2", 20, 60, 780, "Harbour")+column(60, 700, left...)+column(320, 700, right...)))
	f.Add(testkit.PDF(nil, "q 595 0 0 842 0 0 cm /Im Do Q BT 3 Tr /F1 10 Tf 60 400 Td (a) Tj ET\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		x := Read(data)
		for field, p := range x.Known.From {
			if p.Line < 0 || p.Line > len(x.Blocks) {
				t.Errorf("%s stands in block %d of %d", field, p.Line, len(x.Blocks))
			}
		}
		if x.Refused && (len(x.Messages) == 0 || x.Messages[0].Hint == "") {
			t.Error("refused without a word")
		}
	})
}
