package lang

// Portuguese, as far as it is read: a clipping may quote it, date itself in it or be
// translated from it.

var portuguese = Language{
	Tag: "pt", Name: "Portuguese",
	None: map[string]string{
		"Dates.DayTo": "a day stands before its month",
	},

	Detect: Detect{
		Common:       "o a os as de do da dos das que e em um uma no na por com para não se mais ao à foi são ou como mas seu sua pelo pela entre",
		Title:        "não uma dos das em ao à são pelo pela com após",
		TitleLetters: `ção\b|[ãõ]`,
		Languages:    map[string]string{"português": "pt"},
	},
	Dates: Dates{
		Months: [12]Words{"janeiro jan", "fevereiro fev", "março mar", "abril abr", "maio", "junho jun", "julho jul", "agosto ago",
			"setembro set", "outubro out", "novembro nov", "dezembro dez"},
		DayFirst: true,
		Weekdays: [7]Words{"segunda-feira segunda", "terça-feira terça", "quarta-feira quarta", "quinta-feira quinta", "sexta-feira sexta", "sábado", "domingo"},
		Seasons:  "primavera verão outono inverno",
		Ordinals: "º ª °",

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

		ClockBefore: `às`,
		ClockAfter:  `h`,
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
}
