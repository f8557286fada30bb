package engine_test

// A text that was saved again is one briefing with versions: its page shows the latest, the
// earlier ones keep theirs and count nowhere, and of one that is withheld there is nothing.

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
)

// quayTwice is a report that was saved in March and again in September.
const (
	quayStays   = "The harbour master closed the quay for a day, and gave no reason for it to the pilots. "
	quayMarch   = "The quay is closed\n\n" + quayStays + "The mail boat waited outside until the evening tide, says Greta Holm. Nobody paid the plumbline fee to Greta Holm.\n"
	quaySept    = "The quay is closed\n\n" + quayStays + "The mail boat waited outside until the morning tide.\n"
	quayMarch0  = "title: The quay is closed\npublished: 2026-03-01\nretrieved: 2026-03-03\nfidelity: [full]\n"
	quaySept0   = "title: The quay was closed\npublished: 2026-03-01\nretrieved: 2026-09-09\nfidelity: [full]\nrevision_of: quay.txt\n"
	quayVersion = "briefings/versions/quay.html"
	quayPage    = "briefings/the-quay-is-closed.html"
)

func writeQuay(t *testing.T, root string) {
	t.Helper()
	write(t, root, "content/site.yaml", "title: Versions\nbase_url: https://quay.example/\nfound_names: all\ntwins: true\n",
		"content/entities/master.md", "---\nname: Harbour Office\ntype: organization\naliases: [harbour master]\n---\n",
		"seeds/quay.txt", quayMarch, "content/sources/quay.txt.yaml", quayMarch0,
		"seeds/other.txt", "Other news\n\nIt rained on the boats of the coast, and the harbour master saw it.\n")
}

func writeQuayAgain(t *testing.T, root string) {
	t.Helper()
	write(t, root, "seeds/quay-2026-09-09.txt", quaySept, "content/sources/quay-2026-09-09.txt.yaml", quaySept0)
}

func TestOneBriefingWithVersions(t *testing.T) {
	root := t.TempDir()
	writeQuay(t, root)
	_, before := rebuilt(t, root)
	writeQuayAgain(t, root)
	g, files := rebuilt(t, root)

	latest, earlier := files[quayPage], files[quayVersion]
	for _, want := range []string{
		"the morning tide.", "This text was saved 2 times", `<b>9 September 2026</b> (this one)`, `<a href="../briefings/versions/quay.html">3 March 2026</a>`,
		"<dt>the version of 3 March 2026</dt><dd><del", "until the evening tide, says Greta Holm.</del>", "until the morning tide.</ins>",
		"Present in the version of 3 March 2026, absent in that of 9 September 2026:", "plumbline", "Changed without a note",
		"version of 9 September 2026, https://quay.example/" + quayPage,
	} {
		if !strings.Contains(latest, want) {
			t.Errorf("the page of the briefing lacks %q:\n%s", want, latest)
		}
	}
	for _, want := range []string{
		"the evening tide", "This is an earlier version", `<a href="../../briefings/the-quay-is-closed.html">Read the latest version</a>`, `<b>3 March 2026</b> (this one)`,
		`<meta name="robots" content="noindex">`, `href="../../records/versions/quay.html`, `href="../../entities/master.html`, "version of 3 March 2026, https://quay.example/" + quayVersion,
	} {
		if !strings.Contains(earlier, want) {
			t.Errorf("the page of the earlier version lacks %q:\n%s", want, earlier)
		}
	}
	if strings.Contains(latest, "noindex") || strings.Contains(earlier, `rel="canonical"`) {
		t.Error("search engines are sent to the wrong version")
	}
	if g.Archive.Counts.Briefings != 2 {
		t.Errorf("%d briefings: an earlier version is one", g.Archive.Counts.Briefings)
	}
	for name, data := range files {
		if said := strings.Contains(data, "plumbline"); said && !strings.Contains(name, "versions/quay") && name != quayPage {
			t.Errorf("%s says what the earlier version alone says", name)
		}
		if strings.Contains(data, "Greta Holm") && !strings.Contains(name, "versions/quay") && name != quayPage && name != "entities/greta-holm.html" { // whose address stays
			t.Errorf("%s names whom the earlier version alone names", name)
		}
		if strings.HasPrefix(name, "sitemap") && strings.Contains(data, "versions/") {
			t.Errorf("%s has an earlier version", name)
		}
	}
	var said struct {
		Versions []struct{ ID, URL, Saved string }
		Updated  string
		Basis    map[string]struct{ Basis, Rule string }
	}
	if err := json.Unmarshal([]byte(files["briefings/the-quay-is-closed.json"]), &said); err != nil || len(said.Versions) != 1 || said.Versions[0].Saved != "2026-03-03" || said.Updated != "2026-09-09" || said.Basis["updated"].Basis != "inferred" {
		t.Errorf("%+v, %v", said, err)
	}
	if v := files["briefings/versions/quay.json"]; !strings.Contains(v, `"version_of":"the-quay-is-closed"`) {
		t.Errorf("the earlier version does not say of what it is one: %s", v)
	}
	if !strings.Contains(files["records/versions/quay.html"], "plumbline") {
		t.Error("the earlier version has no record")
	}
	entry := func(feed string) string {
		_, rest, _ := strings.Cut(feed, "<id>")
		for e := range strings.SplitSeq(rest, "<entry>") {
			if strings.Contains(e, "The quay") {
				return e
			}
		}
		return ""
	}
	was, is := entry(before["feed.xml"]), entry(files["feed.xml"])
	id := func(e string) string { id, _, _ := strings.Cut(e, "</id>"); return id }
	if was == "" || id(was) != id(is) || !strings.Contains(is, "<updated>2026-09-09T") || !strings.Contains(is, "version of 9 September 2026") {
		t.Errorf("the feed does not tell of the same entry that it was updated:\n%s\n%s", was, is)
	}
	for _, file := range []string{"briefings/the-quay-is-closed.bib", "briefings/the-quay-is-closed.ris"} {
		if !strings.Contains(files[file], "ersion of 2026-09-09") {
			t.Errorf("%s does not name the version:\n%s", file, files[file])
		}
	}
}

