package database

// Our table of folded characters is compared with SQLite's tokenizer, which searches
// what we index.

import (
	"database/sql"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	_ "modernc.org/sqlite" // what writes the file is held to it

	"dossier/cmd/dossier/internal/testkit"
)

// asked is what SQLite's own tokenizer makes of each of these characters in the middle of a
// word.
func asked(t *testing.T, from, to rune, these func(r rune) bool) map[rune]rune {
	t.Helper()
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	exec := func(query string, args ...any) {
		if _, err := db.Exec(query, args...); err != nil {
			t.Fatal(err)
		}
	}
	exec("CREATE VIRTUAL TABLE f USING fts5 (w, tokenize = 'unicode61 remove_diacritics 2')")
	exec("CREATE VIRTUAL TABLE v USING fts5vocab (f, instance)")
	exec("BEGIN")
	for first := from; first <= to; first += 64 {
		var b strings.Builder
		for r := first; r < first+64 && r <= to; r++ {
			if utf8.ValidRune(r) && these(r) {
				fmt.Fprintf(&b, "x%cy%dz ", r, r)
			}
		}
		if b.Len() > 0 {
			exec("INSERT INTO f VALUES (?)", b.String())
		}
	}
	exec("COMMIT")
	out := map[rune]rune{}
	rows, err := db.Query("SELECT term FROM v WHERE term LIKE 'x%z'")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var term string
		if err := rows.Scan(&term); err != nil {
			t.Fatal(err)
		}
		i := strings.LastIndexByte(term, 'y')
		var r, became rune
		if _, err := fmt.Sscanf(term[i:], "y%dz", &r); err != nil {
			t.Fatalf("%q: %v", term, err)
		}
		if i > 1 {
			became, _ = utf8.DecodeRuneInString(term[1:i])
		}
		out[r] = became
	}
	return out
}

// The table of characters is what SQLite has; -update asks for all of them. Behind the first
// two planes are ideographs, marks that nobody sees and nothing: some stand for all.
func TestFoldTable(t *testing.T) {
	last := rune(0x17FF)
	if !testing.Short() || *testkit.Update {
		last = utf8.MaxRune
	}
	these := func(r rune) bool { return r < 0x20000 || r%251 == 0 || *testkit.Update }
	want := asked(t, 0x80, last, these)
	if *testkit.Update {
		if err := os.WriteFile("fold.txt", []byte(written(want)), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	wrong := 0
	for r := rune(0x80); r <= last; r++ {
		to, ok := want[r]
		if !ok {
			to = -1
		}
		if got := fold(r); got != to && utf8.ValidRune(r) && these(r) {
			if wrong++; wrong < 10 {
				t.Errorf("%U becomes %U, in SQLite %U", r, got, to)
			}
		}
	}
}

// written is the table as the file holds it.
func written(table map[rune]rune) string {
	var b strings.Builder
	for r := rune(0x80); r <= utf8.MaxRune; r++ {
		to, ok := table[r]
		if !ok {
			continue
		}
		end, one := r, r
		for n, ok := table[end+1]; ok && n != 0 && to != 0 && n == to+end+1-r; n, ok = table[end+1] {
			end++
		}
		for n, ok := table[one+1]; ok && n == to; n, ok = table[one+1] {
			one++
		}
		switch {
		case to == 0:
			fmt.Fprintf(&b, "%x %x\n", r, one)
			r = one
		case one > end:
			fmt.Fprintf(&b, "%x %x =%x\n", r, one, to)
			r = one
		default:
			fmt.Fprintf(&b, "%x %x %x\n", r, end, to)
			r = end
		}
	}
	return b.String()
}
