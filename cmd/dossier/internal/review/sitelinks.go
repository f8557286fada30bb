package review

// The links of a site that was built, read from its own files.

import (
	"encoding/json"
	"errors"
	"math"
	"os"
	"path"
	"path/filepath"
	"strings"

	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/input"
)

// IsSite reports whether a path is a built site, or its archive.json.
func IsSite(name string) bool {
	if path.Base(filepath.ToSlash(name)) == "archive.json" {
		return true
	}
	_, err := os.Stat(filepath.Join(name, "archive.json"))
	return err == nil
}

// LinksIn reads the links of a built site.
func LinksIn(name string) (*Links, error) {
	if filepath.Base(name) == "archive.json" {
		name = filepath.Dir(name)
	}
	var all struct {
		Schema    string `json:"schema"`
		Briefings []struct {
			URL string `json:"url"`
		} `json:"briefings"`
		Entities []struct {
			ID   string `json:"id"`
			Name string `json:"name"`
		} `json:"entities"`
	}
	hint := "pass a folder that “dossier build” wrote, or a commit"
	if err := readJSON(filepath.Join(name, "archive.json"), &all); err != nil {
		return nil, diag.Hintf(hint, "%s is not a built site: %s", name, err)
	}
	if all.Schema != "dossier/archive/1" {
		return nil, diag.Hintf(hint, "%s is not a built site", name)
	}
	l := NewLinks()
	for _, x := range all.Entities {
		l.Names[x.ID] = x.Name
	}
	for _, x := range all.Briefings {
		var b struct {
			Source struct {
				File string `json:"file"`
			} `json:"source"`
			Mentions []struct {
				Entity  string `json:"entity"`
				Surface string `json:"surface"`
			} `json:"mentions"`
		}
		at := path.Clean("/" + strings.TrimSuffix(x.URL, ".html") + ".json")
		if err := readJSON(filepath.Join(name, filepath.FromSlash(at)), &b); err != nil {
			return nil, diag.Hintf("build it again", "the site is incomplete: %s", err)
		}
		for _, m := range b.Mentions {
			l.Add(b.Source.File, m.Surface, m.Entity)
		}
	}
	return l, nil
}

func readJSON(name string, v any) error {
	data, err := input.ReadGiven(name, math.MaxInt64-1)
	if err != nil {
		why, _ := input.Why(err)
		return errors.New(why)
	}
	return json.Unmarshal(data, v)
}