// No address dies, whichever version came into the archive when, and none changes what it
// is the address of.
func TestAddressesOfVersions(t *testing.T) {
	root := t.TempDir()
	writeQuay(t, root)
	rebuilt(t, root)
	write(t, root, "seeds/quay-2026-09-09.txt", quaySept, "content/sources/quay-2026-09-09.txt.yaml", strings.Replace(quaySept0, "revision_of: quay.txt\n", "", 1))
	if _, files := rebuilt(t, root); files["briefings/the-quay-was-closed.html"] == "" {
		t.Fatal("what is no version yet has no page")
	}
	writeQuayAgain(t, root) // only now is it known to be one
	_, files := rebuilt(t, root)
	if moved := files["briefings/the-quay-was-closed.html"]; !strings.Contains(moved, "url=../briefings/the-quay-is-closed.html") || files[quayPage] == "" {
		t.Errorf("the address that it had leads elsewhere:\n%s", moved)
	}
	write(t, root, "seeds/quay-2026-10-10.txt", strings.Replace(quaySept, "morning", "noon", 1), "content/sources/quay-2026-10-10.txt.yaml", "title: The quay\nretrieved: 2026-10-10\nrevision_of: quay-2026-09-09.txt\n")
	for range 2 {
		_, files = rebuilt(t, root)
		if !strings.Contains(files[quayPage], "noon tide") || !strings.Contains(files[quayVersion], "evening tide") || !strings.Contains(files["briefings/versions/quay-2026-09-09.html"], "morning tide") {
			t.Error("the versions are not where they belong")
		}
		if moved := files["briefings/the-quay-was-closed.html"]; !strings.Contains(moved, "versions/quay-2026-09-09.html") {
			t.Errorf("the address of a version that became an earlier one leads elsewhere:\n%s", moved)
		}
		if files["briefings/the-quay.html"] != "" {
			t.Error("a version has an address that nothing was ever at")
		}
	}

	// An earlier version that is found later takes nothing from the briefing.
	root = t.TempDir()
	writeQuay(t, root)
	rebuilt(t, root)
	write(t, root, "seeds/quay-2025-12-12.txt", strings.Replace(quayMarch, "a day", "an hour", 1), "content/sources/quay-2025-12-12.txt.yaml", "title: The quay, in short\nretrieved: 2025-12-12\n",
		"content/sources/quay.txt.yaml", quayMarch0+"revision_of: quay-2025-12-12.txt\n")
	for range 2 {
		_, files = rebuilt(t, root)
		if !strings.Contains(files[quayPage], "for a day") || !strings.Contains(files["briefings/versions/quay-2025-12-12.html"], "for an hour") {
			t.Error("an earlier version took the address of the later one")
		}
	}
}

