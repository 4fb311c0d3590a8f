import { answerWhetherSaid, ruleOn, stepTo } from '../../app/review/ruling.ts'
import { verdictToSupersede } from '../../core/operations/verdict.ts'
import type { Review } from '../../core/entities.ts'
import { attributionChecks, type VerdictValue } from '../../core/vocabulary.ts'
import { useCommands } from '../keys/keyboard.tsx'
import { announce } from '../parts/announce.ts'
import { navigate } from '../shell/router.ts'
import { t } from '../words/words.ts'
import type { ReviewPanel, ReviewView } from './review-view.ts'

/** One key for each thing to do; a claim is decided and left without the mouse. */
export const useReviewKeys = (view: ReviewView, search: () => void): void => {
  const { session } = view
  const hasLines = (): boolean => view.ids().length > 0
  const isReady = (): boolean => view.claim() !== undefined
  const isWritable = (): boolean => isReady() && view.writable()
  const onClaim = (run: () => void) => ({ run, enabled: isWritable })
  const claimId = (): string => view.currentId() ?? ''

  const give = (value: VerdictValue) =>
    onClaim(() => {
      const before = verdictToSupersede(session.tables, claimId(), session.annotator.id, session.project.policy)
      const justification = before?.value === 'unreviewed' ? '' : (before?.justification ?? '')
      if (value === 'unreviewed' && (before === undefined || before.value === 'unreviewed')) return
      if (!ruleOn(session, claimId(), value, { justification })) return
      announce(value === 'unreviewed' ? t().review.takenBack : t().review.nowVerdict(t().vocabulary.verdict[value]))
    })
  const step = (status: Review['status']) =>
    onClaim(() => {
      if (stepTo(session, claimId(), status)) announce(t().review.nowStatus(t().vocabulary.reviewStatus[status]))
    })
  const panel = (name: ReviewPanel) => onClaim(() => view.setPanel(name))
  const checkSaid = onClaim(() => {
    const attributions = [...session.tables.attributionsOfClaim(claimId())].filter(
      ({ decision, articleId }) => decision === 'accepted' && session.canWrite(articleId),
    )
    const [first] = attributions
    if (!first) {
      announce(t().review.nobodyToAsk)
      return
    }
    const checked = attributionChecks[(attributionChecks.indexOf(first.checked) + 1) % attributionChecks.length]
    if (checked !== undefined && answerWhetherSaid(session, first, checked)) {
      announce(t().review.nowSaid(t().vocabulary.attributionCheck[checked]))
    }
  })
  useCommands({
    search: { run: search, enabled: () => view.all() > 0 },
    nextInQueue: { run: () => view.step(1), enabled: hasLines },
    previousInQueue: { run: () => view.step(-1), enabled: hasLines },
    verdictSupported: give('supported'),
    verdictRefuted: give('refuted'),
    verdictConflicting: give('conflicting'),
    verdictNotEnough: give('notEnoughEvidence'),
    verdictNotCheckable: give('notCheckable'),
    takeVerdictBack: give('unreviewed'),
    justify: onClaim(() => {
      const { annotator, project, tables } = session
      const verdict = verdictToSupersede(tables, claimId(), annotator.id, project.policy)
      if (verdict && verdict.value !== 'unreviewed') view.setPanel('justify')
      else announce(t().review.noVerdict)
    }),
    needsSource: step('needsSource'),
    needsSecondOpinion: step('needsSecondOpinion'),
    attachEvidence: panel('evidence'),
    linkClaim: panel('link'),
    exempt: panel('exempt'),
    comment: panel('comment'),
    checkSaid,
    openInArticle: {
      run: () => {
        const id = view.digestOf(claimId())?.articleIds[0]
        if (id !== undefined) navigate({ screen: 'article', id, claim: claimId() })
      },
      enabled: isReady,
    },
    closePanel: { run: () => view.setPanel(undefined), enabled: () => view.panel() !== undefined },
  })
}
