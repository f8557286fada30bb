package main

// A hostile archive at the terminal: names of files, values, texts and errors of
// libraries hold what a terminal obeys and lines that look like messages, and every
// command prints one message in one line.

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func TestNothingIsForgedOnATerminal(t *testing.T) {
	const evil = "x\x1b[2J\n::error::forged\r\u009b1m\u202e\u2028seeds/ok.txt:1: forged"
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
	quoted := "\"x\\x1b[2J\\n::error::forged\\r\\x9b1m\\u202e\\u2028seeds/ok.txt:1: forged\""
	flat := strings.ReplaceAll(evil, "/", "∕")
	write("seeds/"+flat+".txt", "A title\n\nZyxquor Plenith met people in Quavost.\n")
	write("seeds/"+flat+".xyz", "x")
	write("seeds/b.md", "---\ntitle: "+quoted+"\nkind: "+quoted+"\npublished: "+quoted+"\nsource_url: "+quoted+"\npublisher: {name: "+quoted+", "+quoted+": x}\n"+quoted+": x\n---\nZyxquor Plenith said so.\n")
	write("seeds/c.md", "---\ntitle: [unclosed "+evil+"\n---\nText.\n")
	write("content/site.yaml", "title: "+quoted+"\nbase_url: "+quoted+"\nlanguage: "+quoted+"\n"+quoted+": "+quoted+"\n")
	write("content/entities/z.md", "---\nname: \"::error::Zyxquor Plenith\\e[1m\"\ntype: person\naliases: ["+quoted+", Zyxquor Plenith]\nsame_as: ["+quoted+"]\nwikidata: "+quoted+"\n---\n")
	write("content/entities/"+flat+".md", "---\nname: x\n---\n")
	write("content/entities.yaml", "- same: "+quoted+"\n- "+quoted+": x\n")
	write("content/publishers/p.yaml", "name: "+quoted+"\nurl: "+quoted+"\n")
	write("content/sources/"+flat+".yaml", "title: x\n")
	write("content/permalinks.yaml", "briefings:\n  - {id: "+quoted+", source: "+quoted+"}\n")
	write("new/"+flat+".txt", "Another title\n\nText of another source.\n")

	forged := regexp.MustCompile(`(?m)^\s*(?:::|##|seeds/ok\.txt)`)
	said := 0
	for _, args := range [][]string{
		{"build"}, {"build", "--base-url", evil}, {"build", "--out", evil, "--sources", evil}, {"build", "--" + evil}, {evil},
		{"check"}, {"check", "--format", "github"}, {"entities", "list"}, {"entities", "show", "z"}, {"entities", "show", evil},
		{"entities", "why", "seeds/b.md"}, {"entities", "why", evil}, {"entities", "same", evil, "z"}, {"entities", "accept", evil},
		{"build", "--json"}, {"check", "--json"}, {"check", "--format", "sarif"}, {"entities", "list", "--json"}, {"entities", "why", evil, "--json"},
		{"add", filepath.Join(dir, "new", flat+".txt")}, {"add", evil}, {"deploy", evil}, {"deploy", "https://" + evil},
	} {
		if len(args) > 1 || args[0] == "build" || args[0] == "check" {
			args = append(args, "--root", dir)
		}
		var stdout, stderr bytes.Buffer
		run(args, &env{ctx: t.Context(), stdout: &stdout, stderr: &stderr})
		out, errs := stdout.String(), stderr.String()
		for _, text := range []string{out, errs} {
			said += strings.Count(text, "\n")
			if i := strings.IndexFunc(text, func(r rune) bool {
				return r < ' ' && r != '\n' || 0x7F <= r && r < 0xA0 || r == 0x2028 || 0x202A <= r && r <= 0x202E
			}); i >= 0 {
				t.Errorf("%q prints %q", args, text[max(0, i-60):min(len(text), i+20)])
			}
			if args[0] == "check" && strings.Contains(strings.Join(args, " "), "github") {
				text = regexp.MustCompile(`(?m)^::(?:error|warning|notice) (?:file=[^:\n]*,)?(?:line=\d+,)?title=[a-z-]+::`).ReplaceAllString(text, "")
			}
			if at := forged.FindStringIndex(text); at != nil {
				t.Errorf("%q begins a line with %q", args, text[at[0]:min(len(text), at[1]+30)])
			}
		}
	}
	if said < 60 {
		t.Errorf("only %d lines were printed", said)
	}
}
