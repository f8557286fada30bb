package graph

// The joined archive, made anew and joined again: the second must be the first, and
// say all that changed.

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/growth"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

// told writes what an archive says of each thing, by id, so that two archives
// can be compared whatever their numbers are.
type told struct {
	named, related, occurrences, together, statements, pairs, copies, origins map[string]string
}

func tell(a *Joined) told {
	t := told{map[string]string{}, map[string]string{}, map[string]string{}, map[string]string{}, map[string]string{}, map[string]string{}, map[string]string{}, map[string]string{}}
	for i, b := range a.Briefings {
		for _, c := range a.Named[i] {
			t.named[b.ID] += fmt.Sprint(a.Entities[c.Entity].ID, c.Mentions, " ")
		}
		for _, c := range a.CopiesOf(i) {
			t.copies[b.ID] += a.Briefings[c].ID + " "
		}
		for _, r := range a.Related[i] {
			t.related[b.ID] += a.Briefings[r].ID + ":"
			for _, e := range a.Common(i, int(r)) {
				t.related[b.ID] += a.Entities[e].ID + ","
			}
		}
	}
	for i, e := range a.Entities {
		for _, o := range a.Occurrences[i] {
			b := a.Briefings[o.Briefing]
			t.occurrences[e.ID] += b.ID
			for _, m := range o.In(b.Mentions()) {
				t.occurrences[e.ID] += fmt.Sprint(" ", b.Mentions()[m].N, b.Mentions()[m].Start)
			}
		}
		t.origins[e.ID] = fmt.Sprint(a.Origins(i))
		for _, o := range a.Together[i] {
			t.together[e.ID] += fmt.Sprint(a.Entities[o.Entity].ID, o.Briefings, " ")
		}
	}
	for key, list := range a.Timeline.of {
		for _, d := range list {
			t.statements[key] += fmt.Sprint(d.Briefing(), " ", d.n, " ", d.Date(), "; ")
		}
	}
	ids := make([]string, 0, len(a.Briefings)) // in one order, whatever that of the briefings: Changes.Order tells that
	for _, b := range a.Briefings {
		ids = append(ids, b.ID)
	}
	slices.Sort(ids)
	for _, b := range ids {
		for _, o := range ids {
			if a.Pairs.Have(b, o) {
				t.pairs[b] += o + " "
			}
		}
	}
	return t
}

// whole writes an archive out, with its numbers.
func whole(a *Joined) string {
	var s strings.Builder
	for _, b := range a.Briefings {
		fmt.Fprint(&s, b.ID, " ", b.Attr().Published, "; ")
	}
	for _, e := range a.Entities {
		fmt.Fprint(&s, e.ID, "=", e.Name, "; ")
	}
	for _, g := range slices.Concat(a.Publishers, a.Authors) {
		fmt.Fprint(&s, g.ID, g.Name, g.Bio, g.Briefings, "; ")
	}
	fmt.Fprint(&s, a.Counts, a.Named, a.Related, a.Together, a.Occurrences, a.Timeline.years, a.Pairs.of, a.copies, a.texts)
	for _, key := range slices.Sorted(maps.Keys(a.Timeline.of)) {
		fmt.Fprint(&s, key, ":")
		for _, d := range a.Timeline.of[key] {
			fmt.Fprint(&s, d.Briefing(), d.n, " ")
		}
	}
	return s.String()
}

// forget takes the mentions of an entity out of those briefings that have some.
func forget(list []*archive.Briefing, gone string) {
	is := func(m archive.Mention) bool { return m.Entity == gone }
	for i, b := range list {
		if slices.ContainsFunc(b.Mentions(), is) {
			c := *b
			c.Find(slices.DeleteFunc(slices.Clone(b.Mentions()), is), c.Dated())
			list[i] = &c
		}
	}
}

// drawCopies draws which briefings are one text: of any two, a few each.
func drawCopies(rt *rapid.T, list []*archive.Briefing) [][]string {
	var out [2][]string
	for _, b := range list {
		if k := rapid.IntRange(0, 4).Draw(rt, "copies"); k < 2 {
			out[k] = append(out[k], b.Doc.File)
		}
	}
	return out[:]
}

