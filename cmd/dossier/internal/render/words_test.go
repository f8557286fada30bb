package render

import (
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"dossier/cmd/dossier/internal/archive"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

// Every string of the interface is in the file of each language.
func TestWordsAreTranslated(t *testing.T) {
	root := os.DirFS("../../../..")
	wanted := map[string]string{} // words → where they stand
	collect := func(pattern string, re *regexp.Regexp, skip ...string) {
		names, err := fs.Glob(root, pattern)
		if err != nil || len(names) == 0 {
			t.Fatalf("%s: %v", pattern, err)
		}
		for _, name := range names {
			if slices.ContainsFunc(skip, func(s string) bool { return strings.HasSuffix(name, s) }) {
				continue
			}
			data, err := fs.ReadFile(root, name)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range re.FindAllStringSubmatch(string(data), -1) {
				wanted[m[1]] = name
			}
		}
	}
	collect("templates/*.html", regexp.MustCompile(`\[\[(.*?)\]\]`), "preview.html", "names.html")
	code := regexp.MustCompile(`(?:\bt|escT|archive\.T)\("((?:[^"\\]|\\.)*)"[,)]`)
	collect("cmd/dossier/internal/render/*.go", code, "_test.go")
	collect("cmd/dossier/internal/pages/*.go", code, "_test.go")
	for _, one := range []string{"briefing", "name", "mention", "place", "sentence", "dated sentence"} {
		wanted["1 "+one], wanted["%s "+one+"s"] = "plural", "plural"
	}
	for _, list := range [][]string{archive.Kinds, archive.PublisherTypes, {"stated", "extracted", "inferred", "unknown"}} {
		for _, w := range list {
			if w != "unknown" && w != "other" && w != "legal" { // with words of their own
				wanted[strings.ReplaceAll(w, "-", " ")] = "vocabulary"
			}
		}
	}
	delete(wanted, "interface:")
	if len(wanted) < 250 {
		t.Fatalf("only %d words of the interface", len(wanted))
	}
	words, _, err := wordFiles(os.DirFS("../../../../templates"))
	if err != nil || len(words) == 0 {
		t.Fatal(err)
	}
	for language, have := range words {
		for w, where := range wanted {
			if have[w] == "" {
				t.Errorf("%s.txt lacks %q of %s", language, w, where)
			}
		}
	}
}

// Words that would break out of where they stand are refused with file and line.
func TestWordsAreText(t *testing.T) {
	for _, bad := range []string{`Names = <b>`, `Names = a "b"`, `Names`, `Page %s = Page`} {
		if _, _, err := wordFiles(fstest.MapFS{"es.txt": {Data: []byte("# words\n" + bad)}}); err == nil || !strings.Contains(err.Error(), "es.txt:2:") {
			t.Errorf("%s: %v", bad, err)
		}
	}
}

func TestSpeak(t *testing.T) {
	r := &Renderer{words: map[string]map[string]string{"es": {"%s of %s": "%s de %s", "Names": "Nombres", "1 place": "1 lugar"}}}
	page := "<p>" + archive.T("Names") + ", " + archive.T("%s of %s", "3", archive.T("1 place")) + ", " + archive.TDate("2026-01-03") + archive.TLang("en") + archive.TLang("es") + archive.T("Not there")
	for tag, want := range map[string]string{
		"en":    `<p>Names, 3 of 1 place, 3 January 2026 lang="es"Not there`,
		"es-CO": `<p>Nombres, 3 de 1 lugar, 3 de enero de 2026 lang="en"Not there`,
		"fr":    `<p>Names, 3 of 1 place, 3 January 2026 lang="es"Not there`,
	} {
		if got := string(r.speaker(&archive.Site{Language: tag}).speak(nil, []byte(page))); got != want {
			t.Errorf("%s: %s", tag, got)
		}
	}
	if got := string(r.speaker(nil).speak(nil, []byte(archive.TLang("ar-EG")))); got != ` lang="ar-EG" dir="rtl"` {
		t.Error(got)
	}
	// A source that writes marks as it knows them brings about nothing.
	for _, hostile := range []string{"\uFDD0lang:x onload=alert(1)\uFDD2", "\uFDD0Names\uFDD2", "\uFDD2\uFDD1\uFDD0"} {
		if got := string(r.speaker(&archive.Site{Language: "es"}).speak(nil, []byte(hostile))); got != hostile {
			t.Errorf("%q becomes %q", hostile, got)
		}
		within := archive.T("%s of %s", hostile, "3")
		if got := string(r.speaker(nil).speak(nil, []byte(within))); got != hostile+" of 3" {
			t.Errorf("%q becomes %q", within, got)
		}
	}
}
