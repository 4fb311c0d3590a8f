import { ariaOf, keysOf, parseChord } from '../keys/chord.ts'
import { onApple } from '../keys/platform.ts'
import { t } from '../words/words.ts'
import './Kbd.css'

/** A chord as words, for a sentence or a title: «Ctrl Z». */
export const chordInWords = (chord: string): string => keysOf(parseChord(chord), t().keys.names, onApple).join(' ')

/** A chord for `aria-keyshortcuts`. */
export const chordInAria = (chord: string): string => ariaOf(parseChord(chord), onApple)

/** A key, or keys pressed together, as they are written on the reader's keyboard. */
export function Kbd(props: {
  /** The chord as commands name it: «Mod+Z», «J», «Enter». */
  chord: string
}) {
  return (
    <kbd class="kbd" dir="ltr">
      {chordInWords(props.chord)}
    </kbd>
  )
}
