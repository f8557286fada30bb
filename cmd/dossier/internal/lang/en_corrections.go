package lang

// English: the words of printed corrections.

const (
	englishTexts = `(?:news )?(?:article|story|piece|post|column|report|item|profile|interview|obituary|editorial|essay|dispatch|newsletter|page|headline|caption|map|chart|graphic|table|transcript)`
	englishWrong = `mis(?:stated|spelled|spelt|identified|attributed|quoted|represented|characteri[sz]ed|reported|named|dated|described|labell?ed|calculated|translated|interpreted)|(?:\w+ly )?(?:said|stated|gave|referred|reported|described|named|identified|attributed|suggested|implied|claimed|indicated|listed|spelled|omitted|quoted|called|put|used|included|contained|confused|noted|wrote|transposed|located|placed|dated|credited|failed to|did not (?:say|state|include|mention|note|make clear))|was (?:incorrect|inaccurate|wrong|in error|unclear|misleading)|had (?:the|an?) (?:wrong|incorrect|error)`
)

var englishCorrections = Corrections{
	Needs:     "correct|clarif|errat|retract|amended|version|original|misstat|misspel|misident|misattrib|misquot|misnam|editor",
	Leads:     `(?:editor['’]?s['’]?|editors?['’]?|publisher['’]?s) note|note (?:from|by) the editors?|note|update|updated|footnote`,
	Correct:   `corrections?(?: (?:notice|note|and clarifications?|appended))?|corrected|errat(?:um|a)|corrigend(?:um|a)`,
	Clarify:   `clarifications?(?: and corrections?)?`,
	Retract:   `retractions?(?: (?:notice|note))?`,
	Signs:     `(?:this|the|our|an?|in an?|earlier|previous|original(?:ly)?) (?:\w+ ){0,3}?(?:` + englishTexts + `|version)s?\b.{0,240}?(?:\b(?:mis(?:stated|spelled|spelt|identified|attributed|quoted|represented|characteri[sz]ed|reported|named)|incorrect\w*|inaccura\w+|erroneous\w*|mistaken\w*|wrong\w*|in error|an? error|errors|has (?:since )?been (?:corrected|updated|amended|changed|retracted|withdrawn)|have been corrected|was corrected|should have (?:said|read|been)|did not make clear|failed to|omitted|gave an)\b)|\b(?:we|this (?:newspaper|paper|site)|the (?:times|post|herald|journal)) (?:misstated|misspelled|misidentified|incorrectly|wrongly|mistakenly|erroneously|apologi[sz]e|regrets?)\b|\bshould (?:have )?read\b|\bregrets? the error|` + englishTexts + ` (?:incorrectly|wrongly|mistakenly|erroneously|misstated|misspelled|misidentified)|(?:due to|because of) an (?:editing|production|agency|transcription) error`,
	Version:   `(?:an?|the|in an?) (?:earlier|previous|original|prior|first|initial|print|online|web) (?:\w+ )?versions? of (?:this|the above|our) ` + englishTexts + `|(?:as )?originally(?: published)?, (?:this|the) ` + englishTexts + `|this ` + englishTexts + ` (?:originally|initially|previously|incorrectly|wrongly|mistakenly|erroneously)`,
	Appeared:  `appeared|ran|was (?:first |originally |previously )?(?:published|presented|posted|circulated|delivered|given|prepared|written)|(?:first )?published`,
	Wrong:     englishWrong,
	Earlier:   `(?:in )?(?:an?|the) (?:earlier|previous|prior|original) version`,
	Mistaken:  `incorrectly|wrongly|mistakenly|erroneously|inaccurately|by mistake|in error|mis(?:stated|spelled|spelt|identified|attributed|quoted|named|dated|reported)|(?:the|an?) (?:wrong|incorrect)`,
	Done:      `corrected`,
	Changed:   `(?:this|the above) ` + englishTexts + ` (?:was|has been|have been|has since been|was subsequently|was later|is) (?:amended|corrected|clarified|updated|edited|revised|changed|modified)(?: and (?:corrected|amended|updated))?`,
	Corrected: `(?:this|the above) ` + englishTexts + ` (?:was|has been|has since been|was subsequently|was later) corrected|(?:this|the above) ` + englishTexts + ` mis(?:stated|spelled|spelt|identified|attributed|quoted|named|dated)`,
	Amended:   `(?:this|the above) ` + englishTexts + ` (?:was|has been|has since been|was subsequently|was later) (?:amended|clarified)`,
	OnDay:     `on`,
	Purpose:   `to (?:more accurately |properly |better )?(?:correct|fix|clarify|reflect the correct|remove (?:an? )?(?:erroneous|incorrect|inaccurate)|rectify)|(?:because|after|as) (?:an? |it |the )?(?:earlier|previous|editing|original)`,
	Agent:     `by (?:the |an? )?(?:\w+ )?(?:law|act|decree|order|statute|resolution|amendment|section|article|constitution\w*|parliament|congress|legislat\w+|court|s\.|no\.|senate|house|assembly|council|regulation|directive|referendum)`,
	Retracted: `(?:this|the above) (?:article|story|piece|post|column|paper|report) (?:has been|was|is|is being) (?:formally |fully |now )?retracted|we (?:have retracted|are retracting|retract) (?:this|the above) (?:article|story|piece|post|column|paper|report)`,
	Texts:     englishTexts,
}
