// entities.yaml: decisions on names, read, and written by commands and the preview.
// Lines are only ever added at its end, so that what somebody wrote by hand stays.

package content

import (
	"fmt"
	"io/fs"
	"path"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/meta"
)

// judgementKeys are the kinds of judgement, each with the key it needs beside it.
var judgementKeys = map[archive.JudgementKind]string{
	archive.Ignore: "", archive.Same: "entity", archive.NotSame: "entity", archive.Merge: "into", archive.Rename: "name",
}

// judgements reads entities.yaml: a list, in which a later item on the same
// name overrides an earlier one.
func (c *reader) judgements(data []byte) any {
	node := meta.Tree(c.shown, 0, data, meta.MaxBytes, &c.messages)
	if node == nil || meta.Empty(node) {
		return nil
	}
	const form = "write a list: “- ignore: Some Name”, “- same: Some Name” with “entity: its-id” below it"
	if !meta.IsList(node) {
		c.messages.Errorf(c.shown, node.Line, form, "this is %s, not a list", meta.Shape(node))
		return nil
	}
	var out []archive.Judgement
	merged := map[string]string{}
	for _, n := range node.Content {
		if !meta.IsMapping(n) || len(n.Content) == 0 {
			c.messages.Errorf(c.shown, n.Line, form, "a judgement is keys and values, not %s", meta.Shape(n))
			continue
		}
		m := meta.New(c.shown, n, &c.messages)
		j, ok := c.judgement(m)
		if !ok {
			continue
		}
		if j.Kind == archive.Merge {
			to := j.Entity
			for range merged {
				if next, ok := merged[to]; ok && to != j.From {
					to = next
				}
			}
			if to == j.From {
				c.messages.Errorf(c.shown, j.Line, "remove one of the merges", "%s would be merged into itself", j.From)
				continue
			}
			merged[j.From] = j.Entity
		}
		in := m.Texts("in")
		m.Strict("a judgement")
		if m.Get("in") == nil {
			out = append(out, j)
			continue
		}
		if j.Kind == archive.Merge || j.Kind == archive.Rename {
			c.messages.Errorf(c.shown, j.Line, "remove in:", "%s holds for the whole archive", j.Kind)
			continue
		}
		if len(in) == 0 {
			c.messages.Errorf(c.shown, j.Line, "list sources by their paths below the folder of sources, or remove in:", "in: names no source")
		}
		for _, source := range in { // one judgement each
			if !fs.ValidPath(source) || source == "." {
				c.messages.Errorf(c.shown, j.Line, "write it as “deep/two.pdf”, below the folder of sources", "%q is no path of a source", source)
				continue
			}
			j.In = source
			out = append(out, j)
		}
	}
	return out
}

func (c *reader) judgement(m *meta.Mapping) (j archive.Judgement, ok bool) {
	j = archive.Judgement{File: c.shown, Line: m.Node.Line}
	var what string
	var at *meta.Node
	kinds := []archive.JudgementKind{archive.Ignore, archive.Same, archive.NotSame, archive.Merge, archive.Rename}
	for _, k := range kinds {
		if v, n, found := m.Text(string(k)); found {
			if at != nil {
				m.Fail(n, "start a new item with - for each judgement", "two judgements in one item")
				return j, false
			}
			j.Kind, what, at = k, v, n
		}
	}
	if at == nil {
		m.Fail(m.Node, "use one of ignore, same, not-same, merge, rename", "unknown judgement %q", m.Node.Content[0].Value)
		return j, false
	}
	on := ""
	if key := judgementKeys[j.Kind]; key != "" {
		if on, _, ok = m.Text(key); !ok {
			m.Fail(at, "add "+key+": below it", "%s needs %s", j.Kind, key)
			return j, false
		}
	}
	id := func(s string) bool {
		if !archive.ValidID(s) {
			m.Fail(at, "an id is the last part of its page's address, without .html", "invalid id: %q", s)
			return false
		}
		return true
	}
	named := func(s string) bool {
		if strings.IndexFunc(s, meta.LetterOrDigit) < 0 || len(s) > 200 {
			m.Fail(at, "a name needs a letter or a digit, and has at most 200 bytes", "invalid name: %q", s)
			return false
		}
		return true
	}
	switch j.Kind {
	case archive.Merge:
		j.From, j.Entity = what, on
		return j, id(what) && id(on)
	case archive.Rename:
		j.Entity, j.Name = what, on
		return j, id(what) && named(on)
	}
	j.Name, j.Entity = what, on
	return j, named(what) && (on == "" || id(on))
}

