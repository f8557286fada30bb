package lang

// Each language answers for every table, and each table is written as its readers
// expect it.

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

// tables calls f for each table of a language, by its name: "Dates.Months".
func tables(l *Language, f func(name string, v reflect.Value)) {
	all := reflect.ValueOf(l).Elem()
	for i := range all.NumField() {
		group := all.Field(i)
		if group.Kind() != reflect.Struct {
			continue
		}
		for k := range group.NumField() {
			f(all.Type().Field(i).Name+"."+group.Type().Field(k).Name, group.Field(k))
		}
	}
}

func empty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Array:
		for i := range v.Len() {
			if v.Index(i).Len() == 0 {
				return true
			}
		}
		return false
	case reflect.Bool:
		return false // a fact, not a list
	}
	return v.Len() == 0
}

func TestEachLanguageHasEachTable(t *testing.T) {
	for _, l := range All {
		if l.Tag == "" || l.Name == "" || l.Detect.Common == "" {
			t.Errorf("%q (%s) cannot be told from others", l.Tag, l.Name)
		}
		if l.Only != "" {
			continue
		}
		asked := map[string]bool{}
		tables(l, func(name string, v reflect.Value) {
			asked[name] = true
			why, none := l.None[name]
			switch {
			case none && !empty(v):
				t.Errorf("%s: None says there is nothing in %s: %s", l.Tag, name, why)
			case empty(v) && why == "":
				t.Errorf("%s has no %s; fill it in, or say in None why there is none", l.Tag, name)
			}
		})
		for name := range l.None {
			if !asked[name] {
				t.Errorf("%s: None names %s, which is no table", l.Tag, name)
			}
		}
	}
	if len(Read) < 2 || len(Read) == len(All) {
		t.Errorf("%d of %d languages are read in full", len(Read), len(All))
	}
}

// Tables are compared with words in lower case, patterns are put into larger
// ones: a capital, or a group that is not closed, would silently match nothing.
func TestTablesAreWellFormed(t *testing.T) {
	capitals := []string{"Prose.Starters", "Prose.Stop", "Head.Questions"}
	for _, l := range All {
		tables(l, func(name string, v reflect.Value) {
			check := func(words []string) {
				for i, w := range words {
					if w != strings.ToLower(w) && !slices.Contains(capitals, name) {
						t.Errorf("%s: %s: %q has a capital", l.Tag, name, w)
					}
					if slices.Contains(words[:i], w) && name != "Prose.Stop" {
						t.Errorf("%s: %s: %q stands there twice", l.Tag, name, w)
					}
				}
			}
			switch x := v.Interface().(type) {
			case Words:
				check(x.List())
			case Phrases:
				check(x.List())
				for _, p := range x.List() {
					if strings.TrimSpace(p) != p || p == "" {
						t.Errorf("%s: %s: %q", l.Tag, name, p)
					}
				}
			case [12]Words:
				for _, w := range x {
					check(w.List())
				}
			case [7]Words:
				for _, w := range x {
					check(w.List())
				}
			case map[string]string:
				for k := range x {
					check([]string{k})
				}
			case Pattern:
				pattern(t, l.Tag+": "+name, x)
			case map[string]Pattern:
				for reason, lines := range x {
					pattern(t, l.Tag+": "+name+": "+reason, lines)
				}
			case map[string]Prompt:
				for reason, p := range x {
					pattern(t, l.Tag+": "+name+": "+reason, p.Starts)
					pattern(t, l.Tag+": "+name+": "+reason, p.About)
					check(p.Needs.List())
				}
			}
		})
	}
}

func pattern(t *testing.T, name string, p Pattern) {
	if _, err := regexp.Compile(`(?i)^(?:` + string(p) + `)$`); err != nil {
		t.Errorf("%s: %v", name, err)
	}
	if strings.HasPrefix(string(p), "|") || strings.HasSuffix(string(p), "|") || strings.Contains(string(p), "||") {
		t.Errorf("%s: an alternative is empty, which matches anything", name)
	}
}

func TestLookUps(t *testing.T) {
	for in, want := range map[string]*Language{"es": &spanish, "es-CO": &spanish, "en-GB": &english, "fr": &french, "it": nil, "": nil} {
		if got := Reads(in); got != want {
			t.Errorf("texts in %q are read as %v", in, got)
		}
	}
	if m := All.Months(); m["märz"] != 3 || m["enero"] != 1 || m["mar"] != 3 || Read.Months()["maggio"] != 0 {
		t.Error("months")
	}
	if got := Any([]string{"a", "a (b)", "a."}); got != `a \(b\)|a\.|a` {
		t.Errorf("%s", got)
	}
	if short := Read.ShortMonths(); !slices.Contains(short, "ene") || slices.Contains(short, "enero") {
		t.Errorf("%q", short)
	}
	if p := All.Words(func(l *Language) Words { return l.Names.Particles }); !slices.Contains(p, "von") || !slices.Contains(p, "del") || !slices.Contains(p, "ibn") {
		t.Errorf("%q", p)
	}
}
