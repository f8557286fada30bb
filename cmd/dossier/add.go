package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/review"
	"dossier/cmd/dossier/internal/source"
)

type addCommand struct {
	placeFlags
	Files []string `arg:"" help:"Files to add, .txt or .md; - reads standard input and needs --as."`
	As    string   `placeholder:"NAME" help:"Name below the folder of sources, for one file: 2026/port.txt."`

	Title     string `group:"What you know of it, kept in its sidecar" placeholder:"TEXT" help:"Title."`
	Publisher string `group:"What you know of it, kept in its sidecar" placeholder:"NAME" help:"Who published it: a name, or an id of content/publishers."`
	Author    string `group:"What you know of it, kept in its sidecar" placeholder:"NAME" help:"Who wrote it."`
	Published string `group:"What you know of it, kept in its sidecar" placeholder:"DATE" help:"When it was published, as exactly as you know: 2026-01-13, 2025-11, 2025~."`
	Retrieved string `group:"What you know of it, kept in its sidecar" placeholder:"DATE" help:"When you took it."`
	SourceURL string `name:"source-url" group:"What you know of it, kept in its sidecar" placeholder:"URL" help:"Where it stands."`
	TLP       string `name:"tlp" group:"What you know of it, kept in its sidecar" placeholder:"MARK" help:"Who may see it: CLEAR, GREEN, AMBER, AMBER+STRICT, RED."`
	Draft     bool   `group:"What you know of it, kept in its sidecar" help:"Keep it out of the site for now."`
}

// Run copies files into the folder of sources, as they are, and says how each was
// read.
func (c *addCommand) Run(e *env) error {
	in, err := c.inputs()
	if err != nil {
		return err
	}
	if c.As != "" && len(c.Files) > 1 {
		return &usageError{"--as names one file, and there are several", "add them one by one"}
	}
	var added []string
	var refused error
	for _, file := range c.Files {
		name, err := c.add(in, file)
		if err != nil { // the others are added all the same
			refused = errors.Join(refused, err)
			continue
		}
		added = append(added, name)
	}
	if len(added) > 0 {
		if err := c.tell(e, in, added); err != nil {
			return errors.Join(refused, err)
		}
	}
	return refused
}

// add copies one file and returns its name below the folder of sources.
func (c *addCommand) add(in engine.Inputs, file string) (string, error) {
	name := filepath.Base(file)
	var from io.Reader = os.Stdin
	if file == "-" {
		name = ""
	} else {
		f, err := os.Open(file)
		if err != nil {
			return "", &usageError{fmt.Sprintf("%s: %s", file, cause(err)), "check the name"}
		}
		defer f.Close()
		if info, err := f.Stat(); err == nil && info.IsDir() {
			return "", &usageError{file + " is a folder", "name the files in it: " + file + "/*.txt"}
		}
		from = f
	}
	if c.As != "" {
		name = filepath.ToSlash(c.As)
	}
	switch {
	case name == "":
		return "", &usageError{"standard input has no name", "give it one with --as"}
	case !fs.ValidPath(name) || strings.ContainsFunc(name, func(r rune) bool { return r < ' ' || r == 0x7F || r == '\\' }) || engine.Temporary(path.Base(name)):
		return "", &usageError{fmt.Sprintf("%q cannot be the name of a source", name), "name it with --as: a path below " + in.ShownSources}
	case source.ReaderOf(name) == nil:
		return "", &usageError{fmt.Sprintf("no reader for files of this kind: %s", name), "save its text as .txt or .md"}
	}
	data, err := io.ReadAll(io.LimitReader(from, source.MaxBytes+1))
	if err != nil {
		return "", err
	}
	if len(data) > source.MaxBytes {
		return "", &usageError{fmt.Sprintf("%s has more than %d bytes", file, source.MaxBytes), "split it into several sources"}
	}
	if twin := twinOf(in.Sources, data); twin != "" {
		return "", fmt.Errorf("%s is there already, as %s\n  hint: nothing to do", file, path.Join(in.ShownSources, twin))
	}
	to := filepath.Join(in.Sources, filepath.FromSlash(name))
	taken := fmt.Errorf("%s holds another text\n  hint: name the new one with --as", path.Join(in.ShownSources, name))
	if _, err := os.Lstat(to); err == nil {
		return "", taken
	}
	fields := []content.Field{{Key: "title", Value: c.Title}, {Key: "publisher", Value: c.Publisher}, {Key: "authors", Value: c.Author}, {Key: "published", Value: c.Published}, {Key: "retrieved", Value: c.Retrieved}, {Key: "source_url", Value: c.SourceURL}, {Key: "tlp", Value: c.TLP}}
	if c.Draft {
		fields = append(fields, content.Field{Key: "draft", Value: "true"})
	}
	// What restricts it comes first: a watch may see the source at once.
	if shown, err := (&content.Desk{Dir: in.Content, Shown: in.ShownContent}).Sidecar(name, fields); err != nil {
		return "", fmt.Errorf("%s: %w\n  hint: write what you know into that file yourself, and add the source without it", shown, err)
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return "", err
	}
	if err := create(to, data); errors.Is(err, fs.ErrExist) {
		return "", taken
	} else if err != nil {
		return "", err
	}
	return name, nil
}

// create writes a file that is not there yet.
func create(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if e := f.Close(); err == nil {
		err = e
	}
	if err != nil {
		_ = os.Remove(name)
	}
	return err
}

// twinOf returns the source that holds the same bytes, or "".
func twinOf(dir string, data []byte) (twin string) {
	_ = fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !d.Type().IsRegular() {
			return nil
		}
		if info, err := d.Info(); err != nil || info.Size() != int64(len(data)) {
			return nil
		}
		if have, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name))); err == nil && bytes.Equal(have, data) {
			twin = name
			return fs.SkipAll
		}
		return nil
	})
	return twin
}

// tell says of each source that was added what is known of it, and what is not.
func (c *addCommand) tell(e *env, in engine.Inputs, added []string) error {
	g, err := engine.Read(e.ctx, in)
	if err != nil {
		return err
	}
	bad := false
	for _, name := range added {
		shown := path.Join(in.ShownSources, name)
		known := review.Known(g, name)
		if c.JSON {
			_ = jsonLines(e.stdout).Encode(map[string]any{"type": "added", "file": shown, "known": known})
		} else if !c.Quiet {
			fmt.Fprintln(e.stdout, shown)
			for _, k := range known {
				fmt.Fprintf(e.stdout, "  %s: %s (%s)\n", k.Field, k.Words, k.Basis)
			}
		}
		sidecar := path.Join(in.ShownContent, "sources", name+".yaml")
		for _, m := range g.Messages {
			if m.File == shown || m.File == sidecar {
				bad = bad || m.Severity == diag.Error
				if !c.Quiet || m.Severity != diag.Note {
					fmt.Fprintln(e.stderr, m)
				}
			}
		}
	}
	if bad {
		return errReported
	}
	return nil
}
