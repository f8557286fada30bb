package furniture

// Furniture by itself and in boxes, and text that only looks like it.

import (
	"testing"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestBlank(t *testing.T) {}
