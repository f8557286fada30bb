package main

// Checking before publication: the site is built in memory, so that links and page
// weights are those of the real site, and nothing is written.

import (
	"errors"
	"os"
	"path/filepath"

	"dossier/cmd/dossier/internal/check"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/review"
)

type checkCommand struct {
	archiveFlags
	Format   string `enum:"text,json,sarif,github" default:"text" placeholder:"FORMAT" help:"Output format: text, json (one object per line), sarif, or github (annotations on a pull request)."`
	External bool   `help:"Also check links to other sites; results are cached for a week."`
}

// Run builds the site in memory and prints what to fix.
func (c *checkCommand) Run(e *env) error {
	in, err := c.inputs()
	if err != nil {
		return err
	}
	if c.JSON {
		c.Format = "json"
	}
	if e.terminal && !c.Quiet && c.Format == "text" {
		in.Progress = progress(e.stderr)
	}
	site := check.NewSite()
	memory, _ := c.warm(in).Recall(e.ctx, in, func(string, string, int64) bool { return false })
	g, err := engine.Build(e.ctx, in, memory, site)
	if in.Progress != nil {
		in.Progress(-1, 0)
	}
	var failure *diag.Failure
	var list *check.List
	switch {
	case errors.As(err, &failure):
		list = check.NewList(content.Checks{})
		list.Messages(diag.List{failure.Message})
	case err != nil:
		return err
	default:
		publishers, entities, checks := g.Curated()
		list = check.NewList(checks)
		kept := check.Curated{Publishers: publishers, Entities: entities, Sources: in.ShownSources, Content: in.ShownContent}
		list.Messages(g.Messages)
		list.Archive(g.Archive.Archive, kept)
		if err := site.Report(list, g.Archive.Site.Root(), func(page, id string) (string, int) { return review.Place(g, page, id) }, g.File); err != nil {
			return err
		}
		if c.External {
			if err := c.external(e, list, check.Addresses(g.Archive.Archive, kept)); err != nil {
				return err
			}
		}
	}
	found := list.Findings()
	if err := c.print(e, found, site); err != nil {
		return err
	}
	if check.Count(found, diag.Error) > 0 || c.Strict && check.Count(found, diag.Warning) > 0 {
		return errReported
	}
	return nil
}

// external checks the links to other sites.
func (c *checkCommand) external(e *env, list *check.List, addresses []check.Address) error {
	x := check.External{Agent: generator() + " (checks the links of an archive)"}
	if dir, err := os.UserCacheDir(); err == nil {
		x.Cache = filepath.Join(dir, "dossier", "links.json")
	}
	if c.Format == "text" && !c.Quiet {
		diag.Printf(e.stderr, "checking %s on other sites, one request per host at a time\n", diag.Counted(len(addresses), "link"))
	}
	if err := x.Check(e.ctx, list, addresses); err != nil {
		return diag.Hintf("run the check again; results so far are cached", "checking links to other sites: %w", err)
	}
	return nil
}

// print writes the findings in the chosen format.
func (c *checkCommand) print(e *env, found []check.Finding, site *check.Site) error {
	errs, warnings, notes := check.Count(found, diag.Error), check.Count(found, diag.Warning), check.Count(found, diag.Note)
	files, size := site.Totals()
	switch c.Format {
	case "json":
		if err := check.JSON(e.stdout, found); err != nil {
			return err
		}
		return diag.JSON(e.stdout).Encode(map[string]any{"type": "summary", "errors": errs, "warnings": warnings, "notes": notes, "files": files, "bytes": size})
	case "sarif":
		return check.SARIF(e.stdout, found, generator())
	case "github":
		check.GitHub(e.stdout, found)
	default:
		check.Text(e.stderr, found, c.Quiet)
	}
	if !c.Quiet {
		err := diag.Printf(e.stdout, "%s, %s, %s; %s, %.1f MB\n", diag.Counted(errs, "error"), diag.Counted(warnings, "warning"), diag.Counted(notes, "note"), diag.Counted(files, "file"), float64(size)/1e6)
		return err
	}
	return nil
}
