package names

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/markdown"
)

// told writes what an archive says of each thing, by id, so that two archives
// can be compared whatever their numbers are.
type told struct{ named, related, occurrences, together map[string]string }

func tell(a *archive.Archive) told {
	t := told{map[string]string{}, map[string]string{}, map[string]string{}, map[string]string{}}
	for i, b := range a.Briefings {
		for _, c := range a.Named[i] {
			t.named[b.ID] += fmt.Sprint(a.Entities[c.Entity].ID, c.Mentions, " ")
		}
		for _, r := range a.Related[i] {
			t.related[b.ID] += a.Briefings[r.Briefing].ID + ":"
			for _, e := range r.Shared {
				t.related[b.ID] += a.Entities[e].ID + ","
			}
		}
	}
	for i, e := range a.Entities {
		for _, o := range a.Occurrences[i] {
			b := a.Briefings[o.Briefing]
			t.occurrences[e.ID] += b.ID
			for _, m := range o.Mentions {
				t.occurrences[e.ID] += fmt.Sprint(" ", b.Mentions[m].N, b.Mentions[m].Start)
			}
		}
		for _, o := range a.Together[i] {
			t.together[e.ID] += fmt.Sprint(a.Entities[o.Entity].ID, o.Briefings, " ")
		}
	}
	return t
}

// whole writes an archive out, with its numbers.
func whole(a *archive.Archive) string {
	var s strings.Builder
	for _, b := range a.Briefings {
		fmt.Fprint(&s, b.ID, " ", b.Attr.Published, "; ")
	}
	for _, e := range a.Entities {
		fmt.Fprint(&s, e.ID, "=", e.Name, "; ")
	}
	for _, g := range slices.Concat(a.Publishers, a.Authors) {
		fmt.Fprint(&s, g.ID, g.Name, g.Bio, g.Briefings, "; ")
	}
	fmt.Fprint(&s, a.Counts, a.Named, a.Related, a.Together, a.Occurrences)
	return s.String()
}

