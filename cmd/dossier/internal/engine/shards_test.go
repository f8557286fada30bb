package engine_test

// A site that several processes made is the one that one process makes, in every byte
// and message: of any archive, in any number of shares, in any order that the steps
// allow, and though some are killed, broken, done twice or late.

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/cores"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/search"
	"dossier/cmd/dossier/internal/shards"
	"dossier/cmd/dossier/internal/sitefs"
)

// sharing is a build that several processes share, each of which may fail.
type sharing struct {
	root, dir string
	n         int
	pick      func(n int) int
	story     []string
}

// step does one step as a process of its own would, which knows nothing of the others.
func (s *sharing) step(ctx context.Context, in engine.Inputs, phase string, i int) error {
	s.story = append(s.story, fmt.Sprintf("%s %d/%d", phase, i, s.n))
	w, err := shards.Open(s.dir, s.root, in, "")
	if err != nil {
		return err
	}
	if phase == "sum" {
		return w.Sum(ctx, in, s.n)
	}
	return w.Share(ctx, phase, in, cores.Share{I: i, N: s.n}, false)
}

// phase does one step of all shares, in any order, with what goes wrong meanwhile.
func (s *sharing) phase(phase string) error {
	in := kept(s.root)
	of := []int{1}
	if phase != "sum" {
		of = of[:0]
		for i := range s.n {
			at := s.pick(len(of) + 1)
			of = slices.Insert(of, at, i+1)
		}
		of = append(of, of[s.pick(len(of))]) // one is done twice
	}
	for _, i := range of {
		if s.pick(3) == 0 { // killed, at once or with some files written
			ctx, kill := context.WithCancel(context.Background())
			killed := in
			if killed.Progress = func(int, int) { kill() }; phase != "pages" {
				kill()
			}
			_ = s.step(ctx, killed, phase, i)
			kill()
			s.story = append(s.story, "killed")
			_ = os.WriteFile(filepath.Join(s.dir, ".new-"+phase), []byte("half"), 0o600)
		}
		if err := s.step(context.Background(), in, phase, i); err != nil {
			return err
		}
	}
	if s.pick(3) == 0 { // what was put there is cut
		names, _ := filepath.Glob(filepath.Join(s.dir, phase+"-*"))
		name := names[s.pick(len(names))]
		info, err := os.Stat(name)
		if err == nil {
			err = os.Truncate(name, info.Size()/2)
		}
		if err != nil {
			return err
		}
		s.story = append(s.story, "cut "+phase)
		for _, i := range of {
			if err := s.step(context.Background(), in, phase, i); err != nil {
				return err
			}
		}
	}
	return nil
}

// build does all steps and joins, and returns what lies in the site.
func (s *sharing) build(out string) (*shards.Joined, map[string]string, error) {
	for k, phase := range shards.Phases {
		if err := s.phase(phase); err != nil {
			return nil, nil, err
		}
		if k > 0 && s.pick(3) == 0 { // late
			if err := s.step(context.Background(), kept(s.root), shards.Phases[s.pick(k)], 1+s.pick(s.n)); err != nil {
				return nil, nil, err
			}
		}
	}
	in := kept(s.root)
	w, err := shards.Open(s.dir, s.root, in, "")
	if err != nil {
		return nil, nil, err
	}
	folder, err := sitefs.Open(out, sitefs.Options{})
	if err != nil {
		return nil, nil, err
	}
	defer folder.Close()
	j, err := w.Join(context.Background(), in, folder)
	if err != nil {
		return nil, nil, err
	}
	if _, err := folder.Commit(slices.Values(j.Files), in.Generator, in.Audience.Marking()); err != nil {
		return nil, nil, err
	}
	files := map[string]string{}
	err = fs.WalkDir(os.DirFS(out), ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && name != sitefs.ManifestName {
			var data []byte
			data, err = os.ReadFile(filepath.Join(out, filepath.FromSlash(name)))
			files[name] = string(data)
		}
		return err
	})
	return j, files, err
}

// same makes the site of an archive in both ways and compares.
func (s *sharing) same(out string) error {
	clean := newMemory()
	g, wrong := engine.Build(context.Background(), kept(s.root), nil, clean)
	j, files, err := s.build(out)
	if wrong != nil || err != nil {
		if wrong == nil || err == nil {
			return fmt.Errorf("by one process: %v; by %d: %w", wrong, s.n, err)
		}
		return nil
	}
	for path, data := range clean.files {
		if files[path] != data {
			return fmt.Errorf("%s differs\n%s", path, firstDifference(files[path], data))
		}
	}
	if len(files) != len(clean.files) {
		return fmt.Errorf("%d files, one process makes %d", len(files), len(clean.files))
	}
	if !slices.Equal(j.Messages, g.Messages) {
		return fmt.Errorf("messages\n%v\nwant\n%v", j.Messages, g.Messages)
	}
	if j.Counts != g.Archive.Counts || j.Relinked != g.Relinked() {
		return fmt.Errorf("%+v, addresses %v; want %+v, %v", j.Counts, j.Relinked, g.Archive.Counts, g.Relinked())
	}
	if !j.Relinked {
		return nil
	}
	name := kept(s.root).Permalinks
	if err := content.WritePermalinks(name, j.Permalinks); err != nil {
		return err
	}
	if !content.SaysPermalinks(name, g.Permalinks) {
		return fmt.Errorf("other addresses are kept")
	}
	return nil
}

