import { createResource, For } from 'solid-js'
import type { Id } from '../../core/entities.ts'
import { useLibrary } from './library-view.ts'
import { Marked } from './Marked.tsx'

/** At most so many places of one article. */
const most = 2

/** Where the words that were looked for stand in an article's text, with the words around them. */
export function Excerpts(props: { articleId: Id; query: string }) {
  const { search } = useLibrary()
  const [excerpts] = createResource(
    () => ({ id: props.articleId, query: props.query }),
    ({ id, query }) => search.excerpts(id, query, most).catch(() => []),
  )
  return (
    <ul class="excerpts">
      <For each={excerpts.latest ?? []}>
        {({ context, marks }) => (
          <li class="excerpt">
            <bdi>
              <Marked text={context} marks={marks} />
            </bdi>
          </li>
        )}
      </For>
    </ul>
  )
}
