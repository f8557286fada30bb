package main

// Names at the desk: what an act would change is told and then true, what commands do is the
// same, what judgements rule out is refused, and all of it is undone.

import (
	"fmt"
	"maps"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"dossier/cmd/dossier/internal/testkit"
)

// between returns what stands between two texts.
func between(s, from, to string) string {
	_, s, _ = strings.Cut(s, from)
	s, _, _ = strings.Cut(s, to)
	return s
}

// carry sends a form that is planned first, and says yes. It returns the plan and the page
// that follows the deed.
func (r *running) carry(t *testing.T, page string, form url.Values) (plan, done string) {
	t.Helper()
	plan = r.send(t, page, form)
	id := between(plan, `name="plan" value="`, `"`)
	if id == "" {
		t.Fatalf("no plan: %s", between(plan, `role="alert">`, "</p>"))
	}
	return plan, r.send(t, page, url.Values{"do": {"carry-out"}, "plan": {id}, "of": form["of"]})
}

const (
	ferry  = "Norland sails again\n\nwww.herald.example\n\n3 May 2021\n\nThe ferry left for the island on Monday. Otto Example of the Harbour Workers Union saw Norland there, and Norland came back with Otto Example.\n"
	norths = "A visit to the north\n\n4 May 2021\n\nThey went to Norland with Otto Example, as Norland is close. Later the Union of Dockers came, and Olga Example left Norland with the Harbour Workers Union.\n"
)

func namesArchive(t *testing.T) string {
	root := newArchive(t)
	place(t, filepath.Join(root, "seeds", "crowd.txt"), crowd)
	place(t, filepath.Join(root, "seeds", "ferry.txt"), ferry)
	place(t, filepath.Join(root, "seeds", "north.txt"), norths)
	place(t, filepath.Join(root, "content", "entities", "norland.md"), "---\n# mine\nname: Norland # as they say\ntype: organization # or a place?\n---\nA note.\n")
	return root
}

