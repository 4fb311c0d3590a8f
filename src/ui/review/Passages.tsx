import { For, Show, type JSX } from 'solid-js'
import { nameOfMention, nameOfSource } from '../../app/desk/readout.ts'
import { answerWhetherSaid } from '../../app/review/ruling.ts'
import { passageOf } from '../../core/review/passage.ts'
import type { Attribution, Claim, Id } from '../../core/entities.ts'
import { attributionChecks } from '../../core/vocabulary.ts'
import { Chain } from '../desk/Chain.tsx'
import { OneOf } from '../desk/Values.tsx'
import { titleOf } from '../library/title.ts'
import { announce } from '../parts/announce.ts'
import { hrefOf } from '../shell/router.ts'
import { dateInWords } from '../words/dates.ts'
import { t } from '../words/words.ts'
import { useReview } from './review-view.ts'

/** One place of the claim: the article, the words around it, its chain, and whether it was said. */
const Passage = (props: { readonly claim: Claim; readonly anchorId: Id }): JSX.Element => {
  const { session, state, support } = useReview()
  const { tables } = session
  const passage = () => {
    state.revision()
    return passageOf(tables, props.anchorId)
  }
  const article = () => {
    state.revision()
    return tables.get('article', tables.get('anchor', props.anchorId)?.articleId)
  }
  const attributions = (): readonly Attribution[] => {
    state.revision()
    return [...tables.attributionsOfContent(props.anchorId)].filter(({ decision }) => decision === 'accepted')
  }
  const outlet = (): string => {
    state.revision()
    const source = tables.get('source', article()?.outletId)
    return source ? nameOfSource(source) : t().desk.outletUnknown
  }
  const speakers = (attribution: Attribution): string => {
    const names = attribution.mentionIds.flatMap((id) => {
      const mention = tables.get('mention', id)
      const name = mention ? nameOfMention(tables, mention) : ''
      return name === '' ? [] : [name]
    })
    return names.length === 0 ? t().desk.says.unknown : names.join(t().common.listSeparator)
  }
  const answer = (attribution: Attribution, checked: Attribution['checked']): void => {
    if (answerWhetherSaid(session, attribution, checked)) {
      announce(t().review.nowSaid(t().vocabulary.attributionCheck[checked]))
    }
  }
  return (
    <Show when={article()}>
      {(known) => (
        <li class="passage">
          <p class="passage-head">
            <bdi>{outlet()}</bdi>
            <Show when={known().publishedAt}>{(date) => <span>{dateInWords(date())}</span>}</Show>
            <a
              href={hrefOf({ screen: 'article', id: known().id, claim: props.claim.id })}
              title={t().review.openArticle(titleOf(known()))}
            >
              <bdi>{titleOf(known())}</bdi>
            </a>
          </p>
          <blockquote class="passage-words" dir="auto">
            <For each={passage()}>
              {(piece) => (
                <Show when={piece.isClaim} fallback={piece.text}>
                  <mark class={`passage-mark level-${support()?.level ?? 'L0'}`}>{piece.text}</mark>
                </Show>
              )}
            </For>
          </blockquote>
          <For each={attributions()} fallback={<Chain attribution={undefined} articleId={known().id} />}>
            {(attribution) => (
              <div class="passage-said">
                <Chain attribution={attribution} articleId={known().id} />
                <span class="passage-check">
                  <span>{t().review.wasItSaid}</span>
                  <OneOf
                    name={t().review.wasItSaidOf(speakers(attribution))}
                    value={attribution.checked}
                    options={attributionChecks}
                    words={t().vocabulary.attributionCheck}
                    disabled={!session.canWrite(attribution.articleId)}
                    onChange={(checked) => answer(attribution, checked)}
                  />
                </span>
              </div>
            )}
          </For>
        </li>
      )}
    </Show>
  )
}

/** The claim as it was told, in every article that carries it. */
export const Passages = (props: { readonly claim: Claim }): JSX.Element => (
  <section class="claim-part" aria-label={t().review.asTold}>
    <h3 class="claim-part-title">{t().review.asTold}</h3>
    <Show when={props.claim.anchors.length > 0} fallback={<p class="faint">{t().review.toldNowhere}</p>}>
      <ul class="passages">
        <For each={props.claim.anchors}>{(anchorId) => <Passage claim={props.claim} anchorId={anchorId} />}</For>
      </ul>
    </Show>
  </section>
)
