package main

// Decisions that the desk makes in the same way: dividing an entity, and which names are
// likely one.

import (
	"cmp"
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/desk"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/review"
)

type entitiesSplit struct {
	placeFlags
	Entity string   `arg:"" help:"Id or name of the entity."`
	Name   string   `arg:"" help:"The name to separate; with --in, the name or the id of whom these sources mean."`
	In     []string `placeholder:"FILE" help:"Only in this source, in all spellings; may be repeated."`
	Type   string   `enum:",person,organization,place,policy,event,work" default:"" placeholder:"TYPE" help:"With --in: what the new entity is (default: what the other is)."`
}

func (c *entitiesSplit) Run(e *env) error {
	g, in, found, err := c.find(e, c.Entity)
	if err != nil {
		return err
	}
	ent := found[0].Entity
	if len(c.In) > 0 {
		x := desk.Decision{What: "split", IDs: []string{ent.ID}, Name: c.Name, Type: archive.EntityType(cmp.Or(c.Type, string(ent.Type)))}
		if _, there := review.Named(g, c.Name); there {
			x.Into = c.Name
		}
		for _, file := range c.In {
			x.In = append(x.In, strings.TrimPrefix(path.Clean(filepath.ToSlash(file)), in.ShownSources+"/"))
		}
		return c.act(e, in, g, x)
	}
	if !slices.ContainsFunc(slices.Concat(ent.Aliases, ent.WeakAliases), func(a string) bool { return strings.EqualFold(a, c.Name) }) {
		return &usageError{fmt.Sprintf("%s has no name %q", ent.ID, c.Name), "“dossier entities show " + ent.ID + "” lists its names"}
	}
	if !ent.Found {
		return &usageError{fmt.Sprintf("%s is kept in a file of its own", ent.ID), "remove the name from " + ent.File}
	}
	return c.judge(e, in, archive.Judgement{Kind: archive.NotSame, Name: c.Name, Entity: ent.ID})
}

// act does what the desk does, and says what it changed.
func (f *placeFlags) act(e *env, in engine.Inputs, g *engine.Result, x desk.Decision) error {
	files := curated(in)
	a, err := desk.Decide(files, g, x)
	if err != nil {
		return usage(err)
	}
	effect, err := review.EffectOf(e.ctx, g, a.Files, x.IDs)
	if err != nil {
		return err
	}
	if err := files.Do(a); err != nil {
		return diag.Hintf("look at the file, and run the command again", "%w", err)
	}
	for _, c := range a.Files {
		f.say(e, "written: "+path.Join(in.ShownContent, c.Name))
	}
	f.say(e, effect.String())
	return nil
}

type entitiesLikely struct {
	placeFlags
	Name string `arg:"" optional:"" help:"Only names that contain this text."`
}

func (c *entitiesLikely) Run(e *env) error {
	g, _, err := c.read(e)
	if err != nil {
		return err
	}
	for _, l := range desk.Likely(g, c.Name) {
		diag.Printf(e.stdout, "%s → %s: %s\n", l.From, l.Into, l.Why)
	}
	return nil
}
