package shelf

// What is laid aside comes back as it went, wherever it lies.

import (
	"bytes"
	"os"
	"slices"
	"testing"
)

func TestWhatIsLaidAsideComesBack(t *testing.T) {
	full := New(0, func() (*os.File, error) { return nil, os.ErrPermission })
	on := New(0, scratch(t))
	for name, s := range map[string]*Shelf{"no shelf": nil, "a shelf": on, "a full disk": full} {
		var none Aside[[]uint32]
		if !none.Nothing() || none.Get() != nil {
			t.Errorf("%s: nothing was laid aside, and something came back", name)
		}
		var all []Aside[[]uint32]
		for i := range uint32(50) {
			all = append(all, Lay(s, slices.Repeat([]uint32{i, 1 << i % 31}, int(i))))
		}
		text := bytes.Repeat([]byte("harbour "), 100)
		some := s.Bytes(slices.Clone(text))
		for i := range uint32(50) {
			if a := &all[i]; a.Nothing() || !slices.Equal(a.Get(), slices.Repeat([]uint32{i, 1 << i % 31}, int(i))) {
				t.Errorf("%s: value %d came back as another: %v", name, i, a.Get())
			}
			if from, to := int(i), 800-7*int(i); !bytes.Equal(some(from, to), text[from:to]) {
				t.Errorf("%s: bytes %d to %d came back as others", name, from, to)
			}
		}
	}
	if on.file == nil || on.texts.held > 0 {
		t.Error("nothing lies in the file")
	}
	if err := on.Close(); err != nil {
		t.Error(err)
	}
}
