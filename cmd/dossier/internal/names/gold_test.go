package names

// Discovery by itself, scored on public sets and on sentences of our own.

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/judgements"
)

// goldFolder holds public sets of texts with their names; see score.
const goldFolder = "../../../../../shared/data/ner"

var (
	core     = map[string]string{"PER": "person", "ORG": "organization", "LOC": "place", "GPE": "place"}
	trimmed  = regexp.MustCompile(`^(the|The) `)
	possess  = regexp.MustCompile(`['’]s?$`)
	spacing  = regexp.MustCompile(`\s+`)
	edgeMark = " \t\n\"'“”‘’«».,;:()[]"
)

func plainName(s string) string {
	s = strings.Trim(spacing.ReplaceAllString(s, " "), edgeMark)
	return possess.ReplaceAllString(trimmed.ReplaceAllString(s, ""), "")
}

// figures are the counts that precision and recall are made of.
type figures struct{ gold, found, span, typed int }

func (f figures) f1(right int) float64 { return 2 * float64(right) / float64(max(f.gold+f.found, 1)) }

// textOf makes a document of lines, each a paragraph.
func textOf(file, text string) Text {
	d := &archive.Document{File: file}
	for p := range strings.SplitSeq(text, "\n") {
		if p = strings.TrimSpace(p); p != "" {
			d.Body = append(d.Body, body.Block{Kind: body.Paragraph, Text: p, N: len(d.Body) + 1})
		}
	}
	for i := range d.Body {
		d.Leaves = append(d.Leaves, &d.Body[i])
	}
	return Text{Doc: archive.InMemory(d), Language: "en"}
}

// goldDocument is what a careful reader found in a text.
type goldDocument struct {
	ID       string
	Mentions []struct{ Surface, Type string }
}

