package sitefs

// renameat2(2) exchanges two folders in one step.

import (
	"strings"

	"golang.org/x/sys/unix"
)

// exchange makes two folders change places, at once where the file system can.
func exchange(a, b string) error {
	err := unix.Renameat2(unix.AT_FDCWD, a, unix.AT_FDCWD, b, unix.RENAME_EXCHANGE)
	if err == unix.EINVAL || err == unix.ENOSYS {
		return exchangeInSteps(a, b)
	}
	return err
}

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
