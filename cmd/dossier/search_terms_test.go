package main

// The browser cuts texts and questions into terms as the build does: one table of cases for
// both, and questions that a page keeps against what the search page finds.

import (
	"encoding/json"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"dossier/cmd/dossier/internal/testkit"
)

// archiveWith writes an archive.
func archiveWith(t *testing.T, files ...string) (root string) {
	t.Helper()
	root = t.TempDir()
	for i := 0; i < len(files); i += 2 {
		file := filepath.Join(root, filepath.FromSlash(files[i]))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(files[i+1]), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func TestTermsInTheBrowser(t *testing.T) {
	t.Parallel()
	testkit.Tool(t, "chromium")
	data, err := os.ReadFile("internal/terms/testdata/cases.txt")
	if err != nil {
		t.Fatal(err)
	}
	table, _ := json.Marshal(string(data))
	ctx := browser(t)
	if err := chromedp.Do(ctx, opened("file://"+buildSite(t, "--root", archiveWith(t, "seeds/a.txt", "A title\n\nWords of it.\n"), "--quiet")+"/search.html")); err != nil {
		t.Fatal(err)
	}
	wrong := value[[]string](t, ctx, `
		const shown = (text, asked) => dossier.terms(text, asked).map(t => ({word: '', sign: '=', cell: '.', pair: '&', joined: '+'})[t.kind] + t.word).join(' ');
		const wrong = [];
		for (const line of `+string(table)+`.split('\n')) {
			if (!line || line[0] === '#') continue;
			const [text, want, asks] = line.split(' | ');
			const plain = text.replace(/\\u([0-9a-f]{4})/g, (_, h) => String.fromCharCode(parseInt(h, 16)));
			if (shown(plain, false) !== want) wrong.push(text + ' gives ' + shown(plain, false) + ', not ' + want);
			if (shown(plain, true) !== (asks === 'same' ? want : asks)) wrong.push(text + ' asks for ' + shown(plain, true));
		}
		return wrong;`)
	for _, w := range wrong {
		t.Error(w)
	}
}

// asked questions of one archive: what finds which briefings. Each is also kept as a page,
// whose answer must be the same.
var kept = []struct {
	question string
	want     string // the briefings, by the names of their files, newest first
}{
	{"antivirus", "hyphen joined"}, // where some write it as one word, who writes two is not looked for
	{"anti-virus", "hyphen joined apart"},
	{"anti virus", "hyphen joined apart"},
	{"virus", "hyphen apart"},
	{"quillback", "divided"},
	{"1500", "numbers1 numbers2 numbers3"},
	{"1,500", "numbers1 numbers2 numbers3"},
	{"1.500", "numbers1 numbers2 numbers3"},
	{"obrin", "names1 names2"},
	{"O’Brin", "names1 names2"},
	{"ferry -pier", "joined"},
	{"ferry -\"pier of\"", "joined apart"},
	{"-ferry anti-virus", "hyphen"},
	{`"north pier"`, "apart"},
	{`"anti-virus firm"`, "hyphen"},
	{"grosse strasse", "german"},
	{"旧桥", "dense"},
	{"学校", "dense"},
	{"桥", "dense"},
	{`"旧学校"`, "dense"},
	{"学桥", ""},
	{"เชียงใหม่", "thai"},
	{"ｗｉｄｅ", "wide"},
	{"wide", "wide"},
	{"nobody-has-this", ""},
	{"?kind=news", "joined apart"},
	{"?q=anti-virus&language=en&year=2024", "hyphen joined"},
	{"?q=anti-virus&from=2024-03&to=2024-04", "joined"},
	{"?from=2025-01-01", "numbers1 numbers2 numbers3"},
	{"?name=orla-tendwick&q=-virus", "names1 names2"},
	{"?dated=stated&q=ferry", "joined apart"},
	{"lanterns", "carried1"}, // copies of one text are found once, by the newest that is an answer
	{"lanterns -\"by lamp\"", "carried2"},
	{"\"paper lanterns\"", "carried1"},
	{"?q=lanterns&to=2016-11", "carried2"},
}

// lanterns is a text that two sources carry.
const lanterns = "On the first evening of the fair the children of Quay Street hung paper lanterns on the ropes of nine boats, and the keeper of the lock let them burn until midnight although the wind had turned. Nobody was hurt, and one sail has a hole of the size of a plate."

func keptArchive(t *testing.T) string {
	files := []string{
		"content/entities/orla-tendwick.md", "---\nname: Orla Tendwick\ntype: person\n---\n",
		"seeds/hyphen.md", "---\ntitle: The first\npublished: 2024-05-01\nlanguage: en\n---\nThe anti-virus firm moved, and the pier was full. Orla Tendwick saw it.\n",
		"seeds/joined.md", "---\ntitle: The second\npublished: 2024-03\nlanguage: en\nkind: news\n---\nAn antivirus for the ferry.\n",
		"seeds/apart.md", "---\ntitle: The third\npublished: 2023\nlanguage: en\nkind: news\n---\nIt was no anti virus that the ferry at the north pier had, and no pier offers one.\n",
		"seeds/divided.md", "---\ntitle: The fourth\npublished: 2022\nlanguage: en\n---\nThe quill back of a fish.\n",
		"seeds/numbers1.md", "---\ntitle: The fifth\npublished: 2025-03-03\n---\nThere were 1,500 boats.\n",
		"seeds/numbers2.md", "---\ntitle: The sixth\npublished: 2025-03-02\n---\nThere were 1.500 boats.\n",
		"seeds/numbers3.md", "---\ntitle: The seventh\npublished: 2025-03-01\n---\nThere were 1500 boats, not 15.\n",
		"seeds/names1.md", "---\ntitle: The eighth\npublished: 2021-02-02\n---\nIt was O’Brin and Orla Tendwick.\n",
		"seeds/names2.md", "---\ntitle: The ninth\npublished: 2021-02-01\n---\nIt was Obrin’s boat, and Orla Tendwick’s.\n",
		"seeds/carried1.md", "---\ntitle: The tenth\npublished: 2016-12\n---\n" + lanterns + " They went home by lamp.\n",
		"seeds/carried2.md", "---\ntitle: Another headline\npublished: 2016-11\n---\n" + lanterns + "\n",
		"seeds/german.md", "---\ntitle: Die zehnte\npublished: 2020\nlanguage: de\n---\nDie große Straße am Hafen.\n",
		"seeds/dense.md", "---\ntitle: 旧桥\npublished: 2019\n---\n他们在山上的旧学校开会。\n",
		"seeds/thai.md", "---\ntitle: เรื่องที่สิบ\npublished: 2018\n---\nเมืองเชียงใหม่เก่า\n",
		"seeds/wide.md", "---\ntitle: The twelfth\npublished: 2017\n---\nＷｉｄｅ Ｗｏｒｄｓ.\n",
	}
	for i, k := range kept {
		quoted, _ := json.Marshal(k.question)
		files = append(files, "content/pages/q"+string(rune('a'+i/10))+string(rune('0'+i%10))+".md", "---\ntitle: Kept\nsearch: "+string(quoted)+"\n---\n")
	}
	return archiveWith(t, files...)
}

var answered = regexp.MustCompile(`<li><a href="\.\./briefings/([^"#]+)\.html"`)

// What a page keeps is answered when the site is built as the browser answers it.
func TestKeptQuestions(t *testing.T) {
	t.Parallel()
	testkit.Tool(t, "chromium")
	site := buildSite(t, "--root", keptArchive(t), "--quiet")
	ctx := browser(t)
	file := map[string]string{} // by id
	var archive struct {
		Briefings []struct{ ID, Title string }
	}
	read := func(name string, into any) {
		data, err := os.ReadFile(filepath.Join(site, name))
		if err == nil {
			err = json.Unmarshal(data, into)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	read("archive.json", &archive)
	for _, b := range archive.Briefings {
		var of struct{ Source struct{ File string } }
		read("briefings/"+b.ID+".json", &of)
		file[b.ID] = strings.TrimSuffix(of.Source.File, ".md")
	}
	if err := chromedp.Do(ctx, opened("file://"+site+"/search.html")); err != nil {
		t.Fatal(err)
	}
	for i, k := range kept {
		page, err := os.ReadFile(filepath.Join(site, "pages", "q"+string(rune('a'+i/10))+string(rune('0'+i%10))+".html"))
		if err != nil {
			t.Fatal(err)
		}
		var built []string
		for _, m := range answered.FindAllStringSubmatch(string(page), -1) {
			if file[m[1]] != "" {
				built = append(built, file[m[1]])
			}
		}
		if got := strings.Join(built, " "); got != k.want {
			t.Errorf("the page that keeps %s lists %s, not %s", k.question, got, k.want)
		}
		query := "?q=" + url.QueryEscape(k.question)
		if k.question[0] == '?' {
			query = k.question
		}
		quoted, _ := json.Marshal(query)
		found := value[[]string](t, ctx, `
			const q = new URLSearchParams(`+string(quoted)+`), values = {};
			for (const key of q.keys()) if (!['q', 'name', 'from', 'to'].includes(key)) values[key] = q.getAll(key);
			const texts = new Set(), found = await dossier.find(q.get('q') || '', {sort: 'date', filters: {values, names: q.getAll('name'), from: q.get('from'), to: q.get('to')}});
			const out = [];
			for (const doc of found.partly || found.parts.some(p => p.meant) ? [] : found.docs) { const b = await dossier.briefing(doc); if (!dossier.holds(b, found)) continue; const t = found.textOf.get(doc); if (t !== undefined && texts.has(t)) continue; texts.add(t); out.push(b.url); }
			return out;`)
		for n, u := range found {
			found[n] = file[strings.TrimSuffix(strings.TrimPrefix(u, "briefings/"), ".html")]
		}
		if !slices.Equal(found, built) {
			t.Errorf("%s: the page that keeps it lists %v, the search %v", k.question, built, found)
		}
	}
}
