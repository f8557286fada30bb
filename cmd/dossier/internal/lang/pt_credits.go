package lang

// Portuguese: the words of credit lines, and of lines that are never a title.

var portugueseCredits = Credits{
	By:          `(?:(?:escrito|elaborado|redigido|publicado|postado|assinado|texto|textos|reportagem|crónica|crônica|entrevista|análise|opinião|coluna|artigo|uma? (?:reportagem|crónica|crônica)) )?por|(?:texto|textos|reportagem|entrevista|redação|análise)(?: e (?:fotos|imagens))? de|autora?|autor\(es\)|autores|texto|reportagem|(?:coluna|artigo|crónica|crônica|editorial) de|entrevista (?:realizada|conduzida) por`,
	Others:      `(?:fotos?|fotografias?|edição|editado|editora?|traduzido|tradução|tradutora?|ilustraç(?:ão|ões)|ilustrado|vídeos?|imagens|imagem|infografias?|gráficos?|arte|produção|revisão|montagem|com informações)(?: (?:de|da|do|das|dos|por)\b|\s*:)`,
	Newsroom:    `(?:da |a |nossa )?reda[cç][aã]o(?: .*)?|agências?|com agências|equipe(?: .*)?|equipa (?:editorial|de redação)|admin|assessoria de (?:imprensa|comunicação)|ascom|correspondentes|editores|conselho editorial|gabinete de (?:imprensa|comunicação)`,
	Designation: `(?:repórter(?:es)?|jornalista|correspondente|enviad[oa] especial|redatora?|colunista|cronista|editora?|analista|colaborador(?:a)?|pesquisadora?|investigadora?|professora?)(?: (?:da|do|de|em|no|na|para|especial) ?.*)?|(?:em|de|no|na) [\p{Lu}].*|especial para .*|e agências`,
	Offices:     `(?:\S+ ){0,6}(?:ministr[oa]|presidente|presidenta|secretári[oa]|embaixador|embaixadora|embaixatriz|porta-voz|prefeit[oa]|governadora?|diretora?(?:-geral)?|senadora?|representante|relatora?|comissári[oa]|general|almirante|juiz|juíza|procuradora?|delegad[oa])\b.*`,
	Degrees:     "dr dra phd msc",
	Suffixes:    "jr júnior filho neto",
	For:         "para da do",
	Media:       `jornal|diário|revista|semanário|notícias|imprensa|gazeta|correio|rádio|televisão|tv|agência|folha|estadão|globo|expresso|público|observador|boletim|tribuna`,
	Published:   `(?:(?:primeira|artigo|data) )?(?:publicad[oa]|postad[oa]|criad[oa]|divulgad[oa]|data(?: (?:de|da) publicação)?|publicação|emitid[oa])(?: (?:em|no dia|dia|às|a|originalmente em))*|em|a`,
	Updated:     `(?:última )?(?:atualizad[oa]|atualização|modificad[oa]|modificação|actualizad[oa]|alterad[oa]|revisad[oa])(?: (?:em|no dia|dia|às|a))*`,
	First:       `(?:(?:este|esta) (?:artigo|texto|reportagem|matéria|coluna|entrevista|análise|conteúdo) )?(?:de (?P<by>.{2,60}?) )?(?:foi |é )?(?:publicad[oa]|divulgad[oa]|veiculad[oa])(?: originalmente| pela primeira vez| inicialmente)+(?: (?:por|pela|pelo|em|no|na) (?P<at>.{2,80}?))?|originalmente publicad[oa] (?:por|pela|pelo|em|no|na) (?P<at>.{2,80}?)`,
	Note:        `notas? (?:d[aoe]s? )?(?:editora?|editores|tradutora?|redação|autora?|direção)|n\. ?(?:d[aoe]) ?[etr]\.|errata|correção|esclarecimento|nota`,
	Prompt: `(?:aceitar|rejeitar|permitir|configurar|gerir|gerenciar|guardar|salvar|personalizar|continuar)(?: (?:e|todos|todas|tudo|os|as|meus|cookies|fechar|opções|preferências|definições|configurações))*|(?:valorizamos|respeitamos) (?:a )?(?:sua|tua) privacidade|(?:a )?(?:sua|tua) privacidade.*|(?:política|aviso|configuraç(?:ão|ões)|uso) de (?:cookies|privacidade)|cookies|` +
		`(?:entrar|iniciar sessão|faça (?:seu )?login|login|entre)(?: .{1,40})?|(?:cadastre-se|registe-se|registar|cadastro)(?: .{1,40})?|(?:assine|assinar|assinatura|subscreva|subscrever|inscreva-se)(?: .{1,40})?|já (?:é|sou|tem|tenho) .*|(?:buscar|busca|pesquisar|menu|fechar|abrir|início|voltar|seguinte|próximo|anterior|compartilhar|partilhar|imprimir|ouvir|ver mais|leia mais|ler mais|baixar|ir|mostrar|ocultar|carregando|acessibilidade)(?: (?:menu|ao|para|o|a|conteúdo|principal|tudo|mais|notícia|artigo|matéria|em|vídeo|comentários).{0,40})?|siga-nos.*|contato|contacto|quem somos|ao vivo|mais lidas|últimas notícias`,
	PromptText:  "cookies|sua privacidade|dados pessoais|nossos parceiros|seu consentimento|seu dispositivo|bloqueador de anúncios|conta gratuita",
	Status:      `(?:texto na |na )?íntegra|texto completo|para (?:publicação|divulgação|distribuição) (?:imediata|geral)|(?:original|idioma|língua|distribuição|versão)\s*: .{1,60}|(?:conteúdo |artigo |matéria )?(?:exclusiv[oa]|só|apenas|reservad[oa]|grátis)(?: (?:para|a|aos))(?: (?:os|nossos))? ?(?:assinantes|membros|leitores)|(?:conteúdo|artigo) (?:exclusivo|premium|patrocinado|aberto|gratuito)|exclusivo|premium|assinantes|tradução (?:não oficial|oficial|livre|automática)(?: .{1,40})?|traduzido d[eo] .{2,40}|versão (?:preliminar|final|provisória|não editada|corrigida)|documento não oficial|ao vivo|em atualização|urgente|aviso (?:de pauta|à imprensa)`,
	Banner:      `(?:site|sítio|página|portal) (?:web )?oficial (?:d[aoe]s?) .*|um site oficial .*|governo (?:federal|do brasil|de portugal|do estado .*|da república)|república (?:federativa do brasil|portuguesa|de angola|de moçambique)|gov\.br|bem-vind[oa]s? a.*|nações unidas`,
	Picture:     `(?:foto|imagem|vídeo|gráfico|ilustração|legenda|galeria|logo)(?: (?:não disponível|indisponível|não encontrada|de arquivo|destacada|principal|ilustrativa|\d+))?|sem imagem|\[?(?:imagem|foto)[^\]]{0,60}\]`,
	Caption:     `(?:foto|imagem|fotos|créditos?|legenda|foto de arquivo|crédito da foto)\s*(?:[:/©]|de |por )`,
	Ago:         `há (?:uma?|\d+) (?:segundo|minuto|min|hora|dia|semana|m[eê]s|ano)(?:e?s)?|hoje|ontem|\d+ min(?:utos?)?\.? de leitura|(?:tempo de )?leitura\s?:? \d+ min.*`,
	Clock:       `(?:hrs?|horas|h)\b|hora (?:local|de brasília|de lisboa|gmt)`,
	NoPlace:     "futebol esporte esportes desporto desportos cultura opinião editorial notícias economia política mundo internacional nacional sociedade tecnologia ciência saúde viagens justiça polícia entretenimento vídeo vídeos áudio galeria fotos edição número volume versão estado resumo relatório declaração discurso comunicado nota última atualizado atualização página impressa exclusivo análise entrevista coluna crónica crônica reportagem artigo primavera verão outono inverno foto imagem fonte redação arquivo agência geral trimestre semana",
	Rooms:       "sala salão auditório teatro estádio hotel aeroporto",
	At:          `às|à|as`,
	FirstNeeds:  "original|primeira vez|inicialmente",
	And:         "e",
	Courts:      "tribunal corte",
	NewsroomEnd: "redação redacção agências",
	OnDay:       `em|no dia|a`,
	Versus:      "contra versus",
	Between:     "de do da dos das o a os as e em no na nos nas ao à para",
	Issued:      `(?:o|a|este|esta) (?:comunicado|nota|declaração|texto|relatório)(?: à imprensa)? (?:foi )?(?:emitid[oa]|publicad[oa]|divulgad[oa]) (?:por|pelo|pela)`,
}
