package lang

// Portuguese: the words of printed corrections.

const portugueseTexts = `(?:reportagem|matéria|texto|artigo|notícia|nota|coluna|publicação|entrevista|título|post|legenda|gráfico|tabela|página)`

var portugueseCorrections = Corrections{
	Needs:     "corre|corrig|errat|erramos|retific|rectific|esclarec|versão|alterad|modificad|original|retrat",
	Leads:     `nota (?:da redação|da redacção|do editor|da editora|de redação)|atualização|nota`,
	Correct:   `corre(?:ç|cç)(?:ão|ões)|erratas?|erramos|re(?:c)?tificaç(?:ão|ões)|corrigido`,
	Clarify:   `esclarecimentos?`,
	Retract:   `retrata(?:ç|cç)(?:ão|ões)`,
	Signs:     `(?:est[ea]|dest[ea]|nest[ea]|[oa]|d[oa]|n[oa]|uma?|noss[oa]) (?:\p{L}+ ){0,3}?(?:` + portugueseTexts + `|versão|reportagens|matérias|textos|artigos)(?:\P{L}).{0,240}?(?:por (?:erro|engano|equívoco)|erroneamente|indevidamente|incorret\p{L}+|incorrect\p{L}+|equivocad\p{L}+|errou|errad\p{L}+|um erro|erros|foi (?:corrigid|alterad|retificad)\p{L}+|diferentemente)|diferentemente do (?:que|informado|publicado)|ao contrário do (?:que|informado|publicado)|onde se l[êi]a?.{0,200}?leia-se|(?:erroneamente|indevidamente|incorretamente|por engano) (?:\p{L}+ ){0,3}?n[oa] ` + portugueseTexts + `|o correto é`,
	Version:   `(?:em |n)?(?:uma|a) (?:primeira )?versão (?:anterior|original|inicial|prévia|preliminar) (?:dest[ea]|de noss[oa]|d[oa]) ` + portugueseTexts + `|(?:est[ea]|a) ` + portugueseTexts + ` (?:originalmente|inicialmente|erroneamente|incorretamente|errou)`,
	Appeared:  `apareceu|foi (?:publicad[oa]|apresentad[oa]|divulgad[oa])|saiu|publicada`,
	Wrong:     `(?:\p{L}+mente )?(?:dizia|disse|informava|informou|afirmava|afirmou|indicava|indicou|citava|citou|trazia|atribuía|atribuiu|mencionava|mencionou|continha|apontava|errou|identificava|referia|dava|omitia|registrava)|por (?:erro|engano)|errone\p{L}+|incorret\p{L}+|errad\p{L}+`,
	Earlier:   `(?:em |n)?(?:uma|a) versão (?:anterior|original|inicial|prévia)`,
	Mistaken:  `por (?:erro|engano|equívoco)|erroneamente|incorretamente|equivocadamente|indevidamente`,
	Done:      `corrigid[oa]`,
	Changed:   `est[ea] ` + portugueseTexts + ` foi (?:corrigid[oa]|alterad[oa]|modificad[oa]|retificad[oa]|atualizad[oa]|editad[oa])`,
	Corrected: `est[ea] ` + portugueseTexts + ` foi (?:corrigid[oa]|retificad[oa])`,
	Amended:   `est[ea] ` + portugueseTexts + ` foi emendad[oa]`,
	OnDay:     `(?:em|no dia|n?a)`,
	Purpose:   `para (?:corrigir|retificar|esclarecer)|(?:porque|após|devido a|por) (?:um |uma )?(?:erro|equívoco)`,
	Agent:     `(?:pel[oa]|por|mediante) (?:\p{L}+ )?(?:lei|decreto|artigo|resolução|emenda|medida|congresso|senado|câmara|constituição|portaria)`,
	Retracted: `est[ea] (?:artigo|reportagem|matéria|texto|publicação) foi retratad[oa]`,
	Texts:     portugueseTexts,
}
