package pages

// A site is unpacked on systems that take fewer names than this one.

import (
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/facts"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestStaticNamesForEverySystem(t *testing.T) {
	site := map[string]bool{"index.html": true, "feed.xml": true, "briefings/port.html": true}
	has := func(name string) bool { return site[name] || name == "logo.png" }
	for name, want := range map[string]diag.Severity{
		"con.png": diag.Warning, "img/Aux": diag.Warning, "LPT1.tar.gz": diag.Warning, "nul/a.png": diag.Warning, "a.": diag.Warning, "b ": diag.Warning, "img./x.png": diag.Warning, "a:b.png": diag.Warning,
		"what?.txt": diag.Warning, "tab\t.txt": diag.Warning, `back\slash.txt`: diag.Warning, `"q".txt`: diag.Warning, strings.Repeat("x", 255): diag.Warning,
		"Index.html": diag.Error, "Briefings/Port.html": diag.Error, "FEED.xml": diag.Error,
		"icon.png": 0, "CNAME": 0, "Photo.PNG": 0, "img/a b.png": 0, "é.png": 0, "e\u0301.png": 0, "con-page.png": 0, "robots.txt": 0, "a..b": 0, strings.Repeat("x", 200): 0, ".well-known/x": 0, "feed.xml": 0,
	} {
		msgs := Portable(map[string]facts.FileState{name: {}}, has)
		if len(msgs) > 1 || (want == 0) != (len(msgs) == 0) || want != 0 && (msgs[0].Severity != want || msgs[0].File != "static/"+name || msgs[0].Hint == "") {
			t.Errorf("%q: %v, want %v", name, msgs, want)
		}
	}
	static := map[string]facts.FileState{}
	for _, name := range []string{"Logo.png", "logo.png", "é.png", "e\u0301.png", "ÉTÉ", "e\u0301te\u0301", "a/x", "A/y"} {
		static[name] = facts.FileState{}
	}
	if msgs := Portable(static, has); msgs.Count(diag.Warning) != 3 || len(msgs) != 3 {
		t.Error(msgs)
	}
}
