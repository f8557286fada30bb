package database

// The file we write is a database to SQLite itself, the only judge of its format.

import (
	"bytes"
	"database/sql"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/view"
)

// bytesOf is the database of an archive.
func bytesOf(t *testing.T, v *view.Database) []byte {
	for _, b := range v.Briefings[len(v.ShownAs):] {
		v.ShownAs = append(v.ShownAs, b.ID)
	}
	t.Helper()
	var b, elsewhere bytes.Buffer
	if err := Write(&b, v, nil); err != nil {
		t.Fatal(err)
	}
	fromFile := func(data []byte) func(from, to int) []byte {
		data = bytes.Clone(data)
		return func(from, to int) []byte { return bytes.Clone(data[from:to]) }
	}
	if err := Write(&elsewhere, v, fromFile); err != nil || !bytes.Equal(b.Bytes(), elsewhere.Bytes()) {
		t.Fatal("a database whose pages lie elsewhere is another: ", err)
	}
	return b.Bytes()
}

// The views have the names and the columns that people ask for, and their rows are what
// the archive says: a mention and a statement in the title, in a second paragraph, with
// characters of several bytes before them.
func TestViews(t *testing.T) {
	leaf := func(n int, text string) *body.Block { return &body.Block{Kind: body.Paragraph, N: n, Text: text} }
	second := "Así fue. Él llegó el 3 de mayo de 2024. Fin."
	from := strings.Index(second, "3 de")
	b := (&archive.Briefing{ID: "one",
		Doc: archive.InMemory(&archive.Document{Leaves: []*body.Block{leaf(1, "Primero: été."), leaf(2, second)}})}).Attribute(&archive.Attribution{Title: "Año 2025"}).Find([]archive.Mention{{Linked: &archive.Linked{Entity: "el", Rule: archive.ByName}, N: 0, Start: 0, End: 4}, {Linked: &archive.Linked{Entity: "el", Rule: archive.ByName}, N: 2, Start: strings.Index(second, "Él"), End: strings.Index(second, "Él") + 3}}, []archive.Statement{{N: 0, Start: 0, End: 9, From: 5, To: 9, Date: "2025"},
		{N: 2, Start: strings.Index(second, "Él"), End: strings.Index(second, " Fin"), From: from, To: from + len("3 de mayo de 2024"), Date: "2024-05-03"}})
	v := &view.Database{Site: &archive.Site{BaseURL: "https://x.example/"}, Briefings: []*archive.Briefing{b}, Entities: []view.EntityRow{{Entity: &archive.Entity{ID: "el", Name: "Él"}}}}
	db := opened(t, bytesOf(t, v))
	for query, want := range map[string]string{
		"SELECT group_concat(entity || briefing || paragraph || surface || rule || url, '|') FROM mentions":                                                "elone0Año" + string(archive.ByName) + "https://x.example/briefings/one.html#title|elone2Él" + string(archive.ByName) + "https://x.example/briefings/one.html#p2",
		"SELECT group_concat(date || ' ' || precision || ' ' || date_text || '/' || sentence || ' ' || briefing || paragraph || url, '|') FROM statements": "2025 year 2025/Año 2025 one0https://x.example/briefings/one.html#title|2024-05-03 day 3 de mayo de 2024/Él llegó el 3 de mayo de 2024. one2https://x.example/briefings/one.html#p2",
		"SELECT group_concat(name) FROM pragma_table_info('mentions')":                                                                                     "entity,briefing,paragraph,surface,rule,url",
		"SELECT group_concat(name) FROM pragma_table_info('statements')":                                                                                   "date,precision,date_text,basis,sentence,briefing,paragraph,url",
	} {
		var got string
		if err := db.QueryRow(query).Scan(&got); err != nil || got != want {
			t.Errorf("%s:\n%q\n%q, %v", query, got, want, err)
		}
	}
}

// Quotations are cut out of the text where they stand, and a speaker whom nobody can
// name is NULL.
func TestQuotesView(t *testing.T) {
	text := "Él no vino. «Así será hasta el año próximo», dijo Ana Ríos. «Nadie más vendrá», dijo el alcalde."
	from := strings.Index(text, "Ana")
	b := (&archive.Briefing{ID: "one",
		Doc: archive.InMemory(&archive.Document{Leaves: []*body.Block{{Kind: body.Heading, Zone: body.HeadingZone, N: 1, Text: "Añadido"}, {Kind: body.Paragraph, N: 2, Text: text}}})}).Attribute(&archive.Attribution{Title: "Título", Language: "es"}).Find([]archive.Mention{{Linked: &archive.Linked{Entity: "ana", Rule: archive.ByName}, N: 2, Start: from, End: from + len("Ana Ríos")}}, nil)
	v := &view.Database{Site: &archive.Site{}, Briefings: []*archive.Briefing{b}, Entities: []view.EntityRow{{Entity: &archive.Entity{ID: "el", Name: "Él"}}, {Entity: &archive.Entity{ID: "ana", Name: "Ana Ríos", Type: "person"}}}}
	db := opened(t, bytesOf(t, v))
	for query, want := range map[string]string{
		"SELECT group_concat(ifnull(speaker, '?') || '/' || speaker_text || '/' || verb || '/' || text || '/' || briefing || paragraph || url, '|') FROM quotes": "ana/Ana Ríos/dijo/Así será hasta el año próximo/one2briefings/one.html#p2|?/el alcalde/dijo/Nadie más vendrá/one2briefings/one.html#p2",
		"SELECT group_concat(name) FROM pragma_table_info('quotes')": "speaker,speaker_text,verb,text,briefing,paragraph,url",
	} {
		var got string
		if err := db.QueryRow(query).Scan(&got); err != nil || got != want {
			t.Errorf("%s:\n%q\n%q, %v", query, got, want, err)
		}
	}
}

