package engine_test

// Sources that carry one text are told to be one, on pages, in lists and in counts; what a
// maintainer says of them overrules that; a copy that is withheld leaves no trace.

import (
	"strings"
	"testing"
)

const (
	gale = "The gale of Tuesday night tore the roof from the rope works in Wubberton and threw two herring boats onto the quay, where one of them crushed the booth of the toll keeper.\n\n" +
		"Ana Ruiz of the Harbour Board said on 3 May 2021 that the toll will not be asked until the booth is built again. She wants to know first who left the boats at the outer moorings after the warning was given.\n\n"
	galeRest = "The rope works had been insured for half of their worth. The owners hope to spin again in the old salt store, which has stood empty for nine winters and needs little but a floor.\n"
)

func TestCopiesOfOneText(t *testing.T) {
	root := t.TempDir()
	write(t, root, "content/site.yaml", "title: Copies\nfound_names: all\n",
		"content/entities/ana.md", "---\nname: Ana Ruiz\ntype: person\n---\n",
		"seeds/a.txt", "---\npublisher: The Quay\npublished: 2021-05-04\n---\nGale in Wubberton\n\n"+gale+galeRest,
		"seeds/b.txt", "---\npublisher: Northwire\npublished: 2021-05-03\n---\nRoof torn off in the night\n\n"+gale,
		"seeds/c.txt", "A quiet week\n\nAna Ruiz counted eleven sails in the bay on 3 May 2021, more than in any week since the bridge was opened, and wrote so to the council.\n")
	in := kept(root)
	_, files := site(t, in)
	for page, wanted := range map[string][]string{
		"briefings/roof-torn-off-in-the-night.html": {`data-banner="copies"`, "One of 2 copies of one text", `The fullest: <a href="gale-in-wubberton.html"`, "3 of 3 sentences are the same, word for word", "Of all it has the earliest date", "Carried by The Quay, Northwire", `<a href="../copies/gale-in-wubberton.html">`},
		"briefings/gale-in-wubberton.html":          {"One of 2 copies", "This one is the fullest"},
		"copies/gale-in-wubberton.html":             {"Left out here (2)", "old salt store", "Carried by The Quay, Northwire"},
		"briefings/index.html":                      {`<a class="hint" href="../copies/gale-in-wubberton.html">and 1 more copy of the text</a>`, "3 briefings · 2 texts, as copies of one text count once"},
		"index.html":                                {`href="copies/gale-in-wubberton.html">`},
		"entities/ana.html":                         {"3 briefings · 2 texts, as copies and translations of one text count once"},
		"chronology/2021.html":                      {"and in 1 more copy of the text"},
		"feed.xml":                                  {"Gale in Wubberton", "and 1 more copy of the text"},
		"publishers/northwire.html":                 {`<a class="hint" href="../copies/gale-in-wubberton.html">and 1 more copy of the text</a>`},
		"search/l0.js":                              {`"Gale in Wubberton"`, `",1]`},
		"search/rules.js":                           {`"copies":true`},
		"search/o.js":                               {`dossier("o",["`},
	} {
		for _, w := range wanted {
			if !strings.Contains(files[page], w) {
				t.Errorf("%s has no %q:\n%s", page, w, files[page])
			}
		}
	}
	for page, never := range map[string]string{
		"briefings/index.html":             "Roof torn off",
		"feed.xml":                         "Roof torn off",
		"feed.json":                        "Roof torn off",
		"search/l0.js":                     "Roof torn off",
		"briefings/a-quiet-week.html":      `data-banner="copies"`,
		"briefings/gale-in-wubberton.html": `related"><a href="roof-torn`,
	} {
		if strings.Contains(files[page], never) {
			t.Errorf("%s has %q", page, never)
		}
	}
	walk(t, files)

	write(t, root, "content/sources/b.txt.yaml", "not_duplicates: [gale-in-wubberton]\n")
	if _, files = site(t, in); files["copies/gale-in-wubberton.html"] != "" || !strings.Contains(files["briefings/index.html"], "Roof torn off") {
		t.Error("what a maintainer holds apart is one text")
	}
	write(t, root, "content/sources/b.txt.yaml", "duplicates: [c.txt]\n")
	if _, files = site(t, in); !strings.Contains(files["copies/gale-in-wubberton.html"], "A quiet week") && files["copies/a-quiet-week.html"] == "" && !strings.Contains(files["briefings/a-quiet-week.html"], `data-banner="copies"`) {
		t.Error("what a maintainer joins is not one text")
	}
	write(t, root, "content/sources/b.txt.yaml", "title: Roof torn off\nduplicates: [nowhere]\n")
	g, _ := site(t, in)
	said := ""
	for _, m := range g.Messages {
		said += m.String() + "\n"
	}
	if !strings.Contains(said, `content/sources/b.txt.yaml:2: duplicates: "nowhere" is no other source`) {
		t.Errorf("an id that nothing has: %s", said)
	}
}

// Whatever keeps a source, or its text, from readers keeps it out of every group.
func TestWithheldCopyLeavesNoTrace(t *testing.T) {
	for _, restriction := range []string{"tlp: RED", "draft: true", "embargo_until: 2999-01-01", "publish: metadata", "publish: excerpt", "retracted: {on: 2024-05-01, why: error}"} {
		root := t.TempDir()
		write(t, root, "content/site.yaml", "title: Copies\n",
			"seeds/a.txt", "Gale in Wubberton\n\n"+gale,
			"seeds/b.txt", "---\n"+restriction+"\npublisher: Plantedwire\n---\nPlanted headline\n\n"+gale+galeRest)
		_, files := site(t, kept(root))
		for name, data := range files {
			if strings.HasPrefix(name, "copies/") || name == "search/o.js" || strings.Contains(data, `data-banner="copies"`) || strings.Contains(data, "more copy of the text") {
				t.Errorf("%s: %s tells of the copy", restriction, name)
			}
		}
	}
}

// Sources that become copies, and cease to be.
func TestCopiesFollowEdits(t *testing.T) {
	other := "A quiet week\n\nAna Ruiz counted eleven sails in the bay on 3 May 2021, more than in any week since the bridge was opened.\n"
	follow(t, t.TempDir(), append(append([]string{}, small...), "seeds/gale.txt", "Gale in Wubberton\n\n"+gale+galeRest, "seeds/other.txt", other),
		[]string{"seeds/copy.txt", "Roof torn off\n\n" + gale},
		[]string{"seeds/copy.txt", "Roof torn off\n\n" + gale + galeRest + "\nIn the north it rained, and nothing was broken but a fence.\n"},
		[]string{"content/sources/copy.txt.yaml", "tlp: RED\n"},
		[]string{"content/sources/copy.txt.yaml", "tlp: CLEAR\nduplicates: [other.txt]\n"},
		[]string{"content/sources/copy.txt.yaml", "tlp: CLEAR\nnot_duplicates: [gale.txt]\n"},
		[]string{"seeds/copy.txt", other})
}
