package withholding

// What withholds a source that says nothing of itself, asked of a few sources that were
// never built: sidecars without a source, files beside them, folders that cannot be read.

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/beside"
	"dossier/cmd/dossier/internal/listing"
	"dossier/cmd/dossier/internal/register"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

// says is a sidecar with one field.
func says(field string, set func(*archive.Handling)) *archive.Attribution {
	a := &archive.Attribution{}
	set(&a.Handling)
	a.Set(field, archive.Provenance{Basis: archive.Stated})
	return a
}

var (
	red      = says("tlp", func(h *archive.Handling) { h.TLP = "RED" })
	clear    = says("tlp", func(h *archive.Handling) { h.TLP = "CLEAR" })
	metadata = says("publish", func(h *archive.Handling) { h.Publish = "metadata" })
	excerpt  = says("publish", func(h *archive.Handling) { h.Publish = "excerpt" })
	titled   = says("title", func(*archive.Handling) {})
	gone     = says("retracted", func(*archive.Handling) {})
	unclear  = &archive.Attribution{Handling: archive.Handling{Unclear: "it is broken"}}
)

// holdingOf makes an archive of some sources, those with a * published as they are.
func holdingOf(named map[string]*archive.Attribution, names ...string) *holding {
	a := &Archive{Audience: archive.Audience{Today: "2026-05-01"}, ShownContent: "content", ShownSources: "seeds"}
	kept := &archive.Permalinks{}
	for i, name := range slices.Sorted(slices.Values(names)) {
		name, published := strings.CutSuffix(name, "*")
		if published {
			kept.Briefings = append(kept.Briefings, archive.Permalink{ID: name, Source: name, SHA256: "of " + name})
		}
		names[i] = name
		a.Sources = append(a.Sources, &Source{Name: name, Shown: "seeds/" + name, Doc: archive.InMemory(&archive.Document{SHA256: "of " + name}), Briefing: (&archive.Briefing{}).Attribute(&archive.Attribution{})})
	}
	a.Register = register.Of(kept)
	a.Sidecars = beside.Of(named, names)
	for _, m := range a.Sources {
		m.Override = a.Sidecars.For(m.Name)
	}
	return hold(a)
}

// held says which sources are withheld, and what the maintainer is told.
func held(h *holding, by func(why []string)) (names, told string) {
	why := make([]string, len(h.Sources))
	by(why)
	for i, w := range why {
		if w != "" {
			names += h.Sources[i].Name + " "
		}
	}
	for _, m := range h.News {
		told += fmt.Sprint(m.Severity, ": ", m.Text, "\n")
	}
	return strings.TrimSpace(names), told
}

// A sidecar belongs to the source of its name, in whatever capitals and accents; each
// source has one.
func TestSidecarsOf(t *testing.T) {
	s := holdingOf(map[string]*archive.Attribution{"a.txt": red, "CAFE\u0301.txt": red, "caf\u00e9.TXT": clear, "b.txt": red, "B.TXT": clear, "none.txt": red}, "a.txt", "caf\u00e9.txt", "b.txt", "z.txt").Sidecars
	for name, want := range map[string]*archive.Attribution{"a.txt": red, "caf\u00e9.txt": red, "b.txt": red, "z.txt": nil} {
		if got := s.For(name); got != want {
			t.Errorf("%s has %+v", name, got)
		}
	}
	if want := []string{"B.TXT", "caf\u00e9.TXT", "none.txt"}; !slices.Equal(s.Orphans, want) {
		t.Errorf("%q belong to none", s.Orphans)
	}
	if s := holdingOf(map[string]*archive.Attribution{"a.txt": red}, "a.txt").Sidecars; len(s.Orphans) > 0 || s.For("a.txt") != red {
		t.Errorf("%+v", s)
	}
}

