import { batch } from 'solid-js'
import { addPiece, editClaim, mark, moveEdge, remove, replace } from '../../app/desk/marking.ts'
import { statementOf, wordsOf, nameOfMention } from '../../app/desk/readout.ts'
import { cue, cycleParent, editAttribution, referBack } from '../../app/desk/speaking.ts'
import type { Attribution, Segment } from '../../core/entities.ts'
import { channels, claimNatures, manners, stances } from '../../core/vocabulary.ts'
import { openGuidelines } from '../guidelines/open.ts'
import { announce } from '../parts/announce.ts'
import { notify } from '../parts/notify.ts'
import { t } from '../words/words.ts'
import type { Desk } from './controller.ts'

/** Everything that a person does at the desk by one key or one button, each said aloud. */
export interface DeskActs {
  readonly mark: () => void
  readonly addPiece: () => void
  readonly replace: () => void
  readonly pickSource: () => void
  readonly evidence: () => void
  readonly sourcePicked: (name: string | undefined) => void
  readonly cue: () => void
  readonly referBack: () => void
  readonly cycleParent: () => void
  readonly cycleManner: () => void
  readonly cycleStance: () => void
  readonly cycleChannel: () => void
  readonly cycleNature: () => void
  readonly moveEdge: (edge: 'start' | 'end', towards: 'earlier' | 'later') => void
  readonly remove: () => void
  readonly step: (by: 1 | -1) => void
  readonly enterCard: () => void
  readonly back: () => void
  readonly toggleLock: () => void
  readonly openGuidelines: () => void
}

const after = <T>(list: readonly T[], value: T): T => list[(list.indexOf(value) + 1) % list.length] ?? value

