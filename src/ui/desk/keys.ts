import { useCommands } from '../keys/keyboard.tsx'
import type { DeskActs } from './acts.ts'
import type { Desk } from './controller.ts'
import type { SuggestionActs } from './suggestion-acts.ts'

/** The keys of the desk. A single letter acts while the text is locked; in the open text it is a letter. */
export const useDeskKeys = (desk: Desk, acts: DeskActs, suggesting: SuggestionActs): void => {
  const isActive = (): boolean => desk.active() !== undefined
  const hasWords = (): boolean => desk.words() !== undefined
  const onClaim = (run: () => void) => ({ run, enabled: isActive })
  const onWords = (run: () => void) => ({ run, enabled: () => hasWords() && isActive() })
  const exactly = (run: () => void) => () => {
    desk.selectExactly()
    run()
  }
  useCommands({
    claim: acts.mark,
    claimExactly: { run: exactly(acts.mark), enabled: hasWords },
    sourceExactly: onWords(exactly(acts.pickSource)),
    cueExactly: onWords(exactly(acts.cue)),
    addPiece: onWords(acts.addPiece),
    replace: onWords(acts.replace),
    source: onClaim(acts.pickSource),
    evidence: onClaim(acts.evidence),
    cue: onWords(acts.cue),
    implicit: onClaim(acts.referBack),
    parent: onClaim(acts.cycleParent),
    manner: onClaim(acts.cycleManner),
    stance: onClaim(acts.cycleStance),
    channel: onClaim(acts.cycleChannel),
    nature: onClaim(acts.cycleNature),
    nextSuggestion: () => suggesting.step(1),
    previousSuggestion: () => suggesting.step(-1),
    accept: suggesting.accept,
    reject: suggesting.reject,
    editSuggestion: suggesting.edit,
    acceptParagraph: () => suggesting.acceptAll('paragraph', 0.8),
    nextClaim: () => acts.step(1),
    previousClaim: () => acts.step(-1),
    openCard: onClaim(acts.enterCard),
    startBackward: onClaim(() => acts.moveEdge('start', 'earlier')),
    startForward: onClaim(() => acts.moveEdge('start', 'later')),
    endBackward: onClaim(() => acts.moveEdge('end', 'earlier')),
    endForward: onClaim(() => acts.moveEdge('end', 'later')),
    remove: onClaim(acts.remove),
    unlockText: acts.toggleLock,
    back: () => {
      const isElsewhere = desk.panel() !== undefined || desk.unlocked()
      if (isElsewhere || !suggesting.leave()) acts.back()
    },
    guidelines: acts.openGuidelines,
  })
}
