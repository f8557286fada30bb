package lang

// Portuguese, as far as it is read: a clipping may quote it, date itself in it or be
// translated from it.

var portuguese = Language{
	Tag: "pt", Name: "Portuguese",
	Only: "texts in Portuguese are told from others; what their heads and sentences say is not read yet",
	Detect: Detect{
		Common:       "o a os as de do da dos das que e em um uma no na por com para não se mais ao à foi são ou como mas seu sua pelo pela entre",
		Title:        "não uma dos das em ao à são pelo pela com após",
		TitleLetters: `ção\b|[ãõ]`,
		Languages:    map[string]string{"português": "pt"},
	},
	Dates: Dates{
		Months: [12]Words{"janeiro", "fevereiro fev", "março", "abril", "maio", "junho", "julho", "agosto", "setembro set", "outubro out",
			"novembro", "dezembro dez"},
	},
	Names: Names{Particles: "da das do dos", Small: "da do dos e"},
}
