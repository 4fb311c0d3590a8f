import { For, Show, type JSX } from 'solid-js'
import { nameOfMention, nameOfSource } from '../../app/desk/readout.ts'
import { chainOf, type Link } from '../../core/chain.ts'
import type { Attribution, Id } from '../../core/entities.ts'
import { useSurround } from '../frame.tsx'
import { Chip } from '../parts/Chip.tsx'
import { iconOfKind } from '../parts/SourceMark.tsx'
import { t } from '../words/words.ts'
import { Stance } from './Stance.tsx'
import './Chain.css'

const gradeLevel = { unresolved: 'L1', bare: 'L1', described: 'L2', identified: undefined } as const

/** The isnad of an attribution, from the outlet to the origin; the weak link is dashed and coloured. */
export const Chain = (props: {
  /** Undefined draws the chain of a claim that is attributed to nobody. */
  readonly attribution: Attribution | undefined
  /** The article that tells it. */
  readonly articleId: Id | undefined
}): JSX.Element => {
  const { session, state } = useSurround()
  const { tables } = session
  const chain = () => {
    state.revision()
    return props.attribution && chainOf(tables, props.attribution)
  }
  const outletName = (): string => {
    state.revision()
    const outlet = tables.get('source', tables.get('article', props.articleId)?.outletId)
    return outlet ? nameOfSource(outlet) : t().desk.outletUnknown
  }
  const nameOf = (link: Link): string => {
    const names = link.voices.flatMap(({ mentionId, sourceId }) => {
      const source = tables.get('source', sourceId)
      if (source) return [nameOfSource(source)]
      const mention = tables.get('mention', mentionId)
      const name = mention ? nameOfMention(tables, mention) : ''
      return name === '' ? [] : [name]
    })
    return names.length === 0 ? t().desk.chainUnknown : names.join(t().common.listSeparator)
  }
  const below = (): readonly Link[] => chain()?.links.slice(1) ?? []
  return (
    <ol class="chain" aria-label={t().desk.chain}>
      <li>
        <Chip icon={iconOfKind.mediaOutlet}>
          <bdi>{outletName()}</bdi>
        </Chip>
      </li>
      <Show
        when={below().length > 0}
        fallback={
          <li>
            <Chip level="L0" weak>
              {t().desk.chainNobody}
            </Chip>
          </li>
        }
      >
        <For each={below()}>
          {(link, at) => {
            const isWeakest = (): boolean => link.grade !== 'identified' && chain()?.weakest === at() + 1
            return (
              <li>
                <Chip
                  icon={iconOfKind[link.voices[0]?.kind ?? 'impersonal']}
                  level={isWeakest() ? gradeLevel[link.grade] : undefined}
                  weak={isWeakest()}
                >
                  <bdi>{nameOf(link)}</bdi>
                  <Show when={at() === below().length - 1 && props.attribution}>
                    {(attribution) => <Stance stance={attribution().stance} />}
                  </Show>
                  <Show when={isWeakest()}>
                    <span class="unseen"> ({t().desk.weakest})</span>
                  </Show>
                </Chip>
              </li>
            )
          }}
        </For>
      </Show>
    </ol>
  )
}
