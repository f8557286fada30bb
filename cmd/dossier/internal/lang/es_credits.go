package lang

// Spanish: the words of credit lines, and of lines that are never a title.

var spanishCredits = Credits{
	By:          `(?:(?:escrito|elaborado|redactado|publicado|enviado|firmado|texto|textos|reportaje|crónica|entrevista|análisis|opinión|columna|informe|nota|una? (?:crónica|nota|informe)(?: especial)?) )?por|(?:texto|textos|reportaje|crónica|entrevista|redacción|análisis)(?: y (?:fotos|fotografías))? de|autor(?:a|es|as)?|autor\(es\)|texto|textos|escribe|(?:columna|artículo|nota|editorial) de|entrevista realizada por`,
	Others:      `(?:fotos?|fotografías?|edición|editado|editora?|traducción|traducido|traductora?|ilustraci(?:ón|ones)|ilustrado|vídeos?|video|imágenes|imagen|infografías?|gráficos?|producción|corrección|diseño|montaje|portada|con información|con reportes?)(?:(?: y (?:edición|video|vídeo|diseño))? (?:de|por)\b|\s*:)`,
	Newsroom:    `redacci[oó]n|la redacción|nuestr[oa]s? (?:redacci[oó]n|corresponsal(?:es)?|enviad[oa]s?)|corresponsales|agencias?|equipo (?:editorial|de redacción|periodístico)|mesa (?:de redacción|editorial|digital)|staff|admin|administrador|editores|prensa|oficina de (?:prensa|comunicaci[oó]n)|comunicaciones|consejo editorial|de la redacción`,
	Designation: `(?:corresponsal|enviad[oa] especial|redactora?|periodista|reporter[oa]|columnista|cronista|editora?|analista|colaboradora?|jef[ea] de redacción|articulista|investigadora?|profesora?)(?: (?:en|de|del|para|jefe|especial|económic[oa]|polític[oa]|judicial) ?.*)?|en [\p{Lu}].*|especial(?: para .*)?|y agencias`,
	Offices:     `(?:\S+ ){0,6}(?:ministr[oa]|presidente|presidenta|secretari[oa]|embajadora?|portavoz|vocer[oa]|alcalde|alcaldesa|gobernadora?|director(?:a)?(?: general)?|senadora?|canciller|representante|relatora?|comisionad[oa]|general|almirante|juez|jueza|fiscal|delegad[oa])\b.*`,
	Degrees:     "dr dra phd msc lic mg",
	Suffixes:    "jr hijo",
	For:         "para de",
	Media:       `diario|periódico|revista|semanario|noticias|prensa|gaceta|correo|radio|televisión|tv|canal|agencia|noticiero|semana|heraldo|crónica|tribuna|informador|digital|boletín`,
	Published:   `(?:(?:primera|última|nota|artículo) )?(?:publicad[oa]|fecha(?: de (?:publicación|emisión|creación))?|emitid[oa]|publicación|creado|difundid[oa]|subido)(?: (?:el|en|a las|día|hoy|por primera vez el?))*|el|a`,
	Updated:     `(?:última )?(?:actualizad[oa]|actualización|modificad[oa]|modificación|edición|corregid[oa]|act\.)(?: (?:el|en|a las|día|al))*`,
	First:       `(?:(?:este|esta) (?:artículo|texto|nota|reportaje|crónica|columna|informe|entrevista|despacho|historia|análisis) )?(?:de (?P<by>.{2,60}?) )?(?:fue |se |ha sido )?(?:publicad[oa]|publicó|apareció|difundid[oa]|emitid[oa])(?: originalmente| por primera vez| inicialmente)+(?: (?:por|en|el) (?P<at>.{2,80}?))?|originalmente publicad[oa] (?:por|en) (?P<at>.{2,80}?)`,
	Note:        `notas? (?:del|de la|de los|de) (?:editora?|editores|traductora?|redacción|autora?|dirección|r\.|e\.|t\.)|n\. ?(?:del?|de la) ?[etr]\.|ndlr|ndr|nota aclaratoria|aclaración|corrección|fe de erratas|nota`,
	Prompt: `(?:entradas|artículos|noticias) (?:etiquetad[oa]s|con la etiqueta|de la categoría)\b.*|(?:etiqueta|categoría|archivo): .{1,40}|(?:aceptar|rechazar|permitir|configurar|gestionar|administrar|guardar|personalizar)(?: y (?:cerrar|continuar))?(?: (?:todas|todo|las|los|mis|cookies|configuración|opciones|preferencias|ajustes))*|(?:valoramos|respetamos|nos importa|cuidamos) (?:tu|su) privacidad|(?:tu|su) privacidad (?:es importante|nos importa).*|(?:política|aviso|configuración|gestión|uso) de (?:cookies|privacidad)|cookies|acepto|consentimiento|` +
		`(?:iniciar|inicia|inicie) sesión.*|(?:regístrate|regístrese|registrarse|registro)(?: .{1,30})?|(?:suscríbete|suscríbase|suscribirse|suscripción|suscripciones)(?: .{1,40})?|hazte (?:socio|premium|suscriptor).*|ya (?:eres|soy|es|tengo|tienes) .*|(?:buscar|menú|cerrar|abrir|inicio|volver|siguiente|anterior|compartir|imprimir|escuchar|ver más|ver|leer más|descargar|saltar|ir|mostrar|ocultar|cargando)(?: (?:menú|al|a|contenido|principal|todo|más|noticia|artículo|nota|en|vivo|video|galería|comentarios|la|el).{0,40})?|síguenos.*|contáctenos|quiénes somos|boletines|en vivo|lo más (?:leído|visto)|últimas noticias|ediciones? impresas?|elige (?:tu )?(?:idioma|edición)`,
	PromptText:  "cookies|su privacidad|tu privacidad|datos personales|nuestros socios|su consentimiento|tu consentimiento|su dispositivo|tu dispositivo|bloqueador de anuncios|cuenta gratuita",
	Status:      `texto (?:íntegro|completo)|para (?:su )?(?:publicación|difusión|distribución) (?:inmediata|general)|(?:original|idioma|distribución|versión|disponibilidad)\s*: .{1,60}|(?:contenido |artículo |nota )?(?:exclusiv[oa]|solo|sólo|reservad[oa]|gratis|libre|disponible)(?: (?:para|a)(?: (?:nuestros|los))? (?:suscriptores|socios|abonados|lectores|miembros))|(?:contenido|artículo|acceso) (?:exclusivo|premium|patrocinado|libre|gratuito)|exclusiv[oa]|premium|suscriptores|traducción (?:no oficial|oficial|libre|automática)(?: .{1,40})?|traducido (?:del|de) .{2,40}|versión (?:preliminar|final|estenográfica|no editada|corregida|taquigráfica|pública)|(?:cotejar|verificar) con (?:la )?(?:versión|el discurso).*|documento no oficial|en vivo|en desarrollo|última hora|urgente|lo último|(?:convocatoria|aviso) (?:de|a) (?:prensa|medios)`,
	Banner:      `(?:sitio|página|portal|web) (?:web )?oficial (?:de|del) .*|un sitio (?:web )?oficial .*|gobierno de (?:la |el |los )?[\p{L} ]+|gov\.co|gob\.\p{L}{2}|(?:la )?república de [\p{L} ]+|estados unidos mexicanos|bienvenid[oa]s? a .*|naciones unidas`,
	Picture:     `(?:(?:foto|imagen|video|vídeo|gráfico|ilustración|fotografía|galería|pie de foto|logo)(?: (?:no disponible|no encontrada|de archivo|destacada|principal|ilustrativa|de portada|de referencia|\d+))?)|sin (?:imagen|foto)|\[?(?:imagen|foto)[^\]]{0,60}\]`,
	Caption:     `(?:foto|imagen|fotografía|fotos|pie de foto|crédito|foto de archivo|imagen de archivo|leyenda)\s*(?:[:/©]|de |por |cortesía )`,
	Ago:         `hace (?:una?|\d+) (?:segundo|minuto|min|hora|día|semana|mes|año)(?:e?s)?|hoy|ayer|\d+ min(?:utos?)?\.? (?:de lectura|lectura)|(?:tiempo de )?lectura\s?:? \d+ min.*`,
	Clock:       `(?:hrs?|hs|horas|h)\b\.?|(?:hora|horario) (?:local|gmt|de [\p{L} ]+|peninsular|central)`,
	NoPlace:     "fútbol futbol deporte deportes cultura opinión editorial noticias economía política mundo internacional nacional nacionales internacionales sociedad tecnología ciencia salud viajes judicial justicia sucesos espectáculos tendencias entretenimiento video videos audio galería fotos edición número volumen versión estado resumen informe declaración discurso comunicado boletín última actualizado actualización página impresa exclusivo análisis entrevista columna crónica reportaje artículo primavera verano otoño invierno foto imagen fuente redacción archivo agencia agencias especial trimestre semana",
	Rooms:       "sala salón auditorio teatro estadio hotel aeropuerto",
	At:          `a las|a la|desde las`,
	FirstNeeds:  "original|primera vez|inicialmente",
	And:         "y e",
	Courts:      "corte tribunal juzgado juzgados",
	NewsroomEnd: "redacción agencias corresponsales",
	OnDay:       `el|el día|en`,
	Versus:      "contra vs c",
	Between:     "de del la los las el y e en a al para",
	Issued:      `(?:el|la|este|esta) (?:siguiente )?(?:comunicado|nota|declaración|boletín|texto|informe)(?: de prensa)? (?:fue |ha sido )?(?:emitid[oa]|publicad[oa]|difundid[oa]) por`,
}
