import { createSignal, For, Show, type JSX } from 'solid-js'
import { namings } from '../../core/register/naming.ts'
import { queueShows } from '../../core/review/filter.ts'
import { queueOrders } from '../../core/review/queue.ts'
import { anonymityReasons, reviewStatuses, sourceKinds, supportFlags, supportLevels } from '../../core/vocabulary.ts'
import { createMedia } from '../media.ts'
import { Button } from '../parts/Button.tsx'
import { Chip } from '../parts/Chip.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Menu, type MenuItem } from '../parts/Menu.tsx'
import { t } from '../words/words.ts'
import {
  chosenIn,
  filtersIn,
  listFilters,
  orderOf,
  ordering,
  showing,
  toggled,
  undescribed,
  type ListFilter,
} from './address.ts'
import { DateFilter } from './DateFilter.tsx'
import { nameOfChosen } from './filter-words.ts'
import { useReview } from './review-view.ts'
import './Filters.css'

/** At most so many outlets, reviewers or tags in a menu; what is missing is found by search. */
const most = 40

const collator = new Intl.Collator(['ar', 'en'], { numeric: true })

interface Option {
  readonly value: string
  readonly label: string
}

const optionsOf = <T extends string>(values: readonly T[], words: Readonly<Record<T, string>>): readonly Option[] =>
  values.map((value) => ({ value, label: words[value] }))

