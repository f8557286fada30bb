package engine_test

// Who wrote a text and who carried it, and of how many origins reports are: five papers
// that carry one agency are one voice.

import (
	"strings"
	"testing"
)

const squall = "A squall tore the sails of four boats in the mouth of the bay, and the pilot Ana Ruiz brought three of them in before dark on 3 May 2021. The fourth was found at the mole in the morning, with nobody aboard and the lamp still lit.\n"

func TestVoices(t *testing.T) {
	root := t.TempDir()
	paper := func(name, text string) string {
		return "---\npublisher: " + name + "\npublished: 2021-05-04\n---\n" + text
	}
	write(t, root, "content/site.yaml", "title: Voices\nfound_names: all\n",
		"content/entities/ana.md", "---\nname: Ana Ruiz\ntype: person\n---\n",
		"seeds/a.txt", paper("The Quay", "Gale in Wubberton\n\nWUBBERTON, May 3 (Reuters) - "+gale+galeRest),
		"seeds/b.txt", paper("Northern Echo", "Roof torn off in the night\n\n"+gale),
		"seeds/c.txt", paper("The Mole", "Four boats in a squall\n\nOLD QUAY, May 3 (Reuters) - "+squall))
	in := kept(root)
	_, files := site(t, in)
	for page, wanted := range map[string][]string{
		"briefings/gale-in-wubberton.html":          {`<span data-badge="agency" data-basis="extracted">written by Reuters</span>`, "carried by The Quay", "Written by Reuters, as a copy credits it. Carried by The Quay, Northern Echo"},
		"briefings/roof-torn-off-in-the-night.html": {"Written by Reuters, as a copy credits it."},
		"briefings/gale-in-wubberton.json":          {`"agency": "Reuters"`},
		"entities/ana.html":                         {"2 reports, one origin: Reuters wrote them all"},
		"chronology/2021.html":                      {"2 reports, one origin: Reuters wrote them all"},
	} {
		for _, w := range wanted {
			if !strings.Contains(strings.ReplaceAll(files[page], `":"`, `": "`), w) {
				t.Errorf("%s has no %q:\n%s", page, w, files[page])
			}
		}
	}
	if !strings.Contains(files["briefings/roof-torn-off-in-the-night.json"], `"agency":null`) {
		t.Error("a text that credits nobody has an agency of its own")
	}
	for body, want := range map[string]string{
		squall:                              "2 reports of different origins, as far as copies, translations and credits show",
		"OLD QUAY, May 3 (EFE) - " + squall: "2 reports of different origins, as far as copies, translations and credits show",
		"The pilot told Reuters on 3 May 2021 that the squall was none. " + squall: "2 reports of different origins",
	} {
		write(t, root, "seeds/c.txt", paper("The Mole", "Four boats in a squall\n\n"+body))
		if _, files = site(t, in); !strings.Contains(files["entities/ana.html"], want) {
			t.Errorf("%.30s: no %q", body, want)
		}
	}
	write(t, root, "seeds/c.txt", "Four boats in a squall\n\n"+squall)
	if _, files = site(t, in); strings.Contains(files["entities/ana.html"], "of different origins") || !strings.Contains(files["entities/ana.html"], "1 report of 2 publishers, 1 of unknown publisher") {
		t.Error("a text of which nobody says who wrote it is independent")
	}
	write(t, root, "content/sources/c.txt.yaml", "publish: metadata\npublisher: The Mole\n", "seeds/c.txt", "Four boats in a squall\n\nOLD QUAY, May 3 (Reuters) - "+squall)
	_, files = site(t, in)
	for name, data := range files {
		if strings.HasPrefix(name, "briefings/four-boats") && strings.Contains(data, "Reuters") {
			t.Errorf("%s tells of an agency that was read in a text which is not shown", name)
		}
	}
}

func TestVoicesFollowEdits(t *testing.T) {
	follow(t, t.TempDir(), append(append([]string{}, small...), "seeds/gale.txt", "---\npublisher: The Quay\n---\nGale in Wubberton\n\n"+gale+galeRest, "seeds/squall.txt", "---\npublisher: The Mole\n---\nFour boats\n\n"+squall),
		[]string{"seeds/gale.txt", "---\npublisher: The Quay\n---\nGale in Wubberton\n\nWUBBERTON (Reuters) - " + gale + galeRest},
		[]string{"content/sources/squall.txt.yaml", "agency: Reuters\n"},
		[]string{"content/sources/gale.txt.yaml", "publisher: Reuters\n"},
		[]string{"seeds/copy.txt", "---\npublisher: The Lock\n---\nRoof torn off\n\n" + gale})
}
