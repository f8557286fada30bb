package main

// Reviewing names. The program finds them; a maintainer has the last word, and
// every decision is a line in a file that can be read, reviewed and reverted.

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/cache"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/desk"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/review"
	"dossier/cmd/dossier/internal/view"
)

// entitiesCommand reviews the names in an archive. Decisions are written to files
// in the content folder, and nowhere else.
type entitiesCommand struct {
	List    entitiesList    `cmd:"" group:"Look at names:" help:"List names, the most doubtful first."`
	Show    entitiesShow    `cmd:"" group:"Look at names:" help:"Show a name: its forms, how it was recognised, and sample sentences."`
	Likely  entitiesLikely  `cmd:"" group:"Look at names:" help:"List names that are likely one, by how they are written."`
	Why     entitiesWhy     `cmd:"" group:"Look at names:" help:"Explain every place where a name appears in a source: why it is linked, or why not."`
	Diff    entitiesDiff    `cmd:"" group:"Look at names:" help:"Compare links with those of a commit, or between two built sites."`
	Accept  entitiesAccept  `cmd:"" group:"Decide:" help:"Accept names found automatically: write a file for each, and show which links change. With --type, also say what one is that is kept."`
	Ignore  entitiesIgnore  `cmd:"" group:"Decide:" help:"Never link these names."`
	Merge   entitiesMerge   `cmd:"" group:"Decide:" help:"Merge one entity into another; its page redirects there."`
	Split   entitiesSplit   `cmd:"" group:"Decide:" help:"Separate a name from an entity that was found automatically, or some sources from any."`
	Rename  entitiesRename  `cmd:"" group:"Decide:" help:"Show an entity under another name; its id and address stay."`
	Same    entitiesSame    `cmd:"" group:"Decide:" help:"Record that a name refers to an entity."`
	NotSame entitiesNotSame `cmd:"" group:"Decide:" name:"not-same" help:"Record that a name does not refer to an entity."`
}

// read reads the archive without making a site.
func (f *placeFlags) read(e *env) (*engine.Result, engine.Inputs, error) {
	in, err := f.inputs()
	if err != nil {
		return nil, in, err
	}
	g, err := engine.Read(e.ctx, in)
	if err != nil {
		return nil, in, err
	}
	for _, m := range g.Messages {
		if m.Severity == diag.Error {
			diag.Printf(e.stderr, "%s\n", m)
		}
	}
	return g, in, nil
}

// find reads the archive and looks up entities by id or name.
func (f *placeFlags) find(e *env, names ...string) (g *engine.Result, in engine.Inputs, list []view.NameState, err error) {
	if g, in, err = f.read(e); err != nil {
		return g, in, nil, err
	}
	for _, name := range names {
		n, err := one(g, name)
		if err != nil {
			return g, in, nil, err
		}
		list = append(list, n)
	}
	return g, in, list, nil
}

// one looks up an entity by id or name.
func one(g *engine.Result, name string) (view.NameState, error) {
	switch found := review.Called(g, name); len(found) {
	case 1:
		return found[0], nil
	case 0:
		return view.NameState{}, &usageError{fmt.Sprintf("no entity has the id or name %q", name), "“dossier entities list” shows the ids"}
	default:
		ids := make([]string, len(found))
		for i, n := range found {
			ids[i] = n.Entity.ID
		}
		return view.NameState{}, &usageError{fmt.Sprintf("%q is a name of several entities", name), "use an id: " + strings.Join(ids, ", ")}
	}
}

// curated writes into the curated files of an archive, and remembers it.
func curated(in engine.Inputs) *content.Desk {
	return &content.Desk{Dir: in.Content, Shown: in.ShownContent, Log: filepath.Join(filepath.Dir(filepath.Clean(in.Content)), cache.Name, "acts.jsonl"),
		Sources: in.Sources, ShownSources: in.ShownSources}
}

