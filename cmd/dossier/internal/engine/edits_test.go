package engine_test

// The property that the watch rests on: after any edits, told of in part, a build on
// what is remembered gives what a clean one gives. The editor here makes the edits.

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"pgregory.net/rapid"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
)

// editor changes an archive as a maintainer, a version control system or an
// accident would, and keeps note of what a watch would tell of it.
type editor struct {
	root    string
	pick    func(n int) int // 0 to n-1
	clock   time.Time
	touched []string
	n       int
}

func newEditor(root string, pick func(int) int) *editor {
	return &editor{root: root, pick: pick, clock: time.Now().Add(-10_000 * time.Hour)}
}

func (e *editor) one(of ...string) string { return of[e.pick(len(of))] }

func (e *editor) at(name string) string { return filepath.Join(e.root, filepath.FromSlash(name)) }

// age gives a file a time of its own: long ago, now, or to come.
func (e *editor) age(name string) {
	e.clock = e.clock.Add(time.Second)
	t := e.clock
	switch e.pick(8) {
	case 0:
		return // as it was written
	case 1:
		t = t.Add(40_000 * time.Hour)
	}
	_ = os.Chtimes(e.at(name), t, t)
}

func (e *editor) put(name, data string) {
	_ = os.MkdirAll(filepath.Dir(e.at(name)), 0o755)
	_ = os.WriteFile(e.at(name), []byte(data), 0o644)
	e.age(name)
	e.touched = append(e.touched, e.at(name))
	if real, err := filepath.EvalSymlinks(e.at(name)); err == nil { // a link was written through
		e.touched = append(e.touched, real)
	}
}

func (e *editor) remove(name string) {
	_ = os.RemoveAll(e.at(name))
	e.touched = append(e.touched, e.at(name))
}

func (e *editor) rename(from, to string) {
	_ = os.MkdirAll(filepath.Dir(e.at(to)), 0o755)
	_ = os.RemoveAll(e.at(to))
	_ = os.Rename(e.at(from), e.at(to))
	e.touched = append(e.touched, e.at(from), e.at(to))
	if real, err := filepath.EvalSymlinks(e.at(to)); err == nil {
		e.touched = append(e.touched, real)
	}
}

func (e *editor) word() string {
	return e.one("Port Authority", "Ana Ruiz", "Ruiz", "PA", "harbour", "Zed", "Lower Port", "Ana", "the Zed Pact", "Bo Ruiz",
		"Lena Ortiz", "Ortiz", "Lena M. Ortiz", "the Tide Workers Council (TWC)", "TWC", "Consejo del Mar (TWC)", "Tide Workers Council", "Tide", "tide", "Kyiv", "Marco Ortiz")
}

func (e *editor) source() string {
	return "seeds/" + e.one("one.txt", "two.md", "new.txt", "sub/three.txt", "sub/deep/four.txt", "sub.txt", "five.md", "six.txt")
}

// carried is one report as some paper prints it, so that sources become copies of each
// other and cease to be.
func (e *editor) carried() string {
	all := []string{
		"The boats of the Port Authority will stay in the harbour until the spring, since the long wall of the north quay has cracked in two places and nobody knows how deep the cracks go.",
		"Ana Ruiz, who keeps the quay, saw the first of them on 3 May 2021 and wrote it into the book that hangs beside the door of her office, where few people ever look.",
		"The Tide Workers Council asks for a wall of stone in place of the old one of wood, and Lena Ortiz has drawn how it might look, with a stair for those who fish at night.",
	}
	all = all[:1+e.pick(3)]
	if e.pick(3) == 0 {
		all = append(all, "Here the weather was fair, says "+e.word()+", and the boats of others went out as on any day.")
	}
	return e.one("", "", "", "---\nduplicates: [a-headline]\n---\n", "---\nnot_duplicates: [same-title, two.md]\n---\n") +
		e.one("The wall is cracked", "Same title", "Boats stay in") + "\n\n" + e.one("", "3 May 2021\n\n", "www.herald.example\n\n") + strings.Join(all, "\n\n") + "\n"
}

