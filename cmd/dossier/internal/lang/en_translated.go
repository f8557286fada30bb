package lang

// English: the words by which a text says that a program translated it.

var englishTranslated = Translated{
	Needs:   "translat",
	Text:    `(?:this|the following|the above) (?:\p{L}+ )?(?:article|text|page|story|post|piece|report|document|content|interview|version|transcript|press release|statement|column|letter|speech)(?: (?:above|below))? (?:was|has been|is|were) (?:originally (?:written|published) in \p{L}+ and (?:was |has been )?)?translated|(?:this|the) (?:\p{L}+ )?translation (?:above |below )?(?:of this (?:article|text|page|story) )?(?:was|has been|is) (?:made|done|produced|generated|created|provided|prepared)`,
	From:    `(?:from|into|to) (?:the )?(?:original )?\p{L}+(?: original)?(?: (?:in)?to \p{L}+)?`,
	By:      `(?:entirely |solely |only )?(?:by|with|using|via|through|with the (?:help|aid|use) of)(?: means of)?`,
	Program: `(?:the |an? )?(?:(?:(?-i:AI|A\.I\.)|artificial intelligence|machines?|computers?|automatic|automated|neural|online)(?:[ -](?:translation|translator))?(?: (?:tools?|service|software|program(?:me)?|system|engine|technology|model))?|(?:large )?language models?|translation (?:software|program(?:me)?|tools?|engine|service)|machine translation)`,
	Freely:  `automatically`,
	Itself:  `(?:this|the following|the above) (?:is|text is|article is|page is) (?:an? )?(?:raw |unedited |unofficial )?(?:machine|automatic|automated|(?-i:AI|A\.I\.)|computer)(?:[- ]generated)? translation|(?:this|the following|the above) (?:\p{L}+ )?(?:article|text|page|story|post|content|version|document) (?:was|has been|is) (?:automatically|machine|auto|(?-i:AI))[- ]?translated|(?:this|the) translation (?:was|has been|is) (?:automatically |machine[- ]|(?-i:AI)[- ])(?:made|produced|generated|created)`,
	Credit:  `(?:(?:article|text|page|story|content) )?translated|(?:english )?translation|translator`,
	Label:   `(?:unedited |raw )?(?:machine|automatic|automated|(?-i:AI))[- ]translation|(?:machine|automatically|auto|(?-i:AI))[- ]translated`,
	More:    `and|from|into|to|for|on|in|then|without|but|software|tools?|technology|translation|free version`,
}