func sharedEqualsClean(root string, pick func(int) int, rounds int) error {
	archive := filepath.Join(root, "archive")
	for i := 0; i < len(small); i += 2 {
		name := filepath.Join(archive, filepath.FromSlash(small[i]))
		_ = os.MkdirAll(filepath.Dir(name), 0o755)
		if err := os.WriteFile(name, []byte(small[i+1]), 0o644); err != nil {
			return err
		}
	}
	e := newEditor(archive, pick)
	s := &sharing{root: archive, dir: filepath.Join(root, "work"), pick: pick}
	for range rounds {
		for range 4 + pick(8) {
			s.story = append(s.story, e.edit())
		}
		s.n = 1 + pick(5)
		if err := s.same(filepath.Join(root, "site")); err != nil {
			return fmt.Errorf("after %v\n%w", strings.Join(s.story, "; "), err)
		}
	}
	return nil
}

func TestSharedEqualsClean(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		root, err := os.MkdirTemp("", "shared")
		if err != nil {
			rt.Fatal(err)
		}
		defer os.RemoveAll(root)
		if err := sharedEqualsClean(root, func(n int) int { return rapid.IntRange(0, n-1).Draw(rt, "pick") }, 1+rapid.IntRange(0, 2).Draw(rt, "rounds")); err != nil {
			rt.Fatal(err)
		}
	})
}

// With two hundred sources each share has some, and what one says of another crosses them.
func TestManyShared(t *testing.T) {
	root := t.TempDir()
	many(t, filepath.Join(root, "archive"), 200)
	r := rand.New(rand.NewPCG(uint64(number("DOSSIER_SEED", 3)), 4))
	if err := sharedEqualsClean(root, r.IntN, 1); err != nil {
		t.Fatal(err)
	}
}

// What one source says of others reaches those that other processes read: the fields that a
// list states of its files.
func TestSharesTellOfEachOther(t *testing.T) {
	root := t.TempDir()
	r := rand.New(rand.NewPCG(5, 6))
	s := &sharing{root: filepath.Join(root, "archive"), dir: filepath.Join(root, "work"), n: 4, pick: r.IntN}
	write(t, s.root, small...)
	var list strings.Builder
	for i := range 12 {
		write(t, s.root, fmt.Sprintf("seeds/%d.txt", i), fmt.Sprintf("Tides of pier %d\n\nThe Port Authority spoke of pier %d, in a sentence that is long enough to be one.\n", i, i))
		fmt.Fprintf(&list, "@misc{k%d, title = {Pier %d as listed}, year = 20%02d, file = {%d.txt}}\n", i, i, i+10, i)
	}
	write(t, s.root, "seeds/refs.bib", list.String())
	if err := s.same(filepath.Join(root, "site")); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(root, "site", "briefings", "pier-11-as-listed.html")); err != nil {
		t.Error("the list says nothing:", err)
	}
}

func written(t *testing.T, s engine.Stream) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := s(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// What is handed over is believed only of the sources that are there: else it is found anew,
// which costs time and nothing else.
func TestFoundOfOthersIsFoundAnew(t *testing.T) {
	root, ctx := t.TempDir(), context.Background()
	many(t, root, 30)
	in := kept(root)
	clean := newMemory()
	want, err := engine.Build(ctx, in, nil, clean)
	if err != nil {
		t.Fatal(err)
	}
	var texts, words bytes.Buffer
	write, err := engine.ReadShare(ctx, in, cores.Share{})
	if err != nil {
		t.Fatal(err)
	}
	stream, err := write(&texts)
	if err != nil {
		t.Fatal(err)
	}
	read := written(t, stream)
	part := engine.Part{Sources: sectionOf(read), Texts: bytes.NewReader(texts.Bytes())}
	learned, err := engine.Learn(ctx, in, []engine.Part{part}, func(int, engine.Writing) error {
		return errors.New("all of the archive tells no more of a share that is all of it")
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(learned.Found.Joined.Copies) == 0 {
		t.Fatal("nothing is a copy of anything")
	}
	scan := func(order engine.Order, to io.Writer) []byte {
		sources, words, err := engine.ScanShare(ctx, in, part, &engine.Learned{Names: learned.Names, Order: order})
		if err == nil {
			err = words(to)
		}
		if err != nil {
			t.Fatal(err)
		}
		return written(t, sources)
	}
	others, moved := *learned.Found, learned.Order
	others.Of, others.Joined.Copies = "others", [][]string{{"many/003.txt", "many/004.txt"}}
	moved.Names = slices.Clone(moved.Names)
	slices.Reverse(moved.Names)
	var elsewhere bytes.Buffer
	scan(moved, &elsewhere)
	part.Sources = sectionOf(scan(learned.Order, &words))
	for name, h := range map[string]engine.Handed{
		"as it is":         {Found: learned.Found, Words: []search.Part{bytes.NewReader(words.Bytes())}},
		"of others":        {Found: &others, Words: []search.Part{bytes.NewReader(elsewhere.Bytes())}},
		"nothing is found": {},
	} {
		h.Parts, h.Names = []engine.Part{part}, learned.Names
		memory, err := h.Memory(ctx, in)
		if err != nil {
			t.Fatal(err)
		}
		got := newMemory()
		g, err := engine.Build(ctx, in, memory, got)
		if err != nil {
			t.Fatal(err)
		}
		for path, data := range clean.files {
			if got.files[path] != data {
				t.Errorf("%s: %s differs\n%s", name, path, firstDifference(got.files[path], data))
			}
		}
		if g.Stats.Scanned > 0 {
			t.Errorf("%s: names are looked for again in %d sources", name, g.Stats.Scanned)
		}
		if len(got.files) != len(clean.files) || !slices.Equal(g.Messages, want.Messages) {
			t.Errorf("%s: %d files and %v, not %d and %v", name, len(got.files), g.Messages, len(clean.files), want.Messages)
		}
	}
}

// sectionOf returns sources as they lie in a file.
func sectionOf(data []byte) *io.SectionReader {
	return io.NewSectionReader(bytes.NewReader(data), 0, int64(len(data)))
}
