package lang

// The words by which names in running text are told from other words with a capital,
// and by which it is told what they name.

// Cues are those of a language.
type Cues struct {
	Demonyms   Words // words for people and things of a place
	Roles      Words // what people are, directly before a name: el escritor Ana Ejemplo
	Adjectives Words // with a capital in names, and no name by themselves
	Directions Words // with a place they make the name of another: Nueva York, North Korea
	Openers    Words // words that begin sentences with a capital that is not theirs
	Locatives  Words // before where something is
	Portfolios Words // what ministries, courts and the like are for, and of what kind they are
}
