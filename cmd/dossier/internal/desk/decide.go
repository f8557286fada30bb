package desk

// What is decided of names, as an act: which files it writes, and whether earlier decisions
// let it. Forms and commands both ask here, so that they write the same.

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/called"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/judgements"
	"dossier/cmd/dossier/internal/review"
	"dossier/cmd/dossier/internal/view"
)

// mostDecided is how many names one act is on.
const mostDecided = 2000

// A Decision is what is to be done with some names.
type Decision struct {
	What  string // accept, type, ignore, merge, rename, split, unlink, not-same or add
	IDs   []string
	Into  string                        // merge, split, not-same, add: id of another
	Name  string                        // rename, split: the name to show; add: the name that was not found
	Type  archive.EntityType            // split, add: what the new one is
	Types map[string]archive.EntityType // accept, type: what each is
	In    []string                      // split, unlink: sources
}

// did are the words for it in the log.
var did = map[string]string{"accept": "accepted", "type": "said what this is:", "ignore": "ignored", "merge": "merged", "rename": "renamed", "split": "split", "unlink": "took links from", "not-same": "held apart", "add": "added"}

// asks are the words for it before it is done.
var asks = map[string]string{"accept": "Accept", "type": "Say what this is:", "ignore": "Ignore", "merge": "Merge", "rename": "Rename", "split": "Split", "unlink": "Take links from", "not-same": "Hold apart", "add": "Add"}

// asked puts what an act says into the words of a question.
func asked(what, says string) string { return asks[what] + strings.TrimPrefix(says, did[what]) }

// Decide plans what a decision writes. Nothing is written before the act is done.
func Decide(files *content.Desk, g *engine.Result, x Decision) (content.Act, error) {
	fail := func(err error) (content.Act, error) { return content.Act{}, err }
	if did[x.What] == "" {
		return fail(fmt.Errorf("unknown decision: %q", x.What))
	}
	slices.Sort(x.IDs)
	x.IDs = slices.Compact(x.IDs)
	if x.What == "add" {
		return x.added(files, g)
	}
	switch n := len(x.IDs); {
	case n == 0:
		return fail(errors.New("no name is ticked"))
	case n > mostDecided:
		return fail(diag.Hintf("tick fewer", "%d names are ticked, and one act is on %d at most", n, mostDecided))
	case n > 1 && (x.What == "rename" || x.What == "split" || x.What == "unlink"):
		return fail(fmt.Errorf("%s is for one name, and %d are ticked", x.What, n))
	}
	var into *view.NameState
	if x.Into != "" && (x.What == "merge" || x.What == "split" || x.What == "not-same") {
		n, err := entityCalled(g, x.Into)
		if err != nil {
			return fail(err)
		}
		into = &n
	}
	var changes []content.Change
	var list []archive.Judgement
	var first string
	for i, id := range x.IDs {
		n, found := review.Named(g, id)
		if !found {
			return fail(diag.Hintf("reload the list", "no entity has the id %q", id))
		}
		if i == 0 {
			first = n.Entity.Name
		}
		c, more, err := x.on(files, g, n, into)
		if err != nil {
			return fail(err)
		}
		changes, list = append(changes, c...), append(list, more...)
	}
	if len(list) > 0 {
		c, err := files.Judgements(list...)
		if err != nil {
			return fail(err)
		}
		changes = append(changes, c)
	}
	if len(changes) == 0 {
		return fail(errNothing)
	}
	says := did[x.What] + " " + first
	if n := len(x.IDs) - 1; n > 0 {
		says += fmt.Sprintf(" and %d more", n)
	}
	switch {
	case x.What == "merge":
		says += " into " + into.Entity.ID
	case x.What == "not-same":
		says += " and " + into.Entity.ID
	case x.What == "rename":
		says += " to " + x.Name
	case len(x.In) > 0:
		says += " in " + diag.Counted(len(x.In), "source")
	}
	return content.NewAct(says, changes...), nil
}

// added is a name that no rule found: an entity of its own, or another name of one.
func (x *Decision) added(files *content.Desk, g *engine.Result) (content.Act, error) {
	if strings.TrimSpace(x.Name) == "" {
		return content.Act{}, diag.Hintf("write it as the new name, as the sources have it", "say which name is to be added")
	}
	into := x.Into
	if into != "" {
		n, err := entityCalled(g, into)
		if err != nil {
			return content.Act{}, err
		}
		if n.Entity.Found { // its names are those that were found
			return content.Act{}, diag.Hintf("accept it first", "%s was only found automatically, and can have no name that was not", n.Entity.ID)
		}
		into, x.Type = n.Entity.ID, n.Entity.Type
	}
	own, err := x.fresh(g, nil)
	if err != nil {
		return content.Act{}, err
	}
	if into != "" {
		c, err := files.Judgements(archive.Judgement{Kind: archive.Same, Name: own.Name, Entity: into})
		return content.NewAct(did[x.What]+" "+own.Name+" as a name of "+into, c), err
	}
	c, err := files.Keep(own, "")
	return content.NewAct(did[x.What]+" "+own.Name, c), err
}

