package names

// Teaching the model of kinds: marked texts are read as the program reads them, and what
// is seen at each name that it finds becomes an example. It is a test so that it reads
// just as recognition does; kinds/weights.sh runs it.

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/detect"
	"dossier/cmd/dossier/internal/kinds"
)

// marked is a text with its names.
type marked struct {
	text  Text
	spans []span
	some  bool           // only names of people, bodies and places are marked, and capitals say little: what is not marked teaches nothing
	plain map[[2]int]int // where ordinary words are, and their ends, where the marks tell them from names
}

// A span is a name that somebody marked in a paragraph.
type span struct {
	paragraph, start, end int
	is                    [kinds.Count]bool
	heads                 [][2]int // where what it is built around stands; nil: all of it
}

func newMarked(file string) *marked {
	return &marked{text: Text{Doc: &archive.Document{File: file}, Language: "en"}}
}

// paragraph adds a paragraph and returns its number.
func (m *marked) paragraph(text string) int {
	n := len(m.text.Doc.Body) + 1
	m.text.Doc.Body = append(m.text.Doc.Body, body.Block{Kind: body.Paragraph, Text: text, N: n})
	return n
}

func oneOf(list ...kinds.Kind) (is [kinds.Count]bool) {
	for _, k := range list {
		is[k] = true
	}
	return is
}

// labelled says what a stretch of a text is, as far as it is marked: the nearest span
// that is built around words of it.
func (m *marked) labelled(paragraph, start, end int) (is [kinds.Count]bool, known bool) {
	var best *span
	least, overlaps := 1<<30, false
	for i := range m.spans {
		s := &m.spans[i]
		if s.paragraph != paragraph || s.end <= start || end <= s.start {
			continue
		}
		overlaps = true
		fits := s.heads != nil || s.start >= start && s.end <= end && 2*(s.end-s.start) > end-start || start >= s.start && end <= s.end
		for _, h := range s.heads {
			fits = fits && h[0] >= start && h[1] <= end
		}
		if away := max(s.start-start, start-s.start) + max(s.end-end, end-s.end); fits && away < least {
			best, least = s, away
		}
	}
	if m.plain == nil {
		if best != nil {
			return best.is, true
		}
		return oneOf(kinds.Other, kinds.None), !overlaps && !m.some
	}
	if best != nil && best.is != oneOf(kinds.Other, kinds.None) {
		return best.is, true
	}
	ordinary := 0
	for at, stop := range m.plain {
		if at[0] == paragraph && at[1] >= start && stop <= end {
			ordinary += stop - at[1]
		}
	}
	if plain := 2*ordinary > end-start; best == nil || plain {
		return oneOf(kinds.None), plain
	}
	return oneOf(kinds.Other), true
}

// examples reads texts as recognition does.
func examples(texts []*marked) (out []kinds.Example) {
	for _, m := range texts {
		learnWatched(m.text, func(l *detect.Line, r detect.Run, seen []uint32) {
			if is, known := m.labelled(l.N, l.Parts[r.From].Start, l.Parts[r.To-1].End); known {
				out = append(out, kinds.Example{Seen: slices.Clone(seen), Is: is})
			}
		})
	}
	return out
}

// token is one of a marked text.
type token struct {
	word, tag string
	marks     []string
	glued     bool // nothing stands between it and the next
}

// join puts tokens together, and returns where each is.
func join(tokens []token) (text string, at [][2]int) {
	var b strings.Builder
	for i, t := range tokens {
		start := b.Len()
		b.WriteString(t.word)
		at = append(at, [2]int{start, b.Len()})
		if i+1 < len(tokens) && !t.glued {
			b.WriteByte(' ')
		}
	}
	return b.String(), at
}

// glue says which tokens of a text that does not say so stand together.
func glue(tokens []token) {
	for i := range tokens[:max(0, len(tokens)-1)] {
		t, next := &tokens[i], tokens[i+1].word
		t.glued = strings.ContainsAny(next[:1], ".,;:!?)]%'") || strings.HasPrefix(next, "’") || next == "n't" || slices.Contains([]string{"(", "[", "$", "@"}, t.word)
	}
}

var columnKinds = map[string]kinds.Kind{"PER": kinds.Person, "ORG": kinds.Organization, "LOC": kinds.Place, "GPE": kinds.Place}

// sentencesTogether is how many sentences make a text where a file does not say so.
const sentencesTogether = 40

