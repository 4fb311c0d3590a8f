import { createResource, For } from 'solid-js'
import type { Id } from '../../core/entities.ts'
import { useLibrary } from './library-view.ts'
import { Marked } from './Marked.tsx'

/** At most so many places of one article are shown. */
const most = 2

/** Where the words that were looked for stand in an article's text, with the words around them. */
export function Excerpts(props: { articleId: Id; title: string; query: string }) {
  const { search } = useLibrary()
  const [excerpts] = createResource(
    () => ({ id: props.articleId, query: props.query }),
    ({ id, query }) => search.excerpts(id, query, most + 1).catch(() => []),
  )
  // The headline stands above already.
  const shown = () => (excerpts.latest ?? []).filter(({ context }) => context.trim() !== props.title).slice(0, most)
  return (
    <ul class="excerpts">
      <For each={shown()}>
        {({ context, marks }) => (
          <li class="excerpt" dir="auto">
            <Marked text={context} marks={marks} />
          </li>
        )}
      </For>
    </ul>
  )
}
