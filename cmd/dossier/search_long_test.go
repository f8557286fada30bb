package main

// An index whose long lists are cut answers as one whose lists are whole, and what it shows
// before it loaded them is what comes first when it has; of phrases, some that hold it. So does one of which the words
// that begin alike are in two files.

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/export"
	"dossier/cmd/dossier/internal/search"
	"dossier/cmd/dossier/internal/testkit"
	"dossier/cmd/dossier/internal/view"
)

// logs makes briefings of few words, so that most lists are long.
func logs(n int) (list []*archive.Briefing) {
	const rare = 40
	words := strings.Fields("ferry pier quay anchor tide lantern rope signal cargo crane beacon hull mast rudder sail winch")
	rng := rand.New(rand.NewPCG(3, 4))
	for i := range n {
		var text []string
		for range 8 + rng.IntN(30) {
			text = append(text, words[min(rng.IntN(len(words)), rng.IntN(len(words)))])
		}
		text = append(text, fmt.Sprintf("fer%c%ck", "lmnt"[i%rare/10], 'a'+i%10))
		leaf := &body.Block{Kind: body.Paragraph, N: 1, Text: strings.Join(text, " ")}
		a := &archive.Attribution{Title: fmt.Sprintf("Log %d %s", i, words[rng.IntN(len(words))]), Language: "en"}
		b := (&archive.Briefing{ID: fmt.Sprint("log-", i), Doc: archive.InMemory(&archive.Document{Leaves: []*body.Block{leaf}})}).Attribute(a)
		if i%3 == 0 {
			b.Find([]archive.Mention{{Linked: &archive.Linked{Entity: "ana"}, N: 1}}, b.Dated())
		}
		list = append(list, b)
	}
	return list
}

// indexed puts the index of briefings into a site.
func indexed(t *testing.T, site string, list []*archive.Briefing, shape search.Shape) {
	t.Helper()
	x := search.Of(list, shape, nil)
	put := func(name string, shown any) {
		data, err := export.File(nil, shown)
		if err == nil {
			err = os.WriteFile(filepath.Join(site, "search", name+".js"), data, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	rules := &view.SearchRules{Briefings: len(list), Postings: shape.Postings, Lexicon: shape.Lexicon, Names: shape.Names, PerText: shape.PerText, PerColumns: shape.PerColumns, PerHead: shape.PerHead, Languages: []string{"en"}}
	if shape.Rests() > 0 {
		rules.PerRest = search.PerRest
	}
	put("rules", rules)
	put("c0", search.Columns("c0", list, nil))
	for i := range shape.Postings {
		put(search.Name("p", i), &view.SearchWords{Name: search.Name("p", i), Words: x.Postings(i)})
		put(search.Name("b", i), &view.SearchPairs{Name: search.Name("b", i), Slots: x.Pairs(i)})
	}
	for i := range shape.Rests() {
		put(search.Name("r", i), &view.SearchWords{Name: search.Name("r", i), Words: x.Rest(i)})
		put(search.Name("q", i), &view.SearchWords{Name: search.Name("q", i), Words: x.PairsRest(i)})
	}
	for i := range shape.Lexicon {
		put(search.Name("w", i), &view.SearchWords{Name: search.Name("w", i), Words: x.Lexicon(i)})
		put(search.Name("v", i), &view.SearchWords{Name: search.Name("v", i), Words: x.Others(i)})
	}
	for i, texts := range slices.Collect(slices.Chunk(list, shape.PerText)) {
		put(search.Name("t", i), &view.SearchTexts{Name: search.Name("t", i), Briefings: texts})
	}
}

func TestLongListsAreCut(t *testing.T) {
	t.Parallel()
	testkit.Tool(t, "chromium")
	root := archiveWith(t, "seeds/a.md", "A log\n\nThe ferry left.\n")
	list, whole, cut := logs(600), buildSite(t, "--quiet", "--root", root), buildSite(t, "--quiet", "--root", root)
	shape := search.Shape{Postings: 20, Lexicon: 2, Names: 1, PerText: 16, PerColumns: 4096}
	indexed(t, whole, list, shape)
	shape.Long, shape.PerHead = 40, 8
	indexed(t, cut, list, shape)
	ctx := browser(t)
	answer := func(site, question, more string) string {
		if err := chromedp.Do(ctx, opened("file://"+site+"/search.html")); err != nil {
			t.Fatal(err)
		}
		return value[string](t, ctx, `
			const asks = {`+more+`}, phrase = `+fmt.Sprint(strings.Contains(question, `"`))+`, q = `+fmt.Sprintf("%q", question)+`, all = await dossier.find(q, asks), first = await dossier.find(q, { ...asks, first: true });
			const held = async (found, most) => {
				const out = [];
				for (const doc of found ? found.docs : []) if (out.length < most && dossier.holds(await dossier.briefing(doc), found)) out.push(doc);
				return out;
			};
			const shown = await held(first, 600), comes = await held(all, shown.length);
			return [all.docs.length, all.unsure, all.docs.sort((a, b) => a - b).join(' '), (phrase ? shown.every(doc => all.docs.includes(doc)) : String(comes) === String(shown)) ? 'as shown' : 'shown: ' + shown + ', not ' + comes, shown.length ? 'at once' : 'later'].join('\n');`)
	}
	shown := 0
	for _, q := range [][2]string{{"ferry"}, {"pier"}, {"rope anchor"}, {"winch sail"}, {"ferry pier quay"}, {"ferry -pier"}, {`"ferry pier"`}, {`"rope of signal"`}, {`"pier quay anchor"`}, {"mast 17"}, {"fer", "typing: true"}, {"tide rop", "typing: true"},
		{"tide", "filters: { values: {}, names: ['ana'] }"}, {"anchor", "sort: 'date'"}, {"lantrn"}, {"ferla", "typing: true"}, {"ferlakk"}, {"fermdak tide"}, {"fretak"}, {"ferlak winch"}, {"ferryferlak"}, {"ferry-pier"}, {"nothing ferry"}} {
		want, got := strings.Split(answer(whole, q[0], q[1]), "\n"), strings.Split(answer(cut, q[0], q[1]), "\n")
		if strings.Join(got[:3], "\n") != strings.Join(want[:3], "\n") {
			t.Errorf("%s %s: %q, not %q", q[0], q[1], got, want)
		}
		if got[3] != "as shown" || want[4] != "later" {
			t.Errorf("%s %s: %s; whole: %s", q[0], q[1], got[3], want[4])
		}
		if got[4] == "at once" {
			shown++
		}
	}
	if shown < 12 {
		t.Errorf("%d questions are answered before long lists are loaded", shown)
	}
}