/** @param undo what a notice offers to take a removal back */
export const createDeskActs = (desk: Desk, undo: () => void): DeskActs => {
  const { session } = desk
  const { tables } = session

  const needWords = (then: (words: Segment) => void): void => {
    const words = desk.words()
    if (!desk.writable()) announce(t().desk.followingNote)
    else if (words) then(words)
    else notify({ text: t().desk.selectFirst })
  }
  const needPlace = (then: (anchorId: string) => void): void => {
    const place = desk.active()
    if (!desk.writable()) announce(t().desk.followingNote)
    else if (place) then(place.anchorId)
    else notify({ text: t().desk.activateFirst })
  }
  const needAttribution = (then: (attribution: Attribution) => void): void =>
    needPlace(() => {
      const place = desk.active()
      const attribution = place && desk.attributionAt(place)
      if (attribution) then(attribution)
      else notify({ text: t().desk.says.nobody })
    })
  /** The caret stays behind what was marked, so that the next key has no words to act on. */
  const collapse = (words: Segment): void => desk.select({ start: words.end, end: words.end })

  const acts: DeskActs = {
    mark: () =>
      needWords((words) => {
        // Drawn once, at the end: a selection that is set in a page half drawn makes the browser lay it out in between.
        const place = batch(() => {
          const claimId = mark(session, desk.articleId, words)
          if (claimId === undefined) return undefined
          collapse(words)
          const marked = desk.places().find((one) => one.claimId === claimId)
          desk.activate(marked)
          return marked
        })
        if (place) announce(t().desk.marked(wordsOf(tables, place.anchorId)))
      }),
    addPiece: () =>
      needWords((words) =>
        needPlace((anchorId) => {
          if (addPiece(session, anchorId, words)) announce(t().desk.edgeMoved(wordsOf(tables, anchorId)))
          collapse(words)
        }),
      ),
    replace: () =>
      needWords((words) =>
        needPlace((anchorId) => {
          if (replace(session, anchorId, words)) announce(t().desk.edgeMoved(wordsOf(tables, anchorId)))
          collapse(words)
        }),
      ),
    pickSource: () => needPlace(() => desk.setPanel('source')),
    evidence: () => needPlace(() => desk.setPanel('evidence')),
    sourcePicked: (name) => {
      const words = desk.words()
      desk.setPanel(undefined)
      if (name !== undefined) {
        announce(t().desk.attributedTo(name))
        if (words) collapse(words)
      }
      desk.editor()?.focus()
    },
    cue: () =>
      needWords((words) =>
        needPlace((anchorId) => {
          if (!cue(session, anchorId, words)) return
          const [attribution] = tables.attributionsOfContent(anchorId)
          announce(t().desk.cueSet(wordsOf(tables, attribution?.cue)))
          collapse(words)
        }),
      ),
    referBack: () =>
      needPlace((anchorId) => {
        if (!referBack(session, anchorId)) {
          notify({ text: t().desk.noEarlierMention })
          return
        }
        const [attribution] = tables.attributionsOfContent(anchorId)
        const mention = tables.get('mention', attribution?.mentionIds.at(-1))
        if (mention) announce(t().desk.refersTo(nameOfMention(tables, mention)))
      }),
    cycleParent: () =>
      needAttribution((attribution) => {
        if (!cycleParent(session, attribution)) {
          notify({ text: t().desk.noParent })
          return
        }
        const parent = tables.get('attribution', tables.get('attribution', attribution.id)?.parentId)
        const mention = tables.get('mention', parent?.mentionIds[0])
        announce(mention ? t().desk.nowParent(nameOfMention(tables, mention)) : t().desk.nowNoParent)
      }),
    cycleManner: () =>
      needAttribution((attribution) => {
        const manner = after(manners, attribution.manner)
        if (editAttribution(session, attribution, { manner }))
          announce(t().desk.nowManner(t().vocabulary.manner[manner]))
      }),
    cycleStance: () =>
      needAttribution((attribution) => {
        const stance = after(stances, attribution.stance)
        if (editAttribution(session, attribution, { stance }))
          announce(t().desk.nowStance(t().vocabulary.stance[stance]))
      }),
    cycleChannel: () =>
      needAttribution((attribution) => {
        const channel = after(channels, attribution.channel)
        if (editAttribution(session, attribution, { channel })) {
          announce(t().desk.nowChannel(t().vocabulary.channel[channel]))
        }
      }),
    cycleNature: () =>
      needPlace(() => {
        const place = desk.active()
        const claim = place && desk.claimAt(place)
        if (!claim) return
        const nature = after(claimNatures, claim.nature)
        if (editClaim(session, claim, { nature })) announce(t().desk.nowNature(t().vocabulary.claimNature[nature]))
      }),
    moveEdge: (edge, towards) =>
      needPlace((anchorId) => {
        if (moveEdge(session, anchorId, edge, towards)) announce(t().desk.edgeMoved(wordsOf(tables, anchorId)))
      }),
    remove: () =>
      needPlace(() => {
        const place = desk.active()
        const claim = place && desk.claimAt(place)
        if (!claim) return
        const words = statementOf(tables, claim)
        if (!remove(session, [claim])) return
        desk.activate(undefined)
        notify({ text: t().desk.removed(words), action: { label: t().common.undo, run: undo, chord: 'Mod+Z' } })
        desk.editor()?.focus()
      }),
    step: (by) => desk.step(by),
    enterCard: () => {
      const place = desk.active()
      if (!place) return
      document.querySelector<HTMLElement>(`[data-anchor="${place.anchorId}"] .card-face`)?.focus()
    },
    back: () => {
      if (desk.panel()) desk.setPanel(undefined)
      else if (desk.unlocked()) desk.setUnlocked(false)
      else if (desk.active()) desk.activate(undefined)
      desk.editor()?.focus()
    },
    toggleLock: () => {
      if (!desk.writable()) return
      desk.setUnlocked(!desk.unlocked())
      announce(desk.unlocked() ? t().desk.unlockedNote : t().desk.lock)
      desk.editor()?.focus()
    },
    openGuidelines: () => {
      const place = desk.active()
      if (desk.panel() === 'source') openGuidelines('source-kinds')
      else if (!place) openGuidelines('what-counts')
      else openGuidelines(desk.attributionAt(place) ? 'source' : 'attribution')
    },
  }
  return acts
}
