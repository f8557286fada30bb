// One file of the content folder: what is refused before it is decoded, so that no
// decoder has to, and the split of a Markdown file.

package content

import (
	"bytes"
	"io/fs"
	"path"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/charset"
	"dossier/cmd/dossier/internal/input"
	"dossier/cmd/dossier/internal/meta"
)

// reader reads one file.
type reader struct {
	file
	shown string // how messages name the file
	told  string // how the site does
}

// open returns the text of a file.
func (c *reader) open(fsys fs.FS, e Entry, p *part) ([]byte, bool) {
	switch {
	case e.Err != nil:
		return nil, c.unread(e.Err)
	case !e.Type.IsRegular():
		return nil, c.unread(input.Refused(e.Name, e.Type))
	case e.Name+"/" == p.name:
		c.messages.Errorf(c.shown, 0, "remove it, and put a folder of this name in its place", "this is not a folder")
		return nil, false
	case path.Ext(e.Name) != p.ext:
		c.messages.Warnf(c.shown, 0, "rename it or move it elsewhere", "not a %s file, so it is not read", p.ext)
		return nil, false
	}
	data, err := fs.ReadFile(fsys, e.Name)
	if err != nil {
		return nil, c.unread(err)
	}
	text, _, problem := charset.Decode(data)
	if problem != nil {
		c.messages.Errorf(c.shown, problem.Line, "save the file again as UTF-8", "%s", problem.Text)
		return nil, false
	}
	if line := Conflict([]byte(text)); line > 0 {
		c.messages.Errorf(c.shown, line, conflictHint, conflictText)
		return nil, false
	}
	return []byte(text), true
}

// What is said of a file that two people changed and nobody has merged.
const (
	conflictText = "two versions of this file are in it, unmerged, so it is not read"
	conflictHint = "keep what is right of both, and delete the lines <<<<<<<, ======= and >>>>>>>"
)

// Conflict returns the line, counted from 1, at which two versions of a text begin that a
// merge left in it, or 0.
func Conflict(data []byte) int {
	if !bytes.Contains(data, []byte("<<<<<<<")) {
		return 0
	}
	begin, n := 0, 0
	parted := false
	for line := range bytes.Lines(data) {
		n++
		switch {
		case bytes.HasPrefix(line, []byte("<<<<<<< ")):
			begin, parted = n, false
		case begin > 0 && bytes.Equal(bytes.TrimRight(line, "\r\n"), []byte("=======")):
			parted = true
		case parted && bytes.HasPrefix(line, []byte(">>>>>>> ")):
			return begin
		}
	}
	return 0
}

// unread reports that the file cannot be read.
func (c *reader) unread(err error) (ok bool) {
	text, hint := input.Why(err)
	c.messages.Errorf(c.shown, 0, hint, "%s", text)
	c.file.unread = true
	return false
}

// named takes the id from the file name, where the part needs one.
func (c *reader) named(name string, needed bool) bool {
	if !needed {
		return true
	}
	c.id = strings.TrimSuffix(path.Base(name), path.Ext(name))
	if archive.ValidID(c.id) {
		if archive.Reserved(c.id) {
			c.messages.Warnf(c.shown, 0, "rename it to "+archive.ID(c.id)+path.Ext(name), "Windows takes no file of this name: neither this one nor its page can be unpacked there")
		}
		return true
	}
	hint := "use letters a to z, digits and hyphens"
	if better := archive.ID(c.id); better != "" {
		hint = "rename it to " + better + path.Ext(name)
	}
	c.messages.Errorf(c.shown, 0, hint, "the file name is not a valid id: %q", c.id)
	return false
}

// split separates the front matter of a Markdown file from its body.
func (c *reader) split(data []byte) (*meta.Mapping, []byte, int) {
	rest, ok := bytes.CutPrefix(data, []byte("---\n"))
	if !ok {
		c.messages.Errorf(c.shown, 1, "start the file with ---, the keys and another ---", "there is no front matter")
		return nil, nil, 0
	}
	var front, body []byte
	if bytes.HasPrefix(rest, []byte("---\n")) || bytes.Equal(rest, []byte("---")) {
		body = bytes.TrimPrefix(rest[3:], []byte("\n"))
	} else if at := bytes.Index(rest, []byte("\n---\n")); at >= 0 {
		front, body = rest[:at+1], rest[at+5:]
	} else if front, ok = bytes.CutSuffix(bytes.TrimRight(rest, "\n"), []byte("\n---")); !ok {
		c.messages.Errorf(c.shown, 1, "end it with a line ---", "the front matter is not closed")
		return nil, nil, 0
	}
	line := 3 + bytes.Count(front, []byte("\n"))
	return meta.YAML(c.shown, 1, front, &c.messages), body, line
}

// body reads the Markdown of a file under content.
func (c *reader) body(src []byte, line int) []body.Block {
	if why := body.TooMuch(src); why != "" {
		c.messages.Errorf(c.shown, line, "simplify the Markdown", "%s", why)
		return nil
	}
	return body.ParsePictured(src, line)
}
