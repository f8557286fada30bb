package deploy

// A branch of a git repository as a target: one commit for each deploy, made without
// a work tree, so that the repository one works in is not disturbed. The commit takes
// the place of the last one: what a site took back must not stay in its history.

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
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
	Generator  string // the program's name and version
}

// subject begins the message of a deploy's commit, and tells it from those of others.
const subject = "Publish the site built by "

// pushes is how often a deploy starts over when someone else pushed meanwhile.
const pushes = 3

// ErrHistory means that the host keeps the branch's history, which holds what the
// site took back.
var ErrHistory = errors.New("the host does not let a deploy replace the history of the branch, which holds the site as it was")

// ErrMeanwhile means that somebody else deployed at the same time.
var ErrMeanwhile = errors.New("somebody else deployed to the branch at the same time")

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
	g := newGit(b.Repository, tmp)
	if _, err := g.run(ctx, nil, "check-ref-format", "refs/heads/"+b.Name); err != nil {
		if errors.Is(err, errNoGit) {
			return nil, err
		}
		return nil, fmt.Errorf("%q is no name of a branch", b.Name)
	}
	if b.Repository == "" || !g.inside(ctx) {
		g.dir = filepath.Join(tmp, "repository")
		if err := os.Mkdir(g.dir, 0o755); err != nil {
			return nil, err
		}
		if _, err := g.run(ctx, nil, "init", "--quiet", "--bare"); err != nil {
			return nil, err
		}
	}
	var before *branchState
	for n := 1; ; n++ {
		now, err := b.state(ctx, g)
		if err == nil && before != nil && now.manifest != before.manifest && now.manifest != string(tree.manifest) {
			return nil, ErrMeanwhile // theirs may be of newer sources
		}
		var report *Report
		if err == nil {
			before = now
			report, err = b.once(ctx, g, tree, now, o)
		}
		var r *rejected
		if err == nil || !errors.As(err, &r) || n == pushes {
			return report, err
		}
	}
}

// rejected means that the branch changed while the commit was made.
type rejected struct{ error }

func (b *Branch) ref() string { return "refs/heads/" + b.Name }

// once makes the commit and pushes it, if the branch is still as it was.
func (b *Branch) once(ctx context.Context, g *git, tree *Tree, s *branchState, o Options) (*Report, error) {
	report, changed, err := s.compare(tree, o)
	if err != nil {
		return nil, err
	}
	ground, err := b.ground(ctx, g, s.head, report)
	if err != nil {
		return nil, err
	}
	stays := s.head == ground.commit // nothing of the history is dropped
	if o.DryRun || len(changed) == 0 && len(report.Deleted) == 0 && s.manifest == string(tree.manifest) && ground.dropped < 2 {
		return report, nil
	}
	if err := b.index(ctx, g, tree, changed, report.Deleted); err != nil {
		return nil, err
	}
	commit, err := b.commit(ctx, g, ground.commit)
	if err != nil {
		return nil, err
	}
	if _, err := g.run(ctx, nil, "push", "--quiet", "--force-with-lease="+b.ref()+":"+s.head, "--", b.Remote, commit+":"+b.ref()); err != nil {
		switch said := err.Error(); {
		case strings.Contains(said, "[rejected]"), strings.Contains(said, "cannot lock ref"), strings.Contains(said, "fetch first"):
			return nil, &rejected{err}
		case strings.Contains(said, "[remote rejected]") && !stays:
			return nil, fmt.Errorf("%w: %w", ErrHistory, err)
		}
		return nil, err
	}
	if !stays {
		report.notef("the branch holds this site and no earlier one; the host may go on showing the commit %s to whoever knows its hash, until it is purged (see “Taking something back” in docs/publishing.md)", s.head[:min(len(s.head), 12)])
	}
	return report, nil
}

// branchState is a branch as it was found; its files are in the index.
type branchState struct {
	head       string            // its commit; "" for none
	manifest   string            // what it says of itself; "" for nothing
	held       map[string]bool   // every path
	there      map[string]string // files of earlier deploys: path → SHA-256
	unreadable error             // why the manifest does not tell
}

