package main

// Comparing links: an edit to one name can change links in texts nobody looked at,
// so a reviewer of a pull request sees each of them.

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"dossier/cmd/dossier/internal/commits"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/review"
)

type entitiesDiff struct {
	placeFlags
	Old    string `arg:"" help:"A commit of the archive's repository, or a built site (its folder or its archive.json)."`
	New    string `arg:"" optional:"" help:"Another built site (default: the archive as it is now)."`
	Format string `enum:"text,json,markdown" default:"text" placeholder:"FORMAT" help:"Output format: text, json, or markdown (for a pull request)."`
}

// Run prints how the links of two archives differ.
func (c *entitiesDiff) Run(e *env) error {
	var old, now *review.Links
	var err error
	if c.New != "" {
		if now, err = siteLinks(c.New); err != nil {
			return err
		}
	} else {
		g, _, err := c.read(e)
		if err != nil {
			return err
		}
		now = review.LinksOf(g)
	}
	if _, statErr := os.Stat(c.Old); statErr == nil && review.IsSite(c.Old) {
		old, err = siteLinks(c.Old)
	} else {
		old, err = c.commitLinks(e, c.Old)
	}
	if err != nil {
		return err
	}
	d := review.Compare(old, now)
	switch {
	case c.JSON || c.Format == "json":
		enc := diag.JSON(e.stdout)
		enc.SetIndent("", " ")
		return enc.Encode(d)
	case c.Format == "markdown":
		d.WriteMarkdown(e.stdout, old, now)
	default:
		d.WriteText(e.stdout, old, now)
	}
	return nil
}

// siteLinks reads the links of a built site.
func siteLinks(name string) (*review.Links, error) {
	l, err := review.LinksIn(name)
	if err != nil {
		return nil, usage(err)
	}
	return l, nil
}

// commitLinks reads the archive as of a commit: its sources and its content.
func (c *entitiesDiff) commitLinks(e *env, rev string) (*review.Links, error) {
	hint := "pass a commit, branch or tag of the archive's repository, or a built site"
	if strings.HasPrefix(rev, "-") {
		return nil, &usageError{fmt.Sprintf("%q is not a commit", rev), hint}
	}
	dir, err := os.MkdirTemp("", "dossier-*")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	in, err := c.inputs()
	if err != nil {
		return nil, err
	}
	for _, part := range []struct{ from, to string }{{in.Sources, "seeds"}, {in.Content, "content"}} {
		err := commits.Folder(e.ctx, part.from, rev, filepath.Join(dir, part.to))
		var wrong *commits.Error
		if errors.As(err, &wrong) {
			return nil, &usageError{wrong.Error(), hint}
		}
		if err != nil {
			return nil, diag.Hintf(hint, "%w", err)
		}
	}
	if err := os.MkdirAll(filepath.Join(dir, "seeds"), 0o755); err != nil {
		return nil, err
	}
	in.Sources, in.Content = filepath.Join(dir, "seeds"), filepath.Join(dir, "content")
	g, err := engine.Read(e.ctx, in)
	if err != nil {
		return nil, err
	}
	return review.LinksOf(g), nil
}
