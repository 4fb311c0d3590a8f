import type { JSX } from 'solid-js'
import { parseDate } from '../../app/article-details.ts'
import { Button } from '../parts/Button.tsx'
import { TextField } from '../parts/Field.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Popover } from '../parts/Popover.tsx'
import { dateInWords } from '../words/dates.ts'
import { t } from '../words/words.ts'
import { isDatePart } from './address.ts'
import { useReview } from './review-view.ts'

/** From when to when: each as much of a date as one likes. */
export const DateFilter = (): JSX.Element => {
  const view = useReview()
  const said = (key: 'since' | 'until'): string => view.query()?.[key] ?? ''
  const name = (): string => {
    const parts = (['since', 'until'] as const).flatMap((key) =>
      said(key) === '' ? [] : [`${t().review[key]} ${dateInWords(said(key))}`],
    )
    return parts.length === 0 ? t().review.dateLabel : parts.join(' ')
  }
  const field = (key: 'since' | 'until', autofocus: boolean): JSX.Element => (
    <TextField
      label={t().review[key]}
      hint={key === 'until' ? t().review.dateHint : undefined}
      value={said(key)}
      dir="ltr"
      autofocus={autofocus}
      placeholder="2017-02"
      onCommit={(written) => {
        const date = parseDate(written) ?? ''
        if (written.trim() === '' || isDatePart(date)) view.change({ [key]: date })
      }}
    />
  )
  return (
    <Popover
      label={t().review.dateLabel}
      class="date-filter"
      trigger={(trigger) => (
        <Button {...trigger} small class="filter-button">
          {name()}
          <Icon name="chevron-down" size={12} />
        </Button>
      )}
    >
      {() => (
        <>
          {field('since', true)}
          {field('until', false)}
        </>
      )}
    </Popover>
  )
}
