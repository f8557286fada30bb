package webpage

// What a page prints against what it tells programs, and what stands so close to a name or
// a day that it is taken for a part of it.

import (
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
)

// head is a page whose window has this title, with these elements in its head and above
// its text.
func head(window, meta, above string) string {
	return `<!DOCTYPE html><html lang="en"><head><title>` + window + `</title>` + meta + `</head><body>` + above + `<article>` + story + `</article></body></html>`
}

func TestHeadlines(t *testing.T) {
	const og = `<meta property="og:title" content="Why the harbour of Quill closes"><meta name="twitter:title" content="Why the harbour of Quill closes"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Why the harbour of Quill closes"}</script>`
	for name, c := range map[string]struct{ page, want string }{
		"printed otherwise":          {head("Why the harbour of Quill closes", og, "<h1>Harbour of Quill is closed for a week</h1>"), "Harbour of Quill is closed for a week"},
		"a section":                  {head("Why the harbour of Quill closes", og, "<h1>Business Monday</h1><h2>Why the harbour of Quill closes</h2>"), "Why the harbour of Quill closes"},
		"the site above it":          {head("Quill Courier - Why the harbour of Quill closes", "", "<h1>Quill Courier</h1><h2>Why the harbour of Quill closes</h2>"), "Why the harbour of Quill closes"},
		"the site, read aloud alone": {head("Why the harbour of Quill closes | News", "", `<h1 class="visually-hidden">The Courier of the Isles</h1><h2>Why the harbour of Quill closes</h2>`), "Why the harbour of Quill closes"},
		"a translation is offered":   {head("Why the harbour of Quill closes", "", `<h2>Why the harbour of Quill closes</h2><div id="goog-gt-tt" class="skiptranslate"><h1>Original text</h1><div>Contribute a better translation</div></div>`), "Why the harbour of Quill closes"},
		"another attribute":          {head("News of Quill", strings.ReplaceAll(og, "content=", "value="), "<h2>Why the harbour of Quill closes</h2>"), "Why the harbour of Quill closes"},
	} {
		x := Read([]byte(c.page), Saved{})
		if x.Known.Title != c.want {
			t.Errorf("%s: %q", name, x.Known.Title)
		}
		for _, s := range shown(x) {
			if strings.Contains(s, "better translation") {
				t.Errorf("%s: shows %q", name, s)
			}
		}
	}
	// The title of the article is not the name of the site, though it is given as that.
	x := Read([]byte(head("Why the harbour of Quill closes", og+`<meta property="og:site_name" content="Why the harbour of Quill closes">`, "<h1>Why the harbour of Quill closes</h1>")), Saved{})
	if x.Known.Publisher.Name != "" || x.Known.Title != "Why the harbour of Quill closes" {
		t.Errorf("%q of %q", x.Known.Title, x.Known.Publisher.Name)
	}
}

func TestNamesAndWhatTouchesThem(t *testing.T) {
	for line, want := range map[string]string{
		"ByAna Pell": "Ana Pell", "Byby ANA PELL, OTTO VENN and MIRA TOLLAND": "Ana Pell; Otto Venn; Mira Tolland", "Ana PellCEO": "Ana Pell", "AP Photo/Ana Pell": "", "Fotos: Ana Pell": "",
		"Ana Pell Senior Politics Editor, The Weir Post": "Ana Pell", "Ana María Pell Editor": "Ana María Pell", "By Ana McDonald": "Ana McDonald", "Byron Pell": "Byron Pell", "By Vonda Parker": "Vonda Parker",
		"By Ana Pell Tuesday": "Ana Pell", "Ana Pell AFP": "Ana Pell", "The Weir Post's Editorial": "", "Ana de la Sonntag": "Ana de la Sonntag",
	} {
		x := Read([]byte(head("Harbour of Quill closes for a week", "", `<h1>Harbour of Quill closes for a week</h1><p class="byline">`+line+"</p>")), Saved{URL: "https://weirpost.example/a"})
		var names []string
		for _, a := range x.Known.Authors {
			names = append(names, a.Name)
		}
		if got := strings.Join(names, "; "); got != want {
			t.Errorf("%q names %q, not %q", line, got, want)
		}
	}
}

func TestTimesOfChanges(t *testing.T) {
	for times, want := range map[string]string{
		`<p>By Ana Pell last updated <time datetime="2024-06-04">4 June</time></p>`:                                           "",
		`<p>Updated <time datetime="2024-06-04">4 June</time></p><p>Printed <time datetime="2024-05-02">2 May</time></p>`:     "2024-05-02",
		`<time class="entry-date published" datetime="2024-05-02"></time><time class="updated" datetime="2024-06-04"></time>`: "2024-05-02",
		`<time class="updated" datetime="2024-06-04"></time><time class="entry-date published" datetime="2024-05-02"></time>`: "2024-05-02",
		`<p>公開：2024年5月2日</p>`:                          "2024-05-02",
		`<p>The act was signed on 14 August 1935.</p>`: "",
	} {
		x := Read([]byte(head("Harbour of Quill closes for a week", "", "<h1>Harbour of Quill closes for a week</h1>"+times)), Saved{})
		if x.Known.Published != want {
			t.Errorf("%s: %q", times, x.Known.Published)
		}
	}
}

// An archive that says where it was saved from is believed, also where that is a whole
// site; what a page calls its own address then says whose it is and no more.
func TestAddressOfAWholeSite(t *testing.T) {
	page := []byte(head("Harbour of Quill closes", `<link rel="canonical" href="https://www.courier.example/">`, "<h1>Harbour of Quill closes</h1>"))
	x := Read(page, Saved{})
	if x.Known.SourceURL != "" || x.Known.Publisher.Name != "courier.example" || x.Known.From["publisher"].Basis != archive.Inferred {
		t.Errorf("%q, %+v", x.Known.SourceURL, x.Known.Publisher)
	}
	if x = Read(page, Saved{URL: "http://quill.example/"}); x.Known.SourceURL != "http://quill.example/" || x.Known.Publisher.Name != "quill.example" {
		t.Errorf("%q, %+v", x.Known.SourceURL, x.Known.Publisher)
	}
}

func TestFragment(t *testing.T) {
	blocks, err := Fragment(`<p>One <a href="/a">link</a>.</p><p style="display:none">hidden</p><ul><li>Two</li></ul><blockquote>Three</blockquote>`, "https://quill.example/b")
	if err != nil || len(blocks) != 4 || blocks[1].Omitted == "" || strings.Contains(blocks[1].Text, "hidden") || blocks[0].Spans[0].Target != "https://quill.example/a" {
		t.Errorf("%+v %v", blocks, err)
	}
}

// A language that the template states is not believed where the text is plainly in another.
func TestLanguageOfAnotherText(t *testing.T) {
	page := head("Why the harbour of Quill closes", `<meta property="og:locale" content="en_GB">`, "")
	for lang, want := range map[string]string{"en": "en", "en-US": "en-US", "de-DE": "en-GB", "gsw": "gsw"} {
		if x := Read([]byte(strings.Replace(page, `lang="en"`, `lang="`+lang+`"`, 1)), Saved{}); x.Known.Language != want {
			t.Errorf("html lang %s: %q, want %q", lang, x.Known.Language, want)
		}
	}
}
