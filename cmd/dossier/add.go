package main

// Adding sources: the raw file is copied and never changed, because a reader must
// be able to check it; what the maintainer knows goes into a sidecar beside it.

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/input"
	"dossier/cmd/dossier/internal/review"
	"dossier/cmd/dossier/internal/sitefs"
	"dossier/cmd/dossier/internal/source"
)

type addCommand struct {
	placeFlags
	Files []string `arg:"" help:"Files to add: text, Markdown, saved pages, web archives, mail, PDF, office documents, books or feeds (.txt, .md, .html, .mhtml, .warc, .wacz, .eml, .mbox, .pdf, .docx, .odt, .rtf, .epub, .rss), or addresses of the web (https://…), which are fetched and saved; \"-\" reads standard input and needs --as."`
	As    string   `placeholder:"NAME" help:"Name of the one file within the folder of sources, such as 2026/port.txt."`

	Again     bool `help:"Fetch sources that were added by their address again (the address, or the path in the archive), and keep what differs as a newer copy beside the one that is there."`
	NoArchive bool `name:"no-archive" help:"Do not ask the Internet Archive for an archived copy of what is fetched."`

	Title     string `group:"What you know about the source (written to its sidecar file):" placeholder:"TEXT" help:"Title."`
	Publisher string `group:"What you know about the source (written to its sidecar file):" placeholder:"NAME" help:"Publisher: a name, or an id in content/publishers/."`
	Author    string `group:"What you know about the source (written to its sidecar file):" placeholder:"NAME" help:"Author."`
	Published string `group:"What you know about the source (written to its sidecar file):" placeholder:"DATE" help:"Date of publication, as precise as you know it: 2026-01-13, 2025-11, 2025~ (about 2025)."`
	Retrieved string `group:"What you know about the source (written to its sidecar file):" placeholder:"DATE" help:"Date you retrieved it."`
	SourceURL string `name:"source-url" group:"What you know about the source (written to its sidecar file):" placeholder:"URL" help:"Address of the original."`
	TLP       string `name:"tlp" group:"What you know about the source (written to its sidecar file):" placeholder:"MARK" help:"Who may see it (Traffic Light Protocol): CLEAR, GREEN, AMBER, AMBER+STRICT or RED."`
	Draft     bool   `group:"What you know about the source (written to its sidecar file):" help:"Keep it out of the published site for now."`
}

// Help lists every field of a sidecar; the flags set the most common ones.
func (addCommand) Help() string {
	return "The flags set the most common fields. A sidecar, or the front matter of a source, may set all of these:\n\n" + archive.FieldsText()
}

// Run copies files into the folder of sources and shows how each was read.
func (c *addCommand) Run(e *env) error {
	in, err := c.inputs()
	if err != nil {
		return err
	}
	if c.As != "" && len(c.Files) > 1 {
		return &usageError{"--as takes one file, and there are several", "add them one at a time"}
	}
	if err := content.Mistake(c.fields()); err != nil { // before anything is copied
		m := diag.Of(err)
		return &usageError{m.Text, m.Hint}
	}
	var added []string
	var refused errorList
	take := func(name string, err error) {
		switch {
		case err != nil: // the others are still added
			refused = append(refused, err)
		case name != "":
			added = append(added, name)
		}
	}
	var web []string
	for _, file := range c.Files {
		if c.Again || strings.Contains(file, "://") {
			web = append(web, file)
		} else {
			take(c.add(e, in, file))
		}
	}
	if len(web) > 0 {
		if err := c.fetch(e, in, web, take); err != nil {
			return append(refused, err)
		}
	}
	if len(added) > 0 {
		if err := c.tell(e, in, added); err != nil {
			return append(refused, err)
		}
	}
	if len(refused) == 0 {
		return nil
	}
	return refused
}

// fields are what the flags say of each source.
func (c *addCommand) fields() []content.Field {
	fields := []content.Field{{Key: "title", Value: c.Title}, {Key: "publisher", Value: c.Publisher}, {Key: "authors", Value: c.Author}, {Key: "published", Value: c.Published}, {Key: "retrieved", Value: c.Retrieved}, {Key: "source_url", Value: c.SourceURL}, {Key: "tlp", Value: c.TLP}}
	if c.Draft {
		fields = append(fields, content.Field{Key: "draft", Value: "true"})
	}
	return fields
}

// add copies one file and returns its name below the folder of sources.
func (c *addCommand) add(e *env, in engine.Inputs, file string) (string, error) {
	var data []byte
	var err error
	name := ""
	if file != "-" {
		name = filepath.Base(file)
	}
	if c.As != "" {
		name = filepath.ToSlash(c.As)
	}
	most := int64(source.MaxBytes)
	if r := source.ReaderOf(name); r != nil {
		most = r.Most()
	}
	if file != "-" {
		if data, err = given(file, most); err != nil {
			return "", err
		}
	}
	switch {
	case name == "":
		return "", &usageError{"standard input has no file name", "choose one with --as"}
	case !nameable(name):
		return "", &usageError{fmt.Sprintf("%q cannot be the name of a source", name), "choose a path within " + in.ShownSources + " with --as"}
	case source.ReaderOf(name) == nil:
		return "", &usageError{"cannot read files of this kind: " + name, source.OtherHint}
	}
	if file == "-" {
		if data, err = standardInput(e.ctx, most); err != nil {
			return "", err
		}
	}
	if int64(len(data)) > most {
		return "", tooLarge(file, most)
	}
	if r := source.ReaderOf(name); r.Is != nil && !r.Is(data) {
		return "", &usageError{"cannot read files of this kind: " + name, source.OtherHint}
	}
	if err := c.keep(in, file, name, data, c.fields()); err != nil {
		return "", err
	}
	return name, nil
}