// An archive joined on what is left of another is the one that is joined anew,
// and Changes names everything that differs.
func TestJoinAgainEqualsJoin(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		site := &archive.Site{Language: "en"}
		ids := []string{"ana", "niger", "us", "nla", "union", "rioalto", "houten", "treasury"}
		entity := func(id string) *archive.Entity {
			return &archive.Entity{ID: id, Type: "place", Name: rapid.SampledFrom([]string{"A ", "M ", "Z "}).Draw(rt, "name") + id}
		}
		var entities []*archive.Entity
		for _, id := range ids[:6] {
			entities = append(entities, entity(id))
		}
		draw := func(file string) *archive.Briefing {
			var named []string
			for _, id := range ids {
				for range rapid.IntRange(-2, 2).Draw(rt, "mentions") {
					named = append(named, id) // perhaps of what is not there yet: a judgement may say so
				}
			}
			b := briefing(file+rapid.SampledFrom([]string{"", "-x"}).Draw(rt, "title"), rapid.SampledFrom([]string{"", "2025", "2026-01-01"}).Draw(rt, "date"), named...)
			b.Doc.File = file
			mentions := b.Mentions()
			for i := range mentions {
				mentions[i].Start = rapid.IntRange(0, 1).Draw(rt, "start")
			}
			for range rapid.IntRange(0, 4).Draw(rt, "dated") {
				b.Find(b.Mentions(), append(b.Dated(), archive.Statement{N: 1, End: 1, Date: rapid.SampledFrom([]string{"2024", "2024-03-01", "2025-06-07"}).Draw(rt, "day")}))
			}
			if rapid.Bool().Draw(rt, "issued") {
				b.Attr().Publisher = archive.Publisher{ID: "p" + file[:2], Name: "P"}
				b.Attr().Set("publisher", archive.Provenance{Basis: archive.Stated})
				b.Attribute(b.Attr())
			}
			b.Slip = archive.Digest([]byte(fmt.Sprintf("%-16.16s", b.ID+b.Attr().Published+b.Attr().Publisher.ID)))
			return b
		}
		var list []*archive.Briefing
		for i := range rapid.IntRange(0, 12).Draw(rt, "n") {
			list = append(list, draw(fmt.Sprintf("f%02d", i)))
		}
		copies := drawCopies(rt, list)
		texts := drawCopies(rt, list)
		last := Join(nil, site, list, entities, copies, texts)
		for range rapid.IntRange(1, 5).Draw(rt, "steps") {
			list, entities = slices.Clone(list), slices.Clone(entities)
			for range rapid.IntRange(0, 3).Draw(rt, "edits") {
				file := fmt.Sprintf("f%02d", rapid.IntRange(0, 14).Draw(rt, "file"))
				at, have := slices.BinarySearchFunc(list, file, func(b *archive.Briefing, f string) int { return strings.Compare(b.Doc.File, f) })
				switch k := rapid.IntRange(0, 5).Draw(rt, "edit"); {
				case k == 0 && have:
					list = slices.Delete(list, at, at+1)
				case k <= 3 && have:
					list[at] = draw(file)
				case k <= 3:
					list = slices.Insert(list, at, draw(file))
				case k == 4:
					entities[0] = entity(entities[0].ID) // perhaps renamed
				case k == 5 && rapid.Bool().Draw(rt, "silently"): // one leaves, one comes, and nobody is read again
					entities = append(entities[:len(entities)-1], entity(ids[rapid.IntRange(5, 7).Draw(rt, "new")]))
				case k == 5: // one leaves, one comes: those that named it do so no more
					gone := entities[len(entities)-1].ID
					entities = append(entities[:len(entities)-1], entity(ids[rapid.IntRange(6, 7).Draw(rt, "new")]))
					forget(list, gone)
				}
			}
			before := whole(last)
			if rapid.Bool().Draw(rt, "copied") {
				copies, texts = drawCopies(rt, list), drawCopies(rt, list)
			}
			next, clean := Join(last, site, list, entities, copies, texts), Join(nil, site, list, entities, copies, texts)
			if whole(last) != before {
				rt.Fatal("joining again changes the archive that was joined before")
			}
			if got, want := whole(next), whole(clean); got != want {
				rt.Fatalf("joined again\n%s\nanew\n%s", got, want)
			}
			changesTell(rt, last, next)
			last = next
		}
	})
}

