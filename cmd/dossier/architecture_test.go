package main

// The rooms of the program, who may import whom, and where each library lives: a
// note on the architecture stays true only where a test reads the imports.

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// floors is the house: what each room may import of ours, from the top floor down.
// Each arrow leads to a lower floor, so rooms of one floor never meet; and each
// library lives behind one room.
var floors = map[string][]string{
	// floor 14
	"cmd/dossier": {"accession", "archive", "cache", "check", "collector", "commits", "content", "deploy", "desk", "diag", "engine", "fetch", "gather", "history", "input", "mcp", "recognise", "review", "serve", "shards", "shelf", "sitefs", "source", "static", "templates", "view", "warm", "watch"},
	// floor 13
	"cmd/dossier/internal/desk":    {"accession", "archive", "called", "content", "cores", "diag", "engine", "fetch", "gather", "judgements", "linediff", "matches", "review", "view"},
	"cmd/dossier/internal/history": {"archive", "commits", "content", "diag", "engine", "gather"},
	"cmd/dossier/internal/shards":  {"archive", "cache", "content", "cores", "diag", "engine", "register", "shelf", "sitefs", "warm"},
	// floor 12
	"cmd/dossier/internal/accession": {"archive", "content", "diag", "engine", "input", "intake", "prose", "sitefs", "source"},
	"cmd/dossier/internal/gather":    {"archive", "content", "diag", "engine", "fetch", "input", "source"},
	"cmd/dossier/internal/review":    {"archive", "body", "called", "content", "diag", "engine", "input", "prose", "view"},
	"cmd/dossier/internal/warm":      {"cache", "content", "engine", "sitefs"},
	// floor 11
	"cmd/dossier/internal/engine": {"alike", "archive", "attribution", "beside", "body", "cache", "charset", "chronology", "content", "cores", "database", "diag", "digest", "export", "facts", "graph", "input", "intake", "judgements", "likeness", "listing", "names", "pages", "prose", "references", "register", "render", "search", "shelf", "sitefs", "source", "tally", "transcript", "untold", "versions", "view", "withholding"},
	// floor 10
	"cmd/dossier/internal/withholding": {"archive", "beside", "cores", "diag", "likeness", "listing", "register"},
	// floor 9
	"cmd/dossier/internal/alike":    {"archive", "copies", "diag", "facts", "references", "reuse", "translations"},
	"cmd/dossier/internal/listing":  {"diag", "facts", "input", "sitefs"},
	"cmd/dossier/internal/pages":    {"archive", "atlas", "attribution", "body", "contrast", "diag", "edtf", "export", "facts", "i18n", "input", "prose", "quotes", "salience", "search", "sitefs", "terms", "view"},
	"cmd/dossier/internal/register": {"archive", "charset", "content", "diag", "digest", "facts", "input"},
	// floor 8
	"cmd/dossier/internal/facts": {"archive", "body", "copies", "diag", "graph", "input", "prose", "references", "reuse", "translations", "view"},
	// floor 7
	"cmd/dossier/internal/beside":    {"archive", "meta", "prose", "source"},
	"cmd/dossier/internal/graph":     {"archive", "atlas", "called", "cores", "diag", "exact", "names", "view"},
	"cmd/dossier/internal/intake":    {"archive", "charset", "cores", "diag", "extract", "input", "shelf", "sitefs", "source", "transcript"},
	"cmd/dossier/internal/recognise": {"diag", "input", "pdf", "source", "transcript"},
	// floor 6
	"cmd/dossier/internal/names":  {"archive", "atlas", "body", "called", "confidence", "cores", "cue", "detect", "diag", "features", "initials", "judgements", "kinds", "prose", "tally", "things", "whose"},
	"cmd/dossier/internal/source": {"archive", "bibliography", "body", "charset", "corrections", "diag", "epub", "extract", "feed", "forms", "furniture", "head", "lang", "language", "lazyregexp", "mail", "meta", "office", "passages", "pdf", "prose", "repair", "talk", "transcript", "translated", "warc", "webpage", "wires"},
	// floor 5
	"cmd/dossier/internal/attribution": {"archive", "body", "lang", "lazyregexp", "translated"},
	"cmd/dossier/internal/check":       {"archive", "content", "diag", "hosts", "network"},
	"cmd/dossier/internal/features":    {"cue", "detect", "prose", "tally"},
	"cmd/dossier/internal/feed":        {"archive", "body", "charset", "diag", "edtf", "extract", "lang", "markup", "meta", "outlets", "webpage"},
	"cmd/dossier/internal/head":        {"archive", "atlas", "body", "days", "detect", "furniture", "initials", "lang", "lazyregexp", "meta", "outlets", "prose", "sieve"},
	"cmd/dossier/internal/mail":        {"archive", "body", "charset", "edtf", "extract", "furniture", "lang", "lazyregexp", "meta", "outlets", "sieve", "talk", "webpage"},
	"cmd/dossier/internal/references":  {"archive", "body", "diag", "digest"},
	"cmd/dossier/internal/render":      {"archive", "body", "diag", "edtf", "figure", "i18n", "input", "pagehead", "view"},
	"cmd/dossier/internal/things":      {"cue", "detect", "lang", "prose", "wordsets"},
	"cmd/dossier/internal/versions":    {"archive", "body", "copies", "diag", "digest"},
	// floor 4
	"cmd/dossier/internal/bibliography": {"archive", "body", "charset", "diag", "edtf", "lang", "meta"},
	"cmd/dossier/internal/content":      {"archive", "body", "charset", "confidence", "diag", "edtf", "hosts", "input", "meta", "terms"},
	"cmd/dossier/internal/contrast":     {"archive", "body", "edtf", "view"},
	"cmd/dossier/internal/corrections":  {"archive", "body", "diag", "lang", "lazyregexp", "meta", "prose"},
	"cmd/dossier/internal/database":     {"archive", "prose", "quotes", "view"},
	"cmd/dossier/internal/days":         {"edtf", "lang", "lazyregexp", "meta"},
	"cmd/dossier/internal/detect":       {"archive", "atlas", "body", "cue", "initials", "lang", "language", "lexicon", "outlets", "prose", "sentencecase", "tally", "wordsets"},
	"cmd/dossier/internal/digest":       {"archive", "view"},
	"cmd/dossier/internal/epub":         {"archive", "extract", "flow", "lang", "language", "markup", "meta", "unzip"},
	"cmd/dossier/internal/export":       {"archive", "body", "charset", "diag", "edtf", "i18n", "prose", "quotes", "view"},
	"cmd/dossier/internal/office":       {"archive", "body", "diag", "extract", "flow", "glyphs", "lang", "markup", "meta", "unzip"},
	"cmd/dossier/internal/pagehead":     {"archive", "body", "view"},
	"cmd/dossier/internal/pdf":          {"archive", "body", "charset", "diag", "extract", "interrupt", "lang", "lazyregexp", "meta", "prose", "transcript"},
	"cmd/dossier/internal/search":       {"archive", "body", "cores", "edtf", "lang", "prose", "terms", "view"},
	"cmd/dossier/internal/shelf":        {"archive", "cache"},
	"cmd/dossier/internal/translated":   {"archive", "body", "lang", "lazyregexp", "meta", "outlets", "prose"},
	"cmd/dossier/internal/translations": {"archive", "body", "copies", "cores", "exact", "lang", "prose"},
	"cmd/dossier/internal/untold":       {"archive", "body", "cores", "likeness", "prose", "tally"},
	"cmd/dossier/internal/warc":         {"archive", "diag", "extract"},
	"cmd/dossier/internal/webpage":      {"archive", "body", "charset", "dom", "edtf", "extract", "lang", "language", "lazyregexp", "meta", "outlets"},
	// floor 3
	"cmd/dossier/internal/cache":      {"cores", "input", "sitefs"},
	"cmd/dossier/internal/called":     {"archive", "lang", "prose"},
	"cmd/dossier/internal/chronology": {"archive", "body", "edtf", "lang", "prose"},
	"cmd/dossier/internal/copies":     {"archive", "body", "cores", "prose"},
	"cmd/dossier/internal/cue":        {"archive"},
	"cmd/dossier/internal/extract":    {"archive", "body", "diag"},
	"cmd/dossier/internal/fetch":      {"archive", "diag", "network"},
	"cmd/dossier/internal/forms":      {"lang", "lazyregexp", "prose", "sieve"},
	"cmd/dossier/internal/furniture":  {"lang", "lazyregexp", "prose", "sieve"},
	"cmd/dossier/internal/judgements": {"archive", "prose"},
	"cmd/dossier/internal/likeness":   {"archive", "prose"},
	"cmd/dossier/internal/matches":    {"archive", "initials", "prose"},
	"cmd/dossier/internal/mcp":        {"diag", "edtf", "exact", "input", "prose", "terms"},
	"cmd/dossier/internal/meta":       {"archive", "body", "charset", "diag", "edtf", "lang", "lazyregexp", "prose"},
	"cmd/dossier/internal/passages":   {"archive", "body", "diag"},
	"cmd/dossier/internal/quotes":     {"archive", "body", "lang", "prose"},
	"cmd/dossier/internal/reuse":      {"archive", "body", "cores", "prose"},
	"cmd/dossier/internal/salience":   {"archive", "body", "lang", "prose"},
	"cmd/dossier/internal/view":       {"archive", "diag", "edtf", "i18n"},
	"cmd/dossier/internal/wires":      {"archive", "body", "lang", "lazyregexp", "outlets"},
	// floor 2
	"cmd/dossier/internal/archive":      {"body", "diag", "edtf", "i18n"},
	"cmd/dossier/internal/flow":         {"body"},
	"cmd/dossier/internal/input":        {"diag"},
	"cmd/dossier/internal/lexicon":      {"atlas", "outlets", "prose", "wordsets"},
	"cmd/dossier/internal/sentencecase": {"lang", "prose", "wordsets"},
	"cmd/dossier/internal/serve":        {"diag"},
	"cmd/dossier/internal/sieve":        {"lazyregexp", "prose"},
	"cmd/dossier/internal/tally":        {"prose"},
	"cmd/dossier/internal/terms":        {"edtf", "prose"},
	"cmd/dossier/internal/whose":        {"atlas", "lang", "prose"},
	// floor 1
	"cmd/dossier/internal/body":       {"charset"},
	"cmd/dossier/internal/deploy":     {"hosts", "sitefs"},
	"cmd/dossier/internal/diag":       {"charset"},
	"cmd/dossier/internal/i18n":       {"edtf"},
	"cmd/dossier/internal/initials":   {"lang"},
	"cmd/dossier/internal/language":   {"lang", "lazyregexp"},
	"cmd/dossier/internal/markup":     {"charset"},
	"cmd/dossier/internal/prose":      {"lang", "lazyregexp"},
	"cmd/dossier/internal/repair":     {"charset", "lang", "lazyregexp"},
	"cmd/dossier/internal/talk":       {"lang", "lazyregexp"},
	"cmd/dossier/internal/transcript": {"charset"},
	// floor 0
	"cmd/dossier/internal/atlas":      {},
	"cmd/dossier/internal/charset":    {},
	"cmd/dossier/internal/collector":  {},
	"cmd/dossier/internal/commits":    {},
	"cmd/dossier/internal/confidence": {},
	"cmd/dossier/internal/cores":      {},
	"cmd/dossier/internal/dom":        {},
	"cmd/dossier/internal/edtf":       {},
	"cmd/dossier/internal/exact":      {},
	"cmd/dossier/internal/figure":     {},
	"cmd/dossier/internal/glyphs":     {},
	"cmd/dossier/internal/growth":     {}, // for tests
	"cmd/dossier/internal/hosts":      {},
	"cmd/dossier/internal/interrupt":  {},
	"cmd/dossier/internal/kinds":      {},
	"cmd/dossier/internal/lang":       {},
	"cmd/dossier/internal/lazyregexp": {},
	"cmd/dossier/internal/linediff":   {},
	"cmd/dossier/internal/network":    {},
	"cmd/dossier/internal/outlets":    {},
	"cmd/dossier/internal/sitefs":     {},
	"cmd/dossier/internal/testkit":    {}, // for tests
	"cmd/dossier/internal/unzip":      {},
	"cmd/dossier/internal/watch":      {},
	"cmd/dossier/internal/wordsets":   {},
	"static":                          {},
	"templates":                       {},
}

