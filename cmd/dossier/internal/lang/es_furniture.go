package lang

// What pages in Spanish print around a text.

var spanishFurniture = Furniture{
	Lines: map[string]Pattern{
		"comment prompt": `(?:deja|dejar|escribe|escribir|añade|añadir|ver|publicar|haz)(?: un| tu| los| todos los)? (?:comentarios?|respuesta)|(?:\d+ )?comentarios?(?: \(?\d+\)?)?|sin comentarios|únete al debate|los comentarios están cerrados`,
		"sharing links":  `compartir|comparte|compártelo|comparta|imprimir|enviar|guardar|copiar (?:el )?enlace|enlace copiado|correo(?: electrónico)?|enviar por (?:correo|email)|haz clic para compartir(?: .{0,80})?|compartir (?:noticia|artículo|nota)|favoritos?`,
		"advertisement":  `publicidad|anuncios?|espacio publicitario|contenido patrocinado|patrocinado|(?:la noticia|el artículo|la nota|el texto) (?:continúa|sigue) (?:después|debajo|tras) de (?:la|esta) publicidad|continúa leyendo|sigue leyendo`,
		"subscription prompt": `suscr[ií]b[ae](?:te|se)?(?: (?:ahora|gratis|aquí|ya))?|(?:suscr[ií]b[ae](?:te|se)?|apúntate|regístrate|inscríbete) (?:a|en) (?:nuestr[oa]s?|el|la) (?:\S+ ){0,3}(?:boletín|boletines|newsletters?|canal|app)(?: .{0,40})?|reg[ií]str[ae](?:te|se)(?: gratis)?|inici[ae] (?:tu )?sesión|iniciar sesión|s[ií]g[au]e?nos(?: en [\w ,&/]{1,60})?|síganos(?: en [\w ,&/]{1,60})?|` +
			`(?:nuestro )?boletín(?: de noticias)?|recib[ea] (?:nuestr[oa]s?|el|las) .{2,60} en (?:tu|su) (?:correo|e-?mail|bandeja)(?: .{0,20})?|¿ya (?:eres|es) suscriptor\?(?: inici[ae] sesión)?|¿ya tienes (?:una )?cuenta\?(?: inicia sesión)?|crea (?:tu|una) cuenta(?: gratis)?|descarga (?:nuestra|la) (?:app|aplicación)|` +
			`(?:exclusivo|solo|sólo|contenido exclusivo) para suscriptores|recibes este (?:correo|mensaje|boletín)\b.{0,140}|(?:para )?darse de baja|darme de baja|únete a nuestro canal.{0,40}|apoya (?:el periodismo|a) .{2,40}`,
		"link to other articles": `.{0,60}no se (?:hace )?responsab.{0,40} contenidos? de (?:los )?sitios externos\.?|(?:leer|lea|lee) (?:el artículo|la nota|la noticia|la nota completa|más)(?: complet[oa])?(?: aquí)?`,
		"page number":            `página|pág\.?|p\.`,
		"navigation":             `ir a los comentarios|volver arriba|volver|inicio|menú|buscar|ver en (?:el )?navegador.{0,20}|(?:saltar|ir|pasar) al contenido(?: principal)?|(?:artículo |noticia |nota )?(?:anterior|siguiente)|inicio(?: [>›»/|] [^>›»/|]{1,60})+|cargando\.*|cerrar menú`,
		"cookie notice":          `(?:este sitio|esta web|esta página|usamos|utilizamos) .{0,20}cookies(?: (?:propias|para|y)\b.{0,200})?|(?:aceptar|rechazar)(?: todas)?(?: las)? cookies|(?:política|aviso|configuración|preferencias) de (?:cookies|privacidad)|(?:valoramos|respetamos|cuidamos) (?:tu|su) privacidad|tu privacidad(?: es importante(?: para nosotros)?| nos importa)?|configurar cookies`,
		"reading time":           `lectura de \d+ min.{0,12}|tiempo de lectura:? .{0,30}|escuchar(?: el| este)? artículo.{0,30}|\d+ min(?:utos)?(?: de lectura)?`,
		"tags":                   `etiquetas?|temas|categorías?|palabras clave|archivado en|más sobre`,
		"disclaimer of views":    `(?:las )?opiniones (?:expresadas|vertidas|contenidas).*|.* no (?:refleja|representa)n? necesariamente .*`,
		"wire credits":           `(?:reporte|con (?:reporte|información)|información|escrito|editado|traducido)(?: adicional)? (?:de|por)\b.*(?:;|\beditado\b|\btraducido\b|\)).*`,
		"wire marker":            `habrá ampliación|(?:noticia )?en desarrollo|urgente|alerta|ampliación`,
		"picture credit":         `(?:crédito (?:de la )?)?(?:foto|imagen|fotografía|fotos|ilustración)(?: de| por| cortesía(?: de)?)?|fuente de la imagen|créditos?`,
	},
	Boxes: map[string]Pattern{
		"link to other articles": `(?:noticias|artículos|notas|contenidos?|temas|enlaces|historias|lecturas|publicaciones|entradas|videos) relacionad[oa]s?|relacionad[oa]s?|relacionados|(?:l[oa]s? )?m[aá]s (?:leíd[oa]s?|vist[oa]s?|popular(?:es)?|comentad[oa]s?)|(?:le|te) (?:puede|podría) interesar|también (?:le|te) puede interesar|(?:lea|lee|leer) (?:también|además|más)|más (?:noticias|artículos|historias|contenido)(?: (?:de|sobre) .{2,40})?|más sobre (?:este tema|el tema|esta noticia)|últimas noticias|otras noticias|recomendad[oa]s?(?: para (?:ti|usted))?|destacad[oa]s|tendencias|no te (?:lo )?pierdas|(?:seguir|sigue) leyendo|en otras noticias|temas(?: de (?:esta|la) noticia)?|principales noticias|te recomendamos|contenido patrocinado|ver también|además|archivado en|etiquetas|más información|en esta noticia`,
		"reader comments":        `(?:\d+ )?comentarios?(?: \(?\d+\)?)?|comentarios de (?:los )?lectores|(?:deja|dejar|escribe) (?:un|tu) (?:comentario|respuesta)|únete al debate|(?:\d+|un|una|dos|tres) (?:respuestas?|comentarios?|pensamientos?)(?: (?:a|en|sobre) .{1,140})?`,
		"subscription prompt":    `(?:suscr[ií]b[ae](?:te|se)|apúntate|regístrate|inscríbete)(?: (?:a|en) .{0,60}\b(?:boletín|boletines|newsletters?|canal))?|.{0,30}\b(?:boletín|newsletter)(?: de noticias)?|recib[ea] .{2,50} en (?:tu|su) (?:correo|bandeja)|s[ií]guenos|mantente informado|no te pierdas nada`,
		"cookie notice":          `(?:valoramos|respetamos|cuidamos|nos importa) (?:tu|su) privacidad|(?:tu|su) privacidad(?: nos importa| es importante(?: para nosotros)?)?|(?:uso|política|aviso|configuración|preferencias) de (?:cookies|privacidad)|cookies|gestionar (?:el )?consentimiento|consentimiento|antes de continuar`,
		"notes to editors":       `notas? (?:a|para) (?:los )?(?:editores|redactores|la prensa|los medios|periodistas)|nota (?:a|de)l? (?:la )?(?:editor|redacción)`,
		"boilerplate":            `(?:sobre|acerca de) .{2,80}|quiénes somos|aviso legal|declaraciones (?:prospectivas|a futuro)`,
		"contact":                `contactos?(?: (?:de|para|con) (?:la )?(?:prensa|medios|los medios))?|(?:para )?(?:más|mayor) información(?:,? (?:contactar|contacte)(?: (?:a|con))?)?|atención a (?:los )?medios|(?:oficina|gabinete|departamento|sala) de prensa|prensa`,
	},
	Prompts: map[string]Prompt{
		"subscription prompt": {"boletín|boletines|newsletter|correo|suscri|sesión|cuenta|baja|privacidad|términos|app|periodismo|canal|síguenos|regist|regíst",
			`suscr[ií]b|reg[ií]str|apúntate|inscríbete|únete|recib[ea]|disfruta|crea\b|inicia|descarga|sigue|síguenos|apoya|hazte|hágase|elige|introduce|ingresa|accede|haz clic|para (?:continuar|seguir|leer|darse|recibir|acceder|ver)\b|¿(?:quieres|ya|eres|te|desea)|tu (?:correo|suscripción|cuenta)|al (?:suscrib|registr|hacer clic|enviar)|est[ea] (?:artículo|nota|noticia|contenido|página|correo|boletín) (?:es|está|solo|sólo|fue)|este contenido|si (?:no|ya|desea|quieres|eres)|nuestr[oa]|gracias por (?:suscrib|leer)|no te pierdas|acepto|contenido exclusivo|has (?:leído|alcanzado)`,
			`(?:nuestr[oa]s?|el|la|este|esta) (?:\S+ ){0,2}(?:boletín|boletines|newsletters?)|(?:tu|su) (?:correo|bandeja|suscripción|cuenta|e-?mail)|darse de baja|política de privacidad|términos (?:de uso|y condiciones)|(?:una|tu|su) cuenta|(?:para|solo|sólo|a) suscriptores|suscripción|inicia(?:r)? sesión|nuestr[oa] (?:app|aplicación|canal|periodismo)|periodismo independiente|artículos gratis|síguenos en`},
		"cookie notice":  {"cookie|consent|privacidad|socios|dispositivo|personales|rastreo", `nosotros|usamos|utilizamos|est[ea] (?:sitio|web|página)|nuestr[oa]|al (?:hacer|continuar|seguir|usar|navegar|aceptar)|puede[s]?\b|(?:tu|su) (?:privacidad|consentimiento)|para (?:ofrecer|mejorar|conocer|cambiar)|con (?:tu|su) (?:consentimiento|permiso|acuerdo)|si (?:continúa|sigue|acepta)`, `cookies?\b|(?:tu|su) (?:consentimiento|privacidad|dispositivo)|nuestros (?:\d[\d.,]* )?socios|política de privacidad|datos personales|tecnologías similares`},
		"comment prompt": {"coment|moder|normas|campos", `debes|debe|inicia|tu (?:correo|dirección|comentario)|su (?:correo|comentario)|para (?:comentar|dejar|participar)|los comentarios|los campos|nos reservamos|nombre`, `(?:un|tu|su) comentario|comentar\b|será publicad|normas de|campos obligatorios|moderación`},
	},
	Sure:     `(?:nuestr[oa]s?|el|la) (?:\S+ ){0,2}(?:boletín|newsletters?)\b|(?:tu|su) (?:correo|bandeja)|política de privacidad|suscr[ií]b(?:ete|ase|a|e) (?:gratis|aquí|ahora)|gracias por (?:leer|suscribir)\S*|\bios (?:y|o) android`,
	Contents: "contenido|contenidos|índice|tabla de contenido|tabla de contenidos|sumario|en este artículo",
	Leads:    `(?:lea|lee|leer|vea|ve|mira|escucha) (?:también|además|más)|también (?:lea|lee|puede leer)|puede leer|(?:le|te) puede interesar|relacionad[oa]s?|le recomendamos|te recomendamos|anterior|siguiente|en contexto|más (?:sobre|en) .{2,40}`,
	Buttons:  `aceptar(?: todo| todas)?|acepto|rechazar(?: todo| todas)?|enviar|suscribirse|continuar|cerrar|configurar|configuración|gestionar (?:opciones|preferencias)|más (?:opciones|información)|(?:política de )?privacidad|términos(?: y condiciones| de uso)?|aviso legal|contacto|contáctenos|quiénes somos|(?:tu |su )?correo(?: electrónico)?\*?|(?:tu |su )?nombre\*?|apellidos?|ver (?:todo|todos|todas|más)|cargar más|leer más|siguiente|anterior|compartir|guardar|responder|me gusta|denunciar|menú|buscar|inicio|publicidad|ayuda|registrarse|iniciar sesión|publicar comentario|añadir usuario|continuar leyendo(?: aquí)?|normas|seguir|escuchar|\d+`,
	Replies:  "responder|me gusta|denunciar|compartir|reportar|ver respuestas",
	Thoughts: `\d[\d.,]* (?:comentarios?|respuestas?)|comentarios? \(?\d[\d.,]*\)?|comentarios?: \d+`,
	Ago:      `hace (?:\d+|un|una|dos|tres) (?:segundos?|minutos?|min|horas?|días?|semanas?|mes(?:es)?|años?)|ahora mismo`,
	Credits:  `fuente de la imagen|crédito(?: de (?:la )?(?:foto|imagen))?|(?:foto|imagen|fotografía|ilustración)(?:grafía)?(?: de| por| cortesía(?: de)?)?`,
	Captions: `pie de (?:foto|imagen)|leyenda`,
	Chat: `(?:imagen|video|vídeo|audio|sticker|gif|documento|archivo|foto) omitid[oa]|<multimedia omitido>|(?:se eliminó este mensaje|eliminaste este mensaje|este mensaje fue eliminado)|los mensajes y las llamadas están cifrados\b.*|` +
		`.{1,60} (?:creó|cambió|salió|se unió|añadió|eliminó) (?:el|la|del|al|a|un|una|mediante|usando)\b.{0,80}|.{1,40} (?:salió|se unió)`,
	Wrote:      `el .{4,90}?,? .{2,90} escribió`,
	Forwarded:  `(?:inicio del )?mensaje reenviado|mensaje original`,
	MailFields: "de|enviado|enviado el|fecha|para|asunto",
	Signature:  `enviado desde mi .{2,40}`,
	Reported:   "dijo dice afirmó aseguró señaló añadió explicó advirtió negó escribió preguntó contó gritó pidió recordó anunció",
	ShareOn:    `en|por|esta?|con|en (?:facebook|twitter|x|whatsapp|linkedin|telegram)`,
	Comments:   "comentarios",
}
