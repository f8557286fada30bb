package main

// The sources of an archive from the command line: what the desk of the preview lists and
// sets, by the same rules and in the same files, and undoing what either did.

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/desk"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/history"
	"dossier/cmd/dossier/internal/review"
)

// sourcesCommand completes what is known of sources.
type sourcesCommand struct {
	List sourcesList `cmd:"" help:"List sources with what is known of them."`
	Set  sourcesSet  `cmd:"" help:"Set a field of one or many sources in their sidecar files."`

	Keep   sourcesKeep   `cmd:"" help:"Put lines back into a text that were removed from it."`
	Remove sourcesRemove `cmd:"" help:"Take lines out of a text, with a reason."`

	Versions sourcesVersions `cmd:"" help:"Keep what git has of earlier contents of sources, as versions of their texts."`
}

// sourceFlags pick sources.
type sourceFlags struct {
	Words     string `placeholder:"WORDS" group:"Which sources:" help:"Only those with all of these words in title, publisher, authors or path."`
	Missing   string `placeholder:"FIELD" group:"Which sources:" help:"Only those of which this field is not known."`
	Publisher string `placeholder:"NAME" group:"Which sources:" help:"Only those of this publisher."`
	Kind      string `placeholder:"KIND" group:"Which sources:" help:"Only those of this kind."`
	Language  string `placeholder:"TAG" group:"Which sources:" help:"Only those in this language."`
	Year      string `placeholder:"YYYY" group:"Which sources:" help:"Only those published in this year."`
	State     string `placeholder:"STATE" group:"Which sources:" help:"Only those with messages, withheld, corrected or unread."`
}

// pick reads the archive and lists the sources that the flags let through.
func (f *sourceFlags) pick(g *engine.Result) ([]review.SourceEntry, error) {
	if f.Missing != "" && archive.FieldOf(f.Missing) == nil {
		return nil, &usageError{fmt.Sprintf("unknown field %q", f.Missing), "use one of " + strings.Join(archive.FieldNames(), ", ")}
	}
	if f.State != "" && !slices.Contains(review.States, f.State) {
		return nil, &usageError{fmt.Sprintf("unknown state %q", f.State), "use one of " + strings.Join(review.States, ", ")}
	}
	by := review.SourceFilter{Words: f.Words, Missing: f.Missing, State: f.State, Values: map[string]string{"publisher": f.Publisher, "kind": f.Kind, "language": f.Language, "published": f.Year}}
	all, _ := review.SourceEntries(g, false)
	return by.Pick(all), nil
}

// given reports whether any of the flags is.
func (f *sourceFlags) given() bool { return *f != sourceFlags{} }

type sourcesList struct {
	placeFlags
	sourceFlags
}

// Run prints one line for each source.
func (c *sourcesList) Run(e *env) error {
	g, _, err := c.read(e)
	if err != nil {
		return err
	}
	list, err := c.pick(g)
	if err != nil {
		return err
	}
	if c.JSON {
		return review.EncodeSources(e.stdout, g, list)
	}
	return review.PrintSources(e.stdout, list)
}

type sourcesSet struct {
	placeFlags
	sourceFlags
	Field   string   `arg:"" help:"Field to set; “dossier add --help” lists them."`
	Value   string   `arg:"" help:"Its value; several are divided by semicolons, and \"\" removes what was set."`
	Sources []string `arg:"" optional:"" help:"Sources, by their paths below the folder of sources; flags pick others."`
	DryRun  bool     `help:"Only say what would change."`
}

// Run sets the field in the sidecar of each source.
func (c *sourcesSet) Run(e *env) error {
	g, in, err := c.read(e)
	if err != nil {
		return err
	}
	var names []string
	for _, s := range c.Sources {
		name := strings.TrimPrefix(path.Clean(s), in.ShownSources+"/")
		if _, found := g.Source(name); !found {
			return &usageError{"there is no source " + s, "“dossier sources list” shows them"}
		}
		names = append(names, name)
	}
	if c.given() {
		list, err := c.pick(g)
		if err != nil {
			return err
		}
		for _, s := range list {
			names = append(names, s.Name)
		}
	}
	if len(names) == 0 {
		return &usageError{"no source is picked", "name sources, or pick them by flags such as --missing publisher"}
	}
	files := curated(in)
	a, err := files.Correct(names, []content.Field{content.Typed(c.Field, c.Value)})
	return c.carryOut(e, files, c.DryRun, a, err)
}

