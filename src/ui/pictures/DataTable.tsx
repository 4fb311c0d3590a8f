import { For, type JSX } from 'solid-js'
import { announce } from '../parts/announce.ts'
import { Button } from '../parts/Button.tsx'
import { t } from '../words/words.ts'

/** The numbers of a picture as a table, for those who listen and for copying into a sheet. */
export const DataTable = (props: {
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}): JSX.Element => {
  const asText = (): string => [props.head, ...props.rows].map((row) => row.join('\t')).join('\n')
  const copy = (): void => {
    navigator.clipboard.writeText(asText()).then(
      () => announce(t().pictures.copied),
      (error: unknown) => console.warn('The browser did not let the table be copied.', error),
    )
  }
  return (
    <details class="picture-data">
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
            <For each={props.rows}>
              {([first, ...others]) => (
                <tr>
                  <th scope="row">
                    <bdi>{first}</bdi>
                  </th>
                  <For each={others}>{(cell) => <td>{cell}</td>}</For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
      <Button small variant="plain" icon="copy" onClick={copy}>
        {t().pictures.copy}
      </Button>
    </details>
  )
}
