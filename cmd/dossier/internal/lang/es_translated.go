package lang

// Spanish: the words by which a text says that a program translated it.

var spanishTranslated = Translated{
	Needs:   "traduc|tradujo",
	Text:    `(?:este|esta|el presente|la presente) (?:artículo|texto|página|noticia|nota|entrada|informe|reportaje|documento|contenido|entrevista|versión|transcripción|comunicado|columna|carta|discurso)(?: en \p{L}+)? (?:ha sido|fue|es|está|se ha|se) (?:escrit[oa] originalmente en \p{L}+ y )?(?:traducid[oa]|tradujo)|(?:esta|la presente) traducción (?:al \p{L}+ )?(?:ha sido|fue|es|está|se ha) (?:hech[oa]|realizad[oa]|generad[oa]|elaborad[oa]|producid[oa])`,
	From:    `(?:del|de la lengua|al|desde el) \p{L}+(?: original)?(?: al \p{L}+)?`,
	By:      `(?:por|con|mediante|usando|utilizando|a través de|por medio de|con (?:la )?ayuda de|con el uso de)`,
	Program: `(?:el |la |los |las |una? )?(?:(?-i:IA)|inteligencia artificial|máquinas?|ordenador|computadora|(?:traductor|programa|servicio|sistema|herramientas?|software)(?: de traducción)? (?:automátic[oa]s?|en línea)|(?:programa|software|herramientas?|sistema) de (?:traducción(?: automática)?|(?-i:IA)|inteligencia artificial)|modelos? de lenguaje|traducción automática)`,
	Freely:  `automáticamente|de (?:forma|manera|modo) automátic[oa]`,
	Itself:  `(?:esta|esto|la presente|lo que sigue) es una traducción (?:automática|hecha por (?:una )?máquina)|(?:este|esta) (?:artículo|texto|página|noticia|nota|contenido|versión|documento) (?:ha sido|fue|está|es) (?:automáticamente traducid[oa]|una traducción automática)|esta traducción es automática`,
	Credit:  `(?:(?:artículo|texto|página|noticia|contenido) )?traducid[oa]|traducción|traductora?`,
	Label:   `traducción automática|traducid[oa] automáticamente`,
	More:    `y|desde|al?|para|en|sin|pero|luego|como|versión gratuita`,
}
