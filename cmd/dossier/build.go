package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/review"
	"dossier/cmd/dossier/internal/sitefs"
	"dossier/static"
	"dossier/templates"
)

// placeFlags say where an archive is; all commands on one share them.
type placeFlags struct {
	Root    string `default:"." placeholder:"DIR" help:"Folder of the archive; the defaults below lie in it."`
	Sources string `placeholder:"DIR" help:"Folder of raw sources (default: seeds)."`
	Content string `placeholder:"DIR" help:"Folder of curated files (default: content; missing means none)."`
	JSON    bool   `name:"json" help:"Print JSON lines."`
	Quiet   bool   `help:"Print errors and warnings only."`
}

// archiveFlags are those of the commands that make a site: build, serve, check.
type archiveFlags struct {
	placeFlags
	BaseURL string `name:"base-url" placeholder:"URL" help:"Address the site is published at; overrides site.yaml."`
	Strict  bool   `help:"Treat warnings as errors."`
	MaxTLP  string `name:"max-tlp" placeholder:"MARK" help:"For a private site: let through sources up to GREEN, AMBER, AMBER+STRICT or RED."`
	Drafts  bool   `help:"For a private site: let through drafts and what is under embargo."`
	Frozen  bool   `help:"Fail where an address would have to be given that content/permalinks.yaml does not keep; for CI."`
	Date    string `placeholder:"DAY" help:"The day of the build, for embargoes: 2026-05-01 (default: SOURCE_DATE_EPOCH, or the day that has begun everywhere)."`
}

type buildCommand struct {
	archiveFlags
	Out      string `placeholder:"DIR" help:"Folder the site is written to (default: public)."`
	Watch    bool   `help:"Keep building: write the site again whenever something changes."`
	Compress bool   `help:"Write copies compressed by gzip and brotli beside texts, for hosts that hand them out."`
	Poll     bool   `help:"With --watch: look for changes again and again instead of asking the system."`
}

// inputs turns the flags into what a build is made from. A path that is given
// is relative to where the command is called; a default lies under the root.
func (f *placeFlags) inputs() (engine.Inputs, error) {
	if info, err := os.Stat(f.Root); err != nil || !info.IsDir() {
		return engine.Inputs{}, &usageError{fmt.Sprintf("there is no folder %q", f.Root), "name the archive's folder with --root"}
	}
	in := engine.Inputs{Generator: generator(), MoreTemplates: review.Templates}
	at := func(given, name string) (string, string) {
		if given != "" {
			return given, filepath.ToSlash(filepath.Clean(given))
		}
		dir := filepath.Join(f.Root, name)
		return dir, filepath.ToSlash(dir)
	}
	in.Sources, in.ShownSources = at(f.Sources, "seeds")
	in.Content, in.ShownContent = at(f.Content, "content")
	if in.Permalinks = engine.PermalinksFile(in.Sources, in.Content, content.PermalinksName); in.Permalinks != "" {
		in.ShownPermalinks = path.Join(in.ShownContent, content.PermalinksName)
	}
	in.Templates = sitefs.Overlay(filepath.Join(f.Root, "templates"), templates.FS)
	in.ShownTemplates = filepath.ToSlash(filepath.Join(f.Root, "templates"))
	in.Static = sitefs.Overlay(filepath.Join(f.Root, "static"), static.FS)
	return in, nil
}

// inputs adds what only a site needs.
func (f *archiveFlags) inputs() (engine.Inputs, error) {
	in, err := f.placeFlags.inputs()
	if err == nil {
		in.Frozen = f.Frozen
		in.Audience, err = f.audience()
	}
	if err == nil && f.BaseURL != "" {
		base, ok := content.BaseURL(f.BaseURL)
		if !ok {
			return in, &usageError{fmt.Sprintf("--base-url is no web address: %q", f.BaseURL), "write the whole address: https://archive.example/"}
		}
		in.BaseURL = base
	}
	return in, err
}