func (e *editor) text() string {
	e.n++
	if e.pick(4) == 0 {
		return e.carried()
	}
	w := e.word()
	date := e.one("", "\n3 May 2021\n", "\n3 May 2021\n", "\n11 June 2024\n")
	by := e.one("", "\nBy Ana Example\n", "\nBy Carla Sample\n", "\nwww.herald.example\n")
	title := e.one("A headline", "A headline with "+w+" in it", "Same title", fmt.Sprint("Title number ", e.n%7))
	quoted := e.one("", "", "", "\nThe master of the port wrote that each boat was counted at dawn and again at dusk, that nobody had asked him for the list in all these years, and that he would give it to "+e.one("whoever", "whoever", "any clerk who")+" came to the quay.\n")
	return fmt.Sprintf("%s\n%s%s\nThe text says %s and then it says %s, in a sentence that is long enough.¹\n\n%s spoke in paragraph %d, and nobody else did, for all we know. It was %s in %d, and on January %d %s came.\n\n¹ https://herald.example/%d\n", title, date, by, w, e.word(), e.word(), e.n, e.word(), 2020+e.n%4, 1+e.n%3, e.word(), e.n%5) + quoted + e.one("", "", "\nThis article was amended on 4 July 2024. It had another name.\n", "\nCorrection: The article “"+e.one("Same title", "A headline")+"” misstated a name.\n")
}

