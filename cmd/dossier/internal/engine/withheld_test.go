package engine_test

// Words are planted wherever a restricted source can hold any, and looked for in all
// that is built: a leak in an export nobody thought of is found here.

import (
	"bytes"
	"compress/zlib"
	"context"
	"encoding/binary"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/desk"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/sitefs"
	"dossier/cmd/dossier/internal/testkit"
)

// planted is how every planted word begins. No word of the interface, of a list
// or of a digest in hexadecimal does.
const planted = "qwplant"

// planter hands out words that stand nowhere else, and says later what each was
// planted in.
type planter struct{ places []string }

func (p *planter) word(place string) string {
	p.places = append(p.places, place)
	return fmt.Sprintf("Qwplant%03dx", len(p.places)-1)
}

// body is a text with a word planted in every place that a source has.
func (p *planter) body(of string) string {
	w := func(place string) string { return p.word(of + ": " + place) }
	name := w("a name that is found")
	return fmt.Sprintf("%s, 3 March 2025 — The Ministry of %s spoke.\n\n## %s heading\n\nThe Ministry of %s and *%s* met on 4 May 2024; %s agreed.[^1] See [%s](https://%s.example/%s).\n\n![%s](%s.png)\n\n> %s quoted\n\n"+
		"```%s\n%s\n```\n\n| %s | b |\n|---|---|\n| 1 | %s |\n\n- %s item\n\n<!-- %s -->\n\n<b title=\"%s\">%s</b>\n\nLeave a comment %s\n\nLeave a comment\n\nAbout the author: Ana %s writes on ports.\n\n[^1]: %s note https://%s.example/\n",
		w("dateline"), name, w("heading"), name, w("emphasis"), w("statement"), w("link text"), strings.ToLower(w("link host")), w("link path"), w("image text"), w("image name"), w("quotation"),
		strings.ToLower(w("code language")), w("code"), w("table head"), w("cell"), w("item"), w("comment"), w("attribute"), w("element"), w("furniture"), w("author's note"), w("footnote"), strings.ToLower(w("footnote host")))
}

// fields are front matter with a word planted in every field that takes text.
func (p *planter) fields(of, handling string) string {
	w := func(place string) string { return p.word(of + ": " + place) }
	return fmt.Sprintf("---\n%s\ntitle: About %s\ntitle_original: Sobre %s\nabstract: %s\npublisher: {name: %s Press, url: \"https://%s.example/\", country: %s}\nauthors: [{name: Ana %s, org: %s, bio: %s}]\nplace: %s\nkind: report\nlanguage: en\nfidelity: [full]\n"+
		"source_url: https://x.example/%s\narchived_url: https://y.example/%s\narchived_at: 2025-01-01\nsource_reliability: B\ninfo_credibility: \"2\"\nrated_by: %s\nrated_on: 2025-01-01\nrating_note: %s\ndescriptor: %s\nrights: %s\nlicence: %s\ntranslation_of: %s\nretrieval: {from: \"https://r.example/%s\", final: \"https://%s.example/\", content_type: %s, last_modified: %s, etag: %s, sha256: %s}\nrevision_of: %s\n"+
		"digest_of: [{title: %s, publisher: %s, author: %s, published: \"2025\", url: \"https://z.example/%s\"}]\nduplicates: [%s]\ncites: [%s]\n%s: %s\n---\n\n",
		handling, w("title"), w("title_original"), w("abstract"), w("publisher"), strings.ToLower(w("publisher's host")), w("country"), w("author"), w("org"), w("bio"), w("place"), w("source_url"), w("archived_url"), w("rated_by"), w("rating_note"), w("descriptor"),
		w("rights"), w("licence"), w("translation_of"), w("retrieval from"), strings.ToLower(w("retrieval final")), w("content type"), w("last modified"), w("etag"), w("sha256"), w("revision_of"), w("digest title"), w("digest publisher"), w("digest author"), w("digest url"), w("duplicates"), w("cites"), strings.ToLower(w("unknown key")), w("unknown value"))
}