// state fetches the branch and reads it into the index.
func (b *Branch) state(ctx context.Context, g *git) (*branchState, error) {
	s := &branchState{held: map[string]bool{}, there: map[string]string{}}
	heads, err := g.run(ctx, nil, "ls-remote", "--", b.Remote, b.ref())
	if err != nil {
		return nil, err
	}
	for line := range strings.Lines(heads) {
		if id, name, _ := strings.Cut(strings.TrimSpace(line), "\t"); name == b.ref() {
			s.head = id
		}
	}
	if s.head == "" {
		_, err = g.run(ctx, nil, "read-tree", "--empty")
		return s, err
	}
	if _, err := g.run(ctx, nil, "fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules", "--", b.Remote, b.ref()); err != nil {
		return nil, err
	}
	if _, err := g.run(ctx, nil, "read-tree", s.head); err != nil {
		return nil, &rejected{err} // it was replaced since
	}
	names, err := g.run(ctx, nil, "ls-files", "-z")
	if err != nil {
		return nil, err
	}
	for name := range strings.SplitSeq(strings.TrimSuffix(names, "\x00"), "\x00") {
		s.held[name] = true
	}
	if !s.held[manifestName] {
		return s, nil
	}
	if s.manifest, err = g.run(ctx, nil, "cat-file", "blob", s.head+":"+manifestName); err != nil {
		return nil, err
	}
	m, err := readManifest([]byte(s.manifest))
	if s.unreadable = err; err == nil {
		for _, f := range m.Files {
			s.there[f.Path] = f.SHA256
		}
	}
	return s, nil
}

// compare says what differs between a site and the branch.
func (s *branchState) compare(tree *Tree, o Options) (report *Report, changed []File, err error) {
	force := o.Overwrite || o.Prune
	if s.unreadable != nil && !force {
		return nil, nil, fmt.Errorf("%w: %w", ErrTaken, s.unreadable)
	}
	report = &Report{}
	wanted := map[string]bool{manifestName: true}
	for _, f := range tree.Files {
		wanted[f.Path] = true
		taken := ""
		for at := f.Path; at != "."; at = filepath.ToSlash(filepath.Dir(at)) { // a file in a folder's place, too
			if _, ours := s.there[at]; s.held[at] && !ours {
				taken = at
			}
		}
		switch {
		case taken != "" && !force:
			return nil, nil, fmt.Errorf("%w: %s", ErrTaken, taken)
		case s.there[f.Path] == f.SHA256 && s.held[f.Path] && !o.Verify:
			report.Unchanged++
		default:
			changed = append(changed, f)
			report.Uploaded = append(report.Uploaded, f.Path)
			report.Bytes += f.Size
		}
	}
	known := s.manifest != "" && s.unreadable == nil
	for _, path := range slices.Sorted(maps.Keys(s.held)) {
		_, ours := s.there[path]
		switch {
		case wanted[path]:
		case ours || o.Prune:
			report.Deleted = append(report.Deleted, path)
		case !known:
			report.Left = append(report.Left, path)
		}
	}
	return report, changed, nil
}

// A ground is what the new commit stands on.
type ground struct {
	commit  string // "" for nothing
	dropped int    // how many commits are left out above it
}

