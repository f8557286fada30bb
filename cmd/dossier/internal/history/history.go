// Package history keeps what git has of earlier contents of sources: each becomes a file
// beside the source that it was, as an earlier version of its text, so that a build needs no
// git and makes the same of any copy of the archive. Nothing is published by that which was
// ever restricted: where a sidecar restricted the source at any time, its earlier contents
// are drafts until somebody decides.
package history

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/commits"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/gather"
)

// call is one act on its way.
type call struct {
	files    *content.Desk
	sums     map[string]bool // of the bytes of all sources, and of those that are kept
	names    map[string]bool // of all sources, and of those that are kept, in lower case
	sidecars map[string][]commits.State
	act      content.Act
}

// Keep plans to keep the earlier contents of some sources, of all without any names. Those
// that the archive has already are not kept again, so that without new commits the act has
// no files.
func Keep(ctx context.Context, in engine.Inputs, files *content.Desk, sources []engine.Source, names []string) (content.Act, error) {
	c := call{files: files, sums: map[string]bool{}, names: map[string]bool{}}
	for i, name := range names {
		names[i] = strings.TrimPrefix(path.Clean(name), in.ShownSources+"/")
		if !slices.ContainsFunc(sources, func(s engine.Source) bool { return s.Name == names[i] }) {
			return c.act, diag.Hintf("“dossier sources list” shows them", "there is no source %s", name)
		}
	}
	states, err := commits.History(ctx, in.Sources)
	if err == nil {
		c.sidecars, err = commits.History(ctx, filepath.Join(in.Content, "sources"))
	}
	if err != nil {
		return c.act, diag.Hintf("earlier contents are kept of an archive whose folders git has", "%w", err)
	}
	for i := range sources {
		if s := &sources[i]; s.Doc != nil {
			c.sums[s.Doc.SHA256] = true
		}
		c.names[strings.ToLower(sources[i].Name)] = true
	}
	c.act = content.NewAct("kept earlier contents of sources")
	for i := range sources {
		s := &sources[i]
		if s.Briefing == nil || s.Within != "" || len(names) > 0 && !slices.Contains(names, s.Name) {
			continue
		}
		if err := c.keep(ctx, s, states[s.Name]); err != nil {
			return c.act, fmt.Errorf("%s: %w", s.Shown, err)
		}
	}
	return c.act, nil
}

// keep plans to keep the earlier contents of one source.
func (c *call) keep(ctx context.Context, s *engine.Source, states []commits.State) error {
	a := s.Briefing.Attr()
	before, last, saved := a.RevisionOf, "", a.Saved()
	for i := range states {
		data, err := states[i].Read(ctx)
		if err != nil {
			return err
		}
		sum := sha256.Sum256(data)
		key := hex.EncodeToString(sum[:])
		if key == s.Doc.SHA256 {
			last = states[i].Day
		}
		if c.sums[key] {
			continue
		}
		restricted, err := c.restricted(ctx, s.Name)
		if err != nil {
			return err
		}
		name := c.name(s.Name, states[i].Day)
		fields := append(fieldsOf(s, restricted), content.Field{Key: "retrieved", Value: states[i].Day}, content.Field{Key: "revision_of", Value: before})
		files, err := c.files.Bring(name, data, fields)
		if err != nil {
			return err
		}
		c.act.Files = append(c.act.Files, files...)
		c.sums[key], c.names[strings.ToLower(name)] = true, true
		before = name
	}
	if before == a.RevisionOf {
		return nil
	}
	fields := []content.Field{{Key: "revision_of", Value: before}}
	if saved == "" && last != "" {
		fields = append(fields, content.Field{Key: "retrieved", Value: last})
	}
	set, err := c.files.Correct([]string{s.Name}, fields)
	c.act.Files = append(c.act.Files, set.Files...)
	return err
}

// restricted reports whether a sidecar of a source ever restricted it.
func (c *call) restricted(ctx context.Context, name string) (bool, error) {
	states := c.sidecars[name+".yaml"]
	for i := range states {
		data, err := states[i].Read(ctx)
		if err != nil {
			return true, err
		}
		if a := content.Stated(data); a.Restricted("") || a.Retracted() {
			return true, nil
		}
	}
	return false, nil
}

// name is that of an earlier content, which no source has.
func (c *call) name(source, day string) string {
	ext := path.Ext(source)
	stem := strings.TrimSuffix(source, ext) + "-" + day
	name := stem + ext
	for n := 2; c.names[strings.ToLower(name)]; n++ {
		name = stem + "-" + strconv.Itoa(n) + ext
	}
	return name
}

// fieldsOf are those of the sidecar of an earlier content: what restricts the source now, and
// what a maintainer states of it that is true of each of its versions. What the file says
// itself it says again.
func fieldsOf(s *engine.Source, restricted bool) (fields []content.Field) {
	add := func(key, value string) {
		if value != "" && !slices.ContainsFunc(fields, func(f content.Field) bool { return f.Key == key }) {
			fields = append(fields, content.Field{Key: key, Value: value})
		}
	}
	for _, f := range gather.Inherited(s) {
		add(f.Key, f.Value)
	}
	if restricted {
		add("draft", "true")
	}
	a := s.Briefing.Attr()
	authors := make([]string, len(a.Authors))
	for i := range a.Authors {
		authors[i] = a.Authors[i].Name
	}
	for _, f := range []content.Field{
		{Key: "title", Value: a.Title}, {Key: "publisher", Value: cmp.Or(a.Publisher.Name, a.Publisher.ID)}, {Key: "authors", Value: strings.Join(authors, "; ")},
		{Key: "published", Value: a.Published}, {Key: "language", Value: a.Language}, {Key: "kind", Value: a.Kind}, {Key: "fidelity", Value: strings.Join(a.Fidelity, "; ")}, {Key: "source_url", Value: a.SourceURL},
	} {
		if a.Basis(f.Key) == archive.Stated && a.From[f.Key].File != "" {
			add(f.Key, f.Value)
		}
	}
	return fields
}
