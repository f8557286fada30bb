package deploy

// One deploy by several processes. The first writes into the journal all that is to be
// uploaded and deleted; then each uploads its share of that, the files that pages need
// before the pages, and writes no journal, so that none undoes what another wrote. The
// last is a deploy like any other, which completes what the journal says: it uploads what
// is missing, deletes what is to go and writes the manifest. Wherever that stops, the next
// deploy knows of each file that may be there.

import (
	"context"
	"errors"
	"slices"
)

// Step is what of a deploy a process does.
type Step string

// The steps before the last, which is Whole: as is a deploy by one process.
const (
	Whole Step = ""
	Begin Step = "begin"
	Needs Step = "files" // what pages need
	Pages Step = "pages"
)

// ErrNotBegun means that the journal does not say that this site is being deployed so.
var ErrNotBegun = errors.New("no deploy of this site was begun at the target, or it is done, or was begun with another --gzip")

// errBegun ends the first step.
var errBegun = errors.New("what is to be uploaded is known")

// begun ends the first step, and says how much is left to the others.
func (d *deployment) begun(files int) error {
	if d.options.Step != Begin {
		return nil
	}
	d.report.notef("begun: %d files are to be uploaded; a deploy without --phase ends it", files)
	return errBegun
}

// share uploads the files of a share that the journal lists.
func (d *deployment) share(ctx context.Context) (*Report, error) {
	if err := d.readJournal(ctx); err != nil {
		return nil, err
	}
	if d.before.Done || d.before.Gzip != d.options.Gzip {
		return nil, ErrNotBegun
	}
	var files []File
	for _, f := range d.tree.Files {
		sum, listed := d.before.Files[f.Path]
		if _, wanted := d.files[f.Path]; !wanted || !listed {
			continue
		}
		if sum != f.SHA256 {
			return nil, ErrNotBegun
		}
		if page(f) == (d.options.Step == Pages) && d.options.Share(f.Path) {
			files = append(files, f)
		}
	}
	d.planned, d.report.Resumed = len(files), false
	err := d.send(ctx, files)
	slices.Sort(d.report.Uploaded)
	return &d.report, err
}
