import { createMemo, createSignal, For, onMount, Show, type JSX } from 'solid-js'
import { useSurround } from '../frame.tsx'
import { Button } from '../parts/Button.tsx'
import { Switch } from '../parts/Switch.tsx'
import { numberInWords } from '../words/numbers.ts'
import { ruleInWords } from '../words/rules.ts'
import { t } from '../words/words.ts'

/** The pattern of a rule and a cue, as the book names it, in words. */
const patternInWords = (pattern: string): string => {
  const [rule = '', ...cue] = pattern.split(' ')
  return cue.length === 0 ? ruleInWords(rule) : `${ruleInWords(rule)}: «${cue.join(' ')}»`
}

/** Whether suggestions are shown, what they have learnt from this library, and how to let that be forgotten. */
export const LearnedSettings = (): JSX.Element => {
  const { suggester, state, preferences, prefer } = useSurround()
  const { book } = suggester
  const [read, setRead] = createSignal(0)
  onMount(() => void book.prepare().then(() => setRead((count) => count + 1)))
  const learning = createMemo(() => {
    read()
    state.revision()
    state.settingRevision()
    return book.learning()
  })
  const patterns = () =>
    Object.entries(learning().patterns).toSorted(([, a], [, b]) => b.accepted + b.rejected - (a.accepted + a.rejected))
  const cues = () => Object.entries(learning().cues)
  const names = () => Object.keys(learning().sources).length
  return (
    <section class="settings-group">
      <h2 class="settings-title">{t().suggesting.menu}</h2>
      <div class="settings-fields">
        <Switch
          label={t().suggesting.show}
          hint={t().suggesting.hint}
          checked={preferences().suggestions}
          onChange={(suggestions) => prefer({ suggestions })}
        />
        <p>{t().suggesting.learnt(names(), cues().length, patterns().length)}</p>
        <Show when={patterns().length + cues().length > 0}>
          <details>
            <summary>{t().suggesting.learntDetails}</summary>
            <ul class="settings-learnt">
              <For each={cues()}>
                {([cue, count]) => <li>{t().suggesting.learntCue(cue, numberInWords(count))}</li>}
              </For>
              <For each={patterns()}>
                {([pattern, { accepted, rejected }]) => (
                  <li>
                    {t().suggesting.learntPattern(
                      patternInWords(pattern),
                      numberInWords(accepted),
                      numberInWords(rejected),
                    )}
                  </li>
                )}
              </For>
            </ul>
          </details>
        </Show>
        <Show
          when={book.forgottenSince() === undefined}
          fallback={<Button onClick={() => book.remember()}>{t().suggesting.remember}</Button>}
        >
          <Button onClick={() => book.forget()}>{t().suggesting.forget}</Button>
        </Show>
      </div>
    </section>
  )
}
