package engine_test

// What ties one text to another tells of both: a copy, a translation, a correction, a link,
// an agency that wrote a text, a sentence at the head of a name. Words are planted in
// restricted texts that are tied to public ones in each of these ways, from either side, and
// looked for in all that is built, twins of pages and downloads included.

import (
	"fmt"
	"strings"
	"testing"
)

// ties are ways in which a restricted text and a public one belong together: what the
// restricted one states, what it says in a line above and below its text, and what the
// public one states. %[1]s is the file of the restricted one, %[2]s its address, %[3]s its name in that of a public one.
var ties = map[string]struct {
	hidden, above, below, public string
	fewer                        int // briefings, where some are versions of others
}{
	"translation of the public one": {hidden: "translation_of: public.txt\n"},
	"the original":                  {public: "translation_of: %[1]s\n"},
	"no translation":                {public: "not_translation_of: [%[1]s]\n"},
	"stated as a copy":              {public: "duplicates: [%[1]s]\n", hidden: "duplicates: [public.txt]\n"},
	"cited":                         {public: "cites: [%[1]s]\n"},
	"citing":                        {hidden: "cites: [public.txt]\n", below: "It is told in [the first](https://tide.example/public).\n"},
	"led to":                        {hidden: "source_url: https://tide.example/held\n"},
	"corrected":                     {public: "corrections: [{text: A month was wrong., of: %[1]s}]\n"},
	"corrected, by its address":     {hidden: "source_url: https://tide.example/held\n", public: "corrections: [{text: A month was wrong., of: \"https://tide.example/held\"}]\n"},
	"stated to be a correction":     {hidden: "corrections: [{text: A month was wrong., of: public}]\n"},
	"a correction":                  {below: "Correction: The article “Public” misstated the name of %[2]s.\n"},
	"an agency's":                   {above: "LISBON, May 3 (Reuters) - ", below: "(Reporting by Ana %[2]s; Editing by Bo %[2]s)\n\nSource: EFE\n\n© 2025 %[2]s. All rights reserved.\n"},
	"another agency's":              {above: "By Ana %[2]s, Associated Press\n\n"},
	"a passage of the public one":   {below: quay + "\n\n"},
	"a later copy":                  {hidden: "revision_of: p-%[3]s.txt\n", fewer: 6},
	"an earlier copy":               {public: "revision_of: %[1]s\n", fewer: 2},
}

func TestWithheldTies(t *testing.T) {
	restrictions := map[string]string{"red": "tlp: RED", "draft": "draft: true", "embargo": "embargo_until: 2999-01-01", "metadata": "publish: metadata", "excerpt": "publish: excerpt", "retracted": "retracted: {on: 2025-02-02, why: an error}"}
	p := &planter{}
	for tie, how := range ties {
		root := t.TempDir()
		write(t, root, "content/site.yaml", "title: Ties\nbase_url: https://ties.example/\nfound_names: all\ntwins: true\n",
			"content/entities/port.md", "---\nname: Tide Port\ntype: organization\naliases: [Port of Tide]\n---\n")
		shown := 0 // a retracted one is not counted
		for name, restriction := range restrictions {
			w := func(place string) string { return p.word(tie + ", " + name + ": " + place) }
			hidden := name == "red" || name == "draft" || name == "embargo"
			file, title := "a-"+name+".txt", "A public title of "+name
			if hidden {
				file, title = strings.ToLower(w("file"))+".txt", "About "+w("title")
			} else {
				shown++
			}
			said := w("words")
			fill := func(s string) string {
				if strings.Contains(s, "%") {
					s = fmt.Sprintf(s+"%.0[1]s%.0[2]s%.0[3]s", file, said, name)
				}
				return s
			}
			opening := "The boats stay in. " + strings.Repeat("So it goes with the tides of a year. ", 40) + said + "\n\n"
			if name == "excerpt" { // its opening may be shown: nothing is planted in it
				how.above = ""
			}
			write(t, root, "seeds/"+file, fill(how.above)+opening+muelle+"\n\nThe Tide Port is the largest port of the coast, and "+said+" owns the Port of Tide since 1998, as all know.\n\n"+fill(how.below),
				"content/sources/"+file+".yaml", restriction+"\ntitle: "+title+"\nlanguage: es\npublisher: The Quay\n"+fill(how.hidden))
			write(t, root, "seeds/p-"+name+".txt", quay+"\n\nThe Tide Port is the oldest port of the coast, and it owns two boats. It is told [there](https://tide.example/held).\n",
				"content/sources/p-"+name+".txt.yaml", "title: Public "+name+"\nlanguage: en\npublisher: The Quay\n"+fill(how.public))
		}
		write(t, root, "seeds/public.txt", quay+"\n", "content/sources/public.txt.yaml", "title: Public\nlanguage: en\npublisher: The Quay\nsource_url: https://tide.example/public\n")
		in := kept(root)
		g, files := site(t, in)
		for _, leak := range p.found(t, files) {
			t.Error(leak)
		}
		for name := range files {
			if strings.HasPrefix(name, "translations/") || strings.HasPrefix(name, "copies/") && strings.Contains(name, "title-of") {
				t.Errorf("%s: %s", tie, name)
			}
		}
		if n := g.Archive.Counts.Briefings; n != len(restrictions)+shown-how.fewer {
			t.Errorf("%s: %d briefings: the test plants nothing that could be found", tie, n)
		}
	}
}
