import { createResource, createSignal, For, Show, type JSX } from 'solid-js'
import type { Doomed } from '../../app/premises.ts'
import { MoveError } from '../../app/moving.ts'
import { Button } from '../parts/Button.tsx'
import { TextField } from '../parts/Field.tsx'
import { Modal } from '../parts/Modal.tsx'
import { t } from '../words/words.ts'

const inWords = ({ articles, claims, sources, files }: Doomed): string =>
  [
    t().common.articles(articles),
    ...(claims > 0 ? [t().common.claims(claims)] : []),
    ...(sources > 0 ? [t().destroying.sourcesAlone(sources)] : []),
    ...(files > 0 ? [t().destroying.files(files)] : []),
  ].join(t().common.listSeparator)

/** Asks once more before something is destroyed for good: says what goes, what it cannot reach, and wants a word typed. */
export const DestroyPanel = (props: {
  /** What would go; absent: the whole library. */
  readonly look?: (() => Promise<Doomed>) | undefined
  readonly destroy: () => Promise<void>
  readonly onClose: () => void
}): JSX.Element => {
  const [doomed] = createResource(
    () => props.look,
    (look) => look(),
  )
  const whatGoes = (): string => {
    const found = doomed()
    return found ? inWords(found) : t().destroying.looking
  }
  const [typed, setTyped] = createSignal('')
  const [busy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal<MoveError['problem'] | 'failed'>()
  const destroy = async (): Promise<void> => {
    setBusy(true)
    setProblem(undefined)
    try {
      await props.destroy()
      location.reload()
    } catch (error) {
      console.error(error)
      setProblem(error instanceof MoveError ? error.problem : 'failed')
      setBusy(false)
    }
  }
  return (
    <Modal title={props.look ? t().destroying.title : t().destroying.wholeTitle} busy={busy()} onClose={props.onClose}>
      <p>
        <Show when={props.look} fallback={t().destroying.wholeGoes}>
          <strong>{whatGoes()}</strong>
          <br />
          {t().destroying.goes}
        </Show>
      </p>
      <div>
        <p>{t().destroying.notTitle}</p>
        <ul class="modal-list modal-quiet">
          <For each={t().destroying.not}>{(item) => <li>{item}</li>}</For>
        </ul>
      </div>
      <TextField label={t().destroying.type(t().destroying.word)} value={typed()} onInput={setTyped} autofocus />
      <Show when={problem()}>{(why) => <p role="alert">{t().moving.problem[why()]}</p>}</Show>
      <div class="modal-acts">
        <Button
          variant="danger"
          icon="trash"
          disabled={busy() || typed().trim() !== t().destroying.word}
          onClick={() => void destroy()}
        >
          {busy() ? t().destroying.busy : t().destroying.yes}
        </Button>
        <Button variant="plain" disabled={busy()} onClick={() => props.onClose()}>
          {t().common.cancel}
        </Button>
      </div>
    </Modal>
  )
}
