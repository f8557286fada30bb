package repair

// What is mended, and what only looks broken and must stay.

import (
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/growth"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func mended(s string, markup bool) string {
	lines := []string{s}
	Lines(lines, markup)
	return lines[0]
}

func TestEntities(t *testing.T) {
	for in, want := range map[string]string{
		"Rope &amp; Sons":               "Rope & Sons",
		"the &#8216;old&#8217; boat":    "the ‘old’ boat",
		"glad.&nbsp;It":                 "glad.\u00a0It",
		"caf&eacute; &#x2014; bar":      "café — bar",
		"Rope &amp;amp; Sons":           "Rope & Sons",
		"the &amp;#8217;90s":            "the ’90s",
		"&quot;Yes,&quot; she said":     "\"Yes,\" she said",
		"a &lt; b":                      "a < b",
		"R&D; nothing":                  "R&D; nothing",
		"Write `&amp;` for it":          "Write `&amp;` for it",
		"the sign \"&amp;\" in a page":  "the sign \"&amp;\" in a page",
		"AT&T and Rope & Sons":          "AT&T and Rope & Sons",
		"https://a.example/?a=1&copy=2": "https://a.example/?a=1&copy=2",
		"turned &#8238;round":           "turned round",
		"a&#10;b":                       "a b",
		"&#7; bell":                     "&#7; bell",
		"first &#xFFFFFF; none":         "first &#xFFFFFF; none",
		"&unknown; stays":               "&unknown; stays",
	} {
		if got := mended(in, false); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
	if got := mended("Rope &amp; Sons, &amp;#8217;90s", true); got != "Rope &amp; Sons, &#8217;90s" {
		t.Errorf("where markup is read later: %q", got)
	}
	lines := []string{"```", "a &amp; b", "```", "a &amp; b"}
	fixes, _ := Lines(lines, false)
	if lines[1] != "a &amp; b" || lines[3] != "a & b" || len(fixes) != 1 || fixes[0].First != 3 {
		t.Errorf("code: %q %v", lines, fixes)
	}
}

func TestLigatures(t *testing.T) {
	if got := mended("The ﬁrst oﬃce ﬂew oﬀ in a straﬄe", false); got != "The first office flew off in a straffle" {
		t.Error(got)
	}
}

func TestDecoding(t *testing.T) {
	for in, want := range map[string]string{
		"MarÃ\u00ada GarcÃ\u00ada":          "María García",
		"the boatâ€™s end":                  "the boat’s end",
		"â€œgoodâ€\u009d, she said":         "“good”, she said",
		"â€œgood,â€ she said":               "“good,” she said",
		"nine â€“ ten":                      "nine – ten",
		"5 Â£ and 3 Â°C":                    "5 £ and 3 °C",
		"SÃ£o JoÃ£o, coraÃ§Ã£o":             "São João, coração",
		"BrÃ¼cke, StraÃŸe":                  "Brücke, Straße",
		"donÃ¢â‚¬â„¢t":                      "don’t",
		"ÐœÐ¾ÑÐºÐ²Ð°":                       "ÐœÐ¾ÑÐºÐ²Ð°", // a letter was lost: nothing is proven
		"IRMÃ”":                             "IRMÃ”",
		"a coração, “Ã” and â":              "a coração, “Ã” and â",
		"Â is a letter, Ã too":              "Â is a letter, Ã too",
		"CITÉ\u00a0!":                       "CITÉ\u00a0!",
		"un château à la crème, naïve":      "un château à la crème, naïve",
		"« Il était là », dit-elle à l'été": "« Il était là », dit-elle à l'été",
		"MAÇÃS E AÇÃO":                      "MAÇÃS E AÇÃO",
		"café â€™s and naïve":               "café ’s and naïve",
	} {
		if got := mended(in, false); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
	if _, broken := Lines([]string{"fine", "lost â€ž and ï¿½ here Ã±x ž”"}, false); broken > 1 {
		t.Error(broken)
	}
	if _, broken := Lines([]string{"all is well", "ÂŸ Â£ ž Â·\u3042"}, false); broken != 1 {
		t.Errorf("what cannot be mended is not reported: %d", broken)
	}
}

func TestColumns(t *testing.T) {
	text := `The old boat was sold in the spring of the           A tunnel costs more than a boat, but it is
year, and nobody knew by whom. The pilot said        there in the winter, when the ice keeps every
that he had seen it on the lake, painted in          boat in the harbour. The island has waited for
green, with a new name on its side.                  it since the old captain was a child.`
	got := Columns(strings.Split(text, "\n"))
	if len(got) != 1 || got[0].First != 0 || got[0].Last != 3 || len(got[0].Left) != 1 || len(got[0].Right) != 1 {
		t.Fatalf("%v", got)
	}
	if !strings.Contains(got[0].Left[0], "spring of the year, and nobody") || !strings.Contains(got[0].Right[0], "but it is there in the winter") {
		t.Errorf("%+v", got[0])
	}
	for name, text := range map[string]string{
		"a table":            "Bread of the mill             nine pence a loaf\nFish of the river             three pence a pound\nNets of the town              one pound each\nBoats of the quay             nine pounds each",
		"figures":            "The year of the boat          1961\nThe year of the tunnel        2024\nThe cost of both              12,000",
		"sentences in cells": "What the boat does in winter       It stays in the harbour of the town.\nWhat the boat does in spring       It is painted by the crew.\nWhat the boat does in summer       It sails to the island.",
		"two lines":          "The old boat was sold in the spring of the           A tunnel costs more than a boat, but it is\nyear, and nobody knew by whom. The pilot said        there in the winter, when the ice keeps every",
		"running text":       "The old boat was sold in the spring.   It was green, and\nnobody knew who had bought it in the end, for the\npapers were lost.  The pilot had seen it on the lake.",
		"an address":         "                                        Sound Line\n                                        1 Pier Road\n                                        Sound",
	} {
		if got := Columns(strings.Split(text, "\n")); len(got) > 0 {
			t.Errorf("%s is read as columns: %v", name, got)
		}
	}
}

func TestRepairsGrowWithTheText(t *testing.T) {
	for name, line := range map[string]string{"entities": "&amp; &amp;#8217;\n", "decoding": "MarÃ\u00ada â€™\n", "columns": "The old boat was sold in the         A tunnel costs more than that\n",
		"odd columns": "The old boat was sold   x\n  and so on   and so on with it\n"} {
		t.Run(name, func(t *testing.T) {
			growth.Linear(t, 4000, func(n int) func() {
				lines := strings.Split(strings.Repeat(line, n), "\n")
				return func() { Lines(slices.Clone(lines), false); Columns(lines) }
			})
		})
	}
}

// Words that character recognition misread are told, in each language; texts in good
// letters, with their codes, names and foreign words, are not.
func TestScanned(t *testing.T) {
	for name, s := range map[string]string{
		"en": "Tbe boat was sold, and tbe crew rnet at tlie pier, wbere tbey beard that notbing wonld be paid to thern.",
		"es": "Los vecinos rniraron cnando el barco salió, y bubo quien dijo que babia tarnbien otro rnuelle eutre las islas, cou rnucba gente.",
		"fr": "Le bateau est parti avcc les gens, et uous ne savons pas ponrquoi il cst resté daus le port, ui qui cst veuu, rnais il était vvide et cornrne perdu.",
		"de": "Das Schiff fubr uicht mehr, uud die Leute standen anf dem Steg, dnrch den Regen uass, weun sie niclit scbon gegangen waren.",
		"0":  "The b0at was s0ld and the m1lls were cl0sed, but n0body in the t0wn was there to see it.",
	} {
		if got, ok := Scanned([]string{s}); !ok || len(got.Words) < 4 || got.First != 0 {
			t.Errorf("%s: %+v is not told", name, got)
		}
	}
	for name, s := range map[string]string{
		"plain":   "The boat was sold, and the crew met at the pier, where they heard that nothing would be paid to them. The band was bad, and the heat was worse; the bear hunted bats.",
		"codes":   "Set http2 and mp3tag in /etc/rnd, then run it with h2o and co2 in the p0 of c3po; https and xml and html are fine, and so is vvv.",
		"sounds":  "Les sons, les tons et les sens sont bons. Nous avons sou, cou et mou; les mens et les lens.",
		"names":   "Herr Schmidt und Frau Brzeszczyk aus Krk sahen das Schiff; der Bürgermeister von Vlk war nicht da, und auch sonst kam niemand.",
		"one":     "The tbe was printed once, and the reader smiled at the slip of the machine that had set it.",
		"foreign": "Vlk prchl skrz smrk, strč prst skrz krk, a pak byl klid v celém kraji.",
	} {
		if got, ok := Scanned([]string{s}); ok {
			t.Errorf("%s is told: %+v", name, got)
		}
	}
}

func TestLettersApart(t *testing.T) {
	for in, want := range map[string]string{
		"T h e  b o a t  w a s  s o l d  a t  t e n .": "The boat was sold at ten.",
		"E l  b a r c o  s a l i ó  a  l a s  d i e z": "El barco salió a las diez",
		"A B C D E F G H I J K L M N O P":              "A B C D E F G H I J K L M N O P",
		"a b c  are the first letters of the alphabet": "a b c  are the first letters of the alphabet",
		"1  2  3  4  5  6  7  8  9  10  11":            "1  2  3  4  5  6  7  8  9  10  11",
	} {
		if got := mended(in, false); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
	if at := Apart([]string{"fine", "T h e b o a t w a s s o l d a t t e n"}); at != 1 {
		t.Error("letters with nothing between the words are not told")
	}
	if at := Apart([]string{"A B C D E F G H I J K L M N", "a boat was sold at ten to a man"}); at != -1 {
		t.Error("told:", at)
	}
}

func TestScanGrowsWithTheText(t *testing.T) {
	growth.Linear(t, 2000, func(n int) func() {
		lines := strings.Split(strings.Repeat("tbe b0at wonld rnn T h e  b o a t  w a s\n", n), "\n")
		return func() { Scanned(lines); Apart(lines); Lines(slices.Clone(lines), false) }
	})
}

func TestClockBehindYear(t *testing.T) {
	for s, want := range map[string]string{
		"11 febrero 201816:57":          "11 febrero 2018 16:57",
		"December 15, 20163:33 PM ET":   "December 15, 2016 3:33 PM ET",
		"15.05.202007:11":               "15.05.2020 07:11",
		"The code is 201816:57 exactly": "The code is 201816:57 exactly",
		"It cost 2018.50 in May 2020":   "It cost 2018.50 in May 2020",
		"ends 3 May 2024 16:57":         "ends 3 May 2024 16:57",
	} {
		if got := mended(s, false); got != want {
			t.Errorf("%q became %q, not %q", s, got, want)
		}
	}
}
