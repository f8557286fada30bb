package main

// Publishing: what "dossier build" wrote goes to a host. A site built for a private
// audience is refused unless that is confirmed, because an upload cannot be undone.

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
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/shards"
	"dossier/cmd/dossier/internal/sitefs"
)

type deployCommand struct {
	Target    string `arg:"" help:"A folder; s3://BUCKET/PREFIX or gs://BUCKET/PREFIX; or git:REMOTE#BRANCH (default branch: gh-pages)."`
	Root      string `default:"." placeholder:"DIR" help:"Folder of the archive."`
	Site      string `placeholder:"DIR" help:"Folder of the built site (default: public)."`
	DryRun    bool   `help:"Show what would be uploaded and deleted, and change nothing."`
	Gzip      bool   `help:"Store text files gzip-compressed in an object store; every browser accepts them."`
	Overwrite bool   `help:"Overwrite files that were not put there by an earlier deploy."`
	Prune     bool   `help:"Delete every file at the target that is not part of the site, whoever put it there."`
	Verify    bool   `help:"Compare every file at the target instead of trusting its manifest."`
	Host      string `placeholder:"NAME" help:"The host whose limits the site must keep: github-pages (default for git), gitlab-pages, cloudflare-pages, netlify, s3 or gs (defaults for s3:// and gs://); none to go on without."`
	Private   bool   `help:"Allow a site that was built with --max-tlp or --drafts."`
	Phase     string `placeholder:"STEP" help:"Do one step of a deploy that several processes share: begin, files or pages; a deploy without --phase ends it."`
	Shard     string `placeholder:"I/N" help:"With --phase files or pages: the share that this process uploads, such as 3/8."`
	JSON      bool   `name:"json" help:"Print the report as JSON."`
	Quiet     bool   `help:"Print only errors."`
}

// Help explains the order of a deploy and where credentials come from.
func (deployCommand) Help() string {
	return `Uploads only what changed since the last deploy: first the files that pages need, then the pages. Then it deletes what is no longer part of the site. Files it did not upload stay. The next deploy completes one that was interrupted. A git branch holds one commit: the last site, and no earlier one.

Options for s3:// and gs:// follow a question mark: s3://bucket/prefix?endpoint=https://minio.example&region=eu-1. Credentials come from the environment: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (or the shared credentials file, or the role of the container or machine); GS_ACCESS_KEY_ID and GS_SECRET_ACCESS_KEY (Google HMAC keys). For other stores, build into a folder and copy it with rclone.`
}

// Run deploys a site.
func (c *deployCommand) Run(e *env) error {
	start := time.Now()
	site := c.Site
	if site == "" {
		site = filepath.Join(c.Root, "public")
	}
	if _, err := os.Stat(site); err != nil {
		return &usageError{fmt.Sprintf("no site found in %s", site), "run “dossier build” first, or pass the folder with --site"}
	}
	o := deploy.Options{DryRun: c.DryRun, Gzip: c.Gzip, Overwrite: c.Overwrite, Prune: c.Prune, Verify: c.Verify}
	if err := c.step(&o); err != nil {
		return err
	}
	if o.Share == nil { // else several have it at once, and each byte is compared with the manifest
		held, err := sitefs.Lock(site)
		if err != nil {
			return diag.Hintf("wait until the build has finished", "%s: %w", site, err)
		}
		defer func() { _ = held.Unlock() }()
	}
	tree, err := deploy.Open(site)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return diag.Hintf("build the site again: files were removed from it, or “dossier build” did not make it", "%s: %s is missing", site, missingFile(err))
	case err != nil:
		return diag.Hintf("build the site again", "%s: %w", site, err)
	}
	defer tree.Close()
	if tree.Marking != "" && !c.Private {
		return diag.Hintf("build it without --max-tlp and --drafts, or pass --private if only the intended readers can reach the target",
			"%s is marked %s and is not for publication", site, tree.Marking)
	}
	var over *deploy.TooMuch
	switch err := tree.Fits(c.Target, c.Host); {
	case errors.As(err, &over):
		return diag.Hintf(over.Advice+"; nothing was sent: pass --host none to go on, or --host with the name of the host it is", "%s: %w", c.Target, err)
	case err != nil:
		return &usageError{err.Error(), "omit --host, or name one of these"}
	}
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
		return diag.Hintf("choose another target, or pass --overwrite to replace these files; --prune also deletes all others there (see which with --dry-run)", "%s: %w", c.Target, err)
	case errors.Is(err, deploy.ErrLost):
		return diag.Hintf("pass --prune to delete them, or --overwrite to keep them; --dry-run shows what would be done", "%s: %w", c.Target, err)
	case errors.Is(err, deploy.ErrHistory):
		return diag.Hintf("allow force pushes to this branch, or delete it, and run the same command again; nothing was changed", "%s: %w", c.Target, err)
	case errors.Is(err, deploy.ErrNotBegun):
		return diag.Hintf("run it with --phase begin first, by one process; a deploy without --phase ends it", "%s: %w", c.Target, err)
	case errors.Is(err, deploy.ErrMeanwhile):
		return diag.Hintf("look which sources theirs was built from, build again, and deploy", "%s: %w", c.Target, err)
	case err != nil && report != nil:
		return diag.Hintf("fix the cause and run the same command again; it continues where this one stopped", "%s: %w", c.Target, err)
	case err != nil:
		return diag.Hintf("nothing was changed; check the target and your permissions", "%s: %w", c.Target, err)
	}
	c.tell(e, report, time.Since(start))
	return nil
}

