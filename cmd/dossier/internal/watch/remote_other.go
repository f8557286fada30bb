//go:build !linux

package watch

// Network file systems are detected on Linux only; elsewhere --poll is for the user
// to decide.

func remote(string) string { return "" }
