// Mutants of the code that withholds: how many of its statements and conditions could be
// wrong without a test that fails.
//
//	go run .ci/mutants/main.go [-list] [-own] [-only N,N] [-every N] [FILE[:FUNC,FUNC] …]
//
// Every mutant is compiled into the test programs at once, and one is switched on by the
// environment for each run: so a hundred cost a compilation and a hundred runs, and no
// file of the repository is touched. A mutant negates a condition, takes one side of an
// "and" for true or of an "or" for false, turns a bool, or leaves out a statement. Those
// that change nothing anybody could see are in equivalent.txt, each with its reason.
// All of them take hours; -every 17 tries about a hundred, and -own asks only the tests of
// the mutant's own room, which takes minutes for all of a quick room. It exits with 1 when
// more than three of a hundred survive.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

const rooms = "cmd/dossier/internal/"

// mutated is what withholds.
var mutated = []string{
	rooms + "archive/attribution.go:Withheld,rank,Retracted", rooms + "archive/withheld.go", rooms + "attribution/disclose.go", rooms + "attribution/attribution.go:Assign",
	rooms + "content/publishers.go", rooms + "content/sidecar.go:takeOverride,override", rooms + "content/withheld.go",
	rooms + "meta/embargo.go", rooms + "meta/handling.go", rooms + "meta/marks.go", rooms + "meta/until.go", rooms + "source/marking.go", rooms + "source/matter.go",
	rooms + "likeness/likeness.go", rooms + "engine/secrets.go", rooms + "untold/untold.go", rooms + "withholding/sidecars.go", rooms + "withholding/withholding.go",
	rooms + "serve/serve.go:refuse,carryOut,knows",
}

// tests are what must find them, the quickest first; of is how the name of a mutant's
// file begins that they look for, as no test of a room sees what is above it.
var tests = []struct{ room, run, of string }{
	{rooms + "archive", ".", "archive/"},
	{rooms + "attribution", ".", "a"},
	{rooms + "meta", ".", "meta/"},
	{rooms + "content", "Withheld|Publisher|Restricts|Unclear|SidecarFiles", "content/ meta/"},
	{rooms + "source", "Rules|TakenLines", "source/ meta/"},
	{rooms + "source", "Handling|TestMarks|TestTalk|Matter|Scheme|Embargo|ForeignKeys|Restrict", "source/ meta/"},
	{rooms + "serve", ".", "serve/"},
	{rooms + "likeness", ".", "likeness/"},
	{rooms + "withholding", ".", "withholding/"},
	{rooms + "untold", ".", "untold/"},
	{rooms + "register", ".", "register/"},
	{rooms + "beside", ".", "beside/"},
	{rooms + "intake", ".", "intake/"},
	{rooms + "transcript", ".", "transcript/"},
	{rooms + "recognise", ".", "recognise/"},
	{rooms + "bibliography", ".", "bibliography/"},
	{rooms + "warc", ".", "warc/"},
	{rooms + "feed", ".", "feed/"},
	{rooms + "mail", ".", "mail/"},
	{rooms + "webpage", ".", "webpage/"},
	{rooms + "office", ".", "office/"},
	{rooms + "epub", ".", "epub/"},
	{rooms + "pdf", ".", "pdf/"},
	{rooms + "engine", "TestLike|TestSidecar|TestOrphans|TestStrays|TestShut", "engine/ content/ likeness/"},
	{rooms + "engine", "TestPermalinks|TestTold|TestPrinted", "a engine/ content/ likeness/"},
	{rooms + "engine", "TestWithheldStays|TestWithheldFor", "a engine/ content/ likeness/"},
	{rooms + "engine", "TestWithheldIs", "a engine/ content/ likeness/"},
	{rooms + "engine", "TestWithheldLater", "a engine/ content/ likeness/"},
}

// patience is how long one run of a test program may take; a mutant may never end.
const patience = 3 * time.Minute

// own says that only the tests of a mutant's own room are asked.
var own bool

type mutant struct {
	n     int
	label string // file, function, what
	same  string // why it changes nothing, or ""
}

type insert struct {
	at   int
	text string
}

type mutator struct {
	fset    *token.FileSet
	src     []byte
	file    string
	fn      string
	list    *[]mutant
	inserts []insert
	wraps   map[ast.Node][]insert // what to put before and behind a node, by turns
}

