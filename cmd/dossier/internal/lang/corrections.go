package lang

// The words by which a text says that it, or another text of the same publisher, was put
// right. A correction is told from talk of corrections by two signs at once: where the
// words stand, and that they speak of a text and of what was wrong in it.

// Corrections are the words of printed corrections. Each stands at the beginning of a
// paragraph, behind no more than a note's label.
type Corrections struct {
	Needs     Phrases // beginnings of words, of four letters at least, one of them at the beginning of each such paragraph
	Leads     Pattern // labels that say only that somebody speaks of the text: editor's note
	Correct   Pattern // labels of a correction
	Clarify   Pattern // of a clarification
	Retract   Pattern // of a retraction
	Signs     Pattern // what a correction says under a label: that a text was wrong
	Version   Pattern // an earlier version of this article
	Appeared  Pattern // what it did, too, where nothing was wrong: appeared in the Review
	Wrong     Pattern // what that did: misstated
	Earlier   Pattern // an earlier version, of what is not said
	Mistaken  Pattern // that what it did was wrong: by mistake
	Done      Pattern // corrected: with its day, it needs no more
	Changed   Pattern // this article was amended
	Corrected Pattern // this article was corrected, which needs no more
	Amended   Pattern // this article was amended: with its day, and by no law, it needs no more
	OnDay     Pattern // between that and its day: on
	Purpose   Pattern // what says that a change is a correction: to correct
	Agent     Pattern // behind a change that a law or a body made: what is called an article, too, is one of a law
	Retracted Pattern // this article has been retracted
	Texts     Pattern // words for a text, before its title
}
