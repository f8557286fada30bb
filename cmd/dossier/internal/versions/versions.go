// Package versions makes one briefing of a text that was saved again and again: which
// sources are versions of one text, in which order, where each stands in the site, and what
// follows for the latest.
package versions

import (
	"cmp"
	"encoding/hex"
	"maps"
	"path"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/copies"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/digest"
)

// Source is a source by what is said of it; nothing of one that is no briefing.
type Source struct {
	Name, Shown string // its path below the folder of sources, and as messages have it
	Briefing    *archive.Briefing
	Restricted  bool   // it is withheld by what is said of it
	saved       string // the day
	of          int    // that it is newer than, or its own place
}

// tie finds the source that each is newer than: the one that it states, else the one that was
// saved from the same address on the last day before. why says why each is withheld: such a
// one is newer than what it states alone.
func (t *Texts) tie(why []string, was *Texts) {
	type address struct{ url, publisher string }
	at := map[address][]int{}
	for i := range t.sources {
		s := &t.sources[i]
		if s.of = i; s.Briefing == nil {
			continue
		}
		a := s.Briefing.Attr()
		if a.RevisionOf != "" {
			j, found := slices.BinarySearchFunc(t.sources, a.RevisionOf, func(s Source, name string) int { return cmp.Compare(s.Name, name) })
			if found && t.sources[j].Briefing != nil {
				s.of = j
			}
		}
		s.saved = strings.Clone(a.Saved())
		if why[i] == "" && a.SourceURL != "" && s.saved != "" && len(a.NotDuplicates) == 0 && told(a) {
			k := address{a.SourceURL, a.Publisher.ID}
			at[k] = append(at[k], i)
		}
	}
	for _, list := range at {
		slices.SortFunc(list, func(a, b int) int {
			return cmp.Or(cmp.Compare(t.sources[a].saved, t.sources[b].saved), cmp.Compare(a, b))
		})
		for k, i := range list[1:] {
			s, before := &t.sources[i], &t.sources[list[k]]
			if s.Briefing.Attr().RevisionOf == "" && s.saved != before.saved && t.alike(s.Briefing.Doc, before.Briefing.Doc, was) {
				s.of = list[k]
			}
		}
	}
}

// alike reports whether one of two texts has half of the sentences of the other: two reports
// that stood at one address one after the other are two.
func (t *Texts) alike(a, b *archive.Filed, was *Texts) bool {
	pair := [2]*archive.Filed{a, b}
	near, known := false, false
	if was != nil {
		near, known = was.near[pair]
	}
	if !known {
		d := copies.Compare(a.Whole(), b.Whole())
		near = d.Same > 0 && 2*d.Same >= min(d.Of, d.Other)
	}
	t.near[pair] = near
	return near
}

// chains returns the places of sources that are versions of one text, the earliest first:
// one comes behind the one that it is newer than, and those that are newer than one and the
// same are in the order of their days. Where each of several is newer than another, nobody
// can say which is the latest: these stay apart, and are round. Sources are in the order of
// their names.
func chains(sources []Source) (out [][]int, round []int) {
	const unknown, open = -2, -3 // of a root: not looked for yet, being looked for
	root, depth := make([]int, len(sources)), make([]int, len(sources))
	for i := range root {
		root[i] = unknown
	}
	for i := range sources {
		var way []int
		at := i
		for root[at] == unknown {
			root[at] = open
			way = append(way, at)
			next := sources[at].of
			if next == at {
				root[at] = at
				way = way[:len(way)-1]
				break
			}
			at = next
		}
		for k, from := len(way)-1, at; k >= 0; k-- {
			if root[way[k]] = root[from]; root[from] == open { // it comes round
				root[way[k]] = -1
			}
			depth[way[k]] = depth[from] + 1
			from = way[k]
		}
	}
	texts := map[int][]int{} // by root
	for i, r := range root {
		switch {
		case r < 0:
			round = append(round, i)
		case r != i:
			if texts[r] == nil {
				texts[r] = []int{r}
			}
			texts[r] = append(texts[r], i)
		}
	}
	for r := range sources {
		if list := texts[r]; list != nil {
			slices.SortFunc(list, func(a, b int) int {
				return cmp.Or(cmp.Compare(depth[a], depth[b]), cmp.Compare(sources[a].saved, sources[b].saved), cmp.Compare(a, b))
			})
			out = append(out, list)
		}
	}
	return out, round
}

