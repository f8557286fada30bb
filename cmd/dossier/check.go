package main

import (
	"errors"
	"fmt"
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
	Format   string `enum:"text,json,sarif,github" default:"text" placeholder:"FORMAT" help:"text, json (lines), sarif, or github for annotations of a pull request."`
	External bool   `help:"Ask also whether links out of the archive lead somewhere; what was asked is remembered."`
}

// Run builds the site without writing it, and says what to mend.
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
	g, err := engine.Build(e.ctx, in, nil, site)
	if in.Progress != nil {
		in.Progress(-1, 0)
	}
	var failure *engine.Failure
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

// external asks for the links that lead out of the archive.
func (c *checkCommand) external(e *env, list *check.List, addresses []check.Address) error {
	x := check.External{Agent: generator() + " (checks the links of an archive)"}
	if dir, err := os.UserCacheDir(); err == nil {
		x.Cache = filepath.Join(dir, "dossier", "links.json")
	}
	if c.Format == "text" && !c.Quiet {
		fmt.Fprintf(e.stderr, "asking for %d addresses, one request to a host at a time\n", len(addresses))
	}
	if err := x.Check(e.ctx, list, addresses); err != nil {
		return fmt.Errorf("checking links out of the archive: %w\n  hint: check it again; what was asked is remembered", err)
	}
	return nil
}

// print writes what was found in the format that was asked for.
func (c *checkCommand) print(e *env, found []check.Finding, site *check.Site) error {
	errs, warnings, notes := check.Count(found, diag.Error), check.Count(found, diag.Warning), check.Count(found, diag.Note)
	files, size := site.Totals()
	switch c.Format {
	case "json":
		if err := check.JSON(e.stdout, found); err != nil {
			return err
		}
		return jsonLines(e.stdout).Encode(map[string]any{"type": "summary", "errors": errs, "warnings": warnings, "notes": notes, "files": files, "bytes": size})
	case "sarif":
		return check.SARIF(e.stdout, found, generator())
	case "github":
		check.GitHub(e.stdout, found)
	default:
		check.Text(e.stderr, found, c.Quiet)
	}
	if !c.Quiet {
		_, err := fmt.Fprintf(e.stdout, "%s, %s, %s; a site of %d files, %.1f MB\n", counted(errs, "error"), counted(warnings, "warning"), counted(notes, "note"), files, float64(size)/1e6)
		return err
	}
	return nil
}
