package engine_test

// Names are scored against readings by careful people, from the text to the link, so
// that no change loses unseen what was found before.

import (
	"context"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/engine"
)

// goldFolder holds readings of real texts by careful people: a folder for each
// set with one file for each text and entities.json, and beside it a folder of
// the same name with the texts. $DOSSIER_GOLD names another.
const goldFolder = "../../../../../shared/gold"

type goldEntity struct {
	ID, Name, Type string
	Aliases        []string
}

type goldText struct {
	ID       string `json:"doc_id"`
	Mentions []struct {
		Surface, Entity string
		Count           int
		Accept          []string `json:"also_accept"`
		Other           []string `json:"alt_surfaces"`
	}
	Optional []struct {
		Surface string
		Count   int
	} `json:"optional_mentions"`
}

// score counts right and wrong over a set. A surface counts as often as it
// stands in a text; a link also needs the right target, where each entity of
// ours is at most one of theirs in the whole set.
type score struct{ detected, linked, found, gold int }

func (s score) precision(right int) float64 { return float64(right) / float64(max(s.found, 1)) }
func (s score) recall(right int) float64    { return float64(right) / float64(max(s.gold, 1)) }
func (s score) f1(right int) float64        { return 2 * float64(right) / float64(max(s.found+s.gold, 1)) }

var (
	dotted  = regexp.MustCompile(`\b[a-z](?:\.[a-z])+\b\.?`)
	genitiv = regexp.MustCompile(`'s?$`)
)

// plainSurface folds what two readers may write differently.
func plainSurface(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1
		case r == '–' || r == '—':
			return '-'
		case r == '’' || r == '‘':
			return '\''
		}
		return unicode.ToLower(r)
	}, norm.NFKD.String(s))
	s = dotted.ReplaceAllStringFunc(s, func(m string) string { return strings.ReplaceAll(m, ".", "") })
	s = strings.Trim(strings.Join(strings.Fields(s), " "), " \t\n\"'*“”«».,;:…")
	return strings.TrimPrefix(genitiv.ReplaceAllString(s, ""), "the ")
}

// targets gives each entity of ours at most one of theirs: by its name, by a
// sure alias, by its aliases.
func targets(ours map[string]*archive.Entity, gold []goldEntity, weight map[string]int) map[string]string {
	canon, alias := map[string]string{}, map[string][]string{}
	kind := map[string]string{}
	for _, e := range gold {
		kind[e.ID] = e.Type
		canon[plainSurface(e.Name)] = e.ID
		for _, a := range append([]string{e.Name}, e.Aliases...) {
			if k := plainSurface(a); !slices.Contains(alias[k], e.ID) {
				alias[k] = append(alias[k], e.ID)
			}
		}
	}
	out := map[string]string{}
	for id, e := range ours {
		name := plainSurface(e.Name)
		var steps [5][]string
		if c := canon[name]; c != "" {
			steps[0] = []string{c}
		}
		if len(alias[name]) == 1 {
			steps[1] = alias[name]
		}
		for _, a := range append([]string{e.Name}, e.Aliases...) {
			k := plainSurface(a)
			if c := canon[k]; c != "" {
				steps[2] = append(steps[2], c)
			}
			if len(alias[k]) == 1 {
				steps[3] = append(steps[3], alias[k]...)
			}
			steps[4] = append(steps[4], alias[k]...)
		}
		for _, ids := range steps {
			if len(ids) == 0 {
				continue
			}
			same := slices.DeleteFunc(slices.Clone(ids), func(x string) bool { return kind[x] != string(e.Type) })
			if len(same) == 0 {
				same = slices.Clone(ids)
			}
			slices.Sort(same)
			out[id] = slices.MaxFunc(same, func(a, b string) int { return weight[a] - weight[b] })
			break
		}
	}
	return out
}

