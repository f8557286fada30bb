package main

// Comparing links: an edit to one name can change links in texts nobody looked at,
// so a reviewer of a pull request sees each of them.

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"path"
	"path/filepath"
	"strings"

	"dossier/cmd/dossier/internal/commits"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/input"
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
		if now, err = builtLinks(c.New); err != nil {
			return err
		}
	} else {
		g, _, err := c.read(e)
		if err != nil {
			return err
		}
		now = review.LinksOf(g)
	}
	if _, statErr := os.Stat(c.Old); statErr == nil && isSite(c.Old) {
		old, err = builtLinks(c.Old)
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

// isSite reports whether a path is a built site, or its archive.json.
func isSite(name string) bool {
	if path.Base(filepath.ToSlash(name)) == "archive.json" {
		return true
	}
	_, err := os.Stat(filepath.Join(name, "archive.json"))
	return err == nil
}

// builtLinks reads the links of a built site.
func builtLinks(name string) (*review.Links, error) {
	if filepath.Base(name) == "archive.json" {
		name = filepath.Dir(name)
	}
	var all struct {
		Schema    string `json:"schema"`
		Briefings []struct {
			URL string `json:"url"`
		} `json:"briefings"`
		Entities []struct {
			ID   string `json:"id"`
			Name string `json:"name"`
		} `json:"entities"`
	}
	hint := "pass a folder that “dossier build” wrote, or a commit"
	if err := readJSON(filepath.Join(name, "archive.json"), &all); err != nil {
		return nil, &usageError{fmt.Sprintf("%s is not a built site: %s", name, err), hint}
	}
	if all.Schema != "dossier/archive/1" {
		return nil, &usageError{fmt.Sprintf("%s is not a built site", name), hint}
	}
	l := review.NewLinks()
	for _, x := range all.Entities {
		l.Names[x.ID] = x.Name
	}
	for _, x := range all.Briefings {
		var b struct {
			Source struct {
				File string `json:"file"`
			} `json:"source"`
			Mentions []struct {
				Entity  string `json:"entity"`
				Surface string `json:"surface"`
			} `json:"mentions"`
		}
		at := path.Clean("/" + strings.TrimSuffix(x.URL, ".html") + ".json")
		if err := readJSON(filepath.Join(name, filepath.FromSlash(at)), &b); err != nil {
			return nil, &usageError{fmt.Sprintf("the site is incomplete: %s", err), "build it again"}
		}
		for _, m := range b.Mentions {
			l.Add(b.Source.File, m.Surface, m.Entity)
		}
	}
	return l, nil
}

func readJSON(name string, v any) error {
	data, err := input.ReadGiven(name, math.MaxInt64-1)
	if err != nil {
		return errors.New(cause(err))
	}
	return json.Unmarshal(data, v)
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
