import { createSignal, createUniqueId, For, Show } from 'solid-js'
import type { Comparison, Moved } from '../../app/revision.ts'
import type { Taken } from '../../app/take-in.ts'
import type { Id } from '../../core/entities.ts'
import { Button } from '../parts/Button.tsx'
import { t } from '../words/words.ts'
import { useAdding } from './adding.ts'
import './RevisionOffer.css'

/** Places are listed up to this number; who has more looks at the article. */
const mostShown = 100
const longest = 120

const shortened = (words: string): string => (words.length > longest ? `${words.slice(0, longest)}…` : words)

/** A corrected version of an article: what it would do to what was marked, and the choice of what is uncertain. */
export function RevisionOffer(props: { taken: Taken }) {
  const adding = useAdding()
  const panel = createUniqueId()
  const [comparison, setComparison] = createSignal<Comparison>()
  const [accepted, setAccepted] = createSignal<ReadonlySet<Id>>(new Set())
  const [busy, setBusy] = createSignal(false)
  const [held, setHeld] = createSignal(false)

  const compare = async (): Promise<void> => {
    setBusy(true)
    const found = await adding.compare(props.taken)
    setBusy(false)
    setHeld(found === undefined)
    setComparison(found)
  }
  const adopt = async (found: Comparison): Promise<void> => {
    setBusy(true)
    const done = await adding.adopt(props.taken, found, accepted())
    setBusy(false)
    setHeld(!done)
    if (!done) setComparison(undefined)
  }
  const accept = (id: Id, is: boolean): void => {
    const next = new Set(accepted())
    if (is) next.add(id)
    else next.delete(id)
    setAccepted(next)
  }
  const words = (moved: Moved) => t().import.becomes(shortened(moved.before), shortened(moved.after))
  return (
    <>
      <span class="adding-line-actions">
        <Button
          small
          variant="primary"
          disabled={busy()}
          aria-expanded={comparison() !== undefined}
          aria-controls={panel}
          onClick={() => void compare()}
        >
          {busy() ? t().import.comparing : t().import.compareRevision}
        </Button>
        <Button small onClick={() => void adding.addAnyway(props.taken)}>
          {t().import.addSeparately}
        </Button>
      </span>
      <div id={panel} class="revision" role="group" aria-label={t().import.compareRevision}>
        <Show when={held()}>
          <p role="alert">{t().import.revisionHeld}</p>
        </Show>
        <Show when={comparison()}>
          {(found) => (
            <>
              <Words
                title={t().import.revisionLines(found().newLines.length)}
                words={found().newLines.map(shortened)}
              />
              <p>
                {found().placements.length === 0 ? t().import.nothingMarked : t().import.revisionKept(found().kept)}
              </p>
              <Words title={t().import.revisionFollows} words={found().follows.map(words)} />
              <Show when={found().uncertain.length > 0}>
                <fieldset class="revision-uncertain">
                  <legend>{t().import.revisionUncertain}</legend>
                  <For each={found().uncertain.slice(0, mostShown)}>
                    {(moved) => (
                      <label class="revision-place">
                        <input
                          type="checkbox"
                          checked={accepted().has(moved.placement.id)}
                          onChange={(event) => accept(moved.placement.id, event.currentTarget.checked)}
                        />
                        <bdi>{words(moved)}</bdi>
                      </label>
                    )}
                  </For>
                </fieldset>
              </Show>
              <Words title={t().import.revisionLost} words={found().lost.map(({ before }) => shortened(before))} />
              <Button small variant="primary" disabled={busy()} onClick={() => void adopt(found())}>
                {t().import.adoptRevision}
              </Button>
            </>
          )}
        </Show>
      </div>
    </>
  )
}

/** Words of one sort; nothing when there are none. */
function Words(props: { title: string; words: readonly string[] }) {
  return (
    <Show when={props.words.length > 0}>
      <div>
        <p>{props.title}</p>
        <ul class="revision-places">
          <For each={props.words.slice(0, mostShown)}>
            {(words) => (
              <li class="revision-place">
                <bdi>{words}</bdi>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  )
}