// edit makes one change, or a few at once. Long because it is a list of kinds of edits,
// each in a few lines that stand by themselves.
func (e *editor) edit() string {
	entity := "content/entities/" + e.one("port", "zed", "ana", "bo", "sub/lower") + ".md"
	switch k := e.pick(42); k {
	case 39, 40, 41:
		return e.tie()
	case 37, 38:
		return e.passage()
	case 34, 35, 36:
		return e.holds()
	case 32, 33:
		name, id := e.word(), e.one("ana-ruiz", "ana", "lena-ortiz", "twc", "tide-workers-council", "zed", "port", "nobody")
		e.put("content/entities.yaml", e.one("", "- ignore: "+name+"\n", "- same: "+name+"\n  entity: "+id+"\n", "- not-same: "+name+"\n  entity: "+id+"\n",
			"- merge: "+id+"\n  into: "+e.one("zed", "ana-ruiz", "tide-workers-council")+"\n", "- rename: "+id+"\n  name: "+name+"\n- ignore: "+e.word()+"\n", "- ignore: [x\n")+
			e.one("", "", "- "+e.one("same", "not-same")+": "+e.word()+"\n  entity: "+e.one(id, "ana", "port")+"\n  in: [one.txt, "+strings.TrimPrefix(e.source(), "seeds/")+"]\n- ignore: "+e.word()+"\n  in: [new.txt]\n"))
		return "judge"
	case 0, 1, 2, 3, 4, 5:
		name := e.source()
		e.put(name, e.text())
		return "write " + name
	case 6:
		name := e.source()
		e.remove(name)
		return "remove " + name
	case 7:
		from, to := e.source(), e.source()
		e.rename(from, to)
		return "rename " + from + " " + to
	case 8:
		e.rename("seeds/sub", "seeds/"+e.one("sub", "other", "other/sub"))
		return "move folder"
	case 9:
		e.rename("seeds/other", "seeds/sub")
		return "move folder back"
	case 10, 11, 12, 13:
		e.put(entity, fmt.Sprintf("---\nname: %s\ntype: %s\naliases: [%s, %s]\nweak_aliases: [%s]\nnot: [%s]\n---\nNote %d.\n",
			e.word(), e.one("place", "person", "organization"), e.word(), e.one("Zed", "the Zed Pact", "Quay"), e.word(), e.one("Ana Example", "Port Authority spoke"), e.pick(3)))
		return "write " + entity
	case 14:
		e.remove(entity)
		return "remove " + entity
	case 15: // one takes the names of another
		e.remove("content/entities/ana.md")
		e.put("content/entities/bo.md", "---\nname: Bo Ruiz\ntype: person\naliases: [Ana Ruiz, Ana]\n---\n")
		return "merge"
	case 16:
		name := "content/sources/" + e.one("one.txt", "two.md", "sub/three.txt", "none.txt") + ".yaml"
		e.put(name, e.one("title: "+e.word()+" stated\nfidelity: [digest]\n", "published: 2020-02-02\n", "title: [broken\n", "draft: true\n", "tlp: RED\n", "publish: excerpt\n", "publish: metadata\n", "retracted: {on: 2025-02-02, why: an error}\n", "embargo_until: 2026-05-02\n", "embargo_until: 2020-05-02\n", "tlp: PINK\n", "authors: [Carla Sample]\n", "publish: full\nrights: the harbour’s\n", "retrieved: 2025-02-03\nrevision_of: two.md\n", "revision_of: one.txt\n"))
		return "write " + name
	case 17:
		e.remove("content/sources")
		return "remove sidecars"
	case 18:
		e.put("content/site.yaml", e.one("title: Small\nbase_url: https://small.example/a/\n", "title: Other\n", "title: x\nlanguage: es\n", "title: Small\nfound_names: "+e.one("all", "none", "repeated")+"\n", "title: Small\nlink_confidence: "+e.one("0", "0.9", "1")+"\n", "title: Small\ndownloads: "+e.one("all", "few", "none")+"\n", "title: Small\nmail_addresses: "+e.one("masked", "shown")+"\n", "title: [broken\n", "titel: x\n"))
		return "settings"
	case 19:
		e.put("content/publishers/herald.yaml", e.one("name: The Herald\ndomains: [herald.example]\n", "name: Daily Herald\ndomains: [herald.example]\nkind: news\n", "domains: [x]\n"))
		return "publisher"
	case 20:
		e.put("content/pages/"+e.one("about", "more")+".md", e.one("---\ntitle: About\nnav: 1\n---\nSee [it](source:one.txt), [Ana](entity:ana).\n", "---\ntitle: "+e.word()+"\n---\n"+e.word()+" and [nothing](page:none).\n", "no front matter\n", "---\ntitle: Kept\nsearch: "+e.word()+" -"+e.word()+"\n---\n", "---\ntitle: Kept\nsearch: \"?name=ana&year=2022&dated=stated\"\n---\n"))
		return "page"
	case 21:
		name := e.source()
		e.put(name, e.one("---\ntitle: [broken\n", "---\ntitle: Unclosed\n\nText.\n", "", "a\x00b", "bad \xff\xfe bytes in a text that is otherwise fine\n", "---\ntitle: Mended\ndate: 2022-01-01\n---\n\n"+e.word()+" is in a mended text.\n"))
		return "break " + name
	case 22:
		name := "templates/" + e.one("home", "briefing", "base", "entity") + ".html"
		if e.pick(2) == 0 {
			e.remove(name)
		} else {
			data, err := fs.ReadFile(inputs(e.root).Templates, strings.TrimPrefix(name, "templates/"))
			if err != nil {
				data = []byte("{{define \"main\"}}<h1>x</h1>{{end}}")
			}
			e.put(name, e.one("<!-- "+strconv.Itoa(e.pick(9))+" -->", "", "{{.Nothing", "{{/* x */}}")+string(data))
		}
		return name
	case 23:
		e.remove("templates")
		return "remove templates"
	case 24:
		name := "static/" + e.one("extra.css", "assets/style.css", "deep/x.txt", "index.html", "manifest.json")
		e.put(name, e.one("a{}", "b{}", "c"))
		return "write " + name
	case 25:
		e.remove("static")
		return "remove static"
	case 26: // an archive as it was, as from version control
		e.remove("seeds")
		e.remove("content")
		for i := 0; i < len(small); i += 2 {
			e.put(small[i], small[i+1])
		}
		return "reset"
	case 27:
		what := e.one("seeds", "content", "content/entities")
		e.rename(what, what+".away")
		if e.pick(2) == 0 {
			e.rename(what+".away", what)
		}
		return "move away " + what
	case 28:
		for _, what := range []string{"seeds", "content", "content/entities"} {
			if _, err := os.Stat(e.at(what + ".away")); err == nil {
				e.rename(what+".away", what)
			}
		}
		return "move back"
	case 30:
		name := "seeds/" + e.one("link.txt", "sub", "one.txt")
		e.remove(name)
		_ = os.Symlink(e.one("two.md", "..", e.at("away.txt"), "/dev/null", "nowhere", e.at("content"), e.at("away")), e.at(name))
		e.touched = append(e.touched, e.at(name))
		return "link " + name
	case 31: // a merge, and its end
		const name = "content/permalinks.yaml"
		data, err := os.ReadFile(e.at(name))
		if err != nil {
			return "nothing"
		}
		text, begun := strings.CutPrefix(string(data), "<<<<<<< HEAD\n")
		lines := strings.SplitAfter(text, "\n")
		if i := e.pick(len(lines)); !begun && e.pick(3) == 0 {
			text = "<<<<<<< HEAD\n" + text
		} else if strings.HasPrefix(lines[i], "  - {") {
			text = strings.Join(slices.Insert(lines, i, lines[i]), "")
		}
		e.put(name, text)
		return "merge addresses"
	case 29:
		data, err := os.ReadFile(e.at(entity))
		if err != nil {
			return "nothing"
		}
		e.put(entity, string(data)+"One line more.\n")
		return "note " + entity
	default:
		e.put("seeds/"+e.one(".hidden.txt", "editor.txt~", "4913", "picture.png", "sub/.git/x.txt"), "x")
		return "what is no source"
	}
}