// audience says for whom the site is built.
func (f *archiveFlags) audience() (archive.Audience, error) {
	to := archive.Audience{TLP: strings.TrimPrefix(strings.ToUpper(f.MaxTLP), "TLP:"), Drafts: f.Drafts, Today: f.Date}
	if to.TLP == "WHITE" {
		to.TLP = "CLEAR"
	}
	if to.TLP != "" && !slices.Contains(archive.TLPs, to.TLP) {
		return to, &usageError{fmt.Sprintf("--max-tlp is no mark: %q", f.MaxTLP), "one of CLEAR, GREEN, AMBER, AMBER+STRICT, RED"}
	}
	if to.Today != "" {
		if _, err := time.Parse(time.DateOnly, to.Today); err != nil {
			return to, &usageError{fmt.Sprintf("--date is no day: %q", f.Date), "write it as 2026-05-01"}
		}
		return to, nil
	}
	now := time.Now()
	if s := os.Getenv("SOURCE_DATE_EPOCH"); s != "" {
		seconds, err := strconv.ParseInt(s, 10, 64)
		if err != nil {
			return to, &usageError{fmt.Sprintf("SOURCE_DATE_EPOCH is no number of seconds: %q", s), "unset it, or name the day with --date"}
		}
		now = time.Unix(seconds, 0)
	}
	to.Today = now.In(time.FixedZone("", -12*60*60)).Format(time.DateOnly) // it has begun everywhere
	return to, nil
}

func (f *buildCommand) out() string {
	if f.Out != "" {
		return f.Out
	}
	return filepath.Join(f.Root, "public")
}

// Run builds once, or until it is stopped.
func (c *buildCommand) Run(e *env) error {
	in, err := c.inputs()
	if err != nil {
		return err
	}
	folder, err := sitefs.Open(c.out(), sitefs.Options{Watching: c.Watch, Compress: c.Compress})
	switch {
	case errors.Is(err, sitefs.ErrBusy):
		return fmt.Errorf("%s: %w\n  hint: wait for it, or name another folder with --out", c.out(), err)
	case errors.Is(err, sitefs.ErrForeign):
		return &usageError{fmt.Sprintf("%s: %s", c.out(), err), "empty it yourself, or name another folder with --out"}
	case err != nil:
		return fmt.Errorf("%w\n  hint: check that the folder may be written, or name another with --out", err)
	}
	defer folder.Close()
	if e.terminal && !c.Quiet && !c.JSON {
		in.Progress = progress(e.stderr)
	}
	if c.Watch {
		return c.watch(e, in, folder)
	}
	g, err := c.build(e.ctx, in, nil, folder)
	if in.Progress != nil {
		in.Progress(-1, 0)
	}
	var failure *engine.Failure
	if errors.As(err, &failure) {
		c.report(e, diag.List{failure.Message})
		return errReported
	}
	if err != nil {
		return err
	}
	c.report(e, g.Messages)
	c.summary(e, g, c.out())
	if g.Relinked() {
		c.say(e, in.ShownPermalinks+" keeps the addresses of this archive, and has new ones: commit it")
	}
	if g.Messages.Count(diag.Error) > 0 || c.Strict && g.Messages.Count(diag.Warning) > 0 {
		return errReported
	}
	return nil
}

// build makes the site in its folder. When something fails, what stood there
// is whole, or as far as the files were replaced one by one.
func (c *buildCommand) build(ctx context.Context, in engine.Inputs, last *engine.Result, folder *sitefs.Folder) (*engine.Result, error) {
	start := time.Now()
	g, err := engine.Build(ctx, in, last.Memory(), folder)
	var failure *engine.Failure
	if err != nil {
		if !errors.Is(err, context.Canceled) && !errors.As(err, &failure) {
			err = fmt.Errorf("%w\n  hint: when the disk is full or may not be written, mend that and build again", err)
		}
		return nil, err
	}
	if last == nil || g.Stats.Written > 0 || !g.SameFiles(last) {
		if g.Stats.Removed, err = folder.Commit(g.Files(), in.Generator, in.Audience.Marking()); err != nil {
			return nil, fmt.Errorf("%w\n  hint: the site that stood there is whole; build again to finish", err)
		}
	} else if err := folder.Unchanged(); err != nil {
		return nil, fmt.Errorf("%w\n  hint: check that the folder may be written", err)
	}
	if g.Relinked() {
		if err := content.WritePermalinks(in.Permalinks, g.Permalinks); err != nil {
			return nil, fmt.Errorf("keeping the addresses: %w\n  hint: check that %s may be written; without it pages do not keep their addresses", err, in.ShownPermalinks)
		}
	}
	g.Stats.Elapsed = time.Since(start)
	return g, nil
}

