package webpage

// The HTML of a mail is cut into units of which none is chosen; what hides, quotes and
// signs is told.

import (
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/body"
)

func TestLetter(t *testing.T) {
	units, err := Letter(`<div style="max-height: 0px"><span>hidden</span></div><div style="font-size:0px"><p>small</p><p style="font-size: 12px">shown again</p></div><nav><p>A line of <a href="https://a.example/">its own</a></p></nav>
<ol start="3"><li>three<li>four</ol><ul><li>other</ul><div class="gmail_quote"><p>quoted</p></div><div class="moz-signature">signed</div><table><tr><td>a<td>b<tr><td>c<td>d</table>`)
	if err != nil {
		t.Fatal(err)
	}
	byText := map[string]Unit{}
	for _, u := range units {
		byText[u.Text] = u
	}
	line, three, four, other := byText["A line of its own"], byText["three"], byText["four"], byText["other"]
	switch {
	case !byText["small"].Hidden || byText["shown again"].Hidden, !byText["hidden"].Hidden, line.Hidden || line.Linked < len("its own") || three.Linked > 0:
		t.Errorf("hidden and linked: %+v", units)
	case three.Number != 3 || three.List == 0 || four.List != three.List || other.List == three.List || other.Number != 0:
		t.Errorf("lists: %+v", units)
	case !byText["quoted"].Quoted || !byText["signed"].Signature || line.Quoted:
		t.Errorf("quotation and signature: %+v", units)
	case units[len(units)-1].Kind != body.Table:
		t.Errorf("a table: %+v", units[len(units)-1])
	}
	if _, err := Letter(strings.Repeat("<b>", 5000) + "x"); err != nil {
		t.Error(err)
	}
}
