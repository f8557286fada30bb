package engine_test

// What was shown and is restricted later, in each way there is, leaves nothing behind:
// not in a clean build, not under a watch, not in what a preview answers; nor does it
// come back when its file is renamed or its sidecar lost.

import (
	"context"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
)

// restrictions are the ways to restrict a source that was not: what to put before
// its text, a line printed above or below it, and what into its sidecar. Of some the
// text alone is withheld.
var restrictions = map[string]struct {
	front, head, foot, sidecar string
	textOnly                   bool
}{
	"front-tlp":          {front: "tlp: GREEN"},
	"front-draft":        {front: "draft: true"},
	"front-embargo":      {front: "embargo_until: 2030-01-01"},
	"front-unknown":      {front: "tlp: PURPLE"},
	"front-word":         {front: "classification: secret"},
	"front-broken":       {front: "x: ["},
	"front-metadata":     {front: "publish: metadata\ntitle: Plain front metadata", textOnly: true},
	"front-retracted":    {front: "retracted: {on: 2026-01-01, why: an error}\ntitle: Plain front retracted", textOnly: true},
	"front-published":    {front: "published: false"},
	"front-nested":       {front: "meta: {draft: true}"},
	"front-merged":       {front: "x: &a {tlp: RED}\n<<: *a"},
	"front-toml":         {head: "+++\ndraft = true\n+++"},
	"front-late":         {head: "\n---\nstatus: draft\n---"},
	"front-json":         {head: "{\"draft\": true}"},
	"mark-alike":         {head: "ТLР\u00a0:\u00a0RЕD"},
	"mark-unknown":       {foot: "[TLP:ROJO]"},
	"mark-other":         {head: "Strictly confidential"},
	"mark-foot":          {foot: "SECRET//NOFORN"},
	"held":               {head: "EMBARGOED UNTIL 5 MAY 2030"},
	"held-foot":          {foot: "Sperrfrist: 5. Mai 2030"},
	"held-unknown":       {head: "Embargoed until Tuesday"},
	"sidecar-nested":     {sidecar: "handling: {tlp: RED}"},
	"sidecar-tlp":        {sidecar: "tlp: RED"},
	"sidecar-draft":      {sidecar: "draft: true"},
	"sidecar-embargo":    {sidecar: "embargo_until: 2030-01-01"},
	"sidecar-unknown":    {sidecar: "tlp: PURPLE"},
	"sidecar-broken":     {sidecar: "tlp: ["},
	"sidecar-metadata":   {sidecar: "publish: metadata\ntitle: Plain sidecar metadata", textOnly: true},
	"sidecar-excerpt":    {sidecar: "publish: excerpt\ntitle: Plain sidecar excerpt", textOnly: true},
	"sidecar-retracted":  {sidecar: "retracted: {on: 2026-01-01, why: an error}\ntitle: Plain sidecar retracted", textOnly: true},
	"sidecar-everything": {sidecar: "tlp: RED\ndraft: true\nembargo_until: 2030-01-01\npublish: metadata"},
}

// leak looks for planted words in a site that is built anew, in one that is kept by a
// watch, and in what is asked of one.
type leak struct {
	t    *testing.T
	root string
	p    *planter
	w    *watched
}

func (l *leak) build() *engine.Result {
	l.t.Helper()
	l.w.in.Touched = nil
	clean, files := site(l.t, kept(l.root)) // before the watch writes down what it found
	if err := l.w.build(context.Background(), l.w.kept); err != nil {
		l.t.Fatal(err)
	}
	maps.DeleteFunc(l.w.kept.files, func(path, data string) bool { return !l.w.disk.Has(path) })
	if len(files) != len(l.w.kept.files) {
		l.t.Errorf("%d files, %d under a watch", len(files), len(l.w.kept.files))
	}
	return clean
}

