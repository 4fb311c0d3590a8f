import { For, Show } from 'solid-js'
import type { Segment } from '../../core/entities.ts'

/** A text in which what was looked for is marked. Offsets are UTF-16 code units. */
export function Marked(props: { text: string; marks: readonly Segment[] }) {
  const pieces = () => {
    const made: { readonly text: string; readonly isMark: boolean }[] = []
    let at = 0
    for (const { start, end } of props.marks) {
      made.push(
        { text: props.text.slice(at, start), isMark: false },
        { text: props.text.slice(start, end), isMark: true },
      )
      at = end
    }
    made.push({ text: props.text.slice(at), isMark: false })
    return made.filter(({ text }) => text !== '')
  }
  return (
    <For each={pieces()}>
      {({ text, isMark }) => (
        <Show when={isMark} fallback={text}>
          <mark class="found">{text}</mark>
        </Show>
      )}
    </For>
  )
}