// An archive joined on what is left of another is the one that is joined anew,
// and Changes names everything that differs.
func TestJoinAgainEqualsJoin(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		site := &archive.Site{Language: "en"}
		ids := []string{"ana", "niger", "us", "nla", "union", "rioalto", "houten", "treasury"}
		entity := func(id string) *archive.Entity {
			return &archive.Entity{ID: id, Type: "place", Name: rapid.SampledFrom([]string{"A ", "M ", "Z "}).Draw(rt, "name") + id}
		}
		var entities []*archive.Entity
		for _, id := range ids[:6] {
			entities = append(entities, entity(id))
		}
		draw := func(file string) *archive.Briefing {
			var named []string
			for _, id := range ids {
				for range rapid.IntRange(-2, 2).Draw(rt, "mentions") {
					named = append(named, id) // perhaps of what is not there yet: a judgement may say so
				}
			}
			b := briefing(file+rapid.SampledFrom([]string{"", "-x"}).Draw(rt, "title"), rapid.SampledFrom([]string{"", "2025", "2026-01-01"}).Draw(rt, "date"), named...)
			b.Doc.File = file
			for i := range b.Mentions {
				b.Mentions[i].Start = rapid.IntRange(0, 1).Draw(rt, "start")
			}
			if rapid.Bool().Draw(rt, "issued") {
				b.Attr.Publisher = archive.Publisher{ID: "p" + file[:2], Name: "P"}
				b.Attr.Set("publisher", archive.Provenance{Basis: archive.Stated})
			}
			b.Slip = archive.Digest([]byte(fmt.Sprintf("%-16.16s", b.ID+b.Attr.Published+b.Attr.Publisher.ID)))
			return b
		}
		var list []*archive.Briefing
		for i := range rapid.IntRange(0, 12).Draw(rt, "n") {
			list = append(list, draw(fmt.Sprintf("f%02d", i)))
		}
		last := Join(nil, site, list, entities)
		for range rapid.IntRange(1, 5).Draw(rt, "steps") {
			list, entities = slices.Clone(list), slices.Clone(entities)
			for range rapid.IntRange(0, 3).Draw(rt, "edits") {
				file := fmt.Sprintf("f%02d", rapid.IntRange(0, 14).Draw(rt, "file"))
				at, have := slices.BinarySearchFunc(list, file, func(b *archive.Briefing, f string) int { return strings.Compare(b.Doc.File, f) })
				switch k := rapid.IntRange(0, 5).Draw(rt, "edit"); {
				case k == 0 && have:
					list = slices.Delete(list, at, at+1)
				case k <= 3 && have:
					list[at] = draw(file)
				case k <= 3:
					list = slices.Insert(list, at, draw(file))
				case k == 4:
					entities[0] = entity(entities[0].ID) // perhaps renamed
				case k == 5 && rapid.Bool().Draw(rt, "silently"): // one leaves, one comes, and nobody is read again
					entities = append(entities[:len(entities)-1], entity(ids[rapid.IntRange(5, 7).Draw(rt, "new")]))
				case k == 5: // one leaves, one comes: those that named it do so no more
					gone := entities[len(entities)-1].ID
					entities = append(entities[:len(entities)-1], entity(ids[rapid.IntRange(6, 7).Draw(rt, "new")]))
					for i, b := range list {
						if slices.ContainsFunc(b.Mentions, func(m archive.Mention) bool { return m.Entity == gone }) {
							c := *b
							c.Mentions = slices.DeleteFunc(slices.Clone(b.Mentions), func(m archive.Mention) bool { return m.Entity == gone })
							list[i] = &c
						}
					}
				}
			}
			next, clean := Join(last, site, list, entities), Join(nil, site, list, entities)
			if got, want := whole(next.Archive), whole(clean.Archive); got != want {
				rt.Fatalf("joined again\n%s\nanew\n%s", got, want)
			}
			was, is := tell(last.Archive), tell(next.Archive)
			for _, part := range []struct {
				what    string
				was, is map[string]string
				listed  []int
				id      func(int) string
			}{
				{"named", was.named, is.named, next.Changes.Named, func(i int) string { return next.Briefings[i].ID }},
				{"related", was.related, is.related, next.Changes.Related, func(i int) string { return next.Briefings[i].ID }},
				{"occurrences", was.occurrences, is.occurrences, next.Changes.Occurrences, func(i int) string { return next.Entities[i].ID }},
				{"together", was.together, is.together, next.Changes.Together, func(i int) string { return next.Entities[i].ID }},
			} {
				listed := map[string]bool{}
				for _, i := range part.listed {
					listed[part.id(i)] = true
				}
				for id, s := range part.is {
					if before, ok := part.was[id]; ok && before != s && !listed[id] {
						rt.Fatalf("%s of %s was %s and is %s, and no change is told", part.what, id, before, s)
					}
				}
			}
			last = next
		}
	})
}

// A text that holds none of the words in which two Matchers differ has the
// same mentions in both.
func TestWordsTellWhoMustBeScannedAgain(t *testing.T) {
	texts := []string{"Ana Bolaños met Keita.", "The Rioalto and Marbella cartels", "nothing at all", "the Northern League Army (NLA); the NLA", "[[Lincoln|the city of Lincoln]] in May"}
	change := func(i int, f func(e *archive.Entity)) []*archive.Entity {
		out := slices.Clone(people)
		e := *out[i]
		f(&e)
		out[i] = &e
		return out
	}
	for name, other := range map[string][]*archive.Entity{
		"alias":   change(0, func(e *archive.Entity) { e.Aliases = []string{"Nothing At"} }),
		"name":    change(13, func(e *archive.Entity) { e.Name = "Rioalto gang" }),
		"type":    change(1, func(e *archive.Entity) { e.Type = "place" }),
		"veto":    change(7, func(e *archive.Entity) { e.Not = []string{"city of Lincoln"} }),
		"removed": slices.Delete(slices.Clone(people), 11, 12),
		"note":    change(3, func(e *archive.Entity) { e.SameAs = []string{"https://x.example/"} }),
	} {
		before, after := NewMatcher(people), NewMatcher(other)
		words := after.Differ(before)
		if (len(words) == 0) != (name == "note") {
			t.Errorf("%s: %d words", name, len(words))
		}
		for _, text := range texts {
			body := markdown.Parse([]byte(text), 0)
			markdown.Number(body, 0)
			var have Words
			was := scanKept(before, body, &have)
			is := scanKept(after, body, nil)
			if !have.HoldAllOfAny(words) && !slices.Equal(was, is) {
				t.Errorf("%s: %q has %v and then %v, and no word tells", name, text, was, is)
			}
		}
	}
}
