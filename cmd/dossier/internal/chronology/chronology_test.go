package chronology

// Which dates a text states and which sentence each stands in, a row a text.

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/prose"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

// dates are texts of a document of 4 February 2026, each with what its dates are; a
// date that was completed stands in brackets.
var dates = map[string]string{
	"They met on January 3, 2026.":                                 "2026-01-03",
	"They met on 3 January 2026, and again on 5 March 2026.":       "2026-01-03 2026-03-05",
	"It ran from January 3 to 5, 2026.":                            "2026-01-03/2026-01-05",
	"It ran from January 30 to February 2, 2026.":                  "2026-01-30/2026-02-02",
	"It opened on the 3rd of January 2026.":                        "2026-01-03",
	"On Friday, the 27th day of June, 2014, the court ruled.":      "2014-06-27",
	"Bogotá, diez (10) de abril de dos mil diecinueve (2019).":     "2019-04-10",
	"Dado a los 3 días del mes de mayo de 2020.":                   "2020-05-03",
	"Feito aos 7 dias do mês de abril de 2019.":                    "2019-04-07",
	"Tras 3 días de mayo de 2020 llovió.":                          "2020-05",
	"It rained for 3 days of May 2020.":                            "2020-05",
	"La ley diez (10) de 2019 no basta.":                           "2019",
	"Ten (10) of April and two thousand (2019) of May came.":       "2019",
	"Two calls came in September 2025 and January 2026.":           "2025-09 2026-01",
	"It lasted from March 2025 to January 2026.":                   "2025-03/2026-01",
	"Sales fell between January and March 2025.":                   "2025-01/2025-03",
	"Between October 2023 and January 2025 it rose.":               "2023-10/2025-01",
	"From 3 May 2024 to 5 June 2025 they sat.":                     "2024-05-03/2025-06-05",
	"Del 3 de mayo de 2024 al 5 de junio de 2025.":                 "2024-05-03/2025-06-05",
	"By March 2025 it could bring more.":                           "2025-03",
	"The bond goes back to 1994.":                                  "1994",
	"By 2018, they had won.":                                       "2018",
	"Between 2018 and 2022 it doubled.":                            "2018/2022",
	"In the 1980s and 1990s it grew.":                              "1980/1999",
	"In the 1990s it grew.":                                        "1990/1999",
	"The 2025-2029 presidential campaign began.":                   "2025/2029",
	"Her 2022 campaign failed.":                                    "2022",
	"Rojas’s 2022 campaign failed.":                                "2022",
	"At the 2025 United Nations session he spoke.":                 "2025",
	"It happened in 2018 and 2022.":                                "2018 2022",
	"Mid-2023 was quiet; late 2024 was not.":                       "2023 2024",
	"A law (2022) allows it.":                                      "2022",
	"In spring 2024 they left.":                                    "2024",
	"Filed 2026-01-13 in court.":                                   "2026-01-13",
	"Filed 13/01/2026 in court.":                                   "2026-01-13",
	"Filed 03/01/2026 in court.":                                   "",
	"Filed 13.01.2026 in court.":                                   "2026-01-13",
	"In 2024, it was over.":                                        "2024",
	"El 3 de enero de 2026 hubo un acuerdo.":                       "2026-01-03",
	"Del 3 al 5 de enero de 2026 hubo paro.":                       "2026-01-03/2026-01-05",
	"En enero de 2026 hubo paro.":                                  "2026-01",
	"El 12 ene. 2026 y el 3 ago. 2025 llovió.":                     "2026-01-12 2025-08-03",
	"Del 2018 al 2022 creció.":                                     "2018/2022",
	"On January 3 a 5-year-old boy was found.":                     "[2026-01-03]",
	"Next month they vote; el próximo año no.":                     "[2026-03] [2027]",
	"Entre 2018 y 2022 creció.":                                    "2018/2022",
	"Entre enero y marzo de 2025 creció.":                          "2025-01/2025-03",
	"La década de 1990 fue dura.":                                  "1990/1999",
	"La ley de 2022 lo permite.":                                   "2022",
	"Desde el 1.º de mayo de 2025 rige.":                           "2025-05-01",
	"The raid of January 3 was short.":                             "[2026-01-03]",
	"On December 24 they left.":                                    "[2025-12-24]",
	"They will vote on March 8.":                                   "[2026-03-08]",
	"El 3 de enero salieron.":                                      "[2026-01-03]",
	"In 2016 it began. On October 2 they voted.":                   "2016",
	"He came on May 2, 2016 and left on May 9.":                    "2016-05-02 [2016-05-09]",
	"They left yesterday.":                                         "[2026-02-03]",
	"“I saw it yesterday,” she said.":                              "",
	"Exports fell last year.":                                      "[2025]",
	"Over the last year exports fell.":                             "",
	"Las ventas cayeron el mes pasado.":                            "[2026-01]",
	"Some 2,018 people came, 2019 people left and 1850 km remain.": "",
	"It cost $2024 or 2024 dollars.":                               "",
	"Resolution 1325 and Vision 2030 stand.":                       "",
	"Room A2024 and M-2019 were empty at 20.24.":                   "",
	"Police freed more than 2000 hostages and in 2000 villages.":   "",
	"The April 6 Movement and the 23 de Enero quarter agree.":      "",
	"They may march in May.":                                       "",
	"In April, 428 applications waited by the end of December.":    "",
	"On February 30, 2026 nothing happened.":                       "",
	"The rate was 3 in March; 12 may follow.":                      "",
}

