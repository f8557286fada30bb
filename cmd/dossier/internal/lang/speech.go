package lang

// The words by which a text says whose words it quotes. A verb that names or
// describes ("so-called", "entitled") is in none of these tables: what it quotes is
// a name, a title or a word at arm's length, and nobody's speech.

// Speech are the words around quotations.
type Speech struct {
	Verbs   Words // of saying, as they stand with a quotation: said, he added
	Saying  Words // forms of them whose subject is that of the sentence: adding
	Told    Words // those of Verbs behind which stands who is spoken to, not who speaks
	Helpers Words // may stand between a speaker and the verb, or beside both: has, later, himself
	He, She Words // pronouns that stand for one person
	Nobody  Words // pronouns that stand for nobody who can be told: we, they
	Silent  bool  // a verb may stand without its subject: «…», afirmó

	According  Phrases // before a speaker, instead of a verb: according to
	AfterName  Words   // the same behind one: Ruiz zufolge
	Replies    Words   // was the minister's answer
	That       Words   // begins what is said in the text's own words
	Of         Words   // between a thing and whose it is
	At         Words   // other prepositions: what follows is no subject
	Breaks     Words   // begin another clause
	Definite   Words   // articles of what is known
	As         Words   // before a form of Saying, and behind a name: quoted her as saying
	Articles   Words   // and other words before a noun
	Leaders    Phrases // what a text calls whoever leads a state or a government
	Is         Words   // of what somebody is, or is done to them: was told
	Adverbs    Words   // how adverbs end: publicly
	Belongings Words   // what somebody has, and who speaks for them, behind the name: the Ruiz campaign
}
