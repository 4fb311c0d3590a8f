import { Show, type JSX } from 'solid-js'
import { Button } from '../parts/Button.tsx'
import { Choice } from '../parts/Choice.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Menu } from '../parts/Menu.tsx'
import { numberInWords } from '../words/numbers.ts'
import { t } from '../words/words.ts'
import { groups, sortKeys } from './arrange.ts'
import { useRegister } from './register-view.ts'
import './RegisterTools.css'

/** What one looks for; Escape empties it, Enter and the arrow down go to the list. */
const SearchField = (props: { readonly fieldRef: (field: HTMLInputElement) => void }): JSX.Element => {
  const { query, setQuery, focusOf } = useRegister()
  let field: HTMLInputElement | undefined
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return
    if (event.key === 'Escape' && query() !== '') setQuery('')
    else if (event.key === 'ArrowDown' || event.key === 'Enter') focusOf.list()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div class="register-search">
      <Icon name="search" />
      <input
        ref={(input) => {
          field = input
          props.fieldRef(input)
        }}
        type="search"
        class="control register-search-field"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        aria-label={t().register.searchLabel}
        aria-keyshortcuts="/"
        placeholder={t().register.searchLabel}
        value={query()}
        onInput={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Show when={query() !== ''}>
        <Button
          small
          variant="plain"
          icon="x"
          class="register-search-clear"
          label={t().register.clearSearch}
          onClick={() => {
            setQuery('')
            field?.focus()
          }}
        />
      </Show>
    </div>
  )
}

/** What stands above the list: the search, the groups, the order. */
export const RegisterTools = (props: { readonly searchRef: (field: HTMLInputElement) => void }): JSX.Element => {
  const { counts, group, setGroup, sortBy, setSortBy } = useRegister()
  const options = () =>
    groups.map((value) => ({
      value,
      label: (
        <>
          {t().register.group[value]} <span class="register-count">{numberInWords(counts()[value])}</span>
        </>
      ),
    }))
  return (
    <div class="register-tools" role="search" aria-label={t().register.tools}>
      <SearchField fieldRef={(field) => props.searchRef(field)} />
      <Menu
        label={t().register.sortLabel}
        align="end"
        items={sortKeys.map((key) => ({
          label: t().register.sortKey[key],
          chosen: sortBy() === key,
          run: () => setSortBy(key),
        }))}
        trigger={(trigger) => (
          <Button {...trigger} icon="sort" label={t().register.sortBy(t().register.sortKey[sortBy()])} />
        )}
      />
      <Choice label={t().register.groupLabel} hideLabel value={group()} options={options()} onChange={setGroup} />
    </div>
  )
}
