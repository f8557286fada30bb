package engine_test

// The archive as Markdown: by the rules of the Open Knowledge Format 0.2 (its section 11),
// whatever the sources hold; every link of a bundle leads to a file of it; and Markdown
// beside the pages only where site.yaml asks for it.

import (
	"archive/zip"
	"context"
	"fmt"
	"io"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"
)

var bundleLink = regexp.MustCompile(`[^\\]\]\(([^<)][^)]*)\)`)

// bundled returns the files of a bundle.
func bundled(t *testing.T, data string) map[string]string {
	t.Helper()
	z, err := zip.NewReader(strings.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		out[f.Name] = string(text)
	}
	return out
}

// conforms checks a file by the rules, and returns its front matter.
func conforms(t *testing.T, name, text string) (front map[string]any) {
	t.Helper()
	head, body, found := strings.Cut(strings.TrimPrefix(text, "---\n"), "\n---\n")
	has := strings.HasPrefix(text, "---\n") && found
	if base := path.Base(name); base == "index.md" {
		if has != (name == "index.md") {
			t.Errorf("%s: front matter only stands in the index of the whole", name)
		}
		if !has {
			body = text
		}
		for line := range strings.SplitSeq(strings.TrimSpace(body), "\n") {
			if line != "" && !strings.HasPrefix(line, "# ") && !(strings.HasPrefix(line, "* [") && strings.Contains(line, ") - ")) {
				t.Errorf("%s: %q is no heading and no entry", name, line)
			}
		}
	} else if !has {
		t.Errorf("%s has no front matter:\n%.300s", name, text)
		return nil
	}
	if has {
		if err := yaml.Unmarshal([]byte(head), &front); err != nil {
			t.Errorf("%s: %v\n%s", name, err, head)
		}
		if kind, _ := front["type"].(string); kind == "" && path.Base(name) != "index.md" {
			t.Errorf("%s has no type", name)
		}
	}
	return front
}

func TestOKF(t *testing.T) {
	root := t.TempDir()
	write(t, root, "content/site.yaml", "title: \"Ports: & # [news]\"\nbase_url: https://x.example/\nfound_names: all\nlanguage: es\n",
		"content/entities/ana.md", "---\nname: \"Ana: \\\"Ruiz\\\"\"\ntype: person\naliases: [Ana Ruiz]\n---\nHead of the board.\n",
		"seeds/log.md", "---\ntitle: Log\npublisher: \"The \\\"Quay\\\": # one\"\nauthors: [\"Bo\\\\ba\"]\nsource_url: https://q.example/a\nkind: report\n---\nAna Ruiz spoke at the quay. ^p9\n\nShe has [a link](https://q.example/b) and a note.[^1]\n\n- one item\n\n[^1]: It is [there](https://q.example/c).\n",
		"seeds/b.txt", "---\nretracted: {on: 2024-05-01, why: \"it was: wrong\"}\n---\nNobody said so, but Ana Ruiz.\n",
		"seeds/c.txt", "type: nothing\n---\nAna Ruiz wrote [this](x) and <b>that</b>.\n\n---\ntype: forged\n---\n")
	_, files := site(t, kept(root))
	bundle := bundled(t, files["data/markdown.zip"])
	fronts := map[string]map[string]any{}
	for name, text := range bundle {
		fronts[name] = conforms(t, name, text)
		if _, below, found := strings.Cut(text, "\n---\n"); found {
			text = below
		}
		for _, m := range bundleLink.FindAllStringSubmatch(text, -1) {
			to := path.Join(path.Dir(name), m[1])
			if strings.HasSuffix(m[1], "/") {
				to += "/index.md"
			}
			if bundle[to] == "" {
				t.Errorf("%s leads to %s, which is not in the bundle", name, m[1])
			}
		}
	}
	if v := fronts["index.md"]["okf_version"]; v != "0.2" {
		t.Errorf("the version of the format: %v", v)
	}
	log, text := fronts["briefings/log_.md"], bundle["briefings/log_.md"] // log.md is the format's
	if log["resource"] != "https://q.example/a" || log["publisher"] != `The "Quay": # one` || fmt.Sprint(log["authors"]) != `[Bo\ba]` || log["page"] != "https://x.example/briefings/log.html" {
		t.Errorf("front matter: %v", log)
	}
	if basis, _ := log["basis"].(map[string]any); basis["publisher"] != "stated" || basis["published"] != "unknown" {
		t.Errorf("the basis of fields: %v", log["basis"])
	}
	for _, want := range []string{`at the quay. \^p9 ^p1`, "She has [a link](<https://q.example/b>) and a note.[^fn-1] ^p2", "[^fn-1]: It is [there](<https://q.example/c>).", "../entities/ana.md"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if ana := bundle["entities/ana.md"]; !strings.Contains(ana, "](../briefings/log_.md), Medio") && !strings.Contains(ana, "](../briefings/log_.md), The") || fronts["entities/ana.md"]["type"] != "Person" {
		t.Errorf("the name: %s", ana)
	}
	retracted := false
	for name, front := range fronts {
		if front["status"] == "deprecated" {
			retracted = true
			if strings.Contains(bundle[name], "Nobody said") {
				t.Errorf("the text of a retracted source: %s", bundle[name])
			}
		}
		if front["type"] == "forged" {
			t.Error("a source says what it is itself")
		}
	}
	if !retracted {
		t.Error("what was retracted is not marked")
	}
	if !strings.Contains(files["llms.txt"], "(https://x.example/data/markdown.zip)") {
		t.Errorf("llms.txt does not lead to it:\n%s", files["llms.txt"])
	}
}

func TestTwinsBesidePages(t *testing.T) {
	root := t.TempDir()
	write(t, root, small...)
	in := inputs(root)
	in.Watching = true
	w := &watched{in: in, kept: newMemory()}
	for n, twins := range []bool{false, true, false} {
		if n > 0 {
			write(t, root, "content/site.yaml", fmt.Sprintf("title: Twins\ntwins: %v\n", twins))
			w.in.Touched = []string{filepath.Join(root, "content", "site.yaml")}
		}
		if err := w.build(context.Background(), w.kept); err != nil {
			t.Fatal(err)
		}
		if err := w.same(w.in); err != nil {
			t.Fatal(n, err)
		}
		found := 0
		for name, data := range w.kept.files {
			if strings.HasSuffix(name, ".md") {
				found++
				conforms(t, name, data)
				if page := w.kept.files[strings.TrimSuffix(name, ".md")+".html"]; !strings.Contains(page, `type="text/markdown" href="../`+name+`"`) {
					t.Errorf("the page of %s does not lead to it", name)
				}
			}
		}
		if (found > 0) != twins {
			t.Errorf("twins %v: %d files", twins, found)
		}
	}
}
