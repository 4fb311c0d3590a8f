import { createMemo, Show, type JSX } from 'solid-js'
import { nameOfSource } from '../../app/desk/readout.ts'
import type { Id } from '../../core/entities.ts'
import { SourceMark } from '../parts/SourceMark.tsx'
import { t } from '../words/words.ts'
import { articleOf } from './arrange.ts'
import { useRegister } from './register-view.ts'

/** One line of the register: who it is, of which kind, and what tells it from its namesakes. */
export const SourceRow = (props: {
  readonly sourceId: Id
  /** From 0. */
  readonly index: number
}): JSX.Element => {
  const { session, state, ids, selection, openId } = useRegister()
  const source = createMemo(() => {
    state.revision()
    return session.tables.get('source', props.sourceId)
  })
  const article = createMemo(() => {
    state.revision()
    const now = source()
    return now && !('name' in now) ? articleOf(session.tables, now.id) : undefined
  })
  return (
    <Show when={source()}>
      {(now) => (
        <div
          id={`source-${props.sourceId}`}
          role="option"
          class="source-row"
          classList={{
            'source-current': selection.current() === props.sourceId,
            'source-hidden': !('name' in now()),
          }}
          aria-selected={openId() === props.sourceId}
          aria-setsize={ids().length}
          aria-posinset={props.index + 1}
          data-line={props.sourceId}
        >
          <SourceMark kind={now().kind} size={20} silent />
          <span class="source-name">
            <bdi>{nameOfSource(now())}</bdi>
          </span>
          <span class="source-more">
            <span>{t().vocabulary.sourceKind[now().kind]}</span>
            <Show when={now().role}>
              {(role) => (
                <span class="source-role">
                  <bdi>{role()}</bdi>
                </span>
              )}
            </Show>
            <Show when={article()}>
              {(title) => <span class="source-role">{t().register.inArticle(title())}</span>}
            </Show>
            <Show when={now().aliases.length > 0}>
              <span class="source-role">{t().register.alsoCalled(now().aliases.join(t().common.listSeparator))}</span>
            </Show>
          </span>
        </div>
      )}
    </Show>
  )
}