// Texts are the texts of one build of which there are several versions.
type Texts struct {
	sources    []Source
	chains     [][]int        // places of sources, the earliest first
	superseded map[int]bool   // that are not the last of theirs
	behind     map[int]bool   // that may not be shown since a later one may not
	feeds      map[int]string // by the last: the file by which feeds know the text
	near       map[[2]*archive.Filed]bool
	united     map[string]*text
}

// Of finds the texts that were saved again. why says why each source is withheld, if it is:
// with the latest version of a text all of them are, for what may not be read there must not
// be read in what it was before; an earlier one that is withheld is no version at all. Where
// nobody can say which is the latest, each may be. was are the texts of the last build, or nil.
func Of(sources []Source, why []string, was *Texts, messages *diag.List) *Texts {
	t := &Texts{sources: sources, superseded: map[int]bool{}, behind: map[int]bool{}, feeds: map[int]string{}, near: map[[2]*archive.Filed]bool{}}
	t.tie(why, was)
	all, round := chains(sources)
	with := func(latest, i int, news string) {
		t.behind[i], why[i] = true, cmp.Or(why[i], why[latest])
		if !sources[i].Restricted {
			messages.Notef(sources[i].Shown, 0, "it is in no page, list, feed or count", news, sources[latest].Shown)
		}
	}
	for _, i := range round {
		if why[i] == "" || t.behind[i] {
			continue
		}
		for at := sources[i].of; at != i && !t.behind[at]; at = sources[at].of { // any of them may be the latest
			with(i, at, "withheld with %s, which may be its latest version")
		}
	}
	for _, i := range round {
		s := sources[i]
		messages.Warnf(s.Shown, 0, "say revision_of of the later one alone", "it is newer than %s, which in the end is newer than itself; both are briefings of their own", s.Briefing.Attr().RevisionOf)
	}
	for _, c := range all {
		latest := c[len(c)-1]
		var shown []int
		for _, i := range c {
			if why[latest] != "" && i != latest {
				with(latest, i, "withheld with its latest version, %s")
			}
			if why[i] == "" {
				shown = append(shown, i)
			}
		}
		if len(shown) < 2 {
			continue
		}
		t.chains = append(t.chains, shown)
		for _, i := range shown[:len(shown)-1] {
			t.superseded[i] = true
			if s := sources[i]; sources[follower(sources, shown, i)].Briefing.Attr().RevisionOf == "" {
				messages.Notef(s.Shown, 0, "if it is a text of its own, write not_duplicates: ["+sources[latest].Name+"] into its sidecar", "an earlier version of %s: both were saved from one address, on different days", sources[latest].Shown)
			}
		}
	}
	return t
}

// follower returns the source of a text that is newer than another.
func follower(sources []Source, text []int, i int) int {
	for _, k := range text {
		if k != i && sources[k].of == i {
			return k
		}
	}
	return i
}

// Superseded reports whether a source is an earlier version of another.
func (t *Texts) Superseded(i int) bool { return t.superseded[i] }

// Behind reports whether a source is withheld with a later version, whatever else withholds it.
func (t *Texts) Behind(i int) bool { return t.behind[i] }

// Follow returns the sources that need no address: the versions of a text but for the one
// that has that of the briefing, which is the first that has any.
func (t *Texts) Follow(has func(name string) bool) map[int]bool {
	follow := map[int]bool{}
	for _, c := range t.chains {
		named := slices.IndexFunc(c, func(i int) bool { return has(t.sources[i].Name) })
		if named < 0 {
			named = len(c) - 1
		}
		for k, i := range c {
			follow[i] = k != named
		}
	}
	return follow
}

