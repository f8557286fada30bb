//go:build unix

package input

// Opening without waiting: a named pipe that nobody writes would be waited for.

import "syscall"

const withoutWaiting = syscall.O_NONBLOCK
