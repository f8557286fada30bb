package detect

// Names of people that are everyday words as well; see wordnames.go.

import (
	"strings"

	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/wordsets"
)

// wordGivens are given names that are everyday words, and wordFamilies family names that are,
// beside everydaySurnames.
var (
	wordGivens = wordsets.Few(`will grant rose van mark bill frank grace hope faith joy dawn may june april pat drew chase reed guy miles rich sue gene ray dean jack lance cliff rusty sandy ginger daisy ivy lily violet
		hazel olive pearl ruby amber crystal heather holly iris jasmine poppy melody harmony patience constance victor christian carol penny robin jay jade clay glen dale wade heath skip buck chip
		dick bob rod nick dusty colt hunter mason carter cooper parker tucker tyler sawyer max brook wren rob tony sonny abel belle bliss blossom charity cherry clement destiny earnest felicity
		flora fern gale laurel marina martial mercy merry myrtle norm opal pansy pierce prudence rhodes roman russet scarlett sage sunny tad temperance trinity verity vivid willow woody bonny candy
		flint gray hale hank kit mickey octave saffron slate trip`)
	wordFamilies = wordsets.Few(`strange crew rider gardener shepherd archer barber chandler cooper draper dyer farmer fowler gale glover goldsmith groom harper kitchen lamb leader longman major mann merchant nurse painter
		parson pepper piper plumb plumber quick rain rose salt savage sawyer seal shoemaker singer skinner slaughter small smart snow sparrow spencer spice spring squire steel steele stern stout
		sugar sweet tanner thatcher tiller tinker trotter vine wagner waters wheeler whistler wheat wild winner wright yard brand bull bullock buck cash coats cole crane crow cutter drinkwater
		drought duck dust finch fountain goodman gunn hawk heath heron hogg honey hyde jewel joy kidd lovely loveless mead moody mundy nightingale outlaw palmer partridge peach pike poole pound
		proud purse raven root rust sage salmon sargent scales self sleep sly speed spark sparks stark steadman swan swann swindle tale thorn tide toll trout tuck vale veal vicar wagstaff wake
		wander wax weeks whale whiting wildman wilder wing wolfe woodman worm worthy wren yates abbott barn bean beard beer begg berry birch bloom boot booth bowls boyle briggs broad broom burn
		burns butcher byrd cannon chalk cheese child childs clay close cloud coffee coke constable corn couch counter cousins coward craft crisp crook cross dale darling daft dear dew diamond dove
		drum dyke eagle fair faith farrow fear fell fiddler flowers fly foot forest fort foster fry fuller funk gage games garland gay gift goldman goose grace grave graves greaves guest gun guy
		haddock hammer hardy harm haste hay haywood hazard heaps herring hide hook horn horne hound hunt husband ivory joiner jolly kill kite knott lance lark laws leach leech leigh line lines linen
		lion lock locke lord loud luck mace mallet mantle maple mark marks marsh mast may mayor meek mercer mild mint mist mole money monk moss mote muse nail neat needle nettle nice nutt oats olive
		onions organ otter owl pace pack pain pane parrott pearl peel penny perch pick pitt plank pointer pollard poor pope posey post pott potts poulter power prey priest prior proctor prophet
		prudence pry pye quail quill rabbit raffle rake rams reader reason redman reeves rhodes riddle rivers roach robin rook rope rude rump rush saddler sailor sales saul sayers seed sellers
		sexton shade shaw sheldon ship shipman sides silk sinner skill slate slim sloan smiles smoke snell soap soul spade spear spelling spink spooner sprout stack staff stamp stamps stanley star
		starling stead still stock stocks stoker storey storm straw strike strings sumner tabor tailor tallow tap tape teal tempest tennis thick tiddy till tomb toogood tooth trim tripp trigger
		trueman trump tub twist tyler usher valentine vest victor viper virgin voice wade wager wait waite wakeman walker warden warner warren waterman way weather weaver wedding welcome wells went
		wick wicks wigg wiles wilt window wink wins wisdom wish wit witt woodward wool woolf wood`)
	// headFamilies are others that are heads in English.
	headFamilies = wordsets.Few(`court press bay ocean strait castle falls beach battle flood band guard guild fund palace school college port season`)
	// sites end the names of places as often as those of people.
	sites = wordsets.Few(`hill hills hall house church park bridge lane lake brook brooks street rivers mill mills forest wood woods field fields bush marsh wells cross`)
)

// clearHeads are the heads of English that are hardly anybody's family name.
var clearHeads = func() map[string]bool {
	b, all := &lang.Reads("en").Bodies, map[string]bool{}
	for _, w := range strings.Fields(string(b.Organizations + " " + b.Places + " " + b.Policies + " " + b.Events)) {
		all[w] = !wordFamilies[w] && !headFamilies[w] && !sites[w] && !everydaySurnames.Holds(w)
	}
	return all
}()

// qualities are family names that say of what follows them how it is.
var qualities = wordsets.Few(`young old rich good little long short strong wise small smart early poor quick broad close fair dear loud meek rude slim still hardy jolly lovely moody proud savage stark stout sweet true noble low major best`)