// found lists the planted words that stand in a site, in a path, a file or what is
// compressed in one.
func (p *planter) found(t *testing.T, files map[string]string) (out []string) {
	t.Helper()
	report := func(where, text string) {
		text = strings.ToLower(text)
		for {
			at := strings.Index(text, planted)
			if at < 0 {
				return
			}
			n := 0
			what := text[at:min(at+len(planted)+8, len(text))]
			if _, err := fmt.Sscanf(text[at+len(planted):], "%03dx", &n); err == nil && n < len(p.places) {
				what = p.places[n]
			}
			out = append(out, where+": "+what)
			text = text[at+len(planted):]
		}
	}
	for name, data := range files {
		report(name, name)
		report(name, testkit.Unpacked(t, name, data))
		if strings.HasSuffix(name, ".png") {
			report(name, inflated([]byte(data)))
		}
	}
	for name, text := range searchTexts(files) {
		report(name, text)
	}
	return out
}

// inflated returns the text that chunks of a picture hold.
func inflated(png []byte) string {
	var s strings.Builder
	for rest := png[min(8, len(png)):]; len(rest) >= 12; {
		n := int(binary.BigEndian.Uint32(rest))
		if n > len(rest)-12 {
			break
		}
		if kind := string(rest[4:8]); kind == "zTXt" || kind == "iTXt" {
			if at := bytes.IndexByte(rest[8:8+n], 0); at >= 0 && at+2 < n {
				if r, err := zlib.NewReader(bytes.NewReader(rest[8+at+2 : 8+n])); err == nil {
					_, _ = io.Copy(&s, io.LimitReader(r, 1<<20))
				}
			}
		}
		rest = rest[12+n:]
	}
	return s.String()
}

// compressed builds an archive into a folder and returns what its compressed copies
// hold.
func compressed(t *testing.T, in engine.Inputs) map[string]string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "public")
	folder, err := sitefs.Open(dir, sitefs.Options{Compress: true})
	if err != nil {
		t.Fatal(err)
	}
	defer folder.Close()
	g, err := engine.Build(context.Background(), in, nil, folder)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := folder.Commit(g.Files(), "test", ""); err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	err = filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		if err == nil && strings.HasSuffix(name, ".br") {
			data, err = io.ReadAll(brotli.NewReader(bytes.NewReader(data)))
		}
		out[name[len(dir):]] = string(data)
		return err
	})
	if page := out["/index.html"]; err != nil || page == "" || out["/index.html.gz"] == "" || testkit.Unpacked(t, "index.html.gz", out["/index.html.gz"]) != page || out["/index.html.br"] != page {
		t.Fatalf("no compressed copies: %v", err)
	}
	return out
}

