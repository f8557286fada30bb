package main

// A build that several processes share: "build --work" does one step of it, and "join"
// the last, which leaves and says what a build by one process would.

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/shards"
	"dossier/cmd/dossier/internal/sitefs"
)

// step does one step of a shared build.
func (c *buildCommand) step(e *env, in engine.Inputs) error {
	const hint = "a step is --work DIR, --phase STEP and, but for the sum, --shard I/N: “dossier help join” shows them"
	switch {
	case c.Work == "" || c.Watch:
		return &usageError{"--phase and --shard say which part of a shared build to do: they need its folder, and no --watch", hint}
	case !slices.Contains(shards.Phases, c.Phase):
		return &usageError{fmt.Sprintf("no step of a shared build: --phase %q", c.Phase), hint}
	}
	share, err := shards.Parse(c.Shard)
	if err != nil && (c.Shard != "" || c.Phase != "sum") {
		return &usageError{fmt.Sprintf("--shard %q is not a share", c.Shard), fmt.Sprintf("write it as I/N, from 1/N to N/N and N up to %d", shards.Most)}
	}
	w, err := c.work(c.Work, in)
	if err != nil {
		return err
	}
	began := time.Now()
	if c.Phase == "sum" {
		err = w.Sum(e.ctx, in, share.N)
	} else {
		err = w.Share(e.ctx, c.Phase, in, share, c.Compress)
	}
	if err != nil {
		return c.stopped(e, err)
	}
	c.say(e, fmt.Sprintf("%s: %s; %s", c.Work, strings.TrimSpace(c.Phase+" "+c.Shard), short(time.Since(began))))
	return nil
}

// work opens the folder of a shared build, unless that is no place for one.
func (c *buildCommand) work(dir string, in engine.Inputs) (*shards.Work, error) {
	if err := refused(dir, "--work", c.Root, in); err != nil {
		return nil, err
	}
	if sitefs.Within(dir, c.out()) || sitefs.Within(c.out(), dir) {
		return nil, &usageError{fmt.Sprintf("%s and %s lie in each other, and the one holds what the sources hold", dir, c.out()), "choose a folder of its own with --work"}
	}
	return shards.Open(dir, c.Root, in, fmt.Sprintf("%q %v", c.Date, c.Frozen))
}

type joinCommand struct {
	archiveFlags
	Work string `required:"" placeholder:"DIR" help:"Folder in which the steps of the build were done."`
	Out  string `placeholder:"DIR" help:"Folder to write the site to (default: public)."`
	Drop bool   `name:"drop-addresses" help:"Join even if addresses of the site in --out are lost."`
}

// Help lists the steps of a shared build.
func (joinCommand) Help() string {
	return `Several processes build one site in a folder that they share, or that is carried from one to the next:

  dossier build --work DIR --phase read --shard I/N     for each I from 1 to N
  dossier build --work DIR --phase sum                  once all have read
  dossier build --work DIR --phase scan --shard I/N     for each I
  dossier build --work DIR --phase pages --shard I/N    for each I, once all have scanned
  dossier join --work DIR                               once all pages are made

All other flags are the same in each step. A step may be done twice, or again after it was killed. The site, the messages and the exit status are those of “dossier build”. The folder holds what the sources hold, so only its owner may read it; remove it when the site is there.`
}

// Run joins what the shares made.
func (j *joinCommand) Run(e *env) error {
	began := time.Now()
	c := &buildCommand{archiveFlags: j.archiveFlags, Out: j.Out, Drop: j.Drop}
	in, err := c.inputs()
	if err != nil {
		return err
	}
	w, err := c.work(j.Work, in)
	if err != nil {
		return err
	}
	folder, err := c.open(in)
	if err != nil {
		return err
	}
	c.doubt(e, folder)
	defer folder.Close()
	if !c.Drop {
		in.Standing = folder.Public()
	}
	g, err := w.Join(e.ctx, in, folder)
	if err != nil {
		return c.stopped(e, c.unwritten(err))
	}
	if g.Relinked {
		if err := c.keepAddresses(in, g.Permalinks); err != nil {
			return err
		}
	}
	removed, err := c.commit(in, folder, slices.Values(g.Files), &g.Messages)
	if err != nil {
		return err
	}
	stats := engine.Stats{Written: g.Written, Unchanged: len(g.Files) - g.Written, Removed: removed, Elapsed: time.Since(began)}
	return c.published(e, in, built{g.Messages, g.Counts, len(g.Files), stats}, g.Relinked)
}