// An entity is divided by sources, and by none that is not meant.
// Long because each step stands on the one before.
func TestDeskDividesNames(t *testing.T) {
	t.Parallel()
	root := namesArchive(t)
	before := withoutPermalinks(files(t, filepath.Join(root, "content")))
	r := previewOf(t, root)
	if _, page := r.get("_dossier/name?id=norland"); !strings.Contains(bare(page), "6 mentions in 2 briefings") || !strings.Contains(page, `name="in" value="ferry.txt"`) {
		t.Fatalf("%s", bare(page))
	}
	split := url.Values{"of": {"norland"}, "id": {"norland"}, "do": {"split"}, "in": {"ferry.txt"}, "name": {"Norland (ferry)"}, "newtype": {"work"}}
	plan, done := r.carry(t, "name", split)
	if want := "6 mentions: 3 stay, 3 go to Norland (ferry)."; !strings.Contains(plan, want) || !strings.Contains(done, "Split Norland in 1 source. "+want) {
		t.Errorf("%s\n%s", between(plan, `class="plan"`, "</section>"), between(done, `class="outcome"`, "</p>"))
	}
	if _, page := r.get("briefings/norland-sails-again.html"); strings.Count(page, `data-entity="norland-ferry"`) == 0 || strings.Contains(page, `data-entity="norland"`) {
		t.Error("the site did not follow")
	}
	if _, page := r.get("briefings/a-visit-to-the-north.html"); !strings.Contains(page, `data-entity="norland"`) {
		t.Error("other sources followed, too")
	}
	r.equalsBuild()
	// To one that is there; and not linked at all.
	plan, _ = r.carry(t, "name", url.Values{"of": {"norland"}, "id": {"norland"}, "do": {"split"}, "in": {"north.txt"}, "into": {"norland-ferry"}})
	if !strings.Contains(plan, "3 mentions: 3 go to Norland (ferry).") {
		t.Errorf("%s", between(plan, `class="plan"`, "</section>"))
	}
	plan, _ = r.carry(t, "name", url.Values{"of": {"otto-example"}, "id": {"otto-example"}, "do": {"unlink"}, "in": {"ferry.txt"}})
	if !strings.Contains(plan, "2 are nobody’s then") {
		t.Errorf("%s", between(plan, `class="plan"`, "</section>"))
	}
	r.equalsBuild()
	for range 3 {
		mustRun(t, "undo", "--root", root)
	}
	if got := withoutPermalinks(files(t, filepath.Join(root, "content"))); !maps.Equal(got, before) {
		t.Errorf("%q", got)
	}
	for what, form := range map[string]url.Values{
		"no source":          {"of": {"norland"}, "id": {"norland"}, "do": {"split"}, "name": {"X y"}, "newtype": {"work"}},
		"a source elsewhere": {"of": {"norland"}, "id": {"norland"}, "do": {"split"}, "in": {"../../x"}, "name": {"X y"}, "newtype": {"work"}},
		"one without it":     {"of": {"norland"}, "id": {"norland"}, "do": {"split"}, "in": {"crowd.txt"}, "name": {"X y"}, "newtype": {"work"}},
		"no type":            {"of": {"norland"}, "id": {"norland"}, "do": {"split"}, "in": {"ferry.txt"}, "name": {"X y"}, "newtype": {"god"}},
		"no name":            {"of": {"norland"}, "id": {"norland"}, "do": {"split"}, "in": {"ferry.txt"}, "newtype": {"work"}},
		"its own name":       {"of": {"norland"}, "id": {"norland"}, "do": {"split"}, "in": {"ferry.txt"}, "name": {"NORLAND"}, "newtype": {"work"}},
		"markup for a name":  {"of": {"norland"}, "id": {"norland"}, "do": {"split"}, "in": {"ferry.txt"}, "name": {"<>&\""}, "newtype": {"work"}},
		"a long name":        {"of": {"norland"}, "id": {"norland"}, "do": {"split"}, "in": {"ferry.txt"}, "name": {strings.Repeat("long ", 60)}, "newtype": {"work"}},
		"itself":             {"of": {"norland"}, "id": {"norland"}, "do": {"split"}, "in": {"ferry.txt"}, "into": {"norland"}},
		"nobody":             {"of": {"nobody"}, "id": {"nobody"}, "do": {"ignore"}},
		"the same name":      {"id": {"norland"}, "do": {"rename"}, "name": {"Norland"}},
		"two for one name":   {"id": {"norland", "lisbon"}, "do": {"rename"}, "name": {"Other"}},
		"a plan of sources":  {"do": {"carry-out"}, "plan": {"XXXX"}},
		"a pair of nobody":   {"do": {"merge <script> lisbon"}},
		"half a pair":        {"do": {"merge lisbon"}},
		"itself apart":       {"do": {"not-same lisbon lisbon"}},
		"thousands":          {"do": {"ignore"}, "id": strings.Split(strings.Repeat("lisbon ", 3000)+"x", " ")},
	} {
		page := "names"
		if form.Has("of") {
			page = "name"
		}
		said := r.send(t, page, form)
		if !strings.Contains(said, "Not done:") || strings.Contains(said, "<script> ") {
			t.Errorf("%s is accepted: %s", what, between(said, `<section class="plan"`, "</section>"))
		}
	}
	many := url.Values{"do": {"ignore"}}
	for i := range 9000 {
		many.Add("id", fmt.Sprint("n", i))
	}
	if said := r.send(t, "names", many); !strings.Contains(said, "one act is on 2000 at most; tick fewer") {
		t.Errorf("%s", between(said, `role="alert">`, "</p>"))
	}
	if got := withoutPermalinks(files(t, filepath.Join(root, "content"))); !maps.Equal(got, before) {
		t.Errorf("something was written: %q", got)
	}
	// Markup in a name stays text wherever it is shown.
	plan, done = r.carry(t, "names", url.Values{"id": {"lisbon"}, "do": {"rename"}, "name": {"<i>Lis</i>&bon"}})
	if strings.Contains(plan, "<i>Lis") || strings.Contains(done, "<i>Lis") || !strings.Contains(done, "&lt;i&gt;Lis") {
		t.Error("a name is markup")
	}
	r.equalsBuild()
}

