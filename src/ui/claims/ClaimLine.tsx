import { Show, type JSX } from 'solid-js'
import type { Segment } from '../../core/entities.ts'
import type { ClaimDigest } from '../../core/review/digest.ts'
import { useSurround } from '../frame.tsx'
import { Marked } from '../library/Marked.tsx'
import { LevelMark } from '../parts/LevelMark.tsx'
import '../parts/Page.css'
import { onWhoseWord, whatNow, whereTold } from '../review/row-words.ts'
import { hrefOf } from '../shell/router.ts'
import { t } from '../words/words.ts'

/** One claim as a line that leads to its page: what is claimed, on whose word, where, what is missing. */
export const ClaimLine = (props: {
  readonly digest: ClaimDigest
  /** What was looked for in the statement; UTF-16 code units. */
  readonly marks?: readonly Segment[]
}): JSX.Element => {
  const { session } = useSurround()
  const statement = (): string => (props.digest.statement === '' ? t().common.untitled : props.digest.statement)
  return (
    <a class="page-line" href={hrefOf({ screen: 'claim', id: props.digest.id })}>
      <LevelMark level={props.digest.level} />
      <span class="page-line-words">
        <bdi class="page-line-statement">
          <Show when={props.marks} fallback={statement()}>
            {(marks) => <Marked text={statement()} marks={marks()} />}
          </Show>
        </bdi>
        <span class="page-line-more">
          <span>{onWhoseWord(session.tables, props.digest)}</span>
          <bdi>{whereTold(session.tables, props.digest.articleIds)}</bdi>
          <span>{whatNow(props.digest, session.project.policy)}</span>
        </span>
      </span>
    </a>
  )
}
