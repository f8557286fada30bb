package copies

// Copies made by the rules by which papers carry what an agency sends, and texts that
// look like copies and are none. With DOSSIER_COPIES=folder the same rules are tried on
// the texts of a folder, which must be different reports.

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/source"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

// report is a text as it is printed.
type report struct {
	title      string
	paragraphs []string
}

func (r report) text(name string) *Text {
	doc, _ := source.Read(name, name, []byte(r.title+"\n\n"+strings.Join(r.paragraphs, "\n\n")+"\n"))
	t := ""
	if doc.Recovered.Title == r.title {
		t = r.title
	}
	return &Text{Name: name, Title: t, Doc: archive.InMemory(doc), Sketch: Of(doc)}
}

// rules are what a paper does to a text; other is a report of its own.
var rules = []struct {
	name string
	do   func(r report, other report, rnd *rand.Rand) report
}{
	{"as it is", func(r, _ report, _ *rand.Rand) report { return r }},
	{"another headline and a credit", func(r, other report, _ *rand.Rand) report {
		r = r.clone()
		r.title = other.title
		r.paragraphs[0] = "WUBBERTON (Northwire) — " + r.paragraphs[0]
		return r
	}},
	{"the first 60 %", func(r, _ report, _ *rand.Rand) report { return r.first(0.6) }},
	{"the first 40 %, another headline", func(r, other report, _ *rand.Rand) report {
		r = r.first(0.4)
		r.title = other.title
		return r
	}},
	{"the first 25 %", func(r, _ report, _ *rand.Rand) report { return r.first(0.25) }},
	{"the first 20 %", func(r, _ report, _ *rand.Rand) report { return r.first(0.2) }},
	{"without its middle", func(r, _ report, _ *rand.Rand) report {
		n := len(r.paragraphs)
		r.paragraphs = slices.Concat(r.paragraphs[:n/3], r.paragraphs[2*n/3:])
		return r
	}},
	{"what the paper prints above and below each text", func(r, _ report, _ *rand.Rand) report {
		r.paragraphs = slices.Concat([]string{"This text is printed by the Wubberton Herald under an agreement with partners abroad, and was sent to readers of the morning edition."}, r.paragraphs,
			[]string{"The Wubberton Herald is owned by its readers. Support it with a yearly sum, and have all of its reports, from the harbour to the upper gate, each morning before seven."})
		return r
	}},
	{"in one paragraph", func(r, _ report, _ *rand.Rand) report {
		return report{r.title, []string{strings.Join(r.paragraphs, " ")}}
	}},
	{"paragraphs in another order", func(r, _ report, rnd *rand.Rand) report {
		r = r.clone()
		rnd.Shuffle(len(r.paragraphs), func(i, j int) { r.paragraphs[i], r.paragraphs[j] = r.paragraphs[j], r.paragraphs[i] })
		return r
	}},
	{"one word in fifteen is another", func(r, _ report, rnd *rand.Rand) report { return r.edited(15, rnd) }},
	{"one word in ten is another, another headline", func(r, other report, rnd *rand.Rand) report {
		r = r.edited(10, rnd)
		r.title = other.title
		return r
	}},
	{"an intro of its own", func(r, other report, _ *rand.Rand) report {
		r = r.clone()
		r.title = other.title
		r.paragraphs = append(slices.Clone(other.as(r, 0.2).paragraphs), r.paragraphs...)
		return r
	}},
	{"with half as much of another text behind", func(r, other report, _ *rand.Rand) report {
		r = r.clone()
		r.paragraphs = append(r.paragraphs, other.as(r, 0.5).paragraphs...)
		return r
	}},
	{"its half behind as much of another text", func(r, other report, _ *rand.Rand) report {
		r = r.first(0.5)
		r.title = other.title
		r.paragraphs = append(other.as(r, 1).paragraphs, r.paragraphs...)
		return r
	}},
	{"cut, edited, a credit at the end", func(r, other report, rnd *rand.Rand) report {
		r = r.first(0.7).edited(18, rnd)
		r.title = other.title
		r.paragraphs = append(r.paragraphs, "Reporting by Ada Quell for Northwire; editing by the foreign desk.")
		return r
	}},
}

func (r report) clone() report { r.paragraphs = slices.Clone(r.paragraphs); return r }

// first is the beginning of a text, cut behind a sentence.
func (r report) first(share float64) report {
	left := int(share * float64(len(strings.Join(r.paragraphs, ""))))
	out := report{title: r.title}
	for _, p := range r.paragraphs {
		if len(p) <= left {
			out.paragraphs = append(out.paragraphs, p)
			left -= len(p)
			continue
		}
		if i := strings.Index(p[left:], ". "); i >= 0 && left+i+1 < len(p) {
			p = p[:left+i+1]
		}
		return report{r.title, append(out.paragraphs, p)}
	}
	return out
}

// as is so much of a text as a share of another one is long.
func (r report) as(other report, share float64) report {
	size := func(r report) float64 { return float64(len(strings.Join(r.paragraphs, ""))) }
	return r.first(min(1, share*size(other)/size(r)))
}

