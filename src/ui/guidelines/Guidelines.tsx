import { createEffect, For, onCleanup, Show } from 'solid-js'
import { hrefOf, route } from '../shell/router.ts'
import { t } from '../words/words.ts'
import { ExampleLegend } from './MarkedExample.tsx'
import { sectionKeys } from './section.ts'
import { numberOf, sections, SectionView } from './SectionView.tsx'
import './Guidelines.css'

/** The guidelines of the project itself, where it has any: plain text, shown as it was written. */
function OfProject(props: { text: string }) {
  return (
    <section class="guidelines-own" aria-label={t().guidelines.ofProject}>
      <h2 class="guidelines-own-title">{t().guidelines.ofProject}</h2>
      <p class="guidelines-own-text" dir="auto">
        {props.text}
      </p>
    </section>
  )
}

/** The annotation guidelines: contents at the side, numbered sections with examples. The address opens a section. */
export function Guidelines(props: {
  /** The project's own guidelines, shown above. */
  ofProject?: string | undefined
}) {
  const current = () => {
    const here = route()
    return here.screen === 'guidelines' ? here.section : undefined
  }
  createEffect(() => {
    const section = current()
    if (!section) return
    // After the frame has given the focus to the heading of the screen.
    const waiting = requestAnimationFrame(() => {
      const target = document.getElementById(`guideline-${section}`)
      target?.scrollIntoView({ block: 'start' })
      target?.querySelector('h2')?.focus({ preventScroll: true })
    })
    onCleanup(() => cancelAnimationFrame(waiting))
  })
  return (
    <div class="guidelines">
      <nav class="guidelines-contents" aria-label={t().guidelines.contents}>
        <ol>
          <For each={sectionKeys}>
            {(key) => (
              <li>
                <a
                  class="guidelines-link"
                  href={hrefOf({ screen: 'guidelines', section: key })}
                  aria-current={current() === key ? 'location' : undefined}
                >
                  <span class="guidelines-link-number">{numberOf(key)}</span>
                  {sections()[key].title}
                </a>
              </li>
            )}
          </For>
        </ol>
      </nav>
      <div class="guidelines-text">
        <Show when={props.ofProject?.trim()}>{(text) => <OfProject text={text()} />}</Show>
        <ExampleLegend />
        <For each={sectionKeys}>{(key) => <SectionView section={key} />}</For>
      </div>
    </div>
  )
}
