import { For, Match, Show, Switch } from 'solid-js'
import type { Taken } from '../../app/take-in.ts'
import { tellNote, tellRefusal, type Writing } from '../../app/told.ts'
import type { Article, Id } from '../../core/entities.ts'
import { shelve } from '../../core/operations/article.ts'
import { useSurround } from '../frame.tsx'
import { Button } from '../parts/Button.tsx'
import { Icon } from '../parts/Icon.tsx'
import type { IconName } from '../parts/icons.ts'
import { hrefOf } from '../shell/router.ts'
import { isolate } from '../words/isolate.ts'
import { language } from '../words/language.ts'
import { numberInWords, plainNumber } from '../words/numbers.ts'
import { t } from '../words/words.ts'
import { useAdding } from './adding.ts'
import { FaultList } from './FaultList.tsx'
import { ImportSummary } from './ImportSummary.tsx'
import { Questions } from './Questions.tsx'
import { RevisionOffer } from './RevisionOffer.tsx'
import './AddingReport.css'

const writing = (): Writing => ({ language: language(), number: numberInWords, isolate })

/** A name from outside may be of any length, and holds what turns the direction of what follows. */
const shortened = (name: string): string => {
  const points = [...name.replaceAll(/[\p{Bidi_Control}\p{Cc}]/gu, '')]
  return points.length > 80 ? `${points.slice(0, 79).join('')}…` : points.join('')
}

type Outcome = Taken['report']['outcome']
const iconOf: Record<Outcome, IconName> = {
  added: 'check',
  imported: 'check',
  already: 'copy',
  refused: 'warning',
  faulty: 'warning',
  held: 'lock',
  asks: 'question',
  revision: 'article',
  revised: 'check',
}
/** What needs a look comes first. */
const weight: Record<Outcome, number> = {
  refused: 0,
  faulty: 0,
  held: 0,
  revision: 1,
  already: 2,
  revised: 3,
  imported: 3,
  added: 4,
  asks: 5,
}
/** So many lines are shown; a table may hold thousands of articles. */
const mostLines = 200

const shelfOf = (article: Article | undefined): 'library' | 'archive' | 'bin' =>
  article?.deletedAt !== undefined ? 'bin' : article?.archivedAt !== undefined ? 'archive' : 'library'

/** What became of each file, until it is put away. */
export function AddingReport(props: { onClose: () => void }) {
  const { session, state } = useSurround()
  const adding = useAdding()
  const lines = () =>
    adding
      .report()
      .filter(({ report }) => report.outcome !== 'asks')
      .toSorted((a, b) => weight[a.report.outcome] - weight[b.report.outcome])
  const asked = () => adding.report().filter(({ report }) => report.outcome === 'asks')
  const count = (...outcomes: readonly Outcome[]) =>
    lines().filter(({ report }) => outcomes.includes(report.outcome)).length
  const summary = () =>
    [
      count('added') > 0 ? t().import.added(count('added')) : '',
      count('imported') > 0 ? t().import.imported(t().common.files(count('imported'))) : '',
      count('revision') > 0 ? t().import.revisions(count('revision')) : '',
      count('already') > 0 ? t().import.wereThere(count('already')) : '',
      asked().length > 0 ? t().import.asked(asked().length) : '',
      count('refused', 'faulty', 'held') > 0 ? t().import.notTaken(count('refused', 'faulty', 'held')) : '',
    ]
      .filter((part) => part !== '')
      .join(' · ')
  const article = (id: Id) => {
    state.revision()
    return session.tables.get('article', id)
  }
  const title = (id: Id) => article(id)?.title ?? t().common.untitled
  const restore = (id: Id): void => {
    session.act({ act: 'restoreArticles', subject: title(id), count: 1 }, (tables, author) =>
      shelve(tables, author, [id], 'library'),
    )
  }
  const link = (id: Id) => (
    <a href={hrefOf({ screen: 'article', id })}>
      <bdi>{title(id)}</bdi>
    </a>
  )
  const line = (taken: Taken) => (
    <Switch>
      <Match when={taken.report.outcome === 'added' && taken.report}>{(report) => link(report().articleId)}</Match>
      <Match when={taken.report.outcome === 'already' && taken.report}>
        {(report) => {
          const shelf = () => shelfOf(article(report().articleId))
          return (
            <>
              <span>{t().import.already[shelf()][report().same]}</span> {link(report().articleId)}
              <span class="adding-line-actions">
                <Show when={shelf() === 'bin'}>
                  <Button small onClick={() => restore(report().articleId)}>
                    {t().common.restore}
                  </Button>
                </Show>
                <Button small onClick={() => void adding.addAnyway(taken)}>
                  {t().import.addAnyway}
                </Button>
              </span>
            </>
          )
        }}
      </Match>
      <Match when={taken.report.outcome === 'refused' && taken.report}>
        {(report) => <span>{tellRefusal(report().refusal, writing())}</span>}
      </Match>
      <Match when={taken.report.outcome === 'revision' && taken.report}>
        {(report) => (
          <>
            <span>{t().import.revisionOf[report().original.because]}</span> {link(report().original.articleId)}
            <RevisionOffer taken={taken} />
          </>
        )}
      </Match>
      <Match when={taken.report.outcome === 'revised' && taken.report}>
        {(report) => (
          <>
            <span>{t().import.wasRevised}</span> {link(report().articleId)}
          </>
        )}
      </Match>
      <Match when={taken.report.outcome === 'held'}>{t().import.held}</Match>
      <Match when={taken.report.outcome === 'faulty' && taken.report}>
        {(report) => (
          <div class="adding-faults">
            <p>{t().import.faulty(report().faults.length)}</p>
            <FaultList faults={report().faults} />
          </div>
        )}
      </Match>
      <Match when={taken.report.outcome === 'imported' && taken.report}>
        {(report) => <ImportSummary outcome={report()} />}
      </Match>
    </Switch>
  )
  return (
    <section class="adding-report" aria-label={t().import.reportTitle}>
      <div class="adding-report-head">
        <p class="adding-report-summary" role="status">
          {summary()}
        </p>
        <Button
          small
          variant="plain"
          icon="x"
          label={t().import.closeReport}
          onClick={() => {
            adding.closeReport()
            props.onClose()
          }}
        />
      </div>
      <Questions asked={asked()} />
      <Show when={lines().length > 0}>
        <ul class="adding-lines" aria-label={t().import.reportTitle}>
          <For each={lines().slice(0, mostLines)}>
            {(taken) => (
              <li class={`adding-line adding-${taken.report.outcome}`}>
                <Icon name={iconOf[taken.report.outcome]} />
                <bdi class="adding-name" title={shortened(taken.name ?? '')}>
                  {shortened(taken.name ?? t().import.pasted)}
                  <Show when={taken.row}>{(row) => ` · ${t().import.row(plainNumber(row()))}`}</Show>
                </bdi>
                <div class="adding-words">
                  {line(taken)}
                  <Show when={taken.notes.length > 0}>
                    <ul class="adding-notes">
                      <For each={taken.notes}>{(note) => <li>{tellNote(note, writing())}</li>}</For>
                    </ul>
                  </Show>
                </div>
              </li>
            )}
          </For>
          <Show when={lines().length > mostLines}>
            <li class="adding-line">{t().import.moreLines(numberInWords(lines().length - mostLines))}</li>
          </Show>
        </ul>
      </Show>
    </section>
  )
}
