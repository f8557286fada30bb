package main

// What a reader comes for, done by a stranger from the front page with visible words alone,
// and the clicks counted: an answer that takes more than three is one that few find.

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"dossier/cmd/dossier/internal/testkit"
)

// mostClicks bounds the way from the front page to an answer.
const mostClicks = 3

// lockside is an archive of invented reports: two of one day that differ, one of May with
// words in quotation marks, and one text that was printed twice.
var lockside = map[string]string{
	"gate.txt":    "---\ntitle: Lower gate shut for repairs\npublisher: The Tide Gazette\npublished: 2025-05-12\n---\nMayor Ilse Varnholt shut the lower gate in Lisbon on 12 May 2025.\n\n“The gate was never safe for the pilots,” said Ilse Varnholt. The Harbour Pilots Union met her on the same day.\n",
	"seizure.txt": "---\ntitle: Union calls it a seizure\npublisher: The Tide Gazette\npublished: 2026-01-04\n---\nOn 3 January 2026 the Council of River Towns took the boats of the Harbour Pilots Union, and the union called it a seizure.\n\nIlse Varnholt was not asked, the union said in Lisbon.\n",
	"safe.txt":    "---\ntitle: Council speaks of safe keeping\npublisher: River Wire\npublished: 2026-01-05\n---\nOn 3 January 2026 the Council of River Towns took boats into safe keeping, its clerk Oren Quillby said.\n\nIlse Varnholt thanked the Harbour Pilots Union for its patience. Lisbon was quiet.\n",
	"first.txt":   "---\ntitle: Old lock opens again\npublisher: River Wire\npublished: 2026-02-01\n---\n" + lockText,
	"copy.txt":    "---\ntitle: Lock back in use\npublisher: The Tide Gazette\npublished: 2026-02-03\n---\n" + lockText,
}

const lockText = "The old lock above Lisbon opened again on Sunday after eleven years in which no boat could pass it, and forty boats went through before noon while children counted them from the wall.\n\nThe clerk of the works, Oren Quillby, said that the doors had been cut from oak which was felled in the year of the flood and dried in a barn ever since. He had been told that they would last for ninety years if nobody rammed them.\n\nThe Council of River Towns paid for half of the work and the pilots for the other half, and neither would say which of the two had paid more than was agreed at the beginning.\n"

// stranger is a reader who has never been there.
type stranger struct {
	t      *testing.T
	ctx    context.Context
	clicks int
}

// click follows what a reader sees and can press whose words hold these, the shortest first.
func (s *stranger) click(words string) {
	s.t.Helper()
	s.clicks++
	quoted, _ := json.Marshal(words)
	found := `(() => { const seen = [...document.querySelectorAll("a[href], button, summary, label")].filter(e => e.checkVisibility({ visibilityProperty: true }) && (e.innerText + " " + e.title).includes(` + string(quoted) + `));
		return seen.sort((a, b) => a.innerText.length - b.innerText.length)[0] })()`
	becomes(s.t, s.ctx, "something to press that says "+words, `document.readyState === "complete" && !!`+found, "true")
	value[string](s.t, s.ctx, "return "+scriptsRan) // which may bring a shorter one
	truth(s.t, s.ctx, `(e => { setTimeout(() => e.click()) })(`+found+`)`)
}

// reads waits until the page shows words.
func (s *stranger) reads(words string) {
	s.t.Helper()
	quoted, _ := json.Marshal(words)
	becomes(s.t, s.ctx, words, `document.readyState === "complete" && document.querySelector("main").innerText.includes(`+string(quoted)+`)`, "true")
}

// lacks asks that the page, once it shows what it should, does not show words.
func (s *stranger) lacks(words string) {
	s.t.Helper()
	quoted, _ := json.Marshal(words)
	becomes(s.t, s.ctx, "no "+words, `document.querySelector("main").innerText.includes(`+string(quoted)+`)`, "false")
}

// asks types a question into the box of the header, which is no click.
func (s *stranger) asks(question string) {
	s.t.Helper()
	if err := chromedp.Do(s.ctx, chromedp.WaitVisible("input#find"), chromedp.SendKeys("input#find", question+"\r")); err != nil {
		s.t.Fatal(err)
	}
}

// tasks are what readers come for, each with the words that lead there.
var tasks = []struct {
	what string
	do   func(s *stranger)
}{
	{"who is Ilse Varnholt", func(s *stranger) {
		s.click("Ilse Varnholt")
		s.reads("Mayor")
	}},
	{"what did she say of it in May", func(s *stranger) {
		s.click("Ilse Varnholt")
		s.click("Lower gate shut")
		s.reads("never safe for the pilots")
	}},
	{"cite this sentence", func(s *stranger) {
		s.click("Union calls it a seizure")
		s.reads("called it a seizure")
		s.click("Copy this citation")
	}},
	{"what differs on 3 January", func(s *stranger) {
		s.click("Chronology")
		s.reads("Every dated sentence")
		s.click("2026")
		s.reads("called it a seizure")
		s.reads("into safe keeping")
	}},
	{"what happened around 3 January according to River Wire", func(s *stranger) {
		s.click("Chronology")
		s.reads("Every dated sentence")
		s.click("2026")
		s.reads("called it a seizure") // the page of the year: the one before has filters, too
		s.click("River Wire")
		s.reads("into safe keeping")
		s.lacks("called it a seizure")
	}},
	{"everything of the Gazette without Quillby", func(s *stranger) {
		s.asks("-Quillby")
		s.click("The Tide Gazette")
		s.reads("Union calls it a seizure")
		s.reads("Lower gate shut")
		s.lacks("Lock back in use")
	}},
	{"the latest of a name", func(s *stranger) {
		s.click("Oren Quillby")
		s.reads("Latest")
		s.reads("3 February 2026")
	}},
	{"who writes of Lisbon", func(s *stranger) {
		s.click("Lisbon")
		s.reads("River Wire")
		s.reads("The Tide Gazette")
	}},
	{"all reports of one event", func(s *stranger) {
		s.asks("boats 3 January 2026")
		s.reads("Union calls it a seizure")
		s.reads("Council speaks of safe keeping")
	}},
	{"the original of this copy", func(s *stranger) {
		s.click("Lock back in use")
		s.click("Old lock opens again")
		s.reads("forty boats")
	}},
	{"what changed lately", func(s *stranger) {
		s.reads("3 February 2026")
	}},
}

func TestTasks(t *testing.T) {
	t.Parallel()
	testkit.Tool(t, "chromium")
	root := t.TempDir()
	seeds := filepath.Join(root, "seeds")
	if err := os.Mkdir(seeds, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range lockside {
		if err := os.WriteFile(filepath.Join(seeds, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	site := buildSite(t, "--root", root)
	ctx := browser(t)
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(1280, 900)); err != nil {
		t.Fatal(err)
	}
	for _, task := range tasks {
		t.Run(strings.ReplaceAll(task.what, " ", "-"), func(t *testing.T) {
			if err := chromedp.Do(ctx, opened("file://"+site+"/index.html")); err != nil {
				t.Fatal(err)
			}
			s := &stranger{t: t, ctx: ctx}
			task.do(s)
			t.Logf("%d clicks", s.clicks)
			if s.clicks > mostClicks {
				t.Errorf("it takes %d clicks", s.clicks)
			}
		})
	}
}
