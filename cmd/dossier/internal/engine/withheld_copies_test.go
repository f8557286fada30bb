package engine_test

// A restricted text is no more to be seen for standing next to others: as a copy of a text
// that is shown, as an item of a feed, as what a program read on a scan, as an answer to a
// question that a page keeps, or in what a maintainer takes out of it and puts back.

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/desk"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/transcript"
)

// slipway is a text that several print; more is a sentence of one of them.
func slipway(more string) string {
	return "The slipway of Ostrel will be rebuilt before the autumn, since the rails have sunk by a hand and the cradle leaves them at every high water, as the pilots showed the board last week.\n\n" +
		"The board heard two builders and chose neither, for one wanted the winter and the other the church bells, and it asked both of them to come again with a smaller plan by the first Sunday.\n\n" + more + "\n"
}

// plantCopies writes restricted copies of a text that is shown, in each kind of source.
func (p *planter) plantCopies(t *testing.T, root string) {
	write(t, root, "seeds/slip-one.txt", "A slipway for Ostrel\n\n"+slipway("The pilots were glad."), "seeds/slip-two.txt", "Ostrel builds\n\n"+slipway("The bells stay."))
	rulings := ""
	for name, h := range map[string]string{"red": "tlp: RED", "draft": "draft: true", "embargo": "embargo_until: 2030-01-01", "metadata": "publish: metadata", "retracted": "retracted: {on: 2025-02-02, why: an error}"} {
		w := func(place string) string { return p.word(name + ", a copy: " + place) }
		hidden := name != "metadata" && name != "retracted"
		title := "A public title of slipway " + name
		if hidden {
			title = "Slipway " + w("title")
		}
		file := "slip-" + name + ".md"
		if hidden {
			file = w("file name") + ".md"
		}
		rulings += ", " + file
		more := "Nobody asked " + w("name") + " Varga, said the " + w("board") + " Board, and the " + w("board again") + " Board said so twice."
		write(t, root, "seeds/"+file, "---\n"+h+"\ntitle: "+title+"\nduplicates: [slip-one.txt]\n---\n\n"+slipway(more))
		// what is taken out, and put back
		write(t, root, "seeds/edit-"+name+".txt", "A title of edits of "+name+"\n\n"+slipway(w("removed by the maintainer")+" is out of it for good, says a line of its own."),
			"content/sources/edit-"+name+".txt.yaml", h+"\ntitle: A public title of edits of "+name+"\npublisher: Stated Press\nremove:\n  - lines: 7\n    text: \""+p.last()+" … of its own.\"\n    why: \"an advertisement of "+w("why")+"\"\n  - lines: 900\n    text: \""+w("words that are not there")+"\"\n    why: x\n")
		// a feed, and a scan
		item := func(n int) string {
			return fmt.Sprintf("<item><title>%s %d</title><link>https://ostrel.example/%s</link><author>a@x.example (Ana %s)</author><pubDate>Mon, 03 Mar 2025 10:00:00 GMT</pubDate><description>&lt;p&gt;%s&lt;/p&gt;</description></item>",
				w("title of an item"), n, strings.ToLower(w("address of an item")), w("author of an item"), slipway(w("text of an item")))
		}
		scan, _ := scanned(name)
		kept := string(transcript.Write(&transcript.Kept{Scan: transcript.Sum([]byte(scan)), Program: "reader " + w("program"), Language: "eng", Pages: map[int]string{1: w("title of a scan") + "\n\n" + slipway(w("text of a scan"))}}))
		if hidden {
			write(t, root, "seeds/feed-"+name+".xml", "<rss version=\"2.0\"><channel><title>"+w("title of a feed")+"</title><link>https://ostrel.example/</link>"+item(1)+item(2)+"</channel></rss>\n",
				"content/sources/feed-"+name+".xml.yaml", h+"\n")
		}
		write(t, root, "seeds/scan-"+name+".pdf", scan, "seeds/scan-"+name+".pdf.ocr", kept, "content/sources/scan-"+name+".pdf.yaml", h+"\ntitle: A public title of a scan of "+name+"\npublisher: Stated Press\n")
	}
	write(t, root, "seeds/slip-three.md", "---\ntitle: The slipway again\n---\n\n"+slipway("A third paper has it."),
		"content/sources/slip-three.md.yaml", "duplicates: ["+strings.TrimPrefix(rulings, ", ")+"]\n",
		"content/sources/slip-two.txt.yaml", "not_duplicates: ["+strings.TrimPrefix(rulings, ", ")+"]\n",
		"content/pages/asked.md", "---\ntitle: Slipways\nsearch: ostrel\n---\nWhat is known.\n")
}