func (l *leak) none(step string) *engine.Result {
	l.t.Helper()
	g := l.build()
	_, files := site(l.t, kept(l.root))
	asked := map[string]string{}
	for path := range l.w.ask.Paths() {
		data, err := l.w.ask.File(path)
		if err != nil {
			l.t.Fatal(err)
		}
		asked[path] = string(data)
	}
	for how, files := range map[string]map[string]string{"built anew": files, "under a watch": l.w.kept.files, "asked for": asked} {
		got := l.p.found(l.t, files)
		slices.Sort(got)
		if len(got) > 0 {
			l.t.Errorf("%s, %s: %d words, such as\n%s", step, how, len(got), strings.Join(got[:min(len(got), 8)], "\n"))
		}
	}
	for _, b := range g.Permalinks.Briefings {
		if b.Withheld && strings.Contains(strings.ToLower(b.Name+b.Issuer), planted) {
			l.t.Errorf("%s: its title is kept: %+v", step, b)
		}
	}
	return g
}

func TestWithheldLaterIsNowhere(t *testing.T) {
	root := t.TempDir()
	write(t, root, small...)
	e := &editor{root: root}
	in := kept(root)
	in.Watching = true
	l := &leak{t, root, &planter{}, &watched{in: in, kept: newMemory()}}
	text := map[string]string{}
	names := slices.Sorted(maps.Keys(restrictions))
	for _, name := range names {
		r := restrictions[name]
		file := "seeds/" + name + ".md"
		switch body := l.p.body(name); {
		case r.textOnly:
			text[file] = strings.Repeat("Nothing is said in this opening, which goes on for as long as an excerpt may be, and a little longer than that. ", 8) + "\n\n" + body
			write(t, root, file, "---\ntitle: Plain "+strings.ReplaceAll(name, "-", " ")+"\n---\n\n"+text[file])
		case r.head+r.foot != "": // short, to be quick
			of := l.p.word(name + ": name")
			text[file] = l.p.word(name+": heading") + " heads it\n\nThe Ministry of " + of + " met on 4 May 2024, and the Ministry of " + of + " told of a " + l.p.word(name+": statement") + " in words that " + l.p.word(name+": text") + " had chosen.\n"
			write(t, root, file, text[file])
		default:
			text[file] = l.p.word(name+": heading") + " heads it\n\n" + body
			write(t, root, file, l.p.fields(name, "tlp: CLEAR")+text[file])
		}
	}
	// names that a maintainer gave to whom the public may read of, and to whom it may not
	secret := l.p.word("a name that a maintainer judged, and only withheld sources have")
	alias := l.p.word("an alias that only withheld sources have")
	write(t, root, "seeds/front-tlp.md", "---\ntitle: About "+l.p.word("title")+"\n---\n\nThe Ministry of "+secret+" spoke. The Ministry of "+secret+" met the Port of "+alias+", and it said that the Office of "+secret+" was shut. The Office of "+secret+" is far away. Wharf "+alias+" too.\n",
		"content/entities/port.md", "---\nname: Port Authority\ntype: organization\naliases: [PA, Port of "+alias+"]\nweak_aliases: [Wharf "+alias+"]\nnot: [the Port of "+alias+" City]\n---\nA note.\n",
		"content/entities/ministry.md", "---\nname: Ministry of "+secret+"\ntype: organization\n---\nA note on "+secret+".\n",
		"content/entities.yaml", "- merge: office-of-"+strings.ToLower(secret)+"\n  into: port\n- same: Office of "+secret+"\n  entity: port\n",
		"content/pages/about.md", "---\ntitle: About\nnav: 1\n---\nSee [the first](source:one.txt), [it](entity:ministry), [that](entity:office-of-"+strings.ToLower(secret)+") and [this](source:front-tlp.md).\n")
	text["seeds/front-tlp.md"] = "The Ministry of " + secret + " spoke. The Ministry of " + secret + " met the Port of " + alias + ", and it said that the Office of " + secret + " was shut. The Office of " + secret + " is far away. Wharf " + alias + " too.\n"
	l.build()
	if got := l.p.found(l.t, l.w.kept.files); len(got) < 500 {
		t.Fatalf("%d planted words are shown while all may be", len(got))
	}

	for _, name := range names {
		file, r := "seeds/"+name+".md", restrictions[name]
		switch {
		case r.front != "":
			write(t, root, file, "---\n"+r.front+"\n---\n\n"+text[file])
		case r.sidecar == "":
			write(t, root, file, r.head+"\n\n"+text[file]+"\n"+r.foot+"\n")
		default:
			write(t, root, "content/sources/"+name+".md.yaml", r.sidecar+"\n")
		}
	}
	l.none("restricted later")
	for _, name := range names {
		e.move("seeds/"+name+".md", "seeds/moved-"+name+".md")
	}
	if g := l.none("renamed"); g.Messages.Count(diag.Error) == 0 {
		t.Error("nobody is told that sources lost their sidecars")
	}
	for _, name := range names {
		if restrictions[name].sidecar != "" {
			file := "seeds/moved-" + name + ".md"
			data, _ := os.ReadFile(e.at(file))
			write(t, root, file, strings.ReplaceAll(string(data), " item\n", " thing\n"))
		}
	}
	e.remove("content/sources")
	l.none("edited, without a sidecar")
	for _, name := range names {
		e.remove("seeds/moved-" + name + ".md")
	}
	write(t, root, small...) // with the sources goes what is known of the names that a maintainer gave
	write(t, root, "content/entities.yaml", "- merge: office-of-"+strings.ToLower(secret)+"\n  into: port\n")
	l.none("removed")
}

