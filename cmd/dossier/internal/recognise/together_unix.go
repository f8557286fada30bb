//go:build unix

package recognise

// A program that is ended may have started others, which would run on: they end with it.

import (
	"os/exec"
	"syscall"
)

func together(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
}
