package render

// The words of the interface are collected from templates, code and tables, so that
// none is left in English on a page of another language.

import (
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/i18n"
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
	collect("static/assets/*.js", regexp.MustCompile(`"\[\[(.*?)\]\]"`))
	collect("templates/*.html", regexp.MustCompile(`\{\{tr "(.*?)"`))
	code := regexp.MustCompile(`(?:\bt|escT|archive\.T)\("((?:[^"\\]|\\.)*)"[,)]`)
	collect("cmd/dossier/internal/render/*.go", code, "_test.go")
	collect("cmd/dossier/internal/pages/*.go", code, "_test.go")
	collect("cmd/dossier/internal/export/*.go", code, "_test.go")
	collect("cmd/dossier/internal/archive/*.go", regexp.MustCompile(`\bT\("((?:[^"\\]|\\.)*)"[,)]`), "_test.go")
	tableWords(wanted)
	delete(wanted, "interface:")
	if len(wanted) < 250 {
		t.Fatalf("only %d words of the interface", len(wanted))
	}
	words, _, err := i18n.Load(os.DirFS("../../../../templates"))
	if err != nil || len(words.Of("es")) == 0 {
		t.Fatal(err)
	}
	for w, where := range wanted {
		if words.Of("es")[w] == "" {
			t.Errorf("es.txt lacks %q of %s", w, where)
		}
	}
}

// tableWords adds the words that stand in tables, and where.
func tableWords(wanted map[string]string) {
	for i := range archive.Fields {
		f := &archive.Fields[i]
		for _, w := range []string{f.Label, f.Many, f.Slip.Unknown} {
			if w != "" {
				wanted[w] = "the table of fields"
			}
		}
		for _, w := range f.Vocabulary {
			if f.Slip.At > 0 && (f.Form == archive.OneOf || f.Form == archive.AnyOf) {
				wanted[unmarked(f.Word(w))] = "the vocabulary of " + f.Name
			}
		}
	}
	for _, a := range []archive.Attribution{{Fidelity: archive.Fidelities}, {Handling: archive.Handling{Publish: "excerpt"}}, {Handling: archive.Handling{Publish: "metadata"}}, {Origin: "ai-generated"}, {Origin: "ai-assisted"}} {
		for _, b := range a.Banners() {
			wanted[unmarked(b.Words)] = "banners"
		}
	}
	for i := range archive.Reliabilities {
		for half := range strings.SplitSeq(archive.Rating{Reliability: archive.Reliabilities[i], Credibility: archive.Credibilities[i]}.Words(), "; ") {
			_, meaning, _ := strings.Cut(half, ", ")
			wanted[meaning] = "ratings"
		}
	}
	for _, w := range archive.Fidelities[1:] { // "Digest kept in"
		w = strings.ReplaceAll(w, "-", " ")
		wanted[strings.ToUpper(w[:1])+w[1:]] = "citations"
	}
	for _, w := range edtf.CalendarWords {
		wanted[w] = "dates"
	}
	for _, one := range []string{"briefing", "name", "mention", "place", "sentence", "dated sentence"} {
		wanted["1 "+one], wanted["%s "+one+"s"] = "plural", "plural"
	}
	for _, list := range [][]string{archive.PublisherTypes, {"stated", "extracted", "inferred", "unknown"}} {
		for _, w := range list {
			wanted[strings.ReplaceAll(w, "-", " ")] = "vocabulary"
		}
	}
}

func unmarked(s string) string {
	return strings.NewReplacer(i18n.Open, "", i18n.Close, "").Replace(s)
}