// Only a sidecar that restricts withholds, and only what it may be meant for: a source of
// its name or its bytes; or else one of a name like it, or that was never published.
func TestOrphans(t *testing.T) {
	for _, c := range []struct {
		sidecar string
		says    *archive.Attribution
		sources string // of the folder, published as they are with a *
		own     *archive.Attribution
		want    string
		told    string
	}{
		{"b/port.txt", red, "a/port.txt z.txt", nil, "a/port.txt", "error: it restricts"}, {"port.md", red, "port.txt* z.txt", nil, "port.txt", "error: it restricts"}, {"port.txt", titled, "a/port.txt z.txt", nil, "", "warning: there is no source"}, {"port.txt", clear, "a/port.txt", nil, "", "warning: there is no source"},
		{"port.txt", red, "new.txt old.txt*", nil, "new.txt", "error: it restricts"}, {"harbour.txt", red, "harbours.txt* old.txt*", nil, "harbours.txt", "error: it restricts"}, {"harbour.txt", red, "old.txt*", nil, "", "error: it restricts"},
		{"port.txt", unclear, "a/port.txt", nil, "a/port.txt", "error: it restricts"}, {"port.txt", metadata, "a/port.txt", nil, "a/port.txt", "error: it restricts"}, {"port.txt", excerpt, "a/port.txt", nil, "a/port.txt", "error: it restricts"}, {"port.txt", gone, "a/port.txt", nil, "a/port.txt", "error: it restricts"},
		{"port.txt", red, "a/port.txt", titled, "a/port.txt", "error: it restricts"}, {"port.txt", red, "a/port.txt", clear, "", "error: it restricts"}, {"port.txt", red, "a/port.txt", unclear, "", "error: it restricts"}, {"port.txt", red, "other.txt", titled, "", "error: it restricts"},
		{".txt", red, "a/!.txt*", nil, "a/!.txt", "error: it restricts"},
	} {
		named := map[string]*archive.Attribution{c.sidecar: c.says}
		sources := strings.Fields(c.sources)
		if c.own != nil {
			named[strings.TrimSuffix(sources[0], "*")] = c.own
		}
		h := holdingOf(named, sources...)
		names, told := held(h, h.orphans)
		if names != c.want || !strings.Contains(told, c.told) || strings.Count(told, "withheld: the sidecar") != len(strings.Fields(names)) {
			t.Errorf("%+v: %q are withheld; %s", c, names, told)
		}
	}

	// the bytes of the source that it had, whatever they are called now
	h := holdingOf(map[string]*archive.Attribution{"port.txt": red}, "ship.txt*", "crane.txt*")
	h.Register = register.Of(&archive.Permalinks{Briefings: append(h.Register.Kept.Briefings, archive.Permalink{ID: "port", Source: "port.txt", SHA256: "of crane.txt"})})
	if names, _ := held(h, h.orphans); names != "crane.txt" {
		t.Errorf("by its bytes: %q", names)
	}
	// what it restricted is remembered: it need not be guessed
	h = holdingOf(map[string]*archive.Attribution{"port.txt": red}, "new.txt")
	h.live = []archive.Held{{Source: "port.txt"}}
	if names, told := held(h, h.orphans); names != "" || !strings.Contains(told, "is remembered") {
		t.Errorf("remembered: %q, %s", names, told)
	}
	h.live = []archive.Held{{Source: "other.txt"}}
	if names, _ := held(h, h.orphans); names != "new.txt" {
		t.Errorf("another is remembered: %q", names)
	}
	// those who may see the source see whatever it may be meant for
	h = holdingOf(map[string]*archive.Attribution{"port.txt": red}, "a/port.txt")
	h.Audience.TLP = "RED"
	if names, told := held(h, h.orphans); names != "" || !strings.Contains(told, "error: it restricts") {
		t.Errorf("for those who may see it: %q, %s", names, told)
	}
	// what is restricted by itself is not guessed at, nor what could not be read
	h = holdingOf(map[string]*archive.Attribution{"port.txt": red}, "new.txt", "own.txt", "port.md")
	h.Sources[1].Restricted, h.Sources[2].Briefing = true, nil
	if names, _ := held(h, h.orphans); names != "new.txt" {
		t.Errorf("restricted and unread: %q", names)
	}
	// a reason that was there stays
	why := []string{"another reason"}
	h = holdingOf(map[string]*archive.Attribution{"port.txt": red}, "a/port.txt")
	if h.orphans(why); why[0] != "another reason" {
		t.Errorf("%q", why)
	}
}

// Files that look like sidecars where none is read.
func TestStrays(t *testing.T) {
	for stray, want := range map[string]string{"port.txt.yaml": "port.txt", "port.YML": "port.txt", "port.txt.json": "", "notes.yaml": ""} {
		h := holdingOf(nil, "port.txt*")
		h.Seeds = listing.Listing{{Name: stray}}
		if names, told := held(h, h.orphans); names != want || (want != "") != strings.Contains(told, "error: a sidecar is not read here") {
			t.Errorf("%s beside the sources: %q, %s", stray, names, told)
		}
	}
	h := holdingOf(nil, "port.txt*")
	h.Strays = []string{"sources/port.txt.json"}
	if names, _ := held(h, h.orphans); names != "port.txt" {
		t.Errorf("of another extension: %q", names)
	}
	h = holdingOf(map[string]*archive.Attribution{"port.txt": titled}, "port.txt*")
	h.Seeds = listing.Listing{{Name: "port.txt.yaml"}}
	if names, _ := held(h, h.orphans); names != "" {
		t.Errorf("beside a source with a sidecar: %q", names)
	}
}

// A folder of sidecars that is not read may hold that of any source below it.
func TestShut(t *testing.T) {
	for _, c := range []struct {
		e    listing.Entry
		want string
	}{
		{listing.Entry{Name: "."}, ""}, {listing.Entry{Name: ".", Err: fs.ErrPermission}, "a/x.txt b.txt"}, {listing.Entry{Name: "sources", Err: fs.ErrPermission}, "a/x.txt b.txt"}, {listing.Entry{Name: "sources/a", Mode: fs.ModeSymlink}, "a/x.txt"}, {listing.Entry{Name: "sources/c", Err: fs.ErrPermission}, ""},
		{listing.Entry{Name: "sources/a"}, ""}, {listing.Entry{Name: "pages", Err: fs.ErrPermission}, ""}, {listing.Entry{Name: "sourcesx", Err: fs.ErrPermission}, ""},
	} {
		h := holdingOf(map[string]*archive.Attribution{"z.txt": titled}, "a/x.txt", "b.txt", "u.txt", "z.txt")
		h.Sources[2].Briefing = nil
		h.Curated = listing.Listing{c.e}
		names, told := held(h, h.shut)
		if names != c.want || strings.Count(told, "error: withheld") != len(strings.Fields(c.want)) {
			t.Errorf("%+v: %q, %s", c.e, names, told)
		}
		why := []string{"another reason", "", "", ""}
		if h.shut(why); why[0] != "another reason" {
			t.Errorf("%q", why)
		}
	}
}
