//go:build unix

// One table of what builds cost: Dossier, Hugo and the floor, in turn.
//
//	go run .ci/bench/main.go [-runs 5] [-sizes 1000,10000] [-programs dossier,shares,warm,edit,hugo,floor] DIR
//
// DIR holds corpus-N/raw (the sources), content-N, and, for those who want to compare,
// corpus-N/hugo (a Hugo site of the same documents), bin/hugo and bin/floor (which reads,
// converts, matches and writes one page each, the least that a builder does). What is not
// there is left out of the table, with a word. A round runs each program once, into a new
// folder, so that a machine that slows down slows all of them; a figure is the median of
// the rounds, after one that is not counted, and the ratio of Dossier's to it the median
// of the rounds' ratios. Shares of one build run one after the other: their times are summed,
// and their memory is that of the one that took most. Times and memory are the system's own account of the process.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"time"
)

// cost is what one run of a program took.
type cost struct {
	wall, cpu     float64 // seconds
	memory, bytes float64 // MB
	files         float64
}

// figures are the columns of the table.
var figures = []struct {
	name, format string
	of           func(c cost) float64
}{
	{"wall s", "%.2f", func(c cost) float64 { return c.wall }},
	{"CPU s", "%.2f", func(c cost) float64 { return c.cpu }},
	{"memory MB", "%.0f", func(c cost) float64 { return c.memory }},
	{"files", "%.0f", func(c cost) float64 { return c.files }},
	{"written MB", "%.1f", func(c cost) float64 { return c.bytes }},
}

// program is one line of the table.
type program struct {
	name    string
	needs   []string // files without which it is left out
	prepare func() error
	command func(out string) *exec.Cmd
	steps   func(out string) []*exec.Cmd // in its place, of a program that several processes are
	keeps   string                       // the folder it writes to each time; "" for a new one
}

func main() {
	runs := flag.Int("runs", 5, "how many rounds are counted")
	sizes := flag.String("sizes", "1000,10000", "how many sources, by commas")
	only := flag.String("programs", "dossier,shares,warm,edit,hugo,floor", "which lines of the table")
	flag.Parse()
	if flag.NArg() != 1 {
		fail(errors.New("which folder? hint: go run .ci/bench/main.go DIR, with corpus-N/raw and content-N in it"))
	}
	dir, err := filepath.Abs(flag.Arg(0))
	fail(err)
	work, err := os.MkdirTemp("", "bench")
	fail(err)
	defer os.RemoveAll(work)
	dossier := filepath.Join(work, "dossier")
	build := exec.Command("go", "build", "-trimpath", "-o", dossier, "./cmd/dossier")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	build.Stderr = os.Stderr
	fail(build.Run())
	fmt.Printf("%s/%s, %d processors, medians of %d rounds\n", runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), *runs)
	for _, n := range strings.Split(*sizes, ",") {
		list := slices.DeleteFunc(programs(dir, work, dossier, n), func(p program) bool {
			word, _, _ := strings.Cut(p.name, " ")
			return !slices.Contains(strings.Split(*only, ","), word)
		})
		compare(work, n, list, *runs)
	}
}

