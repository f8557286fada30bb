package desk

// Names: what a maintainer decides of those that were found, one or many at a time. The
// commands "dossier entities" decide in the same way and write the same files.

import (
	"cmp"
	"errors"
	"fmt"
	"net/url"
	"slices"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/review"
	"dossier/cmd/dossier/internal/view"
)

// How much the page of names shows, and offers to merge into.
const (
	namesPerPage = 100
	mostTargets  = 1000
)

// UnknownType is what a type that is not known is called in addresses and by commands.
const UnknownType = "unknown"

func (d *Desk) names(g *engine.Result, own view.Own, query url.Values, page int) ([]byte, error) {
	own.Title = "Names"
	v := &view.Names{Own: own, Show: query.Get("show"), Type: archive.EntityType(query.Get("type")), Unknown: query.Get("type") == UnknownType, Query: query.Get("q")}
	if v.Show != "kept" && v.Show != "all" {
		v.Show = "found"
	}
	if !slices.Contains(archive.EntityTypes, v.Type) {
		v.Type = ""
	}
	others := own.Token == ""
	f := review.NameFilter{Show: v.Show, Type: v.Type, Unknown: v.Unknown, Called: v.Query, Shown: others}
	if f.Show == "all" {
		f.Show = ""
	}
	list := review.Names(g, f)
	v.Total, v.Last = len(list), max(1, (len(list)+namesPerPage-1)/namesPerPage)
	v.Page = min(max(page, 1), v.Last)
	v.Names = list[(v.Page-1)*namesPerPage : min(v.Page*namesPerPage, len(list))]
	for i := range v.Names {
		v.Names[i].Samples = review.Samples(g, v.Names[i].Entity.ID)
	}
	targets := review.Names(g, review.NameFilter{Shown: others})
	slices.SortStableFunc(targets, func(a, b view.NameState) int {
		if a.Entity.Found != b.Entity.Found {
			if b.Entity.Found {
				return -1
			}
			return 1
		}
		return -cmp.Compare(a.Mentions, b.Mentions)
	})
	for _, n := range targets[:min(len(targets), mostTargets)] {
		v.IDs = append(v.IDs, n.Entity.ID)
	}
	return g.Render("names", v)
}

// decide does what the form of names asks for, for all that are ticked, as one act.
func (d *Desk) decide(g *engine.Result, form url.Values) (string, error) {
	what, ids, into := form.Get("do"), form["id"], form.Get("into")
	if what == "enter" { // the return key
		if what = "merge"; into == "" {
			return "", errors.New("say what to do: accept, ignore or merge")
		}
	}
	if len(ids) == 0 {
		return "", errors.New("no name is ticked")
	}
	of := map[string]view.NameState{} // forms send ids
	for _, n := range review.Names(g, review.NameFilter{}) {
		of[n.Entity.ID] = n
	}
	if what == "merge" && of[into].Entity == nil {
		return "", fmt.Errorf("no entity has the id %q", into)
	}
	var files []content.Change
	var list []archive.Judgement
	for _, id := range ids {
		n, found := of[id]
		if !found {
			return "", fmt.Errorf("no entity has the id %q", id)
		}
		file, more, err := d.decision(n, what, archive.EntityType(form.Get("type."+id)), of[into].Entity)
		if err != nil {
			return "", err
		}
		files, list = append(files, file...), append(list, more...)
	}
	if len(list) > 0 {
		c, err := d.Content.Judgements(list...)
		if err != nil {
			return "", err
		}
		files = append(files, c)
	}
	says := map[string]string{"accept": "accepted ", "ignore": "ignored ", "merge": "merged "}[what] + of[ids[0]].Entity.Name
	if n := len(ids) - 1; n > 0 {
		says += fmt.Sprintf(" and %d more", n)
	}
	if what == "merge" {
		says += " into " + into
	}
	a := content.NewAct(says, files...)
	return d.do(a)
}

// decision is what one decision on a name writes: a file of its own, or judgements.
func (d *Desk) decision(n view.NameState, what string, t archive.EntityType, into *archive.Entity) ([]content.Change, []archive.Judgement, error) {
	e := n.Entity
	switch {
	case what == "accept" && !e.Found:
		return nil, nil, fmt.Errorf("%s is already kept", e.ID)
	case what == "accept" && !slices.Contains(archive.EntityTypes, t):
		return nil, nil, fmt.Errorf("choose what %s is: %q is not a type of entity", e.ID, t)
	case what == "accept":
		own := corrected(e, t, "")
		c, err := d.Content.Keep(&own, evidence(n))
		return []content.Change{c}, nil, err
	case what == "ignore" && !e.Found:
		return nil, nil, fmt.Errorf("%s is kept; delete %s instead", e.ID, e.File)
	case what == "ignore":
		return nil, Ignore(e), nil
	case what == "merge" && into == e:
		return nil, nil, fmt.Errorf("%s cannot be merged into itself", e.ID)
	case what == "merge":
		list, err := Merge(e, into)
		return nil, list, err
	}
	return nil, nil, fmt.Errorf("unknown decision: %q", what)
}

// Accept writes the file of an entity that was found, with corrections if any.
func Accept(files *content.Desk, n view.NameState, t archive.EntityType, name string) (shown string, err error) {
	own := corrected(n.Entity, t, name)
	return files.Accept(&own, evidence(n))
}

// corrected is an entity with another type and name, where they are given. The name that
// was found becomes an alias.
func corrected(e *archive.Entity, t archive.EntityType, name string) archive.Entity {
	own := *e
	if t != "" {
		own.Type = t
	}
	if name != "" && name != own.Name {
		own.Aliases = append([]string{own.Name}, slices.DeleteFunc(slices.Clone(own.Aliases), func(a string) bool { return a == name })...)
		own.Name = name
	}
	return own
}

// evidence is what the file of a name says of where it was found.
func evidence(n view.NameState) string {
	return fmt.Sprintf("%s in %s", diag.Counted(n.Mentions, "mention"), diag.Counted(n.Briefings, "briefing"))
}

// Merge returns the judgements that merge one entity into another: the address of
// the first redirects to the second, and its name refers to it. A kept entity is
// merged into kept ones only, because its aliases need a file to belong to.
func Merge(from, into *archive.Entity) ([]archive.Judgement, error) {
	if into.Found && !from.Found {
		return nil, fmt.Errorf("%s is kept, but %s was only found automatically", from.ID, into.ID)
	}
	list := []archive.Judgement{{Kind: archive.Merge, From: from.ID, Entity: into.ID}}
	if from.Found {
		list = append(list, archive.Judgement{Kind: archive.Same, Name: from.Name, Entity: into.ID})
	}
	return list, nil
}

// Ignore returns the judgements by which a name is linked in none of its spellings.
func Ignore(e *archive.Entity) (list []archive.Judgement) {
	for _, name := range slices.Concat([]string{e.Name}, e.Aliases) {
		list = append(list, archive.Judgement{Kind: archive.Ignore, Name: name})
	}
	return list
}
