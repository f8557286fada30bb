package main

// Each file that readers download is parsed by the rules of its format, written here
// anew, so that a fault in the writer is not repeated in the reader.

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"dossier/cmd/dossier/internal/testkit"
)

// ftmModel is what this site writes of the model of FollowTheMoney 4: schemata,
// the properties they may have, and those they must have behind the bar.
var ftmModel = map[string]string{
	"Person":        "name alias wikidataId sourceUrl summary | name",
	"Organization":  "name alias wikidataId sourceUrl summary | name",
	"Event":         "name alias wikidataId sourceUrl summary | name",
	"Address":       "full name alias wikidataId sourceUrl summary | full",
	"Document":      "title fileName wikidataId sourceUrl summary | fileName",
	"Article":       "title author publisher publishedAt sourceUrl fileName mimeType bodyText keywords | title",
	"Documentation": "document entity role | document entity",
}

// What may be carried away is what its readers ask for: feeds, tables,
// citations, FollowTheMoney.
func TestFilesToCarryAway(t *testing.T) {
	for _, root := range []string{"../..", "testdata/hostile"} {
		site := siteOf(t, root)
		seen := map[string]int{}
		err := filepath.WalkDir(site, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			rel, _ := filepath.Rel(site, name)
			check := map[string]func(*testing.T, string, []byte){
				"feed.json": jsonFeedIsValid, "feed.xml": atomIsValid, ".csv": tableIsValid, "data/ftm-": followTheMoneyIsValid,
				".csl.json": cslIsValid, ".bib": bibtexIsValid, ".ris": risIsValid, ".jsonl": linesAreJSON, "opensearch.xml": xmlIsWhole,
			}
			for part, f := range check {
				if strings.HasSuffix(strings.TrimSuffix(rel, ".gz"), part) || strings.HasPrefix(filepath.ToSlash(rel), part) {
					data, err := os.ReadFile(name)
					if err != nil {
						return err
					}
					f(t, root+": "+rel, []byte(testkit.Unpacked(t, name, string(data))))
					seen[part]++
				}
			}
			return nil
		})
		if err != nil || len(seen) < 8 {
			t.Errorf("%s: %v %v", root, seen, err)
		}
	}
}

func jsonFeedIsValid(t *testing.T, name string, data []byte) {
	var f struct {
		Version, Title string
		Items          []struct {
			ID, URL, Title string
			ContentText    string `json:"content_text"`
			Published      string `json:"date_published"`
		}
	}
	if err := json.Unmarshal(data, &f); err != nil || f.Version != "https://jsonfeed.org/version/1.1" || f.Title == "" {
		t.Errorf("%s: %v %q", name, err, f.Version)
	}
	for _, i := range f.Items {
		if _, err := time.Parse(time.RFC3339, i.Published); err != nil || i.ID == "" || i.URL == "" || i.ContentText == "" {
			t.Errorf("%s: %+v", name, i)
		}
	}
}

func atomIsValid(t *testing.T, name string, data []byte) {
	var f struct {
		XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
		ID      string   `xml:"id"`
		Title   string   `xml:"title"`
		Author  string   `xml:"author>name"`
		Entries []struct {
			ID      string `xml:"id"`
			Title   string `xml:"title"`
			Updated string `xml:"updated"`
			Summary string `xml:"summary"`
		} `xml:"entry"`
	}
	if err := xml.Unmarshal(data, &f); err != nil || f.ID == "" || f.Title == "" || f.Author == "" {
		t.Errorf("%s: %v", name, err)
	}
	for _, e := range f.Entries {
		if _, err := time.Parse(time.RFC3339, e.Updated); err != nil || !strings.HasPrefix(e.ID, "urn:uuid:") || e.Title == "" || e.Summary == "" {
			t.Errorf("%s: %+v", name, e)
		}
	}
}

func xmlIsWhole(t *testing.T, name string, data []byte) {
	if err := xml.Unmarshal(data, new(any)); err != nil {
		t.Errorf("%s: %v", name, err)
	}
}

func tableIsValid(t *testing.T, name string, data []byte) {
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll() // every row as long as the first
	if err != nil || len(rows) < 1 {
		t.Errorf("%s: %d rows, %v", name, len(rows), err)
	}
	for _, r := range rows {
		for _, c := range r {
			if c != "" && strings.IndexByte("=+-@\t\r", c[0]) >= 0 {
				t.Errorf("%s: a spreadsheet takes %q for a formula", name, c)
			}
		}
	}
}

func followTheMoneyIsValid(t *testing.T, name string, data []byte) {
	for line := range bytes.Lines(data) {
		var e struct {
			ID, Schema string
			Properties map[string][]string
		}
		if err := json.Unmarshal(line, &e); err != nil || e.ID == "" {
			t.Errorf("%s: %v", name, err)
			continue
		}
		may, must, known := strings.Cut(ftmModel[e.Schema], " | ")
		if !known {
			t.Errorf("%s: there is no schema %q", name, e.Schema)
		}
		for p, values := range e.Properties {
			if !slices.Contains(strings.Fields(may), p) || len(values) == 0 {
				t.Errorf("%s: %s.%s %q", name, e.Schema, p, values)
			}
		}
		for p := range strings.FieldsSeq(must) {
			if len(e.Properties[p]) == 0 {
				t.Errorf("%s: %s %s lacks %s", name, e.Schema, e.ID, p)
			}
		}
	}
}

func cslIsValid(t *testing.T, name string, data []byte) {
	var items []struct {
		ID, Type, Title string
		Author          []struct{ Family, Literal string }
		Issued          struct {
			Parts [][]int `json:"date-parts"`
		}
	}
	if err := json.Unmarshal(data, &items); err != nil || len(items) == 0 {
		t.Errorf("%s: %v", name, err)
	}
	for _, i := range items {
		types := []string{"article-newspaper", "article-magazine", "post-weblog", "report", "webpage", "interview", "document"}
		if i.ID == "" || i.Title == "" || !slices.Contains(types, i.Type) {
			t.Errorf("%s: %+v", name, i)
		}
		for _, a := range i.Author {
			if a.Family == "" && a.Literal == "" {
				t.Errorf("%s: a nameless author of %s", name, i.ID)
			}
		}
	}
}

func bibtexIsValid(t *testing.T, name string, data []byte) {
	depth := 0
	for i, c := range data {
		if i > 0 && data[i-1] == '\\' {
			continue
		}
		switch c {
		case '{':
			depth++
		case '}':
			depth--
		case '@':
			if depth == 0 && i > 0 && data[i-1] != '\n' {
				t.Errorf("%s: an entry begins inside a line", name)
			}
		}
		if depth < 0 {
			break
		}
	}
	if depth != 0 || !bytes.HasPrefix(data, []byte("@")) {
		t.Errorf("%s: braces do not match", name)
	}
}

func risIsValid(t *testing.T, name string, data []byte) {
	for line := range strings.SplitSeq(strings.TrimRight(string(data), "\r\n"), "\r\n") {
		if line != "" && (len(line) < 6 || line[2:6] != "  - ") {
			t.Errorf("%s: %q", name, line)
		}
	}
	if bytes.Count(data, []byte("TY  - ")) != bytes.Count(data, []byte("ER  - ")) {
		t.Errorf("%s: an entry does not end", name)
	}
}

func linesAreJSON(t *testing.T, name string, data []byte) {
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, 64<<20)
	for lines.Scan() {
		if !json.Valid(lines.Bytes()) {
			t.Errorf("%s: %.80q", name, lines.Bytes())
		}
	}
}
