// Kinds of marks, embargoes and keys that are put together from parts, with what only
// looks like them: of each kind what must be seen, and what must be left alone.

package source

import (
	"strings"
	"testing"
)

func TestMarksInParts(t *testing.T) {
	for _, line := range []string{
		// behind a dash, what not to do with it
		"Working paper – do not cite", "Port study – not for distribution", "Document de travail – ne pas diffuser", "PROJET – NE PAS CITER", "Entwurf – nicht zitieren", "CONCEPT – niet verspreiden", "Studio preliminare - non divulgare", "Estudio del puerto – no difundir", "Estudo do porto – não divulgar", "Do not circulate – Zyxquor port study",
		// in capitals, one word of what it is about
		"TOP SECRET - UMBRA", "SECRET – ZYXQUOR", "PROTECT – POLICY", "PROTECT - COMMERCIAL", "CONFIDENTIAL - HARBOUR", "SENSITIVE: LEGAL", "RESTRICTED – MEDICAL", "GEHEIM – HAFEN", "SECRETO - PUERTO", "CONTROLLED - ENGINEERING",
		// words of marks on both sides
		"Sensitive – Cabinet", "Confidential – Page 1 of 4", "Restricted – personal", "Confidencial – página 2", "Vertraulich – Seite 3", "Documento clasificado como reservado", "Riservato – pagina 2 di 4",
		// one word, and phrases
		"Internal", "Intern", "Interne", "Nur intern", "NON PUBLIC", "Not public", "Members only", "Background only", "Chatham House Rule", "Documento sigiloso", "CONFIDENTIAL – Page 1 of 4",
		"DISTRIBUTION STATEMENT D. Distribution authorized to the Department and its contractors only.", "Distribution Statement B: government agencies only", "This document is TLP:RED", "This report is TLP:AMBER", "Traffic Light Protocol (TLP): AMBER", "TRAFFIC LIGHT PROTOCOL (TLP) – RED", "TLP level: RED",
		"OFFICIAL-SENSITIVE: Commercial", "CONFIDENTIAL – FOR MEMBERS OF THE BOARD ONLY", "CONFIDENCIAL – NO COPIAR", "GEHEIM – NICHT MITNEHMEN", "Not for onward transmission", "Not to be reproduced", "À ne pas diffuser", "Strictement réservé aux destinataires", "Interner Entwurf – vertraulich",
	} {
		for place, at := range places {
			if txt, md := printed(t, strings.Replace(at, "%s", line, 1)); txt == "" || md == "" {
				t.Errorf("%q (%s) is shown: text %q, Markdown %q", line, place, txt, md)
			}
		}
	}
	for _, line := range []string{
		"TOP SECRET – HOW SPIES WORK", "SECRET: THE LIFE OF A PORT", "SECRET BALLOT – RESULTS", "Stay at home – do not travel", "Harbour news – ferry not late", "Ferry – not for the first time – is late", "Confidential – the book on the port", "Secret – a film", "PROTECT THE COAST – A CALL", "Do not enter – danger", "RESTRICTED AREA – KEEP OUT", "CONFIDENTIALITY – A SHORT GUIDE", "Internal affairs – a report", "International", "Interns", "Internal market", "Concept", "Protect", "Controlled", "Public",
		"Chatham House rules out a merger", "Speech at Chatham House", "The meeting was held under the Chatham House Rule.", "Members only clubs face a tax", "Background only the locals know", "DISTRIBUTION STATEMENT A. Approved for public release; distribution is unlimited.", "Distribution statements of the port", "Title: Secret", "Title: Draft", "Publisher: Internal", "TLP:RED documents were found in the port.", "Document de travail", "Page 1 of 4", "CLASSIFIED RESULTS", "SECRET – NO MORE OF THAT IN THE PORT", "CONFIDENTIAL – THE BOOK ON THE PORT", "Not for profit", "No release in sight for sailors", "Do not feed the gulls", "TLP level crossing opens", "CONFIDENTIAL INFORMANT",
	} {
		for place, at := range places {
			if txt, md := printed(t, strings.Replace(at, "%s", line, 1)); txt != "" || md != "" {
				t.Errorf("%q (%s) is withheld: text %q, Markdown %q", line, place, txt, md)
			}
		}
	}
}

