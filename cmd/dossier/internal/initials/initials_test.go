package initials

// Which letters are short for which names, and which are not.

import (
	"strings"
	"testing"

	_ "dossier/cmd/dossier/internal/testkit"
)

func TestInitials(t *testing.T) {
	for pair, want := range map[string]bool{
		"harbour workers union=hwu": true, "comisiones obreras=ccoo": true, "estados unidos=ee uu": true,
		"comision federal de competencia=cofeco": true, "bank of england=boe": true, "bank of england=be": true,
		"climate change=ipcc": false, "joana barcelo=psoe": false, "red cross=icrc": false, "partido popular=p": false,
		"harbour=har": false, "harbour union=hn": false, "union=u1": false, "union europea=ue": true, "group of twenty=g20": false,
	} {
		long, short, _ := strings.Cut(pair, "=")
		if got := Of(long, short); got != want {
			t.Errorf("%s: %v", pair, got)
		}
	}
}

func TestBracketed(t *testing.T) {
	for pair, want := range map[string]bool{
		"Harbour Workers Union=HWU": true, "DATA PROCESSING AGREEMENT=DPA": true, "Albany, Pa.=AP": false,
		"Lagos=AP": false, "Oakton 3=O": false, "=AP": false, "Altkai=Reuters": false,
	} {
		long, short, _ := strings.Cut(pair, "=")
		if got := Bracketed(long, short); got != want {
			t.Errorf("%s: %v", pair, got)
		}
	}
}
