package office

// Words of the room flow that each reader uses on every page.

import "dossier/cmd/dossier/internal/flow"

type (
	para  = flow.Para
	piece = flow.Piece
	table = flow.Table
	row   = flow.Row
	cell  = flow.Cell
	item  = flow.Item
)

// A look is how a run is printed, and what decides whether it is.
type look struct {
	flow.Look
	hidden bool // no reader sees it
	prompt bool // it says what to write there
	font   string
}
