import { For, Show } from 'solid-js'
import { Button } from '../parts/Button.tsx'
import { Choice } from '../parts/Choice.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Menu, type MenuItem } from '../parts/Menu.tsx'
import { numberInWords } from '../words/numbers.ts'
import { t } from '../words/words.ts'
import { noOutlet, shelves, sortKeys } from './arrange.ts'
import { useLibrary } from './library-view.ts'
import './LibraryTools.css'

/** Where one types what one looks for; Escape empties it, the arrow down goes to the list. */
function SearchField(props: { fieldRef: (field: HTMLInputElement) => void }) {
  const { list, search, focus } = useLibrary()
  let field: HTMLInputElement | undefined
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return
    if (event.key === 'Escape' && list.query() !== '') list.setQuery('')
    else if (event.key === 'ArrowDown' || event.key === 'Enter') focus.call()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div class="library-search">
      <Icon name="search" />
      <input
        ref={(input) => {
          field = input
          props.fieldRef(input)
        }}
        type="search"
        class="control library-search-field"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        aria-label={t().library.searchLabel}
        aria-keyshortcuts="/"
        placeholder={t().library.searchLabel}
        value={list.query()}
        onFocus={() => void search.prepare().catch(() => undefined)}
        onInput={(event) => list.setQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Show when={list.query() !== ''}>
        <Button
          small
          variant="plain"
          icon="x"
          class="library-search-clear"
          label={t().library.clearSearch}
          onClick={() => {
            list.setQuery('')
            field?.focus()
          }}
        />
      </Show>
    </div>
  )
}

/** The line above the list: search, the three shelves, the outlet, and the order where there are no column heads. */
export function LibraryTools(props: { searchRef: (field: HTMLInputElement) => void }) {
  const { list } = useLibrary()
  const outletName = () => {
    const wanted = list.outletId()
    if (wanted === undefined) return t().library.allOutlets
    const outlet = list.outlets().find(({ id }) => id === wanted)
    return outlet && outlet.id !== noOutlet ? outlet.name : t().library.noOutlet
  }
  const outletItems = (): readonly MenuItem[] => [
    {
      label: t().library.allOutlets,
      chosen: list.outletId() === undefined,
      run: () => list.setOutlet(undefined),
    },
    ...list.outlets().map(({ id, name, count }) => ({
      label: `${id === noOutlet ? t().library.noOutlet : name} (${numberInWords(count)})`,
      chosen: list.outletId() === id,
      run: () => list.setOutlet(id),
    })),
  ]
  const sortItems = (): readonly MenuItem[] =>
    sortKeys.map((key) => ({
      label: t().library.column[key],
      chosen: list.sorting().by === key,
      run: () => list.sortBy(key),
    }))
  const shelfOptions = () =>
    shelves.map((value) => ({
      value,
      label: (
        <>
          {t().library.shelf[value]}
          <Show when={list.counts()[value] > 0}>
            {' '}
            <span class="library-count">{numberInWords(list.counts()[value])}</span>
          </Show>
        </>
      ),
    }))
  return (
    <div class="library-tools" role="search" aria-label={t().library.tools}>
      <SearchField fieldRef={(field) => props.searchRef(field)} />
      <Choice
        label={t().library.shelfLabel}
        hideLabel
        value={list.shelf()}
        options={shelfOptions()}
        onChange={(shelf) => list.setShelf(shelf)}
      />
      <Menu
        label={t().library.outletFilter}
        items={outletItems()}
        trigger={(trigger) => (
          <Button {...trigger} icon="filter" class="library-menu" aria-pressed={list.outletId() !== undefined}>
            <span class="unseen">{t().library.outletFilter}: </span>
            <bdi class="library-menu-words">{outletName()}</bdi>
          </Button>
        )}
      />
      <Menu
        label={t().library.sortLabel}
        items={sortItems()}
        trigger={(trigger) => (
          <Button {...trigger} icon="sort" class="library-menu library-sort">
            <span class="library-menu-words">{t().library.sortBy(t().library.column[list.sorting().by])}</span>
          </Button>
        )}
      />
    </div>
  )
}

/** What can be done with the chosen articles; stands in place of the line above the list. */
export function SelectionTools(props: { count: number; actions: readonly MenuItem[]; onClear: () => void }) {
  return (
    <div class="library-tools library-selection" role="toolbar" aria-label={t().library.selectionTools}>
      <p class="library-selected">{t().library.selected(props.count)}</p>
      <For each={props.actions}>
        {(action) => (
          <Button {...(action.icon ? { icon: action.icon } : {})} chord={action.chord} onClick={() => action.run()}>
            {action.label}
          </Button>
        )}
      </For>
      <Button variant="plain" icon="x" class="library-clear" onClick={() => props.onClear()}>
        {t().library.clearSelection}
      </Button>
    </div>
  )
}
