package webpage

// The HTML of a mail is a page, too, but all of it is the text: no part of it is an
// article beside others. So it is cut into the same units and nothing is chosen of them.

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/dom"
	"dossier/cmd/dossier/internal/extract"
)

// Unit is a stretch of the HTML of a mail.
type Unit struct {
	body.Block      // a leaf, or a table
	List       int  // the number of the list that it is an item of, from 1; 0 for none
	Number     int  // the number of that list's first item, 0 when it has none
	Quoted     bool // it stands in a quotation
	Linked     int  // bytes of its text that are links
	Hidden     bool // programs do not show it
	Signature  bool // it stands in what the program that wrote it calls a signature
}

// Letter cuts the HTML of a mail into its units.
func Letter(page string) ([]Unit, error) {
	root, err := dom.Parse(page)
	if err != nil {
		return nil, err
	}
	units := cut(root, nil)
	out := make([]Unit, len(units))
	lists := map[*html.Node]int{}
	above := map[*html.Node]standing{}
	for i, u := range units {
		s := standingOf(u.el, above)
		out[i] = Unit{Block: u.Block, Quoted: u.quote != nil || s.quoted, Linked: u.linked, Hidden: u.where == isHidden || s.hidden || s.tiny, Signature: s.signature}
		if u.list == nil || u.Kind != body.Paragraph {
			continue
		}
		if lists[u.list] == 0 {
			lists[u.list] = len(lists) + 1
		}
		out[i].List = lists[u.list]
		if u.list.Data == "ol" {
			n, err := strconv.Atoi(dom.Attr(u.list, "start"))
			if out[i].Number = n; err != nil || n < 1 || n >= 1_000_000 {
				out[i].Number = 1
			}
		}
	}
	return out, nil
}

// standing is what the elements around a text say of it.
type standing struct{ hidden, tiny, quoted, signature bool }

// standingOf asks an element and those around it, each once.
func standingOf(n *html.Node, known map[*html.Node]standing) standing {
	if n == nil {
		return standing{}
	}
	if s, ok := known[n]; ok {
		return s
	}
	s := standingOf(n.Parent, known)
	for _, a := range n.Attr {
		switch a.Key {
		case "style":
			hides, size := unseen(a.Val)
			s.hidden = s.hidden || hides
			if size != "" { // the nearest one holds
				s.tiny = size == "0" || size == "0px"
			}
		case "class", "id":
			for _, c := range strings.Fields(a.Val) {
				s.quoted = s.quoted || c == "gmail_quote" || c == "moz-cite-prefix" || c == "yahoo_quoted" || c == "protonmail_quote"
				s.signature = s.signature || c == "gmail_signature" || c == "moz-signature" || c == "Signature" || c == "AppleMailSignature" || c == "protonmail_signature_block"
			}
		}
	}
	known[n] = s
	return s
}

// unseen reports whether a style is one of those by which mailings hide the words that
// lists of mails show beside a subject, and the size of letters that it sets.
func unseen(style string) (hides bool, size string) {
	s := ";" + strings.ToLower(strings.Join(strings.Fields(style), "")) + ";"
	for _, sign := range []string{";display:none", ";visibility:hidden", ";mso-hide:all", ";max-height:0px", ";max-height:0;", ";max-height:0!", ";opacity:0;"} {
		hides = hides || strings.Contains(s, sign)
	}
	if _, rest, ok := strings.Cut(s, ";font-size:"); ok {
		size, _, _ = strings.Cut(strings.TrimSuffix(rest, ";"), ";")
		size = strings.TrimSuffix(size, "!important")
	}
	return hides, size
}

// Fragment cuts HTML that is a text and nothing else, such as what a feed has of an item,
// into blocks. What programs do not show of it is left out. base is the address that its
// links are relative to.
func Fragment(page, base string) ([]extract.Block, error) {
	root, err := dom.Parse(page)
	if err != nil {
		return nil, err
	}
	units := cut(root, webAddress(base))
	above := map[*html.Node]standing{}
	for i := range units {
		if s := standingOf(units[i].el, above); units[i].where == isHidden || s.hidden || s.tiny {
			units[i].where, units[i].omitted = isHidden, isHidden
		}
	}
	return blocks(units, &archive.Attribution{}), nil
}