// readColumns reads a file of a token a line. word and mark are the columns.
func readColumns(data, name string, word, mark int) (out []*marked) {
	var tokens []token
	n := sentencesTogether
	flush := func() {
		if len(tokens) == 0 {
			return
		}
		if n++; n > sentencesTogether {
			out, n = append(out, newMarked(name+strconv.Itoa(len(out)))), 0
		}
		m := out[len(out)-1]
		glue(tokens)
		text, at := join(tokens)
		p := m.paragraph(text)
		for i, t := range tokens {
			kind, ok := columnKinds[strings.TrimPrefix(t.marks[0], "B-")]
			if !ok || !strings.HasPrefix(t.marks[0], "B-") {
				continue
			}
			end := i + 1
			for end < len(tokens) && strings.HasPrefix(tokens[end].marks[0], "I-") {
				end++
			}
			m.spans = append(m.spans, span{paragraph: p, start: at[i][0], end: at[end-1][1], is: oneOf(kind)})
		}
		tokens = nil
	}
	for line := range strings.Lines(data) {
		f := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		switch {
		case strings.HasPrefix(line, "# newdoc"):
			flush()
			n = sentencesTogether
		case strings.TrimSpace(line) == "":
			flush()
		case strings.HasPrefix(line, "# ") || len(f) <= mark || strings.HasPrefix(f[word], "http"):
		default:
			if w := strings.TrimLeft(f[word], "#@"); w != "" {
				tokens = append(tokens, token{word: w, marks: f[mark : mark+1]})
			}
		}
	}
	flush()
	return out
}

var treeKinds = map[string][]kinds.Kind{"person": {kinds.Person}, "organization": {kinds.Organization}, "place": {kinds.Place}, "event": {kinds.Other}, "object": {kinds.Other},
	"abstract": {kinds.Other, kinds.None}, "substance": {kinds.None}, "animal": {kinds.Other}, "plant": {kinds.None}, "time": {kinds.None}}

var treeEntity = regexp.MustCompile(`\((\d+)-([a-z]+)-[^-()]*-[^-()]*-[^-()]*-([\d,]+)[^()]*(\)?)|(\d+)\)`)

// tree is a document of GUM while it is read: CoNLL-U with entities.
type tree struct {
	*marked
	tokens     []token
	open, done []treeSpan
}

type treeSpan struct {
	id, kind string
	from, to int
	heads    []string
}

func readTree(data, name string) *marked {
	t := tree{marked: newMarked(name)}
	t.plain = map[[2]int]int{}
	for line := range strings.Lines(data) {
		f := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		switch {
		case strings.HasPrefix(line, "# newpar"), strings.HasPrefix(line, "# newdoc"):
			t.flush()
		case len(f) < 10 || strings.ContainsAny(f[0], "-."):
		default:
			t.token(f)
		}
	}
	t.flush()
	return t.marked
}

func (t *tree) token(f []string) {
	here := len(t.tokens)
	t.tokens = append(t.tokens, token{word: f[1], tag: f[4], glued: strings.Contains(f[9], "SpaceAfter=No")})
	if here > 0 && (strings.HasPrefix(f[1], "'") || strings.HasPrefix(f[1], "’") || f[1] == "n't") && f[4] != "``" && f[4] != "''" {
		t.tokens[here-1].glued = true
	}
	_, entity, _ := strings.Cut(f[9], "Entity=")
	entity, _, _ = strings.Cut(entity, "|")
	for _, m := range treeEntity.FindAllStringSubmatch(entity, -1) {
		if m[5] == "" {
			e := treeSpan{m[1], m[2], here, here, strings.Split(m[3], ",")}
			if m[4] != "" {
				t.done = append(t.done, e)
			} else {
				t.open = append(t.open, e)
			}
			continue
		}
		for i := len(t.open) - 1; i >= 0; i-- {
			if e := t.open[i]; e.id == m[5] {
				e.to = here
				t.done, t.open = append(t.done, e), slices.Delete(t.open, i, i+1)
				break
			}
		}
	}
}

func (t *tree) flush() {
	if len(t.tokens) > 0 {
		text, at := join(t.tokens)
		p := t.paragraph(text)
		for i, k := range t.tokens {
			if !strings.HasPrefix(k.tag, "NNP") {
				t.plain[[2]int{p, at[i][0]}] = at[i][1]
			}
		}
		for _, e := range t.done {
			s := span{paragraph: p, start: at[e.from][0], end: at[e.to][1], is: oneOf(treeKinds[e.kind]...), heads: [][2]int{}}
			for _, h := range e.heads {
				if n, _ := strconv.Atoi(h); n > 0 && e.from+n-1 < len(at) {
					s.heads = append(s.heads, at[e.from+n-1])
				}
			}
			t.spans = append(t.spans, s)
		}
	}
	t.tokens, t.open, t.done = nil, nil, nil
}

