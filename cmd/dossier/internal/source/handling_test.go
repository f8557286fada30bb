// Restrictions fail closed, whatever stands around them.

package source

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/meta"
)

var public = archive.Audience{Today: "2026-05-01"}

// withheld reads a source and says why it would not be shown.
func withheld(t *testing.T, name, text string) string {
	t.Helper()
	d, msgs := Read(name, name, []byte(text))
	if d == nil {
		t.Fatalf("it is not read: %v", msgs)
	}
	a := d.Recovered
	a.Lay(&d.Stated)
	why := a.Withheld(public)
	for _, m := range msgs {
		if m.Hint == "" {
			t.Errorf("no hint: %s", m)
		}
	}
	return why
}

func TestHandling(t *testing.T) {
	const text = "\nA text that is long enough to be one, and that says no more than this.\n"
	for front, want := range map[string]bool{
		"title: x": false, "tlp: CLEAR": false, "tlp: white": false, "tlp: TLP:CLEAR": false, "draft: false": false, "embargo_until: 2026-05-01": false, "embargo_until: 2026-05-01T10:00:00Z": false, "publish: full": false,
		"published: 2020-01-01": false, "publisher: Draft Press": false, "tags: [draught]": false, "retracted: {on: 2025-01-01}": false,
		"tlp: GREEN": true, "tlp: amber": true, "tlp: TLP:AMBER+STRICT": true, "tlp: PINK": true, "tlp:": true, "tlp: ~": true, "tlp: [CLEAR]": true, "tlp: {a: b}": true, "TLP: CLEAR": true, "Tlp: x": true, "tlp : RED": true,
		"draft: true": true, "draft: yes": true, "draft:": true, "Draft: false": true, "drafts: true": true, "embargo_until: 2026-05-02": true, "embargo_until: 2026": true, "embargo_until: 2026-13-01": true, "embargo-until: 2020-01-01": true, "embargo: 2020-01-01": true,
		"publish: excerpts": true, "publish: false": true, "Publish: full": true, "classification: none": true, "retracted: true": true, "retracted: 2025-01-01": true, "private: true": true,
		"tlp: CLEAR\ntlp: RED": true, "tlp: RED\ntlp: CLEAR": true, "tlp: &a RED\nx: *a": true, "x: &a RED\ntlp: *a": true, "<<: {tlp: CLEAR}\ntlp: RED": true, "title: [x": true,
	} {
		if why := withheld(t, "x.md", "---\n"+front+"\n---\n"+text); (why != "") != want {
			t.Errorf("%q: withheld %q", front, why)
		}
	}
	for front, want := range map[string]bool{`tlp = "CLEAR"`: false, `tlp = "RED"`: true, `draft = true`: true, `draft = "perhaps"`: true, `embargo_until = 2030-01-01`: true, `tlp = `: true, "tlp = 1": true} {
		if why := withheld(t, "x.md", "+++\n"+front+"\n+++\n"+text); (why != "") != want {
			t.Errorf("TOML %q: withheld %q", front, why)
		}
	}
	for line, want := range map[string]bool{
		"TLP:RED": true, "** TLP : AMBER+STRICT **": true, "[TLP:GREEN]": true, "tlp:amber": true, "TLP:CLEAR": false, "TLP:WHITE": false, "The TLP:RED mark is for few.": false, "TLP:PURPLE": true,
	} {
		for _, at := range []string{"%s\n\nA title\n\n" + text, "A title\n\n" + text + "\n%s\n"} {
			if why := withheld(t, "x.txt", fmt.Sprintf(at, line)); (why != "") != want {
				t.Errorf("%q in the text: withheld %q", line, why)
			}
		}
	}
	if why := withheld(t, "x.md", "---\ntlp: CLEAR\n---\nTLP:RED\n"+text); why != "" {
		t.Errorf("what the maintainer says comes after what the text says: %q", why)
	}
}

// YAML that unfolds into more than it is costs nothing, and says nothing.
func TestYAMLBombs(t *testing.T) {
	laughs := "a: &a [x,x,x,x,x,x,x,x,x]\n"
	for c := 'b'; c < 'k'; c++ {
		laughs += fmt.Sprintf("%c: &%c [%s]\n", c, c, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*%c,", c-1), 9), ","))
	}
	for name, front := range map[string]string{
		"laughs": laughs + "title: *j", "as title": "title: &a [*a]", "deep": "title: " + strings.Repeat("[", 10_000), "deep block": strings.Repeat("- ", 5_000) + "x", "many keys": strings.Repeat("k: v\n", 100_000),
		"long": "title: " + strings.Repeat("x", meta.MaxBytes+1), "merge": "a: &a {b: c}\n" + strings.Repeat("<<: *a\n", 1000), "tag": "title: !!python/object/apply:os.system [x]", "binary": "title: !!binary aGVsbG8=",
	} {
		d, msgs := Read("x.md", "x.md", []byte("---\n"+front+"\n---\n\nA text that is long enough to be one.\n"))
		if d == nil {
			t.Fatalf("%s: %v", name, msgs)
		}
		if len(d.Stated.Title) > 1000 && name != "long" {
			t.Errorf("%s: a title of %d bytes", name, len(d.Stated.Title))
		}
	}
}

// inTime fails when f does not come to its end.
func inTime(t *testing.T, f func()) {
	t.Helper()
	done := make(chan struct{})
	go func() { defer close(done); f() }()
	select {
	case <-done:
	case <-time.After(5 * time.Minute):
		t.Fatal("it does not come to an end")
	}
}

// FuzzFrontMatter: whatever stands beside it, a mark withholds; messages name
// lines of the file.
func FuzzFrontMatter(f *testing.F) {
	for _, s := range []string{"title: x", "tlp: CLEAR", "a: &a [x]\nb: *a", "authors: [{name: A, bio: B}]", "published: 2020", "---", "...", "\t", "title: |\n  x\n y", "? a\n: b", "digest_of: [{title: x}]", "<<: {tlp: CLEAR}", "\"tlp\": CLEAR", "rated_by: x\nsource_reliability: B", "retracted: {on: 2020-01-01, why: x}", "#", "%TAG ! x:", "\u2028tlp: CLEAR", "\u2029\u2029\u2029\u2029\u2029x", "\u0085\u0085\u0085\u0085\u0085x"} {
		f.Add(s, false)
		f.Add(strings.ReplaceAll(s, ": ", " = "), true)
	}
	f.Fuzz(func(t *testing.T, s string, inTOML bool) {
		text := "---\ntlp: RED\n" + s + "\n---\n\nA text that is long enough to be one.\n"
		if inTOML {
			text = "+++\ntlp = \"RED\"\n" + s + "\n+++\n\nA text that is long enough to be one.\n"
		}
		var d *archive.Document
		var msgs diag.List
		inTime(t, func() { d, msgs = Read("x.md", "x.md", []byte(text)) })
		lines := 1 // as a record counts them: a form feed and a separator end one, too
		for _, end := range []string{"\n", "\r", "\f", "\v", "\u2028", "\u2029", "\u0085", "\x1c", "\x1d", "\x1e"} {
			lines += strings.Count(text, end)
		}
		for _, m := range msgs {
			if m.Line < 0 || m.Line > lines || m.Hint == "" {
				t.Errorf("%+v of %d lines", m, lines)
			}
		}
		if d == nil {
			return
		}
		a := d.Recovered
		a.Lay(&d.Stated)
		if a.Withheld(public) == "" {
			t.Errorf("%q is shown", text)
		}
	})
}
