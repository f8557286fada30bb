package lang

// What pages in Portuguese print around and below a text.

var portugueseFoot = Foot{
	EndMarks:        `fim|fim d[oe] (?:comunicado|texto)`,
	Contacts:        `contatos?(?: (?:de|para|com a) (?:a )?imprensa)?\b|contactos?(?: de imprensa)?\b|assessoria de (?:imprensa|comunicação)|(?:para )?mais informações|informações à imprensa`,
	Telephone:       `tel(?:\.|efone)?`,
	TelephoneLabels: `celular|telemóvel|e-?mail`,
	Rights:          `todos os direitos reservados`,
}

var portugueseFurniture = Furniture{
	Lines: map[string]Pattern{
		"comment prompt":         `comentar|(?:ver|ler) (?:os |todos os )?comentários|(?:mostrar|ver) (?:mais |\d+ )?respostas|mostrar (?:mais|esta conversa)|traduzir (?:post|tweet)|em resposta a @.{2,40}|(?:deixe|deixar|escreva|adicionar|ver|publicar|faça) (?:um|seu|o seu|os|todos os) (?:comentários?|resposta)|(?:\d+ )?comentários?(?: \(?\d+\)?)?|nenhum comentário|sem comentários|comente|deixe (?:a )?sua opinião|os comentários estão (?:fechados|encerrados)`,
		"sharing links":          `partilh(?:e|ar) (?:este|esta|o|a) (?:artigo|notícia|texto|página)|compartilh(?:e|ar) (?:este|esta|o|a) (?:artigo|notícia|texto|página|matéria)|copiar (?:o )?link|link copiado|ofere(?:cer|ça) (?:este )?artigo|(?:[\d.,]+ ?[km]? (?:respostas?|reposts?|retweets?|curtidas?|gostos?|comentários?|compartilhamentos?|partilhas?|visualizações|citações)[\s·,|]*)+|compartilhar|compartilhe|partilhar|partilhe|imprimir|enviar(?: por e-?mail)?|salvar|guardar|copiar (?:o )?link|link copiado|compartilhe (?:esta notícia|este artigo|esta matéria|isso)`,
		"advertisement":          `publicidade|anúncios?|propaganda|conteúdo patrocinado|patrocinado|continua (?:após|depois d[ae]) (?:a )?publicidade|(?:a matéria|o texto|a notícia) continua (?:após|depois d[ae]) (?:a )?publicidade|continue lendo|continuar lendo`,
		"subscription prompt":    `assine(?: (?:já|agora|aqui))?|(?:assine|inscreva-se|cadastre-se|subscreva) (?:n?a|n?as|n?o|à|às|em) (?:noss[ao]s?|sua)? ?(?:\S+ ){0,3}(?:newsletters?|boletim|canal|lista)(?: .{0,40})?|inscreva-se(?: grátis)?|cadastre-se|fazer login|faça (?:o )?login|entrar|siga-nos(?: n[oa] [\w ,&/]{1,60})?|siga .{2,40} n[oa] (?:instagram|twitter|facebook|whatsapp|x|telegram|google news)|já é assinante\?(?: (?:faça login|entre|clique aqui))?|já tem (?:uma )?conta\?(?: (?:faça login|entre|entrar))?|cri(?:e|ar) (?:uma |sua )?conta|baixe (?:o |nosso )?(?:app|aplicativo).{0,20}|(?:conteúdo |exclusivo |só |apenas )?(?:exclusivo )?para assinantes|(?:para )?(?:se )?descadastrar|cancelar (?:a )?inscrição|você (?:está recebendo|recebe|recebeu) est[ae] (?:e-?mail|mensagem|newsletter|boletim)\b.{0,140}|entre n[oa] (?:canal|grupo) d[oe] .{2,40}|clique aqui para (?:seguir|receber|assinar) .{2,80}|apoie o jornalismo.{0,40}|(?:participe|entre) (?:d|n)o (?:canal|grupo) .{2,60}`,
		"link to other articles": `.{0,60}não (?:se responsabiliza|é responsável) pelo conteúdo de sites externos\.?|leia (?:a íntegra|o artigo|a matéria|a notícia)(?: complet[oa])?(?: aqui)?`,
		"page number":            `página|pág\.?|p\.`,
		"navigation":             `(?:imagem|foto) \d+ de \d+|veja (?:mais )?(?:notícias|vídeos|outras).{2,60}|vídeos: .{2,60}|voltar ao (?:topo|início)|voltar|início|menu|buscar|pesquisar|(?:pular|ir|saltar) para o conteúdo(?: principal)?|(?:(?:matéria|notícia|post|artigo) )?(?:anterior|seguinte)|próxim[oa](?: (?:matéria|notícia|post|artigo))?|(?:início|home)(?: [>›»/|] [^>›»/|]{1,60})+|carregando\.*|ver no navegador`,
		"cookie notice":          `(?:este|nosso) site (?:usa|utiliza) cookies(?: .{0,200})?|(?:usamos|utilizamos|nós usamos) cookies(?: .{0,200})?|(?:aceitar|rejeitar|recusar)(?: todos)?(?: os)? cookies|(?:valorizamos|respeitamos) (?:a )?sua privacidade|(?:a )?sua privacidade(?: é importante(?: para nós)?)?|(?:política|aviso) de (?:privacidade|cookies)|(?:configurações|preferências) de cookies`,
		"reading time":           `(?:tempo de )?leitura:? (?:de )?\d+ ?min.{0,12}|\d+ min(?:utos)?(?: de leitura)?|(?:ouvir|ouça) (?:este |o |a )?(?:artigo|matéria|texto).{0,30}`,
		"tags":                   `tags?|etiquetas?|assuntos?|tópicos?|temas?|categorias?|palavras-chave|mais sobre`,
		"disclaimer of views":    `(?:as )?opiniões (?:expressas|contidas|emitidas).*|.* não (?:reflete|representa)m? necessariamente .*|(?:este|o) (?:texto|artigo) (?:reflete|não reflete) .{0,60}opinião .{2,100}`,
		"wire credits":           `com (?:o nosso|a nossa|nosso|nossa) (?:correspondente|enviad[oa] especial)\b.{2,80}|com (?:(?:as )?(?:informações|informação|agências?|reportagem|dados|colaboração|material)(?: adiciona(?:l|is))? ?(?:d[aeo]s? )?(?:NAMES)?|(?:a )?(?:Lusa|Reuters|AFP|EFE|AP|Bloomberg|Ansa)(?:(?:,| e|/) ?NAMES)*)[.)\]]*|(?:reportagem|edição|texto|redação|produção|tradução|revisão)(?: adicional)?(?: de| por|:) ?NAMES(?: ?[;,].{2,80})?[.)\]]*|est[ea] (?:notícia|artigo|texto|reportagem) foi (?:produzid|escrit|traduzid|elaborad|gerad)[oa] (?:por|com) .{2,140}|NAMES (?:contribuiu|contribuíram|colaborou|colaboraram) (?:para|com|nesta) (?:esta |a |este )?(?:reportagem|matéria|notícia|texto)\.?|estagiári[oa] sob (?:a )?supervisão de .{2,60}|(?:reportagem|edição|com informações|colaboração|tradução|escrito|editado)(?: adicional)? (?:de|por|da|do)\b.*(?:;|\bedição\b|\)).*`,
		"wire marker":            `urgente|alerta|(?:notícia|matéria|reportagem) em (?:atualização|andamento)|aguarde mais informações`,
		"picture credit":         `(?:crédito(?: da)? )?(?:foto|imagem|fotografia|ilustração|fotos)(?: de| por)?|créditos?|foto divulgação`,
		"contact":                `(?:siga|contacte|contate|escreva (?:para|a)|fale com) (?:NAMES|[oa] autora?|[oa] jornalista|[oa] repórter)(?: e NAMES)?(?: no| na| em| pelo|:).{3,100}|(?:tem|você tem) (?:uma (?:denúncia|história|informação|sugestão)).{0,160}`,
	},
	Boxes: map[string]Pattern{
		"link to other articles": `(?:leia|veja|confira|assista|ouça)(?: também| mais| ainda| a seguir)?|(?:notícias|matérias|artigos|conteúdos?|assuntos|temas|links|posts|vídeos) relacionad[oa]s|relacionad[oa]s|(?:as |os )?mais (?:lid[oa]s|vist[oa]s|populares|comentad[oa]s|recentes)(?: d[oe] .{2,20})?|(?:você )?(?:também )?(?:pode|vai) (?:se interessar|gostar|te interessar)|mais (?:notícias|matérias|conteúdo)(?: (?:de|do|da|sobre) .{2,40})?|últimas(?: notícias)?|outras notícias|recomendad[oa]s?(?: para você)?|destaques|em alta|não perca|saiba mais|mais sobre (?:o|este) (?:assunto|tema)|veja (?:os )?vídeos.{0,40}|vídeos(?: .{2,30})?|tópicos|assuntos|mais do .{2,20}`,
		"reader comments":        `(?:\d+ )?comentários?(?: \(?\d+\)?)?|comentários dos leitores|(?:deixe|escreva) (?:um|seu|o seu) comentário|(?:\d+|uma?|dois|duas|três) (?:respostas?|comentários?)(?: (?:para|em|sobre) .{1,140})?`,
		"subscription prompt":    `(?:assine|inscreva-se|cadastre-se)(?: .{0,60}\b(?:newsletters?|boletim|canal))?|.{0,30}\b(?:newsletter|boletim)|receba .{2,50} (?:no seu e-?mail|por e-?mail|na sua caixa).{0,20}|siga-nos|fique por dentro|fique informado`,
		"cookie notice":          `(?:valorizamos|respeitamos) (?:a )?sua privacidade|(?:a )?sua privacidade(?: é importante(?: para nós)?)?|(?:uso|política|aviso|configurações|preferências) de (?:cookies|privacidade)|cookies|gerenciar consentimento|consentimento|antes de continuar`,
		"notes to editors":       `notas? (?:aos?|para os?|à) (?:editores|redatores|jornalistas|imprensa|redação)|nota da redação`,
		"boilerplate":            `sobre .{2,80}|quem somos|aviso legal|declarações prospectivas`,
		"contact":                `contatos?(?: (?:de|para|com a) (?:a )?imprensa)?|contactos?(?: (?:de|para) (?:a )?imprensa)?|assessoria de (?:imprensa|comunicação)|(?:para )?mais informações|informações à imprensa|imprensa`,
	},
	Prompts: map[string]Prompt{
		"subscription prompt": {"newsletter|boletim|e-mail|email|assin|login|conta|descadastr|privacidade|termos|app|aplicativo|jornalismo|canal|siga|cadastr|inscrev",
			`assine|inscreva|cadastre|receba|aproveite|crie|faça|entre|baixe|siga|apoie|torne-se|escolha|digite|insira|informe|acesse|clique|para (?:continuar|ler|se|receber|acessar|seguir)\b|você (?:pode|já|está|precisa|tem|ainda|atingiu|recebe)|(?:o )?seu (?:e-?mail|cadastro)|(?:a )?sua (?:conta|assinatura)|ao (?:se|clicar|enviar|assinar|continuar)|(?:este|esta|o) (?:artigo|matéria|conteúdo|página|texto|e-?mail) é|já (?:é|tem)|se você|noss[ao]|obrigad[oa] por|não perca|aceito|quer |gostou|ainda não`,
			`(?:noss[ao]s?|a|o|da|do|esta) (?:\S+ ){0,2}(?:newsletters?|boletim|boletins)|(?:seu|sua) (?:e-?mail|caixa|conta|assinatura|cadastro)|descadastr|cancelar (?:a )?(?:inscrição|assinatura)|política de privacidade|termos (?:de uso|e condições|de serviço)|uma conta|(?:para|a|aos) assinantes|assinatura|faça (?:o )?login|noss[ao] (?:app|aplicativo|canal|jornalismo)|jornalismo independente|siga-nos n[oa]`},
		"cookie notice":  {"cookie|consent|privacidade|parceiros|dispositivo|pessoais|rastrea", `nós\b|usamos|utilizamos|este site|nosso site|noss[ao]s|ao (?:clicar|continuar|navegar|usar|aceitar)|você pode|sua (?:privacidade)|seu consentimento|para (?:melhorar|oferecer|saber|alterar)|com (?:o )?seu (?:consentimento|acordo)|se você`, `cookies?\b|seu (?:consentimento|dispositivo)|sua privacidade|nossos (?:\d[\d.]* )?parceiros|política de privacidade|dados pessoais|tecnologias semelhantes`},
		"comment prompt": {"coment|moder|regras|campos", `você (?:precisa|deve)|faça|(?:o )?seu (?:e-?mail|comentário|endereço)|para (?:comentar|deixar|participar)|os comentários|os campos|nome`, `(?:um|seu) comentário|comentar\b|será publicado|regras|campos obrigatórios|moderação`},
	},
	Sure:     `(?:noss[ao]s?|a|o|da|do) (?:\S+ ){0,2}(?:newsletters?|boletim)\b|seu e-?mail|sua caixa de entrada|política de privacidade|assine (?:já|grátis|agora|aqui)|\bios (?:e|ou) android`,
	Contents: "sumário|índice|conteúdo|neste artigo",
	Leads:    `(?:exclusivo|só) para assinantes|(?:leia|veja|confira|assista|ouça)(?: (?:também|mais|ainda|a seguir))|leia|saiba mais|relacionad[oa]s?|matéria anterior|anterior|próxim[oa]|você também pode gostar`,
	GoesOn:   `(?:este|o) (?:artigo|conteúdo|texto) é (?:exclusivo|restrito|só) .{0,20}(?:assinante|membro)|(?:conteúdo |artigo |matéria )?(?:exclusiv[oa]|só|restrit[oa]) para (?:nossos )?assinantes|(?:assine|cadastre-se|inscreva-se|faça (?:o )?login)(?: já| agora| gratuitamente)* (?:para|e) (?:continuar|continue|ler|leia|ter acesso)|para continuar (?:lendo|a ler|a leitura)|para ler (?:o|este) (?:artigo|conteúdo|texto)|já é assinante\?|(?:você )?atingiu o limite`,
	NotFound: `(?:erro )?40[34]\b|.{0,30}página não (?:encontrada|existe)|acesso negado`,
	Buttons:  `aceitar(?: tudo| todos)?|aceito|rejeitar(?: tudo| todos)?|recusar|enviar|assinar|inscrever(?:-se)?|continuar|fechar|configurar|configurações|gerenciar (?:opções|preferências)|mais opções|saiba mais|(?:política de )?privacidade|termos(?: de uso)?|contato|fale conosco|quem somos|(?:seu )?e-?mail\*?|(?:seu )?nome\*?|sobrenome|ver (?:tudo|todos|todas|mais)|carregar mais|ler mais|leia mais|próxim[oa]|anterior|compartilhar|salvar|responder|curtir|gostei|denunciar|menu|buscar|início|anuncie|ajuda|entrar|cadastrar|expediente|seguir|ouvir|\d+`,
	Replies:  "responder|curtir|denunciar|compartilhar|gosto|gostei|partilhar",
	Thoughts: `\d[\d.]* (?:comentários?|respostas?)|comentários? \(?\d+\)?|comentários?: \d+`,
	Ago:      `há (?:\d+|uma?|dois|duas|três) (?:segundos?|minutos?|min|horas?|h|dias?|semanas?|m[eê]s(?:es)?|anos?)(?: atrás)?|(?:\d+) (?:minutos?|horas?|dias?|semanas?|meses|anos?) atrás|agora mesmo`,
	Credits:  `créditos?(?: d[ae] (?:foto|imagem))?|(?:foto|imagem|fotografia|ilustração)(?: de| por)?|fonte da imagem`,
	Captions: `legenda(?: da (?:foto|imagem))?`,
	Chat: `(?:imagem|vídeo|áudio|figurinha|gif|documento|arquivo|foto) (?:ocultad[oa]|omitid[oa])|<(?:arquivo de )?mídia (?:oculta|omitida)>|(?:mensagem apagada|esta mensagem foi apagada|você apagou esta mensagem)|as mensagens e (?:as )?(?:ligações|chamadas) são protegidas\b.*|` +
		`.{1,60} (?:criou|mudou|alterou|saiu|entrou|adicionou|removeu) (?:o|a|do|da|no|na|ao|um|uma|usando)\b.{0,80}|.{1,40} (?:saiu|entrou)`,
	Wrote:      `em .{4,90}?,? .{2,90} escreveu`,
	Forwarded:  `(?:início da )?mensagem (?:encaminhada|reencaminhada)|mensagem original`,
	MailFields: "de|enviado|enviada em|enviado em|data|para|assunto|cc",
	Signature:  `(?:este|esta|a informação contida nest[ea]) (?:e-?mail|mensagem)\b.{0,80}(?:confidencia|destinad|dirigid).{0,500}|enviado (?:d[oe] meu .{2,40}|do (?:outlook|yahoo|gmail|proton|correio)\b.{0,30})|obter o outlook para .{2,20}`,
	Reported:   "disse diz afirmou declarou acrescentou explicou respondeu perguntou escreveu contou avisou alertou anunciou lembrou pediu",
	ShareOn:    `(?:no|em) (?:facebook|twitter|x|whatsapp|linkedin|telegram) \(abre .{4,40}\)|no|na|por|via|com|esta|este|n[oa] (?:facebook|twitter|x|whatsapp|linkedin|telegram)`,
	Comments:   "comentários",
}