// passageFlags name lines of a source.
type passageFlags struct {
	placeFlags
	Source string `arg:"" help:"Source, by its path below the folder of sources."`
	Lines  string `arg:"" help:"Its lines, as its record counts them: 14 or 14-16."`
	DryRun bool   `help:"Only say what would change."`
}

type sourcesKeep struct {
	passageFlags
	Why string `placeholder:"REASON" help:"Why they are part of the text."`
}

// Run puts lines back; those that were removed by the command remove are so no more.
func (c *sourcesKeep) Run(e *env) error { return c.edit(e, true, c.Why) }

type sourcesRemove struct {
	passageFlags
	Why string `placeholder:"REASON" help:"Why they are no part of the text."`
}

// Run takes lines out.
func (c *sourcesRemove) Run(e *env) error { return c.edit(e, false, c.Why) }

func (c *passageFlags) edit(e *env, keep bool, why string) error {
	g, in, err := c.read(e)
	if err != nil {
		return err
	}
	files := curated(in)
	a, err := desk.Plan(files, g, strings.TrimPrefix(path.Clean(c.Source), in.ShownSources+"/"), keep, c.Lines, why)
	return c.carryOut(e, files, c.DryRun, a, err)
}

type sourcesVersions struct {
	placeFlags
	Sources []string `arg:"" optional:"" help:"Sources, by their paths below the folder of sources (default: all)."`
	DryRun  bool     `help:"Only say what would be kept."`
}

// Run keeps them as one act, that undo takes back.
func (c *sourcesVersions) Run(e *env) error {
	g, in, err := c.read(e)
	if err != nil {
		return err
	}
	a, err := history.Keep(e.ctx, in, curated(in), slices.Collect(g.Sources()), c.Sources)
	return c.carryOut(e, curated(in), c.DryRun, a, err)
}

// carryOut does an act, unless it could not be planned, and says which files it wrote.
func (f *placeFlags) carryOut(e *env, files *content.Desk, dry bool, a content.Act, err error) error {
	if err != nil {
		return usage(err)
	}
	if !dry && len(a.Files) > 0 {
		if err := files.Do(a); err != nil {
			return err
		}
	}
	for _, name := range files.Called(&a) {
		f.say(e, map[bool]string{true: "would be written: ", false: "written: "}[dry]+name)
	}
	if len(a.Files) == 0 {
		f.say(e, "nothing changes: they say so already")
	}
	return nil
}

// undoCommand takes back what was done last.
type undoCommand struct {
	placeFlags
	ID   string `arg:"" optional:"" help:"Which act; the last one that was not undone if omitted."`
	List bool   `help:"List what was done, the latest first."`
}

// Run undoes one act, or lists them.
func (c *undoCommand) Run(e *env) error {
	in, err := c.inputs()
	if err != nil {
		return err
	}
	files := curated(in)
	acts := files.Acts()
	for _, a := range slices.Backward(acts) {
		open := !a.Undone(acts) && a.Undoes == ""
		switch {
		case c.List:
			state := ""
			if !open && a.Undoes == "" {
				state = " (undone)"
			}
			c.say(e, fmt.Sprintf("%s  %s  %s%s", a.ID, a.When.Local().Format("2006-01-02 15:04"), a.Says, state))
			continue
		case c.ID == "" && open:
			c.ID = a.ID
		}
	}
	if c.List {
		return nil
	}
	if c.ID == "" {
		return &usageError{"nothing was done that could be undone", "“dossier undo --list” shows what was"}
	}
	back, err := files.Undo(c.ID)
	if err != nil {
		return err
	}
	c.say(e, back.Says)
	return nil
}

// doctorCommand says what to do next.
type doctorCommand struct{ placeFlags }

// Run prints what is missing, doubtful or there twice, each with the way to fix it.
func (c *doctorCommand) Run(e *env) error {
	g, _, err := c.read(e)
	if err != nil {
		return err
	}
	group := ""
	for _, a := range review.Doctor(g) {
		if c.JSON {
			if err := diag.JSON(e.stdout).Encode(a); err != nil {
				return err
			}
			continue
		}
		if a.Group != group {
			diag.Printf(e.stdout, "%s\n", a.Group)
			group = a.Group
		}
		more := ""
		if a.Count > len(a.Examples) {
			more = ", …"
		}
		diag.Printf(e.stdout, "  %d %s: %s%s\n    to look at them: %s%s\n", a.Count, a.Says, strings.Join(a.Examples, ", "), more, a.Command, c.elsewhere())
	}
	if group == "" {
		c.say(e, "nothing is missing, and no name is in doubt; “dossier check” says whether the site may be published")
	}
	return nil
}
