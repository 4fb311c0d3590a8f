import { createMemo, Show, type JSX } from 'solid-js'
import { Button } from '../parts/Button.tsx'
import { t } from '../words/words.ts'
import { Card } from './Card.tsx'
import { useDesk } from './context.ts'
import './Sheet.css'

/** The active claim on a narrow window: a sheet that rises from the foot, with the way to the next and the previous. */
export const Sheet = (): JSX.Element => {
  const { desk, acts } = useDesk()
  const activeId = createMemo(() => desk.active()?.anchorId)
  const number = (): number => desk.places().findIndex(({ anchorId }) => anchorId === activeId()) + 1
  const close = (): void => {
    desk.activate(undefined)
    desk.editor()?.focus()
  }
  return (
    <Show when={activeId()} keyed>
      {(anchorId) => (
        <section class="sheet" aria-label={t().desk.cardsLabel}>
          <div class="sheet-bar">
            <Button
              small
              variant="plain"
              icon="chevron-start"
              label={t().common.previous}
              onClick={() => acts.step(-1)}
            />
            <Button small variant="plain" icon="chevron-end" label={t().common.next} onClick={() => acts.step(1)} />
            <Button small variant="plain" icon="x" label={t().common.close} onClick={close} />
          </div>
          <Show when={desk.places().find((place) => place.anchorId === anchorId)}>
            {(place) => <Card place={place()} number={number()} />}
          </Show>
        </section>
      )}
    </Show>
  )
}
