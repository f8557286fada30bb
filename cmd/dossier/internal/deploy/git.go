package deploy

// A branch of a git repository as a target: one commit for each deploy, made without
// a work tree, so that the repository one works in is not disturbed.

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// Branch is a branch of a git repository that a host publishes. A deploy is one
// commit on it: the host sees the old site or the new one.
type Branch struct {
	Repository string // a folder in the repository that has the remote; "" for none
	Remote     string // name of a remote, or an address
	Name       string // of the branch
	Message    string // of the commit
}

// pushes is how often a deploy starts over when someone else pushed meanwhile.
const pushes = 3

// Deploy publishes a site to the branch. Files of others stay.
func (b *Branch) Deploy(ctx context.Context, tree *Tree, o Options) (*Report, error) {
	if strings.HasPrefix(b.Remote, "-") || strings.HasPrefix(b.Name, "-") || b.Remote == "" || b.Name == "" {
		return nil, errors.New("not a remote and a branch; use git:REMOTE#BRANCH")
	}
	tmp, err := os.MkdirTemp("", "dossier-git-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(tmp)
	g := &git{dir: b.Repository, env: append(os.Environ(), "GIT_INDEX_FILE="+filepath.Join(tmp, "index"), "GIT_TERMINAL_PROMPT=0", "LC_ALL=C")}
	if g.dir == "" || !g.inside(ctx) {
		g.dir = filepath.Join(tmp, "repository")
		if err := os.Mkdir(g.dir, 0o755); err != nil {
			return nil, err
		}
		if _, err := g.run(ctx, nil, "init", "--quiet", "--bare"); err != nil {
			return nil, err
		}
	}
	for n := 1; ; n++ {
		report, err := b.once(ctx, g, tree, o)
		var r *rejected
		if err == nil || !errors.As(err, &r) || n == pushes {
			return report, err
		}
	}
}

// rejected means that the branch changed while the commit was made.
type rejected struct{ error }

func (b *Branch) once(ctx context.Context, g *git, tree *Tree, o Options) (*Report, error) {
	ref := "refs/heads/" + b.Name
	heads, err := g.run(ctx, nil, "ls-remote", "--", b.Remote, ref)
	if err != nil {
		return nil, err
	}
	parent, _, _ := strings.Cut(strings.TrimSpace(heads), "\t")
	there, held, err := b.state(ctx, g, ref, parent, o)
	if err != nil {
		return nil, err
	}
	report := &Report{}
	var changed []File
	wanted := map[string]bool{manifestName: true}
	for _, f := range tree.Files {
		wanted[f.Path] = true
		_, ours := there[f.Path]
		switch {
		case held[f.Path] && !ours && !o.Overwrite:
			return nil, fmt.Errorf("%w: %s", ErrTaken, f.Path)
		case there[f.Path] == f.SHA256 && held[f.Path] && !o.Verify:
			report.Unchanged++
		default:
			changed = append(changed, f)
			report.Uploaded = append(report.Uploaded, f.Path)
			report.Bytes += f.Size
		}
	}
	for path := range there {
		if !wanted[path] && held[path] {
			report.Deleted = append(report.Deleted, path)
		}
	}
	slices.Sort(report.Deleted)
	if o.DryRun || len(changed) == 0 && len(report.Deleted) == 0 && held[manifestName] {
		return report, nil
	}
	if err := b.index(ctx, g, tree, changed, report.Deleted); err != nil {
		return nil, err
	}
	commit, err := b.commit(ctx, g, parent)
	if err != nil {
		return nil, err
	}
	if _, err := g.run(ctx, nil, "push", "--quiet", "--", b.Remote, commit+":"+ref); err != nil {
		if strings.Contains(err.Error(), "[rejected]") || strings.Contains(err.Error(), "fetch first") || strings.Contains(err.Error(), "non-fast-forward") || strings.Contains(err.Error(), "cannot lock ref") {
			return nil, &rejected{err}
		}
		return nil, err
	}
	return report, nil
}

// state reads the branch into the index. It returns the SHA-256 of the files from
// earlier deploys, by path, and the set of all paths.
func (b *Branch) state(ctx context.Context, g *git, ref, parent string, o Options) (there map[string]string, held map[string]bool, err error) {
	there, held = map[string]string{}, map[string]bool{}
	if parent == "" {
		_, err = g.run(ctx, nil, "read-tree", "--empty")
		return there, held, err
	}
	if _, err := g.run(ctx, nil, "fetch", "--quiet", "--no-tags", "--", b.Remote, ref); err != nil {
		return nil, nil, err
	}
	if _, err := g.run(ctx, nil, "read-tree", parent); err != nil {
		return nil, nil, err
	}
	names, err := g.run(ctx, nil, "ls-files", "-z")
	if err != nil {
		return nil, nil, err
	}
	for name := range strings.SplitSeq(names, "\x00") {
		held[name] = true
	}
	if !held[manifestName] {
		return there, held, nil
	}
	data, err := g.run(ctx, nil, "cat-file", "blob", parent+":"+manifestName)
	if err != nil {
		return nil, nil, err
	}
	m, err := readManifest([]byte(data))
	if err != nil && !o.Overwrite {
		return nil, nil, fmt.Errorf("%w: %w", ErrTaken, err)
	}
	if err == nil {
		for _, f := range m.Files {
			there[f.Path] = f.SHA256
		}
	}
	return there, held, nil
}

// index adds changed files to the index, unfiltered, and removes others.
func (b *Branch) index(ctx context.Context, g *git, tree *Tree, changed []File, gone []string) error {
	var names, lines bytes.Buffer
	list := append(slices.Clone(changed), File{Path: manifestName})
	for _, f := range list {
		if f.Path != manifestName {
			if _, err := tree.read(f); err != nil {
				return err
			}
		}
		name, err := filepath.Abs(filepath.Join(tree.root.Name(), filepath.FromSlash(f.Path)))
		if err != nil || strings.ContainsAny(name, "\n\"") {
			return fmt.Errorf("git cannot take a file of this name: %q", name)
		}
		names.WriteString(name + "\n")
	}
	out, err := g.run(ctx, names.Bytes(), "hash-object", "-w", "--stdin-paths", "--no-filters")
	if err != nil {
		return err
	}
	ids := strings.Fields(out)
	if len(ids) != len(list) {
		return fmt.Errorf("git accepted %d of %d files", len(ids), len(list))
	}
	for i, f := range list {
		fmt.Fprintf(&lines, "100644 %s\t%s\x00", ids[i], f.Path)
	}
	for _, path := range gone {
		fmt.Fprintf(&lines, "0 %s\t%s\x00", strings.Repeat("0", len(ids[0])), path)
	}
	_, err = g.run(ctx, lines.Bytes(), "update-index", "-z", "--index-info")
	return err
}

func (b *Branch) commit(ctx context.Context, g *git, parent string) (string, error) {
	id, err := g.run(ctx, nil, "write-tree")
	if err != nil {
		return "", err
	}
	args := []string{"commit-tree", strings.TrimSpace(id), "-m", b.Message}
	if parent != "" {
		args = append(args, "-p", parent)
	}
	if _, err := g.run(ctx, nil, "var", "GIT_COMMITTER_IDENT"); err != nil { // no identity configured
		g.env = append(g.env, "GIT_AUTHOR_NAME=dossier", "GIT_AUTHOR_EMAIL=dossier@localhost", "GIT_COMMITTER_NAME=dossier", "GIT_COMMITTER_EMAIL=dossier@localhost")
	}
	commit, err := g.run(ctx, nil, args...)
	return strings.TrimSpace(commit), err
}

// git runs the system's git in one repository, with a separate index.
type git struct {
	dir string
	env []string
}

func (g *git) inside(ctx context.Context) bool {
	_, err := g.run(ctx, nil, "rev-parse", "--git-dir")
	return err == nil
}

func (g *git) run(ctx context.Context, in []byte, args ...string) (string, error) {
	c := exec.CommandContext(ctx, "git", append([]string{"-C", g.dir, "-c", "core.autocrlf=false", "-c", "gc.auto=0"}, args...)...)
	c.Env, c.Stdin = g.env, bytes.NewReader(in)
	var out, said bytes.Buffer
	c.Stdout, c.Stderr = &out, &said
	if err := c.Run(); err != nil {
		if errors.Is(err, exec.ErrNotFound) {
			return "", errors.New("git is not installed")
		}
		text := strings.TrimSpace(said.String())
		if text == "" {
			text = err.Error()
		}
		return "", fmt.Errorf("git %s: %s", args[0], text)
	}
	return out.String(), nil
}