// What is likely one is offered; held apart it is not again, nor merged.
func TestDeskHoldsApart(t *testing.T) {
	t.Parallel()
	root := namesArchive(t)
	r := previewOf(t, root)
	offer := `value="merge union-of-dockers dockers-union"`
	list := func() string {
		_, page := r.get("_dossier/names?show=all&alike=1")
		return page
	}
	if page := list(); !strings.Contains(page, offer) || strings.Contains(page, `id="olga-example"`) {
		t.Fatalf("%s", bare(page))
	}
	said := r.send(t, "names", url.Values{"do": {"not-same union-of-dockers dockers-union"}})
	if !strings.Contains(said, "Held apart Union of Dockers and dockers-union.") {
		t.Fatalf("%s", between(said, `<p class="outcome`, "</p>"))
	}
	if strings.Contains(list(), offer) {
		t.Error("what is held apart is offered again")
	}
	for _, pair := range []string{"union-of-dockers dockers-union", "dockers-union union-of-dockers"} {
		if said := r.send(t, "names", url.Values{"do": {"merge " + pair}}); !strings.Contains(said, "are held apart") || !strings.Contains(said, "entities.yaml, line") {
			t.Errorf("%s: %s", pair, between(said, `role="alert">`, "</p>"))
		}
	}
	r.equalsBuild()
	// A merge keeps the old address; the way back is refused.
	r.carry(t, "names", url.Values{"do": {"merge dockers-union harbour-workers-union"}})
	if status, page := r.get("entities/dockers-union.html"); status != 200 || !strings.Contains(page, "harbour-workers-union") && !strings.Contains(page, "crowd.html#p") {
		t.Errorf("the old address leads nowhere: %d", status)
	}
	if said := r.send(t, "names", url.Values{"do": {"merge harbour-workers-union dockers-union"}}); !strings.Contains(said, "Not done:") {
		t.Error("a circle is made")
	}
	// The act of a plan whose file was changed meanwhile is refused; nothing is lost.
	plan := r.send(t, "names", url.Values{"id": {"lisbon"}, "do": {"rename"}, "name": {"Lisboa"}})
	theirs, err := os.ReadFile(filepath.Join(root, "content", "entities.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	r.put("content/entities.yaml", string(theirs)+"# theirs\n")
	if said := r.send(t, "names", url.Values{"do": {"carry-out"}, "plan": {between(plan, `name="plan" value="`, `"`)}}); !strings.Contains(said, "was changed meanwhile") {
		t.Errorf("%s", between(said, `<p class="outcome`, "</p>"))
	}
	if data, _ := os.ReadFile(filepath.Join(root, "content", "entities.yaml")); string(data) != string(theirs)+"# theirs\n" {
		t.Errorf("%s", data)
	}
	r.equalsBuild()
}

// Each act on names by the desk and by command: the same files, byte for byte.
func TestDeskNamesEqualCommands(t *testing.T) {
	t.Parallel()
	byDesk, byCommand := namesArchive(t), namesArchive(t)
	before := withoutPermalinks(files(t, filepath.Join(byDesk, "content")))
	r := previewOf(t, byDesk)
	acts := 0
	do := func(page string, form url.Values, args ...string) {
		t.Helper()
		if form.Get("do") == "ignore" || form.Get("do") == "not-same" {
			r.send(t, page, form)
		} else {
			r.carry(t, page, form)
		}
		mustRun(t, append([]string{args[0], args[1], "--root", byCommand}, args[2:]...)...)
		acts++
	}
	do("name", url.Values{"of": {"norland"}, "id": {"norland"}, "do": {"split"}, "in": {"ferry.txt"}, "name": {"Norland (ferry)"}, "newtype": {"work"}},
		"entities", "split", "norland", "Norland (ferry)", "--in", "ferry.txt", "--type", "work")
	do("name", url.Values{"of": {"norland"}, "id": {"norland"}, "do": {"split"}, "in": {"north.txt"}, "into": {"norland-ferry"}},
		"entities", "split", "norland", "norland-ferry", "--in", "north.txt")
	do("names", url.Values{"id": {"norland"}, "do": {"type"}, "type.norland": {"place"}}, "entities", "accept", "norland", "--type", "place")
	do("names", url.Values{"id": {"otto-example"}, "do": {"rename"}, "name": {"Otto von Example"}}, "entities", "rename", "otto-example", "Otto von Example")
	do("names", url.Values{"id": {"dockers-union"}, "do": {"merge"}, "into": {"harbour-workers-union"}}, "entities", "merge", "dockers-union", "harbour-workers-union")
	do("names", url.Values{"id": {"olga-example"}, "do": {"not-same"}, "into": {"otto-example"}}, "entities", "not-same", "Otto von Example", "olga-example")
	do("names", url.Values{"id": {"lisbon"}, "do": {"ignore"}}, "entities", "ignore", "lisbon")
	a, b := withoutPermalinks(files(t, filepath.Join(byDesk, "content"))), withoutPermalinks(files(t, filepath.Join(byCommand, "content")))
	for name := range a {
		if a[name] != b[name] {
			t.Errorf("%s: by the desk\n%s\nby command\n%s", name, a[name], b[name])
		}
	}
	if len(a) != len(b) {
		t.Errorf("%d and %d files", len(a), len(b))
	}
	if want := "---\n# mine\nname: Norland # as they say\ntype: place # or a place?\n---\nA note.\n"; a["entities/norland.md"] != want {
		t.Errorf("%s", a["entities/norland.md"])
	}
	r.equalsBuild()
	for range acts {
		mustRun(t, "undo", "--root", byDesk)
		mustRun(t, "undo", "--root", byCommand)
	}
	for _, root := range []string{byDesk, byCommand} {
		if got := withoutPermalinks(files(t, filepath.Join(root, "content"))); !maps.Equal(got, before) {
			t.Errorf("%q", got)
		}
	}
}

// The names that a site speaks of most can be read first, and stay first over an act.
func TestDeskNamesOftenFirst(t *testing.T) {
	t.Parallel()
	r := previewOf(t, namesArchive(t))
	_, page := r.get("_dossier/names?show=all&order=mentions")
	last := 1 << 20
	for i, cell := range strings.Split(page, "<tr id=")[1:] {
		n, err := strconv.Atoi(between(cell, "</select></td>\n<td>", " in "))
		if err != nil || n > last {
			t.Errorf("row %d is named %d times, after %d: %v", i, n, last, err)
		}
		last = n
	}
	if last == 1<<20 || !strings.Contains(page, "the most mentioned first.") || !strings.Contains(page, "name?id=norland&amp;order=mentions") {
		t.Errorf("%s", bare(page))
	}
	plan, done := r.carry(t, "names", url.Values{"id": {"lisbon"}, "do": {"rename"}, "name": {"Lisboa"}, "show": {"all"}, "order": {"mentions"}})
	if !strings.Contains(plan, `name="order" value="mentions"`) || !strings.Contains(plan, "the most mentioned first.") || !strings.Contains(done, "Renamed Lisbon") {
		t.Errorf("%s", bare(plan))
	}
}

// By keyboard alone, and without a script, at all widths.
func TestDeskNamesInABrowser(t *testing.T) {
	t.Parallel()
	testkit.Tool(t, "chromium")
	root := namesArchive(t)
	s := sit(t, root)
	keys := func(s string) chromedp.Action[chromedp.Void] { return chromedp.KeyEvent(s) }
	s.do(chromedp.EmulateViewport(1280, 900), media("light"))
	s.goes("names?q=dockers&show=all")
	s.becomes("the list", "document.body.innerText", "Union of Dockers")
	for range 6 { // to the row of the one that is likely another's
		if s.truth(`document.querySelector("tr.current")?.id`) == "union-of-dockers" {
			break
		}
		s.do(keys("j"))
	}
	s.do(keys("l"))
	s.becomes("the plan", `document.querySelector(".plan")?.innerText`, "go")
	shot(t, s.ctx, "desk-names-plan")
	s.do(keys("\r"))
	s.becomes("what was done", `document.querySelector("[role=status]")?.innerText`, "Merged")
	s.follows()
	s.do(keys("u"))
	s.becomes("undone", `document.querySelector("[role=status]")?.innerText`, "Undid: merged")
	s.follows()
	s.goes("name?id=norland&show=all")
	s.becomes("the name", "document.body.innerText", "In the ticked sources it means")
	s.do(keys("j"), keys("x"), chromedp.SendKeys(`.bulk input[name="name"]`, "Norland (ferry)"), chromedp.SetValue(`select[name="newtype"]`, "work"), chromedp.Click(`button[value="split"]`))
	s.becomes("the plan", `document.querySelector(".plan")?.innerText`, "go to Norland (ferry)")
	s.do(keys("\r"))
	s.becomes("what was done", `document.querySelector("[role=status]")?.innerText`, "Split Norland in 1 source.")
	s.follows()
	s.looksAt("names-all", "names?show=all")
	s.looksAt("name", "name?id=norland&show=all")
	s.ends()
}

// Names are ticked with the mouse, one click each: a row that opens moves nothing away from
// under the pointer.
func TestDeskTicksWithTheMouse(t *testing.T) {
	testkit.Tool(t, "chromium")
	t.Parallel()
	s := sit(t, namesArchive(t))
	s.do(chromedp.EmulateViewport(1280, 900))
	s.goes("names?show=all&order=mentions")
	for n := range 4 {
		s.do(chromedp.Click(fmt.Sprintf("table.dense tbody tr:nth-child(%d) input[type=checkbox]", n+1)))
		s.becomes("what is ticked", `String([...document.querySelectorAll("table.dense tbody tr")].flatMap((r, i) => r.querySelector("input[type=checkbox]")?.checked ? [i] : []))`, "0,1,2,3"[:2*n+1])
		s.becomes("the row that one is at", `String([...document.querySelectorAll("table.dense tbody tr")].findIndex((r) => r.matches(".current")))`, strconv.Itoa(n))
	}
	s.ends()
}

// A name that no rule finds is added: as an entity of its own, or as another name of one.
func TestDeskAddsNames(t *testing.T) {
	t.Parallel()
	root := namesArchive(t)
	place(t, filepath.Join(root, "seeds", "blades.txt"), "A match in the north\n\n5 May 2021\n\nAfter an hour the Blades were ahead, and nobody caught the Blades.\n")
	before := withoutPermalinks(files(t, filepath.Join(root, "content")))
	r := previewOf(t, root)
	if _, page := r.get("_dossier/names?show=all&q=blades"); !strings.Contains(page, "None.") {
		t.Fatal("it is found by itself")
	}
	undo := func(done string) {
		t.Helper()
		if said := r.send(t, "log", url.Values{"id": {between(done, `form="undo" name="id" value="`, `"`)}}); !strings.Contains(said, "Undid:") {
			t.Fatalf("not undone: %s", bare(said))
		}
	}
	linked := func(id string) int {
		t.Helper()
		_, page := r.get("briefings/a-match-in-the-north.html")
		return strings.Count(page, `data-entity="`+id+`"`)
	}
	plan, done := r.carry(t, "names", url.Values{"do": {"add"}, "name": {" Blades "}, "newtype": {"organization"}})
	if want := "2 more are won"; !strings.Contains(plan, "Add Blades?") || !strings.Contains(plan, want) || !strings.Contains(done, "Added Blades.") || linked("blades") == 0 {
		t.Errorf("%d links\n%s\n%s", linked("blades"), between(plan, `class="plan"`, "</section>"), between(done, `class="outcome"`, "</p>"))
	}
	r.equalsBuild()
	undo(done)
	_, done = r.carry(t, "names", url.Values{"do": {"add"}, "name": {"Blades"}, "into": {"norland"}})
	if linked("norland") == 0 {
		t.Error("it is no name of the other")
	}
	r.equalsBuild()
	undo(done)
	if got := withoutPermalinks(files(t, filepath.Join(root, "content"))); !maps.Equal(got, before) {
		t.Errorf("%q", got)
	}
	accepted := r.send(t, "names", url.Values{"id": {"otto-example"}, "do": {"accept"}, "type.otto-example": {"person"}})
	_, done = r.carry(t, "names", url.Values{"do": {"add"}, "name": {"Example"}, "newtype": {"organization"}}) // a club that is called like a person
	r.equalsBuild()
	undo(done)
	undo(accepted)
	for what, form := range map[string]url.Values{
		"no name":          {"newtype": {"work"}},
		"no type":          {"name": {"Blades"}},
		"one that is":      {"name": {"Norland"}, "newtype": {"place"}},
		"a name of nobody": {"name": {"Blades"}, "into": {"nobody-at-all"}},
		"a surname":        {"name": {"Example"}, "newtype": {"person"}},
		"of a found one":   {"name": {"Blades"}, "into": {"lisbon"}},
		"markup":           {"name": {"<>&\""}, "newtype": {"work"}},
	} {
		form.Set("do", "add")
		if said := r.send(t, "names", form); !strings.Contains(said, "Not done:") {
			t.Errorf("%s: %s", what, between(said, "<h1>", "<form"))
		}
	}
	if got := withoutPermalinks(files(t, filepath.Join(root, "content"))); !maps.Equal(got, before) {
		t.Errorf("what is refused wrote: %q", got)
	}
}
