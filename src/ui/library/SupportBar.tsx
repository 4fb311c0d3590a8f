import { For, Show } from 'solid-js'
import type { Counts } from '../../core/support.ts'
import { supportLevels } from '../../core/vocabulary.ts'
import { numberInWords } from '../words/numbers.ts'
import { t } from '../words/words.ts'
import './SupportBar.css'

/** How the claims of an article stand: a line divided by the six levels, weakest first; in words for those who listen. */
export function SupportBar(props: { counts: Counts }) {
  const parts = () =>
    supportLevels.flatMap((level, at) => {
      const count = props.counts.byLevel[at] ?? 0
      return count > 0 ? [{ level, count }] : []
    })
  const words = () =>
    t().library.levels(
      parts()
        .map(({ level, count }) => t().library.levelCount(numberInWords(count), t().vocabulary.supportLevel[level]))
        .join(t().common.listSeparator),
    )
  return (
    <Show when={props.counts.claims > 0}>
      <span class="support-bar" role="img" aria-label={words()} title={words()}>
        <For each={parts()}>
          {({ level, count }) => (
            <span class={`support-part level-${level} support-${level}`} style={{ 'flex-grow': `${count}` }} />
          )}
        </For>
      </span>
    </Show>
  )
}
