package archive

// The addresses that were published, stored so that none of them breaks.

// Permalinks are the addresses that an archive has given to its briefings and
// entities, each in the order of the ids, and what is remembered of sources that may
// not be shown, the oldest first. They are kept beside the archive, so that an address
// leads somewhere for good.
type Permalinks struct {
	Briefings []Permalink
	Entities  []Permalink
	Withheld  []Held

	// Of the file they were read from: what else two branches say of a briefing's
	// address, whether lines of it were united, and the hash of its bytes, zero where
	// there was none.
	Also   []Permalink
	United bool
	Sum    [32]byte
}

// Permalink is one address and what is, or was, there.
type Permalink struct {
	ID       string
	Name     string // the title of a briefing, the name of an entity
	Source   string // of a briefing: its path below the sources
	SHA256   string // of that source, as it was last seen
	Issuer   string // of a briefing: its publisher's name, or ""
	Date     string // of a briefing: when it was published, in EDTF, or ""
	Gone     string // the day on which it was first missing; "" while it is there
	Why      string // why it is gone, in a maintainer's words
	To       string // id of what took its place, in a maintainer's words
	Withheld bool   // only sources that may not be shown speak of it, or did: nothing is shown there
	Line     int    // in the file
}
