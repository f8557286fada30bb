package engine_test

// Every entry of the table of attribution fields does all that it says: an entry
// that is added is tested here without a line of its own.

import (
	"database/sql"
	"encoding/csv"
	"encoding/json"
	"html"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	_ "modernc.org/sqlite" // reads the database of the site

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/export"
	"dossier/cmd/dossier/internal/testkit"
	"dossier/cmd/dossier/internal/view"
)

// sample returns a value for a field as YAML, and words of it that a site shows.
func sample(f *archive.Field) (yaml, words string) {
	words = "Qwx" + strings.ReplaceAll(f.Name, "_", "") + "x"
	if f.Name == "cites" { // an address: what is neither that nor a source is not shown
		words = "https://" + words + ".example/a"
	}
	switch f.Form {
	case archive.EDTF, archive.CalendarDay:
		return "2021-02-03", "2021-02-03"
	case archive.WebAddress, archive.IDOrAddress:
		words = "https://" + strings.ToLower(words) + ".example/a"
		return words, words
	case archive.LanguageTag:
		return "pt", "pt"
	case archive.OneOf:
		return `"` + f.Vocabulary[1] + `"`, f.Vocabulary[1]
	case archive.AnyOf:
		return "[" + f.Vocabulary[2] + "]", f.Vocabulary[2]
	case archive.TrafficLight:
		return "TLP:AMBER", "AMBER"
	case archive.TrueOrFalse:
		return "true", "true"
	case archive.ListOfTexts, archive.AuthorsForm:
		return "[" + words + "]", words
	case archive.PublisherForm:
		return "{name: " + words + "}", words
	case archive.WorksForm:
		return "[{title: " + words + "}]", words
	case archive.RetrievalForm:
		words = "https://" + strings.ToLower(words) + ".example/a"
		return "{from: " + words + ", status: 200}", words
	case archive.SourcePath:
		return "nowhere.md", "nowhere.md"
	case archive.RetractionForm:
		return "{on: 2021-02-03, why: " + words + "}", words
	}
	return words, words
}

// writeFields writes for each field a source that states it in its front matter and
// one with a sidecar that does, and returns the fields.
func writeFields(t *testing.T, root string) (fields []*archive.Field) {
	for i := range archive.Fields {
		f := &archive.Fields[i]
		if f.At == nil {
			continue
		}
		fields = append(fields, f)
		value, _ := sample(f)
		line := f.Name + ": " + value + "\n"
		if f.Name == "source_reliability" || f.Name == "info_credibility" {
			line += "rated_by: A\nrated_on: 2021-01-01\nrating_note: B\n"
		}
		body := "The harbour of " + f.Name + " closed for a day, and nobody knows why it did; the text goes on a little.\n"
		write(t, root, "seeds/front-"+f.Name+".md", "---\n"+line+"---\n\n"+body, "seeds/side-"+f.Name+".txt", body, "content/sources/side-"+f.Name+".txt.yaml", line)
	}
	return fields
}

func TestEveryFieldGoesEverywhere(t *testing.T) {
	root := t.TempDir()
	write(t, root, "content/site.yaml", "title: Fields\nbase_url: https://fields.example/\n")
	fields := writeFields(t, root)
	in := inputs(root)
	in.Audience = archive.Audience{TLP: "RED", Drafts: true, Today: "2026-05-01"}
	g, files := site(t, in)
	for _, m := range g.Messages {
		if m.Severity != diag.Note && !strings.Contains(m.Text, "is no other source") && !strings.Contains(m.Text, "no such other source") { // these name no source that is there
			t.Error(m)
		}
	}
	rows := table(t, testkit.Unpacked(t, "data/briefings.csv", files["data/briefings.csv"]))
	schema := struct {
		Properties map[string]any
		Required   []string
	}{}
	if err := json.Unmarshal([]byte(files["schema/briefing.json"]), &schema); err != nil {
		t.Fatal(err)
	}
	db := opened(t, testkit.Unpacked(t, "data/archive.sqlite.gz", files["data/archive.sqlite.gz"]))
	for _, f := range fields {
		_, words := sample(f)
		for _, file := range []string{"front-" + f.Name + ".md", "side-" + f.Name + ".txt"} {
			at := slices.IndexFunc(g.Archive.Briefings, func(b *archive.Briefing) bool { return b.Doc.File == file })
			if at < 0 {
				t.Errorf("%s: no briefing", file)
				continue
			}
			b := g.Archive.Briefings[at]
			id := b.ID
			_, row, _ := strings.Cut(files["records/"+id+".html"], `data-badge="`+f.Name+`" data-basis="stated">`)
			if f.Internal {
				for name, data := range files {
					if strings.HasPrefix(file, "side-") && strings.Contains(data, words) && strings.Contains(name, id) {
						t.Errorf("%s: %s shows it", file, name)
					}
				}
				continue
			}
			if row, _, _ = strings.Cut(row, "<tr>"); !strings.Contains(html.UnescapeString(row), words) {
				t.Errorf("%s: the record does not show it", file)
			}
			var twin map[string]json.RawMessage
			var basis map[string]struct{ Basis string }
			if err := json.Unmarshal([]byte(files["briefings/"+id+".json"]), &twin); err != nil {
				t.Fatal(err)
			}
			if err := json.Unmarshal(twin["basis"], &basis); err != nil || basis[f.Name].Basis != "stated" {
				t.Errorf("%s: basis says %q, %v", file, basis[f.Name].Basis, err)
			}
			if value, ok := twin[f.Name]; ok != (f.JSON > 0) || ok && !strings.Contains(string(value), words) {
				t.Errorf("%s: JSON has %s", file, value)
			}
			if f.Slip.At > 0 && !strings.Contains(files["briefings/"+id+".html"], `data-badge="`+f.Name+`" data-basis="stated"`) {
				t.Errorf("%s: the page does not show it", file)
			}
			if cell, ok := rows[id][f.Name]; ok != (f.Column.At > 0) || ok && !strings.Contains(cell, words) {
				t.Errorf("%s: CSV has %q", file, cell)
			}
			if f.Column.At > 0 {
				var cell string
				err := db.QueryRow("SELECT "+f.Name+" FROM briefings WHERE id = ?", id).Scan(&cell)
				if err != nil || !strings.Contains(strings.ToLower(cell), strings.ToLower(words)) {
					t.Errorf("%s: SQLite has %q, %v", file, cell, err)
				}
			}
		}
		if _, ok := schema.Properties[f.Name]; ok != (f.JSON > 0) || slices.Contains(schema.Required, f.Name) != ok {
			t.Errorf("%s: in the schema is %v", f.Name, ok)
		}
		if !strings.Contains(archive.FieldsMarkdown(), "| `"+f.Name+"` |") || !strings.Contains(archive.FieldsText(), "\n  "+f.Name+" ") {
			t.Errorf("%s is not documented", f.Name)
		}
	}
}

