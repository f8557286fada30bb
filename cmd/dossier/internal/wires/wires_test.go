package wires

// Which agency is credited outside of the head of a text, and texts that only speak of one.

import (
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func text(first string, more ...string) *archive.Document {
	doc := &archive.Document{}
	for i, s := range append([]string{first}, more...) {
		doc.Body = append(doc.Body, body.Block{Kind: body.Paragraph, Text: s, First: 3 + 2*i})
	}
	return doc
}

func TestCredits(t *testing.T) {
	rest := "The board of the harbour met on Monday and put off what it had wanted to decide."
	removed := func(line int, s string) *archive.Document {
		d := text(rest, rest)
		d.Removed = []archive.Removal{{First: line, Last: line, Text: s}}
		return d
	}
	signed := func(s string, more ...string) *archive.Document {
		d := text(rest, more...)
		d.Recovered.Set("authors", archive.Provenance{Basis: archive.Extracted, Line: 2, Evidence: s})
		return d
	}
	headed := func(agency string, more ...string) *archive.Document {
		d := text(rest, more...)
		d.Recovered.Agency = agency
		d.Recovered.Set("agency", archive.Provenance{Basis: archive.Extracted, Line: 3, Evidence: "MADRID (EFE)"})
		return d
	}
	for name, c := range map[string]struct {
		doc  *archive.Document
		want string
	}{
		"byline":              {signed("By ANA RUIZ, Associated Press"), "Associated Press"},
		"byline with a bar":   {signed("Ana Ruiz | EFE"), "EFE"},
		"byline of an agency": {removed(1, "Por EFE"), "EFE"},
		"copyright":           {removed(9, "© 2024 Agence France-Presse"), "Agence France-Presse"},
		"all rights":          {removed(9, "Copyright 2024 The Associated Press. All rights reserved."), "Associated Press"},
		"source":              {text(rest, rest, "Fuente: EFE"), "EFE"},
		"alone":               {text(rest, rest, "(Reuters)"), "Reuters"},

		"what it was made from": {removed(9, "With files from The Canadian Press"), "The Canadian Press"},
		"behind a dash":         {text(rest, rest, "— Xinhua"), "Xinhua"},
		"at the end":            {text(rest, rest+" (APA, 3.5.2024)"), "Austria Presse Agentur"},
		"what the head says":    {headed("EFE", "(EFE)"), "EFE"},

		"made with two":        {removed(9, "With files from The Canadian Press and AFP"), ""},
		"made by somebody":     {signed("By Ana Ruiz", "(With reporting by Reuters)"), ""},
		"two credits":          {headed("EFE", "© 2024 Agence France-Presse"), ""},
		"two in the head":      {headed("", "(EFE)"), ""},
		"a code below a text":  {text(rest, rest, "(RSS)"), ""},
		"a list":               {text(rest, rest, "More from:", "Reuters"), ""},
		"its office":           {text(rest, rest+" He works for an agency (Reuters)."), ""},
		"a quotation":          {&archive.Document{Body: []body.Block{{Kind: body.Quote, Kids: []body.Block{{Kind: body.Paragraph, Text: "(Reuters)"}}}}}, ""},
		"a caption":            {removed(1, "Two boats lie on the quay of Altkai. (Symbolbild: Bilderbund/dpa | H. Quell)"), ""},
		"a picture":            {text(rest, rest, "Photo: Reuters"), ""},
		"a source among words": {text(rest, rest, "Source: Reuters and the board's own figures of the years since the flood"), ""},
	} {
		got, ok := Of(c.doc)
		if got.Name != c.want || ok != (c.want != "") {
			t.Errorf("%s: %+v, want %q", name, got, c.want)
		}
		if ok && (got.Line == 0 || got.Evidence == "" || got.Basis == "") {
			t.Errorf("%s has no evidence: %+v", name, got)
		}
	}
}