// step says which step of a shared deploy is to be done.
func (c *deployCommand) step(o *deploy.Options) error {
	share, err := shards.Parse(c.Shard)
	o.Step = deploy.Step(c.Phase)
	switch {
	case c.Phase+c.Shard == "":
		return nil
	case !strings.HasPrefix(c.Target, "s3://") && !strings.HasPrefix(c.Target, "gs://"):
		return &usageError{"only a deploy to an object store can be shared", "omit --phase and --shard"}
	case o.Step == deploy.Begin && c.Shard == "":
		return nil
	case (o.Step == deploy.Needs || o.Step == deploy.Pages) && err == nil && !c.DryRun:
		o.Share = share.Has
		return nil
	}
	return &usageError{fmt.Sprintf("no step of a shared deploy: --phase %q --shard %q", c.Phase, c.Shard), "the steps are begin, by one process, then files and pages with --shard I/N; a deploy without them ends it"}
}

func missingFile(err error) string {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Path
	}
	return err.Error()
}

// deploy opens the target and uploads the site to it.
func (c *deployCommand) deploy(e *env, site string, tree *deploy.Tree, o deploy.Options) (*deploy.Report, error) {
	bad := func(err error) error {
		return &usageError{fmt.Sprintf("%s: %s", c.Target, err), "“dossier help deploy” shows how to write a target and where credentials come from"}
	}
	if rest, ok := strings.CutPrefix(c.Target, "git:"); ok {
		remote, branch, named := strings.Cut(rest, "#")
		if !named {
			branch = "gh-pages"
		}
		b := &deploy.Branch{Repository: c.Root, Remote: remote, Name: branch, Generator: generator()}
		return b.Deploy(e.ctx, tree, o)
	}
	var target deploy.Target
	u, err := url.Parse(c.Target)
	switch {
	case err == nil && (u.Scheme == "s3" || u.Scheme == "gs"):
		target, err = deploy.NewS3(u, os.Getenv)
	case strings.Contains(c.Target, "://"):
		err = errors.New("unknown kind of target")
	default:
		if sitefs.Within(site, c.Target) || sitefs.Within(c.Target, site) {
			return nil, bad(errors.New("the target is inside the site, or the site inside the target"))
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

// nothing stands for a missing target folder during a dry run.
type nothing struct{ deploy.Target }

func (nothing) Get(context.Context, string) ([]byte, error)     { return nil, fs.ErrNotExist }
func (nothing) List(context.Context) (map[string]string, error) { return nil, nil }
func (nothing) Compressed() bool                                { return true }

// tell prints what was done, or would be.
func (c *deployCommand) tell(e *env, r *deploy.Report, took time.Duration) {
	target := e.secrets.Hide(c.Target)
	for i := range r.Notes {
		r.Notes[i] = e.secrets.Hide(r.Notes[i])
	}
	if c.JSON {
		_ = diag.JSON(e.stdout).Encode(map[string]any{"type": "deploy", "target": target, "dry_run": c.DryRun, "uploaded": notNil(r.Uploaded), "deleted": notNil(r.Deleted),
			"left": notNil(r.Left), "notes": notNil(r.Notes), "unchanged": r.Unchanged, "bytes": r.Bytes, "resumed": r.Resumed, "seconds": took.Seconds()})
		return
	}
	if c.Quiet {
		return
	}
	if c.DryRun {
		for _, path := range r.Uploaded {
			diag.Printf(e.stdout, "+ %s\n", path)
		}
		for _, path := range r.Deleted {
			diag.Printf(e.stdout, "- %s\n", path)
		}
	}
	if r.Resumed {
		diag.Printf(e.stdout, "completed an earlier deploy that was interrupted\n")
	}
	verb := ""
	if c.DryRun {
		verb = "would be "
	}
	diag.Printf(e.stdout, "%s: %s %suploaded (%.1f kB), %s %sdeleted, %d unchanged; %s\n", target, diag.Counted(len(r.Uploaded), "file"), verb, float64(r.Bytes)/1000, diag.Counted(len(r.Deleted), "file"), verb, r.Unchanged, short(took))
	if len(r.Left) > 0 {
		diag.Printf(e.stdout, "%s at the target %s not of this site, and no manifest says whose: %s\n  hint: if an earlier site put them there, they are still public; --prune deletes them\n",
			diag.Counted(len(r.Left), "file"), map[bool]string{true: "is", false: "are"}[len(r.Left) == 1], r.Strange())
	}
	for _, note := range r.Notes {
		diag.Printf(e.stdout, "note: %s\n", note)
	}
}

func notNil(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}
