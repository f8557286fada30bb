// How the code is kept readable: every file says at its head what it is for and
// why, no file or function is too long to be read in one sitting, and no room grows
// past what one person can know. A limit that nobody checks is soon forgotten.
package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
)

// The limits, in lines. A function may be longer when its comment says why, in a
// sentence that begins with longReason.
const (
	maxFile     = 500
	maxFunction = 80
	maxRoom     = 3500
	longReason  = "Long because "
)

func TestFilesAreShortAndSayWhatTheyAreFor(t *testing.T) {
	rooms := map[string]int{}
	each := func(name string, src []byte) {
		fset := token.NewFileSet()
		f, err := parser.ParseFile(fset, name, src, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		lines := fset.Position(f.End()).Line
		if !hasHead(f) {
			t.Errorf("%s does not say at its head what it is for; put a comment above its imports", name)
		}
		code := false
		for _, d := range f.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok {
				continue
			}
			code = true
			if n := fset.Position(fn.End()).Line - fset.Position(fn.Pos()).Line + 1; n > maxFunction && !strings.Contains(fn.Doc.Text(), longReason) {
				t.Errorf("%s:%d: %s has %d lines, more than %d; split it, or begin a sentence of its comment with %q", name, fset.Position(fn.Pos()).Line, fn.Name.Name, n, maxFunction, longReason)
			}
		}
		if strings.HasSuffix(name, "_test.go") {
			return
		}
		if lines > maxFile && code { // a file without a function holds data
			t.Errorf("%s has %d lines, more than %d; split it by subject", name, lines, maxFile)
		}
		if code {
			rooms[path.Dir(name)] += lines
		}
	}
	walkGoFiles(t, each)
	if len(rooms) < 10 {
		t.Fatalf("only %d rooms were found", len(rooms))
	}
	for room, lines := range rooms {
		if lines > maxRoom {
			t.Errorf("%s has %d lines without tests and data, more than %d; it holds several subjects", room, lines, maxRoom)
		}
	}
}

// hasHead reports whether a comment stands above the package clause or between it
// and the first declaration, as the file's own and not as that declaration's.
func hasHead(f *ast.File) bool {
	for _, c := range f.Comments {
		text := strings.TrimSpace(c.Text()) // leaves build constraints out
		switch {
		case text == "":
		case c.End() < f.Package:
			return true
		case len(f.Decls) == 0 || c.End() < f.Decls[0].Pos() && !isDoc(f.Decls[0], c):
			return true
		}
	}
	return false
}

func isDoc(d ast.Decl, c *ast.CommentGroup) bool {
	switch d := d.(type) {
	case *ast.GenDecl:
		return d.Doc == c && d.Tok != token.IMPORT
	case *ast.FuncDecl:
		return d.Doc == c
	}
	return false
}

// walkGoFiles calls f for each Go file of the repository, by its path from the top.
func walkGoFiles(t *testing.T, f func(name string, src []byte)) {
	t.Helper()
	root := os.DirFS("../..")
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (strings.HasPrefix(d.Name(), ".") && name != "." || d.Name() == "public" || d.Name() == "testdata") {
			return fs.SkipDir
		}
		if path.Ext(name) != ".go" {
			return nil
		}
		src, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		f(name, src)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
