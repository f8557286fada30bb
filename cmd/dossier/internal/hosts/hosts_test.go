package hosts

// Each limit at its edge, and what is advised.

import (
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
	"testing"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

// of is a site of some files, and of many that are empty.
func of(sizes map[string]int64, more int, folder string) iter.Seq2[string, int64] {
	return func(yield func(string, int64) bool) {
		for name, size := range maps.All(sizes) {
			if !yield(name, size) {
				return
			}
		}
		for i := range more {
			if !yield(fmt.Sprintf("%s/%d", folder, i), 0) {
				return
			}
		}
	}
}

func TestLimits(t *testing.T) {
	long := strings.Repeat("a/", 507) + "index.html" // 1,024 bytes
	for _, c := range []struct {
		sizes map[string]int64
		more  int
		below int
		no    string // the hosts that do not take it
	}{
		{nil, 20_000, 0, ""},
		{nil, 20_001, 0, "cloudflare-pages"},
		{nil, 54_000, 0, "cloudflare-pages"},
		{nil, 54_001, 0, "cloudflare-pages netlify"},
		{map[string]int64{"a": 25 << 20}, 0, 0, ""},
		{map[string]int64{"a": 25<<20 + 1}, 0, 0, "cloudflare-pages"},
		{map[string]int64{"a": 100<<20 + 1}, 0, 0, "github-pages cloudflare-pages"},
		{map[string]int64{"a": 500_000_000, "b": 500_000_001}, 0, 0, "github-pages gitlab-pages cloudflare-pages"},
		{map[string]int64{"a": 5<<30 + 1}, 0, 0, "github-pages gitlab-pages cloudflare-pages s3"},
		{map[string]int64{long: 1}, 0, 0, ""},
		{map[string]int64{long: 1}, 0, 1, "s3 gs"},
	} {
		site, no := Measure(of(c.sizes, c.more, "f")), []string{}
		for _, h := range All {
			if len(h.Exceeded(site, c.below)) > 0 {
				no = append(no, h.Name)
			}
		}
		if got := strings.Join(no, " "); got != c.no {
			t.Errorf("%.40v and %d files, below %d: %q do not take it, not %q", c.sizes, c.more, c.below, got, c.no)
		}
	}
}

func TestAdvice(t *testing.T) {
	cloudflare := &All[slices.Index(Names(), "cloudflare-pages")]
	for want, files := range map[string]iter.Seq2[string, int64]{
		"downloads: few": of(map[string]int64{"data/all.zip": 30 << 20, "index.html": 1}, 0, ""),
		"found_names: none in site.yaml to leave out the pages of names that nobody keeps, and downloads: none, which saves 1 of 20002 files and 31 MB": of(map[string]int64{"data/all.zip": 30 << 20}, 20_001, "entities"),
		"or publish to github-pages, gitlab-pages, netlify, s3, gs, which it fits":                                                                      of(nil, 20_001, "briefings"),
	} {
		if got := cloudflare.Advice(Measure(files)); !strings.Contains(got, want) {
			t.Errorf("advised: %q, not %q", got, want)
		}
	}
}
