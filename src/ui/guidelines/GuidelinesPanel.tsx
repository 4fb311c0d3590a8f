import { For, Show } from 'solid-js'
import { Button } from '../parts/Button.tsx'
import { Lookup } from '../parts/Lookup.tsx'
import { hrefOf } from '../shell/router.ts'
import { t } from '../words/words.ts'
import { ExampleLegend } from './MarkedExample.tsx'
import { closeGuidelines, openGuidelines, openSection } from './open.ts'
import { sectionKeys } from './section.ts'
import { numberOf, sections, SectionView } from './SectionView.tsx'
import './GuidelinesPanel.css'

/** The guidelines beside the work, at the section that applies; `openGuidelines` opens it. Once in the page. */
export function GuidelinesPanel(props: {
  /** The project's own guidelines, shown above the section. */
  ofProject?: string | undefined
}) {
  const neighbour = (by: 1 | -1) => {
    const at = sectionKeys.findIndex((key) => key === openSection())
    return at + by >= 0 ? sectionKeys[at + by] : undefined
  }
  return (
    <Lookup
      open={openSection() !== undefined}
      onClose={closeGuidelines}
      place="end"
      title={sections()[openSection() ?? 'attribution'].title}
    >
      <Show when={props.ofProject?.trim()}>
        {(text) => (
          <details class="guidelines-panel-own">
            <summary>{t().guidelines.ofProject}</summary>
            <p class="guidelines-own-text" dir="auto">
              {text()}
            </p>
          </details>
        )}
      </Show>
      <div class="guidelines-panel-section">
        <ExampleLegend />
        <Show when={openSection()} keyed>
          {(key) => <SectionView section={key} bare />}
        </Show>
      </div>
      <nav class="guidelines-panel-more" aria-label={t().guidelines.contents}>
        <div class="guidelines-panel-steps">
          <For each={[neighbour(-1), neighbour(1)]}>
            {(key, index) => (
              <Show when={key} fallback={<span />}>
                {(other) => (
                  <Button
                    variant="plain"
                    icon={index() === 0 ? 'chevron-start' : 'chevron-end'}
                    onClick={() => openGuidelines(other())}
                  >
                    {numberOf(other())}. {sections()[other()].title}
                  </Button>
                )}
              </Show>
            )}
          </For>
        </div>
        <a href={hrefOf({ screen: 'guidelines', section: openSection() ?? 'attribution' })}>{t().guidelines.openAll}</a>
      </nav>
    </Lookup>
  )
}
