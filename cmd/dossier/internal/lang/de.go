package lang

// German, as far as it is read: a clipping may quote it, date itself in it or be
// translated from it.

var german = Language{
	Tag: "de", Name: "German",
	Only: "texts in German are told from others; what their heads and sentences say is not read yet",
	Detect: Detect{
		Common:    "der die das und in den von zu mit ist im für auf des dem nicht ein eine sich auch als an es werden wird sind hat dass bei nach wie aus",
		Title:     "der die das und ist ein eine mit auf für im",
		Languages: map[string]string{"deutsch": "de"},
	},
	Dates: Dates{
		Months: [12]Words{"januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober okt", "november",
			"dezember dez"},
		CapitalMonths: true,
	},
	Names:  Names{Particles: "von der den zu", Small: "am für und"},
	Bodies: Bodies{Outlets: `zeitung|spiegel`},
}
