package input

// What may lie in a folder that somebody else filled: none of it is waited for, none is
// followed, and none fills the memory.

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/testkit"
)
