package main

// Building to disk, once or until stopped, and the flags that every command on an
// archive shares. What was there before stays whole until the new site is.

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/cache"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/desk"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/input"
	"dossier/cmd/dossier/internal/shelf"
	"dossier/cmd/dossier/internal/sitefs"
	"dossier/cmd/dossier/internal/source"
	"dossier/static"
	"dossier/templates"
)

// placeFlags say where an archive is; every command on an archive has them.
type placeFlags struct {
	Root    string `default:"." placeholder:"DIR" help:"Folder of the archive; the other defaults are relative to it."`
	Sources string `placeholder:"DIR" help:"Folder of raw sources (default: seeds)."`
	Content string `placeholder:"DIR" help:"Folder of curated files (default: content; optional)."`
	JSON    bool   `name:"json" help:"Print JSON, one object per line."`
	Quiet   bool   `help:"Print only errors and warnings."`
}

// archiveFlags are the flags of the commands that make a site: build, serve, check.
type archiveFlags struct {
	placeFlags
	BaseURL string `name:"base-url" placeholder:"URL" help:"Address where the site is published; overrides base_url in site.yaml."`
	Strict  bool   `help:"Treat warnings as errors."`
	MaxTLP  string `name:"max-tlp" placeholder:"MARK" help:"Private site: include sources marked up to GREEN, AMBER, AMBER+STRICT or RED."`
	Drafts  bool   `help:"Private site: include drafts and sources under embargo."`
	Frozen  bool   `help:"Fail if a page needs an address that is not in content/permalinks.yaml; for CI."`
	Cache   string `placeholder:"DIR" help:"Folder for what the next build may reuse, or “none” (default: .cache/dossier beside the curated files). It may be removed at any time."`
	Date    string `placeholder:"DATE" help:"Date of the build, which ends embargoes (default: SOURCE_DATE_EPOCH, or the latest date that has begun in every time zone)."`
}

type buildCommand struct {
	archiveFlags
	Out      string `placeholder:"DIR" help:"Folder to write the site to (default: public)."`
	Watch    bool   `help:"Keep running and rebuild whenever a file changes."`
	Compress bool   `help:"Also write gzip and brotli copies of text files, for servers that serve precompressed files."`
	Poll     bool   `help:"With --watch: check for changes at intervals instead of relying on the system."`
	Drop     bool   `name:"drop-addresses" help:"Build even if addresses of the site in --out are lost."`
	Work     string `placeholder:"DIR" help:"Do one step of a build that several processes share, in this folder; “dossier join” ends it."`
	Phase    string `placeholder:"STEP" help:"With --work: read, sum, scan or pages."`
	Shard    string `placeholder:"I/N" help:"With --work: the share that this process does, such as 3/8."`
}

// inputs turns the flags into the inputs of a build. A path given by a flag is
// relative to the working directory; a default is relative to the root.
func (f *placeFlags) inputs() (engine.Inputs, error) {
	source.KeepEngine(func() string { return cache.Machine("pdf") })
	if info, err := os.Stat(f.Root); err != nil || !info.IsDir() {
		return engine.Inputs{}, &usageError{fmt.Sprintf("no such folder: %s", f.Root), "pass the archive's folder with --root, or create one with “dossier init”"}
	}
	in := engine.Inputs{Generator: generator(), MoreTemplates: desk.Templates}
	at := func(given, name string) (string, string) {
		if given != "" { // it may be a link, which a slash follows
			return filepath.Clean(given) + string(filepath.Separator), filepath.ToSlash(filepath.Clean(given))
		}
		dir := filepath.Join(f.Root, name)
		return dir, filepath.ToSlash(dir)
	}
	in.Sources, in.ShownSources = at(f.Sources, "seeds")
	in.Content, in.ShownContent = at(f.Content, "content")
	if in.Permalinks = content.PermalinksFile(in.Sources, in.Content); in.Permalinks != "" {
		in.ShownPermalinks = path.Join(in.ShownContent, content.PermalinksName)
	}
	ownTemplates, ownStatic := filepath.Join(f.Root, "templates"), filepath.Join(f.Root, "static")
	in.Templates = input.Overlay(ownTemplates, templates.FS)
	in.ShownTemplates = filepath.ToSlash(ownTemplates)
	in.Static = input.Overlay(ownStatic, static.FS)
	for _, dir := range []string{in.Sources, in.Content, ownTemplates, ownStatic} {
		if err := input.Fit(dir); err != nil {
			text, hint := input.Why(err)
			return in, &usageError{fmt.Sprintf("%s: %s", filepath.ToSlash(filepath.Clean(dir)), text), hint}
		}
	}
	return in, nil
}

