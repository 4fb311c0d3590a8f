import { createMemo, onMount, Show, type JSX } from 'solid-js'
import { nameOfSource } from '../../app/desk/readout.ts'
import type { Id, IdentifiedSource } from '../../core/entities.ts'
import { useCommands } from '../keys/keyboard.tsx'
import { Button } from '../parts/Button.tsx'
import { SourceMark } from '../parts/SourceMark.tsx'
import { hrefOf } from '../shell/router.ts'
import { t } from '../words/words.ts'
import { articleOf } from './arrange.ts'
import { Duplicates } from './Duplicates.tsx'
import { keepFocusIn } from './keep-focus.ts'
import { MarkMentions } from './MarkMentions.tsx'
import { useRegister } from './register-view.ts'
import { SourceDetails } from './SourceDetails.tsx'
import './SourcePanel.css'

/** One source: who it is at a glance, and every field of it, each changed where it stands. */
const OpenSource = (props: { readonly sourceId: Id }): JSX.Element => {
  const { session, state, open, focusOf } = useRegister()
  const source = createMemo(() => {
    state.revision()
    return session.tables.get('source', props.sourceId)
  })
  const article = createMemo(() => {
    state.revision()
    return articleOf(session.tables, props.sourceId)
  })
  const named = (): IdentifiedSource | undefined => {
    const now = source()
    return now && 'name' in now ? now : undefined
  }
  const name = (): string => {
    const now = source()
    return now ? nameOfSource(now) : ''
  }
  let panel: HTMLElement | undefined
  let heading: HTMLHeadingElement | undefined
  keepFocusIn(() => panel, state.revision)
  onMount(() => {
    focusOf.details = () => (heading ?? panel)?.focus({ preventScroll: true })
  })
  const close = (): void => open(undefined, 'list')
  useCommands({ back: { run: close, enabled: () => panel?.contains(document.activeElement) ?? false } })
  return (
    <section
      ref={panel}
      class="source-panel"
      aria-label={source() ? t().register.details(name()) : t().register.gone}
      tabindex="-1"
    >
      <Show when={source()} fallback={<p class="source-panel-none">{t().register.gone}</p>}>
        {(now) => (
          <>
            <header class="source-head">
              <span class="source-disc" classList={{ 'source-disc-hidden': !('name' in now()) }}>
                <SourceMark kind={now().kind} size={32} silent />
              </span>
              <div class="source-head-words">
                <h2 ref={heading} class="source-title" tabindex="-1">
                  <bdi>{name()}</bdi>
                </h2>
                <p class="source-line">
                  <span>{t().vocabulary.sourceKind[now().kind]}</span>
                  <Show when={now().role}>
                    {(role) => (
                      <span>
                        <bdi>{role()}</bdi>
                      </span>
                    )}
                  </Show>
                  <Show when={article()}>{(title) => <span>{t().register.inArticle(title())}</span>}</Show>
                </p>
              </div>
              <a class="source-page-link" href={hrefOf({ screen: 'source', id: now().id })}>
                {t().source.openPage}
              </a>
              <Button variant="plain" icon="x" label={t().common.close} onClick={close} />
            </header>
            <div class="source-card">
              <SourceDetails session={session} source={now()} disabled={false} />
            </div>
            <Show when={named()}>{(source) => <MarkMentions source={source()} />}</Show>
          </>
        )}
      </Show>
    </section>
  )
}

/** The place beside the list: the open source, or what to do to see one. */
export const SourcePanel = (): JSX.Element => {
  const { openId } = useRegister()
  return (
    <div class="source-place">
      <Show
        when={openId()}
        keyed
        fallback={
          <>
            <p class="source-panel-none">{t().register.choose}</p>
            <Duplicates />
          </>
        }
      >
        {(id) => <OpenSource sourceId={id} />}
      </Show>
    </div>
  )
}
