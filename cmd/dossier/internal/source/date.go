package source

// What stands around a date in a head, and is neither the date nor text.

import (
	"regexp"

	"dossier/cmd/dossier/internal/lang"
)

var (
	ofWords  = lang.Any(lang.All.Words(func(l *lang.Language) lang.Words { return l.Dates.Of }))
	dateYear = regexp.MustCompile(`^\(?((?:19|20)\d{2})\)?$`)
)

var weekdays = regexp.MustCompile(`(?i)\b(` + lang.Any(lang.All.Weekdays()) + `)\b\.?,?`)

// clock is a time of day, with the words around it.
var clock = regexp.MustCompile(`(?i),?\s*(?:(?:` + lang.All.Pattern(func(l *lang.Language) lang.Pattern { return l.Dates.ClockBefore }) + `)\s+|[-–|]\s*)?\b\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:` +
	lang.All.Pattern(func(l *lang.Language) lang.Pattern { return l.Dates.ClockAfter }) + `)?\s*(?:gmt|utc|[ecmp][sd]?t|cet|cest|bst|z|[+-]\d{2}:?\d{2})?\b`)
