package desk

// From source to source: through the list that the table shows, and through those of
// which something is not known.

import (
	"net/url"
	"slices"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/review"
	"dossier/cmd/dossier/internal/view"
)

// places says where a source is: in the list that a filter lets through, and in the queue
// of those of which something is not known. missing is a field, or "" for any that is
// expected.
func places(all []review.SourceEntry, at int, query url.Values) (v view.Places) {
	f := filterOf(query)
	f.Missing = ""
	v.Filter = address(f)
	list := f.Pick(all)
	i := slices.IndexFunc(list, func(e review.SourceEntry) bool { return e.Name == all[at].Name })
	if i > 0 {
		v.Previous = list[i-1].Name
	}
	if i+1 < len(list) {
		v.Next = list[i+1].Name
	}
	missing := query.Get("missing")
	if archive.FieldOf(missing) == nil {
		missing = ""
	}
	lacks := func(e *review.SourceEntry) bool {
		return slices.ContainsFunc(e.Unknown, func(u *archive.Field) bool { return missing == "" || u.Name == missing })
	}
	q := view.Queue{Missing: missing, Label: "something"}
	if missing != "" {
		q.Label = archive.FieldOf(missing).Query()
	}
	before := ""
	for k := range list {
		if !lacks(&list[k]) {
			continue
		}
		q.All++
		switch {
		case k < i:
			q.At++
			before = list[k].Name
		case k == i:
			q.At++
			q.In = true
		case q.Next == "":
			q.Next = list[k].Name
		}
	}
	q.Previous = before
	v.Queue = q
	return v
}
