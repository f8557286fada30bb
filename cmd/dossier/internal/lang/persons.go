package lang

// How people are called: what tells a family name from a given one, and a woman's
// name from a man's. A reader that finds nothing here leaves a name whole.

// Persons are the parts of names of people.
type Persons struct {
	Male, Female Words // the most common given names; one of both stands in both
	Honours      Words // titles before a name that no full stop shortens
	Surnames     Words // the most common of those that are hardly given names
	SurnameEnds  Words // endings that hardly a given name has: Rodríguez
	Double       bool  // people have two family names and are called by both
	Generations  Words // behind a family name, and no part of it: Jr.
	Elders       Words // behind a family name, and a part of it: Silva Júnior
	Patronymics  Words // before the father's name, which is no family name: bin
}

// A Custom is how names are written where the family name comes first. Texts in
// other languages print such names in either order.
type Custom struct {
	Tags     Words   // of the languages whose texts do so
	Surnames Words   // without accents
	Sure     Words   // those of them that are nobody's given name, anywhere
	Second   Words   // behind one of Surnames, they make it the family name: Trần Thị
	Letters  string  // that hardly another language has: a longer name with one behind one of Surnames is of this custom
	Given    Pattern // a given name that no other custom has, behind one of Surnames
}

// Customs are those that put the family name first.
var Customs = []Custom{
	{
		Tags: "ko",
		Surnames: `kim lee park choi jung jeong kang cho yoon yun jang lim im han oh seo shin kwon hwang ahn an song ryu yoo hong jeon ko moon son
			yang bae baek paik nam roh noh ban woo joo chung rhee yi pak paek ri choe jo chang ha sim shim heo huh min ji cha koo byun yeo`,
		Given: `\p{Lu}\p{Ll}{1,5}-\p{Ll}{2,6}`,
	},
	{
		Tags: "zh",
		Surnames: `wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang feng deng cao peng
			zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao cui zhong tan fan jin shi liao jia xia fu fang bai
			zou meng xiong qin qiu yin xue yan duan lei hou tao hao gong shao wan qian dai xi mao tsai lai chiang tsang cheung wong chow leung ng
			kwok`,
		// Two syllables of pinyin, or two that a hyphen joins.
		Given: `\p{Lu}\p{Ll}{1,5}-\p{Ll}{2,6}|(?-i:[BPMFDTNLGKHJQXZCSRYW]|Zh|Ch|Sh)` + pinyin + `(?:[bpmfdtnlgkhjqxzcsryw]|zh|ch|sh)` + pinyin,
	},
	{
		Tags:     "vi",
		Surnames: "nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh mai truong lam dao doan vuong trinh phung to ha cao chau ta",
		Sure:     "nguyen tran pham huynh",
		Second:   "thi van",
		Letters:  "ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
	},
	{
		Tags: "ja",
		Surnames: `abe sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi matsumoto inoue
			kimura hayashi shimizu saito kishida ishiba hashimoto yamazaki fujita nakajima ogawa okada goto hasegawa murakami kondo ishii maeda
			fujiwara koizumi`,
		Sure: `sato suzuki takahashi tanaka watanabe yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi matsumoto inoue kimura
			hayashi shimizu saito kishida ishiba hashimoto yamazaki fujita nakajima ogawa okada hasegawa murakami kondo ishii maeda fujiwara
			koizumi`,
	},
	{Tags: "hu"},
}

// pinyin is the rest of a syllable behind its first consonants.
const pinyin = `(?:a|ai|ao|an|ang|e|ei|en|eng|ou|ong|i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ua|uo|ui|uan|un|uang|ue)`
