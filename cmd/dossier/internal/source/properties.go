package source

// Properties of a page, as programs of notes write them above a text: “title:: A port”.
// They are front matter in another form, and are decoded and obeyed as it.

import (
	"encoding/json"
	"strings"

	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/meta"
	"dossier/cmd/dossier/internal/prose"
)

var (
	property = lazyregexp.New(`^\s*(?:[-*]\s+)?\**([\pL][\pL\pN_/-]{0,38})\**::\**\s+(\S.*)$`)
	pageLink = lazyregexp.New(`#?\[\[([^\[\]|]{1,200})(?:\|[^\[\]]{1,200})?\]\]`)
	onlyLink = lazyregexp.New(`^(?:#?\[\[[^\[\]]{1,200}\]\](?:,\s*)?)+$`)
	nthDay   = lazyregexp.New(`^\pL{3,9}\.? \d{1,2}(?:st|nd|rd|th), \d{4}$`)
)

// properties reads lines of properties that begin at a line, and returns the index of the
// first line behind them, or 0. Each becomes a line of YAML, so that messages name
// the line it stands on.
func (r *reading) properties(start int) int {
	var yaml []string
	end := start
	for ; end < len(r.lines) && end-start < matterLines; end++ {
		m := property.FindStringSubmatch(r.lines[end])
		if m == nil {
			break
		}
		yaml = append(yaml, m[1]+": "+propertyValue(m[2]))
	}
	if end == start || end < len(r.lines) && strings.TrimSpace(r.lines[end]) != "" && len(yaml) < 2 {
		return 0
	}
	mapping := meta.YAML(r.shown, start, []byte(strings.Join(yaml, "\n")), r.msgs)
	if mapping == nil {
		r.doc.Stated.Handling.Unclear = "its properties cannot be read"
		return end
	}
	r.doc.Stated = mapping.Attribution(true)
	mapping.Unused(func(k *meta.Node) {
		r.repair(mapping.Line(k), mapping.Line(k), "property not used: "+prose.Clip(k.Value, 60))
	})
	return end
}

// propertyValue writes the value of a property as YAML: a link to a page is its name,
// several are a list.
func propertyValue(s string) string {
	s = strings.TrimSpace(s)
	quoted := func(s string) string {
		if d, ok := meta.FindDate(s); ok && nthDay.MatchString(s) {
			s = d.Value // Mar 4th, 2025: how the program calls the page of a day
		}
		b, err := json.Marshal(s)
		if err != nil || s == "true" || s == "false" {
			return s
		}
		return string(b)
	}
	if !onlyLink.MatchString(s) {
		return quoted(pageLink.ReplaceAllString(s, "$1"))
	}
	var list []string
	for _, m := range pageLink.FindAllStringSubmatch(s, -1) {
		list = append(list, quoted(m[1]))
	}
	if len(list) == 1 {
		return list[0]
	}
	return "[" + strings.Join(list, ", ") + "]"
}
