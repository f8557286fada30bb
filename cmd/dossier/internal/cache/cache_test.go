package cache

// What was put there is whole or none: broken, cut, of another program, behind a link,
// or in a folder that others may write to. And a tree is told from another by its bytes
// wherever times leave a doubt.

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"dossier/cmd/dossier/internal/input"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestWholeOrNone(t *testing.T) {
	dir := filepath.Join(t.TempDir(), Name)
	f := Open(dir)
	if f == nil || f.Get("a") != nil {
		t.Fatal("a folder that is not there holds something")
	}
	want := bytes.Repeat([]byte("secret "), 1000)
	if err := f.Put("a", want); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(Open(dir).Get("a"), want) {
		t.Fatal("what was put there is not found")
	}
	name := filepath.Join(dir, "a")
	whole, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for what, data := range map[string][]byte{
		"empty": {}, "cut": whole[:len(whole)-1], "cut in its head": whole[:20], "longer": append(bytes.Clone(whole), 'x'),
		"another byte": append(append(bytes.Clone(whole[:200]), whole[200]^1), whole[201:]...), "another program": append([]byte(begins+strings.Repeat("x", 32)), whole[len(begins)+32:]...),
		"another format": bytes.Replace(whole, []byte("cache 1"), []byte("cache 0"), 1),
	} {
		if err := os.WriteFile(name, data, 0o600); err != nil {
			t.Fatal(err)
		}
		if f.Get("a") != nil || f.Open("a") != nil {
			t.Errorf("%s: it is taken for whole", what)
		}
	}
	if err := f.Put("a", want); err != nil || !bytes.Equal(f.Get("a"), want) {
		t.Error("a broken file is in the way:", err)
	}
	s := f.Open("a")
	if s == nil || s.SHA256 != sha256.Sum256(want) {
		t.Fatal("it cannot be opened")
	}
	if got, err := io.ReadAll(s); err != nil || !bytes.Equal(got, want) || s.Close() != nil {
		t.Error("it is another when it is read in places", err)
	}
	f.Drop("a")
	if f.Get("a") != nil || f.Open("a") != nil {
		t.Error("what was dropped is there")
	}
}

// Nobody else may read it, git takes none of it, and no link leads out of it.
func TestOnlyItsOwner(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("rights and links are those of Unix")
	}
	above := t.TempDir()
	dir := filepath.Join(above, Name)
	f := Open(dir)
	if err := f.Put("a", []byte("secret")); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]os.FileMode{".": 0o700, "a": 0o600} {
		if info, err := os.Stat(filepath.Join(dir, name)); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v %v", name, info.Mode(), err)
		}
	}
	if data, err := os.ReadFile(filepath.Join(dir, ".gitignore")); err != nil || !strings.Contains(string(data), "\n*\n") {
		t.Errorf("git would take it: %q %v", data, err)
	}
	if err := os.Chmod(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	if f.Get("a") != nil || f.Put("a", nil) == nil {
		t.Error("others may write to the folder, and it is used")
	}
	_ = os.Chmod(dir, 0o755) // as some tool restored it
	if f.Get("a") == nil || f.Put("b", nil) != nil {
		t.Error("a restored folder is of no use")
	}
	if info, _ := os.Stat(dir); info.Mode().Perm() != 0o700 {
		t.Error("others go on to read it:", info.Mode())
	}
	_ = os.Remove(filepath.Join(dir, "a"))
	if err := os.Symlink(filepath.Join(dir, "b"), filepath.Join(dir, "a")); err != nil || f.Get("a") != nil {
		t.Error("a link is followed:", err)
	}
	link := filepath.Join(above, "link")
	if err := os.Symlink(dir, link); err != nil || Open(link).Get("b") != nil || Open(link).Put("c", nil) == nil {
		t.Error("a link to a folder is followed:", err)
	}
}

// What killed builds left half written goes, and what a build writes now stays.
func TestLeftBehind(t *testing.T) {
	dir := filepath.Join(t.TempDir(), Name)
	f := Open(dir)
	if err := f.Put("keep", nil); err != nil {
		t.Fatal(err)
	}
	long := time.Now().Add(-2 * time.Hour)
	for _, name := range []string{temporary + "1", temporary + "2"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("half"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chtimes(filepath.Join(dir, temporary+"1"), long, long); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"p-1", "p-2", "q-1"} {
		if err := f.Put(name, nil); err != nil {
			t.Fatal(err)
		}
	}
	f.Keep("p-", []string{"p-2"})
	var left []string
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		left = append(left, e.Name())
	}
	if want := []string{".gitignore", temporary + "2", "keep", "p-2", "q-1"}; !reflect.DeepEqual(left, want) {
		t.Errorf("left are %v, want %v", left, want)
	}
}