// opened opens a database.
func opened(t *testing.T, data []byte) *sql.DB {
	t.Helper()
	name := filepath.Join(t.TempDir(), "a.sqlite")
	if err := os.WriteFile(name, data, 0o600); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", name)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

func TestFile(t *testing.T) {
	text := "La reunión de Bogotá fracasó en 2026."
	leaf := &body.Block{Kind: body.Paragraph, N: 1, Text: text}
	b := (&archive.Briefing{ID: "one",
		Doc: archive.InMemory(&archive.Document{File: "one.txt", Leaves: []*body.Block{leaf}})}).Attribute(&archive.Attribution{Title: "One'); DROP TABLE briefings; --", Published: "2026-01-13"}).Find([]archive.Mention{{Linked: &archive.Linked{Entity: "bogota", Rule: archive.ByName}, N: 1, Start: 15, End: 22}}, []archive.Statement{{N: 1, Start: 0, End: len(text), From: len(text) - 5, To: len(text) - 1, Date: "2026"}})
	v := &view.Database{Site: &archive.Site{}, Briefings: []*archive.Briefing{b},
		Entities: []view.EntityRow{{Entity: &archive.Entity{ID: "bogota", Name: "Bogotá", Type: "place"}, URL: "entities/bogota.html", Mentions: 1, Briefings: 1}}}
	data := bytesOf(t, v)
	if !bytes.Equal(data, bytesOf(t, v)) {
		t.Error("the same archive gives other bytes")
	}
	db := opened(t, data)
	for query, want := range map[string]string{
		"SELECT title FROM briefings_fts WHERE briefings_fts MATCH 'bogota'":                            b.Attr().Title,
		"SELECT surface FROM mentions JOIN entities ON entities.id = entity WHERE name = 'Bogotá'":      "Bogotá",
		"SELECT date_text FROM statements":                                                              "2026",
		"SELECT coalesce(publisher, 'absent') || published_basis FROM briefings WHERE language IS NULL": "absentunknown",
		"PRAGMA integrity_check": "ok",
	} {
		var got string
		if err := db.QueryRow(query).Scan(&got); err != nil || got != want {
			t.Errorf("%s: %q, %v", query, got, err)
		}
	}
}

// What is written is what SQLite itself would have written: it finds no fault in
// its trees, and building its index over the full text anew would change nothing.
func TestSQLiteAgrees(t *testing.T) {
	sizes := []int{0, 1, 2, 40, 3000}
	if testing.Short() {
		sizes[4] = 400 // trees of two levels still
	}
	for _, n := range sizes {
		r := rand.New(rand.NewPCG(uint64(n), 1))
		v := &view.Database{Site: &archive.Site{}}
		v.Entities = append(v.Entities, view.EntityRow{Entity: &archive.Entity{ID: "é", Name: strings.Repeat("long ", 2000)}})
		for i := range n {
			var text strings.Builder
			for range r.IntN(60) {
				fmt.Fprintf(&text, "%s%c%d ", []string{"the", "Río", "Ωmega", "x", "été̂"}[r.IntN(5)], rune(r.IntN(0x3000)), r.IntN(3000))
			}
			if i%50 == 7 { // over many pages, of the table and of the index
				text.WriteString(strings.Repeat("the same ", 3000))
			}
			leaf := &body.Block{Kind: body.Paragraph, N: 1, Text: text.String()}
			v.Briefings = append(v.Briefings, (&archive.Briefing{ID: fmt.Sprintf("b%d-%s", r.Uint32(), strings.Repeat("y", r.IntN(2000)*(i%2))),
				Doc: archive.InMemory(&archive.Document{Leaves: []*body.Block{leaf}})}).Attribute(&archive.Attribution{Title: fmt.Sprintf("Título %d", i)}).Find([]archive.Mention{{Linked: &archive.Linked{Entity: "é"}, N: 1}}, nil))
		}
		db := opened(t, bytesOf(t, v))
		for query, want := range map[string]string{
			"PRAGMA integrity_check":                                                           "ok",
			"SELECT count(*) FROM briefings":                                                   fmt.Sprint(n),
			"SELECT count(*) FROM mentions WHERE entity = 'é'":                                 fmt.Sprint(n),
			"SELECT count(*) FROM briefings_fts WHERE briefings_fts MATCH 'titulo'":            fmt.Sprint(n),
			"SELECT count(*) FROM briefings_fts WHERE briefings_fts MATCH '\"same the same\"'": fmt.Sprint((n + 42) / 50),
		} {
			var got string
			if err := db.QueryRow(query).Scan(&got); err != nil || got != want {
				t.Errorf("%d: %s: %q, want %q, %v", n, query, got, want, err)
			}
		}
		if _, err := db.Exec("INSERT INTO briefings_fts (briefings_fts, rank) VALUES ('integrity-check', 1)"); err != nil {
			t.Errorf("%d: the index over the full text: %v", n, err)
		}
	}
}
