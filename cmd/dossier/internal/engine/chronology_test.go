package engine_test

// The chronology of a publisher, what a chronology is filtered by, and the same as
// Markdown: after edits what a clean build has, and nothing of what is withheld.

import (
	"fmt"
	"strings"
	"testing"

	_ "dossier/cmd/dossier/internal/testkit"
)

// diary is a text of n dated sentences.
func diary(n int) string {
	var s strings.Builder
	for i := range n {
		fmt.Fprintf(&s, "On %d May 2021 Ana Ruiz rowed to mark %d and back.\n\n", 1+i%28, i)
	}
	return s.String()
}

func TestChronologyOfAPublisher(t *testing.T) {
	root := t.TempDir()
	write(t, root, "content/site.yaml", "title: T\nbase_url: https://x.example/\nfound_names: all\ntwins: true\n",
		"content/entities/ana.md", "---\nname: Ana Ruiz\ntype: person\n---\n",
		"seeds/a.txt", "---\npublisher: The Quay\ntitle: Rowed\npublished: 2021-06-01\n---\n"+diary(41),
		"seeds/b.txt", "---\npublisher: The Mole\ntitle: Not rowed\n---\nIn May 2021 nobody else did.\n",
		"seeds/c.txt", "---\npublisher: The Mole\ntlp: RED\n---\nOn 4 May 2021 Ana Ruiz said quintarry.\n")
	_, files := site(t, kept(root))
	for page, want := range map[string]string{
		"publishers/the-quay.html":            `<a href="the-quay/chronology.html">All 41 dated sentences</a>`,
		"publishers/the-quay/chronology.html": "Chronology of The Quay",
		"publishers/the-mole.html":            `<span class="precision">month only</span>`,
		"chronology/2021.js":                  `dossier("chronology/2021",{"names":[["ana","Ana Ruiz"]],"publishers":[["the-mole","The Mole"],["the-quay","The Quay"]],"periods":["2021-05"],"pages":[` + "\n" + `[[1,0,0],[0,0,1,0],`,
		"chronology/index.js":                 `"periods":["2021"]`,
		"publishers/the-quay/chronology.js":   `"publishers":[["the-quay","The Quay"]],"periods":["2021"]`,
		"chronology/2021.md":                  "type: Chronology\ntitle: \"2021\"\ndescription: \"42 dated sentences\"",
		"chronology/2021.html":                `href="../chronology/2021.md"`,
	} {
		if !strings.Contains(files[page], want) {
			t.Errorf("%s has no %s:\n%.2500s", page, want, files[page])
		}
	}
	if md := files["chronology/2021.md"]; !strings.Contains(md, "## 2021-05\n\n- In May 2021 nobody else did. — [Not rowed](../briefings/not-rowed.md), The Mole") || !strings.Contains(md, ", ¶1\n") {
		t.Errorf("the Markdown of a year:\n%.900s", md)
	}
	for name, data := range files {
		if strings.Contains(data, "quintarry") {
			t.Errorf("%s has what is withheld", name)
		}
	}
	if strings.Count(files["chronology/2021.js"], "[0,0,1,0]") != 41 {
		t.Error("rows of what is withheld")
	}
}

func TestChronologyFollowsEdits(t *testing.T) {
	follow(t, t.TempDir(), append(append([]string{}, small...), "seeds/diary.txt", "---\npublisher: The Quay\n---\n"+diary(41)),
		[]string{"seeds/diary.txt", "---\npublisher: The Mole\n---\n" + diary(41)},
		[]string{"seeds/diary.txt", "---\npublisher: The Mole\n---\n" + diary(40)},
		[]string{"seeds/diary.txt", "---\npublisher: The Mole\ntlp: RED\n---\n" + diary(42)},
		[]string{"seeds/diary.txt", diary(42)},
		[]string{"seeds/other.txt", "---\npublisher: The Quay\n---\nThe same\n\n" + diary(42)})
}
