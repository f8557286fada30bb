package engine_test

// Addresses of people in mail are in no file of a site, wherever a mail holds them, unless
// the site says that they are; and what it says is followed when it changes.

import (
	"strings"
	"testing"
)

// sent is a mail that holds somebody's address, qwplant…, wherever one can stand.
const sent = "From: Nora Pell <qwplantfrom@weir.example>\nSender: qwplantsender@weir.example\nReply-To: qwplantreply@weir.example\nTo: \"qwplantto@quill.example\" <qwplantto@quill.example>, Bo Lind <qwplantbo@quill.example>\nCc: qwplantcc@quill.example\n" +
	"Date: Fri, 3 May 2024 10:00:00 +0200\nSubject: Two gates opened, says qwplantsubject@weir.example\nMessage-ID: <qwplantid@weir.example>\nList-Id: qwplantlist@weir.example <x.weir.example>\nContent-Type: multipart/mixed; boundary=b\n\n" +
	"--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\nContent-Type: text/plain; charset=utf-8\n\nThe weir opened two of its gates on 4 May 2024, as <mailto:qwplanttext@weir.example> said. Ask press@weir.example.\n\nOn 2 May 2024 qwplantwrote@quill.example wrote:\n> See https://weir.example/?of=qwplantquery%40quill.example\n\n" +
	"-- \nNora Pell\nqwplantsignature@weir.example\n--c\nContent-Type: text/html\n\n<p><a href=\"mailto:qwplanthref@weir.example\">x</a></p>\n--c--\n" +
	"--b\nContent-Type: application/pdf; name=\"qwplantfile@weir.example.pdf\"\n\nx\n--b\nContent-Type: message/rfc822\n\nFrom: Ana Ruiz <qwplantinner@quill.example>\nSubject: Gates of qwplantinside@quill.example\n\nThey opened.\n--b--\n"

// page is a mailing whose text is a page.
const page = "From: Weir Watch <news@weir.example>\nList-Unsubscribe: <mailto:qwplantout@weir.example>\nDate: Fri, 3 May 2024 10:00:00 +0200\nSubject: News of the weir\nContent-Type: text/html\n\n" +
	"<p style=\"display:none\">qwplanthidden@weir.example</p><p>The weir opened two of its gates, wrote <a href=\"https://weir.example/of/qwplantlink%40weir.example\">Nora Pell of the weir</a> and <b>qwplantbold@weir.example</b>.</p><table><tr><td>qwplantcell@weir.example</td><td>a</td></tr><tr><td>b</td><td>c</td></tr></table>" +
	"<p>This email was sent to qwplantreader@quill.example.</p>\n"

func TestAddressesInMailAreMasked(t *testing.T) {
	root := t.TempDir()
	write(t, root, small...)
	write(t, root, "seeds/letter.eml", sent, "seeds/news.eml", page, "content/site.yaml", "title: Small\n")
	p := &planter{}
	g, files := site(t, kept(root))
	if got := p.found(t, files); len(got) > 0 {
		t.Errorf("%d addresses are published, such as\n%s", len(got), strings.Join(got[:min(len(got), 12)], "\n"))
	}
	for _, m := range g.Messages {
		if strings.Contains(m.Text, planted) {
			t.Errorf("a message tells one: %s", m)
		}
	}
	holds(t, files, "masked", recordOf(t, files), "…@weir.example", "press@weir.example", "Nora Pell", "Bo Lind")
	write(t, root, "content/site.yaml", "title: Small\nmail_addresses: shown\n")
	_, files = site(t, kept(root))
	holds(t, files, "shown", recordOf(t, files), "qwplantfrom@weir.example", "qwplanttext@weir.example")
}

// recordOf is the path of the record of the letter, which its title names.
func recordOf(t *testing.T, files map[string]string) string {
	t.Helper()
	for name := range files {
		if strings.HasPrefix(name, "records/two-gates") {
			return name
		}
	}
	t.Fatal("the letter has no record")
	return ""
}

func TestAddressesFollowTheSetting(t *testing.T) {
	first := append([]string{"seeds/letter.eml", sent, "seeds/news.eml", page}, small...)
	follow(t, t.TempDir(), first, []string{"content/site.yaml", "title: Small\nmail_addresses: shown\n"}, []string{"seeds/letter.eml", strings.Replace(sent, "two of its", "three of its", 1)},
		[]string{"content/site.yaml", "title: Small\nmail_addresses: masked\n"}, []string{"content/site.yaml", "title: Small\nlanguage: es\n"})
}
