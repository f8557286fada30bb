// Command bill writes the bill of materials of a release, as CycloneDX: each program
// with its hash, and the libraries that are compiled into it with theirs, as Go notes
// them in the program itself. So it cannot differ from what is in there, and the same
// programs give the same bill: it holds no clock and no random number.
//
//	go run ./.ci/bill VERSION PROGRAM... >bill.json
package main

import (
	"crypto/sha256"
	"debug/buildinfo"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

type property struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

type hash struct {
	Alg     string `json:"alg"`
	Content string `json:"content"`
}

type component struct {
	Type       string     `json:"type"`
	Ref        string     `json:"bom-ref"`
	Name       string     `json:"name"`
	Version    string     `json:"version"`
	PURL       string     `json:"purl,omitempty"`
	Hashes     []hash     `json:"hashes,omitempty"`
	Properties []property `json:"properties,omitempty"`
}

type dependency struct {
	Ref  string   `json:"ref"`
	Uses []string `json:"dependsOn"`
}

type bill struct {
	Schema   string `json:"$schema"`
	Format   string `json:"bomFormat"`
	Spec     string `json:"specVersion"`
	Version  int    `json:"version"`
	Metadata struct {
		Component component `json:"component"`
	} `json:"metadata"`
	Components   []component  `json:"components"`
	Dependencies []dependency `json:"dependencies"`
}

func main() {
	if len(os.Args) < 3 {
		fail("call it as: bill VERSION PROGRAM...")
	}
	version, programs := os.Args[1], slices.Sorted(slices.Values(os.Args[2:]))
	b := bill{Schema: "http://cyclonedx.org/schema/bom-1.6.schema.json", Format: "CycloneDX", Spec: "1.6", Version: 1}
	b.Metadata.Component = component{Type: "application", Ref: "dossier@" + version, Name: "dossier", Version: version}
	whole := dependency{Ref: b.Metadata.Component.Ref}
	libraries := map[string]component{}
	for _, name := range programs {
		data, err := os.ReadFile(name)
		if err != nil {
			fail(err)
		}
		info, err := buildinfo.ReadFile(name)
		if err != nil {
			fail(err)
		}
		sum := sha256.Sum256(data)
		c := component{Type: "file", Ref: "file:" + filepath.Base(name), Name: filepath.Base(name), Version: version, Hashes: []hash{{"SHA-256", hex.EncodeToString(sum[:])}}}
		for _, s := range info.Settings {
			c.Properties = append(c.Properties, property{"go:build:" + s.Key, s.Value})
		}
		b.Components = append(b.Components, c)
		whole.Uses = append(whole.Uses, c.Ref)
		uses := dependency{Ref: c.Ref}
		add := func(path, version, sum string) {
			l := component{Type: "library", Name: path, Version: version, PURL: "pkg:golang/" + path + "@" + version}
			l.Ref = l.PURL
			if sum != "" {
				l.Properties = []property{{"go:sum", sum}}
			}
			libraries[l.Ref] = l
			uses.Uses = append(uses.Uses, l.Ref)
		}
		add("stdlib", strings.TrimPrefix(strings.Fields(info.GoVersion)[0], "go"), "")
		for _, m := range info.Deps {
			if m.Replace != nil {
				m = m.Replace
			}
			add(m.Path, m.Version, m.Sum)
		}
		slices.Sort(uses.Uses)
		b.Dependencies = append(b.Dependencies, uses)
	}
	for _, ref := range slices.Sorted(maps.Keys(libraries)) {
		b.Components = append(b.Components, libraries[ref])
	}
	b.Dependencies = append([]dependency{whole}, b.Dependencies...)
	out := json.NewEncoder(os.Stdout)
	out.SetIndent("", "  ")
	out.SetEscapeHTML(false)
	if err := out.Encode(b); err != nil {
		fail(err)
	}
}

func fail(why any) {
	fmt.Fprintln(os.Stderr, "bill:", why)
	os.Exit(1)
}