// edited has another word for one in so many, as far as these are in small letters.
func (r report) edited(of int, rnd *rand.Rand) report {
	out := r.clone()
	for i, p := range out.paragraphs {
		words := strings.Split(p, " ")
		for k, w := range words {
			if rnd.IntN(of) == 0 && w != "" && 'a' <= w[0] && w[0] <= 'z' {
				words[k] = []string{"rather", "however", "some", "which", "largely", ""}[rnd.IntN(6)]
			}
		}
		out.paragraphs[i] = strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), " ")
	}
	return out
}

// invented makes reports of words that nobody wrote.
func invented(n int, rnd *rand.Rand) []report {
	var lexicon []string
	syllables := strings.Fields("ba ke lo mi nu ra so ti vu za per lan dor mes tik gal hun rov sel wan")
	for range 700 {
		w := ""
		for range 1 + rnd.IntN(3) {
			w += syllables[rnd.IntN(len(syllables))]
		}
		lexicon = append(lexicon, w)
	}
	common := strings.Fields("the of a in to and that for on with was by it is at from as has been said")
	out := make([]report, n)
	sentence := func() string {
		var words []string
		for k := range 9 + rnd.IntN(14) {
			w := lexicon[rnd.IntN(len(lexicon))]
			switch x := rnd.IntN(20); {
			case k%2 == 1:
				w = common[rnd.IntN(len(common))]
			case x == 0:
				w = fmt.Sprint(rnd.IntN(9000))
			case x < 3 || k == 0:
				w = strings.ToUpper(w[:1]) + w[1:]
			}
			words = append(words, w)
		}
		return strings.Join(words, " ") + "."
	}
	for i := range out {
		out[i].title = strings.TrimSuffix(sentence(), ".")
		for range 4 + rnd.IntN(8) {
			var p []string
			for range 2 + rnd.IntN(4) {
				p = append(p, sentence())
			}
			out[i].paragraphs = append(out[i].paragraphs, strings.Join(p, " "))
		}
	}
	return out
}

func number(name string) (n int) { _, _ = fmt.Sscanf(name, "%d", &n); return n }

// collected reads the texts of a folder, for measuring.
func collected(t *testing.T, folder string) (out []report) {
	files, _ := filepath.Glob(filepath.Join(folder, "*.txt"))
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		parts := strings.Split(strings.TrimSpace(strings.ReplaceAll(string(data), "\r", "")), "\n\n")
		if len(parts) > 2 {
			out = append(out, report{parts[0], parts[1:]})
		}
	}
	return out
}

// The papers carry each of some reports, by one rule or several. Groups must be these,
// of all pairs of texts.
func TestSyndication(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 7))
	all := invented(60, rnd)
	if folder := os.Getenv("DOSSIER_COPIES"); folder != "" {
		all = collected(t, folder)
		var texts []*Text
		for i, r := range all {
			texts = append(texts, r.text(fmt.Sprintf("%04d.txt", i)))
		}
		var x *Index
		for _, g := range x.Update(t.Context(), texts).Groups(texts, Rulings{}) {
			for _, name := range g[1:] {
				t.Log("twice in the folder:", all[number(g[0])].title, "|", all[number(name)].title)
				all[number(name)].paragraphs = nil
			}
		}
		all = slices.DeleteFunc(all, func(r report) bool { return r.paragraphs == nil })
	}
	others := invented(4*len(all), rnd) // what papers add is nobody else's
	type carried struct {
		origin int
		rule   string
	}
	var texts []*Text
	what := map[string]carried{}
	for i, r := range all {
		for k := range 1 + rnd.IntN(4) {
			rule := rules[rnd.IntN(len(rules))]
			name := fmt.Sprintf("%03d-%d.txt", i, k)
			texts = append(texts, rule.do(r, others[len(texts)], rnd).text(name))
			what[name] = carried{i, rule.name}
		}
	}
	var x *Index
	x = x.Update(t.Context(), texts)
	in := map[string]int{}
	for n, g := range x.Groups(texts, Rulings{}) {
		for _, name := range g {
			in[name] = n + 1
		}
	}
	right, wrong, missed := 0, 0, 0
	of := map[string][2]int{}
	for i, a := range texts {
		for _, b := range texts[:i] {
			wanted, found := what[a.Name].origin == what[b.Name].origin, in[a.Name] > 0 && in[a.Name] == in[b.Name]
			key := min(what[a.Name].rule, what[b.Name].rule) + " | " + max(what[a.Name].rule, what[b.Name].rule)
			n := of[key]
			switch {
			case wanted && found:
				right++
				n[0]++
			case wanted:
				missed++
				n[1]++
			case found:
				wrong++
				if testing.Verbose() {
					t.Log("no copies:", a.Name, what[a.Name], b.Name, what[b.Name])
				}
			}
			of[key] = n
		}
	}
	if testing.Verbose() {
		for k, n := range of {
			if n[1] > 0 {
				t.Logf("missed %d of %d: %s", n[1], n[0]+n[1], k)
			}
		}
	}
	p, r := float64(right)/float64(right+wrong), float64(right)/float64(right+missed)
	t.Logf("%d texts, %d pairs: P %.3f, R %.3f", len(texts), right+missed, p, r)
	if p < 0.98 || r < 0.92 {
		t.Errorf("P %.3f, R %.3f", p, r)
	}
}