// What a process puts aside is found by nobody, with a folder and without one.
func TestScratchIsNobodyElses(t *testing.T) {
	dir := filepath.Join(t.TempDir(), Name)
	for _, f := range []*Folder{Open(dir), nil} {
		file, err := f.Scratch()
		if err != nil {
			t.Fatal(err)
		}
		got := make([]byte, 6)
		if _, err := file.WriteAt([]byte("secret"), 10); err != nil {
			t.Error(err)
		}
		if _, err := file.ReadAt(got, 10); err != nil || string(got) != "secret" {
			t.Errorf("%q came back: %v", got, err)
		}
		if _, err := os.Lstat(file.Name()); runtime.GOOS != "windows" && !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%s can be found: %v", file.Name(), err)
		}
		if err := file.Close(); err != nil {
			t.Error(err)
		}
	}
}

// Two that write at once both write whole files.
func TestTwoAtOnce(t *testing.T) {
	dir := filepath.Join(t.TempDir(), Name)
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Go(func() {
			f := Open(dir)
			for range 25 {
				if err := f.Put("a", bytes.Repeat([]byte{byte(i)}, 1<<16)); err != nil {
					t.Error(err)
				}
				data := f.Get("a")
				if data == nil && runtime.GOOS == "windows" { // where no file takes another's place at once
					continue
				}
				if len(data) != 1<<16 || bytes.Count(data, data[:1]) != len(data) {
					t.Errorf("half of a file, or of two: %d bytes", len(data))
				}
			}
		})
	}
	wg.Wait()
}

func none(string) bool { return false }

// look looks at a folder, as a build does that begins.
func look(t *testing.T, dir string) Tree {
	t.Helper()
	tree, err := Look(dir, none)
	if err == nil {
		err = tree.Sum(dir, false)
	}
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

func TestTreesDiffer(t *testing.T) {
	dir := t.TempDir()
	old := time.Now().Add(-time.Hour)
	put := func(name, data string, when time.Time) {
		t.Helper()
		name = filepath.Join(dir, name)
		_ = os.MkdirAll(filepath.Dir(name), 0o755)
		if err := os.WriteFile(name, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(name, when, when); err != nil {
			t.Fatal(err)
		}
	}
	fresh := time.Now()
	put("a", "one", old)
	put("b/c", "two", fresh)
	was := look(t, dir)
	is := func() bool {
		t.Helper()
		now, err := Look(dir, none)
		if err != nil {
			t.Fatal(err)
		}
		return was.Is(now, dir)
	}
	if !is() {
		t.Fatal("a folder is not what it is")
	}
	put("b/c", "six", fresh) // of the same size and time, too soon to be told by that
	if is() {
		t.Error("a change within the grain of the clock is not seen")
	}
	put("b/c", "two", fresh)
	put("a", "one", fresh) // touched, and the same
	if !is() {
		t.Error("a file that was touched is another")
	}
	put("a", "six", old)
	if runtime.GOOS == "linux" && is() {
		t.Error("a change that sets back its time is not seen")
	}
	put("a", "one", old)
	for what, change := range map[string]func(){
		"a new file":   func() { put("d", "", old) },
		"a new folder": func() { _ = os.Mkdir(filepath.Join(dir, "d"), 0o755) },
		"another kind": func() {
			_ = os.Rename(filepath.Join(dir, "a"), filepath.Join(dir, "d"))
			_ = os.Mkdir(filepath.Join(dir, "a"), 0o755)
		},
		"none": func() { _ = os.RemoveAll(dir) },
	} {
		if change(); is() {
			t.Errorf("%s is not seen", what)
		}
		_ = os.RemoveAll(dir)
		put("a", "one", old)
		put("b/c", "two", fresh)
		if !is() {
			t.Fatal("restored with the same bytes, it is another")
		}
	}
}

// What is not read when it is looked at is read where there is doubt, however large.
func TestLargeFilesAreCompared(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "large")
	write := func(last byte) {
		t.Helper()
		data := make([]byte, input.Most+1)
		data[input.Most] = last
		if err := os.WriteFile(name, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write(1)
	sum := sha256.Sum256(append(make([]byte, input.Most), 1))
	files := func(sum string) Tree {
		now, ok := Files(dir, []Known{{"large", sum, input.Most + 1, time.Now()}})
		if !ok {
			t.Fatal("the file is not there")
		}
		return now
	}
	was := files(string(sum[:]))
	if !was.Is(files(""), dir) {
		t.Error("a large file is not what it is")
	}
	if write(2); was.Is(files(""), dir) {
		t.Error("a change at its end is not seen")
	}
}

// kept has each shape of value that is stored.
type kept struct {
	S    string
	B    bool
	I    int32
	J    int64
	U    uint64
	F    float64
	L    []string
	E    []string
	D    [16]byte
	W    []uint32
	Y    []byte
	M    map[string]kept
	P    *kept
	Kids []kept
}

func TestValuesComeBack(t *testing.T) {
	for _, want := range []kept{
		{},
		{S: "é\x00", B: true, I: -7, J: -1 << 63, U: 1<<64 - 1, F: -0.5, L: []string{"", "x"}, E: []string{}, D: [16]byte{1, 15: 255}, W: []uint32{0, 1<<32 - 1}, Y: []byte{0, 1},
			M: map[string]kept{"b": {I: 1}, "a": {}}, P: &kept{P: &kept{S: "deep"}}, Kids: []kept{{}, {S: "kid"}}},
	} {
		data := Encode(nil, &want)
		var got kept
		if err := Decode(data, &got); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("got %+v (%v)\nwant %+v", got, err, want)
		}
		for i := range data { // cut anywhere it is an error, and no panic
			if Decode(data[:i], new(kept)) == nil {
				t.Errorf("cut at %d of %d it is taken for whole", i, len(data))
			}
		}
	}
}

// What several pointers lead to is stored once, and is one thing again.
func TestSharedComesBackShared(t *testing.T) {
	one := &kept{S: strings.Repeat("of many", 100)}
	want := kept{P: one, Kids: []kept{{P: one}, {P: &kept{S: "another", P: one}}, {}}}
	data := Encode(nil, &want)
	var got kept
	if err := Decode(data, &got); err != nil || !reflect.DeepEqual(got, want) {
		t.Fatalf("got %+v (%v)", got, err)
	}
	if got.P != got.Kids[0].P || got.P != got.Kids[1].P.P || got.P == got.Kids[1].P {
		t.Error("they lead elsewhere")
	}
	if len(data) > len(one.S)+300 {
		t.Errorf("stored more than once: %d bytes", len(data))
	}
	if Decode([]byte{9}, new(*kept)) == nil {
		t.Error("a pointer to what was not stored is taken for one")
	}
}

// A field that cannot be kept is found by the first test that stores one.
func TestNoFieldIsForgotten(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a field is left out")
		}
	}()
	Encode(nil, &struct{ hidden int }{})
}