// keep writes a source and its sidecar. from is what the maintainer called it.
func (c *addCommand) keep(in engine.Inputs, from, name string, data []byte, fields []content.Field) error {
	if err := os.MkdirAll(in.Sources, 0o755); err != nil {
		return err
	}
	folder, err := input.Open(in.Sources)
	if err != nil {
		return err
	}
	defer folder.Close()
	if twin := twinOf(folder, data); twin != "" {
		return diag.Hintf("to correct its fields, edit "+path.Join(in.ShownContent, "sources", twin+".yaml"), "%s is already in the archive as %s", from, path.Join(in.ShownSources, twin))
	}
	shown := path.Join(in.ShownSources, name)
	refused := func(err error) error {
		if errors.Is(err, fs.ErrExist) {
			return diag.Hintf("choose another name with --as", "%s already exists and holds another text", shown)
		}
		text, hint := input.Why(err)
		return diag.Hintf(hint, "%s is not written: %s", shown, text)
	}
	if _, err := folder.Stat(name); !errors.Is(err, fs.ErrNotExist) {
		return refused(cmp.Or(err, fs.ErrExist))
	}
	files := curated(in)
	undo := func() {}
	err = folder.Create(name, data, func() (err error) { // restrictions first: a running preview may read the source at once
		var shown string
		if shown, undo, err = files.Sidecar(name, fields); err != nil {
			return diag.Hintf("edit that file yourself, and add the source without these flags", "%s: %w", shown, err)
		}
		return nil
	})
	var said *diag.Hinted
	switch {
	case errors.As(err, &said):
		return err
	case err != nil:
		undo()
		return refused(err)
	}
	return nil
}

// given reads a file that was named on the command line.
func given(file string, most int64) ([]byte, error) {
	data, err := input.ReadGiven(file, most)
	if err == nil {
		return data, nil
	}
	if errors.Is(err, input.ErrLarge) {
		return nil, tooLarge(file, most)
	}
	text, hint := input.Why(err)
	switch info, e := os.Stat(file); {
	case e != nil:
		hint = "check the file name"
	case info.IsDir():
		return nil, &usageError{file + " is a folder", "name the files in it, such as " + file + "/*.txt"}
	case !info.Mode().IsRegular():
		hint = "to add what another program prints, pass - as the file, and choose a name with --as"
	}
	return nil, &usageError{fmt.Sprintf("%s: %s", file, text), hint}
}

// standardInput reads what is piped or typed, until it ends or the command does.
func standardInput(ctx context.Context, most int64) ([]byte, error) {
	var data []byte
	done := make(chan error, 1)
	go func() {
		var err error
		data, err = io.ReadAll(io.LimitReader(os.Stdin, most+1))
		done <- err
	}()
	select {
	case err := <-done:
		return data, err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func tooLarge(file string, most int64) error {
	return &usageError{fmt.Sprintf("%s is larger than %d MiB", file, most>>20), "split it into several sources"}
}

// nameable reports whether a source may have this path below the folder of sources, on
// any system that the archive is shared with.
func nameable(name string) bool {
	if !fs.ValidPath(name) || strings.ContainsFunc(name, func(r rune) bool { return unicode.IsControl(r) || r == '\\' }) {
		return false
	}
	return !slices.ContainsFunc(strings.Split(name, "/"), func(part string) bool {
		return sitefs.Temporary(part) || archive.Reserved(part) || strings.HasSuffix(part, ".") || strings.HasSuffix(part, " ")
	})
}

// twinOf returns the source with the same bytes, or "".
func twinOf(folder *input.Folder, data []byte) (twin string) {
	_ = fs.WalkDir(folder, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return nil
		}
		if info, err := d.Info(); err != nil || info.Size() != int64(len(data)) {
			return nil
		}
		if have, err := folder.Read(name, int64(len(data))); err == nil && bytes.Equal(have, data) {
			twin = name
			return fs.SkipAll
		}
		return nil
	})
	return twin
}

// mostInside is how many of the files in one are listed when it is added.
const mostInside = 20

// tell prints what is known about each added source, and what is not.
func (c *addCommand) tell(e *env, in engine.Inputs, added []string) error {
	g, err := engine.Read(e.ctx, in)
	if err != nil {
		return err
	}
	bad := false
	for _, name := range added {
		shown := path.Join(in.ShownSources, name)
		known, inside := review.Known(g, name), review.Inside(g, name)
		if c.JSON {
			said := map[string]any{"type": "added", "file": shown, "known": known}
			if len(inside) > 0 {
				said["inside"] = inside
			}
			_ = diag.JSON(e.stdout).Encode(said)
		} else if !c.Quiet {
			diag.Printf(e.stdout, "%s\n", shown)
			for _, k := range known {
				if k.Basis == string(archive.Unknown) {
					diag.Printf(e.stdout, "  %s: unknown\n", k.Field)
				} else {
					diag.Printf(e.stdout, "  %s: %s (%s)\n", k.Field, k.Words, k.Basis)
				}
			}
			for i, in := range inside {
				if i == mostInside {
					diag.Printf(e.stdout, "  … and %d more files in it\n", len(inside)-i)
					break
				}
				diag.Printf(e.stdout, "  in it: %s: %s\n", in.File, cmp.Or(in.Title, "no briefing"))
			}
		}
		sidecar := path.Join(in.ShownContent, "sources", name+".yaml")
		for _, m := range g.Messages {
			if m.File == shown || m.File == sidecar || strings.HasPrefix(m.File, shown+"/") {
				bad = bad || m.Severity == diag.Error
				if !c.Quiet || m.Severity != diag.Note {
					diag.Printf(e.stderr, "%s\n", m)
				}
			}
		}
	}
	if bad {
		return errReported
	}
	return nil
}
