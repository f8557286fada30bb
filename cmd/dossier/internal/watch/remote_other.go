//go:build !linux

package watch

// remote detects network file systems on Linux only; elsewhere --poll is for the user
// to decide.
func remote(string) string { return "" }
