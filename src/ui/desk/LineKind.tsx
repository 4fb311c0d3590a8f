import { Show, type JSX } from 'solid-js'
import { setBlockKind } from '../../app/desk/marking.ts'
import { lineNumberAt } from '../../core/splice.ts'
import { blockKinds, type BlockKind } from '../../core/vocabulary.ts'
import { t } from '../words/words.ts'
import { useDesk } from './context.ts'
import { OneOf } from './Values.tsx'

/** What the line with the caret is: headline, caption, paragraph. */
export const LineKind = (): JSX.Element => {
  const { desk } = useDesk()
  const kind = (): BlockKind | undefined => {
    desk.revision()
    const head = desk.selection()?.head
    const text = desk.session.tables.get('text', desk.articleId)
    return head === undefined ? undefined : text?.kinds[lineNumberAt(text.text, head)]
  }
  return (
    <Show when={kind()}>
      {(current) => (
        <span>
          {t().desk.blockKind}{' '}
          <OneOf
            name={t().desk.blockKind}
            value={current()}
            options={blockKinds}
            words={t().vocabulary.blockKind}
            onChange={(chosen) => {
              const head = desk.selection()?.head
              if (head !== undefined) setBlockKind(desk.session, desk.articleId, head, chosen)
            }}
          />
        </span>
      )}
    </Show>
  )
}
