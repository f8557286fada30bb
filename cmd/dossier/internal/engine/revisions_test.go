package engine_test

// An earlier copy of a text and a later one lead to each other, and neither to one that
// is withheld.

import (
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
)

func TestCopiesLeadToEachOther(t *testing.T) {
	root := t.TempDir()
	write(t, root, "content/site.yaml", "title: Copies\n",
		"seeds/quay-monday.txt", "The quay is closed\n\nThe harbour master closed the quay for a day, and gave no reason for it.\n",
		"content/sources/quay-monday.txt.yaml", "retrieved: 2026-03-02\n",
		"seeds/quay-friday.txt", "The quay was closed\n\nThe harbour master closed the quay for a week, as the paper now writes.\n",
		"content/sources/quay-friday.txt.yaml", "retrieved: 2026-03-06\nrevision_of: quay-monday.txt\n")
	in := inputs(root)
	in.Watching = true
	g, files := site(t, in)
	for _, m := range g.Messages {
		if strings.Contains(m.Text, "newer than") {
			t.Error(m)
		}
	}
	later, earlier := files["briefings/the-quay-was-closed.html"], files["briefings/the-quay-is-closed.html"]
	if !strings.Contains(later, `An earlier copy of the same source was kept: <a href="the-quay-is-closed.html"`) || !strings.Contains(later, "retrieved 2 March 2026") {
		t.Errorf("the later copy does not lead to the earlier one:\n%s", later)
	}
	if !strings.Contains(earlier, `A later copy of the same source was kept: <a href="the-quay-was-closed.html"`) || !strings.Contains(earlier, "retrieved 6 March 2026") {
		t.Errorf("the earlier copy does not lead to the later one:\n%s", earlier)
	}

	write(t, root, "content/sources/quay-monday.txt.yaml", "retrieved: 2026-03-02\ntlp: AMBER\n")
	_, files = site(t, in)
	for name, data := range files {
		if strings.Contains(data, "quay-monday") || strings.Contains(data, "earlier copy of the same") {
			t.Errorf("%s tells of the copy that is withheld", name)
		}
	}
	in.Audience = archive.Audience{TLP: "AMBER"}
	if _, files = site(t, in); !strings.Contains(files["briefings/the-quay-was-closed.html"], "An earlier copy") {
		t.Error("those who may see both copies are not led from one to the other")
	}

	write(t, root, "content/sources/quay-friday.txt.yaml", "revision_of: quay-sunday.txt\n")
	g, files = site(t, in)
	said := ""
	for _, m := range g.Messages {
		said += m.String() + "\n"
	}
	if !strings.Contains(said, `seeds/quay-friday.txt: warning: it is newer than "quay-sunday.txt", and there is no such other source`) {
		t.Errorf("an earlier copy that is not there: %s", said)
	}
	if strings.Contains(said, "were retrieved") {
		t.Error("what was never retrieved is said to differ from that")
	}
	write(t, root, "content/sources/quay-friday.txt.yaml", "retrieval: {from: \"https://herald.example/quay\", sha256: 00ff}\n")
	g, _ = site(t, in)
	if !slices.ContainsFunc(g.Messages, func(m diag.Message) bool {
		return m.File == "seeds/quay-friday.txt" && m.Text == "its bytes are not those that were retrieved"
	}) {
		t.Error("nobody is told of a file that was changed since it was retrieved")
	}
	if strings.Contains(files["briefings/the-quay-was-closed.html"], `data-banner="revision"`) {
		t.Error("a page leads to a copy that is not there")
	}
}

// What changed between two copies is told sentence by sentence, and that it was without a
// note only where both are whole and none is printed; of a copy of which not all is shown,
// nothing.
func TestWhatAnEarlierCopySaid(t *testing.T) {
	const head = "The quay is closed\n\n"
	const stays = "The harbour master closed the quay for a day, and gave no reason for it to the pilots. "
	root := t.TempDir()
	earlier := "title: The quay is closed\nretrieved: 2026-03-02\nfidelity: [full]\n"
	later := "title: The quay was closed\nretrieved: 2026-09-09\nfidelity: [full]\nrevision_of: quay-monday.txt\n"
	write(t, root, "content/site.yaml", "title: Copies\n",
		"seeds/quay-monday.txt", head+stays+"The mail boat waited outside until the evening tide. Nobody paid the plumbline fee.\n",
		"content/sources/quay-monday.txt.yaml", earlier,
		"seeds/quay-friday.txt", head+stays+"The mail boat waited outside until the morning tide.\n",
		"content/sources/quay-friday.txt.yaml", later)
	in := inputs(root)
	page := func() string {
		_, files := site(t, in)
		return files["briefings/the-quay-was-closed.html"]
	}
	const unnoted = "Changed without a note"
	got := page()
	for _, want := range []string{
		"<dt>the copy of 2 March 2026</dt><dd><del", "until the evening tide.</del>", "until the morning tide.</ins>",
		"Present in the copy of 2 March 2026, absent in that of 9 September 2026:", "Nobody paid the plumbline fee.</del>", unnoted,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the page lacks %q:\n%s", want, got)
		}
	}
	write(t, root, "content/sources/quay-friday.txt.yaml", strings.Replace(later, "full", "excerpt", 1))
	if got = page(); strings.Contains(got, unnoted) || !strings.Contains(got, "plumbline") {
		t.Error("of a copy that is an excerpt it is said that it was changed without a note, or not what it lacks")
	}
	write(t, root, "content/sources/quay-friday.txt.yaml", later+"corrections: [{text: The boat waited for the morning.}]\n")
	if got = page(); strings.Contains(got, unnoted) {
		t.Error("a copy that prints a correction is said to have none")
	}
	write(t, root, "content/sources/quay-friday.txt.yaml", later)
	for _, how := range []string{"tlp: AMBER\n", "publish: metadata\n", "publish: excerpt\n", "retracted: {on: 2026-05-05, why: An error}\n"} {
		write(t, root, "content/sources/quay-monday.txt.yaml", earlier+how)
		if got = page(); strings.Contains(got, "plumbline") || strings.Contains(got, unnoted) {
			t.Errorf("the later copy tells what an earlier one says that has %s", how)
		}
	}
}
