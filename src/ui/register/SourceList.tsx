import { Show, type JSX } from 'solid-js'
import { Button } from '../parts/Button.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { LineList } from '../parts/LineList.tsx'
import { t } from '../words/words.ts'
import { useRegister } from './register-view.ts'
import { SourceRow } from './SourceRow.tsx'
import './SourceList.css'

/** The height of a line in pixels, until it has been measured. */
const lineHeight = 60

const Lines = (): JSX.Element => {
  const { ids, selection, focusOf, step, open } = useRegister()
  return (
    <LineList
      label={t().register.listLabel}
      class="sources"
      ids={ids()}
      current={selection.current() ?? ids()[0]}
      currentElement={`source-${selection.current() ?? ''}`}
      lineHeight={lineHeight}
      onStep={step}
      onChoose={(id) => {
        selection.setCurrent(id)
        open(id, 'list')
      }}
      focus={(focus) => {
        focusOf.list = focus
      }}
    >
      {(id, index) => <SourceRow sourceId={id} index={index()} />}
    </LineList>
  )
}

/** The sources that the search and the filter leave, or why there are none. */
export const SourceList = (): JSX.Element => {
  const { ids, setQuery, setGroup } = useRegister()
  return (
    <div class="sources-place">
      <Show
        when={ids().length > 0}
        fallback={
          <EmptyState
            title={t().register.nothingTitle}
            action={
              <Button
                onClick={() => {
                  setQuery('')
                  setGroup('all')
                }}
              >
                {t().register.showAll}
              </Button>
            }
          >
            {t().register.nothingBody}
          </EmptyState>
        }
      >
        <Lines />
      </Show>
    </div>
  )
}
