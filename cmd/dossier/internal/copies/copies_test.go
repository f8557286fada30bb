package copies

// What are copies and what is none, groups, rulings, differences; that an index which
// followed edits is the one made anew; and what hostile texts cost.

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/growth"
)

// groupsOf returns the groups among texts given as name, text, name, text.
func groupsOf(t *testing.T, by Rulings, pairs ...string) string {
	t.Helper()
	var texts []*Text
	for i := 0; i < len(pairs); i += 2 {
		title, rest, _ := strings.Cut(pairs[i+1], "\n\n")
		texts = append(texts, report{title, strings.Split(rest, "\n\n")}.text(pairs[i]+".txt"))
	}
	var x *Index
	return strings.ReplaceAll(fmt.Sprint(x.Update(t.Context(), texts).Groups(texts, by)), ".txt", "")
}

const (
	ferry = "Ferry to stop in winter\n\nThe ferry between Wubberton and the island of Old Quay will not sail from December to March, the harbour board decided on Monday by five votes to two. Its two boats are to be repaired in that time, and the quay will be dredged for the first time in eleven years.\n\nIslanders had asked for one sailing a week at least. The board answered that a boat alone costs 900 crowns a day, and that the post will come by the mail plane as it did in the winter of the storms."
	fish  = "Fewer herring in the bay\n\nCatches of herring in the bay fell by a third last season, according to the yearly count of the fishery school, which has weighed every landing since its founding. The teachers blame warm water in spring, when the shoals come close to the shore to spawn, and ask for nets with wider meshes.\n\nThe owners of the larger boats call the count too narrow, since it leaves out what is landed abroad. They want a second count by somebody else before anything is forbidden."
	// a speech that two reports quote, in words that are nobody else's
	speech = "“We have waited for this bridge through four councils and three floods, and each time somebody found a reason to wait for one more spring. I will not be the fifth to tell the children on the far bank that they may walk nine miles to a school they can see from their window. The stones are cut, the money is in the chest, and the masons are asking me every morning what they are waiting for.”"
)

