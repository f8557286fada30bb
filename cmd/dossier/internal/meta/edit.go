package meta

// One key of a YAML file is given another value, and all else stays as somebody wrote
// it, byte for byte: their comments, their order, their line ends.

import (
	"bytes"
	"errors"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/lazyregexp"
)

// ErrByHand is returned for a file in which a key cannot be set by a program.
var ErrByHand = diag.Hintf("edit it yourself", "its form is not one that can be changed here")

// SetKey returns the YAML text of a mapping in which a key has another value, which is
// written as YAML on one line; "" removes the key. Where more than that would change,
// the error is ErrByHand.
func SetKey(data []byte, key, value string) ([]byte, error) {
	before, err := topLevel(data)
	if err != nil {
		return nil, err
	}
	end, err := lineEnd(data)
	if err != nil {
		return nil, err
	}
	lines := slices.Collect(bytes.Lines(data))
	written := key + ": " + value + end
	first, last := before.span(key, lines)
	var out []byte
	switch {
	case first < 0 && value == "":
		return data, nil
	case first < 0:
		if n := len(data); n > 0 && data[n-1] != '\n' {
			data = append(slices.Clone(data), end...)
		}
		out = slices.Concat(data, []byte(written))
	default:
		if value == "" {
			written = ""
		} else if c := ofPlace.ReplaceAllString(before.comment(key), ""); c != "" && last == first+1 {
			written = strings.TrimSuffix(written, end) + " " + c + end
		}
		out = slices.Concat(bytes.Join(lines[:first], nil), []byte(written), bytes.Join(lines[last:], nil))
	}
	after, err := topLevel(out)
	if err != nil || !before.sameBut(after, key) || (after.at(key) >= 0) != (value != "") {
		return nil, ErrByHand
	}
	return out, nil
}

// Place is the comment that says in which line of a text a value stands. It goes with the
// value.
func Place(line int) string { return "# line " + strconv.Itoa(line) + " of the text" }

var ofPlace = lazyregexp.New(`# line \d+ of the text ?`)

// keys are the keys of a mapping and their values, in turn.
type keys []*Node

// topLevel reads the mapping that a text is.
func topLevel(data []byte) (keys, error) {
	var msgs diag.List
	n := Tree("", 0, data, MaxBytes, &msgs)
	switch {
	case n == nil:
		return nil, errors.New(msgs[0].Text)
	case n.Kind == 0:
		return nil, nil
	case n.Kind != yaml.MappingNode || n.Style&yaml.FlowStyle != 0:
		return nil, ErrByHand
	}
	return n.Content, nil
}

// at returns where a key is, or -1; a key that is there twice is at no place.
func (k keys) at(key string) int {
	found := -1
	for i := 0; i+1 < len(k); i += 2 {
		if k[i].Value == key {
			if found >= 0 {
				return -1
			}
			found = i
		}
	}
	return found
}

// span returns the lines of a key with its value, half open and counted from 0, or -1.
// Empty lines and comments at the margin below it belong to what follows.
func (k keys) span(key string, lines [][]byte) (first, last int) {
	at := k.at(key)
	if at < 0 {
		return -1, -1
	}
	first, last = k[at].Line-1, len(lines)
	if at+2 < len(k) {
		last = k[at+2].Line - 1
	}
	for last > first+1 {
		if l := bytes.TrimRight(lines[last-1], "\r\n\t "); len(l) > 0 && l[0] != '#' {
			break
		}
		last--
	}
	return first, last
}

// comment is what stands behind a value on its line.
func (k keys) comment(key string) string { return k[k.at(key)+1].LineComment }

// sameBut reports whether two mappings have the same keys in the same order, and the same
// values, but for one key.
func (k keys) sameBut(o keys, key string) bool {
	rest := func(k keys) (out keys) {
		for i := 0; i+1 < len(k); i += 2 {
			if k[i].Value != key {
				out = append(out, k[i], k[i+1])
			}
		}
		return out
	}
	return slices.EqualFunc(rest(k), rest(o), sameNode)
}

func sameNode(a, b *Node) bool {
	return a.Kind == b.Kind && a.Tag == b.Tag && a.Value == b.Value && a.Anchor == b.Anchor && slices.EqualFunc(a.Content, b.Content, sameNode)
}
