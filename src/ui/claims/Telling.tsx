import { For, Show, type JSX } from 'solid-js'
import { nameOfSource } from '../../app/desk/readout.ts'
import type { Telling } from '../../app/relations/story.ts'
import { useSurround } from '../frame.tsx'
import { Stance } from '../desk/Stance.tsx'
import { titleOf } from '../library/title.ts'
import { Marked } from '../library/Marked.tsx'
import { Chip } from '../parts/Chip.tsx'
import { LevelMark } from '../parts/LevelMark.tsx'
import { iconOfKind } from '../parts/SourceMark.tsx'
import { hrefOf } from '../shell/router.ts'
import { dateInWords } from '../words/dates.ts'
import { t } from '../words/words.ts'
import './Telling.css'

const weakLevel = { unresolved: 'L1', bare: 'L1', described: 'L2', identified: undefined } as const

/** One telling of a claim: when and by whom, in which words, with what is new marked, and its chain. */
export const TellingItem = (props: { readonly telling: Telling; readonly isFirst: boolean }): JSX.Element => {
  const { session } = useSurround()
  const article = () => session.tables.get('article', props.telling.articleId)
  const outlet = (): string => {
    const source = session.tables.get('source', article()?.outletId)
    return source ? nameOfSource(source) : t().desk.outletUnknown
  }
  const isIt = (): string | undefined => {
    const { relation } = props.telling
    return relation && t().relations.isIt[relation.isFrom ? 'from' : 'to'](t().vocabulary.relationType[relation.type])
  }
  return (
    <li class="telling">
      <p class="telling-head">
        <LevelMark level={props.telling.level} />
        <span class="telling-date">
          {props.telling.date === '' ? t().relations.undated : dateInWords(props.telling.date)}
        </span>
        <bdi>{outlet()}</bdi>
        <Show when={props.isFirst}>
          <span class="telling-first">{t().relations.first}</span>
        </Show>
        <Show when={isIt()}>{(words) => <span class="telling-relation">{words()}</span>}</Show>
        <a href={hrefOf({ screen: 'article', id: props.telling.articleId, claim: props.telling.claimId })}>
          <bdi>{titleOf(article())}</bdi>
        </a>
      </p>
      <blockquote class="telling-words" dir="auto">
        <Marked text={props.telling.words} marks={props.telling.changed} />
      </blockquote>
      <For each={props.telling.chains} fallback={<p class="faint">{t().desk.chainNobody}</p>}>
        {({ links, stance }) => (
          <ol class="chain" aria-label={t().desk.chain}>
            <li>
              <Chip icon={iconOfKind.mediaOutlet}>
                <bdi>{outlet()}</bdi>
              </Chip>
            </li>
            <For each={links}>
              {(link, at) => (
                <li>
                  <Chip
                    icon={iconOfKind[link.kind]}
                    level={weakLevel[link.grade]}
                    weak={weakLevel[link.grade] !== undefined}
                  >
                    <bdi>{link.names.join(t().common.listSeparator) || t().desk.chainUnknown}</bdi>
                    <Show when={at() === links.length - 1}>
                      <Stance stance={stance} />
                    </Show>
                  </Chip>
                </li>
              )}
            </For>
          </ol>
        )}
      </For>
    </li>
  )
}
