import { createSignal, Show, type JSX } from 'solid-js'
import type { Premises } from '../../app/premises.ts'
import { Button } from '../parts/Button.tsx'
import { t } from '../words/words.ts'
import { DestroyPanel } from './DestroyPanel.tsx'

/** On the safety screen: how one destroys for good, and the whole library. */
export const DestroySection = (props: { readonly premises: Premises }): JSX.Element => {
  const [asking, setAsking] = createSignal(false)
  return (
    <section class="safety-section" aria-labelledby="safety-destroy">
      <h2 class="safety-title" id="safety-destroy">
        {t().destroying.title}
      </h2>
      <p>{t().destroying.help}</p>
      <div>
        <Button icon="trash" onClick={() => setAsking(true)}>
          {t().destroying.whole}
        </Button>
      </div>
      <Show when={asking()}>
        <DestroyPanel destroy={() => props.premises.destroyAll()} onClose={() => setAsking(false)} />
      </Show>
    </section>
  )
}
