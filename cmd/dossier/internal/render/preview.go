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

// deskTop is how each of the pages begins.
func deskTop(own view.Own, page string) []byte {
	dst := add(nil, `<link rel="stylesheet" href="/_dossier/desk.css"><script src="/_dossier/desk.js" defer></script>`)
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
