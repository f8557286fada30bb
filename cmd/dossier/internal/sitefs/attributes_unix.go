//go:build linux || darwin

package sitefs

// Extended attributes, which a folder keeps when another takes its place.

import (
	"strings"

	"golang.org/x/sys/unix"
)

// attributes gives a folder the extended attributes of another, access lists among
// them, as far as the system allows.
func attributes(from, to string) {
	names := make([]byte, 64<<10)
	n, err := unix.Llistxattr(from, names)
	if err != nil {
		return
	}
	value := make([]byte, 64<<10)
	for name := range strings.SplitSeq(strings.TrimRight(string(names[:n]), "\x00"), "\x00") {
		if n, err := unix.Lgetxattr(from, name, value); err == nil && name != "" {
			_ = unix.Lsetxattr(to, name, value[:n], 0)
		}
	}
}
