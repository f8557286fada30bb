package lang

// Dutch, as far as it is read: a clipping may quote it, date itself in it or be
// translated from it.

var dutch = Language{
	Tag: "nl", Name: "Dutch",
	Only: "texts in Dutch are told from others; what their heads and sentences say is not read yet",
	Detect: Detect{
		Common: "de het een en van in is dat op te voor met zijn niet aan er om ook als bij door maar naar worden wordt dan uit nog over heeft",
	},
	Names: Names{Particles: "van der den ter ten", Small: "van"},
}
