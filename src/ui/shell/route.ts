/** What a screen keeps in the address besides its own fields: a search, a filter, an order. */
export type Query = Readonly<Record<string, string>>

/** The screens that show one thing each, without an id of their own. */
export const plainScreens = [
  'library',
  'review',
  'report',
  'history',
  'dataset',
  'settings',
  'safety',
  'search',
  'relations',
  'pictures',
] as const
export type PlainScreen = (typeof plainScreens)[number]

/** Where one is. All of it stands in the address, so that a link opens the same view and Back works. */
export type Route =
  | { readonly screen: PlainScreen; readonly query?: Query }
  | { readonly screen: 'article'; readonly id: string; readonly claim?: string; readonly query?: Query }
  | { readonly screen: 'sources'; readonly id?: string; readonly query?: Query }
  | { readonly screen: 'source' | 'claim'; readonly id: string; readonly query?: Query }
  | { readonly screen: 'guidelines'; readonly section?: string; readonly query?: Query }
  | { readonly screen: 'notFound'; readonly query?: Query }

export type Screen = Route['screen']

const isPlain = (screen: string): screen is PlainScreen => plainScreens.some((plain) => plain === screen)

function queryOf(written: string): Query | undefined {
  const query = Object.fromEntries(new URLSearchParams(written))
  return Object.keys(query).length > 0 ? query : undefined
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** Reads the part of an address from `#` on. An empty one is the library; what is not understood is `notFound`. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split(/\?(.*)/s)
  const [screen = '', written, ...more] = path.split('/').filter(Boolean).map(decode)
  const query = queryOf(search)
  const rest = query ? { query } : {}
  if (more.length > 0) return { screen: 'notFound' }
  if (!screen) return { screen: 'library', ...rest }
  if (isPlain(screen) && !written) return { screen, ...rest }
  if (screen === 'sources') return { screen, ...(written ? { id: written } : {}), ...rest }
  if ((screen === 'source' || screen === 'claim') && written) return { screen, id: written, ...rest }
  if (screen === 'guidelines') return { screen, ...(written ? { section: written } : {}), ...rest }
  if (screen === 'article' && written) {
    const { claim, ...others } = query ?? {}
    const left = Object.keys(others).length > 0 ? { query: others } : {}
    return { screen, id: written, ...(claim ? { claim } : {}), ...left }
  }
  return { screen: 'notFound' }
}

/** Writes a route as an address from `#` on; the inverse of `parseRoute`. */
export function serializeRoute(route: Route): string {
  const part = 'id' in route ? route.id : 'section' in route ? route.section : undefined
  const query = new URLSearchParams(route.query)
  if ('claim' in route && route.claim) query.set('claim', route.claim)
  const search = query.toString()
  const screen = route.screen === 'notFound' ? 'library' : route.screen
  return `#/${screen}${part ? `/${encodeURIComponent(part)}` : ''}${search ? `?${search}` : ''}`
}

/** Whether two routes show the same thing, whatever their queries and claims. */
export const isSamePlace = (a: Route, b: Route): boolean =>
  serializeRoute(withoutDetails(a)) === serializeRoute(withoutDetails(b))

function withoutDetails(route: Route): Route {
  if (route.screen === 'article') return { screen: 'article', id: route.id }
  if (route.screen === 'source' || route.screen === 'claim') return { screen: route.screen, id: route.id }
  if (route.screen === 'sources') return route.id ? { screen: 'sources', id: route.id } : { screen: 'sources' }
  return { screen: route.screen }
}
