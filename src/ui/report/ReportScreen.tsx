import {
  createEffect,
  createMemo,
  createResource,
  Match,
  onCleanup,
  onMount,
  Switch,
  untrack,
  type JSX,
} from 'solid-js'
import { headingOf, prepareReport, reportFile, runningHead, type ReportNode } from '../../app/review/reporting.ts'
import { safeFileName } from '../../app/file-name.ts'
import type { Id } from '../../core/entities.ts'
import { Frame, useSurround } from '../frame.tsx'
import { announce } from '../parts/announce.ts'
import { Button } from '../parts/Button.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { filterOf, orderOf } from '../review/address.ts'
import { filterInWords } from '../review/filter-words.ts'
import { saveFile } from '../save-file.ts'
import { hrefOf, route } from '../shell/router.ts'
import { direction, language } from '../words/language.ts'
import { t } from '../words/words.ts'
import { reportWords } from './report-words.ts'
import css from './report.css?raw'
import { ReportView } from './ReportView.tsx'
import './report.css'
import './ReportScreen.css'

interface Ordered {
  readonly claimIds: readonly Id[]
  readonly textOf: Id | undefined
  readonly language: string
}

/** A report of an article or of what a filter of the review leaves: to be printed, or saved as one file. */
export const ReportScreen = (): JSX.Element => {
  const { session, reviewing } = useSurround()
  const { index } = reviewing
  const query = createMemo(() => {
    const here = route()
    return here.screen === 'report' ? here.query : undefined
  })
  const order = async (): Promise<Ordered> => {
    await index.prepare()
    const filter = filterOf(untrack(query))
    const around = { tables: session.tables, policy: session.project.policy }
    const claimIds = index.queue.select(filter, orderOf(untrack(query)), around)
    const [only, ...others] = filter.articleIds
    return { claimIds, textOf: others.length === 0 ? only : undefined, language: language() }
  }
  const [report] = createResource(
    () => ({ query: query(), language: language() }),
    async (): Promise<ReportNode | undefined> => {
      const { claimIds, textOf } = await order()
      if (claimIds.length === 0) return undefined
      return prepareReport(session, index, reportWords(), {
        claimIds,
        scope: filterInWords(session.tables, untrack(query)),
        ...(textOf === undefined ? {} : { textOf }),
        programVersion: __APP_VERSION__,
        madeAt: new Date().toISOString(),
      })
    },
  )
  const save = async (node: ReportNode): Promise<void> => {
    const heading = headingOf(node) ?? ''
    const title = [heading, t().report.title].filter(Boolean).join(' — ')
    const html = reportFile(node, { title, lang: language(), dir: direction(), css })
    const name = `${safeFileName([t().report.fileName, heading].filter(Boolean).join(' - '))}.html`
    if (await saveFile(name, new Blob([html], { type: 'text/html' }))) announce(t().report.saved)
  }
  onMount(() => announce(t().report.preparing))
  const ready = (): ReportNode | undefined => (report.state === 'ready' ? report() : undefined)
  createEffect(() => {
    const node = ready()
    if (node === undefined) return
    const head = new CSSStyleSheet()
    head.replaceSync(runningHead(headingOf(node) ?? ''))
    document.adoptedStyleSheets.push(head)
    onCleanup(() => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== head)
    })
  })
  return (
    <Frame
      title={t().report.screen}
      trail={<a href={hrefOf({ screen: 'review', query: query() ?? {} })}>{t().shell.screens.review}</a>}
    >
      <Switch>
        <Match when={report.state === 'errored'}>
          <EmptyState icon="warning" title={t().report.failed} />
        </Match>
        <Match when={ready()}>
          {(node) => (
            <>
              <div class="report-acts screen-only">
                <Button onClick={() => void save(node())}>{t().report.save}</Button>
                <Button variant="primary" onClick={() => print()}>
                  {t().report.print}
                </Button>
              </div>
              <ReportView node={node()} />
            </>
          )}
        </Match>
        <Match when={report.state === 'ready'}>
          <EmptyState icon="review" title={t().report.nothing}>
            {t().report.nothingBody}
          </EmptyState>
        </Match>
        <Match when={report.loading}>
          <EmptyState title={t().report.preparing} />
        </Match>
      </Switch>
    </Frame>
  )
}
