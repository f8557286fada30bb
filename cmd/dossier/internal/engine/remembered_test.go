package engine_test

// What was withheld stays so however its file is moved, copied or edited, until
// somebody lifts it in writing; and what nobody restricted is left alone.

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
)

// secretText is long enough to be known again by most of its words.
const secretText = "Qwplant plans\n\nThe Zyxquor committee met on 5 March 2025 in Wubberton and agreed to move the harbour office in the autumn. Qwplant Kripto, who led the talks, told the members that the building would be sold to the highest bidder.\n\n" +
	"Two of the nine members voted against it. The minutes are to be kept for ten years, and nobody is to speak of the price before the sale.\n"

// shows builds an archive, keeps its addresses as the command does, and reports
// whether the secret is in the site.
func shows(t *testing.T, root string) (bool, *engine.Result) {
	t.Helper()
	g, files := rebuilt(t, root)
	return holdsPlanted(files), g
}

// shownOnce does so without a second build.
func shownOnce(t *testing.T, root string) (bool, *engine.Result) {
	t.Helper()
	g, files := site(t, kept(root))
	if err := content.WritePermalinks(kept(root).Permalinks, g.Permalinks); err != nil {
		t.Fatal(err)
	}
	return holdsPlanted(files), g
}

func holdsPlanted(files map[string]string) bool {
	for name, data := range files {
		if strings.Contains(strings.ToLower(name+data), planted) {
			return true
		}
	}
	return false
}

// few are the files of an archive of one source.
var few = []string{"content/site.yaml", "title: Few\n", "seeds/one.txt", "Port closes for a day\n\nThe port closed on Monday, and it opened again when the week was over and the storm had gone.\n"}

// Each step is "file: content", "- file" to remove it, "from > to" to move it.
func (e *editor) step(s string) {
	if name, ok := strings.CutPrefix(s, "- "); ok {
		e.remove(name)
	} else if from, to, ok := strings.Cut(s, " > "); ok {
		_ = os.MkdirAll(filepath.Dir(e.at(to)), 0o755)
		e.move(from, to)
	} else {
		name, data, _ := strings.Cut(s, ": ")
		_ = os.MkdirAll(filepath.Dir(e.at(name)), 0o755)
		_ = os.WriteFile(e.at(name), []byte(data), 0o644)
	}
}

