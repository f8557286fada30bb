package main

// The desk of one source: parts taken out and put back, words put into fields, two people
// at one file; by form, by command, by keyboard in a browser; and what no form may do.

import (
	"maps"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"dossier/cmd/dossier/internal/testkit"
)

const ferryText = "Ferry returns to the harbour\n\nBy Ana Example\n\n3 May 2021\n\nThe ferry came back to the harbour on Monday, after a winter in the dock of a town up the river.\n\nThis paragraph is an advertisement of somebody who sells ropes and sails to everybody.\n\nShare this article\n\nIts crew said that nothing had been broken, and that they would sail again on the next day.\n"

const ferryPage = "briefings/ferry-returns-to-the-harbour.html"

func ferryArchive(t *testing.T) string {
	root := newArchive(t)
	place(t, filepath.Join(root, "seeds", "ferry.txt"), ferryText)
	place(t, filepath.Join(root, "content", "sources", "ferry.txt.yaml"), "# mine\nkind: news # sure\n\n# the rest is to do\n")
	return root
}

// asked is a form of a source's page with what the page says of it.
func (r *running) asked(t *testing.T, file string, more url.Values) url.Values {
	t.Helper()
	_, page := r.get("_dossier/source?file=" + url.QueryEscape(file))
	form := url.Values{"file": {file}}
	for _, name := range []string{"seen", "text"} {
		_, value, _ := strings.Cut(page, `name="`+name+`" value="`)
		value, _, _ = strings.Cut(value, `"`)
		form.Set(name, value)
	}
	maps.Copy(form, more)
	return form
}

// Lines are taken out with a reason and put back, the page and the record follow, comments
// stay, and all of it undone gives the files of before.
func TestDeskOfPassages(t *testing.T) {
	t.Parallel()
	root := ferryArchive(t)
	before := withoutPermalinks(files(t, filepath.Join(root, "content")))
	r := previewOf(t, root)
	shows := func(page, what string, want bool) {
		t.Helper()
		if _, body := r.get(page); strings.Contains(body, what) != want {
			t.Errorf("%s: %q should be there: %v", page, what, want)
		}
	}
	shows(ferryPage, "ropes and sails", true)
	shows(ferryPage, "Share this article", false)
	said := r.send(t, "passage", r.asked(t, "ferry.txt", url.Values{"do": {"remove"}, "lines": {"9"}, "why": {"an <b>advertisement</b>"}}))
	if !strings.Contains(said, "Removed line 9 of ferry.txt.") || !strings.Contains(said, "removed by the editor: an &lt;b&gt;advertisement&lt;/b&gt;") {
		t.Error(said)
	}
	shows(ferryPage, "ropes and sails", false)
	shows("records/ferry-returns-to-the-harbour.html", "removed by the editor: an &lt;b&gt;advertisement", true)
	r.send(t, "passage", r.asked(t, "ferry.txt", url.Values{"back": {"11"}}))
	shows(ferryPage, "Share this article", true)
	name := filepath.Join(root, "content", "sources", "ferry.txt.yaml")
	want := "# mine\nkind: news # sure\n\n# the rest is to do\nremove:\n  - lines: 9\n    text: \"This paragraph is an advertisement of somebody who sells ropes and sails to everybody.\"\n    why: \"an <b>advertisement</b>\"\nkeep:\n  - lines: 11\n    text: \"Share this article\"\n"
	if data, _ := os.ReadFile(name); string(data) != want {
		t.Errorf("%s", data)
	}
	r.equalsBuild()
	// Put back what was taken out here: its entry goes, and nothing else.
	r.send(t, "passage", r.asked(t, "ferry.txt", url.Values{"back": {"9"}}))
	shows(ferryPage, "ropes and sails", true)
	r.send(t, "passage", r.asked(t, "ferry.txt", url.Values{"do": {"remove"}, "lines": {"11"}}))
	shows(ferryPage, "Share this article", false)
	if data, _ := os.ReadFile(name); string(data) != "# mine\nkind: news # sure\n\n# the rest is to do\n" {
		t.Errorf("%s", data)
	}
	for range 4 {
		mustRun(t, "undo", "--root", root)
	}
	if got := withoutPermalinks(files(t, filepath.Join(root, "content"))); !maps.Equal(got, before) {
		t.Errorf("%q", got)
	}
	r.equalsBuild()
}

