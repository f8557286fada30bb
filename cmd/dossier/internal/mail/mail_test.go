// What mail says of itself and of the mails inside of it, as people would read it. Each
// mail here is written for this test; whoever sends them does not exist.

package mail

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/extract"
	"dossier/cmd/dossier/internal/growth"
	_ "dossier/cmd/dossier/internal/testkit"
)

// letterOf is a mail with lines of a head and a plain text.
func letterOf(head, text string) string {
	return "From: Nora Pell <nora.pell@weir.example>\nTo: desk@archive.example\nDate: Fri, 3 May 2024 23:30:00 -0700\nSubject: Two gates opened\n" + head + "\n" + text
}

// shown is the text of a source, a leaf a line, quotations with a mark before them.
func shown(x extract.Source) string {
	var out []string
	var walk func(b *body.Block, before string)
	walk = func(b *body.Block, before string) {
		if b.Kind.Leaf() {
			out = append(out, before+b.Text)
		}
		for i := range b.Kids {
			next := before
			switch b.Kind {
			case body.Quote:
				next += "> "
			case body.List:
				next += "- "
			}
			walk(&b.Kids[i], next)
		}
	}
	for i := range x.Blocks {
		if x.Blocks[i].Omitted == "" {
			walk(&x.Blocks[i].Block, "")
		}
	}
	return strings.Join(out, "\n")
}

// left is what was left out for a reason.
func left(x extract.Source, reason string) string {
	var out []string
	for i := range x.Blocks {
		if x.Blocks[i].Omitted == reason {
			out = append(out, x.Blocks[i].Text)
		}
	}
	return strings.Join(out, "\n")
}

func summary(a *archive.Attribution) string {
	var names []string
	for _, p := range a.Authors {
		names = append(names, p.Name)
	}
	return a.Title + " | " + strings.Join(names, ", ") + " | " + a.Publisher.Name + " | " + a.Published
}

func TestFields(t *testing.T) {
	const list = "List-Id: Friends of the Weir <weir.lists.example>\nList-Post: <mailto:weir@lists.example>\n"
	const bulk = "List-Unsubscribe: <https://weir.example/out>\n"
	for _, c := range []struct{ head, want string }{
		{"From: Nora Pell <nora.pell@weir.example>\nSubject: Two gates opened\nDate: Fri, 3 May 2024 23:30:00 -0700\n", "Two gates opened | Nora Pell |  | 2024-05-03"}, // the sender's day, not that of Greenwich
		{"From: nora.pell@weir.example (Nora Pell)\nSubject: Re: AW: Fwd: Two gates\nDate: 3 May 24 10:00 GMT\n", "Two gates | Nora Pell |  | 2024-05-03"},
		{"From: \"Pell, Nora\" <npell@weir.example>\nSubject: [Fwd: Two gates]\nDate: Fri May  3 10:00:00 2024\n", "Two gates | Nora Pell |  | 2024-05-03"},
		{"From: =?utf-8?Q?J=C3=B6rn_?= =?utf-8?Q?K=C3=BChl?= <jkuehl@weir.example>\nSubject: =?utf-8?B?V2VociA=?=\n =?utf-8?B?w7ZmZm5ldA==?=\nDate: 2024-05-03T10:00:00Z\n", "Wehr öffnet | Jörn Kühl |  | 2024-05-03"},
		{"From: Dr. Nora Pell <n.pell@weir.example>\nSubject: Two gates\n", "Two gates | Nora Pell |  | "},
		{"From: Sender <sender@weir.example>\nSubject: Two gates\n", "Two gates |  |  | "},
		{"From: nora.pell@weir.example\nSubject: Two gates\n", "Two gates |  |  | "},
		{"From: nora <nora@weir.example>\nSubject: (no subject)\n", " |  |  | "},
		{"From: Weir Watch <news@weirwatch.example>\n" + bulk + "Subject: Two gates\n", "Two gates |  | Weir Watch | "},
		{"From: 'Weir Watch' via Engineers <eng@lists.example>\n" + bulk + "Subject: Two gates\n", "Two gates |  | Weir Watch | "},
		{"From: \"Nora Pell (TRACKER)\" <noreply@tracker.example>\nSubject: [tracker] Two gates\n", "[tracker] Two gates | Nora Pell | TRACKER | "},
		{"From: Nora Pell <nora.pell@weir.example>\n" + list + "Subject: Re: [weir] Two gates\n", "Two gates | Nora Pell | Friends of the Weir | "},
		{"From: Nora Pell <np77@weir.example>\nPrecedence: bulk\nX-Mailing-List: weir@lists.example\nList-Unsubscribe: <mailto:x@lists.example>\nSubject: [PATCH v2 2/3] gates: open two\n", "[PATCH v2 2/3] gates: open two | Nora Pell |  | "},
		{"From: Mail Delivery Subsystem <mailer-daemon@weir.example>\nSubject: Undelivered\n", "Undelivered |  |  | "},
		{"From: Human Water Watch <info@hww.example>\nSubject: Two gates\n", "Two gates |  | Human Water Watch | "},
		{"From: Ana Ruiz <info@quill.example>\nSubject: Two gates\n", "Two gates |  |  | "}, // whose office it is, nobody says
		{"From: Nora Pell <nora.pell@weir.example>\nSubject: Two gates\nReceived: by a.example; Sat, 4 May 2024 09:00:00 +0000\nDate: Fri, 3 May 2041 10:00:00 +0000\n", "Two gates | Nora Pell |  | 2024-05-04"},
		{"From: Nora Pell <nora.pell@weir.example>\nSubject: Two gates\nReceived: by a.example; Sat, 4 May 2024 09:00:00 +0000\nDate: Thu, 1 Jan 1970 00:00:00 +0000\n", "Two gates | Nora Pell |  | 2024-05-04"},
		{"From: Nora Pell <nora.pell@weir.example>\nSubject: someone@weir.example\n", " | Nora Pell |  | "},
	} {
		x, _ := Read([]byte(c.head+"\nThe weir opened two of its gates.\n"), false)
		if got := summary(&x.Known); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.head, got, c.want)
		}
		for field, p := range x.Known.From {
			if p.Evidence == "" || p.Line > len(x.Blocks) {
				t.Errorf("%s of %q: %+v", field, c.head, p)
			}
		}
	}
}

