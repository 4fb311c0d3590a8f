import { createSignal, For, type JSX } from 'solid-js'
import { announce } from '../parts/announce.ts'
import { Button } from '../parts/Button.tsx'
import { TextField } from '../parts/Field.tsx'
import { InlineForm } from '../parts/InlineForm.tsx'
import { Popover } from '../parts/Popover.tsx'
import { navigate } from '../shell/router.ts'
import { t } from '../words/words.ts'
import { viewOf } from './address.ts'
import type { ReviewView } from './review-view.ts'
import { createMedia } from '../media.ts'
import { removeFilter, savedFilters, saveFilter } from './saved-filters.ts'

/** Views that were given a name, and the field that gives this one its name. */
export const SavedFilters = (props: { readonly view: ReviewView }): JSX.Element => {
  const [name, setName] = createSignal('')
  const settings = () => props.view.session.settings
  const saved = () => {
    props.view.state.settingRevision()
    return savedFilters(settings())
  }
  const save = (): void => {
    const called = name().trim()
    if (called === '') return
    saveFilter(settings(), { name: called, query: viewOf(props.view.query()) })
    announce(t().review.filterSaved(called))
    setName('')
  }
  const isNarrow = createMedia('(width < 600px)')
  return (
    <Popover
      label={t().review.savedFilters}
      align="end"
      class="saved-filters"
      trigger={(trigger) => (
        <Button {...trigger} icon="filter" label={t().review.savedFilters}>
          {isNarrow() ? undefined : t().review.savedFilters}
        </Button>
      )}
    >
      {(close) => (
        <>
          <ul>
            <For each={saved()} fallback={<li class="faint">{t().review.nothingSaved}</li>}>
              {(one) => (
                <li class="saved-filter">
                  <Button
                    small
                    variant="plain"
                    onClick={() => {
                      close()
                      navigate({ screen: 'review', query: one.query })
                    }}
                  >
                    <bdi>{one.name}</bdi>
                  </Button>
                  <Button
                    small
                    variant="plain"
                    icon="x"
                    label={t().review.removeFilter(one.name)}
                    onClick={() => {
                      removeFilter(settings(), one.name)
                      announce(t().review.filterRemoved(one.name))
                    }}
                  />
                </li>
              )}
            </For>
          </ul>
          <InlineForm class="saved-filter" label={t().review.saveFilter} onFinish={save}>
            <TextField label={t().review.filterName} value={name()} onInput={setName} autofocus />
            <Button onClick={save}>{t().review.saveFilter}</Button>
          </InlineForm>
        </>
      )}
    </Popover>
  )
}
