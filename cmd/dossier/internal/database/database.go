// Package database writes an archive as one SQLite file, with an index over the
// full text, for SQL and for Datasette. The same archive gives the same bytes.
//
// Each text stands there once. What an archive has most of, its mentions and dated
// sentences, are rows of numbers; the views mentions and statements show them in
// words, because that is what people ask for.
package database

import (
	"cmp"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/quotes"
	"dossier/cmd/dossier/internal/view"
)

// tables names things as the site's tables do; the columns of briefings follow the
// table of attribution fields. A column "number" is the number of the row, which
// refers to it in other tables; UNIQUE is only the column "id".
var tables = []struct{ name, columns string }{
	{"publishers", "id TEXT PRIMARY KEY, name TEXT, url TEXT, type TEXT, country TEXT"},
	{"briefings", "number INTEGER PRIMARY KEY, id TEXT UNIQUE, url TEXT, " + fieldColumns() + ", file TEXT, sha256 TEXT, text TEXT"},
	{"entities", "number INTEGER PRIMARY KEY, id TEXT UNIQUE, url TEXT, name TEXT, type TEXT, aliases TEXT, wikidata TEXT, reviewed INTEGER, mentions INTEGER, briefings INTEGER"},
	{"words", "number INTEGER PRIMARY KEY, word TEXT"}, // that rows repeat
	{"mention_rows", "entity INTEGER REFERENCES entities (number), briefing INTEGER REFERENCES briefings (number), paragraph INTEGER, surface INTEGER REFERENCES words (number), rule INTEGER REFERENCES words (number)"},
	// in characters: where the sentence begins in the title or the text, how long it is, and the same of the words of its date
	{"statement_rows", "date TEXT, precision INTEGER REFERENCES words (number), basis INTEGER REFERENCES words (number), briefing INTEGER REFERENCES briefings (number), paragraph INTEGER, start INTEGER, length INTEGER, date_start INTEGER, date_length INTEGER"},
	// in characters, too
	{"quote_rows", "speaker INTEGER REFERENCES entities (number), briefing INTEGER REFERENCES briefings (number), speaker_text INTEGER REFERENCES words (number), verb INTEGER REFERENCES words (number), paragraph INTEGER, start INTEGER, length INTEGER"},
}

// views show rows of numbers in words.
var views = []struct{ name, sql string }{
	{"mentions", "SELECT e.id AS entity, b.id AS briefing, m.paragraph AS paragraph, s.word AS surface, r.word AS rule, " + passage("m") + " AS url" +
		" FROM mention_rows m JOIN entities e ON e.number = m.entity JOIN briefings b ON b.number = m.briefing JOIN words s ON s.number = m.surface JOIN words r ON r.number = m.rule"},
	{"statements", "SELECT d.date AS date, p.word AS precision, " + cut("d.date_start", "d.date_length") + " AS date_text, w.word AS basis, " + cut("d.start", "d.length") + " AS sentence, b.id AS briefing, d.paragraph AS paragraph, " + passage("d") + " AS url" +
		" FROM statement_rows d JOIN briefings b ON b.number = d.briefing JOIN words p ON p.number = d.precision JOIN words w ON w.number = d.basis"},
	{"quotes", "SELECT e.id AS speaker, t.word AS speaker_text, v.word AS verb, " + cut("d.start", "d.length") + " AS text, b.id AS briefing, d.paragraph AS paragraph, " + passage("d") + " AS url" +
		" FROM quote_rows d JOIN briefings b ON b.number = d.briefing LEFT JOIN entities e ON e.number = d.speaker LEFT JOIN words t ON t.number = d.speaker_text LEFT JOIN words v ON v.number = d.verb"},
}

// passage is the address of a paragraph, as view.PassagePath has it.
func passage(of string) string {
	return "b.url || CASE " + of + ".paragraph WHEN 0 THEN '#title' ELSE '#p' || " + of + ".paragraph END"
}

// cut is a part of a title or a text.
func cut(start, length string) string {
	return "substr(CASE d.paragraph WHEN 0 THEN b.title ELSE b.text END, " + start + ", " + length + ")"
}