// plant writes a source for each way in which one is withheld, with planted words in
// all that may not be shown.
func (p *planter) plant(t *testing.T, root string) {
	handlings := map[string]string{
		"tlp-green": "tlp: GREEN", "tlp-amber": "tlp: \"TLP:AMBER\"", "tlp-strict": "tlp: AMBER+STRICT", "tlp-red": "tlp: red", "tlp-unknown": "tlp: PINK", "tlp-empty": "tlp:", "tlp-list": "tlp: [CLEAR]", "tlp-capitals": "TLP: CLEAR",
		"draft": "draft: true", "draft-unknown": "draft: yes please", "embargo": "embargo_until: 2026-05-02", "embargo-unknown": "embargo_until: soon", "embargo-key": "embargo: 2020-01-01", "publish-unknown": "publish: some", "publish-key": "Publish: full",
		"published-not": "published: false", "status": "status: private", "nested": "meta: {tlp: RED}", "merged": "x: &a {draft: true}\n<<: *a", "tags": "tags: [confidential]", "is-draft": "isDraft: true", "embargo-time": "embargo_until: 2026-05-01T18:00", "embargo-month": "embargo_until: 2026-05",
		"classification": "classification: secret", "broken": "tlp: CLEAR\n  broken: [",
	}
	for name, h := range handlings {
		write(t, root, "seeds/"+p.word(name+": file name")+".md", p.fields(name, h)+p.body(name))
	}
	// in a sidecar, with all fields there; what a maintainer wrote on names that only these have
	sidecar := strings.TrimSuffix(strings.TrimPrefix(p.fields("sidecar's fields", "tlp: RED"), "---\n"), "---\n\n")
	sidecar = sidecar[:strings.LastIndexByte(strings.TrimSuffix(sidecar, "\n"), '\n')+1] // without the unknown key
	quay := p.word("an alias that only a text of a source with public metadata has")
	write(t, root, "seeds/part-alias.md", "---\npublish: metadata\ntitle: A public title of a quay\n---\n\nThe Quay of "+quay+" was sold, and the Quay of "+quay+" was shut.\n")
	folder, only := p.word("folder"), p.word("a name of a kept entity that only withheld sources have")
	write(t, root, "seeds/"+folder+"/fields.txt", p.body("a source with a full sidecar")+"\n\nThe "+only+" Council met the "+only+" Board.\n", "content/sources/"+folder+"/fields.txt.yaml", sidecar,
		"content/entities/"+strings.ToLower(only)+".md", "---\nname: "+only+" Council\ntype: organization\nsame_as: [\"https://"+strings.ToLower(p.word("same_as"))+".example/\"]\n---\nA note on "+p.word("note of an entity")+".\n",
		"content/entities/port.md", "---\nname: Port Authority\ntype: organization\naliases: [PA, Quay of "+quay+", "+only+" Board]\n---\nAn invented body.\n",
		"content/entities.yaml", "- same: "+only+" Board\n  entity: port\n- merge: "+strings.ToLower(only)+"-board\n  into: port\n- not-same: "+only+" Council\n  entity: port\n- ignore: "+only+"\n",
		"content/pages/links.md", "---\ntitle: Links\n---\nSee [one](source:"+folder+"/fields.txt), [two](entity:"+strings.ToLower(only)+"), [three](publisher:"+strings.ToLower(p.word("a publisher's id"))+").\n")
	write(t, root,
		"seeds/open-front.md", "---\ntitle: "+p.word("front matter that does not close")+"\ntlp: CLEAR\n\n"+p.body("front matter that does not close"),
		"seeds/marked.txt", p.word("marked text: first line")+" closes\n\nTLP:AMBER+STRICT\n\n"+p.body("marked text"),
		"seeds/foot.txt", p.word("text marked at its foot")+" closes\n\n"+p.body("text marked at its foot")+"\n** TLP : Green **\n",
		"seeds/mark-unknown.txt", p.word("unknown mark")+" closes\n\nTLP:PURPLE\n\n"+p.body("unknown mark"),
		"seeds/mark-other.txt", "CONFIDENTIAL\n\n"+p.word("another scheme")+" closes\n\n"+p.body("another scheme"),
		"seeds/mark-alike.txt", "ТLР\u00a0:\u00a0RЕD\n\n"+p.word("look-alike mark")+" closes\n\n"+p.body("look-alike mark"),
		"seeds/held.txt", "EMBARGOED UNTIL 5 MAY 2026\n\n"+p.word("printed embargo")+" closes\n\n"+p.body("printed embargo"),
		"seeds/held-unknown.md", "**Sperrfrist: "+p.word("day of an embargo that cannot be read")+"**\n\n"+p.body("printed embargo without a day"),
		"seeds/json.md", "{\"draft\": true, \"title\": \""+p.word("front matter in JSON")+"\"}\n\n"+p.body("front matter in JSON"),
		"seeds/late-front.md", "\n<!-- "+p.word("comment above front matter")+" -->\n---\ntitle: "+p.word("title below a comment")+"\ndraft: true\n---\n\n"+p.body("front matter below a comment"),
		"seeds/late-yaml.md", "\n\n--- # notes\ntitle: "+p.word("title below a blank line")+"\nstatus: draft\n---\n\n"+p.body("front matter below a blank line"),
		"seeds/toml.md", "+++\ntitle = \""+p.word("title in TOML")+"\"\npublished = false\n[params]\nlong = \""+p.word("table of TOML")+"\"\n+++\n\n"+p.body("front matter in TOML"),
		"seeds/org.txt", "#+TITLE: "+p.word("title in org mode")+"\n#+DRAFT: true\n\n"+p.body("front matter of org mode"),
		"seeds/mark-foot.md", "## "+p.word("another scheme at the foot")+" closes\n\n"+p.body("another scheme at the foot")+"\nSECRET//NOFORN\n",
		"seeds/mark-below.txt", p.word("another language below the title")+" closes\n\nPara\u00a0uso\u00a0oficial\n\n"+p.body("another language below the title"),
		"seeds/mark-last.txt", p.word("unknown mark at the foot")+" closes\n\n"+p.body("unknown mark at the foot")+"\n\u3000【ＴＬＰ：\u200bROJO】\n",
		"seeds/held-below.md", "# "+p.word("embargo below the title")+" closes\n\n_Not for publication before 5 May 2026_\n\n"+p.body("embargo below the title"),
		"seeds/held-foot.txt", p.word("embargo at the foot")+" closes\n\n"+p.body("embargo at the foot")+"\nSous embargo jusqu’au 5\u00a0mai\u00a02026\n",
		"seeds/nested-side.txt", p.word("nested sidecar")+" closes\n\n"+p.body("nested sidecar"), "content/sources/nested-side.txt.yaml", "handling: {tlp: RED}\n",
		"seeds/merged-side.txt", p.word("merged sidecar")+" closes\n\n"+p.body("merged sidecar"), "content/sources/merged-side.txt.yaml", "x: &a {draft: true}\n<<: *a\n",
		"seeds/defaults.md", "---\npublisher: Nested Press\n---\n"+p.body("publisher with nested defaults"), "content/publishers/nested.yaml", "name: Nested Press\ndefaults: {tlp: RED}\n",
		"seeds/twice.md", "---\npublisher: Twice Press\n---\n"+p.body("publisher of two files"), "content/publishers/twice-a.yaml", "name: Twice Press\n", "content/publishers/twice-b.yaml", "name: Other Press\naliases: [twice press]\ntlp: RED\n",
		"seeds/sidecar.txt", p.word("sidecar")+" closes\n\n"+p.body("sidecar"), "content/sources/sidecar.txt.yaml", "title: "+p.word("sidecar's title")+"\ntlp: RED\n",
		"seeds/bad-sidecar.txt", p.word("bad sidecar")+" closes\n\n"+p.body("bad sidecar"), "content/sources/bad-sidecar.txt.yaml", "tlp: [\n",
		"seeds/yml-sidecar.txt", p.word("sidecar .yml")+" closes\n\n"+p.body("sidecar .yml"), "content/sources/yml-sidecar.txt.yml", "tlp: RED\n",
		"seeds/house.txt", p.word("publisher's default")+" closes\n\nwww.secret.example\n\n"+p.body("publisher's default"), "content/publishers/secret.yaml", "name: "+p.word("withheld publisher")+"\ndomains: [secret.example]\ntlp: AMBER\n",
		// kept by hand, and named in nothing that may be shown
		"content/entities/council.md", "---\nname: Council of "+p.places[0]+"\ntype: organization\naliases: ["+p.word("alias of an entity that only withheld sources name")+"]\n---\nNo note.\n",
	)
	p.plantMail(t, root)
	// the text alone is withheld
	for name, h := range map[string]string{"metadata": "publish: metadata", "retracted": "retracted: {on: 2025-02-02, why: an error}"} {
		write(t, root, "seeds/part-"+name+".md", "---\n"+h+"\ntitle: A public title of "+name+"\n---\n\n"+p.body(name), "seeds/plain-"+name+".txt", p.word(name+": opening words that are no title")+" in a text that nobody signed, and which is long enough to be one paragraph of a source.\n\n"+p.body(name+", plain"),
			"content/sources/plain-"+name+".txt.yaml", h+"\n")
	}
	for name, h := range map[string]string{"metadata": "publish: metadata", "retracted": "retracted: {on: 2025-02-02, why: an error}"} {
		twice := "This sentence about the " + p.word(name+": a paragraph that is printed twice, and removed once") + " is long enough to be known again when it comes a second time.\n\n"
		write(t, root, "seeds/read-"+name+".txt", "A headline that may be shown of "+name+"\n\nBy Ana Example, "+p.word(name+": words beside the author")+" correspondent\n\nUpdated on 4 March 2025 by the "+p.word(name+": words beside a date")+" desk\n\n"+twice+
			"Another paragraph that says no more than it says, and goes on for a while.\n\n"+twice+"Havn, 3 March 2025 "+p.word(name+": words behind a date")+"\n\n© 2025 "+p.word(name+": the holder of the copyright")+". All rights reserved.\n", "content/sources/read-"+name+".txt.yaml", h+"\npublisher: Stated Press\n")
	}
	// an acronym that is used in public and explained in secret
	write(t, root, "seeds/used.txt", "The QWPC met\n\nThe QWPC met on Monday. The QWPC said so, and the QWPC went home again.\n", "seeds/used-again.txt", "The QWPC again\n\nThe QWPC came on Tuesday, and the QWPC stayed.\n",
		"seeds/explained.md", "---\ntlp: RED\n---\nThe "+p.word("the long form of an acronym that is used in public")+" Workers Peace Council (QWPC) met, and the QWPC spoke.\n")
	write(t, root, "seeds/part-excerpt.md", "---\npublish: excerpt\ntitle: A public title of an excerpt\n---\n\nThe opening may be shown. "+strings.Repeat("It goes on and on. ", 40)+p.word("excerpt: the rest of its paragraph")+"\n\n"+p.body("excerpt"))
}