// Address gives the latest version of each text the address that the text had first, and the
// others those of versions: by their files, since these keep their names whatever is found out
// of their days. What stands at the other addresses of a text leads there. ids are the
// addresses of all sources as they are without that.
func (t *Texts) Address(ids []string) (now []string, moved []archive.Permalink) {
	now = slices.Clone(ids)
	taken := map[string]bool{}
	for _, c := range t.chains {
		latest, id := c[len(c)-1], ""
		for _, i := range c {
			if id == "" && ids[i] != "" {
				id, t.feeds[latest] = ids[i], t.sources[i].Name
			}
		}
		for _, i := range c {
			if now[i] = id; i != latest && told(t.sources[latest].Briefing.Attr()) {
				now[i] = versionID(t.sources[i].Name, taken)
			}
			if ids[i] != "" && ids[i] != id {
				moved = append(moved, archive.Permalink{ID: ids[i], To: now[i]})
			}
		}
	}
	return now, moved
}

// versionID is the address of a version by its file; where another has it, with the hash of
// its name.
func versionID(file string, taken map[string]bool) string {
	id := cmp.Or(archive.ID(strings.TrimSuffix(file, path.Ext(file))), "untitled")
	if taken[id] {
		sum := digest.Bytes([]byte(file))
		id += "-" + hex.EncodeToString(sum[:4])
	}
	taken[id] = true
	return "versions/" + id
}

// Unite puts the texts in the place of their latest versions among the briefings, which are in
// the order of their files. source returns the briefing that a source would be by itself; was
// are the texts of the last build, or nil.
func (t *Texts) Unite(briefings []*archive.Briefing, source func(i int) *archive.Briefing, was *Texts) {
	united := make(map[string]*text, len(t.chains))
	for _, c := range t.chains {
		of := make([]*archive.Briefing, len(c))
		for k, i := range c {
			of[k] = source(i)
		}
		latest := c[len(c)-1]
		name := t.sources[latest].Name
		var before *text
		if was != nil {
			before = was.united[name]
		}
		united[name] = join(of, t.feeds[latest], before)
		at, _ := slices.BinarySearchFunc(briefings, name, func(b *archive.Briefing, name string) int { return cmp.Compare(b.Doc.File, name) })
		briefings[at] = united[name].briefing
	}
	t.united = united
}

// told reports whether the versions of a text may be shown: of its latest, all is. What it
// does not show any more, an earlier one must not show in its place.
func told(latest *archive.Attribution) bool {
	return !latest.Retracted() && (latest.Handling.Publish == "" || latest.Handling.Publish == "full")
}

// text is a briefing with its versions, and what it was made from.
type text struct {
	briefing *archive.Briefing
	of       []*archive.Briefing // as they were given
	feed     string
}

// join makes a text of its versions, the earliest first. feed is the file by which feeds know
// it. was is the text as it was made before, or nil: of the same versions it is the same.
func join(of []*archive.Briefing, feed string, was *text) *text {
	if was != nil && was.feed == feed && slices.Equal(was.of, of) {
		return was
	}
	b := *of[len(of)-1]
	if feed != b.Doc.File {
		b.Feed = feed
	}
	if told(b.Attr()) {
		for _, v := range slices.Backward(of[:len(of)-1]) {
			earlier := *v
			earlier.VersionOf = b.ID
			digest.Briefing(&earlier)
			b.Versions = append(b.Versions, &earlier)
		}
		b.Attribute(updated(b.Attr(), b.Doc, b.Versions[0].Doc))
		b.Shortened = b.Attr().Shortened()
	}
	digest.Briefing(&b)
	return &text{&b, of, feed}
}

// savedRule is why a text was updated on the day on which it was saved.
const savedRule = "by the day on which it was saved: its text differs from that of the version before it"

// updated returns an attribution with the day by which its text was changed, where nothing
// else says one.
func updated(a *archive.Attribution, now, was *archive.Filed) *archive.Attribution {
	if a.Has("updated") || a.Saved() == "" || slices.EqualFunc(now.Whole().Leaves, was.Whole().Leaves, func(x, y *body.Block) bool { return x.Text == y.Text }) {
		return a
	}
	c := *a
	c.From = maps.Clone(a.From)
	c.Updated = a.Saved()
	c.Set("updated", archive.Provenance{Basis: archive.Inferred, Rule: savedRule})
	return &c
}