// readSet reads a set of texts. One that is not in English says so in a file "language".
func readSet(t *testing.T, dir string) (docs []goldDocument, texts []Text) {
	t.Helper()
	file, err := os.Open(filepath.Join(dir, "gold.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	language := "en"
	if said, err := os.ReadFile(filepath.Join(dir, "language")); err == nil {
		language = strings.TrimSpace(string(said))
	}
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var d goldDocument
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(filepath.Join(dir, d.ID+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, d)
		text := textOf(d.ID, string(data))
		text.Language = language
		texts = append(texts, text)
	}
	return docs, texts
}

// scoreSet finds names in a set of texts and compares them with what careful
// readers found: occurrences per document as a multiset of surfaces, without
// possessives and a leading article. Gold of other kinds is neutral.
func scoreSet(t *testing.T, dir string) (f figures, missed, wrong, mistyped map[string]int) {
	t.Helper()
	missed, wrong, mistyped = map[string]int{}, map[string]int{}, map[string]int{}
	docs, texts := readSet(t, dir)
	slices.SortFunc(texts, func(a, b Text) int { return strings.Compare(a.Doc.File, b.Doc.File) })
	s := NewSurvey()
	s.Update(texts, NewMatcher(nil), judgements.New(nil))
	types := map[string]archive.EntityType{}
	for _, e := range s.Entities() {
		types[e.ID] = e.Type
	}
	byFile := map[string]Text{}
	for _, t := range texts {
		byFile[t.Doc.File] = t
	}
	for _, d := range docs {
		gold, other, goldTyped := map[string]int{}, map[string]int{}, map[string]int{}
		for _, m := range d.Mentions {
			n := plainName(m.Surface)
			if c := core[m.Type]; c != "" {
				gold[n]++
				goldTyped[n+"\x00"+c]++
			} else {
				other[n]++
			}
		}
		found, foundTyped := map[string]int{}, map[string]int{}
		t := byFile[d.ID]
		for _, m := range s.Scan("", t, nil) {
			n := plainName(t.Doc.Whole().Leaves[m.N-1].Text[m.Start:m.End])
			found[n]++
			foundTyped[n+"\x00"+string(types[m.Entity])]++
		}
		for n, k := range gold {
			f.gold += k
			f.span += min(k, found[n])
			if k > found[n] {
				missed[n] += k - found[n]
			}
		}
		for n, k := range found {
			spare := max(0, min(k-gold[n], other[n]))
			f.found += k - spare
			if k-spare > gold[n] {
				wrong[n] += k - spare - gold[n]
			}
		}
		for n, k := range goldTyped {
			f.typed += min(k, foundTyped[n])
			if name, want, _ := strings.Cut(n, "\x00"); k > foundTyped[n] && found[name] >= gold[name] {
				mistyped[name+": "+want] += k - foundTyped[n]
			}
		}
	}
	return f, missed, wrong, mistyped
}

// floors are what was reached on public sets: F1 of spans, and with the type. The model of
// kinds learned from these sets too, so that their types say less than those of others: of
// a model without them, F1 with the type is 0.66, 0.57 and 0.64.
var floors = map[string][2]float64{"crossner_politics_dev": {0.845, 0.76}, "wikigold_dev": {0.86, 0.73}, "meantime_en_dev": {0.75, 0.69}}

// goldSets are the public sets that lie beside the repository, or where $DOSSIER_SPANS
// says; without any, the test is skipped.
func goldSets(t *testing.T) []string {
	t.Helper()
	root := os.Getenv("DOSSIER_SPANS")
	if root == "" {
		root = goldFolder
	}
	sets, _ := filepath.Glob(filepath.Join(root, "*", "gold.jsonl"))
	if len(sets) == 0 {
		t.Skip("the sets are not here")
	}
	return sets
}

// Discovery is held to what it reached on public sets, where they lie beside
// the repository, or where $DOSSIER_SPANS says; sets without a floor are only
// measured. With $DOSSIER_MISSES it prints what it missed most.
func TestDiscoveryOnGold(t *testing.T) {
	sets := goldSets(t)
	for _, file := range sets {
		dir := filepath.Dir(file)
		set := filepath.Base(dir)
		f, missed, wrong, mistyped := scoreSet(t, dir)
		p := func(n int) float64 { return float64(n) / float64(max(f.found, 1)) }
		r := func(n int) float64 { return float64(n) / float64(max(f.gold, 1)) }
		t.Logf("%-24s span P %.3f R %.3f F1 %.3f   typed P %.3f R %.3f F1 %.3f   (%d gold, %d found)", set,
			p(f.span), r(f.span), f.f1(f.span), p(f.typed), r(f.typed), f.f1(f.typed), f.gold, f.found)
		if floor := floors[set]; f.f1(f.span) < floor[0] || f.f1(f.typed) < floor[1] {
			t.Errorf("%s: below the floor", set)
		}
		if os.Getenv("DOSSIER_MISSES") != "" {
			most, err := strconv.Atoi(os.Getenv("DOSSIER_MISSES"))
			if err != nil || most < 2 {
				most = 60
			}
			for what, m := range map[string]map[string]int{"missed": missed, "wrong": wrong, "mistyped": mistyped} {
				var names []string
				for n := range m {
					names = append(names, n)
				}
				slices.SortFunc(names, func(a, b string) int {
					if m[a] != m[b] {
						return m[b] - m[a]
					}
					return strings.Compare(a, b)
				})
				out := ""
				for _, n := range names[:min(most, len(names))] {
					out += fmt.Sprintf("%dx %s | ", m[n], n)
				}
				t.Log(what, out)
			}
		}
	}
}

// survey learns one document.
func survey(text string) (*Survey, Text) {
	t := textOf("a.txt", text)
	s := NewSurvey()
	s.Update([]Text{t}, NewMatcher(nil), judgements.New(nil))
	return s, t
}

// The rules by themselves, with no text around but these.
func TestDiscovery(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The Harbour Workers Union (HWU) met in Lisbon.", "organization:Harbour Workers Union organization:HWU place:Lisbon"},
		{"Present were J. Moss, A. Vale and the clerk.", "person:J. Moss person:A. Vale"},
		{"He sued Harlow Valler UK LLP there.", "organization:Harlow Valler UK LLP"},
		{"They met Marine Scotland there.", ":Marine Scotland"},
		{"Prime Minister Anna Example said so, and Example left.", "person:Anna Example person:Example"},
		{"It was written for the Ministry of Trade and Industry.", "organization:Ministry of Trade and Industry"},
		{"The 2001 Italian general election was lost.", "event:2001 Italian general election"},
		{"An Italian man and a Democratic voter met on Monday.", ""},
		{"She signed the Treaty of Utopia in West Germany.", "policy:Treaty of Utopia place:West Germany"},
		{"However, the Paris–London line closed.", "place:Paris place:London"},
		{"He moved the Bank of Utopia’s seat to Rome.", "organization:Bank of Utopia place:Rome"},
		{"With elections near, nobody spoke of general elections.", ""},
		{"nothing at all, 1984, a B c", ""},
	} {
		s, text := survey(c.text)
		types := map[string]archive.EntityType{}
		for _, e := range s.Entities() {
			types[e.ID] = e.Type
		}
		var got []string
		for _, m := range s.Scan("", text, nil) {
			got = append(got, string(types[m.Entity])+":"+c.text[m.Start:m.End])
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, g, c.want)
		}
	}
}

func FuzzDiscover(f *testing.F) {
	f.Add("The Harbour Workers Union (HWU) of O’Hara-Smith, J. R. and the U.S. met 6PR’s M-19 in « São Paulo ».")
	f.Add("The U.S. Congress (ABC-d) met Lincoln University, Bo Keita Sample and the Rioalto and Marbella cartels; ABC-d left Keita.")
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "\uFFFD")
		for _, kept := range [][]*archive.Entity{nil, people} {
			text := textOf("a.txt", s)
			found := NewSurvey()
			found.Update([]Text{text}, NewMatcher(kept), judgements.New(nil))
			last := map[int]int{}
			for _, x := range found.Scan("", text, nil) {
				if x.Start < last[x.N] || x.End <= x.Start || x.End > len(text.Doc.Whole().Leaves[x.N-1].Text) || x.Entity == "" {
					t.Fatalf("%+v overlaps or leaves %q", x, s)
				}
				last[x.N] = x.End
			}
		}
	})
}