// tie writes a text that belongs with others: in another language, an agency's, with links,
// or says so in its sidecar.
func (e *editor) tie() string {
	name := e.source()
	if e.pick(3) == 0 {
		other := e.one("one.txt", "two.md", "new.txt", "the-storm", "la-tormenta", "same-title", "https://tide.example/a")
		e.put(strings.Replace(name, "seeds", "content/sources", 1)+".yaml", e.one("", "", "tlp: RED\n", "publish: metadata\n", "publisher: Reuters\n", "language: de\n")+
			fmt.Sprintf(e.one("translation_of: %s", "not_translation_of: [%s]", "cites: [%s]", "corrections: [{text: A name was wrong., of: \"%s\"}]", "source_url: https://tide.example/a # %s", "revision_of: %s", "retrieved: 2025-01-0"+strconv.Itoa(1+e.pick(4))+"\nsource_url: https://tide.example/c # %s", "archived_url: https://tide.example/b # %s"), other)+"\n")
		return "tie " + name
	}
	text := e.one("---\nlanguage: en\n---\n"+quay, "---\nlanguage: es\n---\n"+muelle, "---\nlanguage: pt\n---\n"+muelle)
	if e.pick(2) == 0 {
		text = strings.Replace(text, "\n\nThe harbour", "\n\nOSTREL, May 3 ("+e.one("Reuters", "EFE")+") - The harbour", 1)
	}
	e.put(name, text+e.one("", "\n\nSource: EFE", "\n\n© 2024 Associated Press. All rights reserved.")+e.one("", "\n\nIt is told at https://tide.example/a and https://www.tide.example/b too.", "\n\nSee https://tide.example/b and no more.")+"\n")
	return "tie " + name
}

// passage edits lines of a source in its sidecar, as they are or as they were.
func (e *editor) passage() string {
	name := e.source()
	data, err := os.ReadFile(e.at(name))
	if err != nil {
		return "nothing"
	}
	lines := strings.Split(string(data), "\n")
	first := e.pick(len(lines))
	last := min(first+e.pick(3), len(lines)-1)
	item := func(why string) string {
		return fmt.Sprintf("  - lines: %s\n    text: %q\n%s", archive.LineRange(first+1+e.pick(2), last+1), archive.Quotation(lines[first:last+1]), why)
	}
	e.put(strings.Replace(name, "seeds", "content/sources", 1)+".yaml", e.one("", "# mine\n", "tlp: CLEAR\n")+e.one("remove:\n"+item("    why: no text\n"), "keep:\n"+item(""), "keep:\n"+item("")+"remove:\n"+item("    why: both\n")))
	return "edit lines of " + name
}

// told is what a build is told: what was touched, or that anything may have been.
func (e *editor) told() []string {
	out := e.touched
	if out == nil || e.pick(5) == 0 {
		return nil
	}
	return out
}

