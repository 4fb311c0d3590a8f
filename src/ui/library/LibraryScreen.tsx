import { createEffect, createSignal, lazy, on, Show, untrack, type JSX } from 'solid-js'
import type { Search } from '../../app/search.ts'
import type { Id } from '../../core/entities.ts'
import { ChooseFolder } from '../adding/ChooseFolder.tsx'
import { AddingProvider, createAdding } from '../adding/adding.ts'
import { WindowDrop } from '../adding/WindowDrop.tsx'
import { Frame, useSurround } from '../frame.tsx'
import { useCommands, useKeyboard } from '../keys/keyboard.tsx'
import { isTyping } from '../keys/typing.ts'
import { announce } from '../parts/announce.ts'
import { Button } from '../parts/Button.tsx'
import type { MenuItem } from '../parts/Menu.tsx'
import { ProgressBar } from '../parts/ProgressBar.tsx'
import { t } from '../words/words.ts'
import { moveTo } from './acts.ts'
import { lineAfter } from './arrange.ts'
import { ArticleGrid } from './ArticleGrid.tsx'
import { FirstStart, NothingHere } from './LibraryEmpty.tsx'
import { LibraryTools, SelectionTools } from './LibraryTools.tsx'
import { createLibraryView, LibraryProvider } from './library-view.ts'
import './LibraryScreen.css'

const AddingReport = lazy(async () => ({ default: (await import('../adding/AddingReport.tsx')).AddingReport }))
const PastePanel = lazy(async () => ({ default: (await import('../adding/PastePanel.tsx')).PastePanel }))
const DestroyPanel = lazy(async () => ({ default: (await import('../destroy/DestroyPanel.tsx')).DestroyPanel }))

