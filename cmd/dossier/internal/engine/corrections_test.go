package engine_test

// Printed corrections on pages: what is said and where it leads, the day of the last
// change, what ties a correction to the text that it corrects, and that neither a withheld
// text nor a withheld correction is told of.

import (
	"strings"
	"testing"
)

// correcting is an archive of a report that corrects itself, another, and a correction of
// the other that is a text of its own.
func correcting(t *testing.T) string {
	root := t.TempDir()
	write(t, root, "content/site.yaml", "title: Corrections\n",
		"seeds/barge.txt", "The barge is new\n\nThe guild bought a barge in spring, and will sail it from the lower quay when the water is high enough.\n\nThis article was amended on 4 March 2025. The barge is eleven years old, and not new as an earlier version said.\n",
		"seeds/ferry.txt", "Ferry to stop in winter\n\nThe ferry between Wubberton and Old Quay will not sail from December to March, as the harbour board decided.\n",
		"content/sources/ferry.txt.yaml", "title: Ferry to stop in winter\npublisher: {id: herald, name: The Wubberton Herald}\n",
		"seeds/wrong.txt", "What we got wrong\n\nCorrection: The article “Ferry to stop in winter” misstated the months. The ferry rests in spring, by the plumbline vote.\n",
		"content/sources/wrong.txt.yaml", "title: What we got wrong\npublisher: {id: herald, name: The Wubberton Herald}\n")
	return root
}

func TestCorrectionsOnPages(t *testing.T) {
	root := correcting(t)
	in := inputs(root)
	in.Watching = true
	_, files := site(t, in)
	barge := files["briefings/the-barge-is-new.html"]
	for _, want := range []string{
		`data-banner="correction">The source prints a correction, 4 March 2025: <a href="#p2"`,
		`<q>This article was amended on 4 March 2025. The barge is eleven years old, and not new as an earlier version said.</q>`,
	} {
		if !strings.Contains(barge, want) {
			t.Errorf("the page lacks %s:\n%s", want, barge)
		}
	}
	for _, want := range []string{`"updated":"2025-03-04"`, `"corrections":[{"kind":"correction","text":"This article was amended`, `"date":"2025-03-04"`} {
		if !strings.Contains(files["briefings/the-barge-is-new.json"], want) {
			t.Errorf("the JSON lacks %s", want)
		}
	}
	ferry, wrong := files["briefings/ferry-to-stop-in-winter.html"], files["briefings/what-we-got-wrong.html"]
	if !strings.Contains(ferry, `A correction of this text is in this archive: <a href="what-we-got-wrong.html"`) {
		t.Error("the text does not lead to its correction")
	}
	if !strings.Contains(wrong, `The text that it corrects is in this archive: <a href="ferry-to-stop-in-winter.html"`) || !strings.Contains(wrong, "corrects another text") {
		t.Error("the correction does not lead to the text that it corrects")
	}

	write(t, root, "content/sources/wrong.txt.yaml", "title: What we got wrong\npublisher: {id: another, name: The Quay Post}\n")
	if _, files = site(t, in); strings.Contains(files["briefings/ferry-to-stop-in-winter.html"], "A correction of this text") {
		t.Error("the correction of another publisher is tied to a text because of its title")
	}
	write(t, root, "content/sources/wrong.txt.yaml", "title: What we got wrong\ncorrections: []\n")
	if _, files = site(t, in); strings.Contains(files["briefings/what-we-got-wrong.html"], "data-banner=\"correct") {
		t.Error("a sidecar cannot say that a text prints no correction")
	}
	write(t, root, "content/sources/wrong.txt.yaml", "title: What we got wrong\ncorrections: [{text: The months were others., of: the-barge-is-new}]\n")
	if _, files = site(t, in); !strings.Contains(files["briefings/the-barge-is-new.html"], `A correction of this text is in this archive: <a href="what-we-got-wrong.html"`) {
		t.Error("a sidecar cannot say what a text corrects")
	}
}

// What is withheld, and what of a text may not be shown, is told by no correction.
func TestWithheldCorrections(t *testing.T) {
	nowhere := func(files map[string]string, words ...string) {
		t.Helper()
		for name, data := range files {
			for _, w := range words {
				if strings.Contains(data, w) {
					t.Errorf("%s has %q", name, w)
				}
			}
		}
	}
	for _, how := range []string{"tlp: AMBER\n", "draft: true\n", "embargo_until: 2999-01-01\n"} {
		root := correcting(t)
		write(t, root, "content/sources/wrong.txt.yaml", "title: What we got wrong\npublisher: {id: herald, name: The Wubberton Herald}\n"+how)
		_, files := site(t, inputs(root))
		nowhere(files, "plumbline", "what-we-got-wrong", "A correction of this text")

		root = correcting(t)
		write(t, root, "content/sources/ferry.txt.yaml", "title: Ferry to stop in winter\npublisher: {id: herald, name: The Wubberton Herald}\n"+how)
		_, files = site(t, inputs(root))
		nowhere(files, "ferry-to-stop-in-winter", "The text that it corrects")
	}
	root := correcting(t)
	write(t, root, "content/sources/wrong.txt.yaml", "title: What we got wrong\npublisher: {id: herald, name: The Wubberton Herald}\npublish: metadata\n")
	_, files := site(t, inputs(root))
	nowhere(files, "plumbline", "A correction of this text")
	root = correcting(t)
	write(t, root, "content/sources/wrong.txt.yaml", "title: What we got wrong\npublisher: {id: herald, name: The Wubberton Herald}\nretracted: {on: 2026-01-01, why: It was wrong itself}\n")
	_, files = site(t, inputs(root))
	nowhere(files, "plumbline", "A correction of this text")
}

// A page that leads to a correction, or to an earlier copy, follows edits of the other text.
func TestCorrectionsFollowEdits(t *testing.T) {
	const paper = "\npublisher: {id: herald, name: The Wubberton Herald}\n"
	ferry := "The ferry between Wubberton and Old Quay will not sail from December to March, as the harbour board decided.\n"
	follow(t, t.TempDir(),
		[]string{"content/site.yaml", "title: Corrections\n", "seeds/ferry.txt", ferry, "content/sources/ferry.txt.yaml", "title: Ferry to stop in winter" + paper,
			"seeds/wrong.txt", "Correction: The article “Ferry to stop in winter” misstated the months.\n", "content/sources/wrong.txt.yaml", "title: What we got wrong" + paper},
		[]string{"content/sources/wrong.txt.yaml", "title: What we got wrong\n"},
		[]string{"content/sources/wrong.txt.yaml", "title: What we got wrong" + paper},
		[]string{"content/sources/ferry.txt.yaml", "title: Ferry to rest in spring" + paper},
		[]string{"content/sources/ferry.txt.yaml", "title: Ferry to stop in winter" + paper},
		[]string{"content/sources/wrong.txt.yaml", "title: What was wrong" + paper + "revision_of: ferry.txt\nfidelity: [full]\n"},
		[]string{"seeds/ferry.txt", ferry + "\nNobody asked the pilots, who keep a list of such days.\n"},
		[]string{"content/sources/ferry.txt.yaml", "title: Ferry to stop in winter" + paper + "fidelity: [full]\n"})
}
