import { createEffect, createSignal, createUniqueId, For, onCleanup, Show, type JSX } from 'solid-js'
import { knownAs } from '../../app/suggesting/known-sources.ts'
import { wordsIn } from '../../app/suggesting/overlap.ts'
import type { Suggestion } from '../../app/suggesting/suggester.ts'
import { useKeyboard } from '../keys/keyboard.tsx'
import { Button } from '../parts/Button.tsx'
import { SourceMark } from '../parts/SourceMark.tsx'
import { percentInWords } from '../words/numbers.ts'
import { ruleInWords } from '../words/rules.ts'
import { t } from '../words/words.ts'
import { useDesk } from './context.ts'
import { placeBar } from './place-bar.ts'
import { speakerOf } from './suggestion-acts.ts'
import './FloatingBar.css'
import './SuggestionBar.css'

/** What is proposed where the reader looks: who says it, by which word, how sure that is and why; to take or to leave. */
export const SuggestionBar = (props: {
  /** Changes when what is visible moved. */
  readonly moved: () => number
}): JSX.Element => {
  const { desk, suggestions } = useDesk()
  const [bar, setBar] = createSignal<HTMLElement>()
  const [isExplained, setExplained] = createSignal(false)
  const shown = (): { readonly number: number; readonly suggestion: Suggestion } | undefined => {
    const number = suggestions.active()
    const suggestion = number === undefined ? undefined : suggestions.all()[number]
    return suggestion && number !== undefined && !desk.panel() ? { number, suggestion } : undefined
  }
  createEffect(() => {
    props.moved()
    isExplained()
    const element = bar()
    const [id] = suggestions.activeIds()
    if (!element || !shown() || id === undefined) return
    const frame = requestAnimationFrame(() => {
      const lines = suggestions.activeIds().flatMap((one) => [...(desk.editor()?.rectsOf(one) ?? [])])
      placeBar(element, lines)
    })
    onCleanup(() => cancelAnimationFrame(frame))
  })
  return (
    <Show when={shown()}>
      {(now) => (
        <div class="floating-bar suggestion-bar" role="toolbar" aria-label={t().suggesting.bar} ref={setBar}>
          <What number={now().number} suggestion={now().suggestion} />
          <Choices onWhy={() => setExplained(!isExplained())} isExplained={isExplained()} />
          <Show when={isExplained()}>
            <Why suggestion={now().suggestion} />
          </Show>
        </div>
      )}
    </Show>
  )
}

const What = (props: { readonly number: number; readonly suggestion: Suggestion }): JSX.Element => {
  const { desk, suggestions } = useDesk()
  const text = (): string => desk.session.tables.get('text', desk.articleId)?.text ?? ''
  return (
    <p class="suggestion-what">
      <SourceMark kind={props.suggestion.kind} silent />
      <bdi class="suggestion-speaker">{speakerOf(desk, suggestions, props.number)}</bdi>
      <Show when={props.suggestion.cue}>{(cue) => <bdi class="suggestion-cue">{wordsIn(text(), [cue()])}</bdi>}</Show>
      <Show when={knownAs(desk.session, desk.articleId, props.suggestion)}>
        {(name) => <span class="suggestion-known">{t().suggesting.inRegister(name())}</span>}
      </Show>
      <span class="suggestion-score">{percentInWords(props.suggestion.score)}</span>
    </p>
  )
}

const Choices = (props: { readonly onWhy: () => void; readonly isExplained: boolean }): JSX.Element => {
  const { suggestionActs } = useDesk()
  const keyboard = useKeyboard()
  // The focus stays in the text, where the keys are.
  const act = (run: () => void) => ({
    onPointerDown: (event: PointerEvent) => event.preventDefault(),
    onClick: run,
  })
  return (
    <span class="suggestion-choices">
      <Button small variant="primary" chord={keyboard.chordOf('accept')} {...act(suggestionActs.accept)}>
        {t().suggesting.accept}
      </Button>
      <Button small variant="plain" chord={keyboard.chordOf('reject')} {...act(suggestionActs.reject)}>
        {t().suggesting.reject}
      </Button>
      <Button small variant="plain" chord={keyboard.chordOf('editSuggestion')} {...act(suggestionActs.edit)}>
        {t().suggesting.edit}
      </Button>
      <Button small variant="plain" chord={keyboard.chordOf('nextSuggestion')} {...act(() => suggestionActs.step(1))}>
        {t().suggesting.next}
      </Button>
      <Button
        small
        variant="plain"
        icon="question"
        label={t().suggesting.why}
        aria-expanded={props.isExplained}
        {...act(() => props.onWhy())}
      />
    </span>
  )
}

const Why = (props: { readonly suggestion: Suggestion }): JSX.Element => {
  const { desk } = useDesk()
  const id = createUniqueId()
  const text = (): string => desk.session.tables.get('text', desk.articleId)?.text ?? ''
  return (
    <dl class="suggestion-why" aria-labelledby={id}>
      <dt id={id}>{t().suggesting.rule}</dt>
      <dd>{ruleInWords(props.suggestion.why.rule)}</dd>
      <dt>{t().suggesting.fired}</dt>
      <dd>
        <For each={props.suggestion.why.fired}>
          {(words, at) => (
            <>
              {at() > 0 ? t().common.listSeparator : ''}
              <bdi>{wordsIn(text(), [words])}</bdi>
            </>
          )}
        </For>
      </dd>
      <dt>{t().desk.field.manner}</dt>
      <dd>{t().vocabulary.manner[props.suggestion.manner]}</dd>
      <dt>{t().desk.field.stance}</dt>
      <dd>{t().vocabulary.stance[props.suggestion.stance]}</dd>
      <dt>{t().suggesting.score}</dt>
      <dd>{t().suggesting.scoreMeans(percentInWords(props.suggestion.score))}</dd>
    </dl>
  )
}
