// Package commits gives what a folder of an archive held before, by git: all of it at a
// commit, so that what an edit changed can be compared with what was there, and the states
// of each file.
package commits

import (
	"archive/tar"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
)

// Error says what is wrong with what was asked for: no commit, no repository.
type Error struct{ text string }

func (e *Error) Error() string { return e.text }

// Folder writes the files that a folder had at a commit into another one, which it makes.
// A commit that has no such folder gives no files.
func Folder(ctx context.Context, folder, rev, to string) error {
	root, below, err := within(ctx, folder)
	if err != nil {
		return err
	}
	if _, err := git(ctx, root, "rev-parse", "--verify", "--quiet", rev+"^{commit}"); err != nil {
		return &Error{fmt.Sprintf("%q is not a commit", rev)}
	}
	tree := rev + ":" + filepath.ToSlash(below)
	if _, err := git(ctx, root, "rev-parse", "--verify", "--quiet", tree); err != nil {
		return nil
	}
	data, err := git(ctx, root, "archive", "--format=tar", tree)
	if err != nil {
		return fmt.Errorf("git archive: %w", err)
	}
	return unpack(data, to)
}

// within returns the root of the repository that a folder is in, and its path below that.
func within(ctx context.Context, folder string) (root, below string, err error) {
	from, err := filepath.Abs(folder)
	if err != nil {
		return "", "", err
	}
	if from, err = realPath(from); err != nil {
		return "", "", err
	}
	at := from // it may be the root itself
	if info, err := os.Stat(from); err != nil || !info.IsDir() {
		at = filepath.Dir(from)
	}
	top, err := git(ctx, at, "rev-parse", "--show-toplevel")
	if err != nil {
		return "", "", &Error{fmt.Sprintf("%s is not in a git repository: %s", folder, err)}
	}
	root = strings.TrimSpace(string(top))
	if below, err = filepath.Rel(root, from); err != nil || !filepath.IsLocal(below) {
		return "", "", &Error{folder + " is not in a git repository"}
	}
	return root, below, nil
}

// realPath follows symbolic links as far as a path exists.
func realPath(name string) (string, error) {
	real, err := filepath.EvalSymlinks(name)
	if errors.Is(err, os.ErrNotExist) {
		above, err := filepath.EvalSymlinks(filepath.Dir(name))
		return filepath.Join(above, filepath.Base(name)), err
	}
	return real, err
}

// git runs git and returns what it prints.
func git(ctx context.Context, dir string, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, "git", append([]string{"-C", dir}, args...)...) //nolint:gosec // no argument can be a flag
	var out, problem bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &problem
	if err := cmd.Run(); err != nil {
		if text, _, _ := strings.Cut(strings.TrimSpace(problem.String()), "\n"); text != "" {
			err = errors.New(text)
		}
		return nil, err
	}
	return out.Bytes(), nil
}

// unpack writes the regular files of a tar archive below a folder.
func unpack(data []byte, dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	for r := tar.NewReader(bytes.NewReader(data)); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		name := filepath.FromSlash(path.Clean(h.Name))
		if h.Typeflag != tar.TypeReg || !filepath.IsLocal(name) {
			continue
		}
		if err := root.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		f, err := root.Create(name)
		if err != nil {
			return err
		}
		_, err = io.Copy(f, r)
		if e := f.Close(); err == nil {
			err = e
		}
		if err != nil {
			return err
		}
	}
}