// judge appends judgements to content/entities.yaml and says so.
func (f *placeFlags) judge(e *env, in engine.Inputs, list ...archive.Judgement) error {
	shown, err := curated(in).Judge(list...)
	if err != nil {
		return diag.Hintf("check that you may write to the file", "%s: %w", shown, err)
	}
	f.say(e, "added to "+shown)
	return nil
}

type entitiesList struct {
	placeFlags
	Found bool   `help:"Only names found automatically and not reviewed."`
	Kept  bool   `help:"Only names kept in content/entities/."`
	Type  string `enum:",person,organization,place,policy,event,work,unknown" default:"" placeholder:"TYPE" help:"Only names of this type: person, organization, place, policy, event, work or unknown."`
	Least int    `default:"0" placeholder:"N" help:"Only names with at least N mentions."`
	Name  string `arg:"" optional:"" help:"Only names that contain this text."`
}

func (c *entitiesList) Run(e *env) error {
	if c.Found && c.Kept {
		return &usageError{"--found and --kept exclude each other", "omit both to list all names"}
	}
	g, _, err := c.read(e)
	if err != nil {
		return err
	}
	f := review.NameFilter{Type: archive.EntityType(c.Type), Least: c.Least, Called: c.Name}
	if c.Type == desk.UnknownType {
		f.Type, f.Unknown = "", true
	}
	if c.Found {
		f.Show = "found"
	}
	if c.Kept {
		f.Show = "kept"
	}
	names := review.Names(g, f)
	if c.JSON {
		enc := diag.JSON(e.stdout)
		for _, n := range names {
			if err := enc.Encode(review.RowOf(n)); err != nil {
				return err
			}
		}
		return nil
	}
	w := tabwriter.NewWriter(e.stdout, 0, 8, 2, ' ', 0)
	diag.Printf(w, "ID\tNAME\tTYPE\tMENTIONS\tBRIEFINGS\tCONFIDENCE\t\n")
	for _, n := range names {
		state := ""
		if n.Entity.Found {
			state = "found"
		}
		diag.Printf(w, "%s\t%s\t%s\t%d\t%d\t%.2f\t%s\n", n.Entity.ID, n.Entity.Name, n.Entity.Type.Class(), n.Mentions, n.Briefings, review.Sure(n.Entity), state)
	}
	return w.Flush()
}

type entitiesShow struct {
	placeFlags
	Name string `arg:"" help:"Id or name."`
}

func (c *entitiesShow) Run(e *env) error {
	g, _, found, err := c.find(e, c.Name)
	if err != nil {
		return err
	}
	state, ent := found[0], found[0].Entity
	if c.JSON {
		return diag.JSON(e.stdout).Encode(review.RowOf(state))
	}
	diag.Printf(e.stdout, "%s\n  %s, id %s, %s in %s\n", ent.Name, ent.Type.Class(), ent.ID, diag.Counted(state.Mentions, "mention"), diag.Counted(state.Briefings, "briefing"))
	if ent.Found {
		diag.Printf(e.stdout, "  found automatically, not reviewed: %s\n", strings.Join(ent.Why, "; "))
	} else {
		diag.Printf(e.stdout, "  kept in %s\n", ent.File)
	}
	if len(ent.Aliases) > 0 {
		diag.Printf(e.stdout, "  also written: %s\n", strings.Join(ent.Aliases, ", "))
	}
	if len(ent.WeakAliases) > 0 {
		diag.Printf(e.stdout, "  linked only if the full name also appears: %s\n", strings.Join(ent.WeakAliases, ", "))
	}
	for _, s := range review.Samples(g, ent.ID) {
		diag.Printf(e.stdout, "\n  %s\n    %s[%s]%s\n", s.Attr.Title, s.Spot.Left, s.Spot.Name, s.Spot.Right)
	}
	if ent.Found {
		of := ""
		if ent.Type == "" {
			of = " --type TYPE"
		}
		diag.Printf(e.stdout, "\nto accept it: dossier entities accept %s%s%s\n", ent.ID, of, c.elsewhere())
	}
	return nil
}

