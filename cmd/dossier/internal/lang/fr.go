package lang

// French, as far as it is read: a clipping may quote it, date itself in it or be
// translated from it.

var french = Language{
	Tag: "fr", Name: "French",
	Only: "texts in French are told from others; what their heads and sentences say is not read yet",
	Detect: Detect{
		Common:    "le la les de des et en un une du que qui dans pour est au par sur pas plus avec ce cette il elle ont sont aux se son ses mais ou",
		Title:     "le les des du et est une dans pour avec sur aux",
		Languages: map[string]string{"français": "fr"},
	},
	Dates: Dates{
		Months: [12]Words{"janvier janv", "février fevrier févr fev", "mars", "avril avr", "mai", "juin", "juillet juil", "août aout",
			"septembre", "octobre", "novembre", "décembre decembre"},
		Weekdays: [7]Words{"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"},
	},
	Names:  Names{Particles: "du le", Small: "du des sur pour et en"},
	Bodies: Bodies{Outlets: `le monde`},
}
