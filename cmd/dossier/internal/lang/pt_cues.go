package lang

// Portuguese: the words by which names are told.

var portugueseCues = Cues{
	Demonyms: `brasileiro brasileira brasileiros brasileiras português portuguesa portugueses angolano angolana angolanos moçambicano moçambicana timorense cabo-verdiano paulista paulistas paulistano carioca cariocas
		mineiro mineira gaúcho gaúcha baiano baiana pernambucano cearense paranaense lisboeta portuense espanhol espanhola espanhóis francês franceses alemão alemã alemães italiano italiana italianos inglês
		inglesa ingleses britânico britânica britânicos russo russa russos ucraniano ucraniana ucranianos chinês chinesa chineses japonês japonesa japoneses coreano coreana indiano indiana americano americana
		americanos norte-americano norte-americana norte-americanos argentino argentinos uruguaio paraguaio boliviano venezuelano venezuelana venezuelanos colombiano colombiana mexicano mexicana cubano cubana
		cubanos europeu europeia europeus africano africana africanos asiático asiática árabe árabes israelense israelenses israelita palestino palestinos iraniano iraquiano sírio turco turca grego grega suíço
		belga holandês holandesa sueco sueca norueguês dinamarquês polaco polonês judeu judeus judia muçulmano muçulmana muçulmanos cristão cristãos católico católica católicos islâmico islâmica petista
		petistas tucano bolsonarista comunista`,
	Roles: `escritor escritora romancista poeta dramaturgo jornalista repórter colunista editor editora correspondente fotógrafo fotógrafa artista pintor pintora escultor arquiteto arquitecto diretor director
		diretora cineasta roteirista produtor produtora compositor compositora músico cantor cantora guitarrista baterista baixista pianista ator actor atriz actriz humorista modelo apresentador apresentadora
		locutor treinador técnico selecionador capitão atacante avançado meia médio zagueiro defesa lateral volante goleiro jogador jogadora futebolista ciclista tenista pugilista piloto nadador historiador
		historiadora filósofo filósofa economista cientista físico biólogo bióloga matemático engenheiro engenheira inventor explorador astronauta investigador pesquisador pesquisadora professor professora
		mestre acadêmico analista assessor assessora consultor especialista advogado advogada promotor juiz juíza procurador procuradora desembargador delegado delegada detetive inspetor comissário policial
		soldado tenente sargento major coronel comandante almirante ativista militante guerrilheiro dirigente líder político deputado deputada parlamentar vereador vereadora representante porta-voz candidato
		candidata diplomata chanceler conselheiro banqueiro empresário empresária fundador fundadora médico médica psicólogo sociólogo antropólogo cientista-político padre bispo arcebispo cardeal monge freira
		pai mãe filho filha irmão irmã esposo esposa marido mulher viúva tio tia sobrinho primo avô avó amigo amiga colega namorado namorada menino menina presidente presidenta ex-presidente vice-presidente
		ministro ministra ex-ministro secretário secretária governador governadora ex-governador prefeito prefeita ex-prefeito senador senadora embaixador embaixadora gerente chefe titular reitor general rei
		rainha príncipe princesa imperador imperatriz papa ditador suspeito acusado réu preso vítima senhor senhora dom dona`,
	Adjectives: `nacional nacionais federal internacional central geral gerais popular superior supremo suprema democrático democrática republicano republicana socialista liberal conservador conservadora trabalhista
		unido unida unidos unidas real primeiro primeira segundo segunda terceiro terceira quarto quarta quinto quinta último última público pública civil militar judicial judiciário executivo executiva
		legislativo eleitoral constitucional social econômico económico econômica exterior exteriores interior justiça saúde educação trabalho comércio transportes cultura agricultura ambiente fazenda finanças
		planejamento regional municipal estadual local metropolitano metropolitana santo melhor melhores jovem ano anos dia dias mês semana capítulo seção secção artigo figura tabela volume página parte grupo
		temporada episódio álbum canção século era humanos desenvolvimento`,
	Directions: `norte sul leste oeste oriental ocidental setentrional meridional novo nova grande alta alto baixa baixo`,
	Openers: `o os as um uma uns umas do da dos das no na nos nas ao aos à às pelo pela pelos pelas num numa de em por para com sem sob sobre entre até desde após antes durante segundo conforme embora enquanto
		quando onde como porque porém contudo todavia mas e ou nem se que quem qual quais quanto este esta estes estas esse essa esses essas aquele aquela aqueles aquelas isto isso aquilo ele ela eles elas eu
		nós você vocês seu sua seus suas meu minha nosso nossa cada todo toda todos todas outro outra outros outras algum alguma alguns algumas muito muita muitos muitas vários várias ambos ambas dois duas
		três quatro cinco seis sete oito nove dez também ainda já não sim só apenas além assim então agora hoje ontem amanhã depois atualmente actualmente posteriormente inicialmente originalmente finalmente
		apesar devido graças junto contra foi era é são está há havia tem nesta neste nessa nesse desta deste dessa desse nela nele dela dele daí ali aqui lá pois talvez quase mais menos mesmo nunca sempre`,
	Locatives:  `em`,
	Portfolios: `defesa fazenda finanças exteriores relações justiça saúde educação trabalho comércio indústria energia agricultura ambiente meio transportes economia cultura segurança planejamento habitação turismo esporte comunicações minas pesca assuntos república contas eleições`,
}
