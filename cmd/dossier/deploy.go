package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"dossier/cmd/dossier/internal/deploy"
	"dossier/cmd/dossier/internal/sitefs"
)

type deployCommand struct {
	Target    string `arg:"" help:"A folder; s3://BUCKET/PREFIX or gs://BUCKET/PREFIX; or git:REMOTE#BRANCH."`
	Root      string `default:"." placeholder:"DIR" help:"Folder of the archive."`
	Site      string `placeholder:"DIR" help:"Folder of the built site (default: public)."`
	DryRun    bool   `help:"Say what would be uploaded and deleted, and do nothing."`
	Gzip      bool   `help:"Store texts compressed in an object store; every browser takes them so."`
	Overwrite bool   `help:"Take the place of files that no deploy put there."`
	Verify    bool   `help:"Compare what the target holds, file by file, instead of believing its manifest."`
	Private   bool   `help:"Put up a site that was built with --max-tlp or --drafts."`
	JSON      bool   `name:"json" help:"Print the report as JSON."`
	Quiet     bool   `help:"Print errors only."`
}

// Help tells where keys are looked for.
func (deployCommand) Help() string {
	return `Uploads what differs from the last deploy: first what pages need, then pages, then deletes what the site lost. Files that others put there stay. A deploy that was cut off is finished by the next one.

Settings of s3:// and gs:// follow a question mark: s3://bucket/prefix?endpoint=https://minio.example&region=eu-1. Keys come from the environment: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (or the shared credentials file, or the role of the container or machine); GS_ACCESS_KEY_ID and GS_SECRET_ACCESS_KEY (HMAC keys of Google). For other stores, deploy to a folder and copy it with rclone.`
}

// Run deploys a site.
func (c *deployCommand) Run(e *env) error {
	start := time.Now()
	site := c.Site
	if site == "" {
		site = filepath.Join(c.Root, "public")
	}
	if _, err := os.Stat(site); err != nil {
		return &usageError{fmt.Sprintf("there is no site at %q", site), "run dossier build first, or name the folder with --site"}
	}
	held, err := sitefs.Lock(site)
	if err != nil {
		return fmt.Errorf("%s: %w\n  hint: wait for the build to end", site, err)
	}
	defer func() { _ = held.Unlock() }()
	tree, err := deploy.Open(site)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: %s is missing\n  hint: this is no site that dossier build made, or files were removed from it; build it again", site, missingFile(err))
	case err != nil:
		return fmt.Errorf("%s: %w\n  hint: build the site again", site, err)
	}
	defer tree.Close()
	if tree.Marking != "" && !c.Private {
		return fmt.Errorf("%s is marked %s: it holds what not everybody may see\n  hint: build it without --max-tlp and --drafts; or pass --private, to a place that only those reach who may see it", site, tree.Marking)
	}
	o := deploy.Options{DryRun: c.DryRun, Gzip: c.Gzip, Overwrite: c.Overwrite, Verify: c.Verify}
	if e.terminal && !c.Quiet && !c.JSON {
		o.Progress = progress(e.stderr)
	}
	report, err := c.deploy(e, site, tree, o)
	if o.Progress != nil {
		o.Progress(-1, 0)
	}
	var usage *usageError
	switch {
	case errors.As(err, &usage):
		return err
	case errors.Is(err, deploy.ErrTaken):
		return fmt.Errorf("%s: %w\n  hint: name another target, or pass --overwrite when these files may go", c.Target, err)
	case err != nil && report != nil:
		return fmt.Errorf("%s: %w\n  hint: nothing is lost; when the cause is mended, the same call finishes the work", c.Target, err)
	case err != nil:
		return fmt.Errorf("%s: %w\n  hint: nothing was changed; check the target and who may write there", c.Target, err)
	}
	c.tell(e, report, time.Since(start))
	return nil
}

func missingFile(err error) string {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Path
	}
	return err.Error()
}

