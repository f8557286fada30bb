package commits

// Which contents the files of a folder had before, as far as git knows.

import (
	"cmp"
	"context"
	"fmt"
	"path/filepath"
	"strings"
)

// State is what a file held at the end of a day on which it was committed.
type State struct {
	Day  string // 2026-03-03
	blob string
	root string // of the repository
}

// Read returns the bytes of a state.
func (s *State) Read(ctx context.Context) ([]byte, error) {
	data, err := git(ctx, s.root, "cat-file", "blob", s.blob)
	if err != nil {
		return nil, fmt.Errorf("git cat-file: %w", err)
	}
	return data, nil
}

// Same reports whether two states are of the same bytes.
func (s *State) Same(o *State) bool { return s.blob == o.blob }

// History lists the states of the files of a folder, by their paths below it, the earliest
// first. What a file held under another name is not among them.
func History(ctx context.Context, folder string) (map[string][]State, error) {
	root, below, err := within(ctx, folder)
	if err != nil {
		return nil, err
	}
	prefix := filepath.ToSlash(below) + "/"
	if below == "." {
		prefix = ""
	}
	data, err := git(ctx, root, "log", "--reverse", "--date-order", "--no-renames", "--no-ext-diff", "--no-textconv", "--raw", "--no-abbrev", "-z", "--format=%x01%cs", "--", cmp.Or(prefix, "."))
	if err != nil {
		return nil, fmt.Errorf("git log: %w", err)
	}
	out := map[string][]State{}
	day := ""
	parts := strings.Split(string(data), "\x00")
	for i := 0; i < len(parts); i++ {
		part := strings.TrimSpace(parts[i])
		if on, begins := strings.CutPrefix(part, "\x01"); begins {
			day = on
			continue
		}
		fields := strings.Fields(part) // :mode mode blob blob status, and the path is the next part
		if i++; len(fields) != 5 || i >= len(parts) || !strings.HasPrefix(fields[1], "100") {
			continue // it was removed, or is a link
		}
		name := strings.TrimPrefix(parts[i], prefix)
		s := State{Day: day, blob: fields[3], root: root}
		list := out[name]
		if n := len(list); n > 0 && list[n-1].Day == day {
			list = list[:n-1]
		}
		if n := len(list); n == 0 || !list[n-1].Same(&s) {
			list = append(list, s)
		}
		out[name] = list
	}
	return out, nil
}
