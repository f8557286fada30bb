// A source need not be text: a format that exists in this test alone goes the whole
// way, so that the next real one needs a reader and nothing else.

package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/source"
)

// boxes is a container: a head with a NUL byte, then for each page its number and
// the length of its text, a byte each, and the text.
var boxes = source.Reader{
	Name: "boxes", Extensions: []string{".boxes"}, MediaType: "application/x-boxes",
	Read: func(in source.Input) (*archive.Document, diag.List) {
		rest, ok := bytes.CutPrefix(in.Data, []byte("BOX\x00"))
		var pieces []source.Piece
		for ok && len(rest) > 1 {
			number, size := string(rest[:1]), int(rest[1])
			if ok = len(rest) >= 2+size; ok {
				pieces = append(pieces, source.Piece{Kind: archive.PagePart, Label: number, Text: string(rest[2:2+size]) + "\n\n"})
				rest = rest[2+size:]
			}
		}
		if !ok || len(rest) > 0 {
			var msgs diag.List
			msgs.Errorf(in.Shown, 0, "copy the file again", "these boxes are broken")
			return nil, msgs
		}
		return in.Text(pieces)
	},
}

func box(pages ...string) string {
	out := "BOX\x00"
	for _, p := range pages {
		out += p[:1] + string([]byte{byte(len(p) - 1)}) + p[1:]
	}
	return out
}

func TestBinarySource(t *testing.T) {
	usual := source.Readers
	source.Readers = append(usual[:len(usual):len(usual)], boxes)
	t.Cleanup(func() { source.Readers = usual })

	root := newArchive(t)
	put := func(name, data string) {
		if err := os.WriteFile(filepath.Join(root, filepath.FromSlash(name)), []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	put("seeds/tide.boxes", box("1A report on tides\n\nBy Ana Ruiz\n\n3 May 2024\n\nThe first page of the report says that the tide came in at four.\r\nIt went out\fagain.", "<The other page says who measured it, and that nobody paid for it."))
	put("seeds/broken.boxes", "BOX\x00\x01\xff")
	put("seeds/unknown.crates", "BOX\x00")
	put("content/site.yaml", "language: es\n")
	r := start(t, root, "build", "--watch")
	r.says("watching") // the first build has said all it had to say
	r.said(`seeds/broken\.boxes: these boxes are broken\n  hint: copy the file again`)
	r.said(`seeds/unknown\.crates: warning: cannot read files of this kind; ignored`)

	site := filepath.Join(root, "public")
	read := func(name string) string {
		t.Helper()
		data, err := os.ReadFile(filepath.Join(site, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	record := read("records/a-report-on-tides.html")
	first, second := strings.Index(record, "<h3>página 1</h3>"), strings.Index(record, "<h3>página &lt;</h3>")
	line, other := strings.Index(record, `id="L9"`), strings.Index(record, `id="L11"`)
	if first < 0 || line < first || second < line || other < second || strings.Count(record, `id="L9"`) != 1 {
		t.Errorf("the record does not say which lines come from which page: %d %d %d %d", first, line, second, other)
	}
	if !strings.Contains(record, "application/x-boxes · SHA-256") {
		t.Error("the record names an encoding where there is none")
	}
	paper := read("briefings/a-report-on-tides.json")
	for _, want := range []string{`"media_type":"application/x-boxes","encoding":null`, `"published":"2024-05-03"`, `"name":"Ana Ruiz"`,
		`"text":"The first page of the report says that the tide came in at four.","lines":[7,7],"part":{"kind":"page","label":"1"}`, `"lines":[11,11],"part":{"kind":"page","label":"\u003c"}`} {
		if !strings.Contains(paper, want) {
			t.Errorf("the JSON lacks %s:\n%s", want, paper)
		}
	}
	schema, err := jsonschema.NewCompiler().Compile(filepath.Join(site, "schema", "briefing.json"))
	if err != nil {
		t.Fatal(err)
	}
	if value, err := jsonschema.UnmarshalJSON(strings.NewReader(paper)); err != nil || schema.Validate(value) != nil {
		t.Errorf("the JSON is not valid: %v, %v", err, schema.Validate(value))
	}

	// What is watched is followed, whatever it holds.
	put("seeds/tide.boxes", box("1A report on ebbs\n\nThe first page of the report says that the tide went out at nine."))
	r.says(`seeds/tide\.boxes: \d+ pages?`)
	if page := read("briefings/a-report-on-tides.html"); !strings.Contains(page, "A report on ebbs") || strings.Contains(page, "nobody paid") {
		t.Error("the edit of a binary source is not followed")
	}

	// And what can be read can be added.
	from := filepath.Join(t.TempDir(), "more.boxes")
	if err := os.WriteFile(from, []byte(box("1Another report\n\nIts only page says as much as there is to say of that.")), 0o644); err != nil {
		t.Fatal(err)
	}
	var said strings.Builder
	if status := run([]string{"add", from, "--root", root}, &env{ctx: context.Background(), stdout: &said, stderr: &said}); status != exitDone || !strings.Contains(said.String(), "title: Another report") {
		t.Errorf("status %d: %s", status, said.String())
	}
}
