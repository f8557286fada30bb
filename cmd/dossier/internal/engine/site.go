package engine

// A Result as others see it: the files of its site, its sources, and what was curated
// by hand.

import (
	"encoding/hex"
	"io/fs"
	"iter"
	"slices"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/judgements"
	"dossier/cmd/dossier/internal/names"
	"dossier/cmd/dossier/internal/sitefs"
	"dossier/cmd/dossier/internal/view"
	"dossier/cmd/dossier/internal/withholding"
)

// Count returns how many files the site has, or the share that this process makes.
func (r *Result) Count() int { return len(r.memory.outputs) - len(r.memory.broken) }

// Paths yields the path of every file of the site.
func (r *Result) Paths() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, o := range r.memory.outputs {
			if r.Has(o.Path) && !yield(o.Path) {
				return
			}
		}
	}
}

// Planned returns how many that would be if all could be made.
func (r *Result) Planned() int { return len(r.memory.outputs) }

// Files yields each of them as the sink holds it, but for its media type.
func (r *Result) Files() iter.Seq[sitefs.File] {
	return func(yield func(sitefs.File) bool) {
		for _, o := range r.memory.outputs {
			if r.Has(o.Path) && !yield(sitefs.File{Path: o.Path, SHA256: hex.EncodeToString(o.stamp.sha256[:]), Size: o.stamp.size, Static: o.static}) {
				return
			}
		}
	}
}

// Has reports whether the site has a file of this path.
func (r *Result) Has(path string) bool {
	_, broken := slices.BinarySearch(r.memory.broken, path)
	return !broken && (r.memory.byPath[path] != nil || r.memory.others[path])
}

// SameFiles reports whether the site has the files of another, by their paths.
func (r *Result) SameFiles(o *Result) bool { return r.memory.sameFiles(o.memory) }

func (m *Memory) sameFiles(o *Memory) bool {
	return slices.Equal(m.broken, o.broken) && len(m.outputs) == len(o.outputs) && (len(m.outputs) == 0 || &m.outputs[0] == &o.outputs[0])
}

// File makes one file of the site that is not Large, the same bytes as a sink is given. The error
// is fs.ErrNotExist when no file has this path, a *diag.Failure when a template
// fails or the program does.
func (r *Result) File(path string) ([]byte, error) {
	o := r.memory.byPath[path]
	if o == nil {
		return nil, fs.ErrNotExist
	}
	data, err := o.data(r.memory)
	return data, failed(path, r.Inputs.ShownTemplates, err)
}

// Large returns how to open a file of the site that is too large to be held: it is
// read from its place. Of any other file it returns nil.
func (r *Result) Large(path string) func() (fs.File, error) {
	o := r.memory.byPath[path]
	if o == nil || o.Template != "" || !r.memory.snapshot.LargeAsset(path) {
		return nil
	}
	shown, err := o.View(r.memory.snapshot.Reader(false))
	large, ok := shown.(*view.Large)
	if err != nil || !ok {
		return nil
	}
	return func() (fs.File, error) {
		f, err := r.Inputs.Static.Open(large.Name)
		return f, failed(path, r.Inputs.ShownTemplates, diag.In("static/"+large.Name, err))
	}
}

// Render makes a page that is not of the site, by one of Inputs.MoreTemplates.
func (r *Result) Render(template string, view any) ([]byte, error) {
	data, err := r.memory.templates.Page(nil, template, view)
	if err != nil {
		return nil, failed("", r.Inputs.ShownTemplates, err)
	}
	return data, nil
}

// Sound reports whether all could be read and nothing of the program failed: what went
// wrong, if anything did, goes wrong again as long as the archive is the same.
func (r *Result) Sound() bool {
	m := r.memory
	return len(m.broken) == 0 && m.seedsWhole && !m.content.Unread && !slices.ContainsFunc(m.sources, func(s *memo) bool { return s.doc == nil || len(s.failed) > 0 })
}