// What a system says is what it was has the bytes that it had; whatever was touched is unknown.
func TestVouch(t *testing.T) {
	old := time.Now().Add(-time.Hour)
	dir := t.TempDir()
	for _, name := range []string{"a", "b/c", "d"} {
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name, []byte(name), 0o644), os.Chtimes(name, old, old)); err != nil {
			t.Fatal(err)
		}
	}
	look := func() Tree {
		now, err := Look(dir, func(string) bool { return false })
		if err != nil {
			t.Fatal(err)
		}
		return now
	}
	was := look()
	if err := was.Sum(dir, false); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(os.WriteFile(filepath.Join(dir, "d"), []byte("other"), 0o644), os.WriteFile(filepath.Join(dir, "aa"), nil, 0o644)); err != nil {
		t.Fatal(err)
	}
	now := look()
	now.Vouch(was)
	for _, s := range now {
		if known := s.SHA256 != ""; known != (s.Name == "a" || s.Name == "b/c") {
			t.Errorf("%s is known: %v", s.Name, known)
		}
	}
}

func TestListOfValues(t *testing.T) {
	type value struct {
		Name string
		N    []int
	}
	want := []value{{"a", []int{1, 2}}, {}, {"long " + strings.Repeat("x", 1<<17), nil}}
	var list []byte
	for i := range want {
		list = AppendTo(list, &want[i])
	}
	read := func(data []byte) (got []value, err error) {
		for v, e := range List[value](io.NewSectionReader(bytes.NewReader(data), 0, int64(len(data)))) {
			if err = e; err == nil {
				got = append(got, *v)
			}
		}
		return got, err
	}
	if got, err := read(list); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%d values, %v", len(got), err)
	}
	for _, broken := range [][]byte{list[:len(list)-1], list[:1], {0xff, 0xff, 0xff, 0xff, 0x7f}, append(slices.Clone(list), 1, 9)} {
		if got, err := read(broken); err == nil {
			t.Errorf("of %d bytes that are not all there: %d values and no error", len(broken), len(got))
		}
	}
}