// inputs adds what a site needs beyond its files.
func (f *archiveFlags) inputs() (engine.Inputs, error) {
	in, err := f.placeFlags.inputs()
	if f.Cache == noCache {
		source.KeepEngine(func() string { return "" })
	}
	if err == nil {
		in.Frozen = f.Frozen
		in.Audience, err = f.audience()
	}
	if err == nil && f.BaseURL != "" {
		base, why := content.BaseURL(f.BaseURL)
		if why != "" {
			return in, &usageError{"--base-url is " + why, "use a full address such as https://archive.example/"}
		}
		in.BaseURL = base
	}
	if err == nil && f.Cache != "" && f.Cache != noCache {
		for _, dir := range []string{in.Sources, in.Content, filepath.Join(f.Root, "static"), filepath.Join(f.Root, "templates")} {
			if sitefs.Within(f.Cache, dir) {
				return in, &usageError{fmt.Sprintf("--cache %s lies in %s, which the next build reads", f.Cache, dir), "choose a folder of its own, or omit --cache"}
			}
		}
	}
	return in, err
}

// audience returns whom the site is built for.
func (f *archiveFlags) audience() (archive.Audience, error) {
	to := archive.Audience{TLP: strings.TrimPrefix(strings.ToUpper(f.MaxTLP), "TLP:"), Drafts: f.Drafts, Today: f.Date}
	if to.TLP == "WHITE" {
		to.TLP = "CLEAR"
	}
	if to.TLP != "" && !slices.Contains(archive.TLPs, to.TLP) {
		return to, &usageError{fmt.Sprintf("--max-tlp is not a TLP mark: %q", f.MaxTLP), "use CLEAR, GREEN, AMBER, AMBER+STRICT or RED"}
	}
	if to.Today != "" {
		if _, err := time.Parse(time.DateOnly, to.Today); err != nil {
			return to, &usageError{fmt.Sprintf("--date is not a valid date: %q", f.Date), "use a date such as 2026-05-01"}
		}
		return to, nil
	}
	now := time.Now()
	if s := os.Getenv("SOURCE_DATE_EPOCH"); s != "" {
		seconds, err := strconv.ParseInt(s, 10, 64)
		if err != nil {
			return to, &usageError{fmt.Sprintf("SOURCE_DATE_EPOCH is not a number of seconds: %q", s), "unset it, or pass --date"}
		}
		now = time.Unix(seconds, 0)
	}
	to.Today = now.In(time.FixedZone("", -12*60*60)).Format(time.DateOnly) // it has begun everywhere
	return to, nil
}