// ground looks for the newest commit that holds nothing of a site. On a branch that
// began with a deploy there is none: it is the site's own. On another, a commit of
// somebody else is not dropped, and the report says what that means.
func (b *Branch) ground(ctx context.Context, g *git, head string, report *Report) (ground, error) {
	if head == "" {
		return ground{}, nil
	}
	out, err := g.run(ctx, nil, "log", "--first-parent", "--no-show-signature", "--format=%H %s", head) // newest first
	if err != nil {
		return ground{}, err
	}
	log := strings.Split(strings.TrimSpace(out), "\n")
	holds, err := g.sites(ctx, log)
	if err != nil {
		return ground{}, err
	}
	root, _, _ := strings.Cut(log[len(log)-1], " ")
	raw, err := g.run(ctx, nil, "cat-file", "commit", root)
	if err != nil {
		return ground{}, err
	}
	about, _, _ := strings.Cut(raw, "\n\n")
	cut := strings.Contains(about, "\nparent ") // a shallow clone ends here
	own := holds[len(log)-1] && !cut
	for i, line := range log {
		commit, said, _ := strings.Cut(line, " ")
		if own || holds[i] && strings.HasPrefix(said, subject) && !(cut && i == len(log)-1) {
			continue
		}
		if slices.Contains(holds[i:], true) {
			report.notef("the branch has the work of others above a deploy, so its history is kept: there, what this site took back can still be read. To drop it, use a branch for the site alone, or delete this one first (git push %s --delete %s) and deploy again", b.Remote, b.Name)
		}
		return ground{commit, i}, nil
	}
	theirs := slices.DeleteFunc(log, func(line string) bool { _, said, _ := strings.Cut(line, " "); return strings.HasPrefix(said, subject) })
	if n := len(theirs); n > 0 {
		report.notef("the branch keeps no history, nor that of the commits by others (%d); their files stay", n)
	}
	return ground{"", len(holds)}, nil
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
	for _, path := range gone { // first: a file may become a folder
		fmt.Fprintf(&lines, "0 %s\t%s\x00", strings.Repeat("0", len(ids[0])), path)
	}
	for i, f := range list {
		fmt.Fprintf(&lines, "100644 %s\t%s\x00", ids[i], f.Path)
	}
	_, err = g.run(ctx, lines.Bytes(), "update-index", "--replace", "-z", "--index-info") // compare asked what may be replaced
	return err
}

func (b *Branch) commit(ctx context.Context, g *git, parent string) (string, error) {
	id, err := g.run(ctx, nil, "write-tree")
	if err != nil {
		return "", err
	}
	args := []string{"commit-tree", strings.TrimSpace(id), "-m", subject + b.Generator}
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

// newGit runs git in a folder, whatever repository a hook that calls this is in.
func newGit(dir, tmp string) *git {
	if dir == "" {
		dir = tmp
	}
	env := slices.DeleteFunc(os.Environ(), func(set string) bool {
		name, _, _ := strings.Cut(set, "=")
		return slices.Contains([]string{"GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_NAMESPACE"}, name)
	})
	return &git{dir: dir, env: append(env, "GIT_INDEX_FILE="+filepath.Join(tmp, "index"), "GIT_TERMINAL_PROMPT=0", "GIT_NO_REPLACE_OBJECTS=1", "LC_ALL=C")}
}

func (g *git) inside(ctx context.Context) bool {
	_, err := g.run(ctx, nil, "rev-parse", "--git-dir")
	return err == nil
}

// sites reports which commits, each at the beginning of a line, hold a site of ours.
func (g *git) sites(ctx context.Context, log []string) ([]bool, error) {
	var ask bytes.Buffer
	for _, line := range log {
		commit, _, _ := strings.Cut(line, " ")
		fmt.Fprintf(&ask, "%s:%s\n", commit, manifestName)
	}
	out, err := g.run(ctx, ask.Bytes(), "cat-file", "--batch-check=%(objecttype) %(objectname)")
	if err != nil {
		return nil, err
	}
	holds, known := make([]bool, len(log)), map[string]bool{}
	for i, line := range strings.Split(strings.TrimSpace(out), "\n") {
		id, blob := strings.CutPrefix(line, "blob ")
		if !blob || i >= len(log) {
			continue
		}
		if _, asked := known[id]; !asked {
			data, err := g.run(ctx, nil, "cat-file", "blob", id)
			if err != nil {
				return nil, err
			}
			_, err = readManifest([]byte(data))
			known[id] = err == nil
		}
		holds[i] = known[id]
	}
	return holds, nil
}

var errNoGit = errors.New("git is not installed")

func (g *git) run(ctx context.Context, in []byte, args ...string) (string, error) {
	c := exec.CommandContext(ctx, "git", append([]string{"-C", g.dir, "-c", "core.autocrlf=false", "-c", "core.ignorecase=false", "-c", "gc.auto=0"}, args...)...)
	c.Env, c.Stdin = g.env, bytes.NewReader(in)
	var out, said bytes.Buffer
	c.Stdout, c.Stderr = &out, &said
	if err := c.Run(); err != nil {
		if errors.Is(err, exec.ErrNotFound) {
			return "", errNoGit
		}
		text := strings.TrimSpace(said.String())
		if text == "" {
			text = err.Error()
		}
		return "", fmt.Errorf("git %s: %s", args[0], text)
	}
	return out.String(), nil
}
