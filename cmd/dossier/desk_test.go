package main

// The desk: many sources at once, one source in full, and all of it undone, as a
// maintainer does it in the preview.

import (
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"dossier/cmd/dossier/internal/testkit"
)

// send posts a form of the desk and returns the page that follows.
func (r *running) send(t *testing.T, page string, form url.Values) string {
	t.Helper()
	origin := strings.TrimSuffix(r.address, "/")
	_, body := r.get("_dossier/log")
	m := tokenField.FindStringSubmatch(body)
	if m == nil {
		if _, body = r.get("_dossier/"); tokenField.FindStringSubmatch(body) == nil {
			t.Fatal(bare(body))
		}
		m = tokenField.FindStringSubmatch(body)
	}
	form.Set("token", m[1])
	req, _ := http.NewRequest(http.MethodPost, origin+"/_dossier/"+page, strings.NewReader(form.Encode()))
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	req.Header.Set("Origin", origin)
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	data, err := io.ReadAll(res.Body)
	if err != nil || res.StatusCode != http.StatusOK {
		t.Fatalf("%s: %d %v\n%s", page, res.StatusCode, err, data)
	}
	return bare(string(data))
}

func deskArchive(t *testing.T) string {
	root := newArchive(t)
	for i, harbour := range []string{"northern", "southern", "eastern", "western", "old"} {
		place(t, filepath.Join(root, "seeds", fmt.Sprintf("desk%d.txt", i)), text("Ferry returns to the "+harbour+" harbour", "first"))
	}
	place(t, filepath.Join(root, "content", "sources", "desk0.txt.yaml"), "# mine\npublisher: \"The Old Post\" # sure\nkind: news\n")
	return root
}

// A field is set for many: the page says what that would change, then it is done, and one
// click gives the files of before.
func TestDeskSetsManyAndUndoes(t *testing.T) {
	t.Parallel()
	root := deskArchive(t)
	before := files(t, filepath.Join(root, "content"))
	r := previewOf(t, root)
	plan := r.send(t, "", url.Values{"do": {"plan"}, "filter": {"q=ferry"}, "all": {"1"}, "field": {"publisher"}, "value": {"Harbour & <b>Bay</b> Post"}})
	for _, want := range []string{"Set publisher of 5 sources to Harbour &amp; &lt;b&gt;Bay&lt;/b&gt; Post?", "The Old Post", "It writes 5 files"} {
		if !strings.Contains(plan, want) {
			t.Errorf("the plan does not say %q\n%s", want, plan)
		}
	}
	if got := files(t, filepath.Join(root, "content")); len(got) != len(before) {
		t.Error("a plan wrote something")
	}
	_, id, _ := strings.Cut(plan, `name="plan" value="`)
	id, _, _ = strings.Cut(id, `"`)
	done := r.send(t, "", url.Values{"do": {"carry-out"}, "plan": {id}, "filter": {"q=ferry"}})
	if !strings.Contains(done, "Set publisher of 5 sources to Harbour") || strings.Contains(done, "Old Post") {
		t.Errorf("%s", done)
	}
	data, _ := os.ReadFile(filepath.Join(root, "content", "sources", "desk0.txt.yaml"))
	if want := "# mine\npublisher: \"Harbour & <b>Bay</b> Post\" # sure\nkind: news\n"; string(data) != want {
		t.Errorf("%q", data)
	}
	if _, page := r.get("briefings/ferry-returns-to-the-western-harbour.html"); !strings.Contains(page, "Harbour &amp; &lt;b&gt;Bay&lt;/b&gt; Post") {
		t.Error("the site did not follow")
	}
	if again := r.send(t, "", url.Values{"do": {"carry-out"}, "plan": {id}}); !strings.Contains(again, "Not done:") {
		t.Error("a plan was done twice")
	}
	if undone := r.send(t, "log", url.Values{"id": {id}}); !strings.Contains(undone, "Undid: set publisher of 5 sources") {
		t.Errorf("%s", undone)
	}
	if got := files(t, filepath.Join(root, "content")); !maps.Equal(withoutPermalinks(got), withoutPermalinks(before)) {
		t.Errorf("%v", got)
	}
	for what, form := range map[string]url.Values{
		"no source":          {"field": {"kind"}, "value": {"news"}},
		"no field":           {"all": {"1"}, "value": {"news"}},
		"no value":           {"all": {"1"}, "field": {"kind"}},
		"a wrong value":      {"all": {"1"}, "field": {"kind"}, "value": {"poem"}},
		"a source elsewhere": {"name": {"../x"}, "field": {"kind"}, "value": {"news"}},
		"no such field":      {"all": {"1"}, "field": {"kind: x\ntlp"}, "value": {"news"}},
	} {
		form.Set("do", "plan")
		if said := r.send(t, "", form); !strings.Contains(said, "Not done:") {
			t.Errorf("%s is accepted", what)
		}
	}
	r.equalsBuild()
}