/** The library: every article with how its claims stand; found, sorted, put away, brought in. */
export const LibraryScreen = (props: {
  readonly search: Search
  /** Opens the screen that exports, with these articles chosen. */
  readonly onExport: (articleIds: readonly Id[]) => void
  /** Reads the samples that come with the program: a document. */
  readonly loadSamples?: () => Promise<string>
}): JSX.Element => {
  const { session, state, lastArticle, premises } = useSurround()
  const keyboard = useKeyboard()
  const view = untrack(() => createLibraryView(session, state, props.search, lastArticle()))
  const { list, selection } = view
  let chooser: HTMLInputElement | undefined
  let searchField: HTMLInputElement | undefined

  const adding = createAdding(session, (arrived) => {
    const [first] = arrived
    if (first === undefined) return
    const all = new Set(arrived)
    selection.clear()
    // The topmost of them: the list would scroll to one further down.
    selection.setCurrent(list.ids().find((id) => all.has(id)) ?? first)
    // Whoever writes while articles still come in goes on writing.
    if (!isTyping(document.activeElement)) view.focus.call()
  })
  const isEmpty = () => list.counts().library + list.counts().archive + list.counts().bin === 0
  const onShelf = (shelf: 'library' | 'archive' | 'bin') => list.shelf() === shelf

  const put = (shelf: 'library' | 'archive' | 'bin'): void => {
    const ids = selection.targets()
    if (ids.length === 0) return
    const next = lineAfter(list.ids(), ids)
    moveTo(session, ids, shelf)
    selection.clear()
    if (next !== undefined) selection.setCurrent(next)
    view.focus.call()
  }
  const openSamples = async (): Promise<void> => {
    const text = await props.loadSamples?.()
    if (text !== undefined) await adding.importText(text, t().library.samples)
  }
  const step = (by: number): void => {
    selection.move(by)
    view.focus.call()
  }
  /** Articles that the reader wants destroyed, while that is asked once more. */
  const [doomed, setDoomed] = createSignal<readonly Id[]>()
  const destroying = () => {
    const ids = doomed()
    return ids && premises && { look: () => premises.look(ids), destroy: () => premises.destroy(ids) }
  }
  const hasLines = () => list.ids().length > 0

  useCommands({
    search: () => searchField?.focus(),
    importArticles: () => chooser?.click(),
    nextArticle: { run: () => step(1), enabled: hasLines },
    previousArticle: { run: () => step(-1), enabled: hasLines },
    openArticle: {
      run: () => {
        const id = selection.current()
        if (id !== undefined) view.open(id)
      },
      enabled: hasLines,
    },
    selectArticle: {
      run: () => {
        const id = selection.current()
        if (id !== undefined) selection.toggle(id)
      },
      enabled: hasLines,
    },
    archiveArticle: {
      run: () => put(onShelf('archive') ? 'library' : 'archive'),
      enabled: () => hasLines() && !onShelf('bin'),
    },
    deleteArticle: { run: () => put('bin'), enabled: () => hasLines() && !onShelf('bin') },
  })

  const actions = (): readonly MenuItem[] => {
    const archive = keyboard.chordOf('archiveArticle')
    const restore: MenuItem = { label: t().common.restore, icon: 'undo', run: () => put('library') }
    const ids = selection.targets()
    const destroy: MenuItem = { label: t().destroying.act, icon: 'trash', run: () => setDoomed(ids) }
    if (onShelf('bin')) return premises ? [restore, destroy] : [restore]
    return [
      { label: t().library.exportSelection, icon: 'download', run: () => props.onExport(ids) },
      onShelf('archive')
        ? { label: t().library.unarchive, icon: 'undo', chord: archive, run: () => put('library') }
        : { label: t().common.archive, icon: 'archive', chord: archive, run: () => put('archive') },
      {
        label: t().common.delete,
        icon: 'trash',
        chord: keyboard.chordOf('deleteArticle'),
        run: () => put('bin'),
      },
    ]
  }

  // What a search or a filter leaves is said, not only seen.
  createEffect(
    on(
      [list.shownQuery, list.outletId, list.shelf],
      () =>
        announce(
          list.shownQuery() === '' ? t().common.articles(list.ids().length) : t().library.found(list.ids().length),
        ),
      { defer: true },
    ),
  )

  const subtitle = () =>
    isEmpty()
      ? ''
      : list.shownQuery() === ''
        ? t().common.articles(list.ids().length)
        : t().library.found(list.ids().length)

  return (
    <Frame
      title={t().shell.screens.library}
      subtitle={subtitle()}
      hints={keyboard.hints()}
      fills
      actions={
        <Show when={!isEmpty()}>
          <Button icon="plus" onClick={() => chooser?.click()} disabled={adding.progress() !== undefined}>
            {t().library.addArticles}
          </Button>
          <ChooseFolder
            small
            onFiles={(files) => void adding.addFiles(files)}
            disabled={adding.progress() !== undefined}
          />
        </Show>
      }
    >
      <LibraryProvider value={view}>
        <AddingProvider value={adding}>
          <div class="library">
            <input
              ref={chooser}
              type="file"
              multiple
              hidden
              aria-label={t().library.chooseFiles}
              accept=".txt,.text,.md,.markdown,.htm,.html,.xhtml,.mht,.mhtml,.eml,.docx,.json,.jsonl,.ndjson,.csv,.tsv,.zip,text/plain,text/html,application/json"
              onChange={(event) => {
                const files = [...(event.currentTarget.files ?? [])]
                event.currentTarget.value = ''
                if (files.length > 0) void adding.addFiles(files)
              }}
            />
            <WindowDrop
              onFiles={(files) => void adding.addFiles(files)}
              onText={(text, markup) => adding.setPasted(text, markup)}
            />
            <Show when={adding.progress()}>
              {(progress) => (
                <div class="library-progress">
                  <ProgressBar
                    label={t().import.reading}
                    named
                    {...(progress().total > 0 ? { value: progress().done, max: progress().total } : {})}
                  />
                  <Button small onClick={() => adding.stop()}>
                    {t().import.stop}
                  </Button>
                </div>
              )}
            </Show>
            <Show when={adding.pasted() !== undefined}>
              <PastePanel onClose={() => view.focus.call()} />
            </Show>
            <Show when={adding.report().length > 0}>
              <AddingReport onClose={() => view.focus.call()} />
            </Show>
            <Show
              when={!isEmpty()}
              fallback={
                <Show when={adding.pasted() === undefined}>
                  <FirstStart
                    onChoose={() => chooser?.click()}
                    onFiles={(files) => void adding.addFiles(files)}
                    onPaste={() => adding.setPasted('')}
                    onSamples={props.loadSamples ? () => void openSamples() : undefined}
                    busy={adding.progress() !== undefined}
                  />
                </Show>
              }
            >
              <Show
                when={selection.selected().size > 0}
                fallback={
                  <LibraryTools
                    searchRef={(field) => {
                      searchField = field
                    }}
                  />
                }
              >
                <SelectionTools
                  count={selection.selected().size}
                  actions={actions()}
                  onClear={() => selection.clear()}
                />
              </Show>
              <Show when={destroying()}>
                {(asked) => (
                  <DestroyPanel look={asked().look} destroy={asked().destroy} onClose={() => setDoomed(undefined)} />
                )}
              </Show>
              <Show when={list.searchFailed()}>
                <p class="library-problem">{t().library.searchFailed}</p>
              </Show>
              <Show when={hasLines()} fallback={<NothingHere />}>
                <ArticleGrid />
              </Show>
            </Show>
          </div>
        </AddingProvider>
      </LibraryProvider>
    </Frame>
  )
}
