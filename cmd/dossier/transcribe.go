package main

// Scans: what a program that is installed reads on their pages is kept beside them.

import (
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/recognise"
)

// transcribeCommand has the text of scans recognised.
type transcribeCommand struct {
	placeFlags
	Files    []string `arg:"" help:"Scans in the archive (PDF), by their paths. What is read in one is kept beside it, as scan.pdf.ocr: commit that file, and correct it where it is wrong."`
	Language string   `placeholder:"TAG" help:"Language of the text, or several joined by +, such as es or es+en (default: the language of its sidecar, else of the site)."`
	Program  string   `enum:",tesseract,ocrmypdf" default:"" placeholder:"NAME" help:"Program that reads the pages: tesseract or ocrmypdf (default: the first of them that is installed)."`
	Again    bool     `help:"Replace what was kept before."`
}

// Run reads one scan after the other; one that cannot be read costs no other.
func (c *transcribeCommand) Run(e *env) error {
	in, err := c.inputs()
	if err != nil {
		return err
	}
	g, err := engine.Read(e.ctx, in)
	if err != nil {
		return err
	}
	call := recognise.Call{Dir: in.Sources, Shown: in.ShownSources, Program: c.Program, Language: c.Language, Again: c.Again, LanguageOf: g.LanguageOf}
	call.Kept = func(k recognise.Kept) error {
		if c.JSON {
			return diag.JSON(e.stdout).Encode(k)
		}
		for _, line := range k.Lines() {
			c.say(e, line)
		}
		return nil
	}
	call.Page = func(file string, page, of int) {
		if e.terminal && !c.Quiet {
			diag.Printf(e.stderr, "%s: page %d of %d\n", file, page, of)
		}
	}
	if failed := call.All(e.ctx, c.Files); len(failed) > 0 {
		return errorList(failed)
	}
	return nil
}
