package main

// Reviewing names in the preview: its forms make the same decisions as "dossier
// entities", so that both write the same files.

import (
	"fmt"
	"net/url"
	"slices"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/review"
	"dossier/cmd/dossier/internal/serve"
	"dossier/cmd/dossier/internal/view"
)

// accepted is the links of the archive before an entity was kept, so that the page
// behind the form says what that changed.
type accepted struct {
	id    string
	links *review.Links
}

// namesAsked reads the query of the preview's page of names. before is what was
// accepted last, or nil.
func namesAsked(query url.Values, page int, token string, now *engine.Result, before *accepted) *view.Names {
	v := &view.Names{Show: query.Get("show"), Type: archive.EntityType(query.Get("type")), Unknown: query.Get("type") == unknownType, Query: query.Get("q"), Page: page, Token: token, Wrong: query.Get("wrong")}
	if v.Show != "kept" && v.Show != "all" {
		v.Show = "found"
	}
	if !slices.Contains(archive.EntityTypes, v.Type) {
		v.Type = ""
	}
	if id := query.Get("id"); archive.ValidID(id) {
		switch query.Get("done") {
		case "accept":
			v.Done = "Accepted: " + id + " now has its own file in content/entities/."
			if before != nil && before.id == id {
				v.Done += " " + effect(review.Compare(before.links, review.LinksOf(now)), before.links)
			}
		case "ignore":
			v.Done = "Ignored: " + id + ". It will not be linked."
		case "merge":
			v.Done = "Merged: " + id + " is now part of the other entity."
		}
	}
	return v
}

// act carries out a form of the preview's page of names and returns where to
// redirect.
func (p *preview) act(page string, form url.Values) string {
	g := p.current.Load()
	if page != "names" || g == nil {
		return ""
	}
	id, what := form.Get("id"), form.Get("do")
	to := url.Values{"show": {form.Get("show")}, "id": {id}}
	if err := p.decide(g, what, id, form); err != nil {
		p.handler.Revalidate() // nothing was written, so no build follows
		to.Set("wrong", err.Error())
	} else {
		to.Set("done", what)
	}
	return serve.Own + "names?" + to.Encode()
}

func (p *preview) decide(g *engine.Result, what, id string, form url.Values) error {
	n, err := byID(g, id)
	if err != nil {
		return err
	}
	ent := n.Entity
	switch what {
	case "accept":
		t := archive.EntityType(form.Get("type"))
		if !ent.Found {
			return fmt.Errorf("%s is already kept", id)
		}
		if !slices.Contains(archive.EntityTypes, t) {
			return fmt.Errorf("choose what %s is: %q is not a type of entity", id, t)
		}
		if _, err = accept(p.desk, n, t, ""); err == nil {
			p.accepted.Store(&accepted{id, review.LinksOf(g)})
		}
	case "ignore":
		if !ent.Found {
			return fmt.Errorf("%s is kept; delete %s instead", id, ent.File)
		}
		_, err = p.desk.Judge(archive.Judgement{Kind: archive.Ignore, Name: ent.Name})
	case "merge":
		into, wrong := byID(g, form.Get("into"))
		if wrong != nil {
			return wrong
		}
		if into.Entity == ent {
			return fmt.Errorf("%s cannot be merged into itself", id)
		}
		list, wrong := merge(ent, into.Entity)
		if wrong != nil {
			return wrong
		}
		_, err = p.desk.Judge(list...)
	default:
		return fmt.Errorf("unknown decision: %q", what)
	}
	return err
}

// byID looks up an entity by its id alone: forms send ids.
func byID(g *engine.Result, id string) (view.NameState, error) {
	if found := review.Called(g, id); len(found) == 1 && found[0].Entity.ID == id {
		return found[0], nil
	}
	return view.NameState{}, fmt.Errorf("no entity has the id %q", id)
}
