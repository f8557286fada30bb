package lang

// Things that have names and are nobody: what is named so is neither a person nor a body
// nor a place.

// Things are the words for them.
type Things struct {
	Ships Words // before the name of one, or behind that of a class of them
	Lines Words // behind the name of what carries gas, power, data
	Money Words // behind letters that tell a currency

	Owned   Words // what a firm has and no place: behind its name or behind "its"
	Owners  Words // before "of" and the name of a firm
	Its     Words // between what a firm says and what it has
	Players Words // behind the name of a team
	Beats   Words // what a team does, and no place
}

var englishThings = Things{
	Ships: `ship ships tanker tankers frigate frigates trawler yacht ferry submarine submarines destroyer destroyers schooner barge bulker bulkers freighter steamer steamship vessel vessels warship warships
		battleship corvette dhow catamaran tugboat icebreaker minesweeper supertanker lifeboat cutter drillship spacecraft satellite satellites`,
	Lines: `pipeline pipelines cable cables interconnector link oilfield gasfield`,
	Money: `franc francs dollar dollars peso pesos pound pounds rupee rupees dinar dinars shilling shillings`,

	Owned:   `shareholders shareholder profit profits earnings revenue revenues quarterly chief-executive subsidiary takeover`,
	Owners:  `shares shareholders subsidiary takeover`,
	Its:     `its`,
	Players: `coach captain striker midfielder defender goalkeeper winger fly-half scrum-half centre-half full-back hooker batsman bowler opener all-rounder skipper fullback forward forwards boss keeper`,
	Beats:   `beat beats thrashed drew`,
}

var spanishThings = Things{
	Ships: `buque buques petrolero petroleros fragata pesquero yate submarino destructor goleta barcaza carguero corbeta patrullero rompehielos velero barco satélite`,
	Lines: `gasoducto oleoducto poliducto cable`,
	Money: `franco francos dólar dólares peso pesos libra libras dinar dinares`,

	Owned:   `accionistas beneficios ganancias`,
	Owners:  `acciones accionistas filial`,
	Its:     `sus`,
	Players: `entrenador delantero portero mediocampista`,
	Beats:   `goleó empató`,
}

var portugueseThings = Things{
	Ships: `navio petroleiro fragata pesqueiro iate submarino cargueiro veleiro barco satélite`,
	Lines: `gasoduto oleoduto cabo`,
	Money: `franco francos dólar dólares libra libras`,

	Owned:   `acionistas lucros`,
	Owners:  `ações acionistas`,
	Its:     `seus`,
	Players: `treinador atacante goleiro`,
	Beats:   `goleou empatou`,
}

var frenchThings = Things{
	Ships: `navire pétrolier frégate chalutier yacht ferry cargo voilier goélette brise-glace satellite`,
	Lines: `gazoduc oléoduc câble`,
	Money: `franc francs dollar dollars dinar dinars`,

	Owned:   `actionnaires bénéfices`,
	Owners:  `actions actionnaires filiale`,
	Its:     `ses`,
	Players: `entraîneur attaquant gardien`,
	Beats:   `battait`,
}

var germanThings = Things{
	Ships: `schiff tanker fregatte fähre frachter zerstörer segelschiff eisbrecher satellit`,
	Lines: `pipeline kabel`,
	Money: `franc dollar`,

	Owned:   `aktionäre gewinne`,
	Owners:  `aktien aktionäre`,
	Its:     `ihre`,
	Players: `trainer stürmer torwart`,
	Beats:   `besiegte`,
}
