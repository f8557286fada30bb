//go:build unix

package sitefs

// Creating a file, for the tens of thousands of a large site, and a folder that takes
// the place of another.

import (
	"io/fs"
	"os"
	"syscall"
)

// create writes a file that is not there yet. Plain system calls, because
// os.WriteFile also asks of each file whether it can be polled, and a site has
// tens of thousands.
func create(name string, data []byte) error {
	fd, err := syscall.Open(name, syscall.O_WRONLY|syscall.O_CREAT|syscall.O_TRUNC|syscall.O_CLOEXEC, 0o644)
	if err != nil {
		return &os.PathError{Op: "open", Path: name, Err: err}
	}
	for len(data) > 0 {
		n, err := syscall.Write(fd, data)
		if err == syscall.EINTR {
			continue
		}
		if err != nil {
			_ = syscall.Close(fd)
			return &os.PathError{Op: "write", Path: name, Err: err}
		}
		data = data[n:]
	}
	if err := syscall.Close(fd); err != nil {
		return &os.PathError{Op: "close", Path: name, Err: err}
	}
	return nil
}

// alike gives a new folder the rights, the owner and the attributes of the one that
// it takes the place of, as far as the system allows.
func alike(from, to string) error {
	info, err := os.Stat(from)
	if err != nil {
		return err
	}
	attributes(from, to)
	was, ok := info.Sys().(*syscall.Stat_t)
	have, err := os.Stat(to)
	if now, same := have.Sys().(*syscall.Stat_t); ok && err == nil && same && (now.Uid != was.Uid || now.Gid != was.Gid) {
		if os.Chown(to, int(was.Uid), int(was.Gid)) != nil {
			_ = os.Chown(to, -1, int(was.Gid))
		}
	}
	return os.Chmod(to, info.Mode()&(fs.ModePerm|fs.ModeSetgid|fs.ModeSticky))
}
