package lang

// The words of heads that say what a line is and not what the text is about: who
// wrote it, who only took the pictures, what no title says. Heads are read in every
// language that has any of them, whatever the text is written in: a clipping's
// frame is often in another language than its text.

// Credits are the words of credit lines and of lines that are never a title.
type Credits struct {
	By          Pattern // before the name of who wrote a text, whole: by, written by
	Others      Pattern // before somebody else who worked on it: edited by, photographs
	Drawn       Pattern // before the agency from whose text one was made: with reporting by
	Newsroom    Pattern // a name that begins with one is nobody's: newsroom, staff
	Designation Pattern // what a writer is called behind the name: staff writer, correspondent
	Offices     Pattern // what a speaker is called behind the name: who has one gave the speech
	Degrees     Words   // letters behind a name, without full stops: md, phd
	Suffixes    Words   // what belongs to a name and stands behind a comma: jr, iii
	Source      Phrases // the label before who a text was taken from
	For         Words   // between a writer and the outlet: Nora Pell for the Herald
	Media       Pattern // words that only names of papers, stations and agencies have
	Published   Pattern // before the day on which a text appeared
	Updated     Pattern // before the day of its last change
	First       Pattern // a sentence that says where, or when, a text appeared first; the name is a group
	FirstNeeds  Phrases // parts of words, one of them in each such sentence
	Note        Pattern // how a note of an editor or a translator begins
	Prompt      Pattern // a whole line that asks the reader for something: consent, a subscription
	PromptText  Phrases // parts of paragraphs that ask for consent
	Status      Pattern // a whole line that says how a text may be used, or its form
	DayAt       Words   // between a place and its day: Lisboa a 3 de marzo
	Where       Pattern // a whole line that says on which page of a site the visitor is
	Banner      Pattern // a whole line that a site prints above each of its pages
	Picture     Pattern // a whole line in the place of a picture
	Caption     Pattern // how the words below a picture begin
	Ago         Pattern // a time that is counted from the day of the visit
	Clock       Pattern // what stands behind a time of day: h, Uhr
	NewsroomEnd Words   // the last word of such a name, or its end
	OnDay       Pattern // the word before a day in a sentence: on
	Versus      Words   // between the parties to a case in court
	Between     Words   // words in names of bodies that have no capital
	Issued      Pattern // before the body that issued a text, in a sentence of its own
	And         Words   // joins the last of several names
	Courts      Words   // a body with one gives judgments: its name heads them
	At          Pattern // what stands before a time of day: at
	NoPlace     Words   // what stands before a date and is no place
	Rooms       Words   // a name with one is a place to meet in, and issues nothing
	Untitled    Pattern // what programs put where a file has no title
	Nobody      Pattern // what they put where nobody says who wrote it
}