// elsewhere repeats the flags that locate the archive, for a command to copy.
func (f *placeFlags) elsewhere() string {
	out := ""
	for _, x := range [][2]string{{"root", f.Root}, {"sources", f.Sources}, {"content", f.Content}} {
		if x[1] != "" && !(x[0] == "root" && x[1] == ".") {
			out += " --" + x[0] + " " + x[1]
		}
	}
	return out
}

type entitiesAccept struct {
	placeFlags
	Names []string `arg:"" help:"Ids or names."`
	Type  string   `enum:",person,organization,place,policy,event,work" default:"" placeholder:"TYPE" help:"Correct the type: person, organization, place, policy, event or work."`
	As    string   `placeholder:"NAME" help:"Correct the name; the one that was found becomes an alias."`
}

func (c *entitiesAccept) Run(e *env) error {
	if c.As != "" && len(c.Names) > 1 {
		return &usageError{"--as takes one entity, and there are several", "accept them one at a time"}
	}
	before, in, list, err := c.find(e, c.Names...)
	if err != nil {
		return err
	}
	for _, n := range list {
		if !n.Entity.Found && c.Type != "" && len(list) == 1 {
			return c.act(e, in, before, desk.Decision{What: "type", IDs: []string{n.Entity.ID}, Types: map[string]archive.EntityType{n.Entity.ID: archive.EntityType(c.Type)}})
		}
		if !n.Entity.Found {
			return &usageError{fmt.Sprintf("%s is already kept", n.Entity.ID), "edit " + n.Entity.File}
		}
		if n.Entity.Type == "" && c.Type == "" {
			return &usageError{fmt.Sprintf("nothing in the texts says what %s is", n.Entity.ID), "say so: --type person, organization, place, policy, event or work"}
		}
	}
	files := curated(in)
	for _, n := range list {
		shown, err := desk.Accept(files, n, archive.EntityType(c.Type), c.As)
		if err != nil {
			return diag.Hintf("check that you may write to the folder; if the file exists, edit it", "%s: %w", shown, err)
		}
		c.say(e, "written: "+shown)
	}
	after, err := engine.Read(e.ctx, in)
	if err != nil {
		return err
	}
	return c.report(e, review.LinksOf(before), review.LinksOf(after))
}

// report says what was changed by what was accepted: a name that is kept may take
// links from others, and give them what they had.
func (c *entitiesAccept) report(e *env, old, now *review.Links) error {
	d := review.Compare(old, now)
	if c.JSON {
		return diag.JSON(e.stdout).Encode(d)
	}
	if !c.Quiet {
		diag.Printf(e.stdout, "%s\n", d.Effect(old))
		d.WriteLinks(e.stdout, old, now)
	}
	return nil
}

type entitiesMerge struct {
	placeFlags
	From string `arg:"" help:"Id or name of the entity to merge."`
	Into string `arg:"" help:"Id or name of the entity to merge it into."`
}

func (c *entitiesMerge) Run(e *env) error {
	g, in, both, err := c.find(e, c.From, c.Into)
	if err != nil {
		return err
	}
	list, err := desk.Merge(g, both[0].Entity, both[1].Entity)
	if err != nil {
		return usage(err)
	}
	return c.judge(e, in, list...)
}

type entitiesIgnore struct {
	placeFlags
	Names []string `arg:"" help:"Names as they appear in the text, or ids."`
}

func (c *entitiesIgnore) Run(e *env) error {
	g, in, err := c.read(e)
	if err != nil {
		return err
	}
	var list []archive.Judgement
	for _, name := range c.Names {
		found := review.Called(g, name)
		for _, n := range found {
			ent := n.Entity
			if !ent.Found {
				return &usageError{fmt.Sprintf("%q is a name of %s, which is kept", name, ent.ID), "edit or delete " + ent.File}
			}
			list = append(list, desk.Ignore(ent)...)
		}
		if len(found) == 0 { // it will be, perhaps
			list = append(list, archive.Judgement{Kind: archive.Ignore, Name: name})
		}
	}
	return c.judge(e, in, list...)
}

