// Rules of marks, embargoes and front matter, one text each: what withholds it, and what
// is taken out of it. They are quick, and stand beside the tables of marking_test.go.

package source

import (
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
)

// ruling is a text and what withholds it: "-" nothing, "X" a mark that nobody knows, "?" an
// embargo whose day cannot be read, "M" its front matter; else the mark or the day.
type ruling struct{ text, why string }

// follow reads the texts of some rules; ¶ in them is a paragraph, § many, far from head
// and foot.
func follow(t *testing.T, names string, rules []ruling) {
	t.Helper()
	for _, r := range rules {
		text := strings.NewReplacer("¶", prosePara, "§", strings.Repeat("\n"+prosePara, 20)).Replace(r.text)
		for name := range strings.FieldsSeq(names) {
			why := withheld(t, name, text)
			switch {
			case why == "":
				why = "-"
			case strings.Contains(why, "none of TLP"):
				why = "X"
			case strings.Contains(why, "cannot be read") && strings.Contains(why, "embargo"):
				why = "?"
			case strings.HasPrefix(why, "marked TLP:"), strings.HasPrefix(why, "under embargo until "):
				why = why[strings.LastIndexAny(why, ": ")+1:]
			default:
				why = "M"
			}
			if why != r.why {
				t.Errorf("%s: %q: %s, want %s", name, r.text, why, r.why)
			}
		}
	}
}

// long is a line of running text that goes on in the next.
const long = "The bank of the port sent its report to all of them as\n"

