import { createSignal, createUniqueId, For, onMount, Show } from 'solid-js'

import { parseAuthors, parseDate } from '../../app/article-details.ts'
import { editArticle } from '../../app/desk/marking.ts'
import { nameOfSource } from '../../app/desk/readout.ts'
import { setOutlet } from '../../app/outlets.ts'
import type { Article } from '../../core/entities.ts'
import type { Patch } from '../../core/operations/patch.ts'
import { Field, TextField } from '../parts/Field.tsx'
import { focusInto } from '../parts/focus.ts'
import { t } from '../words/words.ts'
import { titleOf } from './acts.ts'
import { outletName } from './arrange.ts'
import { useLibrary } from './library-view.ts'
import './ArticleDetails.css'

/** What is known about an article, each in a field of its own; every field is kept as soon as it is left. */
export function ArticleDetails(props: { article: Article }) {
  const { session, state, edit } = useLibrary()
  const outletsId = createUniqueId()
  const [dateWrong, setDateWrong] = createSignal(false)
  const words = () => t().library.detail
  let fields: HTMLDivElement | undefined
  onMount(() => fields && focusInto(fields))

  const patch = (fields: Patch<Article>): void => {
    editArticle(session, props.article, fields)
  }
  const changeDate = (written: string): void => {
    const date = parseDate(written)
    setDateWrong(written.trim() !== '' && date === undefined)
    if (!dateWrong()) patch({ publishedAt: date })
  }
  const outlet = () => {
    state.revision()
    return outletName(session.tables, props.article) ?? ''
  }
  const outlets = () => {
    state.revision()
    return [...session.tables.all('source')]
      .filter(({ kind }) => kind === 'mediaOutlet' || kind === 'newsAgency')
      .map(nameOfSource)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    event.stopPropagation()
    edit(undefined)
  }
  return (
    <div role="row" class="article-details" onKeyDown={onKeyDown}>
      <div role="gridcell" class="article-details-cell" aria-colspan={8}>
        <div
          ref={fields}
          role="group"
          class="article-details-fields"
          aria-label={t().library.details(titleOf(props.article))}
        >
          <div class="article-details-wide">
            <TextField
              label={words().title}
              value={props.article.title ?? ''}
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
                  onChange={(event) => setOutlet(session, props.article.id, event.currentTarget.value.trim())}
                />
                <datalist id={outletsId}>
                  <For each={outlets()}>{(name) => <option value={name}>{name}</option>}</For>
                </datalist>
              </>
            )}
          </Field>
          <TextField
            label={words().authors}
            value={props.article.authors.join(t().common.listSeparator)}
            onCommit={(written) => patch({ authors: parseAuthors(written) })}
          />
          <TextField
            label={words().date}
            dir="ltr"
            value={props.article.publishedAt ?? ''}
            hint={t().library.dateHint}
            error={dateWrong() ? t().library.dateWrong : undefined}
            onCommit={changeDate}
          />
          <TextField
            label={words().url}
            type="url"
            dir="ltr"
            value={props.article.url ?? ''}
            onCommit={(url) => patch({ url: url.trim() || undefined })}
          />
          <Show when={props.article.original.fileName}>
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
