package lang

// Portuguese, as far as it is read: a clipping may quote it, date itself in it or be
// translated from it.

var portuguese = Language{
	Tag: "pt", Name: "Portuguese",
	Only: "texts in Portuguese are told from others; what their heads and sentences say is not read yet",
	Detect: Detect{
		Common:       "o a os as de do da dos das que e em um uma no na por com para não se mais ao à foi são ou como mas seu sua pelo pela entre",
		Title:        "não uma dos das em ao à são pelo pela com após",
		TitleLetters: `ção\b|[ãõ]`,
		Languages:    map[string]string{"português": "pt"},
	},
	Dates: Dates{
		Months: [12]Words{"janeiro", "fevereiro fev", "março", "abril", "maio", "junho", "julho", "agosto", "setembro set", "outubro out",
			"novembro", "dezembro dez"},
	},
	// Levels are those of Brazil's law of access to information and Portugal's
	// SEGNAC, and what offices print.
	Marks: Marks{
		Levels: "confidencial*|secreto|secreta|ultrassecreto|ultrassecreta|muito secreto|reservado|reservada|documento reservado|informação reservada|restrito|restrita|uso interno|uso oficial|uso restrito|uso exclusivo|acesso restrito|difusão restrita|difusão limitada|" +
			"circulação restrita|não divulgar|não publicar|não distribuir|não difundir|não circular|não compartilhar|não partilhar|sigiloso*|sigilosa*|sigilo|não citar|não reproduzir|documento interno|proibida a|rascunho|minuta|somente para|apenas para",
		Around:  "página|páginas|trabalho|preliminar|estritamente|altamente|muito|de|do|da|dos|das|o|a|os|as|para|por|com|sem|e|ou|em|documento|informação|material|relatório|nota|versão|cópia|oficial|interno|interna|exclusivo|exclusivamente|somente|apenas|uso|distribuição|divulgação|circulação|publicação|reprodução|divulgar|publicar|distribuir|autorização|prévia|destinatário|absoluto",
		Open:    "não confidencial*|não classificado|ostensivo|desclassificado|não sigiloso|divulgação pública|para divulgação imediata|público",
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
	Names: Names{Particles: "da das do dos", Small: "da do dos e"},
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
		Helpers:    "tinha havia também depois ainda já ontem hoje então não lhe se me nos mesmo mesma finalmente segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
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
