package quotes

// Whose words are quoted, in each language, and what between marks is no quotation.

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/testkit"
)

// known are the names that the texts of the tests mention, and what they are.
var known = map[string][2]string{
	"Ana Ruiz": {"ana-ruiz", "person"}, "Ruiz": {"ana-ruiz", "person"}, "Tom Keller": {"tom-keller", "person"}, "Keller": {"tom-keller", "person"},
	"Marta Gómez": {"marta-gomez", "person"}, "Gómez": {"marta-gomez", "person"}, "Paul Brandt": {"paul-brandt", "person"}, "Brandt": {"paul-brandt", "person"},
	"Harbour Union": {"harbour-union", "organization"}, "Robledal": {"robledal", "place"}, "Santa Rita": {"santa-rita", "place"},
}

// briefing makes one of paragraphs, with a mention wherever a known name stands.
func briefing(language string, paragraphs []string) *archive.Briefing {
	b := (&archive.Briefing{Doc: archive.InMemory(&archive.Document{})}).Attribute(&archive.Attribution{Language: language})
	names := make([]string, 0, len(known))
	for n := range known {
		names = append(names, n)
	}
	sort.Slice(names, func(i, j int) bool {
		return len(names[i]) > len(names[j]) || len(names[i]) == len(names[j]) && names[i] < names[j]
	})
	for i, text := range paragraphs {
		leaf := &body.Block{N: i + 1, Text: text}
		if h, ok := strings.CutPrefix(text, "# "); ok {
			leaf.Kind, leaf.Zone, leaf.Text = body.Heading, body.HeadingZone, h
		}
		b.Doc.Whole().Leaves = append(b.Doc.Whole().Leaves, leaf)
		for at := 0; at < len(leaf.Text); {
			step := 1
			for _, n := range names {
				if strings.HasPrefix(leaf.Text[at:], n) {
					b.Find(append(b.Mentions(), archive.Mention{Linked: &archive.Linked{Entity: known[n][0]}, N: leaf.N, Start: at, End: at + len(n)}), b.Dated())
					step = len(n)
					break
				}
			}
			at += step
		}
	}
	return b
}

func naming(id string) (string, archive.EntityType) {
	best := ""
	for n, is := range known {
		if is[0] == id && len(n) > len(best) {
			best = n
		}
	}
	if best == "" {
		return "", ""
	}
	return best, archive.EntityType(known[best][1])
}

// Each case is a file of paragraphs: the text, and behind a line of dashes what is
// quoted, as "paragraph speaker (what the text calls them, verb): words".
func TestQuotations(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		language := strings.TrimSuffix(filepath.Base(file), ".txt")
		language, _, _ = strings.Cut(language, "-")
		var out []string
		for _, c := range strings.Split(strings.TrimSpace(string(data)), "\n====\n") {
			text, _, _ := strings.Cut(c, "\n----")
			b := briefing(language, strings.Split(strings.TrimSpace(text), "\n"))
			got := strings.TrimSpace(text) + "\n----"
			for _, q := range Of(b, naming) {
				got += fmt.Sprintf("\n%d %s (%s, %s): %s", q.N, or(q.Speaker, "?"), or(q.SpeakerText, "-"), or(q.Verb, "-"), b.Text(q.N)[q.Start:q.End])
			}
			out = append(out, got)
			if want := strings.TrimSpace(c); got != want && !*testkit.Update {
				t.Errorf("%s:\n%s\nwants\n%s", file, got, want[strings.Index(want+"\n----", "\n----"):])
			}
		}
		if *testkit.Update {
			if err := os.WriteFile(file, []byte(strings.Join(out, "\n====\n")+"\n"), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func or(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

// What was taken back is quoted nowhere, whatever is left of its text.
func TestNothingOfARetractedText(t *testing.T) {
	b := briefing("en", []string{"“The quay will stay shut until spring,” Ana Ruiz said."})
	if len(Of(b, naming)) != 1 {
		t.Fatal("it quotes nothing")
	}
	b.Attr().Set("retracted", archive.Provenance{Basis: archive.Stated})
	if got := Of(b, naming); got != nil {
		t.Errorf("%+v", got)
	}
}

// A name that may not be shown is no speaker.
func TestNamesWithoutAPage(t *testing.T) {
	b := briefing("en", []string{"“The quay will stay shut until spring,” Ana Ruiz said."})
	got := Of(b, func(string) (string, archive.EntityType) { return "", "" })
	if len(got) != 1 || got[0].Speaker != "" || got[0].SpeakerText != "Ana Ruiz" {
		t.Errorf("%+v", got)
	}
}

// Whoever is quoted is the speaker also where nothing says what kind of name it is, but
// for two of them in one phrase.
func TestSpeakerOfUnknownKind(t *testing.T) {
	for text, want := range map[string]string{
		"“The quay will stay shut until spring,” Ana Ruiz said.":                  "ana-ruiz",
		"“The quay will stay shut until spring,” said Ana Ruiz of Harbour Union.": "ana-ruiz",
		"“The quay will stay shut until spring,” Ana Ruiz and Tom Keller said.":   "",
	} {
		got := Of(briefing("en", []string{text}), func(id string) (string, archive.EntityType) {
			name, _ := naming(id)
			return name, ""
		})
		if len(got) != 1 || got[0].Speaker != want {
			t.Errorf("%s: %+v", text, got)
		}
	}
}
