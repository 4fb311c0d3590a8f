import { createSignal, For, Show, type JSX } from 'solid-js'
import { remark } from '../../app/review/ruling.ts'
import type { Claim, Review } from '../../core/entities.ts'
import { useKeyboard } from '../keys/keyboard.tsx'
import { announce } from '../parts/announce.ts'
import { Button } from '../parts/Button.tsx'
import { TextField } from '../parts/Field.tsx'
import { InlineForm } from '../parts/InlineForm.tsx'
import { agoInWords } from '../words/dates.ts'
import { t } from '../words/words.ts'
import { useReview } from './review-view.ts'

/** What was remarked on a claim, and the field for one more remark. */
export const Comments = (props: { readonly claim: Claim }): JSX.Element => {
  const view = useReview()
  const { session, state } = view
  const keyboard = useKeyboard()
  const [text, setText] = createSignal('')
  const comments = (): readonly Review[] => {
    state.revision()
    return [...session.tables.reviewsOf(props.claim.id)]
      .filter(({ comment }) => comment !== undefined)
      .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
  }
  const nameOf = (id: string): string =>
    id === session.annotator.id ? t().review.me : (session.tables.get('annotator', id)?.name ?? t().review.somebody)
  const save = (): void => {
    const written = text().trim()
    if (written !== '' && remark(session, props.claim.id, written)) {
      announce(t().review.commented)
      setText('')
    }
    view.setPanel(undefined)
  }
  return (
    <section class="claim-part" aria-label={t().review.comments}>
      <h3 class="claim-part-title">
        {t().review.comments}
        <Button
          small
          variant="plain"
          icon="plus"
          chord={keyboard.chordOf('comment')}
          aria-expanded={view.panel() === 'comment'}
          disabled={!view.writable()}
          onClick={() => view.setPanel(view.panel() === 'comment' ? undefined : 'comment')}
        >
          {t().review.comment}
        </Button>
      </h3>
      <ul class="comments">
        <For each={comments()}>
          {(review) => (
            <li>
              <p class="comment-words">
                <bdi>{review.comment}</bdi>
              </p>
              <p class="faint">{t().review.givenBy(nameOf(review.annotatorId), agoInWords(review.createdAt))}</p>
            </li>
          )}
        </For>
      </ul>
      <Show when={view.panel() === 'comment'}>
        <InlineForm class="review-form" label={t().review.comment} onFinish={save}>
          <TextField label={t().review.commentLabel} multiline rows={2} autofocus value={text()} onInput={setText} />
          <Button variant="primary" onClick={save}>
            {t().common.save}
          </Button>
        </InlineForm>
      </Show>
    </section>
  )
}
