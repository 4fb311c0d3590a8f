import { For, type JSX, Show } from 'solid-js'
import { Icon } from '../parts/Icon.tsx'
import { language } from '../words/language.ts'
import { t } from '../words/words.ts'
import { type ExampleName, examples } from './examples.ts'
import { parseMarked, type Part, type Piece, spansOf } from './marked-text.ts'
import './MarkedExample.css'

const wordFor = (part: Part): string =>
  ({
    source: t().guidelines.legendSource,
    cue: t().guidelines.legendCue,
    content: t().guidelines.legendContent,
  })[part]

function Pieces(props: { pieces: readonly Piece[] }): JSX.Element {
  return (
    <For each={props.pieces}>
      {(piece) =>
        typeof piece === 'string' ? (
          piece
        ) : (
          <span class={`example-${piece.part}`}>
            <Pieces pieces={piece.pieces} />
          </span>
        )
      }
    </For>
  )
}

/** An invented sentence with its spans drawn; those who listen are told which words are what. */
export function MarkedExample(props: {
  name: ExampleName
  /** What to see in it. */
  note?: string | undefined
  /** Whether it shows how not to do it. */
  wrong?: boolean | undefined
}) {
  const pieces = () => parseMarked(examples[props.name].marked)
  const spoken = () =>
    spansOf(pieces())
      .map(({ part, words }) => `${wordFor(part)}: ${words}`)
      .join(t().common.listSeparator)
  return (
    <figure class="example" classList={{ 'example-wrong': props.wrong ?? false }}>
      <p class="example-text" lang="ar" dir="rtl">
        <Pieces pieces={pieces()} />
      </p>
      <figcaption class="example-caption">
        <Show when={language() === 'en'}>
          <span class="example-gloss">{examples[props.name].gloss}</span>
        </Show>
        <span class="unseen">{spoken()}</span>
        <Show when={props.wrong}>
          <span class="example-verdict">
            <Icon name="x" size={12} />
            {t().guidelines.notLikeThis}
          </span>
        </Show>
        <Show when={props.note}>
          <span>{props.note}</span>
        </Show>
      </figcaption>
    </figure>
  )
}

/** What the marks in the examples mean. */
export function ExampleLegend() {
  return (
    <p class="example-legend">
      <span>{t().guidelines.legend}</span>
      <span class="example-source">{t().guidelines.legendSource}</span>
      <span class="example-cue">{t().guidelines.legendCue}</span>
      <span class="example-content">{t().guidelines.legendContent}</span>
    </p>
  )
}
