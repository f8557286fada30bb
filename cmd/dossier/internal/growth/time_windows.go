package growth

// Processor time, because wall time says more about the machine than about the code.

import (
	"syscall"
	"time"
)

// processorTime is what this process has used so far, user and system. It comes
// from the kernel, since the runtime's own figures are renewed by a collection only.
func processorTime() time.Duration {
	var began, ended, kernel, user syscall.Filetime
	self, err := syscall.GetCurrentProcess()
	if err != nil || syscall.GetProcessTimes(self, &began, &ended, &kernel, &user) != nil {
		return 0
	}
	ticks := func(f syscall.Filetime) int64 { return int64(f.HighDateTime)<<32 | int64(f.LowDateTime) }
	return time.Duration(100 * (ticks(kernel) + ticks(user)))
}