// about are the ids of the entities that a decision is on.
func (x *Decision) about() []string {
	if x.What == "add" {
		return []string{cmp.Or(x.Into, archive.ID(x.Name))}
	}
	return x.IDs
}

// mostSaid is how many ids a message names.
const mostSaid = 6

// entityCalled finds the entity that an id, a name or a part of one stands for.
func entityCalled(g *engine.Result, name string) (view.NameState, error) {
	name = strings.TrimSpace(name)
	if n, found := review.Named(g, name); found {
		return n, nil
	}
	list := review.Called(g, name)
	if len(list) == 0 && name != "" {
		list = review.Names(g, review.NameFilter{Called: name})
	}
	switch len(list) {
	case 0:
		return view.NameState{}, diag.Hintf("choose one of the list", "no entity has the id or name %q", name)
	case 1:
		return list[0], nil
	}
	var ids []string
	for _, n := range list[:min(len(list), mostSaid)] {
		ids = append(ids, n.Entity.ID)
	}
	return view.NameState{}, diag.Hintf("write an id: "+strings.Join(ids, ", "), "%q is part of %s", name, diag.Counted(len(list), "name"))
}

// on is what a decision on one name writes: files of its own, or judgements.
func (x *Decision) on(files *content.Desk, g *engine.Result, n view.NameState, into *view.NameState) ([]content.Change, []archive.Judgement, error) {
	e := n.Entity
	if into == nil && (x.What == "merge" || x.What == "not-same") {
		return nil, nil, errors.New("say which other name: its id")
	}
	switch x.What {
	case "accept", "type":
		t := x.Types[e.ID]
		switch {
		case x.What == "accept" && !e.Found:
			return nil, nil, fmt.Errorf("%s is already kept", e.ID)
		case t == "":
			return nil, nil, diag.Hintf("pick its type in its row, then accept it", "what %s is is not known", e.Name)
		case !slices.Contains(archive.EntityTypes, t):
			return nil, nil, fmt.Errorf("choose what %s is: %q is not a type of entity", e.ID, t)
		case e.Found:
			own := corrected(e, t, "")
			c, err := files.Keep(&own, evidence(n))
			return []content.Change{c}, nil, err
		case e.Type == t:
			return nil, nil, nil
		}
		c, err := files.Retype(e.ID, t)
		return []content.Change{c}, nil, err
	case "ignore":
		if !e.Found {
			return nil, nil, fmt.Errorf("%s is kept; delete %s instead", e.ID, e.File)
		}
		return nil, Ignore(e), nil
	case "merge":
		list, err := Merge(g, e, into.Entity)
		return nil, list, err
	case "not-same":
		if into.Entity == e {
			return nil, nil, fmt.Errorf("%s cannot be held apart from itself", e.ID)
		}
		if _, held := g.Rules().HeldApart(e, into.Entity); held {
			return nil, nil, fmt.Errorf("%s and %s are held apart already", e.ID, into.Entity.ID)
		}
		return nil, []archive.Judgement{judgements.Hold(e, into.Entity)}, nil
	case "rename":
		if x.Name = strings.TrimSpace(x.Name); x.Name == "" || x.Name == e.Name {
			return nil, nil, diag.Hintf("write the name to show", "the name stays as it is")
		}
		return nil, []archive.Judgement{{Kind: archive.Rename, Entity: e.ID, Name: x.Name}}, nil
	}
	return x.apart(files, g, n, into)
}

// apart divides an entity: in some sources its names are another's, or nobody's.
func (x *Decision) apart(files *content.Desk, g *engine.Result, n view.NameState, into *view.NameState) (changes []content.Change, list []archive.Judgement, err error) {
	e := n.Entity
	if len(x.In) == 0 {
		return nil, nil, diag.Hintf("open the name, and tick the sources that mean another", "no source is ticked")
	}
	other := ""
	switch {
	case x.What == "unlink":
	case into != nil && into.Entity == e:
		return nil, nil, fmt.Errorf("%s cannot be split from itself", e.ID)
	case into != nil:
		other = into.Entity.ID
	default:
		own, err := x.fresh(g, e)
		if err != nil {
			return nil, nil, err
		}
		c, err := files.Keep(own, fmt.Sprintf("split from %s in %s", e.ID, diag.Counted(len(x.In), "source")))
		if err != nil {
			return nil, nil, err
		}
		changes, other = append(changes, c), own.ID
	}
	ticked := map[string]bool{}
	for _, s := range x.In {
		ticked[s] = true
	}
	type key struct{ name, in string }
	seen := map[key]bool{}
	for _, p := range review.PlacesOf(g, e.ID) {
		file := p.Briefing.Doc.File
		if !ticked[file] {
			continue
		}
		ticked[file] = false
		for _, m := range p.Mentions {
			words := p.Briefing.Text(m.N)[m.Start:m.End]
			if k := (key{words, file}); !seen[k] {
				seen[k] = true
				j := archive.Judgement{Kind: archive.Same, Name: words, Entity: other, In: file}
				if x.What == "unlink" {
					j.Kind, j.Entity = archive.NotSame, e.ID
				}
				list = append(list, j)
			}
		}
	}
	for _, s := range x.In {
		if ticked[s] {
			return nil, nil, diag.Hintf("reload the page", "%s is not named in %q", e.ID, s)
		}
	}
	slices.SortStableFunc(list, func(a, b archive.Judgement) int { return strings.Compare(a.Name, b.Name) })
	return changes, list, nil
}