// libraries says in which rooms a library lives; others may not import it.
var libraries = map[string]string{
	"github.com/yuin/goldmark":               "cmd/dossier/internal/body",
	"github.com/alecthomas/chroma/v2":        "cmd/dossier/internal/body",
	"github.com/alecthomas/kong":             "cmd/dossier",
	"go.yaml.in/yaml/v4":                     "cmd/dossier/internal/meta",
	"github.com/pelletier/go-toml/v2":        "cmd/dossier/internal/meta",
	"codeberg.org/readeck/go-readability/v2": "cmd/dossier/internal/webpage",
	"github.com/wlynxg/chardet":              "cmd/dossier/internal/charset",
	"html/template":                          "cmd/dossier/internal/render",
	"golang.org/x/net/html":                  "cmd/dossier/internal/check cmd/dossier/internal/dom cmd/dossier/internal/webpage",
	"github.com/fsnotify/fsnotify":           "cmd/dossier/internal/watch",
	"encoding/xml":                           "cmd/dossier/internal/export cmd/dossier/internal/deploy",
	"github.com/klippa-app/go-pdfium":        "cmd/dossier/internal/pdf",
	"github.com/tetratelabs/wazero":          "cmd/dossier/internal/pdf",
	"golang.org/x/image":                     "cmd/dossier/internal/export",
	"github.com/andybalholm/brotli":          "cmd/dossier/internal/sitefs cmd/dossier/internal/fetch cmd/dossier/internal/warc",
	"github.com/klauspost/compress":          "cmd/dossier/internal/export",
}