func TestWhatIsNoCopy(t *testing.T) {
	week := func(n int) string {
		return fmt.Sprintf("Market report\n\nIn the week to %d March a sack of barley was sold at %d crowns on the market of Wubberton, against %d crowns in the week before. Of wheat %d sacks were offered and %d were sold, at %d crowns each on average. The price of wool was %d crowns a stone. The next market is on %d March, as always in the hall behind the harbour office, and opens at seven in the morning.", 2+7*n, 31+n, 30+n, 210+13*n, 190+17*n, 44+2*n, 12+3*n, 9+7*n)
	}
	for name, c := range map[string]struct {
		texts []string
		want  string
	}{
		"two reports":                {[]string{"a", ferry, "b", fish}, "[]"},
		"bulletins of one form":      {[]string{"a", week(0), "b", week(1), "c", week(2)}, "[]"},
		"a series that names others": {[]string{"a", gate("Abelo"), "b", gate("Borun"), "c", gate("Cavit")}, "[]"},
		"forecasts of one form":      {[]string{"a", forecast("Monday", "rain", "north", 4, 9), "b", forecast("Tuesday", "snow", "west", -2, 3), "c", forecast("Friday", "sun", "south", 11, 19)}, "[]"},
		"closes of one market":       {[]string{"a", closing("rose", "Rope", "Salt", 3, 41), "b", closing("fell", "Tar", "Wool", 7, 38)}, "[]"},
		"a column in its frame":      {[]string{"a", column("the herring, which came late and left early, as guests do who were not asked twice. I counted four boats that went out for nothing, and a cook who fried turnips in their place. Nobody complained aloud, since turnips cost less, but the cats of the quay have sent a letter to the council"), "b", column("the bell of the lower gate, which has rung an hour late since the storms. My neighbour sets her clock by it and misses the ferry; my other neighbour sets his by her, and meets her there. If the council mends the bell, two people will have nothing left to say to each other in the morning")}, "[]"},
		"two reports of one event": {[]string{
			"a", "Fire at the rope works\n\nA fire destroyed the spinning hall of the Wubberton rope works on Sunday night. Nobody was hurt. The keeper of the lower gate saw the flames at about ten and rang the bell, and forty people with buckets kept them from the salt store until the pump came from Old Quay.\n\nThe owners put the loss at 9,000 crowns. They said that spinning will begin again in a rented barn within a month.",
			"b", "Forty with buckets save the salt\n\nFlames stood over Wubberton on Sunday night when the spinning hall of the rope works burned down. It was the keeper of the lower gate who rang the bell at about ten; from then on forty people passed buckets from the basin to the salt store, which did not catch. Nobody was hurt.\n\nThe loss is 9,000 crowns by the word of the owners, who are looking for a barn. What set the hall on fire is not known, and the pump from Old Quay came when it was over.",
		}, "[]"},
		"letters of one form": {[]string{"a", letter("Ada Quell", "Old Quay", "Northwire"), "b", letter("Bo Tarn", "Wubberton", "Seldom")}, "[]"},
		"one speech in two reports": {[]string{
			"a", "Mayor wants the bridge now\n\nThe mayor of Wubberton opened the spring sitting of the council with a plea for the bridge. " + speech + " The council will vote on Friday.",
			"b", "Anger over a delay\n\nPeople from the far bank filled the gallery when the sitting began, some with lanterns. " + speech + " There was long applause from above, and silence from the benches of the guilds.",
		}, "[]"},
		"a speech, and a report that quotes it": {[]string{
			"a", "The speech of the mayor\n\n" + strings.Trim(speech, "“”") + "\n\nLet us begin with the piers in April, and let whoever votes against it say so aloud in this hall.",
			"b", "Mayor wants the bridge now\n\nThe mayor of Wubberton opened the spring sitting of the council with a plea for the bridge. " + speech + " The council will vote on Friday, after the guilds were heard.",
		}, "[]"},
		"what two reports tell again at their end": {[]string{
			"a", fish + "\n\n" + textOf(ferry),
			"b", "Post plane grounded\n\nThe plane that brings letters to Old Quay cannot fly before its engine was seen by a smith from the mainland, who is expected next week. Until then a rower takes the bags when the sea is calm, and nobody knows what will become of parcels. The school has asked for its books.\n\nThe owner said that the pilot did right to turn back.\n\n" + textOf(ferry),
		}, "[]"},
		"a few words": {[]string{"a", "Notice\n\nThe office is closed today.", "b", "Notice\n\nThe office is closed today."}, "[]"},

		"the same":            {[]string{"a", ferry, "b", ferry}, "[[a b]]"},
		"figures put right":   {[]string{"a", ferry, "b", strings.NewReplacer("900", "950", "eleven", "twelve").Replace(ferry)}, "[[a b]]"},
		"its beginning":       {[]string{"a", ferry, "b", first(ferry)}, "[[a b]]"},
		"a digest of reports": {[]string{"a", ferry, "b", fish, "c", "The week\n\n" + textOf(ferry) + "\n\n" + textOf(fish)}, "[[c a]]"},
		"three and two":       {[]string{"a", ferry, "b", fish, "c", "Winter without a ferry\n\n" + textOf(ferry), "d", fish, "e", first(ferry)}, "[[a c e] [b d]]"},
	} {
		if got := groupsOf(t, Rulings{}, c.texts...); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// forecast, closing and column are of forms that papers fill anew each time.
func forecast(day, sky, wind string, low, high int) string {
	return fmt.Sprintf("The weather\n\nOn %s there will be %s over most of the coast from the morning on, with winds from the %s that grow stronger toward the evening. Temperatures lie between %d degrees at night and %d by day, in the hills one or two lower. At the quay the water stands at its highest at %d in the morning and again twelve hours later. Small boats should stay in the basin while the red lantern is lit, as the harbour office advises. The outlook for the days behind it is unsure. The next forecast is printed tomorrow.", day, sky, wind, low, high, (high+11)%12)
}

func closing(how, best, worst string, by, at int) string {
	return fmt.Sprintf("Shares at the close\n\nShares in Wubberton %s on %s trade, and the list of the twelve ended %d points from where it had begun, at %d. %s was the strongest, and %s the weakest, with %d shares sold for each that was bought. Dealers spoke of a quiet day and said that most of them wait for the word of the bank, which meets next week. The crown was little changed against the coin of the islands. The exchange opens again at nine.", how, best, by, at, best, worst, by+2)
}

func column(of string) string {
	return "From my window\n\nDear readers, it is Saturday, the kettle is on and the window stands open, so let me tell you as in every week what I saw from it. This time it was about " + of + ".\n\nThat is all from my window for this week. Write to me at the old address, and I shall answer as always on the last page, where my answers have stood for eleven years. Until Saturday, and keep the kettle warm."
}

// gate is one of a series in which most sentences are the same and the keeper is another.
func gate(keeper string) string {
	var b strings.Builder
	for _, who := range []string{"Ilse Varn", "Oren Quill", "Mara Dest", "Tobin Halv", "Greta Solm"} {
		fmt.Fprintf(&b, "The water stood at the upper mark when %s met the Council of River Towns, and nobody at the lower gate had been told of it. Mr Corwin %s, who keeps the older gate, wrote down what the others had left out of their list.\n\n", who, keeper)
	}
	return "The gates\n\n" + strings.TrimSpace(b.String())
}

func letter(who, where, paper string) string {
	return "Appointment\n\nThe board has the honour to announce that " + who + " of " + where + " was chosen as its writer for the coming year. All letters to the board are to be sent to " + who + " at " + where + ", and notices that are to be printed to " + paper + ", which prints them on the last Friday of each month. The board thanks " + paper + " for its patience."
}

func textOf(text string) string { _, rest, _ := strings.Cut(text, "\n\n"); return rest }
func first(text string) string  { return strings.Join(strings.SplitN(text, "\n\n", 3)[:2], "\n\n") }

func TestRulings(t *testing.T) {
	names := func(a, b string) [][2]string { return [][2]string{{a + ".txt", b + ".txt"}} }
	if got := groupsOf(t, Rulings{Same: names("a", "b")}, "a", ferry, "b", fish); got != "[[a b]]" {
		t.Error("joined:", got)
	}
	if got := groupsOf(t, Rulings{Same: names("b", "c")}, "a", ferry, "b", first(ferry), "c", fish); got != "[[a b c]]" {
		t.Error("joined to a copy:", got)
	}
	if got := groupsOf(t, Rulings{Same: names("a", "gone")}, "a", ferry, "b", fish); got != "[]" {
		t.Error("joined with nothing:", got)
	}
	if got := groupsOf(t, Rulings{Apart: names("a", "b")}, "a", ferry, "b", ferry, "c", ferry); got != "[[a c]]" {
		t.Error("apart:", got)
	}
	if got := groupsOf(t, Rulings{Apart: names("b", "a")}, "a", ferry, "b", first(ferry)); got != "[]" {
		t.Error("apart:", got)
	}
}

func TestCompare(t *testing.T) {
	r := func(text string) *Text {
		title, rest, _ := strings.Cut(text, "\n\n")
		return report{title, strings.Split(rest, "\n\n")}.text("a.txt")
	}
	changed := strings.NewReplacer("Islanders had asked for one sailing", "The islanders had wanted one sailing").Replace(ferry) + " So it was in May."
	d := Compare(r(changed).Doc.Whole(), r(ferry).Doc.Whole())
	want := Diff{Same: 3, Of: 5, Other: 4,
		Changed: [][2]string{{"Islanders had asked for one sailing a week at least.", "The islanders had wanted one sailing a week at least."}},
		Added:   []string{"So it was in May."}}
	if !reflect.DeepEqual(d, want) {
		t.Errorf("%+v", d)
	}
	turned := "Ferry\n\n" + strings.Split(ferry, "\n\n")[2] + "\n\n" + strings.Split(ferry, "\n\n")[1]
	if d := Compare(r(turned).Doc.Whole(), r(ferry).Doc.Whole()); !d.Reordered || d.Same != 4 || d.Of != 4 {
		t.Errorf("%+v", d)
	}
	if d := Compare(r(first(ferry)).Doc.Whole(), r(ferry).Doc.Whole()); len(d.Missing) != 2 || d.Same != 2 || d.Of != 2 {
		t.Errorf("%+v", d)
	}
}

// An index that followed edits finds what one finds that is made anew, in any order.
func TestUpdateEqualsAnew(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 5))
	all := invented(40, rnd)
	draw := func(name string) *Text {
		r := all[rnd.IntN(8)]
		if rnd.IntN(3) == 0 { // runs that become common and rare again
			r.paragraphs = append(slices.Clone(all[9].paragraphs[:1+rnd.IntN(2)]), all[10+rnd.IntN(30)].paragraphs...)
		}
		return rules[rnd.IntN(len(rules))].do(r, all[10+rnd.IntN(30)], rnd).text(name)
	}
	var x *Index
	texts := map[string]*Text{}
	for step := range 25 {
		edits := 1
		if step == 0 {
			edits = 90
		}
		for range edits {
			name := fmt.Sprintf("%03d.txt", rnd.IntN(130))
			if delete(texts, name); rnd.IntN(4) > 0 {
				texts[name] = draw(name)
			}
		}
		var list []*Text
		for _, s := range texts {
			list = append(list, s)
		}
		x = x.Update(t.Context(), list)
		var anew *Index
		anew = anew.Update(t.Context(), list)
		if a, b := fmt.Sprint(x.Pairs()), fmt.Sprint(anew.Pairs()); a != b {
			t.Fatalf("step %d: %s\nanew %s", step, a, b)
		}
		if a, b := fmt.Sprint(Once().Update(t.Context(), list).Pairs()), fmt.Sprint(anew.Pairs()); a != b {
			t.Fatalf("step %d: once %s\nanew %s", step, a, b)
		}
		if a, b := fmt.Sprint(x.Groups(list, Rulings{})), fmt.Sprint(anew.Groups(list, Rulings{})); a != b {
			t.Fatalf("step %d: %s\nanew %s", step, a, b)
		}
	}
	if len(x.Pairs()) < 20 {
		t.Errorf("only %d pairs", len(x.Pairs()))
	}
}

