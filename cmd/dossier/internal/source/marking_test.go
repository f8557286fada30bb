// Marks and embargoes in the text: what must be seen, however it is written, and what
// only speaks of them.

package source

import (
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
)

const prosePara = "A text that is long enough to be one, and that says no more than this of the port.\n"

// printed reads a text as plain text and as Markdown, and says what withholds each.
func printed(t *testing.T, text string) (txt, md string) {
	t.Helper()
	return withheld(t, "x.txt", text), withheld(t, "x.md", text)
}

// places are where a line may stand in a text.
var places = map[string]string{
	"head": "%s\n\nA title of this\n\n" + prosePara, "below the title": "A title of this\n\n%s\n\n" + prosePara, "foot": "A title of this\n\n" + prosePara + "\n%s\n",
	"below the title, at once": "A title of this, of the port and of its many cranes\n%s\n\n" + prosePara, "below the author": "A title of this\nBy Ana Example\n%s\nHarbourtown, 3 March 2025\n\n" + prosePara,
	"attached": "%s\n" + prosePara, "last": "A title of this\n\n" + prosePara + "%s",
}

func TestMarksAreSeen(t *testing.T) {
	for _, line := range []string{
		// spaces, letters, signs
		"TLP:RED", "TLP: RED", "TLP :RED", "TLP:\u00a0RED", "TLP\u00a0: RED", "TLP\u202f:\u202fRED", "\u00a0\u00a0TLP:RED", "\u3000TLP:RED", "TLP:\u200bRED", "TLP:RED\u00ad", "T\u00adLP:RED", "TLP\uff1aRED", "ＴＬＰ：ＲＥＤ", "\u202aTLP:RED\u202c", "\u2066TLP:RED\u2069",
		"ТLР:RED", "TLP:АМBER", "ΤLP:RED", "𝐓𝐋𝐏:𝐑𝐄𝐃", "ᴛʟᴘ:ʀᴇᴅ", "TLP꞉RED", "TLP\u2236RED", strings.Repeat(" ", 75) + "TLP:AMBER", strings.Repeat("\t", 9) + "TLP:AMBER", "T L P : R E D", "T.L.P.: RED", "\uFEFFTLP:RED", "TLP:\u2003RED", "\u3164TLP:RED",
		// brackets, emphasis, markup
		"[TLP:RED]", "(TLP: RED)", "{TLP:RED}", "<TLP:RED>", "**TLP:RED**", "__TLP:RED__", "# TLP:RED", "### TLP:RED ###", "> TLP:RED", "| TLP:RED |", "<!-- TLP:RED -->", "<b>TLP:RED</b>", "<p align=\"center\">TLP:RED</p>", "TLP\\:RED", "TLP:**RED**", "**TLP**: RED", "`TLP:RED`", "~~TLP:RED~~", "%% TLP:RED %%",
		"【TLP:RED】", "«TLP:RED»", "“TLP:RED”", "*** TLP:RED ***", "- TLP:RED", "* TLP:RED", "1. TLP:RED", "==TLP:RED==", "[TLP:RED](https://x.example)", "TLP&#58;RED", "&nbsp;TLP:RED", "=== TLP:RED ===", "★ TLP:RED ★",
		// the mark itself
		"TLP-RED", "TLP RED", "TLP_RED", "TLP=RED", "TLP/RED", "TLP – RED", "tlp:red", "Tlp: Amber", "TLP:AMBER+STRICT", "TLP:AMBER STRICT", "TLP:AMBER-STRICT", "TLP: Amber + Strict", "TLP:GREEN", "TLP 2.0: RED", "TLP v2.0 AMBER", "TLPRED", "Traffic Light Protocol: RED", "TRAFFIC LIGHT PROTOCOL AMBER",
		"TLP:AMBER - not for distribution", "TLP:RED (recipients only)", "TLP:AMBER: limited disclosure", "TLP:RED | Weekly report", "TLP:AMBER                         Page 2 of 10", "Weekly report          TLP:AMBER", "Weekly report | TLP:AMBER | page 3", "TLP:RED TLP:RED", "TLP:CLEAR | TLP:RED",
		"Weekly threat brief (TLP:AMBER)", "[TLP:AMBER] Weekly threat brief", "Weekly threat brief – TLP:AMBER", "TLP:AMBER Limited distribution", "TLP:RED DO NOT SHARE", "TLP:RED.",
		"Classification: TLP:RED", "Marking: TLP RED", "Handling – TLP:AMBER", "Distribution: TLP:GREEN", "Document classification: TLP:RED", "Clasificación: TLP:ROJO", "Classification : TLP : RED",
		// marks that nobody knows
		"TLP:PURPLE", "TLP:ROJO", "TLP: ÁMBAR", "TLP:RED//NOFORN", "TLP:", "TLP :", "TLP : ORANGE", "TLP:CLEAR//NOFORN", "TLP:REDD", "TLP:R", "TLP:AMBER+STRCT", "TLP:AMBER+", "TLP:YELLOW", "TLP:EX:CHR", "TLP:DARK RED", "TLP-PURPLE", "TLP ROJO", "TLP:红", "TLP:🔴", "[TLP:ROUGE]", "**TLP:BLACK**", "TLP: rojo - no difundir", "TLP:UNKNOWN", "TLP:0", "TLP:GELB",
	} {
		for place, at := range places {
			if txt, md := printed(t, strings.Replace(at, "%s", line, 1)); txt == "" || md == "" {
				t.Errorf("%q (%s) is shown: text %q, Markdown %q", line, place, txt, md)
			}
		}
	}
}