type entitiesRename struct {
	placeFlags
	Entity string `arg:"" help:"Id or name of the entity."`
	Name   string `arg:"" help:"The name to show."`
}

func (c *entitiesRename) Run(e *env) error {
	_, in, found, err := c.find(e, c.Entity)
	if err != nil {
		return err
	}
	return c.judge(e, in, archive.Judgement{Kind: archive.Rename, Entity: found[0].Entity.ID, Name: c.Name})
}

type entitiesSame struct {
	placeFlags
	Name   string `arg:"" help:"A name as it appears in the text."`
	Entity string `arg:"" help:"Id or name of the entity it refers to."`
}

func (c *entitiesSame) Run(e *env) error { return c.decide(e, archive.Same, c.Name, c.Entity) }

type entitiesNotSame struct {
	placeFlags
	Name   string `arg:"" help:"A name as it appears in the text."`
	Entity string `arg:"" help:"Id or name of the entity it does not refer to."`
}

func (c *entitiesNotSame) Run(e *env) error { return c.decide(e, archive.NotSame, c.Name, c.Entity) }

func (f *placeFlags) decide(e *env, kind archive.JudgementKind, name, entity string) error {
	_, in, found, err := f.find(e, entity)
	if err != nil {
		return err
	}
	return f.judge(e, in, archive.Judgement{Kind: kind, Name: name, Entity: found[0].Entity.ID})
}

type entitiesWhy struct {
	placeFlags
	Name string `arg:"" help:"A name as it appears in the text."`
	File string `arg:"" help:"A source file."`
}

func (c *entitiesWhy) Run(e *env) error {
	g, in, err := c.read(e)
	if err != nil {
		return err
	}
	list, err := review.Explain(g, c.Name, c.File)
	if errors.Is(err, review.ErrNoSource) {
		return &usageError{fmt.Sprintf("%s is not a readable source", c.File), "name a file in " + in.ShownSources}
	}
	if err != nil {
		return err
	}
	if c.JSON {
		enc := diag.JSON(e.stdout)
		for _, x := range list {
			if err := enc.Encode(map[string]any{"line": x.Line, "place": x.Place, "before": x.Before, "text": x.Text, "after": x.After, "entity": x.Entity, "name": x.Name, "rule": x.Rule, "why": x.Why, "confidence": float64(x.Confidence) / 100, "linked": x.Linked}); err != nil {
				return err
			}
		}
		return nil
	}
	linked := 0
	for _, x := range list {
		at := x.Place
		if x.Line > 0 {
			at = fmt.Sprintf("line %d, %s", x.Line, x.Place)
		}
		diag.Printf(e.stdout, "%s: %s[%s]%s\n", at, x.Before, x.Text, x.After)
		if x.Entity == "" {
			diag.Printf(e.stdout, "  not linked: %s\n", x.Why)
			continue
		}
		sure := fmt.Sprintf("confidence %.2f", float64(x.Confidence)/100)
		if x.Linked {
			linked++
		} else {
			sure += ", below link_confidence: indexed, not linked"
		}
		by := "by " + strings.ReplaceAll(string(x.Rule), "-", " ")
		if x.Rule == archive.ByDiscovery {
			by = "found automatically"
		}
		why := ""
		if x.Why != "" {
			why = ": " + x.Why
		}
		diag.Printf(e.stdout, "  %s (%s), %s%s (%s)\n", x.Name, x.Entity, by, why, sure)
	}
	diag.Printf(e.stdout, "%s, %d linked\n", diag.Counted(len(list), "place"), linked)
	return nil
}
