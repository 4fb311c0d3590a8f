import { createMemo, createSignal, createUniqueId, For, onMount, Show } from 'solid-js'

import { parseAuthors, parseDate } from '../../app/article-details.ts'
import { editArticle } from '../../app/desk/marking.ts'
import { nameOfSource } from '../../app/desk/readout.ts'
import { setOutlet } from '../../app/outlets.ts'
import type { Article, Id } from '../../core/entities.ts'
import type { Patch } from '../../core/operations/patch.ts'
import { Field, TextField } from '../parts/Field.tsx'
import { focusInto } from '../parts/focus.ts'
import { t } from '../words/words.ts'
import { titleOf } from './title.ts'
import { outletName } from './arrange.ts'
import { useLibrary } from './library-view.ts'
import './ArticleDetails.css'

/** What is known about an article, each in a field of its own; every field is kept as soon as it is left. */
export function ArticleDetails(props: { articleId: Id }) {
  const { session, state, edit } = useLibrary()
  const article = createMemo(() => {
    state.revision()
    return session.tables.get('article', props.articleId)
  })
  const outletsId = createUniqueId()
  const [dateWrong, setDateWrong] = createSignal(false)
  const words = () => t().library.detail
  let fields: HTMLDivElement | undefined
  /** What stood in the field before it was entered. */
  let before = ''
  onMount(() => fields && focusInto(fields))

  const patch = (fields: Patch<Article>): void => {
    const now = article()
    if (now) editArticle(session, now, fields)
  }
  const changeDate = (written: string): void => {
    const date = parseDate(written)
    setDateWrong(written.trim() !== '' && date === undefined)
    if (!dateWrong()) patch({ publishedAt: date })
  }
  const outlet = () => {
    state.revision()
    return outletName(session.tables, article()) ?? ''
  }
  const outlets = () => {
    state.revision()
    return [...session.tables.all('source')]
      .filter(({ kind }) => kind === 'mediaOutlet' || kind === 'newsAgency')
      .map(nameOfSource)
  }
  const remember = (event: FocusEvent): void => {
    if (event.target instanceof HTMLInputElement) before = event.target.value
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    if (event.target instanceof HTMLInputElement) event.target.value = before
    event.preventDefault()
    event.stopPropagation()
    edit(undefined)
  }
  return (
    <div role="row" class="article-details" onKeyDown={onKeyDown} onFocusIn={remember}>
      <div role="gridcell" class="article-details-cell" aria-colspan={8}>
        <div
          ref={fields}
          role="group"
          class="article-details-fields"
          aria-label={t().library.details(titleOf(article()))}
        >
          <div class="article-details-wide">
            <TextField
              label={words().title}
              value={article()?.title ?? ''}
              onCommit={(title) => patch({ title: title.trim() || undefined })}
            />
          </div>
          <Field label={words().outlet}>
            {(ids) => (
              <>
                <input
                  {...ids}
                  class="control"
                  dir="auto"
                  list={outletsId}
                  autocomplete="off"
                  value={outlet()}
                  onChange={(event) => setOutlet(session, props.articleId, event.currentTarget.value.trim())}
                />
                <datalist id={outletsId}>
                  <For each={outlets()}>{(name) => <option value={name}>{name}</option>}</For>
                </datalist>
              </>
            )}
          </Field>
          <TextField
            label={words().authors}
            value={(article()?.authors ?? []).join(t().common.listSeparator)}
            onCommit={(written) => patch({ authors: parseAuthors(written) })}
          />
          <TextField
            label={words().date}
            dir="ltr"
            value={article()?.publishedAt ?? ''}
            hint={t().library.dateHint}
            error={dateWrong() ? t().library.dateWrong : undefined}
            onCommit={changeDate}
          />
          <TextField
            label={words().url}
            type="url"
            dir="ltr"
            value={article()?.url ?? ''}
            onCommit={(url) => patch({ url: url.trim() || undefined })}
          />
          <Show when={article()?.original.fileName}>
            {(name) => (
              <p class="article-details-file">
                {words().file}: <bdi>{name()}</bdi>
              </p>
            )}
          </Show>
        </div>
      </div>
    </div>
  )
}
