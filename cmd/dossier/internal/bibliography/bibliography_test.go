package bibliography

// Lists as programs write them, made here: what an entry states is taken as it is stated,
// and what only looks like a name, a date or a file is not.

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/growth"
	_ "dossier/cmd/dossier/internal/testkit"
)

// said is an entry in one line.
func said(l archive.Listed) string {
	a := &l.Fields
	var names []string
	for _, p := range a.Authors {
		n := p.Name
		if p.Family != "" {
			n = p.Family + "/" + p.Given
		} else if p.Organisation() {
			n = "[" + n + "]"
		}
		names = append(names, n)
	}
	return strings.Join([]string{l.Key, a.Title, strings.Join(names, "+"), a.Published, a.Publisher.Name, a.Kind, a.Language, a.SourceURL, a.Retrieved, strings.Join(l.Files, "|")}, "; ")
}

const bib = `
% a comment
@string{herald = "The Herald"}
@comment{x
@article{out, title = {Taken out}}}
@article{ruiz2024quays,
  author = {Ruiz, Ana and von Berg, Karl and {Harbour Council of Havn} and others},
  title = {The {Quays} of {\AA}rhus: \'Etudes --- and {\v{C}}apek's ` + "``plan''" + `},
  journal = herald,
  year = 2024, month = mar, day = {5},
  file = {Full Text:files/12/Ruiz - Quays\: a plan.pdf:application/pdf;Snapshot:files/13/quays.html:text/html},
  url = {https://herald.example/a\_b}, langid = {english}, urldate = {2024-06-01},
}
@techreport{tides, author = "Lena {Ortiz y Sol} and M{\"u}ller, Max", title = "Tides " # "of " # {2023}, institution = {Sea Institute}, date = {2023-05},
  file = {:C\:\\Docs\\tides.pdf:PDF}}
@misc(odd, title = {Untitled}, author = {Anonymous}, year = {in press}, doi = {10.1234/abc})
@book{broken, title = {No end, author = {Someone, Else},
@online{after, title = {After it}, year = 1999, month = 3 # "~" # apr, file = {/home/x/Zotero/storage/ABCD/After.html}}
`

func TestBibTeX(t *testing.T) {
	list, msgs := Read("library.bib", []byte(bib))
	want := []string{
		"ruiz2024quays; The Quays of Århus: Études — and Čapek's “plan”; Ruiz/Ana+von Berg/Karl+[Harbour Council of Havn]; 2024-03-05; The Herald; ; en; https://herald.example/a_b; 2024-06-01; files/12/Ruiz - Quays: a plan.pdf|files/13/quays.html",
		"tides; Tides of 2023; Lena Ortiz y Sol+Müller/Max; 2023-05; Sea Institute; report; ; ; ; C:\\Docs\\tides.pdf",
		"odd; ; ; ; ; ; ; https://doi.org/10.1234/abc; ; ",
		"broken; ; ; ; ; ; ; ; ; ",
		"after; After it; ; 1999-04-03; ; ; ; ; ; /home/x/Zotero/storage/ABCD/After.html",
	}
	for i, l := range list {
		if i < len(want) && said(l) != want[i] {
			t.Errorf("%s\nwant\n%s", said(l), want[i])
		}
	}
	if len(list) != len(want) || len(msgs) != 1 || list[0].Line != 6 {
		t.Errorf("%d entries, %v", len(list), msgs)
	}
}

func TestRIS(t *testing.T) {
	list, _ := Read("x.RIS", []byte("TY  - NEWS\r\nID  - k1\r\nTI  - A tide\r\n  that turned\r\nAU  - Ruiz, Ana\r\nAU  - Harbour Council\r\nPY  - 2024/03/05/Tuesday\r\nT2  - The Herald\r\nUR  - https://herald.example/tide\r\nLA  - es\r\nL1  - files/1/tide.pdf\r\nER  - \r\n\r\nTY  - RPRT\r\nT1  - Undated\r\nPB  - Sea Institute\r\nPY  - n.d.\r\nER  -\r\n"))
	for i, want := range []string{
		"k1; A tide that turned; Ruiz/Ana+Harbour Council; 2024-03-05; The Herald; news; es; https://herald.example/tide; ; files/1/tide.pdf",
		"; Undated; ; ; Sea Institute; report; ; ; ; ",
	} {
		if i >= len(list) || said(list[i]) != want {
			t.Errorf("%v\nwant\n%s", list, want)
		}
	}
}

