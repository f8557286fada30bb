package deploy

// Which limits a target has, and that they are asked of what would be sent.

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

func TestLimitsOfTargets(t *testing.T) {
	many := &Tree{}
	for i := range 20_000 { // and the manifest
		many.Files = append(many.Files, File{Path: fmt.Sprintf("f/%d.txt", i), Size: 1})
	}
	large := &Tree{Manifest: Manifest{Files: []File{{Path: "film.mp4", Size: 101 << 20}}}}
	long := &Tree{Manifest: Manifest{Files: []File{{Path: strings.Repeat("a", 1020), Size: 1}}}}
	copied := &Tree{Manifest: Manifest{Files: []File{{Path: "a.json", Size: 1}, {Path: "a.json.gz", Size: 6 << 30}}}}
	for _, c := range []struct {
		tree         *Tree
		target, host string
		too          string // "" where it fits
	}{
		{many, "git:origin#gh-pages", "", ""},
		{many, "/srv/www", "", ""},
		{many, "/srv/www", "cloudflare-pages", "20001 files; the limit is 20000"},
		{many, "git:origin", "cloudflare-pages", "20001 files"},
		{large, "git:origin#gh-pages", "", "film.mp4 has 105 MB"},
		{large, "git:https://git.example/site.git", "none", ""},
		{large, "s3://bucket", "", ""},
		{large, "/srv/www", "", ""},
		{long, "s3://bucket", "", ""},
		{long, "s3://bucket/abc?region=x", "", ""},
		{long, "s3://bucket/abcd?region=x", "", "a path has 1025 bytes"},
		{long, "gs://bucket/abcd/", "", "a path has 1025 bytes"},
		{long, "s3://bucket/abcd", "none", ""},
		{copied, "s3://bucket", "", ""}, // copies stay behind
		{copied, "git:origin", "", "a.json.gz has"},
	} {
		err := c.tree.Fits(c.target, c.host)
		var over *TooMuch
		switch {
		case c.too == "" && err != nil:
			t.Errorf("%s %s: %v", c.target, c.host, err)
		case c.too != "" && (!errors.As(err, &over) || !strings.Contains(over.Why, c.too) || over.Advice == ""):
			t.Errorf("%s %s: %v, not %q", c.target, c.host, err, c.too)
		}
	}
	if err := many.Fits("/srv/www", "geocities"); err == nil || !strings.Contains(err.Error(), "hosts are github-pages") {
		t.Errorf("a host that nobody knows: %v", err)
	}
}