// What was withheld stays so after each act but those that lift it. Long because each
// act is a row.
func TestWithheldStaysWithheld(t *testing.T) {
	sidecar := func(s string) string { return "content/sources/s.txt.yaml: " + s + "\n" }
	edited := strings.NewReplacer("autumn", "spring", "nine", "eleven", "Two of", "Three of").Replace(secretText)
	front := func(fields, text string) string { return "---\n" + fields + "\n---\n\n" + text }
	half := secretText[:strings.Index(secretText, "Two of")]
	red := []string{"seeds/s.txt: " + secretText, sidecar("tlp: RED")}
	own := []string{"seeds/s.md: " + front("draft: true", secretText)}
	for name, c := range map[string]struct {
		before, after []string
		shown         bool
		silent        bool // no error
	}{
		"renamed":                        {red, []string{"seeds/s.txt > seeds/t.txt"}, false, false},
		"renamed, its sidecar removed":   {red, []string{"seeds/s.txt > seeds/t.txt", "- content/sources/s.txt.yaml"}, false, false},
		"its sidecar removed":            {red, []string{"- content/sources/s.txt.yaml"}, false, false},
		"its sidecar removed, edited":    {red, []string{"- content/sources/s.txt.yaml", "seeds/s.txt: " + edited}, false, false},
		"its sidecar removed, rewritten": {red, []string{"- content/sources/s.txt.yaml", "seeds/s.txt: Qwplant\n\nWholly other words stand here, and nobody knows them.\n"}, false, false},
		"copied":                         {red, []string{"seeds/t.txt: " + secretText}, false, false},
		"copied and edited":              {red, []string{"seeds/t.txt: " + edited}, false, false},
		"moved and edited":               {red, []string{"- seeds/s.txt", "seeds/sub/t.txt: " + edited}, false, false},
		"moved, under another title":     {red, []string{"- seeds/s.txt", "seeds/t.txt: A plain title\n" + secretText[strings.Index(secretText, "\n"):]}, false, false},
		"moved, another format":          {red, []string{"- seeds/s.txt", "seeds/t.md: " + front("title: Plain", secretText)}, false, false},
		"with other line ends":           {red, []string{"- seeds/s.txt", "seeds/t.txt: " + strings.ReplaceAll(secretText, "\n", "\r\n")}, false, false},
		"in capitals":                    {red, []string{"- seeds/s.txt", "seeds/t.txt: " + strings.ToUpper(secretText)}, false, false},
		"half of it":                     {red, []string{"- seeds/s.txt", "seeds/t.txt: " + half}, false, false},
		"within a longer text":           {red, []string{"- seeds/s.txt", "seeds/t.txt: A letter\n\nDear all, this is what I found in the old files, and I think that you should know of it before Monday comes.\n\n" + secretText + "\nKind regards from all of us at the office, and see you there.\n"}, false, false},
		"over a published one":           {red, []string{"seeds/s.txt > seeds/one.txt"}, false, false},
		"its words over a published one": {red, []string{"- seeds/s.txt", "seeds/one.txt: " + edited}, false, false},
		"a draft, moved without it":      {own, []string{"- seeds/s.md", "seeds/t.md: " + front("title: X", secretText)}, false, false},
		"a draft that says it is none elsewhere, of a mark": {[]string{"seeds/s.md: " + front("tlp: RED", secretText)}, []string{"- seeds/s.md", "seeds/t.md: " + front("draft: false", secretText)}, false, false},
		"only its text withheld":                            {[]string{red[0], sidecar("publish: metadata\ntitle: Plain")}, []string{"seeds/s.txt > seeds/t.txt"}, false, false},
		"an excerpt":                                        {[]string{"seeds/s.txt: Plain\n\n" + strings.Repeat("A paragraph of no interest stands here and fills the room of an excerpt, as it should. ", 8) + "\n\n" + secretText, sidecar("publish: excerpt\ntitle: Plain")}, []string{"seeds/s.txt > seeds/t.txt"}, false, false},
		"retracted":                                         {[]string{red[0], sidecar("retracted: {on: 2026-01-01}\ntitle: Plain")}, []string{"seeds/s.txt > seeds/t.txt"}, false, false},
		"under embargo":                                     {[]string{red[0], sidecar("embargo_until: 2030-01-01")}, []string{"seeds/s.txt > seeds/t.txt"}, false, false},
		"by a sidecar that cannot be read":                  {[]string{red[0], sidecar("tlp: [")}, []string{"- content/sources/s.txt.yaml"}, false, false},
		"by a publisher's file":                             {[]string{"seeds/s.txt: " + secretText + "\nwww.secret.example\n", "content/publishers/secret.yaml: name: Plain\ndomains: [secret.example]\ntlp: AMBER\n"}, []string{"- content/publishers/secret.yaml"}, false, false},
		"by a publisher's file, edited":                     {[]string{"seeds/s.txt: " + secretText + "\nwww.secret.example\n", "content/publishers/secret.yaml: name: Plain\ndomains: [secret.example]\ntlp: AMBER\n"}, []string{"content/publishers/secret.yaml: name: Plain\ndomains: [secret.example]\n"}, false, false},
		"it says so by itself, moved":                       {own, []string{"seeds/s.md > seeds/t.md"}, false, true},
		"with its sidecar":                                  {red, []string{"seeds/s.txt > seeds/t.txt", "content/sources/s.txt.yaml > content/sources/t.txt.yaml"}, false, true},
		"a copy that what it said lifts not":                {[]string{"seeds/s.txt: " + front("tlp: CLEAR", secretText), sidecar("tlp: RED")}, []string{"- content/sources/s.txt.yaml"}, false, false},

		"lifted in its sidecar":               {red, []string{sidecar("tlp: CLEAR")}, true, true},
		"its sidecar says nothing of it":      {red, []string{sidecar("title: Qwplant")}, true, true},
		"moved and lifted":                    {red, []string{"seeds/s.txt > seeds/t.txt", "- content/sources/s.txt.yaml", "content/sources/t.txt.yaml: tlp: CLEAR\n"}, true, true},
		"moved, edited and lifted":            {red, []string{"- seeds/s.txt", "- content/sources/s.txt.yaml", "seeds/t.txt: " + edited, "content/sources/t.txt.yaml: tlp: CLEAR\n"}, true, true},
		"the draft published":                 {own, []string{"seeds/s.md: " + front("title: Qwplant", secretText)}, true, true},
		"the draft moved and published":       {own, []string{"- seeds/s.md", "seeds/t.md: " + front("draft: false", secretText)}, true, true},
		"its mark removed":                    {[]string{"seeds/s.txt: " + strings.Replace(secretText, "\n", "\n\nTLP:RED\n", 1)}, []string{"seeds/s.txt: " + secretText}, true, true},
		"all of it published":                 {[]string{red[0], sidecar("publish: metadata\ntitle: Plain")}, []string{sidecar("publish: full")}, true, true},
		"a broken sidecar mended":             {[]string{red[0], sidecar("title: [")}, []string{sidecar("title: Qwplant")}, true, true},
		"broken front matter mended":          {[]string{"seeds/s.md: ---\ntitle: [\n---\n\n" + secretText}, []string{"seeds/s.md: " + front("title: X", secretText)}, true, true},
		"a publisher's file broken, mended":   {[]string{"seeds/s.txt: " + secretText + "\nwww.secret.example\n", "content/publishers/secret.yaml: name: [\n"}, []string{"content/publishers/secret.yaml: name: Plain\ndomains: [secret.example]\n"}, true, true},
		"a publisher's file lifts it":         {[]string{"seeds/s.txt: " + secretText + "\nwww.secret.example\n", "content/publishers/secret.yaml: name: Plain\ndomains: [secret.example]\ntlp: AMBER\n"}, []string{"content/publishers/secret.yaml: name: Plain\ndomains: [secret.example]\ntlp: CLEAR\n"}, true, true},
		"another text at another path":        {red, []string{"seeds/t.txt: Qwplant\n\nThe committee met, and the committee went home. Nothing was said of offices or of ships, and it rained all day long.\n"}, true, true},
		"a text that shares a phrase":         {red, []string{"seeds/t.txt: Qwplant\n\nTwo of the nine members voted against it, we hear, but what it was they would not say to anybody who asked them about it in the evening.\n"}, true, true},
		"the same words published before":     {[]string{"seeds/o.txt: " + edited, red[0], sidecar("draft: true")}, []string{"seeds/o.txt: " + edited + "\nA line is added to what was published before.\n"}, true, true},
		"removed":                             {red, []string{"- seeds/s.txt", "- content/sources/s.txt.yaml"}, false, true},
		"an empty file beside an empty draft": {[]string{"seeds/s.txt: \n", sidecar("draft: true")}, []string{"seeds/t.txt: \n"}, false, true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			root := t.TempDir()
			write(t, root, few...)
			e := &editor{root: root}
			for _, s := range c.before {
				e.step(s)
			}
			if shown, g := shownOnce(t, root); shown && !strings.HasPrefix(c.before[0], "seeds/o.txt") {
				t.Fatalf("it is shown while it is withheld: %v", g.Messages)
			}
			for _, s := range c.after {
				e.step(s)
			}
			shown, g := shows(t, root)
			if shown != c.shown {
				t.Errorf("shown: %v; %v", shown, g.Messages)
			}
			if n := g.Messages.Count(diag.Error); (n == 0) != c.silent {
				t.Errorf("%d errors: %v", n, g.Messages)
			}
			for _, w := range g.Permalinks.Withheld {
				if strings.Contains(strings.ToLower(fmt.Sprint(w)), planted) {
					t.Errorf("what is remembered tells of it: %+v", w)
				}
			}
			for _, l := range g.Permalinks.Briefings {
				if l.Withheld && l.Name+l.Issuer+l.Date != "" {
					t.Errorf("the address of what is withheld tells its title: %+v", l)
				}
			}
		})
	}
}

