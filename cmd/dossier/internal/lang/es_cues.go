package lang

// Spanish: the words by which names are told. Demonyms are written small; with a
// capital they begin a sentence, or stand in a headline.

var spanishCues = Cues{
	Demonyms: `colombiano colombiana colombianas venezolano venezolana estadounidense estadounidenses colombianos venezolanos mexicano mexicana mexicanos mexicanas español española españoles españolas argentino
		argentinos chileno chilena chilenos peruano peruana peruanos boliviano boliviana bolivianos ecuatoriano ecuatoriana ecuatorianos paraguayo paraguaya uruguayo uruguaya uruguayos brasileño brasileña
		brasileños cubano cubana cubanos panameño panameña costarricense nicaragüense hondureño hondureña salvadoreño salvadoreña guatemalteco guatemalteca dominicano dominicana haitiano haitiana haitianos
		puertorriqueño puertorriqueña francés francesa franceses alemán alemana alemanes italiano italiana italianos inglés inglesa ingleses británico británica británicos portugués portuguesa portugueses ruso
		rusa rusos ucraniano ucraniana ucranianos polaco polaca chino chinos japonés japonesa japoneses coreano coreana indio iraní iraníes iraquí israelí israelíes palestino palestinos sirio árabe árabes
		turco turca turcos griego griega suizo belga holandés holandesa sueco sueca noruego danés danesa marroquí marroquíes argelino argelina egipcio egipcia africano africana africanos europeo europea
		europeos asiático asiática americano americana americanos latinoamericano latinoamericana latinoamericanos iberoamericano iberoamericana norteamericano norteamericana canadiense canadienses australiano
		australiana catalán catalana catalanes vasco vasca vascos gallego gallega andaluz andaluza madrileño madrileña bogotano antioqueño caleño limeño porteño habanero judío judía judíos musulmán musulmana
		musulmanes cristianos católico católica católicos islámico islámica islamista islamistas yihadista kurdo kurdos chavista chavistas peronista peronistas zapatista zapatistas correísta sandinista
		sandinistas uribista petrista kirchnerista`,
	Roles: `escritor escritora novelista poeta dramaturgo periodista reportero reportera columnista editor editora corresponsal fotógrafo fotógrafa artista pintor pintora escultor escultora arquitecto arquitecta
		director directora cineasta guionista productor productora compositor compositora músico cantante cantautor cantautora guitarrista baterista bajista pianista rapero actor actriz humorista modelo
		presentador presentadora locutor locutora entrenador entrenadora técnico seleccionador capitán delantero centrocampista mediocampista defensa portero arquero jugador jugadora futbolista ciclista
		tenista boxeador piloto atleta nadador torero historiador historiadora filósofo filósofa economista científico científica físico química biólogo bióloga matemático ingeniero ingeniera inventor
		explorador astronauta investigador investigadora profesor profesora catedrático catedrática maestro maestra académico académica analista asesor asesora consultor experto experta abogado abogada fiscal
		juez jueza magistrado magistrada procurador procuradora defensor detective inspector comisario agente policía soldado teniente sargento mayor coronel comandante almirante activista militante
		guerrillero guerrillera disidente terrorista narcotraficante narco capo paramilitar exguerrillero dirigente líder lideresa político política diputado diputada congresista legislador legisladora
		parlamentario parlamentaria representante portavoz vocero vocera candidato candidata precandidato aspirante concejal concejala edil diplomático diplomática canciller consejero consejera delegado
		delegada comisionado comisionada banquero empresario empresaria magnate inversor fundador fundadora cofundador médico médica doctor doctora enfermero psicólogo psicóloga psiquiatra sociólogo socióloga
		politólogo politóloga antropólogo antropóloga teólogo cura sacerdote párroco obispo arzobispo cardenal monje monja padre madre hijo hija hermano hermana esposo esposa marido mujer viuda viudo tío tía
		sobrino sobrina primo prima abuelo abuela pareja amigo amiga compañero compañera novio novia exesposa exmarido presidente presidenta expresidente expresidenta vicepresidente vicepresidenta
		exvicepresidente mandatario mandataria ministro ministra exministro exministra viceministro viceministra secretario secretaria exsecretario subsecretario gobernador gobernadora exgobernador alcalde
		alcaldesa exalcalde exalcaldesa senador senadora exsenador exsenadora embajador embajadora exembajador contralor contralora registrador gerente jefe jefa titular rector rectora decano decana general
		rey reina príncipe princesa emperador papa dictador caudillo prócer libertador sospechoso acusado acusada imputado imputada preso detenido asesino víctima señor señora`,
	Adjectives: `nacional nacionales federal internacional central general generales popular superior suprema supremo democrático democrática republicano republicana socialista liberal conservador conservadora radical
		revolucionario revolucionaria obrero obrera unido unida unidos unidas real primer primera primero segundo segunda tercer tercera cuarto cuarta quinto quinta último última público pública políticos
		civil militar judicial ejecutivo ejecutiva legislativo legislativa electoral constitucional penal social económico económica exterior exteriores interior defensa hacienda justicia salud educación
		trabajo comercio transporte cultura agricultura ambiente energía minas vivienda deportes turismo mundial regional municipal provincial departamental local metropolitano metropolitana santo sagrado
		sagrada nuestro nuestra mejor mejores joven jóvenes año años día días mes semana capítulo sección artículo figura tabla volumen página parte grupo temporada episodio álbum canción siglo edad era
		humanos desarrollo`,
	Directions: `norte sur este oeste oriental occidental septentrional meridional nuevo nueva gran alta alto bajo baja`,
	Openers: `aunque mientras según tras desde hasta durante además también entre sobre este esta estos estas ese esa esos esas su sus lo se le les más muy ya ni que quien quienes donde como porque cuando si sin
		así luego entonces después antes ahora hoy ayer mañana todavía aún siempre nunca jamás quizá quizás tal tales cada todo toda todos todas otro otra otros otras algunos algunas algún alguna
		muchos muchas varios varias ambos ambas uno dos tres cuatro cinco seis siete ocho nueve diez asimismo igualmente finalmente actualmente posteriormente anteriormente inicialmente originalmente debido
		gracias junto frente ante bajo contra hacia mediante excepto salvo incluso excepción cuál cuándo cómo dónde qué quién cuánto aquel aquella aquellos aquellas aquí allí allá ahí él ella ellos ellas
		nosotros usted ustedes yo mi mis tu tus nos me te eso esto aquello fue era son es está hay había ha han sería tiene mas pues aparte fuera dentro alrededor cerca lejos encima debajo detrás delante pese
		solo sólo solamente únicamente casi apenas tanto tan sino dicho dicha dichos dichas mismo misma`,
	Locatives:  `en desde hacia`,
	Portfolios: `defensa hacienda finanzas exterior exteriores interior justicia salud sanidad educación trabajo comercio industria energía agricultura ambiente medio transporte transportes economía cultura seguridad planeación vivienda turismo deporte deportes comunicaciones minas pesca relaciones asuntos crédito república elecciones apelaciones cuentas pueblo`,
}
