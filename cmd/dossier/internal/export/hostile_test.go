package export

// Whatever a source is called, what is exported of it is read back as one entry, one
// row and one text by strict readers of each format.

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/view"
)

// hostile are values that have begun something new in one format or another.
var hostile = []string{
	"}", "{", "}}", "{{", "5_{fund}", "}{", `\{a}`, `{{a} b}`, `\}`, `\{`, `\`, `a\`, "},\n@book{x, title={y}", "\n@article{z,\n", "@comment{", "100% $x$ #1 a_b a^b a~b & c", `"quoted"`, "a and b", "Ruiz, Ana", "\nER  - \nTY  - RPRT",
	"ER  - ", "=1+1", "+1", "-1", "@SUM(1)", ";=1+1", "a;=1", "a;-1;+1;@x", "a\t=1", "a\n=1", "a\r=1", `;"=1"`, `"=1`, `a; =1`, "\t=1", "＝1", "a;＋1", "a;b", "a,=1", "O'Neil; \"x\"", "],}", "a\u2028b",
}

// entries reads BibTeX strictly: braces count whatever stands before them, values are
// in braces, and nothing stands between entries.
func entries(s string) (out []map[string]string, err error) {
	for s = strings.TrimSpace(s); s != ""; s = strings.TrimSpace(s) {
		kind, rest, ok := strings.Cut(s, "{")
		if !ok || !strings.HasPrefix(kind, "@") || strings.Trim(kind[1:], "abcdefghijklmnopqrstuvwxyz") != "" {
			return nil, fmt.Errorf("no entry begins with %.30q", s)
		}
		key, rest, _ := strings.Cut(rest, ",")
		if strings.Trim(key, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			return nil, fmt.Errorf("key %q", key)
		}
		e := map[string]string{"": key}
		for {
			name, value, ok := strings.Cut(rest, " = {")
			if name = strings.TrimSpace(name); !ok || name == "" || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz") != "" {
				return nil, fmt.Errorf("no field begins with %.30q", rest)
			}
			depth, end := 1, 0
			for ; end < len(value) && depth > 0; end++ {
				switch value[end] {
				case '{':
					depth++
				case '}':
					depth--
				case '\n':
					return nil, fmt.Errorf("%s has two lines: %.60q", name, value)
				}
			}
			if depth > 0 {
				return nil, fmt.Errorf("%s does not end: %.60q", name, value)
			}
			if _, twice := e[name]; twice {
				return nil, fmt.Errorf("%s is there twice", name)
			}
			e[name], rest = value[:end-1], value[end:]
			if after, more := strings.CutPrefix(rest, ","); more {
				rest = after
				continue
			}
			if rest, ok = strings.CutPrefix(rest, "\n}"); !ok {
				return nil, fmt.Errorf("behind %s: %.30q", name, rest)
			}
			break
		}
		out, s = append(out, e), rest
	}
	return out, nil
}