// plantMail writes mail that is withheld, and mail of which the text is.
func (p *planter) plantMail(t *testing.T, root string) {
	mail := func(of, subject, mark string) string {
		w := func(place string) string { return p.word(of + ": " + place) }
		return fmt.Sprintf("From: Ana %s <%s@x.example>\nSender: %s@x.example\nTo: Bo %s <%s@y.example>\nCc: %s@y.example\nDate: Mon, 3 Mar 2025 10:00:00 +0000\nSubject: %s\nList-Id: %s list <l.x.example>\nMessage-ID: <%s@x.example>\nX-Other: %s\n"+
			"Content-Type: multipart/mixed; boundary=b\n\n%s\n--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\nContent-Type: text/plain\n\n%s The Ministry of %s met the Ministry of %s on 4 May 2024.\n\nOn 2 May 2024 Bo %s wrote:\n> %s quoted\n\n-- \nAna %s\n"+
			"--c\nContent-Type: text/html\n\n<p style=\"display:none\">%s</p><p>%s</p><!-- %s -->\n--c--\n--b\nContent-Type: application/pdf; name=\"%s.pdf\"\n\n%s\n--b\nContent-Type: message/rfc822\n\nSubject: %s\nFrom: %s <a@x.example>\n\n%s inside\n--b--\n",
			w("From"), strings.ToLower(w("From address")), strings.ToLower(w("Sender")), w("To"), strings.ToLower(w("To address")), strings.ToLower(w("Cc")), subject, w("List-Id"), w("Message-ID"), w("another field"), w("text above the parts"),
			mark, w("name"), w("name again"), w("who is quoted"), w("quotation"), w("signature"), w("hidden text"), w("HTML part"), w("comment"), w("name of an attachment"), w("attachment"), w("inner subject"), w("inner sender"), w("inner text"))
	}
	write(t, root, "seeds/mail-subject.eml", mail("mail marked in its subject", "[TLP:RED] "+p.word("subject of marked mail"), ""), "seeds/mail-text.eml", mail("mail marked in its text", p.word("subject of mail marked in its text"), "TLP:AMBER+STRICT\n\n"),
		"seeds/mail-sidecar.eml", mail("mail with a sidecar", p.word("subject of mail with a sidecar"), ""), "content/sources/mail-sidecar.eml.yaml", "tlp: RED\n",
		"seeds/mail-metadata.eml", mail("mail with public metadata", p.word("subject of mail with public metadata"), ""), "content/sources/mail-metadata.eml.yaml", "publish: metadata\ntitle: A public title of mail\npublisher: Stated Press\nauthors: [Eva Stated]\n")
}

