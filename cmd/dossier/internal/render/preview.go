package render

// What only the preview's own pages show. It is written here and not in a template that
// they share, because an archive may have a frame of its own.

import (
	"strconv"

	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/view"
)

// deskPages are the pages, with the words that lead to them.
var deskPages = [][2]string{{"sources", "Sources"}, {"add", "Add"}, {"names", "Names"}, {"doctor", "What to do next"}, {"log", "What was done"}}

// deskTop is how each of the pages begins. The script comes at once: it keeps the keys that
// are pressed while the rest of the page comes.
func deskTop(own view.Own, page string) []byte {
	dst := add(nil, `<link rel="stylesheet" href="/_dossier/desk.css"><script src="/_dossier/desk.js"></script>`)
	dst = add(dst, `<nav class="desk" aria-label="Desk"><p class="kicker">Preview</p><ul>`)
	for _, p := range deskPages {
		if (p[0] == "log" || p[0] == "doctor" || p[0] == "add") && own.Token == "" { // for the maintainer alone
			continue
		}
		to := p[0]
		if to == "sources" {
			to = "./"
		}
		dst = add(dst, `<li><a href="`, to, `"`)
		if p[0] == page {
			dst = add(dst, ` aria-current="page"`)
		}
		dst = add(dst, ">", p[1], "</a></li>")
	}
	return add(dst, "</ul></nav>\n")
}

// outcome says what was done last, or why it was not.
func outcome(own view.Own) []byte {
	var dst []byte
	if own.Done != "" {
		dst = esc(add(dst, `<p class="outcome" role="status">`), own.Done)
		if own.Undo != "" {
			dst = add(esc(add(dst, ` <button form="undo" name="id" value="`), own.Undo), `" data-key="u">Undo</button>`)
		}
		if own.Behind {
			dst = add(dst, ` <span class="behind">Saved. The site is being made again; this page follows by itself.</span>`)
		}
		dst = add(dst, "</p>\n")
	}
	if own.Undo != "" {
		dst = esc(add(dst, `<form id="undo" method="post" action="log"><input type="hidden" name="token" value="`), own.Token)
		dst = add(esc(add(dst, `"><input type="hidden" name="at" value="`), own.At), `"></form>`)
	}
	if own.Wrong != "" {
		dst = add(esc(add(dst, `<p class="outcome wrong" role="alert"><strong>Not done:</strong> `), own.Wrong), "</p>\n")
	}
	return dst
}

// namePlan asks whether an act on names is to be done: what it would change, place by place.
// of is the name on whose page it stands, "" in the list.
func (w *writer) namePlan(own view.Own, p *view.NamePlan, q view.NameQuery, of string) []byte {
	if p == nil || own.Token == "" {
		return nil
	}
	page, back := "names", "names?"+q.Link
	if of != "" {
		page, back = "name", "name?id="+of+"&"+q.Link
	}
	dst := esc(add(nil, `<section class="plan" aria-labelledby="plan-h"><h2 id="plan-h">`), p.Says)
	dst = add(dst, "?</h2>\n")
	for _, s := range p.Wrong {
		dst = add(esc(add(dst, `<p class="outcome wrong" role="alert">`), s), "</p>\n")
	}
	if p.Counting {
		dst = add(dst, `<p class="counting" role="status">What it changes is being counted; this page shows it by itself.</p>`, "\n")
	} else {
		dst = add(esc(add(dst, `<p><strong>`), p.Effect), "</strong></p>\n")
	}
	if len(p.Shifts) > 0 {
		dst = add(dst, `<div class="table" tabindex="0" role="region" aria-label="What changes"><table><thead><tr><th scope="col">Now</th><th scope="col">Then</th><th scope="col">Where</th></tr></thead><tbody>`, "\n")
		whom := func(name string) {
			if name == "" {
				dst = add(dst, "<em>nobody</em>")
			} else {
				dst = foreign(dst, name)
			}
		}
		for i := range p.Shifts {
			s := &p.Shifts[i]
			dst = add(dst, "<tr><td>")
			whom(s.From)
			dst = add(dst, "</td><td>")
			whom(s.To)
			dst = add(w.sample(add(dst, "</td><td>"), own.Up, s.Sample), "</td></tr>\n")
		}
		dst = add(dst, "</tbody></table></div>\n")
	}
	dst = add(dst, `<p class="files">It writes `)
	for i, f := range p.Files {
		if i > 0 {
			dst = add(dst, ", ")
		}
		dst = add(esc(add(dst, "<code>"), f), "</code>")
	}
	dst = add(dst, ".</p>\n", `<form method="post" action="`, page, `">`)
	for _, field := range [][2]string{{"token", own.Token}, {"plan", p.ID}, {"of", of}, {"show", q.Show}, {"type", string(q.Type)}, {"q", q.Query}} {
		if field[1] != "" {
			dst = add(esc(add(dst, `<input type="hidden" name="`, field[0], `" value="`), field[1]), `">`)
		}
	}
	if q.Alike {
		dst = add(dst, `<input type="hidden" name="alike" value="1">`)
	}
	if q.Often {
		dst = add(dst, `<input type="hidden" name="order" value="mentions">`)
	}
	if q.First {
		dst = add(dst, `<input type="hidden" name="first" value="1">`)
	}
	if q.Unknown {
		dst = add(dst, `<input type="hidden" name="type" value="unknown">`)
	}
	dst = add(dst, `<button name="do" value="carry-out" autofocus>Yes, do it</button> <a href="`)
	return add(esc(dst, back), `">No</a></form></section>`, "\n")
}

// message is one message about the archive.
func message(m diag.Message) []byte {
	dst := add(nil, "<strong>", m.Severity.String(), "</strong>")
	if m.File != "" {
		dst = foreign(add(dst, " <code>"), m.File)
		if m.Line > 0 {
			dst = strconv.AppendInt(add(dst, ":"), int64(m.Line), 10)
		}
		dst = add(dst, "</code>")
	}
	if dst = esc(add(dst, " "), m.Text); m.Hint != "" {
		dst = add(esc(add(dst, `<br><span class="hint">Hint: `), m.Hint), "</span>")
	}
	return dst
}
