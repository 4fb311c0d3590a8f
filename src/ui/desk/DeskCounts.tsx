import { createMemo, createSignal, For, onCleanup, Show, type JSX } from 'solid-js'
import { rowsIn } from '../../core/change.ts'
import { countClaims, noCounts } from '../../core/support.ts'
import { supportLevels } from '../../core/vocabulary.ts'
import { Button } from '../parts/Button.tsx'
import { LevelMark } from '../parts/LevelMark.tsx'
import { Popover } from '../parts/Popover.tsx'
import { numberInWords } from '../words/numbers.ts'
import { t } from '../words/words.ts'
import { useDesk } from './context.ts'
import './DeskCounts.css'

/** Counting waits for a moment without changes, so that no key waits for it. */
const quiet = 120

/** What the article holds: how many claims, and how well they stand. */
export const DeskCounts = (): JSX.Element => {
  const { desk } = useDesk()
  const { session } = desk
  const [settled, setSettled] = createSignal(0)
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = session.listen((event) => {
    // A key in the text moves anchors; what hangs on them stays.
    const isOnlyText =
      event.type === 'change' &&
      rowsIn(event.change).every(({ table }) => table === 'anchor' || table === 'article' || table === 'text')
    if (isOnlyText || (event.type !== 'change' && event.type !== 'reloaded')) return
    clearTimeout(timer)
    timer = setTimeout(() => setSettled((count) => count + 1), quiet)
  })
  onCleanup(() => {
    stop()
    clearTimeout(timer)
  })
  const counts = createMemo(() => {
    settled()
    const { tables } = session
    // Not through the desk, whose article changes with every key.
    return tables.get('article', desk.articleId) ? countClaims(tables, desk.articleId, session.supportOf) : noCounts
  })
  const lines = () => [
    [t().desk.count.claims, counts().claims] as const,
    [t().desk.count.attributed, counts().attributed] as const,
    [t().desk.count.anonymousOnly, counts().anonymousOnly] as const,
    [t().desk.count.unattributed, counts().unattributed] as const,
  ]
  return (
    <Popover
      label={t().desk.counts}
      trigger={(trigger) => (
        <Button {...trigger} class="desk-counts">
          <span class="unseen">
            {t().desk.counts}:{' '}
            {counts().claims > 0 ? `${t().common.claims(counts().claims)}${t().common.listSeparator}` : ''}
          </span>
          <For each={supportLevels}>
            {(level, at) => (
              <Show when={(counts().byLevel[at()] ?? 0) > 0}>
                <span class={`desk-count level-${level}`}>
                  <LevelMark level={level} size={12} />
                  <span>{numberInWords(counts().byLevel[at()] ?? 0)}</span>
                </span>
              </Show>
            )}
          </For>
          <Show when={counts().claims === 0}>{t().common.claims(0)}</Show>
        </Button>
      )}
    >
      {() => (
        <dl class="desk-tally">
          <For each={lines()}>
            {([name, count]) => (
              <div>
                <dt>{name}</dt>
                <dd>{numberInWords(count)}</dd>
              </div>
            )}
          </For>
          <For each={supportLevels}>
            {(level, at) => (
              <div>
                <dt>
                  <LevelMark level={level} named />
                </dt>
                <dd>{numberInWords(counts().byLevel[at()] ?? 0)}</dd>
              </div>
            )}
          </For>
        </dl>
      )}
    </Popover>
  )
}
