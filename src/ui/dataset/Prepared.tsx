import type { JSX } from 'solid-js'
import type { ExportReport } from '../../app/export-document.ts'
import { Icon } from '../parts/Icon.tsx'
import { sizeInWords } from '../words/sizes.ts'
import { t } from '../words/words.ts'

const shownLines = 24

/** What a prepared document holds, that it was checked, and how it begins. */
export const Prepared = (props: {
  readonly report: ExportReport
  /** How the file begins. */
  readonly text: string
  /** Of the file, in bytes. */
  readonly size: number
  readonly fileName: string
  /** Whether the file was read back. */
  readonly checked: boolean
}): JSX.Element => {
  const beginning = (): string => props.text.split('\n').slice(0, shownLines).join('\n')
  const counts = (): string =>
    [
      t().common.articles(props.report.articles),
      t().common.claims(props.report.claims),
      t().common.attributions(props.report.attributions),
      t().common.sources(props.report.sources),
    ].join(t().common.listSeparator)
  return (
    <>
      <p class="dataset-check" role="status">
        <Icon name="check" />
        <span>
          {counts()}
          {t().common.listSeparator}
          {props.checked ? t().dataset.checked(props.report.quotes) : t().dataset.unchecked}
        </span>
      </p>
      <p class="dataset-file">
        <bdi>{props.fileName}</bdi> · {sizeInWords(props.size)}
      </p>
      <figure class="dataset-preview">
        <figcaption>{t().dataset.preview}</figcaption>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and holds nothing to step to */}
        <pre dir="ltr" tabindex="0" role="region" aria-label={t().dataset.preview}>
          {beginning()}
        </pre>
      </figure>
    </>
  )
}
