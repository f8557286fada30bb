package engine_test

// Passages that sources have in common are marked in each, with where else they stand; one
// that is withheld leaves no trace, and edits are followed.

import (
	"strings"
	"testing"
)

// pilot is a passage; other text stands around it.
const (
	pilot   = "The pilot of the harbour wrote in his report that he had asked three times for a second light on the outer mole, that each letter was answered kindly, and that no light was ever set up there by anyone.\n"
	inReply = "What the council knew\n\nThe council met on Thursday behind closed doors, and when it came out its speaker read two pages to those who had waited in the rain.\n\n" + pilot + "\nShe did not say who had written the answers, nor where they are kept.\n"
	inStory = "A night without light\n\nTwo barges went aground within an hour of each other, and the crews walked ashore over the sand.\n\nEleven sailors slept in the school. “" + pilot
)

func TestSharedPassages(t *testing.T) {
	root := t.TempDir()
	write(t, root, small...)
	write(t, root,
		"seeds/reply.txt", "---\npublisher: The Quay\npublished: 2021-05-04\n---\n"+inReply,
		"seeds/story.txt", "---\npublisher: Northwire\npublished: 2021-05-03\n---\n"+inStory,
		"seeds/month.txt", "---\npublished: 2021-05\n---\nOf the month\n\nIn this month little was decided and much was said, most of it by the same three people.\n\n"+strings.ToUpper(pilot))
	_, files := site(t, kept(root))
	for page, wanted := range map[string][]string{
		"briefings/what-the-council-knew.html": {`<mark class="also">The pilot of the harbour`, `by anyone</mark> <a class="held" href="#also-1">also in 2 texts</a>`,
			`<li id="also-1"><p><a href="#p2">¶2</a>, 40 words: <q>The pilot of the harbour`, `dated earlier · <a href="a-night-without-light.html#p2">there ¶2</a>`, `<p class="slip"><a href="of-the-month.html#p2">there ¶2</a>`},
		"briefings/a-night-without-light.html": {`dated later · <a href="what-the-council-knew.html#p2">there ¶2</a>`},
		"briefings/what-the-council-knew.json": {`"shared_passages":[{"paragraph":2,"words":40,"with":[{"id":"of-the-month","paragraph":2,"words":40},{"id":"a-night-without-light","paragraph":2,"words":40}]}]`},
	} {
		for _, w := range wanted {
			if !strings.Contains(files[page], w) {
				t.Errorf("%s has no %q:\n%s", page, w, files[page])
			}
		}
	}
	for name, data := range files {
		if !strings.Contains(name, "council") && !strings.Contains(name, "light") && !strings.Contains(name, "month") && (strings.Contains(data, "shared_passages\":[") || strings.Contains(data, `class="also"`)) {
			t.Errorf("%s has passages", name)
		}
	}
	walk(t, files)
}

// A source that is withheld, or shown in part, shares nothing with others.
func TestWithheldPassageLeavesNoTrace(t *testing.T) {
	for _, restriction := range []string{"tlp: RED", "draft: true", "embargo_until: 2999-01-01", "publish: metadata", "publish: excerpt", "retracted: {on: 2024-05-01, why: error}"} {
		root := t.TempDir()
		write(t, root, "content/site.yaml", "title: Passages\n", "seeds/reply.txt", inReply,
			"seeds/story.txt", "---\n"+restriction+"\ntitle: Planted headline\npublisher: Plantedwire\n---\n"+inStory)
		_, files := site(t, kept(root))
		for name, data := range files {
			if strings.Contains(data, `class="also"`) || strings.Contains(data, `"shared_passages":[`) || strings.HasPrefix(name, "briefings/what-") && strings.Contains(data, "lanted") {
				t.Errorf("%s: %s tells of the passage", restriction, name)
			}
		}
	}
}

// Sources that come to share a passage, and cease to.
func TestPassagesFollowEdits(t *testing.T) {
	follow(t, t.TempDir(), append(append([]string{}, small...), "seeds/reply.txt", inReply),
		[]string{"seeds/story.txt", inStory},
		[]string{"seeds/story.txt", "Another night\n\nThe first paragraph is new and says little.\n\n" + strings.TrimPrefix(inStory, "A night without light\n\n")},
		[]string{"content/sources/story.txt.yaml", "published: 2021-05-03\n"},
		[]string{"content/sources/story.txt.yaml", "title: Renamed\n"},
		[]string{"content/sources/story.txt.yaml", "revision_of: reply.txt\n"},
		[]string{"content/sources/story.txt.yaml", "tlp: RED\n"},
		[]string{"content/sources/story.txt.yaml", "tlp: CLEAR\nduplicates: [reply.txt]\n"},
		[]string{"content/sources/story.txt.yaml", "tlp: CLEAR\ntranslation_of: reply.txt\n"},
		[]string{"content/sources/story.txt.yaml", "tlp: CLEAR\n", "seeds/reply.txt", strings.Replace(inReply, "asked three times", "asked four times", 1)})
}
