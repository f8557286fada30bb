package beside

// Which source the path in a list means, and where nobody can say.

import (
	"testing"

	"dossier/cmd/dossier/internal/archive"
)

func TestListed(t *testing.T) {
	sources := []string{"lib/files/12/Ruiz - 2024 - Quays.pdf", "storage/ABCD/page.html", "storage/EFGH/page.html", "report.pdf", "a/Long name of a text.pdf", "twice/The same long name.pdf", "more/The same long name.pdf", "b/mine.txt"}
	for path, want := range map[string]string{
		"files/12/Ruiz - 2024 - Quays.pdf":         "lib/files/12/Ruiz - 2024 - Quays.pdf", // relative to the list
		"lib/files/12/Ruiz - 2024 - Quays.pdf":     "lib/files/12/Ruiz - 2024 - Quays.pdf",
		"/home/x/Zotero/storage/EFGH/page.html":    "storage/EFGH/page.html",
		`C:\Users\x\Zotero\storage\ABCD\page.html`: "storage/ABCD/page.html",
		"file:///home/x/storage/ABCD/page%2Ehtml":  "storage/ABCD/page.html",
		"/home/x/storage/XYZ/page.html":            "", // of two
		"/home/x/report.pdf":                       "", // anybody's
		"/home/x/LONG NAME OF A TEXT.PDF":          "a/Long name of a text.pdf",
		"/home/x/The same long name.pdf":           "",
		"../../../report.pdf":                      "report.pdf",
		"../b/mine.txt":                            "",
		"":                                         "",
	} {
		e := archive.Listed{Key: "k", Line: 3, Files: []string{path}}
		e.Fields.Title = "A title"
		e.Fields.Set("title", archive.Provenance{Basis: archive.Stated})
		l := &List{Name: "lib/my.bib", Shown: "seeds/lib/my.bib", Entries: []archive.Listed{e}}
		got := Listed([]*List{l}, sources)
		if want == "" {
			if len(got) != 0 && path != "../b/mine.txt" {
				t.Errorf("%s is %v", path, got)
			}
			continue
		}
		a := got[want]
		if a == nil || len(got) != 1 || l.Matched != 1 {
			t.Errorf("%s is %v, not %s", path, got, want)
			continue
		}
		if p := a.From["title"]; p.File != "seeds/lib/my.bib" || p.Line != 3 || p.Evidence != "my.bib, entry k" {
			t.Errorf("%+v", p)
		}
	}
}

// Of two entries on one file, what both say holds.
func TestListedTwice(t *testing.T) {
	entry := func(title, published string) archive.Listed {
		e := archive.Listed{Files: []string{"report.pdf"}}
		e.Fields.Title, e.Fields.Published = title, published
		e.Fields.Authors = []archive.Author{{Name: "Ana Ruiz", Family: "Ruiz", Given: "Ana"}}
		for _, f := range []string{"title", "published", "authors"} {
			e.Fields.Set(f, archive.Provenance{Basis: archive.Stated})
		}
		return e
	}
	l := &List{Name: "my.bib", Entries: []archive.Listed{entry("One", "2024"), entry("Other", "2024")}}
	a := Listed([]*List{l}, []string{"report.pdf"})["report.pdf"]
	if a.Has("title") || a.Title != "" || a.Published != "2024" || len(a.Authors) != 1 {
		t.Errorf("%+v", a)
	}
}