var untex = strings.NewReplacer(`\textbackslash{}`, `\`, `\textbraceleft{}`, "{", `\textbraceright{}`, "}", `\textasciitilde{}`, "~", `\textasciicircum{}`, "^", `\&`, "&", `\%`, "%", `\$`, "$", `\#`, "#", `\_`, "_", `\{`, "{", `\}`, "}")

func citation(h string) view.Citation {
	return view.Citation{ID: "an-id-1", Type: view.NewspaperArticle, Title: h, Authors: []archive.Author{{Name: h}, {Name: "Ana " + h, Given: "Ana", Family: h}, {Name: "Eva Ruiz", Given: "Eva", Family: "Ruiz"}},
		Outlet: h, Published: edtf.Plain("2025-03-04"), Language: "en", Place: h, Abstract: h, URL: "https://x.example/a{b}", Rights: h, Note: h, Archive: h}
}

// text is a file of citations.
func text(v *view.Citations) string {
	var b strings.Builder
	_ = inPieces(&b, func(p *pieces) { citations(p, v) })
	return b.String()
}

func TestCitationsAreOneEntryEach(t *testing.T) {
	for _, h := range hostile {
		one := strings.Join(strings.Fields(h), " ")
		v := &view.Citations{Format: "bib", Citations: []view.Citation{citation(h), citation("plain")}}
		got, err := entries(text(v))
		if err != nil || len(got) != 2 {
			t.Errorf("BibTeX of %q: %d entries, %v\n%s", h, len(got), err, text(v))
			continue
		}
		if title := untex.Replace(strings.TrimSuffix(strings.TrimPrefix(got[0]["title"], "{"), "}")); title != one {
			t.Errorf("BibTeX of %q: the title is %q", h, title)
		}
		depth, authors := 0, 1
		for i, c := range got[0]["author"] {
			switch {
			case c == '{':
				depth++
			case c == '}':
				depth--
			case depth == 0 && strings.HasPrefix(got[0]["author"][i:], " and "):
				authors++
			}
		}
		if authors != 3 {
			t.Errorf("BibTeX of %q: %d authors: %s", h, authors, got[0]["author"])
		}
		v.Format = "ris"
		starts, ends := 0, 0
		for line := range strings.SplitSeq(strings.TrimRight(text(v), "\r\n"), "\r\n") {
			if line == "" {
				continue
			}
			if len(line) < 6 || line[2:6] != "  - " || strings.ContainsAny(line, "\r\n\u2028\u2029\u0085") {
				t.Errorf("RIS of %q: line %q", h, line)
				continue
			}
			switch line[:2] {
			case "TY":
				starts++
			case "ER":
				ends++
			}
		}
		if starts != 2 || ends != 2 {
			t.Errorf("RIS of %q: %d begin, %d end", h, starts, ends)
		}
		v.Format = "csl"
		var list []struct{ Title string }
		if err := json.Unmarshal([]byte(text(v)), &list); err != nil || len(list) != 2 || list[0].Title != h {
			t.Errorf("CSL of %q: %v %v", h, list, err)
		}
	}
}

// A name whose family name is known is inverted in each format, any other is one whole
// that no program divides.
func TestAuthorsInEachFormat(t *testing.T) {
	for _, c := range []struct {
		author        archive.Author
		bib, ris, csl string
	}{
		{archive.Author{Name: "Ana Ruiz", Given: "Ana", Family: "Ruiz"}, "{Ruiz, Ana}", "Ruiz, Ana", `[{"family":"Ruiz","given":"Ana"}]`},
		{archive.Author{Name: "Tom Fielding Jr.", Given: "Tom", Family: "Fielding", Suffix: "Jr."}, "{Fielding, Jr., Tom}", "Fielding, Tom, Jr.", `[{"family":"Fielding","given":"Tom","suffix":"Jr."}]`},
		{archive.Author{Name: "Trần Lan"}, "{{Trần Lan}}", "Trần Lan,", `[{"literal":"Trần Lan"}]`},
		{archive.Author{Name: "Desk", Org: "Desk"}, "{{Desk}}", "Desk,", `[{"literal":"Desk"}]`},
		{archive.Author{Name: "R&D {x} y", Given: "R&D", Family: "{x} y"}, `{\{x\} y, R\&D}`, "{x} y, R&D", `[{"family":"{x} y","given":"R&D"}]`},
	} {
		v := &view.Citations{Format: "bib", Citations: []view.Citation{{ID: "a", Title: "b", Authors: []archive.Author{c.author}, Translators: []archive.Author{c.author}}}}
		if got := text(v); !strings.Contains(got, "author = "+c.bib+",\n") || !strings.Contains(got, "translator = "+c.bib+"\n") {
			t.Errorf("BibTeX: %s, not %s", got, c.bib)
		}
		if v.Format = "ris"; !strings.Contains(text(v), "AU  - "+c.ris+"\r\nA4  - "+c.ris+"\r\n") {
			t.Errorf("RIS: %s, not %s", text(v), c.ris)
		}
		if v.Format = "csl"; !strings.Contains(text(v), `"author":`+c.csl+`,"translator":`+c.csl) {
			t.Errorf("CSL: %s, not %s", text(v), c.csl)
		}
	}
}

// By every separator that a program may read, no cell begins a formula; by commas, each
// text is read back but for the apostrophes.
func TestNoCellBeginsAFormula(t *testing.T) {
	row := func(list ...string) string {
		var dst []byte
		for i, s := range list {
			if i > 0 {
				dst = append(dst, ',')
			}
			dst = cell(dst, s)
		}
		return string(dst) + "\n"
	}
	for _, h := range hostile {
		text := row("id", h, "middle", h+h, "end") + row(h, "x")
		for _, separator := range ",;\t" {
			r := csv.NewReader(strings.NewReader(text))
			r.Comma, r.LazyQuotes, r.FieldsPerRecord = separator, true, -1
			rows, err := r.ReadAll()
			if err != nil {
				t.Fatalf("%q by %q: %v", h, separator, err)
			}
			naive := strings.FieldsFunc(text, func(c rune) bool { return c == separator || c == '\n' || c == '\r' })
			for _, c := range append(naive, slicesOf(rows)...) {
				bare := strings.TrimLeft(c, "\" ")
				if separator == ',' && len(bare) > 0 && !strings.Contains(text, "\n"+c) && strings.Contains(h, ",") {
					continue // a comma inside quotes ends no cell
				}
				if strings.HasPrefix(bare, "=") || strings.HasPrefix(bare, "@") || strings.HasPrefix(bare, "+") || strings.HasPrefix(bare, "-") || strings.HasPrefix(bare, "＝") || strings.HasPrefix(bare, "＋") {
					t.Errorf("%q by %q begins a cell with %q", h, separator, c)
				}
			}
		}
		r := csv.NewReader(strings.NewReader(strings.ReplaceAll(row("id", h, "z"), "\r", "R")))
		rows, err := r.ReadAll()
		if err != nil || len(rows) != 1 || len(rows[0]) != 3 || strings.ReplaceAll(rows[0][1], "'", "") != strings.ReplaceAll(strings.ReplaceAll(h, "'", ""), "\r", "R") {
			t.Errorf("%q is read back as %q, %v", h, rows, err)
		}
	}
	for in, want := range map[string]string{
		"": "", "10": "10", "2026-01-13": "2026-01-13", "A title": "A title", "a-b": "a-b", "a = b": "a = b", "me@x.example": "me@x.example", "a; b": `"a; b"`, "a, b": `"a, b"`, "x+y": "x+y", "1.5": "1.5", "O'Neil": "O'Neil",
	} {
		if got := string(cell(nil, in)); got != want {
			t.Errorf("cell(%q) = %s", in, got)
		}
	}
}

func slicesOf(rows [][]string) (all []string) {
	for _, r := range rows {
		all = append(all, r...)
	}
	return all
}

// The name of a file cannot begin a line of what hosts read.
func TestHostFilesHaveOneLineAPath(t *testing.T) {
	out := string(host(&view.Host{Name: "_headers", Site: &archive.Site{}, Fingerprinted: []string{"assets/a\n/*\n  X-Evil: 1.css", "assets/b c.js"}}))
	if strings.Contains(out, "\n  X-Evil") || strings.Count(out, "\n/") != 3 || !strings.Contains(out, "/assets/b%20c.js\n") {
		t.Errorf("%s", out)
	}
}
