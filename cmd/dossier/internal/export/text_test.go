package export

// What a source writes as markup is text in the Markdown of a briefing.

import (
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
)

func TestBodyText(t *testing.T) {
	text := func(s string) body.Block { return body.Block{Kind: body.Paragraph, Text: s} }
	cell := func(s string) body.Block { return body.Block{Kind: body.Cell, Text: s} }
	for want, blocks := range map[string][]body.Block{
		"\\# no heading\n\n":             {text("# no heading")},
		"1\\. no list\n\n":               {text("1. no list")},
		"1234567890. a long number\n\n":  {text("1234567890. a long number")},
		"\\| no table |\n\n":             {text("| no table |")},
		"\\*a\\* \\[b\\] &lt;c&amp;\n\n": {text("*a* [b] <c&")},
		"> a b\n\n":                      {{Kind: body.Quote, Kids: []body.Block{text("a\nb")}}},
		"3. a\n\n   b\n4. c\n\n":         {{Kind: body.List, Level: 3, Kids: []body.Block{{Kids: []body.Block{text("a"), text("b")}}, {Kids: []body.Block{text("c")}}}}},
		"````\n```\n````\n\n":            {{Kind: body.Code, Text: "```"}},
		"| \\|x\\|y | \\- |\n|---|---|\n\n": {{Kind: body.Table, Kids: []body.Block{
			{Kids: []body.Block{cell("|x|y"), cell("-")}}}}},
	} {
		if got := string(bodyText(nil, &archive.Document{Body: blocks})); got != want {
			t.Errorf("%q\nis not\n%q", got, want)
		}
	}
}
