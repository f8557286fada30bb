package lang

// Things that have names and are nobody: what is named so is neither a person nor a body
// nor a place.

// Things are the words for them.
type Things struct {
	Ships Words // before the name of one, or behind that of a class of them
	Lines Words // behind the name of what carries gas, power, data
	Money Words // behind letters that tell a currency
}

var englishThings = Things{
	Ships: `ship ships tanker tankers frigate frigates trawler yacht ferry submarine submarines destroyer destroyers schooner barge bulker bulkers freighter steamer steamship vessel vessels warship warships
		battleship corvette dhow catamaran tugboat icebreaker minesweeper supertanker lifeboat cutter drillship spacecraft satellite satellites`,
	Lines: `pipeline pipelines cable cables interconnector link oilfield gasfield`,
	Money: `franc francs dollar dollars peso pesos pound pounds rupee rupees dinar dinars shilling shillings`,
}

var spanishThings = Things{
	Ships: `buque buques petrolero petroleros fragata pesquero yate submarino destructor goleta barcaza carguero corbeta patrullero rompehielos velero barco satélite`,
	Lines: `gasoducto oleoducto poliducto cable`,
	Money: `franco francos dólar dólares peso pesos libra libras dinar dinares`,
}

var portugueseThings = Things{
	Ships: `navio petroleiro fragata pesqueiro iate submarino cargueiro veleiro barco satélite`,
	Lines: `gasoduto oleoduto cabo`,
	Money: `franco francos dólar dólares libra libras`,
}

var frenchThings = Things{
	Ships: `navire pétrolier frégate chalutier yacht ferry cargo voilier goélette brise-glace satellite`,
	Lines: `gazoduc oléoduc câble`,
	Money: `franc francs dollar dollars dinar dinars`,
}

var germanThings = Things{
	Ships: `schiff tanker fregatte fähre frachter zerstörer segelschiff eisbrecher satellit`,
	Lines: `pipeline kabel`,
	Money: `franc dollar`,
}
