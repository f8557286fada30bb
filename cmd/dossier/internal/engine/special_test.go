//go:build unix

package engine_test

// What is no plain file, in each place of an archive: a build ends, says where it is and
// what to do, and shows nothing of where it leads.

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
)

// specials are what may stand in the place of a file, by what a message says of it.
var specials = map[string]func(name, away string) error{
	"named pipe":                func(name, _ string) error { return syscall.Mkfifo(name, 0o644) },
	"symbolic link to a file":   func(name, away string) error { return os.Symlink(filepath.Join(away, "secret.txt"), name) },
	"symbolic link to a folder": func(name, away string) error { return os.Symlink(away, name) },
	"symbolic link to a device": func(name, _ string) error { return os.Symlink("/dev/zero", name) },
	"symbolic link to itself":   func(name, _ string) error { return os.Symlink(filepath.Base(name), name) },
	"symbolic link to nothing":  func(name, away string) error { return os.Symlink(filepath.Join(away, "none"), name) },
	"bytes": func(name, _ string) error { // as large as no memory is
		f, err := os.Create(name)
		if err == nil {
			err = errors.Join(f.Truncate(1<<40), f.Close())
		}
		return err
	},
}

func TestSpecialFiles(t *testing.T) {
	for _, place := range []string{
		"seeds/x.txt", "seeds/sub/x.md", "content/site.yaml", "content/entities.yaml", "content/permalinks.yaml", "content/entities/x.md", "content/pages/x.md",
		"content/publishers/x.yaml", "content/sources/one.txt.yaml", "static/x.bin", "static/sub/x.html", "static/assets/style.css", "templates/base.html", "templates/es.txt",
	} {
		for kind, put := range specials {
			if testing.Short() && kind != "named pipe" && kind != "symbolic link to a file" {
				continue
			}
			t.Run(place+", "+kind, func(t *testing.T) {
				root, away := t.TempDir(), t.TempDir()
				write(t, root, small...)
				write(t, away, "secret.txt", "PLANTED: a text that is long enough to be the text of a source of its own, surely.\n")
				at := filepath.Join(root, filepath.FromSlash(place))
				_ = os.MkdirAll(filepath.Dir(at), 0o755)
				_ = os.Remove(at)
				if err := put(at, away); err != nil {
					t.Skip(err) // a file system without such files
				}
				in := inputs(root)
				in.Permalinks, in.ShownPermalinks = filepath.Join(root, "content/permalinks.yaml"), "content/permalinks.yaml"
				if kind == "bytes" && strings.HasPrefix(place, "static/") && !strings.HasSuffix(place, ".css") {
					return // TestLargeAsset: it is no error
				}
				var messages diag.List
				m := newMemory()
				done := make(chan struct{})
				go func() {
					defer close(done)
					g, err := engine.Build(context.Background(), in, nil, m)
					var failure *diag.Failure
					switch {
					case err == nil:
						messages = g.Messages
					case errors.As(err, &failure):
						messages = diag.List{failure.Message}
					default:
						messages.Errorf("", 0, "", "%v", err)
					}
				}()
				select {
				case <-done:
				case <-time.After(5 * time.Minute):
					t.Fatal("the build does not end")
				}
				said := false
				word, _, _ := strings.Cut(kind, " to ")
				for _, msg := range messages {
					said = said || msg.File == place && msg.Severity == diag.Error && msg.Hint != "" && strings.Contains(msg.Text, word)
				}
				if !said {
					t.Errorf("nothing is said of it: %v", messages)
				}
				for name, data := range m.files {
					if strings.Contains(data, "PLANTED") {
						t.Errorf("%s shows where the link leads", name)
					}
				}
			})
		}
	}
}

// A folder of the archive that is a link is not followed either.
func TestLinkedFolders(t *testing.T) {
	for _, folder := range []string{"seeds", "content", "content/entities", "seeds/sub", "static", "static/assets", "templates"} {
		root, away := t.TempDir(), t.TempDir()
		write(t, root, small...)
		write(t, away, "x.txt", "PLANTED: a text that is long enough to be the text of a source.\n", "x.md", "---\nname: PLANTED\ntype: place\n---\n", "site.yaml", "title: PLANTED\n",
			"style.css", "/* PLANTED */", "base.html", "PLANTED", "assets/style.css", "/* PLANTED */")
		at := filepath.Join(root, filepath.FromSlash(folder))
		_ = os.RemoveAll(at)
		if err := os.Symlink(away, at); err != nil {
			t.Skip(err)
		}
		m := newMemory()
		g, err := engine.Build(context.Background(), inputs(root), nil, m)
		if err == nil && g.Messages.Count(diag.Error) == 0 {
			t.Errorf("%s: no error", folder)
		}
		for name, data := range m.files {
			if strings.Contains(data, "PLANTED") {
				t.Errorf("%s: %s shows where the link leads", folder, name)
			}
		}
	}
}
