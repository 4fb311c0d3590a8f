import { createEffect, createMemo, createSignal, on, Show, type JSX } from 'solid-js'
import { nameOfSource } from '../../app/desk/readout.ts'
import { Frame, useSurround } from '../frame.tsx'
import { useCommands, useKeyboard } from '../keys/keyboard.tsx'
import { announce } from '../parts/announce.ts'
import { Button } from '../parts/Button.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { t } from '../words/words.ts'
import { NewSource } from './NewSource.tsx'
import { createRegisterView, RegisterProvider } from './register-view.ts'
import { RegisterTools } from './RegisterTools.tsx'
import { SourceList } from './SourceList.tsx'
import { SourcePanel } from './SourcePanel.tsx'
import './RegisterScreen.css'

/** The register of sources: everyone who is said to have said something, and what is known about each. */
export const RegisterScreen = (): JSX.Element => {
  const { session, state } = useSurround()
  const keyboard = useKeyboard()
  const view = createRegisterView(session, state)
  const { ids, counts, query, group, openId, selection } = view
  const [adding, setAdding] = createSignal(false)
  let searchField: HTMLInputElement | undefined

  const hasLines = (): boolean => ids().length > 0
  const openSource = createMemo(() => {
    state.revision()
    return session.tables.get('source', openId())
  })
  const windowTitle = (): string => {
    const source = openSource()
    return source ? nameOfSource(source) : t().shell.screens.sources
  }
  useCommands({
    search: { run: () => searchField?.focus(), enabled: () => counts().all > 0 },
    nextSource: { run: () => view.step(1), enabled: hasLines },
    previousSource: { run: () => view.step(-1), enabled: hasLines },
    openSource: { run: () => view.open(selection.current(), 'details'), enabled: hasLines },
  })
  const howMany = (): string => (query() === '' ? t().common.sources(ids().length) : t().register.found(ids().length))
  // What a search or a filter leaves is said, not only seen.
  createEffect(on([query, group], () => announce(howMany()), { defer: true }))

  const addButton = (): JSX.Element => (
    <Button icon="plus" aria-expanded={adding()} onClick={() => setAdding(!adding())}>
      {t().register.add}
    </Button>
  )
  return (
    <Frame
      title={t().shell.screens.sources}
      windowTitle={windowTitle()}
      subtitle={counts().all > 0 ? howMany() : ''}
      hints={keyboard.hints()}
      fills
      actions={<Show when={counts().all > 0}>{addButton()}</Show>}
    >
      <RegisterProvider value={view}>
        <div class="register" classList={{ 'register-open': openId() !== undefined }}>
          <Show when={adding()}>
            <NewSource onClose={() => setAdding(false)} />
          </Show>
          <Show
            when={counts().all > 0}
            fallback={
              <Show when={!adding()}>
                <EmptyState icon="people" title={t().register.emptyTitle} action={addButton()}>
                  {t().register.emptyBody}
                </EmptyState>
              </Show>
            }
          >
            <RegisterTools
              searchRef={(field) => {
                searchField = field
              }}
            />
            <SourceList />
            <SourcePanel />
          </Show>
        </div>
      </RegisterProvider>
    </Frame>
  )
}
