package lang

// Portuguese, of Brazil and of Portugal.

var portuguese = Language{
	Tag: "pt", Name: "Portuguese",
	Corrections: portugueseCorrections,
	Translated:  portugueseTranslated,
	Credits:     portugueseCredits,
	Forms:       portugueseForms,
	Cues:        portugueseCues,
	Whose:       portugueseWhose,
	Things:      portugueseThings,
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
		"Persons.SurnameEnds": "many surnames are given names as well",
		"Persons.Patronymics": "names from Arabic are printed with the words of English",
		"Speech.AfterName":    "what says whose words they are stands before the name",
		"Dates.YearPrefix":    "meados de 2018: BeforeYear has the words",
		"Dates.DecadeEnd":     "a decade is announced by a word before it",
		"Dates.Possessive":    "what has a year is joined to it by a word",
		"Dates.NotDay":        "a body named for a day has the day at its end",
		"Dates.BareYear":      "a year has a word before it",
		"Dates.PastWith":      "the past has one verb",
		"Dates.WithEnd":       "the past has one verb",
		"Marks.Capital":       "a word of a mark that is common alone has a level beside it",
		"Marks.Dated":         "an embargo has its word",
		"Head.Slug":           "the marks of English agencies stand above Portuguese texts as well",
		"Prose.Everyday":      "no short form of a month is a word that ends sentences but dez, which is read as the month",
		"Prose.LooseEnd":      "participles end like nouns",
		"Prose.Units":         "lengths are printed with the metric signs",
		"Keys.Gate":           "keys that open on a day are written in English",
		"Keys.After":          "keys that open on a day are written in English",
		"Names.OfficeMore":    "what belongs to an office is joined to it: ex-ministro",
		"Dates.DayTo":         "a day stands before its month",
	},

	Detect: Detect{
		Common:       "o a os as de do da dos das que e em um uma no na por com para não se mais ao à foi são ou como mas seu sua pelo pela entre nos nas aos às seus suas pelos pelas ele ela eles isso esta este está ser ter tem também já quando muito sem sobre até depois há num numa só todos foram era havia pode lhe eu você onde quem ainda segundo dois contra desde porque é me lhes tinha tinham sido será seria estava estão estar fez disse nem nenhum nenhuma mesmo outro outra outros outras aqui assim antes agora ano anos vez dia dele dela deles desta deste nesta neste essa esse aquele lá cada todas toda bem maior duas três",
		Title:        "não uma dos das em ao à são pelo pela com após",
		TitleLetters: `ção\b|[ãõ]`,
		Languages:    map[string]string{"português": "pt", "portuguesa": "pt", "espanhol": "es", "alemão": "de", "francês": "fr"},
	},
	Dates: Dates{
		Months: [12]Words{"janeiro jan", "fevereiro fev", "março mar", "abril abr", "maio", "junho jun", "julho jul", "agosto ago",
			"setembro set", "outubro out", "novembro nov", "dezembro dez"},
		DayFirst: true,
		Weekdays: [7]Words{"segunda-feira segunda", "terça-feira terça", "quarta-feira quarta", "quinta-feira quinta", "sexta-feira sexta", "sábado", "domingo"},
		Seasons:  "primavera verão outono inverno",
		Ordinals: "º ª °",

		DayOf:   "dia dias",
		MonthOf: "mês",
		Of:      "de do",
		Article: "o os",
		From:    "de do desde",
		To:      "a até ao",
		Between: "entre",
		And:     "e",
		Or:      "ou",

		BeforeYear:  "em desde até entre ano anos de para antes depois após início meados final finais fins durante",
		Determiners: "o a os as seu sua seus suas",
		Plural:      "s",
		Singular:    "foi é será trouxe começou terminou marcou tem teve",
		Decade:      "década",
		Decades:     "anos",
		Counted: `pessoas tropas soldados homens mulheres crianças metros quilómetros quilômetros milhas dólares toneladas milhões milhares
			hectares barris votos famílias membros combatentes guerrilheiros vítimas casos mortos mortes casas páginas graus horas dias semanas
			meses vezes domicílios lares entrevistados aldeias vilas escolas empresas civis refugiados migrantes estudantes alunos professores
			trabalhadores empregados funcionários doentes pacientes habitantes moradores municípios veículos carros caminhões edifícios unidades
			ações palavras presos detidos agentes polícias policiais doses testes litros gramas quilos kg km m cm mm mw gb mb usd eur euros reais
			passageiros visitantes manifestantes reféns árvores cabeças vagas lugares exemplares`,
		CountBefore: "total mais menos cerca",
		CountJoin:   "de para por",
		Change:      "subiu caiu cresceu passou aumentou diminuiu baixou subiram caíram cresceram passaram aumentaram",
		Moved:       "adiou adiado adiada adiados adiadas transferiu transferido transferida mudou",
		Numbered: "no nos n nº n° número números página páginas pág págs quarto sala versão seção secção artigo artigos lei decreto portaria ordem " +
			"diretiva regulamento resolução processo folha linha voo rota canal modelo lote parágrafo acórdão edição vol volume",
		Period: "temporada temporadas exercício fiscal escolar letivo académico acadêmico época safra biénio biênio período campanha orçamento ano " +
			"anos crise plano legislatura seca",

		Nth:     [4]Words{"primeiro primeira", "segundo segunda", "terceiro terceira", "quarto quarta último"},
		Quarter: "trimestre",
		Half:    "semestre metade",
		Letters: "t q",
		Fiscal:  "fiscal exercício",

		Calendars: "hégira islâmico islâmica persa iraniano solar lunar budista hebraico judaico etíope copta nepalês",
		Eras:      "ac|aec|ah|antesdecristo",

		On:      "em no dia",
		Toward:  "para até antes",
		Past:    "foi foram era eram havia tinha tinham teve tiveram fez fizeram deu deram disse disseram esteve houve viu veio saiu caiu morreu",
		PastEnd: "aram eram iram beu deu heu leu reu iu ou",
		Future: "próximo próxima próximos próximas previsto prevista previstos previstas agendado agendada marcado marcada deve devem vai vão " +
			"prazo adiado adiada",
		ToCome:  "rá rão",
		Will:    "vai vão",
		OnDay:   "na no nesta neste",
		LastDay: "passado passada último última",
		NextDay: "próximo próxima",
		NoDay:   "seguinte anterior mesmo mesma cada às aos toda todo",
		Relative: []Relative{
			{Phrase: "ontem", Days: -1},
			{Phrase: "mês passado", Months: -1, After: "o no do"},
			{Phrase: "próximo mês", Months: 1, After: "o no do"},
			{Phrase: "ano passado", Years: -1, After: "o no do"},
			{Phrase: "próximo ano", Years: 1, After: "o no do"},
		},

		ThisYear:    "deste ano|do corrente ano|do ano corrente|deste mesmo ano",
		ThatYear:    "desse ano|desse mesmo ano|do mesmo ano|daquele ano|daquele mesmo ano|do referido ano",
		ClockBefore: `às`,
		ClockAfter:  `h`,
	},
	// Levels are those of Brazil's law of access to information and Portugal's
	// SEGNAC, and what offices print.
	Marks: Marks{
		Levels: "confidencial*|secreto|secreta|ultrassecreto|ultrassecreta|muito secreto|reservado|reservada|documento reservado|informação reservada|restrito|restrita|uso interno|uso oficial|uso restrito|uso exclusivo|acesso restrito|difusão restrita|difusão limitada|" +
			"circulação restrita|não divulgar|não publicar|não distribuir|não difundir|não circular|não compartilhar|não partilhar|sigiloso*|sigilosa*|sigilo|não citar|não reproduzir|documento interno|proibida a|rascunho|minuta|somente para|apenas para",
		Around:  "página|páginas|trabalho|preliminar|estritamente|altamente|muito|de|do|da|dos|das|o|a|os|as|para|por|com|sem|e|ou|em|documento|informação|material|relatório|nota|versão|cópia|oficial|interno|interna|exclusivo|exclusivamente|somente|apenas|uso|distribuição|divulgação|circulação|publicação|reprodução|divulgar|publicar|distribuir|autorização|prévia|destinatário|absoluto",
		Open:    "proibida a reprodução|reprodução proibida|reprodução reservada|direitos reservados|não confidencial*|não classificado|ostensivo|desclassificado|não sigiloso|divulgação pública|para divulgação imediata|público",
		Labels:  "classificação nível grau sigilo difusão distribuição confidencialidade restrição acesso",
		Colours: "vermelho vermelha âmbar verde branco claro amarelo laranja roxo azul preto",
		Alone:   "interno interna",
		Press:   "todos mídia imprensa para o dia",
		Papers:  "documento* relatório* comunicado* informação nota* material texto* discurso estudo conteúdo",
		Embargo: `(?:sob|com) embargo|embargad[oa]s?|embargo(?: de imprensa)?`,
		Hold:    `nao (?:publicar|divulgar|difundir|distribuir|veicular)(?: nem \w+)*|proibida a (?:sua )?(?:publicacao|divulgacao|difusao)|(?:publicacao|divulgacao|difusao) proibida|proibido (?:publicar|divulgar|difundir)`,
		Until:   `ate|antes d[eoa]s?|a partir de`,
		Never:   "nenhum nenhuma não",
	},
	Keys: Keys{
		Restrict: "rascunho confidencial* secreto reservado restrito restrição privado oculto embargad* sigilo* sigiloso",
		Beside:   "é até data de do nível",
		Show:     "publicado publicada publicar público divulgar visível",
		See:      "visibilidade",
		Not:      "não",
		State:    "estado acesso",
		Yes:      "sim verdadeiro",
		No:       "não falso nunca",
		Open:     "público aberto todos publicado",
		Private:  "privado embargado",
		Closed:   "rascunho|privado|oculto|interno|reservado|restrito|embargado|sob embargo|não publicado",
	},

	Names: Names{
		Particles:  "da das do dos",
		JoinNames:  "e",
		Small:      "da do dos e",
		Honorifics: "sr sra dr dra exmo exma eng prof profa",
		Courtesies: portugueseCourtesies,
		Letters:    "d",
		Titles: portugueseCourtesies + ` presidente presidenta ministro ministra senador senadora deputado deputada governador governadora prefeito prefeita general coronel
			capitão almirante embaixador embaixadora dom dona doutor doutora papa vereador vereadora`,
		Men:          "senhor sr dom rei príncipe marido esposo pai irmão filho tio avô",
		Women:        "senhora sra dona rainha princesa esposa mulher viúva mãe irmã filha tia avó",
		Pronouns:     "ele ela",
		PostNominals: "phd",
		NameEnds:     "ltda cia",
		Posts:        "presidente presidenta vice-presidente ministro ministra secretário secretária senador senadora deputado deputada governador governadora prefeito prefeita embaixador embaixadora porta-voz diretor diretora procurador procuradora juiz juíza chanceler general almirante coronel comandante bispo arcebispo cardeal professor professora líder economista fundador fundadora chefe secretário-geral diretor-geral delegado delegada",
		Held:         "em na no para",
		Offices: `presidente ministro ministra senador senadora deputado deputada secretário secretária embaixador embaixadora governador governadora
			prefeito prefeita juiz juíza procurador procuradora`,
		Says: "disse afirmou declarou explicou acrescentou garantiu negou anunciou",

		BylineFront: `texto|reportagem|entrevista|análise|opinião`,
		Byline:      `por|escrito por|texto(?: de)?|autor(?:a|es|as)?|redação de|reportagem de`,
		With:        "com",
		In:          "em",
		NoPerson:    `(?:a |da |nossa )?redacção|(?:a |da )?redação|(?:as |das )?agências|da redação`,
		AndAgencies: `(?:e|com)\s+agências`,
		Role: `professora?|pesquisadora?|investigadora?|analista|jornalista|colunista|autora?|diretora?|escritora?|advogad[oa]|historiadora?|` +
			`economista|especialista|embaixadora?|consultora?|cientista polític[oa]`,
		RoleBehind:  `e agências|com agências|enviad[oa] especial|correspondente(?: .*)?`,
		NoteVerbs:   `é|foi|tem|trabalha|escreve|dirige|ensina`,
		IsVerbs:     `é|foi|ensina|dirige`,
		NoteStarts:  `Ele|Ela|Seu|Sua|É`,
		AuthorNote:  `sobre (?:o|a|os|as) autor(?:a|es|as)?`,
		AuthorWords: "autor",
	},

	Bodies: Bodies{
		Organizations: `ministério conselho comitê comité união universidade exército câmara assembleia agência associação federação companhia comissão
			organização fundação sociedade igreja polícia força forças aliança coligação governo prefeitura secretaria confederação procuradoria
			defensoria parlamento partido instituto tribunal sindicato senado congresso corte banco assembléia câmaras grupo empresa frente
			movimento liga clube escola faculdade academia museu teatro biblioteca hospital centro jornal revista rádio televisão canal editora
			fundo orquestra banda brigada batalhão regimento comando milícia guerrilha federações delegacia departamento gabinete
			presidência vice-presidência embaixada consulado juizado promotoria controladoria autoridade bloco equipa equipe seleção selecção
			arquidiocese diocese corpo serviço serviços laboratório junta bolsa caixa cooperativa consórcio corporação grêmio ordem missão fórum
			gazeta diário folha`,
		Places: `república palácio bairro cidade rio ilha ilhas província estado rua lago baía vale península oceano praça aeroporto região estreito
			deserto serra porto município avenida rodovia ponte estação torre catedral basílica mosteiro castelo fortaleza monte montes cordilheira
			vulcão lagoa barragem cabo arquipélago selva bacia planalto desfiladeiro freguesia concelho distrito aldeia vila colônia colónia reino
			império principado ducado condado emirado sultanato floresta reserva parque praia cachoeira cataratas glaciar estádio favela mar golfo
			costa morro cemitério`,
		Policies: `lei tratado acordo protocolo convenção política constituição regulamento decreto pacto estatuto código projeto projecto reforma carta
			declaração resolução diretiva agenda estratégia emenda plano programa`,
		Events: `batalha revolução cúpula cimeira conferência campeonato eleição eleições referendo guerra jogos torneio festival copa taça olimpíada
			olimpíadas feira gala prêmio prémio massacre greve atentado atentados crise epidemia pandemia terremoto furacão marcha cerco genocídio
			holocausto mundial golpe rali eurocopa`,
		Leading: `cidade palácio praça província vale baía ilha lago rio ministério universidade conselho instituto igreja partido movimento câmara
			assembleia tratado acordo guerra batalha cúpula copa taça revolução lei senado congresso corte banco grupo empresa frente liga clube
			escola faculdade academia museu teatro biblioteca hospital centro jornal revista rádio televisão canal editora fundo orquestra brigada
			batalhão regimento comando milícia guerrilha marinha delegacia departamento gabinete presidência embaixada consulado autoridade bloco
			seleção selecção diocese arquidiocese corpo serviço laboratório junta bolsa caixa cooperativa consórcio corporação grêmio ordem missão
			fórum comitê comité união exército agência associação federação companhia comissão organização fundação sociedade polícia força forças
			aliança coligação governo prefeitura secretaria confederação procuradoria defensoria parlamento tribunal sindicato república ilhas
			estado oceano aeroporto região estreito deserto serra porto município avenida rodovia ponte estação torre catedral basílica mosteiro
			castelo monte cordilheira vulcão lagoa arquipélago distrito reino império principado ducado condado emirado floresta reserva parque
			praia estádio mar golfo costa península decreto pacto estatuto código projeto reforma carta declaração resolução estratégia emenda plano
			programa protocolo convenção política constituição jogos torneio festival campeonato feira prêmio prémio massacre greve crise terremoto
			furacão conferência eleição são`,
		Outlets: `delegação|consulado|ministério|presidência|embaixada|governo|comissão|conselho|associação|federação|jornal|diário|semanário|revista|agência|notícias|` +
			`imprensa|gazeta|correio|fundação|instituto|universidade|folha|estadão|expresso|público`,
	},

	Head: Head{
		Labels: map[string]string{
			"data do julgamento": "published", "data de julgamento": "published", "data da decisão": "published", "data do acórdão": "published", "data da sentença": "published",
			"título": "title", "assunto": "title", "título original": "title_original", "artigo original": "title_original", "tradução de": "title_original",
			"data": "published", "publicado em": "published", "publicado": "published", "data de publicação": "published",
			"atualizado em": "updated", "atualizado": "updated", "actualizado em": "updated", "última atualização": "updated", "consultado em": "retrieved",
			"acessado em": "retrieved",
			"autor":       "authors", "autora": "authors", "autores": "authors", "por": "authors", "escrito por": "authors",
			"fonte": "publisher", "editora": "publisher", "veículo": "publisher", "publicado por": "publisher",
			"endereço": "source_url", "língua": "language", "idioma": "language", "língua original": "original_language", "local": "place",
			"traduzido por": "translator", "tradução": "translator", "tipo": "kind", "direitos": "rights", "para": "ignore", "seção": "ignore",
		},
		DateLabels:   "data|publicado|publicado em",
		FootLabels:   "fonte|data|autor|traduzido por|artigo original",
		DateFront:    `(?:publicado|postado|divulgado|emitido|atualizado|actualizado|modificado|consultado|acessado|data(?: de publicação)?)(?: em| a)?|em`,
		DateFrontEnd: `em|a`,
		Updated:      "atualiz actualiz modif",
		Retrieved:    "consult acess",
		Kinds: map[string]string{
			"opinião": "opinion", "coluna": "opinion", "artigo de opinião": "opinion", "editorial": "opinion", "análise": "analysis",
			"notícias": "news", "notícia": "news", "última hora": "news", "comunicado de imprensa": "press-release", "nota à imprensa": "press-release",
			"comunicado": "statement", "nota oficial": "statement", "declaração": "statement", "entrevista": "interview", "transcrição": "transcript",
			"relatório": "report", "documento de trabalho": "report", "nota informativa": "brief", "verificação": "fact-check", "discurso": "transcript",
		},
		TitleKinds:   "opinião|análise|entrevista|comunicado",
		TitleKindFor: "de do da com",
		Series:       "relatório|documento de trabalho",
		SeriesNumber: `nº|n°|núm`,
		Sections:     "sala de imprensa|notas à imprensa|comunicados|atualidade|governo|mundo|política|economia|internacional|nacional|sociedade|segurança|brasil|portugal|exclusivo",
		Parts: "resumo|sumário executivo|introdução|antecedentes|contexto|conclusão|conclusões|recomendações|metodologia|notas|referências|" +
			"cronologia|pontos-chave|prefácio|fontes",
		Numbered:    "figura|fig|tabela|quadro|gráfico|mapa|anexo|apêndice|capítulo|secção|seção|parte|formulário",
		TableSource: "fonte|fontes",
		Adopted:     `(?:resolução [\w/().-]+(?: [\w().-]+){0,2} d[ao]|(?:adotada|adoptada|aprovada) pel[ao]) (\p{Lu}[\p{L}’' -]{3,60}?)(?: na sua (?:resolução [\w/().-]+(?: [\w().-]+){0,2}|[\wªº]+ (?:sessão|reunião)))?,? (?:de|em)`,
		NoteParts:   "notas|referências|notas de rodapé|fontes",
		BriefParts:  "sumário executivo",
		Questions:   "P R",
		Issue:       `núm(?:ero)?|ano|edição`,
		Address:     `fonte|link`,
		Release:     `para (?:publicação|divulgação) imediata`,
	},

	Prose: Prose{
		Abbreviations: "núm pág págs av art ed exmo",
		MayEnd:        "etc s.a a.c d.c",
		Starters: `Um Uma Em Por Para Com Sem Se Seu Sua Seus Suas Mas Segundo Sobre Como Quando Enquanto Desde Até Entre Este Esta Esse Essa Isso Ele
			Ela Eles Elas Também Não Porém Além Assim Após Ainda Já Depois Antes`,
		Indefinite: "um uma",
		Copula:     "é era são eram foi",
		Loose:      "de do da dos das em no na por para com sem sobre entre que e ou a ao como segundo é foi era disse contra até desde não nem nunca quem cujo cuja quando onde se possível futuro futura suposto suposta",
		When:       "período dia dias semana mês ano anos momento noite manhã tarde mesmo mesma outro outra",
		Stop: "o os uma uns umas e ou do da dos das em no na nos nas ao aos pelo pela por para com sem sobre entre ate desde que como quando se seu " +
			"sua seus suas foi foram era eram sao ser sido tem nao mas mais ja muito este esta esse essa isso ele ela eles elas tambem porque",
		Stems: "oes>ao2 aes>ao2 ais>al2 eis>el2 ns>m3 s>3|" +
			"amente>3 mente>4 acao>3 icao>3 ucao>3 cao>4 sao>s3 idade>4 ador>3 edor>3 idor>3 adora>3 encia>4 ancia>4 ente>4 ante>4 ista>4 ismo>4 " +
			"amento>3 imento>3 avel>3 ivel>3 oso>4 osa>4 ivo>4 iva>4 ico>4 ica>4 eiro>4 eira>4|" +
			"ando>3 endo>3 indo>3 ado>3 ada>3 ido>3 ida>3 aram>3 eram>3 iram>3 avam>3 ava>3 ou>3 ar>3 er>3 ir>3|" +
			"ia>3 io>3 a>3 e>3 i>3 o>3",
	},
	Foot:      portugueseFoot,
	Furniture: portugueseFurniture,

	Persons: Persons{
		Male: `josé joão antónio antônio francisco carlos paulo pedro lucas luiz luís marcos gabriel rafael daniel marcelo bruno eduardo felipe rodrigo
			manuel mateus andré fernando fábio leonardo gustavo guilherme leandro tiago thiago jorge ricardo sérgio vítor henrique miguel rui nuno
			diogo duarte gonçalo hugo joaquim afonso alexandre álvaro arthur caetano césar cláudio flávio geraldo inácio jair jaime márcio mário
			raimundo raul renato roberto rogério romeu samuel sebastião vicente vinícius wagner`,
		Female: `maria ana francisca antónia antônia adriana juliana márcia fernanda patrícia aline sandra camila amanda bruna jéssica letícia júlia luciana
			vanessa mariana gabriela vera vitória larissa cláudia beatriz luana rita sónia sônia renata eliane josefa simone natália cristiane
			carla débora rosângela marta inês catarina joana marina teresa helena isabel alice cecília clara cristina diana elisa fátima filipa
			laura leonor lúcia luísa manuela margarida matilde raquel regina rosa sara silvia sofia susana teresinha`,
		Surnames: `silva santos sousa souza oliveira pereira ferreira alves lima gomes costa ribeiro martins carvalho almeida lopes soares fernandes vieira
			barbosa rocha dias nascimento andrade moreira nunes marques machado mendes freitas cardoso ramos gonçalves santana teixeira araújo
			melo barros monteiro moura cavalcanti azevedo campos batista medeiros cunha coelho moraes morais rodrigues pinto reis correia matos
			fonseca magalhães pires tavares`,
		Generations: "jr",
		Elders:      "júnior filho neto sobrinho",
		Honours:     "dom dona frei",
	},
	Speech: Speech{
		Verbs: `disse diz afirmou afirma declarou declara acrescentou acrescenta explicou explica garantiu garante assegurou assegura ressaltou ressalta
			destacou destaca lembrou lembra comentou comenta respondeu responde perguntou pergunta reconheceu reconhece admitiu admite anunciou
			anuncia denunciou denuncia reiterou reitera concluiu conclui escreveu escreve tuitou publicou relatou relata contou conta argumentou
			argumenta opinou opina lamentou lamenta criticou critica exigiu exige pediu pede propôs propõe prometeu promete confessou confessa
			confirmou confirma informou informa esclareceu esclarece alertou alerta avisou avisa frisou frisa enfatizou enfatiza salientou
			salienta sublinhou sublinha apontou aponta observou observa completou completa continuou continua insistiu insiste defendeu defende
			avaliou avalia ponderou pondera questionou questiona rebateu rebate retrucou retruca exclamou exclama gritou grita indicou indica
			referiu refere adiantou adianta sustentou sustenta manifestou manifesta negou nega reforçou reforça pontuou`,
		Saying: `dizendo afirmando declarando acrescentando explicando garantindo ressaltando destacando lembrando comentando respondendo perguntando
			reconhecendo anunciando reiterando concluindo escrevendo argumentando lamentando exigindo propondo alertando frisando salientando
			sublinhando insistindo defendendo`,
		Told:       "informou avisou alertou",
		Helpers:    "tinha tem têm haviam havia também depois ainda já ontem hoje então não lhe se me nos mesmo mesma finalmente segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
		He:         "ele",
		She:        "ela",
		Nobody:     "eu nós vocês eles elas você quem",
		Silent:     true,
		According:  "segundo|de acordo com|conforme|nas palavras de|na opinião de|na avaliação de|para",
		Replies:    "resposta",
		That:       "que",
		Of:         "de do da dos das",
		At:         "a à ao aos às em no na nos nas num numa com para pra por pelo pela sem sobre entre até desde ante após durante contra sob perante",
		Breaks:     "que quem cujo cuja enquanto quando onde porque mas e ou se como embora pois",
		Articles:   "o a os as um uma uns umas seu sua seus suas este esta esse essa",
		Leaders:    "presidente|presidenta|mandatário|mandatária|chefe de estado|chefe do estado|primeiro-ministro|primeira-ministra|líder|governante|chefe de governo|chefe do governo",
		Adverbs:    "mente",
		Belongings: "administração regime campanha gabinete equipe equipa família",
		Is:         "é foi era são eram ser está",
		Definite:   "o a os as",
		As:         "como",
	},
}

const portugueseCourtesies = "sr sra dr dra senhor senhora"