func main() {
	list := flag.Bool("list", false, "list the mutants and run none")
	flag.BoolVar(&own, "own", false, "ask only the tests of a mutant's own room")
	only := flag.String("only", "", "run these alone, by number")
	every := flag.Int("every", 1, "run one of so many")
	flag.Parse()
	files := flag.Args()
	if len(files) == 0 {
		files = mutated
	}
	var mutants []mutant
	overlay := map[string]string{}
	dir, err := os.MkdirTemp("", "mutants")
	must(err)
	defer os.RemoveAll(dir)
	packages := map[string]string{} // folder → name
	for _, f := range files {
		name, funcs, _ := strings.Cut(f, ":")
		mutate(dir, name, strings.FieldsFunc(funcs, func(r rune) bool { return r == ',' }), &mutants, overlay, packages)
	}
	for folder, name := range packages {
		abs, _ := filepath.Abs(filepath.Join(folder, "mutants_on.go"))
		to := filepath.Join(dir, fmt.Sprint(len(overlay), ".go"))
		must(os.WriteFile(to, []byte("package "+name+"\n\nimport (\n\t\"os\"\n\t\"strconv\"\n)\n\nvar mutantOn, _ = strconv.Atoi(os.Getenv(\"DOSSIER_MUTANT\"))\n"), 0o644))
		overlay[abs] = to
	}
	excuse(mutants)
	if *list {
		for _, m := range mutants {
			fmt.Println(m.n, m.label, m.same)
		}
		return
	}
	os.Exit(run(dir, mutants, overlay, *only, *every))
}

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

// excuse marks the mutants that are known to change nothing.
func excuse(mutants []mutant) {
	data, err := os.ReadFile(".ci/mutants/equivalent.txt")
	must(err)
	for line := range strings.Lines(string(data)) {
		label, why, ok := strings.Cut(strings.TrimSpace(line), " ## ")
		if !ok {
			continue
		}
		known := false
		for i := range mutants {
			if mutants[i].label == label {
				mutants[i].same, known = why, true
			}
		}
		if !known {
			fmt.Fprintln(os.Stderr, "equivalent.txt: no such mutant:", label)
		}
	}
}

// mutate writes a copy of a file that holds its mutants.
func mutate(dir, name string, funcs []string, mutants *[]mutant, overlay, packages map[string]string) {
	src, err := os.ReadFile(name)
	must(err)
	fset := token.NewFileSet()
	tree, err := parser.ParseFile(fset, name, src, 0)
	must(err)
	m := &mutator{fset: fset, src: src, file: strings.TrimPrefix(name, rooms), list: mutants}
	for _, d := range tree.Decls {
		if f, ok := d.(*ast.FuncDecl); ok && f.Body != nil && (len(funcs) == 0 || slices.Contains(funcs, f.Name.Name)) {
			m.fn, m.wraps = f.Name.Name, map[ast.Node][]insert{}
			m.walk(f.Body)
		}
	}
	slices.SortStableFunc(m.inserts, func(a, b insert) int { return a.at - b.at })
	var out bytes.Buffer
	from := 0
	for _, i := range m.inserts {
		out.Write(src[from:i.at])
		out.WriteString(i.text)
		from = i.at
	}
	out.Write(src[from:])
	abs, _ := filepath.Abs(name)
	to := filepath.Join(dir, fmt.Sprint(len(overlay), ".go"))
	must(os.WriteFile(to, out.Bytes(), 0o644))
	overlay[abs], packages[filepath.Dir(name)] = to, tree.Name.Name
}

// walk puts mutants into a node and all below it. What stands before a node is put in
// on the way down, what stands behind it on the way up, so that they nest.
func (m *mutator) walk(root ast.Node) {
	var stack []ast.Node
	ast.Inspect(root, func(n ast.Node) bool {
		if n == nil {
			n = stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			w := m.wraps[n]
			for i := len(w) - 1; i > 0; i -= 2 {
				m.inserts = append(m.inserts, insert{m.fset.Position(n.End()).Offset, w[i].text})
			}
			return true
		}
		stack = append(stack, n)
		m.find(n)
		w := m.wraps[n]
		for i := 0; i < len(w); i += 2 {
			m.inserts = append(m.inserts, insert{m.fset.Position(n.Pos()).Offset, w[i].text})
		}
		return true
	})
}

