package lang

// Spanish, of America first: most of it holds for Spain as well.

var spanish = Language{
	Tag: "es", Name: "Spanish",
	Corrections: spanishCorrections,
	Translated:  spanishTranslated,
	Credits:     spanishCredits,
	Forms:       spanishForms,
	Cues:        spanishCues,
	Whose:       spanishWhose,
	Things:      spanishThings,
	None: map[string]string{
		"Names.OfThe":         "every word of a name has a capital",
		"Names.Of":            "every word of a name has a capital",
		"Names.KindEnds":      "nouns have small letters",
		"Names.NoVerb":        "every word of a name has a capital",
		"Names.AdjectiveEnds": "every word of a name has a capital",
		"Names.NoAdjective":   "every word of a name has a capital",
		"Names.VerbEnds":      "every word of a name has a capital",
		"Names.BeforeNoun":    "nouns have small letters",
		"Names.CaseEnds":      "nothing in a name is declined",
		"Names.Genitive":      "a word before the name says so",
		"Names.BeforeAny":     "nouns have small letters",
		"Translated.Ends":     "the verb stands before whoever translated",
		"Dates.YearPrefix":    "mediados de 2018: BeforeYear has the words",
		"Dates.DecadeEnd":     "a decade is announced by a word before it",
		"Dates.Possessive":    "what has a year is joined to it by a word",
		"Dates.BareYear":      "a year has a word before it",
		"Dates.PastWith":      "the past has one verb",
		"Dates.WithEnd":       "the past has one verb",
		"Marks.Capital":       "a word of a mark that is common alone has a level beside it",
		"Dates.NotDay":        "a body named for a day has the day at its end: Movimiento 19 de Abril",
		"Head.Slug":           "the marks of English agencies stand above Spanish texts as well",
		"Prose.Everyday":      "no short form of a month is a word that ends sentences but mar, which is read as the month",
		"Prose.LooseEnd":      "participles end like nouns",
		"Prose.Units":         "lengths are printed with the metric signs",
		"Names.OfficeMore":    "what belongs to an office is joined to it: exministro, vicepresidenta",
		"Speech.AfterName":    "what says whose words they are stands before the name",
		"Persons.Elders":      "a son is told by his second surname",
		"Persons.Patronymics": "names from Arabic are printed with the words of English",
	},

	Detect: Detect{
		Common:       "el la los las de del y que en a un una por para con no se su sus lo al es como más pero fue son ha han este esta entre cuando muy sin sobre también hasta donde quien desde todo todos nos ya o porque ser está había sido era tiene sólo solo otros otra qué así tras según contra durante le les esto eso hay e ni parte dos años habían estaba estaban sería dijo ningún ninguna mismo otras aquí antes ahora vez día después ese esa aquel cada todas toda bien mayor me algunos cual mientras aunque",
		Title:        "el los las del y está en por para una con que su al pide tras sobre",
		TitleLetters: `[ñ¿¡]`,
		Languages:    map[string]string{"inglés": "en", "español": "es", "castellano": "es", "francés": "fr"},
	},

	// Levels are those of Spain's law of official secrets and of Colombia's, Mexico's
	// and Argentina's laws of access to information, and what offices print.
	Marks: Marks{
		Levels: "confidencial*|secreto|secreta|alto secreto|máximo secreto|ultrasecreto|ultra secreto|reservado|reservada|información reservada|documento reservado|carácter reservado|restringido|restringida|clasificado|clasificada|" +
			"uso oficial|uso interno|uso exclusivo|uso restringido|uso reservado|uso privado|difusión limitada|trabajo interno|difusión restringida|difusión reservada|distribución limitada|circulación restringida|acceso restringido|no difundir|no divulgar|" +
			"no publicar|no distribuir|no circular|no reproducir|no compartir|no citar|no reenviar|prohibida su|prohibida la|documento interno|borrador|sólo para|solo para|sólo miembros|solo miembros|inédito",
		Around: "página|páginas|proyecto|preliminar|estrictamente|altamente|muy|de|del|la|el|los|las|su|sus|para|por|con|sin|como|y|o|a|en|es|información|documento|documentos|material|informe|nota|copia|versión|trabajo|" +
			"oficial|oficiales|interno|interna|exclusivo|exclusiva|exclusivamente|únicamente|sólo|solo|uso|personal|privado|limitado|difusión|divulgación|distribución|circulación|publicación|reproducción|" +
			"autorización|previa|nación|estado|gobierno|destinatario|destinatarios|difundir|divulgar|publicar|distribuir|circular|compartir|citar|reenviar|discusión|comentarios|revisión|total|parcial|ni",
		Open:    "prohibida la reproducción|reproducción prohibida|reproducción reservada|derechos reservados|no confidencial*|sin clasificar|no clasificado|no clasificada|desclasificado|desclasificada|no reservado|no reservada|de difusión pública|difusión pública|para difusión pública|para publicación inmediata|uso público",
		Labels:  "clasificación nivel marca reserva difusión distribución confidencialidad restricción acceso estado carácter grado sensibilidad tratamiento",
		Colours: "rojo roja ámbar verde claro clara blanco blanca amarillo naranja morado azul negro",
		Alone:   "interno interna",
		Press:   "todos medios prensa para día",
		Papers:  "documento* informe* comunicado* información nota* material* texto* gacetilla discurso estudio artículo boletín contenido*",
		Dated:   `(?:para (?:su )?(?:publicacion|difusion)|(?:publicacion|difusion) (?:autorizada|permitida)) (?:el|a partir del?|desde el)`,
		Embargo: `(?:estrictamente |material |documento |texto |informacion )?embargad[oa]s?(?: para su (?:publicacion|difusion))?|(?:bajo|con) (?:estricto )?embargo(?: informativo| periodistico| de prensa)?|embargo(?: informativo| periodistico| de prensa)?`,
		Hold:    `(?:favor de )?no (?:publicar|difundir|divulgar|distribuir|circular|usar|emitir|transmitir|publicarse|difundirse|divulgarse|publicable|difundible)(?: ni \w+)*|no (?:debe|puede|podra) (?:ser )?(?:publica|difundi|divulga)\w*|prohibida (?:su|la) (?:publicacion|difusion|divulgacion|reproduccion)|(?:publicacion|difusion|divulgacion|reproduccion) prohibida|prohibido (?:publicar|difundir|divulgar)|retener`,
		Until:   `hasta|antes de|antes del|previo al?|con anterioridad a|a partir de`,
		Never:   "ninguno ninguna no sin levantado",
	},
	Keys: Keys{
		Restrict: "borrador confidencial* secreto secreta reservado reservada restringid* restricci* privado privada oculto oculta embargad* clasificaci* inédito interno interna",
		Beside:   "es hasta fecha de del nivel desde el la estado",
		Show:     "publicado publicada público pública publicable visible publicar",
		Gate:     "publicar mostrar difundir",
		After:    "desde hasta después antes",
		See:      "visibilidad privacidad",
		Not:      "no",
		State:    "estado acceso difusión publicación",
		Yes:      "sí si verdadero cierto",
		No:       "no falso nunca",
		Open:     "público pública abierto abierta todos publicado publicada",
		Private:  "privado privada embargado embargada",
		Closed:   "borrador|privado|privada|oculto|oculta|interno|interna|reservado|reservada|restringido|restringida|embargado|embargada|bajo embargo|no publicado|no publicada|no público|en revisión|pendiente|sin publicar",
	},

	Dates: Dates{
		Months: [12]Words{"enero ene", "febrero feb", "marzo mar", "abril abr", "mayo", "junio jun", "julio jul", "agosto ago",
			"septiembre setiembre sept sep set", "octubre oct", "noviembre nov", "diciembre dic"},
		DayFirst: true,
		Weekdays: [7]Words{"lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"},
		Seasons:  "primavera verano otoño invierno",
		Ordinals: "er ro ero º ª °",

		DayOf:   "día días",
		MonthOf: "mes",
		Of:      "de del",
		Article: "el la los las",
		From:    "del de desde",
		To:      "al a hasta",
		DayTo:   "al",
		Between: "entre",
		And:     "y e",
		Or:      "o u",

		BeforeYear:  "en desde hasta hacia durante entre año años de del para antes después principios mediados finales fines",
		Determiners: "el la los las su sus",
		Plural:      "s",
		Singular:    "fue es será trajo comenzó empezó terminó marcó ha había",
		Decade:      "década",
		Decades:     "años",
		Counted: `personas tropas soldados hombres mujeres niños metros millas dólares toneladas millones miles hectáreas barriles votos
			familias miembros combatientes guerrilleros víctimas casos muertos muertes viviendas páginas grados horas días semanas meses veces
			hogares encuestados aldeas pueblos escuelas empresas civiles refugiados migrantes estudiantes alumnos maestros trabajadores empleados
			pacientes habitantes vecinos municipios vehículos coches carros camiones casas edificios unidades acciones palabras presos detenidos
			agentes policías dosis pruebas litros gramos kilos kg km m cm mm mw gb mb usd eur euros pesos soles quetzales pasajeros visitantes
			asistentes manifestantes rehenes árboles cabezas puestos plazas ejemplares kilómetros`,
		CountBefore: "total más menos cerca",
		CountJoin:   "de para por",
		Change:      "subió bajó creció cayó pasó aumentó disminuyó subieron bajaron crecieron cayeron pasaron aumentaron",
		Moved:       "aplazó aplazado aplazada aplazados aplazadas pospuso pospuesto pospuesta trasladó trasladado trasladada movió movido cambió",
		Numbered: "no nos n núm número números nro página páginas pág págs habitación sala versión sección artículo artículos ley decreto orden " +
			"directiva reglamento resolución expediente folio línea vuelo ruta canal modelo lote párrafo sentencia edición vol volumen",
		Period: "temporada temporadas ejercicio fiscal escolar lectivo académico curso bienio periodo período campaña presupuesto año años crisis plan " +
			"legislatura sequía",

		Nth:     [4]Words{"primer primero primera 1er", "segundo segunda", "tercer tercero tercera", "cuarto cuarta último"},
		Quarter: "trimestre",
		Half:    "semestre mitad",
		Letters: "t q",
		Fiscal:  "fiscal ejercicio",

		Calendars: "hégira héjira islámico islámica persa iraní solar lunar budista hebreo hebrea judío etíope copto nepalí",
		Eras:      "ac|ane|ah|antesdecristo|antesdenuestraera",

		On:     "el",
		Toward: "para hasta antes",
		Past: "fue fueron era eran había habían hubo ha han tuvo tuvieron hizo hicieron dio dieron vio murió estaba estaban pudo puso pusieron vino " +
			"vinieron dijo dijeron fui quedó",
		PastEnd: "ó aron ieron jeron",
		Future: `será serán tendrá tendrán habrá próximo próxima próximos próximas previsto prevista previstas previstos programado
			programada programados programadas prevé espera vence plazo convocada convocado aplazado aplazada`,
		ToCome:  "rá rán",
		Will:    "va van",
		OnDay:   "el este",
		LastDay: "pasado último",
		NextDay: "próximo",
		NoDay:   "siguiente anterior mismo cada los aquel",
		Relative: []Relative{
			{Phrase: "ayer", Days: -1},
			{Phrase: "mes pasado", Months: -1, After: "el del"},
			{Phrase: "próximo mes", Months: 1, After: "el del"},
			{Phrase: "año pasado", Years: -1, After: "el del"},
			{Phrase: "próximo año", Years: 1, After: "el del"},
		},

		ThisYear:    "de este año|del presente año|del año en curso|del corriente año|de este mismo año",
		ThatYear:    "de ese año|de ese mismo año|del mismo año|de aquel año|de dicho año|de aquel mismo año",
		ClockBefore: `a las`,
		ClockAfter:  `hrs?|h`,
	},

	Names: Names{
		Particles:  "de del la las los",
		JoinNames:  "y e",
		Small:      "de del la las los el y e en al para por",
		Honorifics: "sr sra srta sres dr dra dres dña dª srª excmo excma excmos ilmo ilma ilmos gral cnel tte cap dip lic ing arq mons fr prof",
		Courtesies: spanishCourtesies,
		Letters:    "d",
		Titles: spanishCourtesies + ` presidente presidenta ministro ministra senador senadora gobernador gobernadora alcalde alcaldesa general coronel capitán
			embajador embajadora don doña doctor doctora papa`,
		Men:          "señor sr don rey príncipe esposo marido padre hermano hijo tío abuelo",
		Women:        "señora sra señorita srta doña reina princesa esposa mujer viuda madre hermana hija tía abuela",
		Pronouns:     "él ella",
		PostNominals: "phd",
		NameEnds:     "ltda cía",
		Posts:        "presidente presidenta vicepresidente vicepresidenta expresidente expresidenta ministro ministra viceministro viceministra exministro exministra secretario secretaria senador senadora diputado diputada gobernador gobernadora alcalde alcaldesa embajador embajadora portavoz vocero vocera director directora fiscal juez jueza canciller general almirante coronel comandante obispo arzobispo cardenal profesor profesora procurador procuradora líder entrenador entrenadora economista fundador fundadora jefe jefa comisario comisaria consejero consejera",
		Held:         "en para ante",
		Offices: `presidente presidenta vicepresidente vicepresidenta senador senadora ministro ministra secretario secretaria embajador
			embajadora gobernador gobernadora alcalde alcaldesa juez fiscal`,
		Says: "dijo afirmó aseguró señaló añadió explicó advirtió negó",

		BylineFront: `texto|reportaje|entrevista|análisis|opinión`,
		Byline:      `por|escrito por|texto(?: de)?|autor(?:a|es|as)?|redacción de|reportaje de`,
		With:        "con",
		In:          "en",
		NoPerson:    `(?:la |el |nuestr[oa] )?(?:redacción|agencias)`,
		AndAgencies: `y\s+agencias`,
		Role: `profesora?|investigadora?|analista|periodista|columnista|autora?|directora?|escritora?|abogad[oa]|historiadora?|economista|` +
			`experta?|exembajadora?|consultora?`,
		RoleBehind:  `y agencias|enviad[oa] especial`,
		NoteVerbs:   `es|fue|ha|trabaja|escribe|dirige|enseña`,
		IsVerbs:     `es|fue|ha sido|enseña|dirige`,
		NoteStarts:  `Ella|Él|Su|Es`,
		AuthorNote:  `sobre (?:el|la|los|las) autor(?:a|es|as)?|acerca del? (?:la |los )?autor(?:a|es)?`,
		AuthorWords: "autor",
	},

	Bodies: Bodies{
		Organizations: `partido ministerio consejo comité unión universidad banco ejército frente movimiento corte parlamento senado congreso asamblea agencia
			asociación federación liga instituto empresa compañía grupo comisión departamento oficina organización fundación sociedad iglesia
			policía fuerza fuerzas armada alianza coalición gobierno alcaldía gobernación contraloría junta fiscalía procuraduría defensoría
			tribunal secretaría sindicato confederación cámara registraduría guardia bloque autodefensas clan tren ayuntamiento diputación
			generalitat intendencia cancillería presidencia vicepresidencia embajada consulado audiencia juzgado sala magistratura delegación
			subsecretaría viceministerio superintendencia inspección agrupación centro club colegio escuela facultad academia observatorio museo
			teatro biblioteca hospital clínica cooperativa consorcio corporación fondo gremio hermandad orden cártel banda brigada brigadas batallón
			regimiento división comando milicia milicias guerrilla gendarmería coordinadora plataforma mesa red radio televisión canal diario
			periódico revista editorial aerolíneas petróleos bolsa caja consejería conselleria concejalía patronato comandancia selección equipo
			deportivo atlético izquierda convergencia concertación autoridad misión oposición cuerpo ejércitos servicio servicios laboratorio
			laboratorios orquesta arquidiócesis diócesis obispado rectorado vicerrectoría contaduría tesorería notaría cabildo legislatura
			asociaciones mancomunidad confederaciones foro`,
		Places: `república palacio sierra barrio vereda ciudad río isla islas provincia estado calle lago bahía valle costa península mar océano plaza
			aeropuerto distrito región golfo estrecho desierto parque cerro puerto cabo municipio avenida carrera autopista carretera puente
			estación torre catedral basílica monasterio castillo fortaleza monte montes cordillera volcán laguna embalse archipiélago selva cuenca
			llanura meseta cañón corregimiento comuna cantón comarca villa colonia resguardo reino imperio principado ducado condado emirato
			sultanato bosque reserva playa arroyo quebrada cascada glaciar estadio óblast rancho ensenada balneario cementerio autovía túnel`,
		Policies: `ley tratado acuerdo protocolo convenio política plan programa iniciativa constitución reglamento decreto pacto estatuto código
			convención proyecto reforma carta declaración resolución directiva agenda estrategia enmienda doctrina`,
		Events: `guerra batalla revolución cumbre conferencia copa campeonato elección elecciones referéndum golpe juegos torneo festival eurocopa
			olimpiada olimpiadas feria gala premio premios masacre matanza huelga atentado atentados crisis epidemia pandemia terremoto huracán
			marcha asedio sitio genocidio holocausto mundial rally vuelta liguilla jornadas`,
		Leading: `san santa ciudad palacio plaza puerto provincia valle sierra península costa cerro parque aeropuerto región barrio vereda plan ley
			acuerdo tratado programa política pacto constitución convenio guerra batalla cumbre copa revolución elecciones ministerio banco
			universidad ejército frente movimiento partido unión corte consejo instituto iglesia cartel clan tren río lago isla golfo bahía fiscalía
			alcaldía gobernación ayuntamiento diputación cancillería presidencia vicepresidencia embajada consulado audiencia juzgado sala
			delegación superintendencia agrupación centro club colegio escuela facultad academia observatorio museo teatro biblioteca hospital
			clínica cooperativa consorcio corporación fondo gremio hermandad orden cártel brigada batallón regimiento división comando milicia
			guerrilla coordinadora plataforma red radio televisión canal diario periódico revista editorial aerolíneas bolsa caja consejería comité
			comisión asociación federación fundación sociedad organización oficina departamento tribunal secretaría sindicato confederación cámara
			registraduría guardia bloque autodefensas policía fuerza fuerzas alianza coalición gobierno contraloría junta procuraduría defensoría
			parlamento senado congreso asamblea agencia liga empresa compañía grupo república mar océano estrecho desierto distrito calle avenida
			carretera puente estación torre catedral basílica monasterio castillo fortaleza monte montes cordillera volcán laguna embalse
			archipiélago islas municipio cantón comarca reino imperio principado ducado condado emirato bosque reserva playa estadio decreto
			estatuto código convención proyecto reforma carta declaración resolución directiva estrategia enmienda protocolo juegos torneo festival
			feria premio premios masacre matanza huelga crisis terremoto huracán conferencia campeonato golpe elección autoridad misión servicio
			cuerpo laboratorio orquesta arquidiócesis diócesis obispado foro selección izquierda convergencia concertación`,
		Outlets: `delegación|consulado|ministerio|presidencia|embajada|cancillería|secretaría|gobierno|comisión|consejo|asociación|federación|` +
			`el (?:tiempo|país|espectador|mundo|heraldo|colombiano|universal|nacional)|la (?:nación|república|jornada|razón|vanguardia)|` +
			`diario|semana|revista|periódico|agencia|noticias|prensa|gaceta|correo|fundación|instituto|universidad`,
	},

	Head: Head{
		Labels: map[string]string{
			"fecha de la sentencia": "published", "fecha de sentencia": "published", "fecha de resolución": "published", "fecha de la resolución": "published", "fecha de la decisión": "published", "fecha de decisión": "published",
			"título": "title", "titulo": "title", "titular": "title", "asunto": "title",
			"artículo original": "title_original", "título original": "title_original", "traducción de": "title_original",
			"fecha": "published", "publicado": "published", "fecha de publicación": "published",
			"actualizado": "updated", "consultado": "retrieved",
			"autor": "authors", "autora": "authors", "autores": "authors", "por": "authors", "elaborado por": "authors",
			"de":     "from",
			"fuente": "publisher", "medio": "publisher", "publicado por": "publisher", "editorial": "publisher",
			"enlace": "source_url",
			"idioma": "language", "idioma original": "original_language", "lugar": "place",
			"traducido por": "translator", "traducción": "translator", "tipo": "kind", "para": "ignore",
		},
		DateLabels:   "fecha|publicado",
		FootLabels:   "fuente|fecha|autor|traducido por|artículo original",
		DateFront:    `publicado|fecha(?: de publicación)?|el|emitido|actualizado|actualización|consultado`,
		DateFrontEnd: `el`,
		Updated:      "actualiz modif",
		Retrieved:    "consult",
		Kinds: map[string]string{
			"opinión": "opinion", "columna": "opinion", "tribuna": "opinion", "columna de opinión": "opinion",
			"análisis": "analysis", "noticias": "news", "noticia": "news", "última hora": "news",
			"comunicado de prensa": "press-release", "nota de prensa": "press-release", "boletín de prensa": "press-release",
			"comunicado": "statement", "declaración": "statement", "entrevista": "interview", "transcripción": "transcript",
			"informe": "report", "documento de trabajo": "report", "nota de política": "brief", "nota informativa": "brief", "verificación": "fact-check",
		},
		TitleKinds:   "opinión|análisis|entrevista|comunicado",
		TitleKindFor: "de del con",
		Series:       "informe|documento de trabajo|nota de política",
		SeriesNumber: `nº|n°|núm`,
		Sections:     "sala de prensa|comunicados|comunicados de prensa|notas de prensa|actualidad|gobierno|mundo|política|economía|internacional|nacional|sociedad|seguridad|exclusivo",
		Parts: "resumen|resumen ejecutivo|introducción|antecedentes|conclusión|conclusiones|recomendaciones|metodología|notas|referencias|contexto|" +
			"cronología|puntos clave|hallazgos|sumario|prólogo|fuentes",
		Numbered:    "figura|fig|tabla|cuadro|gráfico|recuadro|mapa|anexo|apéndice|capítulo|sección|parte|formulario",
		TableSource: "fuente|fuentes",
		Adopted:     `(?:resolución [\w/().-]+(?: [\w().-]+){0,2} de|aprobad[ao] por) (?:el |la )(\p{Lu}[\p{L}’' -]{3,60}?)(?: en su (?:resolución [\w/().-]+(?: [\w().-]+){0,2}|[\wªº]+ (?:sesión|reunión)))?,? (?:de|el|del)`,
		NoteParts:   "notas|referencias|notas al pie|fuentes",
		BriefParts:  "resumen ejecutivo",
		Questions:   "P R",
		Issue:       `núm(?:ero)?|año`,
		Address:     `fuente|enlace`,
		Release:     `para (?:su )?(?:publicación|difusión) inmediata`,
	},

	Foot: Foot{
		EndMarks:        `fin`,
		Contacts:        `contacto|para más información`,
		Telephone:       `tel(?:\.|éfono)?`,
		TelephoneLabels: `móvil`,
		Rights:          `todos los derechos reservados`,
	},

	Furniture: spanishFurniture,

	Prose: Prose{
		Abbreviations: "núm num pág págs p.ej dto dpto av avda c.c ee",
		MayEnd:        "uu ee.uu s.a c.v a.c d.c",
		Starters: `El La Los Las Un Una En Con Por Para De Del Se Su Sus Lo Y Pero Según Sin Sobre Como Cuando Mientras Desde Hasta Entre Este
			Esta Estos Estas Ese Esa Así También Además Aunque No`,
		Indefinite: "un una",
		Copula:     "es era fue son",
		Loose:      "de del en por para con sin sobre entre que y o a al como según es fue era dijo contra hasta desde no ni nunca quien cuyo cuya cuando donde si posible futuro futura supuesto supuesta presunto presunta",
		When:       "período periodo día días semana mes año años momento noche mañana tarde mismo misma otro otra",
		Stop: "el la los las un una unos unas y e o u de del al en con por para sin sobre entre hasta desde que como cuando donde quien cual " +
			"se su sus lo le les me te nos mi tu es son era eran fue fueron ser sido ha han habia habian hay no si ya mas pero muy este " +
			"esta estos estas ese esa esos esas aquel ella ellos ellas nosotros yo tambien porque",
		Stems: "s>3 is>is1|" +
			"mente>4|" +
			"acione>3 icione>3 ucione>3 cione>4 sione>s3 idade>4 adore>3 edore>3 idore>3 acion>3 icion>3 ucion>3 cion>4 sion>s3 idad>4 " +
			"amiento>3 imiento>3 ador>3 edor>3 idor>3 adora>3 encia>4 ancia>4 encial>4 ente>4 ante>4 ista>4 ismo>4 able>4 ible>4 oso>4 " +
			"osa>4 ivo>4 iva>4 ico>4 ica>4 ano>5 ana>5|" +
			"ando>3 iendo>3 ado>3 ada>3 ido>3 ida>3 aron>3 ieron>3 aban>3 aba>3 aran>3 iran>3 eran>3 ar>3 er>3 ir>3 an>4 en>4|" +
			"ia>3 io>3 ie>3 ea>3 eo>3 ua>3 uo>3 a>3 e>3 i>3 o>3 u>3|" +
			"i>3 u>3",
	},

	Persons: Persons{
		Male: `josé juan luis carlos jorge miguel fernando francisco manuel rafael alberto ricardo eduardo sergio raúl hugo gustavo álvaro iván andrés
			diego alejandro javier óscar hernán rodrigo simón nicolás camilo ernesto julio césar víctor enrique felipe mariano antonio pedro pablo
			daniel david jesús ángel alfonso alfredo arturo armando esteban gabriel germán gonzalo guillermo héctor ignacio jaime joaquín jairo
			leonardo lorenzo marcos mario mauricio orlando ramiro ramón roberto rubén santiago sebastián tomás vicente wilson fabio darío emilio
			adolfo agustín aníbal edgar efraín eugenio federico horacio humberto ismael leonel matías maximiliano mateo martín néstor octavio
			patricio reinaldo rodolfo rogelio salvador samuel xavier iñaki`,
		Female: `maría ana lucía carmen isabel sofía camila claudia cristina beatriz marta martha gloria violeta ingrid piedad rosa luz laura paula
			patricia sandra diana andrea carolina alejandra mónica adriana natalia valentina daniela gabriela juana josefa teresa pilar mercedes
			dolores elena inés irene raquel rocío silvia susana verónica victoria yolanda ximena alicia amparo ángela blanca catalina cecilia
			constanza elisa elvira esperanza esther eva fernanda francisca guadalupe julia leonor liliana lourdes luisa margarita mariana marina
			martina miriam nora nuria olga paola pamela rebeca renata rosario ruth sara soledad tatiana viviana jimena antonia manuela belén ángeles milagros concepción socorro remedios paz sol fátima inmaculada encarnación asunción`,
		Surnames: `garcía gómez díaz restrepo torres rojas moreno vargas castro romero suárez herrera medina ruiz ortiz reyes cruz morales ramos rivera
			flores vega silva mendoza guerrero ríos cárdenas mejía ospina uribe duque petro maduro chávez márquez londoño zapata quintero
			valencia arias cortés rincón salazar escobar castaño parra pardo contreras acosta mora molina muñoz peña cabrera aguilar
			delgado ibarra navarro espinoza espinosa soto figueroa fuentes carrillo campos vera correa moreira guzmán ávila serrano blanco
			castillo cabello llosa borges ponce ortega gasset zapatero aznar bachelet piñera allende perón macri bolívar osorio hoyos
			betancourt betancur giraldo arango jaramillo gaviria santander villegas cifuentes velásquez garzón barrera bernal buitrago cardona
			durán forero franco galindo hurtado lozano marín montoya murillo naranjo ochoa pineda pinto porras posada quiroga
			rubio sandoval sierra tovar trujillo varela velandia vela zambrano zuluaga martín lorenzo benito esteban domingo pascual alonso gil iglesias calvo santos prieto`,
		SurnameEnds: "ez éz",
		Double:      true,
		Generations: "hijo jr",
		Honours:     "don doña fray sor",
	},
	Speech: Speech{
		Verbs: `dijo dice dijeron afirmó afirma aseguró asegura señaló señala añadió añade explicó explica advirtió advierte negó niega agregó agrega
			declaró declara indicó indica manifestó manifiesta expresó expresa sostuvo sostiene insistió insiste subrayó subraya destacó destaca
			recordó recuerda comentó comenta apuntó apunta respondió responde contestó contesta preguntó pregunta reconoció reconoce admitió
			admite anunció anuncia denunció denuncia reiteró reitera precisó precisa puntualizó puntualiza matizó matiza remarcó remarca
			recalcó recalca enfatizó enfatiza concluyó concluye escribió escribe tuiteó publicó relató relata contó cuenta narró narra
			argumentó argumenta opinó opina lamentó lamenta criticó critica celebró celebra exigió exige pidió pide propuso propone prometió
			promete reclamó reclama replicó replica confesó confiesa confirmó confirma informó informa aclaró aclara detalló detalla zanjó
			sentenció sentencia espetó exclamó exclama gritó grita planteó plantea alertó alerta avisó avisa aseveró asevera dicho afirmado
			asegurado acotó acota refirió refiere remató remata ironizó consideró considera estimó estima cuestionó cuestiona defendió defiende instó insta señalado añadido explicado advertido declarado indicado manifestado expresado sostenido insistido subrayado destacado
			recordado apuntado respondido reconocido proseguido prosiguió prosigue remachado remachó agregado comentado confirmado contestado preguntado recalcado reclamado exigido criticado defendido considerado aclarado alertado precisado relatado contado escrito enfatizado espetado sentenciado zanjado apostillado admitido anunciado denunciado reiterado concluido lamentado`,
		Saying: `diciendo afirmando asegurando señalando añadiendo explicando advirtiendo agregando declarando indicando manifestando expresando
			sosteniendo insistiendo subrayando destacando recordando comentando apuntando respondiendo preguntando reconociendo anunciando
			reiterando concluyendo escribiendo argumentando lamentando acotando considerando exigiendo proponiendo replicando`,
		Told: "informó preguntó pidió",
		Helpers: `ha han había habían hemos no también luego después además ayer hoy le les lo la se me nos ya así finalmente entonces mismo misma posteriormente incluso
			lunes martes miércoles jueves viernes sábado domingo`,
		He:         "él",
		She:        "ella",
		Nobody:     "yo nosotros nosotras ellos ellas usted ustedes uno quien",
		Silent:     true,
		According:  "según|de acuerdo con|en palabras de|a juicio de|en opinión de",
		Replies:    "respuesta contestación réplica",
		That:       "que",
		Of:         "de del",
		At:         `a al en con para por sin sobre entre hasta desde ante tras durante contra hacia bajo según mediante`,
		Breaks:     "que quien quienes cual cuyo cuya mientras cuando donde porque pero y e o u si como aunque sino pues",
		Articles:   "el la los las un una unos unas su sus este esta ese esa",
		Leaders:    "presidente|presidenta|mandatario|mandataria|jefe de estado|jefa de estado|jefe del estado|primer ministro|primera ministra|líder|jefe del ejecutivo|jefa del ejecutivo|gobernante",
		Adverbs:    "mente",
		Belongings: "administración régimen campaña gabinete equipo familia",
		Is:         "es fue son era eran ser sido está estaba",
		Definite:   "el la los las",
		As:         "como",
	},
}

const spanishCourtesies = "sr sra srta sres srª señor señora dr dra dña dª excmo excma excmos ilmo ilma ilmos"
