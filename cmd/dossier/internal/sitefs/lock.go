package sitefs

// The lock of an output folder. It is kept outside the folder, because a folder that is
// exchanged with another would take it along.

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/gofrs/flock"
)

// ErrBusy means that another build is writing the same folder.
var ErrBusy = errors.New("another build is writing this folder")

// Lock takes the lock of an output folder, which keeps builds off it; Unlock gives
// it free. It is known by the folder's path, and the system drops it when the process ends. The error is ErrBusy while a build has it.
func Lock(path string) (*flock.Flock, error) {
	dir, err := os.UserCacheDir()
	if err != nil {
		dir = os.TempDir()
	}
	dir = filepath.Join(dir, "dossier")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		dir = os.TempDir()
	}
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	id := sha256.Sum256([]byte(path))
	l := flock.New(filepath.Join(dir, hex.EncodeToString(id[:8])+".lock"))
	ok, err := l.TryLock()
	if err != nil {
		return nil, fmt.Errorf("locking %s: %w", path, err)
	}
	if !ok {
		return nil, ErrBusy
	}
	return l, nil
}