// Each field is said to stand where it does.
func TestPlaces(t *testing.T) {
	x, _ := Read([]byte(letterOf("", "The weir opened two of its gates.\n")), true)
	for field, want := range map[string]string{"authors": "From: Nora Pell", "published": "Date: Fri, 3 May 2024", "title": "Subject: Two gates"} {
		p := x.Known.From[field]
		if p.Line < 1 || !strings.HasPrefix(x.Blocks[p.Line-1].Text, want) || p.Basis != archive.Extracted {
			t.Errorf("%s: %+v", field, p)
		}
	}
}

func TestSentOn(t *testing.T) {
	const text = "The weir opened two of its gates on Monday, and the harbour closed for a day.\n"
	const head = "From: Ana Ruiz <ana.ruiz@quill.example>\nDate: Thu, 2 May 2024 at 09:10\nSubject: Gates\nTo: Nora Pell <nora.pell@weir.example>\n\n"
	for _, c := range []struct{ name, subject, text, want string }{
		{"Gmail", "Fwd: Gates", "---------- Forwarded message ---------\n" + head + text, "Gates | Ana Ruiz |  | 2024-05-02"},
		{"Apple", "Fwd: Gates", "FYI\n\nBegin forwarded message:\n\n> " + strings.ReplaceAll(strings.TrimSpace(head+text), "\n", "\n> ") + "\n", "Gates | Ana Ruiz |  | 2024-05-02"},
		{"Outlook", "WG: Gates", "________________________________\nVon: Ana Ruiz <ana.ruiz@quill.example>\nGesendet: Donnerstag, 2. Mai 2024 09:10\nAn: Nora Pell\nBetreff: Gates\n\n" + text, "Gates | Ana Ruiz |  | 2024-05-02"},
		{"Yahoo", "Fw: Gates", "----- Mensaje reenviado ----- De: Ana Ruiz <ana.ruiz@quill.example>Para: Nora Pell <nora.pell@weir.example>Enviado: jueves, 2 de mayo de 2024, 09:10Asunto: Gates\n" + text, "Gates | Ana Ruiz |  | 2024-05-02"},
		{"with its subject first", "Tr : Gates", "-------- Message transféré --------\nSujet : Gates\nDate : Thu, 2 May 2024 09:10:00 +0200\nDe : Ana Ruiz <ana.ruiz@quill.example>\nPour : Nora Pell <nora.pell@weir.example>\n\n" + text, "Gates | Ana Ruiz |  | 2024-05-02"},
		{"twice", "Fwd: Fwd: Gates", "---------- Forwarded message ---------\nFrom: Bo Lind <bo.lind@x.example>\nSubject: Fwd: Gates\n\n---------- Mensagem encaminhada ---------\nDe: Ana Ruiz <ana.ruiz@quill.example>\nData: 2 de maio de 2024 09:10\nAssunto: Gates\n\n" + text, "Gates | Ana Ruiz |  | 2024-05-02"},
		{"by a line alone", "Fwd: Gates", "On 2 May 2024, at 09:10, \"Ana Ruiz\" <ana.ruiz@quill.example> wrote:\n\n" + text, "Gates | Ana Ruiz |  | 2024-05-02"},
		{"with a signature", "Fwd: Gates", "-- \nNora Pell\nWeir Watch\n\n---------- Forwarded message ---------\n" + head + text, "Gates | Ana Ruiz |  | 2024-05-02"},
		{"an answer", "Re: Gates", "Thanks\n\n-----Original Message-----\n" + head + text, "Gates | Nora Pell |  | 2024-05-03"},
		{"with a text of its own", "Fwd: Gates", "I never saw the river so high, and nobody at the harbour did.\n\n---------- Forwarded message ---------\n" + head + text, "Gates | Nora Pell |  | 2024-05-03"},
		{"no head", "Gates", "From: Quill To: Havn Date: 3 May\n\n" + text, "Gates | Nora Pell |  | 2024-05-03"},
	} {
		x, _ := Read([]byte(strings.Replace(letterOf("", c.text), "Two gates opened", c.subject, 1)), false)
		if got := summary(&x.Known); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
		got := shown(x)
		if !strings.Contains(got, "The weir opened two of its gates on Monday, and the harbour closed for a day.") {
			t.Errorf("%s: %q", c.name, got)
		}
		if sent := strings.Contains(c.want, "Ruiz"); sent != !strings.Contains(got, "> ") && c.name != "no head" {
			t.Errorf("%s: what is quoted: %q", c.name, got)
		} else if sent && !strings.Contains(left(x, isOuterHead), "Nora Pell") {
			t.Errorf("%s: who sent it on is not noted", c.name)
		}
	}
	inside := "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n%s\n--b\nContent-Type: message/rfc822\n\n" + strings.TrimSuffix(head, "\n") + "\n" + text + "--b--\n"
	for own, want := range map[string]string{"": "Gates | Ana Ruiz |  | 2024-05-02", "I never saw the river so high, and nobody did.": "Two gates opened | Nora Pell |  | 2024-05-03"} {
		x, _ := Read([]byte(letterOf(fmt.Sprintf(inside, own), "")), false)
		if got := summary(&x.Known); got != want || !strings.Contains(shown(x), text[:30]) {
			t.Errorf("a mail inside, below %q: %s %q", own, got, shown(x))
		}
	}
}

