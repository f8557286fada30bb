package meta

// One entry of a list in a YAML file is added or taken out, and all else stays as somebody
// wrote it, byte for byte.

import (
	"bytes"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// AddItem returns the YAML text of a mapping in which the list of a key has one more
// entry, whose lines are YAML: "lines: 3", "text: …". Where more than that would change,
// the error is ErrByHand.
func AddItem(data []byte, key string, lines ...string) ([]byte, error) {
	before, err := topLevel(data)
	if err != nil {
		return nil, err
	}
	end, err := lineEnd(data)
	if err != nil {
		return nil, err
	}
	text := slices.Collect(bytes.Lines(data))
	first, last := before.span(key, text)
	indent, out := "  ", []byte(nil)
	if n := len(data); n > 0 && data[n-1] != '\n' {
		data = append(slices.Clone(data), end...)
		text = slices.Collect(bytes.Lines(data))
	}
	var had []*Node
	switch {
	case first < 0 && before.has(key):
		return nil, ErrByHand
	case first < 0:
		out = append(slices.Clone(data), key+":"+end...)
		out = append(out, entry(indent, end, lines)...)
	default:
		list := before[before.at(key)+1]
		if list.Kind != yaml.SequenceNode || list.Style&yaml.FlowStyle != 0 || len(list.Content) == 0 {
			return nil, ErrByHand
		}
		had = list.Content
		dash := text[had[len(had)-1].Line-1]
		at := bytes.IndexByte(dash, '-')
		if at < 0 || len(bytes.TrimLeft(dash[:at], " ")) > 0 {
			return nil, ErrByHand
		}
		indent = string(dash[:at])
		out = slices.Concat(bytes.Join(text[:last], nil), entry(indent, end, lines), bytes.Join(text[last:], nil))
	}
	after, err := topLevel(out)
	if err != nil || !before.sameBut(after, key) || after.at(key) < 0 {
		return nil, ErrByHand
	}
	now := after[after.at(key)+1].Content
	if len(now) != len(had)+1 || !slices.EqualFunc(now[:len(had)], had, sameNode) {
		return nil, ErrByHand
	}
	return out, nil
}

// entry is one of a list, as it is written.
func entry(indent, end string, lines []string) []byte {
	return []byte(indent + "- " + strings.Join(lines, end+indent+"  ") + end)
}

// lineEnd is how the lines of a text end.
func lineEnd(data []byte) (string, error) {
	switch n := bytes.Count(data, []byte("\r\n")); {
	case bytes.Count(data, []byte("\r")) != n: // an end of a line to some
		return "", ErrByHand
	case n > 0:
		return "\r\n", nil
	}
	return "\n", nil
}

// has reports whether a mapping has a key, or has it twice.
func (k keys) has(key string) bool {
	for i := 0; i+1 < len(k); i += 2 {
		if k[i].Value == key {
			return true
		}
	}
	return false
}

// DropItem returns the YAML text of a mapping without the entry of a list that begins on a
// line, counted from 1. The last one takes its key with it.
func DropItem(data []byte, key string, line int) ([]byte, error) {
	before, err := topLevel(data)
	if err != nil {
		return nil, err
	}
	if before.at(key) < 0 {
		return nil, ErrByHand
	}
	list := before[before.at(key)+1]
	n := slices.IndexFunc(list.Content, func(n *Node) bool { return n.Line == line })
	if list.Kind != yaml.SequenceNode || list.Style&yaml.FlowStyle != 0 || n < 0 {
		return nil, ErrByHand
	}
	if len(list.Content) == 1 {
		return SetKey(data, key, "")
	}
	text := slices.Collect(bytes.Lines(data))
	_, last := before.span(key, text)
	if n+1 < len(list.Content) {
		last = list.Content[n+1].Line - 1
		for last > line && comment(text[last-1]) { // it belongs to what follows
			last--
		}
	}
	if !bytes.HasPrefix(bytes.TrimLeft(text[line-1], " "), []byte("-")) {
		return nil, ErrByHand
	}
	out := slices.Concat(bytes.Join(text[:line-1], nil), bytes.Join(text[last:], nil))
	after, err := topLevel(out)
	if err != nil || !before.sameBut(after, key) || after.at(key) < 0 {
		return nil, ErrByHand
	}
	if !slices.EqualFunc(after[after.at(key)+1].Content, slices.Delete(slices.Clone(list.Content), n, n+1), sameNode) {
		return nil, ErrByHand
	}
	return out, nil
}

// comment reports whether a line is one, or empty.
func comment(line []byte) bool {
	line = bytes.TrimSpace(line)
	return len(line) == 0 || line[0] == '#'
}
