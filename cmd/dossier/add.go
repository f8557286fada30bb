package main

// Adding sources: the raw file is copied and never changed, because a reader must
// be able to check it; what the maintainer knows goes into a sidecar beside it.

import (
	"cmp"
	"context"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"dossier/cmd/dossier/internal/accession"
	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/review"
	"dossier/cmd/dossier/internal/source"
)

type addCommand struct {
	placeFlags
	Files []string `arg:"" help:"Files to add: text, Markdown, saved pages, web archives, mail, PDF, office documents, books or feeds (.txt, .md, .html, .mhtml, .warc, .wacz, .eml, .mbox, .pdf, .docx, .odt, .rtf, .epub, .rss), or addresses of the web (https://…), which are fetched and saved; of folders all files in them that may be sources; \"-\" reads standard input and needs --as."`
	As    string   `placeholder:"NAME" help:"Name of the one file, or folder, within the folder of sources, such as 2026/port.txt."`
	Watch bool     `help:"Watch folders, and add each file that comes into them once it is whole, until Ctrl-C; what is there already is not added."`

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
		return usage(err)
	}
	b := c.bringing(e, in)
	if c.Watch {
		return b.watch()
	}
	var web []string
	var texts []*accession.Text
	for _, file := range c.Files {
		switch info, err := os.Stat(file); {
		case c.Again || strings.Contains(file, "://"):
			web = append(web, file)
		case err == nil && info.IsDir():
			b.Folder(e.ctx, file)
		default:
			if t, err := b.file(file); err != nil {
				b.Refused(err)
			} else {
				texts = append(texts, t)
			}
		}
	}
	b.Texts(texts, func(t *accession.Text) { b.Refused(b.There(t)) })
	if len(web) > 0 {
		if err := c.fetch(b, web); err != nil {
			return append(b.no, err)
		}
	}
	return b.end()
}

// end says how each text was read that was added.
func (b *bringing) end() error {
	if len(b.added) > 0 {
		if err := b.tell(b.added); err != nil {
			return append(b.no, err)
		}
	}
	if len(b.no) == 0 {
		return nil
	}
	return b.no
}

// comesEvery is how often a folder is looked at whose new files are added.
const comesEvery = 2 * time.Second

// watch adds each file that comes into folders, until the command is ended.
func (b *bringing) watch() error {
	for _, dir := range b.addCommand.Files {
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			return &usageError{"--watch takes folders, and " + dir + " is none", "name the folder that texts come into"}
		}
	}
	bad := false
	ready := func() { b.say(b.e, "each file that comes is added once it is whole; press Ctrl-C to stop") }
	err := b.Come(b.e.ctx, b.addCommand.Files, comesEvery, ready, func() {
		if err := b.end(); err != nil {
			bad = true
			_ = report(b.e, err)
		}
		b.added, b.no = nil, nil
	})
	if err == nil && bad {
		err = errReported
	}
	return err
}

// fields are what the flags say of each source.
func (c *addCommand) fields() []content.Field {
	fields := []content.Field{{Key: "title", Value: c.Title}, {Key: "publisher", Value: c.Publisher}, {Key: "authors", Value: c.Author}, {Key: "published", Value: c.Published}, {Key: "retrieved", Value: c.Retrieved}, {Key: "source_url", Value: c.SourceURL}, {Key: "tlp", Value: c.TLP}}
	if c.Draft {
		fields = append(fields, content.Field{Key: "draft", Value: "true"})
	}
	return fields
}

// bringing is one call on its way.
type bringing struct {
	*addCommand
	*accession.Call
	e     *env
	added []string
	no    errorList // the others are still added
}

func (c *addCommand) bringing(e *env, in engine.Inputs) *bringing {
	b := &bringing{addCommand: c, e: e}
	b.Call = &accession.Call{Door: &accession.Door{In: in, Files: curated(in)}, As: c.As, Fields: c.fields()}
	b.Added = func(name string) { b.added = append(b.added, name) }
	b.Refused = func(err error) { b.no = append(b.no, err) }
	b.Note = func(line string) {
		if !c.Quiet {
			diag.Printf(e.stderr, "%s\n", line)
		}
	}
	return b
}

// file reads one file that was named.
func (b *bringing) file(file string) (*accession.Text, error) {
	t := &accession.Text{Called: file, Fields: b.Fields}
	if file != "-" {
		t.Name = filepath.Base(file)
	}
	if b.Call.As != "" {
		t.Name = filepath.ToSlash(b.Call.As)
	}
	most := int64(source.MaxBytes)
	if r := source.ReaderOf(t.Name); r != nil {
		most = r.Most()
	}
	var err error
	if file != "-" {
		if t.Data, err = accession.Given(file, most); err != nil {
			return nil, usage(err)
		}
	} else if t.Name == "" {
		return nil, &usageError{"standard input has no file name", "choose one with --as"}
	}
	if err := b.Fit(t.Name, nil); err != nil && (file == "-" || !accession.Nameable(t.Name)) {
		return nil, usage(err)
	}
	if file == "-" {
		if t.Data, err = standardInput(b.e.ctx, most); err != nil {
			return nil, err
		}
	}
	if err := b.Fit(t.Name, t.Data); err != nil {
		return nil, usage(err)
	}
	return t, nil
}

// usage is an error of a call that cannot be carried out as it stands.
func usage(err error) error {
	m := diag.Of(err)
	return &usageError{m.Text, m.Hint}
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

// mostInside is how many of the files in one are listed when it is added.
const mostInside = 20

// tell prints what is known about each added source, and what is not.
func (c *bringing) tell(added []string) error {
	e, in := c.e, c.In
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
		for _, m := range slices.Concat(c.doubts(g, name), g.Messages) {
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

// doubts says where the flags contradict a text that was added.
func (c *bringing) doubts(g *engine.Result, name string) diag.List {
	s, _ := g.Source(name)
	if s.Briefing == nil {
		return nil
	}
	plain, found := g.Unaided(name)
	if !found {
		return nil
	}
	return accession.Doubts(s.Shown, c.Fields, plain, s.Briefing.Attr())
}
