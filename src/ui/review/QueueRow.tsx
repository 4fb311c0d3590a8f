import { createMemo, For, Show, type JSX } from 'solid-js'
import type { Id } from '../../core/entities.ts'
import { LevelMark } from '../parts/LevelMark.tsx'
import { numberInWords } from '../words/numbers.ts'
import { t } from '../words/words.ts'
import { useReview } from './review-view.ts'
import { onWhoseWord, whatNow, whereTold } from './row-words.ts'

/** One line of the queue, a sentence: what is claimed, on whose word, where, how many times, what is missing. */
export const QueueRow = (props: {
  readonly claimId: Id
  /** From 0. */
  readonly index: number
}): JSX.Element => {
  const view = useReview()
  const { session, state, index, currentId } = view
  const digest = createMemo(() => view.digestOf(props.claimId))
  const others = (): number => {
    view.revision()
    return index.queue.contradictorsOf(props.claimId).length
  }
  const flags = () => {
    const one = digest()
    if (!one) return []
    return index.queue
      .flagsOf(one)
      .filter((flag) => flag !== 'quoteUnverified' && flag !== 'refuted' && !(flag === 'contested' && others() > 0))
  }
  const words = () => {
    state.revision()
    const one = digest()
    if (!one) return { who: '', where: '', now: '' }
    const { tables, project } = session
    return {
      who: onWhoseWord(tables, one),
      where: whereTold(tables, one.articleIds),
      now: whatNow(one, project.policy),
    }
  }
  return (
    <Show when={digest()}>
      {(one) => (
        <div
          id={`queued-${props.claimId}`}
          role="option"
          class="queue-row"
          aria-selected={currentId() === props.claimId}
          aria-setsize={view.ids().length}
          aria-posinset={props.index + 1}
          data-line={props.claimId}
        >
          <LevelMark level={one().level} />
          <bdi class="queue-statement">{one().statement === '' ? t().common.untitled : one().statement}</bdi>
          <span class="queue-times" title={t().review.times(one().places)}>
            <span aria-hidden="true">×{numberInWords(one().places)}</span>
            <span class="unseen">{t().review.times(one().places)}</span>
          </span>
          <span class="queue-more">
            <span class="queue-who">{words().who}</span>
            <Show when={words().where}>
              {(where) => (
                <span>
                  <bdi>{where()}</bdi>
                </span>
              )}
            </Show>
            <span classList={{ 'queue-decided': one().standing !== 'open' }}>{words().now}</span>
            <Show when={others() > 0}>
              <span class="queue-alarm">{t().review.contradicts(others())}</span>
            </Show>
            <For each={flags()}>{(flag) => <span class="queue-alarm">{t().vocabulary.supportFlag[flag]}</span>}</For>
            <Show when={one().status}>{(status) => <span>{t().vocabulary.reviewStatus[status()]}</span>}</Show>
            <Show when={one().harm}>
              {(harm) => <span class="queue-alarm">{t().review.harm(numberInWords(harm()))}</span>}
            </Show>
          </span>
        </div>
      )}
    </Show>
  )
}
