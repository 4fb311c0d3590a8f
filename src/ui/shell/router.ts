import { createSignal } from 'solid-js'
import { isQuiet } from './quiet.ts'
import { parseRoute, type Query, type Route, serializeRoute } from './route.ts'

const here = (): string => (typeof location === 'undefined' ? '' : location.hash)

const [route, setRoute] = createSignal<Route>(parseRoute(here()), {
  equals: (a, b) => serializeRoute(a) === serializeRoute(b),
})

if (typeof window !== 'undefined') {
  const follow = () => setRoute(parseRoute(here()))
  window.addEventListener('hashchange', follow)
  window.addEventListener('popstate', follow)
}

/** Where one is, as a signal; follows links, Back and Forward. */
export { route }

/** The address of a route, for `<a href={hrefOf({ screen: 'library' })}>`. */
export const hrefOf = serializeRoute

/** Goes somewhere. `replace` leaves no step for Back: for what changes with every stroke, such as a search. */
export function navigate(to: Route, how: { readonly replace?: boolean } = {}): void {
  // The browser keeps addresses in its history: of a locked library they hold no words.
  const address = serializeRoute(isQuiet() ? { ...to, query: {} } : to)
  if (address !== here()) {
    if (how.replace) history.replaceState(history.state, '', address)
    else history.pushState(null, '', address)
  }
  setRoute(to)
}

/** Changes what a screen keeps in the address; an empty value takes the entry away. Leaves no step for Back. */
export function setQuery(changes: Query, how: { readonly replace?: boolean } = { replace: true }): void {
  const entries = Object.entries({ ...route().query, ...changes }).filter(([, value]) => value !== '')
  navigate({ ...route(), query: Object.fromEntries(entries) }, how)
}

/** Follows links of a locked library without letting the browser see the words in them. */
export function followQuietly(): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#/"]') : undefined
    if (!link || link.target !== '') return
    event.preventDefault()
    navigate(parseRoute(link.hash))
  })
}