// Where a line counts: at the head and foot as one of its own, elsewhere in capitals,
// repeated or with two slashes.
func TestRulesOfPlaces(t *testing.T) {
	follow(t, "x.txt x.md", []ruling{
		{long + "\ninternal use only\n\n¶", "X"}, {long + "internal use only\n\n¶", "-"}, {"¶internal use only\n\n¶", "X"}, {"A port and all of its cranes and ships, old\n--------\ninternal use only\n\n¶", "X"},
		{"TLP:GREEN\ninternal use only\n\n¶", "X"}, {"TLP:GREEN - for the port of Zyxquor and its many members\ninternal use only\n\n¶", "X"}, {"EMBARGOED UNTIL 5 MAY 2025\ninternal use only\n\n¶", "X"},
		{"% A port of many ships, of cranes and of all that\n% internal use only\n\n¶", "X"}, {"Title: A port of many ships, of cranes and of more\ninternal use only\n\n¶", "X"},
		{"A title of the port, of its ships and of its cranes\nInternal use only", "X"}, {"A title of the port, of its ships and of its cranes\nInternal use only\nBy Ana Example\n\n¶", "X"}, {"A title of the port, of its ships and of its cranes\nInternal use only\n\n¶", "X"},
		{"A title of this\nInternal use only\n" + long + "\n¶", "X"}, {"A title of this\ninternal use only\n\n¶", "-"}, {"A title of this\n" + long + "TLP:AMBER limited\n\n¶", "-"}, {"A title of this\n\n" + long + "TLP:AMBER limited\n\n¶", "-"}, {long + "TLP:AMBER limited\nand nobody in the whole of the port knew what to do with it\n\n¶", "-"},
		{"A title of this\n\n§\nA port\nTLP:AMBER limited\n§", "-"}, {"A title of this\n\n§\nNote: the mark that was on it was then and is now\nTLP:AMBER limited\n§", "-"}, {"A title of this\n\n§\nTLP:AMBER limited\n§", "AMBER"},
		{"A title of this\n\n§\nConfidential\n§", "-"}, {"A title of this\n\n§\nConfidential\n§\nConfidential\n§", "X"}, {"A title of this\n\n§\nSECRET//NOFORN\n§", "X"}, {"A title of this\n\n§\nsecret//rel to usa, fvey\n§", "X"}, {"A title of this\n\n§\n" + long + "secret//rel to usa\n§", "X"}, {"A title of this\n\n§\n(TS) The unit met.\n§", "X"},
		{"A title of this\n\n" + long + "CONFIDENTIAL\n\n¶", "X"}, {"A title of this\n\n§\n**Confidential** The port is open.\n§", "-"}, {"A title of this\n\n**Confidential** The port is open.\n\n¶", "X"},
		{"A title of this\n\n§\nCONFIDENTIAL     ACME CORP     Page 3\n§", "-"}, {"CONFIDENTIAL     ACME CORP     Page 3\n\n¶", "X"}, {"Confidential     A port of ships     Page 3\n\n¶", "-"}, {"CONFIDENTIAL     SECRET\n\n¶", "X"},
		{"(S//NF) " + strings.Repeat("The unit met in the port. ", 20) + "\n\n¶", "X"}, {"CONFIDENTIAL" + strings.Repeat(" ", 400) + "PAGE 3\n\n¶", "X"}, {"TLP:RED" + strings.Repeat(" ", 400) + "Page 3\n\n¶", "RED"}, {"TLP:RED" + strings.Repeat("é", 400) + "\n\n¶", "X"},
		{"A title of this\n\n§\nDraft: true\n§", "-"}, {"A title of this\n\nDraft: true\n\n¶", "X"}, {"A title of this\n\n§\nPublished: false\n§", "-"}, {"Published: false\n\nA title of this\n\n¶", "X"}, {"Marking: TLP:RED\n\n¶", "RED"}, {strings.Repeat(" ", 100) + "Published: false\n\n¶", "-"},
		{"A title of this\n\n§\nConfidential", "X"}, {"This report is embargoed until 5 May 2025\ninternal use only\n\n¶", "X"}, {"EMBARGOED UNTIL:\n5 MAY 2026\n\n¶", "2026-05-05"},
		{"TLP:RED - not for distribution\n\n¶", "RED"}, {"TLP:GREEN\n\nTLP:RED\n\n¶", "RED"}, {"TLP:RED\n\nTLP:GREEN\n\n¶", "RED"}, {"TLP:CLEAR\n\n¶", "-"}, {"TLP:RED\nTLP:GREEN\nTLP:AMBER\nTLP:GREEN\nTLP:CLEAR\n\nA title of this\n\n¶", "RED"}, {"TLP:RED\nTLP:AMBER+STRICT\nTLP:AMBER\nTLP:GREEN\nTLP:CLEAR\n\nA title of this\n\n¶", "-"},
		{"A title of this\n\n§\nEMBARGOED UNTIL 5 MAY 2026\n§", "2026-05-05"}, {"A title of this\n\n§\nEmbargoed until 5 May 2026\n§", "-"},
	})
	follow(t, "x.md", []ruling{{"# Tlpred\n\n¶", "RED"}, {"# Secret\n\n## A port\n\n¶", "X"}, {"# Secret\n\n¶\n# A port\n\n¶", "X"}, {"# Secret\n\n¶", "-"}, {"# Top secret\n\n¶", "X"}, {"# SECRET\n\n¶", "X"}, {"Secret\n\n¶", "X"}, {"---\ntitle: secret\n---\n# Secret\n\n¶", "-"}, {"---\ntitle: A port\n---\n# Secret\n\n¶", "X"}})
	follow(t, "x.txt", []ruling{{"# Secret\n\n¶", "X"}})
}

