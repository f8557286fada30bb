package recognise

// Scans of an archive: each is read, and what was read in it is kept beside it.

import (
	"cmp"
	"context"
	"fmt"
	"path"
	"strings"

	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/input"
	"dossier/cmd/dossier/internal/source"
	"dossier/cmd/dossier/internal/transcript"
)

// A Call says what is to be read, and how.
type Call struct {
	Dir, Shown string // the folder of sources, and how messages name it
	Program    string // "" for the first that is installed
	Language   string // tags; "" for what LanguageOf says
	Again      bool   // replace what was kept before

	LanguageOf func(name string) string
	Kept       func(Kept) error                // told of each file that was written
	Page       func(file string, page, of int) // told before each page
}

// Kept is what was read in a scan.
type Kept struct {
	Type     string `json:"type"`
	Source   string `json:"source"`
	File     string `json:"file"`
	Pages    int    `json:"pages"`
	Program  string `json:"program"`
	Language string `json:"language"`
}

// Lines say it to people.
func (k Kept) Lines() []string {
	return []string{k.File, fmt.Sprintf("  read by %s as %s; pages: %d", k.Program, k.Language, k.Pages), "  compare it with the scan and commit it: the next build takes its text from there"}
}

// All reads scans, one after the other. One that cannot be read costs no other.
func (c *Call) All(ctx context.Context, files []string) (failed []error) {
	if c.Language != "" && Language(c.Language) == "" {
		return []error{diag.Hintf("write a tag such as es, or the name that tesseract has for it, such as spa", "unknown language %q", c.Language)}
	}
	program, err := Find(ctx, c.Program)
	if err != nil {
		return []error{err}
	}
	folder, err := input.Open(c.Dir)
	if err != nil {
		return []error{err}
	}
	defer folder.Close()
	for _, given := range files {
		if ctx.Err() != nil {
			return append(failed, ctx.Err())
		}
		name := strings.TrimPrefix(path.Clean(strings.ReplaceAll(given, `\`, "/")), c.Shown+"/")
		if err := c.one(ctx, folder, program, name); err != nil {
			m := diag.Of(err)
			failed = append(failed, diag.Hintf(m.Hint, "%s is not transcribed: %s", path.Join(c.Shown, name), m.Text))
		}
	}
	return failed
}

// one has one scan read, and keeps what was read.
func (c *Call) one(ctx context.Context, folder *input.Folder, program *Program, name string) error {
	reader := source.ReaderOf(name)
	kept := transcript.Name(name)
	if reader == nil || !reader.Scans {
		return diag.Hintf("only PDF files can be", "it is no scan")
	}
	data, err := folder.Read(name, reader.Most())
	if err != nil {
		text, hint := input.Why(err)
		return diag.Hintf(cmp.Or(hint, "name a file in the folder of sources; an attachment has to be saved as one of its own"), "%s", text)
	}
	if _, err := folder.Stat(kept); err == nil && !c.Again {
		return diag.Hintf("to read it once more and replace that, pass --again", "%s is there already", path.Base(kept))
	}
	tags := cmp.Or(c.Language, c.LanguageOf(name))
	language := Language(tags)
	if language == "" {
		return diag.Hintf("name one that tesseract knows with --language", "it is not known what tesseract calls the language %q", tags)
	}
	k, err := program.Read(ctx, data, language, func(page, of int) { c.Page(name, page, of) })
	if err != nil {
		return err
	}
	file := transcript.Write(k)
	switch {
	case len(file) > transcript.MaxBytes:
		return diag.Hintf(source.SplitHint, "its text has %d bytes; the limit is %d", len(file), transcript.MaxBytes)
	case c.Again:
		err = folder.Replace(kept, file)
	default:
		err = folder.Create(kept, file, nil)
	}
	if err != nil {
		text, hint := input.Why(err)
		return diag.Hintf(hint, "%s is not written: %s", path.Base(kept), text)
	}
	return c.Kept(Kept{"transcribed", name, path.Join(c.Shown, kept), len(k.Pages), k.Program, k.Language})
}
