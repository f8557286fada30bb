package withholding

// Which sidecar belongs to which source. One that restricts and belongs to none was
// meant for some source: every one that it may be is withheld.

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/beside"
	"dossier/cmd/dossier/internal/diag"
)

// orphans withholds the sources that sidecars without a source may be meant for.
func (h *holding) orphans(why []string) {
	to := h.Audience
	withhold := func(list []int, shown string) (names []string) {
		for _, k := range list {
			names = append(names, h.Sources[k].Name)
			if why[k] == "" {
				why[k] = "the sidecar " + shown + " may be meant for it"
				h.News.Notef(h.Sources[k].Shown, 0, "it is in no page, list, feed or count", "withheld: %s", why[k])
			}
		}
		return names
	}
	for _, name := range h.Sidecars.Orphans {
		a, shown := h.Sidecars.Named(name), path.Join(h.ShownContent, "sources", name+".yaml")
		hint := "name it after the source’s file: sources/<path below " + h.ShownSources + ">.yaml"
		if !a.Restricted(to.Today) {
			h.News.Warnf(shown, 0, hint, "there is no source %q", name)
			continue
		}
		list := h.sameStem(name, true)
		if len(list) == 0 && slices.ContainsFunc(h.live, func(w archive.Held) bool { return w.Source == name }) {
			h.News.Warnf(shown, 0, "rename it with its source, or remove it", "there is no source %q any more; what it restricted is remembered", name)
			continue
		}
		if len(list) == 0 {
			list = h.perhaps(name)
		}
		if !a.Retracted() && a.Handling.Publish != "metadata" && a.Handling.Publish != "excerpt" && a.Withheld(to) == "" {
			list = nil // its audience may see all of it
		}
		names := withhold(list, shown)
		h.News.Errorf(shown, 0, hint, "it restricts a source, and there is no source %q; withheld until it has one: %s", name, diag.Few(names, "source"))
	}
	for _, stray := range h.strays() {
		if list := h.sameStem(stray.name, false); len(list) > 0 {
			names := withhold(list, stray.shown)
			h.News.Errorf(stray.shown, 0, "name it content/sources/<path below "+h.ShownSources+">.yaml, or remove it", "a sidecar is not read here and may restrict a source; withheld until it is gone: %s", diag.Few(names, "source"))
		}
	}
}

// shut withholds the sources whose sidecars stand in a folder that cannot be looked
// into, or in one that a link leads to.
func (h *holding) shut(why []string) {
	for _, e := range h.Curated {
		if e.Err == nil && e.Mode&fs.ModeSymlink == 0 {
			continue
		}
		below, inside := strings.CutPrefix(e.Name+"/", "sources/")
		if e.Name != "." && !inside {
			continue
		}
		for k, m := range h.Sources {
			if why[k] == "" && m.Briefing != nil && m.Override == nil && (e.Name == "." || strings.HasPrefix(m.Name, below)) {
				why[k] = "its sidecar may be in " + path.Join(h.ShownContent, e.Name) + ", which is not read"
				h.News.Errorf(m.Shown, 0, "make that a folder that may be read", "withheld: %s", why[k])
			}
		}
	}
}

// stray is a file that looks like a sidecar and stands where none is read.
type stray struct{ name, shown string }

// strays lists them: beside the sources, in another folder, under another extension.
func (h *holding) strays() (out []stray) {
	for _, e := range h.Seeds {
		if ext := strings.ToLower(path.Ext(e.Name)); ext == ".yaml" || ext == ".yml" {
			out = append(out, stray{e.Name, path.Join(h.ShownSources, e.Name)})
		}
	}
	for _, name := range h.Strays {
		out = append(out, stray{name, path.Join(h.ShownContent, name)})
	}
	return out
}

// sameStem lists the sources that have the name of a sidecar but for its folder, its
// extension or its spelling, or the bytes of the source that it had. One whose own
// sidecar says who may see it is none of them.
func (h *holding) sameStem(name string, sidecar bool) (out []int) {
	want := beside.Stem(name)
	was := h.Register.BySource(name)
	for k, m := range h.Sources {
		switch {
		case m.Briefing == nil, m.Override != nil && (!sidecar || saysWho(m.Override)):
		case want != "" && beside.Stem(m.Name) == want, slices.ContainsFunc(was, func(l *archive.Permalink) bool { return l.SHA256 == m.Doc.SHA256 }):
			out = append(out, k)
		}
	}
	return out
}

// saysWho reports whether a sidecar says who may see its source.
func saysWho(a *archive.Attribution) bool {
	if a.Handling.Unclear != "" {
		return true
	}
	for i := range archive.Fields {
		if f := &archive.Fields[i]; f.Restricts && a.Has(f.Name) {
			return true
		}
	}
	return false
}

// perhaps lists the sources that a sidecar may be meant for whose name is that of
// none: those with a name like it, and those that were not published yet.
func (h *holding) perhaps(name string) (out []int) {
	want := beside.Stem(name)
	for k, m := range h.Sources {
		if m.Briefing != nil && m.Override == nil && !m.Restricted && (!h.settled(k) || beside.Alike(beside.Stem(m.Name), want)) {
			out = append(out, k)
		}
	}
	return out
}