// find says which mutants there are of a node: of its own, or of a part of it.
func (m *mutator) find(n ast.Node) {
	switch n := n.(type) {
	case *ast.IfStmt:
		m.add(n.Cond, "not", "((mutantOn == %d) != (", "))")
	case *ast.SwitchStmt:
		if n.Tag != nil {
			return
		}
		for _, c := range n.Body.List {
			for _, e := range c.(*ast.CaseClause).List {
				m.add(e, "not", "((mutantOn == %d) != (", "))")
			}
		}
	case *ast.BinaryExpr:
		for _, side := range []ast.Expr{n.X, n.Y} {
			switch n.Op {
			case token.LAND:
				m.add(side, "true", "((mutantOn == %d) || (", "))")
			case token.LOR:
				m.add(side, "false", "((mutantOn != %d) && (", "))")
			}
		}
	case *ast.Ident:
		switch n.Name {
		case "true":
			m.add(n, "false", "((mutantOn != %d) && ", ")")
		case "false":
			m.add(n, "true", "((mutantOn == %d) || ", ")")
		}
	case *ast.BlockStmt:
		m.statements(n.List)
	case *ast.CaseClause:
		m.statements(n.Body)
	}
}

func (m *mutator) statements(list []ast.Stmt) {
	for _, s := range list {
		switch s := s.(type) {
		case *ast.AssignStmt:
			if s.Tok == token.DEFINE {
				continue
			}
		case *ast.ExprStmt, *ast.IncDecStmt:
		default:
			continue
		}
		m.add(s, "without", "if mutantOn != %d { ", " }")
	}
}

func (m *mutator) add(n ast.Node, what, before, after string) {
	text := strings.Join(strings.Fields(string(m.src[m.fset.Position(n.Pos()).Offset:m.fset.Position(n.End()).Offset])), " ")
	label := fmt.Sprintf("%s %s %s: %s", m.file, m.fn, what, text[:min(len(text), 70)])
	for _, o := range *m.list {
		if o.label == label {
			label += " (again)"
		}
	}
	number := len(*m.list) + 1
	*m.list = append(*m.list, mutant{n: number, label: label})
	m.wraps[n] = append(m.wraps[n], insert{text: fmt.Sprintf(before, number)}, insert{text: after})
}

// run compiles the test programs and lets them look for each mutant.
func run(dir string, mutants []mutant, overlay map[string]string, only string, every int) int {
	data, err := json.Marshal(map[string]any{"Replace": overlay})
	must(err)
	name := filepath.Join(dir, "overlay.json")
	must(os.WriteFile(name, data, 0o644))
	var chosen []mutant
	for _, m := range mutants {
		if m.same == "" && (only == "" || slices.Contains(strings.Split(only, ","), fmt.Sprint(m.n))) && m.n%every == 0 {
			chosen = append(chosen, m)
		}
	}
	programs := map[string]string{}
	for i, t := range tests {
		if !slices.ContainsFunc(chosen, func(m mutant) bool { return looks(i, m) }) {
			continue
		}
		if programs[t.room] == "" {
			programs[t.room] = filepath.Join(dir, strings.ReplaceAll(t.room, "/", "-")+".test")
			cmd := exec.Command("go", "test", "-overlay", name, "-c", "-o", programs[t.room], "./"+t.room)
			cmd.Stderr = os.Stderr
			must(cmd.Run())
		}
		if why := fails(programs[t.room], i, 0); why != "" {
			must(fmt.Errorf("the tests of %s fail without a mutant: %s", t.room, why))
		}
	}
	survived := 0
	for _, m := range chosen {
		found := false
		for i, t := range tests {
			found = found || looks(i, m) && fails(programs[t.room], i, m.n) != ""
		}
		if !found {
			survived++
			fmt.Printf("%d survives: %s\n", m.n, m.label)
		}
	}
	fmt.Printf("%d mutants, %d survive\n", len(chosen), survived)
	if 100*survived > 3*len(chosen) {
		return 1
	}
	return 0
}

// looks reports whether some of the tests look for a mutant.
func looks(i int, m mutant) bool {
	if room := strings.TrimPrefix(tests[i].room, rooms); own && !strings.HasPrefix(m.label, room+"/") {
		return false
	}
	return slices.ContainsFunc(strings.Fields(tests[i].of), func(begins string) bool { return strings.HasPrefix(m.label, begins) })
}

// fails runs some of the tests with a mutant, or with none, and returns what they say
// when they fail.
func fails(program string, i, mutant int) (why string) {
	ctx, stop := context.WithTimeout(context.Background(), patience)
	defer stop()
	cmd := exec.CommandContext(ctx, program, "-test.short", "-test.failfast", "-test.run", tests[i].run)
	cmd.Dir = tests[i].room
	cmd.Env = append(os.Environ(), fmt.Sprint("DOSSIER_MUTANT=", mutant))
	out, err := cmd.CombinedOutput()
	if err == nil {
		return ""
	}
	return err.Error() + "\n" + string(out[max(0, len(out)-2000):])
}
