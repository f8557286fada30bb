package mail

// Addresses of people are shown by nothing that is read of a mail; those of offices are.

import (
	"fmt"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/body"
)

func TestMasked(t *testing.T) {
	for in, want := range map[string]string{
		"write to nora.pell@weir.example, please":               "write to …@weir.example, please",
		"<mailto:nora%40weir.example>":                          "<mailto:…%40weir.example>",
		"nöra@weir.example":                                     "…@weir.example",
		`"nora pell"@weir.example`:                              "…@weir.example",
		"press@weir.example":                                    "press@weir.example",
		"press@gmail.com":                                       "…@gmail.com",
		"Nora Pell <np+list@weir.example>":                      "Nora Pell <…@weir.example>",
		"a@b.example;c@d.example":                               "…@b.example;…@d.example",
		"@weirwatch and a @ b":                                  "@weirwatch and a @ b",
		"press-office@weir.example and nora.press@weir.example": "press-office@weir.example and …@weir.example",
		"nora@quay":                                             "…@quay",
		"'nora@weir.example'":                                   "'…@weir.example'",
		"https://x.example/?u=nora@weir.example":                "https://…@weir.example",
		"no address":                                            "no address",
	} {
		if got := masked(in); got != want {
			t.Errorf("%q: %q", in, got)
		}
		if again := masked(masked(in)); again != masked(in) {
			t.Errorf("%q changes again: %q", in, again)
		}
	}
}

// What a block marks stays marked, whatever is taken out of it.
func TestCoveredBlock(t *testing.T) {
	b := body.Block{Text: "Write to nora@weir.example or ana@quill.example soon", Spans: []body.Span{{Start: 0, End: 5, Kind: body.Emphasis}, {Start: 9, End: 26, Kind: body.Strong},
		{Start: 30, End: 47, Kind: body.Link, Target: "https://x.example/?u=ana%40quill.example"}, {Start: 48, End: 52, Kind: body.Strike}}}
	if n := coverBlock(&b, covers, hiddenLocal); n != 3 {
		t.Errorf("%d", n)
	}
	var got []string
	for _, s := range b.Spans {
		got = append(got, fmt.Sprint(b.Text[s.Start:s.End], s.Target))
	}
	if want := "Write|…@weir.example|soon"; strings.Join(got, "|") != want {
		t.Errorf("%q in %q", got, b.Text)
	}
}

func TestTokens(t *testing.T) {
	for in, want := range map[string]string{
		"see https://mail.example/MTEyLVRaTS03NjYAAAGHO5WGuCL2W3Su and":  "see https://mail.example/… and",
		"https://mail.example/a?u=4f9aC81b7E22Dd90aaQ1bb33&x=1":          "https://mail.example/…",
		"https://weir.example/2024/05/two-gates-opened-at-the-weir.html": "https://weir.example/2024/05/two-gates-opened-at-the-weir.html",
		"https://weir.example": "https://weir.example",
	} {
		if got := replaced(in, tokens(24)(in), hiddenLocal); got != want {
			t.Errorf("%q: %q", in, got)
		}
	}
}
