// Package database writes an archive as one SQLite file, with an index over the
// full text, for SQL and for Datasette. The same archive gives the same bytes.
//
// Each text stands there once. What an archive has most of, its mentions and dated
// sentences, are rows of numbers; the views mentions and statements show them in
// words, because that is what people ask for.
package database

import (
	"bytes"
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
var tables = [...]struct{ name, columns string }{
	publishers:  {"publishers", "id TEXT PRIMARY KEY, name TEXT, url TEXT, type TEXT, country TEXT"},
	briefings:   {"briefings", "number INTEGER PRIMARY KEY, id TEXT UNIQUE, url TEXT, " + fieldColumns() + ", file TEXT, sha256 TEXT, shown_as TEXT, text TEXT"},
	entities:    {"entities", "number INTEGER PRIMARY KEY, id TEXT UNIQUE, url TEXT, name TEXT, type TEXT, aliases TEXT, wikidata TEXT, reviewed INTEGER, mentions INTEGER, briefings INTEGER"},
	words:       {"words", "number INTEGER PRIMARY KEY, word TEXT"}, // that rows repeat
	mentionRows: {"mention_rows", "entity INTEGER REFERENCES entities (number), briefing INTEGER REFERENCES briefings (number), paragraph INTEGER, surface INTEGER REFERENCES words (number), rule INTEGER REFERENCES words (number)"},
	// in characters: where the sentence begins in the title or the text, how long it is, and the same of the words of its date
	statementRows: {"statement_rows", "date TEXT, precision INTEGER REFERENCES words (number), basis INTEGER REFERENCES words (number), briefing INTEGER REFERENCES briefings (number), paragraph INTEGER, start INTEGER, length INTEGER, date_start INTEGER, date_length INTEGER"},
	// in characters, too
	quoteRows: {"quote_rows", "speaker INTEGER REFERENCES entities (number), briefing INTEGER REFERENCES briefings (number), speaker_text INTEGER REFERENCES words (number), verb INTEGER REFERENCES words (number), paragraph INTEGER, start INTEGER, length INTEGER"},
}

// The tables, in the order of the file.
const (
	publishers = iota
	briefings
	entities
	words
	mentionRows
	statementRows
	quoteRows
)

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

// mentionIndex is the index over the entities of mentions. Rows are narrow, so that to
// read all of them takes milliseconds: only where each name is looked up in turn does an
// index pay.
const mentionIndex = "CREATE INDEX mention_rows_entity ON mention_rows (entity)"

// textIndex is the index over title and text of briefings. It folds accents, and
// holds no text of its own.
const textIndex = "CREATE VIRTUAL TABLE briefings_fts USING fts5 (title, text, content = 'briefings', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2')"

// Write writes the database of an archive. aside is for its pages until it ends; nil leaves
// them in memory.
func Write(to io.Writer, v *view.Database, aside Aside) error {
	w := &writer{base: v.Site.BaseURL, wordNumbers: map[string]int{}, entityNumbers: map[string]int{}}
	if w.file.aside = aside; aside == nil {
		w.file.aside = here
	}
	w.file.add(w.file.blank()) // the first page
	for i := range tables {
		w.tables[i].table = w.file.table()
	}
	w.text = fulltext{sizes: w.file.table(), aside: w.file.aside}
	w.archive(v)
	var schema [][]byte
	list := func(kind, name, table string, root int, sql string) {
		schema = append(schema, bytes.Clone(w.record.next().text(kind).text(name).text(table).number(root).text(sql).bytes()))
	}
	for i, t := range tables {
		r := &w.tables[i]
		list("table", t.name, t.name, r.table.root(), "CREATE TABLE "+t.name+" ("+t.columns+")")
		if strings.Contains(t.columns, "id TEXT ") {
			list("index", "sqlite_autoindex_"+t.name+"_1", t.name, w.idIndex(r.ids), "")
		}
	}
	list("table", "briefings_fts", "briefings_fts", 0, textIndex)
	data, index, sizes, config := w.text.write(&w.file)
	list("table", "briefings_fts_data", "briefings_fts_data", data, "CREATE TABLE 'briefings_fts_data'(id INTEGER PRIMARY KEY, block BLOB)")
	list("table", "briefings_fts_idx", "briefings_fts_idx", index, "CREATE TABLE 'briefings_fts_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID")
	list("table", "briefings_fts_docsize", "briefings_fts_docsize", sizes, "CREATE TABLE 'briefings_fts_docsize'(id INTEGER PRIMARY KEY, sz BLOB)")
	list("table", "briefings_fts_config", "briefings_fts_config", config, "CREATE TABLE 'briefings_fts_config'(k PRIMARY KEY, v) WITHOUT ROWID")
	list("index", "mention_rows_entity", "mention_rows", w.mentionIndex(), mentionIndex)
	for _, s := range views {
		list("view", s.name, s.name, 0, "CREATE VIEW "+s.name+" AS "+s.sql)
	}
	return w.file.write(to, schema)
}

// rows is a table and how many rows it has.
type rows struct {
	table *table
	n     int
	ids   []string // of the rows, where an index is over them
}

// writer fills the tables.
type writer struct {
	file          file
	base          string
	tables        [len(tables)]rows
	text          fulltext
	wordNumbers   map[string]int
	entityNumbers map[string]int
	entities      []view.EntityRow
	mentioned     []uint32 // the entity of each mention
	record        record
	starts        []int  // of a briefing's title and paragraphs, in characters
	whole         []byte // its text
}

// row adds the record to a table as a row and returns its number.
func (w *writer) row(table int) int {
	r := &w.tables[table]
	r.n++
	r.table.row(r.n, w.record.bytes())
	return r.n
}

// idRow adds the record, of a row that has an id.
func (w *writer) idRow(table int, id string) int {
	w.tables[table].ids = append(w.tables[table].ids, id)
	return w.row(table)
}

// idIndex is the index over the ids of a table.
func (w *writer) idIndex(ids []string) int {
	order := make([]int, len(ids))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Or(strings.Compare(ids[a], ids[b]), cmp.Compare(a, b)) })
	return w.file.index(len(order), func(i int) []byte {
		return w.record.next().text(ids[order[i]]).number(order[i] + 1).bytes()
	})
}

