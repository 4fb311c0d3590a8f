import { For, Show } from 'solid-js'
import { Icon } from '../parts/Icon.tsx'
import type { IconName } from '../parts/icons.ts'
import { numberInWords } from '../words/numbers.ts'
import { t } from '../words/words.ts'
import type { Route } from './route.ts'
import { hrefOf, route } from './router.ts'
import './Navigation.css'

/** The screens that the rail leads to. */
type Destination =
  | 'library'
  | 'article'
  | 'review'
  | 'sources'
  | 'relations'
  | 'pictures'
  | 'search'
  | 'dataset'
  | 'guidelines'
  | 'safety'
  | 'settings'

const iconOf: Record<Destination, IconName> = {
  library: 'library',
  article: 'article',
  review: 'review',
  sources: 'people',
  relations: 'link',
  pictures: 'chart',
  search: 'search',
  dataset: 'download',
  guidelines: 'book',
  safety: 'shield',
  settings: 'settings',
}

/** The work first, what is about the program at the end. */
const first: readonly Destination[] = [
  'library',
  'article',
  'review',
  'sources',
  'relations',
  'pictures',
  'search',
  'dataset',
]
const last: readonly Destination[] = ['guidelines', 'safety', 'settings']

/** What the navigation needs to know. */
export interface NavigationProps {
  /** The article to go back to; without one its place is there, but leads nowhere. */
  article?: Route | undefined
  /** How many claims wait for review; nothing is shown where none do. */
  waiting?: number | undefined
  /** After a step, for a menu that closes. */
  onGo?: () => void
}

/** The list of screens, each an icon over a word. */
export function Navigation(props: NavigationProps) {
  const waiting = (destination: Destination) => (destination === 'review' ? props.waiting : undefined)
  const hrefFor = (destination: Destination) => {
    if (destination !== 'article') return hrefOf({ screen: destination })
    return props.article ? hrefOf(props.article) : undefined
  }
  const item = (destination: Destination) => (
    <li>
      <a
        class="navigation-item"
        href={hrefFor(destination)}
        aria-current={route().screen === destination ? 'page' : undefined}
        aria-disabled={hrefFor(destination) ? undefined : true}
        role={hrefFor(destination) ? undefined : 'link'}
        onClick={() => props.onGo?.()}
      >
        <Icon name={iconOf[destination]} size={20} />
        <span>{t().shell.screens[destination]}</span>
        <Show when={waiting(destination)}>
          {(count) => (
            <span class="navigation-count">
              <span aria-hidden="true">{count() > 999 ? `${numberInWords(999)}+` : numberInWords(count())}</span>
              <span class="unseen">{t().review.waitingCount(numberInWords(count()))}</span>
            </span>
          )}
        </Show>
      </a>
    </li>
  )
  return (
    <>
      <ul class="navigation-list">
        <For each={first}>{item}</For>
      </ul>
      <ul class="navigation-list navigation-last">
        <For each={last}>{item}</For>
      </ul>
    </>
  )
}