/** What stands above the queue: the search, the filters, the order. All of it lies in the address. */
export const Filters = (props: { readonly searchRef: (field: HTMLInputElement) => void }): JSX.Element => {
  const view = useReview()
  const { session, state, index, query } = view
  const { tables } = session
  let field: HTMLInputElement | undefined
  const nameOf = (key: ListFilter, value: string): string => {
    state.revision()
    return nameOfChosen(tables, key, value)
  }
  const toggle = (key: ListFilter, value: string): void => view.change(toggled(query(), key, value))
  const items = (key: ListFilter, options: readonly Option[]): readonly MenuItem[] => {
    const chosen = chosenIn(query(), key)
    return options.map(({ value, label }) => ({
      label,
      chosen: chosen.includes(value),
      run: () => toggle(key, value),
    }))
  }
  const outlets = (): readonly Option[] => {
    state.revision()
    const ids = new Set([...tables.all('article')].flatMap(({ outletId }) => outletId ?? []))
    return [...ids]
      .map((value) => ({ value, label: nameOf('outlet', value) }))
      .toSorted((a, b) => collator.compare(a.label, b.label))
      .slice(0, most)
  }
  const used = (key: 'tag' | 'reviewer'): readonly Option[] => {
    view.revision()
    return [...index.queue.inUse(key === 'tag' ? 'tags' : 'reviewerIds')]
      .map((value) => ({ value, label: nameOf(key, value) }))
      .toSorted((a, b) => collator.compare(a.label, b.label))
      .slice(0, most)
  }
  const sectors = (): readonly Option[] => {
    state.revision()
    const used = [...tables.all('source')].flatMap((source) =>
      'descriptor' in source ? (source.descriptor.sector ?? undescribed) : [],
    )
    return [...new Set(used)]
      .map((value) => ({ value, label: nameOf('sector', value) }))
      .toSorted((a, b) => collator.compare(a.label, b.label))
      .slice(0, most)
  }
  const filterMenu = (key: ListFilter, label: string, options: () => readonly Option[]): JSX.Element => (
    <Menu
      label={label}
      items={items(key, options())}
      trigger={(trigger) => (
        <Button {...trigger} small class="filter-button">
          {label}
          <Icon name="chevron-down" size={12} />
        </Button>
      )}
    />
  )
  const menus = (): JSX.Element => (
    <>
      {filterMenu('level', t().review.levelLabel, () => optionsOf(supportLevels, t().vocabulary.supportLevel))}
      {filterMenu('outlet', t().review.outletLabel, outlets)}
      {filterMenu('kind', t().review.kindLabel, () => optionsOf(sourceKinds, t().vocabulary.sourceKind))}
      {filterMenu('naming', t().review.namingLabel, () => optionsOf(namings, t().review.naming))}
      <Show when={sectors().length > 0}>
        {filterMenu('sector', t().review.sectorLabel, sectors)}
        {filterMenu('reason', t().review.reasonLabel, () =>
          optionsOf(anonymityReasons, t().vocabulary.anonymityReason),
        )}
      </Show>
      {filterMenu('flag', t().review.flagLabel, () => optionsOf(supportFlags, t().vocabulary.supportFlag))}
      {filterMenu('status', t().review.statusLabel, () => [
        { value: 'none', label: t().pictures.noStatus },
        ...optionsOf(reviewStatuses, t().vocabulary.reviewStatus),
      ])}
      <Show when={used('reviewer').length > 0}>
        {filterMenu('reviewer', t().review.reviewerLabel, () => used('reviewer'))}
      </Show>
      <Show when={used('tag').length > 0}>{filterMenu('tag', t().review.tagLabel, () => used('tag'))}</Show>
      <DateFilter />
    </>
  )
  // A phone has no room for them all: they are folded behind one that says how many are chosen.
  const isNarrow = createMedia('(width < 600px)')
  const [isUnfolded, setUnfolded] = createSignal(false)
  const chosen = (): readonly { readonly key: ListFilter; readonly value: string }[] =>
    listFilters.flatMap((key) => chosenIn(query(), key).map((value) => ({ key, value })))
  const howMany = (): number =>
    chosen().length + (['since', 'until'] as const).filter((key) => (query()?.[key] ?? '') !== '').length
  const clear = (): void => view.change(Object.fromEntries(filtersIn(query()).map((key) => [key, ''])))
  return (
    <div class="filters" role="search" aria-label={t().review.tools}>
      <div class="filters-search">
        <Icon name="search" />
        <input
          ref={(input) => {
            field = input
            props.searchRef(input)
          }}
          type="search"
          class="control filters-field"
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          aria-label={t().review.searchLabel}
          aria-keyshortcuts="/"
          placeholder={t().review.searchLabel}
          value={query()?.['q'] ?? ''}
          onInput={(event) => view.change({ q: event.currentTarget.value }, { replace: true })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.isComposing) return
            event.preventDefault()
            event.stopPropagation()
            if (event.currentTarget.value === '') event.currentTarget.blur()
            else view.change({ q: '' }, { replace: true })
          }}
        />
        <Show when={(query()?.['q'] ?? '') !== ''}>
          <Button
            small
            variant="plain"
            icon="x"
            class="filters-clear"
            label={t().review.clearSearch}
            onClick={() => {
              view.change({ q: '' }, { replace: true })
              field?.focus()
            }}
          />
        </Show>
      </div>
      <div class="filters-line">
        <Menu
          label={t().review.showLabel}
          items={queueShows.map((show) => ({
            label: t().review.show[show],
            chosen: view.filter().show === show,
            run: () => view.change(showing(show)),
          }))}
          trigger={(trigger) => (
            <Button {...trigger} small class="filter-button filter-show">
              {t().review.show[view.filter().show]}
              <Icon name="chevron-down" size={12} />
            </Button>
          )}
        />
        <Show when={isNarrow()} fallback={menus()}>
          <Button
            small
            icon="filter"
            class="filter-button"
            aria-expanded={isUnfolded()}
            onClick={() => setUnfolded(!isUnfolded())}
          >
            {t().review.filters(howMany())}
          </Button>
        </Show>
        <Menu
          label={t().review.orderLabel}
          align="end"
          items={queueOrders.map((order) => ({
            label: t().review.order[order],
            chosen: orderOf(query()) === order,
            run: () => view.change(ordering(order)),
          }))}
          trigger={(trigger) => (
            <Button
              {...trigger}
              small
              variant="plain"
              icon="sort"
              class="filter-order"
              label={t().review.orderBy(t().review.order[orderOf(query())])}
            />
          )}
        />
      </div>
      <Show when={isNarrow() && isUnfolded()}>
        <div class="filters-line" role="group" aria-label={t().review.filters(howMany())}>
          {menus()}
        </div>
      </Show>
      <Show when={chosen().length > 0 && (!isNarrow() || isUnfolded())}>
        <div class="filters-line">
          <For each={chosen()}>
            {({ key, value }) => (
              <Chip
                name={nameOf(key, value)}
                level={key === 'level' ? supportLevels.find((level) => level === value) : undefined}
                onRemove={() => toggle(key, value)}
              >
                <bdi>{nameOf(key, value)}</bdi>
              </Chip>
            )}
          </For>
          <Button small variant="plain" onClick={clear}>
            {t().review.clearFilters}
          </Button>
        </div>
      </Show>
    </div>
  )
}
