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
	Foot:      portugueseFoot,
	Furniture: portugueseFurniture,
	Names:     Names{Particles: "da das do dos", Small: "da do dos e"},
}
