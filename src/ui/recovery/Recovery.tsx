import { createResource, createSignal, For, Match, Show, Switch, type JSX } from 'solid-js'
import type { Damage, Holding, Recovered } from '../../app/recovery.ts'
import { Button } from '../parts/Button.tsx'
import { Icon } from '../parts/Icon.tsx'
import { focusFirst } from '../parts/InlineForm.tsx'
import { saveFile } from '../save-file.ts'
import { dateInWords, timeInWords } from '../words/dates.ts'
import { language } from '../words/language.ts'
import { numberInWords } from '../words/numbers.ts'
import { speakTheOther } from '../words/language-before.ts'
import { t } from '../words/words.ts'
import './Recovery.css'

/** What is wrong with what the browser gives. */
export type Finding = 'lost' | 'forked' | 'empty' | 'unreadable'

const counted = ['acts', 'articles', 'claims', 'sources'] as const

const Sides = (props: { readonly damage: Damage }): JSX.Element => {
  const number = (side: Holding | undefined, what: (typeof counted)[number]): string =>
    side ? numberInWords(side[what]) : t().recovery.unreadableCell
  const when = (side: Holding | undefined): string =>
    side?.newestAt === undefined ? '—' : `${dateInWords(side.newestAt)} ${timeInWords(side.newestAt)}`
  return (
    <table class="recovery-sides">
      <thead>
        <tr>
          <th scope="col">
            <span class="unseen">{t().recovery.what}</span>
          </th>
          <th scope="col">{t().recovery.inBrowser}</th>
          <th scope="col">{t().recovery.inCopy}</th>
        </tr>
      </thead>
      <tbody>
        <For each={counted}>
          {(what) => (
            <tr>
              <th scope="row">{t().recovery[what]}</th>
              <td>{number(props.damage.here, what)}</td>
              <td>{number(props.damage.copy, what)}</td>
            </tr>
          )}
        </For>
        <tr>
          <th scope="row">{t().recovery.newest}</th>
          <td>{when(props.damage.here)}</td>
          <td>{when(props.damage.copy)}</td>
        </tr>
      </tbody>
    </table>
  )
}

/** What stands in place of the library when the browser has lost some of it: what was found, and what can be done. */
export const Recovery = (props: {
  readonly finding: Finding
  readonly look: () => Promise<Damage>
  /** Brings back what the second copy has; rejects when the browser does not let it. */
  readonly onRestore: () => Promise<Recovered>
  /** The second copy as a backup. */
  readonly makeFile: () => Promise<{ readonly name: string; readonly content: Blob }>
  /** Gives the second copy up for what the browser has; absent where that is nothing that can be read. */
  readonly onGoOn?: (() => Promise<void>) | undefined
  readonly onOpen: () => void
}): JSX.Element => {
  const [damage] = createResource(() => props.look())
  const [step, setStep] = createSignal<'found' | 'sure' | 'busy' | 'failed'>('found')
  const [restored, setRestored] = createSignal<Recovered>()
  const [savedAs, setSavedAs] = createSignal<string>()

  const restore = async (): Promise<void> => {
    setStep('busy')
    try {
      setRestored(await props.onRestore())
      setStep('found')
    } catch (error) {
      console.error(error)
      setStep('failed')
    }
  }
  const save = async (): Promise<void> => {
    const { name, content } = await props.makeFile()
    if (await saveFile(name, content)) setSavedAs(name)
  }
  const actions = (): JSX.Element => (
    <>
      <Show when={savedAs()}>{(name) => <p role="status">{t().recovery.saved(name())}</p>}</Show>
      <Switch>
        <Match when={step() === 'busy'}>
          <p role="status">{t().recovery.restoring}</p>
        </Match>
        <Match when={step() === 'sure'}>
          <p role="alert">{t().recovery.goOnSure}</p>
          <div class="recovery-acts" ref={(acts) => focusFirst(acts)}>
            <Button icon="download" autofocus onClick={() => void save()}>
              {t().recovery.saveCopy}
            </Button>
            <Button variant="danger" onClick={() => void props.onGoOn?.()}>
              {t().recovery.goOnYes}
            </Button>
            <Button variant="plain" onClick={() => setStep('found')}>
              {t().common.cancel}
            </Button>
          </div>
        </Match>
        <Match when={true}>
          <Show when={step() === 'failed'}>
            <p role="alert">{t().recovery.failed}</p>
          </Show>
          <div class="recovery-acts">
            <Button variant="primary" icon="shield" onClick={() => void restore()}>
              {t().recovery.restore}
            </Button>
            <Button icon="download" onClick={() => void save()}>
              {t().recovery.saveCopy}
            </Button>
            <Show when={props.onGoOn}>
              <Button variant="plain" onClick={() => setStep('sure')}>
                {t().recovery.goOn}
              </Button>
            </Show>
          </div>
        </Match>
      </Switch>
    </>
  )
  return (
    <main class="recovery">
      <div class="recovery-language">
        <Button small variant="plain" onClick={speakTheOther}>
          {language() === 'ar' ? 'English' : 'العربية'}
        </Button>
      </div>
      <h1 class="recovery-title">
        <Icon name="shield" size={32} />
        {t().recovery.title}
      </h1>
      <Show
        when={restored()}
        fallback={
          <>
            <p>{t().recovery[props.finding]}</p>
            <p>{t().recovery.untouched}</p>
            <Show when={damage()} fallback={<p role="status">{t().common.loading}</p>}>
              {(found) => <Sides damage={found()} />}
            </Show>
            {actions()}
          </>
        }
      >
        {(done) => (
          <>
            <p role="status">
              {t().recovery.restored(t().recovery.actCount(done().holding.acts))}{' '}
              {t().recovery.left(done().left.length)}
            </p>
            <div class="recovery-acts">
              <Button variant="primary" onClick={() => props.onOpen()}>
                {t().recovery.toLibrary}
              </Button>
            </div>
          </>
        )}
      </Show>
    </main>
  )
}
