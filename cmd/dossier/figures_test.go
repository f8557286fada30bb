package main

// Drawings as a browser shows them: labels are as large as one can read, none lies on
// another or is cut, and each place is found on the map or in the list below it.

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// crowded is an archive whose places lie close together.
func crowded(t *testing.T) string {
	root := t.TempDir()
	places := []string{"Belgium", "Netherlands", "Luxembourg", "Germany", "France", "Switzerland", "Austria", "Denmark", "Poland", "Russia", "Chile", "Peru", "Bolivia", "Ecuador", "Colombia", "Panama", "Costa Rica", "Japan", "Indonesia", "Singapore"}
	if err := os.MkdirAll(filepath.Join(root, "seeds"), 0o755); err != nil {
		t.Fatal(err)
	}
	for i := range 12 {
		var s strings.Builder
		fmt.Fprintf(&s, "Tide report number %d\n\n%d March 2024\n", i+1, i+1)
		for k := range 9 {
			fmt.Fprintf(&s, "\nMara Desting of the National Institute for Tides, Rivers and Harbours travelled from %s to %s and saw no change there.\n", places[(i+k)%len(places)], places[(i*3+k*5+1)%len(places)])
		}
		if err := os.WriteFile(filepath.Join(root, "seeds", fmt.Sprintf("%02d.txt", i)), []byte(s.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// measure says what is wrong with the drawings of a page, and counts their labels.
const measure = `(() => {
	let out = [], n = 0, has = new Set();
	for (const svg of document.querySelectorAll('main svg')) {
		const sheet = svg.getBoundingClientRect();
		if (!sheet.width) continue;
		const boxes = [];
		for (const text of svg.querySelectorAll('text')) {
			n++;
			has.add(text.textContent);
			const size = parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a, b = text.getBoundingClientRect();
			if (size < 11) out.push(text.textContent + ' has ' + size + ' px');
			if (b.left < sheet.left - 1 || b.right > sheet.right + 1 || b.top < sheet.top - 2 || b.bottom > sheet.bottom + 2) out.push(text.textContent + ' is cut');
			for (const o of boxes)
				if (b.left < o.b.right - 1 && o.b.left < b.right - 1 && b.top + 3 < o.b.bottom && o.b.top + 3 < b.bottom) out.push(text.textContent + ' lies on ' + o.text);
			boxes.push({b, text: text.textContent});
		}
	}
	if (document.querySelector('main .map')) {
		for (const li of document.querySelectorAll('main .numbered li')) if (li.getBoundingClientRect().width) has.add(li.textContent.trim());
		for (const th of document.querySelectorAll('main tbody th')) if (!has.has(th.textContent)) out.push(th.textContent + ' is nowhere');
	}
	return n + '\n' + out.slice(0, 8).join('\n');
})()`

func TestFiguresInABrowser(t *testing.T) {
	t.Parallel()
	ctx := browser(t)
	for _, root := range []string{"../..", "testdata/hostile", crowded(t)} {
		site, labels := siteOf(t, root), 0
		list := []string{"map.html", "graph.html"}
		for _, p := range pages(t, site) {
			data, err := os.ReadFile(filepath.Join(site, p))
			if err != nil {
				t.Fatal(err)
			}
			at := strings.Index(string(data), `<svg class="neighbours"`)
			if at < 0 || !strings.HasPrefix(p, "entities/") {
				continue
			}
			if drawn := strings.Index(string(data[at:]), "</svg>"); drawn > 6000 {
				t.Errorf("%s: a drawing of %d bytes", p, drawn)
			}
			if list = append(list, p); len(list) == 10 {
				break
			}
		}
		for _, p := range list {
			if _, err := os.Stat(filepath.Join(site, p)); err != nil {
				continue
			}
			if err := chromedp.Do(ctx, opened("file://"+site+"/"+p)); err != nil {
				t.Fatal(err)
			}
			for _, width := range []int64{360, 768, 1280} {
				if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, 900)); err != nil {
					t.Fatal(err)
				}
				found := truth(t, ctx, measure)
				n, wrong, _ := strings.Cut(found, "\n")
				if wrong != "" {
					t.Errorf("%s of %s at %d: %s", p, filepath.Base(root), width, wrong)
				}
				if n != "0" {
					labels++
				}
			}
		}
		if labels == 0 && root != "testdata/hostile" {
			t.Errorf("%s: no drawing has a label", root)
		}
	}
}
