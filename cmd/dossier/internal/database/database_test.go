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

func TestFile(t *testing.T) {
	text := "La reunión de Bogotá fracasó en 2026."
	leaf := &body.Block{Kind: body.Paragraph, N: 1, Text: text}
	b := &archive.Briefing{ID: "one", Attr: &archive.Attribution{Title: "One'); DROP TABLE briefings; --", Published: "2026-01-13"},
		Doc:      &archive.Document{File: "one.txt", Leaves: []*body.Block{leaf}},
		Mentions: []archive.Mention{{Entity: "bogota", N: 1, Start: 15, End: 22, Rule: archive.ByName}},
		Dated:    []archive.Statement{{N: 1, Start: 0, End: len(text), From: len(text) - 5, To: len(text) - 1, Date: "2026"}}}
	v := &view.Database{Site: &archive.Site{}, Briefings: []*archive.Briefing{b},
		Entities: []view.EntityRow{{Entity: &archive.Entity{ID: "bogota", Name: "Bogotá", Type: "place"}, URL: "entities/bogota.html", Mentions: 1, Briefings: 1}}}
	data := written(t, v)
	if !bytes.Equal(data, written(t, v)) {
		t.Error("the same archive gives other bytes")
	}
	name := filepath.Join(t.TempDir(), "a.sqlite")
	if err := os.WriteFile(name, data, 0o600); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", name)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for query, want := range map[string]string{
		"SELECT title FROM briefings_fts WHERE briefings_fts MATCH 'bogota'":                            b.Attr.Title,
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
			v.Briefings = append(v.Briefings, &archive.Briefing{ID: fmt.Sprintf("b%d-%s", r.Uint32(), strings.Repeat("y", r.IntN(2000)*(i%2))), Attr: &archive.Attribution{Title: fmt.Sprintf("Título %d", i)},
				Doc: &archive.Document{Leaves: []*body.Block{leaf}}, Mentions: []archive.Mention{{Entity: "é", N: 1}}})
		}
		name := filepath.Join(t.TempDir(), "a.sqlite")
		if err := os.WriteFile(name, written(t, v), 0o600); err != nil {
			t.Fatal(err)
		}
		db, err := sql.Open("sqlite", name)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = db.Close() })
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
