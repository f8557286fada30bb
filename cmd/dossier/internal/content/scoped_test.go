package content

// Judgements that hold for some sources alone: read as they are written, and refused where
// they cannot hold.

import (
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
)

func TestJudgementsOfSomeSources(t *testing.T) {
	dir := t.TempDir()
	d := &Desk{Dir: dir, Shown: "content"}
	list := []archive.Judgement{
		{Kind: archive.Same, Name: "Norland", Entity: "ferry", In: "one.txt"}, {Kind: archive.Same, Name: "Norland", Entity: "ferry", In: "deep/a \"b\": c.txt"},
		{Kind: archive.Same, Name: "Norland", Entity: "port", In: "two.txt"}, {Kind: archive.Same, Name: "Norland", Entity: "port"}, {Kind: archive.Ignore, Name: "Ferry", In: "box.mbox/3f2a.eml"},
	}
	c, err := d.Judgements(list...)
	if err != nil {
		t.Fatal(err)
	}
	const want = `- same: "Norland"
  entity: ferry
  in: ["one.txt", "deep/a \"b\": c.txt"]
- same: "Norland"
  entity: port
  in: ["two.txt"]
- same: "Norland"
  entity: port
- ignore: "Ferry"
  in: ["box.mbox/3f2a.eml"]
`
	if !strings.HasSuffix(string(c.After), "\n\n"+want) {
		t.Errorf("%s", c.After)
	}
	read := func(text string) ([]archive.Judgement, string) {
		r := &reader{shown: "content/entities.yaml"}
		out, _ := r.judgements([]byte(text)).([]archive.Judgement)
		said := ""
		for _, m := range r.messages {
			said += m.Text + "\n"
		}
		return out, said
	}
	got, said := read(string(c.After))
	for i := range got {
		got[i].File, got[i].Line = "", 0
		if i < len(list) && got[i] != list[i] {
			t.Errorf("%v is read as %v", list[i], got[i])
		}
	}
	if len(got) != len(list) || said != "" {
		t.Errorf("%v\n%s", got, said)
	}
	for text, why := range map[string]string{
		"- same: A\n  entity: b\n  in: []\n":        "in: names no source",
		"- same: A\n  entity: b\n  in: [../../x]\n": `"../../x" is no path of a source`,
		"- same: A\n  entity: b\n  in: [/x, .]\n":   `"/x" is no path of a source`,
		"- merge: a\n  into: b\n  in: [x.txt]\n":    "merge holds for the whole archive",
		"- rename: a\n  name: B\n  in: x.txt\n":     "rename holds for the whole archive",
		"- same: A\n  entity: b\n  inn: [x.txt]\n":  "unknown",
	} {
		if got, said := read(text); len(got) > 0 && !strings.Contains(why, "unknown") || !strings.Contains(said, why) {
			t.Errorf("%q: %v\n%s", text, got, said)
		}
	}
	if _, err := d.Judgements(archive.Judgement{Kind: archive.Ignore, Name: "A", In: "../x"}); err == nil {
		t.Error("a path that leads elsewhere is written")
	}
}