// A sidecar that restricts and has no source withholds what it may be meant for.
func TestSidecarWithoutSource(t *testing.T) {
	for name, c := range map[string]struct {
		source, sidecar, says string
		shown                 bool
		errors                int
	}{
		"its own name":             {"s.txt", "s.txt.yaml", "tlp: RED", false, 0},
		"in capitals":              {"s.txt", "S.TXT.yaml", "tlp: RED", false, 0},
		"source in capitals":       {"Sub/S.TXT", "sub/s.txt.yaml", "tlp: RED", false, 0},
		"decomposed":               {"cafe\u0301.txt", "caf\u00e9.txt.yaml", "tlp: RED", false, 0},
		"composed":                 {"caf\u00e9.txt", "cafe\u0301.txt.yaml", "tlp: RED", false, 0},
		"without extension":        {"s.txt", "s.yaml", "tlp: RED", false, 1},
		"another extension":        {"s.md", "s.txt.yaml", "tlp: RED", false, 1},
		"two extensions":           {"s.txt", "s.txt.txt.yaml", "tlp: RED", false, 1},
		"another folder":           {"a/s.txt", "s.txt.yaml", "tlp: RED", false, 1},
		"a folder too many":        {"s.txt", "seeds/s.txt.yaml", "tlp: RED", false, 1},
		"a blank":                  {"s.txt", "s.txt .yaml", "tlp: RED", false, 1},
		"a blank for a hyphen":     {"long-name.txt", "long name.txt.yaml", "tlp: RED", false, 1},
		"a letter too many":        {"zyxquor.txt", "zyxquorr.txt.yaml", "tlp: RED", false, 1},
		"two letters swapped":      {"zyxquor.txt", "zyqxuor.txt.yaml", "tlp: RED", false, 1},
		"cut short":                {"zyxquor-plan-2025.txt", "zyxquor.txt.yaml", "tlp: RED", false, 1},
		"without an accent":        {"caf\u00e9-plan.txt", "cafe-plan.txt.yaml", "draft: true", false, 1},
		"quite another":            {"s.txt", "plan.txt.yaml", "tlp: RED", false, 1},
		"its text alone":           {"s.txt", "plan.txt.yaml", "publish: metadata", false, 1},
		"retracted":                {"s.txt", "S2.yaml", "retracted: {on: 2026-01-01}", false, 1},
		"not understood":           {"s.txt", "s.yaml", "tlp: [", false, 2},
		".yml":                     {"s.txt", "s.txt.yml", "tlp: RED", false, 0},
		".json":                    {"s.txt", "s.txt.json", "{\"tlp\": \"RED\"}", false, 1},
		"text":                     {"s.txt", "s.txt.yaml.txt", "tlp: RED", false, 1},
		"beside the source":        {"s.txt", "../../seeds/s.txt.yaml", "tlp: RED", false, 1},
		"in a folder of no use":    {"s.txt", "../source/s.txt.yaml", "tlp: RED", false, 1},
		"in the folder of content": {"s.txt", "../s.txt.yaml", "tlp: RED", false, 1},

		"restricts nothing":            {"s.txt", "plan.txt.yaml", "title: Plan", true, 0},
		"an embargo that has passed":   {"s.txt", "s.yaml", "embargo_until: 2020-01-01", true, 0},
		"CLEAR":                        {"s.txt", "s.yaml", "tlp: CLEAR", true, 0},
		"no sidecar at all":            {"s.txt", "README.md", "How we write these files.", true, 0},
		"a file of the archive's own":  {"s.txt", "../notes.yaml", "tlp: RED", true, 0},
		"a backup of its own sidecar":  {"one.txt", "one.txt.yaml.bak", "tlp: RED", false, 1},
		"a file beside other sources":  {"s.txt", "../../seeds/notes.yaml", "a: b", true, 0},
		"a source that is known so":    {"s.txt", "s.txt.yaml", "title: Qwplant", true, 0},
		"meant for one of two folders": {"a/s.txt", "a/s.txt.yaml", "tlp: RED", false, 0},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			root := t.TempDir()
			write(t, root, few...)
			write(t, root, "seeds/"+c.source, secretText, "content/sources/"+c.sidecar, c.says+"\n")
			if c.source == "one.txt" {
				write(t, root, "content/sources/other.txt.yaml", "title: x\n")
			}
			shown, g := shows(t, root)
			if shown != c.shown {
				t.Errorf("shown: %v; %v", shown, g.Messages)
			}
			if n := g.Messages.Count(diag.Error); n != c.errors {
				t.Errorf("%d errors: %v", n, g.Messages)
			}
			for _, m := range g.Messages {
				if m.Severity == diag.Error && m.Hint == "" {
					t.Errorf("no hint: %v", m)
				}
			}
			// the mended name lifts nothing and locks nothing else
			for _, w := range g.Permalinks.Withheld {
				if w.Source != norm.NFC.String(c.source) || c.errors > 0 && c.sidecar != "s.txt.yml" {
					t.Errorf("remembered: %+v", w)
				}
			}
		})
	}
}

