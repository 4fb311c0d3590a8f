import { createSignal, For, Show, type JSX } from 'solid-js'
import { MoveError } from '../../app/moving.ts'
import type { Premises } from '../../app/premises.ts'
import { useSurround } from '../frame.tsx'
import { Button } from '../parts/Button.tsx'
import { InlineForm } from '../parts/InlineForm.tsx'
import { Modal } from '../parts/Modal.tsx'
import { notify } from '../parts/notify.ts'
import { t } from '../words/words.ts'
import { PassphraseField } from './PassphraseField.tsx'

/** What is done about the passphrase of a library. */
export type LockAct = 'set' | 'change' | 'remove'

/** Characters that a passphrase has at least: what shorter ones hide is guessed. */
const shortest = 10

const isLockError = (error: unknown): error is Error & { readonly problem: 'wrongPassphrase' | 'altered' } =>
  error instanceof Error && error.name === 'LockError'

const problemInWords = (error: unknown): string => {
  if (isLockError(error) && error.problem === 'wrongPassphrase') return t().lock.wrong
  return t().moving.problem[error instanceof MoveError ? error.problem : 'failed']
}

const carryOut = async (
  premises: Premises,
  act: LockAct,
  old: string,
  chosen: string,
  clothes: { readonly language: string; readonly theme: string },
): Promise<void> => {
  if (act === 'set') await premises.lock(chosen, clothes)
  else if (act === 'change') await premises.changePassphrase(old, chosen)
  else await premises.removeLock(old)
}

/** Sets, changes or takes away the passphrase; says before that one that is forgotten is lost. */
export const LockPanel = (props: { readonly act: LockAct; readonly onClose: () => void }): JSX.Element => {
  const { premises, preferences } = useSurround()
  const [old, setOld] = createSignal('')
  const [chosen, setChosen] = createSignal('')
  const [again, setAgain] = createSignal('')
  const [busy, setBusy] = createSignal(false)
  const [tried, setTried] = createSignal(false)
  const [problem, setProblem] = createSignal<string>()
  const needsOld = (): boolean => props.act !== 'set'
  const needsNew = (): boolean => props.act !== 'remove'
  const isShort = (): boolean => needsNew() && Array.from(chosen()).length < shortest
  const differs = (): boolean => needsNew() && chosen() !== again()
  const run = async (): Promise<void> => {
    setTried(true)
    if (!premises || busy() || isShort() || differs()) return
    setBusy(true)
    setProblem(undefined)
    try {
      const { language, theme } = preferences()
      await carryOut(premises, props.act, old(), chosen(), { language, theme })
      if (props.act !== 'change') return location.reload()
      notify({ text: t().lock.changed })
      props.onClose()
    } catch (error) {
      console.error(error)
      setProblem(problemInWords(error))
    }
    setBusy(false)
  }
  return (
    <Modal title={t().lock.title[props.act]} busy={busy()} onClose={props.onClose}>
      <ul class="modal-list">
        <For each={t().lock.before[props.act]}>{(line) => <li>{line}</li>}</For>
      </ul>
      <InlineForm label={t().lock.title[props.act]} class="modal-form" onFinish={() => void run()}>
        <Show when={needsOld()}>
          <PassphraseField label={t().lock.old} known value={old()} onInput={setOld} autofocus />
        </Show>
        <Show when={needsNew()}>
          <PassphraseField
            label={t().lock.chosen}
            hint={t().lock.chosenHelp}
            error={tried() && isShort() ? t().lock.short(shortest) : undefined}
            known={false}
            value={chosen()}
            onInput={setChosen}
            autofocus={!needsOld()}
          />
          <PassphraseField
            label={t().lock.again}
            error={tried() && !isShort() && differs() ? t().lock.differs : undefined}
            known={false}
            value={again()}
            onInput={setAgain}
          />
        </Show>
        <Show when={problem()}>{(words) => <p role="alert">{words()}</p>}</Show>
        <div class="modal-acts">
          <Button variant="primary" icon="lock" disabled={busy()} onClick={() => void run()}>
            {busy() ? t().lock.busy : t().lock.yes[props.act]}
          </Button>
          <Button variant="plain" disabled={busy()} onClick={() => props.onClose()}>
            {t().common.cancel}
          </Button>
        </div>
      </InlineForm>
    </Modal>
  )
}
