package main

// Adding what stands at an address: how one call asks for it, and says what came of it.

import (
	"cmp"
	"errors"
	"slices"

	"dossier/cmd/dossier/internal/accession"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/fetch"
	"dossier/cmd/dossier/internal/gather"
	"dossier/cmd/dossier/internal/source"
)

// fetch adds what stands at addresses, one after the other. Each is an act of its own.
func (c *addCommand) fetch(b *bringing, list []string) error {
	e, in := b.e, b.In
	g, err := engine.Read(e.ctx, in)
	if err != nil {
		return err
	}
	call := gather.Call{In: in, Web: e.fetcher(), Again: c.Again, NoArchive: c.NoArchive, As: c.As, Title: c.Title, Fields: c.fields(), Nameable: accession.Nameable, Sources: slices.Collect(g.Sources())}
	call.Keep = func(from, name string, data []byte, fields []content.Field) error {
		return b.One(&accession.Text{Called: from, Name: name, Data: data, Fields: fields})
	}
	call.Say = func(text string) {
		if !c.Quiet {
			diag.Printf(e.stderr, "%s\n", e.secrets.Hide(text))
		}
	}
	call.Unchanged = func(shown string) {
		if c.JSON {
			_ = diag.JSON(e.stdout).Encode(map[string]any{"type": "unchanged", "file": shown})
		} else if !c.Quiet {
			diag.Printf(e.stdout, "%s\n  unchanged: the address still gives these bytes\n", shown)
		}
	}
	for _, given := range list {
		name, err := call.One(e.ctx, given)
		var wrong *gather.Misuse
		switch {
		case err == nil:
		case e.ctx.Err() != nil:
			return e.ctx.Err()
		case errors.As(err, &wrong):
			err = &usageError{wrong.Text, wrong.Hint}
		default:
			m := diag.Of(err)
			err = diag.Hintf(m.Hint, "%s is not added: %s", given, m.Text)
		}
		switch {
		case err != nil:
			b.Refused(err)
		case name != "":
			b.Added(name)
		}
	}
	return nil
}

// fetcher asks the web, for a person.
func (e *env) fetcher() *fetch.Fetcher {
	web := e.web
	if web == nil {
		web = &fetch.Fetcher{}
	}
	web.Agent, web.Most = "dossier/"+cmp.Or(version, "dev")+" (adds a page to an archive, for a person)", source.MaxBytes
	return web
}
