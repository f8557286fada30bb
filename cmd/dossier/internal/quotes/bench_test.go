package quotes

// What it costs to read the quotations of a text of news.

import (
	"strings"
	"testing"
)

func BenchmarkOf(b *testing.B) {
	doc := briefing("en", strings.Split(strings.Repeat("Ana Ruiz spoke to the council of Robledal on Monday about the road below the mill, which will be closed to lorries from the spring.\n“The quay will stay shut until spring,” she said. “Nobody will be paid less.”\nThe plan has been talked of for nine years, and the families of the lower street want quiet nights, as Tom Keller told the council.\nThe cost is put at three million, half of it from a fund for old bridges.\n", 10), "\n"))
	size := 0
	for _, l := range doc.Doc.Whole().Leaves {
		size += len(l.Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		Of(doc, naming)
	}
}
