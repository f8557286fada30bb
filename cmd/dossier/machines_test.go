package main

// A site that is made on one machine is the site made on another, whatever its processor
// and its system: what would show in its bytes is not in the program.

import (
	"debug/elf"
	"debug/gosym"
	"encoding/binary"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// exactMath are the functions of package math that return the same bits everywhere: those
// that IEEE 754 defines to the last digit, and those that do not calculate.
var exactMath = strings.Fields("Abs Ceil Copysign Float32bits Float32frombits Float64bits Float64frombits Floor Inf IsInf IsNaN Max Min Round Sqrt Trunc " +
	"MaxInt MinInt MaxInt8 MaxInt16 MaxInt32 MinInt32 MaxInt64 MinInt64 MaxUint8 MaxUint16 MaxUint32 MaxUint64 MaxFloat64 Pi")

func TestNumbersAreTheSameOnEveryMachine(t *testing.T) {
	calls := 0
	walkGoFiles(t, func(name string, src []byte) {
		if strings.HasSuffix(name, "_test.go") || name == "cmd/dossier/internal/kinds/train.go" { // which learned once, on one machine
			return
		}
		set := token.NewFileSet()
		f, err := parser.ParseFile(set, name, src, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if s, ok := n.(*ast.SelectorExpr); ok {
				if of, ok := s.X.(*ast.Ident); ok && of.Name == "math" && of.Obj == nil {
					if calls++; !slices.Contains(exactMath, s.Sel.Name) {
						t.Errorf("%s: the last digit of math.%s differs between machines; use what internal/exact has, or whole numbers", set.Position(s.Pos()), s.Sel.Name)
					}
				}
			}
			return true
		})
	})
	if calls < 20 {
		t.Errorf("%d uses of math: they are not looked at", calls)
	}
}

// judged are the libraries whose products and sums some processors round at once, and why
// that shows in no file.
var judged = map[string]string{
	"codeberg.org/readeck/go-readability/v2": "one vote of several on what is an article; a share that a last digit moves across a limit has not been seen",
	"github.com/wlynxg/chardet":              "which encoding is likeliest: the candidates differ by far more than a last digit",
	"github.com/gogs/chardet":                "as above, where readability is asked for bytes; it is given text",
	"github.com/alecthomas/chroma/v2":        "colours of styles, of which the site takes names of classes",
	"github.com/klauspost/compress":          "squares of multiples of 1/256, which are exact",
	"github.com/andybalholm/brotli":          "decides by thresholds, which a last digit has not been seen to cross",
	"github.com/klippa-app/go-pdfium":        "what a font is called, which nothing asks for",
	"golang.org/x/image/vector":              "curves, which internal/export divides into lines itself",
	"go.yaml.in/yaml/v4":                     "how many aliases a file may have",
}

// A system and a processor that has one instruction for a product and a sum.
const otherSystem, otherProcessor = "linux", "arm64"

// fused reports whether an instruction rounds a product and a sum at once: FMADD, FMSUB,
// FNMADD or FNMSUB ("Arm Architecture Reference Manual", C4.1, "Floating-point data-processing
// (3 source)").
func fused(instruction uint32) bool { return instruction>>24 == 0x1f }

// The compiler makes one instruction of a product and a sum where the processor has one,
// and its last digit is another. So it is the compiler that is asked: in what it makes for
// such a processor, no room has one. A conversion around the product forbids it.
func TestNoProductIsRoundedWithItsSum(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("builds the program for another processor; -short leaves it out")
	}
	name := filepath.Join(t.TempDir(), "dossier")
	build := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-o", name, ".")
	build.Env = append(os.Environ(), "GOOS="+otherSystem, "GOARCH="+otherProcessor, "CGO_ENABLED=0", "GOFLAGS=", "GOARM64=v8.0", "GOEXPERIMENT=") // as the Makefile makes a release
	compiling.Lock()
	said, err := build.CombinedOutput()
	compiling.Unlock()
	if err != nil {
		t.Fatalf("%s: %v", said, err)
	}
	file, err := elf.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	text := file.Section(".text")
	code, err := text.Data()
	if err != nil {
		t.Fatal(err)
	}
	lines, err := file.Section(".gopclntab").Data()
	if err != nil {
		t.Fatal(err)
	}
	table, err := gosym.NewTable(nil, gosym.NewLineTable(lines, text.Addr))
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for i := range table.Funcs {
		f := &table.Funcs[i]
		for at := f.Entry - text.Addr; at < f.End-text.Addr; at += 4 {
			if !fused(binary.LittleEndian.Uint32(code[at:])) {
				continue
			}
			dir, _, _ := strings.Cut(f.Name[strings.LastIndexByte(f.Name, '/')+1:], ".")
			pkg := f.Name[:strings.LastIndexByte(f.Name, '/')+1] + dir
			if strings.HasPrefix(pkg, "dossier/") || pkg == "main" {
				in, line, _ := table.PCToLine(text.Addr + at)
				t.Errorf("%s:%d, in %s: a product is rounded with its sum: write float64(a*b) around it", in, line, f.Name)
			}
			seen[pkg] = true
		}
	}
	if !seen["math"] {
		t.Fatal("package math has no such instruction: none is found")
	}
	known := slices.Sorted(maps.Keys(judged))
	for pkg := range seen {
		ours := strings.HasPrefix(pkg, "dossier/") || pkg == "main"
		if first, _, _ := strings.Cut(pkg, "/"); ours || !strings.Contains(first, ".") { // Go's own
			continue
		}
		if !slices.ContainsFunc(known, func(k string) bool { return pkg == k || strings.HasPrefix(pkg, k+"/") }) {
			t.Errorf("%s rounds a product with its sum on some processors: does that show in a site? Answer it in this test", pkg)
		}
	}
}