// Texts of one word, of one phrase again and again, and many that have a passage in
// common cost no more than their size.
func TestCost(t *testing.T) {
	for name, make := range map[string]func(n int) []*Text{
		"one word": func(n int) []*Text {
			a := strings.Repeat("tide ", n*4000)
			return []*Text{report{"Tide", []string{a}}.text("a.txt"), report{"Tide", []string{a + "ends."}}.text("b.txt")}
		},
		"one sentence": func(n int) []*Text {
			a := strings.Repeat("The tide came in at noon and nobody saw it. ", n*400)
			return []*Text{report{"Tide", []string{a}}.text("a.txt"), report{"Tide", []string{"Once. " + a}}.text("b.txt")}
		},
		"a passage of many": func(n int) (out []*Text) {
			rnd := rand.New(rand.NewPCG(1, 1))
			for i, r := range invented(n*100, rnd) {
				out = append(out, report{r.title, append([]string{textOf(ferry)}, r.paragraphs[:2]...)}.text(fmt.Sprintf("%05d.txt", i)))
			}
			return out
		},
	} {
		t.Run(name, func(t *testing.T) {
			growth.Linear(t, 4, func(n int) func() {
				texts := make(n)
				return func() {
					for _, s := range texts {
						s.Sketch = Of(s.Doc.Whole())
					}
					var x *Index
					x.Update(t.Context(), texts).Groups(texts, Rulings{})
					Compare(texts[0].Doc.Whole(), texts[1].Doc.Whole())
				}
			})
		})
	}
}