// broken is a Sink that fails after some files.
type broken struct {
	*memory
	left int
}

var errBroken = errors.New("the disk is full")

func (b *broken) Write(path string, data []byte) (bool, error) {
	b.mu.Lock()
	b.left--
	left := b.left
	b.mu.Unlock()
	if left < 0 {
		return false, errBroken
	}
	return b.memory.Write(path, data)
}

// watched are the two ways in which a watch keeps a site: written to a sink,
// and made when somebody asks.
type watched struct {
	in        engine.Inputs
	kept      *memory
	disk, ask *engine.Result
	relinked  bool // the last build wrote the file of permalinks

	stored map[*engine.Result]shelf // what the process left when it ended
	key    string                   // and what the archive was then, but for its sources
}

// shelf is a Store in memory.
type shelf map[string][]byte

var shelves sync.Mutex

func (s shelf) Get(name string) []byte { shelves.Lock(); defer shelves.Unlock(); return s[name] }

func (s shelf) Put(name string, data []byte) error {
	shelves.Lock()
	defer shelves.Unlock()
	s[name] = data
	return nil
}

func (s shelf) Keep(prefix string, names []string) {
	for n := range s {
		if strings.HasPrefix(n, prefix) && !slices.Contains(names, n) {
			delete(s, n)
		}
	}
}

// rest tells everything of an archive but its sources.
func (w *watched) rest(root string) string {
	sum := sha256.New()
	for _, dir := range []string{"content", "templates", "static"} {
		_ = filepath.WalkDir(filepath.Join(root, dir), func(name string, d fs.DirEntry, err error) error {
			data, _ := os.ReadFile(name)
			fmt.Fprintf(sum, "%s %v %v %q\n", name, d, err, data)
			return nil
		})
	}
	return string(sum.Sum(nil))
}

// end stores what both builds remember, as a process does that ends.
func (w *watched) end(root string) {
	w.stored, w.key = map[*engine.Result]shelf{}, w.rest(root)
	for _, g := range []*engine.Result{w.disk, w.ask} {
		s := shelf{}
		if g.Store(s, "a", w.key) == nil {
			w.stored[g] = s
		}
	}
}

// memory is what a build may reuse of the last one, of this process or of one before.
func (w *watched) memory(g *engine.Result, holds func(path, sum string, size int64) bool) *engine.Memory {
	if w.stored == nil {
		return g.Memory()
	}
	if w.stored[g] == nil {
		return nil
	}
	in := w.in
	m, whole := engine.Recall(context.Background(), in, w.stored[g], "a", []string{w.rest(filepath.Dir(in.Content))}, holds)
	recalled[whole].Add(1)
	return m
}

var recalled = map[bool]*atomic.Int64{true: {}, false: {}} // whole, or in part

func (w *watched) build(ctx context.Context, sink engine.Sink) (err error) {
	if w.stored != nil {
		w.in.Touched = nil
	}
	asked, err := engine.Build(ctx, w.in, w.memory(w.ask, func(string, string, int64) bool { return true }), nil)
	disk, err2 := engine.Build(ctx, w.in, w.memory(w.disk, w.holds), sink)
	if err == nil {
		w.ask = asked
	}
	if err2 != nil {
		return errors.Join(err, err2)
	}
	w.stored = nil
	for path := range w.kept.files {
		if !disk.Has(path) {
			delete(w.kept.files, path)
		}
	}
	w.disk = disk
	if w.relinked = disk.Relinked(); w.relinked { // as the command does
		if err := content.WritePermalinks(w.in.Permalinks, disk.Permalinks); err != nil {
			return err
		}
	}
	return err
}

// holds reports whether the sink still holds a file as it was.
func (w *watched) holds(path, sum string, size int64) bool {
	data, there := w.kept.files[path]
	have := sha256.Sum256([]byte(data))
	return there && string(have[:]) == sum && int64(len(data)) == size
}

