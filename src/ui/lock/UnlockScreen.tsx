import { createSignal, Show, untrack, type JSX } from 'solid-js'
import type { Clothes } from '../../app/premises.ts'
import { DestroyPanel } from '../destroy/DestroyPanel.tsx'
import { prepareToAnnounce } from '../parts/announce.ts'
import { Button } from '../parts/Button.tsx'
import { Icon } from '../parts/Icon.tsx'
import { focusFirst, InlineForm } from '../parts/InlineForm.tsx'
import { parsePreferences } from '../settings/preferences.ts'
import { setTheme } from '../theme/theme.ts'
import { language } from '../words/language.ts'
import { speak, t } from '../words/words.ts'
import { PassphraseField } from './PassphraseField.tsx'
import './UnlockScreen.css'

const problemOf = (error: unknown): 'wrongPassphrase' | 'altered' | 'failed' => {
  if (!(error instanceof Error) || error.name !== 'LockError' || !('problem' in error)) return 'failed'
  return error.problem === 'wrongPassphrase' ? 'wrongPassphrase' : 'altered'
}

/** Stands in place of the library until its passphrase is given. */
export const UnlockScreen = (props: {
  readonly clothes: Clothes | undefined
  /** Rejects with a LockError when that was not it. */
  readonly onUnlock: (passphrase: string) => Promise<void>
  /** Begins an empty library; the locked one is destroyed. */
  readonly onGiveUp: () => Promise<void>
}): JSX.Element => {
  const [typed, setTyped] = createSignal('')
  const [busy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal<ReturnType<typeof problemOf>>()
  const [forgotten, setForgotten] = createSignal(false)
  const [givingUp, setGivingUp] = createSignal(false)
  const wear = ({ language: spoken, theme }: ReturnType<typeof parsePreferences>): void => {
    speak(spoken)
    setTheme(theme)
  }
  wear(parsePreferences(untrack(() => props.clothes)))
  prepareToAnnounce()
  document.title = t().common.appName
  const unlock = async (): Promise<void> => {
    if (busy()) return
    setBusy(true)
    setProblem(undefined)
    try {
      await props.onUnlock(typed())
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
    }
  }
  return (
    <main class="unlock" ref={(main) => focusFirst(main)}>
      <div class="unlock-language">
        <Button variant="plain" onClick={() => speak(language() === 'ar' ? 'en' : 'ar')}>
          {language() === 'ar' ? 'English' : 'العربية'}
        </Button>
      </div>
      <div class="unlock-panel">
        <span class="unlock-mark" aria-hidden="true">
          <Icon name="lock" size={32} />
        </span>
        <h1 class="unlock-title">{t().lock.lockedTitle}</h1>
        <InlineForm label={t().lock.lockedTitle} class="unlock-form" onFinish={() => void unlock()}>
          <PassphraseField
            label={t().lock.passphrase}
            error={problem() && t().lock.problem[problem() ?? 'failed']}
            known
            value={typed()}
            onInput={(value) => {
              setTyped(value)
              setProblem(undefined)
            }}
            autofocus
          />
          <Button variant="primary" disabled={busy() || typed() === ''} onClick={() => void unlock()}>
            {busy() ? t().lock.opening : t().lock.open}
          </Button>
          <p class="unseen" role="alert">
            {problem() && t().lock.problem[problem() ?? 'failed']}
          </p>
        </InlineForm>
        <div class="unlock-forgotten">
          <Button variant="plain" aria-expanded={forgotten()} onClick={() => setForgotten(!forgotten())}>
            {t().lock.forgotten}
          </Button>
          <Show when={forgotten()}>
            <p>{t().lock.forgottenHelp}</p>
            <div>
              <Button icon="trash" onClick={() => setGivingUp(true)}>
                {t().lock.giveUp}
              </Button>
            </div>
          </Show>
        </div>
      </div>
      <Show when={givingUp()}>
        <DestroyPanel destroy={props.onGiveUp} onClose={() => setGivingUp(false)} />
      </Show>
    </main>
  )
}