// mentionIndex is the index over the entities of mentions. They are few and numbered, so
// that they are counted rather than compared.
func (w *writer) mentionIndex() int {
	from := make([]int, w.tables[entities].n+2) // where the mentions of each begin
	for _, e := range w.mentioned {
		from[e+1]++
	}
	for e := range w.tables[entities].n + 1 {
		from[e+1] += from[e]
	}
	order := make([]uint32, len(w.mentioned)) // mentions are most of what an archive has
	for i, e := range w.mentioned {
		order[from[e]] = uint32(i) //nolint:gosec // they are fewer
		from[e]++
	}
	return w.file.index(len(order), func(i int) []byte {
		return w.record.next().number(int(w.mentioned[order[i]])).number(int(order[i]) + 1).bytes()
	})
}

// word returns the number of a word.
func (w *writer) word(s string) int {
	n := w.wordNumbers[s]
	if n == 0 {
		w.record.next().absent().text(s)
		n = w.row(words)
		w.wordNumbers[s] = n
	}
	return n
}

func (w *writer) archive(v *view.Database) {
	for _, p := range v.Publishers {
		w.record.next().text(p.ID).text(p.Name).text(p.URL).text(p.Type).text(p.Country)
		w.idRow(publishers, p.ID)
	}
	w.entities = v.Entities
	for _, e := range v.Entities {
		w.record.next().absent().text(e.ID).text(w.base + e.URL).text(e.Name).text(string(e.Type)).text(strings.Join(e.Aliases, "; ")).
			text(e.Wikidata).flag(!e.Found).number(e.Mentions).number(e.Briefings)
		w.entityNumbers[e.ID] = w.idRow(entities, e.ID)
	}
	for i, b := range v.Briefings {
		w.briefing(b, v.ShownAs[i])
	}
}