// A list that says what the colours mean is no mark; a form with a tick and parts with
// marks of their own are.
func TestListsThatDefineMarks(t *testing.T) {
	const head, foot = "The colours of the port\n\nThis is what they mean to us all.\n\n", "\n\n" + prosePara
	for _, list := range []string{
		"TLP:RED = for participants only\nTLP:AMBER = limited\nTLP:GREEN = for the community\nTLP:CLEAR = no limit", "- **TLP:RED**: for the eyes of recipients.\n- **TLP:AMBER**: for those who must know.\n- **TLP:GREEN**: for the community.\n- **TLP:CLEAR**: for all.",
		"| Colour | Who |\n| --- | --- |\n| TLP:RED | participants |\n| TLP:AMBER | organisation |\n| TLP:GREEN | community |\n| TLP:CLEAR | anyone |", "1. TLP:RED\n2. TLP:AMBER+STRICT\n3. TLP:AMBER\n4. TLP:GREEN\n5. TLP:CLEAR",
		"TLP:CLEAR\nTLP:GREEN\nTLP:AMBER\nTLP:AMBER+STRICT\nTLP:RED", "TLP:RED\n    Not for disclosure, restricted to participants only.\nTLP:AMBER\n    Limited disclosure.\nTLP:GREEN\n    Limited disclosure, restricted to the community.\nTLP:CLEAR\n    Disclosure is not limited.", "### TLP:WHITE\n\nFor all.\n\n### TLP:GREEN\n\nFor the community.\n\n### TLP:AMBER\n\nFor few.\n\n### TLP:RED\n\nFor participants.",
	} {
		if txt, md := printed(t, head+list+foot); txt != "" || md != "" {
			t.Errorf("%q is withheld: text %q, Markdown %q", list, txt, md)
		}
		if txt, md := printed(t, "TLP:AMBER\n\n"+head+list+foot); txt == "" || md == "" {
			t.Errorf("%q below a mark is shown: text %q, Markdown %q", list, txt, md)
		}
		if txt, md := printed(t, head+list+foot+"\nTLP:AMBER\n"); txt == "" || md == "" {
			t.Errorf("%q above a mark is shown: text %q, Markdown %q", list, txt, md)
		}
	}
	for _, list := range []string{
		"[ ] TLP:RED\n[x] TLP:AMBER\n[ ] TLP:GREEN\n[ ] TLP:CLEAR", "☐ TLP:RED\n☒ TLP:AMBER\n☐ TLP:GREEN\n☐ TLP:CLEAR", "- TLP:RED\n- **TLP:AMBER**\n- TLP:GREEN\n- TLP:CLEAR", "TLP:RED\nTLP:AMBER <-\nTLP:GREEN\nTLP:CLEAR", "TLP:RED\n\n" + prosePara + "\nTLP:AMBER\n\n" + prosePara + "\nTLP:GREEN\n\n" + prosePara,
		"TLP:RED\nTLP:GREEN\nTLP:AMBER\nTLP:CLEAR", "TLP:RED\nTLP:AMBER\nTLP:GREEN", "TLP:RED\nTLP:RED\nTLP:AMBER\nTLP:GREEN", "TLP:RED\nTLP:AMBER (this report)\nTLP:GREEN\nTLP:CLEAR", "TLP:RED\n" + strings.Repeat(prosePara, 9) + "TLP:AMBER\nTLP:GREEN\nTLP:CLEAR",
	} {
		if txt, md := printed(t, head+list+foot); txt == "" || md == "" {
			t.Errorf("%q is shown: text %q, Markdown %q", list, txt, md)
		}
	}
}

// A title of one word is no mark.
func TestTitlesThatAreWordsOfMarks(t *testing.T) {
	for _, word := range []string{"Secret", "Confidential", "Internal", "Draft", "Geheim", "Secreto", "Restricted", "Reservado", "Segreto", "Classified"} {
		for _, text := range []string{"# " + word + "\n\n" + prosePara, "---\ntitle: " + word + "\n---\n\n" + prosePara, "---\ntitle: " + word + "\n---\n\n# " + word + "\n\n" + prosePara} {
			if why := withheld(t, "x.md", text); why != "" {
				t.Errorf("%q is withheld: %s", text, why)
			}
		}
		for _, text := range []string{"# " + strings.ToUpper(word) + "\n\n" + prosePara, "# " + word + "\n\n# A title\n\n" + prosePara, "# A title\n\n" + prosePara + "\n# " + word + "\n", "---\ntitle: A port\n---\n\n# " + word + "\n\n" + prosePara, "# **" + word + "**\n\n" + prosePara, "**" + word + "**\n\n" + prosePara} {
			if why := withheld(t, "x.md", text); why == "" {
				t.Errorf("%q is shown", text)
			}
		}
	}
}