// jsonLines writes values as JSON, one a line, for programs and for no web page.
func jsonLines(w io.Writer) *json.Encoder {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc
}

// report prints messages: JSON lines on stdout, else text on stderr. Notes are
// left out when quiet.
func (f *archiveFlags) report(e *env, msgs diag.List) {
	if f.JSON {
		enc := jsonLines(e.stdout)
		for _, m := range msgs {
			_ = enc.Encode(struct {
				Type string `json:"type"`
				diag.Message
			}{"message", m})
		}
		return
	}
	notes := 0
	for _, m := range msgs {
		if m.Severity == diag.Note {
			if notes++; f.Quiet || notes > maxNotes {
				continue
			}
		}
		fmt.Fprintln(e.stderr, m)
	}
	if notes > maxNotes && !f.Quiet {
		fmt.Fprintf(e.stderr, "%d more notes\n  hint: --json prints all of them\n", notes-maxNotes)
	}
}

// maxNotes is how many notes are printed for people; warnings and errors are
// printed all.
const maxNotes = 20

// summary says what was built, and into which folder: what a person wants to
// know first comes first.
func (f *archiveFlags) summary(e *env, g *engine.Result, out string) {
	c, s := g.Archive.Counts, g.Stats
	if f.JSON {
		enc := json.NewEncoder(e.stdout)
		_ = enc.Encode(map[string]any{
			"type": "summary", "out": out, "counts": c, "files": g.Count(), "written": s.Written, "unchanged": s.Unchanged, "removed": s.Removed,
			"errors": g.Messages.Count(diag.Error), "warnings": g.Messages.Count(diag.Warning), "notes": g.Messages.Count(diag.Note), "seconds": s.Elapsed.Seconds(),
		})
		return
	}
	if f.Quiet {
		return
	}
	fmt.Fprintf(e.stdout, "%s: %d briefings, %d names in %d mentions, %d publishers\n", out, c.Briefings, c.Entities, c.Mentions, c.Publishers)
	fmt.Fprintf(e.stdout, "not known: the publisher of %d, the author of %d, the date of %d\n", c.Unissued, c.Unsigned, c.Undated)
	fmt.Fprintf(e.stdout, "%d files: %d written, %d unchanged, %d removed; %d errors, %d warnings, %d notes; %s\n", g.Count()+1, s.Written, s.Unchanged, s.Removed,
		g.Messages.Count(diag.Error), g.Messages.Count(diag.Warning), g.Messages.Count(diag.Note), s.Elapsed.Round(time.Millisecond))
}

// progress returns a callback that counts on one line of a terminal once a build
// takes longer than a second; a call with -1 wipes the line.
func progress(w io.Writer) func(done, planned int) {
	next := time.Now().Add(time.Second)
	shown := 0
	return func(done, planned int) {
		line := ""
		switch {
		case done >= 0 && time.Now().Before(next):
			return
		case done >= 0:
			line = fmt.Sprintf("building %d of %d (%d %%)", done, planned, 100*done/max(planned, 1))
			next = time.Now().Add(100 * time.Millisecond)
		case shown == 0:
			return
		}
		fmt.Fprintf(w, "\r%-*s", shown, line) // spaces cover what was longer
		if shown = len(line); done < 0 {
			fmt.Fprint(w, "\r")
		}
	}
}