// table reads CSV: id → column → cell.
func table(t *testing.T, data string) map[string]map[string]string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(data)).ReadAll()
	if err != nil || len(rows) < 2 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	out := map[string]map[string]string{}
	for _, row := range rows[1:] {
		out[row[0]] = map[string]string{}
		for i, name := range rows[0] {
			out[row[0]][name] = row[i]
		}
	}
	return out
}

// opened opens a database that a site holds.
func opened(t *testing.T, data string) *sql.DB {
	t.Helper()
	name := filepath.Join(t.TempDir(), "archive.sqlite")
	if err := os.WriteFile(name, []byte(data), 0o600); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", name)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

// A site in Spanish speaks it wherever a slip goes, and a site for few marks it
// there too.
func TestSlipsAreAlike(t *testing.T) {
	root := t.TempDir()
	write(t, root, "content/site.yaml", "title: Puertos\nbase_url: https://puertos.example/\nlanguage: es\n",
		"content/entities/port.md", "---\nname: Autoridad del Puerto\ntype: organization\n---\n",
		"seeds/one.md", "---\ntitle: Abre el puerto\ntlp: AMBER\npublished: 2025-03-04\nkind: legal\nfidelity: [machine-translation]\nlanguage: es\nsource_reliability: B\nrated_by: A\nrated_on: 2025-01-01\nrating_note: C\n---\n\nLa Autoridad del Puerto abrió el puerto, y nadie sabe por qué lo hizo tan tarde.\n")
	in := inputs(root)
	in.Audience = archive.Audience{TLP: "AMBER", Today: "2026-05-01"}
	g, files := site(t, in)
	line := "Medio no indicado · 4 de marzo de 2025 · texto legal · traducción automática · B, normalmente fiable; información sin valorar · TLP:AMBER"
	for _, name := range []string{"feed.xml", "feed.json", "entities/port/feed.xml"} {
		if !strings.Contains(files[name], line) {
			t.Errorf("%s does not say %q:\n%s", name, line, files[name])
		}
	}
	badges := `[["publisher","unknown","Medio no indicado"],["published","stated","4 de marzo de 2025"],["kind","stated","texto legal"],["fidelity","stated","traducción automática"],` +
		`["rating","stated","B, normalmente fiable; información sin valorar"],["tlp","stated","TLP:AMBER"]]`
	results, previews := 0, 0
	for name, data := range files {
		if strings.HasPrefix(name, "search/") && strings.Contains(data, badges) {
			results++
			if strings.Contains(data, `"mentions"`) {
				previews++
			}
		}
	}
	if results != 2 || previews != 1 {
		t.Errorf("%d files of the search have the slip, %d of them previews", results, previews)
	}
	text := testkit.Unpacked(t, "data/markdown.zip", files["data/markdown.zip"])
	for _, want := range []string{"- Clase: texto legal (declarado)\n", "- Marca: TLP:AMBER (declarado)\n", "> Esto es una traducción automática."} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	page := files["briefings/index.html"]
	for _, words := range strings.Split(line, " · ") {
		if !strings.Contains(page, words) {
			t.Errorf("the list does not say %q", words)
		}
	}
	if !strings.Contains(files["opensearch.xml"], "Buscar en Puertos") {
		t.Error("a browser is told of the search in English")
	}
	picture, err := export.File(nil, &view.Picture{Site: g.Archive.Site, Title: "Abre el puerto", Words: line})
	if err != nil || files["cards/abre-el-puerto.png"] != string(picture) {
		t.Errorf("the picture says something else, %v", err)
	}
}
