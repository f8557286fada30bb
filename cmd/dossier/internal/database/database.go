// Package database writes an archive as one SQLite file, with an index over the
// full text, for SQL and for Datasette. The same archive gives the same bytes.
package database

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/view"
)

// tables names things as the site's tables do; the columns of briefings follow the
// table of attribution fields. The first column is the key of those that have one.
var tables = []struct{ name, columns string }{
	{"publishers", "id TEXT PRIMARY KEY, name TEXT, url TEXT, type TEXT, country TEXT"},
	{"briefings", "id TEXT PRIMARY KEY, url TEXT, " + fieldColumns() + ", file TEXT, sha256 TEXT, text TEXT"},
	{"entities", "id TEXT PRIMARY KEY, url TEXT, name TEXT, type TEXT, aliases TEXT, wikidata TEXT, reviewed INTEGER, mentions INTEGER, briefings INTEGER"},
	{"mentions", "entity TEXT REFERENCES entities (id), briefing TEXT REFERENCES briefings (id), paragraph INTEGER, surface TEXT, rule TEXT, url TEXT"},
	{"statements", "date TEXT, precision TEXT, date_text TEXT, basis TEXT, sentence TEXT, briefing TEXT REFERENCES briefings (id), paragraph INTEGER, url TEXT"},
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

// indexes are those that have a name: a table and one of its columns.
var indexes = []struct {
	table, column string
	at            int // of the column
}{{"mentions", "entity", 0}, {"mentions", "briefing", 1}, {"statements", "date", 0}}

// textIndex is the index over title and text of briefings. It folds accents, and
// holds no text of its own.
const textIndex = "CREATE VIRTUAL TABLE briefings_fts USING fts5 (title, text, content = 'briefings', tokenize = 'unicode61 remove_diacritics 2')"

// File returns the database of an archive.
func File(v *view.Database) []byte {
	w := &writer{base: v.Site.BaseURL, tables: map[string]*rows{}}
	w.file.add(nil) // the first page
	for _, t := range tables {
		w.tables[t.name] = &rows{table: w.file.table()}
	}
	w.text = fulltext{terms: map[string]*doclist{}, sizes: w.file.table()}
	w.archive(v)
	schema, n := newNode(tableLeaf), 0
	list := func(kind, name, table string, root int, sql any) {
		n++
		row := record(kind, name, table, root, sql)
		schema.take(append(varint(varint(nil, uint64(len(row))), uint64(n)), row...))
	}
	for _, t := range tables {
		r := w.tables[t.name]
		list("table", t.name, t.name, r.table.root(), "CREATE TABLE "+t.name+" ("+t.columns+")")
		if strings.Contains(t.columns, "PRIMARY KEY") {
			list("index", "sqlite_autoindex_"+t.name+"_1", t.name, w.file.index(r.sorted(0)), nil)
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
	return w.file.bytes(schema)
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
	key := func(i int) string { s, _ := r.keys[i][at].(string); return s }
	slices.SortStableFunc(order, func(a, b int) int { return strings.Compare(key(a), key(b)) })
	out := make([][]byte, len(order))
	for i, n := range order {
		out[i] = record(r.keys[n][at], n+1)
	}
	return out
}

// writer fills the tables.
type writer struct {
	file   file
	base   string
	tables map[string]*rows
	text   fulltext
}

func (w *writer) row(table string, values ...any) {
	for i, v := range values {
		if v == "" {
			values[i] = nil // absent, not empty
		}
	}
	r := w.tables[table]
	r.keys = append(r.keys, [2]any{values[0], values[1]})
	r.table.row(len(r.keys), record(values...))
}

func (w *writer) archive(v *view.Database) {
	for _, p := range v.Publishers {
		w.row("publishers", p.ID, p.Name, p.URL, p.Type, p.Country)
	}
	for _, e := range v.Entities {
		w.row("entities", e.ID, w.base+e.URL, e.Name, string(e.Type), strings.Join(e.Aliases, "; "), e.Wikidata, !e.Found, e.Mentions, e.Briefings)
	}
	for _, b := range v.Briefings {
		var leaves []string
		for _, l := range b.Doc.Leaves {
			leaves = append(leaves, l.Text)
		}
		text := strings.Join(leaves, "\n\n")
		w.row("briefings", slices.Concat([]any{b.ID, w.base + b.Path()}, fieldCells(b.Attr), []any{b.Doc.File, b.Doc.SHA256, text})...)
		w.text.document(b.Attr.Title, text)
		for i := range b.Mentions {
			m := &b.Mentions[i]
			if s := b.Text(m.N); m.End <= len(s) {
				w.row("mentions", m.Entity, b.ID, m.N, s[m.Start:m.End], string(m.Rule), w.base+view.PassagePath(b.ID, m.N))
			}
		}
		for i := range b.Dated {
			s := &b.Dated[i]
			left, words, right := s.Cut(b.Text(s.N))
			w.row("statements", s.Date, archive.Precision(s.Date), words, string(s.Basis()), left+words+right, b.ID, s.N, w.base+view.PassagePath(b.ID, s.N))
		}
	}
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
