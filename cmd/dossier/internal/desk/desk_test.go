package desk

// The filter of the table goes through addresses unharmed, and long lists stay bounded.

import (
	"net/url"
	"reflect"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/review"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestFilterInAddresses(t *testing.T) {
	for _, f := range []*review.SourceFilter{
		{Values: map[string]string{}},
		{Words: `a & b = "c"`, Missing: "publisher", State: "messages", Sort: "title", Down: true, Values: map[string]string{"publisher": "A; B?", "published": "2021"}},
	} {
		q, err := url.ParseQuery(address(f))
		if err != nil {
			t.Fatal(err)
		}
		if got := filterOf(q); !reflect.DeepEqual(got, f) {
			t.Errorf("%+v became %+v", f, got)
		}
	}
}

// A column sorts first in the way that is usually wanted, then the other way round.
func TestSorts(t *testing.T) {
	link := func(f *review.SourceFilter, key string) string {
		for _, s := range sorts(f) {
			if s.Key == key {
				return s.Link + " " + s.Order
			}
		}
		return ""
	}
	none := &review.SourceFilter{}
	if a, b := link(none, "title"), link(none, "published"); a != "sort=title " || b != "order=down&sort=published " {
		t.Error(a, b)
	}
	if got := link(&review.SourceFilter{Sort: "title"}, "title"); got != "order=down&sort=title ascending" {
		t.Error(got)
	}
	if got := link(&review.SourceFilter{Sort: "title", Down: true}, "title"); got != "sort=title descending" {
		t.Error(got)
	}
}

func TestLinesSayWhatWasRead(t *testing.T) {
	doc := &archive.Document{Raw: "Title\nby Ana\nText\nShare this\n" + strings.Repeat("x\n", mostLines), Removed: []archive.Removal{{First: 4, Last: 4, Reason: "a button"}}}
	a := &archive.Attribution{Title: "Title", From: map[string]archive.Provenance{"title": {Basis: archive.Extracted, Line: 1}}}
	lines, more := linesOf(doc, a)
	if len(lines) != mostLines || more != 4 || len(lines[0].Read) != 1 || lines[0].Read[0] != "Title" || lines[3].Removed != "a button" || lines[2].Removed != "" {
		t.Errorf("%+v, %d", lines[:5], more)
	}
}

// A plan waits for a yes, and the oldest make room.
func TestPlansAreBounded(t *testing.T) {
	d := &Desk{}
	for range 3 * mostPlans {
		d.keep(plan{Act: content.NewAct("x")})
	}
	if len(d.plans) != mostPlans {
		t.Error(len(d.plans))
	}
	last := d.plans[len(d.plans)-1].ID
	if _, found := d.planOf(last, true); !found {
		t.Error("a plan is lost")
	}
	if _, found := d.planOf(last, true); found {
		t.Error("a plan is done twice")
	}
}