func TestOtherSchemesAreSeen(t *testing.T) {
	for _, line := range []string{
		"CONFIDENTIAL", "Confidential", "[CONFIDENTIAL]", "**Confidential**", "STRICTLY CONFIDENTIAL", "Private and confidential", "PRIVATE & CONFIDENTIAL", "Strictly private and confidential", "COMMERCIAL IN CONFIDENCE", "Company Confidential", "CONFIDENTIAL\u00a0", "C O N F I D E N T I A L", "ＣＯＮＦＩＤＥＮＴＩＡＬ", "СОNFIDENTIAL", "CONFIDENTIAL – DO NOT COPY",
		"SECRET", "TOP SECRET", "SECRET//NOFORN", "TOP SECRET//SI//NOFORN", "SECRET//REL TO USA, FVEY", "CONFIDENTIAL//NOFORN", "NATO SECRET", "NATO RESTRICTED", "COSMIC TOP SECRET", "UK SECRET", "UK OFFICIAL-SENSITIVE", "OFFICIAL-SENSITIVE", "OFFICIAL – SENSITIVE", "OFFICIAL: Sensitive", "RESTRICTED", "RESTREINT UE/EU RESTRICTED", "EU RESTRICTED / RESTREINT UE", "SECRET UE/EU SECRET",
		"FOR OFFICIAL USE ONLY", "FOUO", "UNCLASSIFIED//FOUO", "UNCLASSIFIED//FOR OFFICIAL USE ONLY", "CUI", "CONTROLLED UNCLASSIFIED INFORMATION", "LAW ENFORCEMENT SENSITIVE", "SENSITIVE BUT UNCLASSIFIED", "PROTECTED B", "(S//NF)", "(S//NF) The unit met on Monday.", "(TS//SI) The unit met.", "(U//FOUO) The unit met.",
		"Internal use only", "INTERNAL USE ONLY", "For internal use only", "INTERNAL – NOT FOR DISTRIBUTION", "Not for distribution", "Not for public release", "NOT FOR PUBLICATION", "Not for circulation", "Do not distribute", "DO NOT CIRCULATE", "Draft – do not circulate", "DRAFT", "DRAFT – NOT FOR CITATION", "Do not quote or cite", "Unpublished draft", "Off the record", "Attorney-client privileged", "PRIVILEGED AND CONFIDENTIAL", "EYES ONLY", "Limited distribution",
		"CONFIDENCIAL", "Estrictamente confidencial", "Para uso oficial", "PARA USO OFICIAL EXCLUSIVAMENTE", "Uso interno", "SECRETO", "ULTRASECRETO", "RESERVADO", "Información reservada", "Documento confidencial", "No difundir", "Difusión limitada", "Prohibida su reproducción", "Borrador – no circular",
		"Diffusion restreinte", "CONFIDENTIEL", "CONFIDENTIEL DÉFENSE", "TRÈS SECRET", "Ne pas diffuser", "À usage interne uniquement", "Sous embargo", "Document confidentiel",
		"VS – Nur für den Dienstgebrauch", "VS-NfD", "VS-VERTRAULICH", "Streng vertraulich", "STRENG GEHEIM", "Vertraulich", "Nur für den internen Gebrauch", "Nicht zur Veröffentlichung",
		"Riservato", "RISERVATISSIMO", "Strettamente riservato", "Per uso interno", "SEGRETO", "Non divulgare", "Confidencial – uso interno", "Sigiloso", "Não divulgar", "Documento reservado", "Vertrouwelijk", "STRIKT VERTROUWELIJK", "Zeer geheim", "Niet voor publicatie", "Departementaal vertrouwelijk",
		"Classification: CONFIDENTIAL", "Classification: Secret", "Clasificación: Reservado", "Status: DRAFT", "Status: draft", "Draft: true", "Visibility: private", "Published: false", "Confidential: yes", "CONFIDENTIAL | ACME CORP | Page 3", "> **DRAFT — NOT FOR PUBLICATION.** An internal draft of the port.", "TOP SECRET//HCS/COMINT//ORCON/NOFORN", "C O N F I D E N T I A L SECTION 01 OF 02 ZYXQUOR 001234", "NATO CONFIDENTIAL RELEASABLE TO ZYXQUOR", "UK SECRET RELEASABLE TO ZYXQUOR", "Classification: Secret document", "NATO UNCLASSIFIED", "INTERNAL", "For internal circulation only", "Please do not distribute", "Cabinet in confidence", "MARKET SENSITIVE", "Documento de uso interno", "Usage restreint", "Nur zum internen Gebrauch", "Alleen voor intern gebruik", "Confidential — TLP:AMBER", "Confidential until 5 May 2027", "U//FOUO", "ZYXQUOR//SECRET", "FVEY//SECRET//NOFORN", "SENSITIVE SECURITY INFORMATION", "STRICTLY PRIVATE", "Nicht für die Öffentlichkeit bestimmt", "CONFIDENTIAL          Page 3",
	} {
		for place, at := range places {
			if txt, md := printed(t, strings.Replace(at, "%s", line, 1)); txt == "" || md == "" {
				t.Errorf("%q (%s) is shown: text %q, Markdown %q", line, place, txt, md)
			}
			lifted := "---\ntlp: CLEAR\nembargo_until: 2020-01-01\n---\n" + strings.Replace(at, "%s", line, 1)
			if txt, md := printed(t, lifted); txt != "" || md != "" {
				t.Errorf("%q (%s) with a mark stated: text %q, Markdown %q", line, place, txt, md)
			}
		}
	}
}

