package database

import (
	"bytes"
	"database/sql"
	"os"
	"path/filepath"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/markdown"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestFile(t *testing.T) {
	text := "La reunión de Bogotá fracasó en 2026."
	leaf := &markdown.Block{Kind: markdown.Paragraph, N: 1, Text: text}
	b := &archive.Briefing{ID: "one", Attr: &archive.Attribution{Title: "One'); DROP TABLE briefings; --", Published: "2026-01-13"},
		Doc:      &archive.Document{File: "one.txt", Leaves: []*markdown.Block{leaf}},
		Mentions: []archive.Mention{{Entity: "bogota", N: 1, Start: 15, End: 22, Rule: archive.ByName}},
		Dated:    []archive.Statement{{N: 1, Start: 0, End: len(text), From: len(text) - 5, To: len(text) - 1, Date: "2026"}}}
	v := &archive.DatabaseView{Site: &archive.Site{}, Briefings: []*archive.Briefing{b},
		Entities: []archive.EntityRow{{Entity: &archive.Entity{ID: "bogota", Name: "Bogotá", Type: "place"}, URL: "entities/bogota.html", Mentions: 1, Briefings: 1}}}
	data, err := File(v)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := File(v); err != nil || !bytes.Equal(data, again) {
		t.Errorf("the same archive gives other bytes: %v", err)
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
