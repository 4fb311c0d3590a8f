import { For } from 'solid-js'
import { Icon } from '../parts/Icon.tsx'
import type { IconName } from '../parts/icons.ts'
import { t } from '../words/words.ts'
import type { Route } from './route.ts'
import { hrefOf, route } from './router.ts'
import './Navigation.css'

/** The screens that the rail leads to. */
export type Destination =
  | 'library'
  | 'article'
  | 'review'
  | 'sources'
  | 'dataset'
  | 'guidelines'
  | 'safety'
  | 'settings'

const iconOf: Record<Destination, IconName> = {
  library: 'library',
  article: 'article',
  review: 'review',
  sources: 'people',
  dataset: 'download',
  guidelines: 'book',
  safety: 'shield',
  settings: 'settings',
}

/** The work first, what is about the program at the end. */
const first: readonly Destination[] = ['library', 'article', 'review', 'sources', 'dataset']
const last: readonly Destination[] = ['guidelines', 'safety', 'settings']

/** What the navigation needs to know. */
export interface NavigationProps {
  /** The article to go back to; without one its place is there, but leads nowhere. */
  article?: Route | undefined
  /** Screens that are not to be shown. */
  without?: readonly Destination[] | undefined
  /** After a step, for a menu that closes. */
  onGo?: () => void
}

/** The list of screens, each an icon over a word. */
export function Navigation(props: NavigationProps) {
  const shown = (destinations: readonly Destination[]) =>
    destinations.filter((destination) => !props.without?.includes(destination))
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
      </a>
    </li>
  )
  return (
    <>
      <ul class="navigation-list">
        <For each={shown(first)}>{item}</For>
      </ul>
      <ul class="navigation-list navigation-last">
        <For each={shown(last)}>{item}</For>
      </ul>
    </>
  )
}