// What may not be shown stands nowhere in the site: in no page, name, count,
// link, index, feed, table, database, picture or record.
func TestWithheldIsNowhere(t *testing.T) {
	p := &planter{}
	root := t.TempDir()
	write(t, root, small...)
	p.plant(t, root)
	public := kept(root)
	public.MoreTemplates = desk.Templates
	g, files := site(t, public)
	if got := p.found(t, files); len(got) > 0 {
		t.Errorf("%d planted words are published, such as\n%s", len(got), strings.Join(got[:min(len(got), 12)], "\n"))
	}
	if got := p.found(t, compressed(t, public)); len(got) > 0 {
		t.Errorf("compressed copies: %v", got[:min(len(got), 12)])
	}
	for _, id := range []string{"a-public-title-of-metadata", "plain-metadata", "a-public-title-of-retracted", "untitled", "a-public-title-of-an-excerpt"} {
		for _, path := range []string{"briefings/" + id + ".html", "briefings/" + id + ".json", "records/" + id + ".html"} {
			if files[path] == "" {
				t.Errorf("%s is missing", path)
			}
		}
	}
	if page := files["briefings/a-public-title-of-an-excerpt.html"]; !strings.Contains(page, "The opening may be shown.") || !strings.Contains(page, `data-banner="publish"`) {
		t.Error("the excerpt does not show its opening, or does not say that it is one")
	}
	if page := files["briefings/a-public-title-of-retracted.html"]; !strings.Contains(page, "an error") || !strings.Contains(page, `data-badge="retracted"`) {
		t.Error("the tombstone gives no reason")
	}
	for _, name := range []string{"feed.xml", "feed.json"} {
		if !strings.Contains(files[name], "[retracted] A public title of retracted") {
			t.Errorf("%s does not tell of the retraction", name)
		}
	}
	if texts := files["search/t0.js"] + files["search/t1.js"] + files["search/t2.js"] + files["search/t3.js"]; !strings.Contains(texts, "A public title of retracted") {
		t.Error("the search does not know the tombstone")
	}
	if n := g.Archive.Counts.Briefings; n != 3+2+1+1+2+1+1 {
		t.Errorf("%d briefings are counted", n)
	}
	for _, l := range g.Permalinks.Briefings {
		if strings.Contains(l.ID+l.Name+l.Issuer, planted) {
			t.Errorf("an address is kept of what was never shown: %+v", l)
		}
	}

	for _, others := range []bool{true, false} {
		token := "may act"
		if others {
			token = ""
		}
		if page, err := new(desk.Desk).Page(g, "", "", token, nil, false); err != nil || strings.Contains(string(page), "Qwplant") == others {
			at := max(0, strings.Index(string(page), "Qwplant"))
			t.Errorf("the preview's own page, shown to others %v: %v %s", others, err, page[max(0, at-100):min(len(page), at+100)])
		}
	}

	// a publisher's file that cannot be read may restrict any source whose publisher is not known otherwise
	torn := &planter{places: p.places}
	write(t, root, "seeds/torn.txt", torn.word("broken publisher")+" closes\n\nwww.torn.example\n\n"+torn.body("broken publisher"), "content/publishers/torn.yaml", "name: [\n")
	if _, files := site(t, kept(root)); len(torn.found(t, files)) > 0 || files["briefings/port-closes-for-a-day.html"] == "" {
		t.Errorf("with a broken publisher: %v", torn.found(t, files))
	}
	write(t, root, "content/publishers/torn.yaml", "name: Torn\ndomains: [torn.example]\n")

	// all of it is there for those who may see all of it
	in := kept(root)
	in.Audience = archive.Audience{TLP: "RED", Drafts: true, Today: "2026-05-01"}
	_, private := site(t, in)
	if page := private["briefings/about-"+strings.ToLower(strings.TrimPrefix(titleOf(p, "tlp-red"), "About "))+".html"]; !strings.Contains(page, "TLP:RED") || !strings.Contains(page, "not for publication") || !strings.Contains(page, "noindex") {
		t.Error("a private build does not show, or does not mark, what is TLP:RED")
	}
	if again, _ := engine.Build(context.Background(), in, nil, newMemory()); again.Relinked() {
		t.Error("a private build would write the addresses of what is not public")
	}
}

