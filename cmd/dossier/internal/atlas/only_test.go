package atlas

// A name that several places bear says of none where it lies.

import "testing"

func TestOnly(t *testing.T) {
	for name, want := range map[string]bool{"Paris": true, "Bogotá": true, "Russia": true, "Washington": true, "Granada": false, "Granada (Nicaragua)": true, "Granada (España)": true, "Paris (Texas)": true, "Paris (United States)": false, "San José (Costa Rica)": true, "Springfield (Illinois)": true, "Washington (Utah)": true, "London (Canada)": true, "Georgia (United States)": false, "Granada (Peru)": false, "Georgia": false, "Ontario": false, "Birmingham": false, "Asia": false, "Marchena": false, "Nowhere at All": false} {
		if p, _, ok := Only(name); ok != want {
			t.Errorf("%s: %v at %v", name, ok, p)
		}
	}
	if p, _, _ := Only("Washington"); p.Lon > -70 {
		t.Errorf("Washington lies at %v, not where the capital does", p)
	}
	if _, _, ok := Only("Granada", "Bogotá"); ok {
		t.Error("an alias placed what its name does not")
	}
}
