import { createSignal, For, Show, type JSX } from 'solid-js'
import { announce } from '../parts/announce.ts'
import { Button } from '../parts/Button.tsx'
import { t } from '../words/words.ts'

/** So many rows are drawn at once. */
const page = 100

/**
 * The numbers of a picture as a table, for those who listen and for copying into a sheet. Nothing of it is made before
 * somebody opens it; a long one is drawn piece by piece, and copied whole.
 */
export const DataTable = (props: {
  readonly caption: string
  readonly head: readonly string[]
  /** How many rows there are, and each by its number from 0. */
  readonly count: number
  readonly row: (at: number) => readonly (string | number)[]
}): JSX.Element => {
  const [drawn, setDrawn] = createSignal(0)
  const rows = () => Array.from({ length: Math.min(drawn(), props.count) }, (_, at) => at)
  const asText = (): string => {
    const lines = [props.head.join('\t')]
    for (let at = 0; at < props.count; at++) lines.push(props.row(at).join('\t'))
    return lines.join('\n')
  }
  const copy = (): void => {
    navigator.clipboard.writeText(asText()).then(
      () => announce(t().pictures.copied),
      (error: unknown) => console.warn('The browser did not let the table be copied.', error),
    )
  }
  return (
    <details class="picture-data" onToggle={(event) => event.currentTarget.open && drawn() === 0 && setDrawn(page)}>
      <summary>{t().pictures.asTable}</summary>
      <div class="picture-table">
        <table>
          <caption class="unseen">{props.caption}</caption>
          <thead>
            <tr>
              <For each={props.head}>{(word) => <th scope="col">{word}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={rows()}>
              {(at) => (
                <tr>
                  <th scope="row">
                    <bdi>{props.row(at)[0]}</bdi>
                  </th>
                  <For each={props.row(at).slice(1)}>
                    {(cell) => (
                      <td>
                        <bdi>{cell}</bdi>
                      </td>
                    )}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
      <Show when={props.count > drawn()}>
        <Button small onClick={() => setDrawn(drawn() + page)}>
          {t().pictures.moreRows(Math.min(page, props.count - drawn()))}
        </Button>
      </Show>
      <Button small variant="plain" icon="copy" onClick={copy}>
        {t().pictures.copy}
      </Button>
    </details>
  )
}
