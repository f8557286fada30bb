package export

// Feeds and JSON: strings escaped as JSON asks, slips in feeds, dates no more precise
// than they are known, offsets that other programs can use.

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/i18n"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
	"dossier/cmd/dossier/internal/view"
)

func FuzzAppendString(f *testing.F) {
	f.Add("a\"b\\c\n\t\x00\u2028<script>é\xff")
	f.Fuzz(func(t *testing.T, s string) {
		out := appendString(nil, s)
		var got string
		if err := json.Unmarshal(out, &got); err != nil {
			t.Fatalf("%q: %v", out, err)
		}
		if got != strings.ToValidUTF8(s, "\uFFFD") && utf8.ValidString(s) {
			t.Errorf("%q becomes %q", s, got)
		}
		if bytes.ContainsAny(out, "<\u2028\u202e\u2066") {
			t.Errorf("%q holds what a page could take for markup", out)
		}
	})
}

// XML holds what encoding/xml would write of a text, without what XML cannot hold.
func FuzzAppendXML(f *testing.F) {
	f.Add("a<b>&\"'\n\t\r\x01\uFFFE é\xff\u2028")
	f.Fuzz(func(t *testing.T, s string) {
		var want bytes.Buffer
		if err := xml.EscapeText(&want, []byte(plain(s))); err != nil {
			t.Fatal(err)
		}
		if got := string(appendXML(nil, s)); got != want.String() {
			t.Errorf("%q becomes %q, want %q", s, got, want.String())
		}
	})
}

func card(date string) view.Card {
	a := &archive.Attribution{Title: "A <title> & more", Published: date, Publisher: archive.Publisher{ID: "p", Name: "P & Co"}}
	a.Set("publisher", archive.Provenance{Basis: archive.Stated})
	if date != "" {
		a.Set("published", archive.Provenance{Basis: archive.Stated})
	}
	return view.Card{ID: "x", Attr: a, Opening: "Opening\x01 words"}
}

// A feed carries the slip of each entry, and the date in no more precision
// than the source has, but for the stamp that Atom asks for.
func TestFeed(t *testing.T) {
	v := &view.Feed{Site: &archive.Site{Title: "S & T", BaseURL: "https://s.example/", Language: "en"}}
	for _, d := range []string{"2025-03-04", "2025-11", "2024~"} {
		v.Entries = append(v.Entries, view.FeedEntry{Card: card(d), File: d + ".txt"})
	}
	out, err := File(nil, v)
	if err != nil {
		t.Fatal(err)
	}
	text := string(out)
	for _, want := range []string{"<updated>2025-11-01T00:00:00Z</updated>", "P &amp; Co · " + i18n.TDate("2025-11") + ". Opening words", "P &amp; Co · " + i18n.TDate("2024~"), "A &lt;title&gt; &amp; more", `href="https://s.example/briefings/x.html"`} {
		if !strings.Contains(text, want) {
			t.Errorf("no %s in\n%s", want, text)
		}
	}
	for d := xml.NewDecoder(bytes.NewReader(out)); ; {
		if _, err := d.Token(); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
	if strings.Count(text, "urn:uuid:") != 4 {
		t.Errorf("ids:\n%s", text)
	}
}

func TestUndatedBriefingsHaveNoStamp(t *testing.T) {
	for date, want := range map[string]bool{"": false, "2025": true, "2025-21": true, "../2026": true, "19XX": false} {
		b := (&archive.Briefing{}).Attribute(&archive.Attribution{Published: date})
		if got := b.Attr().FeedTime(); got != "" != want {
			t.Errorf("Updated(%q) = %q", date, got)
		}
	}
}

// Offsets count code points, whatever the bytes.
func TestMentionOffsets(t *testing.T) {
	text := "Señora Ñúñez met Ñúñez’s niño — Ñúñez."
	b := (&archive.Briefing{ID: "x", Doc: archive.InMemory(&archive.Document{Leaves: []*body.Block{{N: 1, Text: text}}})}).Attribute(&archive.Attribution{Title: "t"})
	for at := 0; ; {
		i := strings.Index(text[at:], "Ñúñez")
		if i < 0 {
			break
		}
		b.Find(append(b.Mentions(), archive.Mention{Linked: &archive.Linked{Entity: "n", Rule: archive.ByName}, N: 1, Start: at + i, End: at + i + len("Ñúñez")}), b.Dated())
		at += i + 1
	}
	out, err := File(nil, &view.Briefing{Briefing: b, Names: []view.NameCount{{Ref: view.Ref{ID: "n", Name: "Ñúñez", Type: "person"}}}})
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		Mentions []struct {
			Surface    string
			Start, End int
		}
	}
	if err := json.Unmarshal(out, &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Mentions) != 3 {
		t.Fatalf("%d mentions", len(got.Mentions))
	}
	for _, m := range got.Mentions {
		if s := string([]rune(text)[m.Start:m.End]); s != "Ñúñez" || m.Surface != s {
			t.Errorf("%+v is %q", m, s)
		}
	}
}
