package wires

// Which agency is credited, in five languages, and texts that only speak of one.

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
	signed := func(s string) *archive.Document {
		d := text(rest, rest)
		d.Recovered.Set("authors", archive.Provenance{Basis: archive.Extracted, Line: 2, Evidence: s})
		return d
	}
	for name, c := range map[string]struct {
		doc  *archive.Document
		want string
	}{
		"English dateline":    {text("WUBBERTON, May 3 (Reuters) - " + rest), "Reuters"},
		"no place":            {text("(Reuters) - " + rest), "Reuters"},
		"code":                {text("OLD QUAY, Maine (AP) — " + rest), "Associated Press"},
		"Spanish":             {text("Puerto Viejo, 4 de marzo (EFE).- " + rest), "EFE"},
		"Spanish, two words":  {text("PUERTO VIEJO, 3 Mar. (EUROPA PRESS) - " + rest), "Europa Press"},
		"German, a desk":      {text("Hamburg (dpa/lnw) - " + rest), "Deutsche Presse-Agentur"},
		"French":              {text("Vieux-Port, 5 mai 2021 (AFP) – " + rest), "Agence France-Presse"},
		"Portuguese":          {text("Cais Velho, 2 mai 2021 (Lusa) - " + rest), "Agência Lusa"},
		"a state":             {text("OLD QUAY, Pa. (OP) — "+rest, rest, "(AP)"), "Associated Press"},
		"initials of a place": {text("ALTKAI, Pa. (AP) — " + rest), "Associated Press"},
		"byline":              {signed("By ANA RUIZ, Associated Press"), "Associated Press"},
		"byline with a bar":   {signed("Ana Ruiz | EFE"), "EFE"},
		"byline of an agency": {removed(1, "Por EFE"), "EFE"},
		"copyright":           {removed(9, "© 2024 Agence France-Presse"), "Agence France-Presse"},
		"all rights":          {removed(9, "Copyright 2024 The Associated Press. All rights reserved."), "Associated Press"},
		"source":              {text(rest, rest, "Fuente: EFE"), "EFE"},
		"alone":               {text(rest, rest, "(Reuters)"), "Reuters"},

		"told one":             {text("The mayor told Reuters that " + rest), ""},
		"told, in brackets":    {text("The mayor told the news agency (Reuters) - again - that " + rest), ""},
		"of it":                {text("Reuters moved its office to the quay. " + rest), ""},
		"two agencies":         {text("ALTKAI (dpa/AFP) - " + rest), ""},
		"two credits":          {text("ALTKAI (dpa) - "+rest, rest, "© 2024 Agence France-Presse"), ""},
		"a contribution":       {removed(9, "With files from The Canadian Press"), ""},
		"a region":             {text("WUBBERTON (Maine) — " + rest), ""},
		"a paper in brackets":  {text("WUBBERTON (The Guardian) — " + rest), ""},
		"a caption":            {removed(1, "Two boats lie on the quay of Altkai. (Symbolbild: Bilderbund/dpa | H. Quell)"), ""},
		"what it is short for": {text("Data Processing Agreement (DPA) - " + rest), ""},
		"that in capitals":     {text("DATA PROCESSING AGREEMENT (DPA) - " + rest), ""},
		"a protocol":           {text("Apple Filing Protocol (AFP) - " + rest), ""},
		"a region of its town": {text("Rajahmundry (AP) — " + rest), ""},
		"a picture":            {text(rest, rest, "Photo: Reuters"), ""},
		"a quotation":          {&archive.Document{Body: []body.Block{{Kind: body.Quote, Kids: []body.Block{{Kind: body.Paragraph, Text: "(Reuters) - " + rest}}}}}, ""},
		"deep in a text":       {text(rest, rest, rest, "WUBBERTON (Reuters) - "+rest), ""},
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