// A mark in a part of a line.
func TestRulesOfParts(t *testing.T) {
	follow(t, "x.txt x.md", []ruling{
		{"Weekly brief – TLP:AMBER\n\n¶", "AMBER"}, {"TLP:AMBER is here – Weekly brief – TLP:RED\n\n¶", "RED"}, {"The report of the port (TLP:RED).\n\n¶", "-"}, {"Weekly brief (TLP:RED)\n\n¶", "RED"}, {"A weekly brief of the port. [TLP:AMBER]\n\n¶", "AMBER"}, {"A weekly brief of the port. (TLP:AMBER)\n\n¶", "AMBER"}, {"A weekly brief [TLP:AMBER.]\n\n¶", "AMBER"}, {"TLP:CLEAR - for all | TLP:RED\n\n¶", "RED"},
		{strings.Repeat("The port of ships ", 9) + "(TLP:RED)\n\n¶", "-"}, {"A weekly brief | TLP:AMBER | TLP:RED\n\n¶", "RED"}, {"A weekly brief | TLP:AMBER\n\n¶", "AMBER"}, {"A WEEKLY BRIEF | TLP:AMBER LIMITED\n\n¶", "X"}, {"On ports | TLP: dark red of the port\n\n¶", "-"}, {"[TLP:AMBER] or (TLP:RED)\n\n¶", "RED"},
		{"PORT NEWS – NOT FOR PUBLICATION BEFORE 5 MAY 2026\n\n¶", "2026-05-05"}, {"Port news – embargoed until 5 May 2026 – Acme\n\n¶", "2026-05-05"}, {"A weekly brief | T.L.P.: RED\n\n¶", "RED"}, {"A title of this\n| 5 | 6 |\n\n¶", "-"}, {"PORT NEWS – SPERRFRIST: 5. MAI 2026\n\n¶", "2026-05-05"}, {"Port news – embargoed until 5 May 2026\n\n¶", "2026-05-05"}, {"PORT – EMBARGOED UNTIL 5 MAY 2026 – ACME\n\n¶", "2026-05-06"}, {"OIL – EMBARGO – A STORY\n\n¶", "-"}, {"A history of oil (embargo)\n\n¶", "-"}, {"Report of 3 May 2027 (embargoed until 5 May 2027)\n\n¶", "2027-05-05"},
		{"A title of this\n\nThe bank of the port had told all of its many clients that\nThis report is embargoed until 5 May 2026\n\n¶", "-"}, {"A title of this\n\nThis report is embargoed until 5 May 2026\n\n¶", "2026-05-05"}, {"A PORT (EMBARGOED UNTIL 5 MAY 2026) (OPEN)\n\n¶", "2026-05-06"},
		{"EMBARGO: 2 May 2026\n\nEMBARGO: 4 May 2026\n\n¶", "2026-05-04"}, {"EMBARGO: 4 May 2026\n\nEMBARGO: 2 May 2026\n\n¶", "2026-05-04"}, {"EMBARGO: TBC\n\nEMBARGO: 4 May 2026\n\n¶", "?"}, {"EMBARGO: 4 May 2026\n\nEMBARGO: TBC\n\n¶", "?"}, {"EMBARGO: 4 MAY\n\n¶", "?"},
		{"---\npublished: 2026-04-20\n---\nEMBARGO: 4 MAY\n\n¶", "2026-05-04"}, {"---\npublished: 2026-04-20\n---\nEMBARGO: 4 MAY\n\nA title of this\n\n1 May 2026\n\n¶", "2026-05-04"}, {"---\npublished: 2025-04-20\n---\nEMBARGO: 4 MAY\n\nA title of this\n\nZyxquor, 1 May 2026\n\n¶", "-"},
	})
}

