import { createSignal } from 'solid-js'

interface Spoken {
  readonly text: string
}

const [polite, speakPolitely] = createSignal<Spoken>({ text: '' })
const [assertive, speakAtOnce] = createSignal<Spoken>({ text: '' })

/** What was last said, for the two regions that say it. */
export const spoken = { polite, assertive }

/**
 * Says something to those who listen: after what is being read, or at once for what must not be missed. The same text
 * twice is said twice.
 */
export function announce(text: string, manner: 'polite' | 'assertive' = 'polite'): void {
  const speak = manner === 'polite' ? speakPolitely : speakAtOnce
  // A region that already holds the text says nothing when it is given it again; an invisible mark makes it new.
  speak((before) => ({ text: before.text === text ? `${text}\u200b` : text }))
}
