package archive

// The rules that nouns keep by themselves: ids, ratings, layers, and restrictions
// that fail closed.

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

// A text that is shorter than a statement remembers is cut to what is there.
func TestStatementCut(t *testing.T) {
	s := Statement{Start: 2, From: 5, To: 9, End: 12}
	for text, want := range map[string]string{"0123456789abcdef": "234 5678 9ab", "0123456": "234 56 ", "0123": "23  ", "": "  "} {
		if left, words, right := s.Cut(text); left+" "+words+" "+right != want {
			t.Errorf("%q is cut into %q, %q, %q", text, left, words, right)
		}
	}
}

func TestIDs(t *testing.T) {
	for s, want := range map[string]string{
		"Venezuela, Colombia, and Cartels": "venezuela-colombia-and-cartels", "Petro's plan": "petros-plan", "Bogotá — ¿qué?": "bogota-que",
		"  ": "", "../../etc/passwd": "etc-passwd", "index": "index-page", "中国": "zhong-guo", "U.S. Army": "us-army",
		strings.Repeat("long word ", 30): "long-word-long-word-long-word-long-word-long-word-long-word-long-word-long-word",
	} {
		if got := ID(s); got != want {
			t.Errorf("ID(%q) = %q, want %q", s, got, want)
		}
		if got := ID(s); got != "" && !ValidID(got) {
			t.Errorf("ID(%q) = %q is no id", s, got)
		}
	}
	for _, s := range []string{"", "index", "A", "a/b", "..", "-a", "a-", strings.Repeat("x", 161), "é"} {
		if ValidID(s) {
			t.Errorf("%q is taken for an id", s)
		}
	}
}

// Windows cannot hold a file of a device's name, so no page gets one.
func TestReservedNames(t *testing.T) {
	for _, s := range []string{"con", "CON", "Aux", "nul", "prn", "com1", "COM9", "com0", "lpt1", "lpt9", "con.html", "nul.tar.gz", "AUX .txt", "com¹", "CONIN$"} {
		if !Reserved(s) {
			t.Errorf("%q is a device", s)
		}
	}
	for _, s := range []string{"", "cons", "con-page", "icon", "console", "com", "com10", "com-1", "lpt", "lptx", "auxiliary", "null", "a.con", "constitution", ".con"} {
		if Reserved(s) {
			t.Errorf("%q is no device", s)
		}
	}
	for s, want := range map[string]string{"CON": "con-page", "Aux!": "aux-page", "Nul.": "nul-page", "COM1": "com1-page", "C.O.N.": "con-page", "Con artists": "con-artists", "com-1": "com-1", "Com 1": "com-1"} {
		if got := ID(s); got != want || Reserved(got) {
			t.Errorf("ID(%q) = %q, want %q", s, got, want)
		}
	}
	if !ValidID("con") { // an address that was published stays
		t.Error("an old address is refused")
	}
}

func TestRatingsAreWordsAndIndependent(t *testing.T) {
	for want, r := range map[string]Rating{
		"": {}, "B, usually reliable; 2, probably true": {Reliability: "B", Credibility: "2"},
		"F, reliability cannot be judged; information not rated": {Reliability: "F"},
		"source not rated; 6, truth cannot be judged":            {Credibility: "6"},
	} {
		if r.Words() != want {
			t.Errorf("%+v: %q", r, r.Words())
		}
	}
}

// Lay must copy every field it knows of: a layer in which everything is set
// replaces everything but what is known of each field itself.
func TestLayCopiesEveryField(t *testing.T) {
	over := Attribution{}
	for _, f := range FieldNames() {
		over.Set(f, Provenance{Basis: Stated})
	}
	fill(reflect.ValueOf(&over).Elem())
	got := Attribution{}
	got.Lay(&over)
	over.From, got.From, over.Edits = nil, nil, nil // edits of a text are laid on nothing
	if !reflect.DeepEqual(got, over) || len(got.Edits) > 0 {
		t.Errorf("got %+v\nwant %+v", got, over)
	}
}

func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString("x")
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i))
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() != reflect.Pointer {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
			fill(v.Index(0))
		}
	}
}

func TestWithheldFailsClosed(t *testing.T) {
	public, partners := Audience{Today: "2026-05-01"}, Audience{TLP: "AMBER", Today: "2026-05-01"}
	for _, c := range []struct {
		h        Handling
		public   bool // shown to everybody
		partners bool // shown up to TLP:AMBER
	}{
		{Handling{}, true, true}, {Handling{TLP: "CLEAR", Publish: "full"}, true, true}, {Handling{TLP: "WHITE"}, true, true},
		{Handling{TLP: "GREEN"}, false, true}, {Handling{TLP: "AMBER"}, false, true}, {Handling{TLP: "AMBER+STRICT"}, false, false}, {Handling{TLP: "RED"}, false, false}, {Handling{TLP: "PURPLE"}, false, false},
		{Handling{Draft: true}, false, false}, {Handling{Embargo: "2026-05-01"}, true, true}, {Handling{Embargo: "2026-05-02"}, false, false}, {Handling{Embargo: "2020"}, false, false},
		{Handling{Unclear: "draft cannot be understood", TLP: "CLEAR"}, false, false},
	} {
		a := Attribution{Handling: c.h}
		if why := a.Withheld(public); (why == "") != c.public {
			t.Errorf("%+v for the public: %q", c.h, why)
		}
		if why := a.Withheld(partners); (why == "") != c.partners {
			t.Errorf("%+v for partners: %q", c.h, why)
		}
	}
	if why := (&Attribution{Handling: Handling{Embargo: "2020-01-01"}}).Withheld(Audience{}); why == "" {
		t.Error("an embargo ends on no day")
	}
	if why := (&Attribution{Handling: Handling{Draft: true, Embargo: "2999-01-01", TLP: "RED"}}).Withheld(Audience{TLP: "RED", Drafts: true}); why != "" {
		t.Errorf("a build for all is withheld %q", why)
	}
}

// The mentions of one entity are found from the first to the last, whatever is between them.
func TestOccurrenceIn(t *testing.T) {
	all := make([]Mention, 6)
	for i, id := range []string{"ben", "ana", "ben", "ana", "cam", "ana"} {
		all[i].Linked = &Linked{Entity: id}
	}
	for want, o := range map[string]Occurrence{"[1 3 5]": {First: 1, Mentions: 3}, "[0 2]": {Mentions: 2}, "[4]": {First: 4, Mentions: 1}} {
		if got := fmt.Sprint(o.In(all)); got != want {
			t.Errorf("%+v is in %s, want %s", o, got, want)
		}
	}
}
