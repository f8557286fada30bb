package engine_test

// What the files of a name hold: of few mentions each passage, of many one a briefing; in
// its JSON the place of each; a feed only where it can carry something, also once an edit
// gives or takes the only date.

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestFilesOfAName(t *testing.T) {
	root := t.TempDir()
	write(t, root, small...)
	write(t, root, "content/entities/many.md", "---\nname: Tide Council\ntype: organization\n---\n", "content/entities/rare.md", "---\nname: Quay Board\ntype: organization\n---\n",
		"seeds/rare.txt", "A paper without a date\n\nThe Quay Board met.\n\nThen the Quay Board left, and the Quay Board said so.\n")
	for i := range 21 {
		write(t, root, fmt.Sprintf("seeds/many/%02d.txt", i), fmt.Sprintf("Tide Council paper %d\n\n%d May 2024\n\nThe Tide Council wrote number %d.\n\nNobody read what the Tide Council wrote, number %d.\n", i, i+1, i, i))
	}
	_, files := site(t, inputs(root))
	rows := func(page string) []string {
		_, list, _ := strings.Cut(files[page], `<ul class="mentions">`)
		list, _, _ = strings.Cut(list, "</ul>")
		return strings.Split(list, "<li>")[1:]
	}
	few, many := rows("entities/rare.html"), rows("entities/many.html")
	if len(few) != 1 || strings.Count(few[0], "<b>Quay Board</b>") != 3 || !strings.Contains(few[0], "(3)") || !strings.Contains(few[0], `#p2">`) || !strings.Contains(few[0], `data-badge="published" data-basis="unknown"`) {
		t.Errorf("a name of few mentions: %q", few)
	}
	if len(many) != 21 {
		t.Fatalf("a name of many mentions has %d rows", len(many))
	}
	for _, row := range many { // of the title there is no passage: the row begins with it
		if strings.Count(row, "<b>Tide Council</b>") != 1 || !strings.Contains(row, "(3)") || !strings.Contains(row, `.html#p`) || !strings.Contains(row, `data-badge="published"`) {
			t.Errorf("a name of many mentions: %q", row)
		}
	}
	for id, want := range map[string][]int{"rare": {1, 2, 2}, "many": {0, 2, 3}} {
		var data struct {
			Schema    string
			Briefings []struct {
				ID         string
				Paragraphs []int
			}
		}
		if err := json.Unmarshal([]byte(files["entities/"+id+".json"]), &data); err != nil || data.Schema != "dossier/entity/2" || len(data.Briefings) == 0 {
			t.Fatalf("%s: %v %+v", id, err, data)
		}
		for _, b := range data.Briefings {
			var whole struct {
				Mentions []struct {
					Entity    string
					Paragraph int
				}
			}
			if err := json.Unmarshal([]byte(files["briefings/"+b.ID+".json"]), &whole); err != nil {
				t.Fatal(err)
			}
			var there []int
			for _, m := range whole.Mentions {
				if m.Entity == id {
					there = append(there, m.Paragraph)
				}
			}
			if !slices.Equal(b.Paragraphs, there) || len(there) != len(want) || there[0] != want[0] {
				t.Errorf("%s in %s: %v, and the briefing has %v", id, b.ID, b.Paragraphs, there)
			}
		}
	}
	if n := strings.Count(files["entities/many/feed.xml"], "<entry>"); n != 10 {
		t.Errorf("the feed of a name has %d entries", n)
	}
	for name, text := range files {
		if strings.HasSuffix(name, "mentions.csv") && strings.HasPrefix(name, "entities/") || strings.HasSuffix(name, "/feed.json") {
			t.Errorf("%s is written", name)
		}
		if strings.HasPrefix(name, "entities/rare/") || strings.Contains(text, "rare/feed.xml") {
			t.Errorf("%s: a feed of nothing", name)
		}
	}
	walk(t, files)
}

// The first page of a name that very many briefings have shows a passage of each, a
// further one the way to it, and each briefing has one row.
func TestFurtherPagesOfAName(t *testing.T) {
	root := t.TempDir()
	write(t, root, "content/entities/many.md", "---\nname: Tide Council\ntype: organization\n---\n")
	const n = 250 + 400 + 1
	for i := range n {
		write(t, root, fmt.Sprintf("seeds/%03d.md", i), fmt.Sprintf("---\ntitle: Paper %d\n---\n\nIt rained.\n\nThe Tide Council met.\n", i))
	}
	_, files := site(t, inputs(root))
	seen := map[string]bool{}
	for page, rows := range map[string]int{"entities/many.html": 250, "entities/many/2.html": 400, "entities/many/3.html": 1} {
		_, list, _ := strings.Cut(files[page], `<ul class="mentions">`)
		list, _, _ = strings.Cut(list, "</ul>")
		passages := 0
		if page == "entities/many.html" {
			passages = rows
		}
		if strings.Count(list, "<li>") != rows || strings.Count(list, "<b>Tide Council</b>") != passages || strings.Count(list, `#p2">Paper `) != rows || strings.Count(list, `data-badge="published"`) != rows {
			t.Errorf("%s has other rows: %.600s", page, list)
		}
		for row := range strings.SplitSeq(list, "<li>") {
			_, title, _ := strings.Cut(row, `">`)
			title, _, found := strings.Cut(title, "</a>")
			if found && seen[title] {
				t.Errorf("%s has two rows", title)
			}
			seen[title] = true
		}
	}
	if files["entities/many/4.html"] != "" {
		t.Error("there is a page of no rows")
	}
	walk(t, files)
}

// A watch writes and removes the feed of a name, and of a publisher, as dates come and go.
func TestFeedsComeAndGo(t *testing.T) {
	root := t.TempDir()
	write(t, root, small...)
	in := kept(root)
	in.Watching = true
	w := &watched{in: in, kept: newMemory()}
	write(t, root, "content/entities/rare.md", "---\nname: Quay Board\ntype: organization\n---\n", "seeds/rare.md", "---\ntitle: A paper\npublisher: {id: quays, name: Quays}\n---\n\nThe Quay Board met. The Quay Board left.\n",
		"seeds/other.md", "---\ntitle: Another paper\n---\n\nThe Quay Board came back. The Quay Board stayed.\n")
	step := func(what string, ofName, ofPublisher bool, said string) { // beside the text, which stays as it was, and so do its names
		t.Helper()
		write(t, root, "content/sources/rare.md.yaml", "place: Havn\n"+said)
		if err := w.build(context.Background(), w.kept); err != nil {
			t.Fatal(err)
		}
		if name, by := w.disk.Has("entities/rare/feed.xml"), w.disk.Has("publishers/quays/feed.xml"); name != ofName || by != ofPublisher {
			t.Errorf("%s: there is a feed of the name: %v, of the publisher: %v", what, name, by)
		}
		if err := w.same(kept(root)); err != nil {
			t.Errorf("%s: %v", what, err)
		}
	}
	step("undated", false, false, "")
	step("dated", true, true, "published: 2024-05-06\n")
	step("a date of no year", false, false, "published: 20XX\n")
	step("dated again", true, true, "published: 2024-05-06\n")
	step("and no more", false, false, "")
	step("retracted on a day, which the feed of its publisher tells", false, true, "retracted: {on: 2024-06-01, why: it was wrong}\n")
	step("restored", false, false, "")
}
