// entities/: the names that link to a page, and the note on it. A name that two
// entities claim is settled here, before anything links it.

package content

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/meta"
)

// entity reads an entity's file.
func (c *reader) entity(data []byte) any {
	m, blocks, line := c.split(data)
	if m == nil {
		return nil
	}
	e, ok := &archive.Entity{ID: c.id, File: c.shown, Line: map[string]int{}}, false
	var n, t = m.Get("name"), ""
	if e.Name, _, ok = m.Text("name"); !ok {
		m.Fail(m.Node, "add name:", "the entity has no name")
		return nil
	}
	e.Line[e.Name] = m.Line(n)
	types := make([]string, len(archive.EntityTypes))
	for i, t := range archive.EntityTypes {
		types[i] = string(t)
	}
	if t, n, ok = m.Text("type"); !ok {
		m.Fail(m.Node, "add type: one of "+strings.Join(types, ", "), "the entity has no type")
		return nil
	}
	if !m.Among("type", t, n, types) {
		return nil
	}
	e.Type = archive.EntityType(t)
	e.Aliases = c.names(m, e, "aliases")
	e.WeakAliases = c.names(m, e, "weak_aliases")
	e.Not = m.Texts("not")
	for _, n := range m.List("same_as") {
		if s, _, ok := m.Scalar("same_as", n); ok {
			if s, ok = m.Address("same_as", n, s); ok {
				e.SameAs = append(e.SameAs, s)
			}
		}
	}
	if e.Wikidata, n, ok = m.Text("wikidata"); ok && !wikidataID(e.Wikidata) {
		m.Fail(n, "write the id of an item, such as Q739", "invalid Wikidata id: %q", e.Wikidata)
		e.Wikidata = ""
	}
	if list := m.Texts("coordinates"); len(list) > 0 {
		if e.Coordinates = coordinates(list); e.Coordinates == "" {
			m.Fail(m.Get("coordinates"), "write latitude and longitude in degrees: coordinates: [4.71, -74.07]", "invalid coordinates: %q", strings.Join(list, ", "))
		}
	}
	m.Strict("an entity's file")
	e.Note = c.body(blocks, line)
	return e
}

// coordinates returns "latitude longitude", or "" when the list is neither.
func coordinates(list []string) string {
	if len(list) != 2 {
		return ""
	}
	lat, err := strconv.ParseFloat(list[0], 64)
	lon, err2 := strconv.ParseFloat(list[1], 64)
	if err != nil || err2 != nil || !(lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180) {
		return ""
	}
	return strconv.FormatFloat(lat, 'f', -1, 64) + " " + strconv.FormatFloat(lon, 'f', -1, 64)
}

func wikidataID(s string) bool {
	return len(s) > 1 && len(s) < 14 && s[0] == 'Q' && strings.Trim(s[1:], "0123456789") == ""
}

// names reads a list of aliases. One that repeats the name or another alias is
// harmless and omitted.
func (c *reader) names(m *meta.Mapping, e *archive.Entity, key string) (out []string) {
	for _, n := range m.List(key) {
		s, _, ok := m.Scalar(key, n)
		if !ok {
			if n.Value == "" {
				m.Fail(n, "remove the empty entry", "an empty alias")
			}
			continue
		}
		if strings.IndexFunc(s, meta.LetterOrDigit) < 0 {
			m.Fail(n, "an alias needs a letter or a digit", "invalid alias: %q", s)
			continue
		}
		if len(s) > 200 {
			m.Fail(n, "shorten it to the name itself", "the alias has %d bytes; the limit is 200", len(s))
			continue
		}
		if _, twice := e.Line[s]; twice {
			continue
		}
		e.Line[s] = m.Line(n)
		out = append(out, s)
	}
	return out
}

// aliases reports each name or alias that two entities claim. The first keeps it;
// the second's becomes a weak alias, so that neither is linked by chance.
func (c *Content) aliases() {
	owner := make(map[string]*archive.Entity, 2*len(c.Entities))
	for i, e := range c.Entities {
		own := e
		claim := func(s string) {
			first := owner[s]
			if first == nil {
				owner[s] = e
				return
			}
			c.Messages.Errorf(e.File, e.Line[s], "rename one of them, or move it to weak_aliases, which link only where the full name also appears",
				"%q is already a name of %s (%s:%d)", s, first.ID, first.File, first.Line[s])
			if own == e { // what the file says stays as it is
				clone := *e
				clone.Digest = archive.Digest{}
				own = &clone
			}
			own.Aliases = slices.DeleteFunc(slices.Clone(own.Aliases), func(a string) bool { return a == s })
			own.WeakAliases = append(slices.Clone(own.WeakAliases), s)
		}
		claim(e.Name)
		for _, s := range e.Aliases {
			claim(s)
		}
		c.Entities[i] = own
	}
}

// ErrKept is returned when an entity already has a file.
var ErrKept = errors.New("the entity already has a file")

// Accept writes the file of an entity that was found in the sources, with the
// evidence for it as a comment. It returns the file as messages name it.
func (d *Desk) Accept(e *archive.Entity, evidence string) (shown string, err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	c, err := d.Keep(e, evidence)
	shown = path.Join(d.Shown, c.Name)
	if err == nil {
		err = d.do(NewAct("accepted "+e.Name, c))
	}
	return shown, err
}

// Keep plans to write that file; without evidence the name was not found, but added by hand.
func (d *Desk) Keep(e *archive.Entity, evidence string) (c Change, err error) {
	if !archive.ValidID(e.ID) {
		return c, fmt.Errorf("%q is not a valid id", e.ID)
	}
	c.Name = "entities/" + e.ID + ".md"
	if _, err := os.Lstat(d.at(c.Name)); err == nil {
		return c, ErrKept
	}
	var b strings.Builder
	b.WriteString("---\n# ")
	if evidence == "" {
		b.WriteString("Added by hand: it was not among the names found in the sources")
	} else {
		b.WriteString("Accepted from the names found in the sources: " + strings.Join(strings.Fields(evidence), " "))
	}
	b.WriteString(".\n# Edit freely: an alias always links, a weak alias only where the full name also\n# appears in the same source. A neutral note goes below the second ---.\n")
	fmt.Fprintf(&b, "name: %s\ntype: %s\n", meta.Quoted(e.Name), e.Type)
	for _, part := range []struct {
		key  string
		list []string
	}{{"aliases", e.Aliases}, {"weak_aliases", e.WeakAliases}} {
		if len(part.list) > 0 {
			fmt.Fprintf(&b, "%s:\n", part.key)
			for _, a := range part.list {
				fmt.Fprintf(&b, "  - %s\n", meta.Quoted(a))
			}
		}
	}
	b.WriteString("---\n")
	c.After = []byte(b.String())
	return c, nil
}

// Retype plans to say what an entity is that is kept: another type in its file, of which the
// rest stays byte for byte.
func (d *Desk) Retype(id string, t archive.EntityType) (c Change, err error) {
	c.Name = "entities/" + id + ".md"
	if c.Before, err = d.held(c.Name); err != nil {
		return c, err
	}
	shown := path.Join(d.Shown, c.Name)
	front, found := bytes.CutPrefix(c.Before, []byte("---\n"))
	at := bytes.Index(front, []byte("\n---"))
	if !found || at < 0 {
		return c, fmt.Errorf("%s: %w", shown, meta.ErrByHand)
	}
	set, err := meta.SetKey(front[:at+1], "type", string(t))
	if err != nil {
		return c, fmt.Errorf("%s: %w", shown, err)
	}
	c.After = slices.Concat([]byte("---\n"), set, front[at+1:])
	return c, nil
}
