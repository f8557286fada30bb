package engine_test

// What builds cost over a large archive; read two versions with benchstat.

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/sitefs"
)

// BenchmarkArchive times the builds a maintainer waits for over a generated
// corpus: $DOSSIER_BENCH holds corpus-N/raw and content-N. Each figure but the
// first is a build on what the last one left in memory, as the watch makes it.
func BenchmarkArchive(b *testing.B) {
	dir := os.Getenv("DOSSIER_BENCH")
	if dir == "" {
		b.Skip("set DOSSIER_BENCH to a folder with corpus-N and content-N")
	}
	for _, n := range []string{"1000", "10000"} {
		in := inputs("")
		in.Sources, in.Content = filepath.Join(dir, "corpus-"+n, "raw"), filepath.Join(dir, "content-"+n)
		if _, err := os.Stat(in.Sources); err != nil {
			continue
		}
		b.Run("full/"+n, func(b *testing.B) {
			for range b.N {
				b.StopTimer()
				f, err := sitefs.Open(filepath.Join(b.TempDir(), "public"), sitefs.Options{Watching: true})
				if err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
				g, err := engine.Build(context.Background(), in, nil, f)
				if err != nil {
					b.Fatal(err)
				}
				if _, err := f.Commit(g.Files(), "bench", ""); err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(g.Stats.Written), "pages")
				f.Close()
			}
		})
		in.Watching = true
		sources, _ := filepath.Glob(filepath.Join(in.Sources, "000007*"))
		entities, _ := filepath.Glob(filepath.Join(in.Content, "entities", "o00013.md"))
		if len(sources) != 1 || len(entities) != 1 {
			b.Fatalf("%v %v", sources, entities)
		}
		for _, edit := range []benchEdit{
			{"unchanged", "", "", ""},
			{"source", sources[0], "\n\n", "\n\nOne more paragraph for the benchmark, with nothing else in it at all.\n\n"},
			{"alias", entities[0], "type: organization", "type: organization\nsame_as: [\"https://example.org/\"]\naliases: [\"Budget Season\"]"},
		} {
			b.Run(edit.name+"/"+n, func(b *testing.B) { edit.bench(b, in) })
		}
	}
}

// benchEdit is an edit of one file, or of none, that is made and undone in turn.
type benchEdit struct{ name, file, from, to string }

// bench times a build after each edit.
func (edit benchEdit) bench(b *testing.B, in engine.Inputs) {
	f, err := sitefs.Open(filepath.Join(b.TempDir(), "public"), sitefs.Options{Watching: true})
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	last, err := engine.Build(context.Background(), in, nil, f)
	if err != nil {
		b.Fatal(err)
	}
	if _, err := f.Commit(last.Files(), "bench", ""); err != nil {
		b.Fatal(err)
	}
	var old []byte
	if edit.file != "" {
		if old, err = os.ReadFile(edit.file); err != nil {
			b.Fatal(err)
		}
		defer func() {
			if err := os.WriteFile(edit.file, old, 0o644); err != nil {
				b.Fatal(err)
			}
		}()
	}
	written := 0
	b.ResetTimer()
	for i := range b.N {
		if edit.file != "" {
			b.StopTimer()
			data := string(old)
			if i%2 == 0 {
				data = strings.Replace(dropAliases(data), edit.from, edit.to, 1)
			}
			past := time.Now().Add(time.Duration(i-1000) * time.Second)
			if err := os.WriteFile(edit.file, []byte(data), 0o644); err != nil {
				b.Fatal(err)
			}
			if err := os.Chtimes(edit.file, past, past); err != nil {
				b.Fatal(err)
			}
			b.StartTimer()
		}
		next, err := engine.Build(context.Background(), in, last.Memory(), f)
		if err != nil {
			b.Fatal(err)
		}
		written += next.Stats.Written
		last = next
	}
	b.ReportMetric(float64(written)/float64(b.N), "pages")
}

// dropAliases takes the line of aliases out of an entity's file.
func dropAliases(s string) string {
	var out []string
	for _, l := range strings.Split(s, "\n") {
		if !strings.HasPrefix(l, "aliases:") {
			out = append(out, l)
		}
	}
	return strings.Join(out, "\n")
}