func TestFloors(t *testing.T) {
	rooms := map[string]bool{}
	walkGoFiles(t, func(name string, src []byte) {
		if strings.HasSuffix(name, "_test.go") {
			return
		}
		room := path.Dir(name)
		allowed, known := floors[room]
		if !known {
			t.Errorf("%s: the house has no room %q; add it to the architecture note and to this table", name, room)
			return
		}
		rooms[room] = true
		f, err := parser.ParseFile(token.NewFileSet(), name, src, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range f.Imports {
			p, err := strconv.Unquote(i.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			if ours, ok := strings.CutPrefix(p, "dossier/"); ok {
				fine := false
				for _, a := range allowed {
					fine = fine || ours == a || ours == "cmd/dossier/internal/"+a
				}
				if !fine {
					t.Errorf("%s imports %s, which stands on its own floor or above it", name, ours)
				}
			}
			for lib, home := range libraries {
				if (p == lib || strings.HasPrefix(p, lib+"/")) && !slices.Contains(strings.Fields(home), room) {
					t.Errorf("%s imports %s, which lives in %s", name, p, home)
				}
			}
		}
	})
	for room := range floors {
		if !rooms[room] {
			t.Errorf("the room %q is empty", room)
		}
	}
}

// What the program says goes through diag.Printf, which lets no text of a source or
// name of a file begin a line. The line of progress holds numbers alone.
func TestPrintingGoesThroughDiag(t *testing.T) {
	printed := 0
	walkGoFiles(t, func(name string, src []byte) {
		if path.Dir(name) != "cmd/dossier" || strings.HasSuffix(name, "_test.go") {
			return
		}
		printed += strings.Count(string(src), "diag.Printf(")
		for n, line := range strings.Split(string(src), "\n") {
			if strings.Contains(line, "fmt.Fprint") && !strings.Contains(line, `(w, "\r`) || strings.Contains(line, "fmt.Print") {
				t.Errorf("%s:%d: print with diag.Printf: %s", name, n+1, strings.TrimSpace(line))
			}
		}
	})
	if printed < 10 {
		t.Errorf("only %d lines are printed", printed)
	}
}

// "go test ./... -update" asks every package with tests for the flag.
func TestEveryPackageTakesUpdate(t *testing.T) {
	takes := map[string]bool{}
	err := fs.WalkDir(os.DirFS("../.."), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (strings.HasPrefix(d.Name(), ".") && name != "." || d.Name() == "testdata") {
			return fs.SkipDir
		}
		if strings.HasSuffix(name, "_test.go") {
			f, err := parser.ParseFile(token.NewFileSet(), filepath.Join("../..", name), nil, parser.ImportsOnly)
			if err != nil {
				return err
			}
			dir := path.Dir(name)
			takes[dir] = takes[dir] || slices.ContainsFunc(f.Imports, func(i *ast.ImportSpec) bool { return i.Path.Value == `"dossier/cmd/dossier/internal/testkit"` })
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for dir, ok := range takes {
		if !ok {
			t.Errorf("no test of %s imports internal/testkit, so that it does not know -update", dir)
		}
	}
	if len(takes) < 10 {
		t.Errorf("only %d packages have tests", len(takes))
	}
}

// The architecture note has a row for each room, with its floor and what it may
// import.
func TestTheNoteHasEachRoom(t *testing.T) {
	note, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	var floor func(room string) int
	floor = func(room string) (n int) {
		for _, below := range floors[room] {
			for _, p := range []string{below, "cmd/dossier/internal/" + below} {
				if _, ok := floors[p]; ok {
					n = max(n, floor(p)+1)
				}
			}
		}
		return n
	}
	for room, imports := range floors {
		name, inside := strings.CutPrefix(room, "cmd/dossier/")
		if !inside && room != "cmd/dossier" {
			continue // templates and static have no code but what embeds them
		}
		may := strings.Join(imports, ", ")
		if may == "" {
			may = "nothing"
		}
		begin, end := "| "+strconv.Itoa(floor(room))+" | `"+name+"` | ", " | "+may+" |"
		if !slices.ContainsFunc(strings.Split(string(note), "\n"), func(l string) bool {
			return strings.HasPrefix(l, begin) && strings.HasSuffix(l, end)
		}) {
			t.Errorf("README.md lacks a row that begins with %q and ends with %q", begin, end)
		}
	}
}
