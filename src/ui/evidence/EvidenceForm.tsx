import { createSignal, onMount, Show, untrack, type JSX } from 'solid-js'
import { createStore } from 'solid-js/store'
import { parseDate } from '../../app/article-details.ts'
import { largestAttachment } from '../../app/review/attachments.ts'
import { bringEvidence, describeEvidence } from '../../app/review/ruling.ts'
import type { Evidence, Id } from '../../core/entities.ts'
import { evidenceKinds, evidenceStances } from '../../core/vocabulary.ts'
import { OneOf } from '../desk/Values.tsx'
import { useSurround } from '../frame.tsx'
import { announce } from '../parts/announce.ts'
import { Button } from '../parts/Button.tsx'
import { Choice } from '../parts/Choice.tsx'
import { Chip } from '../parts/Chip.tsx'
import { TextField } from '../parts/Field.tsx'
import { notify } from '../parts/notify.ts'
import { InlineForm } from '../parts/InlineForm.tsx'
import { sizeInWords } from '../words/sizes.ts'
import { t } from '../words/words.ts'
import { draftOf, emptyDraft, fieldsOf, hasPlace, type EvidenceDraft } from './draft.ts'

/** Today, as a day of the reader's calendar. */
const today = (): string => {
  const now = new Date()
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** The form for evidence, where the evidence will stand. Enter saves, Escape closes. */
export const EvidenceForm = (props: {
  readonly claimId: Id
  /** The evidence that is described anew; absent for new evidence. */
  readonly evidence?: Evidence
  /** A file that was dropped. */
  readonly file?: File | undefined
  readonly onClose: () => void
}): JSX.Element => {
  const { session, reviewing } = useSurround()
  const [draft, setDraft] = createStore<EvidenceDraft>(
    untrack(() => (props.evidence ? draftOf(props.evidence) : emptyDraft(today()))),
  )
  const [problem, setProblem] = createSignal<string>()
  const [dateProblem, setDateProblem] = createSignal<string>()
  let chooser: HTMLInputElement | undefined

  const attach = async (file: File | undefined): Promise<void> => {
    if (!file) return
    const limit = sizeInWords(largestAttachment)
    if (file.size > largestAttachment) {
      setProblem(t().evidence.tooLarge(file.name, limit))
      return
    }
    try {
      const attached = await reviewing.attachments.add(new Uint8Array(await file.arrayBuffer()))
      if (attached.ok) {
        setDraft('file', { name: file.name, sha256: attached.sha256 })
        if (attached.kind !== 'pdf' && attached.kind !== 'text' && attached.kind !== 'other') setDraft('kind', 'media')
        setProblem(undefined)
      } else if (attached.reason === 'empty') setProblem(t().evidence.emptyFile(file.name))
      else setProblem(t().evidence.tooLarge(file.name, limit))
    } catch (error) {
      console.error(error)
      setProblem(t().evidence.fileNotKept)
    }
  }
  onMount(() => void attach(props.file))

  const save = (): void => {
    const date = draft.retrievedAt.trim() === '' ? '' : parseDate(draft.retrievedAt)
    if (date === undefined) {
      setDateProblem(t().evidence.dateWrong)
      return
    }
    const fields = fieldsOf({ ...draft, retrievedAt: date })
    if (!fields) {
      setProblem(t().evidence.nothingWritten)
      return
    }
    if (props.evidence) {
      const gone = { quote: undefined, retrievedAt: undefined, note: undefined }
      describeEvidence(session, props.evidence, { ...gone, ...fields })
    } else {
      const id = bringEvidence(session, props.claimId, fields)
      if (id === undefined) notify({ text: t().review.heldElsewhere, tone: 'problem' })
      else announce(t().evidence.added(fields.title))
    }
    props.onClose()
  }
  /** Words pasted into the place that are no place are a quotation. */
  const onPaste = (event: ClipboardEvent): void => {
    const file = event.clipboardData?.files[0]
    if (file) {
      event.preventDefault()
      void attach(file)
      return
    }
    const text = event.clipboardData?.getData('text/plain').trim() ?? ''
    if (draft.quote !== '' || !/^[«"“].{20,}|\n/su.test(text)) return
    event.preventDefault()
    setDraft('quote', text)
  }
  const field = (key: 'archiveUrl' | 'page' | 'timecode' | 'note', dir: 'ltr' | 'auto'): JSX.Element => (
    <TextField
      label={t().evidence.field[key]}
      value={draft[key]}
      dir={dir}
      onInput={(written) => setDraft(key, written)}
    />
  )
  return (
    <InlineForm
      class="evidence-form"
      label={props.evidence ? t().evidence.edit : t().evidence.add}
      lines
      onFinish={save}
    >
      <div class="evidence-place" ref={(place) => place.addEventListener('paste', onPaste)}>
        <TextField
          label={t().evidence.field.place}
          hint={t().evidence.field.placeHint}
          value={draft.place}
          onInput={(written) => setDraft('place', written)}
          autofocus
        />
      </div>
      <Choice
        label={t().evidence.field.stance}
        value={draft.stance}
        options={evidenceStances.map((value) => ({ value, label: t().vocabulary.evidenceStance[value] }))}
        onChange={(stance) => setDraft('stance', stance)}
      />
      <TextField
        label={t().evidence.field.quote}
        multiline
        rows={2}
        value={draft.quote}
        placeholder={t().evidence.field.quoteHint}
        onInput={(written) => setDraft('quote', written)}
      />
      <TextField
        label={t().evidence.field.title}
        hint={t().evidence.field.titleHint}
        value={draft.title}
        onInput={(written) => setDraft('title', written)}
      />
      <div class="evidence-fields">
        <label class="field">
          <span class="field-label">{t().evidence.field.kind}</span>
          <OneOf
            name={t().evidence.field.kind}
            value={draft.kind}
            options={evidenceKinds}
            words={t().vocabulary.evidenceKind}
            onChange={(kind) => setDraft('kind', kind)}
          />
        </label>
        {field('page', 'auto')}
        {field('timecode', 'ltr')}
        <TextField
          label={t().evidence.field.retrievedAt}
          value={draft.retrievedAt}
          dir="ltr"
          error={dateProblem()}
          onInput={(written) => {
            setDateProblem(undefined)
            setDraft('retrievedAt', written)
          }}
        />
        {field('archiveUrl', 'ltr')}
        {field('note', 'auto')}
      </div>
      <div class="evidence-file">
        <input
          ref={chooser}
          type="file"
          class="unseen"
          tabindex="-1"
          aria-label={t().evidence.attach}
          onChange={(event) => {
            void attach(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
        <Show
          when={draft.file}
          fallback={
            <>
              <Button small onClick={() => chooser?.click()}>
                {t().evidence.attach}
              </Button>
              <span class="faint">{t().evidence.attachHint(sizeInWords(largestAttachment))}</span>
            </>
          }
        >
          {(file) => (
            <Chip icon="document" name={file().name} onRemove={() => setDraft('file', undefined)}>
              <bdi>{file().name}</bdi>
            </Chip>
          )}
        </Show>
      </div>
      <Show when={problem()}>
        {(words) => (
          <p
            class="evidence-problem"
            role="alert"
            // The form may be longer than the window, and a file may have been dropped anywhere on it.
            ref={(problem) => queueMicrotask(() => problem.scrollIntoView({ block: 'nearest' }))}
          >
            {words()}
          </p>
        )}
      </Show>
      <Show when={!hasPlace(draft)}>
        <p class="evidence-warning">{t().evidence.notCounted}</p>
      </Show>
      <div class="evidence-acts">
        <Button variant="primary" onClick={save}>
          {t().evidence.save}
        </Button>
        <Button variant="plain" onClick={() => props.onClose()}>
          {t().common.cancel}
        </Button>
      </div>
    </InlineForm>
  )
}
