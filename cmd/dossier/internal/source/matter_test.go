// Front matter in every form that programs write it in: read, or seen to restrict.

package source

import (
	"strings"
	"testing"
)

func TestFormsOfFrontMatter(t *testing.T) {
	const text = "\nA text that is long enough to be one, and that says no more than this: nothing.\n"
	for _, front := range []string{
		"\n---\ntitle: x\ndraft: true\n---\n", "\n\n\n---\ndraft: true\n---\n", "\uFEFF\n---\ndraft: true\n---\n", "--- # notes\ndraft: true\n---\n", "---yaml\ndraft: true\n---\n", "--- yaml\ndraft: true\n---\n", "---   \ndraft: true\n---\n", "---\t\ndraft: true\n---\t\n", "<!-- x -->\n---\ndraft: true\n---\n", "<!--\nby x\n-->\n\n---\ndraft: true\n---\n",
		"{\"draft\": true, \"title\": \"x\"}\n\n", "{\n  \"title\": \"x\",\n  \"params\": {\"tlp\": \"RED\"}\n}\n\n", "{draft: true}\n", "{\"title\": \"x\", \"params\": {\"tlp\": \"RED\"}}\n", "---json\n{\"draft\": true}\n---\n", ";;;\n{\"draft\": true}\n;;;\n", ";;;\n\"draft\": true\n;;;\n", "---\n\ndraft: true\n\n", "---\n\ndraft: true\n---\n", "---\ndraft: true\n", "---\ntitle: x\ndraft: true\n", "---\ndraft: true\n...\n",
		"+++\ntitle=\"x\"\n[params]\ndraft=true\n+++\n", "\n+++\ndraft = true\n+++\n", "+++\nparams.draft = true\n+++\n", "+++ # x\ndraft = true\n+++\n", "```yaml\ndraft: true\n```\n", "```\ntitle: x\nstatus: private\n```\n", "~~~yaml\ntlp: RED\n~~~\n", "<!--\ndraft: true\n-->\n", "<!--\ntitle: x\nstatus: confidential\n-->\n", "<!-- draft: true -->\n", "#+TITLE: x\n#+DRAFT: true\n\n", ":title: x\n:draft: true\n\n", "% title: x\n% draft: true\n\n",
		"Draft: true\n\n", "Title: x\nStatus: DRAFT\n\n", "A title\nStatus: draft\n\n", "TLP: red\n\n", "Embargo: 2030-05-01\n\n", "Title: x\nVisibility: private\n\n", "Published: false\n\n", "title = \"x\"\ndraft = true\n\n", "\u00a0---\ndraft: true\n---\n", "---\r\ndraft: true\r\n---\r\n",
	} {
		for _, name := range []string{"x.md", "x.txt"} {
			if why := withheld(t, name, front+text); why == "" {
				t.Errorf("%s: %q is shown", name, front)
			}
		}
	}
	for _, front := range []string{
		"\n---\ntitle: x\n---\n", "---\n\nUpdate: the port is open.\n\n---\n", "---\n\nA rule, then text: of a port.\n", "* * *\n\nDraft law: true or false?\n", "{\"title\": \"x\"}\n\n", "{The port} is open.\n", "---\n\nPrivate: the life of the port of Zyxquor in a hundred years\n", "#+TITLE: x\n\n", "```yaml\nport: open\n```\n", "Title: x\nStatus: final\nAccess: open\n\n", "<!-- a note: to self -->\n", "Q: Is the draft true?\nA: Yes.\n\n", "Note: the draft is public\n\n", "\"Private: the life of ports\" is a book.\n", "---\n\n\"Draft: true\" is a line that some programs know, she said to them.\n",
	} {
		for _, name := range []string{"x.md", "x.txt"} {
			if why := withheld(t, name, front+text); why != "" {
				t.Errorf("%s: %q is withheld: %s", name, front, why)
			}
		}
	}
	for _, front := range []string{"<!--\nby x\n-->\n---\ntitle: A port\n---\n", "---\n\ntitle: A port\n---\n", "\n\n+++\ntitle = \"A port\"\n+++\n"} {
		if d, msgs := Read("x.md", "x.md", []byte(front+text)); d.Stated.Title != "A port" || len(msgs) > 0 {
			t.Errorf("%q is not read: %v", front, msgs)
		}
	}
	if why := withheld(t, "x.txt", "---\nUpdate\n---\n"+text); why != "" {
		t.Errorf("a word between rules is withheld: %s", why)
	}
	d, msgs := Read("x.md", "x.md", []byte("\n<!-- of the editor -->\n--- # notes\ntitle: A port\nkind: nonsense\n---\n"+text))
	if d.Stated.Title != "A port" || len(msgs) == 0 || msgs[0].Line != 5 || strings.Contains(d.Body[0].Text, "A port") {
		t.Errorf("below a comment: %q, %v", d.Stated.Title, msgs)
	}
}