// fresh is the entity that a split makes.
func (x *Decision) fresh(g *engine.Result, from *archive.Entity) (*archive.Entity, error) {
	name := strings.TrimSpace(x.Name)
	own := &archive.Entity{ID: archive.ID(name), Name: name, Type: x.Type}
	switch {
	case name == "":
		return nil, diag.Hintf("write a name, such as “"+from.Name+" (ferry)”, or the id of an entity", "say whom the ticked sources mean")
	case len(name) > mostName || !archive.ValidID(own.ID):
		return nil, diag.Hintf("use letters a to z too", "no id can be made of %q", name)
	case !slices.Contains(archive.EntityTypes, own.Type):
		return nil, diag.Hintf("choose a type", "say what %s is", name)
	}
	if _, taken := review.Named(g, own.ID); taken {
		return nil, diag.Hintf("write its id as the other name, or choose a name that tells them apart", "there is an entity %s already", own.ID)
	}
	for _, n := range review.Called(g, name) {
		if x.What == "add" && own.Type != "person" && isSurname(name, n.Entity) {
			continue // a club or a town is called like a person: each text says which it means
		}
		return nil, diag.Hintf("choose a name that tells them apart", "%q is a name of %s", name, n.Entity.ID)
	}
	return own, nil
}

// mostName is how many bytes a name has at most.
const mostName = 200

// Accept writes the file of an entity that was found, with corrections if any.
func Accept(files *content.Desk, n view.NameState, t archive.EntityType, name string) (shown string, err error) {
	own := corrected(n.Entity, t, name)
	return files.Accept(&own, evidence(n))
}

// corrected is an entity with another type and name, where they are given. The name that
// was found becomes an alias. The surname of a person is left out: it follows from the name,
// and as a weak alias it would lose the sources that have the surname alone.
func corrected(e *archive.Entity, t archive.EntityType, name string) archive.Entity {
	own := *e
	if t != "" {
		own.Type = t
	}
	if name != "" && name != own.Name {
		own.Aliases = append([]string{own.Name}, slices.DeleteFunc(slices.Clone(own.Aliases), func(a string) bool { return a == name })...)
		own.Name = name
	}
	if own.Type == "person" {
		own.WeakAliases = slices.DeleteFunc(slices.Clone(own.WeakAliases), func(w string) bool { return isSurname(w, &own) })
	}
	return own
}

// isSurname reports whether a name is the last part of a person's name.
func isSurname(name string, e *archive.Entity) bool {
	return e.Type == "person" && slices.ContainsFunc(called.Surnames(e.Name), func(s string) bool { return strings.EqualFold(s, name) })
}

// evidence is what the file of a name says of where it was found.
func evidence(n view.NameState) string {
	return fmt.Sprintf("%s in %s", diag.Counted(n.Mentions, "mention"), diag.Counted(n.Briefings, "briefing"))
}

// Merge returns the judgements that merge one entity into another: the address of
// the first redirects to the second, and its name refers to it. A kept entity is
// merged into kept ones only, because its aliases need a file to belong to; and what is
// held apart is not merged.
func Merge(g *engine.Result, from, into *archive.Entity) ([]archive.Judgement, error) {
	if from.ID == into.ID {
		return nil, fmt.Errorf("%s cannot be merged into itself", from.ID)
	}
	if into.Found && !from.Found {
		return nil, diag.Hintf("accept it first: dossier entities accept "+into.ID, "%s is kept, but %s was only found automatically", from.ID, into.ID)
	}
	if j, held := g.Rules().HeldApart(from, into); held {
		return nil, diag.Hintf(fmt.Sprintf("remove the judgement in %s, line %d, if they are one", j.File, j.Line), "%s and %s are held apart: %q is not %s", from.ID, into.ID, j.Name, j.Entity)
	}
	if g.Rules().Circle(from.ID, into.ID) {
		return nil, diag.Hintf("remove the other merge from entities.yaml", "%s was merged into %s", into.ID, from.ID)
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
