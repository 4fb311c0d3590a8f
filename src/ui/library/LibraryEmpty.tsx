import { Show, type JSX } from 'solid-js'
import { ChooseFolder } from '../adding/ChooseFolder.tsx'
import { Button } from '../parts/Button.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { t } from '../words/words.ts'
import { useLibrary } from './library-view.ts'

/** The first start: what to do, and what there is to look at. */
export function FirstStart(props: {
  onChoose: () => void
  onFiles: (files: readonly File[]) => void
  onPaste: () => void
  onSamples: (() => void) | undefined
  busy: boolean
}): JSX.Element {
  return (
    <EmptyState
      icon="article"
      title={t().library.emptyTitle}
      action={
        <div class="library-first-actions">
          <Button variant="primary" onClick={() => props.onChoose()} disabled={props.busy}>
            {t().library.chooseFiles}
          </Button>
          <ChooseFolder onFiles={props.onFiles} disabled={props.busy} />
          <Button onClick={() => props.onPaste()} disabled={props.busy}>
            {t().library.pasteArticle}
          </Button>
          <Show when={props.onSamples}>
            {(open) => (
              <Button variant="plain" onClick={() => open()()} disabled={props.busy}>
                {t().library.openSamples}
              </Button>
            )}
          </Show>
        </div>
      }
    >
      {t().library.emptyBody}
    </EmptyState>
  )
}

/** Why the list shows nothing while the library has articles. */
export function NothingHere(): JSX.Element {
  const { list } = useLibrary()
  const words = () => t().library
  return (
    <Show
      when={list.shownQuery() === '' && list.outletId() === undefined}
      fallback={
        <EmptyState
          icon="search"
          title={list.shownQuery() === '' ? words().nothingFilteredTitle : words().nothingFoundTitle}
          action={
            <Button
              onClick={() => {
                list.setQuery('')
                list.setOutlet(undefined)
              }}
            >
              {list.shownQuery() === '' ? words().clearFilters : words().clearSearch}
            </Button>
          }
        >
          {list.shownQuery() === '' ? words().nothingFilteredBody : words().nothingFoundBody(list.shownQuery())}
        </EmptyState>
      }
    >
      <Show
        when={list.shelf() === 'bin'}
        fallback={
          <EmptyState icon="archive" title={words().emptyArchiveTitle}>
            {words().emptyArchiveBody}
          </EmptyState>
        }
      >
        <EmptyState icon="trash" title={words().emptyBinTitle}>
          {words().emptyBinBody}
        </EmptyState>
      </Show>
    </Show>
  )
}
