package terms

// A question as the address of the search page has it: words and filters. So a maintainer
// keeps one by copying the address.

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/edtf"
)

// Keys are the fields that a question may be narrowed by, beside names, in the order in
// which they are offered.
var Keys = []string{"publisher", "type", "kind", "year", "language", "fidelity", "dated"}

// Asked is a question as the address of the search page has it.
type Asked struct {
	Text     string
	Filters  map[string][]string // values by key: one of them
	Names    []string            // entities: all of them
	From, To string              // dates
}

// Read reads a kept question: words, or what follows search.html in the address of the
// search page. An error says what to write instead.
func Read(s string) (a Asked, err error) {
	_, query, address := strings.Cut(s, "search.html?")
	if !address {
		query, address = strings.CutPrefix(s, "?")
	}
	if !address {
		a.Text = s
		return a, a.empty()
	}
	query, _, _ = strings.Cut(query, "#")
	values, err := url.ParseQuery(query)
	if err != nil {
		return a, fmt.Errorf("this is no address of the search page: %q", s)
	}
	a.Filters = map[string][]string{}
	for key, list := range values {
		switch {
		case key == "q":
			a.Text = list[0]
		case key == "name":
			a.Names = list
		case key == "from":
			a.From = list[0]
		case key == "to":
			a.To = list[0]
		case key == "sort": // a page has its own order
		case slices.Contains(Keys, key):
			a.Filters[key] = list
		default:
			return a, fmt.Errorf("the search has no filter %q", key)
		}
	}
	for _, date := range []string{a.From, a.To} {
		if date != "" && edtf.Plain(date) == (edtf.Date{}) {
			return a, fmt.Errorf("this is no date: %q", date)
		}
	}
	return a, a.empty()
}

func (a *Asked) empty() error {
	if q := Ask(a.Text); len(q.Parts)+len(q.Not)+len(a.Names)+len(a.Filters) == 0 && a.From+a.To == "" {
		return errors.New("it asks for nothing: its words are none, or too common")
	}
	return nil
}

// Query returns what follows search.html in the address that asks the same.
func (a *Asked) Query() string {
	v := url.Values{}
	for _, p := range [][2]string{{"q", a.Text}, {"from", a.From}, {"to", a.To}} {
		if p[1] != "" {
			v.Set(p[0], p[1])
		}
	}
	for key, list := range a.Filters {
		v[key] = list
	}
	if len(a.Names) > 0 {
		v["name"] = a.Names
	}
	return "?" + v.Encode()
}
