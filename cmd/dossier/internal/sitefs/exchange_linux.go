package sitefs

// renameat2(2) exchanges two folders in one step.

import "golang.org/x/sys/unix"

// exchange makes two folders change places, at once where the file system can.
func exchange(a, b string) error {
	err := unix.Renameat2(unix.AT_FDCWD, a, unix.AT_FDCWD, b, unix.RENAME_EXCHANGE)
	if err == unix.EINVAL || err == unix.ENOSYS {
		return exchangeInSteps(a, b)
	}
	return err
}
