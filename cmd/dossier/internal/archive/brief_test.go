package archive

// What other pages show of a source is bounded, and is all of it for what people write.

import (
	"reflect"
	"strings"
	"testing"
)

func TestShortened(t *testing.T) {
	long := strings.Repeat("word ", 200)
	many := func(n int, name string) (out []Author) {
		for range n {
			out = append(out, Author{ID: "a", Name: name})
		}
		return out
	}
	for why, a := range map[string]*Attribution{
		"nothing": {}, "a title": {Title: "A title of some length: of what it says and of whom"}, "forty authors": {Authors: many(40, "Ana Ruiz")},
		"fifty authors": {Authors: many(50, "Ana Ruiz")}, "a long title": {Title: strings.Repeat("x", BriefText)}, "a publisher": {Publisher: Publisher{Name: "The Example Herald", URL: "https://herald.example"}},
		"duplicates": {Duplicates: []string{"a", "b"}}, "works": {DigestOf: []Work{{Title: "One"}, {URL: "https://x.example/" + strings.Repeat("x", 90)}}},
		"a long address": {SourceURL: "https://x.example/" + strings.Repeat("x", 200)}, "a descriptor": {Descriptor: "the daily of the port"},
	} {
		if short := a.Shortened(); short != nil {
			t.Errorf("%s: is cut to %+v", why, short)
		}
	}
	for why, a := range map[string]*Attribution{
		"title": {Title: long}, "publisher": {Publisher: Publisher{Name: long}}, "place": {Place: long}, "authors": {Authors: many(3000, "Ana Ruiz")},
		"an author": {Authors: many(1, long)}, "descriptor": {Descriptor: long}, "reason": {Handling: Handling{Retraction: Retraction{Retracted: long}}},
		"works": {DigestOf: make([]Work, 100)}, "a work": {DigestOf: []Work{{Title: long}}}, "an address": {SourceURL: "https://x.example/" + strings.Repeat("x", 900)},
		"no spaces": {Title: strings.Repeat("é", 900)}, "fidelity": {Fidelity: strings.Fields(long)},
	} {
		was := *a
		was.Authors = append([]Author(nil), a.Authors...)
		short := a.Shortened()
		if short == nil {
			t.Errorf("%s: is not cut", why)
			continue
		}
		if n := size(reflect.ValueOf(*short)); n > 6000 {
			t.Errorf("%s: %d bytes are left", why, n)
		}
		if len(a.Authors) > 0 && (a.Authors[0] != was.Authors[0] || len(a.Authors) != len(was.Authors)) {
			t.Errorf("%s: the whole was changed", why)
		}
		if got := len(short.Authors) + short.MoreAuthors; got != len(a.Authors) {
			t.Errorf("%s: of %d authors %d are told of", why, len(a.Authors), got)
		}
		if b := (&Briefing{Shortened: short}).Attribute(a); b.Brief() != short {
			t.Errorf("%s: a card shows the whole", why)
		}
	}
	if got := SlipWords([]SlipPart{{Value: authorNames((&Attribution{Authors: many(60, "Ana"), From: map[string]Provenance{"authors": {}}}).Shortened())}}); strings.Count(got, "Ana") != BriefAuthors || !strings.Contains(got, "10") {
		t.Errorf("a card says %q", got)
	}
}

// size sums the bytes of all texts of a value.
func size(v reflect.Value) (n int) {
	switch v.Kind() {
	case reflect.String:
		return v.Len()
	case reflect.Struct:
		for i := range v.NumField() {
			n += size(v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			n += size(v.Index(i))
		}
	}
	return n
}
