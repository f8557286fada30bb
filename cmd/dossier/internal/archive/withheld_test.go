package archive

// Who may see what: each restriction against each audience, and what lifts what is
// remembered of one.

import (
	"testing"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

// stated is a layer that states a handling.
func stated(h Handling, fields ...string) *Attribution {
	a := &Attribution{Handling: h}
	for _, f := range fields {
		a.Set(f, Provenance{Basis: Stated})
	}
	return a
}

func TestWithheldFromWhom(t *testing.T) {
	const today = "2026-05-01"
	public, green, amber, strict, red := Audience{Today: today}, Audience{TLP: "GREEN", Today: today}, Audience{TLP: "AMBER", Today: today}, Audience{TLP: "AMBER+STRICT", Today: today}, Audience{TLP: "RED", Today: today}
	drafts, all, timeless := Audience{Drafts: true, Today: today}, Audience{TLP: "RED", Drafts: true, Today: today}, Audience{TLP: "RED"}
	everybody := []Audience{public, green, amber, strict, red, drafts, all, timeless}
	for name, c := range map[string]struct {
		h    Handling
		seen []Audience
	}{
		"nothing": {Handling{}, everybody}, "CLEAR": {Handling{TLP: "CLEAR"}, everybody}, "WHITE": {Handling{TLP: "WHITE"}, everybody},
		"GREEN": {Handling{TLP: "GREEN"}, []Audience{green, amber, strict, red, all, timeless}}, "AMBER": {Handling{TLP: "AMBER"}, []Audience{amber, strict, red, all, timeless}},
		"AMBER+STRICT": {Handling{TLP: "AMBER+STRICT"}, []Audience{strict, red, all, timeless}}, "RED": {Handling{TLP: "RED"}, []Audience{red, all, timeless}},
		"no mark": {Handling{TLP: "PURPLE"}, nil}, "a mark that is not understood": {Handling{TLP: UnknownMark}, nil}, "a day that is not understood": {Handling{Embargo: UnknownDay}, []Audience{drafts, all}}, "unclear": {Handling{Unclear: "x"}, nil}, "unclear and CLEAR": {Handling{Unclear: "x", TLP: "CLEAR"}, nil},
		"draft": {Handling{Draft: true}, []Audience{drafts, all}}, "draft and RED": {Handling{Draft: true, TLP: "RED"}, []Audience{all}},
		"under embargo": {Handling{Embargo: "2026-05-02"}, []Audience{drafts, all}}, "until today": {Handling{Embargo: today}, []Audience{public, green, amber, strict, red, drafts, all}},
		"embargo passed": {Handling{Embargo: "2020-01-01"}, []Audience{public, green, amber, strict, red, drafts, all}}, "embargo of a year": {Handling{Embargo: "2020"}, []Audience{drafts, all}},
	} {
		for _, to := range everybody {
			want := false
			for _, s := range c.seen {
				want = want || s == to
			}
			a := &Attribution{Handling: c.h}
			if (a.Withheld(to) == "") != want {
				t.Errorf("%s, shown to %+v: %v", name, to, !want)
			}
			// who sees it when it is known again is who saw it before, but for what nobody says any more
			w := a.Closed(BySidecar)
			if a.Restricted(today) && (w.From(to) == "") != want {
				t.Errorf("%s, known again and shown to %+v: %v", name, to, !want)
			}
		}
		if a := (&Attribution{Handling: c.h}); a.Restricted(today) != (a.Withheld(public) != "") {
			t.Errorf("%s: restricted %v", name, a.Restricted(today))
		}
	}
	for until, want := range map[string]string{"2030-01-01": "under embargo until 2030-01-01", UnknownDay: "under embargo, and the day on which it ends cannot be read"} {
		if got := (&Attribution{Handling: Handling{Embargo: until}}).Withheld(public); got != want {
			t.Errorf("embargo until %q: %q", until, got)
		}
	}
	for publish, want := range map[string]bool{"": false, "full": false, "excerpt": true, "metadata": true} {
		if a := stated(Handling{Publish: publish}); a.Restricted(today) != want || (a.Closed(BySource).Publish != "") != want {
			t.Errorf("publish %q: %v", publish, !want)
		}
	}
	if a := stated(Handling{}, "retracted"); !a.Restricted(today) || a.Closed(BySource).Publish != "metadata" {
		t.Error("retracted, its text may be shown")
	}
	if w := stated(Handling{Publish: "metadata", TLP: "GREEN"}).Closed(BySource); w.From(all) == "" {
		t.Error("a text that nobody is shown is shown to some when its file is moved")
	}
	if (&Held{Publish: "metadata"}).From(all) == "" || (&Held{}).From(all) == "" {
		t.Error("what is remembered without a reason is shown")
	}
	for _, c := range []struct {
		w    Held
		want bool
	}{{Held{Until: "2026-05-01"}, true}, {Held{Until: "2026-05-02"}, false}, {Held{Until: "2020-01-01", Draft: true}, false}, {Held{Until: "2020-01-01", TLP: "RED"}, false}, {Held{Until: "2020-01-01", Publish: "excerpt"}, false}, {Held{Draft: true}, false}, {Held{}, false}} {
		if got := c.w.Over(today); got != c.want {
			t.Errorf("%+v is over: %v", c.w, got)
		}
	}
}

func TestLifted(t *testing.T) {
	layers := map[string]*Attribution{
		"CLEAR": stated(Handling{TLP: "CLEAR"}, "tlp"), "WHITE": stated(Handling{TLP: "WHITE"}, "tlp"), "GREEN": stated(Handling{TLP: "GREEN"}, "tlp"), "no draft": stated(Handling{}, "draft"), "draft": stated(Handling{Draft: true}, "draft"),
		"full": stated(Handling{Publish: "full"}, "publish"), "excerpt": stated(Handling{Publish: "excerpt"}, "publish"), "embargo": stated(Handling{Embargo: "2020-01-01"}, "embargo_until"), "nothing": stated(Handling{}, "title"),
		"unclear": stated(Handling{TLP: "CLEAR", Unclear: "x"}, "tlp"), "no draft, full": stated(Handling{Publish: "full"}, "draft", "publish"), "all but CLEAR": stated(Handling{Publish: "full", Embargo: "2020-01-01"}, "draft", "publish", "embargo_until"),
	}
	for name, c := range map[string]struct {
		w  Held
		by []string // beside CLEAR and WHITE, which lift anything
	}{
		"RED": {Held{TLP: "RED"}, nil}, "unclear": {Held{}, nil}, "draft": {Held{Draft: true}, []string{"no draft", "no draft, full", "all but CLEAR"}}, "metadata": {Held{Publish: "metadata"}, []string{"full", "no draft, full", "all but CLEAR"}},
		"embargo": {Held{Until: "2030-01-01"}, []string{"embargo", "all but CLEAR"}}, "draft, metadata": {Held{Draft: true, Publish: "metadata"}, []string{"no draft, full", "all but CLEAR"}},
		"RED, draft": {Held{TLP: "RED", Draft: true}, nil}, "all but a mark": {Held{Draft: true, Publish: "excerpt", Until: "2030-01-01"}, []string{"all but CLEAR"}},
	} {
		for layer, a := range layers {
			want := layer == "CLEAR" || layer == "WHITE"
			for _, s := range c.by {
				want = want || s == layer
			}
			if c.w.LiftedBy(a) != want {
				t.Errorf("%s, lifted by %s: %v", name, layer, !want)
			}
		}
	}
}
