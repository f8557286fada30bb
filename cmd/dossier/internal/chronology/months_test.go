package chronology

// Short forms of months that two languages share, or that are words themselves:
// where they are a month, and where they are not.

import (
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
)

func TestSharedShortForms(t *testing.T) {
	for text, want := range map[string]string{
		"El acuerdo se firmó el 9 set. 2019 en la capital.":        "2019-09-09",
		"La reunión fue el 21 jul. 2020 por la tarde.":             "2020-07-21",
		"Se inauguró el 2 feb. 2018. Tres meses después cerró.":    "2018-02-02",
		"Abrió el 30 nov. 2021 con poca gente.":                    "2021-11-30",
		"El 15 mar. 2022 llegó el barco y el 1 jun. 2022 salió.":   "2022-03-15 2022-06-01",
		"Ago. 2017 fue el mes de la apertura.":                     "2017-08",
		"The deal was signed on 4 Sept. 2019 in the office.":       "2019-09-04",
		"It happened two years ago. 2019 was a quiet year for us.": "2019",
		"It was 20 years ago. The ferries ran.":                    "",
		"They may. 2020 was the year of the mayor.":                "2020",
		"She won the 3 set match. Nobody noticed.":                 "",
		"There were 2 set points before the rain.":                 "",
		"He saw 3 mar de fondo, dijo.":                             "",
		"Some 12 may come to the port.":                            "",
	} {
		var got []string
		for _, s := range Read(&archive.Document{Leaves: []*body.Block{{Kind: body.Paragraph, N: 1, Text: text}}}, "2026-02-04", "") {
			got = append(got, s.Date)
		}
		if have := strings.Join(got, " "); have != want {
			t.Errorf("%q: %q, want %q", text, have, want)
		}
	}
}