// Run builds once, or until it is stopped.
func (c *buildCommand) Run(e *env) error {
	in, err := c.inputs()
	if err != nil {
		return err
	}
	if c.Work != "" || c.Phase != "" || c.Shard != "" {
		return c.step(e, in)
	}
	if c.Cache != noCache {
		go cache.Open(c.cacheDir(in)) // it reads the program, while the site is looked at
	}
	folder, err := c.open(in)
	if err != nil {
		return err
	}
	c.doubt(e, folder)
	if e.terminal && !c.Quiet && !c.JSON {
		in.Progress = progress(e.stderr)
	}
	if c.Watch {
		return c.watch(e, in, folder)
	}
	defer folder.Close()
	if !c.Drop {
		in.Standing = folder.Public()
	}
	warm := c.warm(in)
	stamp := c.lastStamp(warm)
	if last := c.unchanged(warm, stamp, folder); last != nil {
		return c.end(e, *last)
	}
	in.Watching, in.Known = warm != nil, warm.Known // for the next build, of another process
	memory, _ := warm.Recall(e.ctx, in, c.held(warm, folder, stamp))
	if memory == nil { // what is recalled is in memory
		var beside *cache.Folder
		if warm != nil {
			beside = warm.Cache
		}
		in.Shelf = shelf.New(shelf.Most, beside.Scratch)
		defer func() { _ = in.Shelf.Close() }()
	}
	g, err := c.build(e.ctx, in, memory, nil, folder)
	if in.Progress != nil {
		in.Progress(-1, 0)
	}
	if err != nil {
		return c.stopped(e, err)
	}
	c.keep(warm, folder, g)
	return c.published(e, in, builtOf(g), g.Relinked())
}

// stopped says why there is no site.
func (c *buildCommand) stopped(e *env, err error) error {
	var failure *diag.Failure
	if errors.As(err, &failure) {
		c.report(e, diag.List{failure.Message})
		return errReported
	}
	return err
}

// published says what was built, and that addresses were given.
func (c *buildCommand) published(e *env, in engine.Inputs, b built, relinked bool) error {
	failed := c.end(e, b)
	if relinked {
		c.say(e, in.ShownPermalinks+" has new addresses of pages: commit it, so that they stay the same")
	}
	return failed
}

// end says what was built.
func (c *buildCommand) end(e *env, b built) error {
	c.report(e, b.Messages)
	c.summary(e, b, c.out())
	if b.Messages.Count(diag.Error) > 0 || c.Strict && b.Messages.Count(diag.Warning) > 0 {
		return errReported
	}
	return nil
}

// build makes the site in its folder. When it fails, the previous site is still
// complete, unless files are being replaced one by one.
func (c *buildCommand) build(ctx context.Context, in engine.Inputs, memory *engine.Memory, last *engine.Result, folder *sitefs.Folder) (*engine.Result, error) {
	start := time.Now()
	g, err := engine.Build(ctx, in, memory, folder)
	if err != nil {
		return nil, c.unwritten(err)
	}
	if g.Relinked() {
		if err := c.keepAddresses(in, g.Permalinks); err != nil {
			return nil, err
		}
	}
	if last == nil || folder.Dirty() || !g.SameFiles(last) {
		if g.Stats.Removed, err = c.commit(in, folder, g.Files(), &g.Messages); err != nil {
			return nil, err
		}
	} else if err := folder.Unchanged(); err != nil {
		return nil, diag.Hintf("check that you may write to the folder", "%w", err)
	}
	g.Stats.Elapsed = time.Since(start)
	return g, nil
}

// unwritten returns why files of a site could not be made or written, with what to do.
func (c *buildCommand) unwritten(err error) error {
	var failure *diag.Failure
	var taken *sitefs.Taken
	var hinted *diag.Hinted
	switch {
	case errors.As(err, &taken):
		return diag.Hintf("move it out of the folder, or rename what the site has under this name; nothing was changed", "%s: %w", c.out(), err)
	case errors.Is(err, context.Canceled), errors.As(err, &failure), errors.As(err, &hinted):
		return err
	}
	return diag.Hintf("check that the disk is not full and the folder is writable, then build again", "%w", err)
}

