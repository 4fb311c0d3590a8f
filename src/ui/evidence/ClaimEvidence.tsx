import { createMemo, createSignal, For, Show, type JSX } from 'solid-js'
import type { Evidence, Id } from '../../core/entities.ts'
import { useSurround } from '../frame.tsx'
import { useKeyboard } from '../keys/keyboard.tsx'
import { Button } from '../parts/Button.tsx'
import { t } from '../words/words.ts'
import { EvidenceForm } from './EvidenceForm.tsx'
import { EvidenceItem } from './EvidenceItem.tsx'
import './ClaimEvidence.css'

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** What bears on a claim, and the way to bring more. A file can be dropped on it. */
export const ClaimEvidence = (props: {
  readonly claimId: Id
  readonly writable: boolean
  /** Whether the form for new evidence is open. */
  readonly adding: boolean
  readonly setAdding: (adding: boolean) => void
}): JSX.Element => {
  const { session, state } = useSurround()
  const keyboard = useKeyboard()
  const [dropped, setDropped] = createSignal<File>()
  const [edited, setEdited] = createSignal<Id>()
  const all = createMemo((): readonly Evidence[] => {
    state.revision()
    return [...session.tables.evidenceForClaim(props.claimId)].toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
  })
  const ids = createMemo(() => all().map(({ id }) => id), [], {
    equals: (a, b) => a.length === b.length && a.every((id, at) => id === b[at]),
  })
  const evidenceWith = (id: Id): Evidence | undefined => all().find((one) => one.id === id)
  const close = (): void => {
    setDropped(undefined)
    setEdited(undefined)
    props.setAdding(false)
  }
  const onOver = (event: DragEvent): void => {
    if (hasFiles(event) && props.writable) event.preventDefault()
  }
  const onDrop = (event: DragEvent): void => {
    if (!hasFiles(event) || !props.writable) return
    event.preventDefault()
    event.stopPropagation()
    setDropped(event.dataTransfer?.files[0])
    props.setAdding(true)
  }
  return (
    <section
      class="claim-part"
      aria-label={t().evidence.title}
      ref={(section) => {
        section.addEventListener('dragover', onOver)
        section.addEventListener('drop', onDrop)
      }}
    >
      <h3 class="claim-part-title">{t().evidence.title}</h3>
      <ul class="evidence-list">
        <For each={ids()}>
          {(id) => (
            <Show when={evidenceWith(id)}>
              {(evidence) => (
                <Show
                  when={edited() === id}
                  fallback={
                    <EvidenceItem evidence={evidence()} writable={props.writable} onEdit={() => setEdited(id)} />
                  }
                >
                  <li>
                    <EvidenceForm claimId={props.claimId} evidence={evidence()} onClose={close} />
                  </li>
                </Show>
              )}
            </Show>
          )}
        </For>
      </ul>
      <Show
        when={props.adding}
        fallback={
          <Button
            class="evidence-invite"
            chord={keyboard.chordOf('attachEvidence')}
            disabled={!props.writable}
            onClick={() => props.setAdding(true)}
          >
            {t().evidence.invite}
          </Button>
        }
      >
        <EvidenceForm claimId={props.claimId} file={dropped()} onClose={close} />
      </Show>
    </section>
  )
}
