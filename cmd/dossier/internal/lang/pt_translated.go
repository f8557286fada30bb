package lang

// Portuguese: the words by which a text says that a program translated it.

var portugueseTranslated = Translated{
	Needs:   "traduz|traduç",
	Text:    `(?:este|esta|o presente|a presente) (?:artigo|texto|página|notícia|matéria|reportagem|relatório|documento|conteúdo|entrevista|versão|transcrição|comunicado|coluna|carta|discurso)(?: em \p{L}+)? (?:foi|é|está) (?:escrit[oa] originalmente em \p{L}+ e )?traduzid[oa]|esta tradução (?:foi|é|está) (?:feita|realizada|gerada|produzida|elaborada)`,
	From:    `(?:do|da língua|para o|ao) \p{L}+(?: original)?(?: (?:para o|ao) \p{L}+)?`,
	By:      `(?:pelo|pela|por|com|usando|utilizando|através d[eoa]|por meio d[eoa]|com (?:a )?ajuda d[eoa]|com (?:o )?auxílio d[eoa]|com o uso d[eoa])`,
	Program: `(?:o |a |os |as |uma? )?(?:(?-i:IA)|inteligência artificial|máquinas?|computador|(?:tradutor|programa|serviço|sistema|ferramentas?|software)(?: de tradução)? (?:automátic[oa]s?|online)|(?:programa|software|ferramentas?|sistema) de (?:tradução(?: automática)?|(?-i:IA)|inteligência artificial)|modelos? de linguagem|tradução automática)`,
	Freely:  `automaticamente|de (?:forma|maneira|modo) automátic[oa]`,
	Itself:  `(?:esta|isto|a presente|o que segue) é uma tradução (?:automática|feita por máquina)|(?:este|esta) (?:artigo|texto|página|notícia|matéria|conteúdo|versão|documento) (?:foi|está|é) (?:automaticamente traduzid[oa]|uma tradução automática)|esta tradução é automática`,
	Credit:  `(?:(?:artigo|texto|página|notícia|matéria|conteúdo) )?traduzid[oa]|tradução|tradutora?`,
	Label:   `tradução automática|traduzid[oa] automaticamente`,
	More:    `e|para|ao?|em|sem|mas|depois|versão gratuita`,
}
