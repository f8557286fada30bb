package body

// Markdown becomes blocks, spans keep to their text, links lead to known schemes
// only, and hostile input costs what its size is worth.

import (
	"html"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/charset"
	"dossier/cmd/dossier/internal/growth"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestLight(t *testing.T) {
	for _, c := range []struct{ in, text, spans string }{
		{"plain", "plain", ""},
		{"a *word* here", "a word here", "em:word"},
		{"the *Siamese cat*-denies", "the Siamese cat-denies", "em:Siamese cat"},
		{"**strong** and _soft_", "strong and soft", "strong:strong em:soft"},
		{"5 * 3 * 2", "5 * 3 * 2", ""},
		{"* a footnote of sorts", "* a footnote of sorts", ""},
		{"snake_case_name", "snake_case_name", ""},
		{"half *open", "half *open", ""},
		{"see <https://example.org/a?b=c>.", "see https://example.org/a?b=c.", "link:https://example.org/a?b=c"},
		{"(https://example.org/x).", "(https://example.org/x).", "link:https://example.org/x"},
		{"a <b>tag</b> stays", "a <b>tag</b> stays", ""},
		{"*“Come in,”* he said", "“Come in,” he said", "em:“Come in,”"},
	} {
		text, spans := Light(c.in)
		if text != c.text {
			t.Errorf("%q: text %q, want %q", c.in, text, c.text)
		}
		var got []string
		for _, s := range spans {
			got = append(got, map[SpanKind]string{Emphasis: "em", Strong: "strong", Link: "link"}[s.Kind]+":"+text[s.Start:s.End])
		}
		if strings.Join(got, " ") != c.spans {
			t.Errorf("%q: spans %q, want %q", c.in, got, c.spans)
		}
	}
}

func TestQuotations(t *testing.T) {
	b := Block{}
	b.Inline(`He said “she told me ‘no’ and “yes”” and «Sí». 6" of rain.`)
	var got []string
	for _, s := range b.Spans {
		got = append(got, b.Text[s.Start:s.End])
	}
	want := "“she told me ‘no’ and “yes””|“yes”|«Sí»"
	if strings.Join(got, "|") != want {
		t.Errorf("quotations %q, want %q", got, want)
	}
}

func TestParse(t *testing.T) {
	src := "# Title\n\nFirst *line*\nwraps.\n\n> [!note] Mind\n> quoted\n\n- one\n- two with [[Target|text]]\n\n| a | b |\n|---|--:|\n| 1 | `x` |\n\n```go\nfunc f() {}\n```\n\n<script>alert(1)</script>\n"
	blocks := Parse([]byte(src), 10)
	Number(blocks, 0)
	var got []string
	Walk(blocks, func(b *Block) bool {
		got = append(got, b.Text)
		return true
	})
	want := []string{"Title", "First line wraps.", "Mind quoted", "one", "two with text", "a", "b", "1", "x", "func f() {}\n", "<script>alert(1)</script>"}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("leaves\n%q, want\n%q", got, want)
	}
	if blocks[1].First != 12 || blocks[1].Last != 13 {
		t.Errorf("the paragraph stands in lines %d to %d, want 12 to 13", blocks[1].First, blocks[1].Last)
	}
	w := &Writer{}
	out := string(w.Append(nil, blocks))
	for _, tag := range []string{`<p id="p2">First <em>line</em> wraps.</p>`, `<p class="label">note</p>`, `<td id="p9" class="right"><code>x</code></td>`, `<span class="kd">func</span>`, "&lt;script&gt;"} {
		if !strings.Contains(out, tag) {
			t.Errorf("the page lacks %s\n%s", tag, out)
		}
	}
	if strings.Contains(out, "<script") {
		t.Error("a script of the source is live")
	}
}

func TestLinksLeaveOnlyByKnownSchemes(t *testing.T) {
	for target, want := range map[string]bool{
		"https://example.org": true, "HTTP://example.org": true, "mailto:a@example.org": true,
		"javascript:alert(1)": false, "data:text/html,x": false, "//example.org": false, "/etc": false, "vbscript:x": false, "https://": false, "https://a b": false,
	} {
		if _, ok := Outside(target); ok != want {
			t.Errorf("Outside(%q) = %v", target, ok)
		}
	}
	blocks := Parse([]byte("[x](javascript:alert(1)) ![y](https://tracker.example/p.gif) [z](https://ok.example)"), 1)
	out := string((&Writer{}).Append(nil, blocks))
	if strings.Contains(out, "javascript") || strings.Contains(out, "<img") || !strings.Contains(out, `href="https://ok.example"`) {
		t.Error(out)
	}
}

func TestCutAndInsertKeepSpans(t *testing.T) {
	b := Block{Text: "one two¹ three", Spans: []Span{{Start: 4, End: 9, Kind: Emphasis}, {Start: 10, End: 15, Kind: Strong}}}
	b.Cut(7, 9)
	if b.Text != "one two three" || b.Spans[0].End != 7 || b.Text[b.Spans[1].Start:b.Spans[1].End] != "three" {
		t.Errorf("%q %v", b.Text, b.Spans)
	}
	if b.Insert(Span{Start: 2, End: 5}) {
		t.Error("a crossing span was taken")
	}
	if !b.Insert(Span{Start: 7, End: 7, Kind: NoteRef, Target: "1"}) || b.Spans[1].Kind != NoteRef {
		t.Errorf("%v", b.Spans)
	}
}

