package check

// Which hosts take the site as it was built, and what to do where one does not.

import (
	"maps"
	"slices"

	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/hosts"
)

// limits compares the site with the limits of the hosts that the archive names, where
// it must fit, or of all that are known.
func (s *Site) limits(l *List) {
	severity, off := l.level("host-limits")
	if off {
		return
	}
	named := l.checks.Hosts
	if len(named) == 0 && l.checks.Levels["host-limits"] == "" {
		severity = diag.Note
	}
	site := hosts.Measure(maps.All(s.sizes))
	for _, h := range hosts.All {
		if len(named) > 0 && !slices.Contains(named, h.Name) {
			continue
		}
		for _, why := range h.Exceeded(site, 0) {
			hint := h.Advice(site)
			if len(named) == 0 {
				hint += "; name your host under check: hosts: in site.yaml, and the others are not told"
			}
			l.found = append(l.found, Finding{diag.Message{Severity: severity, Text: h.Name + ": " + why, Hint: hint}, "host-limits"})
		}
	}
}