// A printed mark that nobody understands is an error with its line, until a mark is
// stated: then the source is shown and nothing is said of it.
func TestPrintedMarksAreLifted(t *testing.T) {
	root := t.TempDir()
	write(t, root, small...)
	write(t, root, "seeds/mark.txt", "A mark of its own\n\nCONFIDENTIAL\n\nThe Ministry of Zyxquor spoke of the port on 3 March 2025, and went home.\n",
		"seeds/held.txt", "A day of its own\n\nEMBARGOED UNTIL TUESDAY\n\nThe Ministry of Zyxquor spoke of the port on 3 March 2025, and went home.\n")
	told := func(g *engine.Result) (lines []string) {
		for _, m := range g.Messages {
			if (strings.Contains(m.File, "mark.txt") || strings.Contains(m.File, "held.txt")) && m.Severity != diag.Warning {
				lines = append(lines, fmt.Sprintf("%s:%d %s", filepath.Base(m.File), m.Line, m.Severity))
				if strings.Contains(m.Text+m.Hint, "TUESDAY") || strings.Contains(m.Text+m.Hint, "CONFIDENTIAL") {
					t.Errorf("the message tells the text: %v", m)
				}
			}
		}
		return lines
	}
	g, files := site(t, kept(root))
	if got := strings.Join(told(g), ", "); !strings.Contains(got, "mark.txt:3 error") || !strings.Contains(got, "held.txt:3 error") || files["briefings/a-mark-of-its-own.html"]+files["briefings/a-day-of-its-own.html"] != "" {
		t.Errorf("nothing is stated: %s", got)
	}
	write(t, root, "content/sources/mark.txt.yaml", "tlp: CLEAR\n", "content/sources/held.txt.yaml", "embargo_until: 2020-01-01\n")
	g, files = site(t, kept(root))
	if got := told(g); len(got) > 0 || files["briefings/a-mark-of-its-own.html"] == "" || files["briefings/a-day-of-its-own.html"] == "" {
		t.Errorf("stated in a sidecar: %v", got)
	}
}

