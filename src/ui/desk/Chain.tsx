import { createMemo, For, Show, type JSX } from 'solid-js'
import { nameOfMention, nameOfSource } from '../../app/desk/readout.ts'
import { chainOf, type Link } from '../../core/chain.ts'
import type { Attribution, Id } from '../../core/entities.ts'
import type { SourceKind, SupportLevel } from '../../core/vocabulary.ts'
import { useSurround } from '../frame.tsx'
import { Chip } from '../parts/Chip.tsx'
import { iconOfKind } from '../parts/SourceMark.tsx'
import { t } from '../words/words.ts'
import { sameContent } from './same-content.ts'
import { Stance } from './Stance.tsx'
import './Chain.css'

const gradeLevel = { unresolved: 'L1', bare: 'L1', described: 'L2', identified: undefined } as const

/** What is drawn of one link below the outlet. */
interface Step {
  readonly kind: SourceKind
  readonly name: string
  /** How weak it is, where it is the weakest of the chain. */
  readonly weakest: SupportLevel | undefined
  readonly stance: Attribution['stance'] | undefined
}

/** The isnad of an attribution, from the outlet to the origin; the weak link is dashed and coloured. */
export const Chain = (props: {
  /** Undefined draws the chain of a claim that is attributed to nobody. */
  readonly attribution: Attribution | undefined
  /** The article that tells it. */
  readonly articleId: Id | undefined
}): JSX.Element => {
  const { session, state } = useSurround()
  const { tables } = session
  const outletName = createMemo((): string => {
    state.revision()
    const outlet = tables.get('source', tables.get('article', props.articleId)?.outletId)
    return outlet ? nameOfSource(outlet) : t().desk.outletUnknown
  })
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
  /** Drawn anew only when it reads otherwise: any act of the library may have changed it, and few do. */
  const steps = createMemo(
    (): readonly Step[] => {
      state.revision()
      const chain = props.attribution && chainOf(tables, props.attribution)
      const below = chain?.links.slice(1) ?? []
      return below.map((link, at) => ({
        kind: link.voices[0]?.kind ?? 'impersonal',
        name: nameOf(link),
        weakest: link.grade !== 'identified' && chain?.weakest === at + 1 ? gradeLevel[link.grade] : undefined,
        stance: at === below.length - 1 ? props.attribution?.stance : undefined,
      }))
    },
    [],
    { equals: sameContent },
  )
  return (
    <ol class="chain" aria-label={t().desk.chain}>
      <li>
        <Chip icon={iconOfKind.mediaOutlet}>
          <bdi>{outletName()}</bdi>
        </Chip>
      </li>
      <Show
        when={steps().length > 0}
        fallback={
          <li>
            <Chip level="L0" weak>
              {t().desk.chainNobody}
            </Chip>
          </li>
        }
      >
        <For each={steps()}>
          {({ kind, name, weakest, stance }) => (
            <li>
              <Chip icon={iconOfKind[kind]} level={weakest} weak={weakest !== undefined}>
                <bdi>{name}</bdi>
                <Show when={stance}>{(known) => <Stance stance={known()} />}</Show>
                <Show when={weakest}>
                  <span class="unseen"> ({t().desk.weakest})</span>
                </Show>
              </Chip>
            </li>
          )}
        </For>
      </Show>
    </ol>
  )
}
