// Each mistake in YAML or TOML names its line and what to write instead.

package meta

import (
	"fmt"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/diag"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

// FuzzQuoted: whatever is written is read again, byte for byte.
func FuzzQuoted(f *testing.F) {
	for _, s := range hard {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var msgs diag.List
		line := "- {id: \"x\", title: " + Quoted(s) + ", last: true}\n"
		if strings.Count(line, "\n") != 1 {
			t.Errorf("more than one line: %q", line)
		}
		n := Tree("x.yaml", 0, []byte("# head\n---\nlist:\n  "+line+"...\n"), 1<<30, &msgs)
		if n == nil {
			t.Fatalf("%q is not read: %v", line, msgs)
		}
		m := New("x.yaml", New("x.yaml", n, &msgs).List("list")[0], &msgs)
		if got := m.Exact("title"); got != s {
			t.Errorf("%q became %q", s, got)
		}
		if last, _, _ := m.Boolean("last"); !last || len(msgs) > 0 {
			t.Errorf("%q: %v", line, msgs)
		}
	})
}

// hard are texts that a file of YAML has trouble with.
var hard = []string{
	"", " ", "a", " a ", "- a", "# a", "a: b", "~", "null", "true", "1", "!!binary x", "&a", "*a", "'", "\"", "\\", "\\\"", `\u0041`, "%", "@", "`", "---", "...", "<<: *x", "? a",
	strings.Repeat("[", 300), strings.Repeat("{a: [", 300), strings.Repeat("\"'", 300), "]}", "}, {id: \"y\"}", "\n", "a\n\nb", "a\r\nb", "\ta", "a\x00b", "\x01\x1B[31m", "\x7F",
	"a\u0085b", "\u0085", "\u2028a\u2029", "\uFEFFa", "a\uFEFF", "\uFFFE", "\uFFFF", "\uFFFD", "\U0001FFFE", "\U0010FFFF", "\xE9", "caf\xE9.txt", "\xED\xA0\x80", "\xFF\xFE", "\u202Ea", "e\u0301 é",
	strings.Repeat("long ", 40000), "\u00A0", "😀", "<<<<<<< HEAD", "=======", ">>>>>>> x",
}

func TestMistakes(t *testing.T) {
	read := func(m *Mapping) {
		m.Text("title")
		m.Text("cites") // as near to "titel", unless two letters swapped are one change
		m.Texts("aliases")
		m.Word("level", []string{"off", "note", "error"})
		m.Boolean("draft")
		m.Number("nav")
		m.Strict("this file")
	}
	for text, want := range map[string]string{
		"title: x\naliases: [a, b]\nlevel: note\ndraft: true\nnav: 3\n": "",
		"title: ~\n":               "",
		"":                         "",
		"# title: x\n\n":           "",
		"titel: x\n":               `5: unknown key "titel" in this file | did you mean "title"?`,
		"title: x\n\ntitle: y\n":   `7: key "title" is already on line 5 | keep one of them`,
		"\ntitle: [x]\n":           `6: title is a list, not text | write title: some text`,
		"level: notes\n":           `5: unknown level "notes"; did you mean "note"? | use one of off, note, error`,
		"level: loud\n":            `5: unknown level "loud" | use one of off, note, error`,
		"draft: yes\n":             `5: invalid draft: "yes" | write true or false`,
		"nav: first\n":             `5: invalid nav: "first" | write a whole number`,
		"aliases: [a, '', b]\n":    `5: an empty entry in aliases | remove the empty entry`,
		"- title\n":                `5: this is a list, not keys and values | write lines such as “title: …”`,
		"title: 'x\n":              `5: invalid YAML: `,
		strings.Repeat("[", 201):   `5: YAML nested more than 200 levels deep | metadata needs at most three levels`,
		strings.Repeat("[", 1<<20): `5: YAML nested more than 200 levels deep | metadata needs at most three levels`,
		strings.Repeat("- ", 201):  `5: YAML nested more than 200 levels deep | metadata needs at most three levels`,
		"title: \"" + strings.Repeat("[{", 200) + "\"\n":  "", // brackets in a text nest nothing
		"title: 'a' # " + strings.Repeat("[", 300) + "\n": "",
		"title: a" + strings.Repeat("[", 300) + "\n":      "",
		"title: x\naliases: [a, \"\xE9\"]\n":              `6: invalid YAML: `,
		strings.Repeat(" ", 1<<20+1):                      `5: 1048577 bytes of YAML; the limit is 1048576 | move anything that is not metadata elsewhere`,
	} {
		var msgs diag.List
		if m := YAML("x.yaml", 4, []byte(text), &msgs); m != nil {
			read(m)
		}
		got := ""
		for _, m := range msgs {
			got += fmt.Sprintf("%d: %s | %s", m.Line, m.Text, m.Hint)
		}
		if len(msgs) > 1 || (want == "") != (got == "") || !strings.HasPrefix(got, want) {
			t.Errorf("%.40q: got %s, want %s", text, got, want)
		}
	}
	var msgs diag.List
	if m := TOML("x.md", 1, []byte("title = \"x\"\nnav = \"first\"\n"), &msgs); m == nil {
		t.Error(msgs)
	} else if read(m); len(msgs) != 1 || msgs[0].Line != 3 {
		t.Error(msgs)
	}
	if m := TOML("x.md", 1, []byte("title = \"x\"\ntitle: y\n"), &msgs); m != nil || len(msgs) != 2 || msgs[1].Line != 3 || msgs[1].Hint == "" {
		t.Error(msgs)
	}
}

// A key of front matter that is hardly for another program is asked about, and no more.
func TestOtherKeys(t *testing.T) {
	var msgs diag.List
	m := YAML("a.md", 1, []byte("titel: A harbour\ntags: [a]\nPublishd: 2024-05-02\nlayout: post\nlink: x\nkin: y\n"), &msgs)
	m.Text("title")
	var keys []string
	m.Others(func(k *Node) { keys = append(keys, k.Value) })
	if got := strings.Join(keys, " "); got != "titel tags Publishd layout link kin" {
		t.Errorf("keys %s", got)
	}
	var said []string
	for _, x := range msgs {
		said = append(said, x.Text+" | "+x.Hint)
	}
	if got := strings.Join(said, "\n"); len(msgs) != 2 || msgs.Count(diag.Error) > 0 || !strings.Contains(got, `"titel" says nothing here | did you mean "title"?`) || !strings.Contains(got, `did you mean "published"?`) {
		t.Errorf("%s", got)
	}
}
