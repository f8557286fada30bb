package names

// Teaching the model of kinds: marked texts are read as the program reads them, and what
// is seen at each name that it finds becomes an example. It is a test so that it reads
// just as recognition does; kinds/weights.sh runs it.

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/cue"
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
	return &marked{text: Text{Doc: archive.InMemory(&archive.Document{File: file}), Language: "en"}}
}

// paragraph adds a paragraph and returns its number.
func (m *marked) paragraph(text string) int {
	n := len(m.text.Doc.Whole().Body) + 1
	m.text.Doc.Whole().Body = append(m.text.Doc.Whole().Body, body.Block{Kind: body.Paragraph, Text: text, N: n})
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

// How much more or less some examples count: names of which the cue proves what they are,
// for the model is not asked there, and what is of no kind that it tells, of which texts of
// the world hold more than sets of marked ones.
const (
	proven = 0.3
	unlike = 4
)

// examples reads texts as recognition does.
func examples(texts []*marked, weight float64) (out []kinds.Example) {
	for _, m := range texts {
		learnWatched(m.text, func(l *detect.Line, r detect.Run, c cue.Cue, seen []uint32) {
			is, known := m.labelled(l.N, l.Parts[r.From].Start, l.Parts[r.To-1].End)
			if !known {
				return
			}
			e := kinds.Example{Seen: slices.Clone(seen), Is: is, Weight: weight}
			if c.Proves() {
				e.Weight *= proven
			}
			if !is[kinds.Person] && !is[kinds.Organization] && !is[kinds.Place] {
				e.Weight *= unlike
			}
			out = append(out, e)
		})
	}
	return out
}

// readMarked reads the marked texts of a folder, in the order of their files. A file
// "language" says in which language they are, for want of English.
func readMarked(t *testing.T, dir string) (out []*marked) {
	files, _ := filepath.Glob(filepath.Join(dir, "*"))
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
		case strings.HasSuffix(f, ".io"):
			out = append(out, readColumns(string(data), f, 0, 3)...)
		case filepath.Base(f) == "gold.jsonl":
			out = append(out, readSpans(t, dir)...)
		}
	}
	if said, err := os.ReadFile(filepath.Join(dir, "language")); err == nil {
		for _, m := range out {
			m.text.Language = strings.TrimSpace(string(said))
		}
	}
	return out
}

// placesOf is how large the models are: that of one language, and that of four.
var placesOf = map[string]int{"en": 20_000, "xx": 40_000}

// TestTeach makes the models of kinds from the marked texts in the folders of
// $DOSSIER_MARKED. A file "teaches" beside some says which models they teach, and how much
// they count there: "en 0.5 xx 0.3", for want of "en 1".
func TestTeach(t *testing.T) {
	root := os.Getenv("DOSSIER_MARKED")
	if root == "" {
		t.Skip("no marked texts to learn from")
	}
	all := map[string][]kinds.Example{}
	sets, _ := filepath.Glob(filepath.Join(root, "*"))
	for _, dir := range sets {
		models := []string{"en", "1"}
		if said, err := os.ReadFile(filepath.Join(dir, "teaches")); err == nil {
			models = strings.Fields(string(said))
		}
		texts := readMarked(t, dir)
		for m := range slices.Chunk(models, 2) {
			weight, err := strconv.ParseFloat(m[1], 64)
			if err != nil {
				t.Fatalf("%s: %v", dir, err)
			}
			all[m[0]] = append(all[m[0]], examples(texts, weight)...)
		}
	}
	for model, list := range all {
		var of [kinds.Count]int
		for _, e := range list {
			for k, is := range e.Is {
				if is {
					of[k]++
				}
			}
		}
		t.Logf("%s: %d examples: %d people, %d organisations, %d places; of the others %d may be names and %d may be none", model, len(list), of[0], of[1], of[2], of[3], of[4])
		if err := os.WriteFile("../kinds/"+model+".bin", kinds.Learn(list, placesOf[model]), 0o644); err != nil {
			t.Fatal(err)
		}
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
		{readColumns("Tinha\tO\nde\tO\na\tO\nAda\tB-PER\nde\tI-PER\no\tI-PER\nCabo\tI-PER\na\tO\nas\tO\nCartas\tB-MISC\n", "a", 0, 1)[0], "da: 0 0 0 1 1; Ada do Cabo: 1 0 0 0 0; às: 0 0 0 1 1; Cartas: 0 0 0 1 0"},
		{readTree(tree, "a"), "Ada Montrell: 1 0 0 0 0; Harbourers: 0 1 0 0 0; Quillford: 0 0 1 0 0; joined the: 0 0 0 0 1"},
	} {
		text := c.m.text.Doc.Whole().Body[0].Text
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
	if n := len(examples([]*marked{readTree(tree, "a")}, 1)); n < 2 {
		t.Errorf("%d examples", n)
	}
}
