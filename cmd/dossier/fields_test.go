package main

import (
	"flag"
	"os"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the pages of docs/ that are made from the program")

// The page on fields is what the table of fields says.
func TestFieldsPage(t *testing.T) {
	const name = "../../docs/fields.md"
	if *update {
		if err := os.MkdirAll("../../docs", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(fieldsPage()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := os.ReadFile(name); err != nil || string(got) != fieldsPage() {
		t.Errorf("%s is not what the table of fields says; go test ./cmd/dossier -run FieldsPage -update rewrites it: %v", name, err)
	}
}
