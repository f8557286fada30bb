package pages

// How the downloads of an archive are divided, and what a setting leaves out.

import (
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
)

func TestDownloads(t *testing.T) {
	paths := func(setting string, parts int) (out []string) {
		f := &files{}
		data(f, Chunk{ID: setting, N: parts})
		for _, o := range f.list {
			out = append(out, strings.TrimPrefix(o.Path, "data/"))
		}
		return out
	}
	few := []string{"briefings.csv", "mentions.csv.gz", "statements.csv.gz", "entities.csv", "citations.bib", "citations.ris", "citations.csl.json"}
	texts := []string{"briefings.jsonl.gz", "markdown.zip", "archive.sqlite.gz", "ftm-entities.json.gz", "ftm-briefings.json.gz"}
	for setting, want := range map[string][]string{archive.DownloadAll: slices.Concat(few, texts), archive.DownloadFew: few, archive.DownloadNone: nil} {
		if got := paths(setting, 1); !slices.Equal(got, append(slices.Clone(want), "index.html")) {
			t.Errorf("%s: %v", setting, got)
		}
	}
	// 500 briefings a file, 2,000 a database
	got := paths(archive.DownloadAll, 12)
	for _, want := range []string{"briefings-01.csv", "ftm-briefings-12.json.gz", "archive-1.sqlite.gz", "archive-3.sqlite.gz", "markdown-12.zip", "entities.csv"} {
		if !slices.Contains(got, want) {
			t.Errorf("no %s in %v", want, got)
		}
	}
	if slices.Contains(got, "archive-4.sqlite.gz") || slices.Contains(paths(archive.DownloadAll, 4), "archive-1.sqlite.gz") {
		t.Error("a database holds less than 2,000 briefings")
	}
}
