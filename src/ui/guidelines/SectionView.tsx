import { For, type JSX, Match, Switch } from 'solid-js'
import { sourceKinds, channels, manners, stances, supportLevels } from '../../core/vocabulary.ts'
import { LevelMark } from '../parts/LevelMark.tsx'
import { SourceMark } from '../parts/SourceMark.tsx'
import { language } from '../words/language.ts'
import { numberInWords } from '../words/numbers.ts'
import { t } from '../words/words.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { MarkedExample } from './MarkedExample.tsx'
import { type Block, type SectionKey, sectionKeys, type Sections } from './section.ts'
import './SectionView.css'

/** The sections in the reader's language. */
export const sections = (): Sections => (language() === 'ar' ? ar : en)

/** The number that a section bears. */
export const numberOf = (key: SectionKey): string => numberInWords(sectionKeys.indexOf(key) + 1)

/** Arabic words cited in an English sentence keep their own direction and font. */
function Prose(props: { text: string }): JSX.Element {
  return (
    <For each={props.text.split(/(«[^»]*»)/)}>
      {(part) => (part.startsWith('«') && language() === 'en' ? <bdi lang="ar">{part}</bdi> : part)}
    </For>
  )
}

interface Term {
  readonly name: JSX.Element
  readonly help: string
}

function termsOf(list: 'manner' | 'sourceKind' | 'stance' | 'channel' | 'supportLevel'): readonly Term[] {
  const words = t().vocabulary
  switch (list) {
    case 'manner':
      return manners.map((value) => ({ name: words.manner[value], help: words.mannerHelp[value] }))
    case 'stance':
      return stances.map((value) => ({ name: words.stance[value], help: words.stanceHelp[value] }))
    case 'channel':
      return channels.map((value) => ({ name: words.channel[value], help: words.channelHelp[value] }))
    case 'sourceKind':
      return sourceKinds.map((value) => ({
        name: <SourceMark kind={value} named />,
        help: words.sourceKindHelp[value],
      }))
    case 'supportLevel':
      return supportLevels.map((value) => ({
        name: <LevelMark level={value} named />,
        help: words.supportLevelHelp[value],
      }))
  }
}

function BlockView(props: { block: Block }): JSX.Element {
  return (
    <Switch>
      <Match when={typeof props.block === 'string' ? props.block : undefined}>
        {(text) => (
          <p>
            <Prose text={text()} />
          </p>
        )}
      </Match>
      <Match when={typeof props.block === 'object' && 'list' in props.block ? props.block.list : undefined}>
        {(list) => (
          <ul class="guideline-list">
            <For each={list()}>
              {(item) => (
                <li>
                  <Prose text={item} />
                </li>
              )}
            </For>
          </ul>
        )}
      </Match>
      <Match when={typeof props.block === 'object' && 'example' in props.block ? props.block : undefined}>
        {(block) => <MarkedExample name={block().example} note={block().note} wrong={block().wrong} />}
      </Match>
      <Match when={typeof props.block === 'object' && 'terms' in props.block ? props.block.terms : undefined}>
        {(list) => (
          <dl class="guideline-terms">
            <For each={termsOf(list())}>
              {(term) => (
                <div class="guideline-term">
                  <dt>{term.name}</dt>
                  <dd>
                    <Prose text={term.help} />
                  </dd>
                </div>
              )}
            </For>
          </dl>
        )}
      </Match>
    </Switch>
  )
}

/** One numbered section of the guidelines, with its examples. */
export function SectionView(props: {
  section: SectionKey
  /** Whether its heading is left out, where the place bears it already. */
  bare?: boolean
}) {
  const section = () => sections()[props.section]
  return (
    <section class="guideline" id={props.bare ? undefined : `guideline-${props.section}`} aria-label={section().title}>
      <h2 class="guideline-title" classList={{ unseen: props.bare ?? false }} tabindex="-1">
        <span class="guideline-number">{numberOf(props.section)}</span>
        {section().title}
      </h2>
      <For each={section().body}>{(block) => <BlockView block={block} />}</For>
    </section>
  )
}
