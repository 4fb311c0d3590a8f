import { For, Show, type JSX } from 'solid-js'
import { dropEvidence, judgeEvidence } from '../../app/review/ruling.ts'
import type { Evidence } from '../../core/entities.ts'
import { currentReview } from '../../core/review/standing.ts'
import { hasLocator } from '../../core/support.ts'
import { notifyUndoable } from '../adding/undo-notice.ts'
import { useSurround } from '../frame.tsx'
import { Button } from '../parts/Button.tsx'
import { dateInWords } from '../words/dates.ts'
import { t } from '../words/words.ts'
import { FileView } from './FileView.tsx'

/** One piece of evidence: what it does, what it is, where it is, and whether it counts. */
export const EvidenceItem = (props: {
  readonly evidence: Evidence
  readonly writable: boolean
  readonly onEdit: () => void
}): JSX.Element => {
  const { session, state } = useSurround()
  const status = () => {
    state.revision()
    return currentReview(session.tables, props.evidence.id)?.status
  }
  const places = (): readonly string[] => {
    const { url, archiveUrl, citation, page, timecode } = props.evidence.locator
    return [
      url,
      archiveUrl,
      citation,
      page === undefined ? undefined : `${t().evidence.field.page} ${page}`,
      timecode,
      props.evidence.retrievedAt === undefined
        ? undefined
        : `${t().evidence.field.retrievedAt} ${dateInWords(props.evidence.retrievedAt)}`,
    ].filter((part) => part !== undefined)
  }
  const remove = (): void => {
    const { title } = props.evidence
    if (dropEvidence(session, props.evidence)) notifyUndoable(session, t().evidence.removed(title))
  }
  return (
    <li class="evidence">
      <p class="evidence-head">
        <span class={`evidence-stance evidence-${props.evidence.stance}`}>
          {t().vocabulary.evidenceStance[props.evidence.stance]}
        </span>
        <strong>
          <bdi>{props.evidence.title}</bdi>
        </strong>
        <span class="faint">{t().vocabulary.evidenceKind[props.evidence.kind]}</span>
        <Show when={status() === 'approved' || status() === 'rejected' ? status() : undefined}>
          {(now) => (
            <span class="evidence-status">{now() === 'approved' ? t().evidence.approved : t().evidence.rejected}</span>
          )}
        </Show>
      </p>
      <Show when={props.evidence.quote}>
        {(quote) => (
          <blockquote class="evidence-quote" dir="auto">
            {quote()}
          </blockquote>
        )}
      </Show>
      <Show when={places().length > 0}>
        <p class="evidence-places">
          <For each={places()}>
            {(place, at) => (
              <>
                {at() > 0 ? ' · ' : ''}
                <bdi>{place}</bdi>
              </>
            )}
          </For>
        </p>
      </Show>
      <Show when={props.evidence.locator.fileSha256}>
        {(sha256) => <FileView sha256={sha256()} name={props.evidence.locator.fileName ?? ''} />}
      </Show>
      <Show when={!hasLocator(props.evidence)}>
        <p class="evidence-warning">{t().evidence.notCounted}</p>
      </Show>
      <Show when={props.writable}>
        <div class="evidence-acts">
          <Show when={status() !== 'approved'}>
            <Button small variant="plain" onClick={() => judgeEvidence(session, props.evidence, 'approved')}>
              {t().evidence.approve}
            </Button>
          </Show>
          <Show when={status() !== 'rejected'}>
            <Button small variant="plain" onClick={() => judgeEvidence(session, props.evidence, 'rejected')}>
              {t().evidence.reject}
            </Button>
          </Show>
          <Button small variant="plain" icon="pencil" label={t().evidence.edit} onClick={() => props.onEdit()} />
          <Button
            small
            variant="plain"
            icon="trash"
            label={t().evidence.remove(props.evidence.title)}
            onClick={remove}
          />
        </div>
      </Show>
    </li>
  )
}
