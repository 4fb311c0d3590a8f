import { createEffect, onCleanup, onMount, untrack, type JSX } from 'solid-js'
import { correct } from '../../app/desk/marking.ts'
import type { Id } from '../../core/entities.ts'
import { emptyChange } from '../../core/change.ts'
import { mountEditor, type EditorHost, type EditorSpan } from '../../editor/editor.ts'
import { useKeyboard } from '../keys/keyboard.tsx'
import { useDesk } from './context.ts'
import type { Desk } from './controller.ts'
import { spanChanges, spansIn } from './spans.ts'

/** Keystrokes closer together than this are undone together. */
const stretchOfTyping = 1500

interface ReaderProps {
  /** The element whose scrolling moves the text. */
  readonly scroller: () => HTMLElement | undefined
  /** The accessible name of the text. */
  readonly label: string
  /** Called when what is visible moved, at most once a frame. */
  readonly onMoved: () => void
}

/** The text of the open article with everything that stands on it, kept in step with the session. */
export const Reader = (props: ReaderProps): JSX.Element => {
  const { desk, suggestions } = useDesk()
  const { session, articleId } = desk
  const keyboard = useKeyboard()
  let place: HTMLDivElement | undefined
  let correcting = false
  let byPointer = false
  let group: Id = ''
  let lastStroke = 0
  let startsRevision = true

  const host: EditorHost = {
    correct(splices) {
      if (!desk.unlocked() || !desk.writable()) return undefined
      const now = performance.now()
      if (group === '' || now - lastStroke > stretchOfTyping) group = session.author().newId()
      lastStroke = now
      correcting = true
      try {
        const change = correct(session, articleId, splices, group, startsRevision)
        if (change) startsRevision = false
        return change
      } finally {
        correcting = false
      }
    },
    selectionChanged(selection) {
      desk.setSelection(selection)
      if (!selection?.done || !byPointer || selection.fine || desk.unlocked()) return
      const words = desk.words()
      if (words && (words.start !== selection.start || words.end !== selection.end)) {
        desk.select(words)
      }
    },
    // A suggestion is pointed at only where nothing stands that a person decided on.
    hovered: (anchorIds) => {
      const decided = anchorIds.filter((id) => suggestions.numberOf(id) === undefined)
      desk.setHovered(decided.length > 0 ? decided : anchorIds)
    },
    pressed(anchorIds, { start }) {
      const under = anchorIds.length > 0 ? anchorIds : (desk.editor()?.spansAt(start) ?? [])
      const current = [...activeIds(desk), ...suggestions.activeIds()]
      const at = under.findLastIndex((id) => current.includes(id))
      const next = under[at + 1] ?? under[0]
      if (next === undefined) return
      const number = suggestions.numberOf(next)
      if (number === undefined) desk.activateAnchor(next)
      else suggestions.activate(number)
    },
    visibleChanged: () => props.onMoved(),
    // The editor would keep Enter and Escape to itself, which open and leave a card.
    key: (event) => {
      byPointer = false
      return keyboard.handle(event)
    },
  }

  const allSpans = (): readonly EditorSpan[] => [...spansIn(session, articleId), ...untrack(suggestions.spans)]

  onMount(() => {
    const scroller = props.scroller()
    const text = session.tables.get('text', articleId)
    if (!place || !scroller || !text) return
    const editor = mountEditor(place, scroller, host, { label: props.label })
    const pointed = (): void => {
      byPointer = true
    }
    editor.element.addEventListener('pointerdown', pointed)
    editor.setText(text)
    editor.setSpans(allSpans())
    desk.setEditor(editor)
    const stop = session.listen((event) => {
      if (event.type === 'reloaded') {
        const current = session.tables.get('text', articleId)
        const selected = untrack(desk.selection)
        if (current) editor.setText(current)
        editor.setSpans(allSpans())
        // What the reader has selected stays selected: taking over is no reason to look for one's words again.
        if (selected && selected.end <= (current?.text.length ?? 0)) desk.select(selected)
      } else if (event.type === 'change' && !correcting) {
        const spans = spanChanges(session, articleId, event.change)
        if (spans) editor.update(event.change, spans)
        else editor.setSpans(allSpans())
      }
    })
    onCleanup(() => {
      stop()
      desk.setEditor(undefined)
      editor.element.removeEventListener('pointerdown', pointed)
      editor.destroy()
    })
  })

  createEffect<readonly EditorSpan[]>((before) => {
    const put = suggestions.spans()
    const editor = desk.editor()
    const kept = new Set(put.map(({ id }) => id))
    const drop = before.flatMap(({ id }) => (kept.has(id) ? [] : [id]))
    if (editor && (put.length > 0 || drop.length > 0)) editor.update(emptyChange, { put, drop })
    return put
  }, [])
  createEffect(() => {
    const unlocked = desk.unlocked()
    desk.editor()?.setUnlocked(unlocked)
    if (!unlocked) {
      startsRevision = true
      group = ''
    }
  })
  createEffect(() => desk.editor()?.setActive([...activeIds(desk), ...suggestions.activeIds()], desk.hovered()))

  // Keys that would write in an open text are commands while it is locked.
  return <div class="reader" data-keys={desk.unlocked() ? 'text' : 'commands'} ref={place} />
}

/** The active claim's place with the cue and the mentions of its attribution: one saying, seen together. */
const activeIds = (desk: Desk): readonly Id[] => {
  const place = desk.active()
  if (!place) return []
  const attribution = desk.attributionAt(place)
  const { tables } = desk.session
  const mentions = (attribution?.mentionIds ?? []).flatMap((id) => {
    const mention = tables.get('mention', id)
    const antecedent = tables.get('mention', mention?.antecedentId)
    return [mention, antecedent].flatMap((one) => (one && 'anchor' in one ? [one.anchor] : []))
  })
  return [place.anchorId, ...(attribution?.cue === undefined ? [] : [attribution.cue]), ...mentions]
}
