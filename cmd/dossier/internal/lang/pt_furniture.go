package lang

// What pages in Portuguese print around and below a text.

var portugueseFoot = Foot{
	EndMarks:        `fim`,
	Contacts:        `contatos?|contactos?|assessoria de imprensa|para mais informações`,
	Telephone:       `tel(?:\.|efone)?`,
	TelephoneLabels: `celular|telemóvel`,
	Rights:          `todos os direitos reservados`,
}

var portugueseFurniture = Furniture{
	Lines: map[string]Lines{
		"comment prompt":         {"coment", `(?:deixe|escreva|adicione)(?: um| seu)? comentário|(?:\d+ )?comentários?(?: \(?\d+\)?)?`},
		"sharing links":          {"compartilh|partilh|imprimir|enviar", `compartilhar|compartilhe|partilhar|partilhe|imprimir|enviar`},
		"advertisement":          {"publicidade|anúncio|patrocinado", `publicidade|anúncio|conteúdo patrocinado|continua após a publicidade`},
		"subscription prompt":    {"assin|inscrev|siga|entrar", `assine(?: agora| já)?|inscreva-se|siga-nos|entrar|já é assinante\?.*`},
		"link to other articles": {"leia|veja|relacionad|mais lid", `leia também|leia mais|veja também|saiba mais|notícias relacionadas|artigos relacionados|mais lidas`},
		"page number":            {"", `página|pág\.?|p\.`},
		"navigation":             {"menu|topo|início|busca|pesquis", `voltar ao topo|início|menu|buscar|pesquisar`},
		"cookie notice":          {"cookie", `(?:este site|este sítio|usamos|utilizamos) .{0,20}cookies`},
		"reading time":           {"leitura|ouvir", `tempo de leitura:? .{0,30}|ouvir (?:a )?notícia`},
		"tags":                   {"", `etiquetas?|temas|categorias?|palavras-chave`},
		"disclaimer of views":    {"opini|reflet", `(?:as )?opiniões (?:expressas|aqui).*|.* não refletem? necessariamente .*`},
		"picture credit":         {"foto|imagem|crédito", `foto|imagem|crédito`},
	},
	ShareOn:  `em|por|no`,
	Long:     "pini|eflet|ookie|ssin|nscrev",
	Comments: "comentários",
}