func fail(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

// programs are the lines of the table for n sources. Each of Dossier's has a copy of its
// own of what a build writes to, so that no round finds what another left.
func programs(dir, work, dossier, n string) []program {
	corpus := filepath.Join(dir, "corpus-"+n)
	raw, content := filepath.Join(corpus, "raw"), filepath.Join(dir, "content-"+n)
	own := filepath.Join(work, "own-"+n)
	warmSite := filepath.Join(own, "site")
	warm := func(args ...string) *exec.Cmd {
		return exec.Command(dossier, append([]string{"build", "--root", own, "--quiet"}, args...)...)
	}
	copied := func() error {
		if _, err := os.Stat(own); err == nil {
			return nil
		}
		if err := os.CopyFS(filepath.Join(own, "seeds"), os.DirFS(raw)); err != nil {
			return err
		}
		if err := os.CopyFS(filepath.Join(own, "content"), os.DirFS(content)); err != nil {
			return err
		}
		_ = warm("--out", warmSite).Run() // an archive with errors is built, too
		return nil
	}
	edits := 0
	return []program{
		{name: "dossier", needs: []string{raw, content}, command: func(out string) *exec.Cmd {
			curated := filepath.Join(out+"-curated", "content") // what is remembered lies beside it
			fail(os.CopyFS(curated, os.DirFS(content)))
			return exec.Command(dossier, "build", "--sources", raw, "--content", curated, "--out", out, "--quiet")
		}},
		{name: "shares (8 processes)", needs: []string{raw, content}, steps: func(out string) (list []*exec.Cmd) {
			curated := filepath.Join(out+"-curated", "content")
			fail(os.CopyFS(curated, os.DirFS(content)))
			step := func(command string, args ...string) {
				list = append(list, exec.Command(dossier, append([]string{command, "--work", out + "-work", "--sources", raw, "--content", curated, "--out", out, "--quiet"}, args...)...))
			}
			for _, phase := range []string{"read", "sum", "scan", "pages"} {
				for i := 1; i <= 8 && (i == 1 || phase != "sum"); i++ {
					step("build", "--phase", phase, "--shard", fmt.Sprintf("%d/8", i))
				}
			}
			step("join")
			return list
		}},
		{name: "warm (nothing changed)", needs: []string{raw, content}, prepare: copied, keeps: warmSite, command: func(out string) *exec.Cmd { return warm("--out", out) }},
		{name: "edit (one source, warm)", needs: []string{raw, content}, prepare: func() error {
			if err := copied(); err != nil {
				return err
			}
			files, err := filepath.Glob(filepath.Join(own, "seeds", "000007*"))
			if err != nil || len(files) == 0 {
				return fmt.Errorf("no source 000007 in %s", raw)
			}
			data, err := os.ReadFile(files[0])
			if err != nil {
				return err
			}
			edits++
			return os.WriteFile(files[0], fmt.Appendf(data, "\nOne more paragraph for the comparison, the %dth of them, with nothing else in it.\n", edits), 0o644)
		}, keeps: warmSite, command: func(out string) *exec.Cmd { return warm("--out", out) }},
		{name: "hugo", needs: []string{filepath.Join(dir, "bin", "hugo"), filepath.Join(corpus, "hugo", "hugo.toml")}, command: func(out string) *exec.Cmd {
			cmd := exec.Command(filepath.Join(dir, "bin", "hugo"), "--quiet", "--config", "hugo.toml,related-capped.toml", "-d", out)
			cmd.Dir = filepath.Join(corpus, "hugo")
			return cmd
		}},
		{name: "floor", needs: []string{filepath.Join(dir, "bin", "floor")}, command: func(out string) *exec.Cmd {
			return exec.Command(filepath.Join(dir, "bin", "floor"), "-corpus", corpus, "-stage", "write", "-out", out)
		}},
	}
}

// compare runs the programs in turn and prints their lines.
func compare(work, n string, list []program, runs int) {
	list = slices.DeleteFunc(list, func(p program) bool {
		for _, name := range p.needs {
			if _, err := os.Stat(name); err != nil {
				fmt.Printf("%s sources: no %s, as there is no %s\n", n, p.name, name)
				return true
			}
		}
		return false
	})
	taken := make([][]cost, len(list))
	for round := range runs + 1 {
		for i, p := range list {
			out := p.keeps
			if out == "" { // removed at the end only: removing much slows what is written next
				out = filepath.Join(work, fmt.Sprint("out-", n, "-", i, "-", round))
			}
			if p.prepare != nil {
				fail(p.prepare())
			}
			steps := p.steps
			if steps == nil {
				steps = func(out string) []*exec.Cmd { return []*exec.Cmd{p.command(out)} }
			}
			var c cost
			for _, cmd := range steps(out) {
				of, err := run(cmd)
				if err != nil {
					fail(fmt.Errorf("%s: %w", p.name, err))
				}
				c.wall, c.cpu, c.memory = c.wall+of.wall, c.cpu+of.cpu, max(c.memory, of.memory)
			}
			c.files, c.bytes = size(out)
			if round > 0 {
				taken[i] = append(taken[i], c)
			}
		}
	}
	fmt.Printf("\n%-26s", n+" sources")
	for _, f := range figures {
		fmt.Printf(" %22s", f.name)
	}
	fmt.Println()
	for i, p := range list {
		fmt.Printf("%-26s", p.name)
		for _, f := range figures {
			cell := fmt.Sprintf(f.format, median(taken[i], f.of))
			if i > 0 {
				var ratios []cost
				for k := range taken[i] {
					ratios = append(ratios, cost{wall: f.of(taken[0][k]) / f.of(taken[i][k])})
				}
				cell += fmt.Sprintf(" (%.2f)", median(ratios, figures[0].of))
			}
			fmt.Printf(" %22s", cell)
		}
		fmt.Println()
	}
	if len(list) > 1 {
		fmt.Printf("in brackets: %s in parts of it\n", list[0].name)
	}
}

// run runs a command to its end and returns what it took.
func run(cmd *exec.Cmd) (c cost, err error) {
	var said strings.Builder
	cmd.Stdout, cmd.Stderr = nil, &said
	began := time.Now()
	err = cmd.Run()
	c.wall = time.Since(began).Seconds()
	var exit *exec.ExitError
	if errors.As(err, &exit) && exit.ExitCode() == 1 { // an archive with errors is built, too
		err = nil
	}
	if err != nil {
		return c, fmt.Errorf("%w\n%s", err, said.String())
	}
	c.cpu = (cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()).Seconds()
	if u, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		c.memory = float64(u.Maxrss) / 1024
		if runtime.GOOS == "darwin" {
			c.memory /= 1024
		}
	}
	return c, nil
}

// size returns how many files a folder holds, and their size in MB.
func size(dir string) (files, bytes float64) {
	fail(filepath.WalkDir(dir, func(_ string, e fs.DirEntry, err error) error {
		if err != nil || !e.Type().IsRegular() {
			return err
		}
		info, err := e.Info()
		if err != nil {
			return err
		}
		files++
		bytes += float64(info.Size()) / 1e6
		return nil
	}))
	return files, bytes
}

func median(list []cost, of func(cost) float64) float64 {
	var v []float64
	for _, c := range list {
		v = append(v, of(c))
	}
	slices.Sort(v)
	return (v[(len(v)-1)/2] + v[len(v)/2]) / 2
}
