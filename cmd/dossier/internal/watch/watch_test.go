package watch

// What is touched is told, by the system and by polling alike.

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"
	"go.uber.org/goleak"

	"dossier/cmd/dossier/internal/testkit"
)

// Most tests wait for something to happen: as many as there are may wait at once.
func TestMain(m *testing.M) {
	flag.Parse()
	_ = flag.Set("test.parallel", "16")
	status := m.Run()
	left := goleak.Find()
	for end := time.Now().Add(patience); left != nil && time.Now().Before(end); left = goleak.Find() {
	}
	if left != nil {
		fmt.Println(left)
		status = 1
	}
	os.Exit(status)
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func put(t *testing.T, name, data string) {
	t.Helper()
	must(t, os.MkdirAll(filepath.Dir(name), 0o755))
	must(t, os.WriteFile(name, []byte(data), 0o644))
}

// folders makes an archive and watches it, by the system and by polling.
func folders(t *testing.T, test func(t *testing.T, root string, w *Watcher)) {
	for _, poll := range []bool{false, true} {
		t.Run(map[bool]string{false: "notified", true: "polling"}[poll], func(t *testing.T) {
			t.Parallel()
			root := t.TempDir()
			put(t, filepath.Join(root, "seeds", "sub", "one.txt"), "one")
			w := New([]string{filepath.Join(root, "seeds"), filepath.Join(root, "content")}, Options{Poll: poll, Ignore: func(_, n string) bool { return strings.HasPrefix(n, ".") || strings.HasSuffix(n, "~") }})
			defer w.Close()
			test(t, root, w)
		})
	}
}

// patience guards against waiting for ever; nothing is asked to be quick.
const patience = 5 * time.Minute

// next waits for an answer that names a path, or for one that names all.
func next(t *testing.T, w *Watcher, path string) Event {
	t.Helper()
	for end := time.After(patience); ; {
		select {
		case e := <-w.Events():
			if e.Paths == nil || path == "" || slices.ContainsFunc(e.Paths, func(p string) bool { return p == path || strings.HasPrefix(path, p+"/") }) {
				return e
			}
		case <-end:
			t.Fatalf("nobody told of %s", path)
		}
	}
}

// untold fails when one of some paths is told of before another, which happens
// now.
func untold(t *testing.T, w *Watcher, now string, paths ...string) {
	t.Helper()
	put(t, now, "now")
	for {
		e := next(t, w, "")
		for _, p := range paths {
			if slices.Contains(e.Paths, p) {
				t.Errorf("told of %s", p)
			}
		}
		if e.Paths == nil || slices.Contains(e.Paths, now) {
			return
		}
	}
}

// settle waits until all that has happened is told: on a busy machine one change may be
// told in two answers. Who looks for changes may meet the first of three files in a look that
// has already passed by what happened before it; the next look meets that, and is over when
// the third is told. So it ends, too, only where telling does.
func settle(t *testing.T, w *Watcher) {
	t.Helper()
	for range 3 {
		f, err := os.CreateTemp(w.folders[0], "settled-*.txt")
		must(t, err)
		_, err = f.WriteString("x")
		must(t, errors.Join(err, f.Close()))
		next(t, w, f.Name())
	}
}

// Whatever happens to a file or a folder is told.
func TestEveryKindOfChangeIsTold(t *testing.T) {
	t.Parallel()
	folders(t, func(t *testing.T, root string, w *Watcher) {
		seeds := filepath.Join(root, "seeds")
		one, two, moved := filepath.Join(seeds, "sub", "one.txt"), filepath.Join(seeds, "two.txt"), filepath.Join(seeds, "moved.txt")
		put(t, one, "one, longer")
		next(t, w, one)
		put(t, two, "two")
		next(t, w, two)
		must(t, os.Rename(two, moved))
		next(t, w, moved)
		put(t, two+".new", "two again, saved by rename")
		must(t, os.Rename(two+".new", two))
		next(t, w, two)
		must(t, os.Remove(moved))
		next(t, w, moved)
		must(t, os.RemoveAll(filepath.Join(seeds, "sub")))
		next(t, w, filepath.Join(seeds, "sub"))
		settle(t, w)
	})
}

// Folders made at once, one in the other, are watched with all that is in them.
func TestNewFoldersAreWatched(t *testing.T) {
	t.Parallel()
	folders(t, func(t *testing.T, root string, w *Watcher) {
		deep := filepath.Join(root, "seeds", "a", "b", "c", "d.txt")
		put(t, deep, "first")
		next(t, w, deep)
		settle(t, w)
		put(t, deep, "second, longer")
		next(t, w, deep)
		// Moved, its files are told of by their new names.
		must(t, os.Rename(filepath.Join(root, "seeds", "a"), filepath.Join(root, "seeds", "z")))
		next(t, w, filepath.Join(root, "seeds", "z"))
		settle(t, w)
		deep = filepath.Join(root, "seeds", "z", "b", "c", "d.txt")
		put(t, deep, "third, and longer still")
		next(t, w, deep)
	})
}

// A folder that is not there yet, one that goes, one that is replaced.
func TestFoldersComeAndGo(t *testing.T) {
	t.Parallel()
	folders(t, func(t *testing.T, root string, w *Watcher) {
		site := filepath.Join(root, "content", "site.yaml")
		put(t, site, "title: x")
		next(t, w, site)
		settle(t, w)
		put(t, site, "title: another")
		next(t, w, site)
		seeds := filepath.Join(root, "seeds")
		must(t, os.Rename(seeds, seeds+".old"))
		next(t, w, seeds)
		put(t, filepath.Join(root, "new", "x.txt"), "x")
		must(t, os.Rename(filepath.Join(root, "new"), seeds))
		next(t, w, seeds)
		settle(t, w)
		put(t, filepath.Join(seeds, "x.txt"), "longer than before")
		next(t, w, filepath.Join(seeds, "x.txt"))
		settle(t, w)
		put(t, filepath.Join(seeds+".old", "sub", "one.txt"), "nobody watches this any more")
		untold(t, w, filepath.Join(seeds, "now.txt"), filepath.Join(seeds+".old", "sub", "one.txt"), filepath.Join(seeds, "sub", "one.txt"))
		must(t, os.RemoveAll(seeds))
		next(t, w, seeds)
	})
}

// What editors do for themselves, changes of rights and of other folders do
// not count.
func TestWhatDoesNotCount(t *testing.T) {
	t.Parallel()
	folders(t, func(t *testing.T, root string, w *Watcher) {
		one := filepath.Join(root, "seeds", "sub", "one.txt")
		must(t, os.Chmod(one, 0o600))
		idle := []string{one, filepath.Join(root, "seeds", ".git")}
		for _, name := range []string{"seeds/.one.txt.swp", "seeds/sub/one.txt~", "seeds/.git/index", "public/index.html", "README.md"} {
			put(t, filepath.Join(root, name), "x")
			idle = append(idle, filepath.Join(root, name))
		}
		untold(t, w, filepath.Join(root, "seeds", "now.txt"), idle...)
	})
}

// A file that is cut to nothing and written a little later is told of once,
// when it is whole.
func TestEmptyMiddleIsNotTold(t *testing.T) {
	t.Parallel()
	folders(t, func(t *testing.T, root string, w *Watcher) {
		one := filepath.Join(root, "seeds", "sub", "one.txt")
		cut := time.Now()
		f, err := os.OpenFile(one, os.O_WRONLY|os.O_TRUNC, 0)
		must(t, err)
		go func() {
			time.Sleep(400 * time.Millisecond)
			_, _ = f.WriteString("the new text")
			_ = f.Close()
		}()
		next(t, w, one)
		data, err := os.ReadFile(one)
		if err != nil || len(data) == 0 && time.Since(cut) < emptyFor { // a busy machine may write later than is waited for
			t.Errorf("told while it holds %q, %v", data, err)
		}
		// One that stays empty is told of in the end.
		must(t, os.Truncate(one, 0))
		next(t, w, one)
	})
}

// Thousands of files make one answer or two.
func TestManyFilesAtOnce(t *testing.T) {
	t.Parallel()
	many := 5000
	if testing.Short() {
		many = 1000
	}
	folders(t, func(t *testing.T, root string, w *Watcher) {
		go func() {
			for i := range many {
				_ = os.WriteFile(filepath.Join(root, "seeds", fmt.Sprintf("%04d.txt", i)), []byte("text"), 0o644)
			}
		}()
		seen := map[string]bool{}
		n, began := 0, time.Now()
		for end := time.After(patience); len(seen) < many; {
			select {
			case e := <-w.Events():
				n++
				for _, p := range e.Paths {
					seen[filepath.Base(p)] = true
				}
				if e.Paths == nil {
					list, err := os.ReadDir(filepath.Join(root, "seeds"))
					must(t, err)
					for _, d := range list {
						seen[d.Name()] = true
					}
				}
			case <-end:
				t.Fatalf("%d of %d files after %d answers", len(seen), many, n)
			}
		}
		if took := time.Since(began); n > 3+int(took/quiet) { // two or three, where nothing interrupts the writing
			t.Errorf("%d answers in %v", n, took)
		}
	})
}

// While the receiver is busy, what happens gathers in one next answer.
func TestBusyReceiver(t *testing.T) {
	t.Parallel()
	folders(t, func(t *testing.T, root string, w *Watcher) {
		for i := range 20 {
			put(t, filepath.Join(root, "seeds", fmt.Sprint(i%3, ".txt")), strings.Repeat("x", i+1))
			time.Sleep(30 * time.Millisecond)
		}
		time.Sleep(2 * pollEvery)
		seen := map[string]bool{}
		for n := 0; len(seen) < 3; n++ {
			for _, p := range next(t, w, "").Paths {
				seen[p] = true
			}
			if n >= 20 {
				t.Fatalf("%d answers, and no more than %v", n, seen)
			}
		}
	})
}

// The first sign is told at once, before the burst is over.
func TestChanged(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	var changed atomic.Int32
	w := New([]string{root}, Options{Changed: func() { changed.Add(1) }})
	defer w.Close()
	put(t, filepath.Join(root, "a.txt"), "a")
	next(t, w, "")
	put(t, filepath.Join(root, "a.txt"), "ab")
	put(t, filepath.Join(root, "b.txt"), "ab")
	next(t, w, "")
	for told := int32(2); changed.Load() != told; told++ { // a busy machine may tell in more answers than two
		if changed.Load() < told {
			t.Fatalf("changed %d times for %d answers", changed.Load(), told)
		}
		next(t, w, "")
	}
}

// When the system watches no more folders, they are looked through instead,
// and somebody is told.
func TestWatchLimit(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	put(t, filepath.Join(root, "seeds", "one.txt"), "one")
	told := make(chan string, 1)
	w, why := prepare([]string{filepath.Join(root, "seeds")}, Options{Polling: func(why string) { told <- why }})
	if why != "" {
		t.Skipf("this system cannot be asked: %s", why)
	}
	add, left := w.add, 2
	w.add = func(dir string) error {
		if left--; left < 0 {
			return &os.PathError{Op: "inotify_add_watch", Path: dir, Err: syscall.ENOSPC}
		}
		return add(dir)
	}
	w.start("")
	defer w.Close()
	one := filepath.Join(root, "seeds", "one.txt")
	put(t, one, "still notified")
	next(t, w, one)
	deep := filepath.Join(root, "seeds", "a", "b.txt")
	put(t, deep, "one folder too many")
	next(t, w, deep)
	select {
	case why := <-told:
		if !strings.Contains(why, "max_user_watches") {
			t.Errorf("it says %q", why)
		}
	case <-time.After(patience):
		t.Error("nobody is told that the folders are polled")
	}
	settle(t, w)
	put(t, deep, "and seen all the same")
	next(t, w, deep)
}

// Links are not followed, so that a loop of them does no harm.
func TestLinkLoop(t *testing.T) {
	t.Parallel()
	folders(t, func(t *testing.T, root string, w *Watcher) {
		sub := filepath.Join(root, "seeds", "sub")
		if !testkit.Symlink(t, "..", filepath.Join(sub, "loop")) {
			t.Skip("no symbolic links here")
		}
		next(t, w, filepath.Join(sub, "loop"))
		settle(t, w)
		put(t, filepath.Join(sub, "two.txt"), "two")
		next(t, w, filepath.Join(sub, "two.txt"))
	})
}

// What was lost by an overflow is made good by an answer that names all.
func TestOverflow(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	w := New([]string{root}, Options{})
	defer w.Close()
	if w.notify == nil {
		t.Skip("polling has no queue")
	}
	w.notify.Errors <- fsnotify.ErrEventOverflow
	if e := next(t, w, ""); e.Paths != nil {
		t.Errorf("%v", e.Paths)
	}
}