// What no form on a text may do, and what each says then.
func TestDeskOfPassagesRefuses(t *testing.T) {
	t.Parallel()
	root := ferryArchive(t)
	place(t, filepath.Join(root, "seeds", "closed.txt"), "TLP:RED\n\n"+strings.Replace(ferryText, "Ferry returns", "Ferry is gone from", 1))
	before := withoutPermalinks(files(t, filepath.Join(root, "content")))
	r := previewOf(t, root)
	for what, form := range map[string]url.Values{
		"no such source":   {"file": {"../../etc/passwd"}, "do": {"remove"}, "lines": {"1"}, "why": {"x"}},
		"no lines":         r.asked(t, "ferry.txt", url.Values{"do": {"remove"}, "why": {"x"}}),
		"lines of nothing": r.asked(t, "ferry.txt", url.Values{"do": {"remove"}, "lines": {"900-901"}, "why": {"x"}}),
		"an empty line":    r.asked(t, "ferry.txt", url.Values{"do": {"remove"}, "lines": {"2"}, "why": {"x"}}),
		"lines backwards":  r.asked(t, "ferry.txt", url.Values{"do": {"remove"}, "lines": {"9-7"}, "why": {"x"}}),
		"YAML for lines":   r.asked(t, "ferry.txt", url.Values{"do": {"remove"}, "lines": {"9\ntlp: CLEAR"}, "why": {"x"}}),
		"no reason":        r.asked(t, "ferry.txt", url.Values{"do": {"remove"}, "lines": {"9"}}),
		"a long reason":    r.asked(t, "ferry.txt", url.Values{"do": {"remove"}, "lines": {"9"}, "why": {strings.Repeat("x", 600)}}),
		"no deed":          r.asked(t, "ferry.txt", url.Values{"lines": {"9"}, "why": {"x"}}),
		"another text":     r.asked(t, "ferry.txt", url.Values{"do": {"remove"}, "lines": {"9"}, "why": {"x"}, "text": {"of before"}}),
		"no such field":    r.asked(t, "ferry.txt", url.Values{"do": {"mark"}, "lines": {"3"}, "field": {"x: y"}}),
		"no date":          r.asked(t, "ferry.txt", url.Values{"do": {"mark"}, "lines": {"7"}, "field": {"published"}}),
	} {
		if said := r.send(t, "passage", form); !strings.Contains(said, "Not done:") {
			t.Errorf("%s is accepted: %s", what, said)
		}
	}
	if got := withoutPermalinks(files(t, filepath.Join(root, "content"))); !maps.Equal(got, before) {
		t.Errorf("something was written: %q", got)
	}
	for _, page := range []string{"passage", "conflict", "source"} {
		for _, token := range []string{"", "wrong"} {
			res, err := http.PostForm(strings.TrimSuffix(r.address, "/")+"/_dossier/"+page, url.Values{"token": {token}, "file": {"ferry.txt"}, "back": {"11"}})
			if err != nil {
				t.Fatal(err)
			}
			_ = res.Body.Close()
			if res.StatusCode < 400 {
				t.Errorf("%s: %d with the token %q", page, res.StatusCode, token)
			}
		}
	}
	if status, _ := r.get("_dossier/conflict?id=%3Cscript%3E"); status != http.StatusNotFound {
		t.Error("a conflict that is none:", status)
	}
	// What restricts a text holds, also where its line is taken out.
	r.send(t, "passage", r.asked(t, "closed.txt", url.Values{"do": {"remove"}, "lines": {"1"}, "why": {"no text"}}))
	if _, body := r.get("_dossier/source?file=closed.txt"); !strings.Contains(body, "<strong>Withheld:</strong>") {
		t.Error("a mark that was taken out holds no more")
	}
	r.equalsBuild()
}