// Text that speaks of marks is shown.
func TestTalkOfMarks(t *testing.T) {
	for _, line := range []string{
		"The TLP:RED label was introduced in 2005.", "Reports marked TLP:AMBER may be shared with clients.", "TLP:RED is the highest of the four marks.", "TLP:RED, TLP:AMBER and TLP:GREEN are marks of the protocol.", "He sent it as TLP:RED.", "What does TLP:AMBER mean?", "TLP stands for Traffic Light Protocol.", "TLP: Traffic Light Protocol", "The Traffic Light Protocol was created in 2000.",
		"TLP:CLEAR", "TLP:WHITE", "TLP: CLEAR - may be shared without restriction", "TLP:CLEAR information may be distributed freely.", "[TLP:CLEAR]", "TLP-marked documents are rare.", "Under TLP:RED nobody else may see it.", "The mark TLP:RED was on each page of it.", "TLP", "The TLP", "TLP Overview", "TLP (overview)", "TLP yellow was no mark then", "Nobody knows why the report of the port was TLP:AMBER", "Marked TLP:RED, the report was leaked to three papers on Monday.", "An outlet published a TLP:RED report.", "TLP:AMBER and TLP:RED are marks that few keep to.", "Nobody used TLP:PURPLE in earnest.",
		"UNCLASSIFIED", "Unclassified", "UNCLASSIFIED//FOR PUBLIC RELEASE", "Not confidential", "APPROVED FOR PUBLIC RELEASE", "FOR IMMEDIATE RELEASE", "For public release", "(U) The unit met.", "Declassified", "Sin clasificar", "No confidencial", "Classification: Unclassified", "Classification: Defence; Trade",
		"Confidential: a memoir", "Top secrets", "TOP SECRETS", "Notes on ports – TLP:YELLOW is none", "Secret history", "Confidencialidad", "Segreteria di Stato", "SECRET BALLOT", "TOP SECRET: THE STORY OF THE PORT", "Distr.: Limited", "INTERNAL REVIEW", "Draft programme", "PROTECTED AREAS", "What you need to know", "Todos los derechos reservados", "Secreto a voces", "Concept note", "Internes", "A secret history of the port", "Top secret files found in the port", "The Secret", "Secret Service", "Restricted areas of the port", "L.A. Confidential", "Confidential sources named the port.", "Secret talks began in March.", "Classified documents were found.", "Restricted: no entry to the port", "Draft law on ports", "Draft resolution", "Draft: a history of beer", "Internal affairs", "Sensitive issues", "The draft", "Secretary of State", "Official statement", "Confidence in the port", "Internal market", "Reserved seats", "Public", "Status: final", "Status: in force", "Private: the life of a port", "Published: 2025-01-01", "Access: open",
		"Historia secreta del puerto", "Reservas del puerto", "Servicio secreto", "Confidencial: memorias", "Secrets d'État", "Geheimnisse des Hafens", "Concept car", "Not for sale", "Do not enter", "Do not disturb", "(C) 2026 Acme", "(S) Singapore", "Copyright 2026 Acme. Not for resale.",
	} {
		for place, at := range places {
			if txt, md := printed(t, strings.Replace(at, "%s", line, 1)); txt != "" || md != "" {
				t.Errorf("%q (%s) is withheld: text %q, Markdown %q", line, place, txt, md)
			}
		}
	}
	if txt, md := printed(t, "A title of this\n\nThe bank of the port sent its report to many as\nTLP:RED is the mark that it had chosen for all of\nTLP:AMBER documents and\nsecret\n"+strings.Repeat("\n"+prosePara, 30)); txt != "" || md != "" {
		t.Errorf("wrapped text that speaks of marks: %q, %q", txt, md)
	}
}

