package render

// "Three reports, one origin" beside "three independent reports": what a reader must know
// who counts voices. Nothing is called independent of which it is not known who wrote it.

import (
	"strings"

	"dossier/cmd/dossier/internal/view"
)

// mostVoices is how many agencies are named.
const mostVoices = 3

// voices says of how many origins some briefings are; "" of one.
func (w *writer) voices(v view.Voices) string {
	reports := plural(v.Reports, "report")
	switch {
	case v.Briefings < 2:
		return ""
	case v.Reports == 1:
		return w.t("%s, one origin: one text", plural(v.Briefings, "briefing"))
	case len(v.Shared) == 1 && v.Shared[0].Reports == v.Reports:
		return w.t("%s, one origin: %s wrote them all", reports, v.Shared[0].Name)
	case v.Unknown == 0 && v.Origins == v.Reports:
		return w.t("%s of different origins, as far as copies, translations and credits show", reports)
	case v.Publishers == 0 && len(v.Shared) == 0: // each slip says so
		return ""
	}
	said := []string{reports}
	if v.Publishers > 0 {
		said[0] = w.t("%s of %s", plural(v.Reports-v.Unclaimed, "report"), plural(v.Publishers, "publisher"))
		if v.Unclaimed > 0 {
			said[0] += ", " + w.t("%s of unknown publisher", number(v.Unclaimed))
		}
	}
	for _, a := range v.Shared[:min(len(v.Shared), mostVoices)] {
		said = append(said, w.t("%s of one origin: written by %s", number(a.Reports), a.Name))
	}
	return strings.Join(said, "; ")
}
