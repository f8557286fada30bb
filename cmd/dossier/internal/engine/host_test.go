package engine_test

// The files that hosts read: redirects, headers and the page for what is not found.

import (
	"crypto/sha256"
	"encoding/base64"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/export"
)

// unlessRefused returns nothing for an element that a browser may run, or that is data: a
// script between its marks only where the policy names its hash.
func unlessRefused(element string) string {
	if script, runs := strings.CutPrefix(element, "<script data-early>"); runs && !strings.Contains(export.Policy, hashOf(strings.TrimSuffix(script, "</script>"))) {
		return element
	}
	return ""
}

func hashOf(script string) string {
	sum := sha256.Sum256([]byte(script))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// Hosts are told what pages say themselves, what never changes, and what moved.
func TestHostFiles(t *testing.T) {
	root := t.TempDir()
	write(t, root, small...)
	write(t, root, "content/entities.yaml", "- merge: ana\n  into: port\n")
	in := inputs(root)
	_, files := site(t, in)
	meta := regexp.MustCompile(`http-equiv="Content-Security-Policy" content="([^"]*)"`)
	for name, page := range files {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		if m := meta.FindStringSubmatch(page); m == nil || strings.ReplaceAll(m[1], "&#39;", "'") != export.Policy {
			t.Errorf("%s: the policy is %q, that of the headers %q", name, m, export.Policy)
		}
		if _, script, _ := strings.Cut(page, "<script data-early>"); !strings.Contains(export.Policy, hashOf(script[:strings.Index(script, "</script>")])) {
			t.Errorf("%s: the policy lacks its script, %s", name, hashOf(script[:strings.Index(script, "</script>")]))
		}
	}
	for _, want := range []string{"/a/*\n  Content-Security-Policy: " + export.Policy + "; frame-ancestors 'none'\n", "nosniff", "immutable", "/a/data/*.gz\n  Content-Type: application/gzip\n"} {
		if !strings.Contains(files["_headers"], want) {
			t.Errorf("_headers lacks %q", want)
		}
	}
	for _, line := range strings.Split(files["_headers"], "\n") {
		if path, ok := strings.CutPrefix(line, "/a/"); ok && path != "*" && path != "data/*.gz" && files[path] == "" {
			t.Errorf("a header for %q, which is not there", path)
		}
	}
	if want := "/a/entities/ana.html /a/entities/port.html 301\n"; files["_redirects"] != want {
		t.Errorf("_redirects %q, want %q", files["_redirects"], want)
	}
	if _, ok := files[".nojekyll"]; !ok {
		t.Error("no .nojekyll")
	}
	if !strings.Contains(files["404.html"], `href="/a/assets/style.`) {
		t.Error("404.html does not name its style from the root of its host")
	}
	write(t, root, "static/_headers", "mine")
	if _, files = site(t, in); files["_headers"] != "mine" {
		t.Error("the archive's own _headers does not win")
	}
	in.Audience = archive.Audience{TLP: "AMBER"}
	_ = os.Remove(filepath.Join(root, "static/_headers"))
	if _, files = site(t, in); !strings.Contains(files["_headers"], "X-Robots-Tag: noindex") {
		t.Error("a private site may be indexed")
	}
}