// same compares both with a clean build.
func (w *watched) same(in engine.Inputs) error {
	clean := newMemory()
	in.Touched, in.Watching = nil, false
	g, err := engine.Build(context.Background(), in, nil, clean)
	if err != nil {
		return fmt.Errorf("a clean build fails, the watched one did not: %w", err)
	}
	for path, data := range clean.files {
		if w.kept.files[path] != data {
			return fmt.Errorf("written: %s differs from a clean build\n%s", path, firstDifference(w.kept.files[path], data))
		}
		made, err := w.ask.File(path)
		if err != nil || string(made) != data {
			return fmt.Errorf("asked for: %s differs from a clean build (%v)\n%s", path, err, firstDifference(string(made), data))
		}
	}
	if len(w.kept.files) != len(clean.files) || w.ask.Count() != len(clean.files) {
		return fmt.Errorf("%d and %d files, a clean build has %d", len(w.kept.files), w.ask.Count(), len(clean.files))
	}
	for _, o := range []*engine.Result{w.disk, w.ask} {
		if slices.Equal(o.Messages, g.Messages) {
			continue
		}
		if w.relinked { // the clean build read what the last one wrote: so does the next
			w.in.Touched = []string{w.in.Permalinks}
			err := w.build(context.Background(), w.kept)
			w.relinked = false
			return errors.Join(err, w.same(in))
		}
		return fmt.Errorf("messages\n%v\nwant\n%v", o.Messages, g.Messages)
	}
	return nil
}

// kept are the inputs of an archive that keeps its addresses.
func kept(root string) engine.Inputs {
	in := inputs(root)
	in.Permalinks, in.ShownPermalinks = filepath.Join(in.Content, content.PermalinksName), "content/permalinks.yaml"
	return in
}

// program runs a program of edits.
func program(root string, pick func(int) int, steps int, check func(step int) bool) error {
	for i := 0; i < len(small); i += 2 {
		name := filepath.Join(root, filepath.FromSlash(small[i]))
		_ = os.MkdirAll(filepath.Dir(name), 0o755)
		if err := os.WriteFile(name, []byte(small[i+1]), 0o644); err != nil {
			return err
		}
	}
	e := newEditor(root, pick)
	in := kept(root)
	in.Watching = true
	w := &watched{in: in, kept: newMemory()}
	if err := w.build(context.Background(), w.kept); err != nil {
		return err
	}
	var story []string
	for step := range steps {
		for range 1 + pick(3) {
			story = append(story, e.edit())
		}
		w.in.Touched = e.told()
		var sink engine.Sink = w.kept
		if pick(12) == 0 {
			sink = &broken{w.kept, pick(20)}
			story = append(story, "the disk is full")
		}
		err := w.build(context.Background(), sink)
		var failure *diag.Failure
		switch {
		case errors.Is(err, errBroken):
			continue // what was touched is told to the next build only
		case errors.As(err, &failure): // a template: a clean build fails as well
			if _, err := engine.Build(context.Background(), kept(root), nil, newMemory()); err == nil {
				return fmt.Errorf("%v\nonly the watched build fails: %w", story, failure)
			}
			e.touched = nil
			continue
		case err != nil:
			return fmt.Errorf("%v\n%w", story, err)
		}
		e.touched = nil
		if check(step) {
			if err := w.same(kept(root)); err != nil {
				return fmt.Errorf("step %d, after %v\n%w", step, story, err)
			}
		}
		if pick(3) == 0 {
			w.end(root)
			story = append(story, "the process ends")
		}
	}
	return nil
}

func watchedEqualsClean(rt *rapid.T) {
	root, err := os.MkdirTemp("", "archive")
	if err != nil {
		rt.Fatal(err)
	}
	defer os.RemoveAll(root)
	pick := func(n int) int { return rapid.IntRange(0, n-1).Draw(rt, "pick") }
	if err := program(root, pick, 1+pick(8), func(int) bool { return true }); err != nil {
		rt.Fatal(err)
	}
}

// After any program of edits, building on what is remembered gives what a clean
// build gives, byte for byte.
func TestWatchedEqualsClean(t *testing.T) {
	rapid.Check(t, watchedEqualsClean)
	t.Logf("recalled whole %d times, in part %d times", recalled[true].Load(), recalled[false].Load())
}

