package features

// By what the things that a model is told of are told apart: data of features.go.

import (
	"dossier/cmd/dossier/internal/cue"
	"dossier/cmd/dossier/internal/detect"
	"dossier/cmd/dossier/internal/prose"
)

// listIDs are the hashes of their names.
var listIDs = func() (ids []uint64) {
	for _, t := range detect.Lists {
		ids = append(ids, prose.Hash(t.Name))
	}
	return ids
}()

// cueIDs are the hashes of what cues say.
var cueIDs = func() (ids [cue.Kinds]uint64) {
	for c := range cue.Kinds {
		ids[c] = prose.Hash(c.Why())
	}
	return ids
}()

// salts tell what one thing says from what another does.
const (
	saltAlways = iota + 1
	saltCue
	saltCueLength
	saltLength
	saltShape
	saltFirst
	saltLast
	saltAny
	saltWhole
	saltSuffix
	saltFirstSuffix
	saltFirstIn
	saltLastIn
	saltAnyIn
	saltWholeIn
	saltBefore
	saltBefore2
	saltBeforeBoth
	saltAfter
	saltAfter2
	saltAfterBoth
	saltBeforeIn
	saltAfterIn
	saltGapBefore
	saltGapAfter
	saltUse
	saltBegins
	saltApposition
	saltAround
	saltBefore2In
	saltAfter2In
	saltNear
)
