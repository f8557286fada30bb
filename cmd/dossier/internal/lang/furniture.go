package lang

// What pages print around a text, as data: a box is opened by a line, a prompt is
// a sentence by which a page speaks to its visitor. The tables of each language
// stand in a file of their own, since they are as long as all others.

// Furniture is what pages print around a text.
type Furniture struct {
	Lines     map[string]Pattern // reason for which a paragraph is left out → what it says, whole; NAMES stands for words with capitals
	Boxes     map[string]Pattern // reason → the line that opens a box, whole
	Prompts   map[string]Prompt  // reason → sentences that a page says to its visitor
	Sure      Pattern            // what makes a prompt of a page certain wherever it stands
	Contents  Phrases            // headings of a table of contents
	Leads     Pattern            // words before the title of another article: Read more: The weir
	Buttons   Pattern            // words that are no text where other furniture stands beside them
	Replies   Phrases            // buttons below a reader's comment
	Thoughts  Pattern            // how many comments there are: 3 Comments
	Ago       Pattern            // how long ago a comment was written
	Credits   Pattern            // how the credit of a picture begins: Image source
	Captions  Pattern            // labels of a caption
	Chat      Pattern            // what a program of chats says in place of a message, whole
	Wrote     Pattern            // what a program of mail writes above a quoted message: On Monday Nora Pell wrote
	Forwarded Pattern            // and above one that is sent on
	Original  Pattern            // and above one that is sent on or answered
	// What the fields in its head are called: who wrote it, when, to whom, and on what.
	MailFrom, MailSent, MailTo, MailSubject Phrases

	ReplyMarks, ForwardMarks Words   // what programs of mail put before the subject of an answer, and of what is sent on
	NoSubject                Phrases // what they write where there is none
	MailRoles                Words   // what stands before the @ in addresses of offices, not of people
	Mailing                  Pattern // what a newsletter says of itself and of how to be rid of it, whole
	Signature                Pattern // what a telephone writes below a mail, whole
	Reported                 Words   // words of somebody who is reported: a prompt has none of them
	ShareOn                  Pattern // words behind a word of sharing
	Comments                 Phrases // labels of comments that may also head a part of a text
}

// A Prompt is a sentence that begins with one of some words and speaks of one of
// some things; what is reported of somebody is none.
type Prompt struct {
	Needs  Phrases // one is in each of them, in lower case
	Starts Pattern
	About  Pattern
}