// What the lines are taken for that are no part of the text.
func TestTakenLines(t *testing.T) {
	for text, want := range map[string]string{
		"TLP:RED": "", "TLP:RED - for the port": "TLP:RED - for the port", "| TLP:RED |": "| TLP:RED |", "CONFIDENTIAL     SECRET": "", "EMBARGOED UNTIL 5 MAY 2025": "", "EMBARGOED UNTIL:\n\n5 MAY 2025": "", "EMBARGOED UNTIL\n5 MAY 2025": "",
	} {
		d, _ := Read("x.txt", "x.txt", []byte("A title of this\n\n"+text+"\n\nBy Ana Example\n\n"+prosePara+"\n"+prosePara))
		rest := ""
		for _, b := range d.Leaves {
			if strings.Contains(b.Text, "TLP") || strings.Contains(b.Text, "SECRET") || strings.Contains(b.Text, "2025") {
				rest += b.Text
			}
		}
		if rest != want {
			t.Errorf("%q: %q is left", text, rest)
		}
		gone := 0
		for _, r := range d.Removed {
			if r.Reason == "handling mark" || r.Reason == "embargo" {
				gone++
			}
		}
		if lines := len(strings.Fields(strings.NewReplacer(" ", "", "\n", " ").Replace(text))); want == "" && gone != lines || want != "" && gone > 0 {
			t.Errorf("%q: %d lines are said to be taken out", text, gone)
		}
		if embargo := strings.HasPrefix(text, "EMBARGOED"); embargo != (d.Recovered.Kind == "press-release") {
			t.Errorf("%q: the kind is %q", text, d.Recovered.Kind)
		}
	}
	d, _ := Read("x.txt", "x.txt", []byte("FOR RELEASE: 5 MAY 2025\n\nA title of this\n\n"+prosePara))
	if d.Recovered.Kind == "press-release" {
		t.Error("a text for release is not for that one to the press")
	}
	d, _ = Read("x.txt", "x.txt", []byte("TLP:GREEN\n\nEMBARGOED UNTIL 5 MAY 2025\n\nTLP:RED\n\nEMBARGOED UNTIL 7 MAY 2025\n\nTLP:AMBER\n\nA title of this\n\n"+prosePara))
	for _, text := range []string{"PORT NEWS – EMBARGOED UNTIL 5 MAY 2025", "Port news (embargoed until 5 May 2025)"} {
		d, _ := Read("x.txt", "x.txt", []byte("A title of this\n\n"+text+"\n\n"+prosePara))
		for _, gone := range d.Removed {
			if gone.Reason == "embargo" {
				t.Errorf("%q is taken out", text)
			}
		}
	}
	for field, line := range map[string]int{"tlp": 5, "embargo_until": 7, "kind": 3} {
		if p := d.Recovered.From[field]; p.Line != line || p.Basis != archive.Extracted {
			t.Errorf("%s is of line %d: %+v", field, line, p)
		}
	}
}

