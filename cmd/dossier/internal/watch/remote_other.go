//go:build !linux

package watch

// remote knows nothing of other systems' file systems.
func remote(string) string { return "" }
