package lang

// Spanish: the words of printed corrections.

const spanishTexts = `(?:artículo|nota|noticia|texto|reportaje|información|crónica|entrevista|columna|publicación|pieza|titular|entrada|informe|página|gráfico|tabla)`

var spanishCorrections = Corrections{
	Needs:     "correc|corrig|correg|errat|errores|rectific|aclarac|versión|version|modificad|original|inicial|retract|actualiz|edita|enmend|subsan",
	Leads:     `nota (?:de la redacción|del editor|de la editora|de edición|de redacción|aclaratoria)|n\. ?de la r\.?|nota|actualización`,
	Correct:   `correcci(?:ón|ones)|rectificaci(?:ón|ones)|fe de (?:erratas?|errores)|erratas?|corregido`,
	Clarify:   `aclaraci(?:ón|ones)`,
	Retract:   `retractaci(?:ón|ones)`,
	Signs:     `(?:est[ea]|el|la|un|una|nuestr[oa]|del|al) (?:\p{L}+ ){0,3}?(?:` + spanishTexts + `|versión)s?(?:\P{L}).{0,240}?(?:por error|erróne\p{L}+|incorrect\p{L}+|equivocad\p{L}+|se equivoc\p{L}+|inexact\p{L}+|un error|errores|(?:ha sido|fue|ha quedado) (?:corregid|rectificad|modificad|retirad)\p{L}+|se ha corregido|se corrigió)|donde (?:dice|decía|se lee).{0,200}?(?:debe|debía|debió) (?:decir|leerse)|publicamos (?:por error|erróneamente)|por (?:un )?error (?:de edición|de redacción|de transcripción)`,
	Version:   `(?:en )?(?:una|la) (?:primera |anterior |previa )?(?:versión|edición)(?: (?:anterior|previa|original|inicial|preliminar))? de (?:est[ea]|nuestr[oa]) ` + spanishTexts + `|est[ea] ` + spanishTexts + ` (?:originalmente|inicialmente|erróneamente|incorrectamente|por error)`,
	Appeared:  `apareció|(?:se|fue|había sido) (?:publicó|publicad[oa]|presentad[oa]|leíd[oa])|publicada`,
	Wrong:     `(?:\p{L}+mente )?(?:se )?(?:decía|dijo|dice|afirmaba|afirmó|señalaba|señaló|indicaba|indicó|citaba|citó|atribuía|atribuyó|aseguraba|aseguró|informaba|informó|contenía|mencionaba|mencionó|identificaba|identificó|situaba|llamaba|recogía|incluía|incluyó|apuntaba|apuntó|confundía|publicó|omitía|omitió|daba|figuraba)|por error|errone\p{L}+|incorrect\p{L}+|equivoc\p{L}+`,
	Earlier:   `(?:en )?(?:una|la) versión (?:anterior|previa|original|inicial)`,
	Mistaken:  `por (?:error|equivocación)|err[óo]nea(?:mente)?|incorrectamente|equivocadamente`,
	Done:      `corregid[oa]`,
	Changed:   `est[ea] ` + spanishTexts + ` (?:fue|ha sido|se ha) (?:corregid[oa]|modificad[oa]|rectificad[oa]|actualizad[oa]|editad[oa]|enmendad[oa])`,
	Corrected: `est[ea] ` + spanishTexts + ` (?:fue|ha sido|se ha) (?:corregid[oa]|rectificad[oa])`,
	Amended:   `est[ea] ` + spanishTexts + ` (?:fue|ha sido) (?:enmendad[oa]|subsanad[oa])`,
	OnDay:     `el(?: día)?`,
	Purpose:   `para (?:corregir|rectificar|aclarar|enmendar|subsanar)|(?:porque|tras|debido a|por) (?:un |una |el |la )?(?:error|errata)`,
	Agent:     `(?:por|mediante|según) (?:el|la|los|un|una) (?:\p{L}+ )?(?:artículo|ley|decreto|acto|resolución|reforma|sentencia|numeral|congreso|senado|parlamento|asamblea|orden|disposición)|por (?:ley|decreto)`,
	Retracted: `est[ea] (?:artículo|nota|noticia|texto|reportaje|publicación) (?:ha sido|fue) retractad[oa]`,
	Texts:     spanishTexts,
}
