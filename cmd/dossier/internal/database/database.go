// Package database writes an archive as one SQLite file, with an index over the
// full text, for SQL and for Datasette. The same archive gives the same bytes.
package database

import (
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	_ "modernc.org/sqlite" // the driver

	"dossier/cmd/dossier/internal/archive"
)

// schema names things as the site's tables do. The index folds accents; it holds
// no text of its own.
const schema = `
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE publishers (id TEXT PRIMARY KEY, name TEXT, url TEXT, type TEXT, country TEXT);
CREATE TABLE briefings (id TEXT PRIMARY KEY, url TEXT, title TEXT, title_basis TEXT, publisher TEXT REFERENCES publishers (id), publisher_basis TEXT,
	authors TEXT, published TEXT, published_basis TEXT, kind TEXT, language TEXT, fidelity TEXT, rating TEXT, source_url TEXT, file TEXT, sha256 TEXT, text TEXT);
CREATE TABLE entities (id TEXT PRIMARY KEY, url TEXT, name TEXT, type TEXT, aliases TEXT, wikidata TEXT, reviewed INTEGER, mentions INTEGER, briefings INTEGER);
CREATE TABLE mentions (entity TEXT REFERENCES entities (id), briefing TEXT REFERENCES briefings (id), paragraph INTEGER, surface TEXT, rule TEXT, url TEXT);
CREATE TABLE statements (date TEXT, precision TEXT, date_text TEXT, basis TEXT, sentence TEXT, briefing TEXT REFERENCES briefings (id), paragraph INTEGER, url TEXT);
CREATE VIRTUAL TABLE briefings_fts USING fts5 (title, text, content = 'briefings', tokenize = 'unicode61 remove_diacritics 2');
`

// after is done when all rows are in.
const after = `
CREATE INDEX mentions_entity ON mentions (entity);
CREATE INDEX mentions_briefing ON mentions (briefing);
CREATE INDEX statements_date ON statements (date);
INSERT INTO briefings_fts (briefings_fts) VALUES ('rebuild');
VACUUM;
`

// File returns the database of an archive. The error is one of the disk: SQLite
// writes into a temporary file.
func File(v *archive.DatabaseView) (data []byte, err error) {
	dir, err := os.MkdirTemp("", "dossier")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	name := filepath.Join(dir, "archive.sqlite")
	db, err := sql.Open("sqlite", name)
	if err != nil {
		return nil, err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	if _, err := db.Exec(schema); err != nil {
		return nil, err
	}
	tx, err := db.Begin()
	if err != nil {
		return nil, err
	}
	w := &writer{tx: tx, base: v.Site.BaseURL, made: map[string]*sql.Stmt{}}
	w.archive(v)
	if w.err != nil {
		return nil, w.err
	}
	if err := tx.Commit(); err != nil {
		return nil, err
	}
	if _, err := db.Exec(after); err != nil {
		return nil, err
	}
	if err := db.Close(); err != nil {
		return nil, err
	}
	return os.ReadFile(name)
}

// writer inserts rows; the first error stops it.
type writer struct {
	tx   *sql.Tx
	base string
	made map[string]*sql.Stmt
	err  error
}

func (w *writer) row(table string, values ...any) {
	if w.err != nil {
		return
	}
	s := w.made[table]
	if s == nil {
		if s, w.err = w.tx.Prepare(fmt.Sprintf("INSERT INTO %s VALUES (?%s)", table, strings.Repeat(", ?", len(values)-1))); w.err != nil {
			return
		}
		w.made[table] = s
	}
	for i, v := range values {
		if v == "" {
			values[i] = nil // absent, not empty
		}
	}
	_, w.err = s.Exec(values...)
}

func (w *writer) archive(v *archive.DatabaseView) {
	for _, p := range v.Publishers {
		w.row("publishers", p.ID, p.Name, p.URL, p.Type, p.Country)
	}
	for _, e := range v.Entities {
		w.row("entities", e.ID, w.base+e.URL, e.Name, string(e.Type), strings.Join(e.Aliases, "; "), e.Wikidata, !e.Found, e.Mentions, e.Briefings)
	}
	for _, b := range v.Briefings {
		a, d := b.Attr, b.Doc
		var authors, text []string
		for _, p := range a.Authors {
			authors = append(authors, p.Name)
		}
		for _, l := range d.Leaves {
			text = append(text, l.Text)
		}
		w.row("briefings", b.ID, w.base+b.Path(), a.Title, string(a.Basis("title")), a.Publisher.ID, string(a.Basis("publisher")), strings.Join(authors, "; "),
			a.Published, string(a.Basis("published")), a.Kind, a.Language, strings.Join(a.Fidelity, "; "), a.Rating.Words(), a.SourceURL, d.File, d.SHA256, strings.Join(text, "\n\n"))
		for i := range b.Mentions {
			m := &b.Mentions[i]
			if s := b.Text(m.N); m.End <= len(s) {
				w.row("mentions", m.Entity, b.ID, m.N, s[m.Start:m.End], string(m.Rule), w.base+archive.PassagePath(b.ID, m.N))
			}
		}
		for i := range b.Dated {
			s := &b.Dated[i]
			left, words, right := s.Cut(b.Text(s.N))
			w.row("statements", s.Date, archive.Precision(s.Date), words, string(s.Basis()), left+words+right, b.ID, s.N, w.base+archive.PassagePath(b.ID, s.N))
		}
	}
}