// Keys of other programs restrict, and keys that only look like them do not.
func TestForeignKeys(t *testing.T) {
	const text = "\nA text that is long enough to be one, and that says no more than this.\n"
	for _, front := range []string{
		"published: false", "published: no", "Published: False", "published: off", "status: draft", "documentStatus: draft", "status: Private", "status: internal", "status: confidential", "status: in review", "status: Unpublished", "status: embargoed", "visibility: private", "visibility: hidden", "visibility: members", "Visibility: Team", "embargoed_until: 2030-01-01", "embargo-until: 2030-01-01", "embargoUntil: 2030-01-01", "embargo date: 2030-01-01", "EMBARGO_ENDS: 2030-01-01", "isDraft: true", "is_draft: yes", "is-draft: 1", "isdraft: true", "private: true", "isPrivate: true", "unlisted: true", "unpublished: true", "hidden: true", "classification: secret", "classified: true", "access: restricted", "access: private", "access: members only", "confidential: yes", "confidentiality: high", "not_before: 2030-01-01", "notBefore: 2030-01-01", "publishDate: 2030-01-01", "publish_on: 2030-01-01", "publish_after: 2030-01-01", "visible_from: 2030-01-01", "release_after: 2030-01-01", "expiryDate: 2030-01-01", "expires: 2030-01-01",
		"tags: [draft, confidential]", "tags: draft", "tags:\n- ports\n- Confidential", "categories: [private]", "keywords: [\"TLP:RED\"]", "meta: {tlp: RED}", "params:\n  draft: true", "a: {b: {c: {tlp: RED}}}", "a:\n- b: 1\n- tlp: RED", "x: &a {tlp: RED}\n<<: *a", "<<: {draft: true}", "? &k tlp\n: CLEAR\n*k : RED", "ｔｌｐ: RED", "T.L.P.: RED", "\"TLP \": RED", "tlp_level: RED", "TLP-Marking: amber", "marking: TLP:RED", "handling: {tlp: RED}", "sensitivity: high", "restricted: true", "restrictions: none known", "secret: true", "internal: true", "draft_until: 2030-01-01", "public: false", "isPublic: no", "is_published: false", "visible: false", "listed: false", "nopublish: true", "do_not_publish: true", "dont_publish: yes", "not_public: true", "withheld: true", "retraction: yes", "withdrawn: 2020-01-01", "dissemination: limited", "distribution: internal use only", "audience: internal", "audience: staff only", "workflow: pending",
		"borrador: true", "confidencial: sí", "estado: borrador", "privado: true", "publicado: false", "publicado: no", "brouillon: true", "confidentiel: oui", "entwurf: true", "vertraulich: ja", "sperrfrist: 2030-01-01", "rascunho: true", "bozza: true", "riservato: true", "concept: true", "note: TLP:AMBER", "author: {name: A, tlp: RED}", "dráft: true", "ԁraft: true", "publisher: {name: X, draft: true}",
	} {
		if why := withheld(t, "x.md", "---\n"+front+"\n---\n"+text); why == "" {
			t.Errorf("%q is shown", front)
		}
	}
	for _, front := range []string{
		"draftsman: Ana Gil", "drafted: 2020-01-01", "drafted_by: Ana Gil", "status: final", "status: published", "status: in force", "access_date: 2025-01-01", "accessed: 2025-01-01", "access: open", "access: public", "published: 2025-01-01", "private_sector: true", "publisher: Acme", "publication_date: 2025-01-01", "release_date: 2025-01-01", "published_on: 2025-01-01", "secretary: Ana Gil", "internal_id: 7", "visibility: public", "private: false", "draft_law: 12", "hidden_costs: true", "tags: [ports, drafts of ships, secret services]", "tags: [restricted zones]", "layout: post", "comments: true", "noindex: false", "public: true", "isPublic: yes", "visible: true", "confidence: high", "keywords: [embargo]", "topic: embargo", "embargoed_goods: oil", "restricted_area: port", "sensitive_species: no", "level: 3", "type: note", "description: The draft is confidential, they said", "subject: Secret history", "meta: {title: x, draft: false}", "meta: {tlp: CLEAR}", "a: &a [x]\nb: *a", "classification: unclassified", "language: en", "id: 12", "date: 2025-01-01", "see_also: x", "text: x", "for: Ana", "on: 2025-01-01", "published: 2025", "category: internal affairs", "audience: policy makers", "distribution: general", "status: approved", "state: Ohio", "not: x", "open: true",
	} {
		if why := withheld(t, "x.md", "---\n"+front+"\n---\n"+text); why != "" {
			t.Errorf("%q is withheld: %s", front, why)
		}
	}
}
