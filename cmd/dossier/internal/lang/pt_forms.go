package lang

// Portuguese: the words by which the form of a text is told.

var portugueseForms = Forms{
	Asks:    "p|pergunta|perguntas|jornalista|repórter|entrevistador|entrevistadora|imprensa",
	Answers: "r|resposta|entrevistado|entrevistada",
	Roles: "moderador|moderadora|mediador|mediadora|apresentador|apresentadora|locutor|locutora|narrador|narradora|voz|voz masculina|voz feminina|homem|mulher|orador|oradora|orador não identificado|interveniente|plateia|público|participante|" +
		"intérprete|tradutor|tradutora|o presidente|a presidente|a presidenta|presidente|presidenta|presidente da república|o sr. presidente|a sra. presidente|sr. presidente|sra. presidente|o ministro|a ministra|ministro|ministra|o relator|a relatora|secretário|secretária|porta-voz|testemunha|a testemunha|juiz|o juiz|a juíza|defesa|ouvinte|todos|mestre de cerimónias|mestre de cerimônias|primeiro-ministro|o primeiro-ministro",
	Speech:    `(?:íntegra (?:do|da) |texto (?:integral|completo) do |transcrição do )?(?:discurso|pronunciamento|intervenção|palavras|declaração|mensagem|alocução|comunicação)(?: .{2,60}?)? (?:de|do|da|proferid[oa]|pelo|pela|na|no|à)\b`,
	Salutes:   `(?:(?:muito )?(?:bom dia|boa tarde|boa noite),? (?:a todos(?: e (?:a )?todas)?,? )?|muito obrigad[oa],? |obrigad[oa],? )*(?:senhoras e senhores|(?:senhor|senhora|senhores|senhoras|sr\.|sra\.|srs\.|sras\.) (?:e senhoras |e senhores )?(?:president|ministr|deputad|senador|secretári|embaixador|governador|prefeit|primeiro|comissári)|excelências?|excelentíssim[oa]s?|(?:meus|minhas|caros|caras|queridos|queridas|prezados|prezadas|estimados|ilustres) (?:amig|colegas|companheir|compatriotas|irmã|convidad|concidad)|companheir[oa]s|portugueses|brasileir[oa]s e brasileir|majestades?)|(?:muito )?(?:bom dia|boa tarde|boa noite)(?: a tod[oa]s|[,.!])`,
	Reactions: "aplausos|palmas|risos|risos e aplausos|aplausos prolongados|vaias",
	Closes:    `(?:muito )?obrigad[oa]\b.{0,60}|viva\b.{1,60}|(?:um )?(?:grande )?abraço\b|que deus\b|bem[- ]hajam?\b|disse\.$`,
	Mine:      "eu nós meu minha meus minhas nosso nossa nossos nossas me nos comigo somos estamos temos queremos vamos sou estou tenho quero acredito",
	Sessions:  "conferência de imprensa|coletiva de imprensa|entrevista coletiva|audiência|debate|mesa redonda|sessão",
	Ruling:    `(?:ac[óo]rd[ãa]o|sentença|decisão|despacho|ementa|voto)(?: (?:n[.ºo°]*|de|do) ?.{1,60})?|(?:processo|recurso(?: (?:especial|extraordinário))?|apelação(?: cível)?|agravo|habeas corpus|reclamação|autos)(?: .{0,20})? ?(?:n[.ºo°]*|:)\s?.{2,60}|relator[a]?\s?:.{2,60}`,
	Parties:   "autor autora autores réu ré réus recorrente recorrentes recorrido recorrida requerente requerido requerida apelante apelado apelada impetrante paciente agravante agravado reclamante exequente executado",
	Orders:    `acordam\b|(?:pelo|em face do|ante o|diante do|isto posto|nestes termos) ?(?:exposto|acima)?,? .{0,60}(?:acorda|julg|nega|dá-se|dou|decide|voto|conhe)|custas (?:pela|pelo|a cargo)|(?:nega(?:m|r)?(?:-se)?|concede(?:m|r)?(?:-se)?|dar|dá-se|julga(?:-se|m|r)?) (?:provimento|procedente|improcedente|a ordem|a revista)|fundamentação\.?$|dispositivo\.?$|publique-se|intime[m]?-se|registe e notifique|é como voto|vistos,? relatados|condena-se\b`,

	Communique: `(?:comunicado|declaração|nota|manifesto) (?:conjunt[oa]|final|dos|das|oficial|ministerial|à imprensa conjunta)\b`,
	Declares:   `(?:(?:nós|os|as) .{0,100}?)?,? ?(?:reafirma(?:m|mos)|reitera(?:m|mos)|saúda(?:m)?|saudamos|exorta(?:m|mos)|expressa(?:m|mos)|exprim(?:em|imos)|manifesta(?:m|mos)|condena(?:m|mos)|sublinha(?:m|mos)|acorda(?:m|ram)|acordámos|destaca(?:m|mos)|reconhece(?:m|mos)|toma(?:m|mos) nota|apela(?:m|mos)|conclama(?:m|mos)|congratula(?:m|mos)-se|comprometem-se|comprometemo-nos|declara(?:m|mos)|lamenta(?:m|mos)|agradece(?:m|mos)|concorda(?:m|ram|mos)|felicita(?:m|mos)|enfatiza(?:m|ram|mos)|ressalta(?:m|ram|mos))\b`,

	MailNeeds: "mail|boletim|newsletter|navegador|cancel|receb|descad|encaminh|preferências|mensagem|resumo|carta",
	Mailing:   `(?:este|esta) (?:e-?mail|mensagem|newsletter|boletim) foi (?:enviad|destinad)|(?:você|está a|voce)? ?(?:recebeu|está recebendo|receber|recebe) (?:este|esta|esse|essa) (?:e-?mail|mensagem|boletim|newsletter)|(?:ver|veja|visualizar|abrir) (?:este (?:e-?mail|boletim) )?no (?:seu )?navegador|cancelar (?:a |sua )?(?:inscrição|subscrição|assinatura)|(?:não (?:deseja|quer|quiser) (?:mais )?receber)|descadastr|encaminh[ae] (?:este|esta|para)|reencaminhe|atualizar (?:suas |as suas )?preferências`,
	Letter:    `n(?:este|esta|essa|esse) (?:edição|boletim|newsletter|número)|(?:as notícias|o que|destaques) .{0,40}(?:esta semana|desta semana|da semana)|até (?:a próxima|à próxima|a semana|para a semana|sexta|segunda)|boa (?:leitura|semana)|(?:olá|bom dia)[,!.] (?:esta|este|aqui|bem-vind|hoje|eis)|obrigad[oa] por (?:ler|nos ler|assinar|subscrever)|car[oa]s? (?:leitor|assinante)|o que (?:estamos a ler|estamos lendo|andamos a ler)`,
	Issue:     `.{0,60}\b(?:newsletter|boletim)\b.{0,60}|(?:resumo|carta) (?:semanal|diári[oa]|mensal)\b.{0,60}`,
	Believes:  `(?:^|\PL)(?:na minha opinião|a meu ver|no meu entender|acho que|creio que|penso que|acredito que|estou convencid[oa]|temo que|não creio|não acredito)\b|(?:^|\PL)(?:devemos|temos (?:de|que)|é preciso|não podemos|precisamos(?: de)?|deveríamos) [a-zãõáéíóúçâê]+(?:ar|er|ir|r)\b|(?:^|\PL)está na hora\b|(?:^|\PL)é hora de\b`,
	Report:    `relatório\b.*|(?:estudo|avaliação|livro branco|documento de trabalho|nota técnica)(?: (?:sobre|de|do|da|n)\b.*)?`,
	Chapters:  "sumário executivo|resumo|resumo executivo|introdução|antecedentes|contexto|metodologia|métodos|objetivos|resultados|principais resultados|discussão|análise|conclusão|conclusões|recomendações|conclusões e recomendações|considerações finais|referências|bibliografia|anexo|anexos|apêndice|agradecimentos|siglas|abreviaturas|prefácio|apresentação|índice|sumário|limitações",
}