// keepAddresses writes the file of addresses, before the site changes: none is published
// that is not kept.
func (c *buildCommand) keepAddresses(in engine.Inputs, now *archive.Permalinks) error {
	switch err := content.WritePermalinks(in.Permalinks, now); {
	case errors.Is(err, content.ErrChanged):
		return diag.Hintf("the previous site is still complete; build again", "%s: %w", in.ShownPermalinks, err)
	case err != nil:
		return diag.Hintf(fmt.Sprintf("check that you may write to %s; without it pages do not keep their addresses", in.ShownPermalinks), "cannot save the addresses of pages: %w", err)
	}
	return nil
}

// commit makes the files that were written the site.
func (c *buildCommand) commit(in engine.Inputs, folder *sitefs.Folder, files iter.Seq[sitefs.File], msgs *diag.List) (removed int, err error) {
	if removed, err = folder.Commit(files, in.Generator, in.Audience.Marking()); err != nil {
		return removed, diag.Hintf("check that the disk is not full and the folder is writable, then build again", "%w", err)
	}
	for _, path := range folder.Kept() {
		msgs.Notef(filepath.ToSlash(filepath.Join(c.out(), path)), 0, "remove it yourself if it should go", "static/ has no such file any more, but it was changed by something else: it stays")
	}
	return removed, nil
}

// report prints messages: JSON lines on stdout, else text on stderr. With --quiet
// notes are omitted.
func (f *archiveFlags) report(e *env, msgs diag.List) {
	if f.JSON {
		enc := diag.JSON(e.stdout)
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
		diag.Printf(e.stderr, "%s\n", m)
	}
	if notes > maxNotes && !f.Quiet {
		diag.Printf(e.stderr, "%s not shown\n  hint: --json prints all of them\n", diag.Counted(notes-maxNotes, "more note"))
	}
}

// maxNotes is how many notes are printed as text. Warnings and errors are always
// printed.
const maxNotes = 20

// summary prints what was built and where; what people ask first comes first.
func (f *archiveFlags) summary(e *env, b built, out string) {
	c, s := b.Counts, b.Stats
	if f.JSON {
		enc := diag.JSON(e.stdout)
		_ = enc.Encode(map[string]any{
			"type": "summary", "out": out, "counts": c, "files": b.Files, "written": s.Written, "unchanged": s.Unchanged, "removed": s.Removed,
			"errors": b.Messages.Count(diag.Error), "warnings": b.Messages.Count(diag.Warning), "notes": b.Messages.Count(diag.Note), "seconds": s.Elapsed.Seconds(),
		})
		return
	}
	if f.Quiet {
		return
	}
	diag.Printf(e.stdout, "%s: %s, %s with %s, %s\n", out, diag.Counted(c.Briefings, "briefing"), diag.Counted(c.Entities, "name"), diag.Counted(c.Mentions, "mention"), diag.Counted(c.Publishers, "publisher"))
	diag.Printf(e.stdout, "without a publisher: %d; without an author: %d; without a date: %d\n", c.Unissued, c.Unsigned, c.Undated)
	diag.Printf(e.stdout, "%s: %d written, %d unchanged, %d removed; %s; %s\n", diag.Counted(b.Files+1, "file"), s.Written, s.Unchanged, s.Removed,
		severities(b.Messages), short(s.Elapsed))
}

// severities counts messages: "1 error, 2 warnings, 0 notes".
func severities(msgs diag.List) string {
	return diag.Counted(msgs.Count(diag.Error), "error") + ", " + diag.Counted(msgs.Count(diag.Warning), "warning") + ", " + diag.Counted(msgs.Count(diag.Note), "note")
}

// progress returns a callback that shows progress on one line of a terminal once a
// build takes longer than a second; a call with -1 clears the line.
func progress(w io.Writer) func(done, planned int) {
	next := time.Now().Add(time.Second)
	shown := 0
	return func(done, planned int) {
		line := ""
		switch {
		case done >= 0 && time.Now().Before(next):
			return
		case done >= 0:
			line = fmt.Sprintf("%d of %d (%d %%)", done, planned, 100*done/max(planned, 1))
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