// Front matter: what is read, what is text, and what is neither and withholds.
func TestRulesOfFrontMatter(t *testing.T) {
	comment := "<!--\n" + strings.Repeat("of the editor, who wrote it\n", 300) + "-->\n"
	follow(t, "x.txt x.md", []ruling{
		{"---\n---\n¶", "-"}, {"---\ndraft: true", "M"}, {";;;", "-"}, {";;;\n{\"draft\": true}\n;;;\n¶", "M"}, {"A title of this\n{\"expires\": 2030}\n\n¶", "-"}, {"{\"a\": " + strings.Repeat("[", 3000) + strings.Repeat("]", 3000) + "}\n\n¶", "M"},
		{comment + "---\ndraft: true\n---\n¶", "M"}, {"<!-- by x\n¶", "-"}, {"<!-- by x\ndraft: true\n", "M"}, {"<!--\n-->\n---\ndraft: true\n---\n¶", "M"},
		{"---\ndraft: false\n" + strings.Repeat("# c\n", 2100) + "---\n¶", "M"}, {"---\ndraft: false\n" + strings.Repeat("# c\n", 100) + "---\n¶", "-"}, {"+++\ntitle = '''\nx\n...\n'''\n+++\n¶", "-"}, {"+++\ndraft = true\n...\n¶", "M"},
		{"#+TITLE: x\nA text of words\n#+EXPIRES: 2030-01-01\n\n¶", "-"}, {"#+TITLE: x\n-----\n#+EXPIRES: 2030-01-01\n\n¶", "M"}, {"#+TITLE: x\n\n#+EXPIRES: 2030-01-01\n\n¶", "M"}, {"#+TITLE: x" + strings.Repeat(" y", 120) + "\n#+EXPIRES: 2030-01-01\n\n¶", "-"}, {"#+TITLE: x\n" + strings.Repeat("#+A: b\n", 31) + "#+EXPIRES: 2030-01-01\n\n¶", "-"}, {"#+TITLE: x\n" + strings.Repeat("#+A: b\n", 20) + "#+EXPIRES: 2030-01-01\n\n¶", "M"},
		{"#+DRAFT: a history of beer in ports\n\n¶", "-"}, {"#+TITLE: x\n#+EMBARGO: 2020-01-01\n\n¶", "-"}, {"#+TITLE: x\n#+EMBARGO: 2030-01-01\n\n¶", "2030-01-01"}, {"#+TITLE: x\n#+TLP: CLEAR\n\n¶", "-"}, {":title: x\n:embargo: 2030-05-01\n\n¶", "M"}, {"title = \"x\"\nembargo = 2030-05-01\n\n¶", "M"}, {":title: x\n:tlp: red\n\n¶", "M"},
		{"A title of this\n#+EXPIRES: 2030-01-01\n\n¶", "-"}, {"#+EXPIRES: 2030-01-01\n\n¶", "M"},
	})
	for _, nothing := range []string{"---", "---\n\n\n", "\n\n", "---\n---"} { // says nothing, and breaks nothing
		Read("x.md", "x.md", []byte(nothing))
	}
	for _, name := range []string{"x.txt", "x.md"} {
		for _, front := range []string{
			"---\n  # note\ntitle: A port\n---\n", "---\n\ntitle: A port\n\nlanguage: en\n---\n", "---\n\ntitle: A port\nauthors:\n- Ana Gil\n---\n", "+++\n\ntitle = \"A port\"\n[params]\n+++\n", "---\n\ntitle: >\n  A port\n---\n", "---\n" + strings.Repeat("k", 50) + ": x\ntitle: A port\n---\n", "---\ntitle: A port\n...\n", comment + "---\ntitle: A port\n---\n",
		} {
			d, _ := Read(name, name, []byte(front+"\n"+prosePara))
			if d.Stated.Title != "A port" {
				t.Errorf("%s: %q is not read: %q", name, front, d.Stated.Title)
			}
		}
		for _, front := range []string{"---\n\nUpdate: the port is open, they said.\nIt was closed\n---\n", "A port\n---\ntitle: A port\n---\n", "\n---\nUpdate\n---\n", "<!--\nby: x\n-->\n---\ntitle: A port\n---\n", "---\n\ntitle: A port\n\nand text of it\n---\n"} {
			d, _ := Read(name, name, []byte(front+"\n"+prosePara))
			if d.Stated.Title != "" {
				t.Errorf("%s: %q is read", name, front)
			}
		}
	}
	for text, want := range map[string]string{
		"---\ntitle: [x\n---\n¶": "unreadable front matter is omitted", "---\nport: x\n---\n¶": "front matter key not used: port",
	} {
		d, _ := Read("x.md", "x.md", []byte(strings.Replace(text, "¶", prosePara, 1)))
		told := ""
		for _, r := range d.Repairs {
			told += r.What + ";"
		}
		if !strings.Contains(told, want) {
			t.Errorf("%q: %q", text, told)
		}
	}
	for text, want := range map[string]string{"---\ndraft: true\n": "not closed", "#+TITLE: x\n#+DRAFT: true\n\n": "a form that is not read", "{\"draft\": true}\n\n": "in JSON"} {
		if _, msgs := Read("x.md", "x.md", []byte(text+prosePara)); len(msgs) == 0 || !strings.Contains(msgs[0].String(), want) {
			t.Errorf("%q: %v", text, msgs)
		}
	}
}

// A title may name the kind of its text; a word that only begins like one does not.
func TestKindsInTitles(t *testing.T) {
	for title, want := range map[string]string{
		"[Joint Statement] Port chief should speak up":   "statement",
		"[STATEMENT] The crane is to be repaired":        "statement",
		"Interview: The last keeper of the light":        "interview",
		"Fact check | No, the lake has not been sold":    "fact-check",
		"Statement by the port minister on the closures": "statement",
		"Statements of the board are kept for ten years": "",
		"[Update] Port chief should speak up":            "",
		"Analysis paralysis keeps the ferry in its dock": "",
	} {
		d, _ := Read("x.txt", "x.txt", []byte(title+"\n\n"+prosePara+"\n"+prosePara))
		if got := d.Recovered.Kind; got != want {
			t.Errorf("%q: the kind is %q, want %q", title, got, want)
		}
	}
}
