package lang

// The words that keep a text to few, and letters that pass for others. A mark is
// read in every language that has any, whatever the text is written in: Only does
// not hold for it, since a mark that is missed publishes.

// Marks are what is printed above or below a text that may not be passed on.
// Readers drop accents and take a word that ends in * for every word that begins
// so. They are put together from words, not listed whole, because authors do the
// same: a line is a mark when its words are all in these tables and a level is
// among them.
type Marks struct {
	Levels  Phrases // each keeps a text to few, alone on a line
	Around  Phrases // what stands beside a level and alone says nothing
	Open    Phrases // say that a text is for all
	Alone   Words   // levels only where a line has no other word and begins with a capital, or is framed
	Capital Words   // levels only where a line has no other word and is in capitals or framed
	Labels  Words   // a mark may follow them and a colon; as a key of metadata they speak of who may see a source
	Colours Words   // of lights: behind TLP, one that the protocol has not is a mark that nobody knows
	Embargo Pattern // how a line begins that is an embargo even without a day; without accents, as are the next two
	Hold    Pattern // how one begins that is an embargo when Until follows
	Until   Pattern // words before the day
	Dated   Pattern // how a line begins that is an embargo only if a day can be read in it
	Papers  Words   // what a text calls itself: this report is embargoed
	Press   Words   // may stand beside the day of an embargo and say nothing more of it
	Never   Words   // behind the label of an embargo or a mark: there is none
}

// Keys are words of the keys and values of metadata, which other programs write in
// their own way: isDraft, embargoed_until. They are compared with the words that a
// key is made of.
type Keys struct {
	Restrict Words // a key made of these and Beside restricts, unless its value denies it
	Beside   Words // what a key may hold besides
	Show     Words // a key made of these and Beside shows, unless its value denies it
	Gate     Words // with one of After: a day before which nothing is shown
	After    Words
	See      Words   // a value other than an open one restricts
	Not      Words   // turns a key of showing into one of restricting
	State    Words   // keys of these and Beside are of the state of a text
	Yes, No  Words   // values
	Open     Words   // values that let all see it
	Private  Words   // values that do not, whatever the key
	Closed   Phrases // values that do not where the key is of State
}

// Lookalikes maps letters and signs of other scripts to the Latin ones that they are
// mistaken for, as far as no decomposition of Unicode does. The pairs follow the
// confusables of Unicode's security mechanisms (UTS 39), capitals and small letters
// of the scripts that keyboards and fonts have.
var Lookalikes = func() map[rune]rune {
	m := map[rune]rune{}
	for latin, others := range map[rune]string{
		'A': "ΑαАаᎪᗅꓮᴀɑꭺ", 'B': "ΒВвᏴᗷꓐʙᏼ", 'C': "СсϹϲᏟꓚⲤᴄ", 'D': "ᎠᗞꓓᴅԁÐðĐđ", 'E': "ΕεЕеЄєᎬꓰᴇҽ", 'F': "ϜꓝᖴғꜰҒ", 'G': "ᏀᏳꓖɢԌԍ",
		'H': "ΗНнᎻᕼꓧʜһҺ", 'I': "ΙιІіӀӏᏆꓲɪıɩ", 'J': "ЈјᎫᒍꓙᴊϳ", 'K': "ΚκКкᏦᛕꓗᴋ", 'L': "ᏞᒪꓡʟⳐŁł", 'M': "ΜМмᎷᗰꓟᴍ", 'N': "ΝпꓠɴՈ",
		'O': "ΟοОоՕօ०๐ꓳᴏØøσ", 'P': "ΡρРрᏢᑭꓑᴘ", 'Q': "ԚԛႳ", 'R': "ᎡᏒᖇꓣʀгᴦЯя", 'S': "ЅѕՏᏕᏚꓢꜱ", 'T': "ΤτТтᎢꓔᴛ", 'U': "ՍᑌꓴᴜυՄ", 'V': "νѴѵᏙᐯꓦᴠ",
		'W': "ԜԝᎳᏔꓪᴡѡω", 'X': "ΧχХхꓫ᙭", 'Y': "ΥγУуҮүꓬʏ", 'Z': "ΖᏃꓜᴢ",
		':': "։׃܃܄᠄⁚∶ꓽ꞉︰ː˸፡፥", '/': "⁄∕╱⧸〳", '-': "‐‑‒–—―−⁃﹣﹘➖~", '+': "᛭➕⁺", '[': "【〔〖⟦「『〚", ']': "】〕〗⟧」』〛", '(': "⟨⦅❨", ')': "⟩⦆❩", '|': "│┃∣ǀ｜¦",
	} {
		for _, r := range others {
			m[r] = latin
		}
	}
	return m
}()