func FuzzWatchedEqualsClean(f *testing.F) {
	seeds := uint64(4)
	if testing.Short() {
		seeds = 2
	}
	for seed := range seeds { // long enough for whole programs
		r := rand.New(rand.NewPCG(seed, 5))
		data := make([]byte, 4096)
		for i := range data {
			data[i] = byte(r.Uint32())
		}
		f.Add(data)
	}
	f.Fuzz(rapid.MakeFuzz(watchedEqualsClean))
}

// number reads a number from the environment: how long the long tests are.
func number(name string, or int) int {
	if n, err := strconv.Atoi(os.Getenv(name)); err == nil {
		return n
	}
	return or
}

// many makes an archive of n sources.
func many(t testing.TB, root string, n int) {
	write(t, root, small...)
	r := rand.New(rand.NewPCG(1, 2))
	e := newEditor(root, r.IntN)
	for i := range n {
		e.put(fmt.Sprintf("seeds/many/%03d.txt", i), fmt.Sprintf("Report %d of the %s\n", i, e.word())+e.text())
	}
}

// A day of edits on two hundred sources leaves no difference from a clean
// build. $DOSSIER_EDITS says how many, $DOSSIER_EVERY how often they are compared.
func TestManyEdits(t *testing.T) {
	usual := 120
	if testing.Short() {
		usual = 40
	}
	edits, every := number("DOSSIER_EDITS", usual), number("DOSSIER_EVERY", 20)
	root := t.TempDir()
	many(t, root, 200)
	r := rand.New(rand.NewPCG(uint64(number("DOSSIER_SEED", 7)), 9))
	if err := program(root, r.IntN, edits, func(step int) bool { return step%every == every-1 || step == edits-1 }); err != nil {
		t.Fatal(err)
	}
}

// What a watch remembers does not grow with the number of edits.
func TestMemoryStaysTheSame(t *testing.T) {
	root := t.TempDir()
	many(t, root, 100)
	in := inputs(root)
	in.Watching = true
	var last *engine.Result
	heap := func() float64 {
		runtime.GC()
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return float64(m.HeapAlloc)
	}
	edits := 1000
	if testing.Short() {
		edits = 200
	}
	var early float64
	for i := range edits {
		e := newEditor(root, rand.New(rand.NewPCG(uint64(i%10), 3)).IntN)
		switch i % 5 {
		case 0:
			e.put("content/entities/zed.md", fmt.Sprintf("---\nname: Zed %d\ntype: place\naliases: [harbour]\n---\n", i))
		case 1:
			e.put("content/site.yaml", fmt.Sprintf("title: Small %d\n", i))
		default:
			e.put(fmt.Sprintf("seeds/many/%03d.txt", i%10), fmt.Sprintf("A title of its own, %d\n\nA text by Zed at the harbour, which is long enough.\n", i))
		}
		in.Touched = e.touched
		next, err := engine.Build(context.Background(), in, last.Memory(), nil)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := next.File("index.html"); err != nil {
			t.Fatal(err)
		}
		last = next
		if i == 20 {
			early = heap()
		}
	}
	if late := heap(); late > 1.1*early {
		t.Errorf("%.1f MB after 20 edits, %.1f MB after %d", early/1e6, late/1e6, edits)
	}
	runtime.KeepAlive(last)
}

// A sign that the system lost costs nothing: what nobody told is found by the
// next look at everything.
func TestLostSign(t *testing.T) {
	root := t.TempDir()
	write(t, root, small...)
	in := inputs(root)
	in.Watching = true
	last, err := engine.Build(context.Background(), in, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	write(t, root, "seeds/one.txt", "Told\n\nThis source is told of, and it is long enough.\n", "seeds/lost.txt", "Lost\n\nThis source is not told of, and it is long enough.\n")
	in.Touched = []string{filepath.Join(root, "seeds", "one.txt")}
	next, err := engine.Build(context.Background(), in, last.Memory(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if !next.Has("briefings/told.html") || next.Has("briefings/lost.html") {
		t.Error("more or less was looked at than was told of")
	}
	in.Touched = nil
	if next, err = engine.Build(context.Background(), in, next.Memory(), nil); err != nil {
		t.Fatal(err)
	}
	if !next.Has("briefings/lost.html") {
		t.Error("what was not told of is not found")
	}
}