func TestDates(t *testing.T) {
	for text, want := range dates {
		doc := &archive.Document{Leaves: []*body.Block{{Kind: body.Paragraph, N: 1, Text: text}}}
		var got []string
		for _, s := range Read(doc, "2026-02-04", "") {
			d := s.Date
			if s.Rule != "" {
				d = "[" + d + "]"
			}
			got = append(got, d)
			if !edtf.Valid(s.Date) || s.From < s.Start || s.To > s.End {
				t.Errorf("%q: %+v", text, s)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q gives %q, not %q", text, got, want)
		}
	}
}

// A day without a year stays out when nobody knows the document's date.
func TestUndated(t *testing.T) {
	doc := &archive.Document{Leaves: []*body.Block{{Kind: body.Paragraph, N: 1, Text: "On January 3 they left. Exports fell last year."}}}
	for _, published := range []string{"", "2026~", "../2026"} {
		if got := Read(doc, published, ""); len(got) > 0 {
			t.Errorf("with date %q: %+v", published, got)
		}
	}
	if got := Read(doc, "2026", ""); len(got) != 1 || got[0].Date != "2025" {
		t.Errorf("%+v", got)
	}
}

func TestSentenceOfADate(t *testing.T) {
	text := "One came. On January 3, 2026, Gen. B. Ray left the U.S. for good. Two stayed."
	doc := &archive.Document{Leaves: []*body.Block{{Kind: body.Heading, N: 1, Text: "In 2020", Zone: body.HeadingZone}, {Kind: body.Paragraph, N: 2, Text: text}}}
	got := Read(doc, "", "")
	if len(got) != 1 || text[got[0].Start:got[0].End] != "On January 3, 2026, Gen. B. Ray left the U.S. for good." || text[got[0].From:got[0].To] != "January 3, 2026" || got[0].N != 2 {
		t.Errorf("%+v", got)
	}
}

// A statement holds all of its date; and the stop of a month's short form ends
// no sentence, which these texts have two of.
func TestSentencesHoldTheirDates(t *testing.T) {
	for month := range months {
		short := slices.Contains(lang.Read.ShortMonths(), month)
		for _, text := range []string{
			"El 12 " + month + ". 2024 llovió mucho. Luego no.",
			"On 12 " + strings.ToUpper(month[:1]) + month[1:] + ". 2024 it rained. Later it did not.",
			"Llovió el 12 " + month + ". 2024. El 3 de mayo de 2024 no.",
		} {
			doc := &archive.Document{Leaves: []*body.Block{{Kind: body.Paragraph, N: 1, Text: text}}}
			for _, s := range Read(doc, "2024-06-01", "") {
				if s.Start > s.From || s.To > s.End {
					t.Errorf("%q: %+v", text, s)
				}
			}
			if n := len(prose.Sentences(text)); short && n != 2 {
				t.Errorf("%q is cut into %d sentences", text, n)
			}
		}
	}
	for _, text := range []string{"El 12 ene. 2024 llovió.", "El 12 abr. 2024 llovió.", "El 12 ago. 2024 llovió.", "El 12 dic. 2024 llovió."} {
		doc := &archive.Document{Leaves: []*body.Block{{Kind: body.Paragraph, N: 1, Text: text}}}
		if got := Read(doc, "", ""); len(got) != 1 || text[got[0].Start:got[0].End] != text {
			t.Errorf("%q: %+v", text, got)
		}
	}
	// Where the stop of a date does end a sentence, the statement holds both.
	text := "It rained on May 12,\n2024. Later it did not."
	doc := &archive.Document{Leaves: []*body.Block{{Kind: body.Paragraph, N: 1, Text: text}}}
	if got := Read(doc, "", ""); len(got) != 1 || text[got[0].Start:got[0].End] != "It rained on May 12,\n2024." {
		t.Errorf("%+v", got)
	}
}

func FuzzDates(f *testing.F) {
	for _, s := range []string{"January 3–5, 2026", "2018-22", "1.º de mayo", "in 99999999999", "’s 2022 x", "de 2000 a 1999"} {
		f.Add(s, "2026-02-04")
	}
	f.Fuzz(func(t *testing.T, text, published string) {
		doc := &archive.Document{Leaves: []*body.Block{{Kind: body.Paragraph, N: 1, Text: text}}}
		got := Read(doc, published, "")
		for _, s := range got {
			if !edtf.Valid(s.Date) || s.Start > s.From || s.From >= s.To || s.To > s.End || s.End > len(text) {
				t.Fatalf("%q: %+v", text, s)
			}
		}
		if !slices.IsSortedFunc(got, func(a, b archive.Statement) int { return a.From - b.From }) {
			t.Fatal("not in order")
		}
	})
}

// An endless sentence is told of around each of its dates only.
func TestEndlessSentence(t *testing.T) {
	for _, between := range []string{" y así mismo ", "ñ", "—"} {
		text := strings.Repeat("llovió el 3 de mayo de 2024"+between, 1000)
		doc := &archive.Document{Leaves: []*body.Block{{Kind: body.Paragraph, N: 1, Text: text}}}
		total := 0
		for _, s := range Read(doc, "", "") {
			total += s.End - s.Start
			if s.Start > s.From || s.To > s.End || !utf8.ValidString(text[s.Start:s.End]) {
				t.Fatalf("%+v", s)
			}
		}
		if most := 1000 * (2*maxContext + 100); total > most {
			t.Errorf("%d bytes of %d", total, most)
		}
	}
}

// What is repeated of a sentence with its dates does not grow with their square, and a
// sentence of a few stays whole.
func TestSentencesOfManyDates(t *testing.T) {
	repeated := func(dates int, between string) (whole bool, bytes int) {
		text := strings.TrimSuffix(strings.Repeat("on 3 May 2024"+between, dates), between) + "."
		doc := &archive.Document{Leaves: []*body.Block{{N: 1, Text: text}}}
		all := Read(doc, "", "")
		if len(all) != dates {
			t.Fatalf("%d dates are read, want %d", len(all), dates)
		}
		whole = true
		for _, s := range all {
			whole = whole && s.Start == 0 && s.End == len(text)
			bytes += s.End - s.Start
			if s.From < s.Start || s.To > s.End {
				t.Fatalf("a date stands outside of its sentence: %+v", s)
			}
		}
		return whole, bytes
	}
	for _, few := range []int{1, 2, 4, 8} {
		if whole, _ := repeated(few, " and then, for all that is known of it, once more "); !whole {
			t.Errorf("a sentence of %d dates is cut", few)
		}
	}
	for _, many := range []int{50, 700, 5000} {
		if _, bytes := repeated(many, ", "); bytes > 2*sharedContext+many*(2*minContext+20) {
			t.Errorf("of %d dates %d bytes are repeated", many, bytes)
		}
	}
}
