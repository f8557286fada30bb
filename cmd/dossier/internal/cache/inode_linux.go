package cache

// Linux calls the time of an inode by a name of its own.

import "syscall"

func inodeTime(s *syscall.Stat_t) syscall.Timespec { return s.Ctim }