// changesTell fails when something differs between two archives, and the Changes of
// the second do not say so.
func changesTell(rt *rapid.T, last, next *Joined) {
	was, is := tell(last), tell(next)
	for _, part := range []struct {
		what    string
		was, is map[string]string
		listed  []int
		id      func(int) string
	}{
		{"named", was.named, is.named, next.Changes.Named, func(i int) string { return next.Briefings[i].ID }},
		{"related", was.related, is.related, next.Changes.Related, func(i int) string { return next.Briefings[i].ID }},
		{"occurrences", was.occurrences, is.occurrences, next.Changes.Occurrences, func(i int) string { return next.Entities[i].ID }},
		{"origins", was.origins, is.origins, slices.Concat(next.Changes.Origins, next.Changes.Occurrences), func(i int) string { return next.Entities[i].ID }},
		{"together", was.together, is.together, next.Changes.Together, func(i int) string { return next.Entities[i].ID }},
	} {
		listed := map[string]bool{}
		for _, i := range part.listed {
			listed[part.id(i)] = true
		}
		for id, s := range part.is {
			if before, ok := part.was[id]; ok && before != s && !listed[id] {
				rt.Fatalf("%s of %s was %s and is %s, and no change is told", part.what, id, before, s)
			}
		}
	}
	for _, part := range []struct {
		what    string
		was, is map[string]string
		listed  map[string]bool
	}{{"statements", was.statements, is.statements, next.Changes.Statements}, {"pairs", was.pairs, is.pairs, next.Changes.Pairs}, {"copies", was.copies, is.copies, next.Changes.Copies}} {
		for id := range part.is {
			if part.was[id] != part.is[id] && !part.listed[id] {
				rt.Fatalf("%s of %s were %s and are %s, and no change is told", part.what, id, part.was[id], part.is[id])
			}
		}
		for id, before := range part.was {
			if _, stays := next.Briefing(id); (stays || part.what == "statements") && part.is[id] != before && !part.listed[id] {
				rt.Fatalf("%s of %s were %s and are %s, and no change is told", part.what, id, before, part.is[id])
			}
		}
	}
	if !next.Changes.Years && !slices.Equal(last.Timeline.Years(), next.Timeline.Years()) {
		rt.Fatal("the years differ, and no change is told")
	}
}

func briefing(id, date string, entities ...string) *archive.Briefing {
	b := (&archive.Briefing{ID: id, Doc: archive.InMemory(&archive.Document{})}).Attribute(&archive.Attribution{Title: id, Published: date})
	if date != "" {
		b.Attr().Set("published", archive.Provenance{Basis: archive.Stated})
	}
	for _, e := range entities {
		b.Find(append(b.Mentions(), archive.Mention{Linked: &archive.Linked{Entity: e}, N: 1}), b.Dated())
	}
	return b
}

var people = []*archive.Entity{
	{ID: "ana", Name: "Ana Bolaños", Type: "person"},
	{ID: "us", Name: "United States", Type: "place", Aliases: []string{"U.S.", "US"}},
	{ID: "niger", Name: "Niger", Type: "place"},
	{ID: "union", Name: "Harbour Workers Union", Type: "organization"},
}

func TestJoin(t *testing.T) {
	list := []*archive.Briefing{
		briefing("a", "2025-01-02", "ana", "niger", "ana"),
		briefing("b", "", "niger", "ana"),
		briefing("c", "2026", "us"),
		briefing("d", "2025-01-01", "ana"),
	}
	a := Join(nil, &archive.Site{Language: "en"}, list, people, nil, nil)
	var order []string
	for _, b := range a.Briefings {
		order = append(order, b.ID)
	}
	if got := strings.Join(order, " "); got != "c a d b" {
		t.Errorf("order %s, want the newest first and the undated last", got)
	}
	var names []string
	for _, e := range a.Entities {
		names = append(names, e.Name)
	}
	if got := strings.Join(names, ", "); got != "Ana Bolaños, Niger, United States" {
		t.Errorf("entities %s", got)
	}
	if c := a.Named[1][0]; a.Entities[c.Entity].ID != "ana" || c.Mentions != 2 {
		t.Errorf("named first in a: %+v", c)
	}
	// a is related to b and d by Ana; that b names the same country joins nothing.
	if r := a.Related[1]; len(r) != 2 || len(a.Common(1, int(r[0]))) != 1 || len(a.Common(1, int(r[1]))) != 1 || a.Entities[a.Common(1, int(r[0]))[0]].ID != "ana" {
		t.Errorf("related to a: %+v", r)
	}
	if c := a.Counts; c.Undated != 1 || c.Mentions != 7 || c.Unissued != 4 {
		t.Errorf("counts %+v", c)
	}
	// The order of the arguments does not show.
	b := Join(nil, &archive.Site{Language: "en"}, []*archive.Briefing{list[3], list[2], list[0], list[1]}, people, nil, nil)
	if fmt.Sprint(a.Named, a.Related, a.Together) != fmt.Sprint(b.Named, b.Related, b.Together) {
		t.Error("the order of the sources changes the archive")
	}
}