// An embargo lifts itself, a lift is not forgotten, and a site for some shows what
// they may see and forgets nothing.
func TestWithheldForWhomAndUntilWhen(t *testing.T) {
	root := t.TempDir()
	write(t, root, few...)
	e := &editor{root: root}
	build := func(to archive.Audience) bool {
		t.Helper()
		in := kept(root)
		in.Audience = to
		g, files := site(t, in)
		if to.Marking() != "" && g.Relinked() {
			t.Error("a site for some would write what is remembered")
		}
		return holdsPlanted(files)
	}
	public := archive.Audience{Today: "2026-05-01"}
	write(t, root, "seeds/s.txt", secretText, "content/sources/s.txt.yaml", "tlp: AMBER\n")
	shows(t, root)
	e.move("seeds/s.txt", "seeds/t.txt")
	for _, c := range []struct {
		to   archive.Audience
		want bool
	}{{public, false}, {archive.Audience{TLP: "GREEN", Today: "2026-05-01"}, false}, {archive.Audience{TLP: "AMBER", Today: "2026-05-01"}, true}, {archive.Audience{TLP: "RED", Today: "2026-05-01"}, true}, {archive.Audience{Drafts: true, Today: "2026-05-01"}, false}, {public, false}} {
		if got := build(c.to); got != c.want {
			t.Errorf("%+v is shown it: %v", c.to, got)
		}
	}
	e.remove("content/sources")
	write(t, root, "content/sources/t.txt.yaml", "embargo_until: 2026-06-01\n")
	if shown, _ := shows(t, root); shown {
		t.Fatal("an embargo does not withhold")
	}
	e.move("seeds/t.txt", "seeds/u.txt")
	if shown, g := shows(t, root); shown || len(g.Permalinks.Withheld) == 0 {
		t.Error("it is published while under embargo")
	}
	for day, want := range map[string]bool{"2026-05-31": false, "2026-06-01": false} { // AMBER was never lifted
		if got := build(archive.Audience{Today: day}); got != want {
			t.Errorf("on %s it is shown: %v", day, got)
		}
	}

	root = t.TempDir()
	write(t, root, few...)
	e = &editor{root: root}
	write(t, root, "seeds/s.txt", secretText, "content/sources/s.txt.yaml", "embargo_until: 2026-06-01\n")
	shows(t, root)
	e.move("seeds/s.txt", "seeds/t.txt")
	for day, want := range map[string]bool{"2026-05-01": false, "2026-05-31": false, "2026-06-01": true, "2026-07-01": true} {
		if got := build(archive.Audience{Today: day}); got != want {
			t.Errorf("moved while under an embargo alone, on %s it is shown: %v", day, got)
		}
	}
	if !build(archive.Audience{Today: "2026-05-01", Drafts: true}) {
		t.Error("who may see drafts is not shown what is under embargo")
	}
}
