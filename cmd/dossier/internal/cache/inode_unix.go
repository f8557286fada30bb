//go:build linux || darwin

package cache

// What Linux and macOS say of a file beyond its size and time.

import (
	"io/fs"
	"os"
	"syscall"
)

// inode returns when a file's inode changed, and its number.
func inode(info fs.FileInfo) (changed int64, number uint64) {
	if s, ok := info.Sys().(*syscall.Stat_t); ok {
		t := inodeTime(s)
		return t.Nano(), s.Ino
	}
	return 0, 0
}

// private reports whether nobody but its owner, who runs this, may write to a folder.
func private(info fs.FileInfo) bool {
	s, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(s.Uid) == os.Geteuid() && info.Mode().Perm()&0o022 == 0
}
