package names

// Reading marked texts, each set in the form in which its makers publish it.

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

	"dossier/cmd/dossier/internal/kinds"
)

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

// columnKinds are what sets call kinds. What they call otherwise is a name of another kind.
var columnKinds = map[string]kinds.Kind{"PER": kinds.Person, "ORG": kinds.Organization, "LOC": kinds.Place, "GPE": kinds.Place, "MISC": kinds.Other, "OTH": kinds.Other}

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
		out[len(out)-1].sentence(contracted(tokens))
		tokens = nil
	}
	for line := range strings.Lines(data) {
		line = strings.TrimRight(line, "\r\n")
		f := strings.Split(line, "\t")
		if !strings.Contains(line, "\t") {
			f = strings.Fields(line)
		}
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

// sentence adds a paragraph of tokens with their marks.
func (m *marked) sentence(tokens []token) {
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
}

// contracted joins the Portuguese prepositions and articles that a treebank takes apart.
func contracted(tokens []token) (out []token) {
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		if i+1 < len(tokens) && !strings.HasPrefix(tokens[i+1].marks[0], "B-") {
			next, low := tokens[i+1].word, strings.ToLower(t.word)
			article := slices.Contains([]string{"o", "a", "os", "as"}, next)
			short := map[string]string{"de": "d", "em": "n", "por": "pel", "a": "a"}[low]
			if low == "a" && strings.HasPrefix(next, "a") {
				short = "à"
				next = next[1:]
			}
			if short != "" && (article || (low == "de" || low == "em") && slices.Contains([]string{"um", "uma", "este", "esta", "ele", "ela", "esse", "essa"}, next)) {
				if t.word != low {
					short = strings.ToUpper(short[:1]) + short[1:]
				}
				t.word = short + next
				i++
			}
		}
		out = append(out, t)
	}
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