// scoreText adds one text to a score.
func (s *score) text(t *goldText, found map[string][]string, to map[string]string, ours map[string]*archive.Entity) {
	want, neutral, other := map[string]int{}, map[string]int{}, map[string][]string{}
	type row struct {
		surface, entity string
		left            int
		accept          []string
	}
	var rows []*row
	for _, m := range t.Mentions {
		k := plainSurface(m.Surface)
		r := &row{surface: k, entity: m.Entity, left: m.Count}
		for _, a := range m.Accept {
			r.accept = append(r.accept, plainSurface(a))
		}
		rows = append(rows, r)
		want[k] += m.Count
		for _, o := range m.Other {
			other[plainSurface(o)] = append(other[plainSurface(o)], k)
		}
	}
	for _, o := range t.Optional {
		neutral[plainSurface(o.Surface)] += o.Count
	}
	slices.SortStableFunc(rows, func(a, b *row) int { return len(a.accept) - len(b.accept) })
	have := map[string][]string{} // surface → our entities
	surfaces := slices.Sorted(maps.Keys(found))
	slices.SortStableFunc(surfaces, func(a, b string) int { return min(1, want[b]) - min(1, want[a]) }) // exact ones first
	for _, k := range surfaces {
		for _, id := range found[k] {
			at := k
			if len(have[k]) >= want[k] {
				for _, o := range other[k] {
					if len(have[o]) < want[o] {
						at = o
						break
					}
				}
			}
			have[at] = append(have[at], id)
		}
	}
	for k, ids := range have {
		over := max(0, len(ids)-want[k])
		s.detected += len(ids) - over
		s.found += len(ids) - min(over, neutral[k])
		for _, allowed := range []bool{false, true} {
			var rest []string
			for _, id := range ids {
				hit := slices.IndexFunc(rows, func(r *row) bool {
					if r.surface != k || r.left == 0 {
						return false
					}
					if !allowed {
						return r.entity == to[id]
					}
					return slices.ContainsFunc(append([]string{ours[id].Name}, ours[id].Aliases...), func(a string) bool { return slices.Contains(r.accept, plainSurface(a)) })
				})
				if hit < 0 {
					rest = append(rest, id)
					continue
				}
				rows[hit].left--
				s.linked++
			}
			ids = rest
		}
	}
	for _, n := range want {
		s.gold += n
	}
}

// The names of real texts are found, told apart and linked as careful readers
// did, with nobody's help and with the content that ships. Where the readings
// do not lie beside the repository there is nothing to compare with.
func TestNamesOnGold(t *testing.T) {
	dir := os.Getenv("DOSSIER_GOLD")
	if dir == "" {
		dir = goldFolder
	}
	for _, c := range []struct {
		set, content                 string
		detection, linking, accuracy float64 // floors: F1, F1, precision
	}{
		{"seeds", "", 0.95, 0.95, 0.97},
		{"clippings", "", 0.95, 0.95, 0.93},
		{"seeds", "../../../../content", 0.98, 0.98, 0.99},
	} {
		files, _ := filepath.Glob(filepath.Join(dir, c.set, "*.json"))
		if len(files) == 0 {
			t.Skip("the readings are not here")
		}
		in := inputs(t.TempDir())
		in.Sources, in.ShownSources = filepath.Join(dir, "..", c.set), c.set
		if c.content != "" {
			in.Content = c.content
		}
		g, err := engine.Read(context.Background(), in)
		if err != nil {
			t.Fatal(err)
		}
		var gold []goldEntity
		texts := map[string]*goldText{}
		weight := map[string]int{}
		for _, f := range files {
			data, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			if filepath.Base(f) == "entities.json" {
				err = json.Unmarshal(data, &gold)
			} else {
				x := &goldText{}
				err = json.Unmarshal(data, x)
				texts[x.ID] = x
				for _, m := range x.Mentions {
					weight[m.Entity] += m.Count
				}
			}
			if err != nil {
				t.Fatalf("%s: %s", f, err)
			}
		}
		ours := map[string]*archive.Entity{}
		for _, e := range g.Archive.Entities {
			ours[e.ID] = e
		}
		to := targets(ours, gold, weight)
		var s score
		for _, b := range g.Archive.Briefings {
			x := texts[strings.TrimSuffix(b.Doc.File, filepath.Ext(b.Doc.File))]
			if x == nil {
				continue
			}
			found := map[string][]string{}
			for _, m := range b.Mentions() {
				if m.N > 0 {
					k := plainSurface(b.Text(m.N)[m.Start:m.End])
					found[k] = append(found[k], m.Entity)
				}
			}
			s.text(x, found, to, ours)
		}
		t.Logf("%-10s content %-22q detection P %.3f R %.3f F1 %.3f   linking P %.3f R %.3f F1 %.3f   (%d gold, %d found)", c.set, c.content,
			s.precision(s.detected), s.recall(s.detected), s.f1(s.detected), s.precision(s.linked), s.recall(s.linked), s.f1(s.linked), s.gold, s.found)
		if s.f1(s.detected) < c.detection || s.f1(s.linked) < c.linking || s.precision(s.linked) < c.accuracy {
			t.Errorf("%s with content %q: below the floor", c.set, c.content)
		}
	}
}