func fieldColumns() string {
	var columns []string
	for _, f := range archive.Columns {
		column := f.Name + " TEXT"
		if f.Column.Table != "" {
			column += " REFERENCES " + f.Column.Table + " (id)"
		}
		if columns = append(columns, column); f.Column.Basis {
			columns = append(columns, f.Name+"_basis TEXT")
		}
	}
	return strings.Join(columns, ", ")
}

// indexes are those that have a name: a table and one of its columns. Rows are narrow,
// so that to read all of them takes milliseconds: only where each name is looked up in
// turn does an index pay.
var indexes = []struct {
	table, column string
	at            int // of the column
}{{"mention_rows", "entity", 0}}

// textIndex is the index over title and text of briefings. It folds accents, and
// holds no text of its own.
const textIndex = "CREATE VIRTUAL TABLE briefings_fts USING fts5 (title, text, content = 'briefings', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2')"

// Write writes the database of an archive.
func Write(to io.Writer, v *view.Database) error {
	w := &writer{base: v.Site.BaseURL, tables: map[string]*rows{}, words: map[string]int{}, entities: map[string]int{}}
	w.file.add(nil) // the first page
	for _, t := range tables {
		w.tables[t.name] = &rows{table: w.file.table()}
	}
	w.text = fulltext{terms: map[string]*doclist{}, sizes: w.file.table()}
	w.archive(v)
	var schema [][]byte
	list := func(kind, name, table string, root int, sql any) {
		schema = append(schema, record(kind, name, table, root, sql))
	}
	for _, t := range tables {
		r := w.tables[t.name]
		list("table", t.name, t.name, r.table.root(), "CREATE TABLE "+t.name+" ("+t.columns+")")
		if key := strings.Index(t.columns, "id TEXT "); key >= 0 {
			list("index", "sqlite_autoindex_"+t.name+"_1", t.name, w.file.index(r.sorted(min(key, 1))), nil)
		}
	}
	list("table", "briefings_fts", "briefings_fts", 0, textIndex)
	data, index, sizes, config := w.text.write(&w.file)
	list("table", "briefings_fts_data", "briefings_fts_data", data, "CREATE TABLE 'briefings_fts_data'(id INTEGER PRIMARY KEY, block BLOB)")
	list("table", "briefings_fts_idx", "briefings_fts_idx", index, "CREATE TABLE 'briefings_fts_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID")
	list("table", "briefings_fts_docsize", "briefings_fts_docsize", sizes, "CREATE TABLE 'briefings_fts_docsize'(id INTEGER PRIMARY KEY, sz BLOB)")
	list("table", "briefings_fts_config", "briefings_fts_config", config, "CREATE TABLE 'briefings_fts_config'(k PRIMARY KEY, v) WITHOUT ROWID")
	for _, i := range indexes {
		name := i.table + "_" + i.column
		list("index", name, i.table, w.file.index(w.tables[i.table].sorted(i.at)), "CREATE INDEX "+name+" ON "+i.table+" ("+i.column+")")
	}
	for _, s := range views {
		list("view", s.name, s.name, 0, "CREATE VIEW "+s.name+" AS "+s.sql)
	}
	return w.file.write(to, schema)
}

// rows is a table, and of its rows the columns that an index may be made of.
type rows struct {
	table *table
	keys  [][2]any
}

// sorted lists the records of an index over a column, absent values first.
func (r *rows) sorted(at int) [][]byte {
	order := make([]int, len(r.keys))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		number, _ := r.keys[a][at].(int)
		other, _ := r.keys[b][at].(int)
		text, _ := r.keys[a][at].(string)
		beside, _ := r.keys[b][at].(string)
		return cmp.Or(cmp.Compare(number, other), strings.Compare(text, beside))
	})
	out := make([][]byte, len(order))
	for i, n := range order {
		out[i] = record(r.keys[n][at], n+1)
	}
	return out
}

// writer fills the tables.
type writer struct {
	file     file
	base     string
	tables   map[string]*rows
	text     fulltext
	words    map[string]int // their numbers
	entities map[string]int
	list     []view.EntityRow
}

// row adds a row and returns its number.
func (w *writer) row(table string, values ...any) int {
	for i, v := range values {
		if v == "" {
			values[i] = nil // absent, not empty
		}
	}
	r := w.tables[table]
	r.keys = append(r.keys, [2]any{values[0], values[1]})
	r.table.row(len(r.keys), record(values...))
	return len(r.keys)
}