// between stands between the paragraphs of a text.
const between = "\n\n"

func (w *writer) briefing(b *archive.Briefing, shownAs string) {
	w.starts, w.whole = append(w.starts[:0], 0), w.whole[:0] // the first is the title's
	at := 0
	for i, l := range b.Doc.Whole().Leaves {
		if i > 0 {
			w.whole = append(w.whole, between...)
		}
		w.starts, w.whole = append(w.starts, at), append(w.whole, l.Text...)
		at += utf8.RuneCountInString(l.Text) + len(between)
	}
	w.record.next().absent().text(b.ID).text(w.base + b.Path())
	w.fields(b.Attr())
	w.record.text(b.Doc.File).text(b.Doc.SHA256).text(shownAs).letters(w.whole)
	number := w.idRow(briefings, b.ID)
	w.text.document([]byte(b.Attr().Title), w.whole)
	found := b.Findings()
	for i := range found.Mentions {
		m := &found.Mentions[i]
		s, entity := b.Text(m.N), w.entityNumbers[m.Entity]
		if m.End > len(s) || entity == 0 {
			continue
		}
		surface, rule := w.word(s[m.Start:m.End]), w.word(string(m.Rule))
		w.record.next().number(entity).number(number).number(m.N).number(surface).number(rule)
		w.row(mentionRows)
		w.mentioned = append(w.mentioned, uint32(entity)) //nolint:gosec // they are fewer
	}
	for i := range found.Dated {
		if found.Dated[i].N < len(w.starts) {
			w.statement(number, b, &found.Dated[i])
		}
	}
	w.quotes(number, b)
}

func (w *writer) statement(number int, b *archive.Briefing, s *archive.Statement) {
	text := b.Text(s.N)
	left, words, right := s.Cut(text)
	start := w.starts[s.N] + utf8.RuneCountInString(text[:min(s.Start, len(text))]) + 1
	date, length := utf8.RuneCountInString(left), utf8.RuneCountInString(words)
	precision, basis := w.word(archive.Precision(s.Date)), w.word(string(s.Basis()))
	w.record.next().text(s.Date).number(precision).number(basis).number(number).number(s.N).
		number(start).number(date + length + utf8.RuneCountInString(right)).number(start + date).number(length)
	w.row(statementRows)
}

// quotes adds the quotations of a briefing.
func (w *writer) quotes(number int, b *archive.Briefing) {
	list := quotes.Of(b, func(id string) (string, archive.EntityType) {
		if n := w.entityNumbers[id]; n > 0 {
			return w.entities[n-1].Name, w.entities[n-1].Type
		}
		return "", ""
	})
	some := func(word string) int {
		if word == "" {
			return 0
		}
		return w.word(word)
	}
	n, bytes, points := -1, 0, 0 // position reached in leaf n
	for i := range list {
		q := &list[i]
		if q.N >= len(w.starts) {
			continue
		}
		if q.N != n {
			n, bytes, points = q.N, 0, 0
		}
		text := b.Text(q.N)
		points += utf8.RuneCountInString(text[bytes:q.Start])
		bytes = q.Start
		cells := []int{w.entityNumbers[q.Speaker], number, some(q.SpeakerText), some(q.Verb), q.N, w.starts[q.N] + points + 1, utf8.RuneCountInString(text[q.Start:q.End])}
		w.record.next()
		for _, c := range cells {
			if c == 0 {
				w.record.absent()
			} else {
				w.record.number(c)
			}
		}
		w.row(quoteRows)
	}
}

// fields adds the cells of a row of briefings that fields fill.
func (w *writer) fields(a *archive.Attribution) {
	for _, f := range archive.Columns {
		value := f.Text
		if f.Column.ID != nil {
			value = f.Column.ID
		}
		if w.record.text(value(a)); f.Column.Basis {
			w.record.text(string(f.Basis(a)))
		}
	}
}