// Timeless reports whether the same build on any other day is the same: no embargo ends,
// and whatever went has its day in the file of addresses.
func (r *Result) Timeless() bool {
	m := r.memory
	ends := func(a *archive.Attribution) bool { return a != nil && a.Handling.Embargo != "" }
	for _, s := range m.sources {
		if s.doc != nil && s.doc.Ends || ends(s.override) || s.briefing != nil && ends(s.briefing.Attr()) {
			return false
		}
	}
	for _, o := range m.content.Overrides {
		if ends(o) {
			return false
		}
	}
	for _, p := range m.content.Publishers {
		if ends(p.Defaults) {
			return false
		}
	}
	if r.Permalinks == nil {
		return true
	}
	for _, w := range r.Permalinks.Withheld {
		if w.Until != "" {
			return false
		}
	}
	gone := func(list []archive.Permalink) bool {
		return slices.ContainsFunc(list, func(l archive.Permalink) bool { return l.Gone == r.Inputs.Audience.Today })
	}
	return r.Relinked() || !gone(r.Permalinks.Briefings) && !gone(r.Permalinks.Entities)
}

// There reports whether the folders of the archive are there.
func (r *Result) There() (sources, content bool) { return r.memory.seedsThere, r.memory.contentThere }

// Source is one source as a build read it.
type Source struct {
	Name      string            // path below the folder of sources
	Shown     string            // as the maintainer would type it
	Corrected bool              // it has a sidecar
	Doc       *archive.Filed    // nil when it cannot be read
	Briefing  *archive.Briefing // nil when it cannot be read
	Withheld  string            // why it is not in the archive, or ""
	Within    string            // the name of the source whose file holds it, or ""
	Only      bool              // it has no text, and only holds others
}

// Unread reports whether a source cannot be read; one that only holds others can.
func (s *Source) Unread() bool { return s.Briefing == nil && (!s.Only || s.Doc == nil) }

func (m *memo) source() Source {
	s := Source{m.name, m.shown, m.override != nil, m.doc, m.briefing, m.withheld, m.item.Within, m.item.Only}
	if s.Withheld == withholding.HoldsOthers {
		s.Briefing, s.Withheld = nil, ""
	}
	return s
}

// Sources yields every source, in the order of their names.
func (r *Result) Sources() iter.Seq[Source] {
	return func(yield func(Source) bool) {
		for _, m := range r.memory.sources {
			if !yield(m.source()) {
				return
			}
		}
	}
}

// Source finds one of them by its name.
func (r *Result) Source(name string) (Source, bool) {
	m := memoIn(r.memory.sources, name)
	if m == nil {
		return Source{}, false
	}
	return m.source(), true
}

// LanguageOf is the language that a sidecar states of a source, or else that of the site.
func (r *Result) LanguageOf(name string) string {
	if a := r.memory.sidecars.For(name); a != nil && a.Language != "" {
		return a.Language
	}
	return r.memory.content.site.Language
}

// Kept lists the entities that are kept, as judgements leave them, also where
// nothing names them.
func (r *Result) Kept() []*archive.Entity { return r.memory.content.kept }

// Rules are the judgements of a maintainer, ready to be looked up.
func (r *Result) Rules() *judgements.Set { return r.memory.content.rules }

// Curated returns what is kept by hand, as the files say it, and how strictly the
// archive is checked.
func (r *Result) Curated() ([]*archive.Publisher, []*archive.Entity, content.Checks) {
	c := r.memory.content
	return c.Publishers, c.Entities, c.Checks
}

// Explain says of each place where a source has the words of a name what became of
// them. It is for a Result that no other build follows.
func (r *Result) Explain(s Source, name string) []names.Explanation {
	return r.memory.survey.Explain(title(s.Briefing), names.Text{Doc: s.Doc, Language: s.Briefing.Attr().Language}, s.Briefing.Mentions(), name)
}