// Words of the text are put into fields: a date as it is printed becomes one, and the
// sidecar says in which line it stands.
func TestDeskMarksInTheText(t *testing.T) {
	t.Parallel()
	root := ferryArchive(t)
	r := previewOf(t, root)
	r.send(t, "passage", r.asked(t, "ferry.txt", url.Values{"do": {"mark"}, "lines": {"5"}, "field": {"published"}}))
	r.send(t, "passage", r.asked(t, "ferry.txt", url.Values{"do": {"mark"}, "lines": {"7"}, "words": {"a town up the river"}, "field": {"place"}}))
	r.send(t, "source", r.asked(t, "ferry.txt", url.Values{"set.title": {"Its crew said"}, "at.title": {"13"}, "set.rights": {"not in the text"}, "at.rights": {"13"}}))
	data, _ := os.ReadFile(filepath.Join(root, "content", "sources", "ferry.txt.yaml"))
	want := "# mine\nkind: news # sure\n\n# the rest is to do\npublished: \"2021-05-03\" # line 5 of the text\nplace: \"a town up the river\" # line 7 of the text\n"
	if !strings.HasPrefix(string(data), want) || !strings.Contains(string(data), "title: \"Its crew said\" # line 13 of the text\n") || !strings.Contains(string(data), "rights: \"not in the text\"\n") {
		t.Errorf("%s", data)
	}
	r.send(t, "source", r.asked(t, "ferry.txt", url.Values{"set.place": {"Quill"}}))
	if data, _ = os.ReadFile(filepath.Join(root, "content", "sources", "ferry.txt.yaml")); !strings.Contains(string(data), "place: \"Quill\"\n") {
		t.Errorf("the line of another value is kept: %s", data)
	}
	r.equalsBuild()
}

// A file that somebody else changed is shown with both sides, and nothing is written over
// unasked.
func TestDeskOfTwoPeople(t *testing.T) {
	t.Parallel()
	root := ferryArchive(t)
	r := previewOf(t, root)
	name := filepath.Join(root, "content", "sources", "ferry.txt.yaml")
	theirs := "# mine\nkind: report # no, this\n\n# the rest is to do\nlanguage: en\n"
	mine := r.asked(t, "ferry.txt", url.Values{"was.kind": {"news"}, "set.kind": {"brief"}})
	put := func(data string) {
		t.Helper()
		r.put("content/sources/ferry.txt.yaml", data)
		r.shows("_dossier/source?file=ferry.txt", `name="set.kind" value="report"`)
	}
	put(theirs)
	asks := r.send(t, "source", mine)
	for _, want := range []string{"Changed meanwhile", "kind: news # sure", "kind: report # no, this", "kind: &#34;brief&#34; # no, this", "language: en", "Take mine", "Keep theirs"} {
		if !strings.Contains(asks, want) {
			t.Errorf("the page does not say %q\n%s", want, asks)
		}
	}
	if data, _ := os.ReadFile(name); string(data) != theirs {
		t.Errorf("written over: %s", data)
	}
	idOf := func(page string) string {
		_, id, _ := strings.Cut(page, `name="id" value="`)
		id, _, _ = strings.Cut(id, `"`)
		return id
	}
	if said := r.send(t, "conflict", url.Values{"id": {idOf(asks)}, "do": {"theirs"}}); !strings.Contains(said, "What is known") {
		t.Errorf("not back at the source: %s", said)
	}
	if again := r.send(t, "conflict", url.Values{"id": {idOf(asks)}, "do": {"mine"}}); !strings.Contains(again, "Not done:") {
		t.Error("a question is answered twice")
	}
	if data, _ := os.ReadFile(name); string(data) != theirs {
		t.Errorf("%s", data)
	}
	asks = r.send(t, "source", mine)
	if said := r.send(t, "conflict", url.Values{"id": {idOf(asks)}, "do": {"mine"}}); !strings.Contains(said, "Set kind of ferry.txt.") {
		t.Error(said)
	}
	if data, _ := os.ReadFile(name); string(data) != "# mine\nkind: \"brief\" # no, this\n\n# the rest is to do\nlanguage: en\n" {
		t.Errorf("%s", data)
	}
	r.equalsBuild()
}

