package lang

// The rooms that read texts are searched for words of a language in their code.

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// readers are the rooms that read texts by the tables, and whether their code
// has none of the fields and messages that are English words.
var readers = map[string]bool{"source": false, "head": false, "meta": false, "attribution": false, "chronology": true, "prose": true, "furniture": false, "talk": false, "quotes": false, "forms": false}

// allowed are literals that look like words of a language, and why they are none.
var allowed = map[string]string{
	`(?i)\b(?:e?-?ISSN|ISBN)(?:-1[03])?[:\s]*\d[\dX-]{6,}`: "names of catalogues, the same everywhere",
	"ø": "a letter that is folded", "ł": "a letter that is folded", "đ": "a letter that is folded", "ß": "a letter that is folded",
	"æ": "a letter that is folded", "œ": "a letter that is folded", "ı": "a letter that is folded",
	"o": "a letter that is folded", "i": "a letter that is folded",
	".": "a mark", "l": "what an apostrophe follows", "d": "what an apostrophe follows",
}

// alternatives finds a choice between words in a regular expression.
var alternatives = regexp.MustCompile(`\p{L}{4,}\|\p{L}{4,}`)

// What a language says is data: a word of one in the code of a reader is a
// word that the next language cannot say otherwise.
func TestReadersHoldNoWordOfALanguage(t *testing.T) {
	words, other := map[string]bool{}, map[string]bool{}
	for _, l := range All {
		tables(l, func(name string, v reflect.Value) {
			if w, ok := v.Interface().(Words); ok && !strings.HasPrefix(name, "Detect.") && name != "Prose.Stop" {
				for _, w := range w.List() {
					words[strings.ToLower(w)] = true
				}
			}
			if v.Type() != reflect.TypeFor[Words]() || l.Tag == "en" {
				return
			}
			for _, w := range v.Interface().(Words).List() {
				other[strings.ToLower(w)] = true
			}
		})
	}
	for _, w := range append(strings.Fields(string(english.Detect.Common+" "+english.Prose.Stop)), "plan", "general", "director", "classification", "place") {
		delete(other, w) // an English word as well
	}
	tables(&english, func(_ string, v reflect.Value) {
		if w, ok := v.Interface().(Words); ok {
			for _, w := range w.List() {
				delete(other, w)
			}
		}
	})
	seen := 0
	for room, strict := range readers {
		files, err := filepath.Glob("../" + room + "/*.go")
		if err != nil || len(files) == 0 {
			t.Fatalf("no files in %s", room)
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			set := token.NewFileSet()
			tree, err := parser.ParseFile(set, file, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(tree, func(n ast.Node) bool {
				if _, ok := n.(*ast.ImportSpec); ok {
					return false
				}
				lit, ok := n.(*ast.BasicLit)
				if !ok || lit.Kind != token.STRING {
					return true
				}
				s, err := strconv.Unquote(lit.Value)
				if err != nil {
					t.Fatal(err)
				}
				seen++
				if why := wordOf(s, words, other, strict); why != "" && allowed[s] == "" {
					t.Errorf("%s: %q %s; put it in a table of lang", set.Position(lit.Pos()), s, why)
				}
				return true
			})
		}
	}
	if seen < 100 {
		t.Errorf("only %d literals were looked at", seen)
	}
}

// wordOf says why a literal is, or holds, a word of a language.
func wordOf(s string, words, other map[string]bool, strict bool) string {
	switch {
	case strings.IndexFunc(s, func(r rune) bool { return r > unicode.MaxASCII && unicode.IsLetter(r) }) >= 0:
		return "has a letter that few languages have"
	case strict && words[strings.ToLower(strings.TrimSpace(s))]:
		return "is a word of a table"
	case alternatives.MatchString(s):
		return "is a choice between words"
	}
	for w := range strings.FieldsFuncSeq(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(w) > 3 && other[w] {
			return "holds “" + w + "”, a word of another language than English"
		}
	}
	return ""
}

func TestWordsAreFound(t *testing.T) {
	words, other := map[string]bool{"yesterday": true}, map[string]bool{"hasta": true}
	for s, found := range map[string]bool{"año": true, " yesterday ": true, "(?:page|folio)": true, "a hasta b": true, "not a word of it": false, `\d+|-`: false} {
		if got := wordOf(s, words, other, true) != ""; got != found {
			t.Errorf("%q: %v", s, got)
		}
	}
}
