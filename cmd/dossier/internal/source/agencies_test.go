package source

// Which agency a text credits, in whole texts as their readers read them: what one room
// takes out of a text is what another reads there.

import (
	"strings"
	"testing"
)

func TestAgencies(t *testing.T) {
	rest := "The board of the harbour met on Monday and put off what it had wanted to decide in the spring of this year.\n\n" +
		"Its speaker said that nobody had asked for more than a boat, and that the keeper of the lower gate would be heard before anything else is done.\n\n" +
		"The next meeting is in May."
	for _, c := range [][2]string{
		// Datelines.
		{"Quay stays open\n\nLONDON, May 3 (Reuters) - " + rest, "Reuters"},
		{"Quay stays open\n\n(Reuters) - " + rest, "Reuters"},
		{"Quay stays open\n\nPORTLAND, Maine (AP) — " + rest, "Associated Press"},
		{"Quay stays open\n\nLISBON (AP) " + rest, "Associated Press"},
		{"Quay stays open\n\nLondon (AFP) " + rest, "Agence France-Presse"},
		{"Quay stays open\n\nANKARA (AA) - " + rest, "Anadolu Agency"},
		{"Quay stays open\n\n(AA) ANKARA - " + rest, "Anadolu Agency"},
		{"Quay stays open\n\nMOSCOW, May 3. /TASS/. " + rest, "TASS"},
		{"Quay stays open\n\nBEIJING, May 3 (Xinhua) -- " + rest, "Xinhua"},
		{"El muelle sigue abierto\n\nMadrid, 3 may (EFE).- " + rest, "EFE"},
		{"El muelle sigue abierto\n\nMADRID, 3 Mar. (EUROPA PRESS) - " + rest, "Europa Press"},
		{"Kai bleibt offen\n\nHamburg (dpa/lno) - " + rest, "Deutsche Presse-Agentur"},
		{"Le quai reste ouvert\n\nParis, 5 mai 2021 (AFP) – " + rest, "Agence France-Presse"},
		{"Cais aberto\n\nLisboa, 02 mai 2021 (Lusa) - " + rest, "Agência Lusa"},
		{"Quay stays open\n\nSOFIA, May 3 (BTA) - " + rest, "Bulgarian News Agency"},
		// Bylines.
		{"Quay stays open\n\nReuters\n\n" + rest, "Reuters"},
		{"Quay stays open\n\nBy Agence France-Presse\n\n" + rest, "Agence France-Presse"},
		{"Quay stays open\n\nBy Ada Quell, Associated Press\n\n" + rest, "Associated Press"},
		{"Quay stays open\n\nBy The Associated Press\nMay 3, 2024\n\n" + rest, "Associated Press"},
		{"El muelle sigue abierto\n\nPor EFE\n\n" + rest, "EFE"},
		{"El muelle sigue abierto\n\nAda Quell | EFE\n\n" + rest, "EFE"},
		{"El muelle sigue abierto\n\nEFE | Madrid\n\n" + rest, "EFE"},
		{"The Oakton Courier\n\nQuay stays open\n\nBy Reuters\n\n" + rest, "Reuters"},
		// Below the text.
		{"Quay stays open\n\n" + rest + "\n\n— Xinhua", "Xinhua"},
		{"Quay stays open\n\n" + rest + "\n\n(Reuters)", "Reuters"},
		{"El muelle sigue abierto\n\n" + rest + "\n\n© EFE", "EFE"},
		{"Quay stays open\n\n" + rest + "\n\n© 2024 Agence France-Presse", "Agence France-Presse"},
		{"Quay stays open\n\n" + rest + "\n\nCopyright 2024 The Associated Press. All rights reserved.", "Associated Press"},
		{"El muelle sigue abierto\n\n" + rest + "\n\nFuente: EFE", "EFE"},
		{"El muelle sigue abierto\n\n" + rest + "\n\nEFE", "EFE"},
		{"El muelle sigue abierto\n\n" + rest + "\n\n(Con información de EFE)", "EFE"},
		{"Quay stays open\n\n" + rest + "\n\nWith reporting by Reuters", "Reuters"},

		{"Quay stays open\n\nThe mayor told Reuters that " + rest, ""},
		{"Quay stays open\n\nReuters moved its office to the quay. " + rest, ""},
		{"Quay stays open\n\nBERLIN (dpa/AFP) - " + rest, ""},
		{"Quay stays open\n\n" + rest + "\n\ndpa/afp", ""},
		{"Quay stays open\n\nData Processing Agreement (DPA) - " + rest, ""},
		{"Quay stays open\n\nAssociated Press (AP) President Ada Quell said so. " + rest, ""},
		{"Quay stays open\n\nRajahmundry (AP) — " + rest, ""},
		{"Quay stays open\n\nAnkara Airlines (AA) Flights were late. " + rest, ""},
		{"AA\n\n" + rest, ""},
		{"Quay stays open\n\nBy Ada Quell\n\n" + rest + "\n\nWith reporting by Reuters", ""},
		{"Quay stays open\n\n" + rest + "\n\nWith reporting by Reuters and AFP", ""},
		{"Quay stays open\n\n" + rest + "\n\nPhoto: Reuters", ""},
		{"Quay stays open\n\nBERLIN (dpa) - " + rest + "\n\n© 2024 Agence France-Presse", ""},
		{"Quay stays open\n\nA boat at the quay. (Reuters)\n\n" + rest, ""},
		{"Quay stays open\n\nA boat at the quay. © AFP\n\n" + rest, ""},
		{"Quay stays open\n\n(Photo by Ada Quell/AFP)\n\n" + rest, ""},
		{"Quay stays open\n\n" + rest + "\n\nFollow Reuters", ""},
		{"Quay stays open\n\n" + rest + "\n\nRead more:\n\nReuters\n\nThe Oakton Courier", ""},
		{"Hours at the agency\n\nThe news agency\nReuters\nAFP\n\n" + rest, ""},
		{"Quay stays open\n\nPARIS (AFP Photo) - " + rest, ""},
		{"Quay stays open\n\nWUBBERTON (The Guardian) — " + rest, ""},
		{"Quay stays open\n\nWubberton (AP) President Ada Quell said so. " + rest, ""},
	} {
		doc, _ := Read("a.txt", "a.txt", []byte(c[0]+"\n"))
		if got := doc.Recovered.Agency; got != c[1] {
			head, _, _ := strings.Cut(c[0], rest)
			_, foot, _ := strings.Cut(c[0], rest)
			t.Errorf("%q %q: %q, want %q (publisher %q)", head, foot, got, c[1], doc.Recovered.Publisher.Name)
		}
	}
}