// Two versions that a merge left in a file are an error with file and line, everywhere,
// and no form or command writes into them.
func TestUnmergedFiles(t *testing.T) {
	t.Parallel()
	unmerged := "# mine\n<<<<<<< HEAD\nkind: news\n=======\nkind: report\n>>>>>>> theirs\n"
	for _, name := range []string{"sources/ferry.txt.yaml", "entities.yaml", "entities/port.md", "publishers/post.yaml", "pages/about.md", "site.yaml"} {
		root := ferryArchive(t)
		place(t, filepath.Join(root, "content", filepath.FromSlash(name)), unmerged)
		for _, command := range [][]string{{"build", "--out", t.TempDir()}, {"check"}} {
			status, said := call(append(command, "--root", root)...)
			if status == exitDone || !strings.Contains(said, name+":2: two versions of this file are in it, unmerged") {
				t.Errorf("%s, %s: %d\n%s", command[0], name, status, said)
			}
		}
		if name == "sources/ferry.txt.yaml" {
			for _, c := range [][]string{{"sources", "set", "kind", "brief", "ferry.txt"}, {"sources", "remove", "--why", "x", "ferry.txt", "9"}} {
				if status, said := call(append(c, "--root", root)...); status == exitDone || !strings.Contains(said, "unmerged") {
					t.Errorf("%q: %d %s", c, status, said)
				}
			}
		}
		if name == "entities.yaml" {
			if status, said := call("entities", "ignore", "--root", root, "Ana Example"); status == exitDone {
				t.Errorf("%d %s", status, said)
			}
		}
		if data, _ := os.ReadFile(filepath.Join(root, "content", filepath.FromSlash(name))); string(data) != unmerged {
			t.Errorf("%s is lost: %s", name, data)
		}
	}
}

// By form and by command the same files are written.
func TestPassagesByCommand(t *testing.T) {
	t.Parallel()
	byDesk, byCommand := ferryArchive(t), ferryArchive(t)
	r := previewOf(t, byDesk)
	r.send(t, "passage", r.asked(t, "ferry.txt", url.Values{"do": {"remove"}, "lines": {"7-9"}, "why": {"of another text"}}))
	mustRun(t, "sources", "remove", "--root", byCommand, "--why", "of another text", "ferry.txt", "7-9")
	r.send(t, "passage", r.asked(t, "ferry.txt", url.Values{"back": {"11"}}))
	mustRun(t, "sources", "keep", "--root", byCommand, "ferry.txt", "11")
	a, b := withoutPermalinks(files(t, filepath.Join(byDesk, "content"))), withoutPermalinks(files(t, filepath.Join(byCommand, "content")))
	if !maps.Equal(a, b) || !strings.Contains(a["sources/ferry.txt.yaml"], "lines: 7-9") {
		t.Errorf("%q\n%q", a, b)
	}
	for _, c := range [][]string{{"remove", "ferry.txt", "13"}, {"keep", "none.txt", "1"}, {"keep", "ferry.txt", "x"}} {
		if status, said := call(append([]string{"sources", c[0], "--root", byCommand}, c[1:]...)...); status != exitUsage {
			t.Errorf("%q: %d %s", c, status, said)
		}
	}
}