// A source that was published is known: only a name like its own withholds it.
func TestSidecarWithoutSourceAmongPublished(t *testing.T) {
	root := t.TempDir()
	write(t, root, few...)
	write(t, root, "seeds/zyxquor.txt", "Qwplant\n\n"+secretText, "seeds/new/kept.txt", "Kept\n\nNothing but an ordinary text, which everybody may read as often as they like.\n")
	if shown, _ := shows(t, root); !shown {
		t.Fatal("it is not published to begin with")
	}
	write(t, root, "content/sources/wholly-other.txt.yaml", "tlp: RED\n", "seeds/fresh.txt", "Qwfresh\n\nA text that came with that sidecar, and which nobody has seen before today.\n")
	_, files := site(t, kept(root))
	all := strings.Join(slices.Collect(maps.Values(files)), "")
	if !strings.Contains(all, "Qwplant") || !strings.Contains(all, "Nothing but an ordinary") || strings.Contains(all, "Qwfresh") {
		t.Error("a sidecar of quite another name withholds what is new, and nothing that was published")
	}
	e := &editor{root: root}
	e.remove("content/sources")
	write(t, root, "content/sources/zyxquorr.txt.yaml", "tlp: RED\n")
	g, files := site(t, kept(root))
	all = strings.Join(slices.Collect(maps.Values(files)), "")
	if strings.Contains(all, "Qwplant") || !strings.Contains(all, "Nothing but an ordinary") {
		t.Errorf("a mistyped name withholds the one it is like: %v", g.Messages)
	}
	e.remove("content/sources")
	if err := content.WritePermalinks(kept(root).Permalinks, g.Permalinks); err != nil {
		t.Fatal(err)
	}
	if shown, g := shows(t, root); !shown {
		t.Errorf("it comes back when the sidecar is gone: %v", g.Messages)
	}
}
