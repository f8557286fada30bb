package source

// Sources as they come: the shapes of testdata/shapes, mistakes with their lines,
// encodings, and hostile input.

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/growth"
	"dossier/cmd/dossier/internal/testkit"
)

// known writes what was recovered, a field a word.
func known(d *archive.Document) string {
	a := archive.Attribution{}
	a.Lay(&d.Recovered)
	a.Lay(&d.Stated)
	var authors []string
	for _, p := range a.Authors {
		authors = append(authors, p.Name)
	}
	return fmt.Sprintf("title=%s|publisher=%s|authors=%s|published=%s|place=%s|language=%s|kind=%s",
		a.Title, a.Publisher.Name, strings.Join(authors, ", "), a.Published, a.Place, a.Language, a.Kind)
}

// body writes the leaves, each with a mark for its kind and zone.
func bodyOf(d *archive.Document) string {
	var out []string
	body.Walk(d.Body, func(b *body.Block) bool {
		mark := map[body.Zone]string{body.HeadingZone: "# ", body.Dateline: "@ ", body.Byline: "~ ", body.AuthorNote: "~ "}[b.Zone]
		out = append(out, mark+b.Text)
		return true
	})
	return strings.Join(out, "\n")
}

func removed(d *archive.Document) string {
	var out []string
	for _, r := range d.Removed {
		out = append(out, fmt.Sprintf("%d-%d %s", r.First, r.Last, r.Reason))
	}
	return strings.Join(out, "; ")
}

