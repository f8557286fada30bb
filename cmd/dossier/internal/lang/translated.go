package lang

// The words by which a text says that a program translated it. Talk of translation is told
// from that by what is said to be translated, this text, and by whom: a program, and nobody
// whose name or office only begins like one.

// Translated are the words of such statements.
type Translated struct {
	Needs   Phrases // one of them is in each
	Text    Pattern // this text was translated, at the beginning of a sentence
	From    Pattern // between that and by whom: from Spanish
	By      Pattern // by, with the help of
	Program Pattern // what translates and is no person, beside names of programs
	Freely  Pattern // automatically
	Itself  Pattern // a statement that needs no more, with PROGRAM for one: this is a machine translation
	Credit  Pattern // translated, or translation by, at the beginning of a credit
	Ends    Pattern // where the verb is at the end: translated
	Label   Pattern // a paragraph of its own: machine translation
	More    Pattern // words that may follow a program: all others make it somebody, as AI researchers are
}

// Translators are names of programs that translate, the same in every language. None is
// here that is also a name of people.
const Translators Pattern = `google(?:[ -](?:translate|translator|traductor|traduction|tradutor|übersetzer|gemini))?|deepl(?: (?:pro|translator|translate|übersetzer))?|(?:www\.)?deepl\.com(?:/translator)?|translate\.google\.com|(?:microsoft|bing) translator|yandex[. ]translate|baidu translate|amazon translate|apple translate|chat ?gpt(?:[- ]?\d[\w.]*)?|gpt[- ]?\d[\w.]*|systran|papago|libretranslate`
