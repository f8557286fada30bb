package diag

// What is printed begins no line and no command of a terminal that the format does
// not have.

import (
	"errors"
	"strings"
	"testing"
)

type kind string

func TestPrintf(t *testing.T) {
	const evil = "x\n::error::y\r\x1b[2J\u009b1m\u202e\u2028z"
	for name, arg := range map[string]any{"text": evil, "word": kind(evil), "error": errors.New(evil), "hinted": Hintf(evil, "%s", evil)} {
		var b strings.Builder
		if err := Printf(&b, "%s: %s\n", "said", arg); err != nil {
			t.Fatal(err)
		}
		if got, want := b.String(), `said: x\n::error::y\r\x1b[2J\u009b1m\u202e\u2028z`+"\n"; got != want {
			t.Errorf("%s: %q", name, got)
		}
	}
	for in, want := range map[string]string{
		"::error::x": `\u003a:error::x`, "  ::warning::x": `  \u003a:warning::x`, "a ##[error]x": `a \u0023#[error]x`, "##vso[task.x]": `\u0023#vso[task.x]`,
		"std::string": "std::string", "## Heading [1]": "## Heading [1]", "a: b": "a: b", ": a": ": a", "#[x]": "#[x]",
	} {
		if got := Shown(in); got != want {
			t.Errorf("Shown(%q) = %q", in, got)
		}
	}
	var b strings.Builder
	m := Message{Severity: Warning, File: evil, Line: 3, Text: evil, Hint: evil}
	if err := Printf(&b, "%s\n%d %t\n", m, 7, true); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(b.String(), "\n")
	if len(lines) != 4 || !strings.HasSuffix(lines[0], `z`) || !strings.HasPrefix(lines[1], "  hint: x") || lines[2] != "7 true" {
		t.Errorf("%q", b.String())
	}
	if strings.ContainsAny(b.String(), "\r\x1b\u009b\u202e\u2028") {
		t.Errorf("%q", b.String())
	}
}
