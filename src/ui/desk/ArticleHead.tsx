import { createSignal, For, Show, type JSX } from 'solid-js'
import { editArticle } from '../../app/desk/marking.ts'
import { nameOfSource } from '../../app/desk/readout.ts'
import { setOutlet } from '../../app/outlets.ts'
import { isDate, type Article } from '../../core/entities.ts'
import { Button } from '../parts/Button.tsx'
import { EditInPlace } from '../parts/EditInPlace.tsx'
import { notify } from '../parts/notify.ts'
import { navigate } from '../shell/router.ts'
import { dateInWords } from '../words/dates.ts'
import { t } from '../words/words.ts'
import { useDesk } from './context.ts'
import { Value } from './Values.tsx'
import './ArticleHead.css'

/** Above the text: where it was published, by whom and when; opens for editing in place. */
export const ArticleHead = (props: {
  readonly article: Article
  /** The tally, where the bar above has no room for it. */
  readonly counts?: JSX.Element
}): JSX.Element => {
  const { desk } = useDesk()
  const { session } = desk
  const [open, setOpen] = createSignal(false)
  const outlet = (): string => {
    desk.revision()
    const source = session.tables.get('source', props.article.outletId)
    return source ? nameOfSource(source) : ''
  }
  const summary = (): readonly string[] =>
    [
      outlet(),
      props.article.authors.length > 0 ? t().desk.by(props.article.authors.join(t().common.listSeparator)) : '',
      props.article.publishedAt === undefined ? '' : dateInWords(props.article.publishedAt),
      props.article.revision > 1 ? t().desk.corrected(props.article.revision - 1) : '',
    ].filter((part) => part !== '')
  const edit = (patch: Parameters<typeof editArticle>[2]): void => void editArticle(session, props.article, patch)
  const text = (value: string): string | undefined => (value === '' ? undefined : value)
  const setDate = (value: string): void => {
    if (value === '' || isDate(value)) edit({ publishedAt: text(value) })
    else notify({ text: t().desk.wrongDate, tone: 'problem' })
  }
  return (
    <header class="article-head">
      <div class="article-head-line">
        <span class="article-head-summary">
          <For each={summary()} fallback={t().desk.outletUnknown}>
            {(part, at) => (
              <>
                {at() > 0 ? ' · ' : ''}
                <bdi>{part}</bdi>
              </>
            )}
          </For>
        </span>
        {props.counts}
        <Button
          small
          variant="plain"
          onClick={() => navigate({ screen: 'report', query: { article: props.article.id, show: 'all' } })}
        >
          {t().report.make}
        </Button>
        <Button
          small
          variant="plain"
          onClick={() => navigate({ screen: 'history', query: { article: props.article.id } })}
        >
          {t().history.open}
        </Button>
        <Button
          small
          variant="plain"
          icon="pencil"
          label={t().desk.editDetails}
          aria-expanded={open()}
          onClick={() => setOpen(!open())}
        />
      </div>
      <Show when={open()}>
        <dl class="values article-head-values">
          <Value name={t().desk.article.title}>
            <EditInPlace
              label={t().desk.article.title}
              value={props.article.title ?? ''}
              placeholder="—"
              wraps
              onCommit={(title) => edit({ title: text(title) })}
            />
          </Value>
          <Value name={t().desk.article.outlet}>
            <EditInPlace
              label={t().desk.article.outlet}
              value={outlet()}
              placeholder="—"
              onCommit={(name) => void setOutlet(session, props.article.id, name)}
            />
          </Value>
          <Value name={t().desk.article.authors}>
            <EditInPlace
              label={t().desk.article.authors}
              value={props.article.authors.join('، ')}
              placeholder="—"
              onCommit={(names) =>
                edit({
                  authors: names
                    .split(/[،,]/u)
                    .map((name) => name.trim())
                    .filter((name) => name !== ''),
                })
              }
            />
          </Value>
          <Value name={t().desk.article.publishedAt}>
            <EditInPlace
              label={t().desk.article.publishedAt}
              value={props.article.publishedAt ?? ''}
              placeholder="2017-02-02"
              dir="ltr"
              onCommit={setDate}
            />
          </Value>
          <Value name={t().desk.article.url}>
            <EditInPlace
              label={t().desk.article.url}
              value={props.article.url ?? ''}
              placeholder="https://"
              dir="ltr"
              onCommit={(url) => edit({ url: text(url) })}
            />
          </Value>
          <Value name={t().desk.article.note}>
            <EditInPlace
              label={t().desk.article.note}
              value={props.article.note ?? ''}
              placeholder="—"
              wraps
              onCommit={(note) => edit({ note: text(note) })}
            />
          </Value>
        </dl>
      </Show>
    </header>
  )
}
