package main

// How long a maintainer waits between saving a file and seeing the page.

import (
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// BenchmarkEditToEvent times what a maintainer waits for: from the write of a
// file to the event that reloads the open page, with everything in between, over
// a generated corpus: $DOSSIER_BENCH holds corpus-N/raw and content-N. Use
// -benchtime 60x. Medians and 95th percentiles are in milliseconds.
func BenchmarkEditToEvent(b *testing.B) {
	dir := os.Getenv("DOSSIER_BENCH")
	if dir == "" {
		b.Skip("set DOSSIER_BENCH to a folder with corpus-N and content-N")
	}
	size := os.Getenv("DOSSIER_SIZE")
	if size == "" {
		size = "10000"
	}
	sources, content := filepath.Join(dir, "corpus-"+size, "raw"), filepath.Join(dir, "content-"+size)
	list, _ := filepath.Glob(filepath.Join(sources, "000007*"))
	if len(list) != 1 {
		b.Fatalf("no corpus in %s", dir)
	}
	ends := regexp.MustCompile(`\s*$`)
	for _, edit := range []struct {
		name, file, page string
		change           func(text string, n int) string
	}{
		{"source", list[0], "", func(text string, n int) string {
			return ends.ReplaceAllString(text, "\n\nAn edit of the benchmark, and it is number "+strconv.Itoa(n)+" of them all.\n")
		}},
		{"alias", filepath.Join(content, "entities", "o00115.md"), "/entities/o00115.html", func(text string, n int) string {
			if n%2 == 0 {
				return regexp.MustCompile(`(?m)^aliases:.*\n`).ReplaceAllString(text, "")
			}
			return text
		}},
	} {
		b.Run(edit.name, func(b *testing.B) {
			old, err := os.ReadFile(edit.file)
			if err != nil {
				b.Fatal(err)
			}
			defer func() { _ = os.WriteFile(edit.file, old, 0o644) }()
			t := &testing.T{}
			r := start(t, dir, "serve", "--sources", sources, "--content", content)
			defer r.end()
			r.address = strings.TrimPrefix(r.says(`preview at http://\S+`), "preview at ")
			r.says("watching")
			if edit.page == "" { // the page it makes is printed with its first edit
				if err := os.WriteFile(edit.file, []byte(edit.change(string(old), -1)), 0o644); err != nil {
					b.Fatal(err)
				}
				u, _ := url.Parse(r.says(`http://\S+/briefings/\S+`))
				edit.page = u.Path
			}
			r.listen(edit.page)
			last := r.told("at first", func(news) bool { return true })
			var ms []float64
			b.ResetTimer()
			for i := range b.N {
				time.Sleep(time.Duration(300+i*37%500) * time.Millisecond)
				begin := time.Now()
				if err := os.WriteFile(edit.file, []byte(edit.change(string(old), i)), 0o644); err != nil {
					b.Fatal(err)
				}
				last = r.told("an edit", func(n news) bool { return n.Revision != last.Revision })
				ms = append(ms, float64(time.Since(begin).Microseconds())/1000)
			}
			slices.Sort(ms)
			b.ReportMetric(ms[len(ms)/2], "median-ms")
			b.ReportMetric(ms[len(ms)*95/100], "p95-ms")
			if m := regexp.MustCompile(`: (\d+) pages, `).FindAllStringSubmatch(r.printed.String(), -1); len(m) > 0 {
				n, _ := strconv.Atoi(m[len(m)-1][1])
				b.ReportMetric(float64(n), "pages")
			}
		})
	}
}