// shapes are invented texts, one for each way in which clippings come. Each is
// a folder of testdata/shapes: the source, and what a careful reader finds.
func TestShapes(t *testing.T) {
	files, err := filepath.Glob("testdata/shapes/*.*")
	if err != nil || len(files) < 20 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, ".want") {
			continue
		}
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			want, err := os.ReadFile(file + ".want")
			if err != nil {
				t.Fatal(err)
			}
			d, msgs := Read(filepath.Base(file), file, data)
			if d == nil {
				t.Fatal(msgs)
			}
			got := known(d) + "\nremoved: " + removed(d) + "\n\n" + bodyOf(d) + "\n"
			if *testkit.Update {
				if err := os.WriteFile(file+".want", []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if got != string(want) {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func read(t *testing.T, name, text string) *archive.Document {
	t.Helper()
	d, msgs := Read(name, "seeds/"+name, []byte(text))
	if d == nil {
		t.Fatalf("%v", msgs)
	}
	return d
}

// A line that only looks like markup must not change the text.
func TestPlainTextKeepsWhatLooksLikeMarkup(t *testing.T) {
	lines := []string{
		"# of cases rose in the north, the ministry said on Monday, and fell elsewhere.",
		"#hashtags are text as well, even where a sentence begins with one of them.",
		"    An indented paragraph is a paragraph, not code, whatever stands before it.",
		"<b>Tags</b> and <script>alert(1)</script> stay what they are: text of the source.",
		"> a mark that some mail programs write before a line that they quote for you.",
		"* A lone asterisk begins a remark at the foot of a table, not a list of one.",
		"1. A lone number may begin a paragraph that is no list at all, as this one is.",
		"[brackets](like these) and ![these](x.png) are text, and so is `this` quoted word.",
		"{{.Title}} and {% raw %} are text too, and so is \\*this\\* with its backslashes.",
	}
	d := read(t, "x.txt", "A title of some kind\n\n"+strings.Join(lines, "\n\n")+"\n")
	n := 0
	body.Walk(d.Body, func(b *body.Block) bool {
		if b.Kind != body.Paragraph || b.Text != strings.TrimSpace(lines[n]) {
			t.Errorf("line %q became %d %q", lines[n], b.Kind, b.Text)
		}
		n++
		return true
	})
	if n != len(lines) {
		t.Errorf("%d paragraphs, want %d", n, len(lines))
	}
}

func TestFootnotes(t *testing.T) {
	text := "On notes\n\nThe first claim has a mark.¹ A field of 20 km² has none.[2] Nor has [this].\n\n² A second note, in words.\n\n" +
		"More text refers again² and ends here.\n\n¹ <https://example.org/one>\n\n[2] See the annex at https://example.org/two for more.\n\n³ Nobody refers to this.\n"
	d := read(t, "x.txt", text)
	var got []string
	for _, n := range d.Footnotes {
		got = append(got, fmt.Sprintf("%s p%d x%d %s", n.Marker, n.Paragraph, n.Refs, n.URL))
	}
	want := "2 p1 x2 |1 p1 x1 https://example.org/one|3 p0 x0 "
	if strings.Join(got, "|") != want {
		t.Errorf("notes %q, want %q", strings.Join(got, "|"), want)
	}
	if s := bodyOf(d); strings.ContainsAny(s, "¹³") || !strings.Contains(s, "km²") || !strings.Contains(s, "[this]") {
		t.Error(s)
	}
}

func TestFrontMatter(t *testing.T) {
	for name, text := range map[string]string{
		"yaml": "---\ntitle: From above\npublisher: {name: The Example, type: newspaper}\nauthors: [Ana Ruiz, {name: B. Lund, family: Lund}]\ndate: 2025-02-10\nlang: en\nfidelity: [excerpt]\ntags: [x]\n---\n\nText of the source, long enough to be one.\n",
		"toml": "+++\ntitle = \"From above\"\npublisher = \"The Example\"\nauthors = [\"Ana Ruiz\", \"B. Lund\"]\ndate = 2025-02-10\nlang = \"en\"\nfidelity = [\"excerpt\"]\n+++\n\nText of the source, long enough to be one.\n",
	} {
		d := read(t, name+".md", text)
		want := "title=From above|publisher=The Example|authors=Ana Ruiz, B. Lund|published=2025-02-10|place=|language=en|kind="
		if got := known(d); got != want {
			t.Errorf("%s: %s", name, got)
		}
		if p := d.Stated.From["published"]; p.Basis != archive.Stated || p.Line == 0 || !strings.Contains(strings.Split(text, "\n")[p.Line-1], "date") {
			t.Errorf("%s: the date's provenance is %+v", name, p)
		}
	}
}

func TestMessagesNameTheLine(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"x.md", "---\ntitle: a\npublished: 2025-02-30\n---\ntext\n", `seeds/x.md:3: invalid date "2025-02-30" for published`},
		{"x.md", "---\ntitle: [a\n---\ntext\n", "seeds/x.md:2:"},
		{"x.md", "---\ntitle: a\ntext without an end\n", "seeds/x.md:1: the front matter is not closed"},
		{"x.md", "---\nkind: novel\n---\ntext\n", `seeds/x.md:2: unknown kind "novel"`},
		{"x.md", "---\nsource_reliability: B\n---\ntext\n", "seeds/x.md:2: a rating without rated_by"},
		{"x.md", "---\ntlp: PURPLE\n---\ntext\n", `seeds/x.md:2: unknown tlp "PURPLE"`},
		{"x.txt", "Title\n\nBy Ana Ruiz\n\n31 February 2025\n\nText that is long enough to be the text of this source.\n", "seeds/x.txt:5: warning: a date that cannot be used"},
		{"x.txt", "a\x00b", "seeds/x.txt:1: not a text file"},
		{"x.txt", " \n\t\n", "seeds/x.txt: warning: this source is empty"},
		{"x.txt", "caf\xe9 con leche, ma\xf1ana y pasado, \xe1rbol y coraz\xf3n de se\xf1or\n", "seeds/x.txt:1: warning: not UTF-8"},
	} {
		_, msgs := Read(c.name, "seeds/"+c.name, []byte(c.text))
		found := false
		for _, m := range msgs {
			found = found || strings.HasPrefix(m.String(), c.want)
			if m.Hint == "" {
				t.Errorf("no hint: %s", m)
			}
		}
		if !found {
			t.Errorf("%q: no message %q in\n%v", c.text, c.want, msgs)
		}
	}
}

func TestEncodings(t *testing.T) {
	want := "Título: año"
	for name, data := range map[string]string{
		"utf-8 bom": "\xEF\xBB\xBFTítulo: año\r\n\r\nUn texto con acentos.\r\n",
		"utf-16le":  "\xFF\xFE" + utf16(false, "Título: año\n\nUn texto con acentos.\n"),
		"utf-16be":  "\xFE\xFF" + utf16(true, "Título: año\n\nUn texto con acentos.\n"),
	} {
		d := read(t, "x.txt", data)
		if !strings.HasPrefix(d.Raw, want) || strings.Contains(d.Raw, "\r") {
			t.Errorf("%s: %q", name, d.Raw)
		}
	}
}

func utf16(big bool, s string) string {
	var b strings.Builder
	for _, r := range s {
		hi, lo := byte(r>>8), byte(r)
		if !big {
			hi, lo = lo, hi
		}
		b.WriteByte(hi)
		b.WriteByte(lo)
	}
	return b.String()
}

// Hostile sources cost what their size is worth: twice as much text, about twice
// the work. The sizes are on one side of every limit that stops reading. Under -short
// the readers of plain text and of Markdown take turns.
func TestHostileSources(t *testing.T) {
	repeat := func(s string) func(int) string { return func(n int) string { return strings.Repeat(s, n) } }
	for i, hostile := range []struct {
		name string
		n    int
		text func(n int) string
	}{
		{"one long line", 1 << 20, repeat("word ")},
		{"quote marks", 25_000, func(n int) string { return strings.Repeat("“", n) + "x" + strings.Repeat("”", n) }},
		{"quotations", 10_000, repeat("“a” said b, ")},
		{"angle quotes", 25_000, func(n int) string { return strings.Repeat("> ", n) + "x" }},
		{"footnotes", 10_000, notes},
		{"notes at the foot", 10_000, func(n int) string { return counted(n, "Claim[^%d].\n\n", n) + counted(n, "[^%d]: note\n", n) }},
		{"bracketed notes", 2_500, func(n int) string { return counted(n, "Claim[%d].\n\n", 999) + counted(n, "[%d] note of it\n", 999) }},
		{"marks in one paragraph", 5_000, func(n int) string { return counted(n, "Claim [%d]. ", 9) + "\n\n" + counted(9, "[%d] note of it\n", 9) }},
		{"raised marks", 10_000, func(n int) string { return strings.Repeat("Claim¹ ", n) + "\n\n¹ note of it\n" }},
		{"a note of many lines", 5_000, func(n int) string { return "Claim[^1].\n\n[^1]: note\n" + strings.Repeat("  and more of it\n", n) }},
		{"headings of notes", 2_500, func(n int) string { return "Claim[1].\n\n" + strings.Repeat("Notes\n\nA text.\n\n", n) }},
		{"notes to self", 2_500, repeat("%% open\n\n")},
		{"stars", 10_000, repeat("*a _b **c ")},
		{"many short lines", 10_000, repeat("A line.\n")},
		{"many headings", 10_000, repeat("A Heading\n\n")},
		{"many dates", 10_000, repeat("3 May 2024, ")},
		{"brackets", 25_000, repeat("[1]")},
		{"colons", 10_000, repeat("Title: x; ")},
		{"front matter", 1_000, func(n int) string { return "---\n" + strings.Repeat("[", n) + "\n---\ntext\n" }},
		{"keys", 500, func(n int) string { return "---\n" + counted(n, "k%d: v\n", n) + "---\ntext\n" }},
		{"capital lines", 10_000, repeat("JANE DOE AND OTHERS\n")},
		{"repeats", 5_000, repeat("This paragraph is printed again and again in the file.\n\n")},
		{"hyphenated", 10_000, repeat("word-\nword and some more to wrap the line at a width\n")},
		{"wrapped", 5_000, repeat("a line that is wrapped at a width and goes on in the next one,\n")},
		{"list", 5_000, repeat("- an item\n")},
		{"numbers that do not count on", 8_000, repeat("1. an item\n")},
		{"end marks", 40_000, repeat("* * *\n")},
		{"table", 5_000, func(n int) string { return "|a|b|\n|-|-|\n" + strings.Repeat("|1|2|\n", n) }},
		{"open fences", 2_500, repeat("```x\n\n")},
		{"underlines", 5_000, repeat("Heading\n===\n\n")},
		{"turns of speech", 5_000, repeat("Q: Why?\n\nANA RUIZ: So.\n\n")},
		{"bylines", 5_000, repeat("By Ana Ruiz\n\n")},
		{"addresses", 5_000, repeat("https://herald.example/a?b=c a@b.example\n\n")},
		{"tags", 500, repeat("<b title=\"x\">a</b>\n\n")},
		{"parentheses", 10_000, repeat("(")},
		{"carets", 10_000, repeat("[^x]: ")},
		{"superscripts", 10_000, repeat("¹²³")},
		{"combining", 25_000, repeat("e\u0301\u0301\u0301")},
		{"right to left", 10_000, repeat("\u202Eabc \u05D0\u05D1 ")},
	} {
		for k, ext := range []string{".txt", ".md"} {
			if testing.Short() && k != i%2 {
				continue
			}
			t.Run(hostile.name+ext, func(t *testing.T) {
				growth.Linear(t, hostile.n, func(n int) func() {
					data := []byte(hostile.text(n))
					return func() {
						if d, msgs := Read("x"+ext, "x"+ext, data); d == nil && len(msgs) == 0 {
							t.Error("neither a document nor a message")
						}
					}
				})
			})
		}
	}
}

// What cannot grow, for a limit stops it, is read or refused with a word.
func TestRefusedSources(t *testing.T) {
	for name, text := range map[string]string{
		"20 MB":             strings.Repeat("x", 20<<20),
		"deep list":         deep(3000),
		"front matter bomb": "---\na: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\ntitle: *c\n---\ntext\n",
	} {
		for _, ext := range []string{".txt", ".md"} {
			if d, msgs := Read("x"+ext, "x"+ext, []byte(text)); d == nil && len(msgs) == 0 {
				t.Errorf("%s%s: neither a document nor a message", name, ext)
			}
		}
	}
}

// The notes of Markdown that is read as plain text after all stay its notes.
func TestNotesOfTooMuchMarkdown(t *testing.T) {
	d, _ := Read("x.md", "x.md", []byte("A title\n\nA claim that is long enough to be a sentence of the text.[^1]\n\n[^1]: A note.\n\n"+strings.Repeat("[", 5000)+"\n"))
	if d == nil || len(d.Footnotes) != 1 || d.Footnotes[0].Refs != 1 || d.Footnotes[0].Text.Text != "A note." {
		t.Error("the note or its mark is lost")
	}
}

func deep(n int) string {
	var s strings.Builder
	for i := range n {
		s.WriteString(strings.Repeat(" ", min(2*i, 3000)) + "- x\n")
	}
	return s.String()
}

func notes(n int) string {
	var s strings.Builder
	for i := range n {
		fmt.Fprintf(&s, "Claim[^%d].\n\n[^%d]: note\n\n", i, i)
	}
	return s.String()
}

// counted repeats a line n times with numbers from 1 to most, again and again.
func counted(n int, line string, most int) string {
	var s strings.Builder
	for i := range n {
		fmt.Fprintf(&s, line, 1+i%most)
	}
	return s.String()
}

// FuzzRead: no panic, valid UTF-8, positions inside the file, spans inside
// their text and properly nested.
func FuzzRead(f *testing.F) {
	files, err := filepath.Glob("testdata/shapes/*.*")
	if err != nil || len(files) == 0 {
		f.Fatal("no seeds")
	}
	for _, file := range files {
		if data, err := os.ReadFile(file); err == nil {
			f.Add(data, strings.HasSuffix(file, ".md"))
		}
	}
	f.Fuzz(func(t *testing.T, data []byte, md bool) {
		name := "x.txt"
		if md {
			name = "x.md"
		}
		d, _ := Read(name, name, data)
		if d == nil {
			return
		}
		lines := strings.Count(d.Raw, "\n") + 1
		check := func(b *body.Block) {
			if !utf8.ValidString(b.Text) {
				t.Errorf("invalid UTF-8 in %q", b.Text)
			}
			if b.First < 0 || b.Last > lines || b.First > b.Last {
				t.Errorf("leaf %d stands in lines %d to %d of %d", b.N, b.First, b.Last, lines)
			}
			end := []int{len(b.Text)}
			last := 0
			for _, s := range b.Spans {
				for len(end) > 1 && s.Start >= end[len(end)-1] && s.Start > last {
					end = end[:len(end)-1]
				}
				if s.Start < last || s.End < s.Start || s.End > len(b.Text) {
					t.Errorf("span %+v in %q", s, b.Text)
				}
				last = s.Start
			}
		}
		body.Walk(d.Body, func(b *body.Block) bool { check(b); return true })
		for i := range d.Footnotes {
			if n := d.Footnotes[i].Text; n != nil {
				check(n)
			}
		}
		for _, x := range d.Removed {
			if x.First < 1 || x.Last > lines || x.Reason == "" {
				t.Errorf("removal %+v of %d lines", x, lines)
			}
		}
		w := &body.Writer{}
		if out := string(w.Append(nil, d.Body)); strings.Contains(strings.ToLower(out), "<script") {
			t.Error("a script came through")
		}
	})
}