// One sitting at one source, by keyboard: words marked in the text, a field saved, a line
// taken out, and the place kept. Long because it is one sitting.
func TestSourceInABrowser(t *testing.T) {
	t.Parallel()
	testkit.Tool(t, "chromium")
	root := ferryArchive(t)
	long := ferryText + strings.Repeat("\nOne more paragraph says that the weather was fine and that nobody was surprised by it.\n", 60)
	place(t, filepath.Join(root, "seeds", "ferry.txt"), long)
	s := sit(t, root)
	keys := func(s string) chromedp.Action[chromedp.Void] { return chromedp.KeyEvent(s) }
	s.do(chromedp.EmulateViewport(1600, 900), media("light"))
	s.goes("source?file=ferry.txt")
	// What is pressed twice before the answer comes is sent once.
	if n := s.truth(`(() => { let n = 0; top.addEventListener("submit", (e) => { n += !e.defaultPrevented; e.preventDefault() }); for (const i of [1, 2]) top.document.querySelector("#fields").requestSubmit(); return n })()`); n != "1" {
		t.Errorf("a form that is pressed twice is sent %s times", n)
	}
	s.goes("source?file=ferry.txt")
	s.becomes("the page beside", `top.document.querySelector("iframe").contentDocument.querySelector("h1")?.innerText`, "Ferry returns to the harbour")
	s.truth(`(() => { const n = top.document.querySelector("#L7 .line").firstChild, r = document.createRange(); r.setStart(n, n.data.indexOf("a town")); r.setEnd(n, n.data.indexOf("river") + 5); getSelection().removeAllRanges(); getSelection().addRange(r); top.document.querySelector("#L7").dispatchEvent(new MouseEvent("mouseup", {bubbles: true})); return "" })()`)
	s.becomes("what is offered", `[...document.querySelectorAll(".pick button")].map(b => b.textContent).join(" ")`, "Place")
	shot(t, s.ctx, "source-pick")
	s.truth(`([...document.querySelectorAll(".pick button")].find(b => b.textContent === "Place").click(), top.document.querySelector("div.lines").scrollTop = 300, "")`)
	s.becomes("the field", `top.document.querySelector("#set-place").value`, "a town up the river")
	s.do(chromedp.KeyEvent("\x1b")) // out of the field
	s.do(keys("s"))
	s.becomes("what was done", `top.document.querySelector("[role=status]")?.innerText`, "Set place of ferry.txt.")
	s.becomes("the answer of the site", `top.document.querySelector("[role=status]")?.innerText`, "link")
	s.becomes("the place in the text", `String(Math.round(top.document.querySelector("div.lines").scrollTop))`, "300")
	s.follows()
	s.do(keys("l"))
	s.becomes("the focus", "top.document.activeElement.name", "lines")
	s.do(chromedp.SetValue(`#edit input[name="lines"]`, "9"), keys("\t"), keys("an advertisement"), keys("\r")) // the key itself is typed too, by this driver alone
	s.becomes("what was done", `top.document.querySelector("[role=status]")?.innerText`, "Removed line 9 of ferry.txt.")
	s.becomes("the line", `top.document.querySelector("#L9").className`, "removed")
	s.becomes("the page beside", `String(top.document.querySelector("iframe").contentDocument?.body?.innerText.includes("ropes"))`, "false")
	s.becomes("the answer of the site", `top.document.querySelector("[role=status]")?.innerText`, "link")
	s.follows()
	s.do(keys("u"))
	s.becomes("undone", `top.document.querySelector("[role=status]")?.innerText`, "Undid: removed line 9 of ferry.txt")
	s.becomes("still at the source", "top.location.pathname", "/_dossier/source")
	s.follows()
	// A value that is refused takes no other with it.
	s.do(chromedp.SetValue("#set-authors", "Olga Example"), chromedp.SetValue("#set-published", "32 May 2021"), keys("\x1b"), keys("s"))
	s.becomes("what is wrong", `top.document.querySelector("[role=alert]")?.innerText`, "invalid date")
	s.becomes("what was typed", `["authors", "published"].map(f => top.document.querySelector("#set-" + f).value).join(", ")`, "Olga Example, 32 May 2021")
	s.do(chromedp.SetValue("#set-published", "12 May 2021"), keys("s"))
	s.becomes("what was done", `top.document.querySelector("[role=status]")?.innerText`, "Set authors, published of ferry.txt.")
	s.becomes("the date", `top.document.querySelector("#set-published").value`, "2021-05-12")
	mine := s.asked(t, "ferry.txt", url.Values{"was.kind": {"news"}, "set.kind": {"brief"}})
	s.put("content/sources/ferry.txt.yaml", "kind: report\n")
	conflict := s.send(t, "source", mine)
	_, id, _ := strings.Cut(conflict, `name="id" value="`)
	id, _, _ = strings.Cut(id, `"`)
	s.looksAt("source", "source?file=ferry.txt&missing=publisher")
	s.looksAt("conflict", "conflict?id="+id)
	s.ends()
}
