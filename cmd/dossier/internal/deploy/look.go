package deploy

// What is at a target before a deploy: what the last one left, and whose the files
// are. It decides what may be replaced and deleted, and when to rather do nothing.

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
)

// look reads the target's journal and manifest.
func (d *deployment) look(ctx context.Context) error {
	if err := d.readJournal(ctx); err != nil {
		return err
	}
	data, err := d.get(ctx, manifestName)
	known := false // which files are of earlier deploys
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return err
	default:
		m, err := readManifest(data)
		if err != nil && !d.options.Overwrite && !d.options.Prune && d.before.Done {
			return fmt.Errorf("%w: %w", ErrTaken, err)
		}
		if known = err == nil && (d.before.Lists == "" || d.before.Lists == digest(data)); known {
			for _, f := range m.Files {
				d.there[f.Path] = f.SHA256
			}
			if string(data) == string(d.tree.manifest) {
				d.there[manifestName] = "same"
			}
		}
	}
	unsure := d.first || d.before.Schema == "" && !d.before.Done // no journal that tells, either
	d.first = d.first && !known
	for path := range d.before.Files {
		d.suspect[path] = true
	}
	if d.before.Schema == "" && !d.before.Done || !known && !d.first { // the journal or the manifest does not tell
		for path := range d.there {
			d.suspect[path] = true
		}
		for path := range d.files {
			d.suspect[path] = true
		}
	}
	if !known || unsure || d.options.Prune {
		return d.lookAtAll(ctx, known)
	}
	return nil
}

// readJournal reads what the last deploy left; without a journal there was none.
func (d *deployment) readJournal(ctx context.Context) error {
	d.before = &journal{Done: true, Gzip: d.options.Gzip}
	data, err := d.get(ctx, journalName)
	if errors.Is(err, fs.ErrNotExist) {
		d.first = true
		return nil
	}
	if err != nil {
		return err
	}
	j := &journal{}
	if json.Unmarshal(data, j) != nil || j.Schema != journalSchema {
		j = &journal{} // unreadable: everything is compared
	}
	d.before, d.first = j, j.First && !j.Done
	d.report.Resumed = !j.Done
	for _, path := range slices.Sorted(maps.Keys(j.Files)) {
		if !within(path) {
			d.report.notef("the journal at the target names %q, which is no file of the target: it was not touched; find out who else writes there", path)
		}
		if !within(path) || bookkeeping(path) {
			delete(j.Files, path)
		}
	}
	return nil
}

// lookAtAll lists the target, and decides on the files that are not of the site and
// that no manifest knows. known says that there is a manifest.
func (d *deployment) lookAtAll(ctx context.Context, known bool) error {
	held, err := d.list(ctx)
	if err != nil {
		return err
	}
	force := d.options.Overwrite || d.options.Prune
	var taken, strange []string
	for _, path := range slices.Sorted(maps.Keys(held)) {
		_, ours := d.files[path]
		_, old := d.there[path]
		_, begun := d.before.Files[path]
		switch {
		case (ours || path == manifestName) && !begun:
			taken = append(taken, path)
		case !ours && !old && !begun && !bookkeeping(path):
			strange = append(strange, path)
		}
	}
	switch {
	case d.first && len(taken) > 0 && !force:
		return fmt.Errorf("%w: %s", ErrTaken, some(taken, 5))
	case d.options.Prune:
		for _, path := range strange {
			if within(path) {
				d.strange = append(d.strange, path)
			} else {
				d.report.Left = append(d.report.Left, path)
			}
		}
	case !known && !d.first && len(strange) > 0 && !force:
		return fmt.Errorf("%w: %s", ErrLost, some(strange, 20))
	default:
		d.report.Left = strange
	}
	return nil
}

// Strange names the first files of Left.
func (r *Report) Strange() string { return some(r.Left, 20) }

// some names the first n of a list and counts the others.
func some(list []string, n int) string {
	if len(list) <= n {
		return strings.Join(list, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(list[:n], ", "), len(list)-n)
}