// JudgementsName is the file of judgements below the content folder.
const JudgementsName = "entities.yaml"

const judgementsHead = `# Judgements on names, one item each. "dossier entities" and the preview add items
# at the end; a later item on the same name overrides an earlier one, and an item
# you remove no longer applies. Edit freely.
#
#   - ignore: "A Name"                  not a name: it is never linked
#   - same: "A Name"                    it refers to this entity
#     entity: its-id
#   - not-same: "A Name"                it does not refer to this entity
#     entity: its-id
#   - merge: old-id                     one entity into another; its page redirects
#     into: new-id
#   - rename: its-id                    show it under this name
#     name: "Another Name"
#
# ignore, same and not-same hold for the whole archive, or with in: for some sources:
#
#   - same: "A Name"
#     entity: its-id
#     in: ["one.txt", "deep/two.pdf"]

`

// Judge adds judgements at the end of entities.yaml, which it creates if missing.
// It returns the file as messages name it.
func (d *Desk) Judge(list ...archive.Judgement) (shown string, err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	shown = path.Join(d.Shown, JudgementsName)
	if err := d.plain(d.at(JudgementsName)); err != nil {
		return shown, err
	}
	c, lines, err := d.judge(list)
	if err != nil || lines == "" {
		return shown, err
	}
	if err := d.note(NewAct(says(list), c)); err != nil {
		return shown, err
	}
	return shown, add(d.at(JudgementsName), judgementsHead, lines) // beside others who add theirs
}

// Judgements plans to add judgements.
func (d *Desk) Judgements(list ...archive.Judgement) (Change, error) {
	c, _, err := d.judge(list)
	return c, err
}

// judge plans to add judgements, and returns their lines, too.
func (d *Desk) judge(list []archive.Judgement) (c Change, lines string, err error) {
	for i := 0; i < len(list); {
		n := 1 // as many as say the same of several sources
		for same := list[i]; same.In != "" && i+n < len(list); n++ {
			if same.In = list[i+n].In; same != list[i+n] || same.In == "" {
				break
			}
		}
		lines += line(list[i : i+n])
		i += n
	}
	r := &reader{shown: path.Join(d.Shown, JudgementsName)} // what would not be read is not written
	r.judgements([]byte(lines))
	for _, m := range r.messages {
		if m.Severity == diag.Error {
			return c, "", diag.Hintf(m.Hint, "%s", m.Text)
		}
	}
	before, err := d.whole(JudgementsName)
	return Change{Name: JudgementsName, Before: before, After: []byte(string(before) + missing(before, judgementsHead) + lines)}, lines, err
}

// says puts judgements into words, for the log.
func says(list []archive.Judgement) string {
	j := list[0]
	s := map[archive.JudgementKind]string{
		archive.Ignore: "ignored " + j.Name, archive.Same: j.Name + " is " + j.Entity, archive.NotSame: j.Name + " is not " + j.Entity,
		archive.Merge: "merged " + j.From + " into " + j.Entity, archive.Rename: "renamed " + j.Entity + " to " + j.Name,
	}[j.Kind]
	if n := len(list) - 1; n > 0 && j.Kind != archive.Merge { // which says both
		s += fmt.Sprintf(", and %d more", n)
	}
	return s
}

// line writes a judgement as YAML; several that differ by their source alone as one.
func line(of []archive.Judgement) string {
	j, in := of[0], ""
	if j.In != "" {
		list := make([]string, len(of))
		for i := range of {
			list[i] = meta.Quoted(of[i].In)
		}
		in = "  in: [" + strings.Join(list, ", ") + "]\n"
	}
	switch j.Kind {
	case archive.Ignore:
		return fmt.Sprintf("- ignore: %s\n", meta.Quoted(j.Name)) + in
	case archive.Merge:
		return fmt.Sprintf("- merge: %s\n  into: %s\n", j.From, j.Entity)
	case archive.Rename:
		return fmt.Sprintf("- rename: %s\n  name: %s\n", j.Entity, meta.Quoted(j.Name))
	}
	return fmt.Sprintf("- %s: %s\n  entity: %s\n", j.Kind, meta.Quoted(j.Name), j.Entity) + in
}
