import { createSignal, Show, type JSX } from 'solid-js'
import { findUnmarked, markAllMentions, type Unmarked } from '../../app/register/marking-mentions.ts'
import type { IdentifiedSource } from '../../core/entities.ts'
import { notifyUndoable } from '../adding/undo-notice.ts'
import { Button } from '../parts/Button.tsx'
import { notify } from '../parts/notify.ts'
import { t } from '../words/words.ts'
import { useRegister } from './register-view.ts'

/** Looks through the library for a source's names, says how many stand there unmarked, and marks them all. */
export const MarkMentions = (props: { readonly source: IdentifiedSource }): JSX.Element => {
  const { session } = useRegister()
  const [found, setFound] = createSignal<{ readonly of: string; readonly where: readonly Unmarked[] }>()
  const [isBusy, setBusy] = createSignal(false)
  const total = (): number => found()?.where.reduce((sum, { count }) => sum + count, 0) ?? 0
  const isCurrent = (): boolean => found()?.of === props.source.id
  const look = async (source: IdentifiedSource): Promise<void> => {
    setBusy(true)
    try {
      setFound({ of: source.id, where: await findUnmarked(session, source) })
    } finally {
      setBusy(false)
    }
  }
  const mark = async (source: IdentifiedSource): Promise<void> => {
    const where = found()?.where
    if (!where) return
    setBusy(true)
    try {
      const count = await markAllMentions(session, source, where)
      if (count === undefined) notify({ text: t().desk.undoHeld, tone: 'problem' })
      else notifyUndoable(session, t().register.mentionsMarked(count))
      setFound(undefined)
    } finally {
      setBusy(false)
    }
  }
  return (
    <p class="source-mark-mentions">
      <Show
        when={isCurrent()}
        fallback={
          <Button small disabled={isBusy()} onClick={() => void look(props.source)}>
            {isBusy() ? t().register.lookingForMentions : t().register.lookForMentions}
          </Button>
        }
      >
        <span role="status">{t().register.unmarked(total())}</span>{' '}
        <Show when={total() > 0}>
          <Button small variant="primary" disabled={isBusy()} onClick={() => void mark(props.source)}>
            {t().register.markMentions(total())}
          </Button>
        </Show>
      </Show>
    </p>
  )
}