// A group of thousands, of which each is held apart from its neighbour, costs no more.
func TestCostOfRulings(t *testing.T) {
	growth.Linear(t, 5_000, func(n int) func() {
		var list Group
		var by Rulings
		for i := range n {
			list = append(list, fmt.Sprintf("%06d.txt", i))
			if i > 0 {
				by.Apart = append(by.Apart, [2]string{list[i], list[i-1]})
			}
		}
		texts := make([]*Text, n)
		for i, name := range list {
			texts[i] = &Text{Name: name, Sketch: &Sketch{Words: fewest, Same: 1}}
		}
		var x *Index
		x = x.Update(t.Context(), texts)
		return func() {
			if groups := x.Groups(texts, by); len(groups) != 1 || len(groups[0]) != n/2 { // the first, and every other behind it
				t.Errorf("%d groups", len(groups))
			}
		}
	})
}

// TestSides: texts of one side are never asked for, and whichever side most texts are on,
// pairs of two sides are found, in an index made anew and in one that follows.
func TestSides(t *testing.T) {
	for _, languages := range []string{"xxy", "xyy", "yxx", "xxx"} {
		asked := map[string]bool{}
		x := By(func() Rule {
			return func(a, b *Text) (is bool, score float64) {
				asked[min(a.Name, b.Name)+max(a.Name, b.Name)] = true
				return true, 0
			}
		})
		var texts []*Text
		for i, text := range []string{ferry, ferry + " It is so.", ferry + " It was so before."} {
			title, rest, _ := strings.Cut(text, "\n\n")
			u := report{title, strings.Split(rest, "\n\n")}.text(string(rune('a'+i)) + ".txt")
			u.Side = languages[i : i+1]
			texts = append(texts, u)
		}
		want := 0
		for i, a := range texts {
			for _, b := range texts[:i] {
				if a.Side != b.Side {
					want++
				}
			}
		}
		anew := x.Update(t.Context(), texts)
		followed := x.Update(t.Context(), texts[:2]).Update(t.Context(), texts)
		if len(anew.Pairs()) != want || len(asked) != want || !slices.Equal(anew.Pairs(), followed.Pairs()) {
			t.Errorf("%s: %v, then %v, of %v asked; want %d", languages, anew.Pairs(), followed.Pairs(), asked, want)
		}
		if anew.Update(t.Context(), texts) != anew {
			t.Error("the same texts have another index")
		}
	}
}