func withoutPermalinks(files map[string]string) map[string]string {
	delete(files, "permalinks.yaml")
	return files
}

// One source: what was changed in its form, and nothing else, is in its sidecar, and an
// edit by hand is not written over.
func TestDeskOfOneSource(t *testing.T) {
	t.Parallel()
	root := deskArchive(t)
	r := previewOf(t, root)
	said := r.send(t, "source", url.Values{"file": {"desk0.txt"}, "do": {"set"}, "was.publisher": {"The Old Post"}, "set.publisher": {"The Old Post"}, "was.kind": {"news"}, "set.kind": {""}, "was.authors": {""}, "set.authors": {"Ana Example; Otto Example"}})
	if !strings.Contains(said, "Set kind, authors of desk0.txt.") && !strings.Contains(said, "Set authors, kind of desk0.txt.") {
		t.Errorf("%s", said)
	}
	name := filepath.Join(root, "content", "sources", "desk0.txt.yaml")
	if data, _ := os.ReadFile(name); string(data) != "# mine\npublisher: \"The Old Post\" # sure\nauthors: [\"Ana Example\", \"Otto Example\"]\n" {
		t.Errorf("%q", data)
	}
	if _, page := r.get("briefings/ferry-returns-to-the-northern-harbour.html"); !strings.Contains(page, "Otto Example") {
		t.Error("the site did not follow")
	}
	for what, form := range map[string]url.Values{
		"nothing":        {"file": {"desk0.txt"}, "was.kind": {"x"}, "set.kind": {"x"}},
		"no source":      {"file": {"../../x"}, "set.kind": {"news"}},
		"a wrong date":   {"file": {"desk1.txt"}, "was.published": {""}, "set.published": {"soon"}},
		"a broken value": {"file": {"desk1.txt"}, "was.tlp": {""}, "set.tlp": {"PINK"}},
	} {
		if said := r.send(t, "source", form); !strings.Contains(said, "Not done:") {
			t.Errorf("%s is accepted: %s", what, said)
		}
	}
	// Somebody else's file, in a form that cannot be kept.
	r.put("content/sources/desk2.txt.yaml", "{publisher: \"Theirs\"}\n")
	if said := r.send(t, "source", url.Values{"file": {"desk2.txt"}, "was.kind": {""}, "set.kind": {"news"}}); !strings.Contains(said, "edit it yourself") {
		t.Errorf("%s", said)
	}
	r.equalsBuild()
}