func TestNamesSortByTheSitesLanguage(t *testing.T) {
	var list []*archive.Entity
	var all []string
	for i, n := range []string{"Zapata", "Ñuble", "nube", "Álava", "Avila", "Öland"} {
		list = append(list, &archive.Entity{ID: fmt.Sprint("e", i), Name: n, Type: "place"})
		all = append(all, fmt.Sprint("e", i))
	}
	for lang, want := range map[string]string{"en": "Álava Avila nube Ñuble Öland Zapata", "es": "Álava Avila nube Ñuble Öland Zapata", "sv": "Álava Avila nube Ñuble Zapata Öland"} {
		a := Join(nil, &archive.Site{Language: lang}, []*archive.Briefing{briefing("x", "", all...)}, list, nil, nil)
		var got []string
		for _, e := range a.Entities {
			got = append(got, e.Name)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %s, want %s", lang, got, want)
		}
	}
}

// Two briefings of many days are compared as fast as they are long.
func TestPairsOfLongChronologiesAreLinear(t *testing.T) {
	growth.Linear(t, 10_000, func(n int) func() {
		chronicle := func(days int) *archive.Briefing {
			dated := make([]archive.Statement, n)
			for i := range dated {
				dated[i].Date = time.Unix(0, 0).UTC().AddDate(0, 0, days+i).Format(time.DateOnly)
			}
			return new(archive.Briefing).Find(nil, dated)
		}
		list := []*archive.Briefing{chronicle(0), chronicle(4 * n), chronicle(n - 1)}
		return func() {
			j := &joiner{Joined: &Joined{Archive: &archive.Archive{Briefings: list}}, days: make([][]day, len(list))}
			if j.shareDay(0, 1) || !j.shareDay(0, 2) {
				t.Error("days that both have are not those that they share")
			}
		}
	})
}

// Copies of one text count once: for how often two are named together, which briefings
// are related, and in how many texts a name is.
func TestCopiesCountOnce(t *testing.T) {
	list := []*archive.Briefing{
		briefing("a", "2026-01-01", "ana", "union"), briefing("b", "2026-01-02", "ana", "union"), briefing("c", "2026-01-03", "ana", "union"), briefing("d", "2026-01-04", "ana", "union", "niger"),
	}
	for _, b := range list {
		b.Doc.File = b.ID + ".txt"
	}
	j := Join(nil, &archive.Site{Language: "en"}, list, people, [][]string{{"b.txt", "a.txt", "gone.txt"}, {"d.txt"}}, [][]string{{"b.txt", "a.txt", "gone.txt", "c.txt"}, {"d.txt"}})
	got := ""
	for i, b := range j.Briefings {
		got += b.ID + ":"
		for _, r := range j.Related[i] {
			got += j.Briefings[r].ID
		}
		got += " "
	}
	ana, _ := j.Number("ana")
	for _, o := range j.Together[ana] {
		got += fmt.Sprint(j.Entities[o.Entity].ID, o.Briefings, " ")
	}
	if want := "d:c c:d b:d a:d union2 niger1 "; got != want || j.Origins(ana) != 2 || len(j.Copies()) != 1 {
		t.Errorf("%q, want %q; ana in %d texts; %v", got, want, j.Origins(ana), j.Copies())
	}
}

// A text that thousands carried costs no more than that they are thousands.
func TestManyCopiesAreLinear(t *testing.T) {
	growth.Linear(t, 2_000, func(n int) func() {
		var list []*archive.Briefing
		var files []string
		for i := range n {
			list = append(list, briefing(fmt.Sprintf("b%06d", i), "2026-01-01"))
			list[i].Doc.File = list[i].ID + ".txt"
			files = append(files, list[i].Doc.File)
		}
		return func() {
			if j := Join(nil, &archive.Site{Language: "en"}, list, nil, [][]string{files}, [][]string{files}); len(j.CopiesOf(n-1)) != n || len(j.Changes.Copies) != n {
				t.Errorf("%d copies, of which %d are new", len(j.CopiesOf(n-1)), len(j.Changes.Copies))
			}
		}
	})
}
