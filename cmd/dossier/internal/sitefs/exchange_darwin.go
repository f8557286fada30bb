package sitefs

// renamex_np(2) exchanges two folders in one step.

import "golang.org/x/sys/unix"

// exchange makes two folders change places, at once where the file system can.
func exchange(a, b string) error {
	err := unix.RenamexNp(a, b, unix.RENAME_SWAP)
	if err == unix.EINVAL || err == unix.ENOTSUP {
		return exchangeInSteps(a, b)
	}
	return err
}
