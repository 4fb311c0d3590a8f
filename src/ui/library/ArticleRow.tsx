import { createEffect, createMemo, lazy, on, Show } from 'solid-js'
import { marksIn } from '../../core/text-index.ts'
import type { Id } from '../../core/entities.ts'
import { Button } from '../parts/Button.tsx'
import { hrefOf } from '../shell/router.ts'
import { agoInWords, dateInWords } from '../words/dates.ts'
import { numberInWords } from '../words/numbers.ts'
import { t } from '../words/words.ts'
import { titleOf } from './title.ts'
import { changedAt, countsOf, outletName } from './arrange.ts'
import { Excerpts } from './Excerpts.tsx'
import { useLibrary } from './library-view.ts'
import { createFocusAnswer } from './line-focus.ts'
import { Marked } from './Marked.tsx'
import { SupportBar } from './SupportBar.tsx'
import './ArticleRow.css'

const ArticleDetails = lazy(async () => ({ default: (await import('./ArticleDetails.tsx')).ArticleDetails }))

/** One line of the library: an article, where it was found, and its details while they are edited. */
export function ArticleRow(props: {
  articleId: Id
  /** From 0. */
  index: number
}) {
  const view = useLibrary()
  const { session, state, list, selection } = view
  const article = createMemo(() => {
    state.revision()
    return session.tables.get('article', props.articleId)
  })
  const counts = createMemo(() => {
    state.summaryRevision()
    return countsOf(session, props.articleId)
  })
  const outlet = createMemo(() => {
    state.revision()
    const now = article()
    return now && outletName(session.tables, now)
  })
  const changed = () => {
    state.summaryRevision()
    const now = article()
    return now ? agoInWords(changedAt(session, now), view.now()) : ''
  }
  const title = () => titleOf(article())
  const isCurrent = createMemo(() => selection.current() === props.articleId)
  const isSelected = createMemo(() => selection.selected().has(props.articleId))
  const isEdited = createMemo(() => view.edited() === props.articleId)
  const step = () => (isCurrent() ? 0 : -1)

  let row: HTMLDivElement | undefined
  const answerFocus = createFocusAnswer(view.focus)
  createEffect(on(view.focus.calls, () => answerFocus(row, isCurrent)))

  const onClick = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('a, button, input, label')) return
    if (event.shiftKey) selection.extendTo(props.articleId)
    else if (event.ctrlKey || event.metaKey) selection.toggle(props.articleId)
    else if (getSelection()?.isCollapsed !== false) view.open(props.articleId)
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    const keys: Record<string, () => void> = {
      ' ': () => selection.toggle(props.articleId),
      F2: () => view.edit(props.articleId),
      Escape: () => selection.clear(),
    }
    const run = event.target === row ? keys[event.key] : undefined
    if (!run || event.ctrlKey || event.metaKey || event.altKey) return
    run()
    event.preventDefault()
  }

  return (
    <>
      <div
        ref={row}
        role="row"
        class="article-row"
        classList={{ 'article-selected': isSelected(), 'article-edited': isEdited() }}
        aria-rowindex={props.index + 2}
        aria-selected={isSelected()}
        tabindex={step()}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onMouseDown={(event) => {
          // A range is chosen, not words.
          if (event.shiftKey) event.preventDefault()
        }}
        onFocusIn={() => {
          view.focus.taken(props.articleId)
          selection.setCurrent(props.articleId)
        }}
      >
        <span role="gridcell" class="article-check">
          <label class="article-check-target">
            <input
              type="checkbox"
              checked={isSelected()}
              tabindex={step()}
              aria-label={t().library.selectOne(title())}
              onClick={(event) => {
                if (event.shiftKey) selection.extendTo(props.articleId)
                else selection.toggle(props.articleId)
                event.currentTarget.checked = isSelected()
              }}
            />
          </label>
        </span>
        <span role="rowheader" class="article-title">
          <a href={hrefOf({ screen: 'article', id: props.articleId })} dir="auto" tabindex={step()} draggable={false}>
            <Marked text={title()} marks={marksIn(title(), list.terms())} />
          </a>
          <Show when={list.foundInText(props.articleId)}>
            <Excerpts title={title()} articleId={props.articleId} query={list.shownQuery()} />
          </Show>
        </span>
        <span role="gridcell" class="article-outlet">
          <Show when={outlet()}>{(name) => <bdi>{name()}</bdi>}</Show>
        </span>
        <span role="gridcell" class="article-date">
          <Show when={article()?.publishedAt}>{(date) => <time dateTime={date()}>{dateInWords(date())}</time>}</Show>
        </span>
        <span role="gridcell" class="article-claims" classList={{ 'article-none': counts().claims === 0 }}>
          <span class="article-claims-number" aria-hidden="true">
            {numberInWords(counts().claims)}
          </span>
          <span class="article-claims-words">{t().common.claims(counts().claims)}</span>
        </span>
        <span role="gridcell" class="article-progress">
          <SupportBar counts={counts()} />
        </span>
        <span role="gridcell" class="article-changed">
          {changed()}
        </span>
        <span role="gridcell" class="article-edit">
          <Button
            small
            variant="plain"
            icon={isEdited() ? 'x' : 'pencil'}
            label={isEdited() ? t().library.closeDetails : t().library.editDetails}
            chord={isEdited() ? 'Escape' : 'F2'}
            tabindex={step()}
            aria-expanded={isEdited()}
            onClick={() => view.edit(isEdited() ? undefined : props.articleId)}
          />
        </span>
      </div>
      <Show when={isEdited()}>
        <ArticleDetails articleId={props.articleId} />
      </Show>
    </>
  )
}