// With the latest version that is withheld all of them are; of an earlier one that is, the
// others say nothing; and where the latest is not shown whole, no earlier one is in its
// place.
func TestWithheldVersions(t *testing.T) {
	for _, how := range []string{"tlp: AMBER\n", "draft: true\n", "embargo_until: 2999-01-01\n"} {
		root := t.TempDir()
		writeQuay(t, root)
		writeQuayAgain(t, root)
		write(t, root, "content/sources/quay-2026-09-09.txt.yaml", quaySept0+how)
		g, files := rebuilt(t, root)
		for name, data := range files {
			if strings.Contains(data, "mail boat") || strings.Contains(data, "Greta") || strings.Contains(name, "quay") {
				t.Errorf("%s: %s is there", how, name)
			}
		}
		if !slices.ContainsFunc(g.Messages, func(m diag.Message) bool {
			return m.File == "seeds/quay.txt" && strings.Contains(m.Text, "withheld with its latest version, seeds/quay-2026-09-09.txt")
		}) {
			t.Errorf("%s: nobody is told that the earlier version is withheld", how)
		}
		again, _ := site(t, kept(root)) // an earlier version has the words of the latest, which are remembered
		if !slices.Equal(again.Messages, g.Messages) {
			t.Errorf("%s: once the addresses are kept, the messages are others:\n%q\n%q", how, again.Messages, g.Messages)
		}

		write(t, root, "content/sources/quay-2026-09-09.txt.yaml", quaySept0, "content/sources/quay.txt.yaml", quayMarch0+how)
		in := inputs(root)
		_, files = site(t, in)
		shown := files["briefings/the-quay-was-closed.html"]
		if shown == "" || strings.Contains(shown, "version") && strings.Contains(shown, "This text was saved") {
			t.Errorf("%s: the latest version tells of the one that is withheld:\n%s", how, shown)
		}
		for name, data := range files {
			if strings.Contains(data, "plumbline") || strings.Contains(data, "Greta") || strings.Contains(data, "quay.txt") || strings.Contains(name, "versions/") {
				t.Errorf("%s: %s tells of the version that is withheld", how, name)
			}
		}
		in.Audience = archive.Audience{TLP: "AMBER", Drafts: true}
		if _, files = site(t, in); !strings.Contains(files[quayVersion], "plumbline") {
			t.Errorf("%s: those who may see both versions are not led from one to the other", how)
		}
	}
	for _, how := range []string{"publish: metadata\n", "publish: excerpt\n", "retracted: {on: 2026-10-10, why: An error}\n"} {
		root := t.TempDir()
		writeQuay(t, root)
		writeQuayAgain(t, root)
		write(t, root, "content/sources/quay-2026-09-09.txt.yaml", quaySept0+how)
		_, files := rebuilt(t, root)
		for name, data := range files {
			if strings.Contains(data, "plumbline") || strings.Contains(name, "versions/") {
				t.Errorf("%s: %s shows the earlier version in place of the latest", how, name)
			}
		}
		write(t, root, "content/sources/quay-2026-09-09.txt.yaml", quaySept0, "content/sources/quay.txt.yaml", quayMarch0+how)
		_, files = rebuilt(t, root)
		for name, data := range files {
			if strings.Contains(data, "plumbline") && !strings.Contains(how, "excerpt") { // it may be shown from its beginning
				t.Errorf("%s: %s says what the earlier version must not show", how, name)
			}
		}
	}
}

// That a text was changed without a note is said only where both versions are whole and the
// later prints none.
func TestChangedWithoutANote(t *testing.T) {
	const unnoted = "Changed without a note"
	root := t.TempDir()
	writeQuay(t, root)
	for how, silent := range map[string]bool{
		quaySept0: true,
		strings.Replace(quaySept0, "full", "excerpt", 1):                        false,
		quaySept0 + "corrections: [{text: The boat waited for the morning.}]\n": false,
	} {
		writeQuayAgain(t, root)
		write(t, root, "content/sources/quay-2026-09-09.txt.yaml", how)
		_, files := site(t, kept(root))
		if page := files["briefings/the-quay-was-closed.html"]; strings.Contains(page, unnoted) != silent || !strings.Contains(page, "plumbline") {
			t.Errorf("%q: wrong of a change without a note, or of what it lacks:\n%s", how, page)
		}
	}
}

// What is said of versions that cannot be is told, and what was retrieved and is not as it was.
func TestVersionsThatCannotBe(t *testing.T) {
	root := t.TempDir()
	writeQuay(t, root)
	write(t, root, "content/sources/quay.txt.yaml", "revision_of: quay-sunday.txt\n")
	g, _ := site(t, inputs(root))
	said := ""
	for _, m := range g.Messages {
		said += m.String() + "\n"
	}
	if !strings.Contains(said, `seeds/quay.txt: warning: it is newer than "quay-sunday.txt", and there is no such other source`) {
		t.Errorf("an earlier version that is not there: %s", said)
	}
	if strings.Contains(said, "were retrieved") {
		t.Error("what was never retrieved is said to differ from that")
	}
	write(t, root, "content/sources/quay.txt.yaml", "revision_of: other.txt\n", "content/sources/other.txt.yaml", "revision_of: quay.txt\n")
	if g, _ = site(t, inputs(root)); g.Archive.Counts.Briefings != 2 {
		t.Error("two sources that are newer than each other are one")
	}
	if !slices.ContainsFunc(g.Messages, func(m diag.Message) bool {
		return m.File == "seeds/quay.txt" && strings.Contains(m.Text, "newer than itself")
	}) {
		t.Errorf("nobody is told of sources that are newer than each other: %v", g.Messages)
	}
	write(t, root, "content/sources/quay.txt.yaml", "retrieval: {from: \"https://herald.example/quay\", sha256: 00ff}\n")
	g, _ = site(t, inputs(root))
	if !slices.ContainsFunc(g.Messages, func(m diag.Message) bool {
		return m.File == "seeds/quay.txt" && m.Text == "its bytes are not those that were retrieved"
	}) {
		t.Error("nobody is told of a file that was changed since it was retrieved")
	}
}
