//go:build !unix

package sitefs

// Creating a file where plain system calls are not portable.

import "os"

// create writes a file that is not there yet.
func create(name string, data []byte) error { return os.WriteFile(name, data, 0o644) }

// alike would give a new folder the rights of another, which it has from the one it
// is in.
func alike(string, string) error { return nil }
