package lang

// Italian, as far as it is read: a clipping may quote it, date itself in it or be
// translated from it.

var italian = Language{
	Tag: "it", Name: "Italian",
	Only: "texts in Italian are told from others; what their heads and sentences say is not read yet",
	Detect: Detect{
		Common:    "il lo la i gli le di del della dei delle che e in un una per con non è si al alla da nel sono più ha come anche ma o su",
		Languages: map[string]string{"italiano": "it"},
	},
	Dates: Dates{
		Months: [12]Words{"gennaio gen", "febbraio", "marzo", "aprile", "maggio mag", "giugno giu", "luglio lug", "agosto",
			"settembre set", "ottobre ott", "novembre", "dicembre"},
		Of: "di",
	},
	Names: Names{Particles: "di da"},
}