// By keyboard alone, at all widths.
func TestDeskInABrowser(t *testing.T) {
	t.Parallel()
	testkit.Tool(t, "chromium")
	root := deskArchive(t)
	s := sit(t, root)
	s.do(chromedp.EmulateViewport(1280, 900), media("light"))
	s.goes("?q=ferry")
	s.becomes("the table", "document.body.innerText", "Ferry returns to the old harbour")
	keys := func(s string) chromedp.Action[chromedp.Void] { return chromedp.KeyEvent(s) }
	s.do(keys("j"), keys("j"), keys("x"), keys("j"), keys("x"), keys("e"))
	s.becomes("the ticked", `[...document.querySelectorAll("tbody input:checked")].map(i => i.value).join(" ")`, "desk1.txt desk2.txt")
	s.becomes("the focus", "document.activeElement.id", "bulk-field")
	s.do(chromedp.SetValue("#bulk-field", "kind"), chromedp.SendKeys(`.bulk input[name="value"]`, "report\r"))
	s.becomes("the plan", `document.querySelector(".plan")?.innerText`, "Set kind of 2 sources to report?")
	shot(t, s.ctx, "desk-plan")
	s.becomes("the focus", "document.activeElement.value", "carry-out")
	s.do(keys("\r")) // yes has the focus
	s.becomes("what was done", `document.querySelector("[role=status]")?.innerText`, "Set kind of 2 sources to report.")
	s.follows()
	s.do(keys("u"))
	s.becomes("undone", `document.querySelector("[role=status]")?.innerText`, "Undid: set kind of 2 sources")
	if _, err := os.Stat(filepath.Join(root, "content", "sources", "desk1.txt.yaml")); err == nil {
		t.Error("a file is left")
	}
	// The box of the site stays what it is, and its key is here that of the list.
	s.becomes("the box", `document.querySelector("input#find")?.placeholder`, "Search")
	// While somebody writes, the page stays: letters would be lost, and then be commands.
	s.follows()
	s.goes("names?show=all")
	s.do(keys("/"))
	s.becomes("the focus", "document.activeElement.name", "q")
	s.do(chromedp.SendKeys(`.bulk input[name="name"]`, "Pier"))
	s.truth(`document.body.dataset.stays = "yes"`)
	s.put("seeds/later.txt", "A later text\n\nThe quay of Lisbon was swept on Monday, and nobody had asked for it before.\n")
	for range 20 {
		if got := s.truth(`document.body.dataset.stays + " " + document.querySelector(".bulk input[name=name]").value`); got != "yes Pier" {
			t.Fatalf("while a name is written, the page becomes %s", got)
		}
		time.Sleep(100 * time.Millisecond)
	}
	s.truth(`(document.activeElement.blur(), "")`)
	s.becomes("the page later", `document.body.dataset.stays || "anew"`, "anew")
	s.follows()
	for name, page := range map[string]string{"sources": "", "source": "source?file=desk0.txt", "names": "names", "doctor": "doctor", "log": "log"} {
		s.looksAt(name, page)
	}
	s.ends()
}

// Whatever is done at the desk, commands do in the same way: the same files, byte for byte.
func TestDeskEqualsCommands(t *testing.T) {
	t.Parallel()
	byDesk, byCommand := deskArchive(t), deskArchive(t)
	for _, root := range []string{byDesk, byCommand} {
		place(t, filepath.Join(root, "seeds", "crowd.txt"), crowd)
	}
	r := previewOf(t, byDesk)
	set := func(field, value string, sources ...string) {
		plan := r.send(t, "", url.Values{"do": {"plan"}, "name": sources, "field": {field}, "value": {value}, "clear": {"1"}})
		_, id, _ := strings.Cut(plan, `name="plan" value="`)
		id, _, _ = strings.Cut(id, `"`)
		r.send(t, "", url.Values{"do": {"carry-out"}, "plan": {id}})
		mustRun(t, append([]string{"sources", "set", "--root", byCommand, field, value}, sources...)...)
	}
	set("publisher", "The Old Post", "desk1.txt", "desk2.txt")
	set("kind", "", "desk0.txt")
	set("authors", "Ana Example; Otto Example", "desk0.txt", "desk3.txt")
	r.send(t, "names", url.Values{"do": {"accept"}, "id": {"lisbon"}, "type.lisbon": {"place"}})
	mustRun(t, "entities", "accept", "--root", byCommand, "--type", "place", "lisbon")
	r.carry(t, "names", url.Values{"do": {"merge"}, "id": {"dockers-union"}, "into": {"harbour-workers-union"}})
	mustRun(t, "entities", "merge", "--root", byCommand, "dockers-union", "harbour-workers-union")
	r.send(t, "names", url.Values{"do": {"ignore"}, "id": {"otto-example"}})
	mustRun(t, "entities", "ignore", "--root", byCommand, "otto-example")
	a, b := withoutPermalinks(files(t, filepath.Join(byDesk, "content"))), withoutPermalinks(files(t, filepath.Join(byCommand, "content")))
	if !maps.Equal(a, b) {
		for name := range a {
			if a[name] != b[name] {
				t.Errorf("%s: by the desk\n%s\nby command\n%s", name, a[name], b[name])
			}
		}
		t.Errorf("%d and %d files", len(a), len(b))
	}
	// And undoing all of it by command gives what both began with.
	for range 6 {
		mustRun(t, "undo", "--root", byDesk)
	}
	if got := withoutPermalinks(files(t, filepath.Join(byDesk, "content"))); !maps.Equal(got, withoutPermalinks(files(t, filepath.Join(deskArchive(t), "content")))) {
		t.Errorf("%q", got)
	}
}

// mustRun runs a command that must succeed.
func mustRun(t *testing.T, args ...string) {
	t.Helper()
	if status, said := call(args...); status != exitDone {
		t.Fatalf("%q: %d\n%s", args, status, said)
	}
}
