import { createMemo, createSignal, For, Show, type JSX } from 'solid-js'
import { nameOfSource } from '../../app/desk/readout.ts'
import type { Id, Source } from '../../core/entities.ts'
import { profileOf } from '../../core/register/profile.ts'
import type { ClaimDigest } from '../../core/review/digest.ts'
import { isUnsupported } from '../../core/support.ts'
import { ClaimLine } from '../claims/ClaimLine.tsx'
import { useClaims } from '../claims/use-claims.ts'
import { Frame, useSurround } from '../frame.tsx'
import { useCommands, useKeyboard } from '../keys/keyboard.tsx'
import { Button } from '../parts/Button.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { SourceMark } from '../parts/SourceMark.tsx'
import '../parts/Page.css'
import type { Query } from '../shell/route.ts'
import { hrefOf, navigate } from '../shell/router.ts'
import { HEADING } from '../shell/TopBar.tsx'
import { numberInWords, percentInWords } from '../words/numbers.ts'
import { t } from '../words/words.ts'
import { Companions } from './Companions.tsx'
import { MergePanel } from './MergePanel.tsx'
import { SplitPanel } from './SplitPanel.tsx'
import './SourcePage.css'

/** So many claims stand on the page; the others are one step away in the review. */
const most = 30

/** Everything that is known of a source: who it is, what it says and how that stands, and in whose company. */
export const SourcePage = (props: { readonly sourceId: Id }): JSX.Element => {
  const { session, state } = useSurround()
  const keyboard = useKeyboard()
  const { index, revision } = useClaims()
  const [panel, setPanel] = createSignal<'merge' | 'split'>()
  const source = createMemo(() => {
    state.revision()
    return session.tables.get('source', props.sourceId)
  })
  const profile = createMemo(() => {
    revision()
    const { unsupportedThreshold } = session.project.policy
    return profileOf(
      index.queue.all(),
      (articleIds) => index.claimsIn(articleIds),
      props.sourceId,
      ({ level, verdict, exempt }) => isUnsupported(level, verdict, exempt === true, unsupportedThreshold),
    )
  })
  const dateOf = ({ articleIds }: ClaimDigest): string =>
    session.tables.get('article', articleIds[0])?.publishedAt ?? ''
  const claims = createMemo((): readonly ClaimDigest[] =>
    [...profile().ownIds, ...profile().deniedIds, ...profile().passedOnIds]
      .flatMap((id) => index.queue.get(id) ?? [])
      .toSorted((a, b) => (dateOf(a) < dateOf(b) ? 1 : -1)),
  )
  const name = (): string => {
    const now = source()
    return now ? nameOfSource(now) : ''
  }
  const toReview = (more: Query = {}): string =>
    hrefOf({ screen: 'review', query: { show: 'all', source: props.sourceId, ...more } })
  const numbers = () => {
    const { ownIds, deniedIds, passedOnIds, supported, refuted, unsupported, selfInterested } = profile()
    return [
      { words: t().source.said, count: ownIds.length, href: toReview() },
      { words: t().source.unsupported, count: unsupported, href: toReview({ show: 'unsupported' }), isShare: true },
      { words: t().source.supported, count: supported, href: toReview({ show: 'decided' }), isShare: true },
      { words: t().source.refuted, count: refuted, href: toReview({ flag: 'refuted' }), isShare: true },
      {
        words: t().source.selfInterested,
        count: selfInterested,
        href: toReview({ flag: 'selfInterested' }),
        isShare: true,
      },
      { words: t().source.denied, count: deniedIds.length, href: toReview() },
      { words: t().source.passedOn, count: passedOnIds.length, href: toReview() },
    ].filter(({ count }, at) => at < 2 || count > 0)
  }
  const close = (): void => {
    setPanel(undefined)
    // What had the focus is gone with the panel.
    document.getElementById(HEADING)?.focus({ preventScroll: true })
  }
  useCommands({
    mergeSources: { run: () => setPanel('merge'), enabled: () => source() !== undefined },
  })
  return (
    <Frame
      title={name() || t().common.source}
      hints={keyboard.hints()}
      actions={
        <Show when={source()}>
          <Button icon="pencil" onClick={() => navigate({ screen: 'sources', id: props.sourceId })}>
            {t().source.edit}
          </Button>
        </Show>
      }
    >
      <Show when={source()} fallback={<EmptyState title={t().register.gone} />}>
        {(now) => (
          <div class="page">
            <header class="source-page-head">
              <SourceMark kind={now().kind} size={32} silent />
              <p class="page-line-more">
                <Facts source={now()} />
              </p>
              <div class="source-page-acts">
                <Button
                  small
                  icon="link"
                  chord={keyboard.chordOf('mergeSources')}
                  aria-expanded={panel() === 'merge'}
                  onClick={() => setPanel(panel() === 'merge' ? undefined : 'merge')}
                >
                  {t().source.merge}
                </Button>
                <Button
                  small
                  aria-expanded={panel() === 'split'}
                  onClick={() => setPanel(panel() === 'split' ? undefined : 'split')}
                >
                  {t().source.split}
                </Button>
                <a
                  class="button button-quiet button-small"
                  href={hrefOf({ screen: 'pictures', query: { source: now().id } })}
                >
                  {t().source.pictures}
                </a>
              </div>
            </header>
            <Show when={panel() === 'merge'}>
              <MergePanel source={now()} onClose={close} />
            </Show>
            <Show when={panel() === 'split'}>
              <SplitPanel source={now()} onClose={close} />
            </Show>
            <ul class="page-numbers">
              <For each={numbers()}>
                {({ words, count, href, isShare }) => (
                  <li>
                    <a class="page-number" href={href}>
                      <strong>{numberInWords(count)}</strong>
                      <span>{words}</span>
                      <Show when={isShare && profile().ownIds.length > 0}>
                        <span class="faint">{t().source.share(percentInWords(count / profile().ownIds.length))}</span>
                      </Show>
                    </a>
                  </li>
                )}
              </For>
            </ul>
            <section class="page-section" aria-label={t().source.claims}>
              <h2 class="page-title">
                {t().source.claims} <span class="page-count">{numberInWords(claims().length)}</span>
              </h2>
              <ul class="page-lines">
                <For each={claims().slice(0, most)} fallback={<li class="page-note">{t().source.noClaims}</li>}>
                  {(digest) => (
                    <li>
                      <ClaimLine digest={digest} />
                    </li>
                  )}
                </For>
              </ul>
              <Show when={claims().length > most}>
                <a href={toReview()}>{t().source.allClaims}</a>
              </Show>
            </section>
            <div class="page-columns">
              <Companions title={t().source.beside} companions={profile().beside} />
              <Companions title={t().source.carriedBy} companions={profile().carriedBy} />
              <Companions title={t().source.carries} companions={profile().carries} />
            </div>
          </div>
        )}
      </Show>
    </Frame>
  )
}

/** Who a source is, in a line. */
const Facts = (props: { readonly source: Source }): JSX.Element => {
  const { session } = useSurround()
  const facts = (): readonly string[] => {
    const affiliation = session.tables.get('source', props.source.affiliationId)
    return [
      t().vocabulary.sourceKind[props.source.kind],
      props.source.role ?? '',
      affiliation ? t().source.affiliated(nameOfSource(affiliation)) : '',
      props.source.aliases.length > 0
        ? t().register.alsoCalled(props.source.aliases.join(t().common.listSeparator))
        : '',
      'reason' in props.source ? t().source.reasonGiven(t().vocabulary.anonymityReason[props.source.reason]) : '',
      props.source.interest === undefined ? '' : `${t().desk.field.interest}: ${props.source.interest}`,
    ].filter((fact) => fact !== '')
  }
  return (
    <For each={facts()}>
      {(fact) => (
        <span>
          <bdi>{fact}</bdi>
        </span>
      )}
    </For>
  )
}
