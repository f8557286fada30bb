package lang

// The words by which the form of a text is told: who asks and who answers in an
// interview, how a speech opens and ends, what only a court writes, what a mail to many
// says of itself. They say nothing of what a text is about.

// Forms are the words that the kind of a text is told by.
type Forms struct {
	Asks    Phrases // labels of whoever asks, in place of a name: question, interviewer
	Answers Phrases // labels of whoever answers
	Roles   Phrases // other labels of a speaker that name nobody: moderator, unidentified speaker

	Speech    Pattern // how the title of a speech begins
	Salutes   Pattern // how a speech addresses its hearers, at the beginning of a paragraph
	Reactions Phrases // what hearers do, in brackets: applause
	Closes    Pattern // how a speech ends, at the beginning of a paragraph
	Mine      Words   // first person: what a speech and an opinion are written in
	Sessions  Phrases // words of meetings at which many ask: press conference

	Ruling  Pattern // a line that heads a ruling: judgment, case number
	Parties Words   // of a case in court
	Orders  Pattern // how a paragraph begins that only a court writes

	Communique Pattern // how the title of a declaration of several begins
	Declares   Pattern // how its paragraphs begin

	MailNeeds Phrases // parts of words, one of them in each line of Mailing and Issue
	Mailing   Pattern // what a mail to many says of itself, anywhere in a line
	Letter    Pattern // how such a mail speaks to its readers, anywhere in a line
	Issue     Pattern // the name of one, or its number, a line

	Believes Pattern // how somebody says what they think, anywhere in a sentence
	Report   Pattern // how the title of a report begins, or a line of its cover
	Chapters Phrases // headings of its parts
}
