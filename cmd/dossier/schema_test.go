package main

// The JSON of a site is checked against the schemas beside it, since others rely on
// these and not on the code.

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// What the site publishes for programs is valid by the schemas that it ships
// with.
func TestJSONIsValidByItsSchemas(t *testing.T) {
	for _, root := range []string{"../..", "testdata/hostile"} {
		site := siteOf(t, root)
		compile := func(name string) *jsonschema.Schema {
			s, err := jsonschema.NewCompiler().Compile(filepath.Join(site, "schema", name))
			if err != nil {
				t.Fatal(err)
			}
			return s
		}
		briefing, entity, archive := compile("briefing.json"), compile("entity.json"), compile("archive.json")
		n := 0
		err := filepath.WalkDir(site, func(name string, d fs.DirEntry, err error) error {
			if err != nil || filepath.Ext(name) != ".json" {
				return err
			}
			rel, _ := filepath.Rel(site, name)
			var schema *jsonschema.Schema
			switch dir := filepath.Dir(rel); {
			case dir == "briefings":
				schema = briefing
			case dir == "entities":
				schema = entity
			case rel == "archive.json":
				schema = archive
			case dir == "schema", rel == "manifest.json":
				return nil
			case filepath.Base(rel) == "feed.json", dir == "data", dir == "cite":
				return nil // formats of others: TestFilesToCarryAway
			default:
				t.Errorf("%s: no schema for it", rel)
				return nil
			}
			data, err := os.ReadFile(name)
			if err != nil {
				return err
			}
			value, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
			if err != nil {
				return err
			}
			if err := schema.Validate(value); err != nil {
				t.Errorf("%s: %s", rel, strings.Split(err.Error(), "\n")[1:])
			}
			n++
			return nil
		})
		if err != nil || n < 10 {
			t.Errorf("%s: %d files, %v", root, n, err)
		}
	}
}
