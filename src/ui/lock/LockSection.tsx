import { createSignal, Show, type JSX } from 'solid-js'
import { chooseIdle, idleChoice, idleMinutes, type IdleMinutes } from '../../app/idle-limit.ts'
import { useSurround } from '../frame.tsx'
import { useKeyboard } from '../keys/keyboard.tsx'
import { Button } from '../parts/Button.tsx'
import { SelectField } from '../parts/Field.tsx'
import { Icon } from '../parts/Icon.tsx'
import { t } from '../words/words.ts'
import { LockPanel, type LockAct } from './LockPanel.tsx'

const idleInWords = (minutes: IdleMinutes): string => (minutes === 0 ? t().lock.idleNever : t().lock.idleAfter(minutes))

/** On the safety screen: whether the library is locked, and everything that one does about it. */
export const LockSection = (): JSX.Element => {
  const { premises, session, state } = useSurround()
  const keyboard = useKeyboard()
  const [asked, ask] = createSignal<LockAct>()
  const idle = (): IdleMinutes => {
    state.settingRevision()
    return idleChoice(session.settings)
  }
  const choose = (written: string): void => {
    const minutes = idleMinutes.find((each) => String(each) === written)
    if (minutes !== undefined) chooseIdle(session.settings, minutes)
  }
  return (
    <>
      <Show
        when={premises?.isLocked ? premises : undefined}
        fallback={
          <section class="safety-notice">
            <h2 class="safety-title">
              <Icon name="unlock" size={20} />
              {t().safety.notEncrypted}
            </h2>
            <p>{t().safety.notEncryptedBody}</p>
            <Show when={premises}>
              <p>{t().lock.offerHelp}</p>
              <div>
                <Button icon="lock" onClick={() => ask('set')}>
                  {t().lock.offer}
                </Button>
              </div>
            </Show>
          </section>
        }
      >
        {(locked) => (
          <section class="safety-section" aria-labelledby="safety-lock">
            <h2 class="safety-title" id="safety-lock">
              <Icon name="lock" size={20} />
              {t().lock.encrypted}
            </h2>
            <p>{t().lock.encryptedBody}</p>
            <div class="safety-room">
              <SelectField
                label={t().lock.idle}
                value={String(idle())}
                options={idleMinutes.map((minutes) => ({ value: String(minutes), label: idleInWords(minutes) }))}
                onChange={choose}
              />
            </div>
            <div class="safety-backup">
              <Button
                variant="primary"
                icon="lock"
                chord={keyboard.chordOf('lockNow')}
                onClick={() => locked().lockNow()}
              >
                {t().lock.now}
              </Button>
              <Button onClick={() => ask('change')}>{t().lock.change}</Button>
              <Button onClick={() => ask('remove')}>{t().lock.remove}</Button>
            </div>
          </section>
        )}
      </Show>
      <Show when={premises && asked()}>{(act) => <LockPanel act={act()} onClose={() => ask(undefined)} />}</Show>
    </>
  )
}