func TestEmbargoesInParts(t *testing.T) {
	for line, want := range map[string]string{
		"Publication date: 3 May 2027 (embargoed)": "2027-05-04", "Report of 3 May 2027 [under embargo]": "2027-05-03", "PRESS RELEASE: EMBARGOED TO 00:01, 3 MAY 2027": "2027-05-04", "EMBARGOED TO 3 MAY 2027": "2027-05-03", "Embargo presse jusqu'au dimanche 2 mai 2027, 6 heures": "2027-05-03", "Embargo alle 18 del 2 maggio 2027": "2027-05-03", "Embargo até às 10h de 2 de maio de 2027": "2027-05-03", "Publicación autorizada a partir del 2 de mayo de 2027": "2027-05-02", "Title: A port\nEmbargo: 3 May 2027": "2027-05-03",
		"EMBARGOED UNTIL 3 MAY 2027 FOR ALL MEDIA": "2027-05-03", "EMBARGOED UNTIL 10:00 GMT ON 3 MAY 2027": "2027-05-03", "EMBARGOED UNTIL 12:01 GMT ON 3 MAY 2027": "2027-05-04", "EMBARGOED UNTIL 6 PM UTC, 3 MAY 2027": "2027-05-04", "EMBARGOED UNTIL 0001 GMT 3 MAY 2027": "2027-05-03", "EMBARGOED UNTIL 12 AM GMT 3 MAY 2027": "2027-05-03", "EMBARGOED UNTIL 10:00 ON 3 MAY 2027": "2027-05-04", "EMBARGOED UNTIL 10:00 GMT+2 ON 3 MAY 2027": "2027-05-04", "EMBARGOED UNTIL 10:00 GMT AND 14:00 LOCAL TIME ON 3 MAY 2027": "2027-05-04", "EMBARGOED UNTIL THE EVENING OF 3 MAY 2027": "2027-05-04", "EMBARGOED UNTIL 33:00 GMT 3 MAY 2027": "2027-05-04",
	} {
		if txt, md := printed(t, line+"\n\nA title of this\n\n"+prosePara); txt != "under embargo until "+want || md != txt {
			t.Errorf("%q: text %q, Markdown %q, want %s", line, txt, md, want)
		}
	}
	for _, line := range []string{"EMBARGO ON FISH ENDS AFTER TWELVE YEARS", "EMBARGO DE BIENES", "EMBARGO SUR LES ARMES", "EMBARGO AUF WAFFEN", "EMBARGOED GOODS SEIZED AT PORT", "EMBARGOED TANKERS LEAVE ZYXQUOR HARBOUR", "EMBARGO HITS FARMERS HARD AGAIN", "Embargo até 2030 preocupa", "Nicht vor dem 3. Mai 2027 rechnet die Reederei mit neuen Schiffen.", "EMBARGO OF OIL", "Embargo on 12 ships ends 2 May 2027"} {
		for place, at := range places {
			if txt, md := printed(t, strings.Replace(at, "%s", line, 1)); txt != "" || md != "" {
				t.Errorf("%q (%s) is withheld: text %q, Markdown %q", line, place, txt, md)
			}
		}
	}
	for _, line := range []string{"EMBARGOED BRIEFING NOTE", "EMBARGOED MATERIAL FOR DELEGATES OF THE MEETING", "EMBARGOED FOR THE MORNING PAPERS OF TUESDAY", "EMBARGO NOON FRIDAY", "EMBARGO STRICT", "EMBARGO: DELIVERY OF THE SPEECH IN ZYXQUOR"} {
		if txt, md := printed(t, line+"\n\nA title of this\n\n"+prosePara); txt == "" || md == "" {
			t.Errorf("%q is shown: text %q, Markdown %q", line, txt, md)
		}
	}
}

// What a key says together with the one above it, in other forms, and with a program's
// name before it.
func TestKeysInParts(t *testing.T) {
	const text = "\nA text that is long enough to be one, and that says no more than this.\n"
	for _, front := range []string{
		"embargo: {until: 2030-01-01}", "embargo:\n  until: 2030-01-01", "a: {embargo: {date: 2030-01-01}}", "release: {after: 2030-01-01}", "publish_at: 2030-01-01", "visible: {from: 2030-01-01}", "build: {render: never}", "_build:\n  list: never", "public: {visible: false}", "private: {status: yes}", "embargo: [{until: 2030-01-01}]",
		"dg-publish: false", "hugo_draft: true", "wp_status: private", "obsidian-private: true", "password: hunter", "protected: true", "locked: true", "wip: true", "final: false", "rights: confidential", "rights: internal use only", "tags: \"#private #draft\"", "ne_pas_publier: oui", "niet_publiek: true", "niet_publiceren: ja", "no_publicar: true", "nicht_veröffentlichen: ja", "non_pubblicare: true", "não_publicar: sim", "status: not approved", "state: in-review", "access: members_only",
	} {
		if why := withheld(t, "x.md", "---\n"+front+"\n---\n"+text); why == "" {
			t.Errorf("%q is shown", front)
		}
	}
	for _, front := range []string{
		"access: {date: 2025-01-01}", "embargo: {topic: oil}", "release: {date: 2025-01-01}", "build: {list: always}", "dg-publish: true", "hugo_draft: false", "wp_status: publish", "password: \"\"", "post_password: ''", "protected_area: true", "locked: false", "wip: false", "final: true", "rights: All rights reserved", "rights: CC BY", "tags: \"#ports #drafts-of-ships\"", "title: Secret", "build: {number: 7}", "list: [a, b]", "final_score: 2", "hugo: {layout: post}",
	} {
		if why := withheld(t, "x.md", "---\n"+front+"\n---\n"+text); why != "" {
			t.Errorf("%q is withheld: %s", front, why)
		}
	}
	for _, front := range []string{"#+HUGO_DRAFT: true\n#+TITLE: x\n\n", ";;;\n{\"title\": \"x\", \"draft\": true}\n;;;\n", "% A port\n% Ana Gil\n% DRAFT – do not circulate\n\n", "Title: x\nEmbargo: 2030-05-01\n\n", "tags: #private #draft\n\n", "Title: x\nTLP: RED\n\n"} {
		for _, name := range []string{"x.md", "x.txt"} {
			if why := withheld(t, name, front+text); why == "" {
				t.Errorf("%s: %q is shown", name, front)
			}
		}
	}
}