func TestPrintedEmbargoes(t *testing.T) {
	// public is asked on 2026-05-01: %s is a day behind it, then one that has passed.
	for _, line := range []string{
		"EMBARGOED UNTIL 5 MAY 2026", "Embargoed until 5 May 2026", "EMBARGO: 5 May 2026", "Embargo: 2026-05-05", "Embargo until 5 May 2026", "STRICTLY EMBARGOED UNTIL 00:01 GMT ON TUESDAY 5 MAY 2026", "Strictly embargoed until 5 May 2026, 10:00 local time", "Under embargo until 5 May 2026", "EMBARGOED FOR RELEASE UNTIL 5 MAY 2026", "EMBARGOED FOR RELEASE AT 10 A.M. EDT MAY 5, 2026", "Not for publication before 5 May 2026", "NOT FOR RELEASE BEFORE MAY 5, 2026", "NOT FOR WIRE TRANSMISSION OR BROADCAST UNTIL 5 MAY 2026", "Please do not publish before 5 May 2026", "Not for broadcast before 00:01 on 5 May 2026",
		"NOT FOR PUBLICATION, BROADCAST OR USE ON CLUB TAPES BEFORE 00:01HRS ON 5 MAY 2026", "HOLD FOR RELEASE UNTIL MAY 5, 2026", "Hold until 5 May 2026", "Do not publish before 5 May 2026", "This report may not be published before 5 May 2026", "Must not be released before 5 May 2026", "No part of this text may be released before 5 May 2026", "Nothing in this report may be published before 5 May 2026.", "For broadcast after 5 May 2026", "À ne pas diffuser avant le 5 mai 2026", "Prière de ne pas publier avant le 5 mai 2026", "Publicación prohibida antes del 5 de mayo de 2026", "Vietato pubblicare prima del 5 maggio 2026", "Proibida a sua divulgação antes de 5 de maio de 2026", "**EMBARGOED UNTIL 5 MAY 2026**", "# Embargoed until 5 May 2026", "<!-- Embargo: 5 May 2026 -->", "> EMBARGOED UNTIL 5 MAY 2026", "[EMBARGOED UNTIL 5 MAY 2026]", "EMBARGOED\u00a0UNTIL 5\u00a0MAY\u00a02026", "ЕMBARGOED UNTIL 5 MAY 2026", "PRESS RELEASE – EMBARGOED UNTIL 5 MAY 2026", "A port report (embargoed until 5 May 2026)", "A port paid for (embargoed until 5 May 2026)", "This press release is embargoed until 5 May 2026.",
		"Transmission of material in this news release is embargoed until\n8:30 a.m. (ET) Tuesday, May 5, 2026", "Copy 14 for Acme / Embargoed until 5 May 2026", "The information in this release is under embargo until 5 May 2026.", "FOR RELEASE: 12:01 A.M. EDT, Tuesday, May 5, 2026", "Embargo 00:01 BST Tuesday 5 May 2026", "Embargo lifts 5 May 2026 at 10:00 CET", "Under strict embargo until 5 May 2026", "INFORMATIONS SOUS EMBARGO JUSQU’AU 5 MAI 2026", "NOTA DE PRENSA EMBARGADA HASTA EL 5 DE MAYO DE 2026", "Bitte beachten Sie die Sperrfrist: 5. Mai 2026, 10 Uhr", "Sperrfrist: 5. Mai 2026", "Sperrfrist: 5. Mai 2026, 10 Uhr", "SPERRFRIST bis 5. Mai 2026", "Gesperrt bis 5. Mai 2026", "Embargado hasta el 5 de mayo de 2026", "EMBARGADO HASTA EL 5 DE MAYO DE 2026 A LAS 10:00", "Bajo embargo hasta el 5 de mayo de 2026", "Embargo hasta el 5 de mayo de 2026", "No publicar antes del 5 de mayo de 2026", "No difundir hasta el 5 de mayo de 2026", "Sous embargo jusqu'au 5 mai 2026", "SOUS EMBARGO JUSQU’AU 5 MAI 2026 À 10H", "Embargo jusqu'au 5 mai 2026", "Ne pas publier avant le 5 mai 2026", "Embargo até 5 de maio de 2026", "Sob embargo até 5 de maio de 2026", "Embargo fino al 5 maggio 2026", "Sotto embargo fino al 5 maggio 2026", "Non pubblicare prima del 5 maggio 2026", "Onder embargo tot 5 mei 2026", "Embargo tot 5 mei 2026", "Niet publiceren voor 5 mei 2026",
	} {
		for place, at := range places {
			text := strings.Replace(at, "%s", line, 1)
			if txt, md := printed(t, text); !strings.HasPrefix(txt, "under embargo until 2026-05-0") || !strings.HasPrefix(md, "under embargo until 2026-05-0") {
				t.Errorf("%q (%s): text %q, Markdown %q", line, place, txt, md)
			}
			past := strings.NewReplacer("2026", "2025").Replace(text)
			if txt, md := printed(t, past); txt != "" || md != "" {
				t.Errorf("%q a year before (%s): text %q, Markdown %q", line, place, txt, md)
			}
			for _, name := range []string{"x.txt", "x.md"} {
				d, _ := Read(name, name, []byte(past))
				if strings.Contains(strings.ToLower(archive.ID(d.Recovered.Title)), archive.ID(line[len(line)/2:])) && !strings.HasPrefix(line, "A port ") {
					t.Errorf("%q (%s) becomes the title: %q", line, place, d.Recovered.Title)
				}
			}
		}
	}
	for _, line := range []string{"EMBARGOED", "EMBARGO", "UNDER EMBARGO", "STRICTLY EMBARGOED", "EMBARGOED COPY", "Sous embargo", "Sperrfrist", "EMBARGOED UNTIL TUESDAY 5 MAY", "EMBARGOED UNTIL 5 MAY", "Embargoed until 5 May", "Embargo until Tuesday", "EMBARGOED UNTIL FURTHER NOTICE", "Embargoed until 05/06/2026", "EMBARGOED UNTIL 31 JUNE 2026", "Embargo: TBC", "Check against delivery. Embargoed until delivery.", "EMBARGO: TO BE CONFIRMED", "Not for publication before Tuesday", "Embargo: not for publication before the minister has spoken to the house", "Embargado hasta nuevo aviso", "Sperrfrist: Dienstag"} {
		for place, at := range places {
			if txt, md := printed(t, strings.Replace(at, "%s", line, 1)); !strings.Contains(txt, "cannot be read") || !strings.Contains(md, "cannot be read") {
				t.Errorf("%q (%s): text %q, Markdown %q", line, place, txt, md)
			}
		}
	}
	// the line is no part of the text, and says what the text is
	d, _ := Read("x.txt", "x.txt", []byte("EMBARGOED UNTIL 5 MAY 2025\n\nA title of this\n\n"+prosePara))
	for _, b := range d.Leaves {
		if strings.Contains(b.Text, "EMBARGOED") {
			t.Errorf("it stays in the text: %q", b.Text)
		}
	}
	if d.Recovered.Kind != "press-release" {
		t.Errorf("the kind is %q", d.Recovered.Kind)
	}
	for text, want := range map[string]string{
		"EMBARGOED UNTIL 2 MAY 2026": "2026-05-02", "EMBARGOED UNTIL 10:00 ON 2 MAY 2026": "2026-05-03", "EMBARGOED UNTIL:\n13:00 GMT, 2 MAY 2026": "2026-05-03", "EMBARGOED UNTIL\n\n2 MAY 2026": "2026-05-02", "EMBARGOED UNTIL MAY 2026": "2026-06-01", "EMBARGO: 2 May 2026\n\nEMBARGO: 4 May 2026": "2026-05-04",
		"EMBARGOED UNTIL 00:01 ON TUESDAY\n5 MAY 2026": "2026-05-06", "EMBARGOED UNTIL 5 MAY 2026\n18:00 GMT": "2026-05-06", "EMBARGOED UNTIL 5 MAY 2026\n\n18.00 hrs": "2026-05-06", "EMBARGO\n\n00.01 hrs 5 May 2026": "2026-05-06", "EMBARGOED UNTIL MIDNIGHT\nTuesday 5 May 2026": "2026-05-06",
		"FOR RELEASE: 5 MAY 2026 (NOT 05/06/2026)": "2026-05-05", "FOR RELEASE AT 10:00 ON 5 MAY 2026": "2026-05-06",
		"EMBARGOED UNTIL 3 MAY\n\nA title of this\n\nBy Ana Gil\n\n2 May 2026": "2026-05-03",
	} {
		if txt := withheld(t, "x.txt", text+"\n\nA title of this\n\n"+prosePara); txt != "under embargo until "+want {
			t.Errorf("%q: %q, want %s", text, txt, want)
		}
	}
	for _, line := range []string{
		"FOR IMMEDIATE RELEASE", "The EU's oil embargo until 2026 holds.", "The arms embargo was extended until 1 May 2027.", "Embargo on Cuba until May", "Embargo on Cuba until 5 May 2027", "Oil embargo until 2027 agreed", "Embargo until 2027 agreed by ministers of the union", "Embargo: a short history of sanctions", "Embargo: what it means for Cuba and its people", "Embargo against Cuba", "EU EXTENDS EMBARGO UNTIL 2027", "Under embargo, Zyxquor learned to trade", "Embargoed oil reaches the port", "EU extends arms embargo until 31 December 2027", "Released until trial", "Este puerto está embargado desde 1960", "Cuba embargo to end on 5 May 2027", "Arms embargo extended until 5 May 2027", "Embargoes until 5 May 2027", "The embargo", "Embargo: none", "Embargo until the ministers of the union have agreed on new rules for ports", "Hold the line until May", "Hold on until 5 May 2027", "El embargo hasta 2027 sigue en pie", "Embargo a Cuba hasta el 5 de mayo de 2027", "L'embargo jusqu'au 5 mai 2027 est maintenu", "Das Embargo bis zum 5. Mai 2027 bleibt", "Not before 5 May 2027, the minister said.", "They may not publish before 5 May 2027.", "The film may be released before 5 May 2027", "The ship can be used until 5 May 2027", "Nothing of this was known before 5 May 2025.", "For use in ports after 2027", "Do not wait until 5 May 2027.", "Release date: 5 May 2025", "No release of data before 2020 was found in the files.",
	} {
		for place, at := range places {
			if txt, md := printed(t, strings.Replace(at, "%s", line, 1)); txt != "" || md != "" {
				t.Errorf("%q (%s) is withheld: text %q, Markdown %q", line, place, txt, md)
			}
		}
	}
	for _, text := range []string{"EMBARGOED UNTIL TUESDAY\n\n3 March 2025", "EMBARGOED UNTIL TUESDAY\n\nZYXQUOR, 3 March 2025", "EMBARGOED\n\nZyxquor, 3 March 2025", "EMBARGOED\nZyxquor, 3 March 2025 — The port", "EMBARGOED UNTIL NOON\n\nPublished: 3 March 2025", "EMBARGOED\n\n3 March 2025", "EMBARGOED\n\n3 March 2025 was when the port closed.", "EMBARGOED UNTIL\n\n3 March 2025 was the day on which the port of Zyxquor closed for good, as the minister told the house before the summer"} {
		if txt, md := printed(t, text+"\n\nA title of this\n\n"+prosePara); !strings.Contains(txt, "cannot be read") || !strings.Contains(md, "cannot be read") {
			t.Errorf("%q: the day is none of the embargo: %q, %q", text, txt, md)
		}
	}
	for front, want := range map[string]string{"embargo_until: 2020-01-01": "", "embargo_until: 2026-06-01": "under embargo until 2026-06-01", "title: x": "under embargo until 2026-05-05"} {
		if why := withheld(t, "x.md", "---\n"+front+"\n---\nEMBARGOED UNTIL 5 MAY 2026\n\n"+prosePara); why != want {
			t.Errorf("%s above a printed embargo: %q", front, why)
		}
	}
}