// Marks of lists and quotations are counted wherever they stand on a line; a rule
// across the page, a sum, a dash and a year are none.
func TestNesting(t *testing.T) {
	for _, deep := range []string{"1) ", "1. ", "12. ", "- ", "+ ", "* ", "- 1) ", "> - ", "1)\t", "* - "} {
		if src := strings.Repeat(deep, 2*maxNesting) + "x\n"; TooMuch([]byte(src)) == "" {
			t.Errorf("%q is let through", deep)
		}
	}
	for _, flat := range []string{"- - - \n", "* * *\n", "-----", "1.5 ", "1984 ", "a - b ", "— ", "1)a", "-x ", "+1 "} {
		if why := TooMuch([]byte(strings.Repeat(flat, 2*maxNesting))); why != "" {
			t.Errorf("%q is refused: %s", flat, why)
		}
	}
	if why := TooMuch([]byte(strings.Repeat("- ", 2*maxNesting) + "\n")); why != "" {
		t.Error("a rule is refused: " + why)
	}
}

// A row that lacks cells gets them as far as that costs little: a table of ten thousand
// columns would make ten thousand cells of each bar.
func TestRowsAreFilledWithinBounds(t *testing.T) {
	for rows, want := range map[int]int{2: 3 * 50, 200: 50 + 200 + maxPadding} {
		src := strings.Repeat("|a", 50) + "|\n" + strings.Repeat("|-", 50) + "|\n" + strings.Repeat("|b|\n", rows)
		if why := TooMuch([]byte(src)); why != "" {
			t.Fatal(why)
		}
		cells := 0
		blocks := Parse([]byte(src), 1)
		Number(blocks, 0)
		Walk(blocks, func(*Block) bool { cells++; return true })
		if cells != want {
			t.Errorf("%d rows have %d cells, want %d", rows, cells, want)
		}
	}
	if TooMuch([]byte(strings.Repeat("|a", 1000)+"\n"+strings.Repeat("|-", 1000)+"|\n"+strings.Repeat("|\n", 1000))) == "" {
		t.Error("a million cells are made of a thousand bars")
	}
}

// Whatever goldmark would take out of all proportion for is refused before it is
// parsed: what is let through costs what its size is worth.
func TestHostileMarkdownIsRefusedOrLinear(t *testing.T) {
	repeat := func(s string) func(int) string { return func(n int) string { return strings.Repeat(s, n) } }
	for _, hostile := range []struct {
		name string
		n    int
		text func(n int) string
	}{
		{"lists", 2500, repeat("- ")},
		{"quotes", 50_000, repeat(">")},
		{"quote lines", 150, repeat(strings.Repeat("> ", 60) + "x\n")},
		{"quotes that are read", 1000, repeat(strings.Repeat("> ", maxNesting) + "x\n\n")},
		{"links", 15_000, repeat("[a](")},
		{"links that are read", maxBrackets / 2, repeat("[a](")},
		{"brackets", 50_000, repeat("[")},
		{"brackets that are read", maxBrackets / 2, repeat("[")},
		{"stars", 10_000, repeat("*a **b ")},
		{"stars that are read", maxMarks / 6, repeat("*a **b ")},
		{"ticks", 10_000, repeat("`a ``b ")},
		{"ticks that are read", maxMarks / 6, repeat("`a ``b ")},
		{"deep list", 200, deepList},
		{"notes", 10_000, repeat("[^1]: x\n\n")},
		{"angles", 30_000, repeat("<a ")},
		{"one line", 300_000, repeat("word ")},
		{"entities", 50_000, repeat("&amp;")},
		{"tables", 10_000, func(n int) string { return strings.Repeat("|a", n) + "\n" + strings.Repeat("|-", n) + "\n" }},
		{"numbered lists", 5000, repeat("1) ")},
		{"dotted lists", 5000, repeat("12. ")},
		{"plus lists", 5000, repeat("+ ")},
		{"lists of two kinds", 5000, repeat("- 1) ")},
		{"short rows", 1500, func(n int) string {
			return strings.Repeat("|a", n) + "\n" + strings.Repeat("|-", n) + "|\n" + strings.Repeat("|\n", n)
		}},
		{"tables that are read", maxMarks / 4, func(n int) string { return strings.Repeat("|a", n) + "\n" + strings.Repeat("|-", n) + "\n" }},
	} {
		t.Run(hostile.name, func(t *testing.T) {
			growth.Linear(t, hostile.n, func(n int) func() {
				src := []byte(hostile.text(n))
				return func() {
					if TooMuch(src) == "" {
						Parse(src, 1)
					}
				}
			})
		})
	}
}

func deepList(n int) string {
	var s strings.Builder
	for i := range n {
		s.WriteString(strings.Repeat("  ", i) + "- x\n")
	}
	return s.String()
}

func TestListingNumbersLines(t *testing.T) {
	out := string(AppendListing(nil, "a <b>\n\nc\x01\n", 7))
	if want := `<pre class="lines"><a id="L7" href="#L7">7</a>a &lt;b&gt;` + "\n" + `<a id="L8">8</a>` + "\n" + `<a id="L9" href="#L9">9</a>c` + "\uFFFD\n</pre>"; out != want {
		t.Errorf("%q", out)
	}
}

func FuzzEscape(f *testing.F) {
	f.Add("a<b>&\"'\x00\u0085\uFFFE")
	f.Add("a\u202Eb\u2066c")
	f.Fuzz(func(t *testing.T, s string) {
		out := string(AppendEscaped(nil, s))
		if strings.ContainsAny(out, "<>\"'\x00") {
			t.Errorf("%q", out)
		}
		if !strings.ContainsAny(s, "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x0b\x0c\x0d\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f\x7f") &&
			!strings.ContainsFunc(s, func(r rune) bool {
				return 0x7F <= r && r < 0xA0 || r >= 0xFFFE && r <= 0xFFFF || charset.DirectsAt(string(r), 0)
			}) && html.UnescapeString(out) != s {
			t.Errorf("%q becomes %q", s, out)
		}
	})
}
