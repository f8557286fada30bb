//go:build unix

package growth

// Processor time, because wall time says more about the machine than about the code.

import (
	"syscall"
	"time"
)

// processorTime is what this process has used so far, user and system. It comes
// from the kernel, since the runtime's own figures are renewed by a collection only.
func processorTime() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