func TestJSON(t *testing.T) {
	csl := `[
 {"id": "a1", "type": "article-newspaper", "title": "A quay", "author": [{"family": "Berg", "given": "Karl", "non-dropping-particle": "von"}, {"literal": "Harbour Council"}],
  "issued": {"date-parts": [["2024", 3, 5]]}, "accessed": {"date-parts": [[2024, 6, 1]]}, "container-title": "The Herald", "URL": "https://herald.example/quay"},
 {"id": 2, "type": "report", "title": "Two", "issued": {"date-parts": [[2020], [2021]]}, "publisher": "Sea Institute"}
]`
	zotero := `{"config": {}, "items": [{"itemType": "blogPost", "citationKey": "z1", "title": "A log", "creators": [{"creatorType": "author", "firstName": "Ana", "lastName": "Ruiz"}, {"creatorType": "editor", "name": "Nobody"}], "date": "2024-03-05", "blogTitle": "Quay log", "accessDate": "2024-06-01T10:00:00Z", "attachments": [{"path": "/x/Zotero/storage/AB/log.html", "title": "Snapshot"}]}, {"itemType": "note", "title": "x"}]}`
	for data, want := range map[string][]string{
		csl:    {"a1; A quay; von Berg/Karl+[Harbour Council]; 2024-03-05; The Herald; news; ; https://herald.example/quay; 2024-06-01; ", "2; Two; ; ; Sea Institute; report; ; ; ; "},
		zotero: {"z1; A log; Ruiz/Ana; 2024-03-05; Quay log; ; ; ; 2024-06-01; /x/Zotero/storage/AB/log.html"},
	} {
		list, _ := Read("x.json", []byte(data))
		if len(list) != len(want) {
			t.Fatalf("%d entries of %s", len(list), data)
		}
		for i, l := range list {
			if said(l) != want[i] {
				t.Errorf("%s\nwant\n%s", said(l), want[i])
			}
		}
	}
	if list, _ := Read("x.json", []byte(csl)); list[1].Line != 4 {
		t.Errorf("the second stands in line %d", list[1].Line)
	}
	for _, none := range []string{"", "{", "[1, 2]", `{"a": 1}`, `[{"title": "x"}]`, `[{"title": "Road", "type": "Feature"}]`, `{"version": "https://jsonfeed.org/version/1.1", "items": [{"title": "x", "type": "y", "url": "https://a.example"}]}`} {
		if list, _ := Read("x.json", []byte(none)); len(list) != 0 {
			t.Errorf("%s is a list: %v", none, list)
		}
	}
}

// An entry never says who may see a source, whatever its fields are called.
func TestRestrictsNothing(t *testing.T) {
	list, _ := Read("x.bib", []byte("@misc{a, title = {A}, tlp = {CLEAR}, publish = {full}, draft = {false}, embargo_until = {2020-01-01}, year = 2020}"))
	for _, f := range list[0].Fields.Known() {
		if f.Restricts {
			t.Errorf("it says %s", f.Name)
		}
	}
}

func TestLinear(t *testing.T) {
	for name, unit := range map[string]string{"x.bib": bib, "y.bib": "@a{{{{\"", "z.bib": "{\\'@", "x.ris": "TY  - X\nTI  - a\n b\n", "w.bib": "@a{b, c = \"d\" # e # {f}, author = {a and b and c}}"} {
		growth.Linear(t, 400, func(n int) func() {
			data := []byte(strings.Repeat(unit, n))
			return func() { Read(name, data) }
		})
	}
	growth.Linear(t, 400, func(n int) func() {
		items := make([]map[string]any, n)
		for i := range items {
			items[i] = map[string]any{"id": fmt.Sprint(i), "type": "report", "title": "The same", "publisher": "x"}
		}
		data, _ := json.Marshal(items)
		return func() { Read("x.json", data) }
	})
}

func FuzzRead(f *testing.F) {
	for _, name := range []string{"x.bib", "x.ris", "x.json"} {
		f.Add(name, []byte(bib))
		f.Add(name, []byte("TY  - X\nTI  - a\nER  -\n"))
		f.Add(name, []byte(`[{"type": "x", "title": "y", "issued": {"date-parts": [[2020, 1]]}}]`))
	}
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		list, _ := Read(name, data)
		for _, l := range list {
			if strings.ContainsAny(l.Fields.Title, "\n\x00") {
				t.Errorf("%q", l.Fields.Title)
			}
		}
	})
}

// Who translated a text is known apart from who wrote it.
func TestTranslators(t *testing.T) {
	for name, data := range map[string]string{
		"x.bib":  "@misc{a, title = {A quay}, author = {Ruiz, Ana}, translator = {Roe, Jon and {Sea Institute}}, year = 2020}",
		"x.ris":  "TY  - NEWS\nTI  - A quay\nAU  - Ruiz, Ana\nA4  - Roe, Jon\nTA  - Sea Institute\nER  - \n",
		"x.json": `[{"id": "a", "type": "article", "title": "A quay", "author": [{"family": "Ruiz", "given": "Ana"}], "translator": [{"family": "Roe", "given": "Jon"}, {"literal": "Sea Institute"}]}]`,
		"z.json": `{"items": [{"itemType": "report", "title": "A quay", "date": "2020", "creators": [{"creatorType": "translator", "firstName": "Jon", "lastName": "Roe"}, {"creatorType": "author", "firstName": "Ana", "lastName": "Ruiz"}, {"creatorType": "translator", "name": "Sea Institute"}]}]}`,
	} {
		list, _ := Read(name, []byte(data))
		if len(list) != 1 {
			t.Fatalf("%s: %d entries", name, len(list))
		}
		a := &list[0].Fields
		if got := archive.FieldOf("authors").Text(a) + " | " + archive.FieldOf("translators").Text(a); got != "Ana Ruiz | Jon Roe; Sea Institute" {
			t.Errorf("%s: %s", name, got)
		}
	}
	if list, _ := Read("x.ris", []byte("TY  - CASE\nTI  - A v B\nA4  - Roe, Jon\nER  - \n")); list[0].Fields.Has("translators") {
		t.Error("the counsel of a case translated it")
	}
}