// deploy finds the target and puts the site there.
func (c *deployCommand) deploy(e *env, site string, tree *deploy.Tree, o deploy.Options) (*deploy.Report, error) {
	bad := func(err error) error {
		return &usageError{fmt.Sprintf("%s: %s", c.Target, err), "dossier deploy -h tells how targets are named and where keys are looked for"}
	}
	if rest, ok := strings.CutPrefix(c.Target, "git:"); ok {
		remote, branch, named := strings.Cut(rest, "#")
		if !named {
			branch = "gh-pages"
		}
		b := &deploy.Branch{Repository: c.Root, Remote: remote, Name: branch, Message: "Publish the site, as " + generator() + " built it"}
		return b.Deploy(e.ctx, tree, o)
	}
	var target deploy.Target
	u, err := url.Parse(c.Target)
	switch {
	case err == nil && (u.Scheme == "s3" || u.Scheme == "gs"):
		target, err = deploy.NewS3(u, os.Getenv)
	case strings.Contains(c.Target, "://"):
		err = errors.New("no target is named so")
	default:
		if inside(site, c.Target) {
			return nil, bad(errors.New("the site cannot be put into itself"))
		}
		if c.DryRun {
			if _, missing := os.Stat(c.Target); missing != nil {
				target = nothing{}
				break
			}
		}
		folder, err := deploy.NewFolder(c.Target)
		if err != nil {
			return nil, err
		}
		held, err := sitefs.Lock(c.Target)
		if err != nil {
			return nil, err
		}
		defer func() { _ = held.Unlock() }()
		defer folder.Close() // before the lock goes
		target = folder
	}
	if err != nil {
		return nil, bad(err)
	}
	return deploy.Deploy(e.ctx, tree, target, o)
}

// nothing is a folder that is not there, of which a dry run asks.
type nothing struct{ deploy.Target }

func (nothing) Get(context.Context, string) ([]byte, error)     { return nil, fs.ErrNotExist }
func (nothing) List(context.Context) (map[string]string, error) { return nil, nil }
func (nothing) Compressed() bool                                { return true }

// inside reports whether a folder is another or lies in it, or the other way.
func inside(a, b string) bool {
	real := func(dir string) string {
		abs, err := filepath.Abs(dir)
		if err != nil {
			return dir
		}
		if r, err := filepath.EvalSymlinks(abs); err == nil {
			return r
		}
		return abs
	}
	a, b = real(a), real(b)
	for range 2 {
		if rel, err := filepath.Rel(a, b); err == nil && filepath.IsLocal(rel) {
			return true
		}
		a, b = b, a
	}
	return false
}

// tell says what was done, or would be.
func (c *deployCommand) tell(e *env, r *deploy.Report, took time.Duration) {
	if c.JSON {
		_ = jsonLines(e.stdout).Encode(map[string]any{"type": "deploy", "target": c.Target, "dry_run": c.DryRun, "uploaded": notNil(r.Uploaded), "deleted": notNil(r.Deleted),
			"unchanged": r.Unchanged, "bytes": r.Bytes, "resumed": r.Resumed, "seconds": took.Seconds()})
		return
	}
	if c.Quiet {
		return
	}
	if c.DryRun {
		for _, path := range r.Uploaded {
			fmt.Fprintln(e.stdout, "+ "+path)
		}
		for _, path := range r.Deleted {
			fmt.Fprintln(e.stdout, "- "+path)
		}
	}
	if r.Resumed {
		fmt.Fprintln(e.stdout, "an earlier deploy had not come to its end; this one finishes it")
	}
	verb := ""
	if c.DryRun {
		verb = "would be "
	}
	fmt.Fprintf(e.stdout, "%s: %s %suploaded (%.1f kB), %s %sdeleted, %d unchanged; %s\n", c.Target, counted(len(r.Uploaded), "file"), verb, float64(r.Bytes)/1000, counted(len(r.Deleted), "file"), verb, r.Unchanged, short(took))
}

func notNil(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}