func titleOf(p *planter, of string) string {
	for n, place := range p.places {
		if place == of+": title" {
			return fmt.Sprintf("About Qwplant%03dx", n)
		}
	}
	return ""
}

// What was shown and may not be shown any more leaves nothing behind, not even a
// tombstone.
func TestWithheldLater(t *testing.T) {
	p := &planter{}
	root := t.TempDir()
	write(t, root, small...)
	write(t, root, "content/site.yaml", "title: T\nfound_names: all\n")
	title, name := p.word("title"), p.word("name")
	text := "title: About " + title + "\n---\n\nThe Ministry of " + name + " spoke. The Minis\u00adtry of\n" + name + " came, and the Ministry of " + name + " went.\n"
	write(t, root, "seeds/later.md", "---\n"+text)
	in := kept(root)
	g, files := site(t, in)
	if len(p.found(t, files)) == 0 || files["entities/ministry-of-"+strings.ToLower(name)+".html"] == "" {
		t.Fatal("it is not shown while it may be")
	}
	for _, handling := range []string{"tlp: AMBER\n", "draft: true\n", "embargo_until: 2030-01-01\n", ""} {
		if err := content.WritePermalinks(in.Permalinks, g.Permalinks); err != nil {
			t.Fatal(err)
		}
		write(t, root, "seeds/later.md", "---\n"+handling+text)
		g, files = site(t, in)
		if handling == "" {
			break
		}
		if got := p.found(t, files); len(got) > 0 {
			t.Errorf("%s: %v", handling, got)
		}
	}
	if len(p.found(t, files)) == 0 || files["briefings/about-"+strings.ToLower(title)+".html"] == "" {
		t.Error("it does not come back to its address")
	}
	// withheld first and deleted then, it leaves no tombstone either
	for _, step := range []func(){func() { write(t, root, "seeds/later.md", "---\ntlp: RED\n"+text) }, func() { _ = os.Remove(filepath.Join(root, "seeds/later.md")) }} {
		step()
		if g, files = site(t, in); len(p.found(t, files)) > 0 {
			t.Errorf("it is left behind: %v", p.found(t, files))
		}
		if err := content.WritePermalinks(in.Permalinks, g.Permalinks); err != nil {
			t.Fatal(err)
		}
	}
}
