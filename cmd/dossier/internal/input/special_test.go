//go:build unix

package input

// Named pipes, sockets, and what is exchanged while it is read, where the system has
// them.

import (
	"net"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// soon fails where f does not end: a machine may be slow, but not for ever.
func soon(t *testing.T, f func()) {
	t.Helper()
	done := make(chan struct{})
	go func() { defer close(done); f() }()
	select {
	case <-done:
	case <-time.After(5 * time.Minute):
		t.Fatal("it waits for somebody to write")
	}
}

func TestRefusesPipesAndSockets(t *testing.T) {
	dir, err := os.MkdirTemp("", "d") // the name of a socket must be short
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe.txt"), 0o644); err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("unix", filepath.Join(dir, "socket.txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	f := opened(t, dir)
	for name, want := range map[string]string{"pipe.txt": "this is a named pipe", "socket.txt": "this is a socket"} {
		soon(t, func() {
			for _, read := range []func() ([]byte, error){
				func() ([]byte, error) { return f.ReadFile(name) },
				func() ([]byte, error) { return ReadGiven(filepath.Join(dir, name), 10) },
				func() ([]byte, error) { return ReadIn(filepath.Join(dir, name), 10) },
			} {
				if _, err := read(); err == nil || !strings.Contains(err.Error(), want) {
					t.Errorf("%s: %v", name, err)
				}
			}
			if err := f.Create(name, nil, nil); err == nil {
				t.Errorf("%s is written", name)
			}
		})
	}
	soon(t, func() {
		if _, err := Open(filepath.Join(dir, "pipe.txt")); err == nil || !strings.Contains(err.Error(), "not a folder") {
			t.Error(err)
		}
	})
}

// While one reads, another exchanges the file for a link that leads out, for a pipe and
// for a longer file: what is read is the file or nothing.
func TestExchangedWhileRead(t *testing.T) {
	dir, away := t.TempDir(), t.TempDir()
	secret := put(t, away, "secret.txt", "PLANTED")
	plain := put(t, dir, "plain", "plain")
	name := filepath.Join(dir, "a.txt")
	stop := make(chan struct{})
	var wg sync.WaitGroup
	wg.Go(func() {
		for i := 0; ; i++ {
			select {
			case <-stop:
				return
			default:
			}
			next := filepath.Join(dir, "next")
			switch i % 3 {
			case 0:
				_ = os.Link(plain, next)
			case 1:
				_ = os.Symlink(secret, next)
			case 2:
				_ = syscall.Mkfifo(next, 0o644)
			}
			_ = os.Rename(next, name)
		}
	})
	f := opened(t, dir)
	read := 0
	soon(t, func() {
		for range 20_000 {
			data, err := f.ReadFile("a.txt")
			if err == nil && string(data) != "plain" {
				t.Errorf("read: %q", data)
				break
			}
			if err == nil {
				read++
			}
		}
	})
	close(stop)
	wg.Wait()
	t.Logf("read %d times", read)
}

// A file that is saved again and again, each time by a new one in its place, is read.
func TestSavedWhileRead(t *testing.T) {
	dir := t.TempDir()
	name := put(t, dir, "a.txt", "saved")
	stop := make(chan struct{})
	var wg sync.WaitGroup
	wg.Go(func() {
		for {
			select {
			case <-stop:
				return
			default:
			}
			next := filepath.Join(dir, "next")
			if os.WriteFile(next, []byte("saved"), 0o644) == nil {
				_ = os.Rename(next, name)
			}
			time.Sleep(time.Millisecond)
		}
	})
	f := opened(t, dir)
	for range 20_000 {
		if data, err := f.ReadFile("a.txt"); err != nil || string(data) != "saved" {
			t.Errorf("%q, %v", data, err)
			break
		}
	}
	close(stop)
	wg.Wait()
}

// Half of a file is not read as the whole of it.
func TestWrittenWhileRead(t *testing.T) {
	dir := t.TempDir()
	name := put(t, dir, "a.txt", "")
	f := opened(t, dir)
	stop := make(chan struct{})
	var wg sync.WaitGroup
	wg.Go(func() {
		file, err := os.OpenFile(name, os.O_WRONLY, 0)
		if err != nil {
			return
		}
		defer file.Close()
		for i := 0; ; i++ {
			select {
			case <-stop:
				return
			default:
				_ = file.Truncate(int64(i % 2 * 8 << 20))
			}
		}
	})
	soon(t, func() {
		for range 200 {
			if data, err := f.ReadFile("a.txt"); err == nil && len(data) != 0 && len(data) != 8<<20 {
				t.Errorf("%d bytes", len(data))
			} else if err != nil && !strings.Contains(err.Error(), "changed while it was read") {
				t.Error(err)
			}
		}
	})
	close(stop)
	wg.Wait()
}