// last is the word that was planted last.
func (p *planter) last() string { return fmt.Sprintf("Qwplant%03dx", len(p.places)-1) }

func TestWithheldAmongCopies(t *testing.T) {
	p := &planter{}
	root := t.TempDir()
	write(t, root, small...)
	write(t, root, "content/site.yaml", "title: T\nbase_url: https://small.example/\nfound_names: all\n")
	p.plantCopies(t, root)
	in := kept(root)
	in.MoreTemplates = desk.Templates
	g, files := site(t, in)
	for _, leak := range p.found(t, files) {
		t.Error(leak)
	}
	for _, page := range []string{"", "names"} {
		if html, err := new(desk.Desk).Page(g, "", page, "", nil, false); err != nil || strings.Contains(strings.ToLower(string(html)), planted) {
			t.Errorf("the preview's page %q, shown to others: %v", page, err)
		}
	}
	n := 0
	for path := range files {
		if strings.HasPrefix(path, "copies/") {
			n++
		}
	}
	if n != 1 || files["pages/asked.html"] == "" || !strings.Contains(files["pages/asked.html"], "slipway-for-ostrel") {
		t.Errorf("%d texts with copies; %s", n, files["pages/asked.html"])
	}
	in.Audience.TLP, in.Audience.Drafts, in.Audience.Today = "RED", true, "2031-01-01"
	if private, err := engine.Build(context.Background(), in, nil, newMemory()); err != nil || private.Archive.Counts.Briefings < g.Archive.Counts.Briefings+9 {
		t.Errorf("the test plants little that could be found: %v", err)
	}
}

// Pages of a text that more carried than are followed one by one are made again when any
// of these changes, comes or goes.
func TestManyCopiesFollow(t *testing.T) {
	root := t.TempDir()
	write(t, root, "content/site.yaml", "title: T\n")
	for i := range 104 {
		write(t, root, fmt.Sprintf("seeds/c%03d.md", i), fmt.Sprintf("---\npublisher: Paper %d\ntitle: Slipway %d\n---\n\n%s", i, i, slipway("The bells stay.")))
	}
	in, out := kept(root), newMemory()
	in.Watching = true
	var last *engine.Memory
	for step, edit := range []func(){
		func() {},
		func() {
			write(t, root, "seeds/c050.md", "---\npublisher: Another Paper\ntitle: Slipway 50\n---\n\n"+slipway("The bells stay."))
		},
		func() {
			write(t, root, "seeds/c000.md", "---\npublisher: Paper 0\ntitle: The fullest of all\n---\n\n"+slipway("The bells stay, and the church keeps all of its hours."))
		},
		func() {
			write(t, root, "seeds/c103.md", "---\ntlp: RED\ntitle: Gone\n---\n\n"+slipway("The bells stay."))
		},
	} {
		edit()
		g, err := engine.Build(t.Context(), in, last, out)
		if err != nil {
			t.Fatal(err)
		}
		last = g.Memory()
		_, clean := site(t, in)
		if step == 0 && !strings.Contains(clean["briefings/slipway-50.html"], "One of 104 copies") {
			t.Fatal("they are no copies")
		}
		for path, want := range clean {
			if got := string(out.files[path]); got != want {
				t.Fatalf("step %d: %s differs from a clean build", step, path)
			}
		}
	}
}