// readSpans reads a set of texts with a file of what stands where, as scoreSet has them.
func readSpans(t *testing.T, dir string) (out []*marked) {
	file, err := os.Open(filepath.Join(dir, "gold.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var d struct {
			ID       string
			Mentions []struct {
				Type       string
				Start, End int
			}
		}
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(filepath.Join(dir, d.ID+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		m, pos := newMarked(d.ID), 0
		for line := range strings.SplitSeq(string(data), "\n") {
			runes, trimmed := []rune(line), strings.TrimSpace(line)
			if trimmed != "" {
				p, lead := m.paragraph(trimmed), strings.Index(line, trimmed)
				for _, g := range d.Mentions {
					if g.Start < pos || g.End > pos+len(runes) {
						continue
					}
					kind, ok := columnKinds[g.Type]
					if !ok {
						kind = kinds.Other
					}
					start := len(string(runes[:g.Start-pos])) - lead
					m.spans = append(m.spans, span{paragraph: p, start: start, end: start + len(string(runes[g.Start-pos:g.End-pos])), is: oneOf(kind)})
				}
			}
			pos += len(runes) + 1
		}
		out = append(out, m)
	}
	return out
}

// readMarked reads all marked texts of a folder, in the order of their files.
func readMarked(t *testing.T, root string) (out []*marked) {
	files, _ := filepath.Glob(filepath.Join(root, "*", "*"))
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		switch {
		case strings.HasSuffix(f, ".conllu"):
			out = append(out, readTree(string(data), f))
		case strings.HasSuffix(f, ".conll"):
			tweets := readColumns(string(data), f, 0, 1)
			for _, m := range tweets {
				m.some = true
			}
			out = append(out, tweets...)
		case strings.HasSuffix(f, ".iob2"):
			out = append(out, readColumns(string(data), f, 1, 2)...)
		case filepath.Base(f) == "gold.jsonl":
			out = append(out, readSpans(t, filepath.Dir(f))...)
		}
	}
	return out
}

// TestTeach makes kinds/weights.bin from the marked texts in $DOSSIER_MARKED.
func TestTeach(t *testing.T) {
	root := os.Getenv("DOSSIER_MARKED")
	if root == "" {
		t.Skip("no marked texts to learn from")
	}
	list := examples(readMarked(t, root))
	var of [kinds.Count]int
	for _, e := range list {
		for k, is := range e.Is {
			if is {
				of[k]++
			}
		}
	}
	t.Logf("%d examples: %d people, %d organisations, %d places; of the others %d may be names and %d may be none", len(list), of[0], of[1], of[2], of[3], of[4])
	if err := os.WriteFile("../kinds/weights.bin", kinds.Learn(list), 0o644); err != nil {
		t.Fatal(err)
	}
}

// What is marked is what is learned: both ways to mark texts, with a name that is longer
// than what is marked, one that is marked as nothing, and ordinary words.
func TestMarked(t *testing.T) {
	columns := "Mrs\tO\nAda\tB-PER\nMontrell\tI-PER\nof\tO\n#Quillford\tB-LOC\nsaw\tO\nWidget\tO\n.\tO\n\n"
	tree := `# newdoc id = a
1	Ada	_	_	NNP	_	_	_	_	Entity=(1-person-new-x-y-1,2-coref
2	Montrell	_	_	NNP	_	_	_	_	Entity=1)
3	joined	_	_	VBD	_	_	_	_	_
4	the	_	_	DT	_	_	_	_	Entity=(2-organization-new-x-y-2-coref
5	Harbourers	_	_	NNPS	_	_	_	_	Entity=2)
6	of	_	_	IN	_	_	_	_	_
7	Quillford	_	_	NNP	_	_	_	_	Entity=(3-place-new-x-y-1-coref)|SpaceAfter=No
8	'	_	_	''	_	_	_	_	_
9	late	_	_	RB	_	_	_	_	_
10	at	_	_	IN	_	_	_	_	_
11	night	_	_	NN	_	_	_	_	SpaceAfter=No
12	.	_	_	.	_	_	_	_	_
`
	for _, c := range []struct {
		m    *marked
		want string
	}{
		{readColumns(columns, "a", 0, 1)[0], "Ada Montrell: 1 0 0 0 0; Mrs Ada Montrell: 1 0 0 0 0; Quillford: 0 0 1 0 0; Widget: 0 0 0 1 1"},
		{readTree(tree, "a"), "Ada Montrell: 1 0 0 0 0; Harbourers: 0 1 0 0 0; Quillford: 0 0 1 0 0; joined the: 0 0 0 0 1"},
	} {
		text := c.m.text.Doc.Body[0].Text
		for w := range strings.SplitSeq(c.want, "; ") {
			name, want, _ := strings.Cut(w, ": ")
			at := strings.Index(text, name)
			is, known := c.m.labelled(1, at, at+len(name))
			got := ""
			for _, k := range is {
				if k {
					got += " 1"
				} else {
					got += " 0"
				}
			}
			if !known || strings.TrimSpace(got) != want {
				t.Errorf("%q in %q: %v%s, want %s", name, text, known, got, want)
			}
		}
	}
	if n := len(examples([]*marked{readTree(tree, "a")})); n < 2 {
		t.Errorf("%d examples", n)
	}
}