func TestText(t *testing.T) {
	for _, c := range []struct{ name, head, text, want string }{
		{"lines that are broken at the edge", "", "The weir opened two of its gates on Monday because the river stood\nhigher than it had stood in any year since the war, and nobody knew\nwhy.\n\nIt closed again.\n",
			"The weir opened two of its gates on Monday because the river stood higher than it had stood in any year since the war, and nobody knew why.\nIt closed again."},
		{"lines that flow", "Content-Type: text/plain; format=flowed\n", "The weir \nopened.\n> It \n> closed.\n", "The weir opened.\n> It closed."},
		{"lines that flow without a space", "Content-Type: text/plain; format=flowed; delsp=yes\n", "The we \nir opened.\n", "The weir opened."},
		{"short lines", "", "Quay 4\nHavn\n", "Quay 4\nHavn"},
		{"a list", "", "Seen:\n\n- two gates\n- a boat\n", "Seen:\n- two gates\n- a boat"},
		{"an answer between lines", "", "On 3 May 2024 Ana Ruiz wrote:\n> Is it open?\n> Since when?\n\nSince Monday.\n\n>> and before?\n>> we ask\n\nNo.\n", "On 3 May 2024 Ana Ruiz wrote:\n> Is it open?\n> Since when?\nSince Monday.\n> > and before?\n> > we ask\nNo."},
		{"a file of Unix", "", "Two gates opened.\n\nbegin 644 gates.gif\nM1TE&.#=A$P`3\n`\nend\n\nSee above; we begin 200 of them.\n", "Two gates opened.\nSee above; we begin 200 of them."},
		{"a heading", "", "The weir\n--------\n\nTwo gates opened.\n", "The weir\nTwo gates opened."},
		{"a signature", "", "Two gates opened.\n\n-- \nNora Pell\nWeir Watch\n", "Two gates opened."},
		{"a mark that divides a long letter", "", "One.\n\n--\n" + strings.Repeat("A line of text that is no signature stands here.\n\n", 30), "One.\n" + strings.TrimSuffix(strings.Repeat("A line of text that is no signature stands here.\n", 30), "\n")},
		{"a signed text", "", "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nTwo gates opened.\n-----BEGIN PGP SIGNATURE-----\nabc\n-----END PGP SIGNATURE-----\n", "Two gates opened."},
	} {
		x, _ := Read([]byte(letterOf(c.head, c.text)), false)
		if got := shown(x); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// two is a mail that says the same as text and as a page.
func two(head, plain, page string) string {
	return letterOf(head+"Content-Type: multipart/alternative; boundary=\"b b\"\n", "--b b\nContent-Type: text/plain\n\n"+plain+"\n--b b\nContent-Type: text/html\n\n"+page+"\n--b b--\n")
}

func TestWhicheverSaysMore(t *testing.T) {
	const long = "<p>The weir opened two of its gates on Monday, and the harbour of Quill closed for a day.</p>"
	for _, c := range []struct{ name, mail, want string }{
		{"the page is longer", two("", "Your program shows no pages.", long+long), "The weir opened"},
		{"they are alike", two("", "The weir opened two of its gates on Monday, says the text, and the harbour of Quill closed for a day.", long), "says the text"},
		{"the text is full of addresses", two("", "The weir <https://weir.example/a/very/long/address/of/a/page/that/counts> opened <https://weir.example/another/address> today", "<p>The <a href=\"https://weir.example/\">weir</a> opened today</p>"), "The weir opened today"},
		{"a page alone", letterOf("Content-Type: text/html; charset=utf-8\n", long), "The weir opened"},
		{"a page that is called text", letterOf("", "<html><body>"+long+"</body></html>"), "The weir opened"},
	} {
		x, _ := Read([]byte(c.mail), false)
		if got := shown(x); !strings.Contains(got, c.want) || strings.Contains(got, "shows no pages") || strings.Contains(got, "<p>") {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}

func TestNewsletter(t *testing.T) {
	page := `<div style="display:none">Words that a list of mails shows</div><div style="font-size:0px">also these</div><p>Preview` + strings.Repeat("&#847;&zwnj;&nbsp;", 30) + `</p>
<p><a href="https://weir.example/w">View this email in your browser</a></p>
<h1>The weir</h1><p>The weir opened two of its gates on Monday, and the harbour of Quill closed for a day, as everybody could see from the road.</p>
<blockquote><p>Nobody saw it come.</p></blockquote><ul><li>one gate</li><li>another</li></ul>
<p><a href="https://a.example/">Weir</a> | <a href="https://b.example/">Quill</a> | <a href="https://c.example/">Havn</a> | <a href="https://d.example/">Road</a></p>
<p><a href="https://s.example/">Photos</a> <a href="https://v.example/">Videos</a></p><p>© 2024 The Weir and those who work there, by the road over the dam. All rights reserved.</p><p>You received this email because you subscribed on our page.</p><p><a href="https://weir.example/out?u=4f9aC81b7E22Dd90aaQ1">Unsubscribe</a></p><img src="https://weir.example/pixel.gif" width="1">`
	x, _ := Read([]byte(letterOf("List-Unsubscribe: <https://weir.example/out>\nContent-Type: text/html\n", page)), false)
	want := "The weir\nThe weir opened two of its gates on Monday, and the harbour of Quill closed for a day, as everybody could see from the road.\n> Nobody saw it come.\n- one gate\n- another"
	if got := strings.Replace(shown(x), "\n© 2024 The Weir and those who work there, by the road over the dam. All rights reserved.", "", 1); got != want { // the copyright line is told with all other furniture
		t.Errorf("%q", got)
	}
	for reason, words := range map[string]string{isFiller: "Preview", isMailing: "Unsubscribe", isLinks: "Weir | Quill | Havn | Road\nPhotos Videos"} {
		if got := left(x, reason); !strings.Contains(got, words) {
			t.Errorf("%s: %q", reason, got)
		}
	}
	for _, b := range x.Blocks {
		for _, s := range b.Spans {
			if strings.Contains(s.Target, "4f9aC81b7E22Dd90aaQ1") {
				t.Errorf("the address of one reader is published: %s", s.Target)
			}
		}
	}
}

func TestEncodings(t *testing.T) {
	for _, c := range []struct{ name, mail, want string }{
		{"quoted-printable", letterOf("Content-Transfer-Encoding: quoted-printable\nContent-Type: text/plain; charset=iso-8859-1\n", "caf=E9 =\nopen=zz\n"), "café open=zz"},
		{"base64 with what is none", letterOf("Content-Transfer-Encoding: base64\nContent-Type: text/plain; charset=utf-8\n", "Y2Fmw6kg\n!b3Blbg\n"), "café open"},
		{"base64 that is none", letterOf("Content-Transfer-Encoding: base64\n", "Nothing here is encoded at all; it only says so.\n"), "Nothing here is encoded at all; it only says so."},
		{"Japanese", letterOf("Content-Type: text/plain; charset=ISO-2022-JP\n", "\x1b$B?e\x1b(B\n"), "水"},
		{"an unknown name", letterOf("Content-Type: text/plain; charset=x-nobody\n", "caf\xe9 au lait, s'il vous pla\xeet\n"), "café au lait, s'il vous plaît"},
		{"UTF-7", letterOf("Content-Type: text/plain; charset=utf-7\n", "caf+AOk- open\n"), "café open"},
		{"UTF-16", "\xff\xfe" + utf16le(letterOf("", "café\n")), "café"},
		{"UTF-16 without a mark", utf16le(letterOf("", "café\n")), "café"},
		{"enriched", letterOf("Content-Type: text/enriched\n", "<bold>open</bold> <<x>\n"), "open <x>"},
	} {
		x, _ := Read([]byte(c.mail), false)
		if got := shown(x); got != c.want || x.Known.Title != "Two gates opened" {
			t.Errorf("%s: %q %q", c.name, got, x.Known.Title)
		}
	}
	for in, want := range map[string]string{
		"=?utf-8?B?Y2Fmww==?= =?utf-8?B?qQ==?= open":                   "café open", // cut inside a character
		"=?iso-8859-1?q?caf=E9?=\t=?utf-8?q?_=C3=A9t=C3=A9?=":          "café été",
		"=?utf-8*fr?Q?caf=C3=A9?= a=?b":                                "café a=?b",
		"caf\xe9":                                                      "café",
		"=?x?x?x?=":                                                    "=?x?x?x?=",
		"Weir =?utf-8?Q?opened=3F?= two":                               "Weir opened? two",
		"=?us-ascii?Q?a?==?us-ascii?Q?b?=":                             "ab",
		"=?utf-8?Q?=E2=80=9CGates=E2=80=9D_in_two_words, and spaces?=": "“Gates” in two words, and spaces",
	} {
		if got := words(in, ""); got != want {
			t.Errorf("%q: %q", in, got)
		}
	}
	_, p := parameters(`attachment; filename*0*=UTF-8''caf%C3%A9%20; filename*1="of 5%"; x="a;\"b\""; title*=iso-8859-1'fr'caf%E9; y = z`)
	if p["filename"] != "café of 5%" || p["x"] != `a;"b"` || p["title"] != "café" || p["y"] != "z" {
		t.Errorf("%q", p)
	}
}

func utf16le(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteByte(byte(r))
		b.WriteByte(byte(r >> 8))
	}
	return b.String()
}

// What programs broke in a mail is read as far as it goes.
func TestBroken(t *testing.T) {
	const text = "Two gates opened.\n"
	parts := "--b\nContent-Type: text/plain\n\n" + text + "--b\nContent-Type: application/pdf; name=\"a.pdf\"\n\nx\n"
	for name, mail := range map[string]string{
		"the line of a mailbox":      "From nora@weir.example Fri May  3 10:00:00 2024\n" + letterOf("", text),
		"a length above it":          "1234\n" + letterOf("", text),
		"junk above its head":        "this is no field\n" + letterOf("", text),
		"a blank before it":          " " + letterOf("", text),
		"line ends of DOS":           strings.ReplaceAll(letterOf("", text), "\n", "\r\n"),
		"line ends of old Macs":      strings.ReplaceAll(letterOf("", text), "\n", "\r"),
		"blanks on its empty line":   strings.Replace(letterOf("", text), "\n\n", "\n \t\n", 1),
		"junk in its head":           letterOf("nothing here\nX-Weir: 1\n", text),
		"no boundary is stated":      letterOf("Content-Type: multipart/mixed\n", parts+"--b--\n"),
		"no boundary closes":         letterOf("Content-Type: multipart/mixed; boundary=b\n", parts),
		"no empty line below a head": letterOf("Content-Type: multipart/mixed; boundary=b", parts+"--b--\n"),
		"no boundary at all":         letterOf("Content-Type: multipart/mixed; boundary=c\n", text),
		"a head that says nothing":   letterOf("Content-Type: ;;=\nContent-Transfer-Encoding: x-none\n", text),
		"a mail behind it":           letterOf("", text) + "\nFrom ana@quill.example Sat May  4 10:00:00 2024\nSubject: Another\n\nNot this.\n",
	} {
		x, _ := Read([]byte(mail), false)
		if got := shown(x); got != strings.TrimSpace(text) || x.Known.Title != "Two gates opened" || len(x.Known.Authors) != 1 {
			t.Errorf("%s: %q, %s", name, got, summary(&x.Known))
		}
	}
	for name, mail := range map[string]string{"no mail": "Two gates opened.\n", "nothing": "", "PGP": letterOf("Content-Type: multipart/encrypted; boundary=b\n", "--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b--\n"),
		"PGP in its text": letterOf("", "-----BEGIN PGP MESSAGE-----\n\nabc\n-----END PGP MESSAGE-----\n"), "S/MIME": letterOf("Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n", "abc\n")} {
		if x, _ := Read([]byte(mail), false); !x.Refused || x.Messages[0].Hint == "" {
			t.Errorf("%s is read: %q", name, shown(x))
		}
	}
}

func TestMembers(t *testing.T) {
	mail := letterOf("Content-Type: multipart/mixed; boundary=b\n", "--b\nContent-Type: multipart/related; boundary=c\n\n--c\nContent-Type: text/html\n\n<p>Two gates opened.</p>\n--c\nContent-Type: image/png; name=in.png\nContent-ID: <1>\n\nx\n--c--\n"+
		"--b\nContent-Type: application/pdf; name=\"../../../a.pdf\"\nContent-Transfer-Encoding: base64\n\nJVBERg==\n--b\nContent-Type: image/jpeg\nContent-Disposition: attachment\n\njpeg\n--b\nContent-Type: application/pgp-signature\n\nx\n"+
		"--b\nContent-Type: message/rfc822\n\nSubject: inner\nContent-Type: multipart/mixed; boundary=d\n\n--d\nContent-Type: text/plain\n\nin\n--d\nContent-Type: text/plain; name=notes.txt\nContent-Disposition: attachment\n\nnotes\n--d--\n--b--\n")
	var got []string
	for _, m := range Members([]byte(mail)) {
		got = append(got, m.Name+" "+m.Type+" "+string(m.Data))
	}
	want := []string{"a.pdf application/pdf %PDF", "attachment-2.jpg image/jpeg jpeg", "notes.txt text/plain notes"}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if x, _ := Read([]byte(mail), false); !strings.Contains(left(x, isFiles), "a.pdf (application/pdf), attachment-2.jpg (image/jpeg)") {
		t.Errorf("%q", left(x, isFiles))
	}
}

func TestMailbox(t *testing.T) {
	box := "From a@x.example Fri May  3 10:00:00 2024\nSubject: one\n\nFirst.\n>From here on.\n>>From there.\n\nFrom now on it is text: 10:00 in 2024.\n\nFrom b@x.example Sat May  4 10:00:00 2024\r\nSubject: two\n\nSecond.\n"
	got := Messages([]byte(box))
	if len(got) != 2 || string(got[0].Data) != "Subject: one\n\nFirst.\nFrom here on.\n>From there.\n\nFrom now on it is text: 10:00 in 2024." || string(got[1].Data) != "Subject: two\n\nSecond." || got[1].Name != "2.eml" {
		t.Errorf("%+v", got)
	}
	if got := Messages([]byte("Subject: one\n\nAlone.\n")); len(got) != 1 {
		t.Errorf("%+v", got)
	}
}

// A mark in a subject is seen as one that stands alone.
func TestMarkInSubject(t *testing.T) {
	x, _ := Read([]byte("From: a@b.example\nSubject: [TLP:AMBER] Two gates\n\nText.\n"), false)
	if !strings.Contains("\n"+left(x, isHead)+"\n", "\nTLP:AMBER\n") {
		t.Errorf("%q", left(x, isHead))
	}
}

// Lies about parts and their depth end, and it is said what was left out.
func TestHostile(t *testing.T) {
	deep := letterOf("Content-Type: multipart/mixed; boundary=b\n", "")
	for range 1000 {
		deep += "--b\nContent-Type: multipart/mixed; boundary=b\n\n"
	}
	mails := ""
	for range 1000 {
		mails += "Subject: x\nContent-Type: message/rfc822\n\n"
	}
	for name, mail := range map[string]string{
		"deep": deep + "--b\n\ntext\n", "mails in mails": mails + "Subject: y\n\ntext\n", "many parts": letterOf("Content-Type: multipart/mixed; boundary=b\n", strings.Repeat("--b\n\nx\n", 100_000)),
		"an empty boundary": letterOf("Content-Type: multipart/mixed; boundary=\"\"\n", strings.Repeat("--\n", 1<<12)), "parameters": letterOf("Content-Type: text/plain; "+strings.Repeat("a*99=b;", 1<<12)+"\n", "text\n"),
		"a field without end": "Subject: " + strings.Repeat("x\n ", 1<<16) + "\n\ntext\n",
	} {
		x, _ := Read([]byte(mail), false)
		Members([]byte(mail))
		Messages([]byte(mail))
		if (name == "deep" || name == "mails in mails" || name == "many parts") && len(x.Messages) == 0 {
			t.Errorf("%s: nothing says that parts are left out", name)
		}
	}
}

func TestCostsGrowWithTheMail(t *testing.T) {
	for _, shape := range []struct{ head, unit string }{{"", "> a@b.example wrote https://x.example/1\n\n"}, {"", "From: a <a@b.example>\nSubject: x\n\n"}, {"", "word word\n"}, {"", "- item\n"}, {"", "-- \n"}, {"", "@"}, {"", "https://x/"},
		{"", "From x@y 10:00 2024\nA: b\n\n"}, {"", strings.Repeat(">", 50) + " x\n"}, {"From: ", "a@b.example, "}, {"Subject: ", "=?utf-8?Q?=C3?="}, {"Subject: x\n", "X-A: b\n"}} {
		growth.Linear(t, 4000, func(n int) func() {
			mail := []byte(letterOf("", strings.Repeat(shape.unit, n)))
			if shape.head != "" {
				mail = []byte(shape.head + strings.Repeat(shape.unit, n) + "\n\ntext\n")
			}
			return func() { _, _ = Read(mail, false); Messages(mail) }
		})
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(two("", "a > b", "<blockquote><p>x y</p></blockquote><ul><li>a@b.example")))
	f.Add([]byte(letterOf("Content-Type: message/rfc822\n", "From: a@b.example\nSubject: =?utf-8?B?w6k=?=\n\n> x\n> - y\n-- \nz")))
	f.Add([]byte(letterOf("", "---------- Forwarded message ---------\nFrom: A B <a@b.example>\nDate: 1 May 2024\nSubject: x\n\n> y")))
	f.Add([]byte(packed("", tnef(append(attached(), attribute(tnefMessage, list(property(0x102, propHTML, "<p>x"))))...))))
	f.Fuzz(func(t *testing.T, data []byte) {
		x, _ := Read(data, false)
		for field, p := range x.Known.From {
			if p.Line < 0 || p.Line > len(x.Blocks) {
				t.Errorf("%s stands in block %d of %d", field, p.Line, len(x.Blocks))
			}
		}
		for i := range x.Blocks {
			if holds(&x.Blocks[i].Block) {
				t.Errorf("an address is shown: %q", x.Blocks[i].Text)
			}
			for _, s := range x.Blocks[i].Spans {
				if s.Start < 0 || s.End > len(x.Blocks[i].Text) || s.Start > s.End {
					t.Errorf("span %+v of %q", s, x.Blocks[i].Text)
				}
			}
		}
		Members(data)
		Messages(data)
	})
}