// word returns the number of a word.
func (w *writer) word(s string) int {
	n := w.words[s]
	if n == 0 {
		n = w.row("words", nil, s)
		w.words[s] = n
	}
	return n
}

func (w *writer) archive(v *view.Database) {
	for _, p := range v.Publishers {
		w.row("publishers", p.ID, p.Name, p.URL, p.Type, p.Country)
	}
	w.list = v.Entities
	for _, e := range v.Entities {
		w.entities[e.ID] = w.row("entities", nil, e.ID, w.base+e.URL, e.Name, string(e.Type), strings.Join(e.Aliases, "; "), e.Wikidata, !e.Found, e.Mentions, e.Briefings)
	}
	for _, b := range v.Briefings {
		w.briefing(b)
	}
}

// between stands between the paragraphs of a text.
const between = "\n\n"

func (w *writer) briefing(b *archive.Briefing) {
	starts := []int{0} // of the title and each paragraph, in characters
	var leaves []string
	at := 0
	for _, l := range b.Doc.Leaves {
		starts, leaves = append(starts, at), append(leaves, l.Text)
		at += utf8.RuneCountInString(l.Text) + len(between)
	}
	text := strings.Join(leaves, between)
	number := w.row("briefings", slices.Concat([]any{nil, b.ID, w.base + b.Path()}, fieldCells(b.Attr), []any{b.Doc.File, b.Doc.SHA256, text})...)
	w.text.document(b.Attr.Title, text)
	for i := range b.Mentions {
		m := &b.Mentions[i]
		if s := b.Text(m.N); m.End <= len(s) && w.entities[m.Entity] > 0 {
			w.row("mention_rows", w.entities[m.Entity], number, m.N, w.word(s[m.Start:m.End]), w.word(string(m.Rule)))
		}
	}
	for i := range b.Dated {
		s := &b.Dated[i]
		if s.N >= len(starts) {
			continue
		}
		left, words, right := s.Cut(b.Text(s.N))
		start := starts[s.N] + utf8.RuneCountInString(b.Text(s.N)[:min(s.Start, len(b.Text(s.N)))]) + 1
		date := utf8.RuneCountInString(left)
		length := utf8.RuneCountInString(words)
		w.row("statement_rows", s.Date, w.word(archive.Precision(s.Date)), w.word(string(s.Basis())), number, s.N, start, date+length+utf8.RuneCountInString(right), start+date, length)
	}
	w.quotes(b, number, starts)
}

// named tells the name and the type of an entity of this database.
func (w *writer) named(id string) (string, archive.EntityType) {
	if n := w.entities[id]; n > 0 {
		return w.list[n-1].Name, w.list[n-1].Type
	}
	return "", ""
}

// quotes adds the quotations of a briefing, given where its paragraphs begin.
func (w *writer) quotes(b *archive.Briefing, number int, starts []int) {
	list := quotes.Of(b, w.named)
	n, bytes, points := -1, 0, 0 // position reached in leaf n
	for i := range list {
		q := &list[i]
		if q.N >= len(starts) {
			continue
		}
		if q.N != n {
			n, bytes, points = q.N, 0, 0
		}
		text := b.Text(q.N)
		points += utf8.RuneCountInString(text[bytes:q.Start])
		bytes = q.Start
		w.row("quote_rows", w.number(w.entities[q.Speaker]), number, w.some(q.SpeakerText), w.some(q.Verb), q.N, starts[q.N]+points+1, utf8.RuneCountInString(text[q.Start:q.End]))
	}
}

// number returns the number of a row, or nil for none.
func (w *writer) number(n int) any {
	if n == 0 {
		return nil
	}
	return n
}

// some returns the number of a word, or nil for none.
func (w *writer) some(word string) any {
	if word == "" {
		return nil
	}
	return w.word(word)
}

// fieldCells returns the cells of a row of briefings that fields fill.
func fieldCells(a *archive.Attribution) (cells []any) {
	for _, f := range archive.Columns {
		value := f.Text
		if f.Column.ID != nil {
			value = f.Column.ID
		}
		if cells = append(cells, value(a)); f.Column.Basis {
			cells = append(cells, string(f.Basis(a)))
		}
	}
	return cells
}
