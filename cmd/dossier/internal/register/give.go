package register

// Which address each source has, so that none that was published ever breaks, and where
// two branches gave one to two.

import (
	"cmp"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/digest"
)

// Source is what an address is given by.
type Source struct {
	Name     string            // path below the folder of sources
	Plain    string            // the address that its title gives
	SHA256   string            // of its bytes
	Briefing *archive.Briefing // as it is shown
	Read     bool              // it could be read; else nothing but its name is known
	Only     bool              // it only holds others, and has no address
	Withheld bool              // nothing is shown of it
	Follows  bool              // it is a version of a text that has its address: it keeps one that it had, and gets none
}

// Given is which addresses the sources of one build have.
type Given struct {
	IDs     []string            // by source; "" where it has none
	Of      map[string]int      // by id: which source has it
	Links   []archive.Permalink // of briefings, as they are now, in the order of their ids
	Refused *diag.Message       // why no site may be made of them
}

// Give decides on the address of each source. One that is known keeps its own: by its
// path, or by its bytes where the file was moved. A new one takes what its title gives,
// followed by the hash of its path where that is taken. there tells which sources are where
// they were; what is not is gone from today on, or, where today is "", may only be out of
// sight. shown is the file, for messages.
func (r *Register) Give(shown string, sources []Source, there func(name string) bool, today string) *Given {
	a := &Given{IDs: make([]string, len(sources)), Of: map[string]int{}}
	claimed := a.Of
	claim := func(i int, l *archive.Permalink) {
		claimed[l.ID] = i
		a.IDs[i] = l.ID
	}
	free := func(l *archive.Permalink) bool {
		_, taken := claimed[l.ID]
		return !taken && l.To == "" && r.place(l, there) == ""
	}
	for i, m := range sources {
		if !m.Read || m.Only {
			continue
		}
		for _, l := range r.ofSource(&sources[i], there) {
			if _, taken := claimed[l.ID]; !taken {
				claim(i, l)
				break
			}
		}
	}
	for i, m := range sources {
		if !m.Read || m.Only || a.IDs[i] != "" {
			continue
		}
		for _, l := range r.byHash[m.SHA256] {
			if free(l) {
				claim(i, l)
				break
			}
		}
	}
	for i, m := range sources {
		if !m.Read || a.IDs[i] != "" || m.Withheld || m.Follows {
			continue
		}
		if l := r.byID[m.Plain]; l != nil && free(l) && l.Gone == "" { // moved and edited at once
			claim(i, l)
		}
	}
	for i, m := range sources {
		if !m.Read || a.IDs[i] != "" || m.Withheld || m.Follows {
			continue
		}
		id := m.Plain
		sum := digest.Bytes([]byte(m.Name))
		for n := 3; ; n++ {
			if _, taken := claimed[id]; !taken && r.byID[id] == nil {
				break
			}
			if n > len(sum) {
				sum = digest.Bytes(sum[:])
			}
			id = m.Plain + "-" + hex.EncodeToString(sum[:min(n, len(sum))])
		}
		claimed[id] = i
		a.IDs[i] = id
	}
	a.Refused = r.contested(shown, sources, a.IDs, claimed)
	a.Links = r.links(sources, a.IDs, claimed, there, today)
	return a
}

// links lists the addresses of briefings as they are now.
func (r *Register) links(sources []Source, ids []string, claimed map[string]int, there func(string) bool, today string) (out []archive.Permalink) {
	if r.Kept == nil {
		return nil
	}
	known := map[string]bool{}
	at := map[string]string{} // source → its id
	for i, id := range ids {
		at[sources[i].Name] = id
	}
	other := func(source string, l archive.Permalink) string {
		if id := at[source]; l.Gone == "" {
			return id
		}
		return ""
	}
	now := func(l archive.Permalink, i int) archive.Permalink {
		m := &sources[i]
		l.Source, l.SHA256, l.Gone, l.Line = m.Name, m.SHA256, "", 0
		if l.Withheld = m.Withheld; l.Withheld {
			l.Name, l.Issuer, l.Date = "", "", ""
		} else {
			a := m.Briefing.Attr() // need not stay for these
			l.Name, l.Issuer, l.Date = strings.Clone(a.Title), strings.Clone(a.Publisher.Name), strings.Clone(a.Published)
		}
		return l
	}
	for _, l := range r.Kept.Briefings {
		known[l.ID] = true
		i, has := claimed[l.ID]
		place := r.place(&l, there)
		switch {
		case has:
			l = now(l, i)
		case l.To != "":
		case place != "":
			l.Source = place
			l.To = other(place, l) // two branches each gave the source an address: the one leads to the other
		case l.Gone == "":
			l.Gone = today
		}
		l.Line = 0
		out = append(out, l)
	}
	for i, id := range ids {
		if id != "" && !known[id] {
			out = append(out, now(archive.Permalink{ID: id}, i))
		}
	}
	slices.SortFunc(out, func(a, b archive.Permalink) int { return cmp.Compare(a.ID, b.ID) })
	for i := range out {
		if l := &out[i]; l.To != "" { // what leads to what may not be shown is not shown either
			to, found := find(out, last(out, l.To))
			l.Withheld = found && out[to].Withheld
		}
	}
	return out
}

// find finds an address in a sorted list.
func find(list []archive.Permalink, id string) (int, bool) {
	return slices.BinarySearchFunc(list, id, func(l archive.Permalink, id string) int { return cmp.Compare(l.ID, id) })
}

// last follows an address to where it leads in the end.
func last(list []archive.Permalink, id string) string {
	for range list {
		i, found := find(list, id)
		if !found || list[i].To == "" {
			break
		}
		id = list[i].To
	}
	return id
}

// contested returns why no site may be made where two branches gave one address to
// two sources: nobody but the maintainer knows which of them readers found there.
func (r *Register) contested(shown string, sources []Source, ids []string, claimed map[string]int) *diag.Message {
	for i, m := range sources {
		if !m.Read {
			continue
		}
		for _, l := range r.bySource[m.Name] {
			if ids[i] != "" && r.byID[ids[i]] != nil {
				break // it has an address of its own
			}
			first, taken := claimed[l.ID]
			if l.To != "" || !taken || first == i {
				continue
			}
			line := func(source string) int {
				for _, o := range r.also[l.ID] {
					if o.Source == source {
						return o.Line
					}
				}
				return l.Line
			}
			other := sources[first].Name
			if line(m.Name) == line(other) {
				continue
			}
			return &diag.Message{Severity: diag.Error, File: shown, Line: line(m.Name),
				Text: fmt.Sprintf("address %s is that of %s here, and of %s on line %d: two branches were merged", l.ID, m.Name, other, line(other)),
				Hint: "keep the line of the one that readers know, and remove the other: its source gets an address of its own"}
		}
	}
	return nil
}
